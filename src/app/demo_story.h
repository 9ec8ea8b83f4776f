// The year of the demo: about sixty made-up claims, played day by day by the same commands that
// people give. Nothing is written into a history by hand; what the rules refuse does not happen.
// The same rules and texts always give the same story, down to the bytes of its files.
#pragma once

#include "app/act.h"
#include "app/demo_texts.h"
#include "app/rules.h"
#include "ports/page.h"

#include <map>
#include <string>
#include <vector>

namespace app {

struct DemoStory {
    claims::Profile profile{};
    NewEvents events{};                         // in the order of their times
    std::map<std::string, ports::File> files{}; // by the digest of their content
    std::vector<std::string> refused{};         // what was meant to happen and could not: none
    // The guided tour takes it from a draft to official; what it lacks as a draft.
    claims::ClaimId tour_claim{};
    claims::FieldChange tour_gap{};
};

// The moments between which it happens. The demo opens at the last of them.
core::Instant demo_begins();
core::Instant demo_today();
inline constexpr const char* demo_zone = "Europe/Warsaw";

DemoStory play_demo(const Rules& rules, const DemoTexts& texts);

} // namespace app
