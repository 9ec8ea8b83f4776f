#include "workspace/needle.h"

#include <catch2/catch.hpp>
#include <string>

TEST_CASE("a word is found wherever in a text it stands")
{
    struct Case {
        std::string text;
        std::string word;
        bool found;
    };
    const std::string far(150, '.');
    const std::vector<Case> cases{
        {"", "", true},
        {"", "a", false},
        {"a", "", true},
        {"a", "a", true},
        {"contoso", "contosos", false},
        {"contoso", "cont", true},
        {"contoso", "oso", true},
        {"contoso", "cso", false},
        {"aaab", "aab", true},
        {far + "abc", "abc", true},
        {far + "abc" + far, "abc", true},
        {far + "axc" + far, "abc", false}, // its ends are there, its middle is not
        {far + "axc" + far + "abc", "abc", true},
        {"客戶關聯宣告", "關聯", true},
        {"客戶關聯宣告", "聯關", false},
    };
    for (const Case& one : cases) {
        INFO(one.text << " / " << one.word);
        CHECK(workspace::has_in_it(one.text, one.word) == one.found);
    }
}

TEST_CASE("a word is found at every place of texts of every length")
{
    const std::string word = "needle";
    for (std::size_t size = word.size(); size < 200; ++size) {
        for (std::size_t at = 0; at + word.size() <= size; ++at) {
            std::string text(size, 'n');
            text.replace(at, word.size(), word);
            REQUIRE(workspace::has_in_it(text, word));
            text[at + 2] = 'x';
            REQUIRE_FALSE(workspace::has_in_it(text, word));
        }
    }
}
