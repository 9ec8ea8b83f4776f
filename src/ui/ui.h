// One frame of the kit: what widgets draw with, where they put themselves, and the tree of meaning
// they leave behind. A Ui lives for one frame and decides nothing; what lasts between frames is in
// Interaction.
//
// Layout is a column: a widget takes the next piece of it, as wide as the column. within() and
// columns() make narrower ones.
#pragma once

#include "ui/interaction.h"
#include "ui/memory.h"
#include "ui/painter.h"
#include "ui/semantics.h"
#include "ui/system_colours.h"
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
    bool reduced_motion = false;
    bool coarse_pointer = false;
    bool mac_keys = false;
    bool printing = false;                         // what can be scrolled to is on the paper too
    bool can_fill_screen = false;                  // the browser has a way to
    bool full_screen = false;                      // and does
    std::optional<SystemColours> forced_colours{}; // the system wants these and no others

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
    Memory& memory;
    const Tree& shown;        // the last frame's
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
    // What a widget remembers between frames.
    template <class Value>
    Value& memory(NodeId id)
    {
        return stage_.memory.of<Value>(id);
    }
    float eased(NodeId id, float target, float duration_ms = 160)
    {
        return stage_.memory.eased(id, target, duration_ms);
    }
    double now_ms() const { return stage_.memory.now_ms(); }
    void wake_after(double ms) { stage_.memory.wake_after(ms); }
    const Tree& shown() const { return stage_.shown; } // what the person sees: the last frame
    const Theme& theme() const { return stage_.theme; }
    bool native_text() const { return stage_.native_text; }
    const Words& words() const { return stage_.words; }
    std::string say(Text text) const { return std::string(stage_.words.say(text)); }
    float control_height() const { return preferences().coarse_pointer ? 44.0f : 32.0f; }

    // --- the tree ---
    NodeId id(std::string_view key) const { return child_id(id_base_, key); }
    // Adds a node under the present parent; `id` comes from id().
    Node& add(Node node);
    // Adds a node and runs the body inside it; answers the node's index.
    std::size_t inside(Node node, const Body& body);
    Node& node(std::size_t index) { return nodes()[index]; }
    // The same, where the rectangle is known only after the body: all that it used.
    void around(Node node, const Body& body);
    // Draws and describes over the page, whatever is being drawn: popups, panels, toasts. The body
    // runs at once, with the whole page as its column, outside every scroll area and clip. Ids are
    // still children of the present parent, so a widget's popup has an id of its own.
    void over_page(Layer layer, const Body& body);
    // Where a rectangle of the present scroll area lies on the page.
    Rect on_page(const Rect& rect) const;
    // Text that is drawn: one node a line, named by the text.
    void text_run(Point at, std::string_view text, TextStyle style, Ink ink, float width_max = 0);
    void announce(std::string text, bool urgent = false);
    void focus(NodeId id) { tree_.wants_focus = id; }
    Tree take_tree(); // page first, then the layers over it
    // What this frame has drawn there so far, for what points at it; the rest only at shown().
    const std::vector<Node>& drawn(Layer layer) const
    {
        return nodes_[static_cast<std::size_t>(layer)];
    }

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

    std::vector<Node>& nodes() { return nodes_[static_cast<std::size_t>(stage_.painter.layer())]; }

    Stage stage_;
    Tree tree_; // requests; the nodes stand in nodes_ until the end
    std::array<std::vector<Node>, layer_count> nodes_;
    NodeId parent_ = 0;
    NodeId id_base_ = 0; // what ids are children of: the parent, also where that is the root
    int runs_ = 0;       // text runs so far under the present parent, for their ids
    Column column_;
};

} // namespace ui
