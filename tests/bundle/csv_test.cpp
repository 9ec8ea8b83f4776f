#include "bundle/csv.h"

#include <catch2/catch.hpp>

namespace {

// A table of one cell, without the byte order mark and the end of the line.
std::string cell(const std::string& text)
{
    const std::string whole = bundle::csv_text({{text}});
    REQUIRE(whole.substr(0, 3) == "\xEF\xBB\xBF");
    REQUIRE(whole.substr(whole.size() - 2) == "\r\n");
    return whole.substr(3, whole.size() - 5);
}

} // namespace

TEST_CASE("a table is lines of cells with commas, in UTF-8 that spreadsheets recognise")
{
    CHECK(bundle::csv_text({{"Claim", "Klient"}, {"A", "Łódź 東方"}}) ==
          "\xEF\xBB\xBF"
          "Claim,Klient\r\nA,Łódź 東方\r\n");
    CHECK(cell("") == "");
    CHECK(cell("plain text") == "plain text");
}

TEST_CASE("what means something to the format is quoted")
{
    CHECK(cell("Evil, Inc.") == "\"Evil, Inc.\"");
    CHECK(cell("say \"hello\"") == "\"say \"\"hello\"\"\"");
    CHECK(cell("two\nlines") == "\"two\nlines\"");
    CHECK(cell("a;b") == "\"a;b\"");
    CHECK(cell("sep=") == "\"sep=\""); // or, with an empty cell behind it, it says the separator
    CHECK(cell("SEP=x") == "\"SEP=x\"");
}

TEST_CASE("no text is ever run as a formula")
{
    CHECK(cell("=1+1") == "\"'=1+1\"");
    CHECK(cell("+1") == "\"'+1\"");
    CHECK(cell("-cmd|' /C calc'!A0") == "\"'-cmd|' /C calc'!A0\"");
    CHECK(cell("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(cell("  =1+1") == "\"'  =1+1\"");
    CHECK(cell("\t=1+1") == "\"'\t=1+1\"");
    CHECK(cell("＝1+1") == "\"'＝1+1\"");
    CHECK(cell("\tabc") == "\"'\tabc\"");
    CHECK(cell("\rabc") == "\"'\rabc\"");
    CHECK(cell(std::string("\0=1+1", 5)) == std::string("\"'\0=1+1\"", 8));
    CHECK(cell(std::string("\0abc", 4)) == std::string("\"'\0abc\"", 7));
    CHECK(cell("a=b") == "a=b");
    CHECK(cell("2026-11-25") == "2026-11-25");
}

namespace {

using bundle::CsvFault;
using bundle::CsvRows;
using bundle::CsvSeparator;

struct Read {
    std::string text{};
    CsvRows rows{};
};

} // namespace

TEST_CASE("a table is read however a spreadsheet may have written it")
{
    const std::vector<Read> cases{
        {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
        {"a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
        {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
        {"\xEF\xBB\xBF"
         "a;b\r\n1;2,5",
         {{"a", "b"}, {"1", "2,5"}}},
        {"a\tb\n1\t2;3", {{"a", "b"}, {"1", "2;3"}}},
        {"sep=;\r\na;b,c\r\n1;2\r\n", {{"a", "b,c"}, {"1", "2"}}},
        {"SEP=,\na,b;c;d\n1,2", {{"a", "b;c;d"}, {"1", "2"}}},
        {"sep=|\na\n", {{"sep=|"}, {"a"}}},
        {"\"a,b;c\";d\n1;2", {{"a,b;c", "d"}, {"1", "2"}}}, // what is quoted separates nothing
        {"a,b\n\"two\r\nlines\",\"say \"\"hello\"\"\"\n",
         {{"a", "b"}, {"two\r\nlines", "say \"hello\""}}},
        {"a,b\n\n1,2\n", {{"a", "b"}, {""}, {"1", "2"}}}, // numbered by spreadsheets, too
        {"a,b\n1,\n,", {{"a", "b"}, {"1", ""}, {"", ""}}},
        {"a , b\n\"1\" , 2", {{"a ", " b"}, {"1", " 2"}}},
        {"姓名；,b\nשלום,\u202Eabc", {{"姓名；", "b"}, {"שלום", "\u202Eabc"}}},
        {"", {}},
        {"\xEF\xBB\xBF", {}},
        {"a\n", {{"a"}}},
    };
    for (const Read& each : cases) {
        INFO(each.text);
        const bundle::CsvTable table = bundle::read_csv(each.text);
        CHECK(table.rows == each.rows);
        CHECK(table.row_count == each.rows.size());
        CHECK(table.problems.empty());
    }
    CHECK(bundle::read_csv("a;b").separator == CsvSeparator::Semicolon);
    CHECK(bundle::read_csv("a\tb").separator == CsvSeparator::Tab);
    CHECK(bundle::read_csv("a").separator == CsvSeparator::Comma);
}

TEST_CASE("what is not well formed is read as well as can be, and told with its place")
{
    struct Broken {
        std::string text{};
        CsvRows rows{};
        std::vector<bundle::CsvProblem> problems{};
    };
    const std::vector<Broken> cases{
        {"a,b\n\"1,2\n3,4\n",
         {{"a", "b"}, {"\"1", "2"}, {"3", "4"}},
         {{.fault = CsvFault::UnclosedQuote, .row = 1, .column = 0}}},
        {"a,b\n1,\"2",
         {{"a", "b"}, {"1", "\"2"}},
         {{.fault = CsvFault::UnclosedQuote, .row = 1, .column = 1}}},
        {"a,b\n\"1\"x,2\n",
         {{"a", "b"}, {"1x", "2"}},
         {{.fault = CsvFault::TextAfterQuote, .row = 1, .column = 0}}},
        {std::string("a\0b,c\n1,\0\n", 10),
         {{std::string("a\0b", 3), "c"}, {"1", std::string("\0", 1)}},
         {}},
        {"a,b\n1,2,3\n4\n",
         {{"a", "b"}, {"1", "2", "3"}, {"4"}},
         {}}, // more and fewer than headings
    };
    for (const Broken& each : cases) {
        INFO(each.text);
        const bundle::CsvTable table = bundle::read_csv(each.text);
        CHECK(table.rows == each.rows);
        CHECK(table.problems == each.problems);
    }
}

TEST_CASE("what is beyond the limits is left out, told, and costs nothing")
{
    const bundle::CsvTable wide = bundle::read_csv(std::string(1'000'000, ','));
    REQUIRE(wide.rows.size() == 1);
    CHECK(wide.rows[0].size() == bundle::csv_columns_max);
    CHECK(wide.problems == std::vector{bundle::CsvProblem{.fault = CsvFault::TooManyColumns,
                                                          .row = 0,
                                                          .column = bundle::csv_columns_max}});

    std::string huge = "a,b\nx,";
    for (std::size_t i = 0; i < bundle::csv_cell_bytes_max; ++i) huge += "ż";
    const bundle::CsvTable cut = bundle::read_csv(huge + "\n1,2\n");
    REQUIRE(cut.rows.size() == 3);
    CHECK(cut.rows[1][1].size() == bundle::csv_cell_bytes_max - 1); // no half letter
    CHECK(cut.rows[2] == bundle::CsvRow{"1", "2"});
    CHECK(cut.problems ==
          std::vector{bundle::CsvProblem{.fault = CsvFault::CellTooLong, .row = 1, .column = 1}});

    std::string tall;
    for (int i = 0; i < 20'000; ++i) tall += "x\n";
    const bundle::CsvTable many = bundle::read_csv(tall);
    CHECK(many.row_count == 20'000);
    CHECK(many.rows.size() == bundle::csv_rows_max + 1);

    std::string quotes = "a\n"; // each of them would be looked for to the end
    for (int i = 0; i < 200'000; ++i) quotes += "x,\"\"\"\n";
    CHECK(bundle::read_csv(quotes).row_count > 1);
}

TEST_CASE("the apostrophe that keeps a formula from being run is taken away again, and no other")
{
    const auto back = [](const std::string& cell) {
        return bundle::read_csv("a\n" + cell).rows.at(1).at(0);
    };
    CHECK(back("'=1+1") == "=1+1");
    CHECK(back("\"'-5\"") == "-5");
    CHECK(back("''=1") == "'=1");
    CHECK(back("'quoted'") == "'quoted'");
    CHECK(back("'") == "'");
    CHECK(back("=1+1") == "=1+1"); // somebody else wrote it
}

TEST_CASE("spreadsheets that expect a semicolon get one")
{
    CHECK(bundle::csv_text({{"Zgłoszenie", "Klient"}, {"a,b", "c;d"}}, CsvSeparator::Semicolon) ==
          "\xEF\xBB\xBF"
          "Zgłoszenie;Klient\r\n\"a,b\";\"c;d\"\r\n");
}
