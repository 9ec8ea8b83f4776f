// The page's mirror, without a page: applies the bytes of ui::difference() as web/README.md
// describes them, so that tests can compare what a browser would show with the tree.
#pragma once

#include "ui/semantics.h"

#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <vector>

namespace support {

struct Element {
    ui::NodeId id = 0;
    ui::NodeId parent = 0;
    ui::Role role = ui::Role::Group;
    std::uint32_t states = 0;
    ui::Rect rect;
    ui::TypeSetting type;
    ui::ScrollState scroll;
    std::map<ui::TextProperty, std::string> texts;
    std::map<ui::NumberProperty, std::int32_t> numbers;
    std::list<ui::NodeId> children;
};

struct ModelPage {
    std::map<ui::NodeId, Element> elements{{0, Element{}}};
    std::vector<ui::NodeId> detached; // every element that was taken out or moved, in order
    ui::NodeId focused = 0;
    std::vector<std::string> said;

    // Stops the test where a byte does not belong, or an operation names what is not there.
    void apply(const std::vector<std::uint8_t>& bytes);
    std::vector<ui::NodeId> reading_order() const;
};

// Whether the page shows exactly the tree; otherwise what differs first.
std::string mismatch(const ModelPage& page, const ui::Tree& tree);

} // namespace support
