#include "ui/page_sheet.h"

#include "ui/icon_button.h"
#include "ui/overlay_focus.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float radius = 8;
constexpr float whole_page_below = 700; // narrower pages are covered to their edges

struct Room {
    float margin = 24;
    float padding = 20;
};

Room room_of(Size page)
{
    if (page.width < whole_page_below) return {.margin = 0, .padding = 12};
    return {};
}

// One line: a file's name may be long, and the room is for the file.
void title(Ui& ui, const Rect& area, const std::string& text)
{
    ui.inside({.id = ui.id("title"),
               .role = Role::Heading,
               .rect = area,
               .name = text,
               .numbers = {{NumberProperty::Level, 2}}},
              [&] { line_in(ui, area, text, type::subtitle, Ink::Text); });
}

bool draw(Ui& ui, NodeId id, const PageSheet& sheet, const std::function<void(const Rect&)>& body)
{
    const Size page = ui.size();
    const Room room = room_of(page);
    const Rect area = Rect{0, 0, page.width, page.height}.inset(room.margin);
    const float bar = ui.control_height();
    ui.painter().fill({0, 0, page.width, page.height}, Ink::Scrim);
    ui.painter().box(area, Ink::Surface, Ink::Line, room.margin > 0 ? radius : 0);
    bool close = false;
    ui.inside({.id = id,
               .role = Role::Dialog,
               .states = States{}.with(State::Modal),
               .rect = area,
               .name = sheet.title},
              [&] {
                  const Rect inner = area.inset(room.padding);
                  title(ui, {inner.x, inner.y, inner.width - bar - 12, bar}, sheet.title);
                  close = icon_button_in(
                      ui, {inner.right() - bar, inner.y, bar, bar},
                      {.key = "close", .label = ui.say("kit.close"_text), .icon = Icon::dismiss});
                  focus_on_opening(ui, id, ui.id("close"));
                  const float top = inner.y + bar + 12;
                  body({inner.x, top, inner.width, inner.bottom() - top});
                  if (ui.interaction().key({.scope = id, .key = "Escape"})) close = true;
              });
    return close;
}

} // namespace

bool page_sheet(Ui& ui, const PageSheet& sheet, const std::function<void(const Rect&)>& body)
{
    const NodeId id = ui.id(sheet.key);
    bool close = false;
    ui.over_page(Layer::Panel, [&] { close = draw(ui, id, sheet, body); });
    if (close) focus_back(ui, id);
    return close;
}

} // namespace ui
