#include "bundle/csv.h"
#include "bundle/csv_guard.h"

#include <algorithm>
#include <array>

namespace bundle {

namespace {

// After so many unclosed quotes no other is looked for to the end of the text.
constexpr int unclosed_max = 16;

struct Separating {
    CsvSeparator separator = CsvSeparator::Comma;
    char character = ',';
};
// Where headings have as many of one as of the other, the rarer in texts comes first.
constexpr std::array separators{Separating{CsvSeparator::Tab, '\t'},
                                Separating{CsvSeparator::Semicolon, ';'},
                                Separating{CsvSeparator::Comma, ','}};

bool ends_line(char c)
{
    return c == '\r' || c == '\n';
}

enum class Quotes { Count, Ignore };

// The first line, and in it only what stands outside of quotes.
std::string bare_headings(std::string_view text, Quotes quotes)
{
    std::string bare;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"' && quotes == Quotes::Count) quoted = !quoted;
        if (quoted) continue;
        if (ends_line(c)) return bare;
        bare += c;
    }
    return quoted ? bare_headings(text, Quotes::Ignore) : bare;
}

Separating separator_in(std::string_view text)
{
    const std::string headings = bare_headings(text, Quotes::Count);
    Separating best = separators.back();
    std::ptrdiff_t most = 0;
    for (const Separating& each : separators) {
        const std::ptrdiff_t count = std::count(headings.begin(), headings.end(), each.character);
        if (count <= most) continue;
        most = count;
        best = each;
    }
    return best;
}

// Cut where a character ends.
void cut(std::string& cell)
{
    std::size_t size = csv_cell_bytes_max;
    while (size > 0 && (static_cast<unsigned char>(cell[size]) & 0xC0) == 0x80) --size;
    cell.resize(size);
}

class Reading {
public:
    explicit Reading(std::string_view text) : text_(text)
    {
        if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) {
            text_.remove_prefix(byte_order_mark.size());
        }
        between_ = said_separator();
        table_.separator = between_.separator;
    }

    CsvTable read()
    {
        while (at_ < text_.size()) {
            read_row();
            ++table_.row_count;
        }
        return std::move(table_);
    }

private:
    // "sep=;" alone in the first line, which spreadsheets neither show nor count.
    Separating said_separator()
    {
        const std::size_t end = separator_said.size() + 1;
        const bool said = text_.size() >= end && may_say_separator(text_);
        for (const Separating& each : separators) {
            if (!said || text_[end - 1] != each.character) continue;
            if (text_.size() > end && !ends_line(text_[end])) continue;
            at_ = end;
            end_line();
            return each;
        }
        return separator_in(text_);
    }

    void end_line()
    {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    }

    bool at_end_of_cell() const
    {
        return at_ == text_.size() || text_[at_] == between_.character || ends_line(text_[at_]);
    }

    void read_row()
    {
        CsvRow row;
        column_ = 0;
        for (;; ++column_) {
            std::string cell = read_cell();
            if (column_ < csv_columns_max)
                row.push_back(std::move(cell));
            else if (column_ == csv_columns_max)
                note(CsvFault::TooManyColumns);
            if (at_ == text_.size() || text_[at_] != between_.character) break;
            ++at_;
        }
        end_line();
        if (table_.row_count <= csv_rows_max) table_.rows.push_back(std::move(row));
    }

    std::string read_cell()
    {
        std::string cell;
        const bool quoted = at_ < text_.size() && text_[at_] == '"' && unclosed_ < unclosed_max;
        if (quoted) read_quoted(cell);
        read_plain(cell);
        if (cell.size() > csv_cell_bytes_max) {
            cut(cell);
            note(CsvFault::CellTooLong);
        }
        if (cell.size() > 1 && cell.front() == '\'' && needs_guard(cell)) cell.erase(0, 1);
        return cell;
    }

    // To the quote that closes, and behind it. Where none does, nothing was read.
    void read_quoted(std::string& cell)
    {
        std::size_t at = at_ + 1;
        for (;;) {
            const std::size_t quote = text_.find('"', at);
            if (quote == text_.npos) {
                ++unclosed_;
                note(CsvFault::UnclosedQuote);
                cell.clear();
                return;
            }
            cell += text_.substr(at, quote - at);
            at = quote + 1;
            if (at == text_.size() || text_[at] != '"') break;
            cell += '"';
            ++at;
        }
        at_ = at;
        skip_spaces();
        if (!at_end_of_cell()) note(CsvFault::TextAfterQuote);
    }

    // Between the quote and the separator they mean nothing.
    void skip_spaces()
    {
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        if (!at_end_of_cell()) at_ = from;
    }

    void read_plain(std::string& cell)
    {
        const std::size_t from = at_;
        while (!at_end_of_cell()) ++at_;
        cell += text_.substr(from, at_ - from);
    }

    void note(CsvFault fault)
    {
        if (table_.row_count > csv_rows_max) return;
        table_.problems.push_back({.fault = fault, .row = table_.row_count, .column = column_});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t column_ = 0;
    int unclosed_ = 0;
    Separating between_{};
    CsvTable table_{};
};

} // namespace

CsvTable read_csv(std::string_view text)
{
    return Reading(text).read();
}

} // namespace bundle
