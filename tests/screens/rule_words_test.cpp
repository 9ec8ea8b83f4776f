#include "screens/rule_words.h"

#include "support/shipped.h"
#include "support/words.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

std::string value(const char* language, EditionRule rule, const char* edition)
{
    return screens::rule_value(support::words(language), rule, support::shipped_edition(edition));
}

} // namespace

TEST_CASE("each rule says its value as the edition has it", "[words]")
{
    CHECK(value("en", EditionRule::ReviewDecision, "2020") == "5 business days");
    CHECK(value("en", EditionRule::ReviewDecision, "2023") == "14 business days");
    CHECK(value("pl", EditionRule::ReviewDecision, "2023") == "14 dni roboczych");
    CHECK(value("zh-TW", EditionRule::DecisionTarget, "2020") == "10 天");
    CHECK(value("en", EditionRule::DecisionTarget, "2019") == "none");
    CHECK(value("en", EditionRule::CustomerOptOut, "2019") == "5 business days, from submission");
    CHECK(value("en", EditionRule::CustomerOptOut, "2020") == "7 days, from approval");
    CHECK(value("en", EditionRule::CustomerOptOut, "2023") == "at any time after approval");
    CHECK(value("en", EditionRule::Dispute, "2019") == "not offered");
    CHECK(value("en", EditionRule::Dispute, "2020") ==
          "30 days to dispute, 5 business days to answer");
    CHECK(value("en", EditionRule::Dispute, "2023") ==
          "30 days to dispute, 5 business days to answer; only once per claim");
    CHECK(value("en", EditionRule::FirstState, "2023") == "Draft");
    CHECK(value("en", EditionRule::OtherStates, "2020") ==
          "Submitted, In review, Partner action required, Approved, Rejected, Rejected, disputed");
    CHECK(value("en", EditionRule::EditableAfterSubmission, "2023") ==
          "Partner location, Products, Contacts, Proof of execution. In the states: Partner action "
          "required");
    CHECK(value("en", EditionRule::EditableAfterSubmission, "2019") == "nothing");
    CHECK(value("pl", EditionRule::Acknowledgements, "2023") == "3 oświadczenia do potwierdzenia");
    CHECK(value("en", EditionRule::MayCreate, "2020") == "Incentives admin, Incentives user");
}

TEST_CASE("each rule names the page that gives it", "[words]")
{
    const Edition edition = support::shipped_edition("2020");
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        for (const auto& rule : core::names<EditionRule>) {
            INFO(language.tag << " " << rule.name);
            CHECK(screens::rule_source(words, rule.value, edition).find("2020") !=
                  std::string::npos);
            CHECK_FALSE(screens::rule_value(words, rule.value, edition).empty());
        }
    }
    CHECK(screens::rule_source(support::words("en"), EditionRule::Dispute, edition)
              .find("Rules of 2020: Manage customer associations") == 0);
}
