// Saving: an act's events go to the end of the segment being written, each disk writes what it does
// not hold yet, and the act is saved when every disk has answered and one at least holds it.
#include "store/journal.h"

#include "store/document_codec.h"
#include "store/event_codec.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

// A disk that fails for long is healed when the journal is next opened; until then so much is kept
// for it in memory.
constexpr std::size_t kept_for_failing_disk = std::size_t{4} << 20;

} // namespace

void Journal::save(int ticket, const std::vector<ports::EventBytes>& events)
{
    if (!opened_) {
        waiting_.push_back({.ticket = ticket, .events = events});
        return;
    }
    std::vector<Framed> records;
    records.reserve(events.size());
    for (const ports::EventBytes& event : events) {
        records.push_back({.kind = event.again ? RecordKind::SignedAgain : RecordKind::Event,
                           .bytes = event.bytes,
                           .signature = event.signature,
                           .id = event.again ? digest_with_signature(event.bytes, event.signature)
                                             : digest_of(event)});
    }
    save_records(ticket, records);
}

void Journal::keep(int ticket, const ports::Document& document)
{
    const std::int64_t lamport = documents_[document.name].lamport + 1;
    std::string bytes = encode_document({.document = document, .lamport = lamport});
    documents_[document.name] = {
        .lamport = lamport, .id = digest_of_document(bytes), .bytes = bytes};
    if (opened_)
        keep_bytes(ticket, bytes);
    else
        waiting_.push_back({.ticket = ticket, .document = std::move(bytes)});
}

void Journal::keep_bytes(int ticket, std::string_view document)
{
    save_records(ticket, {{.kind = RecordKind::Document,
                           .bytes = document,
                           .signature = {},
                           .id = digest_of_document(document)}});
}

void Journal::save_records(int ticket, const std::vector<Framed>& records)
{
    const auto is_same = [&](const Act& act) { return act.ticket == ticket; };
    if (std::any_of(acts_.begin(), acts_.end(), is_same)) return retry();
    if (health_.newer_files > 0) {
        news_.emplace_back(
            SavingFailed{.ticket = ticket, .fault = ports::DiskFault::Newer, .reason = {}});
        return;
    }
    append(Act{.ticket = ticket}, records);
    retry();
}

void Journal::retry()
{
    for (Copy& copy : copies_) copy.failed = copy.absent;
    for (Act& act : acts_) act.failed = false;
    pump();
    settle(); // an act without a disk fails at once
}

void Journal::begin_segment()
{
    const SegmentName segment = next_segment();
    segment_ = segment_header(segment);
    segment_name_ = take_name(segment);
    ++generation_;
    for (Copy& copy : copies_) copy.durable = 0;
}

void Journal::append(Act act, const std::vector<Framed>& records)
{
    if (segment_.empty()) begin_segment();
    std::size_t size = segment_.size();
    for (const Framed& record : records) {
        size += record_header_size + record.bytes.size() + record.signature.size();
    }
    if (size > 2 * segment_.capacity()) segment_.reserve(size); // it may be a whole workspace
    auto following = static_cast<std::uint32_t>(records.size());
    for (const Framed& record : records) {
        append_record(segment_, record, --following);
        act.ids.push_back(record.id);
    }
    act.end = segment_.size();
    acts_.push_back(std::move(act));
}

void Journal::pump()
{
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        Copy& copy = copies_[i];
        const std::size_t end = segment_.size();
        if (copy.absent || copy.failed || copy.writing || copy.durable >= end) continue;
        copy.writing = true;
        const std::string_view rest = std::string_view(segment_).substr(copy.durable);
        write(i, {.name = segment_name_, .offset = copy.durable, .bytes = rest},
              [this, i, end, generation = generation_](ports::DiskAnswer& answer) {
                  written(i, generation, end, answer);
              });
    }
}

void Journal::written(std::size_t copy, std::size_t generation, std::size_t end,
                      ports::DiskAnswer& answer)
{
    Copy& written = copies_[copy];
    written.writing = false;
    if (answer.fault == ports::DiskFault::Exists && generation == generation_) {
        take_next_name();
    } else if (answer.fault != ports::DiskFault::None) {
        written.failed = true;
        note_fault(copy, answer);
    } else if (generation == generation_) {
        written.durable = end;
        note_fault(copy, answer); // that there is none any more
    }
    settle();
    pump();
}

// Somebody else has a file of this name, or we have, from an attempt whose outcome was never told.
// It is left as it is, and everything goes into the next one.
void Journal::take_next_name()
{
    const SegmentName segment = next_segment();
    segment_.replace(0, segment_header_size, segment_header(segment));
    own_files_.erase(segment_name_);
    segment_name_ = take_name(segment);
    ++generation_;
    for (Copy& copy : copies_) copy.durable = 0;
}

void Journal::fail_act(Act& act)
{
    if (std::exchange(act.failed, true)) return;
    SavingFailed news{.ticket = act.ticket, .fault = ports::DiskFault::Forbidden, .reason = {}};
    for (const CopyHealth& copy : health_.copies) {
        if (copy.fault == ports::DiskFault::None) continue;
        news.fault = copy.fault;
        news.reason = copy.reason;
        if (!(copy.fault == ports::DiskFault::Forbidden)) break; // the more telling one
    }
    news_.emplace_back(std::move(news));
}

void Journal::settle()
{
    for (auto act = acts_.begin(); act != acts_.end();) {
        const auto holds = [&](const Copy& copy) { return copy.durable >= act->end; };
        const bool decided = std::all_of(copies_.begin(), copies_.end(), [&](const Copy& copy) {
            return holds(copy) || copy.absent || (copy.failed && !copy.writing);
        });
        if (!decided) return;
        const auto count =
            static_cast<std::size_t>(std::count_if(copies_.begin(), copies_.end(), holds));
        if (count == 0) {
            fail_act(*act);
            ++act;
            continue;
        }
        for (const core::Digest& id : act->ids) {
            bool is_new = false;
            KnownEvents::Entry& entry = known_.find_or_add(id, is_new);
            for (std::size_t i = 0; i < copies_.size(); ++i) {
                if (!holds(copies_[i])) continue;
                if ((entry.copies & bit_of(i)) == 0) ++health_.copies[i].events;
                entry.copies |= bit_of(i);
            }
            if (is_new) ++witness_;
        }
        news_.emplace_back(EventsSaved{.ticket = act->ticket, .copies = count});
        news_.emplace_back(WitnessChanged{.events = witness_});
        act = acts_.erase(act);
    }
    if (acts_.empty()) roll_segment();
}

void Journal::roll_segment()
{
    const bool writing =
        std::any_of(copies_.begin(), copies_.end(), [](const Copy& copy) { return copy.writing; });
    if (writing || segment_.size() < options_.segment_bytes) return;
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        Copy& copy = copies_[i];
        if (copy.absent || copy.durable >= segment_.size()) continue;
        const std::size_t from = std::max(copy.durable, segment_header_size);
        if (copy.healing.size() < kept_for_failing_disk) copy.healing += segment_.substr(from);
    }
    segment_ = {}; // the next act begins another
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        if (!copies_[i].failed) flush_healing(i);
    }
}

} // namespace store
