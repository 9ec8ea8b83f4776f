#include "ui/typesetter.h"

#include "core/text.h"
#include "ui/line_break.h"

#include <cmath>
#include <imgui.h>
#include <optional>

namespace ui {

namespace {

constexpr std::string_view ellipsis = "\u2026";

ImU32 packed(Colour colour)
{
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

void draw_glyph(ImDrawList& list, ImFont& font, float size_px, char32_t codepoint, ImVec2 pen,
                Colour colour)
{
    ImFontBaked* baked = font.GetFontBaked(size_px * size_steps);
    const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(codepoint));
    if (glyph == nullptr || glyph->Visible == 0) return;
    const ImU32 tint = glyph->Colored != 0 ? IM_COL32(255, 255, 255, colour.alpha) : packed(colour);
    list.PrimReserve(6, 4);
    list.PrimRectUV({pen.x + glyph->X0, pen.y + glyph->Y0}, {pen.x + glyph->X1, pen.y + glyph->Y1},
                    {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
}

// Breaks one paragraph, already known to hold no line feed.
class Wrapper {
public:
    Wrapper(std::string_view text, float width) : text_(text), width_(width) {}

    template <class Advance>
    std::vector<TextLine> run(Advance&& advance_of)
    {
        char32_t before = 0;
        for (std::size_t at = 0; at < text_.size();) {
            const auto step = core::decode_utf8(text_, at);
            if (at > line_.begin && may_break(before, step.value)) remember_break(at);
            const float advance = advance_of(step.value);
            const bool space = step.value == U' ';
            if (!space && pen_ + advance > width_ && at > line_.begin) break_line(at);
            pen_ += advance;
            if (!space) inked_ = pen_;
            at += step.size_bytes;
            before = step.value;
        }
        finish(text_.size(), inked_);
        return std::move(lines_);
    }

private:
    void remember_break(std::size_t at)
    {
        break_at_ = at;
        pen_at_break_ = pen_;
        inked_at_break_ = inked_;
    }

    // At the last good place; within a word if the word alone is wider than the line.
    void break_line(std::size_t at)
    {
        const bool good = break_at_.has_value();
        const float cut = good ? pen_at_break_ : pen_;
        const float rest = inked_ - cut;
        finish(good ? *break_at_ : at, good ? inked_at_break_ : inked_);
        pen_ -= cut;
        inked_ = std::max(0.0f, rest);
    }

    void finish(std::size_t end, float inked)
    {
        line_.end = end;
        line_.width = inked;
        lines_.push_back(line_);
        line_ = {.begin = end};
        break_at_.reset();
    }

    std::string_view text_;
    float width_ = 0;
    std::vector<TextLine> lines_;
    TextLine line_;
    float pen_ = 0;
    float inked_ = 0; // up to the last glyph that is not a space
    std::optional<std::size_t> break_at_;
    float pen_at_break_ = 0;
    float inked_at_break_ = 0;
};

} // namespace

float Typesetter::advance(char32_t codepoint, TextStyle style) const
{
    ImFontBaked* baked = fonts_.font(style.face, 0)->GetFontBaked(style.size * scale_ * size_steps);
    return baked->GetCharAdvance(static_cast<ImWchar>(codepoint));
}

float Typesetter::width(std::string_view text, TextStyle style) const
{
    float device = 0;
    core::for_each_code_point(text, [&](char32_t c) { device += advance(c, style); });
    return device / scale_;
}

std::vector<TextLine> Typesetter::wrap(std::string_view text, TextStyle style, float width) const
{
    std::vector<TextLine> lines;
    const float room = std::max(width, style.size) * scale_ + 0.01f;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t feed = std::min(text.find('\n', begin), text.size());
        Wrapper wrapper(text.substr(begin, feed - begin), room);
        for (TextLine line : wrapper.run([&](char32_t c) { return advance(c, style); })) {
            line.begin += begin;
            line.end += begin;
            line.width /= scale_;
            lines.push_back(line);
        }
        begin = feed + 1;
    }
    return lines;
}

std::string Typesetter::fitted(std::string_view text, TextStyle style, float width) const
{
    const float room = width * scale_ + 0.01f;
    const float dots = advance(U'\u2026', style);
    float pen = 0;
    std::size_t cut = 0; // where the ellipsis would go
    for (std::size_t at = 0; at < text.size();) {
        const auto step = core::decode_utf8(text, at);
        if (pen + dots <= room) cut = at;
        pen += advance(step.value, style);
        if (pen > room) return std::string(text.substr(0, cut)) + std::string(ellipsis);
        at += step.size_bytes;
    }
    return std::string(text);
}

FontMetrics Typesetter::metrics(Face face, float size_px) const
{
    const auto known = metrics_.find({face, size_px});
    if (known != metrics_.end()) return known->second;
    return metrics_.emplace(std::pair(face, size_px), source_.metrics(face, size_px)).first->second;
}

// As the browser sets a line: ascent and descent are whole pixels, the leading is halved.
float Typesetter::baseline_px(TextStyle style) const
{
    const FontMetrics font = metrics(style.face, style.size * scale_);
    const float ascent = std::round(font.ascent);
    const float descent = std::round(font.descent);
    return std::floor((style.line * scale_ - ascent - descent) / 2) + ascent;
}

void Typesetter::draw(ImDrawList& list, Point at, std::string_view text, TextStyle style,
                      Colour colour) const
{
    const float size_px = style.size * scale_;
    const float baseline = std::round(at.y * scale_ + baseline_px(style));
    float pen = at.x * scale_;
    core::for_each_code_point(text, [&](char32_t codepoint) {
        const float quarters = std::round(pen * phase_count); // the nearest, as the browser does
        const float whole = std::floor(quarters / phase_count);
        const int phase = static_cast<int>(quarters - whole * phase_count);
        ImFont& font = *fonts_.font(style.face, phase);
        draw_glyph(list, font, size_px, codepoint, {whole, baseline}, colour);
        pen += advance(codepoint, style);
    });
}

void Typesetter::draw_icon(ImDrawList& list, const Rect& square, char32_t icon, Colour colour) const
{
    const float size_px = std::round(square.width * scale_);
    const ImVec2 pen{std::round(square.x * scale_), std::round(square.y * scale_) + size_px};
    draw_glyph(list, *fonts_.font(Face::Icons, 0), size_px, icon, pen, colour);
}

} // namespace ui
