// What all fields have in common: a label with the mark of a required one above the control, what
// is wrong and what helps below it; the box a person types into; the text in it.
// The surprise: while the browser paints the field that has the focus, its text is not drawn here.
#pragma once

#include "ui/ui.h"

#include <functional>

namespace ui {

// What is said about a field, whatever its kind. The key is the control's own id among its
// neighbours.
struct FieldAbout {
    std::string_view key{};
    std::string label{};
    std::string description = {};
    std::string error = {};            // empty: nothing is wrong
    std::string disabled_because = {}; // empty: enabled
    bool required = false;
    bool label_unseen = false; // said but not drawn, where the place makes it plain

    bool disabled() const { return !disabled_because.empty(); }
};

// Where the text stands inside the box, from its left and right edges.
struct FieldInsets {
    float start = 12;
    float end = 12;
};

// Letters in fields: larger for touch, because phones zoom into fields with small ones.
TextStyle field_style(const Ui& ui, Face face = Face::Regular);

// The label, the control in the middle, error and description, as one group. The body gets the
// area of the control, as high as asked for. Inside, ids are the group's: take the control's own,
// ui.id(about.key), before.
void field_around(Ui& ui, const FieldAbout& about, float height,
                  const std::function<void(const Rect&)>& control);

// The label alone, and what stands below: for groups of controls.
// `field`: where a press on the label goes, if to one control.
void field_label(Ui& ui, const FieldAbout& about, NodeId field = 0);
void field_notes(Ui& ui, const FieldAbout& about);

// The box with its edge: hovered, focused, wrong, disabled.
void field_box(Ui& ui, NodeId id, const Rect& area, const FieldAbout& about);

// The node of a text control, with everything that a browser's own field needs to know.
Node field_node(NodeId id, const FieldAbout& about, Role role, const Rect& area, TextStyle style,
                FieldInsets insets);

// One line of text in the box, or the placeholder where there is none.
struct FieldLine {
    std::string_view text{};
    std::string_view placeholder{};
    TextStyle style{};
    FieldInsets insets{};
    bool enabled = true;
    bool typed = true; // by the browser while it has the focus; false: always drawn here
};
void field_line(Ui& ui, NodeId id, const Rect& area, const FieldLine& line);

// An icon inside the box, at its left (not pressed) or anywhere as a small button of its own.
void field_icon(Ui& ui, const Rect& area, Icon icon);
void field_chevron(Ui& ui, const Rect& area, const FieldAbout& about); // says: a list opens
struct FieldButton {
    std::string_view key{};
    std::string label{};
    Icon icon = Icon::None;
    bool stop = true; // of the Tab key; false where a key of the field does the same
};
bool field_button(Ui& ui, const Rect& area, const FieldButton& button);
// The square for such a button at the right end of the box, the first or a later one.
Rect field_button_area(const Rect& box, int from_the_right = 0);

} // namespace ui
