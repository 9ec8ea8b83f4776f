#include "ui/chart_drawing.h"

#include "core/text.h"
#include "core/xml_text.h"
#include "ui/chart_plot.h"

namespace ui {

namespace {

constexpr float width = 960;
constexpr float margin = 32;
constexpr float inner_width = width - 2 * margin;
constexpr float head_height = 104; // title and summary
constexpr float plot_height = 320;
constexpr float axis_width = 48;
constexpr float labels_height = 32;
constexpr float row_name_height = 24;
constexpr float row_gap = 16;
constexpr float value_room = 64; // behind the longest bar
constexpr float legend_row = 26;
constexpr std::size_t legend_columns = 4;
constexpr float legend_column = inner_width / legend_columns;

// In tenths, without the zeros that say nothing.
std::string number(float value)
{
    const long tenths = std::lround(value * 10);
    std::string text = tenths < 0 ? "-" : "";
    text += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(std::labs(tenths) % 10);
    return text;
}

std::string hex(Colour colour)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const int part : {colour.red, colour.green, colour.blue}) {
        text += digits[static_cast<std::size_t>(part) / 16];
        text += digits[static_cast<std::size_t>(part) % 16];
    }
    return text;
}

// How wide a text of 13 px is at most, or nearly: other programs have other fonts.
float room_for(std::string_view text)
{
    float room = 0;
    core::for_each_code_point(text, [&](char32_t c) { room += c < 0x2E80 ? 7.5f : 13.5f; });
    return room;
}

enum class Anchor : std::uint8_t { Start, Middle, End };

struct Words {
    Point at{}; // on the line's foot
    Anchor anchor = Anchor::Start;
    float size = 13;
    Ink ink = Ink::TextSecond;
    bool strong = false;
};

class Drawing {
public:
    explicit Drawing(const Theme& theme) : theme_(theme) {}

    void say(std::string_view text, const Words& words)
    {
        constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
        body_ += "<text x=\"" + number(words.at.x) + "\" y=\"" + number(words.at.y) +
                 "\" font-size=\"" + number(words.size) + "\" fill=\"" + hex(theme_[words.ink]) +
                 "\"";
        if (words.anchor != Anchor::Start) {
            body_ += " text-anchor=\"";
            body_ += anchors[static_cast<std::size_t>(words.anchor)];
            body_ += "\"";
        }
        if (words.strong) body_ += " font-weight=\"600\"";
        body_ += ">" + core::xml_text(text) + "</text>\n";
    }

    void line(Point from, Point to, Ink ink, float thickness)
    {
        body_ += "<line x1=\"" + number(from.x) + "\" y1=\"" + number(from.y) + "\" x2=\"" +
                 number(to.x) + "\" y2=\"" + number(to.y) + "\" stroke=\"" + hex(theme_[ink]) +
                 "\" stroke-width=\"" + number(thickness) + "\"/>\n";
    }

    void disc(Point middle, Ink ink)
    {
        body_ += "<circle cx=\"" + number(middle.x) + "\" cy=\"" + number(middle.y) +
                 "\" r=\"3.5\" fill=\"" + hex(theme_[ink]) + "\"/>\n";
    }

    // A hollow one has its edge within.
    void bar(const Rect& area, const ChartSeries& series)
    {
        const float edge = series.hollow ? 0.5f : 0;
        const Rect inside = area.inset(edge);
        body_ += "<rect x=\"" + number(inside.x) + "\" y=\"" + number(inside.y) + "\" width=\"" +
                 number(std::max(0.1f, inside.width)) + "\" height=\"" +
                 number(std::max(0.1f, inside.height)) + "\" fill=\"" +
                 hex(theme_[series.hollow ? tint_of(series.tone) : ink_of(series.tone)]) + "\"";
        if (series.hollow) body_ += " stroke=\"" + hex(theme_[ink_of(series.tone)]) + "\"";
        body_ += "/>\n";
    }

    // The whole file, once everything is drawn.
    std::string file(std::string_view title, float height) const
    {
        const std::string size =
            "width=\"" + number(width) + "\" height=\"" + number(height) + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " viewBox=\"0 0 " +
               number(width) + " " + number(height) +
               "\" font-family=\"'Segoe UI', system-ui, sans-serif\">\n<title>" +
               core::xml_text(title) + "</title>\n<rect " + size + " fill=\"" +
               hex(theme_[Ink::Surface]) + "\"/>\n" + body_ + "</svg>\n";
    }

private:
    const Theme& theme_;
    std::string body_;
};

void draw_axis(Drawing& drawing, const Plot& plot)
{
    for (int i = 0; i <= chart_grid_lines; ++i) {
        const int value = plot.top * i / chart_grid_lines;
        const float y = plot.y_of(value);
        drawing.line({plot.area.x, y}, {plot.area.right(), y}, Ink::Line, 1);
        drawing.say(std::to_string(value),
                    {.at = {plot.area.x - 10, y + 4}, .anchor = Anchor::End});
    }
}

// Every name that has room.
void draw_categories(Drawing& drawing, const Chart& chart, const Plot& plot)
{
    float free_from = plot.area.x;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const float room = room_for(chart.categories[i]);
        const float x = plot.x_of(i);
        if (x - room / 2 < free_from || x + room / 2 > width) continue;
        drawing.say(chart.categories[i],
                    {.at = {x, plot.area.bottom() + 22}, .anchor = Anchor::Middle});
        free_from = x + room / 2 + 8;
    }
}

void draw_lines(Drawing& drawing, const Chart& chart, const Plot& plot)
{
    for (const ChartSeries& series : chart.series) {
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            const Point here{plot.x_of(i), plot.y_of(value_of(series, i))};
            drawing.disc(here, ink_of(series.tone));
            if (i == 0) continue;
            drawing.line({plot.x_of(i - 1), plot.y_of(value_of(series, i - 1))}, here,
                         ink_of(series.tone), 2);
        }
    }
}

// Answers where it ends.
float draw_columns(Drawing& drawing, const Chart& chart)
{
    const Plot plot =
        plot_of(chart, {margin + axis_width, head_height, inner_width - axis_width, plot_height});
    draw_axis(drawing, plot);
    draw_categories(drawing, chart, plot);
    if (chart.form == ChartForm::Lines)
        draw_lines(drawing, chart, plot);
    else
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            for (const ChartBar& bar : column_bars(chart, plot, i)) {
                drawing.bar(bar.area, bar.series);
            }
        }
    return head_height + plot_height + labels_height;
}

float draw_rows(Drawing& drawing, const Chart& chart)
{
    const RowScale scale{
        .left = margin, .width = inner_width - value_room, .most = std::max(1, highest(chart))};
    float y = head_height;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        drawing.say(chart.categories[i], {.at = {margin, y + 14}, .size = 14, .ink = Ink::Text});
        const ChartRow row = row_bars(chart, scale, i, y + row_name_height);
        for (const ChartBar& bar : row.bars) drawing.bar(bar.area, bar.series);
        for (const ChartValue& value : row.values) {
            drawing.say(std::to_string(value.value),
                        {.at = {margin + value.length + 8, value.middle + 4}, .size = 12});
        }
        y += row_name_height + bars_height(chart) + row_gap;
    }
    return y;
}

// One series has its name in what the chart is called.
float draw_legend(Drawing& drawing, const Chart& chart, float y)
{
    if (chart.series.size() < 2) return y;
    y += 12;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const float x = margin + legend_column * static_cast<float>(i % legend_columns);
        if (i > 0 && i % legend_columns == 0) y += legend_row;
        drawing.bar({x, y, 14, 14}, chart.series[i]);
        drawing.say(chart.series[i].name, {.at = {x + 22, y + 12}, .ink = Ink::Text});
    }
    return y + legend_row;
}

} // namespace

std::string chart_drawing(const Chart& chart, const Theme& theme)
{
    Drawing drawing(theme);
    drawing.say(chart.title, {.at = {margin, 54}, .size = 22, .ink = Ink::Text, .strong = true});
    drawing.say(chart.summary, {.at = {margin, 80}, .size = 14});
    const float below =
        is_rows(chart.form) ? draw_rows(drawing, chart) : draw_columns(drawing, chart);
    const float end = draw_legend(drawing, chart, below);
    return drawing.file(chart.title, end + margin - 8);
}

} // namespace ui
