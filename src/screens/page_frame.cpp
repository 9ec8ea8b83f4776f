#include "screens/page_frame.h"

#include "ui/focus_ring.h"
#include "ui/numbers.h"
#include "ui/scroll_area.h"
#include "ui/text.h"
#include "ui/tooltip.h"

#include <algorithm>
#include <cmath>

namespace screens {

using ui::Ink;
using ui::Rect;
using ui::Role;
using ui::State;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float bar_height = top_bar_height;
constexpr float bottom_bar_height = 56;
constexpr float rail_wide = 256;
constexpr float rail_narrow = 56;
constexpr float words_from = 1100; // page widths at which the rail changes its form
constexpr float rail_from = 700;
constexpr float page_width_max = 1600;
constexpr float icon_size = 20;

enum class RailForm { Words, Icons, Bottom, BottomIcons };

bool is_at_bottom(RailForm form)
{
    return form == RailForm::Bottom || form == RailForm::BottomIcons;
}

bool has_words(RailForm form)
{
    return form == RailForm::Words || form == RailForm::Bottom;
}

std::string label_at_bottom(const ui::Ui& ui, const RailEntry& entry)
{
    return ui.say(entry.short_label == Text{} ? entry.label : entry.short_label);
}

std::string count_text(const ui::Ui& ui, std::size_t count)
{
    return ui::grouped_number(ui, static_cast<std::int64_t>(count));
}

// What is seen of it, so that it can be spoken as it is read.
std::string name_of(const ui::Ui& ui, const RailEntry& entry, RailForm form)
{
    if (form == RailForm::Bottom) return label_at_bottom(ui, entry);
    if (entry.count == 0 || form != RailForm::Words) return ui.say(entry.label);
    return ui.say(entry.label) + " " + count_text(ui, entry.count);
}

constexpr float bottom_word_gap = 2; // six words stand side by side on a phone

// Whether each word has room below its icon; where the letters are large, not all have.
bool words_fit_at_bottom(const ui::Ui& ui, const std::vector<RailEntry>& entries)
{
    const float room = ui.size().width / static_cast<float>(entries.size()) - bottom_word_gap;
    return std::all_of(entries.begin(), entries.end(), [&](const RailEntry& entry) {
        return ui.typesetter().width(label_at_bottom(ui, entry), ui::type::caption) <= room;
    });
}

RailForm rail_form(const ui::Ui& ui, const std::vector<RailEntry>& entries)
{
    if (ui.size().width >= words_from) return RailForm::Words;
    if (ui.size().width >= rail_from) return RailForm::Icons;
    return words_fit_at_bottom(ui, entries) ? RailForm::Bottom : RailForm::BottomIcons;
}

Ink rail_ground(ui::Ui& ui, ui::NodeId id, bool current)
{
    if (ui.interaction().held(id)) return Ink::SurfacePressed;
    if (current) return Ink::AccentTint;
    return ui.interaction().hovered(id) ? Ink::SurfaceHover : Ink::Surface;
}

float count_width(const ui::Ui& ui, std::size_t count)
{
    return std::ceil(ui.typesetter().width(count_text(ui, count), ui::type::caption)) + 14;
}

void count_in(ui::Ui& ui, const Rect& area, std::size_t count)
{
    const std::string figure = count_text(ui, count);
    const float width = count_width(ui, count);
    const Rect pill{area.right() - 8 - width, area.y + (area.height - 20) / 2, width, 20};
    ui.painter().fill(pill, Ink::NeutralTint, 10);
    ui::line_in(ui, {pill.x + 7, pill.y, width - 14, pill.height}, figure, ui::type::caption,
                Ink::TextSecond);
}

// Icon and word side by side, and at the end how many wait there.
float word_width(const ui::Ui& ui, float width, const RailEntry& entry)
{
    const float count = entry.count == 0 ? 0 : count_width(ui, entry.count) + 8;
    return width - (12 + icon_size + 12) - 8 - count;
}

void wide_content(ui::Ui& ui, const Rect& area, const RailEntry& entry, Ink ink)
{
    const Rect icon{area.x + 12, area.y + (area.height - icon_size) / 2, icon_size, icon_size};
    ui.painter().icon(icon, entry.icon, ink);
    const Rect word{icon.right() + 12, area.y, word_width(ui, area.width, entry), area.height};
    const ui::TextStyle style = entry.current ? ui::type::body_strong : ui::type::body;
    ui::lines_in(ui, word, ui.say(entry.label), style, ink);
    if (entry.count != 0) count_in(ui, area, entry.count);
}

// The icon above a small word.
void stacked_content(ui::Ui& ui, const Rect& area, const RailEntry& entry, Ink ink)
{
    const Rect icon{area.centre().x - icon_size / 2, area.y + 8, icon_size, icon_size};
    ui.painter().icon(icon, entry.icon, ink);
    const std::string word = label_at_bottom(ui, entry);
    const float room = area.width - bottom_word_gap;
    const float width = std::min(room, ui.typesetter().width(word, ui::type::caption));
    ui.text_run({area.centre().x - width / 2, icon.bottom() + 3}, word, ui::type::caption, ink,
                room);
}

void icon_content(ui::Ui& ui, const Rect& area, const RailEntry& entry, Ink ink)
{
    const ui::Point centre = area.centre();
    ui.painter().icon({centre.x - icon_size / 2, centre.y - icon_size / 2, icon_size, icon_size},
                      entry.icon, ink);
}

void rail_entry(ui::Ui& ui, const Rect& area, const RailEntry& entry, RailForm form)
{
    const ui::NodeId id = ui.id(entry.key);
    const Ink ink = entry.current ? Ink::Accent : Ink::Text;
    ui.painter().fill(area, rail_ground(ui, id, entry.current), 4);
    if (entry.current && !is_at_bottom(form)) {
        ui.painter().fill({area.x, area.y + 6, 3, area.height - 12}, Ink::Accent, 1);
    }
    ui.inside({.id = id,
               .role = Role::Link,
               .states = ui::States{}.with(State::Focusable).with(State::Current, entry.current),
               .rect = area,
               .name = name_of(ui, entry, form),
               .name_unseen = !has_words(form),
               .texts = {{ui::TextProperty::Href, std::string(entry.href)}}},
              [&] {
                  if (form == RailForm::Words)
                      wide_content(ui, area, entry, ink);
                  else if (form == RailForm::Bottom)
                      stacked_content(ui, area, entry, ink);
                  else
                      icon_content(ui, area, entry, ink);
              });
    if (!has_words(form)) ui::tooltip(ui, {.owner = id, .area = area, .text = ui.say(entry.label)});
    ui::focus_ring(ui, id, area.inset(2), 4);
}

// At the side: as high as its words.
float entry_height(const ui::Ui& ui, const RailEntry& entry, float width, RailForm form)
{
    constexpr float plain = 36;
    if (form != RailForm::Words) return plain;
    const float words = ui::wrapped_height(ui, ui.say(entry.label), ui::type::body_strong,
                                           word_width(ui, width, entry));
    return plain + words - ui::type::body_strong.line;
}

std::vector<Rect> entry_areas(const ui::Ui& ui, const Rect& rail,
                              const std::vector<RailEntry>& entries, RailForm form)
{
    std::vector<Rect> areas;
    const float share = rail.width / static_cast<float>(entries.size());
    ui::Point at =
        is_at_bottom(form) ? ui::Point{rail.x, rail.y + 1} : ui::Point{rail.x + 8, rail.y + 8};
    for (const RailEntry& entry : entries) {
        if (is_at_bottom(form)) {
            areas.push_back({at.x, at.y, share, rail.height - 1});
            at.x += share;
        } else {
            const float width = rail.width - 17;
            areas.push_back({at.x, at.y, width, entry_height(ui, entry, width, form)});
            at.y = areas.back().bottom() + 4;
        }
    }
    return areas;
}

void rail(ui::Ui& ui, const Rect& area, const PageFrame& frame, RailForm form)
{
    ui.painter().fill(area, Ink::Surface);
    const bool bottom = is_at_bottom(form);
    const ui::Point from = bottom ? ui::Point{area.x, area.y} : ui::Point{area.right() - 1, area.y};
    const ui::Point to =
        bottom ? ui::Point{area.right(), area.y} : ui::Point{area.right() - 1, area.bottom()};
    ui.painter().line(from, to, Ink::Line);
    const std::vector<Rect> areas = entry_areas(ui, area, frame.entries, form);
    ui.inside({.id = ui.id("rail"),
               .role = Role::Navigation,
               .rect = area,
               .name = ui.say("app.main_navigation"_text)},
              [&] {
                  for (std::size_t i = 0; i < areas.size(); ++i) {
                      rail_entry(ui, areas[i], frame.entries[i], form);
                  }
              });
}

struct Areas {
    Rect rail;
    Rect main;
};

// `top`: where the bars end.
Areas areas_of(ui::Size size, RailForm form, float top)
{
    const float below = std::max(0.0f, size.height - top);
    if (is_at_bottom(form)) {
        const float main = std::max(0.0f, below - bottom_bar_height);
        return {.rail = {0, top + main, size.width, bottom_bar_height},
                .main = {0, top, size.width, main}};
    }
    const float rail = form == RailForm::Words ? rail_wide : rail_narrow;
    return {.rail = {0, top, rail, below}, .main = {rail, top, size.width - rail, below}};
}

void main_part(ui::Ui& ui, const Rect& area, bool fills, const ui::Body& page)
{
    ui.inside({.id = ui.id("main"), .role = Role::Main, .rect = area}, [&] {
        if (fills) {
            ui.within(area, page);
            return;
        }
        ui::scroll_area(ui, "page", area, [&] {
            const float side = area.width < 600 ? 16.0f : 32.0f;
            const float width = std::min(page_width_max, area.width - 2 * side);
            const float top = area.width < 600 ? 16.0f : 24.0f;
            const float used = ui.within({side, top, width, area.height}, page);
            ui.take(top + used + 32);
        });
    });
}

} // namespace

bool page_frame(ui::Ui& ui, const PageFrame& frame, const Send& send, const ui::Body& page)
{
    const RailForm form = rail_form(ui, frame.entries);
    const float clock = frame.clock ? clock_bar_height(ui) : 0.0f;
    ui.painter().fill({0, 0, ui.size().width, ui.size().height}, Ink::Page);
    const bool palette = top_bar(ui, frame.bar, send);
    if (frame.clock) clock_bar(ui, {0, bar_height, ui.size().width, clock}, *frame.clock, send);
    const float alarm = alarm_bar(ui, bar_height + clock, frame.alarm, send);
    const Areas areas = areas_of(ui.size(), form, bar_height + clock + alarm);
    rail(ui, areas.rail, frame, form);
    main_part(ui, areas.main, frame.fills, page);
    return palette;
}

} // namespace screens
