#include "fuzz/targets.h"

#include "app/routes.h"
#include "app/sync_text.h"
#include "app/update.h"
#include "app/views_text.h"
#include "bundle/csv.h"
#include "bundle/plan.h"
#include "claims/trust_list.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_value.h"
#include "store/document_codec.h"
#include "store/event_codec.h"
#include "store/event_peek.h"
#include "store/profile_codec.h"
#include "store/segment.h"
#include "store/trust_codec.h"
#include "support/rulebook.h"
#include "sync/head.h"
#include "sync/listing.h"
#include "sync/pack.h"

#include <algorithm>
#include <array>
#include <string>

namespace fuzz {

namespace {

// --- JSON: the gate, and what it takes apart, beside nlohmann's parser ---

bool are_same(const core::JsonValue& part, const core::Json& value)
{
    const core::JsonValue other(value);
    if (part.is_null() != other.is_null() || part.text() != other.text() ||
        part.integer() != other.integer() || part.boolean() != other.boolean()) {
        return false;
    }
    const std::vector<core::JsonValue> elements = part.elements();
    if (value.is_array() != part.is_list() || (value.is_array() && value.size() != elements.size()))
        return false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!are_same(elements[i], value[i])) return false;
    }
    const std::vector<std::string> keys = part.keys();
    if (value.is_object() != part.is_object() || (value.is_object() && value.size() != keys.size()))
        return false;
    return std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
        return value.contains(key) && are_same(*part.member(key), value[key]);
    });
}

void json(std::string_view bytes)
{
    core::JsonParts parts;
    if (core::refuse_json(bytes, {}, parts)) return;
    const core::Json value = core::parse_json(bytes);
    expect(!value.is_discarded(), "what the gate lets through can be parsed");
    expect(are_same(core::JsonValue(parts), value), "its parts are what the parser makes of it");
    const bool canonical = core::write_json(value) == bytes;
    const auto refusal = core::refuse_json(bytes, {.spelling = core::Spelling::Canonical});
    expect(refusal.has_value() != canonical, "the gate knows the canonical spelling");
}

// --- what is kept ---

void event(std::string_view bytes)
{
    const std::string_view peeked = store::claim_named_in(bytes);
    const store::ReadEvent read = store::read(bytes);
    expect(read.event.has_value() == read.problems.empty(), "an event, or problems");
    if (!read.event) return;
    expect(peeked.empty() || peeked == read.event->claim.text, "a peek sees the same claim");
    if (std::holds_alternative<claims::NotUnderstood>(read.event->fact)) return;
    const store::StoredEvent again = store::encode(*read.event);
    const store::ReadEvent reread = store::read(again.bytes);
    expect(reread.event.has_value(), "what was read can be written");
    claims::Event same = *reread.event;
    same.id = read.event->id; // fields that nobody knows are not written again
    expect(same == *read.event, "and is read the same");
}

void segment(std::string_view bytes)
{
    const store::SegmentContent content = store::read_segment(bytes);
    std::size_t end = 0;
    for (const store::SegmentRecord& record : content.records) {
        expect(record.offset >= end, "records do not lie in each other");
        end = record.offset + record.size;
        expect(end <= bytes.size(), "records end within the segment");
        if (record.content.kind == store::RecordKind::Event) store::read(record.content.bytes);
        if (record.content.kind == store::RecordKind::Document) {
            store::decode_document(record.content.bytes);
        }
    }
    for (const store::DamagedPart& part : content.damaged) {
        expect(part.offset + part.size <= bytes.size(), "damage is within the segment");
    }
    expect(content.torn_bytes <= bytes.size(), "no more is torn than there is");
}

void profile(std::string_view bytes)
{
    const claims::Profile read = store::read_profile(bytes, {}).profile;
    const std::string written = store::write_profile(read);
    expect(store::read_profile(written, {}).profile == read, "a profile is read as it was written");
}

// The list that is followed; and a list's events, a line each, all of which are signed truly.
void trust(std::string_view bytes)
{
    const auto followed = store::read_followed_list(bytes);
    if (followed) {
        expect(store::read_followed_list(store::write_followed_list(*followed)) == followed,
               "a list that is followed is read as it was written");
    }
    std::vector<claims::Event> events;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        if (auto event = store::read(bytes.substr(at, end - at)).event) {
            if (!event->key.text.empty()) event->weight.signing = claims::Signing::Good;
            events.push_back(std::move(*event));
        }
        at = end + 1;
    }
    claims::History list = claims::ordered(std::move(events));
    for (const claims::Founding& founding : claims::foundings_in(list)) {
        const claims::Trust trust = claims::trust_of(list, founding.event);
        expect(claims::is_admin(trust, founding.key), "nobody takes the founder from the list");
        claims::weigh(list, trust);
    }
}

// --- what comes by file ---

bundle::Contents contents_of(std::string_view bytes, std::size_t at_a_time)
{
    bundle::Reader reader;
    for (std::size_t at = 0; at < bytes.size(); at += at_a_time) {
        if (!reader.feed(bytes.substr(at, at_a_time))) break;
    }
    return reader.finish();
}

void bundle_file(std::string_view bytes)
{
    constexpr std::size_t odd = 97;
    bundle::Contents whole = contents_of(bytes, std::max<std::size_t>(bytes.size(), 1));
    const bundle::Contents pieces = contents_of(bytes, odd);
    expect(whole.refused == pieces.refused && whole.damaged == pieces.damaged &&
               whole.counts == pieces.counts,
           "a bundle is read the same in whatever pieces it comes");
    if (whole.refused) return;
    for (const bundle::ClaimPart& part : whole.claims) {
        for (const ports::EventBytes& one : part.events) {
            const store::ReadEvent read = store::read(one.bytes);
            expect(read.event && read.event->claim == part.claim, "its events are its claims'");
        }
    }
    const claims::History none;
    const bundle::ImportPlan plan = bundle::plan_import(
        std::move(whole),
        {.history = [&](const claims::ClaimId&) -> const claims::History& { return none; },
         .now = {},
         .rules = support::rulebook()});
    for (const bundle::PlannedClaim& claim : plan.claims) {
        expect(bundle::merged(claim, none).size() == claim.to_add.size(), "each event once");
    }
}

void table(std::string_view bytes)
{
    const bundle::CsvTable read = bundle::read_csv(bytes);
    expect(read.rows.size() <= bundle::csv_rows_max + 1, "no more rows than may be");
    for (const bundle::CsvRow& row : read.rows) {
        expect(row.size() <= bundle::csv_columns_max, "no more columns than may be");
        for (const std::string& cell : row) {
            expect(cell.size() <= bundle::csv_cell_bytes_max, "no cell longer than may be");
        }
    }
    if (read.rows.empty()) return;
    const bundle::CsvTable again = bundle::read_csv(bundle::csv_text(read.rows));
    expect(again.rows == read.rows, "a table is read as it was written");
}

// --- what a host answers ---

void sync_answer(std::string_view bytes)
{
    if (bytes.empty()) return;
    const std::string_view rest = bytes.substr(1);
    switch (bytes.front() % 4) {
    case 0: {
        const std::string device(32, 'a');
        if (const auto head = syncing::read_head(device, rest)) {
            expect(syncing::write_head(head.value()) == rest, "a head has one spelling");
        }
        break;
    }
    case 1: {
        if (const auto roster = syncing::read_roster(rest)) {
            expect(syncing::write_roster(roster.value()) == rest, "a roster has one spelling");
        }
        break;
    }
    case 2:
        for (const auto style :
             {syncing::Listing::WebDav, syncing::Listing::Index, syncing::Listing::Azure}) {
            static_cast<void>(syncing::read_listing(style, rest));
        }
        break;
    default:
        if (const auto pack = syncing::read_pack(core::to_hex(core::sha256(rest)), rest)) {
            expect(pack.value().ids.size() == pack.value().events.size(), "an id for each event");
        }
        break;
    }
}

// --- addresses, and what the device remembers ---

void address(std::string_view bytes)
{
    const auto followed = [](std::string_view from) {
        return app::address_of(app::route_of(from));
    };
    const std::string home = followed(followed(bytes)); // what is no page leads to the first
    expect(followed(home) == home, "an address leads where it says");
}

// The first line is the key.
void setting(std::string_view bytes)
{
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string key(bytes.substr(0, end));
    const std::string value(bytes.substr(std::min(end + 1, bytes.size())));
    app::Model model;
    app::update(std::move(model), app::SettingRecalled{.key = key, .value = value});
    const screens::SavedViews views = app::read_views(value);
    expect(app::read_views(app::write_views(views)) == views,
           "views are read as they were written");
    if (const auto host = app::read_sync_host(value)) {
        const auto again = app::read_sync_host(app::write_sync_host(*host));
        expect(again == host, "a host is read as it was written");
    }
}

constexpr std::array all{
    Target{"json", json},       Target{"event", event},      Target{"segment", segment},
    Target{"profile", profile}, Target{"trust", trust},      Target{"bundle", bundle_file},
    Target{"csv", table},       Target{"sync", sync_answer}, Target{"address", address},
    Target{"setting", setting},
};

} // namespace

std::span<const Target> targets()
{
    return all;
}

} // namespace fuzz
