// The fuzzer's entrance: the target is named by CLAIMDESK_FUZZ, `scripts/soak fuzz` does it.
#include "fuzz/targets.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const fuzz::Target& chosen()
{
    const char* name = std::getenv("CLAIMDESK_FUZZ");
    const auto all = fuzz::targets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const fuzz::Target& target) {
        return name != nullptr && target.name == name;
    });
    if (found != all.end()) return *found;
    for (const fuzz::Target& target : all) {
        std::printf("%.*s\n", static_cast<int>(target.name.size()), target.name.data());
    }
    std::exit(1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const fuzz::Target& target = chosen();
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
