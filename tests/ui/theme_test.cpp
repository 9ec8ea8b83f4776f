#include "ui/theme.h"

#include "app/appearance.h"
#include "core/json.h"
#include "support/assets.h"
#include "support/random.h"
#include "ui/system_colours.h"

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

void check_contrast(const ui::Theme& theme, double more = 1)
{
    for (const Pair& pair : pairs()) {
        INFO(name(pair.ink) << " on " << name(pair.ground));
        const double least = pair.least == 4.5 ? 4.5 * more : pair.least;
        CHECK(ui::contrast(theme[pair.ink], theme[pair.ground]) >= least);
    }
}

void check_shipped(const std::string& theme_name, double more)
{
    INFO(theme_name);
    check_contrast(app::theme_from(support::asset("theme/" + theme_name + ".json")), more);
}

// Canvas, CanvasText, LinkText, GrayText, Highlight, HighlightText, ButtonBorder.
void check_forced(const std::string& colours)
{
    INFO(colours);
    const auto system = ui::read_system_colours(colours);
    REQUIRE(system.has_value());
    check_contrast(ui::forced_theme(*system));
}

ui::Colour any_colour(support::Random& random)
{
    const auto channel = [&random] { return static_cast<std::uint8_t>(random.below(256)); };
    return {.red = channel(), .green = channel(), .blue = channel()};
}

ui::SystemColours any_colours(support::Random& random)
{
    ui::SystemColours system;
    for (ui::Colour* colour :
         {&system.canvas, &system.canvas_text, &system.link_text, &system.gray_text,
          &system.highlight, &system.highlight_text, &system.button_border}) {
        *colour = any_colour(random);
    }
    return system;
}

} // namespace

TEST_CASE("every text and every control's edge stands out from its ground")
{
    check_shipped("light", 1);
    check_shipped("dark", 1);
    check_shipped("contrast", 7 / 4.5);
}

TEST_CASE("in colours that a system forces, every text and every edge stands out")
{
    // Aquatic, Desert, Dusk, Night sky of Windows 11; High Contrast Black and White of Windows 10
    check_forced("#202020 #FFFFFF #75E9FC #A6A6A6 #8EE3F0 #263B50 #FFFFFF");
    check_forced("#FFFAEF #3D3D3D #1C5E75 #676767 #903909 #FFF5E3 #3D3D3D");
    check_forced("#2D3236 #FFFFFF #70EBDE #A6A6A6 #A1BFDE #212D3B #B6F6F0");
    check_forced("#000000 #FFFFFF #8080FF #A6A6A6 #D6B4FD #2B2B2B #FFEE32");
    check_forced("#000000 #FFFFFF #FFFF00 #3FF23F #1AEBFF #000000 #FFFFFF");
    check_forced("#FFFFFF #000000 #00009F #600000 #37006E #FFFFFF #000000");
    // colours that do not go together: only text on canvas is legible
    check_forced("#FFFFFF #000000 #FFFF00 #EEEEEE #CCCCCC #FFFFFF #FAFAFA");
    check_forced("#000000 #FFFFFF #000080 #111111 #101010 #000000 #202020");
}

TEST_CASE("in any colours whose text is legible, everything is", "[random]")
{
    std::size_t legible = 0;
    constexpr std::size_t cases = 20000;
    support::check_cases("forced colours", cases, [&legible](support::Random& random) {
        const ui::SystemColours system = any_colours(random);
        if (ui::contrast(system.canvas_text, system.canvas) < 4.5) return;
        ++legible;
        check_contrast(ui::forced_theme(system));
    });
    support::check_reached(legible, cases);
}

TEST_CASE("forced colours that cannot be read are none")
{
    CHECK_FALSE(ui::read_system_colours("").has_value());
    CHECK_FALSE(ui::read_system_colours("#000000 #FFFFFF").has_value());
    CHECK_FALSE(ui::read_system_colours("#000000 #FFFFFF #FFFF00 #3FF23F #1AEBFF #000000 white")
                    .has_value());
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
