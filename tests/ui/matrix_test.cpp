#include "ui/matrix.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::CellMark;
using ui::Role;
using ui::State;

namespace {

struct Page {
    std::vector<CellMark> marks{CellMark::Yes, CellMark::Unknown, CellMark::No, CellMark::Unknown};
    std::string locked;
    Stage stage{[this](ui::Ui& ui) {
        const ui::Matrix options{
            .key = "proof",
            .label = "Proof",
            .corner = "File",
            .questions = {{.key = "date", .label = "Date"}, {.key = "name", .label = "Name"}},
            .subjects = {{.key = "sow", .label = "SOW.pdf"}, {.key = "po", .label = "PO.pdf"}},
            .mark = [this](std::size_t file, std::size_t at) { return marks[file * 2 + at]; },
            .disabled_because = locked};
        if (const auto given = ui::matrix(ui, options)) {
            marks[given->subject * 2 + given->question] = given->mark;
        }
    }};

    std::string said(const char* cell) const
    {
        return std::string(stage.node(Role::CheckBox, cell).text(ui::TextProperty::Description));
    }
};

} // namespace

TEST_CASE("each press of a cell goes on from yes to no to not known")
{
    Page page;
    CHECK(page.said("SOW.pdf, Date") == "yes");
    REQUIRE(page.stage.press(Role::CheckBox, "SOW.pdf, Date"));
    CHECK(page.said("SOW.pdf, Date") == "no");
    REQUIRE(page.stage.click(Role::CheckBox, "SOW.pdf, Date"));
    CHECK(page.said("SOW.pdf, Date") == "not known");
    CHECK(page.stage.node(Role::CheckBox, "SOW.pdf, Date").states.has(State::Mixed));
    REQUIRE(page.stage.key(" "));
    CHECK(page.said("SOW.pdf, Date") == "yes");
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("arrow keys go about a matrix as about a table")
{
    Page page;
    REQUIRE(page.stage.focus(Role::CheckBox, "SOW.pdf, Date"));
    REQUIRE(page.stage.key("ArrowDown"));
    REQUIRE(page.stage.key("ArrowRight"));
    CHECK(page.stage.focused(Role::CheckBox, "PO.pdf, Name"));
    REQUIRE(page.stage.key("ArrowUp"));
    CHECK(page.stage.focused(Role::CheckBox, "SOW.pdf, Name"));
}

TEST_CASE("a matrix that is decided says so in each cell and takes no answer")
{
    Page page;
    page.locked = "The claim is in review";
    page.stage.draw();
    CHECK_FALSE(page.stage.press(Role::CheckBox, "PO.pdf, Date"));
    CHECK(page.said("PO.pdf, Date") == "no. The claim is in review");
}
