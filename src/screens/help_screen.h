// Help: what CPOR is, the life of a claim as the rules draw it, who may do what, each field, what
// reviewers look for, what to do when something is wrong, words, shortcuts, what is kept where.
// All of it can be searched as one types, and every part has an address.
#pragma once

#include "claims/editions.h"
#include "claims/ids.h"
#include "claims/words.h"
#include "screens/help_text.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

struct HelpScreen {
    std::optional<HelpTopic> topic{}; // nothing: the list of topics
    std::string part{};
    bool arrived = false; // at the part
    std::string typed{};
    std::string edition{}; // whose life is drawn; empty: the workspace's
    std::optional<claims::State> state{};
};

struct HelpKeys {
    std::string label{};
    std::string keys{};
};

struct HelpView {
    const HelpText* text = nullptr; // still being fetched
    bool failed = false;
    const std::vector<claims::Edition>& editions; // none: still being fetched
    claims::EditionId edition{};                  // of the workspace
    std::vector<HelpKeys> shortcuts{};
    bool may_open_demo = true; // it is not open yet
};

// "/help", "/help/trouble", "/help/trouble/csp"
std::optional<HelpScreen> help_screen_at(std::string_view address);
std::string help_address(HelpTopic topic, std::string_view part = {});

void help_screen(ui::Ui& ui, HelpScreen& local, const HelpView& view, const Send& send);

} // namespace screens
