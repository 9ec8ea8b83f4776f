#include "ui/matrix.h"

#include <cmath>

namespace ui {

namespace {

constexpr float subject_width = 220;
constexpr float question_width_min = 88;

std::vector<TableColumn> columns_of(const Ui& ui, const Matrix& matrix)
{
    std::vector<TableColumn> columns{
        {.key = "*subject", .label = matrix.corner, .width = subject_width, .sortable = false}};
    for (const MatrixQuestion& question : matrix.questions) {
        const float words = ui.typesetter().width(question.label, type::caption_strong);
        columns.push_back({.key = question.key,
                           .label = question.label,
                           .width = std::max(question_width_min, std::ceil(words) + 24),
                           .sortable = false,
                           .side = ColumnSide::Middle});
    }
    return columns;
}

TableCell cell_of(const Matrix& matrix, std::size_t row, std::size_t column)
{
    const MatrixSubject& subject = matrix.subjects[row];
    if (column == 0) return {.text = subject.label, .href = subject.href};
    const MatrixQuestion& question = matrix.questions[column - 1];
    return {.marked = MarkedCell{.mark = matrix.mark(row, column - 1),
                                 .name = subject.label + ", " + question.label,
                                 .disabled_because = matrix.disabled_because}};
}

} // namespace

CellMark next_mark(CellMark mark)
{
    switch (mark) {
    case CellMark::Yes: return CellMark::No;
    case CellMark::No: return CellMark::Unknown;
    case CellMark::Unknown: return CellMark::Yes;
    }
    return CellMark::Unknown;
}

std::optional<MatrixAnswer> matrix(Ui& ui, const Matrix& options)
{
    // Only the cursor: a matrix is not sorted and nothing in it is selected.
    TableState& state = ui.memory<TableState>(ui.id(options.key));
    const TableAnswer answer = table(
        ui,
        {.key = options.key,
         .label = options.label,
         .columns = columns_of(ui, options),
         .row_count = options.subjects.size(),
         .row_key = [&](std::size_t row) { return options.subjects[row].key; },
         .cell = [&](std::size_t row, std::size_t column) { return cell_of(options, row, column); },
         .fixed_columns = true,
         .framed = false},
        state);
    if (!answer.marked) return std::nullopt;
    const std::size_t subject = answer.marked->row;
    const std::size_t question = answer.marked->column - 1;
    return MatrixAnswer{.subject = subject,
                        .question = question,
                        .mark = next_mark(options.mark(subject, question))};
}

} // namespace ui
