// Rows for the next visit are the real workspace's, whatever the demo shows meanwhile.
#include "support/kept_bytes.h"
#include "support/visit.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

using screens::DemoWish;

struct Device {
    FaultDisks disks{2, 1};
    headless::Page page{};
};

void begin_claim(Visit& visit)
{
    visit.hear(screens::Intent{screens::BeginClaim{}});
    visit.settle();
}

void wish(Visit& visit, DemoWish what)
{
    visit.hear(screens::Intent{screens::WishDemo{.wish = what}});
}

void speak_english(Visit& visit)
{
    visit.hear(app::SettingRecalled{.key = "browser.languages", .value = "en"});
    visit.hear(screens::Intent{screens::ChooseLanguage{.tag = "en"}});
}

std::size_t claims_shown(const Visit& visit)
{
    return visit.model().book ? visit.model().book->workspace().size() : 0;
}

} // namespace

TEST_CASE("what happens in the demo leaves no row, and hides none", "[app][opening][demo]")
{
    Device device;
    {
        Visit visit(device.disks, device.page);
        speak_english(visit);
        visit.settle();
        begin_claim(visit); // its row is not kept yet
        wish(visit, DemoWish::Open);
        visit.settle();
        REQUIRE(visit.model().demo.has_value());
        REQUIRE(claims_shown(visit) > 50);
        begin_claim(visit); // in the demo
        claims::Profile profile = visit.model().profile;
        profile.zone = "America/New_York";
        visit.hear(screens::Intent{screens::ChangeProfile{.profile = profile}});
        CHECK(app::is_open(visit.model()));
        CHECK_FALSE(app::read_percent(visit.model()).has_value());
        visit.rest();
        visit.hear(app::PageHidden{});
        visit.settle();
    }
    Visit visit(device.disks, device.page);
    while (!visit.model().book) REQUIRE(visit.step());
    CHECK(claims_shown(visit) == 1); // the real claim, at once
    CHECK(visit.model().profile.zone == "Europe/Warsaw");
    visit.settle();
    CHECK(claims_shown(visit) == 1);
}

TEST_CASE("the demo may be open while the workspace is still being read", "[app][opening][demo]")
{
    Device device;
    {
        Visit visit(device.disks, device.page);
        speak_english(visit);
        visit.settle();
        begin_claim(visit);
        visit.rest();
    }
    Visit visit(device.disks, device.page);
    speak_english(visit);
    while (!visit.model().book) REQUIRE(visit.step());
    REQUIRE_FALSE(app::is_open(visit.model()));
    visit.hear(screens::Intent{screens::BeginClaim{}}); // asked for in the real workspace
    wish(visit, DemoWish::Open);
    REQUIRE(visit.model().demo.has_value());
    const std::size_t demo_claims = claims_shown(visit);
    CHECK(demo_claims > 50);
    visit.settle(); // the journal tells all it has, to nobody's eyes
    CHECK(claims_shown(visit) == demo_claims);
    wish(visit, DemoWish::Leave);
    visit.settle();
    CHECK(claims_shown(visit) == 2); // with what had been asked for
    CHECK(app::is_open(visit.model()));
}
