// What an import would do: planned claim by claim, and told when the signatures on which something
// hangs have been checked. Nothing is taken in before somebody has seen that.
#include "app/sync_text.h"
#include "app/update_parts.h"

#include "claims/trust_list.h"
#include "store/event_codec.h"
#include "store/profile_codec.h"
#include "store/signature.h"

#include <algorithm>
#include <limits>

namespace app {

namespace {

using screens::ImportStep;

constexpr std::size_t claims_at_once = 64; // planned without anybody noticing a pause
constexpr std::size_t claims_a_step = 16;
constexpr std::size_t checked_at_once = 200;
constexpr std::size_t all_checked_max = 2000; // signatures, where it makes nobody wait

screens::PlannedRow row_of(const bundle::PlannedClaim& planned)
{
    return {.claim = planned.claim,
            .name = planned.name,
            .customer = planned.customer_name,
            .standing = static_cast<screens::PlanStanding>(planned.standing),
            .to_add = static_cast<std::int64_t>(planned.to_add.size()),
            .only_here = static_cast<std::int64_t>(planned.only_here),
            .conflicts = static_cast<std::int64_t>(planned.conflicts),
            .waiting = static_cast<std::int64_t>(planned.waiting),
            .damaged = static_cast<std::int64_t>(planned.damaged),
            .without_effect = static_cast<std::int64_t>(planned.without_effect)};
}
static_assert(static_cast<int>(screens::PlanStanding::Damaged) ==
              static_cast<int>(bundle::Standing::Damaged));
static_assert(static_cast<int>(screens::DamagedPart::File) ==
              static_cast<int>(bundle::PartKind::File));

screens::PlanTold told(const Model& model, const bundle::ImportPlan& plan)
{
    screens::PlanTold told{.files_missing = static_cast<std::int64_t>(plan.files_missing.size()),
                           .written = plan.written.substr(0, 10),
                           .without_effect = static_cast<std::int64_t>(plan.without_effect())};
    for (const bundle::PlannedClaim& claim : plan.claims) {
        if (claims::is_trust_list(claim.claim.text))
            told.trust_events += static_cast<std::int64_t>(claim.to_add.size());
        else
            told.rows.push_back(row_of(claim));
    }
    for (const bundle::Damage& damage : plan.damaged) {
        told.damaged.push_back({.part = static_cast<screens::DamagedPart>(damage.kind),
                                .name = damage.name,
                                .line = damage.line});
    }
    told.files = std::count_if(plan.files.begin(), plan.files.end(),
                               [](const bundle::FilePart& file) { return file.whole; });
    const ports::Document* invitation = plan.document(invitation_document);
    if (invitation != nullptr) told.sync_address = invited_to(invitation->text);
    const ports::Document* profile = plan.document(profile_document);
    told.has_profile = profile != nullptr &&
                       store::read_profile(profile->text, model.profile).profile != model.profile;
    return told;
}

bundle::PlanSite plan_site(const Book& book, claims::History& list, core::Instant now,
                           const claims::Rulebook& rules)
{
    const KeptEvents& events = book.events();
    return {.history = [&](const claims::ClaimId& id) -> const claims::History& {
                if (!claims::is_trust_list(id.text)) return book.history(id);
                list = book.trust_list(id);
                return list;
            },
            .wants_signature =
                [&](const claims::ClaimId& id, const ports::EventBytes& event) {
                    const auto claim = events.find(id.text);
                    if (!claim) return false;
                    const auto number = events.find(*claim, store::digest_of(event));
                    return number && events.wants_signature(*number, event);
                },
            .now = now,
            .rules = rules};
}

// What can be worked out at once is; the others are asked for. False: there is nothing to wait for.
bool ask_for_checks(Model& model, std::vector<bundle::PlannedClaim>& claims, Effects& effects)
{
    PlanChecks& checks = model.exchange.checks;
    CheckSignatures ask;
    while (!checks.left.empty() && checks.asked.size() < checked_at_once) {
        const PlanChecks::Place place = checks.left.back();
        checks.left.pop_back();
        const ports::EventBytes& event = claims[place.claim].to_add[place.event];
        const store::ReadEvent read = store::read_without_id(event.bytes);
        auto signature = store::read_signature(
            event.bytes, read.event ? read.event->key : claims::KeyId{}, event.signature);
        if (!signature) {
            bundle::note_checked(claims[place.claim], place.event, false);
            continue;
        }
        checks.asked.push_back(place);
        ask.signatures.push_back(std::move(*signature));
    }
    if (checks.asked.empty()) return false;
    checks.ticket = ask.ticket = next_ticket(model);
    effects.push_back(std::move(ask));
    return true;
}

void list_what_to_check(PlanChecks& checks, const std::vector<bundle::PlannedClaim>& claims)
{
    std::size_t is_signed = 0;
    for (std::size_t claim = 0; claim < claims.size(); ++claim) {
        for (const ports::EventBytes& event : claims[claim].to_add) {
            if (!event.signature.empty()) ++is_signed;
        }
    }
    for (std::size_t claim = 0; claim < claims.size(); ++claim) {
        const bundle::PlannedClaim& planned = claims[claim];
        for (const std::size_t event : planned.to_check) {
            if (!planned.to_add[event].fits) checks.left.push_back({claim, event});
        }
        if (is_signed > all_checked_max) continue;
        for (std::size_t event = 0; event < planned.to_add.size(); ++event) {
            const auto& hanging = planned.to_check; // in order
            const bool listed = std::binary_search(hanging.begin(), hanging.end(), event);
            const ports::EventBytes& bytes = planned.to_add[event];
            if (!listed && !bytes.signature.empty() && !bytes.fits) {
                checks.left.push_back({claim, event});
            }
        }
    }
}

// The list that is followed may go on in the same bundle: what comes after it is planned with it.
void know_lists(Model& model)
{
    ExchangeModel& exchange = model.exchange;
    const Book& book = *real_book(model);
    claims::Rulebook rules = book.rules();
    const store::FollowedList& followed = model.trusting.followed;
    for (const bundle::PlannedClaim& list : exchange.planner->planned()) {
        if (list.claim != followed.list) continue;
        const claims::Trust trust =
            claims::trust_of(bundle::merged(list, book.trust_list(list.claim)), followed.founding);
        if (!trust.keys.empty()) rules.trust = trust;
    }
    exchange.checks.rules = std::make_shared<const claims::Rulebook>(std::move(rules));
    exchange.checks.lists_are_known = true;
}

void tell_plan(Model& model)
{
    ExchangeModel& exchange = model.exchange;
    for (bundle::PlannedClaim& claim : exchange.plan->claims) {
        bundle::drop_useless_signatures(claim);
    }
    exchange.checks.left.clear();
    exchange.in.plan = told(model, *exchange.plan);
    exchange.in.step = ImportStep::Planned;
    exchange.in.passphrase_wrong = false;
}

void plan_some(Model& model, std::size_t claims_max, Effects& effects)
{
    ExchangeModel& exchange = model.exchange;
    const Book& book = *real_book(model);
    claims::History list;
    if (!exchange.checks.lists_are_known) {
        exchange.planner->plan_lists(plan_site(book, list, model.now, book.rules()), claims_max);
        if (exchange.planner->has_lists_left()) return;
        list_what_to_check(exchange.checks, exchange.planner->planned());
        if (!model.signing.cannot_check &&
            ask_for_checks(model, exchange.planner->planned(), effects)) {
            return;
        }
        know_lists(model);
    }
    exchange.planner->go_on(plan_site(book, list, model.now, *exchange.checks.rules), claims_max);
    if (!exchange.planner->is_done()) return;
    exchange.plan = std::make_shared<bundle::ImportPlan>(std::move(*exchange.planner).take());
    exchange.planner.reset();
    exchange.checks.left.clear();
    list_what_to_check(exchange.checks, exchange.plan->claims);
    if (model.signing.cannot_check || !ask_for_checks(model, exchange.plan->claims, effects)) {
        tell_plan(model);
    }
}

} // namespace

void plan_bundle(Model& model, const BundleRead& read, Effects& effects)
{
    const screens::ImportState& in = model.exchange.in;
    if (read.ticket != in.ticket || in.step != ImportStep::Reading) return;
    const auto& book = real_book(model);
    if (!book || !book->is_read()) return;
    forget_plan(model);
    model.exchange.planner = std::make_shared<bundle::Planner>(std::move(*read.contents));
    plan_some(model, claims_at_once, effects);
}

void forget_plan(Model& model)
{
    model.exchange.planner.reset();
    model.exchange.plan.reset();
    model.exchange.checks = {};
}

bool has_claims_to_plan(const Model& model)
{
    return model.exchange.planner != nullptr && model.exchange.checks.ticket == 0;
}

void plan_some_claims(Model& model, Effects& effects)
{
    plan_some(model, claims_a_step, effects);
}

bool note_plan_checked(Model& model, const SignaturesChecked& checked, Effects& effects)
{
    ExchangeModel& exchange = model.exchange;
    PlanChecks& checks = exchange.checks;
    if (checks.ticket == 0 || checked.ticket != checks.ticket) return false;
    auto& claims = exchange.planner ? exchange.planner->planned() : exchange.plan->claims;
    checks.ticket = 0;
    const std::vector<PlanChecks::Place> asked = std::exchange(checks.asked, {});
    model.signing.cannot_check = checked.fit.size() < asked.size();
    for (std::size_t i = 0; i < asked.size() && i < checked.fit.size(); ++i) {
        bundle::note_checked(claims[asked[i].claim], asked[i].event, checked.fit[i]);
    }
    if (!model.signing.cannot_check && ask_for_checks(model, claims, effects)) return true;
    if (exchange.planner) {
        know_lists(model);
        plan_some(model, claims_at_once, effects);
    } else {
        tell_plan(model);
    }
    return true;
}

} // namespace app
