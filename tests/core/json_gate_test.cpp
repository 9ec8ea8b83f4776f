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
             Row{"", "json.unexpected_end 0"},
             Row{"  ", "json.unexpected_end 2"},
             Row{"\xEF\xBB\xBF{}", "json.byte_order_mark 0"},
             Row{"{} {}", "json.trailing_data 3"},
             Row{"{}x", "json.trailing_data 2"},
             Row{std::string{"{}\0", 3}, "json.trailing_data 2"},
             Row{"[1,]", "json.unexpected_character 3"},
             Row{"[1 2]", "json.unexpected_character 3"},
             Row{"[1", "json.unexpected_end 2"},
             Row{"[1}", "json.unexpected_character 2"},
             Row{"{\"a\":1,}", "json.unexpected_character 7"},
             Row{"{\"a\" 1}", "json.unexpected_character 5"},
             Row{"{\"a\"", "json.unexpected_end 4"},
             Row{"{a:1}", "json.unexpected_character 1"},
             Row{"{'a':1}", "json.unexpected_character 1"},
             Row{"// c\n1", "json.unexpected_character 0"},
             Row{"tru", "json.unexpected_end 3"},
             Row{"trUe", "json.unexpected_character 2"},
             Row{"NaN", "json.unexpected_character 0"},
             Row{"nul", "json.unexpected_end 3"},
             Row{"-", "json.unexpected_end 1"},
             Row{"+1", "json.unexpected_character 0"},
             Row{"-x", "json.unexpected_character 1"},
             Row{"1.5", "json.number_not_an_integer 0"},
             Row{"[1, 1e3]", "json.number_not_an_integer 4"},
             Row{"1E3", "json.number_not_an_integer 0"},
             Row{"-0", "json.number_not_an_integer 0"},
             Row{"007", "json.number_not_an_integer 0"},
             Row{"9007199254740992", "json.integer_out_of_range 0"},
             Row{"-9007199254740992", "json.integer_out_of_range 0"},
             Row{"[10000000000000000000000]", "json.integer_out_of_range 1"},
             Row{"\"abc", "json.unexpected_end 4"},
             Row{"\"a\\", "json.unexpected_end 3"},
             Row{"\"a\\\"", "json.unexpected_end 4"},
             Row{"\"\\x41\"", "json.bad_escape 1"},
             Row{"\"\\u12\"", "json.bad_escape 1"},
             Row{"\"\\u12G4\"", "json.bad_escape 1"},
             Row{"\"\\ud83d\"", "json.lone_surrogate 1"},
             Row{"\"a\\ud83dx\"", "json.lone_surrogate 2"},
             Row{"\"\\ud83d\\u0041\"", "json.lone_surrogate 1"},
             Row{"\"\\ude00\"", "json.lone_surrogate 1"},
             Row{"\"\\u0000\"", "json.nul_character 1"},
             Row{"\"a\nb\"", "json.control_character 2"},
             Row{std::string{"\"a\0b\"", 5}, "json.control_character 2"},
             Row{"\"a\xC3(\"", "json.invalid_utf8 2"},
             Row{"\"\xED\xA0\x80\"", "json.invalid_utf8 1"},
             Row{"\"\xC0\x80\"", "json.invalid_utf8 1"},
             Row{R"({"a":1,"b":2,"a":3})", "json.duplicate_key 13"},
             Row{R"({"a":1,"\u0061":3})", "json.duplicate_key 7"},
             Row{R"({"x":{"__proto__":1}})", "json.forbidden_key 6"},
             Row{R"({"__pr\u006fto__":1})", "json.forbidden_key 1"},
             Row{R"({"constructor":1})", "json.forbidden_key 1"},
             Row{R"({"prototype":1})", "json.forbidden_key 1"},
         }) {
        check_gate(row.text, row.refusal);
    }
}

TEST_CASE("the limits hold at their edge", "[json]")
{
    check_gate(nested(64), "good");
    check_gate(nested(65), "json.too_deep 64");
    check_gate(nested(3), "json.too_deep 2", {.depth_max = 2});
    check_gate(std::string(1'000'000, '['), "json.too_deep 512", {.depth_max = 1'000'000});
    check_gate("[1,2,3]", "good", {.values_max = 4});
    check_gate("[1,2,3]", "json.too_many_values 5", {.values_max = 3});
    check_gate("\"abcd\"", "good", {.string_bytes_max = 4});
    check_gate("[\"abcde\"]", "json.string_too_long 1", {.string_bytes_max = 4});
    check_gate("{\"abcde\":1}", "json.string_too_long 1", {.string_bytes_max = 4});
    check_gate("\"" + std::string(std::size_t{1} << 20, 'x') + "\"", "good");
    check_gate("\"x" + std::string(std::size_t{1} << 20, 'x') + "\"", "json.string_too_long 0");
}
