// The demo: its year day by day, the clock that travels, and that nothing of it stays behind.
#include "app/demo.h"
#include "claims/lifecycle.h"
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/shipped.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using headless::Shell;
using screens::DemoWish;
using screens::WishDemo;
using ui::Role;

namespace {

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

bool has_starting(const Shell& shell, std::string_view start)
{
    const auto& nodes = shell.tree().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const ui::Node& node) { return node.name.rfind(start, 0) == 0; });
}

app::DemoTexts texts_in(const std::string& language)
{
    const std::string name = "demo/" + language + ".json";
    auto loaded = app::load_demo_texts({.name = name, .text = *support::asset_if_any(name)});
    INFO(name);
    for (const core::Problem& problem : loaded.problems) UNSCOPED_INFO(problem.path);
    CHECK(loaded.problems.empty());
    return std::move(loaded.value);
}

app::Rules rules()
{
    std::vector<app::AssetText> assets;
    for (const std::string& name : app::assets_listed(support::asset("rules.json"))) {
        assets.push_back({.name = name, .text = support::asset(name)});
    }
    return app::load_rules(assets).value;
}

// "2020 rejected"
std::string edition_and(const claims::EditionId& edition, std::string_view word)
{
    return edition.text + " " + std::string(word);
}

std::set<std::string> states_there_can_be(const app::Rules& rules)
{
    std::set<std::string> states;
    for (const claims::Edition& edition : rules.editions) {
        for (const claims::Move& move : claims::moves_of(edition)) {
            states.insert(edition_and(edition.id, core::name_of(move.to)));
        }
    }
    return states;
}

// Goes through the year and beyond, day by day, and looks at every claim on each.
template <class Look>
void walk(const app::Rules& rules, const app::DemoStory& story, const Look& look)
{
    app::Book book(app::rulebook_for(rules, story.profile), app::demo_begins());
    book.all_is_here();
    std::set<claims::ClaimId> ids;
    std::size_t next = 0;
    const core::Instant end = app::demo_today() + std::chrono::hours{24 * 120};
    for (core::Instant day = app::demo_begins(); day < end; day = day + std::chrono::hours{24}) {
        app::NewEvents news;
        while (next < story.events.size() && story.events[next].event.time <= day) {
            ids.insert(story.events[next].event.claim);
            news.push_back(story.events[next++]);
        }
        book.take(news);
        book.move_to(day);
        for (const claims::ClaimId& id : ids) {
            const claims::Claim& claim = *book.find(id);
            look(claim, claims::standing_at(claim, day, book.rules()), book);
        }
    }
}

int count_claims(const Shell& shell)
{
    return static_cast<int>(shell.model().book->workspace().size());
}

claims::ClaimId first_in(const Shell& shell, claims::State state)
{
    const workspace::Workspace& claims = shell.model().book->workspace();
    for (workspace::Row row = 0; row < claims.columns().standing.size(); ++row) {
        if (claims.columns().standing[row].state == state) return claims.id_of(row);
    }
    FAIL("no such claim");
    return {};
}

claims::State state_of(const Shell& shell, const claims::ClaimId& id)
{
    const app::Book& book = *shell.model().book;
    return claims::state_of(claims::stage_at(*book.find(id), book.now(), book.rules()));
}

} // namespace

TEST_CASE("the demo has the same customers and as many lines in every language")
{
    const app::DemoTexts english = texts_in("en");
    for (const char* language : {"zh-TW", "pl"}) {
        const app::DemoTexts other = texts_in(language);
        REQUIRE(other.customers.size() == english.customers.size());
        for (std::size_t i = 0; i < other.customers.size(); ++i) {
            CHECK(other.customers[i].domain == english.customers[i].domain);
        }
        for (const auto& [key, lines] : english.lines) {
            INFO(language << " " << key);
            CHECK(other.lines.at(key).size() == lines.size());
        }
    }
}

TEST_CASE("everything in the demo's story is allowed by the rules, and it is always the same")
{
    const app::Rules all = rules();
    const app::DemoStory story = app::play_demo(all, texts_in("en"));
    for (const std::string& refused : story.refused) UNSCOPED_INFO(refused);
    CHECK(story.refused.empty());
    std::set<claims::ClaimId> ids;
    for (const store::StoredEvent& one : story.events) ids.insert(one.event.claim);
    CHECK(ids.size() >= 55);
    CHECK(ids.size() <= 80);
    CHECK(story.events == app::play_demo(all, texts_in("en")).events);
    CHECK(story.profile.associations.size() == 4);
    CHECK(std::is_sorted(
        story.events.begin(), story.events.end(),
        [](const auto& one, const auto& next) { return one.event.time < next.event.time; }));
    CHECK(story.events.front().event.time < app::demo_today() - std::chrono::hours{24 * 300});
}

TEST_CASE("in the demo's year every state of every edition occurs, and every time runs out")
{
    const app::Rules all = rules();
    const app::DemoStory story = app::play_demo(all, texts_in("en"));
    std::set<std::string> missing = states_there_can_be(all);
    std::set<claims::DeadlineKind> overdue;
    std::set<claims::DeadlineKind> seen;
    bool no_answer = false;
    bool official = false;
    bool consent_ended = false;
    bool competing = false;
    walk(all, story,
         [&](const claims::Claim& claim, const claims::Standing& standing, const app::Book& book) {
             missing.erase(
                 edition_and(claim.edition, core::name_of(claims::state_of(standing.stage))));
             for (const claims::Deadline& deadline : standing.deadlines) {
                 seen.insert(deadline.kind);
                 if (deadline.pace == claims::Pace::Overdue) overdue.insert(deadline.kind);
             }
             const auto* rejected = std::get_if<claims::Rejected>(&standing.stage);
             no_answer |= rejected != nullptr &&
                          rejected->reason == claims::RejectionReason::NoPartnerResponse;
             official |= standing.association.state == claims::AssociationState::Official;
             consent_ended |= std::holds_alternative<claims::ConsentPassed>(standing.consent);
             competing |= !claims::competitions(claim, book.others_for(claim)).empty();
         });
    CHECK(missing == std::set<std::string>{});
    for (const auto& kind : core::names<claims::DeadlineKind>) {
        INFO(kind.name);
        CHECK(seen.count(kind.value) == 1);
    }
    CHECK(overdue.count(claims::DeadlineKind::ReviewStart) == 1);
    CHECK(overdue.count(claims::DeadlineKind::ReviewDecision) == 1);
    CHECK(overdue.count(claims::DeadlineKind::DisputeAnswer) == 1);
    CHECK(no_answer);
    CHECK(official);
    CHECK(consent_ended);
    CHECK(competing);
}

TEST_CASE("the demo opens from the empty dashboard and shows its claims and its clock")
{
    Shell shell(support::asset_if_any, {});
    REQUIRE(shell.press(Role::Button, "Open the demo"));
    CHECK(shell.page().address == "?demo#/claims");
    CHECK(count_claims(shell) >= 55);
    CHECK(has(shell, Role::Region, "Demo"));
    CHECK(has_starting(shell, "Demo, all made up"));
    CHECK(ui::faults(shell.tree()).empty());
    CHECK(shell.journal().files().events.empty());
}

TEST_CASE("the demo's files are lent to the page while it is open")
{
    Shell shell(support::asset_if_any, {});
    REQUIRE(shell.press(Role::Button, "Open the demo"));
    const auto& lent = shell.files().lent;
    for (const auto& [digest, file] : shell.model().demo->story.files) {
        REQUIRE(lent.count(digest) == 1);
        CHECK(lent.at(digest) == file.bytes);
    }
    CHECK(lent.size() > 60);
    shell.act(screens::Intent{screens::ChooseLanguage{.tag = "pl"}}); // told anew
    CHECK(lent.size() == shell.model().demo->story.files.size());
    shell.act(screens::Intent{screens::ChooseLanguage{.tag = "en"}});
    REQUIRE(shell.press(Role::Button, "Leave the demo"));
    CHECK(lent.empty());
}

TEST_CASE("the address opens the demo at a prepared moment and in a role")
{
    Shell shell(support::asset_if_any,
                {.address = "/claims", .query = "?demo&as=reviewer&on=2020-03-02"});
    REQUIRE(shell.model().demo.has_value());
    CHECK(shell.model().me.actor.role == claims::Role::Reviewer);
    CHECK(shell.model().book->workspace().today() == core::date(2020, 3, 2));
    CHECK(has_starting(shell, "Demo, travelling in time"));
    for (const claims::Event& event :
         shell.model().book->history(first_in(shell, claims::State::Approved))) {
        CHECK(event.time <= shell.model().book->now());
    }
}

TEST_CASE("time goes on to the next deadline, by a business day and to a date, and back to now")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    const auto today = [&] { return shell.model().book->workspace().today(); };
    REQUIRE(today() == core::date(2020, 9, 11)); // a Friday
    REQUIRE(shell.press(Role::Button, "+1 business day"));
    CHECK(today() == core::date(2020, 9, 14));
    const claims::ClaimId asked = first_in(shell, claims::State::PartnerActionRequired);
    const core::Date before = today();
    REQUIRE(shell.press(Role::Button, "Next deadline"));
    CHECK(today() > before);
    for (int i = 0; i < 40 && state_of(shell, asked) != claims::State::Rejected; ++i) {
        REQUIRE(shell.press(Role::Button, "Next deadline"));
    }
    CHECK(state_of(shell, asked) == claims::State::Rejected); // nobody answered
    REQUIRE(shell.press(Role::Button, "Back to now"));
    CHECK(today() == core::date(2020, 9, 11));
    CHECK(state_of(shell, asked) == claims::State::PartnerActionRequired);
    shell.act(WishDemo{.wish = DemoWish::Day, .day = core::date(2021, 1, 4)});
    CHECK(today() == core::date(2021, 1, 4));
}

TEST_CASE("what is done in the demo's future is not there before, and is again after")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo&as=reviewer"});
    const claims::ClaimId waiting = first_in(shell, claims::State::Submitted);
    shell.act(WishDemo{.wish = DemoWish::NextDay});
    shell.act(screens::act_on(waiting, claims::StartReview{}));
    REQUIRE(state_of(shell, waiting) == claims::State::InReview);
    shell.act(WishDemo{.wish = DemoWish::Today});
    CHECK(state_of(shell, waiting) == claims::State::Submitted);
    shell.act(WishDemo{.wish = DemoWish::NextDay});
    CHECK(state_of(shell, waiting) == claims::State::InReview);
    shell.act(WishDemo{.wish = DemoWish::Reset});
    shell.act(WishDemo{.wish = DemoWish::NextDay});
    CHECK(state_of(shell, waiting) == claims::State::Submitted);
}

TEST_CASE("leaving the demo leaves nothing behind, and the own claims are as they were")
{
    Shell shell(support::asset_if_any, {.person = "Joanna", .role = claims::Role::BillingAdmin});
    shell.act(screens::BecomePerson{.role = claims::Role::IncentivesAdmin, .name = "Joanna"});
    shell.act(screens::BeginClaim{});
    const auto events = shell.journal().files().events;
    const auto documents = shell.journal().files().documents;
    const auto settings = shell.page().settings;
    const auto profile = shell.model().profile;
    const auto now = shell.model().book->now();
    shell.act(WishDemo{.wish = DemoWish::Open});
    REQUIRE(shell.model().demo.has_value());
    shell.act(screens::BecomePerson{.role = claims::Role::IncentivesUser, .name = "Somebody"});
    shell.act(screens::BeginClaim{});
    shell.act(screens::act_on(first_in(shell, claims::State::Editing),
                              claims::AddComment{.text = "Only here."}));
    shell.act(WishDemo{.wish = DemoWish::NextDeadline});
    shell.act(WishDemo{.wish = DemoWish::Leave});
    CHECK_FALSE(shell.model().demo.has_value());
    CHECK(shell.page().address == "?#/claims");
    CHECK(shell.journal().files().events == events);
    CHECK(shell.journal().files().documents == documents);
    CHECK(shell.page().settings == settings);
    CHECK(shell.model().profile == profile);
    CHECK(shell.model().me.actor == claims::Actor{claims::Role::IncentivesAdmin, "Joanna"});
    CHECK(shell.model().book->now() == now);
    CHECK(count_claims(shell) == 1);
    CHECK_FALSE(has(shell, Role::Region, "Demo"));
}

TEST_CASE("nothing in the demo says that it is saved")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    const auto status = [&] {
        for (const ui::Node& node : shell.tree().nodes) {
            if (node.role == Role::Status && node.name.rfind("72 of", 0) == 0) return node.name;
        }
        return std::string();
    };
    CHECK(status() == "72 of 72 claims \u00B7 Not kept");
    shell.act(screens::BeginClaim{});
    shell.open("/claims");
    CHECK(shell.describe().find("Saved") == std::string::npos);
}

TEST_CASE("what another tab saves while the demo is open is there after it")
{
    Shell shell(support::asset_if_any, {});
    shell.act(WishDemo{.wish = DemoWish::Open});
    const int in_the_demo = count_claims(shell);
    Shell other(support::asset_if_any, {.files = shell.journal().share()});
    other.act(screens::BeginClaim{});
    shell.wait(100);
    CHECK(count_claims(shell) == in_the_demo);
    shell.act(WishDemo{.wish = DemoWish::Leave});
    CHECK(count_claims(shell) == 1);
}

TEST_CASE("the demo is told anew in the language that is chosen, at the same moment")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo&on=2020-06-01"});
    shell.act(screens::ChooseLanguage{.tag = "pl"});
    CHECK(shell.model().book->workspace().today() == core::date(2020, 6, 1));
    CHECK(has(shell, Role::Paragraph, "Przykładowy Partner sp. z o.o."));
    CHECK(has_starting(shell, "Pokaz, przesunięty czas"));
}

namespace {

// What each page is opened for, whoever looks at it: two of them on each day, and in their turn all
// of them in every role.
std::vector<std::string> pages_with(const std::string& claim)
{
    return {"/claims",
            "/claims/" + claim,
            "/claims/" + claim + "/history",
            "/claims/" + claim + "/edit/products",
            "/claims/" + claim + "/edit/review",
            "/deadlines",
            "/deadlines?view=month",
            "/associations",
            "/insights",
            "/review",
            "/review/" + claim,
            "/consent",
            "/consent/" + claim,
            "/settings",
            "/help/life"};
}

// Those whose state is another than the day before.
std::vector<std::string> changed_since(std::map<claims::ClaimId, claims::State>& before,
                                       const workspace::Workspace& claims)
{
    std::vector<std::string> changed;
    claims.rows().for_each([&](workspace::Row row) {
        const claims::ClaimId id = claims.id_of(row);
        const claims::State now = claims.columns().standing[row].state;
        const auto known = before.find(id);
        if (known != before.end() && known->second == now) return;
        before[id] = now;
        changed.push_back(id.text);
    });
    return changed;
}

} // namespace

TEST_CASE("no screen breaks on any day of the demo's year, in any role")
{
    Shell shell(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    REQUIRE(shell.model().demo.has_value());
    std::vector<claims::ClaimId> ids;
    for (const store::StoredEvent& one : shell.model().demo->story.events) {
        const claims::ClaimId& id = one.event.claim;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    std::size_t turn = 0;
    const auto& roles = core::names<claims::Role>;
    std::map<claims::ClaimId, claims::State> before;
    for (core::Date day = core::date(2019, 9, 11); day <= core::date(2020, 10, 30);
         day = day + std::chrono::days{1}) {
        shell.act(WishDemo{.wish = DemoWish::Day, .day = day});
        std::vector<std::string> pages;
        for (const std::string& id : changed_since(before, shell.model().book->workspace())) {
            pages.push_back("/claims/" + id); // as it looks in each state that it comes to
        }
        for (int i = 0; i < 2; ++i) {
            const auto all = pages_with(ids[turn % ids.size()].text);
            pages.push_back(all[turn++ % all.size()]);
        }
        const auto& role = roles[turn / 2 % roles.size()];
        shell.act(screens::BecomePerson{.role = role.value, .name = "Somebody"});
        for (const std::string& page : pages) {
            shell.open(page);
            INFO(core::format(day) << " " << role.name << " " << page);
            REQUIRE(shell.at_rest());
            REQUIRE(ui::faults(shell.tree()) == std::vector<std::string>{});
            REQUIRE(has(shell, Role::Region, "Demo"));
        }
    }
}
