#include "sync/host_test.h"

#include "core/sha256.h"
#include "support/fake_host.h"
#include "sync/head.h"

#include <catch2/catch.hpp>

using namespace support;
using namespace syncing;

namespace {

HostReport tried(FakeHost& host, HostKind kind = HostKind::Plain)
{
    std::map<std::string, std::string> files;
    Random random(1);
    HostTest test(kind, 42);
    std::optional<Request> request = test.begin();
    for (int i = 0; i < 20 && request; ++i)
        request = test.hear(host.answer(*request, files, random));
    REQUIRE_FALSE(request);
    return test.report();
}

HostReport at_first_answer(const Answer& answer)
{
    HostTest test(HostKind::Plain, 42);
    Answer first = answer;
    first.ticket = test.begin()->ticket;
    CHECK_FALSE(test.hear(first));
    return test.report();
}

} // namespace

TEST_CASE("what a host can do is found out by trying", "[sync]")
{
    struct Row {
        HostRules rules{};
        HostKind kind = HostKind::Plain;
        Abilities abilities{};
        std::optional<Fault> writing{};
    };
    const Row rows[] = {
        {.rules = {.writes = false}, .abilities = {}, .writing = Fault::NotAllowed},
        {.rules = {.writes = false, .listing = Listing::Index},
         .abilities = {.listing = Listing::Index},
         .writing = Fault::NotAllowed},
        {.rules = {}, .abilities = {.writes = true}},
        {.rules = {.wants_folders = true, .listing = Listing::WebDav},
         .abilities = {.listing = Listing::WebDav, .writes = true}},
        {.rules = {.replaces = false, .listing = Listing::Azure},
         .kind = HostKind::Azure,
         .abilities = {.listing = Listing::Azure, .writes = true}},
    };
    for (const Row& row : rows) {
        FakeHost host(row.rules);
        const HostReport report = tried(host, row.kind);
        CHECK(report ==
              HostReport{.done = true, .writing = row.writing, .abilities = row.abilities});
        CHECK(host.objects.size() == (row.abilities.writes ? 1 : 0));
        for (const auto& [path, bytes] : host.objects) {
            CHECK(path == file_path(core::to_hex(core::sha256(bytes))));
        }
    }
}

TEST_CASE("a host that can't be read is tried no further, and the reason is told", "[sync]")
{
    CHECK(at_first_answer({.fault = Fault::Unreachable}).reading == Fault::Unreachable);
    CHECK(at_first_answer({.fault = Fault::TimedOut}).reading == Fault::TimedOut);
    CHECK(at_first_answer({.status = 401}).reading == Fault::LoginNeeded);
    CHECK(at_first_answer({.status = 403}).reading == Fault::Forbidden);
    CHECK(at_first_answer({.status = 503}).reading == Fault::Busy);
    CHECK(at_first_answer({.status = 200, .body = "<html>"}).reading == Fault::WebPage);
    CHECK(at_first_answer({.status = 200, .body = "<html>"}).done);
}

TEST_CASE("what is put and does not come back counts as not put", "[sync]")
{
    HostTest test(HostKind::Plain, 42);
    std::optional<Request> request = test.begin();
    request = test.hear({.ticket = request->ticket, .status = 404});
    REQUIRE(request);
    CHECK(request->verb == Verb::Put);
    request = test.hear({.ticket = request->ticket, .status = 201});
    REQUIRE(request);
    request = test.hear({.ticket = request->ticket, .status = 200, .body = "another"});
    while (request) request = test.hear({.ticket = request->ticket, .status = 405});
    CHECK(test.report().done);
    CHECK(test.report().writing == Fault::Stale);
    CHECK_FALSE(test.report().abilities.writes);
}

TEST_CASE("a key that may only read is told from one that may only create", "[sync]")
{
    FakeHost host({.replaces = false, .listing = Listing::Azure});
    CHECK(tried(host, HostKind::Azure).abilities.writes);
    HostTest test(HostKind::Azure, 43);
    std::optional<Request> request = test.begin();
    request = test.hear({.ticket = request->ticket, .status = 404});
    request = test.hear({.ticket = request->ticket, .status = 403});
    while (request) request = test.hear({.ticket = request->ticket, .status = 404});
    CHECK(test.report().writing == Fault::Forbidden);
    CHECK_FALSE(test.report().abilities.writes);
}
