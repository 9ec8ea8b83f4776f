// A table as comma-separated values that spreadsheets open as it is: UTF-8 with a byte order mark,
// lines end as RFC 4180 says, and no cell is ever run as a formula.
#pragma once

#include <string>
#include <vector>

namespace bundle {

using CsvRows = std::vector<std::vector<std::string>>;

std::string csv_text(const CsvRows& rows);

} // namespace bundle
