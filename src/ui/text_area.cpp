#include "ui/text_area.h"

#include "core/text.h"
#include "ui/numbers.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr FieldInsets insets{};
constexpr float above = 6; // and below the text, as in a field of one line
constexpr float counter_gap = 4;

struct Length {
    int now = 0;
    int most = 0;

    bool too_long() const { return most > 0 && now > most; }
};

Length length_of(const TextArea& area, std::string_view value)
{
    return {.now = static_cast<int>(core::length_code_points(value)), .most = area.length_max};
}

// What is typed is kept even if it is too much: cutting is for the person who typed it.
FieldAbout with_length_error(const Ui& ui, const TextArea& area, Length length)
{
    FieldAbout about = area.about;
    if (!length.too_long() || !about.error.empty()) return about;
    about.error = filled(ui.say("kit.text_area.too_long"_text),
                         {{"count", grouped_number(ui, length.now - length.most)}});
    return about;
}

std::string counter_text(const Ui& ui, Length length)
{
    return grouped_number(ui, length.now) + " / " + grouped_number(ui, length.most);
}

void counter(Ui& ui, Length length)
{
    ui.space(counter_gap);
    const Rect row = ui.take(type::caption.line);
    ui.text_run({row.x, row.y}, counter_text(ui, length), type::caption,
                length.too_long() ? Ink::Red : Ink::TextSecond);
}

void lines_of_text(Ui& ui, NodeId id, const Rect& area, const TextArea& options,
                   std::string_view value, TextStyle style)
{
    if (ui.native_text() && ui.interaction().focused(id)) return;
    const std::string_view text = value.empty() ? options.placeholder : value;
    const Ink ink = options.about.disabled() ? Ink::TextDisabled
                    : value.empty()          ? Ink::TextSecond
                                             : Ink::Text;
    const float room = area.width - insets.start - insets.end;
    float y = ui.painter().snapped(area).y + above; // its lines go on from where the element lies
    ui.painter().clip(area.inset(1));
    for (const TextLine& line : ui.typesetter().wrap(text, style, room)) {
        if (y >= area.bottom()) break;
        const auto words = text.substr(line.begin, line.end - line.begin);
        ui.painter().text({area.x + insets.start, y}, words, style, ink);
        y += style.line;
    }
    ui.painter().unclip();
}

float height_for(const Ui& ui, const TextArea& area, std::string_view value, TextStyle style)
{
    const float room = ui.width() - insets.start - insets.end;
    const auto lines = static_cast<int>(ui.typesetter().wrap(value, style, room).size());
    const int shown = std::clamp(lines, area.lines_min, std::max(area.lines_min, area.lines_max));
    return static_cast<float>(shown) * style.line + 2 * above;
}

} // namespace

std::optional<std::string> text_area(Ui& ui, const TextArea& area)
{
    const NodeId id = ui.id(area.about.key);
    auto typed = area.about.disabled() ? std::nullopt : ui.interaction().edited(id);
    const std::string_view value = typed ? std::string_view(*typed) : area.value;
    const TextStyle style = field_style(ui);
    const Length length = length_of(area, value);
    const FieldAbout about = with_length_error(ui, area, length);
    field_around(ui, about, height_for(ui, area, value, style), [&](const Rect& box) {
        Node node = field_node(id, about, Role::TextArea, box, style, insets);
        node.states = node.states.with(State::SpellCheck);
        node.texts.insert(node.texts.end(), {{TextProperty::Value, std::string(value)},
                                             {TextProperty::Placeholder, area.placeholder}});
        field_box(ui, id, box, about);
        lines_of_text(ui, id, box, area, value, style);
        ui.add(std::move(node));
        if (area.length_max > 0) counter(ui, length);
    });
    return typed;
}

} // namespace ui
