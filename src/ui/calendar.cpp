#include "ui/calendar.h"

#include "ui/button.h"
#include "ui/dates.h"
#include "ui/field.h"
#include "ui/focus_ring.h"
#include "ui/popup.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

using core::Date;
using std::chrono::days;

constexpr float padding = 12;
constexpr float gap = 8;
constexpr float names_height = 24;
constexpr int weeks = 6; // always, so that the sheet keeps its height
constexpr float radius = 4;

float cell_size(const Ui& ui)
{
    return ui.preferences().coarse_pointer ? 44.0f : 36.0f;
}

Size sheet_size(const Ui& ui)
{
    const float cell = cell_size(ui);
    const float row = ui.control_height();
    return {7 * cell + 2 * padding,
            2 * padding + row + gap + names_height + static_cast<float>(weeks) * cell + gap + row};
}

Date first_of_month(Date day)
{
    const core::CalendarDay parts = core::calendar_day(day);
    return core::date(parts.year, parts.month, 1);
}

int day_of_week(const Calendar& calendar, Date day)
{
    const auto from_monday = static_cast<int>(weekday_index(day));
    return calendar.monday_first ? from_monday : (from_monday + 1) % 7;
}

bool allowed(const Calendar& calendar, Date day)
{
    return day >= calendar.earliest && day <= calendar.latest;
}

void go_to(const Calendar& calendar, CalendarState& state, Date day)
{
    state.day = std::clamp(day, calendar.earliest, calendar.latest);
}

struct Turn {
    const char* key = "";
    bool shift = false;
    int days_by = 0;
    int months_by = 0;
};

constexpr Turn turns[] = {{"ArrowLeft", false, -1, 0}, {"ArrowRight", false, 1, 0},
                          {"ArrowUp", false, -7, 0},   {"ArrowDown", false, 7, 0},
                          {"PageUp", false, 0, -1},    {"PageDown", false, 0, 1},
                          {"PageUp", true, 0, -12},    {"PageDown", true, 0, 12}};

void move_by_key(Ui& ui, NodeId grid, const Calendar& calendar, CalendarState& state)
{
    const auto pressed = [&](const char* key, bool shift = false) {
        return ui.interaction().key({.scope = grid, .key = key, .modifiers = {.shift = shift}});
    };
    const Date before = state.day;
    for (const Turn& turn : turns) {
        if (!pressed(turn.key, turn.shift)) continue;
        go_to(calendar, state, core::plus_months(state.day + days{turn.days_by}, turn.months_by));
    }
    const int weekday = day_of_week(calendar, state.day);
    if (pressed("Home")) go_to(calendar, state, state.day - days{weekday});
    if (pressed("End")) go_to(calendar, state, state.day + days{6 - weekday});
    state.follow = state.follow || !(before == state.day);
}

struct MonthButton {
    const char* key = "";
    Text label = "kit.date.next_month"_text;
    Icon icon = Icon::None;
    int months_by = 0;
};

constexpr MonthButton month_buttons[] = {
    {"-12", "kit.date.previous_year"_text, Icon::chevron_double_left, -12},
    {"-1", "kit.date.previous_month"_text, Icon::chevron_left, -1},
    {"+1", "kit.date.next_month"_text, Icon::chevron_right, 1},
    {"+12", "kit.date.next_year"_text, Icon::chevron_double_right, 12}};

void header(Ui& ui, const Calendar& calendar, CalendarState& state)
{
    const Rect row = ui.take(ui.control_height());
    const float side = row.height;
    const float lefts[] = {row.x, row.x + side, row.right() - 2 * side, row.right() - side};
    for (std::size_t i = 0; i < std::size(month_buttons); ++i) {
        const MonthButton& button = month_buttons[i];
        const Rect area{lefts[i], row.y, side, side};
        if (!field_button(ui, area,
                          {.key = button.key, .label = ui.say(button.label), .icon = button.icon}))
            continue;
        go_to(calendar, state, core::plus_months(state.day, button.months_by));
        ui.announce(date_text(ui.words(), DateForm::MonthAndYear, state.day));
    }
    const std::string title = date_text(ui.words(), DateForm::MonthAndYear, state.day);
    const float room = row.width - 4 * side;
    const float width = std::min(room, ui.typesetter().width(title, type::body_strong));
    const Rect area{std::floor(row.centre().x - width / 2), row.y, width, row.height};
    ui.inside({.id = ui.id("title"),
               .role = Role::Heading,
               .rect = area,
               .name = title,
               .numbers = {{NumberProperty::Level, 2}}},
              [&] { line_in(ui, area, title, type::body_strong, Ink::Text); });
}

void weekday_names(Ui& ui, const Calendar& calendar)
{
    const Rect row = ui.take(names_height);
    const float width = row.width / 7;
    ui.inside({.id = ui.id("weekdays"), .role = Role::Row, .rect = row}, [&] {
        for (std::size_t i = 0; i < 7; ++i) {
            const std::size_t weekday = calendar.monday_first ? i : (i + 6) % 7;
            const Rect area{row.x + static_cast<float>(i) * width, row.y, width, row.height};
            const std::string text = weekday_short(ui.words(), weekday);
            const float inked = ui.typesetter().width(text, type::caption);
            ui.inside({.id = ui.id(std::to_string(i)),
                       .role = Role::ColumnHeader,
                       .rect = area,
                       .name = weekday_name(ui.words(), weekday),
                       .name_unseen = true},
                      [&] {
                          ui.text_run({area.centre().x - inked / 2, area.y + 4}, text,
                                      type::caption, Ink::TextSecond);
                      });
        }
    });
}

struct DayInks {
    Ink ground = Ink::Surface;
    Ink text = Ink::Text;
};

DayInks inks_of(Ui& ui, NodeId id, const Calendar& calendar, Date day)
{
    if (!allowed(calendar, day)) return {.text = Ink::TextDisabled};
    const bool held = ui.interaction().held(id);
    const bool hovered = ui.interaction().hovered(id);
    if (calendar.chosen == day) {
        return {.ground = hovered ? Ink::AccentHover : Ink::Accent, .text = Ink::OnAccent};
    }
    const Ink text = day == calendar.today ? Ink::Accent : Ink::Text;
    if (held) return {.ground = Ink::SurfacePressed, .text = Ink::Text};
    return {.ground = hovered ? Ink::SurfaceHover : Ink::Surface,
            .text = hovered ? Ink::Text : text};
}

void draw_day(Ui& ui, NodeId id, const Rect& area, const Calendar& calendar, Date day)
{
    const DayInks inks = inks_of(ui, id, calendar, day);
    const Rect box = area.inset(2);
    ui.painter().fill(box, inks.ground, radius);
    const bool today = day == calendar.today;
    if (today) ui.painter().outline(box, Ink::Accent, radius, 1);
    const TextStyle style = today || calendar.chosen == day ? type::body_strong : type::body;
    const std::string text = std::to_string(core::calendar_day(day).day);
    const float width = ui.typesetter().width(text, style);
    const float y = area.y + std::floor((area.height - style.line) / 2);
    ui.text_run({area.centre().x - width / 2, y}, text, style, inks.text);
    focus_ring(ui, id, box.inset(3), radius);
}

bool day_button(Ui& ui, const Rect& area, const Calendar& calendar, CalendarState& state, Date day)
{
    const NodeId id = ui.id("day");
    const bool here = day == state.day;
    if (here && state.follow) {
        ui.focus(id);
        state.follow = false;
    }
    ui.inside({.id = id,
               .role = Role::Button,
               .states = States{}
                             .with(State::Focusable)
                             .with(State::Disabled, !allowed(calendar, day))
                             .with(State::Current, day == calendar.today),
               .rect = area,
               .name = date_text(ui.words(), DateForm::Long, day),
               .name_unseen = true,
               .numbers = {{NumberProperty::TabIndex, here ? 0 : -1}}},
              [&] { draw_day(ui, id, area, calendar, day); });
    return ui.interaction().activated(id);
}

// One week; days of the months beside stay empty.
std::optional<Date> week(Ui& ui, const Calendar& calendar, CalendarState& state, Date from)
{
    std::optional<Date> made;
    const Rect row = ui.take(cell_size(ui));
    const float width = row.width / 7;
    const Date month = first_of_month(state.day);
    ui.inside({.id = ui.id(core::format(from)), .role = Role::Row, .rect = row}, [&] {
        for (int i = 0; i < 7; ++i) {
            const Date day = from + days{i};
            const Rect area{row.x + static_cast<float>(i) * width, row.y, width, row.height};
            const bool inside = first_of_month(day) == month;
            ui.inside({.id = ui.id(core::format(day)),
                       .role = Role::Cell,
                       .states = States{}
                                     .with(State::Selectable, inside)
                                     .with(State::Selected, inside && calendar.chosen == day),
                       .rect = area},
                      [&] {
                          if (inside && day_button(ui, area, calendar, state, day)) made = day;
                      });
        }
    });
    return made;
}

std::optional<Date> month(Ui& ui, const Calendar& calendar, CalendarState& state)
{
    std::optional<Date> made;
    const NodeId id = ui.id("month");
    move_by_key(ui, id, calendar, state);
    const Date first = first_of_month(state.day);
    const Date from = first - days{day_of_week(calendar, first)};
    ui.around(
        {.id = id,
         .role = Role::Grid,
         .name = date_text(ui.words(), DateForm::MonthAndYear, state.day),
         .numbers = {{NumberProperty::RowCount, weeks + 1}, {NumberProperty::ColumnCount, 7}}},
        [&] {
            weekday_names(ui, calendar);
            for (int i = 0; i < weeks; ++i) {
                if (const auto day = week(ui, calendar, state, from + days{7 * i})) made = day;
            }
        });
    return made;
}

std::optional<Date> contents(Ui& ui, const Calendar& calendar, CalendarState& state)
{
    header(ui, calendar, state);
    ui.space(gap);
    auto made = month(ui, calendar, state);
    ui.space(gap);
    const Button today{
        .key = "today", .label = ui.say("kit.date.today"_text), .look = ButtonLook::Quiet};
    if (allowed(calendar, calendar.today) && button(ui, today)) made = calendar.today;
    return made;
}

} // namespace

void open_calendar(const Calendar& calendar, CalendarState& state)
{
    state = {.open = true, .follow = true};
    go_to(calendar, state, calendar.chosen.value_or(calendar.today));
}

std::optional<Date> calendar(Ui& ui, NodeId id, const Calendar& options, CalendarState& state,
                             const Rect& anchor)
{
    if (!state.open) return std::nullopt;
    const Rect sheet = popup_place_whole(ui.size(), ui.on_page(anchor), sheet_size(ui));
    std::optional<Date> made;
    ui.over_page(Layer::Popup, [&] {
        popup_sheet(ui, sheet);
        ui.inside(
            {.id = id,
             .role = Role::Dialog,
             .states = States{}.with(State::Modal),
             .rect = sheet,
             .name = options.label},
            [&] { ui.within(sheet.inset(padding), [&] { made = contents(ui, options, state); }); });
    });
    const bool escaped = ui.interaction().key({.scope = id, .key = "Escape"});
    if (made || escaped || ui.interaction().pressed_outside(ui.shown(), id)) {
        state = {};
        ui.wake_after(0);
    }
    return made;
}

} // namespace ui
