#include "ui/text_field.h"

#include "support/stage.h"
#include "ui/checked_field.h"
#include "ui/text_area.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;
using ui::TextProperty;

namespace {

std::string value_of(const Stage& stage, Role role, std::string_view name)
{
    return std::string(stage.node(role, name).text(TextProperty::Value));
}

// A screen that keeps what is typed.
struct Form {
    std::string name = "Contoso";
    std::string query;
    std::string mail;
    std::string comment;
    bool check_now = false;
    ui::FieldAbout about{.key = "name", .label = "Claim name"};
    support::Setting setting{};
    Stage stage{[this](ui::Ui& ui) { draw(ui); }, setting};

    void draw(ui::Ui& ui)
    {
        if (auto typed = ui::text_field(ui, {.about = about, .value = name})) name = *typed;
        const ui::SearchField search{.about = {.key = "search", .label = "Search claims"},
                                     .value = query};
        if (auto typed = ui::search_field(ui, search)) query = *typed;
        const ui::CheckedField checked{
            .field = {.about = {.key = "mail", .label = "E-mail"},
                      .value = mail,
                      .kind = ui::TextKind::Email},
            .check =
                [](std::string_view text) {
                    if (text.empty()) return std::string("Enter an address");
                    return std::string(text.find('@') == text.npos ? "An address has an @" : "");
                },
            .tidied =
                [](std::string_view text) { return std::string(text.substr(0, text.find(' '))); },
            .check_now = check_now};
        if (auto typed = ui::checked_field(ui, checked)) mail = *typed;
        const ui::TextArea area{
            .about = {.key = "comment", .label = "Comment"}, .value = comment, .length_max = 10};
        if (auto typed = ui::text_area(ui, area)) comment = *typed;
    }

    std::string error() const
    {
        return std::string(stage.node(Role::TextField, "E-mail").text(TextProperty::Error));
    }
};

} // namespace

TEST_CASE("what is typed is in the field and in the screen's hands at once, in any script")
{
    Form form;
    CHECK(value_of(form.stage, Role::TextField, "Claim name") == "Contoso");
    for (const char* text : {"Łódź Meble", "東方精密", "a\u0301 🙂", ""}) {
        REQUIRE(form.stage.type(Role::TextField, "Claim name", text));
        CHECK(form.name == text);
        CHECK(value_of(form.stage, Role::TextField, "Claim name") == text);
    }
    CHECK(ui::faults(form.stage.tree()).empty());
}

TEST_CASE("a field says that it is required, what is wrong, what helps and why it is locked")
{
    Form form;
    form.about.required = true;
    form.about.error = "There is a claim of this name";
    form.about.description = "Only your company sees it";
    form.stage.draw();
    const ui::Node field = form.stage.node(Role::TextField, "Claim name");
    CHECK(field.states.has(State::Required));
    CHECK(field.states.has(State::Invalid));
    CHECK(field.text(TextProperty::Error) == "There is a claim of this name");
    CHECK(field.text(TextProperty::Description) == "Only your company sees it");

    form.about.disabled_because = "Only its author can rename a claim.";
    form.stage.draw();
    const ui::Node& locked = form.stage.node(Role::TextField, "Claim name");
    CHECK(locked.states.has(State::Disabled));
    CHECK(locked.text(TextProperty::Description) ==
          "Only its author can rename a claim. Only your company sees it");
    CHECK_FALSE(form.stage.type(Role::TextField, "Claim name", "Fabrikam"));
    form.stage.feed(ui::TextEdited{.node = locked.id, .value = "Fabrikam"});
    CHECK(form.name == "Contoso");
}

TEST_CASE("the text begins where the box says it does")
{
    Form form;
    const auto inset = [&](Role role, std::string_view name) {
        for (const auto& number : form.stage.node(role, name).numbers) {
            if (number.first == ui::NumberProperty::Inset) return number.second;
        }
        return -1;
    };
    CHECK(inset(Role::TextField, "Claim name") == 12);
    CHECK(inset(Role::SearchField, "Search claims") == 36); // beside the glass
}

TEST_CASE("the browser's line of a field is its box, so that both set the text at one height")
{
    Form form;
    const ui::Node& field = form.stage.node(Role::TextField, "Claim name");
    CHECK(field.type.line == field.rect.height);
    CHECK(form.stage.node(Role::TextArea, "Comment").type.line == 20);
}

TEST_CASE("a search is emptied by its button, by Escape, by a pointer")
{
    Form form;
    CHECK_FALSE(form.stage.has(Role::Button, "Clear “Search claims”"));
    for (const int way : {0, 1, 2}) {
        REQUIRE(form.stage.type(Role::SearchField, "Search claims", "sales"));
        CHECK(form.query == "sales");
        if (way == 0) CHECK(form.stage.press(Role::Button, "Clear “Search claims”"));
        if (way == 1) CHECK(form.stage.click(Role::Button, "Clear “Search claims”"));
        if (way == 2) CHECK(form.stage.key("Escape"));
        CHECK(form.query.empty());
        CHECK(form.stage.focused(Role::SearchField, "Search claims"));
    }
    CHECK_FALSE(form.stage.key("Escape")); // nothing to empty: for whatever is around
}

TEST_CASE("a checked field complains on leaving, then with every key until it is right")
{
    Form form;
    form.stage.type(Role::TextField, "E-mail", "m");
    CHECK(form.error().empty());
    form.stage.leave();
    CHECK(form.error() == "An address has an @");
    CHECK(form.stage.said() == std::vector<std::string>{"An address has an @"});
    form.stage.type(Role::TextField, "E-mail", "me");
    CHECK(form.error() == "An address has an @");
    form.stage.type(Role::TextField, "E-mail", "me@contoso.com");
    CHECK(form.error().empty());
    form.stage.type(Role::TextField, "E-mail", "me");
    CHECK(form.error().empty()); // it was right: patience again
    form.stage.leave();
    CHECK(form.error() == "An address has an @");
}

TEST_CASE("a field that was only passed through is not wrong, until one wants to go on")
{
    Form form;
    form.stage.focus(Role::TextField, "E-mail");
    form.stage.leave();
    CHECK(form.error().empty());
    form.check_now = true;
    form.stage.draw();
    CHECK(form.error() == "Enter an address");
}

TEST_CASE("on leaving, what was typed is tidied")
{
    Form form;
    form.stage.type(Role::TextField, "E-mail", "me@contoso.com  (work)");
    CHECK(form.mail == "me@contoso.com  (work)");
    form.stage.leave();
    CHECK(form.mail == "me@contoso.com");
    CHECK(value_of(form.stage, Role::TextField, "E-mail") == "me@contoso.com");
}

TEST_CASE("a text area counts characters as people do, and keeps what is too much")
{
    Form form;
    form.stage.type(Role::TextArea, "Comment", "Łódź 🙂🙂"); // seven
    CHECK(form.stage.has(Role::TextRun, "7 / 10"));
    form.stage.type(Role::TextArea, "Comment", "twelve chars");
    CHECK(form.comment == "twelve chars");
    CHECK(form.stage.has(Role::TextRun, "12 / 10"));
    CHECK(form.stage.node(Role::TextArea, "Comment").text(TextProperty::Error) ==
          "Too long by 2 characters. Nothing is cut: shorten the text.");
}

TEST_CASE("a text area grows with its text, up to its limit")
{
    Form form;
    const auto height = [&] { return form.stage.node(Role::TextArea, "Comment").rect.height; };
    const float empty = height();
    form.stage.type(Role::TextArea, "Comment", "1\n2\n3\n4\n5");
    CHECK(height() == empty + 2 * 20);
    form.stage.type(Role::TextArea, "Comment", std::string(100, '\n'));
    CHECK(height() == empty + 9 * 20);
}

TEST_CASE("the kit's numbers are written as each language writes them")
{
    for (const auto& [language, expected] : std::vector<std::pair<std::string, std::string>>{
             {"en", "0 / 2,000"}, {"zh-TW", "0 / 2,000"}, {"pl", "0 / 2000"}}) {
        Stage stage(
            [](ui::Ui& ui) {
                ui::text_area(ui, {.about = {.key = "a", .label = "A"}, .length_max = 2000});
            },
            {.language = language});
        INFO(language << "\n" << expected);
        CHECK(stage.has(Role::TextRun, expected));
    }
}
