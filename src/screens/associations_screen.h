// Associations from before: which of them must be claimed again, and until when the others stay
// valid. A claim for one begins with all that is known of it.
// The surprise: they are no claims and have no history; they are part of the workspace's profile.
#pragma once

#include "claims/profile.h"
#include "claims/rulebook.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace screens {

// What is being typed into the form: a new one, or another wording of one that is there.
struct AssociationDraft {
    claims::ExistingAssociation association{};
    std::optional<std::size_t> replaces{};
    int tries = 0;
};

struct AssociationsScreen {
    std::optional<AssociationDraft> draft{}; // the form is open
};

struct AssociationsView {
    const claims::Profile* profile = nullptr; // nothing before the workspace is open
    const claims::Rulebook* rules = nullptr;
    std::vector<claims::NeededClaim> needed{}; // in the order of the profile
    claims::Actor me{};
    core::Date today{};
};

// Whether somebody should do something about it now.
bool needs_a_person(claims::ClaimNeed need);

void associations_screen(ui::Ui& ui, AssociationsScreen& local, const AssociationsView& view,
                         const Send& send);

// The form, in a panel at the side: associations_form.cpp. True: it is to be closed.
bool association_form(ui::Ui& ui, AssociationDraft& draft, const AssociationsView& view,
                      const Send& send);

} // namespace screens
