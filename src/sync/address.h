// The address of a host as a person gives it, and a session's requests as requests of HTTP. Only
// here a path meets the address and its secret: nothing else in this folder knows either, so none
// can show, log or write them by mistake.
#pragma once

#include "core/result.h"
#include "sync/requests.h"

#include <utility>
#include <vector>

namespace syncing {

enum class AddressFault : std::uint8_t {
    NotAnAddress,
    NotSecure, // http, and not this machine: a secret would be read on the way
    Fragment,  // what stands behind a # is never sent
};

enum class HostKind : std::uint8_t {
    Plain, // GET, perhaps PUT, perhaps WebDAV
    Azure, // Blob Storage by a shared access signature
};

struct Address {
    HostKind kind = HostKind::Plain;
    std::string base{};     // "https://host/folder", no slash at the end: may be shown
    std::string query{};    // secret: the signature
    std::string name{};     // of who logs in
    std::string password{}; // secret

    bool operator==(const Address&) const = default;
};

core::Result<Address, AddressFault> parse_address(std::string_view text);

struct HttpRequest {
    std::string method{};
    std::string url{}; // secret where the address is
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{}; // of a file: what is kept of it on the device
};

HttpRequest to_http(const Address& address, Request request);

} // namespace syncing

namespace core {

template <>
inline constexpr auto names<syncing::AddressFault> = std::to_array<Named<syncing::AddressFault>>({
    {syncing::AddressFault::NotAnAddress, "not_an_address"},
    {syncing::AddressFault::NotSecure, "not_secure"},
    {syncing::AddressFault::Fragment, "fragment"},
});
static_assert(names_all_up_to(syncing::AddressFault::Fragment));

} // namespace core
