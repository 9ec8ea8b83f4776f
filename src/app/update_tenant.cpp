// Which tenant a domain belongs to: asked of the public OpenID configuration document, only when a
// person wants it. No answer is no harm.
#include "app/update_parts.h"
#include "claims/parse.h"
#include "core/json.h"
#include "core/json_gate.h"

namespace app {

namespace {

using screens::TenantSearch;

// The issuer is an address with the tenant's ID in it.
std::string tenant_in(const std::string& text)
{
    if (core::refuse_json(text)) return {};
    const core::Json document = core::parse_json(text);
    if (!document.is_object() || !document.contains("issuer")) return {};
    const core::Json& issuer = document["issuer"];
    if (!issuer.is_string()) return {};
    const claims::Parsed id = claims::parse_guid(issuer.get<std::string>());
    return id ? id.value() : std::string();
}

} // namespace

void look_up_tenant(Model& model, const claims::ClaimId& id, Effects& effects)
{
    keep_typed(model, effects);
    const claims::Claim* claim = model.book ? model.book->find(id) : nullptr;
    if (claim == nullptr) return;
    const claims::Parsed domain = claims::parse_domain(claim->domain_name);
    if (!domain) return;
    model.tenant_searches[id] = {.domain = domain.value(), .stage = TenantSearch::Stage::Asking};
    const int ticket = next_ticket(model);
    model.asked.emplace(ticket, TenantAsked{.claim = id, .domain = domain.value()});
    effects.push_back(
        FetchText{.ticket = ticket,
                  .address = ui::filled(model.tenant_address, {{"domain", domain.value()}})});
}

void accept_tenant(Model& model, const TenantAsked& asked, const std::string& text,
                   Effects& effects)
{
    const std::string tenant = tenant_in(text);
    const claims::Claim* claim = model.book ? model.book->find(asked.claim) : nullptr;
    if (tenant.empty() || claim == nullptr) return miss_tenant(model, asked);
    model.tenant_searches.erase(asked.claim);
    const bool blank = claim->tenant_id.empty();
    act(model,
        screens::act_on(asked.claim, claims::RecordTenantLookup{.answer = {.domain = asked.domain,
                                                                           .tenant_id = tenant}}),
        effects);
    if (!blank) return; // what was entered stays; that the two differ is told beside it
    act(model,
        screens::act_on(
            asked.claim,
            claims::EditFields{.changes = {{.field = claims::Field::TenantId, .value = tenant}}}),
        effects);
}

void miss_tenant(Model& model, const TenantAsked& asked)
{
    TenantSearch& search = model.tenant_searches[asked.claim];
    if (search.domain == asked.domain) search.stage = TenantSearch::Stage::NoAnswer;
}

} // namespace app
