#include "support/rulebook.h"

namespace support {

namespace {

using namespace claims;

constexpr TimeLimit business(int days)
{
    return {.days = days, .kind = DayKind::Business};
}

constexpr TimeLimit calendar(int days)
{
    return {.days = days, .kind = DayKind::Calendar};
}

std::vector<StateName> state_names(const std::string& first, const std::string& dispute)
{
    std::vector<StateName> names;
    for (const auto& named : core::names<State>) {
        std::string key = "state." + std::string(named.name);
        if (named.value == State::Editing) key = "state." + first;
        if (named.value == State::Dispute) key = "state." + dispute;
        names.push_back({.state = named.value, .key = key});
    }
    return names;
}

std::vector<RuleSource> sources(const std::string& page)
{
    std::vector<RuleSource> all;
    for (const auto& rule : core::names<EditionRule>) {
        all.push_back({.rule = rule.value, .page = page});
    }
    return all;
}

Product product(const char* id, SolutionArea area, bool is_dynamics_365)
{
    const bool business_apps = area == SolutionArea::BusinessApplications;
    return {
        .id = {id},
        .name = id,
        .area = area,
        .groups = {business_apps ? ProductGroup::BusinessApplications : ProductGroup::ModernWork},
        .is_dynamics_365 = is_dynamics_365,
        .activities = business_apps ? std::vector{Activity::Usage, Activity::PreSales,
                                                  Activity::RevenueAssociation}
                                    : std::vector{Activity::Usage}};
}

} // namespace

Edition edition_2019()
{
    return {.id = {"2019"},
            .state_names = state_names("editing", "rejected"),
            .area_names = {{SolutionArea::Microsoft365, "area.microsoft-365"},
                           {SolutionArea::BusinessApplications, "area.business-applications"}},
            .review_starts_within = business(5),
            .review_decides_within = business(5),
            .partner_answers_within = business(5),
            .decision_target = {},
            .consent = {.starts = ConsentStart::OnSubmission,
                        .period = business(5),
                        .customer_told = ConsentStart::OnSubmission},
            .editable_in = {},
            .editable_parts = {},
            .dispute = {},
            .leaving = Leaving::Withdraw,
            .domain_name = Requirement::Required,
            .technical_contact = Requirement::Required,
            .subscription_id = SubscriptionRule::WhenSeveral,
            .acknowledgements = {},
            .payments_opt_out_offered = false,
            .may_create = {Role::IncentivesAdmin, Role::IncentivesUser},
            .sources = sources("2019-10-29")};
}

Edition edition_2020()
{
    Edition edition = edition_2019();
    edition.id = {"2020"};
    edition.decision_target = calendar(10);
    edition.consent = {.starts = ConsentStart::OnApproval,
                       .period = calendar(7),
                       .customer_told = ConsentStart::OnApproval};
    edition.editable_in = {State::Submitted, State::PartnerActionRequired};
    edition.editable_parts = {Part::Partner, Part::Products, Part::Contacts, Part::Proof};
    edition.dispute = DisputeRules{.window = calendar(30),
                                   .answered_within = business(5),
                                   .times_max = {},
                                   .refused = DisputeRefused::Rejected};
    edition.sources = sources("2020-06-29");
    return edition;
}

Edition edition_2023()
{
    Edition edition = edition_2020();
    edition.id = {"2023"};
    edition.state_names = state_names("draft", "dispute");
    edition.area_names.front().key = "area.modern-work-and-security";
    edition.review_decides_within = business(14);
    edition.partner_answers_within = business(14);
    edition.decision_target = {};
    edition.consent.period = {};
    edition.editable_in = {State::PartnerActionRequired};
    edition.dispute->times_max = 1;
    edition.dispute->refused = DisputeRefused::RejectedFinal;
    edition.leaving = Leaving::Disassociate;
    edition.domain_name = Requirement::Optional;
    edition.technical_contact = Requirement::Optional;
    edition.subscription_id = SubscriptionRule::Always;
    edition.acknowledgements = {"acknowledgement.accurate", "acknowledgement.customer-informed",
                                "acknowledgement.programme-terms"};
    edition.payments_opt_out_offered = true;
    edition.sources = sources("2023-10");
    return edition;
}

Catalogue small_catalogue()
{
    const auto modern = SolutionArea::Microsoft365;
    const auto business_apps = SolutionArea::BusinessApplications;
    return {
        .products = {product("teams", modern, false), product("exchange", modern, false),
                     product("intune", modern, false),
                     product("customer-service", business_apps, true),
                     product("sales", business_apps, true),
                     product("power-bi", business_apps, false)},
        .programmes = {{modern, Activity::Usage, "programme.osu-microsoft-365", true},
                       {business_apps, Activity::Usage, "programme.osu-business", true},
                       {business_apps, Activity::PreSales, "programme.osa-sell", true},
                       {business_apps, Activity::RevenueAssociation, "programme.revenue", false}},
        .sources = {}};
}

Rulebook rulebook()
{
    return {.editions = {edition_2020(), edition_2019(), edition_2023()},
            .catalogue = small_catalogue(),
            .calendar = {.holidays = {}, .zone = {.name = "UTC"}}};
}

} // namespace support
