#include "sync/memory.h"

#include "core/byte_io.h"

#include <cstring>

namespace syncing {

namespace {

constexpr std::string_view magic = "CLAIMDESK-SYNC-1";
constexpr std::size_t hash_size = sizeof(core::Digest);

std::string_view view_of(const core::Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

void write_packs(core::ByteWriter& write, const std::vector<PackRef>& packs)
{
    write(static_cast<std::uint32_t>(packs.size()));
    for (const PackRef& pack : packs) {
        write(std::string_view(pack.hash));
        write(static_cast<std::uint64_t>(pack.size_bytes));
    }
}

// Counts are believed only as far as there are bytes for them.
std::uint32_t read_count(core::ByteReader& read)
{
    std::uint32_t count = 0;
    read(count);
    if (count > read.rest().size()) read.refuse();
    return read.good() ? count : 0;
}

std::string read_text(core::ByteReader& read)
{
    std::string_view text;
    read(text);
    return std::string(text);
}

std::int64_t read_integer(core::ByteReader& read)
{
    std::uint64_t number = 0;
    read(number);
    return static_cast<std::int64_t>(number);
}

bool read_flag(core::ByteReader& read)
{
    std::uint8_t flag = 0;
    read(flag);
    if (flag > 1) read.refuse();
    return flag == 1;
}

std::vector<PackRef> read_packs(core::ByteReader& read)
{
    std::vector<PackRef> packs;
    for (std::uint32_t left = read_count(read); left > 0 && read.good(); --left) {
        packs.push_back({.hash = read_text(read), .size_bytes = read_integer(read)});
        if (!is_hash(packs.back().hash)) read.refuse();
    }
    return packs;
}

std::vector<core::Digest> read_events(core::ByteReader& read)
{
    const std::string text = read_text(read);
    if (text.size() % hash_size != 0) read.refuse();
    std::vector<core::Digest> events(text.size() / hash_size);
    for (std::size_t i = 0; i < events.size(); ++i) {
        std::memcpy(events[i].data(), text.data() + i * hash_size, hash_size);
    }
    return events;
}

void write_devices(core::ByteWriter& write, const Memory& memory)
{
    write(static_cast<std::uint32_t>(memory.devices.size()));
    for (const auto& [device, seen] : memory.devices) {
        write(std::string_view(device));
        write(static_cast<std::uint64_t>(seen.revision));
        write(static_cast<std::uint8_t>(seen.closed ? 1 : 0));
        write_packs(write, seen.packs);
    }
}

void write_events(core::ByteWriter& write, const Memory& memory)
{
    write(static_cast<std::uint32_t>(memory.events.size()));
    for (const auto& [pack, events] : memory.events) {
        std::string ids;
        for (const core::Digest& id : events) ids += view_of(id);
        write(std::string_view(pack));
        write(std::string_view(ids));
    }
}

Memory read_memory(core::ByteReader& read)
{
    Memory memory;
    memory.device = read_text(read);
    memory.confirmed = read_integer(read);
    memory.tried = read_integer(read);
    memory.confirmed_hash = read_text(read);
    memory.packs = read_packs(read);
    memory.create_only = read_flag(read);
    for (std::uint32_t left = read_count(read); left > 0 && read.good(); --left) {
        std::string device = read_text(read);
        if (!is_device(device)) read.refuse();
        const std::int64_t revision = read_integer(read);
        const bool closed = read_flag(read);
        memory.devices[std::move(device)] = {
            .revision = revision, .closed = closed, .packs = read_packs(read)};
    }
    for (std::uint32_t left = read_count(read); left > 0 && read.good(); --left) {
        std::string pack = read_text(read);
        if (!is_hash(pack)) read.refuse();
        memory.events[std::move(pack)] = read_events(read);
    }
    for (std::uint32_t left = read_count(read); left > 0 && read.good(); --left) {
        std::string file = read_text(read);
        if (!is_hash(file)) read.refuse();
        memory.files.insert(std::move(file));
    }
    memory.checked_device = read_text(read);
    memory.checked_pack = read_text(read);
    memory.checked_file = read_text(read);
    read(memory.checked_on);
    if (!memory.device.empty() && !is_device(memory.device)) read.refuse();
    return memory;
}

} // namespace

MemoryMark mark_of(const Memory& memory)
{
    MemoryMark mark{.device = memory.device,
                    .confirmed = memory.confirmed,
                    .tried = memory.tried,
                    .devices = memory.devices.size(),
                    .packs = memory.events.size(),
                    .files = memory.files.size(),
                    .checked_on = memory.checked_on};
    for (const auto& [device, seen] : memory.devices) mark.seen += 2 * seen.revision + seen.closed;
    return mark;
}

std::string encode_memory(const Memory& memory)
{
    std::string bytes(magic);
    core::ByteWriter write(bytes);
    write(std::string_view(memory.device));
    write(static_cast<std::uint64_t>(memory.confirmed));
    write(static_cast<std::uint64_t>(memory.tried));
    write(std::string_view(memory.confirmed_hash));
    write_packs(write, memory.packs);
    write(static_cast<std::uint8_t>(memory.create_only ? 1 : 0));
    write_devices(write, memory);
    write_events(write, memory);
    write(static_cast<std::uint32_t>(memory.files.size()));
    for (const std::string& file : memory.files) write(std::string_view(file));
    write(std::string_view(memory.checked_device));
    write(std::string_view(memory.checked_pack));
    write(std::string_view(memory.checked_file));
    write(memory.checked_on);
    bytes += view_of(core::sha256(bytes));
    return bytes;
}

std::optional<Memory> decode_memory(std::string_view bytes)
{
    if (bytes.size() < magic.size() + hash_size) return std::nullopt;
    const std::string_view body = bytes.substr(0, bytes.size() - hash_size);
    if (bytes.substr(body.size()) != view_of(core::sha256(body))) return std::nullopt;
    if (body.substr(0, magic.size()) != magic) return std::nullopt;
    core::ByteReader read(body.substr(magic.size()));
    Memory memory = read_memory(read);
    if (!read.good() || !read.at_end()) return std::nullopt;
    return memory;
}

} // namespace syncing
