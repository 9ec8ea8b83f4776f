#include "sync/head.h"

#include "bundle/digested.h"

#include <catch2/catch.hpp>

using syncing::Fault;

namespace {

const std::string ana(32, 'a');
const std::string ben(32, 'b');
const std::string cleo(32, 'c');

syncing::Head head()
{
    return {.device = ana,
            .revision = 7,
            .packs = {{.hash = std::string(64, '1'), .size_bytes = 900},
                      {.hash = std::string(64, '0'), .size_bytes = 12}},
            .roster = {ben, cleo}};
}

std::string digested(const std::string& object)
{
    return bundle::with_digest(object) + "\n";
}

Fault refusal(const std::string& bytes)
{
    const auto read = syncing::read_head(ana, bytes);
    REQUIRE_FALSE(read);
    return read.error();
}

} // namespace

TEST_CASE("a head is one line of JSON with its digest", "[sync]")
{
    const std::string object = R"({"closed":false,"device":")" + ana +
                               R"(","format":"claimdesk-head","packs":[{"hash":")" +
                               std::string(64, '1') + R"(","size":900},{"hash":")" +
                               std::string(64, '0') + R"(","size":12}],"revision":7,"roster":[")" +
                               ben + "\",\"" + cleo + R"("],"version":1})";
    CHECK(syncing::write_head(head()) == digested(object));
    const auto read = syncing::read_head(ana, syncing::write_head(head()));
    REQUIRE(read);
    CHECK(read.value() == head());
}

TEST_CASE("a head that names a programme is of a later version, which older pages refuse", "[sync]")
{
    syncing::Head named = head();
    named.programme = std::string(64, 'e');
    const std::string bytes = syncing::write_head(named);
    CHECK(bytes.find(R"("programme":"eeee)") != std::string::npos);
    CHECK(bytes.find(R"("version":2)") != std::string::npos);
    const auto read = syncing::read_head(ana, bytes);
    REQUIRE(read);
    CHECK(read.value() == named);
    named.programme = "no hash";
    CHECK(refusal(syncing::write_head(named)) == Fault::Foreign);
}

TEST_CASE("a head that is cut anywhere is refused", "[sync]")
{
    const std::string whole = syncing::write_head(head());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK(refusal(whole.substr(0, size)) == Fault::Damaged);
    }
    CHECK(refusal(whole + "\n") == Fault::Damaged);
}

TEST_CASE("any flipped bit of a head is noticed", "[sync]")
{
    const std::string whole = syncing::write_head(head());
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        std::string flipped = whole;
        flipped[bit / 8] ^= static_cast<char>(1 << bit % 8);
        CHECK_FALSE(syncing::read_head(ana, flipped));
    }
}

TEST_CASE("what lies in the place of a head is told from it", "[sync]")
{
    const std::string by_ana = syncing::write_head(head());
    CHECK(refusal("<!DOCTYPE html><html></html>") == Fault::WebPage);
    CHECK(refusal("\xEF\xBB\xBF \r\n<html>\n") == Fault::WebPage);
    CHECK(refusal("{}\n") == Fault::Damaged);
    CHECK(refusal(syncing::write_roster({ana})) == Fault::Foreign);
    CHECK(refusal(std::string(syncing::head_bytes_max + 1, ' ')) == Fault::TooLarge);
    const auto of_another = syncing::read_head(ben, by_ana);
    REQUIRE_FALSE(of_another);
    CHECK(of_another.error() == Fault::Foreign);
}

TEST_CASE("a head has one form, and any other is refused", "[sync]")
{
    const auto written = [](const std::string& rest) {
        return digested(R"({"closed":false,"device":")" + ana + R"(","format":"claimdesk-head",)" +
                        rest + "}");
    };
    const std::string pack = R"({"hash":")" + std::string(64, '1') + R"(","size":900})";
    CHECK(syncing::read_head(ana, written(R"("packs":[],"revision":1,"roster":[],"version":1)")));
    CHECK(refusal(written(R"("packs":[],"revision":1,"roster":[],"version":3)")) == Fault::Later);
    CHECK(refusal(written(R"("packs":[],"revision":1,"roster":[],"version":2)")) == Fault::Foreign);
    const std::string others[] = {
        R"("packs":[],"revision":0,"roster":[],"version":1)",
        R"("packs":[],"revision":1,"roster":[],"version":0)",
        R"("packs":[],"revision":1,"roster":["x"],"version":1)",
        R"("packs":[],"revision":1,"roster":[")" + cleo + "\",\"" + ben + R"("],"version":1)",
        R"("packs":[],"revision":1,"roster":[")" + ben + "\",\"" + ben + R"("],"version":1)",
        R"("packs":["x"],"revision":1,"roster":[],"version":1)",
        R"("packs":[{"hash":"../head","size":1}],"revision":1,"roster":[],"version":1)",
        R"("packs":[{"hash":")" + std::string(64, 'A') +
            R"(","size":1}],"revision":1,"roster":[],"version":1)",
        R"("packs":[{"hash":")" + std::string(64, 'a') +
            R"(","size":0}],"revision":1,"roster":[],"version":1)",
        R"("packs": [],"revision":1,"roster":[],"version":1)",
        R"("revision":1,"packs":[],"roster":[],"version":1)",
        R"("packs":[],"revision":1,"version":1)",
    };
    for (const std::string& other : others) CHECK(refusal(written(other)) == Fault::Foreign);
    CHECK(syncing::read_head(
        ana, written("\"packs\":[" + pack + R"(],"revision":1,"roster":[],"version":1)")));
}

TEST_CASE("a roster names devices, and nothing else", "[sync]")
{
    CHECK(syncing::write_roster({ben, cleo}) ==
          digested(R"({"devices":[")" + ben + "\",\"" + cleo +
                   R"("],"format":"claimdesk-roster","version":1})"));
    const auto read = syncing::read_roster(syncing::write_roster({ben, cleo}));
    REQUIRE(read);
    CHECK(read.value() == std::vector{ben, cleo});
    const auto page = syncing::read_roster("<html>");
    REQUIRE_FALSE(page);
    CHECK(page.error() == Fault::WebPage);
    CHECK_FALSE(syncing::read_roster(syncing::write_roster({"../../etc"})));
    CHECK_FALSE(syncing::read_roster(syncing::write_head(head())));
}
