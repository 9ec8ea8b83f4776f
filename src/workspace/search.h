// Search as one types: every word must be somewhere in the claim, in any field, in any order.
// Each key narrows: what is typed on top of what was typed is looked for only where that was
// found, and taking a letter back returns to the answer before it. The exact count is there at
// once. What changes in the workspace meanwhile is looked at claim by claim.
#pragma once

#include "workspace/workspace.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workspace {

// A word that the table shows for what is stored as a number ("Zatwierdzony"), in the interface
// language. Typing it finds the claims for which it is shown.
struct Label {
    using Shown = std::variant<claims::State, claims::SolutionArea, claims::Activity>;
    Shown shown{};
    claims::EditionId edition{}; // in which it is called so; empty: in all of them
    std::string text{};

    bool operator==(const Label&) const = default;
};

// Folded, each once, the longest first: it is found least often.
std::vector<std::string> words_of(std::string_view typed);

class Search {
public:
    explicit Search(std::vector<Label> labels = {});

    const RowSet& matches(const Workspace& workspace, std::string_view typed);

private:
    struct Step {
        std::vector<std::string> words{};
        RowSet rows{};
    };

    void catch_up(const Workspace& workspace);
    void step_back_to_start_of(const std::vector<std::string>& words);
    void step_forward(const Workspace& workspace, std::vector<std::string> words);

    std::vector<Label> labels_; // folded
    std::vector<Step> steps_{}; // each narrower than the one before it; the first has no words
    Revision seen_ = 0;
};

} // namespace workspace
