#include "screens/insights_charts.h"

#include "screens/deadline_words.h"
#include "screens/domain_words.h"
#include "screens/state_look.h"
#include "ui/dates.h"
#include "ui/plurals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

using claims::State;
using ui::Chart;
using ui::operator""_text;

namespace {

constexpr std::size_t groups_max = 12;

std::string say(const InsightsSubject& subject, ui::Text text)
{
    return std::string(subject.words.say(text));
}

int whole(std::size_t count)
{
    return static_cast<int>(count);
}

int count_of(const workspace::StateCounts& counts, State state)
{
    return whole(counts[static_cast<std::size_t>(state)]);
}

constexpr std::array shown_states{
    State::Editing, State::Submitted, State::InReview, State::PartnerActionRequired,
    State::Dispute, State::Approved,  State::Rejected, State::RejectedFinal};

// One series a state that any category has.
void add_states(Chart& chart, const InsightsSubject& subject,
                const std::vector<workspace::StateCounts>& counts)
{
    for (const State state : shown_states) {
        ui::ChartSeries series{.name = std::string(subject.words.say(state_text(state))),
                               .tone = look_of(state).tone,
                               .hollow = state == State::RejectedFinal};
        for (const workspace::StateCounts& each : counts) {
            series.values.push_back(count_of(each, state));
        }
        const bool any = std::any_of(series.values.begin(), series.values.end(),
                                     [](int value) { return value > 0; });
        if (any) chart.series.push_back(std::move(series));
    }
}

Chart states_chart(const InsightsSubject& subject)
{
    const InsightsFigures& figures = subject.figures;
    Chart chart{.key = "states",
                .title = say(subject, "insights.states"_text),
                .summary = ui::counted(subject.words, "insights.states.summary"_text,
                                       static_cast<std::int64_t>(figures.claims())),
                .categories_name = say(subject, "insights.day"_text),
                .form = ui::ChartForm::StackedBars};
    for (const core::Date day : figures.days()) {
        chart.categories.push_back(ui::date_text(subject.words, ui::DateForm::Short, day));
    }
    add_states(chart, subject, figures.states());
    return chart;
}

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

Chart decisions_chart(const InsightsSubject& subject)
{
    const workspace::Decisions& decisions = subject.figures.decisions();
    Chart chart{.key = "decisions",
                .title = say(subject, "insights.decisions"_text),
                .categories_name = say(subject, "insights.decision"_text),
                .form = ui::ChartForm::Rows};
    ui::ChartSeries series{.name = say(subject, "insights.claims"_text), .tone = ui::Tone::Violet};
    std::size_t rejected = 0;
    chart.categories.push_back(std::string(subject.words.say(state_text(State::Approved))));
    series.values.push_back(whole(decisions.approved));
    for (const auto& named : core::names<claims::RejectionReason>) {
        const std::size_t count = decisions.rejected[static_cast<std::size_t>(named.value)];
        rejected += count;
        if (count == 0) continue;
        chart.categories.push_back(
            capital(std::string(subject.words.say(reason_text(named.value)))));
        series.values.push_back(whole(count));
    }
    const auto all = static_cast<std::int64_t>(decisions.approved + rejected);
    chart.summary = ui::counted(subject.words, "insights.decisions.summary"_text, all,
                                {{"approved", std::to_string(decisions.approved)}});
    if (all > 0) chart.series.push_back(std::move(series));
    return chart;
}

// "In review, edition 2020 (business days)"
std::string stay_name(const InsightsSubject& subject, const workspace::StayFigures& stay)
{
    const claims::Edition& edition = claims::edition_of(subject.view.claims->rules(), stay.edition);
    return subject.words.say(
        "insights.stay"_text,
        {{"state", std::string(subject.words.say(state_text(stay.state, edition)))},
         {"edition", stay.edition.text}});
}

Chart stays_chart(const InsightsSubject& subject)
{
    Chart chart{.key = "stays",
                .title = say(subject, "insights.stays"_text),
                .categories_name = say(subject, "claims.column.state"_text),
                .form = ui::ChartForm::Rows};
    ui::ChartSeries median{.name = say(subject, "insights.median"_text), .tone = ui::Tone::Paper};
    ui::ChartSeries worst{.name = say(subject, "insights.worst"_text), .tone = ui::Tone::Amber};
    ui::ChartSeries limit{.name = say(subject, "insights.limit"_text), .tone = ui::Tone::Neutral};
    std::size_t over = 0;
    for (const workspace::StayFigures& stay : subject.figures.stays()) {
        chart.categories.push_back(stay_name(subject, stay));
        median.values.push_back(static_cast<int>(std::lround(stay.median_days.value_or(0))));
        worst.values.push_back(stay.worst_days);
        limit.values.push_back(stay.limit ? stay.limit->days : 0);
        over += stay.over_limit;
    }
    chart.summary =
        ui::counted(subject.words, "insights.stays.summary"_text, static_cast<std::int64_t>(over));
    if (!chart.categories.empty()) {
        chart.series = {std::move(median), std::move(worst), std::move(limit)};
    }
    return chart;
}

ui::Tone tone_of(claims::Turn turn)
{
    switch (turn) {
    case claims::Turn::Partner: return ui::Tone::Amber;
    case claims::Turn::Reviewer: return ui::Tone::Violet;
    case claims::Turn::Customer: return ui::Tone::Green;
    case claims::Turn::Nobody: return ui::Tone::Neutral;
    }
    return ui::Tone::Neutral;
}

Chart loads_chart(const InsightsSubject& subject)
{
    Chart chart{.key = "loads",
                .title = say(subject, "insights.loads"_text),
                .categories_name = say(subject, "insights.week"_text),
                .form = ui::ChartForm::StackedBars};
    std::int64_t all = 0;
    for (const workspace::Load& load : subject.figures.loads()) {
        chart.categories.push_back(ui::date_text(subject.words, ui::DateForm::Short, load.first));
    }
    for (const auto& named : core::names<claims::Turn>) {
        ui::ChartSeries series{.name = std::string(subject.words.say(turn_text(named.value))),
                               .tone = tone_of(named.value)};
        int sum = 0;
        for (const workspace::Load& load : subject.figures.loads()) {
            series.values.push_back(whole(load.by_turn[static_cast<std::size_t>(named.value)]));
            sum += series.values.back();
        }
        all += sum;
        if (sum > 0) chart.series.push_back(std::move(series));
    }
    chart.summary = ui::counted(subject.words, "insights.loads.summary"_text, all);
    return chart;
}

struct Groups {
    std::string_view key{};
    ui::Text title{};
    ui::Text name{};
    const std::vector<workspace::GroupCounts>& groups;
    std::string (*label)(const InsightsSubject&, const std::string&) = nullptr;
};

std::string location_label(const InsightsSubject& subject, const std::string& mpn_id)
{
    if (mpn_id.empty()) return say(subject, "insights.none"_text);
    for (const claims::Location& location : subject.view.profile.locations) {
        if (location.mpn_id == mpn_id && !location.name.empty()) return location.name;
    }
    return mpn_id;
}

std::string product_label(const InsightsSubject& subject, const std::string& product)
{
    if (product.empty()) return say(subject, "insights.none"_text);
    return product_name(subject.words, subject.view.claims->rules().catalogue, {product});
}

Chart groups_chart(const InsightsSubject& subject, const Groups& groups)
{
    Chart chart{.key = groups.key,
                .title = say(subject, groups.title),
                .summary = ui::counted(subject.words, "insights.groups.summary"_text,
                                       static_cast<std::int64_t>(groups.groups.size())),
                .categories_name = say(subject, groups.name),
                .form = ui::ChartForm::StackedRows};
    std::vector<workspace::StateCounts> counts;
    for (std::size_t i = 0; i < std::min(groups.groups.size(), groups_max); ++i) {
        chart.categories.push_back(groups.label(subject, groups.groups[i].key));
        counts.push_back(groups.groups[i].by_state);
    }
    add_states(chart, subject, counts);
    return chart;
}

} // namespace

std::vector<Chart> insights_charts(const InsightsSubject& subject)
{
    std::vector<Chart> charts{states_chart(subject), decisions_chart(subject), stays_chart(subject),
                              loads_chart(subject)};
    charts.push_back(groups_chart(subject, {.key = "locations",
                                            .title = "insights.locations"_text,
                                            .name = "claims.column.location"_text,
                                            .groups = subject.figures.locations(),
                                            .label = location_label}));
    charts.push_back(groups_chart(subject, {.key = "products",
                                            .title = "insights.products"_text,
                                            .name = "claims.column.products"_text,
                                            .groups = subject.figures.products(),
                                            .label = product_label}));
    std::erase_if(charts, [](const Chart& chart) { return chart.series.empty(); });
    return charts;
}

} // namespace screens
