#include "sync/listing.h"

#include <catch2/catch.hpp>

using syncing::Fault;
using syncing::Listing;

namespace {

const std::string ana(32, 'a');
const std::string ben(32, 'b');

} // namespace

TEST_CASE("the answer of Apache httpd to PROPFIND is read", "[sync]")
{
    const std::string answer =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<D:multistatus xmlns:D=\"DAV:\" xmlns:ns0=\"DAV:\">\n"
        "<D:response xmlns:lp1=\"DAV:\" xmlns:lp2=\"http://apache.org/dav/props/\">\n"
        "<D:href>/claims/claimdesk-1/w/</D:href>\n<D:propstat>\n<D:prop>\n"
        "<lp1:resourcetype><D:collection/></lp1:resourcetype>\n</D:prop>\n"
        "<D:status>HTTP/1.1 200 OK</D:status>\n</D:propstat>\n</D:response>\n"
        "<D:response xmlns:lp1=\"DAV:\">\n<D:href>/claims/claimdesk-1/w/" +
        ana + "/</D:href>\n</D:response>\n<D:response>\n<D:href>/claims/claimdesk-1/w/" + ben +
        "/</D:href>\n</D:response>\n<D:response><D:href>/claims/claimdesk-1/w/notes.txt</D:href>"
        "</D:response>\n</D:multistatus>\n";
    const auto read = syncing::read_listing(Listing::WebDav, answer);
    REQUIRE(read);
    CHECK(read.value().devices == std::set{ana, ben});
    CHECK(read.value().next_page.empty());
}

TEST_CASE("the index that nginx writes as JSON is read", "[sync]")
{
    const std::string answer =
        "[\n{ \"name\":\"" + ana +
        "\", \"type\":\"directory\", \"mtime\":\"Mon, 29 Jun 2020 12:30:00 GMT\" },\n"
        "{ \"name\":\"readme.txt\", \"type\":\"file\", \"mtime\":\"Mon, 29 Jun 2020 12:30:00 "
        "GMT\", \"size\":12 }\n]\n";
    const auto read = syncing::read_listing(Listing::Index, answer);
    REQUIRE(read);
    CHECK(read.value().devices == std::set{ana});
    CHECK(syncing::read_listing(Listing::Index, "[]"));
    CHECK_FALSE(syncing::read_listing(Listing::Index, "{}"));
    CHECK_FALSE(syncing::read_listing(Listing::Index, R"([{"type":"file"}])"));
}

TEST_CASE("the answer of Azure to List Blobs is read, page by page", "[sync]")
{
    const std::string beginning =
        "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults "
        "ServiceEndpoint=\"x\" ContainerName=\"claims\"><Prefix>claimdesk-1/w/</Prefix>"
        "<Delimiter>/</Delimiter><Blobs><BlobPrefix><Name>claimdesk-1/w/" +
        ana + "/</Name></BlobPrefix><BlobPrefix><Name>claimdesk-1/w/" + ben +
        "/</Name></BlobPrefix></Blobs>";
    const auto last =
        syncing::read_listing(Listing::Azure, beginning + "<NextMarker /></EnumerationResults>");
    REQUIRE(last);
    CHECK(last.value().devices == std::set{ana, ben});
    CHECK(last.value().next_page.empty());
    const auto more = syncing::read_listing(
        Listing::Azure, beginning + "<NextMarker>2!92!abc</NextMarker></EnumerationResults>");
    REQUIRE(more);
    CHECK(more.value().next_page == "2!92!abc");
}

TEST_CASE("what is no listing is told from one", "[sync]")
{
    for (const Listing style : {Listing::WebDav, Listing::Index, Listing::Azure}) {
        const auto page =
            syncing::read_listing(style, "<!DOCTYPE html><html><a href=\"x\">x</a></html>");
        REQUIRE_FALSE(page);
        CHECK(page.error() == Fault::WebPage);
        const auto cut = syncing::read_listing(style, "not what was asked for");
        REQUIRE_FALSE(cut);
        CHECK(cut.error() == Fault::Damaged);
        const auto large =
            syncing::read_listing(style, std::string(syncing::listing_bytes_max + 1, 'x'));
        REQUIRE_FALSE(large);
        CHECK(large.error() == Fault::TooLarge);
    }
}

TEST_CASE("a listing that is cut or hostile names nothing that is no device", "[sync]")
{
    const std::string whole =
        "<D:multistatus><D:href>/w/" + ana + "/</D:href><D:href>/w/../" + ben +
        "x/</D:href><D:href><b></D:href><D:href>/w/ / </D:href></D:multistatus><";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const auto read = syncing::read_listing(Listing::WebDav, whole.substr(0, size));
        if (!read) continue;
        for (const std::string& device : read.value().devices) CHECK(device == ana);
    }
}
