// The queue of the review desk: a row a claim, the most urgent first.
#include "screens/claims_cells.h"
#include "screens/deadline_words.h"
#include "screens/domain_words.h"
#include "screens/review_parts.h"
#include "screens/state_look.h"
#include "ui/empty_state.h"
#include "ui/focus_ring.h"
#include "ui/heading.h"
#include "ui/menu.h"
#include "ui/numbers.h"
#include "ui/scroll_area.h"
#include "ui/text.h"
#include "ui/texts_of.h"
#include "ui/tooltip.h"

#include <algorithm>
#include <cmath>

namespace screens {

using ui::Ink;
using ui::Rect;
using ui::operator""_text;
using workspace::Need;
using workspace::NeedKind;
using workspace::Urgency;

namespace {

constexpr auto whose_texts = ui::texts_of<Whose>("review.whose.");
constexpr float line_height = 26;  // of the state, and of what is due
constexpr float plain_height = 88; // of a row that has both side by side
constexpr float side = 12;         // of a row's sheet
constexpr float sheet_gap = 4;     // between the sheets of two rows
constexpr float pill_gap = 32;     // with the sign of competing claims
constexpr float head_height = 52;
constexpr float head_padding = 16;

const std::vector<Need>& items_of(const ReviewDesk& desk)
{
    return desk.view.queue.items(desk.local.whose);
}

std::string figure(const ReviewDesk& desk, Whose whose)
{
    return ui::grouped_number(desk.ui,
                              static_cast<std::int64_t>(desk.view.queue.items(whose).size()));
}

// --- one row -------------------------------------------------------------------------------------

claims::DeadlineKind deadline_of(NeedKind need)
{
    if (need == NeedKind::StartReview) return claims::DeadlineKind::ReviewStart;
    if (need == NeedKind::AnswerDispute) return claims::DeadlineKind::DisputeAnswer;
    return claims::DeadlineKind::ReviewDecision;
}

std::string due_words(const ReviewDesk& desk, const Need& need, const claims::Edition& edition)
{
    if (!need.due) return {};
    const workspace::Workspace& claims = *desk.view.workspace.claims;
    const bool held = need.urgency == Urgency::OnHold;
    return time_left(desk.ui.words(),
                     {.kind = deadline_of(need.kind),
                      .pace = held ? claims::Pace::Paused : claims::Pace::Running,
                      .day = *need.due},
                     edition, {.date = claims.today(), .calendar = claims.rules().calendar});
}

Ink due_ink(Urgency urgency)
{
    if (urgency == Urgency::Overdue) return Ink::Red;
    return urgency == Urgency::Today ? Ink::Amber : Ink::TextSecond;
}

// What a row says, from top to bottom.
struct RowWords {
    std::string name{};
    std::string about{}; // customer, and who has it
    ui::StatusPill pill{};
    std::string due{};
};

RowWords row_words(const ReviewDesk& desk, const Need& need)
{
    const workspace::Workspace& claims = *desk.view.workspace.claims;
    const workspace::Columns& columns = claims.columns();
    const claims::Edition& edition =
        claims::edition_of(claims.rules(), {columns.editions.text(columns.edition[need.row])});
    const workspace::Number reviewer = columns.reviewer[need.row];
    std::string about(columns.customer_name[need.row]);
    about += " \u00B7 ";
    about += reviewer == 0 ? desk.ui.say("review.nobody"_text)
                           : std::string(columns.people.text(reviewer));
    return {.name = name_or_id(columns, need.row),
            .about = std::move(about),
            .pill = state_pill("state", desk.ui.words(), columns.standing[need.row].state, edition),
            .due = due_words(desk, need, edition)};
}

std::string said(const ReviewDesk& desk, const RowWords& words, bool contested)
{
    std::string name = words.name + ", " + words.about + ", " + words.pill.label;
    if (!words.due.empty()) name += ", " + words.due;
    if (contested) name += ", " + desk.ui.say("review.contested"_text);
    return name;
}

float due_width(const ui::Ui& ui, const RowWords& words)
{
    return std::ceil(ui.typesetter().width(words.due, ui::type::caption_strong));
}

// Of every row alike, so that one knows where each stands: where the first, which has the longest
// words, has no room for both, what is due gets a line of its own.
float row_height(const ReviewDesk& desk, float width)
{
    const std::vector<Need>& items = items_of(desk);
    if (items.empty()) return plain_height;
    const RowWords words = row_words(desk, items.front());
    const float room = width - 2 * (side + sheet_gap);
    const float wanted =
        ui::status_pill_width(desk.ui, words.pill) + pill_gap + due_width(desk.ui, words);
    return wanted <= room ? plain_height : plain_height + line_height;
}

// All rows are of one height: a long name is told whole when it is pointed at.
void tell_cut_names(ui::Ui& ui, ui::NodeId link, const Rect& room, const RowWords& words)
{
    const auto fits = [&](const std::string& text, ui::TextStyle style) {
        return ui.typesetter().width(text, style) <= room.width;
    };
    if (fits(words.name, ui::type::body_strong) && fits(words.about, ui::type::caption)) return;
    ui::tooltip(ui, {.owner = link, .area = room, .text = words.name + "\n" + words.about});
}

void draw_row(const ReviewDesk& desk, const Rect& room, const RowWords& words, const Need& need)
{
    ui::Ui& ui = desk.ui;
    ui::line_in(ui, {room.x, room.y + 8, room.width, 20}, words.name, ui::type::body_strong,
                Ink::Text);
    ui::line_in(ui, {room.x, room.y + 28, room.width, 18}, words.about, ui::type::caption,
                Ink::TextSecond);
    const bool stacked = room.height > plain_height;
    const float due = std::min(due_width(ui, words), room.width - 1);
    const Rect at{room.x, room.y + 50, room.width, line_height};
    const float beside = stacked ? pill_gap : due + pill_gap;
    const float pill = std::min(ui::status_pill_width(ui, words.pill), at.width - beside);
    ui::status_pill_in(ui, {at.x, at.y, pill, at.height}, words.pill);
    if (desk.view.queue.is_contested(need.row)) {
        ui.painter().icon({at.x + pill + 8, at.y + 5, 16, 16}, ui::Icon::scales, Ink::Orange);
    }
    const Rect due_at = stacked ? Rect{at.x, at.bottom(), due + 1, line_height}
                                : Rect{at.right() - due, at.y, due + 1, line_height};
    ui::line_in(ui, due_at, words.due,
                need.urgency == Urgency::Overdue ? ui::type::caption_strong : ui::type::caption,
                due_ink(need.urgency));
}

void queue_row(const ReviewDesk& desk, const Rect& area, std::size_t index)
{
    ui::Ui& ui = desk.ui;
    const std::vector<Need>& items = items_of(desk);
    const Need& need = items[index];
    const claims::ClaimId id = desk.view.workspace.claims->id_of(need.row);
    const RowWords words = row_words(desk, need);
    const bool current = id == desk.local.id;
    ui.inside(
        {.id = ui.id(id.text),
         .role = ui::Role::ListItem,
         .rect = area,
         .numbers = {{ui::NumberProperty::Position, static_cast<int>(index) + 1},
                     {ui::NumberProperty::SetSize, static_cast<int>(items.size())}}},
        [&] {
            const ui::NodeId link = ui.id("open");
            const bool lit = ui.interaction().hovered(link);
            const Rect sheet = area.inset(sheet_gap, sheet_gap / 2);
            if (current || lit) {
                ui.painter().fill(sheet, current ? Ink::AccentTint : Ink::SurfaceHover, 6);
            }
            if (current) {
                ui.painter().fill({sheet.x, sheet.y + 8, 3, sheet.height - 16}, Ink::Accent, 1);
            }
            ui.inside(
                {.id = link,
                 .role = ui::Role::Link,
                 .states =
                     ui::States{}.with(ui::State::Focusable).with(ui::State::Current, current),
                 .rect = sheet,
                 .name = said(desk, words, desk.view.queue.is_contested(need.row)),
                 .texts = {{ui::TextProperty::Href, "#" + review_address(id, desk.local.whose)}}},
                [&] { draw_row(desk, sheet.inset(side, 0), words, need); });
            tell_cut_names(ui, link, sheet.inset(side, 0), words);
            ui::focus_ring(ui, link, sheet.inset(2), 4);
        });
}

// --- all of them ---------------------------------------------------------------------------------

void no_rows(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const bool all = desk.local.whose == Whose::All;
    const bool any = !desk.view.queue.items(Whose::All).empty();
    ui.space(16);
    ui::empty_state(
        ui,
        {.key = "empty",
         .icon = ui::Icon::checkmark,
         .title = ui.say(all ? "review.empty.title"_text : "review.empty.part_title"_text),
         .sentences = {ui.say(any ? "review.empty.part"_text : "review.empty.text"_text)}},
        [&] {
            if (all || !any) return;
            if (ui::button(ui, {.key = "all", .label = ui.say("review.show_all"_text)})) {
                desk.send(GoTo{.address = review_address(desk.local.id, Whose::All)});
            }
        });
}

ui::MenuButton whose_button(const ReviewDesk& desk)
{
    const ui::Ui& ui = desk.ui;
    ui::MenuButton button{.key = "whose",
                          .label = ui.say(whose_texts[static_cast<std::size_t>(desk.local.whose)]) +
                                   " \u00B7 " + figure(desk, desk.local.whose),
                          .look = ui::ButtonLook::Quiet};
    for (const auto& named : core::names<Whose>) {
        const auto at = static_cast<std::size_t>(named.value);
        button.entries.push_back(
            {.key = std::string(named.name),
             .label = ui.say(whose_texts[at]) + " \u00B7 " + figure(desk, named.value),
             .icon = named.value == desk.local.whose ? ui::Icon::checkmark : ui::Icon::person});
    }
    return button;
}

// Beside the choice of whose claims are shown.
bool title_has_room(const ReviewDesk& desk, float width)
{
    const ui::Ui& ui = desk.ui;
    const float button = ui::menu_button_width(ui, whose_button(desk));
    const float title = ui.typesetter().width(ui.say("review.title"_text), ui::type::display);
    return title <= width - 24 - button;
}

// Up and down within the list, as in any list: the claim opens as it is reached.
void arrow_keys(const ReviewDesk& desk, ui::NodeId list)
{
    const bool down = desk.ui.interaction().key({.scope = list, .key = "ArrowDown"});
    const bool up = desk.ui.interaction().key({.scope = list, .key = "ArrowUp"});
    if (!down && !up) return;
    const auto to = neighbour(desk, down ? Direction::Next : Direction::Previous);
    if (!to) return;
    desk.ui.focus(ui::child_id(ui::child_id(list, to->text), "open"));
    desk.send(GoTo{.address = review_address(*to, desk.local.whose)});
}

std::optional<std::size_t> place_of(const ReviewDesk& desk, const claims::ClaimId& id)
{
    const std::vector<Need>& items = items_of(desk);
    const auto row = desk.view.workspace.claims->find(id);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].row == row) return i;
    }
    return std::nullopt;
}

struct Shown {
    claims::ClaimId id{};
};

// The open claim is in sight when it is another than before.
void keep_in_sight(const ReviewDesk& desk, const ui::ScrollBox& box, float height)
{
    Shown& shown = desk.ui.memory<Shown>(desk.ui.id(box.key));
    if (shown.id == desk.local.id) return;
    shown.id = desk.local.id;
    const auto at = place_of(desk, desk.local.id);
    if (!at) return;
    const Rect row{0, static_cast<float>(*at) * height, box.content.width, height};
    ui::scroll_into_sight(desk.ui, box, row, {});
}

void rows_in(const ReviewDesk& desk, const Rect& whole, const Rect& seen, float height)
{
    ui::Ui& ui = desk.ui;
    const ui::NodeId list = ui.id("items");
    ui.inside(
        {.id = list, .role = ui::Role::List, .rect = whole, .name = ui.say("review.queue"_text)},
        [&] {
            const auto count = items_of(desk).size();
            const auto first =
                static_cast<std::size_t>(std::max(0.0f, std::floor((seen.y - whole.y) / height)));
            const auto last = static_cast<std::size_t>(
                std::max(0.0f, std::ceil((seen.bottom() - whole.y) / height)));
            for (std::size_t i = first; i < std::min(last, count); ++i) {
                queue_row(desk,
                          {whole.x, whole.y + static_cast<float>(i) * height, whole.width, height},
                          i);
            }
        });
    arrow_keys(desk, list);
}

} // namespace

float review_queue_head_height(const ReviewDesk& desk, float width)
{
    return title_has_room(desk, width) ? head_height : head_height + desk.ui.control_height();
}

void review_queue_head(const ReviewDesk& desk, const Rect& area)
{
    ui::Ui& ui = desk.ui;
    const ui::MenuButton button = whose_button(desk);
    const float height = ui.control_height();
    const float width = std::min(ui::menu_button_width(ui, button), area.width - head_padding);
    const bool beside = area.height <= head_height;
    const float title = area.width - (beside ? 24 + width : 2 * head_padding);
    ui.within({area.x + head_padding, area.y + 14, title, 28},
              [&] { ui::heading(ui, "title", 1, ui.say("review.title"_text)); });
    const Rect at_end{area.right() - 8 - width, area.y + 14 - (height - 28) / 2, width, height};
    const Rect below{area.x + head_padding / 2, area.y + head_height - 4, width, height};
    if (const auto chosen = ui::menu_button_in(ui, beside ? at_end : below, button)) {
        desk.send(
            GoTo{.address = review_address(desk.local.id, core::names<Whose>[*chosen].value)});
    }
}

void review_queue_pane(const ReviewDesk& desk, const Rect& area)
{
    ui::Ui& ui = desk.ui;
    const std::size_t count = items_of(desk).size();
    if (count == 0) {
        ui.within(area.inset(8, 0), [&] { no_rows(desk); });
        return;
    }
    const float height = row_height(desk, area.width);
    const ui::ScrollBox box{.key = "list",
                            .area = area,
                            .content = {area.width, static_cast<float>(count) * height + 8}};
    keep_in_sight(desk, box, height);
    ui::scroll_box(ui, box, [&](const Rect& seen) {
        rows_in(desk, {0, 0, area.width, box.content.height}, seen, height);
    });
}

void review_queue_column(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const std::size_t count = items_of(desk).size();
    if (count == 0) return no_rows(desk);
    const float height = row_height(desk, ui.rest().width);
    const Rect whole = ui.take(static_cast<float>(count) * height);
    const float above = ui.on_page(whole).y; // what has been scrolled away is not drawn
    const Rect seen{whole.x, whole.y - above - height, whole.width, ui.size().height + 2 * height};
    rows_in(desk, whole, seen, height);
}

std::optional<claims::ClaimId> neighbour(const ReviewDesk& desk, Direction direction)
{
    const std::vector<Need>& items = items_of(desk);
    if (items.empty()) return std::nullopt;
    const workspace::Workspace& claims = *desk.view.workspace.claims;
    const auto at = place_of(desk, desk.local.id);
    if (!at) return claims.id_of(items.front().row);
    if (items.size() == 1) return std::nullopt;
    const std::size_t step = direction == Direction::Next ? 1 : items.size() - 1;
    return claims.id_of(items[(*at + step) % items.size()].row);
}

} // namespace screens
