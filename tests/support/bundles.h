// Bundles for tests: written from histories and files, and read back.
#pragma once

#include "bundle/plan.h"
#include "bundle/writer.h"
#include "claims/merge.h"
#include "support/story.h"

#include <string>
#include <vector>

namespace support {

struct BundleParts {
    std::vector<claims::History> histories{}; // of one claim each
    std::vector<ports::Document> documents{};
    std::vector<std::string> files{}; // their content
};

std::string bundle_of(const BundleParts& parts);
bundle::Contents read_bundle(const std::string& text, std::size_t at_a_time = 1000,
                             bundle::FileEar ear = {});

// The bytes of events, as a journal would keep them.
std::vector<ports::EventBytes> bytes_of(const claims::History& history);

// A history as it stands when written by an honest writer: each event with its bytes' id, and
// naming the heads it saw. `writer` is one hexadecimal digit.
claims::History written(const std::string& claim, char writer, const claims::History& after,
                        const std::vector<claims::Fact>& facts, const std::string& day);

} // namespace support
