#include "screens/clock_bar.h"

#include "ui/date_field.h"
#include "ui/dates.h"
#include "ui/gap.h"
#include "ui/text.h"
#include "ui/toolbar.h"

#include <algorithm>
#include <cmath>

namespace screens {

using ui::operator""_text;

namespace {

constexpr float one_row_from = 1100;
constexpr float row = 48;
constexpr float date_width = 152;
constexpr float side = 16;

struct DemoTool {
    std::string_view key{};
    ui::Text label{};
    ui::Icon icon = ui::Icon::None;
    std::optional<DemoWish> wish{}; // nothing: the guided tour
};

// Those that come last are in the menu where there is no room.
constexpr std::array tools{
    DemoTool{"next", "demo.next_deadline"_text, ui::Icon::alert, DemoWish::NextDeadline},
    DemoTool{"day", "demo.next_day"_text, ui::Icon::chevron_right, DemoWish::NextDay},
    DemoTool{"today", "demo.today"_text, ui::Icon::calendar, DemoWish::Today},
    DemoTool{"leave", "demo.leave"_text, ui::Icon::dismiss, DemoWish::Leave},
    DemoTool{"tour", "tour.name"_text, ui::Icon::question, std::nullopt},
    DemoTool{"reset", "demo.reset"_text, ui::Icon::history, DemoWish::Reset},
};

std::string disabled_because(const ui::Ui& ui, const ClockBar& bar, std::optional<DemoWish> wish)
{
    if (wish == DemoWish::NextDeadline && !bar.has_deadline) return ui.say("demo.no_deadline"_text);
    if (wish == DemoWish::Today && bar.day == bar.today) return ui.say("demo.is_today"_text);
    return {};
}

std::string words_of(const ui::Ui& ui, const ClockBar& bar, ui::Text text)
{
    return ui.words().say(
        text, {{"date", ui::date_text(ui.words(), ui::DateForm::WithWeekday, bar.day)}});
}

// What it says now and when the clock travels: nothing moves when it begins to.
float words_width(const ui::Ui& ui, const ClockBar& bar)
{
    float width = 0;
    for (const ui::Text text : {"demo.day"_text, "demo.travelling"_text}) {
        width =
            std::max(width, ui.typesetter().width(words_of(ui, bar, text), ui::type::body_strong));
    }
    return std::ceil(width);
}

void draw_words(ui::Ui& ui, const ui::Rect& area, const ClockBar& bar)
{
    const ui::Text text = bar.day == bar.today ? "demo.day"_text : "demo.travelling"_text;
    const std::string words = words_of(ui, bar, text);
    ui.inside({.id = ui.id("day-said"), .role = ui::Role::Status, .rect = area, .name = words},
              [&] { ui::lines_in(ui, area, words, ui::type::body_strong, ui::Ink::Text); });
}

void draw_date(ui::Ui& ui, const ui::Rect& area, const ClockBar& bar, const Send& send)
{
    ui.within(area, [&] {
        const auto made = ui::date_field(
            ui, {.about = {.key = "date", .label = ui.say("demo.date"_text), .label_unseen = true},
                 .today = bar.day,
                 .value = bar.day,
                 .earliest = bar.earliest,
                 .monday_first = bar.monday_first});
        if (made && made->date && *made->date != bar.day) {
            send(WishDemo{.wish = DemoWish::Day, .day = *made->date});
        }
    });
}

void draw_tools(ui::Ui& ui, const ui::Rect& area, const ClockBar& bar, const Send& send)
{
    ui::Toolbar toolbar{.key = "tools", .label = ui.say("demo.tools"_text)};
    for (const DemoTool& tool : tools) {
        toolbar.tools.push_back({.key = std::string(tool.key),
                                 .label = ui.say(tool.label),
                                 .icon = tool.icon,
                                 .disabled_because = disabled_because(ui, bar, tool.wish)});
    }
    ui.within(area, [&] {
        const auto used = ui::toolbar(ui, toolbar);
        if (!used) return;
        if (const auto& wish = tools[*used].wish)
            send(WishDemo{.wish = *wish});
        else
            send(WishTour{});
    });
}

} // namespace

float clock_bar_height(const ui::Ui& ui)
{
    return ui.size().width >= one_row_from ? row : 2 * row;
}

void clock_bar(ui::Ui& ui, const ui::Rect& area, const ClockBar& bar, const Send& send)
{
    ui.painter().fill(area, ui::Ink::AmberTint);
    ui.painter().line({area.x, area.bottom() - 1}, {area.right(), area.bottom() - 1},
                      ui::Ink::Line);
    const float height = ui.control_height();
    const float inset = std::floor((row - height) / 2);
    ui.inside({.id = ui.id("demo"),
               .role = ui::Role::Region,
               .rect = area,
               .name = ui.say("demo.name"_text)},
              [&] {
                  const bool one_row = ui.size().width >= one_row_from;
                  const float words =
                      one_row ? std::min(words_width(ui, bar), std::floor(area.width * 0.3f))
                              : area.width - 32;
                  draw_words(ui, {area.x + side, area.y, words, row}, bar);
                  const float x = one_row ? area.x + side + words + ui::gap::small : area.x + side;
                  const float y = (one_row ? area.y : area.y + row - 6) + inset;
                  draw_date(ui, {x, y, date_width, height}, bar, send);
                  const float from = x + date_width + ui::gap::small;
                  draw_tools(ui, {from, y, area.right() - side - from, height}, bar, send);
              });
}

} // namespace screens
