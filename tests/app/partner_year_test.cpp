// The workspace that pictures and browser tests are made of has what they are there to show.
#include "support/partner_year.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>

using claims::State;

TEST_CASE("a partner's year has claims in every state", "[partner_year]")
{
    const auto shell = support::partner_year();
    const workspace::Workspace& claims = shell->model().book->workspace();
    std::map<State, int> states;
    claims.rows().for_each(
        [&](workspace::Row row) { ++states[claims.columns().standing[row].state]; });
    for (const auto& named : core::names<State>) {
        INFO(named.name);
        if (named.value != State::NotCreated) CHECK(states[named.value] > 0);
    }
    CHECK(claims.size() == 25);

    // CLAIMDESK_WRITE=tests/browser/support/partner_year.seg makes the file for the browser anew.
    if (const char* path = std::getenv("CLAIMDESK_WRITE")) {
        std::ofstream(path, std::ios::binary)
            << support::segment_of(shell->journal().files()).bytes;
    }
}
