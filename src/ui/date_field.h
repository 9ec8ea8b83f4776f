// A day, typed or picked from a calendar. What is typed is understood in any writing that is plain
// (dates.h), and written out on leaving the field; what is not understood stays as it was typed.
#pragma once

#include "core/date.h"
#include "ui/field.h"

#include <optional>

namespace ui {

struct DateField {
    FieldAbout about{};
    core::Date today{};
    std::optional<core::Date> value = {};
    core::Date earliest = core::earliest_date;
    core::Date latest = core::latest_date;
    bool monday_first = true;
};

struct DateMade {
    std::optional<core::Date> date{}; // nothing: the field was emptied, or holds no possible day
};

std::optional<DateMade> date_field(Ui& ui, const DateField& field);

} // namespace ui
