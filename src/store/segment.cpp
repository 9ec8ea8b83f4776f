#include "store/segment.h"

#include "core/byte_io.h"
#include "core/crc32.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

constexpr std::string_view segment_magic("CLAIMDESK-SEG\r\n\x1a", 16);
// 0xC1 stands in no UTF-8, so nowhere in an event: a search for the next record finds no text.
constexpr std::string_view record_magic("\xc1\x43\x44\x45", 4);
constexpr std::string_view file_ending = ".seg";
constexpr std::string_view rows_ending = ".rows";
constexpr std::size_t writer_digits = 32;
constexpr std::size_t number_digits = 6;

using core::number_at;
using core::put_number;

bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

unsigned hex_value(char c)
{
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

void put_writer(std::string& bytes, std::string_view writer)
{
    for (std::size_t i = 0; i < writer_digits; i += 2) {
        bytes.push_back(static_cast<char>(hex_value(writer[i]) * 16 + hex_value(writer[i + 1])));
    }
}

// The fixed part of a record, once its own checksum has been found right.
struct RecordHeader {
    std::uint32_t length = 0;
    std::uint16_t signature_length = 0;
    RecordKind kind = RecordKind::Event;
    std::uint32_t following = 0;
    core::Digest id{};
    std::uint32_t body_crc = 0;

    std::size_t size() const { return record_header_size + length + signature_length; }
};

std::optional<RecordHeader> read_header(std::string_view bytes)
{
    if (bytes.size() < record_header_size || !bytes.starts_with(record_magic)) return std::nullopt;
    if (core::crc32(bytes.substr(0, 52)) != number_at<std::uint32_t>(bytes, 52))
        return std::nullopt;
    RecordHeader header{.length = number_at<std::uint32_t>(bytes, 4),
                        .signature_length = number_at<std::uint16_t>(bytes, 8),
                        .kind = static_cast<RecordKind>(number_at<std::uint16_t>(bytes, 10)),
                        .following = number_at<std::uint32_t>(bytes, 12),
                        .id = {},
                        .body_crc = number_at<std::uint32_t>(bytes, 48)};
    std::copy_n(reinterpret_cast<const std::uint8_t*>(bytes.data()) + 16, header.id.size(),
                header.id.begin());
    return header;
}

bool all_zero(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

// Where the next record may begin, from `at` on; the end if there is none.
std::size_t next_magic(std::string_view bytes, std::size_t at)
{
    return std::min(bytes.find(record_magic, at), bytes.size());
}

// A tail that a write may leave when it is cut short: too short to be judged, or room that the
// system made and never filled.
bool may_be_torn(std::string_view tail)
{
    const std::size_t judged = std::min(tail.size(), record_magic.size());
    if (tail.size() < record_header_size && tail.starts_with(record_magic.substr(0, judged))) {
        return true;
    }
    return all_zero(tail);
}

// Records of an act that ends before its last one was written are not read, as no part of a torn
// record is. A record that is damaged in the midst of an act takes nothing else with it.
void drop_torn_act(SegmentContent& content, const std::vector<std::uint32_t>& following,
                   std::size_t end)
{
    if (content.records.empty() || following.back() == 0) return;
    const SegmentRecord& last = content.records.back();
    if (last.offset + last.size + content.torn_bytes != end) return; // damaged, not torn
    std::size_t keep = content.records.size();
    std::uint32_t expected = following.back();
    while (keep > 0 && following[keep - 1] == expected) {
        --keep;
        ++expected;
    }
    content.torn_bytes = end - content.records[keep].offset;
    content.records.resize(keep);
}

// The very first write of a segment, cut short before the header was whole.
bool is_torn_beginning(std::string_view bytes)
{
    const std::size_t judged = std::min(bytes.size(), segment_magic.size());
    return all_zero(bytes) || (bytes.size() < segment_header_size &&
                               bytes.starts_with(segment_magic.substr(0, judged)));
}

SegmentKind kind_of(std::string_view bytes)
{
    if (bytes.size() < segment_header_size || !bytes.starts_with(segment_magic)) {
        return SegmentKind::Other;
    }
    // Every version begins with these 48 bytes, so that a flipped bit is not taken for a later one.
    if (core::crc32(bytes.substr(0, 44)) != number_at<std::uint32_t>(bytes, 44)) {
        return SegmentKind::Other;
    }
    const bool newer = number_at<std::uint16_t>(bytes, 16) > segment_version;
    return newer ? SegmentKind::Newer : SegmentKind::Ours;
}

std::string named(const SegmentName& segment, std::string_view ending)
{
    std::string number = std::to_string(segment.number);
    number.insert(0, number_digits - std::min(number.size(), number_digits), '0');
    return segment.writer + "-" + number + std::string(ending);
}

std::optional<SegmentName> name_in(std::string_view file, std::string_view ending)
{
    if (!file.ends_with(ending)) return std::nullopt;
    file.remove_suffix(ending.size());
    const std::size_t digits_at = writer_digits + 1;
    if (file.size() < digits_at + number_digits || file.size() > digits_at + 9) return std::nullopt;
    const std::string_view writer = file.substr(0, writer_digits);
    const std::string_view digits = file.substr(digits_at);
    if (!std::all_of(writer.begin(), writer.end(), is_hex) || file[writer_digits] != '-' ||
        digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    for (const char digit : digits) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    return SegmentName{.writer = std::string(writer), .number = number};
}

} // namespace

std::string file_name(const SegmentName& segment)
{
    return named(segment, file_ending);
}

std::optional<SegmentName> segment_named(std::string_view file)
{
    return name_in(file, file_ending);
}

std::string rows_file_name(const SegmentName& name)
{
    return named(name, rows_ending);
}

bool is_rows_file(std::string_view file)
{
    return name_in(file, rows_ending).has_value();
}

std::string segment_header(const SegmentName& segment, std::uint16_t version)
{
    std::string bytes(segment_magic);
    put_number(bytes, version);
    put_number(bytes, std::uint16_t{0});
    put_writer(bytes, segment.writer);
    put_number(bytes, segment.number);
    put_number(bytes, std::uint32_t{0});
    put_number(bytes, core::crc32(bytes));
    return bytes;
}

void append_record(std::string& segment, const Framed& record, std::uint32_t following)
{
    const std::size_t from = segment.size();
    segment += record_magic;
    put_number(segment, static_cast<std::uint32_t>(record.bytes.size()));
    put_number(segment, static_cast<std::uint16_t>(record.signature.size()));
    put_number(segment, static_cast<std::uint16_t>(record.kind));
    put_number(segment, following);
    segment.append(reinterpret_cast<const char*>(record.id.data()), record.id.size());
    put_number(segment, core::crc32(record.signature, core::crc32(record.bytes)));
    put_number(segment, core::crc32(std::string_view(segment).substr(from)));
    segment += record.bytes;
    segment += record.signature;
}

SegmentContent read_segment(std::string_view bytes)
{
    SegmentContent content{.kind = kind_of(bytes)};
    if (content.kind == SegmentKind::Newer) return content;
    if (content.kind == SegmentKind::Other && is_torn_beginning(bytes)) {
        content.torn_bytes = bytes.size();
        return content;
    }
    std::vector<std::uint32_t> following; // beside content.records
    std::size_t at = content.kind == SegmentKind::Ours ? segment_header_size : 0;
    while (at < bytes.size()) {
        const std::string_view rest = bytes.substr(at);
        const std::optional<RecordHeader> header = read_header(rest);
        if (header && header->size() <= rest.size()) {
            const std::string_view body =
                rest.substr(record_header_size, header->length + header->signature_length);
            if (core::crc32(body) == header->body_crc) {
                content.records.push_back({.content = {.kind = header->kind,
                                                       .bytes = body.substr(0, header->length),
                                                       .signature = body.substr(header->length),
                                                       .id = header->id},
                                           .offset = at,
                                           .size = header->size()});
                following.push_back(header->following);
                at += header->size();
                continue;
            }
        }
        const std::size_t next = next_magic(bytes, at + 1);
        const bool last = next == bytes.size();
        if (last && ((header && header->size() > rest.size()) || may_be_torn(rest))) {
            content.torn_bytes = rest.size();
            break;
        }
        content.damaged.push_back({.offset = at,
                                   .size = next - at,
                                   .damage = header ? Damage::Checksum : Damage::Unreadable,
                                   .id = header ? std::optional(header->id) : std::nullopt});
        at = next;
    }
    drop_torn_act(content, following, bytes.size());
    return content;
}

} // namespace store
