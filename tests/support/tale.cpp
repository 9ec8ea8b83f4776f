#include "support/tale.h"

#include "claims/judge.h"
#include "claims/lifecycle.h"
#include "support/many_claims.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace support {

namespace {

using namespace claims;

Actor who_does(const Fact& fact)
{
    switch (right_for(action_of(fact, Role::IncentivesAdmin))) {
    case Right::Review: return {.role = Role::Reviewer, .name = "Rui"};
    case Right::Decline: return {.role = Role::Customer, .name = "Cleo"};
    case Right::CreateAndSubmit:
    case Right::EditAndResubmit:
    case Right::Comment:
    case Right::DisputeAndWithdraw:
    case Right::Import:
    case Right::ExportAll:
    case Right::ExportOwn:
    case Right::ChangeSettings: break;
    }
    return {.role = Role::IncentivesAdmin, .name = "Ada"};
}

} // namespace

History history_of(const std::string& id, const Tale& tale)
{
    History history;
    for (const Happened& line : tale) {
        const auto number = static_cast<std::int64_t>(history.size()) + 1;
        history.push_back({.id = {id + "-" + std::to_string(number)},
                           .claim = {id},
                           .writer = {"w"},
                           .sequence = number,
                           .lamport = number,
                           .heads_known = {},
                           .time = noon_of(line.day),
                           .actor = who_does(line.fact),
                           .fact = line.fact});
    }
    return history;
}

core::Instant noon_of(const std::string& day)
{
    return core::start_of_utc_day(date_of(day)) + std::chrono::hours{12};
}

core::Date date_of(const std::string& day)
{
    const std::optional<core::Date> date = core::parse_date(day);
    INFO("day " << day);
    REQUIRE(date.has_value());
    return *date;
}

Tale draft(const std::vector<FieldChange>& fields, const std::string& edition)
{
    return {{"2020-06-01", ClaimCreated{.edition = {edition}}},
            {"2020-06-01", FieldsEdited{.changes = fields}}};
}

Tale draft_for(const Wish& wish, const std::string& edition)
{
    return draft({{Field::Name, wish.name},
                  {Field::TenantId, wish.tenant_id},
                  {Field::MpnId, wish.mpn_id}},
                 edition) +
           Tale{{"2020-06-01", SolutionChosen{.area = SolutionArea::Microsoft365,
                                              .activities = {Activity::Usage}}},
                {"2020-06-01", ProductAdded{.product = {wish.product}}}};
}

Tale operator+(Tale left, const Tale& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

workspace::Workspace workspace_of(const std::string& day, const std::vector<Told>& claims)
{
    workspace::Workspace all(shipped_rulebook(), noon_of(day));
    for (const Told& claim : claims) {
        all.put(workspace::live(history_of(claim.id, claim.tale), all.rules()));
    }
    return all;
}

std::vector<std::string> ids_of(const workspace::Workspace& workspace,
                                const std::vector<workspace::Row>& rows)
{
    std::vector<std::string> ids;
    for (const workspace::Row row : rows) ids.push_back(workspace.id_of(row).text);
    return ids;
}

std::vector<std::string> ids_of(const workspace::Workspace& workspace,
                                const workspace::RowSet& rows)
{
    std::vector<std::string> ids;
    rows.for_each([&](workspace::Row row) { ids.push_back(workspace.id_of(row).text); });
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace support
