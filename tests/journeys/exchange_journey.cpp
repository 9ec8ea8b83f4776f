// Claims travel as a file: out of one workspace, into another, sealed, damaged, cancelled.
#include "core/json_reader.h"
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/bundles.h"

#include <catch2/catch.hpp>

using headless::Shell;
using screens::ImportStep;
using ui::Role;

namespace {

constexpr std::uint32_t handle = 7;

Shell open_shell(const std::string& address = "/exchange", const std::string& person = "Ola",
                 std::shared_ptr<headless::JournalFiles> files = {},
                 claims::Role role = claims::Role::IncentivesAdmin)
{
    return Shell(support::asset_if_any,
                 {.address = address, .person = person, .role = role, .files = std::move(files)});
}

bool shows(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

std::vector<claims::ClaimId> claims_in(const Shell& shell)
{
    std::vector<claims::ClaimId> ids;
    const workspace::Workspace& workspace = shell.model().book->workspace();
    workspace.rows().for_each([&](workspace::Row row) { ids.push_back(workspace.id_of(row)); });
    return ids;
}

claims::ClaimId begin(Shell& shell, const std::string& name)
{
    const std::vector<claims::ClaimId> before = claims_in(shell);
    shell.act(screens::BeginClaim{});
    for (const claims::ClaimId& id : claims_in(shell)) {
        if (std::find(before.begin(), before.end(), id) != before.end()) continue;
        const claims::FieldChange change{.field = claims::Field::Name, .value = name};
        shell.act(screens::act_on(id, claims::EditFields{.changes = {change}}));
        return id;
    }
    return {};
}

void rename(Shell& shell, const claims::ClaimId& id, const std::string& customer)
{
    const claims::FieldChange change{.field = claims::Field::CustomerName, .value = customer};
    shell.act(screens::act_on(id, claims::EditFields{.changes = {change}}));
}

void attach(Shell& shell, const claims::ClaimId& id, const std::string& content)
{
    shell.files().offer(3, content);
    shell.act(screens::AddFiles{.claim = id,
                                .files = {{.name = "sow.pdf",
                                           .size_bytes = static_cast<std::int64_t>(content.size()),
                                           .media_type = "application/pdf",
                                           .handle = 3}}});
}

// What the person gets; the name of the button says how many claims.
headless::WrittenFile exported(Shell& shell, std::string_view button)
{
    shell.open("/exchange");
    REQUIRE(shell.press(Role::Button, button));
    REQUIRE(shell.model().exchange.out.step == screens::ExportStep::Done);
    REQUIRE_FALSE(shell.streams().handed_over.empty());
    const headless::WrittenFile file = shell.streams().handed_over.back();
    REQUIRE(shell.press(Role::Button, "Done"));
    CHECK(shell.streams().open_count() == 0);
    return file;
}

void offer(Shell& shell, const headless::WrittenFile& file)
{
    shell.open("/exchange");
    shell.press(Role::Button, "Choose another"); // where one is looked into already
    shell.files().offer(handle, file.bytes);
    REQUIRE(shell.offer(Role::FileButton, "Bundle",
                        {{.name = file.name,
                          .size_bytes = static_cast<std::int64_t>(file.bytes.size()),
                          .handle = handle}}));
}

ImportStep step_of(const Shell& shell)
{
    return shell.model().exchange.in.step;
}

} // namespace

TEST_CASE("a claim with its file goes from one workspace to another, and is the same there")
{
    Shell ola = open_shell();
    const claims::ClaimId id = begin(ola, "Contoso, Teams");
    attach(ola, id, "signed statement of work");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    CHECK(file.name == "claimdesk-2020-06-29.json.gz");

    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, file);
    REQUIRE(step_of(jan) == ImportStep::Planned);
    CHECK(shows(jan, "1 new"));
    CHECK(shows(jan, "Contoso, Teams"));
    CHECK(shows(jan, "1 attached file comes along."));
    CHECK(claims_in(jan).empty()); // nothing yet
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(step_of(jan) == ImportStep::Done);
    CHECK(shows(jan, "1 claim imported"));
    REQUIRE(claims_in(jan) == std::vector<claims::ClaimId>{id});
    CHECK(*jan.model().book->find(id) == *ola.model().book->find(id));
    CHECK(jan.journal().files().files == ola.journal().files().files);
    CHECK(jan.model().saving.copies == 2);
    CHECK(jan.streams().open_count() == 0);

    const Shell again = open_shell("/exchange", "Jan", jan.journal().share());
    CHECK(*again.model().book->find(id) == *ola.model().book->find(id));
}

TEST_CASE("the same bundle again changes nothing, and says so")
{
    Shell ola = open_shell();
    const claims::ClaimId id = begin(ola, "Contoso, Teams");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    const std::size_t events = ola.journal().files().events.size();
    rename(ola, id, "Contoso");
    offer(ola, file);
    CHECK(shows(ola, "1 the same"));
    CHECK(shows(ola, "1 entry only here"));
    CHECK_FALSE(ola.press(Role::Button, "Import 0 claims"));
    CHECK(ola.journal().files().events.size() == events + 1);
    CHECK(ola.model().book->find(id)->customer_name == "Contoso");
}

namespace {

// Not what each device knows of their signatures.
std::vector<claims::EventId> events_of(const Shell& shell, const claims::ClaimId& id)
{
    std::vector<claims::EventId> events;
    for (const claims::Event& event : shell.model().book->history(id)) events.push_back(event.id);
    return events;
}

} // namespace

TEST_CASE(
    "what two people changed is joined, and a conflict is told before and kept in the history")
{
    Shell ola = open_shell();
    const claims::ClaimId id = begin(ola, "Contoso, Teams");
    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, exported(ola, "Export 1 claim"));
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    rename(ola, id, "Contoso Ltd");
    jan.set_clock({.utc_ms = jan.model().now.utc_ms + 3'600'000});
    rename(jan, id, "Contoso Limited");

    offer(ola, exported(jan, "Export 1 claim"));
    CHECK(shows(ola, "1 in conflict"));
    CHECK(shows(ola, "Contoso Limited")); // the readable difference
    REQUIRE(ola.press(Role::Button, "Import 1 claim"));
    offer(jan, exported(ola, "Export 1 claim"));
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(*ola.model().book->find(id) == *jan.model().book->find(id));
    CHECK(events_of(ola, id) == events_of(jan, id));
}

TEST_CASE("a sealed bundle opens with its passphrase only")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    ola.open("/exchange");
    REQUIRE(ola.type(Role::TextField, "Passphrase (optional)", "correct horse"));
    REQUIRE(ola.press(Role::Button, "Export 1 claim"));
    const headless::WrittenFile file = ola.streams().handed_over.back();
    CHECK(file.name == "claimdesk-2020-06-29.json.gz.sealed");

    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, file);
    REQUIRE(step_of(jan) == ImportStep::Sealed);
    REQUIRE(jan.type(Role::TextField, "Passphrase of this bundle", "wrong horse"));
    REQUIRE(jan.press(Role::Button, "Open"));
    CHECK(step_of(jan) == ImportStep::Sealed);
    CHECK(shows(jan, "It does not open"));
    REQUIRE(jan.type(Role::TextField, "Passphrase of this bundle", "correct horse"));
    REQUIRE(jan.press(Role::Button, "Open"));
    REQUIRE(step_of(jan) == ImportStep::Planned);
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(claims_in(jan).size() == 1);
}

TEST_CASE("only what was chosen goes out, and files only where they are wanted")
{
    Shell ola = open_shell();
    const claims::ClaimId one = begin(ola, "Contoso, Teams");
    begin(ola, "Fabrikam, Exchange");
    attach(ola, one, "signed");
    ola.open("/exchange?claims=" + one.text);
    REQUIRE(ola.press(Role::CheckBox, "Attached files"));
    REQUIRE(ola.press(Role::Button, "Export 1 claim"));
    const headless::WrittenFile file = ola.streams().handed_over.back();

    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, file);
    CHECK(shows(jan, "1 file that the claims name is not in the bundle."));
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(claims_in(jan) == std::vector<claims::ClaimId>{one});
    CHECK(jan.journal().files().files.empty());
}

TEST_CASE("sizes that events only claim add up to nothing")
{
    constexpr int forged = 1100; // together more than a number can say
    std::vector<claims::Fact> facts{claims::ClaimCreated{.edition = {"2020"}}};
    for (int i = 0; i < forged; ++i) {
        facts.push_back(
            claims::ProofAdded{.file = {.id = {core::to_hex(core::sha256(std::to_string(i)))},
                                        .file_name = "sow.pdf",
                                        .size_bytes = core::any_integer.most}});
    }
    const auto files = std::make_shared<headless::JournalFiles>();
    files->events = support::bytes_of(support::written("CA-1", 'a', {}, facts, "2020-06-29"));
    Shell ola = open_shell("/exchange", "Ola", files);
    REQUIRE(ola.press(Role::Button, "Export 1 claim"));
    REQUIRE(ola.model().exchange.out.step == screens::ExportStep::Done);
    CHECK(ola.model().exchange.out.files_missing == forged);
}

TEST_CASE("what is no bundle, or was changed, is told with its reason, and changes nothing")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    headless::WrittenFile file = exported(ola, "Export 1 claim");
    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, {.name = "holiday.json", .bytes = "{\"a\":1}"});
    CHECK(shows(jan, "This is not a Claimdesk bundle. If it is to prove a claim, open the claim"));
    CHECK(shows(jan, "Nothing was changed."));
    REQUIRE(jan.press(Role::Button, "Choose another"));

    headless::WrittenFile cut = file;
    cut.bytes.resize(cut.bytes.size() / 2);
    offer(jan, cut);
    CHECK(shows(jan, "The bundle is not whole: its end is missing, at byte "));
    REQUIRE(jan.press(Role::Button, "Choose another"));

    file.bytes.replace(file.bytes.find("Contoso"), 7, "Cortoso");
    offer(jan, file);
    REQUIRE(step_of(jan) == ImportStep::Planned);
    CHECK(shows(jan, "1 damaged"));
    CHECK(shows(jan, "1 part of the bundle is damaged"));
    CHECK_FALSE(jan.press(Role::Button, "Import 0 claims"));
    CHECK(claims_in(jan).empty());
    CHECK(jan.journal().files().events.empty());
}

TEST_CASE("what an import would do stands first, and is in sight when it has come")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    for (const float width : {1440.0f, 390.0f}) {
        Shell jan = open_shell("/exchange", "Jan");
        jan.resize({width, 800});
        REQUIRE(jan.focus(Role::TextField, "Address of the host")); // far down on a phone
        offer(jan, file);
        REQUIRE(step_of(jan) == ImportStep::Planned);
        const ui::Node* heading = nullptr;
        for (const ui::Node& node : jan.tree().nodes) {
            const bool is_heading = node.role == Role::Heading;
            if (is_heading && node.name == "What this import would do") heading = &node;
        }
        REQUIRE(heading != nullptr);
        CHECK(heading->rect.y > 40); // below the bar
        CHECK(heading->rect.y < 700);
    }
}

TEST_CASE("an import goes on to its end while nobody looks, and is shown when somebody does")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, exported(ola, "Export 1 claim"));
    REQUIRE(step_of(jan) == ImportStep::Planned);
    jan.act_unseen(screens::ImportBundle{});
    CHECK(step_of(jan) == ImportStep::Done);
    CHECK(shows(jan, "Import 1 claim")); // what was drawn last
    const Shell other = open_shell("/claims", "Jan", jan.journal().share());
    CHECK(claims_in(other).size() == 1);
    jan.wait(20);
    CHECK(shows(jan, "1 claim imported"));
}

TEST_CASE("an import whose files find no room imports nothing")
{
    Shell ola = open_shell();
    attach(ola, begin(ola, "Contoso, Teams"), "signed");
    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, exported(ola, "Export 1 claim"));
    jan.streams().full = true;
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(step_of(jan) == ImportStep::Failed);
    CHECK(shows(jan, "There is no room left"));
    CHECK(claims_in(jan).empty());
    CHECK(jan.journal().files().events.empty());
}

TEST_CASE("an export and an import can be stopped while they are under way")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    ola.streams().paused = true;
    REQUIRE(ola.press(Role::Button, "Export 1 claim"));
    REQUIRE(ola.press(Role::Button, "Cancel"));
    CHECK(ola.model().exchange.out.step == screens::ExportStep::None);
    CHECK(ola.streams().open_count() == 0);

    Shell jan = open_shell("/exchange", "Jan");
    jan.streams().paused = true;
    offer(jan, file);
    CHECK(step_of(jan) == ImportStep::Reading);
    REQUIRE(jan.press(Role::Button, "Cancel"));
    jan.streams().paused = false;
    jan.wait(100);
    CHECK(step_of(jan) == ImportStep::None);
}

TEST_CASE("a bundle dropped on any page is looked into, and so is one that is pasted")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    Shell jan = open_shell("/claims", "Jan");
    jan.files().offer(handle, file.bytes);
    jan.act(app::FilesDropped{.files = {{.name = file.name, .size_bytes = 1, .handle = handle}}});
    CHECK(jan.page().address == "#/exchange");
    CHECK(step_of(jan) == ImportStep::Planned);
    REQUIRE(jan.press(Role::Button, "Choose another"));

    const std::string plain = file.bytes.substr(5); // without the mark of the fake's packing
    REQUIRE(jan.type(Role::TextArea, "Or paste its text", plain));
    REQUIRE(jan.press(Role::Button, "See what is in it"));
    CHECK(step_of(jan) == ImportStep::Planned);
}

TEST_CASE("a bundle that an address offers is fetched only when the person says so")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    Shell jan = open_shell("/exchange?bundle=https://partner.example/b.json", "Jan");
    jan.streams().addresses["https://partner.example/b.json"] = file.bytes;
    CHECK(step_of(jan) == ImportStep::Asking);
    CHECK(shows(jan, "https://partner.example/b.json"));
    CHECK(jan.streams().open_count() == 0);
    REQUIRE(jan.press(Role::Button, "Fetch it"));
    CHECK(step_of(jan) == ImportStep::Planned);
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(claims_in(jan).size() == 1);

    Shell eva = open_shell("/exchange?bundle=https://gone.example/b.json", "Eva");
    REQUIRE(eva.press(Role::Button, "Fetch it"));
    CHECK(shows(eva, "The address cannot be reached"));
}

TEST_CASE("the company profile comes along only where both sides want it")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    claims::Profile profile = ola.model().profile;
    profile.company = "Partner sp. z o.o.";
    ola.act(screens::ChangeProfile{.profile = profile});
    ola.open("/exchange");
    REQUIRE(ola.press(Role::CheckBox, "Company profile"));
    REQUIRE(ola.press(Role::Button, "Export 1 claim"));
    const headless::WrittenFile file = ola.streams().handed_over.back();

    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, file);
    REQUIRE(jan.press(Role::CheckBox, "Take over the company profile, too"));
    REQUIRE(jan.press(Role::Button, "Import 1 claim"));
    CHECK(jan.model().profile.company == "Partner sp. z o.o.");

    Shell eva = open_shell("/exchange", "Eva");
    offer(eva, file);
    REQUIRE(eva.press(Role::Button, "Import 1 claim"));
    CHECK(eva.model().profile.company.empty());
}

TEST_CASE("roles import and export as the table of roles says")
{
    Shell user = open_shell("/exchange", "Ola", {}, claims::Role::IncentivesUser);
    CHECK(shows(user, "Export"));
    CHECK_FALSE(shows(user, "Or paste its text"));
    Shell reviewer = open_shell("/exchange", "Rui", {}, claims::Role::Reviewer);
    CHECK(shows(reviewer, "Your role may neither import nor export claims."));
}

TEST_CASE("an incentives user takes along the claims that they made, and no others")
{
    Shell ola = open_shell();
    begin(ola, "Contoso, Teams");
    Shell jan = open_shell("/exchange", "Jan", ola.journal().share(), claims::Role::IncentivesUser);
    const claims::ClaimId own = begin(jan, "Fabrikam, Exchange");
    const headless::WrittenFile file = exported(jan, "Export the claims that I made");
    Shell eva = open_shell("/exchange", "Eva");
    offer(eva, file);
    REQUIRE(eva.press(Role::Button, "Import 1 claim"));
    CHECK(claims_in(eva) == std::vector<claims::ClaimId>{own});
}

TEST_CASE("what could not be saved is exported all the same")
{
    Shell ola = open_shell();
    ola.journal().fail_with(ports::SaveFault::Full);
    begin(ola, "Contoso, Teams");
    CHECK(ola.model().saving.failed);
    CHECK(ola.journal().files().events.empty());
    const headless::WrittenFile file = exported(ola, "Export 1 claim");
    Shell jan = open_shell("/exchange", "Jan");
    offer(jan, file);
    CHECK(shows(jan, "1 new"));
}
