#include "app/book.h"

#include "core/byte_io.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t loaded_max = 64;
constexpr std::size_t spare_rows = 256; // not worth writing everything anew

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
    workspace_.put(*row);
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

void Book::take(std::span<const ports::EventBytes> events)
{
    for (const ports::EventBytes& event : events) {
        const std::optional<ClaimNumber> claim = events_.take(event);
        if (!claim) continue;
        loaded_.erase(*claim);
        if (all_here_) make_due(*claim);
    }
}

void Book::take(const std::vector<store::StoredEvent>& events)
{
    std::map<ClaimNumber, std::vector<claims::Event>> by_claim;
    for (const store::StoredEvent& event : events) {
        load(event.event.claim); // before there is more to parse
        const auto claim = events_.take({.bytes = event.bytes, .signature = event.signature});
        if (claim) by_claim[*claim].push_back(event.event);
    }
    for (auto& [claim, news] : by_claim) take(claim, std::move(news));
}

void Book::take(ClaimNumber claim, std::vector<claims::Event> events)
{
    Loaded& loaded = loaded_[claim];
    claims::History merged = claims::merged(loaded.history, claims::ordered(std::move(events)));
    if (begins_with(merged, loaded.history)) {
        for (std::size_t i = loaded.history.size(); i < merged.size(); ++i) {
            loaded.life = workspace::evolve(std::move(loaded.life), merged[i], rules());
        }
    } else {
        loaded.life = workspace::live(merged, rules());
    }
    loaded.history = std::move(merged);
    if (next_) workspace_.put(loaded.life); // it is seen at once, by the old rules
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
    const KeptEvents::Parsed parsed = events_.history(claim);
    if (parsed.history.empty()) { // not one of its events can be read
        workspace_.remove(events_.id_of(claim));
        entry_of(claim).shown.reset();
        entry_of(claim).refused = parsed.refused;
        return;
    }
    derived(claim, workspace::live(parsed.history, rules()), parsed.refused);
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
        if (!row || !entry.shown) continue;
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
    if (!claim || !all_here_) return nullptr;
    const auto known = loaded_.find(*claim);
    if (known != loaded_.end()) return &known->second;
    claims::History history = events_.history(*claim).history;
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
        loaded.numbers.emplace(store::id_of(events_.event(number)), number);
    });
    return loaded.numbers;
}

claims::Signing Book::signing_of(const claims::Event& event, std::uint32_t number) const
{
    using claims::Signing;
    if (event.key.text.empty()) return Signing::Unsigned;
    if (events_.signature(number).empty()) return Signing::Missing;
    switch (events_.verdict(number)) {
    case Verdict::None: return Signing::Unchecked;
    case Verdict::Fits: return Signing::Good;
    case Verdict::DoesNotFit: return Signing::Bad;
    }
    return Signing::Unchecked;
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
        signings.emplace(event.id, signing_of(event, number->second));
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
