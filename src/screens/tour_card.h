// The guided tour on the screen: a card that says where one is and what to do or to look at, beside
// the ringed thing that it speaks of. It is no dialog: the page under it is used as ever. While a
// dialog asks something, or leaves no room, it steps aside.
#pragma once

#include "core/date.h"
#include "screens/intents.h"
#include "screens/tour_steps.h"
#include "ui/ui.h"

#include <optional>
#include <string>

namespace screens {

// How the person stands to the step that the tour is at.
enum class TourWhere : std::uint8_t {
    Here,
    Elsewhere,  // on another page or in another role
    TurnedBack, // the claim is not so far at the moment that the clock shows
    Astray,     // the claim went another way than the tour
};

struct TourView {
    TourStop stop{};
    TourWhere where = TourWhere::Here;
    bool done = false; // what the step asks for
    int calls = 0;     // how often somebody asked for the tour: each time it gets the focus
    claims::ClaimId claim{};
    std::string claim_name{};
    claims::Role role{};                      // the person's
    std::optional<core::Date> consent_ends{}; // the last day of it
};

// Over everything that was drawn so far. Answers where it stands, for messages to stay clear of.
ui::Rect tour_card(ui::Ui& ui, const TourView& view, const Send& send);

} // namespace screens
