#include "workspace/dictionary.h"
#include "workspace/id_index.h"
#include "workspace/row_set.h"
#include "workspace/span_column.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace workspace;

TEST_CASE("texts of a column keep their rows while they grow, shrink and go")
{
    TextColumn column;
    std::map<Row, std::string> expected;
    column.resize(50);
    for (std::size_t round = 0; round < 400; ++round) {
        const auto row = static_cast<Row>(round * 7 % 50);
        expected[row] = std::string(round * 31 % 97, static_cast<char>('a' + round % 26));
        column.set(row, expected[row]);
        if (round % 11 == 0) {
            const auto gone = static_cast<Row>(round % 50);
            column.clear(gone);
            expected[gone].clear();
        }
    }
    for (const auto& [row, text] : expected) CHECK(column[row] == text);
}

TEST_CASE("a set of rows counts, keeps and compares its rows")
{
    RowSet set;
    CHECK(set.count() == 0);
    for (const Row row : {Row{3}, Row{64}, Row{200}}) set.add(row);
    set.drop(64);
    set.drop(5000);
    CHECK(set.has(3));
    CHECK_FALSE(set.has(64));
    CHECK_FALSE(set.has(5000));
    CHECK(set.count() == 2);

    RowSet low;
    low.add(3);
    CHECK_FALSE(set == low);
    CHECK(set.where([](Row row) { return row < 100; }) == low);
    set.keep_only(low);
    CHECK(set == low);
}

TEST_CASE("every id is found while others come and go")
{
    std::vector<std::string> ids;
    for (int i = 0; i < 500; ++i) ids.push_back("CA-" + std::to_string(i));
    const auto text_of = [&](Row row) -> std::string_view { return ids[row]; };
    IdIndex index;
    CHECK_FALSE(index.find("CA-0", text_of).has_value());
    for (Row row = 0; row < ids.size(); ++row) index.add(row, text_of);
    for (Row row = 0; row < ids.size(); row += 3) index.drop(row, text_of);
    for (Row row = 0; row < ids.size(); ++row) {
        CHECK(index.find(ids[row], text_of) == (row % 3 == 0 ? std::nullopt : std::optional(row)));
    }
}

TEST_CASE("a text has one number, and number 0 is no text")
{
    Dictionary people;
    const Number ada = people.number_of("Ada");
    CHECK(people.number_of("") == 0);
    CHECK(people.number_of("Ada") == ada);
    CHECK(people.find("Ada") == ada);
    CHECK_FALSE(people.find("Rui").has_value());
    CHECK(people.text(ada) == "Ada");
}
