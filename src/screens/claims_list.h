// What the list of claims has worked out and keeps, so that a frame costs what is in sight: answers
// to queries, the figures of the cards, what needs the person, and how many errors drafts have.
// Each is redone only after something it depends on has changed.
#pragma once

#include "screens/deadline_list.h"
#include "screens/workspace_view.h"
#include "ui/words.h"
#include "workspace/listing.h"
#include "workspace/today.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace screens {

// A card of figures: the claims that one filter lets through.
struct ClaimsCard {
    std::string_view key{};
    ui::Text label{};
    workspace::Filter filter{};
};

// What a card may say of its claims besides their number.
struct ClaimsCardFacts {
    std::optional<std::size_t> ready{}; // drafts that lack nothing
    std::optional<core::Date> next{};   // the first day that is to come
};

// In the order in which they are shown to this role. The first is what needs it.
std::vector<ClaimsCard> cards_for(claims::Role role);

class ClaimsList {
public:
    // Once a frame, before anything is asked. Precondition: view.claims is there.
    void follow(const WorkspaceView& view, const ui::Words& words);

    // Without a state in the filter, discarded drafts are not among them.
    const std::vector<workspace::Row>& rows(const workspace::Query& query);
    // The first few that a text finds, the latest change first.
    std::vector<workspace::Row> first_found(std::string_view text, std::size_t most);

    std::size_t total(); // all but discarded drafts
    const std::vector<std::size_t>& card_figures();
    // Nothing for a card that nothing is to be said of, or of which there are too many to look at.
    ClaimsCardFacts card_facts(std::string_view card, const WorkspaceView& view);
    const workspace::Needs& needs();
    int errors_in(workspace::Row row, const WorkspaceView& view);
    DeadlineList& deadlines() { return deadlines_; }

private:
    struct Moment { // what everything above depends on
        workspace::Revision revision = 0;
        core::Date today{};
        claims::Actor me{};
        bool all_read = false; // problems are known only then

        bool operator==(const Moment&) const = default;
    };

    ClaimsCardFacts ready_among(const workspace::RowSet& rows, const WorkspaceView& view);
    ClaimsCardFacts next_among(const workspace::RowSet& rows) const;
    void start_anew(const WorkspaceView& view, const ui::Words& words);

    const workspace::Workspace* claims_ = nullptr;
    std::optional<int> generation_{};
    std::string language_{};
    workspace::Listing listing_{};
    workspace::Listing finder_{}; // for the palette: the table keeps its own answer
    Moment moment_{};
    std::optional<std::size_t> total_{};
    std::vector<std::size_t> figures_{};
    std::map<std::string, ClaimsCardFacts, std::less<>> facts_{};
    std::optional<workspace::Needs> needs_{};
    std::unordered_map<workspace::Row, int> errors_{};
    DeadlineList deadlines_{};
};

// Every state in which a claim is listed when nobody asks for particular ones.
const std::vector<claims::State>& listed_states();

} // namespace screens
