// A partner's autumn: some thirty claims in every state, told by the people who did them, under
// three editions and in three scripts. The same each time. Pictures and browser tests are made of
// it: tests/browser/support/partner_year.seg is what it leaves on a disk.
#pragma once

#include "shell/headless/shell.h"

#include <memory>
#include <string>

namespace support {

// Monday; what happened before then is in it.
inline constexpr const char* partner_year_today = "2026-11-23T09:30";

std::unique_ptr<headless::Shell> partner_year();

// Everything that was saved, as one file of the journal.
struct SegmentFile {
    std::string name{};
    std::string bytes{};
};
SegmentFile segment_of(const headless::JournalFiles& files);

} // namespace support
