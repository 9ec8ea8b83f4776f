// When something is due and what then, as people say it: "in 3 business days · Wed 25 Nov 2026".
#pragma once

#include "claims/rulebook.h"
#include "claims/standing.h"
#include "claims/timeline.h"
#include "ui/words.h"
#include "workspace/today.h"

#include <string>

namespace screens {

// The day from which days are counted, and how.
struct Today {
    core::Date date{};
    const claims::Calendar& calendar;
};

// A deadline of a claim, or its cell in the workspace's columns.
struct Due {
    claims::DeadlineKind kind = claims::DeadlineKind::ReviewStart;
    claims::Pace pace = claims::Pace::Running;
    core::Date day{};
};
Due due_of(const claims::Deadline& deadline);
Due due_of(const workspace::DeadlineCell& deadline);

// Whether the edition counts this deadline in business days.
claims::DayKind days_of(claims::DeadlineKind kind, const claims::Edition& edition);

// "today", "in 2 business days", "1 day late", "on hold".
std::string time_left(const ui::Words& words, const Due& due, const claims::Edition& edition,
                      const Today& today);
// The same with the day: "in 2 business days · Wed 25 Nov 2026".
std::string deadline_phrase(const ui::Words& words, const Due& due, const claims::Edition& edition,
                            const Today& today);
// What is due on the day: "review starts by Mon 30 Nov 2026". For a line of its own in a table.
std::string deadline_by(const ui::Words& words, const Due& due);

std::string limit_text(const ui::Words& words, const claims::TimeLimit& limit);

ui::Text deadline_text(claims::DeadlineKind kind);
ui::Text turn_text(claims::Turn turn);
ui::Text pace_text(claims::Pace pace);

// What needs somebody today.
ui::Text need_text(workspace::NeedKind need); // "Answer the reviewer"
std::string need_count(const ui::Words& words, workspace::NeedKind need, std::int64_t count);
ui::Text urgency_text(workspace::Urgency urgency);

// The steps that still lie ahead.
ui::Text step_text(claims::Step step);
std::string next_sentence(const ui::Words& words, const claims::Expectation& expectation);

} // namespace screens
