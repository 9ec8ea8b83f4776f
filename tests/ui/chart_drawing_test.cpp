#include "ui/chart_drawing.h"

#include "app/appearance.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

using ui::Chart;
using ui::ChartForm;

namespace {

Chart states(ChartForm form)
{
    return {.key = "states",
            .title = "Claims <by> state & day",
            .summary = "4 claims",
            .categories_name = "Day",
            .form = form,
            .categories = {"1 Jun", "8 Jun", "15 Jun"},
            .series = {{.name = "In review", .tone = ui::Tone::Violet, .values = {1, 2, 0}},
                       {.name = "Rejected “final”",
                        .tone = ui::Tone::Red,
                        .hollow = true,
                        .values = {0, 1, 3}}}};
}

std::string drawn(const Chart& chart, std::string_view theme = "light")
{
    return ui::chart_drawing(
        chart, app::theme_from(support::asset("theme/" + std::string(theme) + ".json")));
}

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

bool says(std::string_view drawing, std::string_view words)
{
    return drawing.find(">" + std::string(words) + "</text>") != std::string_view::npos;
}

} // namespace

TEST_CASE("a chart's drawing says what the chart says, and is well-formed whatever it says")
{
    for (const ChartForm form : {ChartForm::Bars, ChartForm::StackedBars, ChartForm::Lines,
                                 ChartForm::Rows, ChartForm::StackedRows}) {
        const std::string drawing = drawn(states(form));
        INFO(drawing);
        CHECK(says(drawing, "Claims &lt;by&gt; state &amp; day"));
        CHECK(says(drawing, "4 claims"));
        CHECK(says(drawing, "15 Jun"));
        CHECK(says(drawing, "In review"));
        CHECK(says(drawing, "Rejected “final”"));
        CHECK(count(drawing, "<text") == count(drawing, "</text>"));
        CHECK(count(drawing, "<svg") == count(drawing, "</svg>"));
    }
}

TEST_CASE("each value of a chart is drawn once")
{
    const std::size_t ground = 1;
    const std::size_t legend = 2;
    CHECK(count(drawn(states(ChartForm::Bars)), "<rect") == ground + legend + 4);
    CHECK(count(drawn(states(ChartForm::StackedBars)), "<rect") == ground + legend + 4);
    CHECK(count(drawn(states(ChartForm::StackedRows)), "<rect") == ground + legend + 4);
    CHECK(count(drawn(states(ChartForm::Lines)), "<circle") == 6);
    CHECK(says(drawn(states(ChartForm::StackedRows)), "3")); // behind the second and third rows
}

TEST_CASE("a drawing is in the colours of the theme")
{
    CHECK(drawn(states(ChartForm::Bars), "light") != drawn(states(ChartForm::Bars), "dark"));
}

TEST_CASE("names of categories that have no room beside each other are left out")
{
    Chart chart = states(ChartForm::Bars);
    chart.categories.assign(60, "Wednesday, 30 September");
    chart.series.resize(1);
    chart.series[0].values.assign(60, 1);
    const std::string drawing = drawn(chart);
    CHECK(count(drawing, "Wednesday") > 2);
    CHECK(count(drawing, "Wednesday") < 10);
}
