// Claims as a file: its exact text, and what becomes of it when it is cut, changed or foreign.
#include "core/json.h"
#include "support/assets.h"
#include "support/bundles.h"

#include <catch2/catch.hpp>

using namespace support;
using bundle::BundleFault;
using bundle::PartFault;
using bundle::PartKind;

namespace {

claims::History small_history(const std::string& claim = "CA-1")
{
    return written(claim, 'a', {},
                   {claims::ClaimCreated{.edition = {"2020"}},
                    claims::FieldsEdited{.changes = {{claims::Field::Name, "Zażółć \"東方\"\n"}}}},
                   "2020-06-29");
}

BundleParts small_parts()
{
    return {.histories = {small_history("CA-1"), small_history("CA-2")},
            .documents = {{.name = "profile", .text = R"({"company":"Partner"})"}},
            .files = {"the file's content", ""}};
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::optional<BundleFault> fault_of(const std::string& text)
{
    const bundle::Contents contents = read_bundle(text);
    return contents.refused ? std::optional(contents.refused->fault) : std::nullopt;
}

void check_only_damage(const std::string& text, PartKind kind, PartFault fault,
                       const std::string& name)
{
    const bundle::Contents contents = read_bundle(text);
    REQUIRE_FALSE(contents.refused);
    REQUIRE(contents.damaged.size() == 1);
    CHECK(contents.damaged[0].kind == kind);
    CHECK(contents.damaged[0].fault == fault);
    CHECK(contents.damaged[0].name == name);
}

} // namespace

TEST_CASE("a bundle is one JSON document, written in lines", "[bundle]")
{
    const std::string text = bundle_of(small_parts());
    const core::Json document = core::parse_json(text);
    REQUIRE_FALSE(document.is_discarded());
    CHECK(document["format"] == "claimdesk-bundle");
    CHECK(document["claims"].size() == 2);
    CHECK(document["claims"][0]["claim"] == "CA-1");
    CHECK(document["claims"][0]["events"][1] == store::encode(small_history()[1]).bytes);
    CHECK(document["documents"][0]["text"] == R"({"company":"Partner"})");
    CHECK(document["files"][0]["pieces"][0] == "dGhlIGZpbGUncyBjb250ZW50");
    CHECK(document["files"][1]["pieces"].empty());
    CHECK(document["end"]["events"] == 4);
    CHECK(std::count(text.begin(), text.end(), '\n') == 16);
}

TEST_CASE("a bundle holds what was put into it, byte for byte, however it arrives", "[bundle]")
{
    BundleParts parts = small_parts();
    parts.files.push_back(std::string(bundle::piece_bytes, 'x') + "and one more piece");
    const std::string text = bundle_of(parts);
    for (const std::size_t at_a_time :
         {std::size_t{1}, std::size_t{7}, std::size_t{65536}, text.size()}) {
        std::vector<std::string> files;
        const bundle::Contents contents =
            read_bundle(text, at_a_time,
                        {.begins = [&](const bundle::FilePart&) { files.emplace_back(); },
                         .goes_on = [&](std::string_view bytes) { files.back() += bytes; }});
        REQUIRE_FALSE(contents.refused);
        CHECK(contents.damaged.empty());
        CHECK(contents.written == "2020-06-29T12:30:00.000Z");
        REQUIRE(contents.claims.size() == 2);
        CHECK(contents.claims[0].claim.text == "CA-1");
        REQUIRE(contents.claims[1].events.size() == 2);
        CHECK(contents.claims[1].events[1].bytes == store::encode(parts.histories[1][1]).bytes);
        CHECK(contents.documents == parts.documents);
        CHECK(files == parts.files);
        CHECK(std::all_of(contents.files.begin(), contents.files.end(),
                          [](const bundle::FilePart& file) { return file.whole; }));
    }
}

TEST_CASE("signatures travel with their events", "[bundle]")
{
    const claims::History history = small_history();
    std::vector<ports::EventBytes> events = bytes_of(history);
    events[1].signature = std::string("\x00\xFF signed", 9);
    bundle::Writer writer;
    std::string text = writer.begin({.written = "2020-06-29T12:30:00.000Z"});
    text += writer.claim("CA-1", events);
    text += writer.end();
    const bundle::Contents contents = read_bundle(text);
    REQUIRE(contents.claims.size() == 1);
    CHECK(contents.claims[0].events[0].signature.empty());
    CHECK(contents.claims[0].events[1].signature == events[1].signature);
}

TEST_CASE("an empty bundle is one, too", "[bundle]")
{
    const bundle::Contents contents = read_bundle(bundle_of({}));
    CHECK_FALSE(contents.refused);
    CHECK(contents.claims.empty());
}

TEST_CASE("a bundle that is cut anywhere is refused", "[bundle]")
{
    const std::string text = bundle_of(small_parts());
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        const bundle::Contents contents = read_bundle(text.substr(0, length));
        INFO(length);
        REQUIRE(contents.refused.has_value());
        REQUIRE(contents.claims.empty());
        REQUIRE(contents.refused->offset <= static_cast<std::int64_t>(length));
    }
    CHECK_FALSE(read_bundle(text.substr(0, text.size() - 1)).refused); // the last line's end
}

TEST_CASE("a bundle changed by any byte is refused, or what is damaged is named", "[bundle]")
{
    const std::string text = bundle_of(small_parts());
    const bundle::Contents whole = read_bundle(text);
    std::size_t refused = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        for (const int bit : {0, 1, 2, 3, 4, 5, 6, 7}) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
            const bundle::Contents contents = read_bundle(changed);
            INFO(at << " bit " << bit);
            if (contents.refused) ++refused;
            REQUIRE((contents.refused || !contents.damaged.empty()));
            for (const bundle::ClaimPart& part : contents.claims) { // and what is left is as it was
                const bool same = std::any_of(
                    whole.claims.begin(), whole.claims.end(), [&](const bundle::ClaimPart& was) {
                        return was.claim == part.claim && was.events == part.events;
                    });
                REQUIRE(same);
            }
        }
    }
    CHECK(refused > 0);
    CHECK(refused < text.size() * 8);
}

TEST_CASE("a changed part costs that part, and is named", "[bundle]")
{
    const std::string text = bundle_of(small_parts());
    check_only_damage(replaced(text, "2020-06-29T12:00", "2020-06-29T12:01"), PartKind::Claim,
                      PartFault::Changed, "CA-1");
    check_only_damage(replaced(text, "Partner", "Pirates"), PartKind::Document, PartFault::Changed,
                      "profile");
    const std::string digest = core::to_hex(core::sha256("the file's content"));
    check_only_damage(replaced(text, "dGhl", "dGhm"), PartKind::File, PartFault::Changed, digest);
    check_only_damage(replaced(text, "\"size\":18", "\"size\":19"), PartKind::File,
                      PartFault::Incomplete, digest);
    check_only_damage(replaced(text, "dGhl", "dG*l"), PartKind::File, PartFault::Incomplete,
                      digest);
}

TEST_CASE("a whole line more or less is noticed, though every part is whole", "[bundle]")
{
    const std::string text = bundle_of(small_parts());
    const std::size_t first = text.find("{\"claim\":\"CA-1\"");
    const std::size_t second = text.find("{\"claim\":\"CA-2\"");
    std::string fewer = text;
    CHECK(fault_of(fewer.erase(first, second - first)) == BundleFault::Changed);
    std::string more = text;
    CHECK(fault_of(more.insert(second, text.substr(first, second - first))) ==
          BundleFault::Changed);
}

TEST_CASE("what is no bundle is refused at once, and says so", "[bundle]")
{
    CHECK(fault_of("") == BundleFault::NotABundle);
    CHECK(fault_of("{}") == BundleFault::NotABundle);
    CHECK(fault_of("a,b\r\n1,2\r\n") == BundleFault::NotABundle);
    CHECK(fault_of(std::string(1000, '[')) == BundleFault::NotABundle);
    CHECK(fault_of("\xEF\xBB\xBF" + bundle_of({})) == BundleFault::NotABundle);
    CHECK(fault_of(replaced(bundle_of({}), "\"version\":1", "\"version\":2")) ==
          BundleFault::LaterVersion);
    CHECK(fault_of(bundle_of({}) + "x") == BundleFault::Broken);
    CHECK(fault_of(bundle_of({}) + bundle_of({})) == BundleFault::Broken);
    bundle::Reader reader;
    const std::string piece(1 << 20, 'x');
    int fed = 0;
    while (reader.feed(piece) && fed < 1000) ++fed;
    CHECK(fed < 20);
}

namespace {

// A line of a claim whose digest is right, whatever is in it.
std::string bundle_with_line(std::string object)
{
    object.pop_back();
    const std::string line = object + ",\"digest\":\"" + core::to_hex(core::sha256(object)) + "\"}";
    bundle::Writer writer;
    std::string text = writer.begin({.written = "2020-06-29T12:30:00.000Z"});
    text += "\n" + line + "\n],\n\"documents\":[\n],\n\"files\":[\n],\n";
    const std::string end = R"("end":{"claims":1,"documents":0,"events":1,"files":0)";
    return text + end + ",\"digest\":\"" + core::to_hex(core::sha256(text + end)) + "\"}}\n";
}

std::string quoted(const std::string& text)
{
    return core::write_json(core::Json(text));
}

} // namespace

TEST_CASE("a hostile part is refused by the gate, and costs nothing else", "[bundle]")
{
    const std::string event = quoted(store::encode(small_history()[0]).bytes);
    CHECK(read_bundle(bundle_with_line(R"({"claim":"CA-1","events":[)" + event + "]}"))
              .claims.size() == 1);
    const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
    const std::string hostile[] = {
        R"({"claim":"CA-1","events":)" + deep + "}",
        R"({"claim":"CA-1","claim":"CA-2","events":[)" + event + "]}",
        R"({"__proto__":{},"claim":"CA-1","events":[)" + event + "]}",
        R"({"claim":"CA-1\u0000","events":[)" + event + "]}",
        R"({"claim":"\ud800","events":[)" + event + "]}",
        R"({"claim":1e400,"events":[)" + event + "]}",
        R"({"claim":"CA-1","events":"none"})",
        R"({"claim":"","events":[]})",
        "{\"claim\":\"\xC0\xAF\",\"events\":[]}",
    };
    for (const std::string& line : hostile) {
        INFO(line.substr(0, 60));
        const bundle::Contents contents = read_bundle(bundle_with_line(line));
        CHECK_FALSE(contents.refused);
        CHECK(contents.claims.empty());
        REQUIRE(contents.damaged.size() == 1);
        CHECK(contents.damaged[0].kind == PartKind::Claim);
    }
}

TEST_CASE("what goes beyond the limits is refused before it is gathered", "[bundle]")
{
    bundle::Writer writer;
    const std::string header = writer.begin({.written = "2020-06-29T12:30:00.000Z"});
    bundle::Reader reader;
    REQUIRE(reader.feed(header + "\n"));
    const std::string piece(std::size_t{1} << 20, 'x');
    std::size_t taken = 0;
    while (taken < 2 * bundle::line_bytes_max && reader.feed(piece)) taken += piece.size();
    CHECK(taken <= bundle::line_bytes_max);
    const bundle::Contents contents = reader.finish();
    REQUIRE(contents.refused);
    CHECK(contents.refused->fault == bundle::BundleFault::TooMuch);

    std::string many = R"({"claim":"CA-1","events":[)";
    for (std::size_t i = 0; i < 2 * bundle::events_in_line_max + 20; ++i) many += "1,";
    many += "1]}";
    const bundle::Contents with_many = read_bundle(bundle_with_line(many));
    CHECK_FALSE(with_many.refused);
    REQUIRE(with_many.damaged.size() == 1);
    CHECK(with_many.damaged[0].kind == PartKind::Claim);
}

TEST_CASE("an event that cannot be read, or is another claim's, is named, and the others are read",
          "[bundle]")
{
    const std::string good = quoted(store::encode(small_history("CA-1")[0]).bytes);
    const std::string foreign = quoted(store::encode(small_history("CA-2")[0]).bytes);
    const bundle::Contents contents = read_bundle(bundle_with_line(
        R"({"claim":"CA-1","events":[)" + good + "," + foreign + R"(,"{\"v\":1}"]})"));
    REQUIRE(contents.claims.size() == 1);
    CHECK(contents.claims[0].events.size() == 1);
    REQUIRE(contents.damaged.size() == 2);
    CHECK(contents.damaged[0] == bundle::Damage{.kind = PartKind::Event,
                                                .fault = PartFault::Foreign,
                                                .name = "CA-1",
                                                .line = 3,
                                                .event = 2});
    CHECK(contents.damaged[1].fault == PartFault::Unreadable);
}

TEST_CASE("members that a later version adds to a line are no obstacle", "[bundle]")
{
    const std::string event = quoted(store::encode(small_history()[0]).bytes);
    const bundle::Contents contents = read_bundle(
        bundle_with_line(R"({"claim":"CA-1","colour":{"of":["later"]},"events":[)" + event + "]}"));
    CHECK(contents.claims.size() == 1);
    CHECK(contents.damaged.empty());
}

TEST_CASE("an event of a later version travels through a bundle as it is", "[bundle]")
{
    const std::string later =
        R"({"body":{"a":1},"by":{"name":"Ola","role":"oracle"},"claim":"CA-1","kind":"claim-sung","lam":1,"prev":[],"seq":1,"t":"2020-06-29T12:30:00.000Z","v":7,"w":")" +
        std::string(32, 'a') + "\"}";
    const ports::EventBytes events[] = {{.bytes = later}};
    bundle::Writer writer;
    std::string text = writer.begin({.written = "2020-06-29T12:30:00.000Z"});
    text += writer.claim("CA-1", events);
    text += writer.end();
    const bundle::Contents contents = read_bundle(text);
    REQUIRE(contents.claims.size() == 1);
    REQUIRE(contents.claims[0].events.size() == 1);
    CHECK(contents.claims[0].events[0].bytes == later);
}

TEST_CASE("a claim with very much in it is written in several lines, and read as one", "[bundle]")
{
    std::vector<claims::Fact> facts{claims::ClaimCreated{.edition = {"2020"}}};
    for (int i = 0; i < 12; ++i) {
        facts.push_back(claims::CommentAdded{.text = std::string(600'000, 'x')});
    }
    const claims::History history = written("CA-1", 'a', {}, facts, "2020-06-29");
    const std::string text = bundle_of({.histories = {history}});
    const bundle::Contents contents = read_bundle(text, 1 << 20);
    REQUIRE_FALSE(contents.refused);
    CHECK(contents.counts.claims > 1);
    CHECK(contents.counts.events == 13);
    const claims::History none;
    const bundle::ImportPlan plan = bundle::plan_import(
        contents,
        {.history = [&](const claims::ClaimId&) -> const claims::History& { return none; },
         .now = at("2020-06-30"),
         .rules = rulebook()});
    REQUIRE(plan.claims.size() == 1);
    CHECK(bundle::merged(plan.claims[0], {}) == history);
}
