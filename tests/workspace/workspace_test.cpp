#include "support/many_claims.h"
#include "support/tale.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::Tale;
using support::workspace_of;
using workspace::ConsentState;
using workspace::Row;
using workspace::Workspace;

namespace {

const Tale asked =
    support::draft({{Field::Name, "Contoso Teams"}}) + Tale{{"2020-06-02", ClaimSubmitted{}},
                                                            {"2020-06-03", ReviewStarted{}},
                                                            {"2020-06-04", InformationRequested{}}};

const Tale approved =
    support::draft({{Field::Name, "Fabrikam Sales"}}) + Tale{{"2020-06-02", ClaimSubmitted{}},
                                                             {"2020-06-03", ReviewStarted{}},
                                                             {"2020-06-04", ClaimApproved{}}};

} // namespace

TEST_CASE("time alone rejects what is not answered, and makes associations official")
{
    struct Case {
        std::string day;
        State asked;
        ConsentState consent;
    };
    // The answer is due within five business days; Corpus Christi, 11 June, is a holiday in Poland.
    // The customer may decline for seven days after approval.
    const std::vector<Case> cases{
        {"2020-06-05", State::PartnerActionRequired, ConsentState::Pending},
        {"2020-06-11", State::PartnerActionRequired, ConsentState::Pending},
        {"2020-06-12", State::PartnerActionRequired, ConsentState::Passed},
        {"2020-06-13", State::Rejected, ConsentState::Passed},
        {"2020-06-06", State::PartnerActionRequired, ConsentState::Pending}, // and back
        {"2030-01-01", State::Rejected, ConsentState::Passed},
    };
    Workspace all = workspace_of("2020-06-05", {{"CA-1", asked}, {"CA-2", approved}});
    for (const Case& one : cases) {
        INFO(one.day);
        all.move_to(support::noon_of(one.day));
        const auto& standing = all.columns().standing;
        CHECK(standing[*all.find({"CA-1"})].state == one.asked);
        CHECK(standing[*all.find({"CA-2"})].consent == one.consent);
    }
}

TEST_CASE("letting time pass looks only at the claims that it changes")
{
    Workspace all = workspace_of("2020-06-05", {{"CA-1", asked}, {"CA-2", approved}});
    for (int i = 3; i < 1000; ++i) {
        all.put(workspace::live(
            support::history_of("CA-" + std::to_string(i), support::draft({{Field::Name, "x"}})),
            all.rules()));
    }
    const workspace::Revision before = all.revision();
    CHECK(all.move_to(support::noon_of("2020-06-11")) == 0);
    CHECK(all.revision() == before);
    CHECK(all.move_to(support::noon_of("2020-06-12")) == 1); // consent
    CHECK(all.changed_since(before) == std::vector<Row>{*all.find({"CA-2"})});
    CHECK(all.move_to(support::noon_of("2020-06-13")) == 1); // the answer
    CHECK(all.move_to(support::noon_of("2020-06-11")) == all.size());
}

TEST_CASE("a claim is put, replaced and removed by its id")
{
    Workspace all = workspace_of("2020-06-05", {{"CA-1", asked}, {"CA-2", approved}});
    const Row row = *all.find({"CA-1"});
    all.put(workspace::live(support::history_of("CA-1", approved), all.rules()));
    CHECK(all.size() == 2);
    CHECK(all.find({"CA-1"}) == row);
    CHECK(all.columns().name[row] == "Fabrikam Sales");

    all.remove({"CA-1"});
    all.remove({"CA-1"});
    CHECK(all.size() == 1);
    CHECK_FALSE(all.find({"CA-1"}).has_value());

    all.put(workspace::live(support::history_of("CA-3", asked), all.rules()));
    CHECK(all.find({"CA-3"}) == row); // the place is used again
    CHECK(all.id_of(row).text == "CA-3");
    CHECK(all.rows().count() == 2);
}

TEST_CASE("plans for claims that changed often do not pile up")
{
    Workspace all = workspace_of("2020-06-05", {});
    const workspace::Life life = workspace::live(support::history_of("CA-1", asked), all.rules());
    for (int i = 0; i < 500; ++i) all.put(life);
    CHECK(all.move_to(support::noon_of("2020-06-30")) == 1);
    CHECK(all.columns().standing[*all.find({"CA-1"})].state == State::Rejected);
}

TEST_CASE("a past day shows what was known then, and nothing of what came later")
{
    const std::vector<History> histories{support::history_of("CA-1", asked),
                                         support::history_of("CA-2", approved)};
    const Rulebook rules = support::shipped_rulebook();
    struct Case {
        std::string day;
        std::size_t size;
        State second;
    };
    const std::vector<Case> cases{{"2020-06-01", 2, State::Editing},
                                  {"2020-06-03", 2, State::InReview},
                                  {"2020-06-04", 2, State::Approved}};
    for (const Case& one : cases) {
        const Workspace then = workspace::workspace_at(histories, support::noon_of(one.day), rules);
        CHECK(then.size() == one.size);
        CHECK(then.columns().standing[*then.find({"CA-2"})].state == one.second);
    }
    CHECK(workspace::workspace_at(histories, support::noon_of("2020-05-31"), rules).size() == 0);
}

TEST_CASE("today is the day in the workspace's time zone")
{
    const Workspace all(support::shipped_rulebook(), support::noon_of("2020-06-05"));
    CHECK(all.today() == core::date(2020, 6, 5));
    Workspace late(support::shipped_rulebook(),
                   support::noon_of("2020-06-05") + std::chrono::hours{11});
    CHECK(late.today() == core::date(2020, 6, 6)); // 01:00 in Warsaw
}
