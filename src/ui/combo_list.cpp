#include "ui/combo_list.h"

#include "ui/popup.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

using Matches = std::vector<std::size_t>;

constexpr float edge = 4; // between the sheet and its rows
constexpr float mark = 20;
constexpr float rows_most = 8.5f; // a half row says that there is more
constexpr float radius = 4;

float row_height(const Ui& ui)
{
    return ui.control_height();
}

void row_text(Ui& ui, const Rect& row, const Option& option, bool chosen)
{
    const float top = row.y + std::floor((row.height - mark) / 2);
    if (chosen) ui.painter().icon({row.x + 8, top, mark, mark}, Icon::checkmark, Ink::Accent);
    const float x = row.x + 8 + mark + 8;
    float room = row.right() - 12 - x;
    if (!option.detail.empty()) {
        const float wanted = ui.typesetter().width(option.detail, type::caption);
        const float width = std::min(wanted, std::floor(room * 0.45f));
        const std::string shown = ui.typesetter().fitted(option.detail, type::caption, width);
        const float y = row.y + std::floor((row.height - type::caption.line) / 2);
        ui.painter().text({row.right() - 12 - width, y}, shown, type::caption, Ink::TextSecond);
        room -= width + 12;
    }
    line_in(ui, {x, row.y, room, row.height}, option.label, chosen ? type::body_strong : type::body,
            Ink::Text);
}

struct Row {
    Rect area{};
    std::size_t position = 0; // among the matches
    std::size_t count = 0;
};

bool option_row(Ui& ui, const Combo& combo, ComboState& state, std::size_t index, const Row& row)
{
    const Option& option = (*combo.options)[index];
    const NodeId id = combo_option_id(combo.id, option.key);
    const bool hovered = ui.interaction().hovered(id);
    if (hovered && state.hovered != id) state.active = row.position;
    if (hovered) state.hovered = id;
    const bool active = state.active == row.position;
    if (ui.interaction().held(id))
        ui.painter().fill(row.area, Ink::SurfacePressed, radius);
    else if (active)
        ui.painter().fill(row.area, Ink::SurfaceHover, radius);
    if (active) ui.painter().outline(row.area, Ink::ControlLine, radius, 1);
    ui.inside({.id = id,
               .role = Role::Option,
               .states = States{}
                             .with(State::Focusable)
                             .with(State::Selectable)
                             .with(State::Selected, combo.chosen[index]),
               .rect = row.area,
               .name = option.label,
               .texts = {{TextProperty::Description, option.detail}},
               .numbers = {{NumberProperty::Position, static_cast<int>(row.position) + 1},
                           {NumberProperty::SetSize, static_cast<int>(row.count)},
                           {NumberProperty::TabIndex, -1}}},
              [&] { row_text(ui, row.area, option, combo.chosen[index]); });
    return ui.interaction().activated(id);
}

// Rows that are out of sight cost nothing, but for the one that assistive technology is told of.
std::optional<std::size_t> rows(Ui& ui, const Combo& combo, ComboState& state,
                                const Matches& matches, const Rect& view)
{
    std::optional<std::size_t> made;
    const float height = row_height(ui);
    const auto area_of = [&](std::size_t position) {
        return Rect{0, static_cast<float>(position) * height, view.width, height};
    };
    const Rect end = area_of(matches.size());
    const ScrollBox box{.key = "rows", .area = view, .content = {view.width, end.y}};
    if (state.follow) scroll_into_sight(ui, box, area_of(state.active), {});
    state.follow = false;
    scroll_box(ui, box, [&](const Rect& seen) {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const Rect area = area_of(i);
            const bool near = area.bottom() > seen.y - height && area.y < seen.bottom() + height;
            if (!near && i != state.active) continue;
            const Row row{.area = area, .position = i, .count = matches.size()};
            if (option_row(ui, combo, state, matches[i], row)) made = matches[i];
        }
    });
    return made;
}

void nothing_found(Ui& ui, const Rect& view)
{
    const std::string text = ui.say("kit.select.nothing"_text);
    ui.inside({.id = ui.id("nothing"), .role = Role::Paragraph, .rect = view, .name = text},
              [&] { line_in(ui, view.inset(12, 0), text, type::body, Ink::TextSecond); });
}

} // namespace

NodeId combo_list_id(NodeId field)
{
    return child_id(field, "list");
}

NodeId combo_option_id(NodeId field, std::string_view key)
{
    return child_id(combo_list_id(field), key);
}

std::optional<std::size_t> option_list(Ui& ui, const Combo& combo, ComboState& state,
                                       const std::vector<std::size_t>& matches, const Rect& field)
{
    const float row = row_height(ui);
    const float shown = std::clamp(static_cast<float>(matches.size()), 1.0f, rows_most);
    const Rect anchor = ui.on_page(field);
    const Rect sheet =
        popup_place(ui.size(), anchor, {std::max(anchor.width, 240.0f), shown * row + 2 * edge});
    std::optional<std::size_t> made;
    ui.over_page(Layer::Popup, [&] {
        popup_sheet(ui, sheet);
        ui.inside({.id = combo_list_id(combo.id),
                   .role = Role::ListBox,
                   .rect = sheet,
                   .name = combo.label},
                  [&] {
                      if (matches.empty())
                          nothing_found(ui, sheet.inset(edge));
                      else
                          made = rows(ui, combo, state, matches, sheet.inset(edge));
                  });
    });
    return made;
}

} // namespace ui
