#include "screens/standing_words.h"

#include "support/shipped.h"
#include "support/story.h"
#include "support/words.h"

#include <catch2/catch.hpp>

using namespace claims;
using core::date;

namespace {

std::string consent_said(const char* language, const Consent& consent)
{
    return screens::consent_sentence(support::words(language), consent,
                                     support::shipped_zone("Europe/Warsaw"));
}

std::vector<Programme> programmes_of(SolutionArea area, const std::vector<Activity>& activities)
{
    return programmes_for(support::shipped_catalogue(), area, activities);
}

} // namespace

TEST_CASE("consent is a sentence of its own, with its day", "[words]")
{
    CHECK(consent_said("en", ConsentNotStarted{}) == "The customer has not been asked yet.");
    CHECK(consent_said("en", ConsentPending{.until = date(2026, 11, 28)}) ==
          "The customer may decline until Sat 28 Nov 2026.");
    CHECK(consent_said("pl", ConsentPassed{.last_day = date(2026, 11, 28)}) ==
          "Klient nie odmówił. Czas na to minął 28.11.2026 (sob.).");
    CHECK(consent_said("zh-TW", ConsentOpen{.since = date(2026, 11, 28)}) ==
          "已於 2026/11/28（週六） 通知客戶，客戶可隨時拒絕關聯。");
}

TEST_CASE("a decline late in the evening is named by the day it was there", "[words]")
{
    CHECK(consent_said("en", ConsentDeclined{.on = support::at("2020-06-29T23:30")}) ==
          "The customer declined the association on Tue 30 Jun 2020.");
}

TEST_CASE("only an official association says that it was sent for incentive eligibility", "[words]")
{
    const auto said = [](const Association& association) {
        return screens::association_sentence(support::words("en"), association);
    };
    CHECK(said({.state = AssociationState::Official, .official_since = date(2026, 11, 3)}) ==
          "Official since Tue 3 Nov 2026, and sent for incentive eligibility.");
    CHECK(said({.state = AssociationState::AwaitingConsent}).find("incentive") ==
          std::string::npos);
    CHECK(said({.state = AssociationState::Ended,
                .official_since = date(2026, 11, 3),
                .ended_after = date(2027, 11, 30)}) ==
          "The association ended on Tue 30 Nov 2027, with the last subscription.");
    CHECK(screens::official_since(support::words("pl"), date(2026, 11, 3)) ==
          "oficjalne od 03.11.2026 (wt.)");
}

TEST_CASE("what is never paid does not send anybody to the payout report", "[words]")
{
    const ui::Words words = support::words("en");
    CHECK(screens::payment_sentence(words, programmes_of(SolutionArea::BusinessApplications,
                                                         {Activity::Usage, Activity::PreSales})) ==
          "Approved is not paid: what is earned is decided by Online Services Usage (OSU) Business "
          "Applications, Online Services Advisory (OSA) Sell. Look up these IDs in the earnings "
          "and payout report.");
    CHECK(screens::payment_sentence(words, programmes_of(SolutionArea::BusinessApplications,
                                                         {Activity::RevenueAssociation})) ==
          "A revenue association is recognised and not paid. Nothing will stand in the earnings "
          "and payout report for it.");
}

TEST_CASE("an association from before says what it needs", "[words]")
{
    const ui::Words words = support::words("en");
    const auto said = [&](const NeededClaim& needed) {
        return screens::existing_sentence(words, needed, "Contoso Teams");
    };
    CHECK(said({.need = ClaimNeed::Now}) == "Claim it again: until then it earns nothing.");
    CHECK(said({.need = ClaimNeed::Later, .valid_until = date(2027, 3, 31)}) ==
          "Valid until Wed 31 Mar 2027, when the subscription ends.");
    CHECK(said({.need = ClaimNeed::Claimed}) == "Claimed in “Contoso Teams”.");
}
