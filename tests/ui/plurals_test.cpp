#include "ui/plurals.h"

#include "support/words.h"
#include "ui/dates.h"
#include "ui/languages.h"

#include <algorithm>
#include <catch2/catch.hpp>

using ui::operator""_text;

namespace {

std::string errors(const std::string& language, std::int64_t count)
{
    return ui::counted(support::words(language), "refusal.problems-remain"_text, count);
}

std::size_t forms_in(std::string_view text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '|')) + 1;
}

} // namespace

TEST_CASE("a number is followed by the form that its language has for it", "[words]")
{
    CHECK(errors("en", 0) == "0 errors are still to be put right.");
    CHECK(errors("en", 1) == "1 error is still to be put right.");
    CHECK(errors("en", 2) == "2 errors are still to be put right.");

    CHECK(errors("zh-TW", 0) == "還有 0 個錯誤需要修正。");
    CHECK(errors("zh-TW", 1) == "還有 1 個錯誤需要修正。");
    CHECK(errors("zh-TW", 22) == "還有 22 個錯誤需要修正。");

    CHECK(errors("pl", 0) == "Pozostało 0 błędów do poprawienia.");
    CHECK(errors("pl", 1) == "Pozostał 1 błąd do poprawienia.");
    CHECK(errors("pl", 2) == "Pozostały 2 błędy do poprawienia.");
    CHECK(errors("pl", 4) == "Pozostały 4 błędy do poprawienia.");
    CHECK(errors("pl", 5) == "Pozostało 5 błędów do poprawienia.");
    CHECK(errors("pl", 12) == "Pozostało 12 błędów do poprawienia.");
    CHECK(errors("pl", 14) == "Pozostało 14 błędów do poprawienia.");
    CHECK(errors("pl", 21) == "Pozostało 21 błędów do poprawienia.");
    CHECK(errors("pl", 22) == "Pozostały 22 błędy do poprawienia.");
    CHECK(errors("pl", 112) == "Pozostało 112 błędów do poprawienia.");
    CHECK(errors("pl", 122) == "Pozostały 122 błędy do poprawienia.");
}

TEST_CASE("every text that counts has all the forms of its language", "[words]")
{
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        const std::size_t forms = forms_in(words.say("kit.plural"_text));
        for (std::size_t i = 0; i < ui::text_keys().size(); ++i) {
            const std::string_view key = ui::text_keys()[i];
            const bool is_list = key.substr(0, 9) == "kit.date." || key == "kit.plural";
            if (is_list || words.texts[i].find('|') == std::string::npos) continue;
            INFO(language.tag << " " << key);
            CHECK(forms_in(words.texts[i]) == forms);
        }
    }
}

TEST_CASE("a list has the commas of its language", "[words]")
{
    CHECK(ui::listed(support::words("en"), {"a", "b", "c"}) == "a, b, c");
    CHECK(ui::listed(support::words("zh-TW"), {"甲", "乙"}) == "甲、乙");
    CHECK(ui::listed(support::words("pl"), {"a"}) == "a");
    CHECK(ui::listed(support::words("pl"), {}).empty());
}

TEST_CASE("a text is found by its key, whichever it is", "[words]")
{
    for (const std::string_view key : ui::text_keys()) {
        INFO(key);
        const auto found = ui::text_named(key);
        REQUIRE(found);
        CHECK(ui::key_of(*found) == key);
    }
    CHECK_FALSE(ui::text_named(""));
    CHECK_FALSE(ui::text_named("state."));
    CHECK_FALSE(ui::text_named("zzz"));
}
