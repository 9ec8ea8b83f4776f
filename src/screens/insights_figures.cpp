#include "screens/insights_figures.h"

#include "claims/calendar.h"
#include "screens/claims_list.h"

namespace screens {

namespace {

constexpr int weeks_of_a_quarter = 13;
constexpr int weeks_ahead = 8;

// Weeks back from today, or the last days of months before this one, and today.
std::vector<core::Date> steps_of(InsightsPeriod period, core::Date today)
{
    std::vector<core::Date> days;
    if (period == InsightsPeriod::Quarter) {
        for (int week = weeks_of_a_quarter - 1; week >= 0; --week) {
            days.push_back(today - std::chrono::days{7 * week});
        }
        return days;
    }
    const int months = period == InsightsPeriod::Half ? 6 : 12;
    const core::CalendarDay now = core::calendar_day(today);
    for (int back = months - 1; back > 0; --back) {
        const int month = now.year * 12 + static_cast<int>(now.month) - 1 - back;
        const int year = month / 12;
        const auto of_year = static_cast<unsigned>(month % 12 + 1);
        days.push_back(core::date(year, of_year, core::days_in_month(year, of_year)));
    }
    days.push_back(today);
    return days;
}

// Discarded drafts count nowhere.
workspace::RowSet rows_for(const workspace::Workspace& claims, const InsightsQuestion& question)
{
    workspace::Filter filter{.states = listed_states()};
    if (!question.location.empty()) filter.locations = {question.location};
    if (!question.product.empty()) filter.products = {{question.product}};
    if (question.area) filter.areas = {*question.area};
    return workspace::filtered(claims, claims.rows(), filter);
}

} // namespace

void InsightsFigures::follow(const WorkspaceView& view, const InsightsQuestion& question)
{
    const workspace::Workspace& claims = *view.claims;
    Moment now{.generation = view.generation,
               .revision = claims.revision(),
               .today = claims.today(),
               .question = question};
    if (moment_ == now) return;
    moment_ = std::move(now);
    const workspace::RowSet rows = rows_for(claims, question);
    const claims::TimeZone& zone = claims.rules().calendar.zone;
    claims_ = rows.count();
    days_ = steps_of(question.period, claims.today());
    std::vector<core::Instant> moments;
    for (const core::Date day : days_) moments.push_back(claims::end_of_day(day, zone));
    states_ = workspace::states_over_time(claims, rows, moments);
    const core::Instant from = claims::start_of_day(days_.front(), zone);
    decisions_ = workspace::decisions_within(claims, rows, {.from = from, .to = moments.back()});
    stays_ = workspace::times_in_states(claims, rows);
    loads_ = workspace::loads(
        claims, rows,
        {.first = claims.today(), .last = claims.today() + std::chrono::days{7 * weeks_ahead - 1}},
        workspace::Step::Week);
    locations_ = workspace::counts_by_location(claims, rows);
    products_ = workspace::counts_by_product(claims, rows);
}

} // namespace screens
