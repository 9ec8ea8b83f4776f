#include "bundle/csv.h"

#include "bundle/csv_guard.h"

#include <algorithm>

namespace bundle {

namespace {

char character_of(CsvSeparator separator)
{
    switch (separator) {
    case CsvSeparator::Comma: return ',';
    case CsvSeparator::Semicolon: return ';';
    case CsvSeparator::Tab: return '\t';
    }
    return ',';
}

// Spreadsheets take a text that begins so for a formula, also behind what they pass over: it could
// fetch and send things.
bool could_be_formula(std::string_view text)
{
    constexpr std::string_view passed_over(" \t\r\n\0", 5);
    const std::size_t first = text.find_first_not_of(passed_over);
    if (first == text.npos) return false;
    const bool starts = std::string_view("=+-@").find(text[first]) != std::string_view::npos;
    return starts || passed_over.substr(1).find(text.front()) != std::string_view::npos ||
           text.substr(first, 3) == "\uFF1D" || text.substr(first, 3) == "\uFF0B" ||
           text.substr(first, 3) == "\uFF0D" || text.substr(first, 3) == "\uFF20";
}

// Whatever the separator is: nobody who reads it can take a part of a text for one.
void write_cell(std::string& out, std::string_view text)
{
    const bool guard = needs_guard(text);
    const bool plain = text.find_first_of(",;\"\r\n\t") == text.npos;
    if (!guard && plain && !may_say_separator(text)) {
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

bool may_say_separator(std::string_view text)
{
    const auto same = [](char small, char c) { return c == small || (c | 0x20) == small; };
    return text.size() >= separator_said.size() &&
           std::equal(separator_said.begin(), separator_said.end(), text.begin(), same);
}

bool needs_guard(std::string_view text)
{
    return could_be_formula(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

std::string csv_text(const CsvRows& rows, CsvSeparator separator)
{
    const char between = character_of(separator);
    std::string out(byte_order_mark);
    for (const CsvRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += between;
            write_cell(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace bundle
