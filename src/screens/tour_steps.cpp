#include "screens/tour_steps.h"

#include "screens/claim_screen.h"
#include "screens/consent_screen.h"
#include "screens/review_screen.h"
#include "screens/wizard.h"

namespace screens {

namespace {

using ui::operator""_text;

constexpr claims::Role partner = claims::Role::IncentivesAdmin;
constexpr claims::Role reviewer = claims::Role::Reviewer;
constexpr claims::Role customer = claims::Role::Customer;

constexpr TourMark named(ui::Role role, ui::Text name)
{
    return {.role = role, .name = name};
}

constexpr TourMark link_to(TourPlace place)
{
    return {.role = ui::Role::Link, .leads_to = place};
}

constexpr TourMark role_menu{.path = {"banner", "role"}};
constexpr TourMark clock_tools = named(ui::Role::Toolbar, "demo.tools"_text);
constexpr TourMark list_title = named(ui::Role::Heading, "claims.title"_text);

constexpr std::array steps{
    TourStep{
        .stop = TourStop::Welcome, .place = TourPlace::List, .as = partner, .marks = {list_title}},
    TourStep{.stop = TourStop::List,
             .place = TourPlace::List,
             .as = partner,
             .marks = {named(ui::Role::Group, "claims.cards"_text),
                       named(ui::Role::Toolbar, "claims.cards"_text), list_title}},
    TourStep{.stop = TourStop::Draft,
             .place = TourPlace::Drafts,
             .as = partner,
             .deed = TourDeed::OpenDraft,
             .marks = {link_to(TourPlace::Claim), list_title}},
    TourStep{.stop = TourStop::Missing,
             .place = TourPlace::Contacts,
             .as = partner,
             .deed = TourDeed::FillIn,
             .marks = {named(ui::Role::TextField, "field.customer-contact-title"_text)}},
    TourStep{.stop = TourStop::Submit,
             .place = TourPlace::Submission,
             .as = partner,
             .deed = TourDeed::Submit,
             .marks = {named(ui::Role::Button, "action.submit"_text)}},
    TourStep{.stop = TourStop::Sent,
             .place = TourPlace::Claim,
             .as = partner,
             .from = TourStage::Submitted,
             .marks = {named(ui::Role::List, "claim.life"_text),
                       named(ui::Role::Button, "claim.history"_text)}},
    TourStep{.stop = TourStop::Reviewer,
             .from = TourStage::Submitted,
             .deed = TourDeed::BecomeReviewer,
             .marks = {role_menu}},
    TourStep{.stop = TourStop::Queue,
             .place = TourPlace::Queue,
             .as = reviewer,
             .from = TourStage::Submitted,
             .deed = TourDeed::OpenDesk,
             .marks = {link_to(TourPlace::Desk), named(ui::Role::Heading, "review.title"_text)}},
    TourStep{.stop = TourStop::Start,
             .place = TourPlace::Desk,
             .as = reviewer,
             .from = TourStage::Submitted,
             .deed = TourDeed::StartReview,
             .marks = {named(ui::Role::Button, "action.start"_text)}},
    TourStep{.stop = TourStop::Proof,
             .place = TourPlace::Desk,
             .as = reviewer,
             .from = TourStage::InReview,
             .marks = {named(ui::Role::ComboBox, "claim.file"_text)}},
    TourStep{.stop = TourStop::Checklist,
             .place = TourPlace::Desk,
             .as = reviewer,
             .from = TourStage::InReview,
             .marks = {named(ui::Role::Heading, "claim.checklist"_text)}},
    TourStep{.stop = TourStop::Approve,
             .place = TourPlace::Desk,
             .as = reviewer,
             .from = TourStage::InReview,
             .deed = TourDeed::Approve,
             .marks = {named(ui::Role::Button, "claim.deed.confirm"_text),
                       named(ui::Role::Button, "action.approve"_text)}},
    TourStep{.stop = TourStop::Customer,
             .from = TourStage::Approved,
             .deed = TourDeed::BecomeCustomer,
             .marks = {role_menu}},
    TourStep{.stop = TourStop::Request,
             .place = TourPlace::Request,
             .as = customer,
             .from = TourStage::Approved,
             .marks = {named(ui::Role::Heading, "consent.who"_text)}},
    TourStep{.stop = TourStop::Choice,
             .place = TourPlace::Request,
             .as = customer,
             .from = TourStage::Approved,
             .marks = {named(ui::Role::Button, "action.decline"_text),
                       named(ui::Role::Heading, "consent.who"_text)}},
    TourStep{.stop = TourStop::Clock,
             .place = TourPlace::Request,
             .as = customer,
             .from = TourStage::Approved,
             .deed = TourDeed::LetTimePass,
             .marks = {named(ui::Role::Button, "demo.next_deadline"_text), clock_tools}},
    TourStep{.stop = TourStop::Partner,
             .from = TourStage::Official,
             .deed = TourDeed::BecomePartner,
             .marks = {role_menu}},
    TourStep{.stop = TourStop::Official,
             .place = TourPlace::Claim,
             .as = partner,
             .from = TourStage::Official,
             .marks = {named(ui::Role::Heading, "claim.official"_text)}},
    TourStep{.stop = TourStop::End,
             .from = TourStage::Official,
             .marks = {named(ui::Role::Button, "demo.leave"_text), clock_tools}},
};

constexpr bool stands_in_order()
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (static_cast<std::size_t>(steps[i].stop) != i) return false;
    }
    return steps.size() == core::names<TourStop>.size();
}
static_assert(stands_in_order());

} // namespace

std::span<const TourStep> tour_steps()
{
    return steps;
}

const TourStep& tour_step(TourStop stop)
{
    return steps[static_cast<std::size_t>(stop)];
}

std::string tour_address(TourPlace place, const claims::ClaimId& claim)
{
    switch (place) {
    case TourPlace::Anywhere: return {};
    case TourPlace::List: return "/claims";
    case TourPlace::Drafts: return "/claims?state=editing";
    case TourPlace::Claim: return claim_address(claim);
    case TourPlace::Contacts: return wizard_address(claim, WizardStep::Contacts);
    case TourPlace::Submission: return wizard_address(claim, WizardStep::Review);
    case TourPlace::Queue: return review_address({}, Whose::All);
    case TourPlace::Desk: return review_address(claim, Whose::All);
    case TourPlace::Request: return consent_address(claim);
    }
    return {};
}

bool is_mark(const TourMark& mark)
{
    return mark.name != ui::Text{} || mark.leads_to != TourPlace::Anywhere ||
           !mark.path.front().empty();
}

bool is_marked(const TourMark& mark, const ui::Node& node, std::string_view name,
               const claims::ClaimId& claim)
{
    if (!mark.path.front().empty()) {
        return node.id == ui::child_id(ui::child_id(0, mark.path[0]), mark.path[1]);
    }
    if (node.role != mark.role) return false;
    if (mark.leads_to == TourPlace::Anywhere) return node.name == name;
    // A draft's link leads a step further, and lists add what they show.
    const std::string start = "#" + tour_address(mark.leads_to, claim);
    const std::string_view href = node.text(ui::TextProperty::Href);
    return href.substr(0, start.size()) == start;
}

std::optional<claims::Role> role_after(TourDeed deed)
{
    if (deed == TourDeed::BecomeReviewer) return reviewer;
    if (deed == TourDeed::BecomeCustomer) return customer;
    if (deed == TourDeed::BecomePartner) return partner;
    return std::nullopt;
}

} // namespace screens
