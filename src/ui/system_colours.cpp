#include "ui/system_colours.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace ui {

namespace {

constexpr double text_least = 4.5; // WCAG 2, as for every theme
constexpr double edge_least = 3;

// What is written on the grounds, found first: grounds are tinted only as far as it stays legible.
struct Inks {
    Colour text;
    Colour link;
    Colour disabled;
    Colour edge;
    Colour focus;
    Colour accent;
    Colour on_accent;
};

Colour or_else(Colour wanted, Colour ground, double least, Colour otherwise)
{
    return contrast(wanted, ground) >= least ? wanted : otherwise;
}

Inks inks_of(const SystemColours& system)
{
    const Colour ground = system.canvas;
    const Colour text = system.canvas_text;
    const bool highlight_fits = contrast(system.highlight, ground) >= text_least &&
                                contrast(system.highlight_text, system.highlight) >= text_least;
    return {.text = text,
            .link = or_else(system.link_text, ground, text_least, text),
            .disabled = or_else(system.gray_text, ground, edge_least, text),
            .edge = or_else(system.button_border, ground, edge_least, text),
            .focus = or_else(system.highlight, ground, edge_least, text),
            .accent = highlight_fits ? system.highlight : text,
            .on_accent = highlight_fits ? system.highlight_text : ground};
}

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, double share_of_b)
{
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share_of_b));
}

Colour mixed(Colour a, Colour b, double share_of_b)
{
    return {.red = mixed(a.red, b.red, share_of_b),
            .green = mixed(a.green, b.green, share_of_b),
            .blue = mixed(a.blue, b.blue, share_of_b)};
}

bool carries(Colour ground, const Inks& inks)
{
    const auto legible = [ground](Colour ink) { return contrast(ink, ground) >= text_least; };
    const auto seen = [ground](Colour ink) { return contrast(ink, ground) >= edge_least; };
    return legible(inks.text) && legible(inks.link) && legible(inks.accent) &&
           seen(inks.disabled) && seen(inks.edge) && seen(inks.focus);
}

// Under the pointer, held, selected: as far towards `colour` as everything on it allows.
Colour tinted(Colour ground, Colour colour, double share, const Inks& inks)
{
    for (; share > 0.02; share *= 0.7) {
        const Colour tint = mixed(ground, colour, share);
        if (carries(tint, inks)) return tint;
    }
    return ground;
}

class ThemeMaker {
public:
    explicit ThemeMaker(bool dark) { theme_.dark = dark; }

    void set(Colour colour, std::initializer_list<Ink> inks)
    {
        for (const Ink ink : inks) theme_.colours[static_cast<std::size_t>(ink)] = colour;
    }

    const Theme& theme() const { return theme_; }

private:
    Theme theme_;
};

void set_grounds(ThemeMaker& maker, const SystemColours& system, const Inks& inks)
{
    const Colour ground = system.canvas;
    maker.set(ground, {Ink::Page, Ink::Surface, Ink::NeutralTint, Ink::PaperTint, Ink::VioletTint,
                       Ink::AmberTint, Ink::GreenTint, Ink::RedTint, Ink::OrangeTint});
    maker.set(tinted(ground, inks.text, 0.15, inks), {Ink::SurfaceHover});
    maker.set(tinted(ground, inks.text, 0.25, inks), {Ink::SurfacePressed});
    maker.set(tinted(ground, system.highlight, 0.35, inks), {Ink::AccentTint});
}

// The accent stays as it is when pressed: nothing is known of a shade that its text would bear.
void set_inks(ThemeMaker& maker, const Inks& inks)
{
    maker.set(inks.text, {Ink::Text, Ink::TextSecond, Ink::Neutral, Ink::Paper, Ink::Violet,
                          Ink::Amber, Ink::Green, Ink::Red, Ink::Orange});
    maker.set(inks.link, {Ink::Link});
    maker.set(inks.disabled, {Ink::TextDisabled});
    maker.set(inks.edge, {Ink::Line, Ink::ControlLine});
    maker.set(inks.focus, {Ink::Focus});
    maker.set(inks.accent, {Ink::Accent, Ink::AccentHover, Ink::AccentPressed});
    maker.set(inks.on_accent, {Ink::OnAccent});
}

Colour with_alpha(Colour colour, std::uint8_t alpha)
{
    colour.alpha = alpha;
    return colour;
}

} // namespace

std::optional<SystemColours> read_system_colours(std::string_view text)
{
    SystemColours read;
    constexpr std::size_t each = 8; // "#RRGGBB "
    std::size_t at = 0;
    for (Colour* colour : {&read.canvas, &read.canvas_text, &read.link_text, &read.gray_text,
                           &read.highlight, &read.highlight_text, &read.button_border}) {
        const auto found = parse_colour(text.substr(std::min(at, text.size()), each - 1));
        if (!found) return std::nullopt;
        *colour = *found;
        at += each;
    }
    return read;
}

Theme forced_theme(const SystemColours& system)
{
    constexpr Colour black{};
    constexpr Colour white{.red = 255, .green = 255, .blue = 255};
    const Inks inks = inks_of(system);
    ThemeMaker maker(contrast(system.canvas, white) > contrast(system.canvas, black));
    set_grounds(maker, system, inks);
    set_inks(maker, inks);
    maker.set(with_alpha(system.canvas, 0), {Ink::Shadow});
    maker.set(with_alpha(system.canvas, 0xB3), {Ink::Scrim});
    maker.set(with_alpha(system.highlight, 0x66), {Ink::Selection});
    return maker.theme();
}

} // namespace ui
