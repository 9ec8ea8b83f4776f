#include "sync/head.h"

#include "bundle/digested.h"
#include "bundle/format.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

#include <algorithm>

namespace syncing {

namespace {

using core::Json;

constexpr core::GateLimits limits{.depth_max = 4,
                                  .values_max = 4 * packs_in_head_max + 2 * devices_max,
                                  .string_bytes_max = 1024};
constexpr std::size_t beginning_looked_at = 512;

struct Opened {
    Json object{};
    core::Problems problems{};
};

std::string written(const Json& object)
{
    return bundle::with_digest(core::write_json(object)) + "\n";
}

// The object without its digest, if the bytes are exactly those that `written` makes of it.
core::Result<Json, Fault> opened(std::string_view bytes, std::string_view format,
                                 std::int64_t version_max)
{
    if (bytes.empty() || bytes.back() != '\n') return fault_of_foreign(bytes);
    const std::string_view text = bytes.substr(0, bytes.size() - 1);
    if (!bundle::is_as_written(text) || core::refuse_json(text, limits)) {
        return fault_of_foreign(bytes);
    }
    Json object = core::parse_json(text);
    object.erase("digest");
    core::Problems problems;
    const core::Reader from(object, "", problems);
    if (from.text("format") != format) return Fault::Foreign;
    if (from.integer("version", {.least = 1, .most = core::any_integer.most}) > version_max) {
        return Fault::Later;
    }
    if (!problems.empty() || written(object) != bytes) return Fault::Foreign;
    return object;
}

// Sorted, each once, nothing else: one list has one spelling.
std::optional<std::vector<std::string>> devices_in(const core::Reader& from, std::string_view key)
{
    std::vector<std::string> devices = from.texts(key);
    const bool sorted = std::adjacent_find(devices.begin(), devices.end(),
                                           std::greater_equal<std::string>()) == devices.end();
    const bool all = std::all_of(devices.begin(), devices.end(),
                                 [](const std::string& name) { return is_device(name); });
    if (!sorted || !all || devices.size() > devices_max) return std::nullopt;
    return devices;
}

std::optional<std::vector<PackRef>> packs_in(const core::Reader& from)
{
    std::vector<PackRef> packs;
    for (const core::Reader& pack : from.list("packs")) {
        packs.push_back(
            {.hash = pack.text("hash"),
             .size_bytes = pack.integer("size", {.least = 1, .most = core::any_integer.most})});
        if (!is_hash(packs.back().hash)) return std::nullopt;
    }
    if (packs.size() > packs_in_head_max) return std::nullopt;
    return packs;
}

Json list_of(const std::vector<std::string>& devices)
{
    Json list = Json::array();
    for (const std::string& device : devices) list.push_back(device);
    return list;
}

} // namespace

Fault fault_of_foreign(std::string_view bytes)
{
    const std::string_view beginning = bytes.substr(0, beginning_looked_at);
    const std::size_t first = beginning.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool markup = first != std::string_view::npos && beginning[first] == '<';
    return markup ? Fault::WebPage : Fault::Damaged;
}

std::string write_head(const Head& head)
{
    Json packs = Json::array();
    for (const PackRef& pack : head.packs) {
        packs.push_back({{"hash", pack.hash}, {"size", pack.size_bytes}});
    }
    Json object{{"closed", head.closed},
                {"device", head.device},
                {"format", std::string(head_format)},
                {"packs", std::move(packs)},
                {"revision", head.revision},
                {"roster", list_of(head.roster)},
                {"version", format_version}};
    if (!head.programme.empty()) {
        object["programme"] = head.programme;
        object["version"] = head_version_with_programme;
    }
    return written(object);
}

core::Result<Head, Fault> read_head(std::string_view device, std::string_view bytes)
{
    if (bytes.size() > head_bytes_max) return Fault::TooLarge;
    core::Result<Json, Fault> object = opened(bytes, head_format, head_version_with_programme);
    if (!object) return object.error();
    core::Problems problems;
    const core::Reader from(object.value(), "", problems);
    Head head{.device = from.text("device"),
              .revision = from.integer("revision", {.least = 1, .most = core::any_integer.most}),
              .closed = from.boolean("closed")};
    std::optional<std::vector<PackRef>> packs = packs_in(from);
    std::optional<std::vector<std::string>> roster = devices_in(from, "roster");
    if (!packs || !roster || !problems.empty() || head.device != device) return Fault::Foreign;
    const bool names_programme = from.integer("version") == head_version_with_programme;
    if (names_programme != from.has("programme")) return Fault::Foreign; // one form of each
    if (names_programme) head.programme = from.text("programme");
    if (names_programme && !is_hash(head.programme)) return Fault::Foreign;
    head.packs = std::move(*packs);
    head.roster = std::move(*roster);
    return head;
}

std::string write_roster(const std::vector<std::string>& devices)
{
    return written({{"devices", list_of(devices)},
                    {"format", std::string(roster_format)},
                    {"version", format_version}});
}

core::Result<std::vector<std::string>, Fault> read_roster(std::string_view bytes)
{
    if (bytes.size() > roster_bytes_max) return Fault::TooLarge;
    core::Result<Json, Fault> object = opened(bytes, roster_format, format_version);
    if (!object) return object.error();
    core::Problems problems;
    const core::Reader from(object.value(), "", problems);
    std::optional<std::vector<std::string>> devices = devices_in(from, "devices");
    if (!devices || !problems.empty()) return Fault::Foreign;
    return std::move(*devices);
}

} // namespace syncing
