// Colours by what they are for. Nothing else in the kit names a colour: a theme is a file of these
// in assets/theme, and a test computes the contrast of every pair that meets on the screen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ui {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

enum class Ink : std::uint8_t {
    Page,
    Surface,
    SurfaceHover,
    SurfacePressed,
    Text,
    TextSecond,
    TextDisabled,
    Line,
    ControlLine,
    Focus,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentTint,
    Link,
    Neutral,
    NeutralTint,
    Paper,
    PaperTint,
    Violet,
    VioletTint,
    Amber,
    AmberTint,
    Green,
    GreenTint,
    Red,
    RedTint,
    Orange,
    OrangeTint,
    Shadow,
    Scrim,
    Selection,
};
inline constexpr std::size_t ink_count = static_cast<std::size_t>(Ink::Selection) + 1;

// As the theme files call them, in the order of Ink.
inline constexpr std::array<std::string_view, ink_count> ink_names{
    "page",        "surface",       "surface_hover",  "surface_pressed", "text",
    "text_second", "text_disabled", "line",           "control_line",    "focus",
    "accent",      "accent_hover",  "accent_pressed", "on_accent",       "accent_tint",
    "link",        "neutral",       "neutral_tint",   "paper",           "paper_tint",
    "violet",      "violet_tint",   "amber",          "amber_tint",      "green",
    "green_tint",  "red",           "red_tint",       "orange",          "orange_tint",
    "shadow",      "scrim",         "selection"};

struct Theme {
    bool dark = false;
    std::array<Colour, ink_count> colours{};

    Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

std::optional<Colour> parse_colour(std::string_view text); // #RRGGBB or #RRGGBBAA

double contrast(Colour ink, Colour ground); // as WCAG 2 defines it; both opaque

} // namespace ui
