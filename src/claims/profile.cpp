#include "claims/profile.h"

#include <algorithm>

namespace claims {

Calendar calendar_of(const Profile& profile, const std::vector<HolidayList>& lists, TimeZone zone)
{
    const auto holds = [](const auto& list, const auto& item) {
        return std::find(list.begin(), list.end(), item) != list.end();
    };
    std::vector<HolidayList> chosen;
    std::copy_if(lists.begin(), lists.end(), std::back_inserter(chosen),
                 [&](const HolidayList& list) { return holds(profile.holiday_lists, list.id); });
    chosen.push_back({.id = {}, .days = profile.days_added});
    Calendar calendar = calendar_of(chosen, std::move(zone));
    std::erase_if(calendar.holidays,
                  [&](core::Date day) { return holds(profile.days_removed, day); });
    return calendar;
}

} // namespace claims
