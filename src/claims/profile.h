// What a workspace knows besides its claims: the company, its people and locations, the calendar it
// counts with, and the associations it had before. Kept as one document, not as events: nothing in
// a claim's history depends on what it was.
#pragma once

#include "claims/associations.h"
#include "claims/calendar.h"
#include "claims/problems.h"

#include <string>
#include <vector>

namespace claims {

struct Person {
    std::string name{};
    std::string email{};
    Role role = Role::IncentivesAdmin;

    bool operator==(const Person&) const = default;
};

struct Profile {
    std::string company{};
    std::vector<Location> locations{};
    std::vector<Person> people{};
    EditionId edition{"2020"}; // of new claims
    std::string zone{"Etc/UTC"};
    std::vector<std::string> holiday_lists{}; // ids
    std::vector<Holiday> days_added{};        // days off that are on none of the lists
    std::vector<core::Date> days_removed{};   // days of the lists that are worked here
    std::vector<ExistingAssociation> associations{};

    bool operator==(const Profile&) const = default;
};

// The lists that are chosen, with what was added and without what was removed.
Calendar calendar_of(const Profile& profile, const std::vector<HolidayList>& lists, TimeZone zone);

} // namespace claims
