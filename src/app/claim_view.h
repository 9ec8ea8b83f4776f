// What a screen of one claim gets to read.
#pragma once

#include "app/model.h"
#include "screens/claim_view.h"

#include <optional>

namespace app {

// Nothing: the workspace is not open yet, or nothing of this claim is in it. The view looks into
// the model: it lasts as long as the frame.
std::optional<screens::ClaimView> claim_view(const Model& model, const claims::ClaimId& id);

} // namespace app
