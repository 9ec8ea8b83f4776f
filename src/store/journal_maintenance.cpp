// Maintenance: many small segments become few large ones, copy by copy. The large one is written,
// read back and compared before the small ones go; a small one that has changed meanwhile stays.
// What is damaged or of a later version is never touched.
#include "store/journal.h"

#include <memory>

namespace store {

void Journal::maintain()
{
    if (!surveyed_ || maintaining_ || health_.newer_files > 0) {
        news_.emplace_back(Maintained{});
        return;
    }
    maintaining_ = true;
    maintained_before_ = live_files();
    maintain_copy(0);
}

std::size_t Journal::live_files() const
{
    std::size_t count = 0;
    for (const Copy& copy : copies_) count += copy.files.size();
    return count;
}

void Journal::maintain_copy(std::size_t copy)
{
    if (copy == copies_.size()) {
        maintaining_ = false;
        news_.emplace_back(
            Maintained{.files_before = maintained_before_, .files_after = live_files()});
        return;
    }
    std::vector<SeenFile> small;
    for (const auto& [name, number] : copies_[copy].files) {
        const SeenFile& file = files_[number];
        const bool is_small = file.size < options_.healed_bytes / 2;
        if (is_small && !file.untouchable && own_files_.count(name) == 0) small.push_back(file);
    }
    if (copies_[copy].absent || small.size() <= options_.small_files_max) {
        return maintain_copy(copy + 1);
    }
    gather(copy, std::move(small), 0, {});
}

void Journal::gather(std::size_t copy, std::vector<SeenFile> files, std::size_t at, Merge merge)
{
    const bool full = merge.records.size() >= options_.healed_bytes;
    if (full || at == files.size()) {
        if (merge.sources.empty()) return maintain_copy(copy + 1);
        replace_sources(copy, merge, [this, copy, at, files = std::move(files)]() mutable {
            gather(copy, std::move(files), at, {});
        });
        return;
    }
    const std::string name = files[at].name;
    read(copy, name,
         [this, copy, at, files = std::move(files),
          merge = std::move(merge)](ports::DiskAnswer& answer) mutable {
             if (answer.fault == ports::DiskFault::None) add_source(merge, files[at], answer);
             gather(copy, std::move(files), at + 1, std::move(merge));
         });
}

void Journal::add_source(Merge& merge, SeenFile file, const ports::DiskAnswer& answer)
{
    const SegmentContent content = read_segment(answer.bytes);
    if (content.kind != SegmentKind::Ours || !content.damaged.empty()) return;
    for (const SegmentRecord& record : content.records) {
        if (!known_.has(record.content.id)) return; // not ours to judge: the next opening reads it
    }
    for (const SegmentRecord& record : content.records) {
        if (merge.ids.insert(record.content.id).second) {
            append_record(merge.records, record.content, 0);
        }
    }
    file.version = answer.version;
    merge.sources.push_back(std::move(file));
}

void Journal::replace_sources(std::size_t copy, const Merge& merge, std::function<void()> then)
{
    const SegmentName segment = next_segment();
    const std::string name = take_name(segment);
    const auto bytes = std::make_shared<const std::string>(segment_header(segment) + merge.records);
    const auto compared = [this, copy, bytes, sources = merge.sources,
                           then = std::move(then)](ports::DiskAnswer& back) mutable {
        const bool same = back.fault == ports::DiskFault::None && back.bytes == *bytes;
        if (!same) return maintain_copy(copy + 1);
        remove_sources(copy, std::move(sources), 0, std::move(then));
    };
    write(copy, {.name = name, .bytes = *bytes, .last = true},
          [this, copy, name, bytes, compared](ports::DiskAnswer& answer) {
              if (answer.fault == ports::DiskFault::None) return read(copy, name, compared);
              note_fault(copy, answer);
              maintain_copy(copy + 1);
          });
}

void Journal::remove_sources(std::size_t copy, std::vector<SeenFile> sources, std::size_t at,
                             std::function<void()> then)
{
    if (at == sources.size()) return then();
    const SeenFile file = sources[at];
    const int ticket = ask([this, copy, at, sources = std::move(sources),
                            then = std::move(then)](ports::DiskAnswer& answer) mutable {
        const bool gone =
            answer.fault == ports::DiskFault::None || answer.fault == ports::DiskFault::Absent;
        if (gone) copies_[copy].files.erase(sources[at].name);
        remove_sources(copy, std::move(sources), at + 1, std::move(then));
    });
    copies_[copy].disk->remove(ticket, file.name, file.version);
}

} // namespace store
