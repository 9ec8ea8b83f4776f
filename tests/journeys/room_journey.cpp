// Whether what a page says has room: in each language there is, and in words that are 40 % longer
// than English, no line of text lies on another. And whether it can be told apart: nothing is
// without a name, or twice by one id.
#include "core/json.h"
#include "shell/headless/shell.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>

using claims::State;
using headless::Shell;
using ui::Rect;
using ui::Role;

namespace {

bool is_letter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// "Save {name} now" becomes "Saveve {name} nowow".
std::string longer(std::string_view text)
{
    std::string result;
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == '{') {
            const std::size_t end = std::min(text.find('}', i), text.size() - 1) + 1;
            result += text.substr(i, end - i);
            i = end;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_letter(text[end])) ++end;
        const std::string_view word = text.substr(i, end - i);
        result += word;
        if (word.size() > 2) result += word.substr(word.size() - (word.size() * 2 + 4) / 5);
        i = end;
        if (i < text.size() && text[i] != '{') result += text[i++];
    }
    return result;
}

std::optional<std::string> with_longer_texts(const std::string& name)
{
    auto text = support::asset_if_any(name);
    if (!text || name != "strings/en.json") return text;
    core::Json texts = core::parse_json(*text);
    for (const auto& [key, value] : texts.items()) {
        const bool is_pattern = key.rfind("kit.date.", 0) == 0; // of letters that stand for a day
        if (value.is_string() && !is_pattern) texts[key] = longer(value.get<std::string>());
    }
    return core::write_json(texts);
}

// A line of text as it is seen: on the page, and what scroll areas cut off taken away.
struct Line {
    std::string text{};
    Rect seen{};
};

class Places {
public:
    Places(const Shell& shell, Rect page) : tree_(shell.tree()), page_(page)
    {
        for (const ui::Node& node : tree_.nodes) by_id_[node.id] = &node;
    }

    Rect on_page(const ui::Node& node) const
    {
        const ui::Node* area = scroll_area_above(node);
        if (area == nullptr) return node.rect;
        const Rect around = on_page(*area);
        return {around.x + node.rect.x - area->scroll.position.x,
                around.y + node.rect.y - area->scroll.position.y, node.rect.width,
                node.rect.height};
    }

    Rect seen(const ui::Node& node) const
    {
        Rect rect = on_page(node).intersected(page_);
        for (const ui::Node* area = scroll_area_above(node); area != nullptr;
             area = scroll_area_above(*area)) {
            rect = rect.intersected(on_page(*area));
        }
        return rect;
    }

    // Of what is in reach: a panel or a dialog lies over the page.
    std::vector<Line> lines() const
    {
        const bool covered = std::any_of(tree_.nodes.begin(), tree_.nodes.end(),
                                         [this](const ui::Node& node) { return is_over(node); });
        std::vector<Line> lines;
        for (const ui::Node& node : tree_.nodes) {
            if (node.role != Role::TextRun || is_raised(node)) continue;
            if (covered && !is_in_cover(node)) continue;
            const Rect rect = seen(node);
            if (!rect.empty()) lines.push_back({.text = node.name, .seen = rect});
        }
        return lines;
    }

private:
    const ui::Node* above(const ui::Node& node) const
    {
        const auto found = by_id_.find(node.parent);
        return found == by_id_.end() ? nullptr : found->second;
    }

    const ui::Node* scroll_area_above(const ui::Node& node) const
    {
        const ui::Node* at = above(node);
        while (at != nullptr && at->scroll == ui::ScrollState{}) at = above(*at);
        return at;
    }

    // A dialog, or a panel at the edge of the page from top to bottom.
    bool is_over(const ui::Node& node) const
    {
        if (node.role == Role::Dialog) return true;
        const Rect rect = on_page(node);
        return node.role == Role::Complementary && rect.right() >= page_.right() &&
               rect.bottom() >= page_.bottom();
    }

    bool is_in_cover(const ui::Node& node) const
    {
        const ui::Node* at = above(node);
        while (at != nullptr && !is_over(*at)) at = above(*at);
        return at != nullptr;
    }

    bool is_raised(const ui::Node& node) const
    {
        for (const ui::Node* at = &node; at != nullptr; at = above(*at)) {
            for (const auto& [property, value] : at->numbers) {
                if (property == ui::NumberProperty::Raised && value != 0) return true;
            }
        }
        return false;
    }

    const ui::Tree& tree_;
    Rect page_;
    std::unordered_map<ui::NodeId, const ui::Node*> by_id_;
};

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

struct Page {
    std::string query;
    std::string address;
};

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

// Each page that is there once; every step of a draft; and of these states one claim, as the
// partner, the reviewer and the customer see it.
std::vector<Page> pages_of(const Shell& demo, const std::set<State>& states)
{
    std::vector<Page> pages{{"", "/claims"},
                            {"", "/exchange"},
                            {"", "/settings/storage"},
                            {"", "/gallery"},
                            {"?demo", "/claims"},
                            {"?demo", "/deadlines"},
                            {"?demo", "/deadlines?view=month"},
                            {"?demo", "/insights"},
                            {"?demo", "/associations"},
                            {"?demo", "/settings"},
                            {"?demo", "/help"},
                            {"?demo&as=reviewer", "/review"},
                            {"?demo&as=customer", "/consent"}};
    const workspace::Workspace& claims = demo.model().book->workspace();
    std::set<State> seen;
    for (std::size_t i = 0; i < claims.columns().standing.size(); ++i) {
        const auto row = static_cast<workspace::Row>(i);
        const State state = claims.columns().standing[row].state;
        if (states.count(state) == 0 || !seen.insert(state).second) continue;
        const std::string id = claims.id_of(row).text;
        pages.push_back({"?demo", "/claims/" + id});
        pages.push_back({"?demo", "/claims/" + id + "/history"});
        pages.push_back({"?demo&as=reviewer", "/review/" + id});
        pages.push_back({"?demo&as=customer", "/consent/" + id});
        if (state != State::Editing) continue;
        for (const auto& step : core::names<screens::WizardStep>) {
            pages.push_back({"?demo", "/claims/" + id + "/edit/" + std::string(step.name)});
        }
    }
    return pages;
}

void each_page_has_room(const headless::Assets& assets, const std::string& language,
                        const std::set<State>& states)
{
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

TEST_CASE("no line of a page lies on another, in any language", "[room]")
{
    for (const char* language : {"en", "pl", "zh-TW"}) {
        each_page_has_room(support::asset_if_any, language, {State::Editing, State::InReview});
    }
}

TEST_CASE("no line of a page lies on another, in words 40 % longer than English", "[room]")
{
    each_page_has_room(with_longer_texts, "en",
                       {State::Editing, State::Discarded, State::Submitted, State::InReview,
                        State::PartnerActionRequired, State::Approved, State::Rejected,
                        State::Dispute, State::RejectedFinal});
}
