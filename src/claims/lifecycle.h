// The one table: which action may be taken in which state, by which role, in which edition, and
// where it leads. The code that decides, the buttons, the drawing on the help page and the tests
// all ask here. What depends on a date (a dispute after thirty days) or on the claim's content
// is not in the table: judge.h and decide.h add it.
#pragma once

#include "claims/editions.h"
#include "claims/refusal.h"
#include "claims/standing.h"

#include <vector>

namespace claims {

// What a role may do anywhere, in a claim or in the workspace.
enum class Right {
    CreateAndSubmit,
    EditAndResubmit,
    Comment,
    DisputeAndWithdraw,
    Import,
    ExportAll,
    ExportOwn,
    ChangeSettings,
    Review,
    Decline,
};

bool has_right(Role role, Right right);
std::vector<Right> rights_of(Role role);
Right right_for(Action action);

enum class Answer {
    Allowed,
    NotYet, // shown, disabled, with the reason
    No,     // not shown
};

struct Cell {
    Answer answer = Answer::No;
    State to = State::NotCreated; // where it leads, if allowed
    Refusal why{};                // why not, if not

    bool operator==(const Cell&) const = default;
};

Cell cell(Action action, State state, Role role, const Edition& edition);

// The same without regard to the role: what the help page draws.
Cell cell(Action action, State state, const Edition& edition);

struct Move {
    State from = State::NotCreated;
    Action action = Action::Create;
    State to = State::NotCreated;

    bool operator==(const Move&) const = default;
};

std::vector<Move> moves_of(const Edition& edition); // from one state to another, by a person

struct ClockMove {
    State from = State::NotCreated;
    DeadlineKind kind = DeadlineKind::PartnerAnswer;
    State to = State::NotCreated;

    bool operator==(const ClockMove&) const = default;
};

std::vector<ClockMove> clock_moves_of(const Edition& edition); // by nobody: time passes

// Whether a part of the claim may be edited in a state: all of it while it is a draft, what the
// edition opens afterwards.
bool is_editable(Part part, State state, const Edition& edition);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Right> = std::to_array<Named<claims::Right>>({
    {claims::Right::CreateAndSubmit, "create-and-submit"},
    {claims::Right::EditAndResubmit, "edit-and-resubmit"},
    {claims::Right::Comment, "comment"},
    {claims::Right::DisputeAndWithdraw, "dispute-and-withdraw"},
    {claims::Right::Import, "import"},
    {claims::Right::ExportAll, "export-all"},
    {claims::Right::ExportOwn, "export-own"},
    {claims::Right::ChangeSettings, "change-settings"},
    {claims::Right::Review, "review"},
    {claims::Right::Decline, "decline"},
});
static_assert(names_all_up_to(claims::Right::Decline));

} // namespace core
