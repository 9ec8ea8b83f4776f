#include "ui/words.h"

#include "core/json.h"
#include "support/assets.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>
#include <set>

namespace {

std::set<std::string> blanks_in(const std::string& text)
{
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        names.insert(text.substr(open, text.find('}', open) - open + 1));
    }
    return names;
}

core::Json strings(std::string_view language)
{
    return core::parse_json(support::asset("strings/" + std::string(language) + ".json"));
}

} // namespace

TEST_CASE("every language says everything, with the same blanks, and nothing else")
{
    const core::Json english = strings("en");
    REQUIRE(ui::languages.size() >= 3);
    for (const ui::Language& language : ui::languages) {
        const core::Json texts = strings(language.tag);
        CHECK(texts.size() == ui::text_keys().size());
        for (const std::string_view key : ui::text_keys()) {
            INFO(language.tag << " " << key);
            const std::string text = texts.value(std::string(key), "");
            CHECK_FALSE(text.empty());
            CHECK(blanks_in(text) == blanks_in(english.value(std::string(key), "")));
        }
        CHECK(texts.value("language.tag", "") == language.tag);
        CHECK(texts.value("language.name", "") == language.name);
    }
}

TEST_CASE("blanks are filled by name; one that nobody fills stays to be seen")
{
    CHECK(ui::filled("{count} of {all} claims", {{"count", "3"}, {"all", "10"}}) ==
          "3 of 10 claims");
    CHECK(ui::filled("{all}, {all}", {{"all", "x"}}) == "x, x");
    CHECK(ui::filled("{nobody}", {}) == "{nobody}");
    CHECK(ui::filled("a { b", {}) == "a { b");
    CHECK(ui::filled("", {}) == "");
}
