#include "claims/problems.h"

#include "claims/proof.h"

#include <algorithm>
#include <array>

namespace claims {

namespace {

using core::Date;

// What every rule may look at.
struct Case {
    const Claim& claim;
    const Surroundings& surroundings;
    const Rulebook& rules;
    const Edition& edition;
    Date today;
};

// Where a rule found something, and what its sentences need; id and severity are the rule's.
using Findings = std::vector<Problem>;

template <class Item>
bool contains(const std::vector<Item>& items, const Item& item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

bool claims_dynamics_365(const Claim& claim, const Catalogue& catalogue)
{
    return std::any_of(claim.products.begin(), claim.products.end(),
                       [&](const ClaimedProduct& claimed) {
                           const Product* product = find_product(catalogue, claimed.product);
                           return product != nullptr && product->is_dynamics_365;
                       });
}

bool is_business(const Claim& claim)
{
    return claim.area == SolutionArea::BusinessApplications;
}

// --- Fields of text: one row a field ------------------------------------------------------------

struct FieldRow {
    Field field{};
    std::string_view missing_id{};
    std::string_view invalid_id{};
};

// clang-format off
constexpr std::array field_rows{
    FieldRow{Field::Name,                  "name.missing",                    "name.invalid"},
    FieldRow{Field::MpnId,                 "mpn-id.missing",                  "mpn-id.invalid"},
    FieldRow{Field::CustomerName,          "customer-name.missing",           "customer-name.invalid"},
    FieldRow{Field::DomainName,            "domain-name.missing",             "domain-name.invalid"},
    FieldRow{Field::TenantId,              "tenant-id.missing",               "tenant-id.invalid"},
    FieldRow{Field::CustomerContactName,   "customer-contact-name.missing",   "customer-contact-name.invalid"},
    FieldRow{Field::CustomerContactTitle,  "customer-contact-title.missing",  "customer-contact-title.invalid"},
    FieldRow{Field::CustomerContactEmail,  "customer-contact-email.missing",  "customer-contact-email.invalid"},
    FieldRow{Field::TechnicalContactName,  "technical-contact-name.missing",  "technical-contact-name.invalid"},
    FieldRow{Field::TechnicalContactTitle, "technical-contact-title.missing", "technical-contact-title.invalid"},
    FieldRow{Field::TechnicalContactEmail, "technical-contact-email.missing", "technical-contact-email.invalid"},
    FieldRow{Field::OwnContactName,        "own-contact-name.missing",        "own-contact-name.invalid"},
    FieldRow{Field::OwnContactEmail,       "own-contact-email.missing",       "own-contact-email.invalid"},
    FieldRow{Field::SolutionSeller,        "solution-seller.missing",         "solution-seller.invalid"},
    FieldRow{Field::RevenueCustomerName,   "revenue-customer-name.missing",   "revenue-customer-name.invalid"},
    FieldRow{Field::IsvSolution,           "isv-solution.missing",            "isv-solution.invalid"},
};
// clang-format on
static_assert(field_rows.size() == core::names<Field>.size());

void check_field(const Case& at, const FieldRow& row, Findings& found)
{
    const Parsed parsed = parse_field(row.field, text_of(at.claim, row.field));
    if (parsed) return;
    const bool missing = parsed.error() == ParseFault::Empty;
    if (missing && !is_required(row.field, at.claim, at.rules)) return;
    Problem problem{.id = missing ? row.missing_id : row.invalid_id,
                    .severity = Severity::Error,
                    .part = part_of(row.field),
                    .field = row.field};
    if (!missing) problem.fault = parsed.error();
    found.push_back(std::move(problem));
}

// --- The other rules: one function a row of the table below -------------------------------------

void name_taken(const Case& at, Findings& found)
{
    for (const OtherClaim& other : at.surroundings.others) {
        if (other.id == at.claim.id || other.state == State::Discarded) continue;
        if (at.claim.name.empty() || other.name != at.claim.name) continue;
        found.push_back({.part = Part::Name, .field = Field::Name, .other = other.id});
        return;
    }
}

const Location* location_of(const Case& at)
{
    for (const Location& location : at.surroundings.locations) {
        if (location.mpn_id == at.claim.mpn_id) return &location;
    }
    return nullptr;
}

void location_unknown(const Case& at, Findings& found)
{
    if (at.claim.mpn_id.empty() || !parse_mpn_id(at.claim.mpn_id)) return;
    if (location_of(at) != nullptr) return;
    found.push_back({.part = Part::Partner, .field = Field::MpnId});
}

void location_not_enrolled(const Case& at, Findings& found)
{
    const Location* location = location_of(at);
    if (location == nullptr || location->enrolment == Enrolment::Enrolled) return;
    found.push_back({.part = Part::Partner, .field = Field::MpnId});
}

void tenant_of_other_domain(const Case& at, Findings& found)
{
    const std::optional<TenantLookup>& answer = at.claim.tenant_lookup;
    if (!answer || answer->domain != at.claim.domain_name) return;
    if (at.claim.tenant_id.empty() || answer->tenant_id == at.claim.tenant_id) return;
    found.push_back({.part = Part::Customer, .field = Field::TenantId});
}

void area_missing(const Case& at, Findings& found)
{
    if (!at.claim.area) found.push_back({.part = Part::Solution});
}

void activity_missing(const Case& at, Findings& found)
{
    if (at.claim.area && at.claim.activities.empty()) found.push_back({.part = Part::Solution});
}

void activity_not_in_area(const Case& at, Findings& found)
{
    if (!at.claim.area) return;
    const std::vector<Activity> known = activities_of(at.rules.catalogue, *at.claim.area);
    for (const Activity activity : at.claim.activities) {
        if (!contains(known, activity)) {
            found.push_back({.part = Part::Solution});
            return;
        }
    }
}

void revenue_with_other_activity(const Case& at, Findings& found)
{
    const bool revenue = contains(at.claim.activities, Activity::RevenueAssociation);
    if (revenue && at.claim.activities.size() > 1) found.push_back({.part = Part::Solution});
}

void no_product(const Case& at, Findings& found)
{
    if (at.claim.products.empty()) found.push_back({.part = Part::Products});
}

void product_unknown(const Case& at, Findings& found)
{
    for (const ClaimedProduct& claimed : at.claim.products) {
        if (find_product(at.rules.catalogue, claimed.product) != nullptr) continue;
        found.push_back({.part = Part::Products, .product = claimed.product});
    }
}

void product_not_in_area(const Case& at, Findings& found)
{
    for (const ClaimedProduct& claimed : at.claim.products) {
        const Product* product = find_product(at.rules.catalogue, claimed.product);
        if (product == nullptr || !at.claim.area || product->area == *at.claim.area) continue;
        found.push_back({.part = Part::Products, .product = claimed.product});
    }
}

void product_not_for_activity(const Case& at, Findings& found)
{
    for (const ClaimedProduct& claimed : at.claim.products) {
        const Product* product = find_product(at.rules.catalogue, claimed.product);
        if (product == nullptr || product->area != at.claim.area) continue;
        const bool fits =
            std::all_of(at.claim.activities.begin(), at.claim.activities.end(),
                        [&](Activity activity) { return contains(product->activities, activity); });
        if (!fits) found.push_back({.part = Part::Products, .product = claimed.product});
    }
}

// The subscriptions to look at: only Business Applications are claimed by subscription.
std::vector<ClaimedProduct> subscribed(const Case& at)
{
    return is_business(at.claim) ? at.claim.products : std::vector<ClaimedProduct>{};
}

template <class Broken>
void check_subscriptions(const Case& at, Findings& found, Broken broken)
{
    for (const ClaimedProduct& claimed : subscribed(at)) {
        if (!broken(claimed)) continue;
        found.push_back({.part = Part::Products,
                         .product = claimed.product,
                         .date = claimed.subscription.ends_on});
    }
}

void subscription_missing(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [&](const ClaimedProduct& claimed) {
        return claimed.subscription.id.empty() && is_required(claimed, at.claim, at.rules);
    });
}

void subscription_invalid(const Case& at, Findings& found)
{
    for (const ClaimedProduct& claimed : subscribed(at)) {
        if (claimed.subscription.id.empty()) continue;
        const Parsed parsed = parse_guid(claimed.subscription.id);
        if (parsed) continue;
        found.push_back(
            {.part = Part::Products, .product = claimed.product, .fault = parsed.error()});
    }
}

void subscription_is_tenant(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [&](const ClaimedProduct& claimed) {
        const std::string& id = claimed.subscription.id;
        return !id.empty() && id == at.claim.tenant_id;
    });
}

void subscription_from_csp(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [](const ClaimedProduct& claimed) {
        return claimed.subscription.channel == Channel::CloudSolutionProvider;
    });
}

bool has_ended(const Subscription& subscription, Date today)
{
    return subscription.status == SubscriptionStatus::Ended ||
           (subscription.ends_on && *subscription.ends_on < today);
}

void subscription_ended(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [&](const ClaimedProduct& claimed) {
        return has_ended(claimed.subscription, at.today);
    });
}

void subscription_in_grace(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [&](const ClaimedProduct& claimed) {
        return claimed.subscription.status == SubscriptionStatus::InGrace &&
               !has_ended(claimed.subscription, at.today);
    });
}

void subscription_not_provisioned(const Case& at, Findings& found)
{
    check_subscriptions(at, found, [](const ClaimedProduct& claimed) {
        return claimed.subscription.status == SubscriptionStatus::NotProvisioned;
    });
}

void contact_outside_domain(const Case& at, Findings& found)
{
    const Parsed email = parse_email(at.claim.customer_contact.email);
    const Parsed domain = parse_domain(at.claim.domain_name);
    if (!email || !domain) return;
    if (is_within_domain(email_domain(email.value()), domain.value())) return;
    found.push_back({.part = Part::Contacts, .field = Field::CustomerContactEmail});
}

void no_proof(const Case& at, Findings& found)
{
    if (at.claim.proofs.empty()) found.push_back({.part = Part::Proof});
}

void too_many_proofs(const Case& at, Findings& found)
{
    if (at.claim.proofs.size() <= static_cast<std::size_t>(proofs_max)) return;
    found.push_back({.part = Part::Proof, .limit = proofs_max});
}

void proof_too_large(const Case& at, Findings& found)
{
    for (const Proof& proof : at.claim.proofs) {
        if (proof.file.size_bytes <= proof_size_bytes_max) continue;
        found.push_back(
            {.part = Part::Proof, .proof = proof.file.id, .limit = proof_size_bytes_max});
    }
}

void proof_of_wrong_type(const Case& at, Findings& found)
{
    for (const Proof& proof : at.claim.proofs) {
        if (is_proof_type(proof.file.file_name)) continue;
        found.push_back({.part = Part::Proof, .proof = proof.file.id});
    }
}

void product_not_proved(const Case& at, Findings& found)
{
    if (at.claim.proofs.empty()) return;
    for (const ProductId& product : products_without_proof(at.claim)) {
        found.push_back({.part = Part::Proof, .product = product});
    }
}

void checklist_open(const Case& at, Findings& found)
{
    for (const ChecklistEntry& entry : at.claim.checklist) {
        if (entry.mark != ChecklistMark::Open) continue;
        found.push_back({.part = Part::Proof, .checklist_item = entry.item});
    }
}

void acknowledgement_missing(const Case& at, Findings& found)
{
    for (const std::string& statement : at.edition.acknowledgements) {
        if (contains(at.claim.acknowledged, statement)) continue;
        found.push_back({.part = Part::Acknowledgements, .statement = statement});
    }
}

void add_rivals(const Case& at, Rival rival, Findings& found)
{
    for (const Competition& competition : competitions(at.claim, at.surroundings.others)) {
        if (competition.rival != rival) continue;
        found.push_back({.part = Part::Products,
                         .product = competition.stakes.front().product,
                         .other = competition.other});
    }
}

void claimed_twice(const Case& at, Findings& found)
{
    add_rivals(at, Rival::SamePartner, found);
}

void claimed_by_another(const Case& at, Findings& found)
{
    add_rivals(at, Rival::OtherPartner, found);
}

struct Rule {
    std::string_view id{};
    Severity severity{};
    void (*find)(const Case&, Findings&){};
};

// clang-format off
constexpr std::array rule_table{
    Rule{"name.taken",                     Severity::Error,   name_taken},
    Rule{"mpn-id.not-listed",              Severity::Warning, location_unknown},
    Rule{"mpn-id.not-enrolled",            Severity::Warning, location_not_enrolled},
    Rule{"tenant-id.mismatch",             Severity::Warning, tenant_of_other_domain},
    Rule{"area.missing",                   Severity::Error,   area_missing},
    Rule{"activity.missing",               Severity::Error,   activity_missing},
    Rule{"activity.not-in-area",           Severity::Error,   activity_not_in_area},
    Rule{"activity.revenue-alone",         Severity::Error,   revenue_with_other_activity},
    Rule{"products.missing",               Severity::Error,   no_product},
    Rule{"product.unknown",                Severity::Error,   product_unknown},
    Rule{"product.not-in-area",            Severity::Error,   product_not_in_area},
    Rule{"product.not-for-activity",       Severity::Error,   product_not_for_activity},
    Rule{"subscription.missing",           Severity::Error,   subscription_missing},
    Rule{"subscription.invalid",           Severity::Error,   subscription_invalid},
    Rule{"subscription.is-tenant",         Severity::Error,   subscription_is_tenant},
    Rule{"subscription.from-csp",          Severity::Error,   subscription_from_csp},
    Rule{"subscription.ended",             Severity::Error,   subscription_ended},
    Rule{"subscription.in-grace",          Severity::Warning, subscription_in_grace},
    Rule{"subscription.not-provisioned",   Severity::Warning, subscription_not_provisioned},
    Rule{"customer-contact-email.outside", Severity::Warning, contact_outside_domain},
    Rule{"proof.missing",                  Severity::Error,   no_proof},
    Rule{"proof.too-many",                 Severity::Error,   too_many_proofs},
    Rule{"proof.too-large",                Severity::Error,   proof_too_large},
    Rule{"proof.wrong-type",               Severity::Error,   proof_of_wrong_type},
    Rule{"proof.product-not-proved",       Severity::Warning, product_not_proved},
    Rule{"proof.checklist-open",           Severity::Warning, checklist_open},
    Rule{"acknowledgement.missing",        Severity::Error,   acknowledgement_missing},
    Rule{"competing.same-partner",         Severity::Error,   claimed_twice},
    Rule{"competing.other-partner",        Severity::Warning, claimed_by_another},
};
// clang-format on

Case case_of(const Claim& claim, core::Instant now, const Surroundings& surroundings,
             const Rulebook& rules)
{
    return {.claim = claim,
            .surroundings = surroundings,
            .rules = rules,
            .edition = edition_of(rules, claim.edition),
            .today = local_date(now, rules.calendar.zone)};
}

bool needs_technical_contact(const Claim& claim, const Rulebook& rules)
{
    return edition_of(rules, claim.edition).technical_contact == Requirement::Required &&
           claims_dynamics_365(claim, rules.catalogue);
}

} // namespace

std::vector<Problem> find_problems(const Claim& claim, core::Instant now,
                                   const Surroundings& surroundings, const Rulebook& rules)
{
    const Case at = case_of(claim, now, surroundings, rules);
    std::vector<Problem> problems;
    for (const FieldRow& row : field_rows) check_field(at, row, problems);
    for (const Rule& rule : rule_table) {
        const std::size_t before = problems.size();
        rule.find(at, problems);
        for (std::size_t i = before; i < problems.size(); ++i) {
            problems[i].id = rule.id;
            problems[i].severity = rule.severity;
        }
    }
    return problems;
}

int count_errors(const std::vector<Problem>& problems)
{
    return static_cast<int>(
        std::count_if(problems.begin(), problems.end(),
                      [](const Problem& problem) { return problem.severity == Severity::Error; }));
}

std::vector<std::string_view> problem_ids()
{
    std::vector<std::string_view> ids;
    for (const FieldRow& row : field_rows) {
        ids.push_back(row.missing_id);
        ids.push_back(row.invalid_id);
    }
    for (const Rule& rule : rule_table) ids.push_back(rule.id);
    return ids;
}

bool is_required(Field field, const Claim& claim, const Rulebook& rules)
{
    switch (field) {
    case Field::DomainName:
        return edition_of(rules, claim.edition).domain_name == Requirement::Required;
    case Field::TechnicalContactName:
    case Field::TechnicalContactTitle:
    case Field::TechnicalContactEmail: return needs_technical_contact(claim, rules);
    case Field::SolutionSeller:
    case Field::RevenueCustomerName:
    case Field::IsvSolution: return contains(claim.activities, Activity::RevenueAssociation);
    case Field::Name:
    case Field::MpnId:
    case Field::CustomerName:
    case Field::TenantId:
    case Field::CustomerContactName:
    case Field::CustomerContactTitle:
    case Field::CustomerContactEmail:
    case Field::OwnContactName:
    case Field::OwnContactEmail: return true;
    }
    return true;
}

bool is_required(const ClaimedProduct& subscription_of, const Claim& claim, const Rulebook& rules)
{
    if (!is_business(claim)) return false;
    return edition_of(rules, claim.edition).subscription_id == SubscriptionRule::Always ||
           subscription_of.count == SubscriptionCount::Several;
}

Parsed parse_field(Field field, std::string_view typed)
{
    switch (field) {
    case Field::Name: return parse_name(typed, claim_name_length);
    case Field::MpnId: return parse_mpn_id(typed);
    case Field::CustomerName:
    case Field::RevenueCustomerName: return parse_name(typed, customer_name_length);
    case Field::DomainName: return parse_domain(typed);
    case Field::TenantId: return parse_guid(typed);
    case Field::CustomerContactEmail:
    case Field::TechnicalContactEmail:
    case Field::OwnContactEmail: return parse_email(typed);
    case Field::CustomerContactTitle:
    case Field::TechnicalContactTitle: return parse_name(typed, job_title_length);
    case Field::CustomerContactName:
    case Field::TechnicalContactName:
    case Field::OwnContactName:
    case Field::SolutionSeller:
    case Field::IsvSolution: return parse_name(typed, person_name_length);
    }
    return parse_name(typed, claim_name_length);
}

} // namespace claims
