#include "support/sheet.h"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> lines_of(std::string_view text, float width)
{
    support::Sheet sheet;
    std::vector<std::string> lines;
    for (const ui::TextLine& line : sheet.typesetter().wrap(text, ui::type::body, width)) {
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

// Widths of the made-up font at 14 px: 7.56 a letter, 4.2 a narrow one or a space counts 7.56.

TEST_CASE("text is as wide as its letters together")
{
    support::Sheet sheet;
    CHECK(sheet.typesetter().width("", ui::type::body) == 0);
    CHECK(sheet.typesetter().width("ab", ui::type::body) == Approx(2 * 7.56));
    CHECK(sheet.typesetter().width("客戶", ui::type::body) == Approx(28));
}

TEST_CASE("text keeps its width on screens of every density")
{
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        support::Sheet sheet(scale);
        CHECK(sheet.typesetter().width("Adventure Works", ui::type::body) ==
              Approx(support::Sheet().typesetter().width("Adventure Works", ui::type::body))
                  .margin(0.3));
    }
}

TEST_CASE("lines end after the last word that fits, which keeps its space")
{
    CHECK(lines_of("aaa bbb ccc", 55) == Lines{"aaa bbb ", "ccc"});
    CHECK(lines_of("aaa bbb ccc", 1000) == Lines{"aaa bbb ccc"});
    CHECK(lines_of("aaa bbb", 53) == Lines{"aaa bbb"}); // exactly as wide as the column
}

TEST_CASE("a word wider than the column is broken inside")
{
    CHECK(lines_of("aaaaaaa", 25) == Lines{"aaa", "aaa", "a"});
    CHECK(lines_of("b aaaaaaa", 25) == Lines{"b ", "aaa", "aaa", "a"});
}

TEST_CASE("line feeds end lines, and empty lines stay")
{
    CHECK(lines_of("a\n\nb", 100) == Lines{"a", "", "b"});
    CHECK(lines_of("", 100) == Lines{""});
}

TEST_CASE("Chinese wraps between characters")
{
    CHECK(lines_of("客戶關聯", 30) == Lines{"客戶", "關聯"});
    CHECK(lines_of("客戶。關", 30) == Lines{"客", "戶。", "關"});
}

TEST_CASE("text that is too long is cut with an ellipsis, within its room")
{
    support::Sheet sheet;
    const ui::Typesetter& typesetter = sheet.typesetter();
    CHECK(typesetter.fitted("abcdef", ui::type::body, 46) == "abcdef");
    CHECK(typesetter.fitted("abcdef", ui::type::body, 31) == "abc\u2026");
    CHECK(typesetter.fitted("客戶關聯", ui::type::body, 45) == "客戶\u2026");
    CHECK(typesetter.fitted("abc", ui::type::body, 1) == "\u2026");
}

TEST_CASE("a font is measured once for each size, and anew when other fonts are used")
{
    int measured = 0;
    ui::GlyphSource glyphs = headless::glyph_source();
    const auto metrics = glyphs.metrics;
    glyphs.metrics = [&](ui::Face face, float size_px) {
        ++measured;
        return metrics(face, size_px);
    };
    const ui::Theme theme;
    ui::Canvas canvas(glyphs);
    const auto draw = [&] {
        ui::Painter& painter =
            canvas.begin(theme, {.device_px_per_css_px = 1, .width_px = 100, .height_px = 100});
        for (const ui::TextStyle style : {ui::type::body, ui::type::caption, ui::type::body}) {
            painter.text({0, 0}, "Contoso", style, ui::Ink::Text);
        }
        canvas.end();
    };
    draw();
    draw();
    CHECK(measured == 2);
    canvas.forget_glyphs();
    draw();
    CHECK(measured == 4);
}
