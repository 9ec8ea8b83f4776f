#include "support/kept_bytes.h"

#include <map>

namespace support {

namespace {

// What stands in a row, without numbers that only its own workspace understands.
struct WholeRow {
    workspace::RowValues values{};
    workspace::StandingCell standing{};
    std::vector<std::string> deadlines{};

    bool operator==(const WholeRow&) const = default;
};

std::map<std::string, WholeRow> rows_of(const app::Book& book)
{
    std::map<std::string, WholeRow> rows;
    const workspace::Columns& columns = book.workspace().columns();
    book.workspace().rows().for_each([&](workspace::Row row) {
        WholeRow whole{.values = workspace::values_of(columns, row),
                       .standing = columns.standing[row]};
        for (const workspace::DeadlineCell& cell : columns.deadlines[row]) {
            whole.deadlines.push_back(std::to_string(static_cast<int>(cell.kind)) + "/" +
                                      std::to_string(static_cast<int>(cell.turn)) + "/" +
                                      std::to_string(static_cast<int>(cell.pace)) + "/" +
                                      core::format(cell.due) + "/" +
                                      columns.products.text(cell.product));
        }
        rows.emplace(std::string(columns.id[row]), std::move(whole));
    });
    return rows;
}

} // namespace

std::vector<std::vector<ports::EventBytes>> many_events(std::uint64_t seed, std::size_t claims)
{
    std::vector<std::vector<ports::EventBytes>> events;
    for (const claims::History& history : many_histories(seed, claims)) {
        std::vector<ports::EventBytes>& bytes = events.emplace_back();
        for (const claims::Event& event : history) {
            bytes.push_back({.bytes = store::encode(event).bytes, .signature = {}});
        }
    }
    return events;
}

app::Book book_of(const std::vector<ports::EventBytes>& events, const claims::Rulebook& rules,
                  core::Instant now)
{
    app::Book book(rules, now);
    book.take(events);
    book.all_is_here();
    while (book.has_work()) book.work(100);
    return book;
}

std::string difference(const app::Book& left, const app::Book& right)
{
    const auto rows = rows_of(left);
    const auto others = rows_of(right);
    for (const auto& [id, row] : rows) {
        const auto other = others.find(id);
        if (other == others.end()) return id + " is in the first alone";
        if (!(other->second == row)) return id + " has other cells";
        const claims::Claim* one = left.find({id});
        const claims::Claim* two = right.find({id});
        if (one == nullptr || two == nullptr || !(*one == *two)) return id + " is another claim";
    }
    if (rows.size() != others.size()) return "the second has more claims";
    return left.set_aside() == right.set_aside() ? "" : "another number is set aside";
}

} // namespace support
