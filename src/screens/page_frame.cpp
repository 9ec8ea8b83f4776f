#include "screens/page_frame.h"

#include "ui/focus_ring.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

#include <cmath>

namespace screens {

using ui::Ink;
using ui::Rect;
using ui::Role;
using ui::State;
using ui::Text;

namespace {

constexpr float bar_height = 48;
constexpr float bottom_bar_height = 56;
constexpr float rail_wide = 256;
constexpr float rail_narrow = 56;
constexpr float words_from = 1100; // page widths at which the rail changes its form
constexpr float rail_from = 700;
constexpr float page_width_max = 1600;
constexpr float icon_size = 20;

enum class RailForm { Words, Icons, Bottom };

RailForm rail_form(float page_width)
{
    if (page_width >= words_from) return RailForm::Words;
    return page_width >= rail_from ? RailForm::Icons : RailForm::Bottom;
}

void top_bar(ui::Ui& ui, const Rect& area)
{
    ui.painter().fill(area, Ink::Surface);
    ui.painter().line({area.x, area.bottom() - 1}, {area.right(), area.bottom() - 1}, Ink::Line);
    const Rect mark{area.x + 16, area.y + 12, 24, 24};
    ui.painter().fill(mark, Ink::Accent, 5);
    const float letter = ui.typesetter().width("C", ui::type::body_strong);
    ui.painter().text({mark.centre().x - letter / 2, mark.y + 2}, "C", ui::type::body_strong,
                      Ink::OnAccent);
    ui.inside({.id = ui.id("banner"), .role = Role::Banner, .rect = area}, [&] {
        const Rect name{mark.right() + 10, area.y, area.width / 2, bar_height};
        ui.inside(
            {.id = ui.id("name"),
             .role = Role::Paragraph,
             .rect = name,
             .name = ui.say(Text::app_name)},
            [&] { ui::line_in(ui, name, ui.say(Text::app_name), ui::type::subtitle, Ink::Text); });
    });
}

Ink rail_ground(ui::Ui& ui, ui::NodeId id, bool current)
{
    if (ui.interaction().held(id)) return Ink::SurfacePressed;
    if (current) return Ink::AccentTint;
    return ui.interaction().hovered(id) ? Ink::SurfaceHover : Ink::Surface;
}

// Icon and word side by side.
void wide_content(ui::Ui& ui, const Rect& area, const RailEntry& entry, Ink ink)
{
    const Rect icon{area.x + 12, area.y + (area.height - icon_size) / 2, icon_size, icon_size};
    ui.painter().icon(icon, entry.icon, ink);
    const Rect word{icon.right() + 12, area.y, area.right() - icon.right() - 20, area.height};
    const ui::TextStyle style = entry.current ? ui::type::body_strong : ui::type::body;
    ui::line_in(ui, word, ui.say(entry.label), style, ink);
}

// The icon above a small word.
void stacked_content(ui::Ui& ui, const Rect& area, const RailEntry& entry, Ink ink)
{
    const Rect icon{area.centre().x - icon_size / 2, area.y + 8, icon_size, icon_size};
    ui.painter().icon(icon, entry.icon, ink);
    const std::string word = ui.say(entry.label);
    const float room = area.width - 8;
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
    if (entry.current && form != RailForm::Bottom) {
        ui.painter().fill({area.x, area.y + 6, 3, area.height - 12}, Ink::Accent, 1);
    }
    ui.inside({.id = id,
               .role = Role::Link,
               .states = ui::States{}.with(State::Focusable).with(State::Current, entry.current),
               .rect = area,
               .name = ui.say(entry.label),
               .name_unseen = form == RailForm::Icons,
               .texts = {{ui::TextProperty::Href, std::string(entry.href)}}},
              [&] {
                  if (form == RailForm::Words)
                      wide_content(ui, area, entry, ink);
                  else if (form == RailForm::Icons)
                      icon_content(ui, area, entry, ink);
                  else
                      stacked_content(ui, area, entry, ink);
              });
    ui::focus_ring(ui, id, area.inset(2), 4);
}

Rect entry_area(const Rect& rail, RailForm form, std::size_t index, std::size_t count)
{
    const auto at = static_cast<float>(index);
    if (form == RailForm::Bottom) {
        const float share = rail.width / static_cast<float>(count);
        return {rail.x + at * share, rail.y + 1, share, rail.height - 1};
    }
    return {rail.x + 8, rail.y + 8 + at * 40, rail.width - 17, 36};
}

void rail(ui::Ui& ui, const Rect& area, const PageFrame& frame, RailForm form)
{
    ui.painter().fill(area, Ink::Surface);
    const bool bottom = form == RailForm::Bottom;
    const ui::Point from = bottom ? ui::Point{area.x, area.y} : ui::Point{area.right() - 1, area.y};
    const ui::Point to =
        bottom ? ui::Point{area.right(), area.y} : ui::Point{area.right() - 1, area.bottom()};
    ui.painter().line(from, to, Ink::Line);
    ui.inside({.id = ui.id("rail"),
               .role = Role::Navigation,
               .rect = area,
               .name = ui.say(Text::app_main_navigation)},
              [&] {
                  for (std::size_t i = 0; i < frame.entries.size(); ++i) {
                      rail_entry(ui, entry_area(area, form, i, frame.entries.size()),
                                 frame.entries[i], form);
                  }
              });
}

struct Areas {
    Rect rail;
    Rect main;
};

Areas areas_of(ui::Size size, RailForm form)
{
    const float below = size.height - bar_height;
    if (form == RailForm::Bottom) {
        const float main = std::max(0.0f, below - bottom_bar_height);
        return {.rail = {0, bar_height + main, size.width, bottom_bar_height},
                .main = {0, bar_height, size.width, main}};
    }
    const float rail = form == RailForm::Words ? rail_wide : rail_narrow;
    return {.rail = {0, bar_height, rail, below},
            .main = {rail, bar_height, size.width - rail, below}};
}

void main_part(ui::Ui& ui, const Rect& area, const ui::Body& page)
{
    ui.inside({.id = ui.id("main"), .role = Role::Main, .rect = area}, [&] {
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

void page_frame(ui::Ui& ui, const PageFrame& frame, const ui::Body& page)
{
    const RailForm form = rail_form(ui.size().width);
    const Areas areas = areas_of(ui.size(), form);
    ui.painter().fill({0, 0, ui.size().width, ui.size().height}, Ink::Page);
    top_bar(ui, {0, 0, ui.size().width, bar_height});
    rail(ui, areas.rail, frame, form);
    main_part(ui, areas.main, page);
}

} // namespace screens
