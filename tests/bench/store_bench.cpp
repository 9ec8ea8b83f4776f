// What opening and saving cost at 1,000 and 10,000 claims (CLAIMDESK_CLAIMS: at most so many),
// natively and without a disk: everything in memory, so that only our own work counts. Beside each
// figure stands its ratio to a checksum over the same bytes, measured in the same run.
// With CLAIMDESK_FOLDER it writes a store there instead, for the bench of the page; signed, if
// CLAIMDESK_SIGNED is there.
#include "core/crc32.h"
#include "support/made_store.h"
#include "support/visit.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

using namespace support;

namespace {

// Of the processor, so that what else runs on the machine counts less.
double now_ms()
{
    return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

double resident_mb()
{
    std::ifstream file("/proc/self/statm");
    double size = 0;
    double resident = 0;
    file >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

// Steps of an opening, and the longest of them: so long a page would stand still.
struct Opening {
    double rows_ms = 0; // until there was something to see
    double whole_ms = 0;
    double longest_ms = 0;
};

Opening open(Visit& visit, double begin)
{
    Opening opening;
    double last = now_ms();
    const auto note = [&] {
        const double now = now_ms();
        opening.longest_ms = std::max(opening.longest_ms, now - last);
        last = now;
        if (visit.model().book && opening.rows_ms == 0) opening.rows_ms = now - begin;
    };
    while (!app::is_open(visit.model())) {
        if (!visit.step()) visit.hear(app::TimeToWork{});
        note();
    }
    opening.whole_ms = now_ms() - begin;
    return opening;
}

double quantile(std::vector<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * part)];
}

void print(const char* what, double ms, double plain_ms)
{
    std::printf("  %-42s %9.1f ms  %7.2f x\n", what, ms, ms / plain_ms);
}

void print(const char* what, const Opening& opening, double plain_ms)
{
    std::printf("  %s\n", what);
    print("until claims are shown", opening.rows_ms, plain_ms);
    print("until everything is read and checked", opening.whole_ms, plain_ms);
    print("the longest step", opening.longest_ms, plain_ms);
}

double time_checksum(const FaultDisk& disk)
{
    const double begin = now_ms();
    std::uint32_t sum = 0;
    for (const auto& [name, file] : disk.files) sum ^= core::crc32(file.bytes);
    const double spent = now_ms() - begin;
    return sum == 0 ? spent + 1 : spent; // so that nobody leaves the sum out
}

void bench_saves(Visit& visit)
{
    claims::ClaimId id;
    visit.model().book->workspace().rows().for_each(
        [&](workspace::Row row) { id = visit.model().book->workspace().id_of(row); });
    std::vector<double> times;
    for (int i = 0; i < 300; ++i) {
        const double begin = now_ms();
        visit.hear(screens::Intent{screens::act_on(id, claims::AddComment{.text = "A comment"})});
        visit.settle();
        times.push_back(now_ms() - begin);
    }
    std::printf("  one save: %.3f ms p50, %.3f ms p99 (%zu unsaved)\n", quantile(times, 0.5),
                quantile(times, 0.99), visit.model().unsaved.size());
}

void bench(std::size_t claims)
{
    FaultDisks disks(2, 1);
    headless::Page page;
    const MadeStore made = make_store(claims, [&](const std::string& name, std::string bytes) {
        disks.disks[0].files[name] = {.bytes = std::move(bytes), .version = 1};
    });
    disks.disks[1].files = disks.disks[0].files;
    const double plain_ms = time_checksum(disks.disks[0]);
    std::printf("%zu claims, %zu events, %.1f MB; a checksum over them: %.1f ms\n", claims,
                made.events, static_cast<double>(made.bytes) / 1e6, plain_ms);
    {
        double begin = now_ms();
        Visit first(disks, page);
        print("first opening", open(first, begin), plain_ms);
        begin = now_ms();
        first.rest();
        print("rows written for the next", now_ms() - begin, plain_ms);
    }
    const double before_mb = resident_mb();
    const double begin = now_ms();
    Visit second(disks, page);
    print("next opening", open(second, begin), plain_ms);
    std::printf("  memory: %.0f MB more than before it (disks not counted)\n",
                resident_mb() - before_mb);
    bench_saves(second);
}

} // namespace

TEST_CASE("opening and saving")
{
    const char* most = std::getenv("CLAIMDESK_CLAIMS");
    const std::size_t claims = most == nullptr ? 10'000 : std::strtoul(most, nullptr, 10);
    if (const char* folder = std::getenv("CLAIMDESK_FOLDER")) {
        const auto write = [&](const std::string& name, std::string bytes) {
            std::ofstream file(std::string(folder) + "/" + name, std::ios::binary);
            file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        };
        const bool is_signed = std::getenv("CLAIMDESK_SIGNED") != nullptr;
        const MadeStore made =
            make_store(claims, write, is_signed ? Signatures::OfTheRightForm : Signatures::None);
        std::printf("%zu %zu %zu\n", made.claims, made.events, made.bytes);
        return;
    }
    for (const std::size_t count : {1'000U, 10'000U, 100'000U}) {
        if (count <= claims) bench(count);
    }
}
