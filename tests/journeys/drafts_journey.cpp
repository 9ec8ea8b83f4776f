// A table of drafts comes in through the Exchange screen: matched by its headings in three
// languages, checked cell by cell, made at once; what has errors goes back, is mended, and comes in
// again.
#include "bundle/csv.h"
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

using headless::Shell;
using screens::DraftsStep;
using ui::Role;

namespace {

constexpr std::uint32_t handle = 7;
const std::string tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const std::string other_tenant = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

Shell open_shell(const std::string& language = "en",
                 claims::Role role = claims::Role::IncentivesAdmin,
                 std::shared_ptr<headless::JournalFiles> files = {})
{
    return Shell(support::asset_if_any, {.address = "/exchange",
                                         .languages = language,
                                         .person = "Ola",
                                         .role = role,
                                         .files = std::move(files)});
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

const screens::DraftsState& drafts_of(const Shell& shell)
{
    return shell.model().exchange.drafts.state;
}

void offer(Shell& shell, const std::string& text, const std::string& zone = "Table",
           const std::string& name = "claims.csv")
{
    shell.act(screens::StopDrafts{});
    shell.files().offer(handle, text);
    REQUIRE(shell.offer(
        Role::FileButton, zone,
        {{.name = name, .size_bytes = static_cast<std::int64_t>(text.size()), .handle = handle}}));
}

std::vector<claims::Claim> claims_in(const Shell& shell)
{
    std::vector<claims::Claim> claims;
    const workspace::Workspace& workspace = shell.model().book->workspace();
    workspace.rows().for_each([&](workspace::Row row) {
        claims.push_back(*shell.model().book->find(workspace.id_of(row)));
    });
    std::sort(claims.begin(), claims.end(),
              [](const claims::Claim& a, const claims::Claim& b) { return a.name < b.name; });
    return claims;
}

// The table that was last handed over, as it would be opened again.
ports::File handed_over(Shell& shell)
{
    REQUIRE_FALSE(shell.page().offered.empty());
    return shell.page().offered.back();
}

// Words of the page that a language test presses.
struct Tongue {
    std::string language{};
    std::string zone{};
    std::string download{};
    std::string make{};
    char separator = ',';
};
const std::vector<Tongue> tongues{
    {"en", "Table", "Download a table to fill in", "Make 1 draft", ','},
    {"zh-TW", "表格", "下載可填寫的表格", "建立 1 份草稿", ','},
    {"pl", "Tabela", "Pobierz tabelę do wypełnienia", "Utwórz 1 wersję roboczą", ';'}};

// Everything that the page says of the only row below the headings.
std::string said_of(const std::string& headings, const std::string& row)
{
    Shell shell = open_shell();
    offer(shell, headings + "\n" + row + "\n");
    REQUIRE(drafts_of(shell).step == DraftsStep::Checked);
    return shell.describe();
}

} // namespace

TEST_CASE("the table to fill in comes in as it is, from and into every language")
{
    for (const Tongue& written : tongues) {
        Shell writer = open_shell(written.language);
        REQUIRE(writer.press(Role::Button, written.download));
        const ports::File file = handed_over(writer);
        CHECK(file.name.ends_with(".csv"));
        const std::string head = file.bytes.substr(0, file.bytes.find('\r'));
        CHECK(std::count(head.begin(), head.end(), written.separator) >= 20);
        for (const Tongue& read : tongues) {
            INFO(written.language << " read in " << read.language);
            Shell reader = open_shell(read.language);
            offer(reader, file.bytes, read.zone, file.name);
            for (const screens::FileColumn& column : drafts_of(reader).columns) {
                INFO(column.heading);
                CHECK(column.recognised);
            }
            CHECK(drafts_of(reader).bad() == 0);
            CHECK(claims_in(reader).empty()); // nothing yet
            REQUIRE(reader.press(Role::Button, read.make));
            REQUIRE(claims_in(reader).size() == 1);
            const claims::Claim claim = claims_in(reader).front();
            CHECK(claim.domain_name == "contoso.com");
            CHECK(claim.tenant_id == tenant);
            CHECK(claim.area == claims::SolutionArea::BusinessApplications);
            CHECK(claim.activities ==
                  std::vector{claims::Activity::Usage, claims::Activity::PreSales});
            REQUIRE(claim.products.size() == 2);
            CHECK(claim.products[0].product.text == "sales");
            CHECK(claim.products[0].subscription.id == other_tenant);
            CHECK(claim.products[1].product.text == "field-service");
            CHECK(claim.comments.size() == 1);
            CHECK_FALSE(claim.customer_contact.title.empty());
            CHECK(claim.created_by.name == "Ola");
        }
    }
}

TEST_CASE("headings are recognised whatever their case, accents, spaces and punctuation")
{
    const std::vector<std::pair<std::string, screens::DraftColumn>> cases{
        {"CLAIM NAME", screens::DraftColumn::Name},
        {"customer_name", screens::DraftColumn::CustomerName},
        {"nazwa  zgloszenia", screens::DraftColumn::Name},
        {"Zgłoszenie", screens::DraftColumn::Name}, // as the list of claims exports it
        {"TENANT-ID", screens::DraftColumn::TenantId},
        {"租用戶識別碼", screens::DraftColumn::TenantId},
        {"目錄(租用戶)識別碼", screens::DraftColumn::TenantId},
        {"mpn id", screens::DraftColumn::MpnId},
        {"IDENTYFIKATOR SUBSKRYPCJI", screens::DraftColumn::Subscriptions},
        {"obszar rozwiazan", screens::DraftColumn::Area},
        {"產品", screens::DraftColumn::Products},
        {"Customer contact: e-mail", screens::DraftColumn::CustomerContactEmail},
    };
    for (const auto& [heading, meaning] : cases) {
        INFO(heading);
        Shell shell = open_shell();
        offer(shell, "\"" + heading + "\",other\nx,y\n");
        REQUIRE(drafts_of(shell).columns.size() == 2);
        CHECK(drafts_of(shell).columns[0].meaning == meaning);
        CHECK_FALSE(drafts_of(shell).columns[1].meaning);
    }
}

TEST_CASE("each thing that is wrong in a cell is told with its row, its column, and what to do")
{
    struct Case {
        std::string headings{};
        std::string row{};
        std::vector<std::string> said{};
    };
    const std::vector<Case> cases{
        {"Claim name,Tenant ID", "A,no-id", {"Row 2: Tenant ID", "Error"}},
        {"Claim name,MPN ID", "A,12", {"Row 2: MPN ID"}},
        {"Claim name,Domain name", "A,contoso", {"Row 2: Domain name"}},
        {"Claim name,Contact e-mail", "A,nobody", {"Row 2: Contact e-mail"}},
        {"Claim name,Solution area",
         "A,Groceries",
         {"“Groceries” is no solution area.", "Write Microsoft 365"}},
        {"Claim name,Activity", "A,Usage; Sleeping", {"“Sleeping” is no activity."}},
        {"Claim name,Products", "A,Teams; Fax", {"no product “Fax”"}},
        {"Claim name,Solution area,Activity,Products",
         "A,Microsoft 365,Usage,Sales",
         {"Row 2: Products"}},
        {"Claim name,Solution area,Activity,Products",
         "A,Microsoft 365,Pre-sales,Teams",
         {"Row 2: Activity"}},
        {"Claim name,Products,Subscription ID",
         "A,Sales,Finance: " + tenant,
         {"“Finance”, which this row does not claim"}},
        {"Claim name,Products,Subscription ID",
         "A,Sales; Finance," + tenant,
         {"which subscription ID belongs to which product"}},
        {"Claim name,Products,Subscription ID", "A,Sales,12345", {"Row 2: Subscription ID"}},
        {"Claim name,Products,Subscription ID,Tenant ID",
         "A,Sales," + tenant + "," + tenant,
         {"Row 2: Subscription ID"}},
        {"Claim name,Customer name", "A,B,C", {"more cells than there are headings", "Column C"}},
        {"Claim name,Customer name", "A,\"B", {"quotation mark opens here"}},
        {"Claim name,Customer name", "A,\"B\"C", {"behind the closing quotation mark"}},
        {"Claim name,Comment", "A," + std::string(2001, 'x'), {"Row 2: Comment"}},
        {"Claim name,Customer name", "A," + std::string(1200, 'x'), {"Row 2: Customer name"}},
        {"Claim name,Customer name",
         "A," + std::string(40'000, 'x'),
         {"longer than a cell can be"}},
        {"Claim name,MPN ID", "A,4712233", {"Warning", "Row 2: MPN ID"}},
        {"Claim name,Domain name,Contact e-mail",
         "A,contoso.com,jan@fabrikam.com",
         {"Warning", "Row 2: Contact e-mail"}},
    };
    for (const Case& each : cases) {
        INFO(each.headings << " / " << each.row.substr(0, 80));
        const std::string page = said_of(each.headings, each.row);
        for (const std::string& said : each.said) {
            INFO(said);
            CHECK(page.find(said) != std::string::npos);
        }
    }
}

TEST_CASE("what a claim merely lacks is no error")
{
    Shell shell = open_shell();
    offer(shell, "Claim name\nContoso\n");
    CHECK(drafts_of(shell).findings.empty());
    REQUIRE(shell.press(Role::Tab, "Drafts 1"));
    CHECK(shows(shell, "Customer name"));
    REQUIRE(shell.press(Role::Button, "Make 1 draft"));
    CHECK(claims_in(shell).front().name == "Contoso");
}

TEST_CASE("a name or a workload that another row or claim has is noticed, and the first one stays")
{
    Shell shell = open_shell();
    offer(shell, "Claim name\nContoso\n");
    REQUIRE(shell.press(Role::Button, "Make 1 draft"));
    offer(shell, "Claim name,MPN ID,Tenant ID,Products\n"
                 "Contoso,,,\n"
                 "Fabrikam,4712233," +
                     tenant +
                     ",Teams\n"
                     "Fabrikam,,,\n"
                     "Litware,4712233," +
                     tenant +
                     ",Teams\n"
                     "Tailspin,5820011," +
                     tenant + ",Teams\n");
    CHECK(drafts_of(shell).good() == 2);
    CHECK(drafts_of(shell).bad() == 3);
    CHECK(shows(shell, "Another claim here has the same name."));
    CHECK(shows(shell, "Row 3 has the same claim name."));
    CHECK(shows(shell, "in “Fabrikam (row 3)”"));
    REQUIRE(shell.press(Role::Button, "Make 2 drafts"));
    CHECK(claims_in(shell).size() == 3);
}

TEST_CASE("good rows are taken, and bad ones come back to be mended")
{
    for (const Tongue& tongue : tongues) {
        INFO(tongue.language);
        Shell shell = open_shell(tongue.language);
        offer(shell,
              "Claim name,Tenant ID,Kunde\nContoso," + tenant +
                  ",C\nFabrikam,=1+1,F\n\nLitware,,L\nA,B,C,D\n",
              tongue.zone);
        shell.act(screens::MatchColumn{.column = 2, .meaning = screens::DraftColumn::CustomerName});
        REQUIRE(drafts_of(shell).step == DraftsStep::Checked);
        CHECK(drafts_of(shell).bad() == 2);
        shell.act(screens::MakeDrafts{});
        REQUIRE(claims_in(shell).size() == 2);
        CHECK(claims_in(shell)[0].customer_name == "C");

        const auto save = [&] {
            for (const ui::Node& node : shell.tree().nodes) {
                if (node.role != Role::Button || node.name.find("2 ") == std::string::npos)
                    continue;
                const std::string name = node.name;
                return shell.press(Role::Button, name);
            }
            return false;
        };
        REQUIRE(save());
        const ports::File file = handed_over(shell);
        const bundle::CsvTable back = bundle::read_csv(file.bytes);
        REQUIRE(back.rows.size() == 3);
        CHECK(back.rows[0].size() == 5);
        CHECK(back.rows[0][0] == "Claim name");
        CHECK(back.rows[1][1] == "=1+1"); // as it was, and guarded in the file
        CHECK(file.bytes.find("\"'=1+1\"") != std::string::npos);
        CHECK(back.rows[1][4].find("Tenant ID") == 0);
        CHECK(back.rows[2][3] == "D");

        // Mended by a person who leaves the column of errors as it is.
        bundle::CsvRows mended = back.rows;
        mended[1][1] = other_tenant;
        mended[2] = {"Alpine", "", "A", "", back.rows[2][4]};
        offer(shell, bundle::csv_text(mended), tongue.zone, file.name);
        CHECK(drafts_of(shell).columns[2].meaning == screens::DraftColumn::CustomerName);
        CHECK(drafts_of(shell).bad() == 0);
        shell.act(screens::MakeDrafts{});
        REQUIRE(claims_in(shell).size() == 4);
        CHECK(claims_in(shell)[0].name == "Alpine");
        CHECK(claims_in(shell)[2].tenant_id == other_tenant);
    }
}

TEST_CASE("a column is matched by hand, and none says the same twice")
{
    Shell shell = open_shell();
    offer(shell, "Kunde,Customer name\nContoso,Fabrikam\n");
    CHECK_FALSE(drafts_of(shell).columns[0].meaning);
    shell.act(screens::MatchColumn{.column = 0, .meaning = screens::DraftColumn::CustomerName});
    CHECK(drafts_of(shell).columns[0].meaning == screens::DraftColumn::CustomerName);
    CHECK_FALSE(drafts_of(shell).columns[1].meaning);
    REQUIRE(shell.press(Role::Button, "Make 1 draft"));
    CHECK(claims_in(shell).front().customer_name == "Contoso");
}

TEST_CASE("drafts that were made together are discarded together, and nothing is left out")
{
    std::string text = "Claim name,Customer name,Products\n";
    for (int i = 0; i < 300; ++i) text += "Claim " + std::to_string(i) + ",Contoso,Teams\n";
    Shell shell = open_shell();
    const std::size_t before = shell.journal().files().events.size();
    offer(shell, text);
    REQUIRE(shell.press(Role::Button, "Make 300 drafts"));
    CHECK(claims_in(shell).size() == 300);
    CHECK(shell.journal().files().events.size() == before + 300 * 4);
    CHECK(shell.model().unsaved.empty());

    Shell again = open_shell("en", claims::Role::IncentivesAdmin, shell.journal().share());
    CHECK(claims_in(again).size() == 300);

    REQUIRE(shell.press(Role::Button, "Discard them again"));
    for (const claims::Claim& claim : claims_in(shell)) {
        REQUIRE(claims::state_of(claim.stage) == claims::State::Discarded);
    }
}

TEST_CASE("a file that is no table is refused with its reason, and nothing is changed")
{
    struct Case {
        std::string text{};
        std::string name{};
        std::string said{};
    };
    std::string many = "Claim name\n";
    for (int i = 0; i < 10'001; ++i) many += "x\n";
    const std::vector<Case> cases{
        {"", "a.csv", "There are no rows in it."},
        {"Claim name\n", "a.csv", "There are no rows in it."},
        {"Claim name\n\n,\n", "a.csv", "There are no rows in it."},
        {"PK\x03\x04 and so on", "a.csv", "This is a workbook"},
        {many, "a.csv", "The table has 10,001 rows; at most 10,000"},
    };
    for (const Case& each : cases) {
        Shell shell = open_shell();
        offer(shell, each.text, "Table", each.name);
        INFO(each.said);
        CHECK(shows(shell, each.said));
        CHECK(shows(shell, "Nothing was changed."));
        CHECK(claims_in(shell).empty());
        REQUIRE(shell.press(Role::Button, "Choose another table"));
        CHECK(drafts_of(shell).step == DraftsStep::None);
    }
}

TEST_CASE("a table of nothing but unknown headings says that none was recognised")
{
    Shell shell = open_shell();
    offer(shell, "x,y\n1,2\n");
    CHECK(shows(shell, "No column was recognised"));
}

TEST_CASE("a table that is dropped on another page opens the Exchange page with it")
{
    Shell shell = open_shell();
    shell.open("/deadlines");
    shell.files().offer(handle, "Claim name\nContoso\n");
    shell.act(
        app::FilesDropped{.files = {{.name = "CLAIMS.CSV", .size_bytes = 20, .handle = handle}}});
    CHECK(drafts_of(shell).step == DraftsStep::Checked);
    CHECK(shows(shell, "What this table would come to"));
}

TEST_CASE("who may not create claims is not offered to make any of a table")
{
    for (const claims::Role role :
         {claims::Role::GlobalAdmin, claims::Role::Auditor, claims::Role::IncentivesUser}) {
        Shell shell = open_shell("en", role);
        CHECK_FALSE(shows(shell, "Drafts from a table"));
        shell.act(
            screens::LookIntoTable{.file = {.name = "a.csv", .size_bytes = 5, .handle = handle}});
        CHECK(drafts_of(shell).step == DraftsStep::None);
    }
}

TEST_CASE("a row says what the profile knows where it says nothing itself")
{
    Shell shell = open_shell();
    claims::Profile profile = shell.model().profile;
    profile.people = {{.name = "Ola", .email = "ola@fabrikam.com"}};
    profile.locations = {{.mpn_id = "4712233", .name = "Warsaw"}};
    shell.act(screens::ChangeProfile{.profile = profile});
    offer(shell, "Claim name,Your contact: e-mail\nContoso,claims@fabrikam.com\n");
    REQUIRE(shell.press(Role::Button, "Make 1 draft"));
    const claims::Claim claim = claims_in(shell).front();
    CHECK(claim.own_contact.name == "Ola");
    CHECK(claim.own_contact.email == "claims@fabrikam.com");
    CHECK(claim.mpn_id == "4712233");
}
