#include "support/plain_workspace.h"

#include "claims/parse.h"
#include "core/match.h"
#include "core/text.h"

#include <algorithm>
#include <tuple>

namespace support {

namespace {

using namespace claims;
using workspace::Column;

// What a claim shows in a column: first whether it shows anything, then what.
using Shown = std::tuple<bool, std::int64_t, std::string>;

Shown text(const std::string& typed)
{
    const std::string folded = core::fold_for_search(typed);
    return {folded.empty(), 0, folded};
}

Shown number(std::int64_t value)
{
    return {false, value, ""};
}

const Shown nothing{true, 0, ""};

std::string products_of(const Claim& claim, const Catalogue& catalogue)
{
    std::string all;
    for (const ClaimedProduct& claimed : claim.products) {
        const Product* known = find_product(catalogue, claimed.product);
        all += (all.empty() ? "" : ", ") + (known != nullptr ? known->name : claimed.product.text);
    }
    return all;
}

std::int64_t activities_of(const Claim& claim)
{
    std::int64_t bits = 0;
    for (const Activity activity : claim.activities) bits |= 1 << static_cast<int>(activity);
    return bits;
}

Turn turn_of(const Standing& standing)
{
    if (std::holds_alternative<Editing>(standing.stage)) return Turn::Partner;
    if (std::holds_alternative<Disputed>(standing.stage)) return Turn::Reviewer;
    const auto named = std::find_if(
        standing.deadlines.begin(), standing.deadlines.end(),
        [](const Deadline& deadline) { return deadline.kind != DeadlineKind::SubscriptionEnd; });
    return named == standing.deadlines.end() ? Turn::Nobody : named->turn;
}

// The target for the whole counts only where nothing else is due.
Shown next_due(const std::vector<Deadline>& deadlines)
{
    if (deadlines.empty()) return nothing;
    const auto own = std::find_if(deadlines.begin(), deadlines.end(), [](const Deadline& deadline) {
        return deadline.kind != DeadlineKind::OverallDecision;
    });
    const Deadline& next = own == deadlines.end() ? deadlines.front() : *own;
    return number(core::day_number(next.due));
}

Shown shown(const Claim& claim, const Standing& standing, Column column, const Catalogue& catalogue)
{
    switch (column) {
    case Column::Id: return text(claim.id.text);
    case Column::Name: return text(claim.name);
    case Column::Customer: return text(claim.customer_name);
    case Column::Domain: return text(claim.domain_name);
    case Column::Tenant: return text(claim.tenant_id);
    case Column::Products: return text(products_of(claim, catalogue));
    case Column::Location: return text(claim.mpn_id);
    case Column::Reviewer: return text(claim.reviewer ? claim.reviewer->name : "");
    case Column::Creator: return text(claim.created_by.name);
    case Column::Edition: return text(claim.edition.text);
    case Column::Area: return claim.area ? number(static_cast<int>(*claim.area)) : nothing;
    case Column::Activity: return claim.activities.empty() ? nothing : number(activities_of(claim));
    case Column::State: return number(static_cast<int>(state_of(standing.stage)));
    case Column::Consent: return number(static_cast<std::int64_t>(standing.consent.index()));
    case Column::Turn: return number(static_cast<int>(turn_of(standing)));
    case Column::NextDeadline: return next_due(standing.deadlines);
    case Column::Updated: return number(claim.updated_on.utc_ms);
    case Column::Created: return number(claim.created_on.utc_ms);
    }
    return nothing;
}

bool has(const std::vector<std::string>& folded_fields, const std::string& word)
{
    return std::any_of(folded_fields.begin(), folded_fields.end(), [&](const std::string& field) {
        return field.find(word) != std::string::npos;
    });
}

bool is_shown(const workspace::Label& label, const Claim& claim, const Standing& standing)
{
    if (!is_empty(label.edition) && label.edition != claim.edition) return false;
    return core::match(
        label.shown, [&](const State& state) { return state_of(standing.stage) == state; },
        [&](const SolutionArea& area) { return claim.area == area; },
        [&](const Activity& activity) {
            return std::find(claim.activities.begin(), claim.activities.end(), activity) !=
                   claim.activities.end();
        });
}

void add_messages(std::vector<std::string>& fields, const Stage& stage)
{
    core::match(
        stage, [](const NotCreated&) {}, [](const Editing&) {}, [](const Submitted&) {},
        [&](const InReview& review) {
            for (const Hold& hold : review.holds) fields.push_back(hold.note);
        },
        [&](const PartnerActionRequired& asked) { fields.push_back(asked.message); },
        [&](const Approved& approved) { fields.push_back(approved.message); },
        [&](const Rejected& rejected) { fields.push_back(rejected.message); },
        [&](const Disputed& disputed) { fields.push_back(disputed.justification); },
        [&](const RejectedFinal& rejected) { fields.push_back(rejected.message); },
        [](const Discarded&) {});
}

} // namespace

std::vector<std::string> fields_of(const Claim& claim, const Catalogue& catalogue)
{
    std::vector<std::string> fields{claim.id.text, claim.created_by.name, claim.decline_reason,
                                    readable_domain(claim.domain_name)};
    for (const auto& field : core::names<Field>) fields.push_back(text_of(claim, field.value));
    if (claim.reviewer) fields.push_back(claim.reviewer->name);
    if (claim.tenant_lookup) fields.push_back(claim.tenant_lookup->domain);
    if (claim.tenant_lookup) fields.push_back(claim.tenant_lookup->tenant_id);
    for (const ClaimedProduct& claimed : claim.products) {
        const Product* known = find_product(catalogue, claimed.product);
        if (known != nullptr) fields.push_back(known->name);
        fields.push_back(claimed.product.text);
        fields.push_back(claimed.subscription.id);
    }
    for (const Proof& proof : claim.proofs) {
        fields.push_back(proof.file.file_name);
        fields.push_back(proof.added_by.name);
    }
    for (const Comment& comment : claim.comments) {
        fields.push_back(comment.text);
        fields.push_back(comment.by.name);
    }
    for (const ChecklistEntry& entry : claim.checklist) fields.push_back(entry.note);
    add_messages(fields, claim.stage);
    return fields;
}

Standing PlainWorkspace::standing_of(const workspace::Life& life) const
{
    return standing_at(life.claim, now_, rules_);
}

std::vector<std::string> PlainWorkspace::found(const std::string& typed,
                                               const std::vector<workspace::Label>& labels) const
{
    std::vector<std::string> ids;
    for (const auto& [id, life] : lives_) {
        std::vector<std::string> fields = fields_of(life.claim, rules_.catalogue);
        const Standing standing = standing_of(life);
        for (const workspace::Label& label : labels) {
            if (is_shown(label, life.claim, standing)) fields.push_back(label.text);
        }
        for (std::string& field : fields) field = core::fold_for_search(field);
        const std::vector<std::string> words = workspace::words_of(typed);
        const bool all = std::all_of(words.begin(), words.end(),
                                     [&](const std::string& word) { return has(fields, word); });
        if (all) ids.push_back(id);
    }
    return ids;
}

std::vector<std::string> PlainWorkspace::sorted(std::vector<std::string> ids,
                                                const std::vector<workspace::SortKey>& keys) const
{
    std::sort(ids.begin(), ids.end());
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const auto value = [&](const std::string& id) {
            const workspace::Life& life = lives_.at(id);
            return shown(life.claim, standing_of(life), key->column, rules_.catalogue);
        };
        std::stable_sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
            const Shown left = value(a);
            const Shown right = value(b);
            if (std::get<0>(left) != std::get<0>(right)) return std::get<0>(right);
            return key->direction == workspace::Direction::Ascending ? left < right : right < left;
        });
    }
    return ids;
}

} // namespace support
