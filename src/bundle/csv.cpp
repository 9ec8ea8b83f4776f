#include "bundle/csv.h"

#include <string_view>

namespace bundle {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Spreadsheets take a text that begins so for a formula, also behind spaces: it could fetch and
// send things. An apostrophe before it keeps it a text, and is not shown by them.
bool could_be_formula(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return false;
    const bool starts = std::string_view("=+-@").find(text[first]) != std::string_view::npos;
    return starts || text.front() == '\t' || text.front() == '\r' || text.front() == '\n' ||
           text.substr(first, 3) == "\uFF1D" || text.substr(first, 3) == "\uFF0B" ||
           text.substr(first, 3) == "\uFF0D" || text.substr(first, 3) == "\uFF20";
}

void write_cell(std::string& out, std::string_view text)
{
    const bool guard = could_be_formula(text);
    if (!guard && text.find_first_of(",;\"\r\n\t") == text.npos) {
        out += text;
        return;
    }
    out += '"';
    if (guard) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::string csv_text(const CsvRows& rows)
{
    std::string out(byte_order_mark);
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            write_cell(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace bundle
