#include "sync/address.h"

#include "bundle/base64.h"
#include "core/percent.h"

#include <algorithm>
#include <optional>

namespace syncing {

namespace {

constexpr std::size_t address_length_max = 4096;
constexpr std::string_view azure_version = "2021-08-06";
constexpr std::string_view names_wanted =
    R"(<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>)";

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The part before the separator; the rest stays in `text`. Nothing if it is not there.
std::optional<std::string_view> cut_before(std::string_view& text, std::string_view separator)
{
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(at + separator.size());
    return before;
}

std::string_view host_of(std::string_view authority)
{
    if (!authority.empty() && authority.front() == '[') {
        return authority.substr(0, authority.find(']') + 1);
    }
    return authority.substr(0, authority.find(':'));
}

bool is_ip_address(std::string_view host)
{
    return host.front() == '[' ||
           std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
}

bool is_this_machine(std::string_view host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

bool has_parameter(std::string_view query, std::string_view name)
{
    const std::string wanted = std::string(name) + "=";
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        if (parameter.substr(0, wanted.size()) == wanted) return true;
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
    }
    return false;
}

bool is_readable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' &&
               c != '`' && c != '{' && c != '|' && c != '}';
    });
}

std::string_view trimmed(std::string_view text)
{
    const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// Everything up to the container, and the folder in it. The account stands in the name of the host,
// or, of an emulator, before the container.
std::pair<std::string, std::string> container_of(const std::string& base)
{
    const std::size_t authority = base.find("//") + 2;
    const std::size_t path = base.find('/', authority);
    const std::string_view host =
        host_of(std::string_view(base).substr(authority, path - authority));
    const bool account_in_path = is_ip_address(host) || host == "localhost";
    std::size_t end = path;
    for (int names = account_in_path ? 2 : 1; names > 0 && end != std::string::npos; --names) {
        end = base.find('/', end + 1);
    }
    if (end == std::string::npos) return {base, {}};
    return {base.substr(0, end), base.substr(end + 1) + "/"};
}

std::string url_of(const Address& address, const std::string& path)
{
    const std::string url = address.base + "/" + path;
    return address.query.empty() ? url : url + "?" + address.query;
}

void ask_for_names(const Address& address, const Request& request, HttpRequest& http)
{
    http.method = "GET";
    http.url = url_of(address, request.path + "/");
    if (request.style == Listing::WebDav) {
        http.method = "PROPFIND";
        http.headers.emplace_back("Depth", "1");
        http.headers.emplace_back("Content-Type", "application/xml");
        http.body = names_wanted;
    }
    if (request.style == Listing::Azure) {
        const auto [container, folder] = container_of(address.base);
        http.url = container + "?restype=container&comp=list&delimiter=%2F&prefix=" +
                   core::percent_encoded(core::percent_decoded(folder) + request.path + "/");
        if (!request.page.empty()) http.url += "&marker=" + core::percent_encoded(request.page);
        if (!address.query.empty()) http.url += "&" + address.query;
    }
}

void put(const Address& address, const Request& request, HttpRequest& http)
{
    http.method = "PUT";
    const bool file = request.verb == Verb::PutFile;
    http.headers.emplace_back("Content-Type",
                              file ? "application/octet-stream" : "application/json");
    if (address.kind != HostKind::Azure) return;
    http.headers.emplace_back("x-ms-blob-type", "BlockBlob");
    http.headers.emplace_back("x-ms-version", azure_version);
    // Honoured here. WebDAV servers ignore it, or let two writers win at once.
    if (request.immutable) http.headers.emplace_back("If-None-Match", "*");
}

} // namespace

core::Result<Address, AddressFault> parse_address(std::string_view text)
{
    std::string_view rest = trimmed(text);
    if (rest.size() > address_length_max || !is_readable(rest)) return AddressFault::NotAnAddress;
    if (rest.find('#') != std::string_view::npos) return AddressFault::Fragment;
    const std::optional<std::string_view> scheme = cut_before(rest, "://");
    if (!scheme || (*scheme != "https" && *scheme != "http")) return AddressFault::NotAnAddress;

    Address address;
    std::string_view place = rest;
    if (const std::optional<std::string_view> before = cut_before(rest, "?")) {
        place = *before;
        address.query = rest;
    }
    std::string_view authority = place.substr(0, place.find('/'));
    std::string_view path = place.substr(authority.size());
    if (std::optional<std::string_view> login = cut_before(authority, "@")) {
        std::string_view password = *login;
        const std::string_view name = cut_before(password, ":").value_or(*login);
        if (name.size() == login->size()) password = {};
        address.name = core::percent_decoded(name);
        address.password = core::percent_decoded(password);
    }
    const std::string_view host = host_of(authority);
    if (host.empty() || authority.find('@') != std::string_view::npos) {
        return AddressFault::NotAnAddress;
    }
    if (*scheme == "http" && !is_this_machine(host)) return AddressFault::NotSecure;
    while (!path.empty() && path.back() == '/') path.remove_suffix(1);
    address.base = std::string(*scheme) + "://" + std::string(authority) + std::string(path);
    if (has_parameter(address.query, "sig") && has_parameter(address.query, "sv")) {
        if (path.empty()) return AddressFault::NotAnAddress; // a container at least
        address.kind = HostKind::Azure;
    }
    return address;
}

HttpRequest to_http(const Address& address, Request request)
{
    HttpRequest http{.method = "GET", .url = url_of(address, request.path)};
    switch (request.verb) {
    case Verb::Get:
    case Verb::CheckFile:
    case Verb::GetFile: break;
    case Verb::List: ask_for_names(address, request, http); break;
    case Verb::MakeFolder: http.method = "MKCOL"; break;
    case Verb::Put:
    case Verb::PutFile: put(address, request, http); break;
    }
    if (request.verb == Verb::Put) http.body = std::move(request.body);
    if (!address.name.empty() || !address.password.empty()) {
        http.headers.emplace_back(
            "Authorization", "Basic " + bundle::to_base64(address.name + ":" + address.password));
    }
    return http;
}

} // namespace syncing
