#include "claims/lifecycle.h"

#include <algorithm>
#include <array>

namespace claims {

namespace {

// Who may do what. One row a role, as the product's table has it; the auditor is ours.
struct RoleRow {
    Role role{};
    std::array<bool, 10> rights{}; // in the order of Right
};

// clang-format off
constexpr std::array role_table{
    //                             create  edit   comment dispute import export export settings review decline
    //                                                                    all    own
    RoleRow{Role::IncentivesAdmin, {true,  true,  true,   true,   true,  true,  true,  true,    false, false}},
    RoleRow{Role::IncentivesUser,  {true,  true,  true,   false,  false, false, true,  false,   false, false}},
    RoleRow{Role::GlobalAdmin,     {false, true,  true,   true,   true,  true,  true,  true,    false, false}},
    RoleRow{Role::BillingAdmin,    {false, true,  true,   true,   false, true,  true,  false,   false, false}},
    RoleRow{Role::Reviewer,        {false, false, true,   false,  false, false, false, false,   true,  false}},
    RoleRow{Role::Customer,        {false, false, false,  false,  false, false, false, false,   false, true}},
    RoleRow{Role::Auditor,         {false, false, false,  false,  false, true,  true,  false,   false, false}},
};
// clang-format on
static_assert(role_table.size() == core::names<Role>.size());
static_assert(std::tuple_size_v<decltype(RoleRow::rights)> == core::names<Right>.size());

// What can stand in the table of states and actions. Three entries depend on the edition and are
// settled by `settle`.
enum class Kind {
    Never,
    Waits,
    Stays,
    Leads,
    StaysIfEditable,      // where the edition lets a submitted claim be edited
    LeadsIfCustomerAsked, // where the edition has told the customer
    LeadsByDisputeRule,   // where a refused dispute leads
};

struct Entry {
    Kind kind = Kind::Never;
    State to = State::NotCreated;
    RefusalReason why = RefusalReason::NotInThisState;
};

constexpr Entry no{};
constexpr Entry no_because(RefusalReason why)
{
    return {.kind = Kind::Never, .to = State::NotCreated, .why = why};
}
constexpr Entry waits(RefusalReason why)
{
    return {.kind = Kind::Waits, .to = State::NotCreated, .why = why};
}
constexpr Entry to(State state)
{
    return {.kind = Kind::Leads, .to = state, .why = {}};
}
constexpr Entry stay{.kind = Kind::Stays, .to = {}, .why = {}};
constexpr Entry editable{.kind = Kind::StaysIfEditable, .to = {}, .why = {}};
constexpr Entry declines{.kind = Kind::LeadsIfCustomerAsked, .to = State::Rejected, .why = {}};
constexpr Entry refuses{.kind = Kind::LeadsByDisputeRule, .to = State::Rejected, .why = {}};

constexpr Entry draft = no_because(RefusalReason::NotSubmittedYet);
constexpr Entry again = no_because(RefusalReason::AlreadyCreated);
constexpr Entry fixed = no_because(RefusalReason::PartLocked);
constexpr Entry begin = waits(RefusalReason::ReviewNotStarted);
constexpr Entry their = waits(RefusalReason::WaitingForPartner);
constexpr Entry unask = waits(RefusalReason::NothingAskedYet);
constexpr Entry unrej = waits(RefusalReason::NotRejected);

struct ActionRow {
    Action action{};
    std::array<Entry, 10> in{}; // by State
};

constexpr State edi = State::Editing;
constexpr State sub = State::Submitted;
constexpr State rev = State::InReview;
constexpr State act = State::PartnerActionRequired;
constexpr State app = State::Approved;
constexpr State rej = State::Rejected;
constexpr State dis = State::Dispute;
constexpr State fin = State::RejectedFinal;
constexpr State del = State::Discarded;

// clang-format off
constexpr std::array action_table{
    //                                  not      editing  submitted in       partner   approved  rejected dispute   rejected discarded
    //                                  created                     review   action                                final
    ActionRow{Action::Create,          {to(edi), again,   again,    again,   again,    again,    again,   again,    again,   again}},
    ActionRow{Action::Edit,            {no,      stay,    editable, editable,editable, fixed,    fixed,   fixed,    no,      no}},
    ActionRow{Action::AddProof,        {no,      stay,    editable, editable,editable, fixed,    fixed,   stay,     no,      no}},
    ActionRow{Action::RemoveProof,     {no,      stay,    fixed,    fixed,   fixed,    fixed,    fixed,   fixed,    no,      no}},
    ActionRow{Action::MarkProof,       {no,      stay,    editable, editable,editable, fixed,    fixed,   stay,     no,      no}},
    ActionRow{Action::Comment,         {no,      stay,    stay,     stay,    stay,     stay,     stay,    stay,     stay,    no}},
    ActionRow{Action::Submit,          {no,      to(sub), no,       no,      no,       no,       no,      no,       no,      no}},
    ActionRow{Action::Discard,         {no,      to(del), no,       no,      no,       no,       no,      no,       no,      no}},
    ActionRow{Action::Restore,         {no,      no,      no,       no,      no,       no,       no,      no,       no,      to(edi)}},
    ActionRow{Action::Resubmit,        {no,      draft,   unask,    unask,   to(sub),  no,       no,      no,       no,      no}},
    ActionRow{Action::Dispute,         {no,      draft,   unrej,    unrej,   unrej,    no,       to(dis), no,       no,      no}},
    ActionRow{Action::Withdraw,        {no,      draft,   to(rej),  to(rej), to(rej),  to(rej),  no,      to(rej),  no,      no}},
    ActionRow{Action::Disassociate,    {no,      draft,   to(fin),  to(fin), to(fin),  to(fin),  no,      to(fin),  no,      no}},
    ActionRow{Action::Assign,          {no,      draft,   stay,     stay,    stay,     no,       no,      stay,     no,      no}},
    ActionRow{Action::Start,           {no,      draft,   to(rev),  no,      their,    no,       no,      no,       no,      no}},
    ActionRow{Action::Assess,          {no,      draft,   begin,    stay,    their,    no,       no,      stay,     no,      no}},
    ActionRow{Action::AskForInformation,{no,     draft,   begin,    to(act), their,    no,       no,      no,       no,      no}},
    ActionRow{Action::Approve,         {no,      draft,   begin,    to(app), their,    no,       no,      to(app),  no,      no}},
    ActionRow{Action::Reject,          {no,      draft,   begin,    to(rej), their,    no,       no,      refuses,  no,      no}},
    ActionRow{Action::Hold,            {no,      draft,   begin,    stay,    their,    no,       no,      no,       no,      no}},
    ActionRow{Action::Release,         {no,      draft,   no,       stay,    no,       no,       no,      no,       no,      no}},
    ActionRow{Action::Decline,         {no,      draft,   declines, declines,declines, declines, no,      no,       no,      no}},
};
// clang-format on

constexpr bool every_action_has_its_row()
{
    std::size_t index = 0;
    for (const ActionRow& row : action_table) {
        if (row.action != core::names<Action>[index++].value) return false;
    }
    return index == core::names<Action>.size();
}
static_assert(every_action_has_its_row());
static_assert(std::tuple_size_v<decltype(ActionRow::in)> == core::names<State>.size());

template <class Item>
bool contains(const std::vector<Item>& items, const Item& item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

// Some states are reached in some editions only.
bool occurs(State state, const Edition& edition)
{
    if (state == State::Dispute) return edition.dispute.has_value();
    if (state != State::RejectedFinal) return true;
    return edition.leaving == Leaving::Disassociate ||
           (edition.dispute && edition.dispute->refused == DisputeRefused::RejectedFinal);
}

bool offered(Action action, const Edition& edition)
{
    if (action == Action::Dispute) return edition.dispute.has_value();
    if (action == Action::Withdraw) return edition.leaving == Leaving::Withdraw;
    if (action == Action::Disassociate) return edition.leaving == Leaving::Disassociate;
    return true;
}

Cell allowed(State to)
{
    return {.answer = Answer::Allowed, .to = to, .why = {}};
}

Cell refused(Answer answer, RefusalReason why)
{
    return {.answer = answer, .to = {}, .why = {.reason = why}};
}

// A claim that is over says so, whatever was asked; elsewhere the state is part of the answer.
Cell never(State state, RefusalReason why)
{
    if (why == RefusalReason::AlreadyCreated) return refused(Answer::No, why);
    if (state == State::NotCreated) return refused(Answer::No, RefusalReason::NotCreated);
    if (state == State::RejectedFinal) return refused(Answer::No, RefusalReason::ClaimIsFinal);
    if (state == State::Discarded) return refused(Answer::No, RefusalReason::ClaimDiscarded);
    Cell cell = refused(Answer::No, why);
    if (why == RefusalReason::NotInThisState) cell.why.state = state;
    return cell;
}

Cell editing(State state, const Edition& edition)
{
    if (edition.editable_in.empty()) return refused(Answer::No, RefusalReason::NotInThisEdition);
    if (contains(edition.editable_in, state)) return allowed(state);
    return refused(Answer::NotYet, RefusalReason::BeingReviewed);
}

Cell declining(State state, const Edition& edition)
{
    const bool asked =
        edition.consent.starts == ConsentStart::OnSubmission || state == State::Approved;
    return asked ? allowed(State::Rejected)
                 : refused(Answer::NotYet, RefusalReason::NotApprovedYet);
}

Cell refusing_a_dispute(const Edition& edition)
{
    const bool final = edition.dispute && edition.dispute->refused == DisputeRefused::RejectedFinal;
    return allowed(final ? State::RejectedFinal : State::Rejected);
}

Cell settle(const Entry& entry, State state, const Edition& edition)
{
    switch (entry.kind) {
    case Kind::Never: return never(state, entry.why);
    case Kind::Waits: return refused(Answer::NotYet, entry.why);
    case Kind::Stays: return allowed(state);
    case Kind::Leads: return allowed(entry.to);
    case Kind::StaysIfEditable: return editing(state, edition);
    case Kind::LeadsIfCustomerAsked: return declining(state, edition);
    case Kind::LeadsByDisputeRule: return refusing_a_dispute(edition);
    }
    return never(state, entry.why);
}

bool may_take(Role role, Action action, const Edition& edition)
{
    if (!has_right(role, right_for(action))) return false;
    return action != Action::Create || contains(edition.may_create, role);
}

} // namespace

bool has_right(Role role, Right right)
{
    return role_table[static_cast<std::size_t>(role)].rights[static_cast<std::size_t>(right)];
}

std::vector<Right> rights_of(Role role)
{
    std::vector<Right> rights;
    for (const auto& named : core::names<Right>) {
        if (has_right(role, named.value)) rights.push_back(named.value);
    }
    return rights;
}

Right right_for(Action action)
{
    switch (action) {
    case Action::Create:
    case Action::Submit:
    case Action::Discard:
    case Action::Restore: return Right::CreateAndSubmit;
    case Action::Edit:
    case Action::AddProof:
    case Action::RemoveProof:
    case Action::MarkProof:
    case Action::Resubmit: return Right::EditAndResubmit;
    case Action::Comment: return Right::Comment;
    case Action::Dispute:
    case Action::Withdraw:
    case Action::Disassociate: return Right::DisputeAndWithdraw;
    case Action::Assign:
    case Action::Start:
    case Action::Assess:
    case Action::AskForInformation:
    case Action::Approve:
    case Action::Reject:
    case Action::Hold:
    case Action::Release: return Right::Review;
    case Action::Decline: return Right::Decline;
    }
    return Right::Review;
}

Cell cell(Action action, State state, const Edition& edition)
{
    if (!offered(action, edition) || !occurs(state, edition))
        return refused(Answer::No, RefusalReason::NotInThisEdition);
    const ActionRow& row = action_table[static_cast<std::size_t>(action)];
    return settle(row.in[static_cast<std::size_t>(state)], state, edition);
}

Cell cell(Action action, State state, Role role, const Edition& edition)
{
    if (!may_take(role, action, edition)) return refused(Answer::No, RefusalReason::NotYourRole);
    return cell(action, state, edition);
}

std::vector<Move> moves_of(const Edition& edition)
{
    std::vector<Move> moves;
    for (const auto& state : core::names<State>) {
        for (const auto& action : core::names<Action>) {
            const Cell found = cell(action.value, state.value, edition);
            if (found.answer != Answer::Allowed || found.to == state.value) continue;
            moves.push_back({.from = state.value, .action = action.value, .to = found.to});
        }
    }
    return moves;
}

std::vector<ClockMove> clock_moves_of(const Edition& edition)
{
    std::vector<ClockMove> moves{{.from = State::PartnerActionRequired,
                                  .kind = DeadlineKind::PartnerAnswer,
                                  .to = State::Rejected}};
    if (edition.consent.period) { // still Approved, and now official
        moves.push_back(
            {.from = State::Approved, .kind = DeadlineKind::ConsentEnd, .to = State::Approved});
    }
    return moves;
}

bool is_editable(Part part, State state, const Edition& edition)
{
    if (state == State::Editing) return true;
    if (part == Part::Proof && state == State::Dispute) return true; // new evidence for it
    return contains(edition.editable_in, state) && contains(edition.editable_parts, part);
}

} // namespace claims
