// Turns input events into what a widget wants to know while it draws: am I hovered, held down,
// focused; was I pressed, typed into? Events wait in a queue. One act (a press, a key, an edit) is
// shown to one frame, so that two quick acts can never be mistaken for one.
#pragma once

#include "ui/input.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace ui {

struct KeyClaim {
    NodeId scope = 0; // the key counts while the focus is at or below this node; 0: anywhere
    std::string key{};
    Modifiers modifiers{};
};

class Interaction {
public:
    void feed(InputEvent event);
    // Events wait; or an act was shown to the last frame, and a widget or screen that changed its
    // own state on it shows the change in the next.
    bool waiting() const { return acted_ || !queue_.empty(); }

    // Takes events up to and with the next act. `tree` is the last one shown.
    void begin_frame(const Tree& tree);
    void end_frame();

    bool hovered(NodeId id) const { return hovered_ == id; }
    // Over the node or anything in it; a row is, while a link in it is hovered.
    bool pointer_within(NodeId id) const;
    bool focus_within(NodeId id) const;
    bool held(NodeId id) const { return held_ == id && hovered_ == id; }
    bool focused(NodeId id) const { return focused_ == id; }
    bool shows_focus(NodeId id) const { return focused_ == id && focus_visible_; }
    bool activated(NodeId id) const { return activated_ == id; }
    Modifiers activation_modifiers() const { return activation_modifiers_; }
    // Held and moved: how far, in CSS px, since it was pressed.
    std::optional<Point> dragged(NodeId id) const;
    Point pointer() const { return pointer_; }
    // A menu was asked for on the node (or below it); where. Asking also claims it for the next
    // frame, so that the browser's own menu stays away.
    std::optional<Point> menu_asked(NodeId id);
    bool takes_menu(const Tree& tree, NodeId over) const;
    // A press that went to nothing inside the node: popups close on it.
    bool pressed_outside(const Tree& tree, NodeId id) const;
    std::optional<std::string> edited(NodeId id) const;
    // Files for the node, in this frame; and whether some are held over it.
    std::vector<OfferedFile> offered(NodeId id) const;
    bool files_over(NodeId id) const { return id != 0 && files_over_ == id; }
    // What the page says of the file that it shows there; nothing yet: it is being opened.
    DocumentTold document(NodeId id) const;
    std::optional<int> document_zoomed(NodeId id) const; // in this frame
    Point scrolled(NodeId id) const;
    void set_scrolled(NodeId id, Point position) { scrolls_[id] = position; }
    NodeId focus() const { return focused_; }
    // Where a person has gone with the focus since the act that this frame answers; 0: nowhere.
    NodeId focus_on_its_way() const;

    // Asks for a key this frame and the next; answers whether it was pressed. The first who asks
    // gets it: Escape closes the list in a dialog, not the dialog too, if the list asks before.
    bool key(KeyClaim claim);
    // Whether some widget of the last frame asked for the key: then the browser leaves it to us.
    bool takes_key(const Tree& tree, const KeyPressed& press) const;

private:
    bool apply(const Tree& tree, const InputEvent& event); // true: an act
    void forget_what_is_gone(const Tree& tree);

    std::deque<InputEvent> queue_;
    bool acted_ = false;
    NodeId over_ = 0; // whatever is under the pointer
    std::vector<NodeId> over_path_;
    std::vector<NodeId> focus_path_;
    NodeId hovered_ = 0;
    NodeId held_ = 0;
    NodeId focused_ = 0;
    bool focus_visible_ = false;
    NodeId activated_ = 0;
    Modifiers activation_modifiers_;
    Modifiers press_modifiers_;
    Point pointer_;
    Point pressed_at_;
    std::optional<NodeId> pressed_over_; // in this frame
    std::optional<MenuAsked> menu_;
    std::vector<NodeId> menu_path_;
    std::vector<NodeId> menu_claims_;
    std::vector<NodeId> next_menu_claims_;
    std::optional<TextEdited> edit_;
    std::optional<FilesOffered> offer_;
    NodeId files_over_ = 0;
    std::map<NodeId, DocumentTold> documents_;
    std::optional<DocumentZoomed> zoomed_;
    std::optional<KeyPressed> key_;
    std::vector<NodeId> key_path_; // the focused node and all above it
    std::map<NodeId, Point> scrolls_;
    std::vector<KeyClaim> claims_;
    std::vector<KeyClaim> next_claims_;
};

} // namespace ui
