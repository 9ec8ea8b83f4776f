// The checklist of a review: each published reason as a question, answered by a press or by its
// figure, with a note of where it was seen.
#include "claims/proof.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/proof_marks.h"
#include "screens/review_parts.h"
#include "ui/focus_ring.h"
#include "ui/icon_button.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "ui/tooltip.h"

#include <array>
#include <cmath>

namespace screens {

using claims::ChecklistEntry;
using claims::ChecklistMark;
using ui::Ink;
using ui::Rect;
using ui::operator""_text;

namespace {

constexpr float box_size = 20;
constexpr int note_length_max = 200;

struct MarkLook {
    ui::Icon icon = ui::Icon::None;
    Ink ground = Ink::Surface;
};

// In the order of ChecklistMark.
constexpr std::array looks{
    MarkLook{ui::Icon::None, Ink::Surface},
    MarkLook{ui::Icon::checkmark, Ink::Green},
    MarkLook{ui::Icon::dismiss, Ink::Red},
};
static_assert(looks.size() == core::names<ChecklistMark>.size());

const MarkLook& look_of(ChecklistMark mark)
{
    return looks[static_cast<std::size_t>(mark)];
}

// Where it was seen; or that it was the partner who says so.
std::string aside(const ReviewDesk& desk, const ChecklistEntry& entry)
{
    if (!entry.note.empty()) return entry.note;
    if (entry.mark == ChecklistMark::Unmarked) return {};
    if (entry.marked_by.role == claims::Role::Reviewer) return {};
    return desk.ui.words().say("review.checklist.by"_text,
                               {{"who", person_in_words(desk.ui.words(), entry.marked_by)}});
}

void draw_box(ui::Ui& ui, const Rect& square, ChecklistMark mark, bool lit)
{
    const MarkLook& look = look_of(mark);
    const bool blank = mark == ChecklistMark::Unmarked;
    const Ink line = !blank ? look.ground : lit ? Ink::Text : Ink::ControlLine;
    ui.painter().box(square, look.ground, line, 4);
    if (!blank) ui.painter().icon(square.inset(2), look.icon, Ink::Surface);
}

struct ItemRow {
    std::size_t index = 0;
    const ChecklistEntry& entry;
    std::string closed{}; // why it cannot be marked; empty: it can
    std::string aside{};
};

constexpr float words_from = box_size + 8;

// Above the box and the first line, so that they stand in the middle of a row of one line.
float space_above(const ui::Ui& ui)
{
    return std::floor((ui.control_height() - box_size) / 2);
}

// Beside the box; and beside the key that marks it, where there are keys.
float words_width(const ui::Ui& ui, float control)
{
    return control - words_from - (ui.preferences().coarse_pointer ? 0.0f : 16.0f);
}

float item_height(const ui::Ui& ui, const ItemRow& row, float control)
{
    const float width = words_width(ui, control);
    const float words =
        ui::wrapped_height(ui, ui.say(checklist_text(row.entry.item)), ui::type::body, width);
    const float aside =
        row.aside.empty() ? 0 : ui::wrapped_height(ui, row.aside, ui::type::caption, width) + 4;
    return 2 * space_above(ui) + words + aside;
}

void draw_item(ui::Ui& ui, const Rect& area, const ItemRow& row, ui::NodeId id)
{
    const float above = space_above(ui);
    const Rect square{area.x, area.y + above, box_size, box_size};
    draw_box(ui, square, row.entry.mark, row.closed.empty() && ui.interaction().hovered(id));
    const float left = area.x + words_from;
    const float width = words_width(ui, area.width);
    ui.within({left, area.y + above, width, area.height - above}, [&] {
        ui::wrapped_text(ui, ui.say(checklist_text(row.entry.item)), ui::type::body,
                         row.closed.empty() ? Ink::Text : Ink::TextSecond);
        if (row.aside.empty()) return;
        ui::wrapped_text(ui, row.aside, ui::type::caption, Ink::TextSecond);
    });
    if (ui.preferences().coarse_pointer) return;
    const std::string figure = std::to_string(row.index + 1);
    ui::line_in(ui, {area.right() - 10, area.y, 10, 32}, figure, ui::type::caption,
                Ink::TextSecond);
}

bool item_control(ui::Ui& ui, const Rect& area, const ItemRow& row)
{
    const ui::NodeId id = ui.id("mark");
    std::string said = ui.say(mark_text(row.entry.mark));
    if (!row.closed.empty()) said += ". " + row.closed;
    ui.inside({.id = id,
               .role = ui::Role::CheckBox,
               .states = ui::States{}
                             .with(ui::State::Focusable)
                             .with(ui::State::Disabled, !row.closed.empty())
                             .with(ui::State::Checked, row.entry.mark == ChecklistMark::Met)
                             .with(ui::State::Mixed, row.entry.mark == ChecklistMark::Unmarked),
               .rect = area,
               .name = ui.say(checklist_text(row.entry.item)),
               .texts = {{ui::TextProperty::Description, said},
                         {ui::TextProperty::Shortcut, std::to_string(row.index + 1)}}},
              [&] { draw_item(ui, area, row, id); });
    ui::focus_ring(ui, id, area, 4);
    ui::tooltip(ui,
                {.owner = id,
                 .area = area,
                 .text = row.closed.empty() ? ui.say(checklist_help(row.entry.item)) : row.closed});
    return ui.interaction().activated(id);
}

// --- the note ------------------------------------------------------------------------------------

struct NoteFocus {
    bool had_focus = false;
};

void keep_note(const ReviewDesk& desk, const ChecklistEntry& entry)
{
    desk.local.noting.reset();
    if (desk.local.note == entry.note) return;
    desk.send(act_on(
        desk.local.id,
        claims::MarkChecklist{.item = entry.item, .mark = entry.mark, .note = desk.local.note}));
}

// Kept when it is left, by Enter or otherwise; Escape leaves it as it was.
void note_field(const ReviewDesk& desk, const ChecklistEntry& entry)
{
    ui::Ui& ui = desk.ui;
    const ui::NodeId id = ui.id("note");
    NoteFocus& focus = ui.memory<NoteFocus>(id);
    const bool escaped = ui.interaction().key({.scope = id, .key = "Escape"});
    const bool entered = ui.interaction().key({.scope = id, .key = "Enter"});
    const auto typed = ui::text_field(
        ui, {.about = {.key = "note",
                       .label = ui.words().say("review.note.of"_text,
                                               {{"item", ui.say(checklist_text(entry.item))}}),
                       .label_unseen = true},
             .value = desk.local.note,
             .kind = ui::TextKind::Prose,
             .placeholder = ui.say("review.note.example"_text),
             .length_max = note_length_max});
    if (typed) desk.local.note = *typed;
    if (!focus.had_focus && !ui.interaction().focused(id)) ui.focus(id);
    const bool left = focus.had_focus && !ui.interaction().focused(id);
    if (ui.interaction().focused(id)) focus.had_focus = true;
    ui.space(8);
    if (escaped) {
        desk.local.noting.reset();
        return;
    }
    if (entered || left) keep_note(desk, entry);
}

void item(const ReviewDesk& desk, const ItemRow& row)
{
    ui::Ui& ui = desk.ui;
    const float button = ui.control_height();
    const float width = ui.width() - button - 8;
    const Rect area = ui.take(item_height(ui, row, width));
    const Rect control{area.x, area.y, width, area.height};
    if (item_control(ui, control, row)) mark_item(desk, row.index);
    const Rect at_end{area.right() - button, area.y, button, button};
    const std::string label =
        ui.words().say("review.note.of"_text, {{"item", ui.say(checklist_text(row.entry.item))}});
    if (ui::icon_button_in(ui, at_end,
                           {.key = "write",
                            .label = label,
                            .icon = ui::Icon::edit,
                            .disabled_because = row.closed})) {
        begin_note(desk, row.entry.item);
    }
    if (desk.local.noting == row.entry.item) note_field(desk, row.entry);
    ui.space(4);
}

} // namespace

void review_checklist(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const std::string closed = marking_closed(ui.words(), desk.open());
    const std::vector<ChecklistEntry> entries = claims::checklist_of(desk.open().claim);
    ui.around(
        {.id = ui.id("items"), .role = ui::Role::List, .name = ui.say("claim.checklist"_text)},
        [&] {
            for (std::size_t i = 0; i < entries.size(); ++i) {
                const ChecklistEntry& entry = entries[i];
                ui.around({.id = ui.id(core::name_of(entry.item)),
                           .role = ui::Role::ListItem,
                           .name = ui.say(checklist_text(entry.item))},
                          [&] {
                              item(desk, {.index = i,
                                          .entry = entry,
                                          .closed = closed,
                                          .aside = aside(desk, entry)});
                          });
            }
        });
}

void mark_item(const ReviewDesk& desk, std::size_t index)
{
    const std::vector<ChecklistEntry> entries = claims::checklist_of(desk.open().claim);
    if (index >= entries.size()) return;
    const ChecklistEntry& entry = entries[index];
    const ChecklistMark mark = checklist_mark(ui::next_mark(cell_of(entry.mark)));
    desk.local.marked = entry.item;
    desk.send(act_on(desk.local.id,
                     claims::MarkChecklist{.item = entry.item, .mark = mark, .note = entry.note}));
    desk.ui.announce(desk.ui.say(checklist_text(entry.item)) + ": " + desk.ui.say(mark_text(mark)));
}

void begin_note(const ReviewDesk& desk, claims::ChecklistItem item)
{
    desk.local.noting = item;
    desk.local.note.clear();
    for (const ChecklistEntry& entry : claims::checklist_of(desk.open().claim)) {
        if (entry.item == item) desk.local.note = entry.note;
    }
}

} // namespace screens
