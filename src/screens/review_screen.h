// The review desk: the queue by deadline, the claim that is open with its proof beside it, and what
// a reviewer does with it. Made to be worked through by keys alone; after a decision the next claim
// is there at once.
// The surprise: where there is room the desk fills the page and its panes scroll by themselves; on
// small screens it is a page like any other, first the queue, then the claim.
#pragma once

#include "screens/claim_screen.h"
#include "screens/command_desk.h"
#include "screens/file_preview.h"
#include "screens/intents.h"
#include "screens/review_queue.h"
#include "screens/workspace_view.h"

#include <functional>
#include <optional>
#include <string>

namespace screens {

// What stands beside the claim.
enum class ReviewSide : std::uint8_t { Proof, Rivals, Dispute };

struct ReviewScreen {
    claims::ClaimId id{}; // empty: none is open
    Whose whose = Whose::All;
    ReviewSide side = ReviewSide::Proof;
    bool side_chosen = false;                      // else a dispute begins with the first decision
    claims::ProofId file{};                        // empty: the first
    FilePreview preview{};                         // where one is in it
    float share = 0.56f;                           // of the width that the proof has
    ClaimScreen claim{};                           // what is being written about it
    std::optional<claims::ChecklistItem> marked{}; // the latest
    std::optional<claims::ChecklistItem> noting{}; // whose note is being written
    std::string note{};
    claims::ClaimId announced{}; // the claim that was last said to be open
};

ReviewScreen review_screen_at(std::string_view address); // "/review/CA-…?show=mine"
std::string review_address(const claims::ClaimId& id, Whose whose);
// Another claim on the same desk: what was arranged stays.
ReviewScreen at_claim(ReviewScreen before, const ReviewScreen& wanted);

struct ReviewView {
    const WorkspaceView& workspace;
    const ReviewQueue& queue;
    std::optional<ClaimView> open{}; // the claim of the address, if it is here
    std::function<std::optional<ClaimView>(const claims::ClaimId&)> look_up{};
    bool letters_are_commands = false;
};

bool review_fills(ui::Size page);
void review_screen(ui::Ui& ui, ReviewScreen& local, const ReviewView& view, const Send& send);

// What its keys do, for the page that explains them.
std::vector<PageKey> review_page_keys();

} // namespace screens
