// The parts of the review desk, one file each.
#pragma once

#include "screens/review_screen.h"
#include "ui/button.h"

namespace screens {

// Everything a part of the desk needs.
struct ReviewDesk {
    ui::Ui& ui;
    ReviewScreen& local;
    const ReviewView& view;
    const Send& send;

    const ClaimView& open() const { return *view.open; } // precondition: a claim is open
};

// --- the queue: review_list.cpp ---
float review_queue_head_height(const ReviewDesk& desk, float width);
void review_queue_head(const ReviewDesk& desk, const ui::Rect& area);
void review_queue_pane(const ReviewDesk& desk, const ui::Rect& area); // scrolls
void review_queue_column(const ReviewDesk& desk);                     // part of a page that scrolls
// The claim after the open one, or before it, as the list stands; nothing: there is no other.
enum class Direction : std::uint8_t { Next, Previous };
std::optional<claims::ClaimId> neighbour(const ReviewDesk& desk, Direction direction);

// --- beside the claim: review_proof.cpp, review_rivals.cpp, review_dispute.cpp ---
void review_proof(const ReviewDesk& desk);
void review_hints(const ReviewDesk& desk); // what the text of the open file says of the claim
void review_rivals(const ReviewDesk& desk);
void review_dispute(const ReviewDesk& desk);
bool has_side(const ClaimView& view, ReviewSide side);
void turn_file(const ReviewDesk& desk, Direction direction);
// Who had better judge a dispute, and why; nothing where it does not matter.
void review_dispute_advice(const ReviewDesk& desk);

// --- the claim: review_claim.cpp, review_checklist.cpp ---
void review_claim(const ReviewDesk& desk, int heading_level);
void review_checklist(const ReviewDesk& desk);
void mark_item(const ReviewDesk& desk, std::size_t index); // goes on to the next answer
void begin_note(const ReviewDesk& desk, claims::ChecklistItem item);

// --- what is decided: review_decision.cpp ---
float review_decision_height(const ReviewDesk& desk, float width);
void review_decision(const ReviewDesk& desk);
void review_panels(const ReviewDesk& desk); // what an act asks for, over the page

// --- keys: review_keys.cpp ---
std::string key_of(claims::Action action); // "A"; empty: it has none
void review_keys(const ReviewDesk& desk);

} // namespace screens
