#include "workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace workspace {

Workspace::Workspace(claims::Rulebook rules, core::Instant now)
    : rules_(std::move(rules)), now_(now)
{}

void Workspace::put(const Life& life)
{
    put_row(life.claim.id.text, [&](Row row) { write_life(columns_, row, life, rules_); });
}

void Workspace::put(const RowValues& values)
{
    put_row(values.id, [&](Row row) { write_values(columns_, row, values); });
}

template <class Write>
void Workspace::put_row(std::string_view id, const Write& write)
{
    const std::optional<Row> known = row_called(id);
    const Row row = known ? *known : free_row();
    write(row);
    if (!known) {
        by_id_.add(row, [&](Row other) { return columns_.id[other]; });
        rows_.add(row);
        ++size_;
    }
    stand(row);
}

void Workspace::remove(const claims::ClaimId& id)
{
    const std::optional<Row> row = find(id);
    if (!row) return;
    by_id_.drop(*row, [&](Row other) { return columns_.id[other]; });
    erase(columns_, *row);
    rows_.drop(*row);
    --size_;
    free_.push_back(*row);
    changed_at_[*row] = ++revision_;
}

std::size_t Workspace::move_to(core::Instant now)
{
    const bool forward = now_ <= now;
    now_ = now;
    if (forward) return move_forward();
    rows_.for_each([&](Row row) { stand(row); });
    return size_;
}

core::Date Workspace::today() const
{
    return claims::local_date(now_, rules_.calendar.zone);
}

std::optional<Row> Workspace::row_called(std::string_view id) const
{
    return by_id_.find(id, [&](Row row) { return columns_.id[row]; });
}

std::vector<Row> Workspace::changed_since(Revision seen) const
{
    std::vector<Row> changed;
    if (seen == revision_) return changed;
    for (Row row = 0; row < changed_at_.size(); ++row) {
        if (changed_at_[row] > seen) changed.push_back(row);
    }
    return changed;
}

Row Workspace::free_row()
{
    if (!free_.empty()) {
        const Row row = free_.back();
        free_.pop_back();
        return row;
    }
    const auto row = static_cast<Row>(changed_at_.size());
    changed_at_.push_back(0);
    resize(columns_, changed_at_.size());
    return row;
}

void Workspace::stand(Row row)
{
    evaluate(columns_, row, now_, rules_);
    changed_at_[row] = ++revision_;
    plan(row);
}

void Workspace::plan(Row row)
{
    const std::optional<core::Instant> at = columns_.standing[row].holds_until;
    if (!at) return;
    planned_.push_back({.at = *at, .row = row});
    std::push_heap(planned_.begin(), planned_.end());
    if (planned_.size() > 2 * changed_at_.size() + 64) plan_anew();
}

void Workspace::plan_anew()
{
    planned_.clear();
    rows_.for_each([&](Row row) {
        const std::optional<core::Instant> at = columns_.standing[row].holds_until;
        if (at) planned_.push_back({.at = *at, .row = row});
    });
    std::make_heap(planned_.begin(), planned_.end());
}

std::size_t Workspace::move_forward()
{
    std::size_t looked_at = 0;
    while (!planned_.empty() && planned_.front().at <= now_) {
        std::pop_heap(planned_.begin(), planned_.end());
        const Planned due = planned_.back();
        planned_.pop_back();
        if (!rows_.has(due.row) || columns_.standing[due.row].holds_until != due.at) continue;
        stand(due.row);
        ++looked_at;
    }
    return looked_at;
}

Workspace workspace_at(const std::vector<claims::History>& histories, core::Instant then,
                       const claims::Rulebook& rules)
{
    Workspace all(rules, then);
    for (const claims::History& history : histories) {
        const claims::History known = claims::known_by(history, then);
        if (!known.empty()) all.put(live(known, rules));
    }
    return all;
}

} // namespace workspace
