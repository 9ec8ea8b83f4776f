// One claim: its state, its whole life, what it says, and what the person may do with it now. The
// history is a panel over it, with an address of its own.
// The surprise: every act that needs words, or cannot be taken back, opens the same panel
// (claim_deed.h), so that the claim stays readable beside what is being written.
#pragma once

#include "screens/claim_deed.h"
#include "screens/claim_history.h"
#include "screens/claim_view.h"
#include "screens/file_preview.h"
#include "screens/intents.h"
#include "screens/mail_panel.h"
#include "ui/ui.h"

#include <optional>
#include <string>

namespace screens {

enum class ClaimPanel : std::uint8_t { None, History };

struct ClaimScreen {
    claims::ClaimId id{};
    ClaimPanel panel = ClaimPanel::None;
    std::string comment{}; // typed, not added yet; the app keeps it when the page is left
    std::optional<ClaimDeed> deed{};
    std::optional<OpenMail> mail{};
    HistoryFilter filter{};
    OpenedFile opened{};
};

// Why there is nothing to show.
enum class ClaimAbsence : std::uint8_t { Opening, NotHere, BeginningMissing };

void claim_screen(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send);
void claim_screen(ui::Ui& ui, const ClaimScreen& local, ClaimAbsence absence);

std::string claim_address(const claims::ClaimId& id, ClaimPanel panel = ClaimPanel::None);

// The same claim at another of its addresses: what was typed stays.
ClaimScreen at_panel(ClaimScreen before, const ClaimScreen& wanted);

} // namespace screens
