// The parts of the claim page, from top to bottom.
#pragma once

#include "screens/claim_screen.h"

namespace screens {

// A sheet with a heading.
void claim_section(ui::Ui& ui, std::string_view key, std::string title, const ui::Body& body);

void claim_head(ui::Ui& ui, const ClaimView& view, const Send& send);
void claim_life(ui::Ui& ui, const ClaimView& view);
void claim_now(ui::Ui& ui, const ClaimView& view); // where it stands, and what is due
void claim_official(ui::Ui& ui, const ClaimView& view);
void claim_doubts(ui::Ui& ui, const ClaimView& view); // whose word nobody can vouch for
void claim_problems(ui::Ui& ui, const ClaimView& view);
void claim_rivals(ui::Ui& ui, const ClaimView& view);
void claim_overtaken(ui::Ui& ui, const ClaimView& view);
void claim_proof(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send);
void claim_facts(ui::Ui& ui, const ClaimView& view);
void claim_acts(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send);
void claim_comments(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send);

// --- words that several of them use: claim_words.cpp ---

std::string day_in_words(const ui::Words& words, core::Date date); // "Wed 25 Nov 2026"
std::string moment_in_words(const ui::Words& words, const ClaimView& view, core::Instant moment);
std::string person_in_words(const ui::Words& words, const claims::Actor& actor);
std::string consent_in_words(const ui::Words& words, const ClaimView& view);
// "Review starts: in 3 business days · Wed 25 Nov 2026"
std::string deadline_in_words(const ui::Words& words, const ClaimView& view,
                              const claims::Deadline& deadline);
std::string contact_in_words(const claims::Claim& claim, const std::vector<claims::Field>& fields);

// Where a part of the claim is edited.
std::string mend_address(const claims::ClaimId& id, claims::Part part);

} // namespace screens
