#include "workspace/rivals.h"

#include "claims/parse.h"

#include <algorithm>
#include <set>
#include <string>

namespace workspace {

namespace {

using namespace claims;

// The same location in any spelling; see claims/competing.cpp.
std::string partner_of(const Columns& columns, Row row)
{
    const std::string& typed = columns.locations.text(columns.location[row]);
    const Parsed parsed = parse_mpn_id(typed);
    return parsed ? parsed.value() : typed;
}

Rival rival_among(const Columns& columns, const std::vector<Row>& rows)
{
    std::set<std::string> partners;
    for (const Row row : rows) partners.insert(partner_of(columns, row));
    return partners.size() < rows.size() ? Rival::SamePartner : Rival::OtherPartner;
}

void sort_by_newest_proof(const Columns& columns, std::vector<Row>& rows)
{
    std::sort(rows.begin(), rows.end(), [&](Row left, Row right) {
        const core::Instant left_on = columns.newest_proof_on[left];
        const core::Instant right_on = columns.newest_proof_on[right];
        return left_on != right_on ? right_on < left_on : columns.id[left] < columns.id[right];
    });
}

void add_namesakes(RowSet& found, const Workspace& workspace, const std::string& name)
{
    if (name.empty()) return;
    const Columns& columns = workspace.columns();
    const std::uint64_t hash = hash_of(name);
    workspace.rows().for_each([&](Row row) {
        if (columns.name_hash[row] == hash && columns.name[row] == name) found.add(row);
    });
}

std::vector<OtherClaim> by_id(const RowSet& rows, const Columns& columns)
{
    std::vector<OtherClaim> others;
    rows.for_each([&](Row row) { others.push_back(other_claim(columns, row)); });
    std::sort(others.begin(), others.end(),
              [](const OtherClaim& left, const OtherClaim& right) { return left.id < right.id; });
    return others;
}

} // namespace

bool Rivals::Entry::operator<(const Entry& other) const
{
    if (stake < other.stake) return true;
    if (other.stake < stake) return false;
    return row < other.row;
}

void Rivals::catch_up(const Workspace& workspace)
{
    const std::vector<Row> changed = workspace.changed_since(seen_);
    seen_ = workspace.revision();
    if (changed.empty()) return;
    RowSet moved;
    for (const Row row : changed) moved.add(row);
    std::erase_if(entries_, [&](const Entry& entry) { return moved.has(entry.row); });
    const auto kept = static_cast<std::ptrdiff_t>(entries_.size());
    for (const Row row : changed) {
        if (!workspace.rows().has(row)) continue;
        for (const StakeCell& stake : workspace.columns().stakes[row]) {
            entries_.push_back({.stake = stake, .row = row});
        }
    }
    std::sort(entries_.begin() + kept, entries_.end());
    std::inplace_merge(entries_.begin(), entries_.begin() + kept, entries_.end());
}

template <class Visit>
void Rivals::for_each_contest(const Workspace& workspace, const Visit& visit)
{
    catch_up(workspace);
    const std::vector<StandingCell>& standing = workspace.columns().standing;
    std::vector<Row> live;
    for (std::size_t first = 0, end = 0; first < entries_.size(); first = end) {
        live.clear();
        for (end = first; end < entries_.size(); ++end) {
            if (entries_[end].stake != entries_[first].stake) break;
            const Row row = entries_[end].row;
            if (is_live(standing[row].state)) live.push_back(row);
        }
        if (live.size() > 1) visit(entries_[first].stake, live);
    }
}

std::vector<Contest> Rivals::contests(const Workspace& workspace)
{
    const Columns& columns = workspace.columns();
    std::vector<Contest> all;
    for_each_contest(workspace, [&](const StakeCell& stake, const std::vector<Row>& rows) {
        all.push_back(
            {.stake = stake_of(stake, columns), .rows = rows, .rival = rival_among(columns, rows)});
        sort_by_newest_proof(columns, all.back().rows);
    });
    std::sort(all.begin(), all.end(),
              [](const Contest& left, const Contest& right) { return left.stake < right.stake; });
    return all;
}

RowSet Rivals::contested(const Workspace& workspace)
{
    RowSet rows;
    for_each_contest(workspace, [&](const StakeCell&, const std::vector<Row>& live) {
        for (const Row row : live) rows.add(row);
    });
    return rows;
}

std::vector<OtherClaim> Rivals::others_for(const Workspace& workspace, const Claim& claim)
{
    catch_up(workspace);
    RowSet found;
    add_namesakes(found, workspace, claim.name);
    add_those_after(found, workspace.columns(), stakes_of(claim));
    if (const std::optional<Row> itself = workspace.find(claim.id)) found.drop(*itself);
    return by_id(found, workspace.columns());
}

std::vector<OtherClaim> Rivals::others_after(const Workspace& workspace,
                                             const std::vector<Stake>& stakes)
{
    catch_up(workspace);
    RowSet found;
    add_those_after(found, workspace.columns(), stakes);
    return by_id(found, workspace.columns());
}

void Rivals::add_those_after(RowSet& found, const Columns& columns,
                             const std::vector<Stake>& stakes) const
{
    for (const Stake& stake : stakes) {
        const std::optional<StakeCell> cell = find_cell(stake, columns);
        if (!cell) continue;
        auto entry = std::lower_bound(entries_.begin(), entries_.end(), Entry{.stake = *cell});
        for (; entry != entries_.end() && entry->stake == *cell; ++entry) found.add(entry->row);
    }
}

} // namespace workspace
