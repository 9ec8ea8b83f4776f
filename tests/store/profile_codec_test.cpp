#include "store/profile_codec.h"

#include <catch2/catch.hpp>

namespace {

claims::Profile full_profile()
{
    return {.company = "Żółć sp. z o.o.",
            .locations = {{.mpn_id = "1234567",
                           .name = "Kraków",
                           .enrolment = claims::Enrolment::NotEnrolled}},
            .people = {{.name = "王小明",
                        .email = "wang@partner.example",
                        .role = claims::Role::BillingAdmin}},
            .edition = {"2023"},
            .zone = "Asia/Taipei",
            .holiday_lists = {"tw", "us"},
            .days_added = {{.day = core::date(2026, 12, 24), .name = "Wigilia"}},
            .days_removed = {core::date(2026, 11, 11)},
            .associations = {{.customer_name = "Contoso",
                              .tenant_id = "t",
                              .product = {"teams"},
                              .subscription_id = "s",
                              .subscription_ends_on = core::date(2027, 1, 31)}}};
}

} // namespace

TEST_CASE("a profile is read as it was written")
{
    const auto read = store::read_profile(store::write_profile(full_profile()), {});
    CHECK(read.problems.empty());
    CHECK(read.profile == full_profile());
}

TEST_CASE("a damaged profile keeps what can be read, and the rest of before")
{
    const claims::Profile before = full_profile();
    CHECK(store::read_profile("{", before).profile == before);
    const auto partly = store::read_profile(R"({"company":7,"zone":"Europe/Warsaw"})", before);
    CHECK(partly.profile.company == before.company);
    CHECK(partly.profile.zone == "Europe/Warsaw");
    CHECK(partly.problems.size() == 1);
}
