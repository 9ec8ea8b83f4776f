// Claims go to a host and come from there: an address is tried, taken into use, and given up; two
// browsers with one host end with the same; what is wrong with a host is said.
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/places.h"
#include "support/web_host.h"

#include <catch2/catch.hpp>

using headless::Shell;
using support::FakeHost;
using support::HostRules;
using ui::Role;

namespace {

using Files = std::shared_ptr<std::map<std::string, std::string>>;

constexpr HostRules webdav{.wants_folders = true, .listing = syncing::Listing::WebDav};

struct Browser {
    // Each with a writer of its own.
    static std::shared_ptr<headless::JournalFiles> empty_files()
    {
        static int browsers = 0;
        auto files = std::make_shared<headless::JournalFiles>();
        files->writers = 100 * ++browsers;
        return files;
    }

    explicit Browser(FakeHost& host, std::shared_ptr<headless::JournalFiles> kept = {},
                     const std::string& person = "Ola", const std::string& query = {})
        : shell(support::asset_if_any, {.address = "/exchange",
                                        .person = person,
                                        .query = query,
                                        .files = kept ? std::move(kept) : empty_files()})
    {
        shell.host().answering = support::answering_by(host, files, 1);
    }

    // The clock goes on to when sync wants to be woken.
    void wait_for_sync()
    {
        if (!shell.host().due_ms) return;
        now = now + std::chrono::milliseconds{*shell.host().due_ms};
        shell.host().due_ms.reset();
        shell.set_clock(now);
        shell.act(app::SyncDue{});
    }

    void try_address(const std::string& address = support::host_address)
    {
        REQUIRE(shell.type(Role::TextField, "Address of the host", address));
        REQUIRE(shell.press(Role::Button, "Try the address"));
    }

    void sync_with(const std::string& address = support::host_address)
    {
        try_address(address);
        REQUIRE(shell.press(Role::Button, "Sync with it"));
    }

    bool shows(std::string_view text) const
    {
        return shell.describe().find(text) != std::string::npos;
    }

    std::set<std::string> names() const
    {
        std::set<std::string> names;
        const workspace::Workspace& claims = shell.model().book->workspace();
        claims.rows().for_each([&](workspace::Row row) {
            names.insert(shell.model().book->find(claims.id_of(row))->name);
        });
        return names;
    }

    void begin_claim(const std::string& name)
    {
        shell.act(screens::BeginClaim{});
        const workspace::Workspace& claims = shell.model().book->workspace();
        claims::ClaimId made;
        claims.rows().for_each([&](workspace::Row row) {
            const claims::ClaimId id = claims.id_of(row);
            if (shell.model().book->find(id)->name.empty()) made = id;
        });
        const claims::FieldChange change{.field = claims::Field::Name, .value = name};
        shell.act(screens::act_on(made, claims::EditFields{.changes = {change}}));
        shell.open("/exchange");
    }

    Files files = std::make_shared<std::map<std::string, std::string>>();
    Shell shell;
    core::Instant now{.utc_ms = 1593423000000};
};

const std::string* setting(const Browser& browser, const std::string& key)
{
    const auto found = browser.shell.page().settings.find(key);
    return found == browser.shell.page().settings.end() ? nullptr : &found->second;
}

} // namespace

TEST_CASE("what one browser has made is in the other after both have synced")
{
    FakeHost host(webdav);
    Browser ola(host);
    ola.begin_claim("Contoso renewal");
    ola.sync_with();
    CHECK(ola.shows("Up to date"));
    Browser rui(host, {}, "Rui");
    rui.sync_with();
    CHECK(rui.names() == std::set<std::string>{"Contoso renewal"});
    rui.begin_claim("Fabrikam usage");
    CHECK(rui.shows("About to be sent"));
    rui.wait_for_sync();
    CHECK(rui.shows("Up to date"));
    ola.wait_for_sync();
    CHECK(ola.names() == rui.names());
    CHECK(ola.names().size() == 2);
}

TEST_CASE("what came is kept, and is still there when the page is opened again")
{
    FakeHost host(webdav);
    Browser ola(host);
    ola.begin_claim("Contoso renewal");
    ola.sync_with();
    const auto kept = std::make_shared<headless::JournalFiles>();
    {
        Browser rui(host, kept, "Rui");
        rui.sync_with();
    }
    Browser again(host, kept, "Rui");
    CHECK(again.names() == std::set<std::string>{"Contoso renewal"});
}

TEST_CASE("a host of somebody else's programme is told from one's own, and left alone")
{
    FakeHost host(webdav);
    const auto found_list = [](Browser& browser, const std::string& name) {
        browser.shell.act(screens::WishTrust{
            .wish = screens::FoundTrustList{.workspace = name, .person = "Ada"}});
    };
    Browser ola(host);
    found_list(ola, "Contoso");
    ola.begin_claim("Contoso renewal");
    ola.sync_with();
    CHECK(ola.shows("Up to date"));
    Browser rui(host, {}, "Rui");
    found_list(rui, "Fabrikam");
    rui.begin_claim("Fabrikam usage");
    rui.sync_with();
    CHECK(rui.shows("belongs to another list of trusted reviewers"));
    CHECK(rui.names() == std::set<std::string>{"Fabrikam usage"});
    ola.wait_for_sync();
    CHECK(ola.names() == std::set<std::string>{"Contoso renewal"});
}

TEST_CASE("who tries an address goes on with the outcome")
{
    FakeHost host(webdav);
    Browser browser(host);
    REQUIRE(browser.shell.type(Role::TextField, "Address of the host", support::host_address));
    REQUIRE(browser.shell.focus(Role::Button, "Try the address"));
    REQUIRE(browser.shell.key("Enter"));
    const ui::Node* begin = ui::find(browser.shell.tree(), Role::Button, "Sync with it");
    REQUIRE(begin != nullptr);
    CHECK(browser.shell.focused() == begin->id);
}

TEST_CASE("an address is used only after it was tried, and what is wrong is said")
{
    FakeHost host(webdav);
    Browser browser(host);
    CHECK_FALSE(browser.shell.press(Role::Button, "Try the address")); // there is none yet
    browser.try_address("files.example.org");
    CHECK(browser.shows("This is no address of a host."));
    browser.try_address("http://files.example.org/claims");
    CHECK(browser.shows("has to begin with https"));
    browser.try_address("https://elsewhere.example.org/claims");
    CHECK_FALSE(browser.shows("Claims can be received and sent"));
    CHECK(setting(browser, "sync") == nullptr);
}

TEST_CASE("a host that takes nothing is told from one that does")
{
    FakeHost host(HostRules{.writes = false});
    Browser browser(host);
    browser.try_address();
    CHECK(browser.shows("Claims can be received, and not sent"));
    CHECK(browser.shows("The host takes no files."));
    REQUIRE(browser.shell.press(Role::Button, "Sync with it"));
    CHECK(browser.shows("Nothing: the host can only be read"));
}

TEST_CASE("a host that fails is named with its fault, and tried again")
{
    FakeHost host(webdav);
    Browser browser(host);
    browser.begin_claim("Contoso renewal");
    browser.sync_with();
    browser.shell.host().answering = [](const ports::HostRequest& request) {
        return app::HostAnswered{.ticket = request.ticket, .fault = ports::HostFault::Unreachable};
    };
    for (int round = 0; round < 40 && browser.shell.model().sync.session->status().failures == 0;
         ++round) {
        browser.wait_for_sync();
    }
    CHECK(browser.shows("It did not work; it is tried again"));
    CHECK(browser.shows("No answer. The address may be wrong"));
    browser.begin_claim("Fabrikam usage");
    CHECK(browser.shows("Exchange 2")); // so many changes wait for the host
    browser.shell.host().answering = support::answering_by(host, browser.files, 1);
    REQUIRE(browser.shell.press(Role::Button, "Sync now"));
    CHECK(browser.shows("Up to date"));
}

TEST_CASE(
    "name and password go with each request, and are shown and kept nowhere but in the setting")
{
    FakeHost host(webdav);
    Browser browser(host);
    std::vector<ports::HostRequest> seen;
    browser.shell.host().answering = [&](const ports::HostRequest& request) {
        seen.push_back(request);
        return support::answering_by(host, browser.files, 1)(request);
    };
    browser.begin_claim("Contoso renewal");
    REQUIRE(browser.shell.type(Role::TextField, "Name (if the host asks for one)", "ana"));
    REQUIRE(browser.shell.type(Role::TextField, "Password", "correct horse"));
    browser.sync_with();
    REQUIRE_FALSE(seen.empty());
    for (const ports::HostRequest& request : seen) {
        const bool says_it =
            std::any_of(request.headers.begin(), request.headers.end(),
                        [](const auto& header) { return header.first == "Authorization"; });
        CHECK(says_it);
        CHECK(request.url.find("horse") == std::string::npos);
        CHECK(request.body.find("horse") == std::string::npos);
    }
    CHECK_FALSE(browser.shows("horse"));
    CHECK_FALSE(browser.shows("ana"));
    REQUIRE(setting(browser, "sync") != nullptr);
    CHECK(setting(browser, "sync")->find("correct horse") != std::string::npos);
    for (const auto& [path, bytes] : host.objects) CHECK(bytes.find("horse") == std::string::npos);
    CHECK(browser.shell.host().remembered.find("horse") == std::string::npos);
}

TEST_CASE("who stops syncing keeps what has come, and forgets address and password")
{
    FakeHost host(webdav);
    Browser browser(host);
    browser.begin_claim("Contoso renewal");
    browser.sync_with();
    const std::size_t asked = host.seen.size();
    REQUIRE(browser.shell.press(Role::Button, "Stop syncing"));
    REQUIRE(browser.shows("Stop syncing with this host?"));
    REQUIRE(browser.shell.press(Role::Button, "Stop and forget the address"));
    CHECK(browser.shows("Address of the host"));
    CHECK(browser.names().size() == 1);
    CHECK((setting(browser, "sync") == nullptr || setting(browser, "sync")->empty()));
    CHECK(browser.shell.host().forgotten);
    browser.begin_claim("Fabrikam usage");
    browser.wait_for_sync();
    CHECK(host.seen.size() == asked);
}

TEST_CASE("the pages of one browser leave syncing to one of them")
{
    FakeHost host(webdav);
    Browser browser(host);
    browser.shell.host().turn_is_free = false;
    browser.sync_with();
    CHECK(browser.shows("Another window of this browser syncs for all"));
    CHECK_FALSE(browser.shell.press(Role::Button, "Sync now"));
    browser.shell.act(app::SyncTurn{});
    CHECK(browser.shows("Up to date"));
    // Another page has stopped it for all.
    browser.shell.act(app::SettingRecalled{.key = "sync", .value = ""});
    CHECK(browser.shows("Address of the host"));
}

TEST_CASE("what is known of a host is remembered, and not read again in the next visit")
{
    FakeHost host(webdav);
    const auto kept = std::make_shared<headless::JournalFiles>();
    std::string remembered;
    std::string address;
    {
        Browser browser(host, kept);
        for (const char* name : {"One", "Two", "Three"}) browser.begin_claim(name);
        browser.sync_with();
        remembered = browser.shell.host().remembered;
        address = *setting(browser, "sync");
    }
    REQUIRE_FALSE(remembered.empty());
    host.seen.clear();
    Browser again(host, kept);
    again.shell.host().remembered = remembered;
    again.shell.act(app::SettingRecalled{.key = "sync", .value = address});
    CHECK(again.shows("Up to date"));
    const auto reads =
        std::count_if(host.seen.begin(), host.seen.end(), [](const std::string& seen) {
            return seen.starts_with("get claimdesk-1/p/");
        });
    CHECK(reads <= 1); // the one that is looked at again, to see whether it still is there
    const auto puts =
        std::count_if(host.seen.begin(), host.seen.end(),
                      [](const std::string& seen) { return seen.starts_with("put "); });
    CHECK(puts == 0);
}

TEST_CASE("nothing of the demo goes to a host, and nothing of a host into the demo")
{
    FakeHost host(webdav);
    Browser ola(host);
    ola.begin_claim("Contoso renewal");
    ola.sync_with();
    host.seen.clear();
    Browser demo(host, {}, "Rui", "?demo");
    demo.shell.act(app::SettingRecalled{.key = "sync", .value = *setting(ola, "sync")});
    CHECK_FALSE(demo.shows("Sync with a host"));
    CHECK(demo.names().count("Contoso renewal") == 0);
    const auto puts =
        std::count_if(host.seen.begin(), host.seen.end(), [](const std::string& seen) {
            return seen.starts_with("put claimdesk-1/p/");
        });
    CHECK(puts == 0);
}

TEST_CASE("an attached file goes along once")
{
    FakeHost host(webdav);
    Browser ola(host);
    ola.begin_claim("Contoso renewal");
    const claims::ClaimId id = [&] {
        const workspace::Workspace& claims = ola.shell.model().book->workspace();
        claims::ClaimId found;
        claims.rows().for_each([&](workspace::Row row) { found = claims.id_of(row); });
        return found;
    }();
    const std::string content = "%PDF-1.4 signed";
    const std::string digest = core::to_hex(core::sha256(content));
    ola.shell.files().offer(3, content);
    (*ola.files)[digest] = content;
    ola.shell.act(
        screens::AddFiles{.claim = id,
                          .files = {{.name = "sow.pdf",
                                     .size_bytes = static_cast<std::int64_t>(content.size()),
                                     .media_type = "application/pdf",
                                     .handle = 3}}});
    ola.shell.host().kept_files = {digest};
    ola.shell.open("/exchange");
    ola.sync_with();
    CHECK(host.objects.count("claimdesk-1/b/" + digest) == 1);
    CHECK(ola.shows("1 attached file"));
    Browser rui(host, {}, "Rui");
    rui.sync_with();
    CHECK(rui.files->count(digest) == 1);
    const auto puts =
        std::count_if(host.seen.begin(), host.seen.end(),
                      [](const std::string& seen) { return seen.starts_with("put-file "); });
    CHECK(puts == 1);
}

TEST_CASE("an invitation brings the address of the host, and neither name nor password")
{
    FakeHost host(webdav);
    Browser ola(host);
    ola.begin_claim("Contoso renewal");
    REQUIRE(ola.shell.type(Role::TextField, "Name (if the host asks for one)", "ana.admin"));
    REQUIRE(ola.shell.type(Role::TextField, "Password", "correct horse"));
    ola.sync_with();
    ola.shell.open("/settings");
    REQUIRE(ola.shell.type(Role::TextField, "Your name on the list", "Ola"));
    REQUIRE(ola.shell.press(Role::Button, "Start the list with this device"));
    REQUIRE(ola.shell.press(Role::Button, "Save an invitation"));
    REQUIRE_FALSE(ola.shell.streams().handed_over.empty());
    const headless::WrittenFile invitation = ola.shell.streams().handed_over.back();
    for (const char* secret : {"horse", "ana.admin"}) {
        CAPTURE(secret);
        CHECK(invitation.bytes.find(secret) == std::string::npos);
    }

    Browser rui(host, {}, "Rui");
    REQUIRE(rui.shell.type(Role::TextField, "Name (if the host asks for one)", "rui.else"));
    REQUIRE(rui.shell.type(Role::TextField, "Password", "for another host"));
    int asked = 0;
    rui.shell.host().answering = [&](const ports::HostRequest& request) {
        for (const auto& [name, value] : request.headers) CHECK(name != "Authorization");
        ++asked;
        return support::answering_by(host, rui.files, 1)(request);
    };
    rui.shell.files().offer(7, invitation.bytes);
    REQUIRE(rui.shell.offer(Role::FileButton, "Bundle",
                            {{.name = invitation.name, .size_bytes = 1, .handle = 7}}));
    CHECK(rui.shows("This invitation names a host to sync with"));
    REQUIRE(rui.shell.press(Role::Button, "Take in the list of trusted reviewers"));
    rui.shell.resize({390, 844});
    REQUIRE(rui.shell.press(Role::Button, "Use this address"));
    CHECK(asked == 0);
    const ui::Node* field = ui::find(rui.shell.tree(), Role::TextField, "Address of the host");
    REQUIRE(field != nullptr);
    CHECK(rui.shell.focused() == field->id);
    CHECK_FALSE(support::Places(rui.shell, {0, 0, 390, 844}).seen(*field).empty());
    CHECK_FALSE(rui.shows("This invitation names"));
    REQUIRE(rui.shell.press(Role::Button, "Try the address"));
    REQUIRE(rui.shell.press(Role::Button, "Sync with it"));
    rui.wait_for_sync();
    CHECK(rui.names().count("Contoso renewal") == 1);
}
