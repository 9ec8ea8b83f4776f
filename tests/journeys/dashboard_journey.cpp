// The partner's list over a year: views that are kept, what can be done with several claims, what
// was there before; and where the focus goes.
#include "support/assets.h"
#include "support/partner_year.h"

#include <algorithm>
#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;

namespace {

bool has(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

bool says(const Shell& shell, std::string_view text)
{
    return shell.describe().find(text) != std::string::npos;
}

std::vector<std::string> names(const Shell& shell)
{
    std::vector<std::string> found;
    for (const ui::Node& node : shell.tree().nodes) {
        if (node.role == Role::RowHeader) found.push_back(node.name);
    }
    return found;
}

std::unique_ptr<Shell> year_at(const std::string& address)
{
    auto shell = support::partner_year();
    shell->open(address);
    return shell;
}

// Everything but what was saved, and what the device remembers, is gone.
std::unique_ptr<Shell> again(Shell& shell, const std::string& address)
{
    auto next = std::make_unique<Shell>(support::asset_if_any,
                                        headless::Opening{.address = "/settings",
                                                          .now = shell.model().now,
                                                          .person = "Anna Kowalska",
                                                          .files = shell.journal().share()});
    for (const auto& [key, value] : shell.page().settings) {
        next->act(app::SettingRecalled{.key = key, .value = value});
    }
    next->open(address);
    return next;
}

void save_view(Shell& shell, const std::string& name)
{
    REQUIRE(shell.press(Role::Button, "View: All claims"));
    REQUIRE(shell.press(Role::MenuItem, "Save as a new view…"));
    REQUIRE(shell.type(Role::TextField, "Name of the view", name));
    REQUIRE(shell.press(Role::Button, "Save"));
}

void open_claim(Shell& shell, std::string_view name)
{
    INFO("link " << name);
    REQUIRE(shell.follow(name));
}

} // namespace

TEST_CASE("the list begins with what is due next, and says what the person is to do", "[dashboard]")
{
    const auto shell = year_at("/claims");
    REQUIRE_FALSE(names(*shell).empty());
    CHECK(names(*shell).front() == "Alpine Ski House Teams");
    const ui::Node* need = ui::find(shell->tree(), Role::Link,
                                    "Answer the reviewer: Adventure Works: Teams Phone rollout");
    REQUIRE(need != nullptr);
    CHECK(need->text(ui::TextProperty::Description) == "in 4 business days · Fri 27 Nov");
    CHECK(shell->page().address == "#/claims");
}

TEST_CASE("a view keeps search, filter, order and columns under a name and an address",
          "[dashboard]")
{
    auto shell = year_at("/claims?state=rejected&sort=-customer&columns=name,customer,state");
    const std::vector<std::string> shown = names(*shell);
    save_view(*shell, "Lost ones");
    CHECK(shell->page().address == "#/claims?view=Lost%20ones");
    CHECK(has(*shell, Role::Button, "View: Lost ones"));

    const auto later = again(*shell, "/claims?view=Lost%20ones");
    CHECK(names(*later) == shown);
    CHECK(has(*later, Role::ColumnHeader, "Customer"));
    CHECK_FALSE(says(*later, "Next deadline"));

    later->open("/claims");
    CHECK(has(*later, Role::Button, "View: All claims"));
    REQUIRE(later->press(Role::Button, "View: All claims"));
    REQUIRE(later->press(Role::MenuItem, "Lost ones"));
    CHECK(names(*later) == shown);
}

TEST_CASE("a view is changed, renamed, made the first and deleted", "[dashboard]")
{
    auto shell = year_at("/claims?state=rejected");
    save_view(*shell, "Lost");
    REQUIRE(shell->type(Role::SearchField, "Search these claims", "tailspin"));
    REQUIRE(shell->press(Role::Button, "View: Lost (changed)"));
    REQUIRE(shell->press(Role::MenuItem, "Save the changes to “Lost”"));
    CHECK(shell->page().address == "#/claims?view=Lost");

    REQUIRE(shell->press(Role::Button, "View: Lost"));
    REQUIRE(shell->press(Role::MenuItem, "Rename…"));
    REQUIRE(shell->type(Role::TextField, "Name of the view", "Tailspin"));
    REQUIRE(shell->press(Role::Button, "Save"));
    REQUIRE(shell->press(Role::Button, "View: Tailspin"));
    REQUIRE(shell->press(Role::MenuItem, "Always open with this view"));

    const auto later = again(*shell, "/claims");
    CHECK(names(*later) == std::vector<std::string>{"Tailspin Toys Intune"});
    REQUIRE(later->press(Role::Button, "View: Tailspin"));
    REQUIRE(later->press(Role::MenuItem, "All claims"));
    CHECK(names(*later).size() > 1);
    const auto reloaded = again(*later, later->page().address.substr(1));
    CHECK(names(*reloaded).size() > 1); // all claims were asked for, and stay

    reloaded->open("/claims?view=Tailspin");
    REQUIRE(reloaded->press(Role::Button, "View: Tailspin"));
    REQUIRE(reloaded->press(Role::MenuItem, "Delete view"));
    REQUIRE(reloaded->press(Role::Button, "Delete view"));
    CHECK(has(*reloaded, Role::Button, "View: All claims"));
    CHECK(reloaded->model().saved_views == screens::SavedViews{});
}

TEST_CASE("a view needs a name that no other has", "[dashboard]")
{
    auto shell = year_at("/claims?state=rejected");
    save_view(*shell, "Lost");
    shell->open("/claims?state=approved");
    save_view(*shell, "Lost");
    CHECK(shell->model().saved_views.views.size() == 1);
    CHECK(says(*shell, "There is a view of this name already."));
    REQUIRE(shell->type(Role::TextField, "Name of the view", " "));
    CHECK(says(*shell, "Give the view a name."));
    REQUIRE(shell->press(Role::Button, "Cancel"));
    CHECK(shell->model().saved_views.views.size() == 1);
}

TEST_CASE("hidden columns stay hidden on this device", "[dashboard]")
{
    auto shell = year_at("/claims?columns=name,state&widths=name:300");
    const auto later = again(*shell, "/claims");
    CHECK(has(*later, Role::ColumnHeader, "State"));
    CHECK_FALSE(has(*later, Role::ColumnHeader, "Customer"));
    CHECK(later->page().address == "#/claims?columns=name,state&widths=name:300");
}

TEST_CASE("only the selected claims go into the table for spreadsheets", "[dashboard]")
{
    auto shell = year_at("/claims");
    REQUIRE(shell->press(Role::CheckBox, "Select Contoso D365 Sales 2026"));
    const std::vector<std::string> before = names(*shell);
    std::vector<ui::NodeId> buttons; // of all that is shown, and of the selection
    for (const ui::Node& node : shell->tree().nodes) {
        if (node.role == Role::Button && node.name == "Save as CSV") buttons.push_back(node.id);
    }
    CHECK(buttons.size() == 2);
    for (const ui::NodeId id : buttons) shell->feed(ui::Activated{.node = id});
    REQUIRE(shell->page().offered.size() >= 1);
    const bool some = std::any_of(
        shell->page().offered.begin(), shell->page().offered.end(), [](const ports::File& file) {
            return std::count(file.bytes.begin(), file.bytes.end(), '\n') == 2 &&
                   file.bytes.find("Contoso D365 Sales 2026") != std::string::npos;
        });
    CHECK(some);
    CHECK(names(*shell) == before);
}

TEST_CASE("what can be done with selected claims has room in the smallest window", "[dashboard]")
{
    auto shell = year_at("/claims?state=editing");
    shell->resize({360, 640});
    REQUIRE(shell->press(Role::CheckBox, "Select all rows"));
    bool any = false;
    for (const ui::Node& node : shell->tree().nodes) {
        const bool act = node.role == Role::Button &&
                         (node.name == "Submit drafts" || node.name == "Discard drafts" ||
                          node.name == "Clear selection");
        if (!act) continue;
        any = true;
        INFO(node.name);
        CHECK(node.rect.width >= 44);
        CHECK(node.rect.height >= 24);
    }
    CHECK(any);
}

TEST_CASE("a claim is duplicated from its row", "[dashboard]")
{
    auto shell = year_at("/claims?q=litware");
    const ui::Node* row = ui::find(shell->tree(), Role::RowHeader, "Litware Power Platform");
    REQUIRE(row != nullptr);
    shell->feed(ui::MenuAsked{.over = row->id, .at = {row->rect.x + 8, row->rect.y + 8}});
    REQUIRE(shell->press(Role::MenuItem, "Duplicate"));
    CHECK(shell->page().address.find("/edit") != std::string::npos);
    CHECK(says(*shell, "Litware Inc."));
}

TEST_CASE("associations from before say which need a claim, and begin one", "[dashboard]")
{
    auto shell = year_at("/claims");
    REQUIRE(has(*shell, Role::Link, "3 earlier associations need a claim"));
    shell->open("/associations");
    CHECK(says(*shell, "It earns nothing until it is claimed again."));
    CHECK(says(*shell, "Valid until Wed 31 Mar 2027."));
    CHECK(says(*shell, "The subscription ended on Sat 31 Oct 2026."));
    CHECK(has(*shell, Role::Link, "Open the claim"));    // Proseware's is claimed already
    REQUIRE(shell->press(Role::Button, "Claim it now")); // Wingtip Toys stands first
    const app::Book& book = *shell->model().book;
    const std::string& address = shell->model().address;
    const std::size_t from = address.find("CA-");
    const claims::Claim* claim = book.find({address.substr(from, address.find('/', from) - from)});
    REQUIRE(claim != nullptr);
    CHECK(claim->customer_name == "Wingtip Toys");
    CHECK(claim->tenant_id == "5f3c0a1e-0d5e-4c0a-8b1f-6d2f0c9a7e11");
    CHECK(claim->area == claims::SolutionArea::Microsoft365);
    REQUIRE(claim->products.size() == 1);
    CHECK(claim->products.front().product.text == "teams");
    shell->open("/claims");
    CHECK(has(*shell, Role::Link, "2 earlier associations need a claim"));
}

TEST_CASE("an association from before is added, changed and removed", "[dashboard]")
{
    Shell shell(support::asset_if_any, {.address = "/associations"});
    CHECK(says(shell, "No earlier associations"));
    REQUIRE(shell.press(Role::Button, "Add an association"));
    REQUIRE(shell.press(Role::Button, "Save"));
    CHECK(shell.model().profile.associations.empty());
    CHECK(says(shell, "Choose the product that the association is for."));
    REQUIRE(shell.type(Role::TextField, "Customer name", "Contoso"));
    REQUIRE(
        shell.type(Role::TextField, "Directory (tenant) ID", "{72F988BF86F141AF91AB2D7CD011DB47}"));
    REQUIRE(shell.press(Role::ComboBox, "Product"));
    REQUIRE(shell.type(Role::ComboBox, "Product", "Sales"));
    REQUIRE(shell.press(Role::Option, "Dynamics 365 Sales"));
    CHECK(has(shell, Role::TextField, "Subscription ID"));
    REQUIRE(shell.press(Role::Button, "Save"));
    REQUIRE(shell.model().profile.associations.size() == 1);
    CHECK(shell.model().profile.associations.front().tenant_id ==
          "72f988bf-86f1-41af-91ab-2d7cd011db47");
    CHECK(says(shell, "Enter that day to be told in time."));

    REQUIRE(shell.press(Role::Button, "Change: Contoso, Dynamics 365 Sales"));
    REQUIRE(shell.type(Role::TextField, "Customer name", "Contoso Ltd"));
    REQUIRE(shell.press(Role::Button, "Save"));
    CHECK(shell.model().profile.associations.front().customer_name == "Contoso Ltd");
    REQUIRE(shell.press(Role::Button, "Remove: Contoso Ltd, Dynamics 365 Sales"));
    CHECK(shell.model().profile.associations.empty());
}

TEST_CASE("on another page the focus begins at its heading, where its place is gone", "[dashboard]")
{
    auto shell = year_at("/claims");
    REQUIRE(shell->focus(Role::Link, "Contoso D365 Sales 2026"));
    open_claim(*shell, "Contoso D365 Sales 2026");
    const ui::Node* heading = ui::find(shell->tree(), Role::Heading, "Contoso D365 Sales 2026");
    REQUIRE(heading != nullptr);
    CHECK(shell->focused() == heading->id);
}

TEST_CASE("a comment that is being written is there when the page is opened again", "[dashboard]")
{
    auto shell = year_at("/claims");
    open_claim(*shell, "Contoso D365 Sales 2026");
    const std::string address = shell->page().address.substr(1);
    REQUIRE(shell->type(Role::TextArea, "Comment", "We are still"));
    shell->act(app::PageHidden{});
    const auto later = again(*shell, "/claims");
    later->open(address);
    CHECK(ui::find(later->tree(), Role::TextArea, "Comment")->text(ui::TextProperty::Value) ==
          "We are still");
    REQUIRE(later->press(Role::Button, "Add comment"));
    later->open("/claims");
    later->open(address);
    CHECK(ui::find(later->tree(), Role::TextArea, "Comment")->text(ui::TextProperty::Value) == "");
}

TEST_CASE("a dispute brings its reason and new files along at once", "[dashboard]")
{
    auto shell = year_at("/claims?q=tailspin");
    open_claim(*shell, "Tailspin Toys Intune");
    REQUIRE(shell->press(Role::Button, "Dispute"));
    shell->files().offer(7, "signed page");
    REQUIRE(shell->offer(Role::FileButton, "New files",
                         {{.name = "Page 7.pdf", .size_bytes = 900, .handle = 7}}));
    REQUIRE(shell->offer(Role::FileButton, "New files",
                         {{.name = "run.exe", .size_bytes = 900, .handle = 8}}));
    const std::string id = shell->page().address.substr(9);
    const claims::Claim* claim = shell->model().book->find({id});
    REQUIRE(claim != nullptr);
    CHECK(claim->proofs.size() == 2); // not attached yet
    REQUIRE(shell->type(Role::TextArea, "Business justification", "It names the tenant."));
    REQUIRE(shell->press(Role::Button, "Confirm"));
    claim = shell->model().book->find({id});
    CHECK(claims::state_of(claim->stage) == claims::State::Dispute);
    REQUIRE(claim->proofs.size() == 3);
    CHECK(claim->proofs.back().file.file_name == "Page 7.pdf");
    CHECK(shell->model().incoming.at({id}).empty());
}

TEST_CASE("a day of the month lists all its deadlines", "[dashboard]")
{
    auto shell = year_at("/deadlines?view=month");
    shell->resize({390, 844});
    REQUIRE(shell->press(Role::Button, "4, Thursday 26 November 2026"));
    CHECK(has(*shell, Role::Heading, "Thursday 26 November 2026"));
    CHECK(has(*shell, Role::Link, "Relecloud Customer Insights: Review starts by"));
    CHECK(has(*shell, Role::Link, "Woodgrove Bank Finance: Dispute answered by"));
    CHECK(shell->page().address == "#/deadlines?view=month&day=2026-11-26");
}

TEST_CASE("the clock's part in a history is said in words", "[dashboard]")
{
    auto shell = year_at("/claims");
    open_claim(*shell, "Contoso D365 Sales 2026");
    REQUIRE(shell->press(Role::Button, "History"));
    CHECK(says(*shell, "The target for the decision passed"));
}
