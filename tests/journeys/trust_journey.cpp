// Whom decisions are believed of: a list of trusted reviewers, made and followed on the real
// screens, and approvals that were made up in every way, which come to nothing.
#include "screens/key_words.h"
#include "store/event_codec.h"
#include "store/signature.h"
#include "support/assets.h"
#include "support/desk.h"

#include <algorithm>
#include <catch2/catch.hpp>

using headless::JournalFiles;
using headless::Shell;
using support::Desk;

namespace {

using Files = std::shared_ptr<JournalFiles>;

claims::KeyId key_of(const std::string& device)
{
    return store::key_id_of(headless::Signer(device).public_key());
}

// Whatever lines it stands in.
bool says(const Shell& shell, std::string_view text)
{
    std::string all;
    for (const ui::Node& node : shell.tree().nodes) {
        if (!node.name.empty()) all += (all.empty() || all.back() == ' ' ? "" : " ") + node.name;
    }
    return all.find(text) != std::string::npos;
}

void press(Shell& shell, std::string_view button)
{
    INFO("press " << button << "\n" << shell.describe());
    REQUIRE(shell.press(ui::Role::Button, button));
}

// A submitted claim in a workspace whose list has been founded on the device "here", with Rita's
// device on it, and where only the list decides.
struct World {
    Files files;
    claims::ClaimId claim;

    explicit World(bool strict = true)
    {
        Desk desk;
        desk.submitted();
        Shell& shell = desk.shell();
        shell.act(screens::WishTrust{
            .wish = screens::FoundTrustList{.workspace = "Contoso", .person = "Ada"}});
        shell.act(
            screens::WishTrust{.wish = screens::TrustKey{.key = key_of("rita"), .person = "Rita"}});
        if (strict) shell.act(screens::WishTrust{.wish = screens::ChooseStrictness{}});
        files = shell.journal().share();
        claim = desk.claim();
    }

    Shell opened(const std::string& device, claims::Role role = claims::Role::IncentivesAdmin,
                 const std::string& below = "")
    {
        return Shell(support::asset_if_any, {.address = "/claims/" + claim.text + below,
                                             .person = "Rui",
                                             .role = role,
                                             .files = files,
                                             .device = device});
    }
    Shell reviewer(const std::string& device) { return opened(device, claims::Role::Reviewer); }
    // The same files as another device would have a copy of.
    World copied() const
    {
        World copy = *this;
        copy.files = std::make_shared<JournalFiles>(*files);
        return copy;
    }
    // What others have that is not here comes in, as by an import.
    void take(const World& other)
    {
        for (const ports::EventBytes& event : other.files->events) {
            const auto known = [&](const auto& one) { return one.bytes == event.bytes; };
            if (std::none_of(files->events.begin(), files->events.end(), known)) {
                files->events.push_back(event);
            }
        }
    }
    // Copies with other signatures, too.
    void take_all(const World& other)
    {
        for (const ports::EventBytes& event : other.files->events) {
            const auto same = [&](const auto& one) { return one == event; };
            if (std::none_of(files->events.begin(), files->events.end(), same)) {
                files->events.push_back(event);
            }
        }
    }
    claims::State state(const std::string& device = "elsewhere")
    {
        const Shell shell = opened(device);
        const app::Book& book = *shell.model().book;
        return claims::state_of(claims::stage_at(*book.find(claim), book.now(), book.rules()));
    }
};

void approve(Shell& shell)
{
    press(shell, "Start review");
    press(shell, "Approve");
    press(shell, "Confirm");
}

// Everything of a workspace, as a bundle that goes by mail.
std::string bundle_of(const World& world)
{
    World sender = world;
    Shell shell = sender.opened("sender");
    shell.act(screens::ExportBundle{.all = true, .compressed = false});
    REQUIRE_FALSE(shell.streams().handed_over.empty());
    return shell.streams().handed_over.back().bytes;
}

// A bundle is looked into by who opens the world; nothing is taken in yet.
std::unique_ptr<Shell> looking_into(World& world, const std::string& bundle)
{
    std::unique_ptr<Shell> shell(new Shell(world.opened("elsewhere")));
    shell->open("/exchange");
    shell->act(screens::LookIntoBundle{.text = bundle});
    REQUIRE(shell->model().exchange.in.step == screens::ImportStep::Planned);
    return shell;
}

void import(World& world, const std::string& bundle)
{
    const std::unique_ptr<Shell> shell = looking_into(world, bundle);
    shell->act(screens::ImportBundle{});
    REQUIRE(shell->model().exchange.in.step == screens::ImportStep::Done);
}

// As somebody would hand it on who has changed one bit of the last signature in it.
World with_garbled_signature(const World& world, char bits = 1)
{
    World garbled = world.copied();
    std::string& signature = garbled.files->events.back().signature;
    REQUIRE_FALSE(signature.empty());
    signature.back() = static_cast<char>(signature.back() ^ bits);
    return garbled;
}

constexpr std::string_view not_trusted = "is not on their list";

} // namespace

TEST_CASE("trust: a list is founded, filled and made strict in Settings")
{
    Shell shell(support::asset_if_any, {.address = "/settings", .person = "Ada"});
    press(shell, "Start the list with this device");
    CHECK(says(shell, "Ada · Admin"));
    REQUIRE(shell.type(ui::Role::TextField, "Code of their key", "12"));
    press(shell, "Add to the list");
    CHECK(says(shell, "A code has 32 digits"));
    const std::string code = key_of("rita").text;
    REQUIRE(shell.type(ui::Role::TextField, "Code of their key", code));
    CHECK(says(shell, screens::key_in_words({code})));
    REQUIRE(shell.type(ui::Role::TextField, "Whose it is", "Rita"));
    press(shell, "Add to the list");
    CHECK(says(shell, "Rita · Reviewer"));
    press(shell, "Let only this list decide");
    CHECK(says(shell, "Only decisions that somebody of this list signed"));
    CHECK(shell.model().unsaved.empty());
    CHECK(shell.model().book->workspace().size() == 0); // a list is no claim

    const Shell again(support::asset_if_any,
                      {.address = "/settings", .files = shell.journal().share()});
    CHECK(says(again, "Rita · Reviewer"));
    CHECK(again.model().book->rules().trust.is_strict());
}

TEST_CASE("trust: the focus goes where the next thing is to be done, and back")
{
    Shell shell(support::asset_if_any, {.address = "/settings", .person = "Ada"});
    const auto focused = [&] { return ui::find(shell.tree(), shell.focused())->name; };
    press(shell, "Start the list with this device");
    CHECK(focused() == "Code of their key");
    REQUIRE(shell.type(ui::Role::TextField, "Code of their key", key_of("rita").text));
    REQUIRE(shell.type(ui::Role::TextField, "Whose it is", "Rita"));
    press(shell, "Add to the list");
    press(shell, "Withdraw Rita");
    CHECK(ui::find(shell.tree(), shell.focused())->role == ui::Role::Radio);
    press(shell, "Keep it");
    CHECK(focused() == "Withdraw Rita");
    press(shell, "Withdraw Rita");
    press(shell, "Withdraw the key");
    CHECK(focused() == "Let only this list decide");
}

TEST_CASE("trust: what a trusted reviewer decides counts, here and on other devices")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    CHECK(world.state("rita") == claims::State::Approved);
    CHECK(world.state() == claims::State::Approved);
    CHECK(says(world.opened("elsewhere", claims::Role::IncentivesAdmin, "/history"),
               "signed by Rita"));
}

TEST_CASE("trust: who is not on the list is told so before they decide")
{
    World world;
    Shell eve = world.reviewer("eve");
    const ui::Node* start = ui::find(eve.tree(), ui::Role::Button, "Start review");
    REQUIRE(start != nullptr);
    CHECK(start->states.has(ui::State::Disabled));
    CHECK(eve.describe().find(not_trusted) != std::string::npos);
}

TEST_CASE("trust: an approval made with the app and another key has no effect, and says why")
{
    World world;
    World elsewhere = world.copied();
    Shell eve = elsewhere.reviewer("eve");
    eve.act(screens::WishTrust{.wish = screens::LeaveTrustList{}});
    approve(eve);
    REQUIRE(claims::state_of(eve.model().book->find(world.claim)->stage) ==
            claims::State::Approved);
    world.take(elsewhere);
    CHECK(world.state() == claims::State::Submitted);
    const Shell shell = world.opened("elsewhere");
    CHECK(says(shell, not_trusted));
    CHECK(says(world.opened("elsewhere", claims::Role::IncentivesAdmin, "/history"), not_trusted));
}

TEST_CASE("trust: an approval that was edited or lost its signature has no effect")
{
    World world;
    Shell rita = world.reviewer("rita");
    press(rita, "Start review");
    const std::size_t before = world.files->events.size();
    press(rita, "Approve");
    press(rita, "Confirm");
    REQUIRE(world.files->events.size() > before);
    const ports::EventBytes approval = world.files->events.back();
    ports::EventBytes& last = world.files->events.back();

    last.signature.clear();
    CHECK(world.state() == claims::State::InReview);
    last.signature = approval.signature;
    last.signature.back() = static_cast<char>(last.signature.back() ^ 1);
    CHECK(world.state() == claims::State::InReview);
    CHECK(says(world.opened("elsewhere"), "has no signature that fits"));

    claims::Event other = *store::read(approval.bytes).event;
    other.time.utc_ms -= 1000; // a clock that was turned back
    last = {.bytes = store::encode(other).bytes, .signature = approval.signature};
    CHECK(world.state() == claims::State::InReview);
    other.key = {};
    last = {.bytes = store::encode(other).bytes, .signature = {}};
    CHECK(world.state() == claims::State::InReview);
    CHECK(says(world.opened("elsewhere"), "this one is not signed"));
    last = approval;
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE(
    "trust: what a bundle decides without a signature that fits is said before it is taken in")
{
    World world;
    World forged = world.copied();
    Shell eve = forged.reviewer("eve");
    eve.act(screens::WishTrust{.wish = screens::LeaveTrustList{}});
    approve(eve);
    const auto shell = looking_into(world, bundle_of(forged));
    CHECK(says(*shell, "2 decisions in it have no effect here"));
    CHECK(says(*shell, not_trusted));
    shell->act(screens::ImportBundle{});
    CHECK(world.state() == claims::State::Submitted);

    World other;
    World honest = other.copied();
    Shell rita = honest.reviewer("rita");
    approve(rita);
    const auto looking = looking_into(other, bundle_of(honest));
    CHECK_FALSE(says(*looking, "no effect"));
    const auto garbled = looking_into(other, bundle_of(with_garbled_signature(honest)));
    CHECK(says(*garbled, "1 decision in it has no effect here"));
    CHECK(says(*garbled, "has no signature that fits"));
}

TEST_CASE("trust: a bundle brings a reviewer for the list, and what they decided, at once")
{
    World world;
    World office = world.copied();
    Shell ada = office.opened("here", claims::Role::IncentivesAdmin);
    ada.act(screens::WishTrust{.wish = screens::TrustKey{.key = key_of("rolf"), .person = "Rolf"}});
    Shell rolf = office.reviewer("rolf");
    approve(rolf);
    const std::string bundle = bundle_of(office);
    CHECK_FALSE(says(*looking_into(world, bundle), "no effect"));
    import(world, bundle);
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE("trust: a garbled copy that comes first does not keep the true one from counting")
{
    World world;
    World honest = world.copied();
    Shell rita = honest.reviewer("rita");
    approve(rita);
    import(world, bundle_of(with_garbled_signature(honest)));
    REQUIRE(world.state() == claims::State::InReview);
    const std::string bundle = bundle_of(honest);
    import(world, bundle);
    CHECK(world.state() == claims::State::Approved); // in a page that is opened anew
    CHECK(looking_into(world, bundle)->model().exchange.in.plan.to_import() == 0);
    CHECK(bundle_of(world) == bundle); // what is handed on is the signature that fits
}

TEST_CASE("trust: nor do two garbled copies, of a decision or of a withdrawal")
{
    World world;
    World office = world.copied();
    Shell rita = office.reviewer("rita");
    approve(rita);
    import(world, bundle_of(with_garbled_signature(office)));
    import(world, bundle_of(with_garbled_signature(office, 2)));
    import(world, bundle_of(office));
    CHECK(world.state() == claims::State::Approved);
    office = world.copied();
    Shell ada = office.opened("here", claims::Role::IncentivesAdmin);
    ada.act(screens::WishTrust{.wish = screens::WithdrawKey{.key = key_of("rita")}});
    for (const char bits : {'\1', '\2'}) world.take_all(with_garbled_signature(office, bits));
    world.take_all(office); // as sync would bring them: unchecked, in this order
    const claims::Trust trust = world.opened("elsewhere").model().trusting.followed.trust;
    REQUIRE(claims::find_key(trust, key_of("rita")) != nullptr);
    CHECK_FALSE(claims::is_trusted(trust, key_of("rita")));
}

TEST_CASE("trust: a garbled copy that comes later takes nothing away, and is not kept")
{
    World world;
    World honest = world.copied();
    Shell rita = honest.reviewer("rita");
    approve(rita);
    import(world, bundle_of(honest));
    const std::size_t before = world.files->events.size();
    const std::string garbled = bundle_of(with_garbled_signature(honest));
    CHECK(looking_into(world, garbled)->model().exchange.in.plan.to_import() == 0);
    CHECK(world.files->events.size() == before);
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE("trust: a garbled withdrawal of a key does not keep the true one from counting")
{
    World world;
    World office = world.copied();
    Shell ada = office.opened("here", claims::Role::IncentivesAdmin);
    ada.act(screens::WishTrust{.wish = screens::WithdrawKey{.key = key_of("rita")}});
    import(world, bundle_of(with_garbled_signature(office)));
    import(world, bundle_of(office));
    World thief = world.copied();
    Shell rita = thief.reviewer("rita");
    CHECK(says(rita, "has been withdrawn from the list"));
}

TEST_CASE("trust: a true approval put behind later changes is another one, which nobody signed")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    const ports::EventBytes approval = world.files->events.back();
    world.files->events.pop_back();
    Shell partner = world.opened("here");
    partner.act(screens::act_on(world.claim, claims::AddComment{.text = "One more thing."}));
    claims::Event replayed = *store::read(approval.bytes).event;
    const claims::History& history = partner.model().book->history(world.claim);
    replayed.heads_known = claims::heads_of(history);
    replayed.lamport = history.back().lamport + 1;
    world.files->events.push_back(
        {.bytes = store::encode(replayed).bytes, .signature = approval.signature});
    CHECK(world.state() == claims::State::InReview);
    world.files->events.push_back(approval); // where it belongs, it counts
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE("trust: what a withdrawn key signs afterwards has no effect, even as if before")
{
    World world;
    World stolen = world.copied();
    Shell ada = world.opened("here", claims::Role::IncentivesAdmin);
    ada.act(screens::WishTrust{.wish = screens::WithdrawKey{.key = key_of("rita")}});
    Shell thief = stolen.reviewer("rita");
    thief.set_clock(support::at("2020-06-15"));
    approve(thief);
    world.take(stolen);
    CHECK(world.state() == claims::State::Submitted);
    CHECK(says(world.opened("elsewhere"), "has been withdrawn from the list"));
}

TEST_CASE("trust: what a key signed before it was withdrawn stays")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    Shell ada = world.opened("here");
    ada.open("/settings");
    press(ada, "Withdraw Rita");
    press(ada, "Withdraw the key");
    CHECK(says(ada, "withdrawn from"));
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE("trust: decisions from before the list stay when it begins to decide alone")
{
    Desk desk;
    desk.approved();
    Shell& shell = desk.shell();
    shell.act(screens::WishTrust{.wish = screens::FoundTrustList{.person = "Ada"}});
    shell.act(screens::WishTrust{.wish = screens::ChooseStrictness{}});
    CHECK(desk.state() == claims::State::Approved);
    const Shell again(support::asset_if_any, {.address = "/claims/" + desk.claim().text,
                                              .files = shell.journal().share(),
                                              .device = "elsewhere"});
    CHECK(claims::state_of(again.model().book->find(desk.claim())->stage) ==
          claims::State::Approved);
}

TEST_CASE("trust: where signatures cannot be checked, no decision counts, and it says so")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    Shell shell = world.opened("");
    CHECK(claims::state_of(shell.model().book->find(world.claim)->stage) ==
          claims::State::Submitted);
    CHECK(says(shell, "has not been checked here yet"));
}

TEST_CASE("trust: a list from outside is followed only after somebody says so")
{
    World world;
    const Files files = std::make_shared<JournalFiles>();
    files->events = world.files->events; // all but the document: nobody here follows anything
    Shell shell(support::asset_if_any,
                {.address = "/settings", .files = files, .device = "elsewhere"});
    CHECK_FALSE(shell.model().book->rules().trust.is_strict());
    CHECK(says(shell, "A list has arrived: Contoso, started by Ada"));
    CHECK(says(shell, screens::key_in_words(key_of("here"))));
    press(shell, "Follow this list");
    CHECK(says(shell, "Rita · Reviewer"));
    CHECK(shell.model().book->rules().trust.is_strict());
    CHECK_FALSE(says(shell, "Add to the list")); // that is for its admins
}

TEST_CASE("trust: another list of the same name changes nothing for those who follow the first")
{
    World world;
    const claims::Trust before = world.opened("elsewhere").model().book->rules().trust;
    REQUIRE(before.is_strict());
    World foreign = world.copied();
    foreign.files->documents.clear();
    Shell eve(support::asset_if_any, {.files = foreign.files, .device = "eve"});
    eve.act(screens::WishTrust{
        .wish = screens::FoundTrustList{.workspace = "Contoso", .person = "Ada"}});
    const std::size_t known = world.files->events.size();
    world.take(foreign);
    REQUIRE(world.files->events.size() == known + 1);
    CHECK(world.opened("elsewhere").model().book->rules().trust == before);
    const Shell settings(support::asset_if_any,
                         {.address = "/settings", .files = world.files, .device = "elsewhere"});
    CHECK(says(settings, "Rita · Reviewer"));
}

TEST_CASE("trust: a list that is left and followed again decides as before")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    Shell shell = world.opened("elsewhere");
    shell.open("/settings");
    const claims::Trust before = shell.model().book->rules().trust;
    press(shell, "Follow this list no more");
    CHECK_FALSE(shell.model().book->rules().trust.is_strict());
    press(shell, "Follow this list");
    CHECK(shell.model().book->rules().trust == before);
    CHECK(world.state() == claims::State::Approved);
}

TEST_CASE("trust: a comment that arrives later does not undo a decision that was checked before")
{
    World world;
    Shell rita = world.reviewer("rita");
    approve(rita);
    Shell shell = world.opened("elsewhere"); // everything is checked
    shell.signer().holds_back = true;        // and from now on nothing more
    World elsewhere = world.copied();
    Shell partner = elsewhere.opened("here");
    partner.act(screens::act_on(world.claim, claims::AddComment{.text = "Thank you."}));
    shell.act(app::EventsArrived{.events = {elsewhere.files->events.back()}});
    REQUIRE(shell.model().book->history(world.claim).size() ==
            partner.model().book->history(world.claim).size());
    CHECK(claims::state_of(shell.model().book->find(world.claim)->stage) ==
          claims::State::Approved);
}

TEST_CASE("trust: a decision that could not be signed has no effect at once, and not only later")
{
    World world;
    Shell rita = world.reviewer("rita");
    press(rita, "Start review");
    rita.signer().fails = true;
    press(rita, "Approve");
    press(rita, "Confirm");
    CHECK(claims::state_of(rita.model().book->find(world.claim)->stage) == claims::State::InReview);
    CHECK(world.state() == claims::State::InReview);
}

TEST_CASE("trust: the last day in good hands is asked for, and nothing is withdrawn without one")
{
    World world;
    Shell ada = world.opened("here");
    ada.open("/settings");
    press(ada, "Withdraw Rita");
    REQUIRE(ada.press(ui::Role::Radio, "What is dated up to a day"));
    CHECK_FALSE(ada.press(ui::Role::Button, "Withdraw the key"));
    REQUIRE(ada.press(ui::Role::Radio, "Everything that has arrived here"));
    press(ada, "Withdraw the key");
    CHECK(says(ada, "withdrawn from"));
}

TEST_CASE("trust: a reviewer puts another device of their own on the list, and nobody else")
{
    World world;
    Shell rita = world.opened("rita");
    rita.open("/settings");
    CHECK(says(rita, "Add another device of yours"));
    REQUIRE(rita.type(ui::Role::TextField, "Code of their key", key_of("laptop").text));
    press(rita, "Add to the list");
    const Shell again(support::asset_if_any, {.address = "/settings", .files = world.files});
    const claims::Trust& trust = again.model().book->rules().trust;
    REQUIRE(claims::find_key(trust, key_of("laptop")) != nullptr);
    CHECK(claims::find_key(trust, key_of("laptop"))->person == "Rita");
}

TEST_CASE("trust: switching to and fro does not let in what was refused")
{
    World world;
    World elsewhere = world.copied();
    Shell eve = elsewhere.reviewer("eve");
    eve.act(screens::WishTrust{.wish = screens::LeaveTrustList{}});
    approve(eve);
    world.take(elsewhere);
    Shell ada = world.opened("here");
    ada.act(screens::WishTrust{
        .wish = screens::ChooseStrictness{.strictness = claims::Strictness::Lenient}});
    CHECK(world.state() == claims::State::Approved);
    ada.act(screens::WishTrust{.wish = screens::ChooseStrictness{}});
    CHECK(world.state() == claims::State::Submitted);
}

TEST_CASE("trust: where everybody decides, the history says whose list they are on")
{
    World world(false);
    Shell eve = world.reviewer("eve");
    approve(eve);
    CHECK(world.state() == claims::State::Approved);
    Shell rita = world.reviewer("rita");
    rita.act(screens::act_on(world.claim, claims::AddComment{.text = "Who was that?"}));
    CHECK(says(world.opened("elsewhere", claims::Role::IncentivesAdmin, "/history"),
               "signed by Rita"));
}
