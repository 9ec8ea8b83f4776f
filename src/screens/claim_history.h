// The history of a claim, in a panel: every change, comment and action of partner, reviewer,
// customer and clock, newest first, with what was before and what is since.
#pragma once

#include "claims/history.h"
#include "screens/claim_view.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>
#include <string>

namespace screens {

enum class HistoryKind : std::uint8_t { All, Moves, Changes, Proof, Comments, Clock };

struct HistoryFilter {
    HistoryKind kind = HistoryKind::All;
    std::optional<std::string> person{}; // a name; nothing: everybody
};

HistoryKind kind_of(const claims::HistoryEntry& entry);
bool is_wanted(const claims::HistoryEntry& entry, const HistoryFilter& filter);

// True when it is to be closed.
bool claim_history(ui::Ui& ui, HistoryFilter& filter, const ClaimView& view, const Send& send);

} // namespace screens
