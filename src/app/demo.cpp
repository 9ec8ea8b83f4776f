#include "app/demo.h"

#include "workspace/deadlines.h"

#include <algorithm>

namespace app {

namespace {

// The value of `name` in "?a=b&name=value"; empty where it has none; nothing where it is not there.
std::optional<std::string> value_in(std::string_view query, std::string_view name)
{
    if (!query.empty() && query.front() == '?') query.remove_prefix(1);
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view part = query.substr(0, end);
        const std::size_t equals = std::min(part.find('='), part.size());
        if (part.substr(0, equals) == name) {
            return std::string(part.substr(std::min(equals + 1, part.size())));
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return std::nullopt;
}

} // namespace

std::optional<DemoWanted> demo_wanted(std::string_view query)
{
    if (!value_in(query, "demo")) return std::nullopt;
    return DemoWanted{.role = core::named<claims::Role>(value_in(query, "as").value_or("")),
                      .day = core::parse_date(value_in(query, "on").value_or("")),
                      .tour = value_in(query, "tour").has_value()};
}

Book demo_book(const Rules& rules, const Demo& demo, const claims::Profile& profile,
               core::Instant moment, int generation)
{
    NewEvents known;
    const auto take_known = [&](const NewEvents& events) {
        std::copy_if(events.begin(), events.end(), std::back_inserter(known),
                     [&](const store::StoredEvent& one) { return one.event.time <= moment; });
    };
    take_known(demo.story.events);
    take_known(demo.done);
    Book book(rulebook_for(rules, profile), moment, {}, generation);
    book.all_is_here(); // nothing of it is ever read from anywhere
    book.take(known);
    return book;
}

std::optional<core::Instant> after_next_deadline(const Book& book)
{
    const workspace::Workspace& claims = book.workspace();
    const auto coming = workspace::deadlines_within(
        claims, claims.rows(), {.first = claims.today(), .last = core::latest_date});
    for (const workspace::Due& due : coming) {
        if (due.deadline.pace != claims::Pace::Running) continue;
        return claims::end_of_day(due.deadline.due, book.rules().calendar.zone);
    }
    return std::nullopt;
}

} // namespace app
