// Best-effort reading: every question answered, every fault noted with its path.
#include "core/json.h"
#include "core/json_reader.h"

#include <catch2/catch.hpp>

#include <array>

using core::Fault;
using core::Json;
using core::Problems;
using core::Reader;

enum class Colour { Red, Green };

template <>
inline constexpr auto core::names<Colour> =
    std::to_array<core::Named<Colour>>({{Colour::Red, "red"}, {Colour::Green, "green"}});

namespace {

std::string listed(const Problems& problems)
{
    std::string text;
    for (const core::Problem& problem : problems) {
        text += problem.path + " " + std::string{core::name_of(problem.fault)} + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("good members are read without a problem", "[json]")
{
    const Json record = core::parse_json(
        R"({"label":"Łódź","count":-3,"on":true,"day":"2020-02-29","at":"2020-02-29T12:00:00Z",
            "in":{"x":[{"y":"z"}]},"names":["a","b"],"colour":"green","none":null})");
    Problems problems;
    const Reader reader{record, "", problems};
    CHECK(reader.text("label") == "Łódź");
    CHECK(reader.integer("count") == -3);
    CHECK(reader.boolean("on"));
    CHECK(reader.date("day") == core::date(2020, 2, 29));
    CHECK(core::format(reader.instant("at")) == "2020-02-29T12:00:00.000Z");
    CHECK(reader.object("in").list("x").front().text("y") == "z");
    CHECK(reader.object("in").list("x").front().path() == "/in/x/0");
    CHECK(reader.texts("names") == std::vector<std::string>{"a", "b"});
    CHECK(reader.word<Colour>("colour") == Colour::Green);
    CHECK_FALSE(reader.text_if_any("none"));
    CHECK_FALSE(reader.text_if_any("absent"));
    CHECK_FALSE(reader.integer_if_any("absent"));
    CHECK_FALSE(reader.date_if_any("absent"));
    CHECK(listed(problems).empty());
}

TEST_CASE("absent members give a default and a problem each", "[json]")
{
    const Json record = Json::object();
    Problems problems;
    const Reader reader{record, "/items/0", problems};
    CHECK(reader.text("a").empty());
    CHECK(reader.integer("b", {.least = 5, .most = 9}) == 5);
    CHECK_FALSE(reader.boolean("c"));
    CHECK(reader.date("d") == core::Date{});
    CHECK(reader.instant("e") == core::Instant{});
    CHECK(reader.object("f").text("g").empty());
    CHECK(reader.list("h").empty());
    CHECK(reader.word<Colour>("i") == Colour::Red);
    CHECK(listed(problems) == "/items/0/a expected-text\n"
                              "/items/0/b expected-integer\n"
                              "/items/0/c expected-boolean\n"
                              "/items/0/d expected-date\n"
                              "/items/0/e expected-moment\n"
                              "/items/0/f expected-object\n"
                              "/items/0/f/g expected-text\n"
                              "/items/0/h expected-list\n"
                              "/items/0/i expected-text\n");
}

TEST_CASE("members of the wrong kind give a default and one problem each", "[json]")
{
    const Json record = core::parse_json(
        R"({"a":1,"b":"x","c":0,"d":"2020-02-30","e":5,"f":[],"h":{},"i":"blue","j":12,
            "k":18446744073709551615,"l":[1],"m/n~":2,"o":1.5})");
    Problems problems;
    const Reader reader{record, "", problems};
    CHECK(reader.text("a").empty());
    CHECK(reader.integer("b") == 0);
    CHECK_FALSE(reader.boolean("c"));
    CHECK(reader.date("d") == core::Date{});
    CHECK(reader.instant("e") == core::Instant{});
    CHECK(reader.object("f").keys().empty());
    CHECK(reader.list("h").empty());
    CHECK(reader.word<Colour>("i") == Colour::Red);
    CHECK(reader.integer("j", {.least = 0, .most = 9}) == 9);
    CHECK(reader.integer("k") == core::any_integer.most);
    CHECK(reader.texts("l") == std::vector<std::string>{""});
    CHECK(reader.text("m/n~").empty());
    CHECK(reader.integer("o") == 0);
    CHECK(listed(problems) == "/a expected-text\n"
                              "/b expected-integer\n"
                              "/c expected-boolean\n"
                              "/d expected-date\n"
                              "/e expected-moment\n"
                              "/f expected-object\n"
                              "/h expected-list\n"
                              "/i unknown-word\n"
                              "/j out-of-range\n"
                              "/k out-of-range\n"
                              "/l/0 expected-text\n"
                              "/m~1n~0 expected-text\n"
                              "/o expected-integer\n");
}

TEST_CASE("a record that is no object answers every question too", "[json]")
{
    for (const char* text : {"null", "[]", "3", "\"x\"", "{"}) {
        const Json record = core::parse_json(text);
        Problems problems;
        const Reader reader{record, "", problems};
        CHECK(reader.text("a").empty());
        CHECK(reader.keys().empty());
        CHECK_FALSE(reader.has("a"));
        CHECK(listed(problems) == "/a expected-text\n");
    }
}

TEST_CASE("members that nobody knows are told, not dropped in silence", "[json]")
{
    const Json record = core::parse_json(R"({"a":1,"b":2,"c":3})");
    Problems problems;
    const Reader reader{record, "", problems};
    constexpr std::array<std::string_view, 2> known{"a", "c"};
    reader.unknown_fields(known);
    CHECK(listed(problems) == "/b unknown-field\n");
}

TEST_CASE("lists of words keep the known ones and name the others", "[json]")
{
    const Json record = core::parse_json(R"({"a":["green","blue",7,"red"],"b":"green","c":"x"})");
    Problems problems;
    const Reader reader{record, "", problems};
    CHECK(reader.words<Colour>("a") == std::vector{Colour::Green, Colour::Red});
    CHECK(reader.word_if_any<Colour>("b") == Colour::Green);
    CHECK_FALSE(reader.word_if_any<Colour>("absent"));
    CHECK(reader.word_if_any<Colour>("c") == Colour::Red);
    CHECK(listed(problems) == "/a/1 unknown-word\n/a/2 expected-text\n/c unknown-word\n");
}

TEST_CASE("JSON is written on one line with sorted keys, and damaged text is repaired", "[json]")
{
    Json value = Json::object();
    value["b"] = "ł";
    value["a"] = std::string{"\xFF"};
    CHECK(core::write_json(value) == "{\"a\":\"\uFFFD\",\"b\":\"ł\"}");
}
