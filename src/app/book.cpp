#include "app/book.h"

#include "claims/trust_list.h"
#include "core/byte_io.h"
#include "store/event_peek.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t loaded_max = 64;
constexpr std::size_t spare_rows = 256; // not worth writing everything anew

// That hangs on a signature which nobody has found to fit yet, or which does not.
bool is_doubtful(const claims::Event& event)
{
    return event.weight.doubt == claims::RefusalReason::NotCheckedYet ||
           event.weight.doubt == claims::RefusalReason::NotGenuine;
}

claims::KeyId founder_of(const claims::Trust& trust)
{
    return trust.keys.empty() ? claims::KeyId{} : trust.keys.front().key;
}

bool begins_with(const claims::History& whole, const claims::History& start)
{
    return whole.size() >= start.size() && std::equal(start.begin(), start.end(), whole.begin());
}

// A kept row: of which events it was derived, how many of them could not be read, and the row.
struct KeptHead {
    EventsSum sum{};
    std::uint32_t refused = 0;
};

template <class Io, class Head>
void pass_head(Io& io, Head& head)
{
    io(head.sum.events);
    io(head.sum.sum);
    io(head.refused);
}

} // namespace

Book::Book(claims::Rulebook rules, core::Instant now, KeptEvents events, int generation)
    : generation_(generation), events_(std::move(events)), workspace_(std::move(rules), now)
{
    entries_.resize(events_.size());
}

Book::Entry& Book::entry_of(ClaimNumber claim)
{
    if (claim >= entries_.size()) entries_.resize(events_.size());
    return entries_[claim];
}

void Book::make_due(ClaimNumber claim)
{
    if (claims::is_trust_list(events_.id_of(claim).text)) return; // it is no claim
    Entry& entry = entry_of(claim);
    if (std::exchange(entry.due, true)) return;
    due_.push_back(claim);
}

// Histories only grow: of two rows of one claim, the one of more events is the later.
void Book::show(std::string_view kept_row)
{
    ++rows_in_files_;
    core::ByteReader reader(kept_row);
    KeptHead head;
    pass_head(reader, head);
    const auto row = workspace::row_in(reader.rest());
    if (!row || all_here_) return;
    Entry& entry = entry_of(events_.number_of(row->id));
    if (entry.shown && entry.shown->events >= head.sum.events) return;
    entry.shown = head.sum;
    entry.refused = head.refused;
    entry.vouched = true; // else it would not have been kept
    workspace_.put(*row);
}

void Book::trust(const claims::Trust& trust)
{
    workspace_.trust(trust);
    if (next_) next_->trust(trust);
}

void Book::all_is_here()
{
    if (std::exchange(all_here_, true)) return;
    entries_.resize(events_.size());
    for (ClaimNumber claim = 0; claim < entries_.size(); ++claim) {
        const EventsSum& sum = events_.sum_of(claim);
        if (sum.events == 0) { // a row of a claim of which the journal knows nothing
            workspace_.remove(events_.id_of(claim));
            entries_[claim].shown.reset();
            entries_[claim].refused = 0;
        } else if (next_ || entries_[claim].shown != sum) {
            make_due(claim);
        }
    }
    std::reverse(due_.begin(), due_.end()); // work() takes from the end
}

std::vector<KeptEvents::News> Book::take(std::span<const ports::EventBytes> events)
{
    std::vector<KeptEvents::News> news;
    news.reserve(events.size());
    const bool strict = rules().trust.is_strict();
    for (const ports::EventBytes& event : events) {
        if (strict && all_here_) {
            const auto known = events_.find(store::claim_named_in(event.bytes));
            if (known) confirm(*known);
        }
        const KeptEvents::Taken taken = events_.take(event);
        news.push_back(taken.news);
        if (taken.news == KeptEvents::News::None) continue;
        loaded_.erase(taken.claim);
        if (!all_here_) continue;
        if (taken.news == KeptEvents::News::Signature) entry_of(taken.claim).vouched = false;
        make_due(taken.claim);
    }
    return news;
}

void Book::take(const std::vector<store::StoredEvent>& events)
{
    std::map<ClaimNumber, std::vector<claims::Event>> by_claim;
    for (const store::StoredEvent& event : events) {
        if (claims::is_trust_list(event.event.claim.text)) {
            events_.take({.bytes = event.bytes, .signature = event.signature});
            continue;
        }
        load(event.event.claim); // before there is more to parse
        const auto [claim, news] =
            events_.take({.bytes = event.bytes, .signature = event.signature});
        if (news == KeptEvents::News::Event) by_claim[claim].push_back(event.event);
    }
    for (auto& [claim, news] : by_claim) take(claim, std::move(news));
}

void Book::take(ClaimNumber claim, std::vector<claims::Event> events)
{
    Loaded& loaded = loaded_[claim];
    claims::History merged = claims::merged(loaded.history, claims::ordered(std::move(events)));
    claims::weigh(merged, rules().trust);
    if (begins_with(merged, loaded.history)) {
        for (std::size_t i = loaded.history.size(); i < merged.size(); ++i) {
            loaded.life = workspace::evolve(std::move(loaded.life), merged[i], rules());
        }
    } else {
        loaded.life = workspace::live(merged, rules());
    }
    loaded.history = std::move(merged);
    if (next_) workspace_.put(loaded.life); // it is seen at once, by the old rules
    note_doubts(claim, loaded.history);
    derived(claim, loaded.life, entry_of(claim).refused);
}

void Book::move_to(core::Instant now)
{
    if (loaded_.size() > loaded_max) loaded_.clear();
    workspace_.move_to(now);
    if (next_) next_->move_to(now);
}

void Book::judge_by(claims::Rulebook rules)
{
    loaded_.clear();
    const claims::Trust& before = workspace_.rules().trust;
    const bool same_list = before.is_strict() && rules.trust.is_strict() &&
                           founder_of(before) == founder_of(rules.trust);
    if (!same_list) { // others are trusted now, of whom nothing has been checked
        for (Entry& entry : entries_) entry.vouched = false;
    }
    next_.emplace(std::move(rules), now());
    if (!all_here_) return;
    for (ClaimNumber claim = 0; claim < entries_.size(); ++claim) {
        if (events_.sum_of(claim).events > 0) make_due(claim);
    }
    if (due_.empty()) end_anew();
}

// The old rows are shown until there is a new one for each.
void Book::end_anew()
{
    workspace_ = *std::exchange(next_, std::nullopt);
    rivals_ = {};
    ++generation_;
}

void Book::work(std::size_t claims_max)
{
    for (; claims_max > 0 && !due_.empty(); --claims_max) {
        const ClaimNumber claim = due_.back();
        due_.pop_back();
        entries_[claim].due = false;
        derive(claim);
    }
    if (next_ && all_here_ && due_.empty()) end_anew();
}

void Book::derive(ClaimNumber claim)
{
    loaded_.erase(claim);
    const KeptEvents::Parsed parsed = weighed(claim);
    if (parsed.history.empty()) { // not one of its events can be read
        workspace_.remove(events_.id_of(claim));
        entry_of(claim).shown.reset();
        entry_of(claim).refused = parsed.refused;
        return;
    }
    note_doubts(claim, parsed.history);
    derived(claim, workspace::live(parsed.history, rules()), parsed.refused);
}

// What was checked when its row was derived, here or in an earlier visit, has not changed since.
bool Book::stands_as_vouched(ClaimNumber claim) const
{
    return claim < entries_.size() && entries_[claim].vouched &&
           entries_[claim].shown == events_.sum_of(claim);
}

KeptEvents::Parsed Book::weighed(ClaimNumber claim) const
{
    KeptEvents::Parsed parsed = events_.history(claim);
    if (!rules().trust.is_strict()) return parsed;
    const bool vouched = stands_as_vouched(claim);
    for (claims::Event& event : parsed.history) {
        claims::Signing& signing = event.weight.signing;
        if (vouched && signing == claims::Signing::Unchecked && was_checked(event)) {
            signing = claims::Signing::Good;
        }
    }
    claims::weigh(parsed.history, rules().trust);
    return parsed;
}

// Among the events of a claim that stands as vouched: those on whose signature it hung.
bool Book::was_checked(const claims::Event& event) const
{
    return claims::needs_trust(event) &&
           claims::find_key(workspace_.rules().trust, event.key) != nullptr;
}

// Something is about to join its events: what was checked of them stays so.
void Book::confirm(ClaimNumber claim)
{
    if (!stands_as_vouched(claim)) return;
    const claims::History history = events_.history(claim).history;
    const std::vector<bool> any = claims::covered_by(workspace_.rules().trust.kept, history);
    for (std::size_t at = 0; at < history.size(); ++at) {
        if (any[at] || !was_checked(history[at])) continue; // that counts with any signature
        const auto number = events_.find(claim, *core::digest_from_hex(history[at].id.text));
        const bool is_open = number && events_.verdict(*number) == Verdict::None;
        if (!is_open || events_.signature(*number).empty()) continue;
        if (events_.has_others(*number)) continue; // nobody remembers which of them it was
        events_.judge(*number, Verdict::Fits);
    }
}

void Book::note_doubts(ClaimNumber claim, const claims::History& history)
{
    Entry& entry = entry_of(claim);
    entry.vouched = std::none_of(history.begin(), history.end(), is_doubtful);
    const bool to_check = std::any_of(history.begin(), history.end(), [](const auto& event) {
        return event.weight.doubt == claims::RefusalReason::NotCheckedYet;
    });
    if (to_check) to_check_.push_back(claim);
}

std::vector<std::uint32_t> Book::take_to_check()
{
    std::vector<std::uint32_t> numbers;
    while (numbers.empty() && !to_check_.empty()) {
        for (const std::uint32_t number : unchecked(events_.id_of(to_check_.back()))) {
            const store::ReadEvent read = store::read_without_id(events_.event(number));
            if (!read.event || !claims::needs_trust(*read.event)) continue;
            if (claims::find_key(rules().trust, read.event->key)) numbers.push_back(number);
        }
        to_check_.pop_back();
    }
    return numbers;
}

void Book::judge(std::uint32_t event, std::string_view signature, Verdict verdict)
{
    events_.judge(event, signature, verdict);
    if (!rules().trust.is_strict()) return; // nothing depends on it
    const auto claim = events_.find(store::claim_named_in(events_.event(event)));
    if (!claim || (verdict == Verdict::Fits && entry_of(*claim).vouched)) return; // as was thought
    judge_anew(*claim);
}

void Book::judge_anew(ClaimNumber claim)
{
    entry_of(claim).vouched = false;
    loaded_.erase(claim);
    if (all_here_) make_due(claim);
}

void Book::note_signed(std::span<const ports::EventBytes> events)
{
    for (const ports::EventBytes& event : events) {
        events_.take(event);
        const auto claim = events_.find(store::claim_named_in(event.bytes));
        if (!claim) continue;
        if (event.signature.empty()) {
            judge_anew(*claim);
            continue;
        }
        events_.each_of(*claim, [&](std::uint32_t number) {
            if (events_.event(number) == event.bytes) {
                judge(number, event.signature, Verdict::Fits);
            }
        });
    }
}

claims::History Book::trust_list(const claims::ClaimId& id) const
{
    const auto list = events_.find(id.text);
    return list ? events_.history(*list).history : claims::History{};
}

void Book::derived(ClaimNumber claim, const workspace::Life& life, std::uint32_t refused)
{
    (next_ ? *next_ : workspace_).put(life);
    Entry& entry = entry_of(claim);
    entry.shown = events_.sum_of(claim);
    entry.refused = refused;
    if (!std::exchange(entry.unkept, true)) unkept_.push_back(claim);
}

bool Book::should_keep_all() const
{
    return files_are_foreign_ ||
           rows_in_files_ + unkept_.size() > 2 * workspace_.size() + spare_rows;
}

void Book::keep_all()
{
    rows_in_files_ = 0;
    files_are_foreign_ = false;
    for (ClaimNumber claim = 0; claim < entries_.size(); ++claim) {
        if (!std::exchange(entries_[claim].unkept, true)) unkept_.push_back(claim);
    }
}

std::vector<std::string> Book::take_rows_to_keep(std::size_t rows_max)
{
    std::vector<std::string> rows;
    while (!unkept_.empty() && rows.size() < rows_max) {
        const ClaimNumber claim = unkept_.back();
        unkept_.pop_back();
        Entry& entry = entries_[claim];
        entry.unkept = false;
        const auto row = workspace_.find(events_.id_of(claim));
        if (!row || !entry.shown || !entry.vouched) continue;
        std::string& bytes = rows.emplace_back();
        core::ByteWriter writer(bytes);
        const KeptHead head{.sum = *entry.shown, .refused = entry.refused};
        pass_head(writer, head);
        workspace::append_bytes(bytes, workspace::values_of(workspace_.columns(), *row));
    }
    rows_in_files_ += rows.size();
    return rows;
}

std::size_t Book::set_aside() const
{
    std::size_t refused = 0;
    for (const Entry& entry : entries_) refused += entry.refused;
    return refused;
}

Book::Loaded* Book::load(const claims::ClaimId& id) const
{
    const auto claim = events_.find(id.text);
    if (!claim || !all_here_ || claims::is_trust_list(id.text)) return nullptr;
    const auto known = loaded_.find(*claim);
    if (known != loaded_.end()) return &known->second;
    claims::History history = weighed(*claim).history;
    if (history.empty()) return nullptr;
    workspace::Life life = workspace::live(history, rules());
    return &loaded_.emplace(*claim, Loaded{.history = std::move(history), .life = std::move(life)})
                .first->second;
}

// Events of a loaded claim only ever come on top.
const Book::Numbers& Book::numbers_of(Loaded& loaded) const
{
    const ClaimNumber claim = *events_.find(loaded.history.front().claim.text);
    if (loaded.numbers.size() == events_.sum_of(claim).events) return loaded.numbers;
    loaded.numbers.clear();
    events_.each_of(claim, [&](std::uint32_t number) {
        loaded.numbers.emplace(claims::EventId{core::to_hex(events_.id(number))}, number);
    });
    return loaded.numbers;
}

std::map<claims::EventId, claims::Signing> Book::signings(const claims::ClaimId& id) const
{
    std::map<claims::EventId, claims::Signing> signings;
    Loaded* loaded = load(id);
    if (loaded == nullptr) return signings;
    const Numbers& numbers = numbers_of(*loaded);
    for (const claims::Event& event : loaded->history) {
        const auto number = numbers.find(event.id);
        if (number == numbers.end()) continue;
        signings.emplace(event.id, events_.signing_of(event, number->second));
    }
    return signings;
}

std::vector<std::uint32_t> Book::unchecked(const claims::ClaimId& id) const
{
    std::vector<std::uint32_t> unchecked;
    const auto claim = events_.find(id.text);
    if (!claim) return unchecked;
    events_.each_of(*claim, [&](std::uint32_t number) {
        const bool known = events_.verdict(number) != Verdict::None;
        if (!known && !events_.signature(number).empty()) unchecked.push_back(number);
    });
    return unchecked;
}

const claims::Claim* Book::find(const claims::ClaimId& id) const
{
    const Loaded* loaded = load(id);
    return loaded == nullptr ? nullptr : &loaded->life.claim;
}

const claims::History& Book::history(const claims::ClaimId& id) const
{
    static const claims::History none;
    const Loaded* loaded = load(id);
    return loaded == nullptr ? none : loaded->history;
}

std::vector<claims::OtherClaim> Book::others_for(const claims::Claim& claim) const
{
    return rivals_.others_for(workspace_, claim);
}

} // namespace app
