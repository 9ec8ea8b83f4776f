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
    CHECK(cell("a=b") == "a=b");
    CHECK(cell("2026-11-25") == "2026-11-25");
}
