#include "claims/history.h"

#include "claims/fold.h"
#include "claims/judge.h"
#include "core/match.h"

#include <algorithm>
#include <map>

namespace claims {

namespace {

std::string words_of(const Fact& fact)
{
    const auto none = [] { return std::string(); };
    return core::match(
        fact, [&](const ClaimCreated&) { return none(); },
        [&](const FieldsEdited&) { return none(); }, [&](const SolutionChosen&) { return none(); },
        [&](const ProductAdded&) { return none(); }, [&](const ProductRemoved&) { return none(); },
        [&](const SubscriptionEntered&) { return none(); },
        [&](const AcknowledgementChanged&) { return none(); },
        [&](const PaymentsChosen&) { return none(); },
        [&](const TenantLookedUp&) { return none(); }, [&](const ProofAdded&) { return none(); },
        [&](const ProofRemoved&) { return none(); }, [&](const CoverageMarked&) { return none(); },
        [&](const ChecklistMarked& f) { return f.note; },
        [&](const CommentAdded& f) { return f.text; },
        [&](const ClaimSubmitted&) { return none(); },
        [&](const ClaimResubmitted&) { return none(); },
        [&](const ClaimDiscarded&) { return none(); }, [&](const ClaimRestored&) { return none(); },
        [&](const ReviewerAssigned&) { return none(); },
        [&](const ReviewStarted&) { return none(); },
        [&](const InformationRequested& f) { return f.message; },
        [&](const ClaimApproved& f) { return f.message; },
        [&](const ClaimRejected& f) { return f.message; },
        [&](const ClaimHeld& f) { return f.note; }, [&](const HoldReleased&) { return none(); },
        [&](const ClaimDisputed& f) { return f.justification; },
        [&](const ClaimWithdrawn& f) { return f.reason; },
        [&](const CustomerDisassociated& f) { return f.reason; },
        [&](const CustomerDeclined& f) { return f.reason; },
        [&](const TrustChanged&) { return none(); },
        [&](const NotUnderstood& f) { return f.kind; });
}

// The claim with its stage as it stood at a moment: what a reader saw then.
Claim as_seen(Claim claim, core::Instant then, const Rulebook& rules)
{
    claim.stage = stage_at(claim, then, rules);
    return claim;
}

// Walks a history once, keeping the claim as it was before each event.
class Walk {
public:
    Walk(const History& events, const Rulebook& rules)
        : events_(events), rules_(rules), ancestry_(events)
    {}

    std::vector<HistoryEntry> up_to(core::Instant now)
    {
        for (std::size_t at = 0; at < events_.size(); ++at) {
            pass_time_until(std::min(events_[at].time, now));
            take(at);
            clock_ = std::max(clock_, events_[at].time);
        }
        pass_time_until(now);
        return std::move(entries_);
    }

private:
    void take(std::size_t at)
    {
        const Event& event = events_[at];
        const Claim before = as_seen(claim_, event.time, rules_);
        claim_ = evolve(std::move(claim_), event, rules_);
        HistoryEntry entry{.on = event.time,
                           .by = event.actor,
                           .event = event.id,
                           .words = words_of(event.fact),
                           .changes = differences(before, as_seen(claim_, event.time, rules_))};
        if (!std::holds_alternative<NotUnderstood>(event.fact)) {
            entry.action = action_of(event.fact, event.actor.role);
        }
        note_overtaken(entry, before);
        note_unseen(entry, at);
        note_decided_unseen(entry, at);
        entries_.push_back(std::move(entry));
    }

    void note_overtaken(HistoryEntry& entry, const Claim& before) const
    {
        for (std::size_t i = before.overtaken.size(); i < claim_.overtaken.size(); ++i) {
            const Overtaken& overtaken = claim_.overtaken[i];
            if (!overtaken.field) {
                entry.overtaken = overtaken.why;
                continue;
            }
            const Field field = *overtaken.field;
            entry.changes.push_back({.place = {.aspect = Aspect::Field, .field = field},
                                     .before = text_of(before, field),
                                     .after = wanted(*entry.event, field),
                                     .overtaken = overtaken.why});
        }
    }

    std::string wanted(const EventId& event, Field field) const
    {
        for (const Event& known : events_) {
            const auto* edited = std::get_if<FieldsEdited>(&known.fact);
            if (known.id != event || edited == nullptr) continue;
            for (const FieldChange& change : edited->changes) {
                if (change.field == field) return change.value;
            }
        }
        return {};
    }

    void note_unseen(HistoryEntry& entry, std::size_t at)
    {
        for (Change& change : entry.changes) {
            if (change.overtaken) continue;
            const auto [last, is_first] = last_writer_.emplace(change.place, at);
            if (is_first) continue;
            if (!ancestry_.has_seen(at, last->second)) {
                change.written_unseen_over = events_[last->second].id;
            }
            last->second = at;
        }
    }

    void note_decided_unseen(HistoryEntry& entry, std::size_t at)
    {
        const bool decides = entry.action == Action::Approve || entry.action == Action::Reject;
        if (decides && !entry.overtaken) {
            entry.unseen = static_cast<std::size_t>(
                std::count_if(changed_by_.begin(), changed_by_.end(),
                              [&](std::size_t before) { return !ancestry_.has_seen(at, before); }));
        }
        const bool changes = entry.action == Action::Edit || entry.action == Action::AddProof ||
                             entry.action == Action::RemoveProof;
        if (changes && !entry.overtaken) changed_by_.push_back(at);
    }

    // What the clock brought about since the last entry, one entry each.
    void pass_time_until(core::Instant until)
    {
        while (const std::optional<Deadline> next = next_passing(until)) {
            const Claim before = as_seen(claim_, clock_, rules_);
            HistoryEntry entry{.on = next->passes_at, .passed = next->kind};
            entry.changes = differences(before, as_seen(claim_, next->passes_at, rules_));
            entries_.push_back(std::move(entry));
            passed_.push_back(*next);
            clock_ = next->passes_at;
        }
        clock_ = std::max(clock_, until);
    }

    std::optional<Deadline> next_passing(core::Instant until)
    {
        if (claim_.events == 0) return std::nullopt;
        std::optional<Deadline> next;
        const Standing standing = standing_at(claim_, clock_, rules_);
        for (const Deadline& deadline : standing.deadlines) {
            const bool ahead = deadline.passes_at >= clock_ && deadline.passes_at <= until;
            if (!ahead || deadline.pace == Pace::Paused || has_been_told(deadline)) continue;
            if (!next || deadline.passes_at < next->passes_at) next = deadline;
        }
        return next;
    }

    bool has_been_told(const Deadline& deadline) const
    {
        return std::any_of(passed_.begin(), passed_.end(), [&](const Deadline& passed) {
            return passed.kind == deadline.kind && passed.due == deadline.due &&
                   passed.product == deadline.product;
        });
    }

    const History& events_;
    const Rulebook& rules_;
    Ancestry ancestry_;
    Claim claim_{};
    core::Instant clock_ = core::earliest_instant;
    std::map<ChangePlace, std::size_t> last_writer_{};
    std::vector<Deadline> passed_{};
    std::vector<std::size_t> changed_by_{}; // the events that changed what is decided about
    std::vector<HistoryEntry> entries_{};
};

} // namespace

std::vector<HistoryEntry> history_of(const History& events, core::Instant now,
                                     const Rulebook& rules)
{
    return Walk(events, rules).up_to(now);
}

} // namespace claims
