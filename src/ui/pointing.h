// Pointing at what the page has drawn: where it lies, a ring around it, and a place for words about
// it that covers neither it nor what lies over the page.
#pragma once

#include "ui/ui.h"

#include <functional>
#include <optional>
#include <vector>

namespace ui {

struct Pointed {
    NodeId id = 0;
    Layer layer = Layer::Page;
    Role role = Role::Group;
    Rect whole{}; // on the page
    Rect seen{};  // what scroll areas and the page's edges leave of it
};

// The first that it is, of what this frame has drawn so far; what lies on top is asked first.
std::optional<Pointed> drawn_where(const Ui& ui, const std::function<bool(const Node&)>& is_it);

// Over its own layer, under those that lie over it.
void ring_around(Ui& ui, const Pointed& target);

// What keeps the page from being used at all for now: a modal dialog.
bool page_is_shut(const Ui& ui);
// The panels, menus and lists that lie over the page.
std::vector<Rect> lying_over(const Ui& ui);

// Beside the target, else below or above it, else in a corner of the room; nothing where all of
// that is taken.
std::optional<Rect> place_beside(const Rect& room, const Rect& target, Size size,
                                 const std::vector<Rect>& taken);
// At the lower end of the room, else at the upper.
std::optional<Rect> place_at_end(const Rect& room, Size size, const std::vector<Rect>& taken);

} // namespace ui
