#include "ui/form.h"

#include "ui/field.h"
#include "ui/focus_ring.h"
#include "ui/numbers.h"
#include "ui/reveal.h"
#include "ui/text.h"

#include <imgui.h>

namespace ui {

namespace {

constexpr float padding = 16;
constexpr float radius = 4;
constexpr float icon_size = 20;

struct Fault {
    NodeId field = 0;
    std::string name{};
    std::string error{};
};

// A new try is answered in steps: the fields say what is wrong in the frame of the try, the summary
// is drawn in the next one, and only then can be scrolled to.
struct Summary {
    int tries = 0;
    int frames_left = 0;
};

bool is_below(const Tree& tree, const Node& node, NodeId form)
{
    for (const Node* at = &node; at != nullptr; at = find(tree, at->parent)) {
        if (at->parent == form) return true;
    }
    return false;
}

// The field itself, or the first in a set of fields that is wrong as a whole.
NodeId stop_in(const Tree& tree, const Node& node)
{
    if (is_interactive(node.role)) return node.id;
    for (const Node& below : tree.nodes) {
        if (is_interactive(below.role) && is_below(tree, below, node.id)) return below.id;
    }
    return node.id;
}

std::vector<Fault> faults_in(const Tree& tree, NodeId form)
{
    std::vector<Fault> found;
    for (const Node& node : tree.nodes) {
        const std::string_view error = node.text(TextProperty::Error);
        if (error.empty() || !is_below(tree, node, form)) continue;
        found.push_back(
            {.field = stop_in(tree, node), .name = node.name, .error = std::string(error)});
    }
    return found;
}

// Looks like a link; is a button, because it leads to a field and not to another address.
void fault_line(Ui& ui, const Fault& fault)
{
    const NodeId id = ui.id(std::to_string(fault.field));
    const std::string text = fault.name + ": " + fault.error;
    const Rect from = ui.rest();
    const float top = ui.cursor();
    const std::size_t index = ui.inside(
        {.id = id, .role = Role::Button, .states = States{}.with(State::Focusable), .name = text},
        [&] { wrapped_text(ui, text, type::body, Ink::Link); });
    const Rect area{from.x, top, from.width, ui.cursor() - top};
    ui.node(index).rect = area;
    focus_ring(ui, id, area, 2);
    if (ui.interaction().activated(id)) go_to(ui, fault.field);
}

void summary_lines(Ui& ui, const std::vector<Fault>& found, const std::string& title)
{
    const Rect column = ui.rest();
    ui.painter().icon({column.x, column.y, icon_size, icon_size}, Icon::error_circle, Ink::Red);
    const float aside = icon_size + 8;
    const float used =
        ui.within({column.x + aside, column.y, column.width - aside, column.height}, [&] {
            wrapped_text(ui, title, type::body_strong, Ink::Text);
            for (const Fault& fault : found) {
                ui.space(4);
                fault_line(ui, fault);
            }
        });
    ui.space(used);
}

// The ground is drawn below what stands on it, once its height is known.
void summary(Ui& ui, const std::vector<Fault>& found)
{
    const NodeId id = ui.id("summary");
    const std::string count = grouped_number(ui, static_cast<std::int64_t>(found.size()));
    const std::string title = filled(ui.say("kit.form.summary"_text), {{"count", count}});
    ImDrawListSplitter layers;
    ImDrawList& list = ui.painter().list();
    layers.Split(&list, 2);
    layers.SetCurrentChannel(&list, 1);
    const Rect from = ui.rest();
    const std::size_t index = ui.inside({.id = id,
                                         .role = Role::Region,
                                         .states = States{}.with(State::Focusable),
                                         .name = title,
                                         .numbers = {{NumberProperty::TabIndex, -1}}},
                                        [&] {
                                            ui.space(padding + ui.within(from.inset(padding), [&] {
                                                summary_lines(ui, found, title);
                                            }) + padding);
                                        });
    const Rect area{from.x, from.y, from.width, ui.cursor() - from.y};
    ui.node(index).rect = area;
    layers.SetCurrentChannel(&list, 0);
    ui.painter().box(area, Ink::RedTint, Ink::Red, radius);
    layers.Merge(&list);
    focus_ring(ui, id, area, radius);
    ui.space(20);
}

void answer_try(Ui& ui, Summary& memory, NodeId summary)
{
    if (memory.frames_left == 2) ui.focus(summary);
    if (memory.frames_left == 1) reveal(ui, summary);
    --memory.frames_left;
    if (memory.frames_left > 0) ui.wake_after(0);
}

// Appears with the focus on it, so that it is read and its lines are a Tab away.
void sum_up(Ui& ui, const Form& form, NodeId id)
{
    Summary& memory = ui.memory<Summary>(id);
    const bool asked = form.tries != memory.tries;
    if (asked) {
        memory = {.tries = form.tries, .frames_left = 2};
        ui.wake_after(0);
    }
    const auto found = form.tries > 0 ? faults_in(ui.shown(), id) : std::vector<Fault>{};
    if (found.empty()) {
        if (!asked) memory.frames_left = 0;
        return;
    }
    if (!asked && memory.frames_left > 0) answer_try(ui, memory, ui.id("summary"));
    summary(ui, found);
}

} // namespace

void form(Ui& ui, const Form& form, const Body& fields)
{
    const NodeId id = ui.id(form.key);
    ui.around({.id = id, .role = Role::Form, .name = form.label}, [&] {
        sum_up(ui, form, id);
        fields();
    });
}

void fieldset(Ui& ui, const Fieldset& set, const Body& fields)
{
    const FieldAbout notes{.error = set.error};
    const NodeId id = ui.id(set.key);
    ui.around(
        {.id = id,
         .role = Role::Group,
         .name = set.label,
         .texts = {{TextProperty::Description, set.description}, {TextProperty::Error, set.error}}},
        [&] {
            wrapped_text(ui, set.label, type::body_strong, Ink::Text);
            if (!set.description.empty()) {
                ui.space(2);
                wrapped_text(ui, set.description, type::caption, Ink::TextSecond);
            }
            ui.space(12);
            fields();
            field_notes(ui, notes);
        });
}

} // namespace ui
