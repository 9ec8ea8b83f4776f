#include "sync/address.h"

#include <catch2/catch.hpp>

using namespace syncing;

namespace {

Address address(std::string_view text)
{
    const auto parsed = parse_address(text);
    REQUIRE(parsed);
    return parsed.value();
}

AddressFault refusal(std::string_view text)
{
    const auto parsed = parse_address(text);
    REQUIRE_FALSE(parsed);
    return parsed.error();
}

std::string header(const HttpRequest& http, std::string_view name)
{
    for (const auto& [key, value] : http.headers) {
        if (key == name) return value;
    }
    return {};
}

const std::string sas = "sv=2021-08-06&sr=c&sp=rcl&sig=a%2Bb%3D";

} // namespace

TEST_CASE("an address is taken apart into what may be shown and what is secret", "[sync]")
{
    CHECK(address("  https://example.org/claims/ \n") ==
          Address{.base = "https://example.org/claims"});
    CHECK(address("https://example.org") == Address{.base = "https://example.org"});
    CHECK(address("https://ana:p%40ss%3A@example.org:8443/dav") ==
          Address{.base = "https://example.org:8443/dav", .name = "ana", .password = "p@ss:"});
    CHECK(address("https://ana@example.org/dav") ==
          Address{.base = "https://example.org/dav", .name = "ana"});
    CHECK(address("https://acct.blob.core.windows.net/claims/team?" + sas) ==
          Address{.kind = HostKind::Azure,
                  .base = "https://acct.blob.core.windows.net/claims/team",
                  .query = sas});
    CHECK(address("https://example.org/x?token=1") ==
          Address{.base = "https://example.org/x", .query = "token=1"});
    for (const std::string here : {"localhost", "127.0.0.1", "[::1]"}) {
        CHECK(address("http://" + here + ":8080/x").base == "http://" + here + ":8080/x");
    }
}

TEST_CASE("an address that is none, or that would give its secret away, is refused", "[sync]")
{
    for (const std::string none :
         {"", "example.org/claims", "ftp://example.org/", "file:///etc", "https://", "https:///x",
          "https://?sig=1", "https://exa mple.org", "https://example.org/\"x",
          "https://a@b@example.org/", "https://zażółć.example/", "javascript:alert(1)"}) {
        CHECK(refusal(none) == AddressFault::NotAnAddress);
    }
    CHECK(refusal("https://" + std::string(5000, 'a')) == AddressFault::NotAnAddress);
    CHECK(refusal("https://acct.blob.core.windows.net/?" + sas) == AddressFault::NotAnAddress);
    CHECK(refusal("http://example.org/claims") == AddressFault::NotSecure);
    CHECK(refusal("http://localhost.example.org/claims") == AddressFault::NotSecure);
    CHECK(refusal("http://localhost@example.org/claims") == AddressFault::NotSecure);
    CHECK(refusal("https://example.org/claims#secret") == AddressFault::Fragment);
}

TEST_CASE("objects of a plain host are got and put below its address", "[sync]")
{
    const Address plain = address("https://ana:secret@example.org/claims");
    const HttpRequest get = to_http(plain, {.path = roster_path()});
    CHECK(get.method == "GET");
    CHECK(get.url == "https://example.org/claims/claimdesk-1/roster.json");
    CHECK(header(get, "Authorization") == "Basic YW5hOnNlY3JldA==");
    const HttpRequest put = to_http(
        plain,
        {.verb = Verb::Put, .path = "claimdesk-1/p/x.json", .body = "{}", .immutable = true});
    CHECK(put.method == "PUT");
    CHECK(put.body == "{}");
    CHECK(header(put, "Content-Type") == "application/json");
    CHECK(header(put, "If-None-Match").empty());
    CHECK(to_http(plain, {.verb = Verb::MakeFolder, .path = "claimdesk-1"}).method == "MKCOL");
    const HttpRequest file = to_http(plain, {.verb = Verb::PutFile, .path = "claimdesk-1/b/x"});
    CHECK(header(file, "Content-Type") == "application/octet-stream");
    CHECK(to_http(plain, {.verb = Verb::GetFile, .path = "claimdesk-1/b/x"}).method == "GET");
}

TEST_CASE("names are asked for in the host's own way", "[sync]")
{
    const Address plain = address("https://example.org/claims");
    Request list{.verb = Verb::List, .path = std::string(devices_folder), .style = Listing::WebDav};
    CHECK(to_http(plain, list).method == "PROPFIND");
    CHECK(to_http(plain, list).url == "https://example.org/claims/claimdesk-1/w/");
    CHECK(header(to_http(plain, list), "Depth") == "1");
    list.style = Listing::Index;
    CHECK(to_http(plain, list).method == "GET");
    CHECK(to_http(plain, list).url == "https://example.org/claims/claimdesk-1/w/");
    list.style = Listing::Azure;
    list.page = "2!92/x";
    CHECK(
        to_http(address("https://acct.blob.core.windows.net/claims/the%20team?" + sas), list).url ==
        "https://acct.blob.core.windows.net/claims?restype=container&comp=list&delimiter=%2F"
        "&prefix=the%20team%2Fclaimdesk-1%2Fw%2F&marker=2%2192%2Fx&" +
            sas);
    list.page.clear();
    CHECK(to_http(address("http://127.0.0.1:10000/acct/claims?" + sas), list).url ==
          "http://127.0.0.1:10000/acct/claims?restype=container&comp=list&delimiter=%2F"
          "&prefix=claimdesk-1%2Fw%2F&" +
              sas);
}

TEST_CASE("Azure is told what kind of blob, and that what never changes is only to be created",
          "[sync]")
{
    const Address azure = address("https://acct.blob.core.windows.net/claims?" + sas);
    const HttpRequest pack =
        to_http(azure, {.verb = Verb::Put, .path = "claimdesk-1/p/x.json", .immutable = true});
    CHECK(pack.url == "https://acct.blob.core.windows.net/claims/claimdesk-1/p/x.json?" + sas);
    CHECK(header(pack, "x-ms-blob-type") == "BlockBlob");
    CHECK(header(pack, "If-None-Match") == "*");
    const HttpRequest head =
        to_http(azure, {.verb = Verb::Put, .path = "claimdesk-1/w/x/head.json"});
    CHECK(header(head, "If-None-Match").empty());
    CHECK(to_http(azure, {.path = "x"}).headers.empty()); // so that no preflight is needed to read
}
