#include "ui/file_drop.h"

#include "support/stage.h"
#include "ui/numbers.h"
#include "ui/offered_files.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::OfferedFile;
using ui::Role;
using ui::State;
using ui::TextProperty;

using namespace std::string_view_literals;

namespace {

struct Page {
    std::string locked = {};
    std::vector<ui::FileRow> rows = {
        {.key = "a", .name = "SOW Contoso.pdf", .size_bytes = 1'258'291, .done_percent = 40},
        {.key = "b", .name = "notes.exe", .size_bytes = 12, .error = "Not a kind of proof"}};
    std::vector<OfferedFile> offered{};
    std::vector<std::size_t> away{};
    Stage stage{[this](ui::Ui& ui) {
        const ui::FileDrop drop{
            .about = {.key = "proof", .label = "Proof", .disabled_because = locked},
            .accept = ".pdf,.docx",
            .limits = "pdf, docx up to 25 MB each",
            .rows = rows};
        const ui::FileDropMade made = ui::file_drop(ui, drop);
        offered.insert(offered.end(), made.offered.begin(), made.offered.end());
        if (!made.taken_away) return;
        away.push_back(*made.taken_away);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*made.taken_away));
    }};
};

const std::vector<OfferedFile> two{{.name = "Łódź.pdf", .size_bytes = 5, .handle = 1},
                                   {.name = "客戶.docx", .size_bytes = 6, .handle = 2}};

} // namespace

TEST_CASE("files that are offered reach the screen once, all of them")
{
    Page page;
    REQUIRE(page.stage.offer(Role::FileButton, "Proof", two));
    CHECK(page.offered == two);
    page.stage.draw();
    CHECK(page.offered == two);
    CHECK(page.stage.node(Role::FileButton, "Proof").text(TextProperty::Accept) == ".pdf,.docx");
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("a locked zone takes nothing and says why")
{
    Page page{.locked = "The claim is in review."};
    CHECK_FALSE(page.stage.offer(Role::FileButton, "Proof", two));
    page.stage.feed(
        ui::FilesOffered{.node = page.stage.node(Role::FileButton, "Proof").id, .files = two});
    CHECK(page.offered.empty());
    CHECK(page.stage.node(Role::FileButton, "Proof").text(TextProperty::Description) ==
          "The claim is in review.");
    CHECK_FALSE(page.stage.has(Role::Button, "Remove notes.exe"));
}

TEST_CASE("each file has its row: how far it is read, how big it is, what is wrong")
{
    Page page;
    CHECK(page.stage.has(Role::List, "Proof: files"));
    CHECK(page.stage.has(Role::TextRun, "1.2 MB · 40 %"));
    CHECK(page.stage.has(Role::TextRun, "Not a kind of proof"));
    const ui::Node& bar = page.stage.node(Role::ProgressBar, "Reading SOW Contoso.pdf");
    CHECK(std::find(bar.numbers.begin(), bar.numbers.end(),
                    std::pair{ui::NumberProperty::Now, 40}) != bar.numbers.end());
}

TEST_CASE("a file is taken away by every means, read or not, and the focus is not lost")
{
    Page page;
    CHECK(page.stage.press(Role::Button, "Stop reading SOW Contoso.pdf"));
    CHECK(page.away == std::vector<std::size_t>{0});
    CHECK(page.stage.focused(Role::FileButton, "Proof"));
    CHECK(page.stage.click(Role::Button, "Remove notes.exe"));
    CHECK(page.rows.empty());
    CHECK_FALSE(page.stage.has(Role::List, "Proof: files"));

    Page by_key;
    by_key.stage.focus(Role::Button, "Remove notes.exe");
    CHECK(by_key.stage.key("Enter"));
    CHECK(by_key.away == std::vector<std::size_t>{1});
}

TEST_CASE("the page's list of files is read whole, and torn ends are left out")
{
    const auto read = ui::read_offered_files("7\0"
                                             "120\0application/pdf\0a b.pdf\0"
                                             "8\0x\0\0bad size\0"
                                             "9\0"
                                             "3\0\0客戶.txt\0"
                                             "10\0"
                                             "4\0torn"sv);
    CHECK(read ==
          std::vector<OfferedFile>{
              {.name = "a b.pdf", .size_bytes = 120, .media_type = "application/pdf", .handle = 7},
              {.name = "客戶.txt", .size_bytes = 3, .handle = 9}});
    CHECK(ui::read_offered_files("").empty());
    CHECK(ui::read_offered_files("1\0-5\0\0a\0"sv).empty());
}

TEST_CASE("sizes are written short")
{
    struct Case {
        std::int64_t bytes;
        const char* text;
    };
    for (const Case& one :
         {Case{0, "0.1 KB"}, Case{1024, "1 KB"}, Case{1536, "1.5 KB"}, Case{348'160, "340 KB"},
          Case{1'048'576, "1 MB"}, Case{26'214'400, "25 MB"}, Case{5'368'709'120, "5 GB"}}) {
        std::string text;
        const Stage stage([&](ui::Ui& ui) { text = ui::file_size(ui, one.bytes); });
        CHECK(text == one.text);
    }
}
