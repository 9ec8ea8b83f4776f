// The shipped editions play by the rules that the tests of the domain play by: two people's reading
// of the product's table, one in assets/editions, one in tests/support, agree.
#include "support/rulebook.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

void check_same_rules(const Edition& expected)
{
    const Edition shipped = support::shipped_edition(expected.id.text);
    INFO("edition " << expected.id.text);
    CHECK(shipped.id == expected.id);
    CHECK(shipped.review_starts_within == expected.review_starts_within);
    CHECK(shipped.review_decides_within == expected.review_decides_within);
    CHECK(shipped.partner_answers_within == expected.partner_answers_within);
    CHECK(shipped.decision_target == expected.decision_target);
    CHECK(shipped.consent == expected.consent);
    CHECK(shipped.editable_in == expected.editable_in);
    CHECK(shipped.editable_parts == expected.editable_parts);
    CHECK(shipped.dispute == expected.dispute);
    CHECK(shipped.leaving == expected.leaving);
    CHECK(shipped.domain_name == expected.domain_name);
    CHECK(shipped.technical_contact == expected.technical_contact);
    CHECK(shipped.subscription_id == expected.subscription_id);
    CHECK(shipped.acknowledgements == expected.acknowledgements);
    CHECK(shipped.payments_opt_out_offered == expected.payments_opt_out_offered);
    CHECK(shipped.may_create == expected.may_create);
    CHECK(shipped.state_names.size() == core::names<State>.size());
    CHECK(shipped.sources.size() == core::names<EditionRule>.size());
}

} // namespace

TEST_CASE("the shipped editions are those that the domain is tested with", "[editions]")
{
    check_same_rules(support::edition_2019());
    check_same_rules(support::edition_2020());
    check_same_rules(support::edition_2023());
}
