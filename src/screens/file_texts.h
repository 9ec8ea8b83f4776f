// The text in files that are attached to claims, as far as it was asked for in this visit. It is
// never saved: the file itself is.
#pragma once

#include "claims/ids.h"

#include <cstdint>
#include <map>
#include <string>

namespace screens {

enum class TextStage : std::uint8_t { Reading, Read, Unreadable };

struct FileText {
    TextStage stage = TextStage::Reading;
    std::string text{}; // pages parted by form feeds
};

using FileTexts = std::map<claims::ProofId, FileText>;

} // namespace screens
