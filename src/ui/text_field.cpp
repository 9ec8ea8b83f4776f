#include "ui/text_field.h"

#include "core/text.h"

#include <array>

namespace ui {

namespace {

struct KindFacts {
    std::string_view input_mode;
    Face face = Face::Regular;
    bool spell_check = false;
};

// In the order of TextKind.
constexpr std::array kind_facts{
    KindFacts{"text", Face::Regular, true},   // prose
    KindFacts{"text", Face::Regular, false},  // name
    KindFacts{"email", Face::Regular, false}, // e-mail
    KindFacts{"url", Face::Regular, false},   // domain
    KindFacts{"text", Face::Mono, false},     // identifier
    KindFacts{"numeric", Face::Mono, false},  // digits
    KindFacts{"text", Face::Regular, false},  // secret
};
static_assert(kind_facts.size() == static_cast<std::size_t>(TextKind::Secret) + 1);

constexpr float beside_icon = 36;

// As a browser draws it: how long it is may be seen, and no more.
std::string dots_for(std::string_view secret)
{
    std::string dots;
    for (std::size_t left = core::length_code_points(secret); left > 0; --left) dots += "\u2022";
    return dots;
}

const KindFacts& facts(TextKind kind)
{
    return kind_facts[static_cast<std::size_t>(kind)];
}

void text_control(Ui& ui, NodeId id, const Rect& area, const TextField& field,
                  std::string_view value)
{
    const KindFacts& kind = facts(field.kind);
    const TextStyle style = field_style(ui, kind.face);
    Node node = field_node(id, field.about, Role::TextField, area, style, {});
    node.states = node.states.with(State::ReadOnly, field.read_only)
                      .with(State::SpellCheck, kind.spell_check)
                      .with(State::Password, field.kind == TextKind::Secret);
    node.texts.insert(node.texts.end(),
                      {{TextProperty::Value, std::string(value)},
                       {TextProperty::Placeholder, field.placeholder},
                       {TextProperty::InputMode, std::string(kind.input_mode)},
                       {TextProperty::Autocomplete, std::string(field.autocomplete)}});
    if (field.length_max > 0) {
        node.numbers.emplace_back(NumberProperty::MaxLength, field.length_max);
    }
    field_box(ui, id, area, field.about);
    const std::string dots = field.kind == TextKind::Secret ? dots_for(value) : std::string{};
    field_line(ui, id, area,
               {.text = dots.empty() ? value : std::string_view(dots),
                .placeholder = field.placeholder,
                .style = style,
                .enabled = !field.about.disabled()});
    ui.add(std::move(node));
}

// Escape empties the field; pressed in an empty one it is left to whatever is around.
bool cleared_by_key(Ui& ui, NodeId id, std::string_view value)
{
    return !value.empty() && ui.interaction().key({.scope = id, .key = "Escape"});
}

bool clear_button(Ui& ui, const Rect& area, const SearchField& field)
{
    const Blanks label{{"field", field.about.label}};
    return field_button(ui, field_button_area(area),
                        {.key = "clear",
                         .label = filled(ui.say("kit.search.clear"_text), label),
                         .icon = Icon::dismiss});
}

void search_control(Ui& ui, NodeId id, const Rect& area, const SearchField& field,
                    std::string_view value)
{
    const TextStyle style = field_style(ui);
    const FieldInsets insets{.start = beside_icon, .end = area.height};
    Node node = field_node(id, field.about, Role::SearchField, area, style, insets);
    node.texts.insert(node.texts.end(), {{TextProperty::Value, std::string(value)},
                                         {TextProperty::Placeholder, field.placeholder},
                                         {TextProperty::InputMode, "search"}});
    field_box(ui, id, area, field.about);
    field_icon(ui, area, Icon::search);
    field_line(ui, id, area,
               {.text = value,
                .placeholder = field.placeholder,
                .style = style,
                .insets = insets,
                .enabled = !field.about.disabled()});
    ui.add(std::move(node));
}

} // namespace

std::optional<std::string> text_field(Ui& ui, const TextField& field)
{
    const bool fixed = field.read_only || field.about.disabled();
    const NodeId id = ui.id(field.about.key);
    auto typed = fixed ? std::nullopt : ui.interaction().edited(id);
    const std::string_view value = typed ? std::string_view(*typed) : field.value;
    field_around(ui, field.about, ui.control_height(),
                 [&](const Rect& area) { text_control(ui, id, area, field, value); });
    return typed;
}

std::optional<std::string> search_field(Ui& ui, const SearchField& field)
{
    const NodeId id = ui.id(field.about.key);
    const bool disabled = field.about.disabled();
    auto typed = disabled ? std::nullopt : ui.interaction().edited(id);
    if (!disabled && cleared_by_key(ui, id, typed ? *typed : field.value)) typed = std::string{};
    bool emptied = false;
    field_around(ui, field.about, ui.control_height(), [&](const Rect& area) {
        const std::string_view value = typed ? std::string_view(*typed) : field.value;
        search_control(ui, id, area, field, value);
        emptied = !value.empty() && !disabled && clear_button(ui, area, field);
    });
    if (emptied) {
        ui.focus(id);
        return std::string{};
    }
    return typed;
}

} // namespace ui
