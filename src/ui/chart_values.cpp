#include "ui/chart_values.h"

#include "ui/focus_ring.h"
#include "ui/popup.h"

#include <cmath>

namespace ui {

namespace {

constexpr float padding = 12;
constexpr float row_height = 20;
constexpr float mark = 12;

struct Walk {
    std::size_t current = 0; // where Tab comes to
};

std::string key_of(std::size_t category)
{
    return "category" + std::to_string(category);
}

std::string words_of(const Chart& chart, std::size_t category)
{
    std::string words = chart.categories[category];
    for (const ChartSeries& series : chart.series) {
        words += ", " + series.name + " " + std::to_string(value_of(series, category));
    }
    return words;
}

// True: an arrow key came to another category.
bool walk_by_key(Ui& ui, NodeId scope, Walk& walk, std::size_t count, bool rows)
{
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = scope, .key = key});
    };
    const std::size_t last = count - 1;
    const std::size_t before = walk.current;
    if (pressed(rows ? "ArrowDown" : "ArrowRight")) walk.current = std::min(walk.current + 1, last);
    if (pressed(rows ? "ArrowUp" : "ArrowLeft") && walk.current > 0) --walk.current;
    if (pressed("Home")) walk.current = 0;
    if (pressed("End")) walk.current = last;
    return walk.current != before;
}

Size sheet_size(const Ui& ui, const Chart& chart, std::size_t category)
{
    const Typesetter& typesetter = ui.typesetter();
    float width = typesetter.width(chart.categories[category], type::caption_strong);
    for (const ChartSeries& series : chart.series) {
        const std::string value = std::to_string(value_of(series, category));
        width = std::max(width, mark + 8 + typesetter.width(series.name, type::caption) + 24 +
                                    typesetter.width(value, type::caption_strong));
    }
    const auto rows = static_cast<float>(chart.series.size() + 1);
    return {std::ceil(width) + 2 * padding, rows * row_height + 2 * padding - 4};
}

// Beside the category, on the side that has the room; under one that lies.
Rect sheet_place(const Ui& ui, const Rect& category, Size size, bool rows)
{
    if (rows) {
        const float x = category.right() - size.width;
        return {std::max(popup_margin, x), category.bottom() + 4, size.width, size.height};
    }
    const bool right = category.right() + 8 + size.width <= ui.size().width - popup_margin;
    const float x = right ? category.right() + 8 : category.x - 8 - size.width;
    return {std::max(popup_margin, x), category.y + 8, size.width, size.height};
}

void draw_rows(Ui& ui, const Chart& chart, std::size_t category, const Rect& room)
{
    float y = room.y - 2;
    ui.painter().text({room.x, y}, chart.categories[category], type::caption_strong, Ink::Text);
    for (const ChartSeries& series : chart.series) {
        y += row_height;
        const std::string value = std::to_string(value_of(series, category));
        const float width = ui.typesetter().width(value, type::caption_strong);
        fill_bar(ui, {room.x, y + 2, mark, mark}, series, 2);
        ui.painter().text({room.x + mark + 8, y}, series.name, type::caption, Ink::TextSecond);
        ui.painter().text({room.right() - width, y}, value, type::caption_strong, Ink::Text);
    }
}

} // namespace

int value_of(const ChartSeries& series, std::size_t category)
{
    return category < series.values.size() ? series.values[category] : 0;
}

bool is_stacked(ChartForm form)
{
    return form == ChartForm::StackedBars || form == ChartForm::StackedRows;
}

bool is_rows(ChartForm form)
{
    return form == ChartForm::Rows || form == ChartForm::StackedRows;
}

int length_of(const Chart& chart, std::size_t category)
{
    int length = 0;
    for (const ChartSeries& series : chart.series) {
        const int value = value_of(series, category);
        length = is_stacked(chart.form) ? length + value : std::max(length, value);
    }
    return length;
}

int highest(const Chart& chart)
{
    int most = 0;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        most = std::max(most, length_of(chart, i));
    }
    return most;
}

void fill_bar(Ui& ui, const Rect& bar, const ChartSeries& series, float radius)
{
    if (series.hollow)
        ui.painter().box(bar, tint_of(series.tone), ink_of(series.tone), radius);
    else
        ui.painter().fill(bar, ink_of(series.tone), radius);
}

std::optional<std::size_t> chart_categories(Ui& ui, const Chart& chart,
                                            const std::vector<Rect>& areas)
{
    if (areas.empty()) return std::nullopt;
    Walk& walk = ui.memory<Walk>(ui.id("categories"));
    walk.current = std::min(walk.current, areas.size() - 1);
    std::optional<std::size_t> focused;
    std::optional<std::size_t> pointed;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const NodeId id = ui.id(key_of(i));
        if (ui.interaction().focused(id)) focused = walk.current = i;
        if (ui.interaction().hovered(id)) pointed = i;
    }
    if (focused &&
        walk_by_key(ui, ui.id(key_of(*focused)), walk, areas.size(), is_rows(chart.form))) {
        ui.focus(ui.id(key_of(walk.current)));
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        ui.add({.id = ui.id(key_of(i)),
                .role = Role::Image,
                .states = States{}.with(State::Focusable),
                .rect = areas[i],
                .name = words_of(chart, i),
                .numbers = {{NumberProperty::TabIndex, i == walk.current ? 0 : -1}}});
        focus_ring(ui, ui.id(key_of(i)), areas[i].inset(4), 4);
    }
    return pointed ? pointed : focused;
}

void chart_values(Ui& ui, const Chart& chart, std::size_t category, const Rect& area)
{
    const Rect anchor = ui.on_page(area);
    ui.over_page(Layer::Popup, [&] {
        const Rect sheet =
            sheet_place(ui, anchor, sheet_size(ui, chart, category), is_rows(chart.form));
        popup_sheet(ui, sheet, 4);
        draw_rows(ui, chart, category, sheet.inset(padding));
    });
}

} // namespace ui
