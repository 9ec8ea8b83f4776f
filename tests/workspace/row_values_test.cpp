#include "core/sha256.h"
#include "support/many_claims.h"
#include "workspace/workspace.h"

#include <catch2/catch.hpp>

using namespace workspace;

namespace {

Workspace some_claims(std::size_t count)
{
    Workspace all(support::shipped_rulebook(), core::start_of_utc_day(core::date(2020, 9, 1)));
    for (const claims::History& history : support::many_histories(5, count)) {
        all.put(live(history, all.rules()));
    }
    return all;
}

std::string bytes_of(const Workspace& all, Row row)
{
    std::string bytes;
    append_bytes(bytes, values_of(all.columns(), row));
    return bytes;
}

} // namespace

TEST_CASE("a row that went out as bytes and came back is the same, and stands the same")
{
    const Workspace all = some_claims(60);
    Workspace again(all.rules(), all.now());
    all.rows().for_each([&](Row row) {
        const std::string bytes = bytes_of(all, row);
        const auto values = row_in(bytes);
        REQUIRE(values);
        again.put(*values);
    });
    REQUIRE(again.size() == all.size());
    all.rows().for_each([&](Row row) {
        const auto other = again.find(all.id_of(row));
        REQUIRE(other);
        CHECK(values_of(again.columns(), *other) == values_of(all.columns(), row));
        CHECK(again.columns().standing[*other] == all.columns().standing[row]);
        CHECK(again.columns().deadlines[*other].size() == all.columns().deadlines[row].size());
    });
}

TEST_CASE("bytes that are cut anywhere are no row, and no bytes do harm")
{
    const Workspace all = some_claims(3);
    all.rows().for_each([&](Row row) {
        const std::string bytes = bytes_of(all, row);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            CHECK_FALSE(row_in(std::string_view(bytes).substr(0, size)));
        }
        CHECK_FALSE(row_in(bytes + "x"));
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            Workspace other(all.rules(), all.now());
            if (const auto values = row_in(flipped)) other.put(*values);
        }
    });
}

// Rows of an earlier program are believed when their events are the same. So when the same events
// come out as another row, `row_version` has to be another: then write the new digest here.
TEST_CASE("the same events come out as the same row, or row_version was raised")
{
    const Workspace all = some_claims(300);
    std::string bytes = std::to_string(row_version);
    all.rows().for_each([&](Row row) { append_bytes(bytes, values_of(all.columns(), row)); });
    CHECK(core::to_hex(core::sha256(bytes)) ==
          "37bd7b1e060ca843d17219ac70587b65a4975ca2316fbabf1d5bbc8223b7c529");
}
