// Who said so: what is done on a device is signed with its key, the history says with whose, and
// what was changed or made up is noticed.
#include "app/update.h"
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

struct Kept {
    Files files;
    std::string claim;
};

// An approved claim, all of it done on this device.
Kept approved_claim()
{
    Desk desk;
    desk.approved();
    return {.files = desk.shell().journal().share(), .claim = desk.claim().text};
}

Shell opened(const Kept& kept, const std::string& below, const std::string& device,
             const std::string& language = "en")
{
    return Shell(support::asset_if_any, {.address = "/claims/" + kept.claim + below,
                                         .languages = language,
                                         .person = "Ola",
                                         .files = kept.files,
                                         .device = device});
}

// Whatever line it stands in.
bool says(const Shell& shell, std::string_view text)
{
    std::string all;
    for (const ui::Node& node : shell.tree().nodes) {
        if (!node.name.empty()) all += (all.empty() || all.back() == ' ' ? "" : " ") + node.name;
    }
    return all.find(text) != std::string::npos;
}

std::string words_of(const std::string& device)
{
    return screens::key_in_words(store::key_id_of(headless::Signer(device).public_key()));
}

// The event in which the claim was approved.
ports::EventBytes& approval_in(const Kept& kept)
{
    auto& events = kept.files->events;
    const auto found = std::find_if(events.begin(), events.end(), [](const auto& event) {
        return event.bytes.find("\"kind\":\"claim-approved\"") != std::string::npos;
    });
    REQUIRE(found != events.end());
    return *found;
}

constexpr std::string_view doubt = "Not known to be genuine";

} // namespace

TEST_CASE("signing: everything that is saved is signed, and every signature fits")
{
    const Kept kept = approved_claim();
    REQUIRE(kept.files->events.size() >= 10);
    for (const ports::EventBytes& event : kept.files->events) {
        const store::ReadEvent read = store::read(event.bytes);
        REQUIRE(read.event);
        const auto signature = store::read_signature(event.bytes, read.event->key, event.signature);
        REQUIRE(signature);
        CHECK(signature->proof ==
              headless::Signer::proof_of(signature->public_key, signature->text));
    }
}

TEST_CASE("signing: the history says on which device each entry was signed")
{
    const Kept kept = approved_claim();
    const Shell here = opened(kept, "/history", "here");
    CHECK(says(here, "signed on this device"));
    CHECK_FALSE(says(here, doubt));
    const Shell elsewhere = opened(kept, "/history", "elsewhere");
    CHECK(says(elsewhere, "signed on device " + words_of("here")));
    CHECK_FALSE(says(elsewhere, "signed on this device"));
    CHECK_FALSE(says(elsewhere, doubt));
}

TEST_CASE("signing: an entry whose signature does not fit is said on the claim and in its history")
{
    const Kept kept = approved_claim();
    std::string& signature = approval_in(kept).signature;
    signature.back() = static_cast<char>(signature.back() ^ 1);
    CHECK(says(opened(kept, "", "elsewhere"), doubt));
    const Shell history = opened(kept, "/history", "elsewhere");
    CHECK(says(history, "The signature does not fit this entry."));
    CHECK(says(history, "signed on device " + words_of("here"))); // the others
}

TEST_CASE("signing: an approval made up in another’s name has no signature that fits")
{
    const Kept kept = approved_claim();
    ports::EventBytes& approval = approval_in(kept);
    claims::Event forged = *store::read(approval.bytes).event;
    forged.actor.name = "Somebody else";
    approval.bytes = store::encode(forged).bytes; // the key's name and the signature are true
    CHECK(says(opened(kept, "", "elsewhere"), doubt));
    const headless::Signer forger("forger");
    approval.signature = store::write_signature(
        forger.public_key(),
        headless::Signer::proof_of(forger.public_key(), store::text_to_sign(approval.bytes)));
    CHECK(says(opened(kept, "", "elsewhere"), doubt)); // another key than it names
}

TEST_CASE("signing: a signature that was taken away is missed")
{
    const Kept kept = approved_claim();
    approval_in(kept).signature.clear();
    CHECK(says(opened(kept, "", "elsewhere"), doubt));
    CHECK(says(opened(kept, "/history", "elsewhere"), "came without a signature"));
}

TEST_CASE("signing: without a key everything works, unsigned, and says so")
{
    Files files = std::make_shared<JournalFiles>();
    const Kept kept{.files = files, .claim = [&] {
                        Shell shell(support::asset_if_any, {.files = files, .device = ""});
                        shell.act(screens::BeginClaim{});
                        return shell.model().address.substr(8, 13);
                    }()};
    REQUIRE_FALSE(files->events.empty());
    CHECK(files->events.front().signature.empty());
    CHECK(store::read(files->events.front().bytes).event->key.text.empty());
    const Shell later = opened(kept, "/history", "here"); // a browser that has one: old stays old
    CHECK(says(later, "not signed"));
    CHECK_FALSE(says(later, doubt));
    Shell settings(support::asset_if_any, {.address = "/settings", .device = ""});
    CHECK(says(settings, "This browser has no key for this page"));
}

TEST_CASE("signing: what cannot be signed is saved all the same")
{
    Shell shell(support::asset_if_any, {});
    shell.signer().fails = true;
    shell.act(screens::BeginClaim{});
    CHECK(shell.model().unsaved.empty());
    REQUIRE(shell.journal().files().events.size() == 1);
    CHECK(shell.journal().files().events.front().signature.empty());
    shell.act(screens::BeginClaim{}); // and from then on nothing promises a signature
    CHECK(store::read(shell.journal().files().events.back().bytes).event->key.text.empty());
}

TEST_CASE("signing: a save that failed is repeated with its signature")
{
    Shell shell(support::asset_if_any, {});
    shell.journal().fail_with(ports::SaveFault::Full);
    shell.act(screens::BeginClaim{});
    shell.journal().fail_with(std::nullopt);
    shell.act(screens::SaveAgain{});
    REQUIRE(shell.journal().files().events.size() == 1);
    CHECK_FALSE(shell.journal().files().events.front().signature.empty());
}

TEST_CASE("signing: settings have the words of the key, the same as others see")
{
    for (const char* language : {"en", "zh-TW", "pl"}) {
        Shell shell(support::asset_if_any, {.address = "/settings", .languages = language});
        CHECK(says(shell, words_of("here")));
    }
}

TEST_CASE("signing: in the demo nobody signs, and nothing is said of it")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    claims::ClaimId id;
    const workspace::Workspace& claims = shell.model().book->workspace();
    claims.rows().for_each([&](workspace::Row row) { id = claims.id_of(row); });
    shell.open("/claims/" + id.text + "/history");
    CHECK_FALSE(says(shell, "signed"));
    for (const claims::Event& event : shell.model().book->history(id)) {
        CHECK(event.key.text.empty());
    }
}

TEST_CASE("signing: an unsigned entry that names this device’s key is not signed for another")
{
    // Somebody hands over a bundle whose events name our key: what comes from outside is kept as it
    // came.
    const Kept kept = approved_claim();
    for (ports::EventBytes& event : kept.files->events) event.signature.clear();
    const Shell shell = opened(kept, "", "here");
    CHECK(says(shell, doubt));
    for (const ports::EventBytes& event : kept.files->events) CHECK(event.signature.empty());
}

TEST_CASE("signing: what is done before the key is known waits for it")
{
    Shell shell(support::asset_if_any, {.address = "/claims/new", .key_comes_later = true});
    CHECK(shell.journal().files().events.empty());
    shell.signer().holds_back = false;
    shell.wait(16);
    REQUIRE(shell.journal().files().events.size() == 1);
    CHECK_FALSE(shell.journal().files().events.front().signature.empty());
}

TEST_CASE("signing: what waits for its signature is neither in doubt nor saved nor exported")
{
    Shell shell(support::asset_if_any, {});
    shell.act(screens::BeginClaim{});
    const std::string claim = shell.model().address.substr(8, 13);
    shell.open("/claims/" + claim);
    shell.signer().holds_back = true;
    shell.act(screens::act_on({claim}, claims::AddComment{.text = "Page 2 is missing."}));
    CHECK(says(shell, "Page 2 is missing."));
    CHECK_FALSE(says(shell, doubt));
    CHECK(shell.model().saving.waiting == 1);
    CHECK(shell.journal().files().events.size() == 1);
    shell.act(screens::ExportBundle{});
    CHECK(shell.model().opening.parked.size() == 1);
    shell.signer().holds_back = false;
    shell.wait(16);
    CHECK(shell.model().opening.parked.empty());
    CHECK(shell.journal().files().events.size() == 2);
    CHECK_FALSE(shell.journal().files().events.back().signature.empty());
}

TEST_CASE("signing: what another left unsaved under our key’s name is not signed by us")
{
    // As an import that a full disk kept from being saved, when the page went away.
    const Kept kept = approved_claim();
    std::vector<ports::EventBytes> forged = std::exchange(kept.files->events, {});
    for (ports::EventBytes& event : forged) event.signature.clear();
    Shell shell(support::asset_if_any, {.files = kept.files});
    shell.journal().fail_with(ports::SaveFault::Full);
    const auto handed_over = std::make_shared<const std::vector<ports::EventBytes>>(forged);
    shell.act(app::EventsArrived{.events = forged});
    app::Model model = shell.model();
    model.unsaved.emplace(1000, handed_over);
    const app::Step left = app::update(std::move(model), app::PageHidden{});
    const auto remembered =
        std::find_if(left.effects.begin(), left.effects.end(), [](const app::Effect& effect) {
            const auto* one = std::get_if<app::Remember>(&effect);
            return one != nullptr && one->key.starts_with("unsaved.");
        });
    REQUIRE(remembered != left.effects.end());
    const auto& setting = std::get<app::Remember>(*remembered);

    Shell again(support::asset_if_any, {});
    again.act(app::SettingRecalled{.key = setting.key, .value = setting.value});
    REQUIRE(again.journal().files().events.size() == forged.size());
    for (const ports::EventBytes& event : again.journal().files().events) {
        CHECK(event.signature.empty());
    }
}

TEST_CASE("signing: a reviewer is told on the desk what is in doubt")
{
    const Kept kept = approved_claim();
    approval_in(kept).signature.clear();
    Shell shell(support::asset_if_any, {.address = "/review/" + kept.claim,
                                        .person = "Rui",
                                        .role = claims::Role::Reviewer,
                                        .files = kept.files,
                                        .device = "elsewhere"});
    CHECK(says(shell, doubt));
}
