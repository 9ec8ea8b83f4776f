#include "ui/select.h"

#include <cmath>

namespace ui {

namespace {

Combo combo_of(NodeId id, const Select& select)
{
    Combo combo{.id = id,
                .label = select.about.label,
                .options = &select.options,
                .chosen = std::vector<bool>(select.options.size(), false),
                .searchable = select.searchable};
    if (select.chosen) combo.chosen[*select.chosen] = true;
    return combo;
}

std::string_view text_of(const Select& select, std::optional<std::size_t> chosen)
{
    return chosen ? std::string_view(select.options[*chosen].label) : std::string_view{};
}

void control(Ui& ui, const Combo& combo, const Select& select, const Rect& area)
{
    const ComboState& state = ui.memory<ComboState>(combo.id);
    const bool typing = state.open && select.searchable;
    const std::string_view chosen = text_of(select, select.chosen);
    const std::string_view text = typing ? std::string_view(state.query) : chosen;
    // While one types, what is chosen stays in sight behind it.
    const std::string placeholder =
        typing && !chosen.empty() ? std::string(chosen) : select.placeholder;
    const FieldInsets insets{.end = area.height};
    Node node = combo_node(ui, combo, select.about, area, insets);
    node.texts.insert(node.texts.end(), {{TextProperty::Value, std::string(text)},
                                         {TextProperty::Placeholder, placeholder}});
    field_box(ui, combo.id, area, select.about);
    field_chevron(ui, area, select.about);
    field_line(ui, combo.id, area,
               {.text = text,
                .placeholder = placeholder,
                .style = field_style(ui),
                .insets = insets,
                .enabled = !select.about.disabled(),
                .typed = select.searchable});
    ui.add(std::move(node));
}

} // namespace

std::optional<std::size_t> select(Ui& ui, const Select& options)
{
    Select now = options;
    const Combo combo = combo_of(ui.id(options.about.key), options);
    auto made = options.about.disabled() ? std::nullopt
                                         : combo_input(ui, combo, text_of(options, options.chosen));
    if (made) now.chosen = made;
    field_around(ui, now.about, ui.control_height(), [&](const Rect& area) {
        control(ui, combo, now, area);
        if (const auto pressed = combo_list(ui, combo, area)) made = pressed;
    });
    return made;
}

} // namespace ui
