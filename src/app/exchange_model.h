// What the app knows of the export and the import that are under way.
#pragma once

#include "app/draft_rows.h"
#include "app/effect.h"
#include "bundle/csv.h"
#include "bundle/plan.h"
#include "ports/exchange.h"
#include "screens/drafts_state.h"
#include "screens/exchange_state.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

// A table of drafts on its way in.
struct DraftsModel {
    screens::DraftsState state;
    std::optional<std::string> text;                     // of the file, until it can be read
    std::shared_ptr<const DraftVocabulary> vocabulary{}; // of all languages that came
    std::vector<bundle::CsvProblem> broken{};            // where the file is not well formed
    // Of the rows without an error that were checked so far, what later ones may collide with.
    std::vector<claims::OtherClaim> others{};
    std::map<std::string, std::size_t> by_name{};
    std::map<claims::Stake, std::vector<std::size_t>> by_stake{};
    std::vector<claims::ClaimId> made{};
    std::vector<ports::EventBytes> events{}; // of those, until all are made
    std::size_t taken = 0;                   // of the events, into the book
};

// Signatures of what would be imported, on their way to be checked before anybody decides.
struct PlanChecks {
    struct Place {
        std::size_t claim = 0; // of the plan
        std::size_t event = 0; // of to_add
    };
    std::vector<Place> left{};
    std::vector<Place> asked{};
    int ticket = 0; // 0: nobody is asked
    bool lists_are_known = false;
    std::shared_ptr<const claims::Rulebook> rules{}; // with whom one trusts after the import
};

// Claims that are imported, on their way into the journal and the book: one act after the other,
// each of whole claims, so that nothing but one act stands in memory several times.
struct Taking {
    std::vector<bundle::PlannedClaim> claims{};
    std::size_t begun = 0;      // of the claims: their events have moved into acts
    SharedEvents act{};         // that is being taken into the book; null: all of it has been
    std::size_t of_act = 0;     // of its events, taken
    std::vector<int> tickets{}; // with which acts are saved, the last one last
    std::size_t act_bytes = 0;
    std::size_t events = 0; // of all claims
    std::size_t taken = 0;  // of those
};

struct ExchangeModel {
    screens::ExportState out;
    screens::ImportState in;
    ports::ImportSource source;               // of what is looked into
    std::shared_ptr<bundle::Planner> planner; // while the plan is made
    std::shared_ptr<bundle::ImportPlan> plan; // until it is taken, or given up
    PlanChecks checks;
    std::shared_ptr<Taking> taking;
    bool with_profile = false;
    DraftsModel drafts;
    int backup_ticket = 0; // of a backup into the person's folder, unasked
};

} // namespace app
