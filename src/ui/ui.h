// One frame of the kit: what widgets draw with, where they put themselves, and the tree of meaning
// they leave behind. A Ui lives for one frame and decides nothing; what lasts between frames is in
// Interaction.
//
// Layout is a column: a widget takes the next piece of it, as wide as the column. within() and
// columns() make narrower ones.
#pragma once

#include "ui/interaction.h"
#include "ui/painter.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

using Body = std::function<void()>;

struct Preferences {
    bool dark = false;
    bool more_contrast = false;
    bool forced_colours = false;
    bool reduced_motion = false;
    bool coarse_pointer = false;
    bool mac_keys = false;
    float text_scale = 1;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// Everything a frame is drawn with.
struct Stage {
    Size size; // CSS px
    const Theme& theme;
    const Words& words;
    const Preferences& preferences;
    Painter& painter;
    Interaction& interaction;
    bool native_text = false; // the platform paints the text of the field that has focus
};

class Ui {
public:
    explicit Ui(const Stage& stage) : stage_(stage) {}
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // --- the frame ---
    Size size() const { return stage_.size; }
    const Preferences& preferences() const { return stage_.preferences; }
    Painter& painter() { return stage_.painter; }
    const Typesetter& typesetter() const { return stage_.painter.typesetter(); }
    Interaction& interaction() { return stage_.interaction; }
    const Theme& theme() const { return stage_.theme; }
    bool native_text() const { return stage_.native_text; }
    std::string say(Text text) const { return std::string(stage_.words.say(text)); }
    float control_height() const { return preferences().coarse_pointer ? 44.0f : 32.0f; }

    // --- the tree ---
    NodeId id(std::string_view key) const { return child_id(parent_, key); }
    // Adds a node under the present parent; `id` comes from id().
    Node& add(Node node);
    // Adds a node and runs the body inside it; answers the node's index.
    std::size_t inside(Node node, const Body& body);
    Node& node(std::size_t index) { return tree_.nodes[index]; }
    // The same, where the rectangle is known only after the body: all that it used.
    void around(Node node, const Body& body);
    // Text that is drawn: one node a line, named by the text.
    void text_run(Point at, std::string_view text, TextStyle style, Ink ink, float width_max = 0);
    void announce(std::string text, bool urgent = false);
    void focus(NodeId id) { tree_.wants_focus = id; }
    Tree take_tree() { return std::move(tree_); }

    // --- layout ---
    Rect take(float height); // the next piece of the column
    Rect rest() const;       // what is left of it, downwards
    float width() const { return column_.area.width; }
    float cursor() const { return column_.y; }
    void space(float height) { column_.y += height; }
    // Runs the body in a column of its own; answers the height it used.
    float within(const Rect& area, const Body& body);
    // Columns side by side, as wide as their shares of the width; takes the tallest one's height.
    void columns(const std::vector<float>& shares, float gap,
                 const std::function<void(std::size_t)>& body);

private:
    struct Column {
        Rect area;
        float y = 0;
    };

    Stage stage_;
    Tree tree_;
    NodeId parent_ = 0;
    int runs_ = 0; // text runs so far under the present parent, for their ids
    Column column_;
};

} // namespace ui
