// Figures as a picture: bars, bars on top of each other, lines, and bars that lie under the names
// of what they tell, where those are long; at the press of a button, as the table that they are.
// What the picture says in short is its name.
#pragma once

#include "ui/button.h"
#include "ui/status_pill.h"

#include <optional>

namespace ui {

enum class ChartForm : std::uint8_t { Bars, StackedBars, Lines, Rows, StackedRows };

struct ChartSeries {
    std::string name{};
    Tone tone = Tone::Paper;
    bool hollow = false;       // where another series has the same tone
    std::vector<int> values{}; // one for each category
};

struct Chart {
    std::string_view key{};
    std::string title{};
    std::string summary{}; // what a person sees in it at a glance
    std::string categories_name{};
    ChartForm form = ChartForm::Bars;
    std::vector<std::string> categories{};
    std::vector<ChartSeries> series{};
    float height = 220;           // rows are as high as they are many
    std::vector<Button> beside{}; // more buttons below
};

// Which of the buttons beside was pressed.
std::optional<std::size_t> chart(Ui& ui, const Chart& chart);

// The top of an axis for values up to `most`: four steps of 1, 2, 2.5 or 5 times a power of ten.
int axis_top(int most);

} // namespace ui
