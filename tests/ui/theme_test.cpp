#include "ui/theme.h"

#include "app/appearance.h"
#include "core/json.h"
#include "support/assets.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using ui::Ink;

namespace {

struct Pair {
    Ink ink = Ink::Text;
    Ink ground = Ink::Page;
    double least = 4.5;
};

// Every two colours that meet: text on its ground, and the edges of controls.
std::vector<Pair> pairs()
{
    std::vector<Pair> all;
    for (const Ink ground : {Ink::Page, Ink::Surface, Ink::SurfaceHover, Ink::SurfacePressed}) {
        all.push_back({.ink = Ink::Text, .ground = ground});
        all.push_back({.ink = Ink::TextSecond, .ground = ground});
        all.push_back({.ink = Ink::Focus, .ground = ground, .least = 3});
    }
    for (const Ink ground : {Ink::Page, Ink::Surface}) {
        all.push_back({.ink = Ink::Link, .ground = ground});
        all.push_back({.ink = Ink::ControlLine, .ground = ground, .least = 3});
    }
    for (const Ink ground : {Ink::Accent, Ink::AccentHover, Ink::AccentPressed}) {
        all.push_back({.ink = Ink::OnAccent, .ground = ground});
    }
    all.push_back({.ink = Ink::TextDisabled, .ground = Ink::SurfaceHover, .least = 3});
    all.push_back({.ink = Ink::Accent, .ground = Ink::AccentTint});
    for (const Ink ink : {Ink::Text, Ink::TextSecond, Ink::Link}) {
        all.push_back({.ink = ink, .ground = Ink::AccentTint}); // a selected row
    }
    constexpr std::array tinted{Ink::Neutral, Ink::Paper, Ink::Violet, Ink::Amber,
                                Ink::Green,   Ink::Red,   Ink::Orange};
    for (const Ink ink : tinted) {
        const auto tint = static_cast<Ink>(static_cast<int>(ink) + 1);
        all.push_back({.ink = ink, .ground = tint});
        all.push_back({.ink = Ink::Text, .ground = tint});
        all.push_back({.ink = ink, .ground = Ink::Surface});
    }
    return all;
}

std::string name(Ink ink)
{
    return std::string(ui::ink_names[static_cast<std::size_t>(ink)]);
}

void check_contrast(const std::string& theme_name, double more)
{
    const ui::Theme theme = app::theme_from(support::asset("theme/" + theme_name + ".json"));
    for (const Pair& pair : pairs()) {
        INFO(theme_name << ": " << name(pair.ink) << " on " << name(pair.ground));
        const double least = pair.least == 4.5 ? 4.5 * more : pair.least;
        CHECK(ui::contrast(theme[pair.ink], theme[pair.ground]) >= least);
    }
}

} // namespace

TEST_CASE("every text and every control's edge stands out from its ground")
{
    check_contrast("light", 1);
    check_contrast("dark", 1);
    check_contrast("contrast", 7 / 4.5);
}

TEST_CASE("a theme file names every colour, and none that nobody knows")
{
    for (const std::string name : {"light", "dark", "contrast"}) {
        const core::Json file = core::parse_json(support::asset("theme/" + name + ".json"));
        CHECK(file.size() == ui::ink_count + 1);
        for (const std::string_view ink : ui::ink_names) {
            INFO(name << " " << ink);
            CHECK(ui::parse_colour(file.value(std::string(ink), "")).has_value());
        }
    }
}

TEST_CASE("colours are read with or without their opacity")
{
    CHECK(ui::parse_colour("#0F6CBD") == ui::Colour{.red = 0x0F, .green = 0x6C, .blue = 0xBD});
    CHECK(ui::parse_colour("#ffffff80") ==
          ui::Colour{.red = 255, .green = 255, .blue = 255, .alpha = 128});
    for (const char* wrong : {"", "0F6CBD", "#0F6CB", "#0F6CBG", "#0F6CBD1"}) {
        CHECK_FALSE(ui::parse_colour(wrong).has_value());
    }
}

TEST_CASE("black on white has the greatest contrast there is")
{
    CHECK(ui::contrast({}, {.red = 255, .green = 255, .blue = 255}) == Approx(21));
    CHECK(ui::contrast({.red = 7}, {.red = 7}) == Approx(1));
}
