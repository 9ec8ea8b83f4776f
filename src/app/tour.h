// Where somebody stands on the guided tour of the demo, worked out of the model: nothing of it is
// remembered but the step.
#pragma once

#include "app/model.h"
#include "screens/tour_card.h"

#include <optional>

namespace app {

// Nothing while no tour is to be seen.
std::optional<screens::TourView> tour_view(const Model& model);

// How far its claim has come; nothing: it went another way, or does not exist yet.
std::optional<screens::TourStage> tour_stage(const Model& model);
bool tour_deed_is_done(const Model& model, screens::TourDeed deed);
bool is_at_tour_step(const Model& model, const screens::TourStep& step);

} // namespace app
