// Help: topics, the drawing that follows the rules, search, and the ways into it.
#include "app/load_help.h"
#include "claims/lifecycle.h"
#include "screens/help_places.h"
#include "screens/help_screen.h"
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

using headless::Shell;
using screens::HelpTopic;
using ui::Role;

namespace {

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

screens::HelpText help_in(const std::string& language)
{
    const std::string name = "help/" + language + ".json";
    auto loaded = app::load_help({.name = name, .text = *support::asset_if_any(name)});
    INFO(name);
    CHECK(loaded.problems.empty());
    return std::move(loaded.value);
}

// The shape of it, without the words.
std::vector<std::string> shape_of(const screens::HelpText& text)
{
    std::vector<std::string> shape;
    for (const screens::HelpChapter& chapter : text.chapters) {
        const std::string topic(core::name_of(chapter.topic));
        shape.push_back(topic);
        for (const screens::HelpPart& part : chapter.parts) {
            shape.push_back(topic + "/" + part.id + (part.title.empty() ? "" : " titled") + " " +
                            std::to_string(part.text.size()) + " " +
                            std::to_string(part.steps.size()));
        }
    }
    return shape;
}

std::size_t arrows_drawn(const Shell& shell)
{
    const auto& nodes = shell.tree().nodes;
    return static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.role == Role::Image && node.name.find(" → ") != node.name.npos;
        }));
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

bool leads_somewhere(const screens::HelpText& text, const std::string& address)
{
    const auto screen = screens::help_screen_at(address);
    if (!screen || !screen->topic) return false;
    if (screen->part.empty()) return true;
    const screens::HelpChapter* chapter = screens::find_chapter(text, *screen->topic);
    if (chapter != nullptr && screens::find_part(*chapter, screen->part) != nullptr) return true;
    const bool field =
        core::named<claims::Field>(screen->part).has_value() || screen->part == "subscription-id";
    if (*screen->topic == HelpTopic::Fields) return field;
    return screen->part == "rules" || screen->part == "checklist";
}

} // namespace

TEST_CASE("help says the same in every language")
{
    const auto english = shape_of(help_in("en"));
    CHECK(english.size() > 60);
    CHECK(shape_of(help_in("zh-TW")) == english);
    CHECK(shape_of(help_in("pl")) == english);
}

TEST_CASE("help tells of every topic, state, role and case of trouble")
{
    const screens::HelpText text = help_in("en");
    for (const auto& topic : core::names<HelpTopic>) {
        REQUIRE(screens::find_chapter(text, topic.value) != nullptr);
    }
    for (const auto& state : core::names<claims::State>) {
        INFO(state.name);
        CHECK(screens::find_part(*screens::find_chapter(text, HelpTopic::Life),
                                 std::string(state.name)) != nullptr);
    }
    for (const auto& role : core::names<claims::Role>) {
        INFO(role.name);
        CHECK(screens::find_part(*screens::find_chapter(text, HelpTopic::Roles),
                                 std::string(role.name)) != nullptr);
    }
    const auto& trouble = screens::find_chapter(text, HelpTopic::Trouble)->parts;
    CHECK(trouble.size() == 13);
    for (const screens::HelpPart& part : trouble) {
        INFO(part.id);
        CHECK_FALSE(part.text.empty());
        CHECK_FALSE(part.steps.empty());
    }
}

TEST_CASE("every problem and every step leads to a part of help that exists")
{
    const screens::HelpText text = help_in("en");
    for (const std::string_view id : claims::problem_ids()) {
        claims::Problem problem{.id = id};
        problem.field = core::named<claims::Field>(id.substr(0, id.find('.')));
        const std::string address = screens::help_about(problem);
        INFO(id << " → " << address);
        CHECK(leads_somewhere(text, address));
        CHECK(address != screens::help_address(HelpTopic::Trouble));
    }
    for (const auto& step : core::names<screens::WizardStep>) {
        CHECK(leads_somewhere(text, screens::help_about(step.value)));
    }
}

TEST_CASE("the life of a claim is drawn from the table, edition by edition")
{
    Shell shell(support::asset_if_any, {.address = "/help/life"});
    CHECK(has(shell, Role::Group, "Life of a claim, edition 2020"));
    CHECK(has(shell, Role::Button, "Partner action required"));
    CHECK(has(shell, Role::Image, "2. Editing → Submitted: Submit claim"));
    const std::size_t in_2020 = arrows_drawn(shell);
    REQUIRE(shell.press(Role::Tab, "Edition 2019"));
    CHECK(has(shell, Role::Group, "Life of a claim, edition 2019"));
    CHECK_FALSE(has(shell, Role::Button, "Rejected, disputed"));
    CHECK(arrows_drawn(shell) < in_2020);
    REQUIRE(shell.press(Role::Tab, "Edition 2023"));
    CHECK(has(shell, Role::Button, "Draft"));
    CHECK(has(shell, Role::Button, "Rejected final"));
    CHECK(ui::faults(shell.tree()).empty());
}

TEST_CASE("another table is another drawing")
{
    Shell usual(support::asset_if_any, {.address = "/help/life"});
    const auto asked_early = [](const std::string& name) -> std::optional<std::string> {
        auto text = support::asset_if_any(name);
        if (name != "editions/2020.json") return text;
        return replaced(*text, "\"on-approval\"", "\"on-submission\"");
    };
    Shell other(asked_early, {.address = "/help/life"});
    // Told on submission, the customer may decline before the approval too.
    const auto declines = [](const Shell& shell) {
        const auto& nodes = shell.tree().nodes;
        return std::count_if(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.role == Role::Image &&
                   node.name.find("Decline the association") != node.name.npos;
        });
    };
    CHECK(declines(usual) == 1);
    CHECK(declines(other) > 1);
}

TEST_CASE("a pressed state shows only what leads on from it")
{
    Shell shell(support::asset_if_any, {.address = "/help/life"});
    CHECK(has(shell, Role::Heading, "Approved"));
    REQUIRE(shell.press(Role::Button, "Submitted"));
    CHECK(has(shell, Role::Heading, "Submitted"));
    CHECK_FALSE(has(shell, Role::Heading, "Approved"));
    REQUIRE(shell.press(Role::Button, "Submitted"));
    CHECK(has(shell, Role::Heading, "Approved"));
}

TEST_CASE("on a phone the life of a claim is told as a list")
{
    Shell shell(support::asset_if_any, {.address = "/help/life", .size = {390, 844}});
    CHECK(arrows_drawn(shell) == 0);
    CHECK(has(shell, Role::Heading, "Partner action required"));
    CHECK(has(shell, Role::Link, "All topics"));
}

TEST_CASE("help is searched as one types, in the language of the page")
{
    Shell shell(support::asset_if_any, {.address = "/help", .languages = "pl"});
    REQUIRE(shell.type(Role::SearchField, "Szukaj w pomocy", "niezgodnosc dzierzawy"));
    CHECK(has(shell, Role::Link, "Niezgodność domeny i dzierżawy"));
    REQUIRE(shell.follow("Niezgodność domeny i dzierżawy"));
    CHECK(shell.model().address == "/help/trouble/domain-tenant");
    CHECK(has(shell, Role::Heading, "Niezgodność domeny i dzierżawy"));
    CHECK_FALSE(has(shell, Role::Status, "1 znalezione miejsce"));
    shell.open("/help");
    REQUIRE(shell.type(Role::SearchField, "Szukaj w pomocy", "xyzzy"));
    CHECK(has(shell, Role::Status, "Nic nie znaleziono. Wpisz mniej słów albo inne określenie."));
}

TEST_CASE("help changes its language with the page")
{
    Shell shell(support::asset_if_any, {.address = "/help/trouble"});
    CHECK(has(shell, Role::Heading, "Wrong MPN ID"));
    shell.act(screens::ChooseLanguage{.tag = "zh-TW"});
    CHECK(has(shell, Role::Heading, "MPN 識別碼不正確"));
}

TEST_CASE("help that does not arrive says so, and comes at the next try")
{
    bool there = false;
    const auto assets = [&](const std::string& name) -> std::optional<std::string> {
        if (name == "help/en.json" && !there) return std::nullopt;
        return support::asset_if_any(name);
    };
    Shell shell(assets, {.address = "/help"});
    CHECK_FALSE(has(shell, Role::SearchField, "Search Help"));
    there = true;
    shell.open("/claims");
    shell.open("/help");
    CHECK(has(shell, Role::SearchField, "Search Help"));
}

TEST_CASE("g h opens help, and the list of shortcuts leads to its page")
{
    Shell shell(support::asset_if_any, {});
    REQUIRE(shell.key("g"));
    REQUIRE(shell.key("h"));
    CHECK(shell.page().address == "#/help");
    shell.open("/claims");
    REQUIRE(shell.key("?"));
    REQUIRE(shell.press(Role::Button, "Learn more"));
    CHECK(shell.page().address == "#/help/shortcuts");
    CHECK_FALSE(has(shell, Role::Dialog, "Keyboard shortcuts"));
    CHECK(has(shell, Role::Heading, "Keyboard shortcuts"));
}

TEST_CASE("a step, a state and a problem of a claim each lead to their part of help")
{
    Shell shell(support::asset_if_any, {});
    shell.act(screens::BeginClaim{});
    REQUIRE(shell.follow("Learn more: Partner and customer"));
    CHECK(shell.model().address == "/help/fields/mpn-id");
    CHECK(has(shell, Role::Heading, "MPN ID (partner location)"));
}
