#include "app/exchange_view.h"

#include "app/sync_view.h"
#include "app/update_parts.h"
#include "bundle/csv.h"
#include "claims/fold.h"
#include "claims/lifecycle.h"
#include "claims/trust_list.h"
#include "store/event_codec.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

screens::RowNews news_of(const Model& model, std::size_t row)
{
    const auto& plan = model.exchange.plan;
    const auto& rows = model.exchange.in.plan.rows;
    if (!plan || !model.book || row >= rows.size()) return {};
    const auto found = // trust lists are in the plan, and in no row
        std::find_if(plan->claims.begin(), plan->claims.end(),
                     [&](const auto& claim) { return claim.claim == rows[row].claim; });
    if (found == plan->claims.end()) return {};
    const bundle::PlannedClaim& planned = *found;
    const auto& planned_by = model.exchange.checks.rules;
    const claims::Rulebook& rules = planned_by ? *planned_by : model.book->rules();
    std::set<claims::EventId> added;
    for (const ports::EventBytes& event : planned.to_add)
        added.insert({core::to_hex(store::digest_of(event))});
    claims::History merged = bundle::merged(planned, model.book->history(planned.claim));
    claims::weigh(merged, rules.trust);
    screens::RowNews news{.claim = claims::fold(merged, rules)};
    for (claims::HistoryEntry& entry : claims::history_of(merged, model.now, rules)) {
        if (entry.event && added.count(*entry.event) > 0) news.entries.push_back(std::move(entry));
    }
    return news;
}

std::int64_t count_claims(const Model& model)
{
    return model.book ? static_cast<std::int64_t>(model.book->workspace().size()) : 0;
}

bool may_export(const Model& model)
{
    const claims::Role role = model.me.actor.role;
    return claims::has_right(role, claims::Right::ExportAll) ||
           claims::has_right(role, claims::Right::ExportOwn);
}

} // namespace

screens::ExchangeView exchange_view(const Model& model)
{
    return {.out = model.exchange.out,
            .in = model.exchange.in,
            .drafts = model.exchange.drafts.state,
            .rules = model.book ? &model.book->rules() : nullptr,
            .claims = count_claims(model),
            .may_export = may_export(model),
            .own_only = !claims::has_right(model.me.actor.role, claims::Right::ExportAll),
            .may_import = claims::has_right(model.me.actor.role, claims::Right::Import),
            .may_make_drafts = may_make_drafts(model),
            .table_rows_max = bundle::csv_rows_max,
            .may_sync =
                !model.demo && claims::has_right(model.me.actor.role, claims::Right::Import),
            .sync = sync_state(model),
            .now = model.sync.now,
            .news = [&model](std::size_t row) { return news_of(model, row); },
            .draft = [&model](std::size_t row) { return draft_of_row(model, row); }};
}

screens::StorageView storage_view(const Model& model)
{
    const ports::JournalHealth& health = model.health;
    return {.state = model.storage,
            .health = {.copies = health.copies,
                       .healed = static_cast<std::int64_t>(health.healed),
                       .set_aside = static_cast<std::int64_t>(health.set_aside + model.set_aside)},
            .backup = model.exchange.out,
            .claims = count_claims(model),
            .may_export = may_export(model)};
}

} // namespace app
