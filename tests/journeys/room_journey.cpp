// Whether what a page says has room: in each language there is, and in words that are 40 % longer
// than English, no line of text lies on another or is cut off. And whether it can be told apart:
// nothing is without a name, or twice by one id.
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/cut_text.h"
#include "support/other_texts.h"
#include "support/places.h"
#include "ui/text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using claims::State;
using headless::Shell;
using support::Line;
using support::longer;
using support::Page;
using support::pages_of;
using support::Places;
using support::with_longer_texts;
using ui::Rect;

namespace {

bool lie_on_each_other(const Line& a, const Line& b)
{
    constexpr float touching = 3; // lines of one paragraph do
    const Rect both = a.seen.intersected(b.seen);
    return both.width > touching && both.height > touching;
}

std::vector<std::string> crowded(const std::vector<Line>& lines)
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            if (!lie_on_each_other(lines[i], lines[j])) continue;
            found.push_back("“" + lines[i].text + "” and “" + lines[j].text + "”");
        }
    }
    return found;
}

// Everything that a table of drafts can have on the page.
void look_into_table(Shell& shell)
{
    const std::string table = "Claim name,Tenant ID,Kunde,Products,MPN ID\n"
                              "Contoso,no-id,Contoso Ltd,Teams; Fax,12\n"
                              "Fabrikam,,Fabrikam,Exchange,4712233\nFabrikam,,,,\n";
    shell.files().offer(1, table);
    shell.act(screens::LookIntoTable{.file = {.name = "claims.csv",
                                              .size_bytes = static_cast<std::int64_t>(table.size()),
                                              .handle = 1}});
    REQUIRE(shell.model().exchange.drafts.state.step == screens::DraftsStep::Checked);
}

void each_page_has_room(const headless::Assets& assets, const std::string& language,
                        const std::set<State>& states)
{
    support::CutText cut_text;
    std::map<std::string, Shell> shells; // by query: the demo is played once for each role
    const auto opened = [&](const std::string& query) -> Shell& {
        const headless::Opening opening{.languages = language, .query = query};
        return shells.try_emplace(query, assets, opening).first->second;
    };
    REQUIRE(opened("?demo").model().book.has_value());
    for (const Page& page : pages_of(opened("?demo"), states)) {
        Shell& shell = opened(page.query);
        shell.open(page.address);
        REQUIRE_FALSE(std::holds_alternative<screens::NotFoundScreen>(shell.model().route));
        if (page.address == "/exchange") look_into_table(shell);
        for (const float width : {1440.0f, 1024.0f, 390.0f}) {
            shell.resize({width, 900});
            INFO(page.query << page.address << " " << language << " " << width);
            const std::vector<Line> lines = Places(shell, {0, 0, width, 900}).lines();
            CHECK(lines.size() > 5);
            CHECK(crowded(lines) == std::vector<std::string>{});
            CHECK(cut_text.in(shell.tree()) == std::vector<std::string>{});
            CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
        }
    }
}

} // namespace

TEST_CASE("words are lengthened around what is filled in", "[room]")
{
    CHECK(longer("Save {name} now") == "Saveve {name} nowow");
    CHECK(longer("a “Continue” {n}") == "a “Continueinue” {n}");
}

TEST_CASE("a line that its place cuts off is found")
{
    const support::Stage stage([](ui::Ui& ui) {
        ui::line_in(ui, {0, 0, 60, 20}, "has no room", ui::type::body, ui::Ink::Text);
        ui::line_in(ui, {0, 20, 200, 20}, "has room", ui::type::body, ui::Ink::Text);
    });
    CHECK(support::CutText().in(stage.tree()) == std::vector<std::string>{"“has no room”"});
}

TEST_CASE("no line of a page lies on another or is cut, in any language", "[room]")
{
    for (const char* language : {"en", "pl", "zh-TW"}) {
        each_page_has_room(support::asset_if_any, language, {State::Editing, State::InReview});
    }
}

TEST_CASE("no line of a page lies on another or is cut, in words 40 % longer than English",
          "[room]")
{
    each_page_has_room(with_longer_texts, "en",
                       {State::Editing, State::Discarded, State::Submitted, State::InReview,
                        State::PartnerActionRequired, State::Approved, State::Rejected,
                        State::Dispute, State::RejectedFinal});
}
