// The gate, one text a row: let through, or refused with the reason and the byte.
#include "core/json_gate.h"

#include "core/json.h"

#include <catch2/catch.hpp>

namespace {

void check_gate(const std::string& text, const std::string& expected,
                const core::GateLimits& limits = {})
{
    INFO("json " << text.substr(0, 60));
    const auto refusal = core::refuse_json(text, limits);
    const std::string found =
        refusal ? std::string{core::name_of(refusal->fault)} + " " + std::to_string(refusal->offset)
                : "good";
    CHECK(found == expected);
    if (!refusal) CHECK_FALSE(core::parse_json(text).is_discarded());
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

TEST_CASE("well-formed JSON passes the gate", "[json]")
{
    for (const char* text :
         {"{}", "[]", "null", "true", "false", "0", "-1", "\"\"", " {\t\"a\" :\r\n[ 1 , 2 ] } ",
          R"({"a":{"b":"c"},"b":[{"a":1},{"a":2}]})", R"("\" \\ \/ \b \f \n \r \t")",
          R"("\u0141\u00f3d\u017a \ud83d\ude00")", "\"Łódź 台灣 😀\"", "9007199254740991",
          "-9007199254740991", R"({"":1})"}) {
        check_gate(text, "good");
    }
}

TEST_CASE("anything else is refused at the byte where it begins", "[json]")
{
    struct Row {
        std::string text;
        const char* refusal;
    };
    for (const Row& row : {
             Row{"", "unexpected-end 0"},
             Row{"  ", "unexpected-end 2"},
             Row{"\xEF\xBB\xBF{}", "byte-order-mark 0"},
             Row{"{} {}", "trailing-data 3"},
             Row{"{}x", "trailing-data 2"},
             Row{std::string{"{}\0", 3}, "trailing-data 2"},
             Row{"[1,]", "unexpected-character 3"},
             Row{"[1 2]", "unexpected-character 3"},
             Row{"[1", "unexpected-end 2"},
             Row{"[1}", "unexpected-character 2"},
             Row{"{\"a\":1,}", "unexpected-character 7"},
             Row{"{\"a\" 1}", "unexpected-character 5"},
             Row{"{\"a\"", "unexpected-end 4"},
             Row{"{a:1}", "unexpected-character 1"},
             Row{"{'a':1}", "unexpected-character 1"},
             Row{"// c\n1", "unexpected-character 0"},
             Row{"tru", "unexpected-end 3"},
             Row{"trUe", "unexpected-character 2"},
             Row{"NaN", "unexpected-character 0"},
             Row{"nul", "unexpected-end 3"},
             Row{"-", "unexpected-end 1"},
             Row{"+1", "unexpected-character 0"},
             Row{"-x", "unexpected-character 1"},
             Row{"1.5", "number-not-an-integer 0"},
             Row{"[1, 1e3]", "number-not-an-integer 4"},
             Row{"1E3", "number-not-an-integer 0"},
             Row{"-0", "number-not-an-integer 0"},
             Row{"007", "number-not-an-integer 0"},
             Row{"9007199254740992", "integer-out-of-range 0"},
             Row{"-9007199254740992", "integer-out-of-range 0"},
             Row{"[10000000000000000000000]", "integer-out-of-range 1"},
             Row{"\"abc", "unexpected-end 4"},
             Row{"\"a\\", "unexpected-end 3"},
             Row{"\"a\\\"", "unexpected-end 4"},
             Row{"\"\\x41\"", "bad-escape 1"},
             Row{"\"\\u12\"", "bad-escape 1"},
             Row{"\"\\u12G4\"", "bad-escape 1"},
             Row{"\"\\ud83d\"", "lone-surrogate 1"},
             Row{"\"a\\ud83dx\"", "lone-surrogate 2"},
             Row{"\"\\ud83d\\u0041\"", "lone-surrogate 1"},
             Row{"\"\\ude00\"", "lone-surrogate 1"},
             Row{"\"\\u0000\"", "nul-character 1"},
             Row{"\"a\nb\"", "control-character 2"},
             Row{std::string{"\"a\0b\"", 5}, "control-character 2"},
             Row{"\"a\xC3(\"", "invalid-utf8 2"},
             Row{"\"\xED\xA0\x80\"", "invalid-utf8 1"},
             Row{"\"\xC0\x80\"", "invalid-utf8 1"},
             Row{R"({"a":1,"b":2,"a":3})", "duplicate-key 13"},
             Row{R"({"a":1,"\u0061":3})", "duplicate-key 7"},
             Row{R"({"x":{"__proto__":1}})", "forbidden-key 6"},
             Row{R"({"__pr\u006fto__":1})", "forbidden-key 1"},
             Row{R"({"constructor":1})", "forbidden-key 1"},
             Row{R"({"prototype":1})", "forbidden-key 1"},
         }) {
        check_gate(row.text, row.refusal);
    }
}

TEST_CASE("the limits hold at their edge", "[json]")
{
    check_gate(nested(64), "good");
    check_gate(nested(65), "too-deep 64");
    check_gate(nested(3), "too-deep 2", {.depth_max = 2});
    check_gate(std::string(1'000'000, '['), "too-deep 512", {.depth_max = 1'000'000});
    check_gate("[1,2,3]", "good", {.values_max = 4});
    check_gate("[1,2,3]", "too-many-values 5", {.values_max = 3});
    check_gate("\"abcd\"", "good", {.string_bytes_max = 4});
    check_gate("[\"abcde\"]", "string-too-long 1", {.string_bytes_max = 4});
    check_gate("{\"abcde\":1}", "string-too-long 1", {.string_bytes_max = 4});
    check_gate("\"" + std::string(std::size_t{1} << 20, 'x') + "\"", "good");
    check_gate("\"x" + std::string(std::size_t{1} << 20, 'x') + "\"", "string-too-long 0");
}

TEST_CASE("where one spelling is asked for, every other is refused", "[json]")
{
    const core::GateLimits canonical{.spelling = core::Spelling::Canonical};
    for (const char* text : {"{}", "[]", R"({"a":1,"b":{"c":"\u0001\n\"\\/ł"}})", R"("\u001f")"}) {
        check_gate(text, "good", canonical);
    }
    check_gate("{ }", "not-canonical 1", canonical);
    check_gate("[1, 2]", "not-canonical 3", canonical);
    check_gate("1\n", "not-canonical 1", canonical);
    check_gate(R"({"b":1,"a":2})", "not-canonical 7", canonical);
    check_gate(R"("\/")", "not-canonical 1", canonical);
    check_gate(R"("\u0041")", "not-canonical 1", canonical);
    check_gate(R"("\u001F")", "not-canonical 1", canonical);
    check_gate(R"("\u000a")", "not-canonical 1", canonical);
    check_gate(R"("\u0142")", "not-canonical 1", canonical);
    check_gate(R"({"\u0061":1})", "not-canonical 2", canonical);
    check_gate("[ 1, 1.5]", "number-not-an-integer 5", canonical); // what else is wrong comes first
}

TEST_CASE("a key twice is found in whatever order the keys come", "[json]")
{
    check_gate(R"({"b":1,"a":2,"b":3})", "duplicate-key 13");
    check_gate(R"({"b":1,"a":2,"a":3})", "duplicate-key 13");
    check_gate(R"({"b":{"z":1,"a":1},"c":{"z":1},"d":[{"b":1}]})", "good");
    check_gate(R"({"a":{"b":1},"b":2,"a":3})", "duplicate-key 19");
}
