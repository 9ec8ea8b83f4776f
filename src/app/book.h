// The claims of the open workspace: every history as bytes, and a row of each, derived of it.
// Taking in events is the only way it changes; the result is the same in whatever order and how
// often they come, and whether a row was derived here or by an earlier visit: a kept row is shown
// at once, but stays only if it was derived of exactly the events that the journal holds. The
// surprise: rows are derived bit by bit, by work(). What it has not come to yet is shown as it was.
#pragma once

#include "app/kept_events.h"
#include "claims/fold.h"
#include "claims/signing.h"
#include "store/event_codec.h"
#include "workspace/life.h"
#include "workspace/rivals.h"
#include "workspace/workspace.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class Book {
public:
    // The events that came before there was a book, if any.
    Book(claims::Rulebook rules, core::Instant now, KeptEvents events = {}, int generation = 0);

    // --- opening ---
    // A row that an earlier visit kept; bytes that are none, and older ones, are passed over.
    void show(std::string_view kept_row);
    // Whom the kept rows were judged to trust. Precondition: !is_read().
    void trust(const claims::Trust& trust);
    // Everything that the journal holds has been taken: now every row is held to its events.
    void all_is_here();

    // Answers what of it was news, event by event.
    std::vector<KeptEvents::News> take(std::span<const ports::EventBytes> events);
    // What was done here just now. Precondition: is_read().
    void take(const std::vector<store::StoredEvent>& events);
    void move_to(core::Instant now);
    void judge_by(claims::Rulebook rules); // other holidays, another zone: all is derived anew

    // --- work in slices ---
    void work(std::size_t claims_max); // derives so many rows at most
    void work_all() { work(due_.size()); }
    bool has_work() const { return !due_.empty(); }
    bool is_read() const { return all_here_; } // what is not here does not exist
    bool is_whole() const { return all_here_ && due_.empty(); }
    std::size_t claims_left() const { return due_.size(); }
    std::size_t claims() const { return events_.size(); }
    const KeptEvents& events() const { return events_; }

    // --- rows for the next visit ---
    std::size_t rows_to_keep() const { return unkept_.size(); }
    // Too much lies in the files for nothing.
    bool should_keep_all() const;
    void keep_all();                                     // whatever is in the files
    void distrust_files() { files_are_foreign_ = true; } // other rules made some of it
    // Precondition: is_whole().
    std::vector<std::string> take_rows_to_keep(std::size_t rows_max);

    core::Instant now() const { return workspace_.now(); }
    const claims::Rulebook& rules() const { return next_ ? next_->rules() : workspace_.rules(); }
    const workspace::Workspace& workspace() const { return workspace_; }
    // Another number: the workspace was built anew, and what followed it has to start anew too.
    int generation() const { return generation_; }
    std::size_t set_aside() const; // events that cannot be read

    // Of a claim that is not here, or whose events have not all been read: nothing, an empty
    // history. Both last until something is taken in or time moves.
    const claims::Claim* find(const claims::ClaimId& id) const;
    const claims::History& history(const claims::ClaimId& id) const;
    // What is known of the signatures of its events, by their ids; and which are to be checked.
    std::map<claims::EventId, claims::Signing> signings(const claims::ClaimId& id) const;
    std::vector<std::uint32_t> unchecked(const claims::ClaimId& id) const;
    void judge(std::uint32_t event, std::string_view signature, Verdict verdict);
    // Of the next claim that hangs on it, where decisions need the signature of a trusted reviewer:
    // such a claim stands as if they had not been made until these have been judged.
    std::vector<std::uint32_t> take_to_check();
    // What was done here has its signatures now: nobody has to check those. Or it got none.
    void note_signed(std::span<const ports::EventBytes> events);
    // The history of a trust list, which is none of the claims.
    claims::History trust_list(const claims::ClaimId& id) const;
    // The other claims that share its name or something that it claims.
    std::vector<claims::OtherClaim> others_for(const claims::Claim& claim) const;
    // Those that are after what another is after too.
    workspace::RowSet contested() const { return rivals_.contested(workspace_); }

private:
    struct Entry {
        std::optional<EventsSum> shown{}; // the events of which its row was derived
        std::uint32_t refused = 0;        // of those, how many cannot be read
        bool due = false;                 // in due_
        bool unkept = false;              // in unkept_
        bool vouched = false; // no decision in `shown` hangs on a signature that is in doubt
    };
    using Numbers = std::map<claims::EventId, std::uint32_t>; // of events
    struct Loaded {
        claims::History history{};
        workspace::Life life{};
        Numbers numbers{}; // worked out when they are asked for
    };

    Entry& entry_of(ClaimNumber claim);
    void make_due(ClaimNumber claim);
    void derive(ClaimNumber claim);
    KeptEvents::Parsed weighed(ClaimNumber claim) const;
    bool stands_as_vouched(ClaimNumber claim) const;
    bool was_checked(const claims::Event& event) const;
    void confirm(ClaimNumber claim);
    void judge_anew(ClaimNumber claim);
    void note_doubts(ClaimNumber claim, const claims::History& history);
    void derived(ClaimNumber claim, const workspace::Life& life, std::uint32_t refused);
    void take(ClaimNumber claim, std::vector<claims::Event> events);
    void end_anew();
    Loaded* load(const claims::ClaimId& id) const;
    const Numbers& numbers_of(Loaded& loaded) const;

    int generation_ = 0;
    KeptEvents events_;
    std::vector<Entry> entries_{}; // by ClaimNumber
    std::vector<ClaimNumber> due_{};
    std::vector<ClaimNumber> unkept_{};
    std::vector<ClaimNumber> to_check_{};
    std::size_t rows_in_files_ = 0;
    bool files_are_foreign_ = false;
    bool all_here_ = false;
    workspace::Workspace workspace_;
    std::optional<workspace::Workspace> next_{}; // by other rules, until it is whole
    mutable std::map<ClaimNumber, Loaded> loaded_{};
    mutable workspace::Rivals rivals_{}; // catches up when it is asked
};

} // namespace app
