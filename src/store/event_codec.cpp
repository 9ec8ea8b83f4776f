#include "store/event_codec.h"

#include "claims/judge.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "store/event_body.h"

#include <algorithm>

namespace store {

namespace {

using core::Fault;
using core::Json;
using core::Problems;
using core::Reader;

constexpr std::string_view id_prefix("claimdesk-event-v1\0", 19);
constexpr std::size_t writer_length = 32; // hexadecimal digits
constexpr std::size_t hash_length = 64;
constexpr std::size_t key_length = 32;
constexpr std::size_t name_length_max = 256; // bytes: of a claim's id, a kind
constexpr std::size_t parts_of_most = 32;    // events have not more

Json envelope_of(const claims::Event& event)
{
    Json heads = Json::array();
    for (const claims::EventId& head : event.heads_known) heads.push_back(head.text);
    Json envelope{
        {"v", event_version},
        {"claim", event.claim.text},
        {"w", event.writer.text},
        {"seq", event.sequence},
        {"lam", event.lamport},
        {"prev", heads},
        {"t", core::format(event.time)},
        {"by",
         {{"name", event.actor.name}, {"role", std::string(core::name_of(event.actor.role))}}},
        {"kind", std::string(claims::kind_of(event.fact))},
        {"body", body_of(event.fact)}};
    if (!event.key.text.empty()) envelope["key"] = event.key.text;
    return envelope;
}

bool is_hex(std::string_view text, std::size_t length)
{
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == length && std::all_of(text.begin(), text.end(), is_digit);
}

std::string read_hex(const Reader& from, std::string_view key, std::size_t length)
{
    std::string text = from.text(key);
    if (!is_hex(text, length)) from.note(key, Fault::OutOfRange);
    return text;
}

std::string read_name(const Reader& from, std::string_view key)
{
    std::string text = from.text(key);
    if (text.empty() || text.size() > name_length_max) from.note(key, Fault::OutOfRange);
    return text;
}

std::vector<claims::EventId> read_heads(const Reader& from)
{
    std::vector<claims::EventId> heads;
    for (std::string& text : from.texts("prev")) {
        if (!is_hex(text, hash_length)) from.note("prev", Fault::OutOfRange);
        if (!heads.empty() && heads.back().text >= text) from.note("prev", Fault::OutOfOrder);
        heads.push_back({std::move(text)});
    }
    return heads;
}

// A moment has one spelling here, so that one event has one hash.
core::Instant read_time(const Reader& from)
{
    const core::Instant time = from.instant("t");
    std::string room;
    if (from.has("t") && from.text_seen("t", room) != core::format(time)) {
        from.note("t", Fault::NotCanonical);
    }
    return time;
}

claims::Actor read_actor(const Reader& from)
{
    claims::Actor actor{.role = {}, .name = from.text("name")};
    const std::optional<claims::Role> role = core::named<claims::Role>(from.text("role"));
    if (!role) from.note("role", Fault::UnknownWord);
    actor.role = role.value_or(claims::Role::Auditor);
    return actor;
}

// Who did something that this version does not understand may have a role that it does not know.
claims::Actor read_later_actor(const Reader& from)
{
    const core::Reader by = from.object("by");
    return {.role = claims::Role::Auditor, .name = by.text_if_any("name").value_or("")};
}

// A name in any other form, such as a later version may give, is nobody's here.
claims::KeyId read_key(const Reader& from)
{
    std::string key = from.text_if_any("key").value_or(std::string());
    if (!is_hex(key, key_length)) return {};
    return {std::move(key)};
}

// Of a later version only the envelope is read: its body may mean anything.
claims::Fact read_fact(const Reader& from, std::int64_t version)
{
    std::string kind = read_name(from, "kind");
    if (version == event_version) {
        if (std::optional<claims::Fact> fact = read_body(kind, from.object("body"))) return *fact;
    }
    return claims::NotUnderstood{.kind = std::move(kind)};
}

claims::Event read_event(const Reader& from)
{
    const core::IntegerRange number{.least = 1, .most = claims::place_number_max};
    const std::int64_t version = from.integer("v", number);
    return {.id = {},
            .claim = {read_name(from, "claim")},
            .writer = {read_hex(from, "w", writer_length)},
            .sequence = from.integer("seq", number),
            .lamport = from.integer("lam", number),
            .heads_known = read_heads(from),
            .time = read_time(from),
            .actor =
                version == event_version ? read_actor(from.object("by")) : read_later_actor(from),
            .key = read_key(from),
            .fact = read_fact(from, version)};
}

ReadEvent refused(Fault fault)
{
    return {.event = {}, .problems = {{.path = {}, .fault = fault}}};
}

} // namespace

core::Digest digest_of_event(std::string_view bytes)
{
    core::Sha256 hash;
    return hash.update(id_prefix).update(bytes).digest();
}

core::Digest digest_with_signature(std::string_view bytes, std::string_view signature)
{
    core::Sha256 hash;
    hash.update(bytes);
    hash.update(signature);
    return hash.digest();
}

core::Digest digest_of(const ports::EventBytes& event)
{
    return event.id ? *event.id : digest_of_event(event.bytes);
}

claims::EventId id_of(std::string_view bytes)
{
    return {core::to_hex(digest_of_event(bytes))};
}

StoredEvent encode(const claims::Event& event)
{
    StoredEvent stored{
        .bytes = core::write_json(envelope_of(event)), .signature = {}, .event = event};
    stored.event.id = id_of(stored.bytes);
    return stored;
}

ReadEvent read_without_id(std::string_view bytes)
{
    if (bytes.size() > event_bytes_max) return refused(Fault::OutOfRange);
    core::JsonParts record;
    record.parts.reserve(parts_of_most);
    const auto refusal = core::refuse_json(bytes, {.spelling = core::Spelling::Canonical}, record);
    if (refusal && refusal->fault != core::GateFault::NotCanonical) return refused(Fault::NotJson);
    if (!core::JsonValue(record).is_object()) return refused(Fault::ExpectedObject);
    if (refusal) return refused(Fault::NotCanonical);

    ReadEvent read;
    claims::Event event = read_event(Reader(record, "", read.problems));
    if (read.problems.empty()) read.event = std::move(event);
    return read;
}

ReadEvent read(std::string_view bytes)
{
    ReadEvent read = read_without_id(bytes);
    if (read.event) read.event->id = id_of(bytes);
    return read;
}

ReadEvent read(std::string_view bytes, const core::Digest& id)
{
    ReadEvent read = read_without_id(bytes);
    if (read.event) read.event->id = {core::to_hex(id)};
    return read;
}

} // namespace store
