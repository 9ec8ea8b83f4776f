// A segment: one file of events, written by one writer from its beginning to its end and never
// changed before its end. README.md beside this file has it byte by byte.
// Reading never fails: what is damaged is named, and reading goes on at the next record.
#pragma once

#include "core/sha256.h"
#include "ports/disk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

inline constexpr std::uint16_t segment_version = 1;
inline constexpr std::size_t segment_header_size = 48;
inline constexpr std::size_t record_header_size = 56;

struct SegmentName {
    std::string writer{}; // 32 hexadecimal digits
    std::uint32_t number = 0;

    friend bool operator==(const SegmentName&, const SegmentName&) = default;
};

std::string file_name(const SegmentName& segment);
std::optional<SegmentName> segment_named(std::string_view file);

// Files of rows are named and made like segments, with another ending.
std::string rows_file_name(const SegmentName& name);
bool is_rows_file(std::string_view file);

// Another version than ours is written by tests only.
std::string segment_header(const SegmentName& segment, std::uint16_t version = segment_version);

// What a record holds. Of a kind that this version does not know, only that it is whole.
// Rows are derived of events and stand in files of their own, never in a segment. Of an event that
// came once more, with another signature, the id is the hash of its bytes and the signature.
enum class RecordKind : std::uint16_t { Event = 0, Document = 1, Row = 2, SignedAgain = 3 };

// An event, a document or a row as a record: its bytes and signature, framed.
struct Framed {
    RecordKind kind = RecordKind::Event;
    std::string_view bytes{};
    std::string_view signature{};
    core::Digest id{};
};

// `following`: how many records of the same act come after this one. An act that is not there to
// its last record was never acknowledged, and is not read.
void append_record(std::string& segment, const Framed& record, std::uint32_t following);

enum class Damage : std::uint8_t {
    Unreadable, // bytes that are no record
    Checksum,   // a record whose bytes are not those that were written
    Refused,    // a whole record that holds no event: found by who reads it
};

struct DamagedPart {
    std::size_t offset = 0;
    std::size_t size = 0;
    Damage damage = Damage::Unreadable;
    std::optional<core::Digest> id{}; // where the header of the record is whole

    friend bool operator==(const DamagedPart&, const DamagedPart&) = default;
};

struct SegmentRecord {
    Framed content{}; // views into the segment
    std::size_t offset = 0;
    std::size_t size = 0;
};

enum class SegmentKind : std::uint8_t {
    Ours,
    Newer, // written by a later version: not to be touched
    Other, // no segment at all, or one whose header is damaged
};

struct SegmentContent {
    SegmentKind kind = SegmentKind::Ours;
    std::vector<SegmentRecord> records{};
    std::vector<DamagedPart> damaged{};
    std::size_t torn_bytes = 0; // at the end: a write that was interrupted
};

SegmentContent read_segment(std::string_view bytes);

} // namespace store
