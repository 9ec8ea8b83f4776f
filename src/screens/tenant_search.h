// A question that was asked for a claim: which tenant answers for its domain.
#pragma once

#include <string>

namespace screens {

struct TenantSearch {
    enum class Stage { NotAsked, Asking, NoAnswer };

    std::string domain{};
    Stage stage = Stage::NotAsked;
};

} // namespace screens
