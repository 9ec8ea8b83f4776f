// A claim from an empty workspace to Submitted, as a person makes it: by what the page says.
#include "support/claimant.h"

#include <catch2/catch.hpp>

using support::Claimant;
using ui::Role;

namespace {

constexpr const char* tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
constexpr const char* subscription = "3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44";

// What is filed, and under which year's rules.
struct Filing {
    std::string edition{};
    std::string area{};
    std::string activity{}; // empty: the area has only one
    std::string product{};
    bool business = false;
    bool revenue = false;
};

// On to the next step; a reload in the midst of it changes nothing.
void go_on(Claimant& person, const std::string& step)
{
    person.press(Role::Button, "Continue");
    const claims::Claim before = person.claim();
    person.reload();
    CHECK(person.claim() == before);
    INFO(person.shell().describe());
    CHECK(person.sees(Role::Form, step));
}

void say_who(Claimant& person)
{
    person.press(Role::Button, "Add a location");
    person.type("MPN ID of the new location", "MPN 4712233");
    person.type("Name of the new location", "Warsaw");
    person.press(Role::Button, "Add and use this location");
    person.type("Customer name", "Contoso");
    person.type("Domain name", "https://www.contoso.com/about");
    person.type("Directory (tenant) ID", "{72F988BF86F141AF91AB2D7CD011DB47}");
    go_on(person, "Solution area and activity");
    CHECK(person.claim().mpn_id == "4712233");
    CHECK(person.claim().domain_name == "contoso.com");
    CHECK(person.claim().tenant_id == tenant);
}

void say_what(Claimant& person, const Filing& filing)
{
    person.press(Role::Radio, filing.area);
    if (!filing.activity.empty()) person.press(Role::CheckBox, filing.activity);
    go_on(person, "Associate customer");
    person.press(Role::Button, "Use “Contoso”");
    if (filing.revenue) {
        person.type("Dynamics solution seller name", "Trey Research");
        person.type("Customer name (revenue association)", "Contoso Ltd");
        person.type("ISV product/solution", "Contoso Pricing");
    }
    go_on(person, "Products");
    person.press(Role::CheckBox, filing.product);
    if (filing.business && filing.edition == "2023") {
        person.type("Subscription ID of " + filing.product, subscription);
    }
    go_on(person, "Contacts");
}

void say_whom_to_ask(Claimant& person, const Filing& filing)
{
    person.type("Customer contact: name", "Anna Nowak");
    person.type("Customer contact: title", "IT manager");
    person.type("Customer contact: e-mail", "Anna Nowak <anna@contoso.com>");
    if (filing.business && filing.edition != "2023") {
        person.type("Technical contact: name", "Jan Kowalski");
        person.type("Technical contact: title", "Administrator");
        person.type("Technical contact: e-mail", "jan@contoso.com");
    }
    person.type("Your contact: name", "Ola Zielińska");
    person.type("Your contact: e-mail", "ola@northwind.example");
    go_on(person, "Proof of execution");
}

void file(const Filing& filing)
{
    Claimant person = Claimant::first(filing.edition);
    say_who(person);
    say_what(person, filing);
    say_whom_to_ask(person, filing);
    REQUIRE(person.shell().offer(Role::FileButton, "Files that prove the work",
                                 {{.name = "SOW.pdf", .size_bytes = 12000, .handle = 1}}));
    person.press(Role::CheckBox, "SOW.pdf, " + filing.product);
    CHECK(person.claim().coverage.size() == 1);
    go_on(person, "Review and submit");
    for (const std::string& statement :
         claims::edition_of(person.shell().model().book->rules(), {filing.edition})
             .acknowledgements) {
        const auto text = ui::text_named(statement);
        person.press(Role::CheckBox, std::string(person.shell().model().words->say(*text)));
    }
    INFO(person.shell().describe());
    CHECK(person.sees(Role::Heading, "Nothing is missing"));
    person.press(Role::Button, "Submit claim");
    CHECK(claims::state_of(person.claim().stage) == claims::State::Submitted);
    CHECK(person.shell().page().address == "#/claims/" + person.claim().id.text);
}

} // namespace

TEST_CASE("a first claim is made and submitted from an empty workspace", "[wizard]")
{
    for (const std::string edition : {"2019", "2020", "2023"}) {
        DYNAMIC_SECTION("usage of Microsoft 365, edition " << edition)
        {
            file({.edition = edition,
                  .area = edition == "2023" ? "Modern Work and Security" : "Microsoft 365",
                  .product = "Teams Phone"});
        }
        DYNAMIC_SECTION("pre-sales of Business Applications, edition " << edition)
        {
            file({.edition = edition,
                  .area = "Business Applications",
                  .activity = "Pre-sales",
                  .product = "Dynamics 365 Sales",
                  .business = true});
        }
        DYNAMIC_SECTION("revenue association, edition " << edition)
        {
            file({.edition = edition,
                  .area = "Business Applications",
                  .activity = "Revenue association",
                  .product = "Dynamics 365 Sales",
                  .business = true,
                  .revenue = true});
        }
    }
}

TEST_CASE("what is being typed is kept when the page goes away", "[wizard]")
{
    Claimant person("2020");
    person.type("Customer name", "Conto");
    CHECK(person.claim().customer_name.empty());
    person.shell().act(app::PageHidden{});
    CHECK(person.claim().customer_name == "Conto");
}

TEST_CASE("what is being typed is kept after a pause, and not tidied under one's hands", "[wizard]")
{
    Claimant person("2020");
    person.type("Domain name", "https://contoso.com/");
    person.shell().wait(2000);
    CHECK(person.claim().domain_name == "contoso.com");
    const auto shown = [&] {
        return ui::find(person.shell().tree(), Role::TextField, "Domain name")
            ->text(ui::TextProperty::Value);
    };
    CHECK(shown() == "https://contoso.com/");
    REQUIRE(person.shell().focus(Role::TextField, "Customer name"));
    CHECK(shown() == "contoso.com");
}

TEST_CASE("a mistake is told on leaving the field, and no longer once it is mended", "[wizard]")
{
    Claimant person("2020");
    const auto error = [&] {
        return std::string(ui::find(person.shell().tree(), Role::TextField, "Directory (tenant) ID")
                               ->text(ui::TextProperty::Error));
    };
    person.type("Directory (tenant) ID", "1234");
    CHECK(error().empty());
    REQUIRE(person.shell().focus(Role::TextField, "Customer name"));
    CHECK(error().find("not a tenant ID") != std::string::npos);
    person.type("Directory (tenant) ID", tenant);
    CHECK(error().empty());
}

TEST_CASE("what is missing leads to its field, on whatever step it is", "[wizard]")
{
    Claimant person("2020");
    person.press(Role::Button, "Customer contact: e-mail");
    CHECK(person.sees(Role::Form, "Contacts"));
    const ui::Node* field =
        ui::find(person.shell().tree(), Role::TextField, "Customer contact: e-mail");
    REQUIRE(field != nullptr);
    CHECK(person.shell().focused() == field->id);
}

TEST_CASE("a draft can be discarded and taken back", "[wizard]")
{
    Claimant person("2020");
    person.press(Role::Button, "More actions");
    person.press(Role::MenuItem, "Discard draft");
    CHECK(claims::state_of(person.claim().stage) == claims::State::Discarded);
    person.press(Role::Button, "Restore draft");
    CHECK(claims::state_of(person.claim().stage) == claims::State::Editing);
}

TEST_CASE("a file is read, named by its content, and taken once", "[wizard]")
{
    Claimant person("2020");
    person.go_to("proof");
    headless::Shell& shell = person.shell();
    const auto offer = [&](std::vector<ui::OfferedFile> files) {
        REQUIRE(shell.offer(Role::FileButton, "Files that prove the work", std::move(files)));
    };
    shell.files().offer(1, "signed");
    shell.files().offer(2, "signed");
    shell.files().pause(true);
    offer({{.name = "SOW.pdf", .size_bytes = 12000, .handle = 1}});
    CHECK(person.sees(Role::ProgressBar, "Reading SOW.pdf"));
    CHECK(person.claim().proofs.empty());
    shell.files().pause(false);
    shell.wait(0);
    REQUIRE(person.claim().proofs.size() == 1);
    CHECK(person.claim().proofs.front().file.id.text.size() == 64);

    offer({{.name = "Copy of SOW.pdf", .size_bytes = 12000, .handle = 2}});
    CHECK(person.claim().proofs.size() == 1);
    CHECK(person.says("attached already"));
    person.press(Role::Button, "Remove SOW.pdf");
    CHECK(person.claim().proofs.empty());
}

TEST_CASE("a file that cannot be proof is turned away with its reason", "[wizard]")
{
    Claimant person("2020");
    person.go_to("proof");
    const auto offer = [&](const ui::OfferedFile& file) {
        REQUIRE(person.shell().offer(Role::FileButton, "Files that prove the work", {file}));
    };
    offer({.name = "setup.exe", .size_bytes = 12000, .handle = 1});
    CHECK(person.says("A file of this type is not accepted"));
    offer({.name = "film.pdf", .size_bytes = 26 * 1024 * 1024, .handle = 2});
    CHECK(person.says("A file is larger than"));
    offer({.name = "empty.pdf", .size_bytes = 0, .handle = 3});
    CHECK(person.says("The file is empty"));
    std::vector<ui::OfferedFile> many;
    for (unsigned handle = 10; handle < 51; ++handle) {
        many.push_back(
            {.name = std::to_string(handle) + ".pdf", .size_bytes = 1, .handle = handle});
    }
    REQUIRE(person.shell().offer(Role::FileButton, "Files that prove the work", many));
    CHECK(person.says("A claim takes 40 files at most"));
    CHECK(person.claim().proofs.empty());
    person.shell().files().fail(true);
    offer({.name = "torn.pdf", .size_bytes = 12, .handle = 4});
    CHECK(person.says("could not read and keep the file"));
}

TEST_CASE("the tenant of a domain is looked up when somebody asks, and no answer is no harm",
          "[wizard]")
{
    Claimant person("2020");
    headless::Shell& shell = person.shell();
    person.type("Domain name", "contoso.com");
    person.leave_field();
    CHECK(shell.page().fetches.empty());
    person.press(Role::Button, "Look up the tenant of contoso.com");
    REQUIRE(shell.page().fetches.size() == 1);
    CHECK(shell.page().fetches.front().name ==
          "https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration");
    shell.act(app::AssetFailed{.ticket = shell.page().fetches.front().ticket});
    CHECK(person.says("No answer for contoso.com"));
    CHECK(person.claim().tenant_id.empty());

    person.press(Role::Button, "Look up the tenant of contoso.com");
    shell.act(app::AssetArrived{
        .ticket = shell.page().fetches.back().ticket,
        .text = R"({"issuer":"https://login.microsoftonline.com/)" + std::string(tenant) +
                R"(/v2.0","token_endpoint":"https://login.microsoftonline.com/x"})"});
    CHECK(person.claim().tenant_id == tenant);
    CHECK(person.problem("tenant-id.mismatch").empty());
    person.type("Directory (tenant) ID", subscription);
    person.leave_field();
    CHECK(person.says(person.problem("tenant-id.mismatch")));
    person.press(Role::Button, "Use this tenant ID");
    CHECK(person.claim().tenant_id == tenant);
}

TEST_CASE("an answer that is no configuration document is no answer", "[wizard]")
{
    for (const std::string text : {"", "<html>", "[]", R"({"issuer":7})", R"({"issuer":"x"})"}) {
        Claimant person("2020");
        person.type("Domain name", "contoso.com");
        person.leave_field();
        person.press(Role::Button, "Look up the tenant of contoso.com");
        person.shell().act(app::AssetArrived{.ticket = person.shell().page().fetches.front().ticket,
                                             .text = text});
        CHECK(person.says("No answer for contoso.com"));
        CHECK(person.claim().tenant_id.empty());
    }
}

TEST_CASE("Enter in a field goes on, and takes along what was typed", "[wizard]")
{
    Claimant person("2020");
    person.type("Customer name", "Contoso");
    REQUIRE(person.shell().key("Enter"));
    CHECK(person.sees(Role::Form, "Solution area and activity"));
    CHECK(person.claim().customer_name == "Contoso");
}

TEST_CASE("who goes on to another field before the page has answered is not called back",
          "[wizard]")
{
    Claimant person = Claimant::first("2020");
    person.press(Role::Button, "Add a location");
    person.type("MPN ID of the new location", "4712233");
    headless::Shell& shell = person.shell();
    const ui::Node* button = ui::find(shell.tree(), Role::Button, "Add and use this location");
    const ui::Node* name = ui::find(shell.tree(), Role::TextField, "Customer name");
    REQUIRE((button != nullptr && name != nullptr));
    const ui::NodeId field = name->id;
    shell.feed({ui::FocusMoved{.node = button->id, .visible = false},
                ui::Activated{.node = button->id}, ui::FocusMoved{.node = field, .visible = true}});
    CHECK(person.claim().mpn_id == "4712233");
    CHECK(shell.focused() == field);
}

TEST_CASE("what is typed in the moment in which one goes elsewhere is kept", "[wizard]")
{
    Claimant person = Claimant::first("2020");
    headless::Shell& shell = person.shell();
    const ui::Node* name = ui::find(shell.tree(), Role::TextField, "Customer name");
    REQUIRE(name != nullptr);
    shell.open("/claims", {ui::FocusMoved{.node = name->id},
                           ui::TextEdited{.node = name->id, .value = "Contoso"}});
    CHECK(shell.page().address == "#/claims");
    CHECK(person.claim().customer_name == "Contoso");
}
