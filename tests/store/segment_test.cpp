// A segment is read as it was written; whatever happens to its bytes is noticed and stays small.
#include "core/crc32.h"
#include "store/segment.h"
#include "support/journal_life.h"

#include <catch2/catch.hpp>

using namespace store;

namespace {

const SegmentName name{.writer = std::string(31, '0') + "7", .number = 3};

Framed framed(const StoredEvent& event)
{
    return {.bytes = event.bytes,
            .signature = event.signature,
            .id = *core::digest_from_hex(event.event.id.text)};
}

// Acts of so many events each.
std::string segment_of(const std::vector<int>& acts)
{
    std::string bytes = segment_header(name);
    int number = 0;
    for (const int size : acts) {
        for (int i = size; i > 0; --i) {
            append_record(bytes, framed(support::small_event(number++)),
                          static_cast<std::uint32_t>(i - 1));
        }
    }
    return bytes;
}

std::vector<int> numbers_in(const SegmentContent& content)
{
    std::vector<int> numbers;
    for (const SegmentRecord& record : content.records) {
        for (int number = 0; number < 30; ++number) {
            if (support::small_event(number).bytes == record.content.bytes)
                numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace

TEST_CASE("a checksum is the one that everybody computes", "[store][segment]")
{
    CHECK(core::crc32("123456789") == 0xcbf43926u);
    CHECK(core::crc32("") == 0);
    CHECK(core::crc32("The quick brown fox jumps over the lazy dog") == 0x414fa339u);
}

TEST_CASE("a file's name says whose segment it is, and which", "[store][segment]")
{
    CHECK(file_name(name) == std::string(31, '0') + "7-000003.seg");
    CHECK(segment_named(file_name(name)) == name);
    for (const char* other : {"", "notes.txt", "0-000003.seg", "draft.seg"}) {
        CHECK_FALSE(segment_named(other));
    }
    CHECK_FALSE(segment_named(std::string(32, 'G') + "-000001.seg"));
    CHECK_FALSE(segment_named(std::string(32, 'a') + "-00000x.seg"));
    CHECK_FALSE(segment_named(std::string(32, 'a') + "-0000000000001.seg"));
}

TEST_CASE("events come back from a segment in the order of writing", "[store][segment]")
{
    const std::string bytes = segment_of({1, 3, 2});
    const SegmentContent content = read_segment(bytes);
    CHECK(content.kind == SegmentKind::Ours);
    CHECK(numbers_in(content) == std::vector<int>{0, 1, 2, 3, 4, 5});
    CHECK(content.damaged.empty());
    CHECK(content.torn_bytes == 0);
}

TEST_CASE("a signature travels beside the bytes that it signs", "[store][segment]")
{
    StoredEvent event = support::small_event(1);
    event.signature = std::string(64, '\xc1');
    std::string bytes = segment_header(name);
    append_record(bytes, framed(event), 0);
    const SegmentContent content = read_segment(bytes);
    REQUIRE(content.records.size() == 1);
    CHECK(content.records[0].content.bytes == event.bytes);
    CHECK(content.records[0].content.signature == event.signature);
}

TEST_CASE("a segment that is cut anywhere gives the acts before the cut, whole", "[store][segment]")
{
    const std::string whole = segment_of({1, 2, 3});
    const std::vector<int> all{0, 1, 2, 3, 4, 5};
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const SegmentContent content = read_segment(std::string_view(whole).substr(0, size));
        const std::vector<int> found = numbers_in(content);
        INFO("cut at " << size);
        CHECK((found.empty() || found.size() == 1 || found.size() == 3));
        CHECK(std::equal(found.begin(), found.end(), all.begin()));
        CHECK(content.damaged.empty());
        const std::size_t last = content.records.empty()
                                     ? 0
                                     : content.records.back().offset + content.records.back().size;
        if (size > segment_header_size) {
            CHECK(content.torn_bytes == size - std::max(last, segment_header_size));
        }
    }
}

TEST_CASE("any flipped bit costs the record that it is in, and no other", "[store][segment]")
{
    const std::string whole = segment_of(std::vector<int>(20, 1));
    const SegmentContent before = read_segment(whole);
    for (std::size_t at = 0; at < whole.size() * 8; ++at) {
        std::string damaged = whole;
        damaged[at / 8] = static_cast<char>(damaged[at / 8] ^ (1 << (at % 8)));
        const SegmentContent content = read_segment(damaged);
        INFO("bit " << at);
        CHECK(content.kind != SegmentKind::Newer);
        std::size_t hit = before.records.size();
        for (std::size_t i = 0; i < before.records.size(); ++i) {
            const SegmentRecord& record = before.records[i];
            if (at / 8 >= record.offset && at / 8 < record.offset + record.size) hit = i;
        }
        const bool in_record = hit < before.records.size();
        if (content.records.size() != before.records.size() - (in_record ? 1 : 0)) {
            CHECK(content.records.size() == before.records.size() - 1);
        }
        if (in_record) CHECK(content.damaged.size() == 1);
        CHECK(content.torn_bytes == 0);
    }
}

TEST_CASE("garbage between records is set aside, and reading goes on behind it", "[store][segment]")
{
    std::string bytes = segment_of({1});
    const std::size_t from = bytes.size();
    bytes += "garbage";
    append_record(bytes, framed(support::small_event(9)), 0);
    const SegmentContent content = read_segment(bytes);
    CHECK(numbers_in(content) == std::vector<int>{0, 9});
    CHECK(content.damaged ==
          std::vector<DamagedPart>{
              {.offset = from, .size = 7, .damage = Damage::Unreadable, .id = {}}});
}

TEST_CASE("room that the system made and never filled is a torn end", "[store][segment]")
{
    const SegmentContent content = read_segment(segment_of({2}) + std::string(500, '\0'));
    CHECK(content.records.size() == 2);
    CHECK(content.damaged.empty());
    CHECK(content.torn_bytes == 500);
}

TEST_CASE("a segment of a later version is not read", "[store][segment]")
{
    const std::string bytes =
        segment_header(name, segment_version + 1) + segment_of({2}).substr(segment_header_size);
    CHECK(read_segment(bytes).kind == SegmentKind::Newer);
    CHECK(read_segment(bytes).records.empty());
}

TEST_CASE("events behind a damaged header of the segment are still read", "[store][segment]")
{
    std::string bytes = segment_of({2});
    bytes[3] = '?';
    const SegmentContent content = read_segment(bytes);
    CHECK(content.kind == SegmentKind::Other);
    CHECK(content.records.size() == 2);
    CHECK(content.damaged.size() == 1);
}
