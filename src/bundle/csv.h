// Tables as text, a line a row, a separator between cells: written so that spreadsheets open them
// as they are, and read however a spreadsheet may have written them.
// The surprise: a cell that a spreadsheet would run as a formula is written with an apostrophe
// before it, and reading takes that apostrophe away again. What is written is read the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bundle {

using CsvRow = std::vector<std::string>;
using CsvRows = std::vector<CsvRow>;

// Spreadsheets expect the semicolon where the comma stands in numbers.
enum class CsvSeparator : std::uint8_t { Comma, Semicolon, Tab };

// In UTF-8 with a byte order mark; lines end as RFC 4180 says; no cell is ever run as a formula.
std::string csv_text(const CsvRows& rows, CsvSeparator separator = CsvSeparator::Comma);

inline constexpr std::size_t csv_rows_max = 10'000; // below the headings
inline constexpr std::size_t csv_columns_max = 256;
inline constexpr std::size_t csv_cell_bytes_max = 32'767;

enum class CsvFault : std::uint8_t {
    UnclosedQuote,  // and no other behind it: taken for a letter
    TextAfterQuote, // "a"b: taken together
    CellTooLong,    // cut
    TooManyColumns, // left out
};

struct CsvProblem {
    CsvFault fault = CsvFault::UnclosedQuote;
    std::size_t row = 0; // among the rows; 0: the headings
    std::size_t column = 0;

    bool operator==(const CsvProblem&) const = default;
};

// A spreadsheet numbers the rows as they stand here, from 1, empty ones too.
struct CsvTable {
    CsvSeparator separator = CsvSeparator::Comma;
    CsvRows rows{};            // the headings and csv_rows_max more at most
    std::size_t row_count = 0; // that the text has
    std::vector<CsvProblem> problems{};
};

// Lines may end in any way, cells hold line breaks, a byte order mark and a first line "sep=;" are
// known for what they are. Without that line the headings tell the separator. Never fails: what is
// not well formed is read as well as can be, and told.
CsvTable read_csv(std::string_view text);

} // namespace bundle
