#include "ui/form.h"

#include "support/stage.h"
#include "ui/button.h"
#include "ui/checked_field.h"
#include "ui/scroll_area.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::TextProperty;

namespace {

std::string present(std::string_view text)
{
    return text.empty() ? "Fill this in" : "";
}

// A form longer than the page, with its button above it.
struct Page {
    int tries = 0;
    int done = 0;
    std::string name{};
    std::string mail{};
    Stage stage{[this](ui::Ui& ui) {
        ui::scroll_area(ui, "page", ui.rest(), [&] {
            ui::form(ui, {.key = "form", .label = "Contacts", .tries = tries}, [&] { fields(ui); });
            if (!ui::button(ui, {.key = "go", .label = "Continue"})) return;
            if (name.empty() || mail.empty())
                ++tries;
            else
                ++done;
        });
    }};

    void field(ui::Ui& ui, const char* key, const char* label, std::string& value)
    {
        const ui::CheckedField checked{
            .field = {.about = {.key = key, .label = label}, .value = value},
            .check = present,
            .check_now = tries > 0};
        if (auto typed = ui::checked_field(ui, checked)) value = *typed;
    }

    void fields(ui::Ui& ui)
    {
        field(ui, "name", "Name", name);
        ui.space(900);
        ui::fieldset(ui, {.key = "technical", .label = "Technical contact"},
                     [&] { field(ui, "mail", "E-mail", mail); });
        ui.space(300);
    }

    bool in_sight(Role role, std::string_view name_) const
    {
        const ui::Node* area = nullptr;
        for (const ui::Node& node : stage.tree().nodes) {
            if (node.role == Role::ScrollArea) area = &node;
        }
        const ui::Rect rect = stage.node(role, name_).rect;
        const float top = area->scroll.position.y;
        return rect.y >= top && rect.bottom() <= top + area->rect.height;
    }
};

const char* summary = "To put right before going on: 2";

} // namespace

TEST_CASE("nothing is summed up until a person wants to go on")
{
    Page page;
    page.stage.focus(Role::TextField, "Name");
    page.stage.leave();
    CHECK_FALSE(page.stage.has(Role::Region, summary));
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("going on too early sums up what is wrong, in sight, with the focus on it")
{
    Page page;
    CHECK_FALSE(page.in_sight(Role::Button, "Continue"));
    REQUIRE(page.stage.press(Role::Button, "Continue"));
    CHECK(page.stage.focused(Role::Region, summary));
    CHECK(page.in_sight(Role::Region, summary));
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("each line of the summary leads to its field, wherever that is")
{
    for (const int way : {0, 1, 2}) {
        Page page;
        page.stage.press(Role::Button, "Continue");
        const char* line = "E-mail: Fill this in";
        CHECK_FALSE(page.in_sight(Role::TextField, "E-mail"));
        if (way == 0) REQUIRE(page.stage.press(Role::Button, line));
        if (way == 1) REQUIRE(page.stage.click(Role::Button, line));
        if (way == 2) {
            REQUIRE(page.stage.tab());
            CHECK(page.stage.focused(Role::Button, "Name: Fill this in"));
            REQUIRE(page.stage.tab());
            REQUIRE(page.stage.key("Enter"));
        }
        CHECK(page.stage.focused(Role::TextField, "E-mail"));
        CHECK(page.in_sight(Role::TextField, "E-mail"));
    }
}

TEST_CASE("the summary shrinks as things are put right, and goes when nothing is left")
{
    Page page;
    page.stage.press(Role::Button, "Continue");
    page.stage.type(Role::TextField, "Name", "M. Okafor");
    CHECK(page.stage.has(Role::Region, "To put right before going on: 1"));
    CHECK_FALSE(page.stage.has(Role::Button, "Name: Fill this in"));
    page.stage.press(Role::Button, "Continue"); // again: the summary gets the focus again
    CHECK(page.stage.focused(Role::Region, "To put right before going on: 1"));
    page.stage.type(Role::TextField, "E-mail", "m@okafor.com");
    CHECK_FALSE(page.stage.has(Role::Region, "To put right before going on: 1"));
    page.stage.press(Role::Button, "Continue");
    CHECK(page.done == 1);
    const int frames = page.stage.frames();
    page.stage.draw();
    CHECK(page.stage.frames() == frames + 1); // and then all is still
}

TEST_CASE("fields that are wrong together are named together, and the first of them is the way in")
{
    int tries = 1;
    Stage stage([&](ui::Ui& ui) {
        ui::form(ui, {.key = "form", .label = "Dates", .tries = tries}, [&] {
            ui::fieldset(
                ui, {.key = "period", .label = "Period", .error = "It ends before it begins"}, [&] {
                    ui::text_field(ui, {.about = {.key = "from", .label = "From"}});
                    ui::text_field(ui, {.about = {.key = "to", .label = "To"}});
                });
        });
    });
    REQUIRE(stage.press(Role::Button, "Period: It ends before it begins"));
    CHECK(stage.focused(Role::TextField, "From"));
    CHECK(stage.node(Role::Group, "Period").text(TextProperty::Error) ==
          "It ends before it begins");
}
