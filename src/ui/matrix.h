// Which file proves what: questions across, files down, and in each cell yes, no or not known yet.
// A press goes on to the next answer. Moves by arrow keys, as a table does.
#pragma once

#include "ui/table.h"

namespace ui {

struct MatrixQuestion {
    std::string key{};
    std::string label{};
};

struct MatrixSubject {
    std::string key{};
    std::string label{};
    std::string href = {};
};

struct Matrix {
    std::string_view key{};
    std::string label{};
    std::string corner{}; // what the subjects are: "File"
    std::vector<MatrixQuestion> questions = {};
    std::vector<MatrixSubject> subjects = {};
    std::function<CellMark(std::size_t subject, std::size_t question)> mark = {};
    std::string disabled_because = {}; // empty: it can be changed
};

struct MatrixAnswer {
    std::size_t subject = 0;
    std::size_t question = 0;
    CellMark mark = CellMark::Unknown;

    friend bool operator==(const MatrixAnswer&, const MatrixAnswer&) = default;
};

// Yes, then no, then not known.
CellMark next_mark(CellMark mark);

// The answer that was just given.
std::optional<MatrixAnswer> matrix(Ui& ui, const Matrix& matrix);

} // namespace ui
