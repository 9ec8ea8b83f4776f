// What the app has to tell a person, once, whatever screen is open.
#pragma once

#include "claims/ids.h"
#include "claims/refusal.h"
#include "core/names.h"

#include <string>
#include <vector>

namespace screens {

struct Notice {
    int id = 0;
    claims::ClaimId claim{};
    claims::Refusal refusal{}; // why what was asked for was not done
};

// What was done, where a person may want to hear of it, or take it back.
enum class DoneKind {
    Discarded,
    Restored,
    Submitted,
    ProductRemoved,
    Undone,
    Asked, // the partner, for information
    Approved,
    Rejected,
    Held,
    Declined,
    DemoMissing,
    DraftsMade, // of the rows of a table
    TourLeft,
};

struct Done {
    int id = 0; // among the notices
    DoneKind kind = DoneKind::Discarded;
    claims::ClaimId first{};
    int count = 1; // of claims
    bool undoable = false;
};

// Whether what was done is kept. "Saved" is said only when every copy is.
struct Saving {
    int waiting = 0;       // answers that are due
    bool more = false;     // of an import, which comes piece by piece
    int copies = 0;        // independent ones; 0: nothing is kept in this browser
    bool failed = false;   // some of it is only in memory
    std::string failure{}; // the storage name of why (ports/journal.h)
};

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::DoneKind> = std::to_array<Named<screens::DoneKind>>({
    {screens::DoneKind::Discarded, "discarded"},
    {screens::DoneKind::Restored, "restored"},
    {screens::DoneKind::Submitted, "submitted"},
    {screens::DoneKind::ProductRemoved, "product_removed"},
    {screens::DoneKind::Undone, "undone"},
    {screens::DoneKind::Asked, "asked"},
    {screens::DoneKind::Approved, "approved"},
    {screens::DoneKind::Rejected, "rejected"},
    {screens::DoneKind::Held, "held"},
    {screens::DoneKind::Declined, "declined"},
    {screens::DoneKind::DemoMissing, "demo_missing"},
    {screens::DoneKind::DraftsMade, "drafts_made"},
    {screens::DoneKind::TourLeft, "tour_left"},
});
static_assert(names_all_up_to(screens::DoneKind::TourLeft));

} // namespace core
