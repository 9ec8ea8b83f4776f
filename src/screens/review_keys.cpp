// The single keys of the review desk: one table for what they do, what they are called, and the
// page that explains them.
#include "screens/claim_acts.h"
#include "screens/review_parts.h"
#include "ui/reveal.h"

#include <array>

namespace screens {

using claims::Action;
using ui::Text;
using ui::operator""_text;

namespace {

// --- what they do --------------------------------------------------------------------------------

template <Action action>
void begin(const ReviewDesk& desk)
{
    if (desk.view.open && can(desk.open(), action)) {
        begin_act(desk.local.claim, desk.open(), action, desk.send);
    }
}

// Holding and ending the hold take turns.
void hold_or_release(const ReviewDesk& desk)
{
    if (!desk.view.open) return;
    if (can(desk.open(), Action::Release))
        begin<Action::Release>(desk);
    else
        begin<Action::Hold>(desk);
}

template <Direction direction>
void to_neighbour(const ReviewDesk& desk)
{
    if (const auto to = neighbour(desk, direction)) {
        desk.send(GoTo{.address = review_address(*to, desk.local.whose)});
    }
}

template <Direction direction>
void to_file(const ReviewDesk& desk)
{
    if (!desk.view.open) return;
    desk.local.side = ReviewSide::Proof;
    desk.local.side_chosen = true;
    turn_file(desk, direction);
}

template <ReviewSide side>
void show_side(const ReviewDesk& desk)
{
    if (!desk.view.open || !has_side(desk.open(), side)) return;
    desk.local.side = side;
    desk.local.side_chosen = true;
}

// Into the first control of that kind that is below a heading of this name.
ui::NodeId first_below(const ui::Tree& tree, ui::NodeId above)
{
    for (const ui::Node& node : tree.nodes) {
        if (!node.states.has(ui::State::Focusable) || node.states.has(ui::State::Disabled))
            continue;
        bool stop = true;
        for (const auto& [property, value] : node.numbers) {
            if (property == ui::NumberProperty::TabIndex && value < 0) stop = false;
        }
        const ui::Node* up = &node;
        while (up != nullptr && up->id != above) up = ui::find(tree, up->parent);
        if (stop && up != nullptr) return node.id;
    }
    return 0;
}

ui::NodeId named(const ui::Tree& tree, ui::Role role, const std::string& name)
{
    const ui::Node* node = ui::find(tree, role, name);
    return node == nullptr ? 0 : node->id;
}

void to_comment(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const ui::NodeId field = named(ui.shown(), ui::Role::TextArea, ui.say("field.comment"_text));
    if (field != 0) ui::go_to(ui, field);
}

void to_coverage(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const ui::NodeId grid = named(ui.shown(), ui::Role::Grid, ui.say("claim.coverage"_text));
    const ui::NodeId cell = grid == 0 ? 0 : first_below(ui.shown(), grid);
    if (cell != 0) ui::go_to(ui, cell);
}

void note_on_the_last(const ReviewDesk& desk)
{
    if (!desk.view.open || !can(desk.open(), Action::Assess)) return;
    begin_note(desk, desk.local.marked.value_or(claims::ChecklistItem::RightFile));
}

void open_claim(const ReviewDesk& desk)
{
    if (desk.view.open) desk.send(GoTo{.address = claim_address(desk.local.id)});
}

void next_whose(const ReviewDesk& desk)
{
    const auto& all = core::names<Whose>;
    const auto at = (static_cast<std::size_t>(desk.local.whose) + 1) % all.size();
    desk.send(GoTo{.address = review_address(desk.local.id, all[at].value)});
}

// --- the table -----------------------------------------------------------------------------------

struct KeyRow {
    std::string_view key{};
    Text label{};
    void (*press)(const ReviewDesk&) = nullptr;
    std::optional<Action> action{}; // whose button shows it
};

constexpr std::array rows{
    KeyRow{"j", "review.key.next"_text, to_neighbour<Direction::Next>, {}},
    KeyRow{"k", "review.key.previous"_text, to_neighbour<Direction::Previous>, {}},
    KeyRow{"s", "action.start"_text, begin<Action::Start>, Action::Start},
    KeyRow{"m", "action.assign"_text, begin<Action::Assign>, Action::Assign},
    KeyRow{"a", "action.approve"_text, begin<Action::Approve>, Action::Approve},
    KeyRow{"i", "action.ask-for-information"_text, begin<Action::AskForInformation>,
           Action::AskForInformation},
    KeyRow{"r", "action.reject"_text, begin<Action::Reject>, Action::Reject},
    KeyRow{"h", "review.key.hold"_text, hold_or_release, Action::Hold},
    KeyRow{"n", "review.key.note"_text, note_on_the_last, {}},
    KeyRow{"v", "review.key.coverage"_text, to_coverage, {}},
    KeyRow{"c", "review.key.comment"_text, to_comment, {}},
    KeyRow{"p", "review.key.proof"_text, show_side<ReviewSide::Proof>, {}},
    KeyRow{".", "review.key.next_file"_text, to_file<Direction::Next>, {}},
    KeyRow{",", "review.key.previous_file"_text, to_file<Direction::Previous>, {}},
    KeyRow{"x", "review.key.rivals"_text, show_side<ReviewSide::Rivals>, {}},
    KeyRow{"d", "review.key.dispute"_text, show_side<ReviewSide::Dispute>, {}},
    KeyRow{"o", "review.key.open"_text, open_claim, {}},
    KeyRow{"q", "review.key.whose"_text, next_whose, {}},
};

constexpr std::size_t checklist_items = core::names<claims::ChecklistItem>.size();
static_assert(checklist_items < 10); // a figure each

std::string shown(std::string_view key)
{
    std::string text(key);
    if (text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

} // namespace

std::string key_of(Action action)
{
    if (action == Action::Release) action = Action::Hold;
    for (const KeyRow& row : rows) {
        if (row.action == action) return shown(row.key);
    }
    return {};
}

void review_keys(const ReviewDesk& desk)
{
    const bool writes = desk.local.claim.deed || desk.local.claim.mail;
    if (!desk.view.letters_are_commands || writes) return;
    for (const KeyRow& row : rows) {
        if (desk.ui.interaction().key({.key = std::string(row.key)})) row.press(desk);
    }
    for (std::size_t i = 0; i < checklist_items; ++i) {
        if (!desk.ui.interaction().key({.key = std::to_string(i + 1)})) continue;
        if (desk.view.open && can(desk.open(), Action::Assess)) mark_item(desk, i);
    }
}

std::vector<PageKey> review_page_keys()
{
    std::vector<PageKey> keys{
        {.key = "1 – " + std::to_string(checklist_items), .label = "review.key.checklist"_text}};
    for (const KeyRow& row : rows) keys.push_back({.key = shown(row.key), .label = row.label});
    return keys;
}

} // namespace screens
