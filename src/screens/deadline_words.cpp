#include "screens/deadline_words.h"

#include "ui/dates.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::texts_of;
using ui::Words;
using workspace::NeedKind;
using workspace::Urgency;

constexpr auto deadline_texts = texts_of<DeadlineKind>("deadline.");
constexpr auto deadline_by_texts = texts_of<DeadlineKind>("deadline.", ".by");
constexpr auto turn_texts = texts_of<Turn>("turn.");
constexpr auto pace_texts = texts_of<Pace>("pace.");
constexpr auto need_texts = texts_of<NeedKind>("need.");
constexpr auto need_counts = texts_of<NeedKind>("need.", ".count");
constexpr auto urgency_texts = texts_of<Urgency>("urgency.");
constexpr auto step_texts = texts_of<Step>("step.");
constexpr auto next_texts = texts_of<Step>("step.", ".next");
constexpr auto next_by_texts = texts_of<Step>("step.", ".next-by");

DayKind kind_of(const std::optional<TimeLimit>& limit)
{
    return limit ? limit->kind : DayKind::Calendar;
}

std::string day_text(const Words& words, core::Date day)
{
    return ui::date_text(words, ui::DateForm::WithWeekday, day);
}

int calendar_days(core::Date from, core::Date to)
{
    return static_cast<int>((to - from).count());
}

std::string days_ahead(const Words& words, core::Date day, DayKind kind, const Today& today)
{
    const int days = calendar_days(today.date, day);
    if (days == 0) return std::string(words.say("when.today"_text));
    if (days == 1) return std::string(words.say("when.tomorrow"_text));
    const int business = business_days_between(today.date, day, today.calendar);
    if (kind == DayKind::Calendar || business == 0)
        return ui::counted(words, "when.days"_text, days);
    return ui::counted(words, "when.business-days"_text, business);
}

// On a weekend after the last day no business day has gone by, and it is late all the same.
std::string days_late(const Words& words, core::Date day, DayKind kind, const Today& today)
{
    const int days = calendar_days(day, today.date);
    const int business = business_days_between(day, today.date, today.calendar);
    if (kind == DayKind::Calendar || business == 0) {
        return ui::counted(words, "when.days-late"_text, days);
    }
    return ui::counted(words, "when.business-days-late"_text, business);
}

} // namespace

Due due_of(const Deadline& deadline)
{
    return {.kind = deadline.kind, .pace = deadline.pace, .day = deadline.due};
}

Due due_of(const workspace::DeadlineCell& deadline)
{
    return {.kind = deadline.kind, .pace = deadline.pace, .day = deadline.due};
}

DayKind days_of(DeadlineKind kind, const Edition& edition)
{
    switch (kind) {
    case DeadlineKind::ReviewStart: return edition.review_starts_within.kind;
    case DeadlineKind::ReviewDecision: return edition.review_decides_within.kind;
    case DeadlineKind::PartnerAnswer: return edition.partner_answers_within.kind;
    case DeadlineKind::OverallDecision: return kind_of(edition.decision_target);
    case DeadlineKind::ConsentEnd: return kind_of(edition.consent.period);
    case DeadlineKind::DisputeWindow:
        return edition.dispute ? edition.dispute->window.kind : DayKind::Calendar;
    case DeadlineKind::DisputeAnswer:
        return edition.dispute ? edition.dispute->answered_within.kind : DayKind::Calendar;
    case DeadlineKind::SubscriptionEnd: return DayKind::Calendar;
    }
    return DayKind::Calendar;
}

std::string time_left(const Words& words, const Due& due, const Edition& edition,
                      const Today& today)
{
    if (due.pace == Pace::Paused) return std::string(words.say("when.on-hold"_text));
    const DayKind kind = days_of(due.kind, edition);
    return due.day < today.date ? days_late(words, due.day, kind, today)
                                : days_ahead(words, due.day, kind, today);
}

std::string deadline_phrase(const Words& words, const Due& due, const Edition& edition,
                            const Today& today)
{
    return words.say("when.with-date"_text, {{"when", time_left(words, due, edition, today)},
                                             {"date", day_text(words, due.day)}});
}

std::string deadline_by(const Words& words, const Due& due)
{
    return words.say(deadline_by_texts[static_cast<std::size_t>(due.kind)],
                     {{"date", day_text(words, due.day)}});
}

std::string limit_text(const Words& words, const TimeLimit& limit)
{
    return ui::counted(
        words, limit.kind == DayKind::Business ? "limit.business"_text : "limit.calendar"_text,
        limit.days);
}

Text deadline_text(DeadlineKind kind)
{
    return deadline_texts[static_cast<std::size_t>(kind)];
}

Text turn_text(Turn turn)
{
    return turn_texts[static_cast<std::size_t>(turn)];
}

Text pace_text(Pace pace)
{
    return pace_texts[static_cast<std::size_t>(pace)];
}

Text need_text(NeedKind need)
{
    return need_texts[static_cast<std::size_t>(need)];
}

std::string need_count(const Words& words, NeedKind need, std::int64_t count)
{
    return ui::counted(words, need_counts[static_cast<std::size_t>(need)], count);
}

Text urgency_text(Urgency urgency)
{
    return urgency_texts[static_cast<std::size_t>(urgency)];
}

Text step_text(Step step)
{
    return step_texts[static_cast<std::size_t>(step)];
}

std::string next_sentence(const Words& words, const Expectation& expectation)
{
    const auto step = static_cast<std::size_t>(expectation.step);
    if (!expectation.by) return std::string(words.say(next_texts[step]));
    return words.say(next_by_texts[step], {{"date", day_text(words, *expectation.by)}});
}

} // namespace screens
