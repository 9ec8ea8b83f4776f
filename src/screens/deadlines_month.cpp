// Deadlines as a month: weeks from Monday, a few deadlines a day, the rest as a number that lists
// them all below.
#include "screens/claims_cells.h"
#include "screens/deadlines_screen.h"
#include "ui/button.h"
#include "ui/dates.h"
#include "ui/focus_ring.h"
#include "ui/heading.h"
#include "ui/icon_button.h"
#include "ui/plurals.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using ui::Ink;
using ui::Rect;
using ui::Role;
using ui::Text;
using ui::operator""_text;

constexpr std::size_t days_a_week = 7;
constexpr float head_height = 32;
constexpr float entry_height = 24;
constexpr float number_height = 26;
constexpr std::size_t entries_most = 3;
constexpr float narrow = 620; // a day has no room for words below it: only its number

core::Date first_of_month(core::Date day)
{
    const core::CalendarDay parts = core::calendar_day(day);
    return core::date(parts.year, parts.month, 1);
}

struct Month {
    core::Date first{};
    core::Date start{}; // the Monday of its first week
    std::size_t weeks = 0;
};

Month month_of(core::Date first)
{
    const std::size_t before = ui::weekday_index(first);
    const core::CalendarDay parts = core::calendar_day(first);
    const std::size_t days = core::days_in_month(parts.year, parts.month);
    return {.first = first,
            .start = first - std::chrono::days{static_cast<int>(before)},
            .weeks = (before + days + days_a_week - 1) / days_a_week};
}

void draw_head(ui::Ui& ui, DeadlinesScreen& local, const Month& month, core::Date today)
{
    const float height = ui.control_height();
    const Rect row = ui.take(height);
    const std::string title = ui::date_text(ui.words(), ui::DateForm::MonthAndYear, month.first);
    const bool back = ui::icon_button_in(ui, {row.x, row.y, height, height},
                                         {.key = "previous",
                                          .label = ui.say("deadlines.previous"_text),
                                          .icon = ui::Icon::chevron_left});
    const bool on = ui::icon_button_in(
        ui, {row.x + height + 4, row.y, height, height},
        {.key = "next", .label = ui.say("deadlines.next"_text), .icon = ui::Icon::chevron_right});
    const float from = row.x + 2 * height + 16;
    ui.within({from, row.y + std::floor((height - 28) / 2), row.right() - from, height},
              [&] { ui::heading(ui, "month", 2, title); });
    const ui::Button now{.key = "now", .label = ui.say("deadlines.this_month"_text)};
    const float width = ui::button_width(ui, now);
    const float words = ui.typesetter().width(title, ui::type::title);
    const bool beside = from + words + 16 + width <= row.right();
    const Rect at_end{row.right() - width, row.y, width, height};
    const bool home = beside ? ui::button_in(ui, at_end, now) : ui::button(ui, now);
    if (back) local.month = core::plus_months(month.first, -1);
    if (on) local.month = core::plus_months(month.first, 1);
    if (home || local.month == first_of_month(today)) local.month.reset();
    ui.space(12);
}

void draw_entry(ui::Ui& ui, const Rect& area, const workspace::Due& due, std::size_t index,
                const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const std::string name =
        name_or_id(columns, due.row) + ": " + deadline_kind(ui.words(), due.deadline.kind);
    const bool late = due.deadline.pace == claims::Pace::Overdue;
    const ui::NodeId id = ui.id("due" + std::to_string(index));
    ui.painter().fill(area, late ? Ink::RedTint : Ink::AccentTint, 4);
    ui.inside({.id = id,
               .role = Role::Link,
               .states = ui::States{}.with(ui::State::Focusable),
               .rect = area,
               .name = name,
               .texts = {{ui::TextProperty::Href, deadline_href(view, due.row)}}},
              [&] {
                  ui::line_in(ui, area.inset(6, 0), name, ui::type::caption,
                              late ? Ink::Red : Ink::Link);
              });
    ui::focus_ring(ui, id, area, 4);
}

struct Day {
    core::Date date{};
    Rect area{};
    bool in_month = true;
    bool open = false; // its deadlines are listed below
};

// Opens the day: all its deadlines are listed below the month.
bool draw_day_button(ui::Ui& ui, const Rect& area, const Day& day, const std::string& words,
                     Ink ground, Ink ink)
{
    const ui::NodeId id = ui.id("all");
    const float width = ui.typesetter().width(words, ui::type::caption_strong);
    const Rect text{area.centre().x - std::min(width, area.width) / 2, area.y,
                    std::min(width + 1, area.width), area.height};
    ui.painter().fill(area, ui.interaction().hovered(id) ? Ink::SurfaceHover : ground, 4);
    ui.inside({.id = id,
               .role = Role::Button,
               .states = ui::States{}
                             .with(ui::State::Focusable)
                             .with(ui::State::Toggle)
                             .with(ui::State::Pressed, day.open),
               .rect = area,
               .name = words + ", " + ui::date_text(ui.words(), ui::DateForm::Long, day.date),
               .name_unseen = true},
              [&] { ui::line_in(ui, text, words, ui::type::caption_strong, ink); });
    ui::focus_ring(ui, id, area, 4);
    return ui.interaction().activated(id);
}

// A few of them, and how many there are besides. True: all of them are wanted.
bool draw_entries(ui::Ui& ui, const Day& day, const std::vector<workspace::Due>& dues,
                  const WorkspaceView& view)
{
    const bool all = dues.size() <= entries_most;
    const std::size_t shown = all ? dues.size() : entries_most - 1;
    float y = day.area.y + number_height;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_entry(ui, {day.area.x + 3, y, day.area.width - 7, entry_height - 3}, dues[i], i, view);
        y += entry_height;
    }
    if (all) return false;
    const auto more = static_cast<std::int64_t>(dues.size() - shown);
    return draw_day_button(ui, {day.area.x + 3, y, day.area.width - 7, entry_height - 3}, day,
                           ui::counted(ui.words(), "deadlines.more"_text, more), Ink::Surface,
                           Ink::Link);
}

// On phones a day says only how many there are. True: they are wanted.
bool draw_count(ui::Ui& ui, const Day& day, const std::vector<workspace::Due>& dues)
{
    const bool late = dues.front().deadline.pace == claims::Pace::Overdue;
    const Rect area{day.area.x + 4, day.area.y + number_height, day.area.width - 8, 28};
    return draw_day_button(ui, area, day, std::to_string(dues.size()),
                           late ? Ink::RedTint : Ink::AccentTint, late ? Ink::Red : Ink::Link);
}

void draw_number(ui::Ui& ui, const Day& day, bool today)
{
    const std::string number = std::to_string(core::calendar_day(day.date).day);
    const float width = ui.typesetter().width(number, ui::type::caption_strong);
    const Rect box{day.area.x + 6, day.area.y + 3, std::max(22.0f, width + 8), 20};
    if (today) ui.painter().fill(box, Ink::Accent, 10);
    const Ink ink = today ? Ink::OnAccent : day.in_month ? Ink::Text : Ink::TextSecond;
    ui.painter().text({box.centre().x - width / 2, box.y + 2}, number, ui::type::caption_strong,
                      ink);
}

// True: its deadlines are to be listed, or not any more.
bool draw_day(ui::Ui& ui, const Day& day, int column, const DeadlineList& list,
              const WorkspaceView& view)
{
    bool pressed = false;
    const std::vector<workspace::Due> dues = list.on(day.date);
    const bool today = day.date == view.claims->today();
    const claims::Calendar& calendar = view.claims->rules().calendar;
    const bool free_day = !claims::is_business_day(day.date, calendar);
    ui.painter().fill(day.area, free_day || !day.in_month ? Ink::Page : Ink::Surface);
    ui.painter().line({day.area.x, day.area.y}, {day.area.right(), day.area.y}, Ink::Line);
    if (column > 1) {
        ui.painter().line({day.area.x, day.area.y}, {day.area.x, day.area.bottom()}, Ink::Line);
    }
    ui.inside({.id = ui.id(core::format(day.date)),
               .role = Role::Cell,
               .states = ui::States{}.with(ui::State::Current, today),
               .rect = day.area,
               .name = ui::date_text(ui.words(), ui::DateForm::Long, day.date),
               .name_unseen = true,
               .numbers = {{ui::NumberProperty::ColumnIndex, column}}},
              [&] {
                  draw_number(ui, day, today);
                  if (dues.empty()) return;
                  pressed = ui.width() < narrow ? draw_count(ui, day, dues)
                                                : draw_entries(ui, day, dues, view);
              });
    return pressed;
}

void draw_weekdays(ui::Ui& ui, const Rect& area)
{
    ui.inside({.id = ui.id("weekdays"), .role = Role::Row, .rect = area}, [&] {
        const float share = area.width / static_cast<float>(days_a_week);
        for (std::size_t i = 0; i < days_a_week; ++i) {
            const Rect cell{area.x + static_cast<float>(i) * share, area.y, share, area.height};
            const std::string shown =
                share < 90 ? ui::weekday_short(ui.words(), i) : ui::weekday_name(ui.words(), i);
            ui.inside({.id = ui.id(std::to_string(i)),
                       .role = Role::ColumnHeader,
                       .rect = cell,
                       .name = ui::weekday_name(ui.words(), i),
                       .name_unseen = true},
                      [&] {
                          ui::line_in(ui, cell.inset(8, 0), shown, ui::type::caption_strong,
                                      Ink::TextSecond);
                      });
        }
    });
}

void draw_week(ui::Ui& ui, DeadlinesScreen& local, const Rect& area, std::size_t week,
               const Month& month, const DeadlineList& list, const WorkspaceView& view)
{
    const unsigned this_month = core::calendar_day(month.first).month;
    ui.inside({.id = ui.id("week" + std::to_string(week)), .role = Role::Row, .rect = area}, [&] {
        const float share = area.width / static_cast<float>(days_a_week);
        for (std::size_t i = 0; i < days_a_week; ++i) {
            const auto after = static_cast<int>(week * days_a_week + i);
            Day day{.date = month.start + std::chrono::days{after}};
            const float x = std::floor(area.x + static_cast<float>(i) * share);
            const float end = std::floor(area.x + static_cast<float>(i + 1) * share);
            day.area = {x, area.y, end - x, area.height};
            day.in_month = core::calendar_day(day.date).month == this_month;
            day.open = local.day == day.date;
            if (!draw_day(ui, day, static_cast<int>(i) + 1, list, view)) continue;
            if (day.open)
                local.day.reset();
            else
                local.day = day.date;
        }
    });
}

// One line a deadline: what, of which claim.
void draw_line(ui::Ui& ui, const workspace::Due& due, std::size_t index, const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const bool late = due.deadline.pace == claims::Pace::Overdue;
    const ui::NodeId id = ui.id("line" + std::to_string(index));
    const std::string what = deadline_kind(ui.words(), due.deadline.kind);
    const std::string name = name_or_id(columns, due.row);
    const Rect from = ui.rest();
    ui.around({.id = id,
               .role = Role::Link,
               .states = ui::States{}.with(ui::State::Focusable),
               .name = name + ": " + what,
               .texts = {{ui::TextProperty::Href, deadline_href(view, due.row)}}},
              [&] {
                  ui.space(8);
                  ui::wrapped_text(ui, name, ui::type::body_strong, Ink::Link);
                  ui::wrapped_text(ui, what, ui::type::caption, late ? Ink::Red : Ink::TextSecond);
                  ui.space(8);
              });
    ui::focus_ring(ui, id, {from.x, from.y, from.width, ui.rest().y - from.y}, 4);
}

void draw_day_list(ui::Ui& ui, core::Date day, const DeadlineList& list, const WorkspaceView& view)
{
    const std::vector<workspace::Due> dues = list.on(day);
    if (dues.empty()) return;
    const std::string title = ui::date_text(ui.words(), ui::DateForm::Long, day);
    ui.space(20);
    ui.around({.id = ui.id("day"), .role = Role::Region, .name = title}, [&] {
        ui::heading(ui, "title", 2, title);
        ui.space(4);
        for (std::size_t i = 0; i < dues.size(); ++i) draw_line(ui, dues[i], i, view);
    });
}

} // namespace

void deadlines_month(ui::Ui& ui, DeadlinesScreen& local, const DeadlineList& list,
                     const WorkspaceView& view)
{
    const core::Date today = view.claims->today();
    const Month month = month_of(local.month.value_or(first_of_month(today)));
    draw_head(ui, local, month, today);
    const float height = ui.width() < narrow
                             ? 60.0f
                             : number_height + entry_height * static_cast<float>(entries_most) + 4;
    const Rect area = ui.take(head_height + height * static_cast<float>(month.weeks));
    ui.painter().box(area, Ink::Surface, Ink::Line, 8);
    const std::string title = ui::date_text(ui.words(), ui::DateForm::MonthAndYear, month.first);
    ui.inside({.id = ui.id("grid"),
               .role = Role::Grid,
               .rect = area,
               .name = title,
               .numbers = {{ui::NumberProperty::RowCount, static_cast<int>(month.weeks) + 1},
                           {ui::NumberProperty::ColumnCount, static_cast<int>(days_a_week)}}},
              [&] {
                  const Rect inside = area.inset(1);
                  draw_weekdays(ui, {inside.x, inside.y, inside.width, head_height});
                  for (std::size_t week = 0; week < month.weeks; ++week) {
                      const float y = inside.y + head_height + height * static_cast<float>(week);
                      const bool last = week + 1 == month.weeks;
                      draw_week(ui, local, {inside.x, y, inside.width, height - (last ? 2 : 0)},
                                week, month, list, view);
                  }
              });
    ui.painter().outline(area, Ink::Line, 8, 1);
    if (local.day) draw_day_list(ui, *local.day, list, view);
}

} // namespace screens
