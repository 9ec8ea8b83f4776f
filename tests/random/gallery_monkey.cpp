// The whole gallery under random acts: nothing breaks, and whatever is on the screen can be told by
// role and name, and has or keeps the focus as a page's would.
#include "support/assets.h"
#include "support/monkey.h"

#include <catch2/catch.hpp>

namespace {

constexpr std::size_t acts_a_case = 200;

headless::Opening random_opening(support::Random& random)
{
    const std::vector<std::string> languages{"en", "pl", "zh-TW"};
    const std::vector<std::string> themes{"light", "dark", "contrast"};
    const std::vector<ui::Size> sizes{{1440, 900}, {390, 844}, {1024, 600}};
    return {
        .address = "/gallery",
        .languages = random.pick(languages),
        .theme = random.pick(themes),
        .size = random.pick(sizes),
        .preferences = {.reduced_motion = random.chance(80), .coarse_pointer = random.chance(40)}};
}

} // namespace

TEST_CASE("whatever is done to the gallery, it stays whole", "[random]")
{
    const auto one_case = [](support::Random& random) {
        headless::Shell shell(support::asset_if_any, random_opening(random));
        support::Monkey monkey(shell, random);
        std::vector<std::string> acts;
        for (std::size_t i = 0; i < acts_a_case; ++i) {
            acts.push_back(monkey.act());
            // Links and the palette lead away; here the gallery is looked at.
            if (!std::holds_alternative<screens::GalleryScreen>(shell.model().route)) {
                shell.open("/gallery");
            }
            const std::vector<std::string> complaints = monkey.complaints();
            if (complaints.empty()) continue;
            for (std::size_t at = acts.size() < 8 ? 0 : acts.size() - 8; at < acts.size(); ++at) {
                UNSCOPED_INFO(at << ": " << acts[at]);
            }
            REQUIRE(complaints == std::vector<std::string>{});
        }
    };
    support::check_cases("random acts on the gallery, 200 a case", 1'000, one_case, 10);
}
