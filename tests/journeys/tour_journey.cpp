// The guided tour, walked as a newcomer would: by what each step says, by the card alone, with
// detours, in three languages and on a phone.
#include "app/tour.h"
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/other_texts.h"
#include "support/places.h"

#include <algorithm>
#include <catch2/catch.hpp>

using headless::Shell;
using screens::DemoWish;
using screens::TourDeed;
using screens::TourStep;
using screens::TourStop;
using screens::TourWhere;
using screens::TourWish;
using screens::WishDemo;
using screens::WishTour;
using ui::Rect;
using ui::Role;
using ui::operator""_text;

namespace {

constexpr const char* languages[] = {"en", "zh-TW", "pl"};

class Walk {
public:
    explicit Walk(const std::string& language = "en", ui::Size size = {1440, 900},
                  const headless::Assets& assets = support::asset_if_any)
        : size_(size),
          shell_(assets,
                 {.address = "/claims", .languages = language, .size = size, .query = "?demo&tour"})
    {}

    Shell& shell() { return shell_; }
    std::string say(ui::Text text) const { return std::string(shell_.model().words->say(text)); }
    bool is_shown() const { return card() != nullptr; }
    TourStop stop() const { return shell_.model().demo->tour.stop; }
    screens::TourView view() const { return *app::tour_view(shell_.model()); }
    const claims::ClaimId& claim() const { return shell_.model().demo->story.tour_claim; }
    claims::State state() const
    {
        const app::Book& book = *shell_.model().book;
        return claims::state_of(claims::stage_at(*book.find(claim()), book.now(), book.rules()));
    }

    const ui::Node* card() const
    {
        return ui::find(shell_.tree(), Role::Region, say("tour.name"_text));
    }
    bool presses(ui::Text label) { return shell_.press(Role::Button, say(label)); }
    bool goes_on() { return presses("tour.next"_text) || presses("tour.do"_text); }
    void goes_to(TourStop wanted)
    {
        for (int i = 0; i < 40 && stop() != wanted; ++i) REQUIRE(goes_on());
        REQUIRE(stop() == wanted);
    }

    // What the step may point at, the first choice first.
    std::vector<const ui::Node*> targets() const
    {
        std::vector<const ui::Node*> found;
        for (const screens::TourMark& mark : screens::tour_step(stop()).marks) {
            if (!screens::is_mark(mark)) continue;
            const std::string name = mark.name == ui::Text{} ? std::string() : say(mark.name);
            const auto& nodes = shell_.tree().nodes;
            const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const ui::Node& one) {
                return screens::is_marked(mark, one, name, claim());
            });
            if (node != nodes.end()) found.push_back(&*node);
        }
        return found;
    }
    const ui::Node* target() const
    {
        const auto found = targets();
        return found.empty() ? nullptr : found.front();
    }
    Rect seen(const ui::Node& node) const
    {
        return support::Places(shell_, {0, 0, size_.width, size_.height}).seen(node);
    }
    bool is_in_card(const ui::Node& node) const
    {
        const ui::Node* at = &node;
        while (at != nullptr && at != card()) at = ui::find(shell_.tree(), at->parent);
        return at != nullptr;
    }

private:
    ui::Size size_;
    Shell shell_;
};

bool lies_within(const Rect& inner, const Rect& outer)
{
    constexpr float rounding = 0.5f;
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

// One of the things that a step may point at is in sight, and the card lies on the page and on
// nothing of it.
void points_at_something(Walk& walk, ui::Size size)
{
    REQUIRE(walk.is_shown());
    const Rect card = walk.card()->rect;
    CHECK(lies_within(card, {0, 0, size.width, size.height}));
    const auto targets = walk.targets();
    REQUIRE_FALSE(targets.empty());
    CHECK(std::any_of(targets.begin(), targets.end(), [&](const ui::Node* target) {
        const Rect seen = walk.seen(*target);
        return !seen.empty() && seen.intersected(card).empty() &&
               ui::within_reach(walk.shell().tree(), target->id);
    }));
    CHECK(ui::faults(walk.shell().tree()) == std::vector<std::string>{});
    CHECK(walk.shell().at_rest());
    for (const ui::Node& node : walk.shell().tree().nodes) {
        if (node.role != Role::TextRun || !walk.is_in_card(node)) continue;
        INFO(node.name);
        CHECK(lies_within(node.rect, card));
    }
}

void every_step_points(const std::string& language, ui::Size size, const headless::Assets& assets)
{
    Walk walk(language, size, assets);
    for (const TourStep& step : screens::tour_steps()) {
        INFO(language << " " << size.width << " " << core::name_of(step.stop));
        REQUIRE(walk.stop() == step.stop);
        REQUIRE(walk.view().where == TourWhere::Here);
        points_at_something(walk, size);
        if (step.stop != TourStop::End) REQUIRE(walk.goes_on());
    }
    REQUIRE(walk.presses("tour.finish"_text));
    CHECK_FALSE(walk.is_shown());
}

// As the words of the step have it.
void does_as_told(Walk& walk)
{
    Shell& shell = walk.shell();
    const auto role = [&](ui::Text now, ui::Text then) {
        REQUIRE(shell.press(Role::Button, walk.say(now)));
        REQUIRE(shell.press(Role::MenuItem, walk.say(then)));
    };
    const auto follows = [&] {
        const ui::Node* link = walk.target();
        REQUIRE(link != nullptr);
        shell.open(std::string(link->text(ui::TextProperty::Href).substr(1)));
    };
    switch (screens::tour_step(walk.stop()).deed) {
    case TourDeed::Look: REQUIRE(walk.presses("tour.next"_text)); return;
    case TourDeed::OpenDraft: return follows();
    case TourDeed::FillIn:
        REQUIRE(shell.type(Role::TextField, walk.say("field.customer-contact-title"_text), "CIO"));
        shell.feed(ui::FocusMoved{});
        REQUIRE(walk.view().where == TourWhere::Elsewhere); // nobody is torn away from a field
        REQUIRE(walk.presses("tour.there"_text));
        return;
    case TourDeed::Submit:
        REQUIRE(shell.press(Role::Button, walk.say("action.submit"_text)));
        return;
    case TourDeed::BecomeReviewer: return role("role.incentives-admin"_text, "role.reviewer"_text);
    case TourDeed::OpenDesk: shell.open("/review/" + walk.claim().text); return;
    case TourDeed::StartReview:
        REQUIRE(shell.press(Role::Button, walk.say("action.start"_text)));
        return;
    case TourDeed::Approve:
        REQUIRE(shell.press(Role::Button, walk.say("action.approve"_text)));
        REQUIRE(walk.is_shown()); // beside the panel
        REQUIRE(shell.press(Role::Button, walk.say("claim.deed.confirm"_text)));
        return;
    case TourDeed::BecomeCustomer: return role("role.reviewer"_text, "role.customer"_text);
    case TourDeed::LetTimePass:
        for (int i = 0; i < 40 && walk.stop() == TourStop::Clock; ++i) {
            REQUIRE(shell.press(Role::Button, walk.say("demo.next_deadline"_text)));
        }
        return;
    case TourDeed::BecomePartner: return role("role.customer"_text, "role.incentives-admin"_text);
    }
}

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

} // namespace

TEST_CASE("every step of the tour points at something in sight, which its card does not cover")
{
    for (const char* language : languages) {
        for (const ui::Size size : {ui::Size{1440, 900}, ui::Size{1024, 768}, ui::Size{390, 844}}) {
            every_step_points(language, size, support::asset_if_any);
        }
    }
}

TEST_CASE("the tour's words have room, also where they are 40 % longer")
{
    every_step_points("en", {1440, 900}, support::with_longer_texts);
    every_step_points("en", {390, 844}, support::with_longer_texts);
}

TEST_CASE("who does what the tour says comes from a draft to official, in every language")
{
    for (const char* language : languages) {
        Walk walk(language);
        for (const TourStep& step : screens::tour_steps()) {
            INFO(language << " " << core::name_of(step.stop));
            REQUIRE(walk.stop() == step.stop);
            REQUIRE(walk.view().where == TourWhere::Here);
            if (step.stop != TourStop::End) does_as_told(walk);
        }
        CHECK(walk.state() == claims::State::Approved);
        CHECK(app::tour_stage(walk.shell().model()) == screens::TourStage::Official);
        REQUIRE(walk.presses("tour.finish"_text));
        CHECK_FALSE(walk.is_shown());
    }
}

TEST_CASE("the tour's draft lacks one thing, and that alone")
{
    Walk walk;
    walk.goes_to(TourStop::Submit);
    CHECK_FALSE(has(walk.shell(), Role::Button, "Customer contact: title"));
    REQUIRE(walk.presses("tour.back"_text));
    REQUIRE(walk.stop() == TourStop::Missing);
    CHECK(walk.view().done);
    REQUIRE(walk.presses("tour.next"_text)); // it is not asked for twice
    CHECK(walk.stop() == TourStop::Submit);
}

TEST_CASE("the tour waits for who looks around, and takes them back")
{
    Walk walk;
    walk.goes_to(TourStop::Queue);
    walk.shell().open("/insights");
    CHECK(walk.view().where == TourWhere::Elsewhere);
    CHECK(has(walk.shell(), Role::Paragraph, walk.say("tour.elsewhere"_text)));
    CHECK_FALSE(has(walk.shell(), Role::Button, walk.say("tour.next"_text)));
    REQUIRE(walk.presses("tour.there"_text));
    CHECK(walk.view().where == TourWhere::Here);
    CHECK(walk.shell().page().address == "#/review");

    // In another role, and on another claim's page.
    const auto& claims = walk.shell().model().book->workspace();
    walk.shell().act(screens::BecomePerson{.role = claims::Role::Customer});
    walk.shell().open("/claims/" + claims.id_of(0).text);
    CHECK(walk.view().where == TourWhere::Elsewhere);
    REQUIRE(walk.presses("tour.there"_text));
    CHECK(walk.view().where == TourWhere::Here);
    CHECK(walk.shell().model().me.actor.role == claims::Role::Reviewer);
}

TEST_CASE("going back shows a step again and goes on from it")
{
    Walk walk;
    CHECK_FALSE(has(walk.shell(), Role::Button, walk.say("tour.back"_text)));
    walk.goes_to(TourStop::Request);
    for (int i = 0; i < 6; ++i) REQUIRE(walk.presses("tour.back"_text));
    CHECK(walk.stop() == TourStop::Queue);
    CHECK(walk.view().where == TourWhere::Here);
    walk.goes_to(TourStop::Request);
    CHECK(walk.state() == claims::State::Approved);
}

TEST_CASE("the tour is left at any moment and goes on where it was")
{
    Walk walk;
    walk.goes_to(TourStop::Start);
    REQUIRE(walk.presses("tour.leave"_text));
    CHECK_FALSE(walk.is_shown());
    REQUIRE(walk.shell().key("t"));
    REQUIRE(walk.is_shown());
    CHECK(walk.stop() == TourStop::Start);
    // It has the focus, and Escape leaves it.
    const ui::Node* focused = ui::find(walk.shell().tree(), walk.shell().focused());
    REQUIRE(focused != nullptr);
    CHECK(focused->role == Role::Heading);
    CHECK(walk.is_in_card(*focused));
    REQUIRE(walk.shell().key("Escape"));
    CHECK_FALSE(walk.is_shown());
    CHECK(walk.shell().focused() == walk.target()->id);
    walk.shell().open("/help");
    REQUIRE(walk.presses("tour.open"_text));
    CHECK(walk.stop() == TourStop::Start);
    CHECK(walk.view().where == TourWhere::Elsewhere);
    REQUIRE(walk.presses("tour.there"_text));
    CHECK(walk.view().where == TourWhere::Here);
}

TEST_CASE("the tour is walked by keys alone: the card first, then what it speaks of")
{
    Walk walk;
    const auto focused_name = [&] {
        const ui::Node* node = ui::find(walk.shell().tree(), walk.shell().focused());
        return node == nullptr ? std::string() : node->name;
    };
    CHECK(focused_name() == walk.say("tour.welcome.title"_text));
    REQUIRE(walk.shell().key("Tab"));
    CHECK(focused_name() == walk.say("tour.next"_text));
    REQUIRE(walk.shell().key("Enter"));
    CHECK(walk.stop() == TourStop::List);
    CHECK(focused_name() == walk.say("tour.next"_text)); // so that Enter goes on
    REQUIRE(walk.shell().key("Enter"));
    REQUIRE(walk.shell().key("Enter")); // does it
    REQUIRE(walk.stop() == TourStop::Missing);
    REQUIRE(walk.shell().key("Tab"));
    CHECK(focused_name() == walk.say("tour.show"_text));
    REQUIRE(walk.shell().key("Enter"));
    CHECK(focused_name() == walk.say("field.customer-contact-title"_text));
    REQUIRE(walk.shell().key("t") == false); // typed, not called
}

TEST_CASE("where the clock is turned back, the tour goes on from where the claim stands")
{
    Walk walk;
    walk.goes_to(TourStop::Reviewer);
    walk.shell().act(WishDemo{.wish = DemoWish::NextDay});
    walk.goes_to(TourStop::Request);
    walk.shell().act(WishDemo{.wish = DemoWish::Today}); // before it was looked at
    CHECK(walk.state() == claims::State::Submitted);
    CHECK(walk.view().where == TourWhere::TurnedBack);
    REQUIRE(walk.presses("tour.there"_text));
    CHECK(walk.stop() == TourStop::Sent);
    CHECK(walk.view().where == TourWhere::Here);
    walk.shell().act(WishDemo{.wish = DemoWish::Day, .day = core::date(2019, 10, 1)});
    CHECK(walk.view().where == TourWhere::TurnedBack); // there was no such claim
    REQUIRE(walk.presses("tour.there"_text));
    CHECK(walk.stop() == TourStop::Welcome);
    CHECK(walk.shell().model().book->workspace().today() == core::date(2020, 9, 11));
    walk.goes_to(TourStop::End);
}

TEST_CASE("where the claim went another way, the tour begins again with the demo as it was")
{
    Walk walk;
    walk.goes_to(TourStop::Submit);
    walk.shell().act(screens::act_on(walk.claim(), claims::DiscardClaim{}));
    CHECK(walk.view().where == TourWhere::Astray);
    REQUIRE(walk.presses("tour.again"_text));
    CHECK(walk.stop() == TourStop::Welcome);
    CHECK(walk.state() == claims::State::Editing);
    walk.goes_to(TourStop::End);
}

TEST_CASE("a tour that is begun after it was finished begins with a draft")
{
    Walk walk;
    walk.goes_to(TourStop::End);
    REQUIRE(walk.presses("tour.finish"_text));
    walk.shell().act(WishTour{});
    CHECK(walk.stop() == TourStop::Welcome);
    CHECK(walk.state() == claims::State::Editing);
}

TEST_CASE(
    "the tour begins from the empty dashboard, Help, the palette's commands and the clock bar")
{
    Shell empty(support::asset_if_any, {});
    REQUIRE(empty.press(Role::Button, "Take the guided tour"));
    CHECK(empty.page().address == "?demo&tour#/claims");
    CHECK(has(empty, Role::Region, "Guided tour"));

    Shell help(support::asset_if_any, {.address = "/help"});
    REQUIRE(help.press(Role::Button, "Take the guided tour"));
    CHECK(has(help, Role::Region, "Guided tour"));

    Shell bar(support::asset_if_any, {.address = "/claims", .query = "?demo"});
    CHECK_FALSE(has(bar, Role::Region, "Guided tour"));
    REQUIRE(bar.press(Role::Button, "Guided tour"));
    CHECK(has(bar, Role::Region, "Guided tour"));

    Shell palette(support::asset_if_any, {});
    REQUIRE(palette.press(Role::Button, "Search claims and actions"));
    REQUIRE(palette.press(Role::Option, "Take the guided tour"));
    CHECK(has(palette, Role::Region, "Guided tour"));
}

TEST_CASE("while a dialog asks something the tour steps aside, and comes back without a word")
{
    Walk walk;
    walk.goes_to(TourStop::Draft);
    REQUIRE(walk.shell().focus(Role::Button, "Search claims and actions"));
    REQUIRE(walk.shell().press(Role::Button, "Search claims and actions"));
    CHECK_FALSE(walk.is_shown());
    REQUIRE(walk.shell().key("Escape"));
    CHECK(walk.is_shown());
    const ui::Node* focused = ui::find(walk.shell().tree(), walk.shell().focused());
    CHECK((focused == nullptr || !walk.is_in_card(*focused)));
}

TEST_CASE("leaving the demo leaves nothing of the tour")
{
    Shell shell(support::asset_if_any, {});
    const auto settings = shell.page().settings;
    const auto documents = shell.journal().files().documents;
    shell.act(WishTour{});
    shell.act(WishTour{.wish = TourWish::Next});
    shell.act(WishTour{.wish = TourWish::Next});
    shell.act(WishDemo{.wish = DemoWish::Leave});
    CHECK_FALSE(has(shell, Role::Region, "Guided tour"));
    CHECK(shell.page().settings == settings);
    CHECK(shell.journal().files().documents == documents);
    CHECK(shell.journal().files().events.empty());
    CHECK(shell.page().address == "?#/claims");
    shell.act(WishDemo{});
    CHECK_FALSE(has(shell, Role::Region, "Guided tour"));
}

TEST_CASE("the tour goes on in the language that is chosen on the way")
{
    Walk walk;
    walk.goes_to(TourStop::List);
    walk.shell().act(screens::ChooseLanguage{.tag = "pl"});
    REQUIRE(walk.is_shown());
    CHECK(walk.stop() == TourStop::List);
    CHECK(has(walk.shell(), Role::Heading, walk.say("tour.list.title"_text)));
    walk.goes_to(TourStop::End);
}

TEST_CASE("in the demo each role has its own person")
{
    Walk walk;
    const std::string partner = walk.shell().model().me.actor.name;
    walk.goes_to(TourStop::Queue);
    const std::string reviewer = walk.shell().model().me.actor.name;
    CHECK(reviewer != partner);
    walk.goes_to(TourStop::Start);
    REQUIRE(walk.goes_on());
    const claims::Claim& claim = *walk.shell().model().book->find(walk.claim());
    REQUIRE(claim.reviewer);
    CHECK(claim.reviewer->name == reviewer);
}
