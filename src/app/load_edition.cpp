// assets/editions/*.json → claims::Edition: one rule of the file after the other, each with the
// page that it was read on.
#include "app/load_assets.h"

#include "app/open_asset.h"
#include "core/json.h"
#include "core/json_reader.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using claims::Edition;
using claims::EditionRule;
using core::Fault;
using core::Reader;

constexpr core::IntegerRange days_of_a_limit{.least = 1, .most = 366};

claims::TimeLimit read_limit(const Reader& reader)
{
    static constexpr std::array<std::string_view, 2> known{"days", "kind"};
    reader.unknown_fields(known);
    return {.days = static_cast<int>(reader.integer("days", days_of_a_limit)),
            .kind = reader.word<claims::DayKind>("kind")};
}

claims::TimeLimit limit_of(const Reader& rule)
{
    return read_limit(rule.object("limit"));
}

// null where the edition has no such limit; the member must be there all the same.
std::optional<claims::TimeLimit> limit_of_if_any(const Reader& rule)
{
    if (rule.has("limit")) return limit_of(rule);
    const std::vector<std::string> keys = rule.keys();
    if (std::find(keys.begin(), keys.end(), "limit") == keys.end()) {
        rule.note("limit", Fault::Missing);
    }
    return std::nullopt;
}

void read_consent(Edition& edition, const Reader& rule)
{
    edition.consent.starts = rule.word<claims::ConsentStart>("starts");
    edition.consent.period = limit_of_if_any(rule);
}

void read_editable(Edition& edition, const Reader& rule)
{
    edition.editable_in = rule.words<claims::State>("states");
    edition.editable_parts = rule.words<claims::Part>("parts");
}

void read_dispute(Edition& edition, const Reader& rule)
{
    if (!rule.boolean("offered")) return;
    claims::DisputeRules dispute{.window = read_limit(rule.object("window")),
                                 .answered_within = read_limit(rule.object("answered_within")),
                                 .refused = rule.word<claims::DisputeRefused>("refused")};
    const auto times_max = rule.integer_if_any("times_max", {.least = 1, .most = 99});
    if (times_max) dispute.times_max = static_cast<int>(*times_max);
    edition.dispute = dispute;
}

// How each rule is read, and the members that it has beside its page.
struct RuleReader {
    EditionRule rule = EditionRule::FirstState;
    std::array<std::string_view, 5> members{};
    void (*read)(Edition&, const Reader&) = nullptr;
};

constexpr std::array rule_readers{
    RuleReader{EditionRule::FirstState, {}, [](Edition&, const Reader&) {}},
    RuleReader{EditionRule::OtherStates, {}, [](Edition&, const Reader&) {}},
    RuleReader{EditionRule::ReviewStart,
               {"limit"},
               [](Edition& e, const Reader& r) { e.review_starts_within = limit_of(r); }},
    RuleReader{EditionRule::ReviewDecision,
               {"limit"},
               [](Edition& e, const Reader& r) { e.review_decides_within = limit_of(r); }},
    RuleReader{EditionRule::PartnerAnswer,
               {"limit"},
               [](Edition& e, const Reader& r) { e.partner_answers_within = limit_of(r); }},
    RuleReader{EditionRule::DecisionTarget,
               {"limit"},
               [](Edition& e, const Reader& r) { e.decision_target = limit_of_if_any(r); }},
    RuleReader{EditionRule::CustomerOptOut, {"starts", "limit"}, read_consent},
    RuleReader{EditionRule::CustomerTold,
               {"when"},
               [](Edition& e, const Reader& r) {
                   e.consent.customer_told = r.word<claims::ConsentStart>("when");
               }},
    RuleReader{EditionRule::EditableAfterSubmission, {"states", "parts"}, read_editable},
    RuleReader{EditionRule::Dispute,
               {"offered", "window", "answered_within", "times_max", "refused"},
               read_dispute},
    RuleReader{EditionRule::Leaving,
               {"by"},
               [](Edition& e, const Reader& r) { e.leaving = r.word<claims::Leaving>("by"); }},
    RuleReader{EditionRule::DomainName,
               {"requirement"},
               [](Edition& e, const Reader& r) {
                   e.domain_name = r.word<claims::Requirement>("requirement");
               }},
    RuleReader{EditionRule::TechnicalContact,
               {"requirement"},
               [](Edition& e, const Reader& r) {
                   e.technical_contact = r.word<claims::Requirement>("requirement");
               }},
    RuleReader{EditionRule::SubscriptionId,
               {"asked"},
               [](Edition& e, const Reader& r) {
                   e.subscription_id = r.word<claims::SubscriptionRule>("asked");
               }},
    RuleReader{EditionRule::Acknowledgements,
               {"statements"},
               [](Edition& e, const Reader& r) { e.acknowledgements = r.texts("statements"); }},
    RuleReader{
        EditionRule::PaymentsOptOut,
        {"offered"},
        [](Edition& e, const Reader& r) { e.payments_opt_out_offered = r.boolean("offered"); }},
    RuleReader{EditionRule::MayCreate,
               {"roles"},
               [](Edition& e, const Reader& r) {
                   e.may_create = r.words<claims::Role>("roles");
                   if (e.may_create.empty()) r.note("roles", Fault::OutOfRange);
               }},
};
static_assert(rule_readers.size() == core::names<EditionRule>.size());

void refuse_unknown_members(const Reader& rule, const RuleReader& how)
{
    std::vector<std::string_view> known{how.members.begin(), how.members.end()};
    known.push_back("page");
    rule.unknown_fields(known);
}

// "Manage customer associations (2020-06-29)"
std::string page_of(const Reader& rule, const Reader& pages)
{
    const std::string id = rule.required_text("page");
    if (!pages.has(id)) {
        if (!id.empty()) rule.note("page", Fault::NothingNamed);
        return {};
    }
    const Reader page = pages.object(id);
    return page.required_text("title") + " (" + page.required_text("date") + ")";
}

void read_rules(Edition& edition, const Reader& rules, const Reader& pages)
{
    std::vector<std::string_view> known;
    for (const RuleReader& how : rule_readers) {
        const std::string_view name = core::name_of(how.rule);
        const Reader rule = rules.object(name);
        refuse_unknown_members(rule, how);
        how.read(edition, rule);
        edition.sources.push_back({.rule = how.rule, .page = page_of(rule, pages)});
        known.push_back(name);
    }
    rules.unknown_fields(known);
}

// A text's key for every enumerator, and for nothing else.
template <class Row, class Enum>
std::vector<Row> read_names(const Reader& reader)
{
    std::vector<Row> rows;
    std::vector<std::string_view> known;
    for (const core::Named<Enum>& named : core::names<Enum>) {
        rows.push_back({named.value, reader.required_text(named.name)});
        known.push_back(named.name);
    }
    reader.unknown_fields(known);
    return rows;
}

} // namespace

Loaded<Edition> load_edition(const AssetText& asset)
{
    static constexpr std::array<std::string_view, 6> known{"id",          "note",       "pages",
                                                           "state_names", "area_names", "rules"};
    Loaded<Edition> loaded;
    const core::Json json = open_asset(asset, loaded.problems);
    const Reader reader = asset_reader(json, asset, loaded.problems);
    reader.unknown_fields(known);
    Edition& edition = loaded.value;
    edition.id = {.text = reader.required_text("id")};
    edition.state_names =
        read_names<claims::StateName, claims::State>(reader.object("state_names"));
    edition.area_names =
        read_names<claims::AreaName, claims::SolutionArea>(reader.object("area_names"));
    read_rules(edition, reader.object("rules"), reader.object("pages"));
    return loaded;
}

} // namespace app
