// What the fuzzer began with, and what it once found: read whole, cut off anywhere, and with a bit
// of every byte flipped. `scripts/soak fuzz` goes on from there.
#include "fuzz/targets.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr std::size_t tried_whole_bytes = 4096; // of a longer one, so much is cut and flipped

std::vector<std::filesystem::path> corpus(std::string_view target)
{
    std::vector<std::filesystem::path> files;
    const auto folder = std::filesystem::path(CLAIMDESK_CORPORA) / target; // CMake says where
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("whatever comes from outside, cut off or with bits flipped, breaks nothing", "[fuzz]")
{
    for (const fuzz::Target& target : fuzz::targets()) {
        const auto files = corpus(target.name);
        INFO(target.name);
        REQUIRE_FALSE(files.empty());
        for (const auto& path : files) {
            INFO(path.filename().string());
            const std::string bytes = content_of(path);
            REQUIRE_NOTHROW(target.run(bytes));
            const std::size_t most = std::min(bytes.size(), tried_whole_bytes);
            for (std::size_t at = 0; at < most; ++at) {
                std::string flipped = bytes;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
                INFO("at " << at);
                REQUIRE_NOTHROW(target.run(std::string_view(bytes).substr(0, at)));
                REQUIRE_NOTHROW(target.run(flipped));
            }
        }
    }
}
