#include "ui/multi_select.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float chip_gap = 4;
constexpr float chip_padding = 10;
constexpr float icon_size = 16;

float chip_height(const Ui& ui)
{
    return ui.preferences().coarse_pointer ? 36.0f : 28.0f;
}

float chip_width(const Ui& ui, const Option& option)
{
    return std::ceil(ui.typesetter().width(option.label, type::body)) + chip_padding +
           chip_height(ui);
}

bool remove_button(Ui& ui, const Rect& area, const Option& option)
{
    const NodeId id = ui.id("remove");
    const bool hovered = ui.interaction().hovered(id);
    if (hovered) {
        const bool held = ui.interaction().held(id);
        ui.painter().fill(area.inset(4), held ? Ink::SurfacePressed : Ink::SurfaceHover, 4);
    }
    const Rect icon{area.centre().x - icon_size / 2, area.centre().y - icon_size / 2, icon_size,
                    icon_size};
    ui.painter().icon(icon, Icon::dismiss, hovered ? Ink::Text : Ink::TextSecond);
    focus_ring(ui, id, area.inset(4), 4);
    ui.add({.id = id,
            .role = Role::Button,
            .states = States{}.with(State::Focusable),
            .rect = area,
            .name = filled(ui.say("kit.chip.remove"_text), {{"name", option.label}}),
            .name_unseen = true});
    return ui.interaction().activated(id);
}

bool chip(Ui& ui, const Rect& area, const Option& option, bool removable)
{
    bool removed = false;
    ui.painter().box(area, Ink::NeutralTint, Ink::Line, 4);
    ui.inside({.id = ui.id(option.key), .role = Role::ListItem, .rect = area, .name = option.label},
              [&] {
                  const float end = removable ? area.height : chip_padding;
                  const Rect room{area.x + chip_padding, area.y, area.width - chip_padding - end,
                                  area.height};
                  line_in(ui, room, option.label, type::body, Ink::Text);
                  const Rect square{area.right() - area.height, area.y, area.height, area.height};
                  removed = removable && remove_button(ui, square, option);
              });
    return removed;
}

// One after the other, in as many rows as they need.
std::optional<std::size_t> chip_rows(Ui& ui, const MultiSelect& options, const Combo& combo)
{
    std::optional<std::size_t> removed;
    const float height = chip_height(ui);
    Rect row = ui.take(height);
    float x = row.x;
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        if (!combo.chosen[i]) continue;
        const float width = std::min(row.width, chip_width(ui, options.options[i]));
        if (x > row.x && x + width > row.right()) {
            ui.space(chip_gap);
            row = ui.take(height);
            x = row.x;
        }
        const Rect area{x, row.y, width, height};
        if (chip(ui, area, options.options[i], !options.about.disabled())) removed = i;
        x += width + chip_gap;
    }
    return removed;
}

std::optional<std::size_t> chips(Ui& ui, const MultiSelect& options, const Combo& combo)
{
    if (std::find(combo.chosen.begin(), combo.chosen.end(), true) == combo.chosen.end()) {
        return std::nullopt;
    }
    ui.space(2 * chip_gap);
    std::optional<std::size_t> removed;
    const std::string name = filled(ui.say("kit.chip.chosen"_text), {{"field", combo.label}});
    ui.around({.id = ui.id("chosen"), .role = Role::List, .name = name},
              [&] { removed = chip_rows(ui, options, combo); });
    if (removed) ui.focus(combo.id); // the button that had the focus goes away
    return removed;
}

void control(Ui& ui, const Combo& combo, const MultiSelect& options, const Rect& area)
{
    const ComboState& state = ui.memory<ComboState>(combo.id);
    const std::string_view text = state.open ? std::string_view(state.query) : std::string_view{};
    const FieldInsets insets{.end = area.height};
    Node node = combo_node(ui, combo, options.about, area, insets);
    node.texts.insert(node.texts.end(), {{TextProperty::Value, std::string(text)},
                                         {TextProperty::Placeholder, options.placeholder}});
    field_box(ui, combo.id, area, options.about);
    field_chevron(ui, area, options.about);
    field_line(ui, combo.id, area,
               {.text = text,
                .placeholder = options.placeholder,
                .style = field_style(ui),
                .insets = insets,
                .enabled = !options.about.disabled()});
    ui.add(std::move(node));
}

} // namespace

std::optional<std::size_t> multi_select(Ui& ui, const MultiSelect& options)
{
    Combo combo{.id = ui.id(options.about.key),
                .label = options.about.label,
                .options = &options.options,
                .chosen = options.chosen,
                .stays_open = true};
    combo.chosen.resize(options.options.size(), false);
    auto made = options.about.disabled() ? std::nullopt : combo_input(ui, combo, {});
    if (made) combo.chosen[*made] = !combo.chosen[*made];
    field_around(ui, options.about, ui.control_height(), [&](const Rect& area) {
        control(ui, combo, options, area);
        if (const auto removed = chips(ui, options, combo)) made = removed;
        if (const auto pressed = combo_list(ui, combo, area)) made = pressed;
    });
    return made;
}

} // namespace ui
