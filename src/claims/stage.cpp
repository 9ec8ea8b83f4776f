// What a Stage does as a value; see its header.
#include "claims/model.h"

namespace claims {

Stage::Stage() = default;
Stage::Stage(const Stage& other) = default;
Stage::Stage(Stage&& other) noexcept = default;
Stage& Stage::operator=(const Stage& other) = default;
Stage& Stage::operator=(Stage&& other) noexcept = default;
Stage::~Stage() = default;

bool operator==(const Stage& one, const Stage& other)
{
    return static_cast<const AnyStage&>(one) == static_cast<const AnyStage&>(other);
}

} // namespace claims
