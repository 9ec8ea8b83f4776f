#include "app/demo_cast.h"

namespace app::demo {

namespace {

using claims::Activity;
using claims::SolutionArea;

constexpr int spread = -1;

constexpr SolutionArea m365 = SolutionArea::Microsoft365;
constexpr SolutionArea business = SolutionArea::BusinessApplications;

} // namespace

// clang-format off
const std::vector<Course>& courses()
{
    using enum Deed;
    static const std::vector<Course> all{
        {.name = "begun",          .ago = 2,  .beats = {{{Comment, 1}}}, .draft = Draft::Begun},
        {.name = "ready",          .ago = 1,  .beats = {{{Comment, 2}}}, .draft = Draft::Almost},
        {.name = "discarded",      .ago = 20, .beats = {{{Comment, 1}, {Discard, 4}}}, .draft = Draft::Begun},
        {.name = "submitted",      .ago = 1,  .beats = {{{Submit, 1}}}},
        {.name = "start overdue",  .ago = 8,  .beats = {{{Submit, 2}}}},
        {.name = "in review",      .ago = 1,  .beats = {{{Submit, 1}, {Take, 2}, {Assess, 1}}}},
        {.name = "decide overdue", .ago = 17, .beats = {{{Submit, 1}, {Take, 3}, {ReviewerComment, 1}}}},
        {.name = "asked",          .ago = 2,  .beats = {{{Submit, 1}, {Take, 2}, {Assess, 1}, {Ask, 1}}}},
        {.name = "answered",       .ago = 1,  .beats = {{{Submit, 1}, {Take, 2}, {Ask, 1}, {Comment, 1}, {AddFile, 0}, {Resubmit, 1}}}},
        {.name = "no answer",      .ago = spread, .beats = {{{Submit, 1}, {Take, 3}, {Ask, 2}}}},
        {.name = "no answer new",  .ago = 17, .beats = {{{Submit, 1}, {Take, 1}, {Ask, 1}}}},
        {.name = "in consent",     .ago = 2,  .beats = {{{Submit, 1}, {Take, 1}, {Assess, 1}, {Approve, 1}}}},
        {.name = "official",       .ago = spread, .beats = {{{Comment, 1}, {Submit, 1}, {Take, 2}, {Assess, 1}, {Approve, 1}}}},
        {.name = "asked, official", .ago = spread, .beats = {{{Submit, 1}, {Take, 3}, {Ask, 2}, {AddFile, 2}, {Resubmit, 0}, {Take, 2}, {Assess, 1}, {Approve, 1}}}},
        {.name = "official late",  .ago = spread, .beats = {{{Submit, 2}, {Take, 6}, {ReviewerComment, 2}, {Assess, 3}, {Approve, 2}}}},
        {.name = "declined",       .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {Approve, 1}, {Decline, 1}}}},
        {.name = "rejected",       .ago = 3,  .beats = {{{Submit, 1}, {Take, 2}, {Assess, 1}, {Reject, 1}}}},
        {.name = "rejected long",  .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {ReviewerComment, 1}, {Reject, 2}}}},
        {.name = "left",           .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {Approve, 2}, {Leave, 20}}}},
        {.name = "restored",       .ago = spread, .beats = {{{Discard, 2}, {Restore, 1}, {Submit, 1}, {Take, 2}, {Approve, 2}}}},
        {.name = "disputed",       .ago = 1,  .beats = {{{Submit, 1}, {Take, 2}, {Reject, 2}, {Dispute, 4}}}, .needs_dispute = true},
        {.name = "dispute won",    .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {Assess, 1}, {Reject, 1}, {Dispute, 5}, {Assess, 2}, {Approve, 1}}}, .needs_dispute = true},
        {.name = "dispute lost",   .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {Reject, 2}, {Dispute, 3}, {ReviewerComment, 1}, {Reject, 2}}}, .needs_dispute = true},
        {.name = "rival first",    .ago = 1,  .beats = {{{Submit, 1}, {Take, 2}, {Hold, 2}}}, .rivalry = Rivalry::First},
        {.name = "rival second",   .ago = 2,  .beats = {{{Submit, 1}, {Take, 2}}}, .rivalry = Rivalry::Second},
        {.name = "held, decided",  .ago = spread, .beats = {{{Submit, 1}, {Take, 2}, {Hold, 1}, {ReviewerComment, 3}, {Release, 2}, {Approve, 1}}}},
    };
    return all;
}

const Package& package_for(std::size_t customer, std::size_t round)
{
    static const std::array<std::array<Package, 4>, 3> packages{{
        {{
            {m365, {Activity::Usage}, {"teams", "teams-phone"}},
            {business, {Activity::Usage}, {"sales"}},
            {m365, {Activity::Usage}, {"exchange", "microsoft-365-apps"}},
            {business, {Activity::Usage, Activity::PreSales}, {"customer-service", "power-apps"}},
        }},
        {{
            {m365, {Activity::Usage}, {"intune", "defender-for-endpoint"}},
            {business, {Activity::Usage}, {"business-central"}},
            {m365, {Activity::Usage}, {"sharepoint", "viva-connections"}},
            {business, {Activity::RevenueAssociation}, {"finance"}},
        }},
        {{
            {business, {Activity::Usage}, {"power-bi", "power-automate"}},
            {m365, {Activity::Usage}, {"azure-ad-premium"}},
            {business, {Activity::PreSales}, {"field-service"}},
            {m365, {Activity::Usage}, {"viva-insights", "teams-meetings"}},
        }},
    }};
    return packages[round % packages.size()][customer % packages.front().size()];
}
// clang-format on

} // namespace app::demo
