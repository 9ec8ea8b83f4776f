// What other tabs have written since: the files whose version is another than when they were read.
// And the witness, when a person has been told.
#include "store/journal.h"

#include <algorithm>
#include <utility>

namespace store {

void Journal::refresh()
{
    if (!surveyed_ || refreshing_) {
        refresh_again_ = true;
        return;
    }
    const auto usable =
        std::find_if(copies_.begin(), copies_.end(), [](const Copy& copy) { return !copy.absent; });
    if (usable == copies_.end()) return news_.emplace_back(Refreshed{}), void();
    refreshing_ = true;
    const auto copy = static_cast<std::size_t>(usable - copies_.begin());
    list(copy, [this, copy](ports::DiskAnswer& answer) {
        if (answer.fault != ports::DiskFault::None) note_fault(copy, answer);
        refresh_files(copy, std::move(answer.files), 0);
    });
}

void Journal::refresh_files(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at)
{
    const auto is_known = [&](const ports::DiskFile& file) {
        const auto seen = copies_[copy].files.find(file.name);
        const bool same =
            seen != copies_[copy].files.end() && files_[seen->second].version == file.version;
        return same || own_files_.count(file.name) > 0 || !segment_named(file.name);
    };
    while (at < files.size() && is_known(files[at])) ++at;
    if (at == files.size()) {
        refreshing_ = false;
        news_.emplace_back(Refreshed{});
        if (std::exchange(refresh_again_, false)) refresh();
        return;
    }
    const std::string name = files[at].name;
    read(copy, name, [this, copy, at, files = std::move(files)](ports::DiskAnswer& answer) mutable {
        const std::size_t before = known_.size();
        if (answer.fault == ports::DiskFault::None) {
            files[at].version = answer.version;
            take_file(copy, files[at], answer.bytes);
        } else if (answer.fault == ports::DiskFault::Absent) {
            refresh_again_ = true; // merged into another file meanwhile
        } else {
            note_fault(copy, answer);
        }
        witness_ += known_.size() - before;
        refresh_files(copy, std::move(files), at + 1);
    });
}

void Journal::accept_loss()
{
    witness_ = known_.size();
    judge_health();
    news_.emplace_back(WitnessChanged{.events = witness_});
    news_.emplace_back(HealthChanged{.health = health_});
}

} // namespace store
