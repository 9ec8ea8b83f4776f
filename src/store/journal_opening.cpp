// Opening: every file of every copy is read once; what is read is told at once, and what one copy
// lacks is written back to it, into segments of our own: no file of another writer is touched.
#include "store/journal.h"

#include "store/document_codec.h"
#include "store/event_codec.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

// A file that was there when the list was made and is not when it is read was merged into another
// by another tab: the list is made anew. A disk that goes on saying so is not followed for ever.
constexpr int surveys_max = 8;

// The id is the hash of the bytes, or the bytes are not those that were written.
bool is_what_it_says(const Framed& record)
{
    switch (record.kind) {
    case RecordKind::Event: return digest_of_event(record.bytes) == record.id;
    case RecordKind::Document: return digest_of_document(record.bytes) == record.id;
    case RecordKind::SignedAgain:
        return digest_with_signature(record.bytes, record.signature) == record.id;
    case RecordKind::Row: return true; // none stands in a segment: kept like what is unknown
    }
    return true; // of a later version: its checksums are right, and it is kept
}

} // namespace

void Journal::open(const std::string& place, std::size_t witness)
{
    witness_ = witness;
    disks_awaited_ = copies_.size();
    for (std::size_t copy = 0; copy < copies_.size(); ++copy) open_disk(copy, place);
}

// All at once: each may take its time.
void Journal::open_disk(std::size_t copy, const std::string& place)
{
    const int ticket = ask([this, copy](ports::DiskAnswer& answer) {
        health_.copies[copy].wiped = answer.wiped;
        if (answer.fault != ports::DiskFault::None) note_fault(copy, answer);
        if (--disks_awaited_ == 0) find_rows(0);
    });
    copies_[copy].disk->open(ticket, place);
}

// Rows lie beside the first copy that can be listed.
void Journal::find_rows(std::size_t copy)
{
    if (copy == copies_.size()) return survey(0);
    if (copies_[copy].absent) return find_rows(copy + 1);
    list(copy, [this, copy](ports::DiskAnswer& answer) {
        if (answer.fault != ports::DiskFault::None) return find_rows(copy + 1);
        read_rows(copy, std::move(answer.files), 0);
    });
}

// The copy that is read first, and then the others in their order.
std::size_t Journal::surveyed_at(std::size_t step) const
{
    const std::size_t first = std::min(options_.first_read, copies_.size() - 1);
    if (step == 0) return first;
    return step <= first ? step - 1 : step;
}

void Journal::survey(std::size_t step)
{
    step_ = step;
    if (step == copies_.size()) return finish_survey();
    const std::size_t copy = surveyed_at(step);
    if (copies_[copy].absent) return survey(step + 1);
    if (may_open_now()) open_now();
    ++copies_[copy].surveys;
    list(copy, [this, copy](ports::DiskAnswer& answer) {
        if (answer.fault != ports::DiskFault::None) {
            note_fault(copy, answer);
            return survey(step_ + 1);
        }
        survey_files(copy, std::move(answer.files), 0);
    });
}

void Journal::survey_files(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at)
{
    const auto is_done = [&](const ports::DiskFile& file) {
        const auto seen = copies_[copy].files.find(file.name);
        const bool same =
            seen != copies_[copy].files.end() && files_[seen->second].version == file.version;
        return same || own_files_.count(file.name) > 0 || !segment_named(file.name);
    };
    while (at < files.size() && is_done(files[at])) ++at;
    if (at == files.size()) {
        copies_[copy].surveyed = true;
        return survey(step_ + 1);
    }
    const std::string name = files[at].name;
    read(copy, name, [this, copy, at, files = std::move(files)](ports::DiskAnswer& answer) mutable {
        if (answer.fault == ports::DiskFault::Absent && copies_[copy].surveys < surveys_max) {
            return survey(step_);
        }
        if (answer.fault == ports::DiskFault::None) {
            files[at].version = answer.version;
            take_file(copy, files[at], answer.bytes);
        } else {
            note_fault(copy, answer);
        }
        note_progress(files.size() - at - 1);
        survey_files(copy, std::move(files), at + 1);
    });
}

// The copies that come later are taken to have as many files as the first.
void Journal::note_progress(std::size_t left)
{
    if (opened_) return;
    const auto copies =
        static_cast<std::size_t>(std::count_if(copies_.begin(), copies_.end(), [](const Copy& one) {
            return !one.absent && !one.surveyed;
        }));
    files_of_first_ = std::max(files_of_first_, left + 1);
    const std::size_t read = files_.size();
    news_.emplace_back(ReadingProgress{
        .read = read, .files = read + left + (copies > 1 ? (copies - 1) * files_of_first_ : 0)});
}

std::uint32_t Journal::note_file(std::size_t copy, const ports::DiskFile& file, std::size_t size)
{
    const auto next = static_cast<std::uint32_t>(files_.size());
    const auto [place, is_new] = copies_[copy].files.emplace(file.name, next);
    if (is_new) files_.push_back({.copy = copy, .name = file.name});
    SeenFile& seen = files_[place->second];
    seen.version = file.version;
    seen.size = size;
    auto& quarantined = health_.quarantined; // it is judged anew
    quarantined.erase(std::remove_if(quarantined.begin(), quarantined.end(),
                                     [&](const Quarantined& part) {
                                         return part.copy == copy && part.file == file.name;
                                     }),
                      quarantined.end());
    return place->second;
}

void Journal::take_file(std::size_t copy, const ports::DiskFile& file, std::string_view bytes)
{
    const std::uint32_t number = note_file(copy, file, bytes.size());
    const SegmentContent content = read_segment(bytes);
    if (content.kind == SegmentKind::Newer) ++health_.newer_files;
    EventsFound found;
    for (const SegmentRecord& record : content.records) {
        take_record(copy, number, record, found.events);
    }
    for (const DamagedPart& part : content.damaged) quarantine(copy, number, part);
    if (content.kind == SegmentKind::Newer) files_[number].untouchable = true;
    if (!surveyed_) health_.torn_bytes += content.torn_bytes;
    if (!found.events.empty()) news_.emplace_back(std::move(found));
    for (std::size_t poorer = 0; poorer < copies_.size(); ++poorer) {
        if (copies_[poorer].healing.size() >= options_.healed_bytes) flush_healing(poorer);
    }
}

void Journal::take_record(std::size_t copy, std::uint32_t file, const SegmentRecord& record,
                          std::vector<ports::EventBytes>& found)
{
    if (!known_.has(record.content.id)) {
        if (!is_what_it_says(record.content)) {
            return quarantine(copy, file,
                              {.offset = record.offset,
                               .size = record.size,
                               .damage = Damage::Refused,
                               .id = record.content.id});
        }
        if (record.content.kind == RecordKind::Event) {
            found.push_back({.bytes = std::string(record.content.bytes),
                             .signature = std::string(record.content.signature),
                             .id = record.content.id});
        }
        if (record.content.kind == RecordKind::SignedAgain) {
            found.push_back({.bytes = std::string(record.content.bytes),
                             .signature = std::string(record.content.signature),
                             .again = true});
        }
        if (record.content.kind == RecordKind::Document) take_document(record.content);
    }
    bool is_new = false;
    KnownEvents::Entry& entry = known_.find_or_add(record.content.id, is_new);
    if (is_new) entry.file = file;
    if ((entry.copies & bit_of(copy)) == 0) ++health_.copies[copy].events;
    entry.copies |= bit_of(copy);
    if (surveyed_) return; // what another tab writes it writes into every copy
    for (std::size_t poorer = 0; poorer < copies_.size(); ++poorer) {
        const bool lacks = (entry.copies & bit_of(poorer)) == 0;
        if (!lacks || !copies_[poorer].surveyed) continue;
        append_record(copies_[poorer].healing, record.content, 0);
        copies_[poorer].healing_ids.push_back(record.content.id);
        entry.copies |= bit_of(poorer); // once is enough; if it fails, the next opening sees it
    }
}

void Journal::take_document(const Framed& record)
{
    const std::optional<StoredDocument> read = decode_document(record.bytes);
    if (!read) return; // a later form of it; the record is kept
    DocumentVersion& newest = documents_[read->document.name];
    const bool is_newer = read->lamport > newest.lamport ||
                          (read->lamport == newest.lamport && record.id > newest.id);
    if (!is_newer) return;
    newest = {.lamport = read->lamport, .id = record.id, .bytes = std::string(record.bytes)};
    news_.emplace_back(DocumentFound{.document = read->document});
}

void Journal::quarantine(std::size_t copy, std::uint32_t file, const DamagedPart& part)
{
    files_[file].untouchable = true;
    health_.quarantined.push_back({.copy = copy, .file = files_[file].name, .part = part});
}

void Journal::judge_health()
{
    health_.events = known_.size();
    for (std::size_t i = 0; i < copies_.size(); ++i) {
        CopyHealth& copy = health_.copies[i];
        copy.lacking = copies_[i].surveyed ? known_.size() - copy.events : 0;
    }
    health_.missing = witness_ > known_.size() ? witness_ - known_.size() : 0;
    for (Quarantined& part : health_.quarantined) {
        part.lost = part.part.id ? !known_.has(*part.part.id) : health_.missing > 0;
    }
}

// One copy has been read, and the witness has counted no event that is not in it: nobody has to
// wait for the others, which are compared with it meanwhile.
bool Journal::may_open_now() const
{
    const bool one_is_read =
        std::any_of(copies_.begin(), copies_.end(), [](const Copy& copy) { return copy.surveyed; });
    return !opened_ && one_is_read && witness_ > 0 && known_.size() >= witness_ &&
           health_.newer_files == 0 && health_.quarantined.empty();
}

void Journal::open_now()
{
    health_.reading = !surveyed_;
    judge_health();
    opened_ = true;
    news_.emplace_back(JournalOpened{.health = health_});
    count_witness();
    while (!waiting_.empty()) {
        const Waiting save_now = std::move(waiting_.front());
        waiting_.pop_front();
        if (save_now.document.empty())
            save(save_now.ticket, save_now.events);
        else
            keep_bytes(save_now.ticket, save_now.document);
    }
}

void Journal::finish_survey()
{
    surveyed_ = true;
    if (!opened_) {
        open_now();
    } else {
        health_.reading = false;
        judge_health();
        news_.emplace_back(HealthChanged{.health = health_});
        count_witness();
    }
    if (health_.newer_files > 0) return; // nothing is written
    for (std::size_t copy = 0; copy < copies_.size(); ++copy) flush_healing(copy);
    heal_next(0);
    if (std::exchange(refresh_again_, false)) refresh();
}

void Journal::count_witness()
{
    if (health_.missing > 0 || witness_ == known_.size()) return;
    witness_ = known_.size();
    news_.emplace_back(WitnessChanged{.events = witness_});
}

// What earlier copies hold and this one lacks is known only now, and is read once more.
void Journal::heal_next(std::size_t copy)
{
    if (copy >= copies_.size()) return;
    if (!copies_[copy].surveyed) return heal_next(copy + 1);
    std::set<std::uint32_t> files;
    known_.each([&](KnownEvents::Entry& entry) {
        if ((entry.copies & bit_of(copy)) == 0 && entry.file < files_.size()) {
            files.insert(entry.file);
        }
    });
    heal_from(copy, {files.begin(), files.end()}, 0);
}

void Journal::heal_from(std::size_t copy, std::vector<std::uint32_t> files, std::size_t at)
{
    if (at == files.size()) {
        flush_healing(copy);
        return heal_next(copy + 1);
    }
    const SeenFile& source = files_[files[at]];
    read(source.copy, source.name,
         [this, copy, at, files = std::move(files)](ports::DiskAnswer& answer) mutable {
             const SegmentContent content = read_segment(answer.bytes);
             for (const SegmentRecord& record : content.records) {
                 if (!known_.has(record.content.id)) continue; // written since, or refused
                 bool is_new = false;
                 KnownEvents::Entry& entry = known_.find_or_add(record.content.id, is_new);
                 if ((entry.copies & bit_of(copy)) != 0) continue;
                 entry.copies |= bit_of(copy);
                 append_record(copies_[copy].healing, record.content, 0);
                 copies_[copy].healing_ids.push_back(record.content.id);
             }
             if (copies_[copy].healing.size() >= options_.healed_bytes) flush_healing(copy);
             heal_from(copy, std::move(files), at + 1);
         });
}

void Journal::flush_healing(std::size_t copy)
{
    if (copies_[copy].absent || copies_[copy].healing.empty()) return;
    const SegmentName segment = next_segment();
    const std::string bytes = segment_header(segment) + std::exchange(copies_[copy].healing, {});
    const std::size_t count = std::exchange(copies_[copy].healing_ids, {}).size();
    write(copy, {.name = take_name(segment), .bytes = bytes, .last = true},
          [this, copy, count](ports::DiskAnswer& answer) {
              if (answer.fault != ports::DiskFault::None) return note_fault(copy, answer);
              if (count == 0) return; // what had been saved to the other copies meanwhile
              health_.copies[copy].healed += count;
              if (opened_) news_.emplace_back(HealthChanged{.health = health_});
          });
}

} // namespace store
