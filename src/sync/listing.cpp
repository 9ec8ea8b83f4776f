#include "sync/listing.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"
#include "sync/head.h"

#include <algorithm>
#include <vector>

namespace syncing {

namespace {

constexpr core::GateLimits index_limits{
    .depth_max = 3, .values_max = 8 * devices_max, .string_bytes_max = 4096};
constexpr std::size_t page_mark_max = 4096;

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// "D:href xmlns:D=…" → "href"
std::string_view local_name(std::string_view tag)
{
    const auto end =
        std::find_if(tag.begin(), tag.end(), [](char c) { return is_space(c) || c == '/'; });
    tag = tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
    const std::size_t colon = tag.find(':');
    return colon == std::string_view::npos ? tag : tag.substr(colon + 1);
}

// The texts of all elements of that name which hold a text and nothing else. Not an XML parser:
// entities and comments are not looked into, because no name of ours has any.
std::vector<std::string_view> texts_of(std::string_view xml, std::string_view element)
{
    std::vector<std::string_view> texts;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::size_t close = xml.find('>', at);
        if (close == std::string_view::npos) break;
        const std::string_view tag = xml.substr(at + 1, close - at - 1);
        if (tag.empty() || tag.front() == '/' || local_name(tag) != element) continue;
        const std::size_t next = xml.find('<', close);
        if (next == std::string_view::npos) break;
        if (next + 1 < xml.size() && xml[next + 1] == '/') {
            texts.push_back(xml.substr(close + 1, next - close - 1));
        }
    }
    return texts;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// "/claims/claimdesk-1/w/0011…/" → "0011…"
void take_last_name(std::string_view path, Listed& listed)
{
    path = trimmed(path);
    while (!path.empty() && path.back() == '/') path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    if (is_device(name) && listed.devices.size() < devices_max) listed.devices.emplace(name);
}

core::Result<Listed, Fault> read_web_dav(std::string_view bytes)
{
    if (bytes.find("multistatus") == std::string_view::npos) return fault_of_foreign(bytes);
    Listed listed;
    for (const std::string_view href : texts_of(bytes, "href")) take_last_name(href, listed);
    return listed;
}

core::Result<Listed, Fault> read_azure(std::string_view bytes)
{
    if (bytes.find("<EnumerationResults") == std::string_view::npos) return fault_of_foreign(bytes);
    Listed listed;
    for (const std::string_view name : texts_of(bytes, "Name")) take_last_name(name, listed);
    const std::vector<std::string_view> next = texts_of(bytes, "NextMarker");
    if (!next.empty() && next.front().size() <= page_mark_max) listed.next_page = next.front();
    return listed;
}

core::Result<Listed, Fault> read_index(std::string_view bytes)
{
    if (core::refuse_json(bytes, index_limits)) return fault_of_foreign(bytes);
    const core::Json list{{"list", core::parse_json(bytes)}};
    core::Problems problems;
    const core::Reader from(list, "", problems);
    Listed listed;
    for (const core::Reader& entry : from.list("list")) {
        const std::string name = entry.text("name");
        if (name.find('/') == std::string::npos) take_last_name(name, listed);
    }
    if (!problems.empty()) return Fault::Foreign;
    return listed;
}

} // namespace

core::Result<Listed, Fault> read_listing(Listing style, std::string_view bytes)
{
    if (bytes.size() > listing_bytes_max) return Fault::TooLarge;
    switch (style) {
    case Listing::None: return Listed{};
    case Listing::WebDav: return read_web_dav(bytes);
    case Listing::Index: return read_index(bytes);
    case Listing::Azure: return read_azure(bytes);
    }
    return Fault::Strange;
}

} // namespace syncing
