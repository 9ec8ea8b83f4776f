// The guided tour as a table: where each step is, in which role, what it points at, and what the
// person does there. What it says is in assets/strings, under "tour.<step>.".
//
// The tour follows one claim of the demo. A step with a deed goes on by itself once that is done,
// by whatever way; the others go on when the person says so.
#pragma once

#include "claims/ids.h"
#include "claims/words.h"
#include "core/names.h"
#include "ui/semantics.h"
#include "ui/text_key.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace screens {

enum class TourStop : std::uint8_t {
    Welcome,
    List,
    Draft,
    Missing,
    Submit,
    Sent,
    Reviewer,
    Queue,
    Start,
    Proof,
    Checklist,
    Approve,
    Customer,
    Request,
    Choice,
    Clock,
    Partner,
    Official,
    End,
};

// A page of the tour's claim, or one that all claims share.
enum class TourPlace : std::uint8_t {
    Anywhere,
    List,
    Drafts,
    Claim,
    Contacts,
    Submission,
    Queue,
    Desk,
    Request,
};

enum class TourDeed : std::uint8_t {
    Look,
    OpenDraft,
    FillIn,
    Submit,
    BecomeReviewer,
    OpenDesk,
    StartReview,
    Approve,
    BecomeCustomer,
    LetTimePass,
    BecomePartner,
};

// How far the claim has come, on the one way that the tour goes.
enum class TourStage : std::uint8_t { Draft, Submitted, InReview, Approved, Official };

// How the thing that a step points at is found: by role and name, as the link to a place, or by its
// keys from the root of the tree.
struct TourMark {
    ui::Role role = ui::Role::Group;
    ui::Text name{};
    TourPlace leads_to = TourPlace::Anywhere; // of links
    std::array<std::string_view, 2> path{};
};

struct TourStep {
    TourStop stop{};
    TourPlace place = TourPlace::Anywhere;
    std::optional<claims::Role> as{}; // nothing: in any role
    TourStage from = TourStage::Draft;
    TourDeed deed = TourDeed::Look;
    // The first of them that is there; on a small screen, the first that leaves room for words.
    std::array<TourMark, 3> marks{};
};

std::span<const TourStep> tour_steps(); // in the order of TourStop
const TourStep& tour_step(TourStop stop);

// "/review/CA-…"; empty for Anywhere.
std::string tour_address(TourPlace place, const claims::ClaimId& claim);
bool is_marked(const TourMark& mark, const ui::Node& node, std::string_view name,
               const claims::ClaimId& claim);
bool is_mark(const TourMark& mark); // not one of the empty ones at the end

// Of the roles that the tour changes to.
std::optional<claims::Role> role_after(TourDeed deed);

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::TourStop> = std::to_array<Named<screens::TourStop>>({
    {screens::TourStop::Welcome, "welcome"},
    {screens::TourStop::List, "list"},
    {screens::TourStop::Draft, "draft"},
    {screens::TourStop::Missing, "missing"},
    {screens::TourStop::Submit, "submit"},
    {screens::TourStop::Sent, "sent"},
    {screens::TourStop::Reviewer, "reviewer"},
    {screens::TourStop::Queue, "queue"},
    {screens::TourStop::Start, "start"},
    {screens::TourStop::Proof, "proof"},
    {screens::TourStop::Checklist, "checklist"},
    {screens::TourStop::Approve, "approve"},
    {screens::TourStop::Customer, "customer"},
    {screens::TourStop::Request, "request"},
    {screens::TourStop::Choice, "choice"},
    {screens::TourStop::Clock, "clock"},
    {screens::TourStop::Partner, "partner"},
    {screens::TourStop::Official, "official"},
    {screens::TourStop::End, "end"},
});
static_assert(names_all_up_to(screens::TourStop::End));

} // namespace core
