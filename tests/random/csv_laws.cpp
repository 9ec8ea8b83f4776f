// Laws of tables: whatever is written is read the same; whatever is read, nothing fails.
#include "bundle/csv.h"
#include "support/random.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

// What means something to the format, what spreadsheets run, and letters of several scripts.
const std::vector<std::string> pieces{"a",  "1",    "\"",   "'",    ",",      ";", "\t", "\r",
                                      "\n", "\r\n", " ",    "=",    "+",      "-", "@",  "sep=;",
                                      "＝", "ż",    "東方", "שלום", "\u202E", "😀", "|",  "\xFF"};

std::string any_text(Random& random, std::size_t length_max)
{
    std::string text;
    for (std::size_t i = random.below(length_max + 1); i > 0; --i) text += random.pick(pieces);
    return text;
}

bundle::CsvRows any_rows(Random& random)
{
    bundle::CsvRows rows(1 + random.below(5));
    const std::size_t columns = 1 + random.below(5);
    for (bundle::CsvRow& row : rows) {
        row.resize(columns);
        for (std::string& cell : row) cell = any_text(random, 8);
    }
    return rows;
}

} // namespace

TEST_CASE("any table that is written is read the same, by either separator", "[random]")
{
    check_cases("csv round trip", 100'000, [](Random& random) {
        const bundle::CsvRows rows = any_rows(random);
        const auto separator =
            random.chance(50) ? bundle::CsvSeparator::Comma : bundle::CsvSeparator::Semicolon;
        const bundle::CsvTable read = bundle::read_csv(bundle::csv_text(rows, separator));
        CHECK(read.rows == rows);
        CHECK(read.problems.empty());
    });
}

TEST_CASE("any bytes are a table of some kind, the same after it was written again", "[random]")
{
    check_cases("csv of any bytes", 100'000, [](Random& random) {
        const bundle::CsvTable read = bundle::read_csv(any_text(random, 60));
        if (read.rows.empty()) return;
        CHECK(read.row_count == read.rows.size());
        CHECK(bundle::read_csv(bundle::csv_text(read.rows)).rows == read.rows);
    });
}
