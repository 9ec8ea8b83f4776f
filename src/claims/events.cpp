// What a Fact does as a value; see its header.
#include "claims/events.h"

namespace claims {

Fact::Fact() = default;
Fact::Fact(const Fact& other) = default;
Fact::Fact(Fact&& other) noexcept = default;
Fact& Fact::operator=(const Fact& other) = default;
Fact& Fact::operator=(Fact&& other) noexcept = default;
Fact::~Fact() = default;

bool operator==(const Fact& one, const Fact& other)
{
    return static_cast<const AnyFact&>(one) == static_cast<const AnyFact&>(other);
}

} // namespace claims
