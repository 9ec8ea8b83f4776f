// What the screens of many claims may read: the workspace at this moment, who looks at it, and what
// the app alone can work out. Made anew for every frame by app/frame.
#pragma once

#include "claims/profile.h"
#include "screens/notices.h"
#include "screens/saved_views.h"
#include "workspace/workspace.h"

#include <functional>
#include <optional>

namespace screens {

struct WorkspaceView {
    const workspace::Workspace* claims = nullptr; // none to be shown yet
    int generation = 0;                           // another number: it was built anew
    const claims::Actor& me;
    const claims::Profile& profile;
    const Saving& saving;
    const SavedViews& saved_views;
    const std::string& layout;      // of the columns, as this device remembers it
    std::size_t to_claim_again = 0; // associations from before that need a claim now
    // How much of what is kept has been read; nothing: all of it. Until then the rows may be those
    // of an earlier visit, and what is asked for is done afterwards.
    std::optional<int> read_percent{};
    std::function<int(const claims::ClaimId&)> count_errors{}; // that keep it from being submitted
};

} // namespace screens
