#include "support/model_page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>

namespace support {

namespace {

class Bytes {
public:
    explicit Bytes(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    bool at_end() const { return at_ == bytes_.size(); }

    std::uint8_t byte()
    {
        REQUIRE(at_ < bytes_.size());
        return bytes_[at_++];
    }

    std::uint32_t word()
    {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) {
            value |= static_cast<std::uint32_t>(byte()) << shift;
        }
        return value;
    }

    float real()
    {
        const std::uint32_t bits = word();
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }

    std::string text()
    {
        const std::uint32_t size = word();
        REQUIRE(at_ + size <= bytes_.size());
        const std::string value(bytes_.begin() + static_cast<std::ptrdiff_t>(at_),
                                bytes_.begin() + static_cast<std::ptrdiff_t>(at_ + size));
        at_ += size;
        return value;
    }

private:
    const std::vector<std::uint8_t>& bytes_;
    std::size_t at_ = 0;
};

Element& existing(ModelPage& page, ui::NodeId id)
{
    const auto found = page.elements.find(id);
    REQUIRE(found != page.elements.end());
    return found->second;
}

void insert_after(ModelPage& page, Element& element, ui::NodeId parent, ui::NodeId previous)
{
    auto& siblings = existing(page, parent).children;
    element.parent = parent;
    auto place = siblings.begin();
    if (previous != 0) {
        place = std::find(siblings.begin(), siblings.end(), previous);
        REQUIRE(place != siblings.end());
        ++place;
    }
    siblings.insert(place, element.id);
}

void forget(ModelPage& page, ui::NodeId id)
{
    const auto children = existing(page, id).children;
    for (const ui::NodeId child : children) forget(page, child);
    page.elements.erase(id);
    page.detached.push_back(id);
}

void create(ModelPage& page, ui::NodeId id, Bytes& bytes)
{
    REQUIRE(page.elements.count(id) == 0);
    Element& element = page.elements[id];
    element.id = id;
    element.role = static_cast<ui::Role>(bytes.byte());
    const ui::NodeId parent = bytes.word();
    insert_after(page, element, parent, bytes.word());
}

void remove(ModelPage& page, ui::NodeId id)
{
    existing(page, existing(page, id).parent).children.remove(id);
    forget(page, id);
}

void move(ModelPage& page, ui::NodeId id, Bytes& bytes)
{
    Element& element = existing(page, id);
    existing(page, element.parent).children.remove(id);
    page.detached.push_back(id);
    const ui::NodeId parent = bytes.word();
    insert_after(page, element, parent, bytes.word());
}

void apply_one(ModelPage& page, Bytes& bytes)
{
    const std::uint8_t code = bytes.byte();
    const ui::NodeId id = bytes.word();
    switch (code) {
    case 1: return create(page, id, bytes);
    case 2: return remove(page, id);
    case 3: return move(page, id, bytes);
    case 4: {
        const auto property = static_cast<ui::TextProperty>(bytes.byte());
        const std::string value = bytes.text();
        if (value.empty())
            existing(page, id).texts.erase(property);
        else
            existing(page, id).texts[property] = value;
        return;
    }
    case 5: existing(page, id).states = bytes.word(); return;
    case 6: {
        const auto property = static_cast<ui::NumberProperty>(bytes.byte());
        existing(page, id).numbers[property] = static_cast<std::int32_t>(bytes.word());
        return;
    }
    case 7: {
        ui::Rect& rect = existing(page, id).rect;
        for (float* side : {&rect.x, &rect.y, &rect.width, &rect.height}) *side = bytes.real();
        return;
    }
    case 8: {
        ui::TypeSetting& type = existing(page, id).type;
        type.face = bytes.byte();
        type.size = bytes.real();
        type.line = bytes.real();
        return;
    }
    case 9: page.focused = existing(page, id).id; return;
    case 10: {
        ui::ScrollState& scroll = existing(page, id).scroll;
        for (float* side : {&scroll.position.x, &scroll.position.y, &scroll.content.width,
                            &scroll.content.height}) {
            *side = bytes.real();
        }
        return;
    }
    case 11:
        bytes.byte();
        page.said.push_back(bytes.text());
        return;
    default: FAIL("unknown operation " << int{code});
    }
}

void walk(const ModelPage& page, ui::NodeId id, std::vector<ui::NodeId>& order)
{
    for (const ui::NodeId child : page.elements.at(id).children) {
        order.push_back(child);
        walk(page, child, order);
    }
}

std::string difference_of(const Element& element, const ui::Node& node)
{
    if (element.role != node.role) return "role";
    if (element.parent != node.parent) return "parent";
    if (element.states != node.states.bits()) return "states";
    if (!(element.rect == node.rect)) return "rectangle";
    if (!(element.type == node.type)) return "type";
    if (!(element.scroll == node.scroll)) return "scroll";
    for (const auto& entry : node.texts) {
        const auto found = element.texts.find(entry.first);
        const std::string shown = found == element.texts.end() ? "" : found->second;
        if (shown != entry.second) return "text " + entry.second;
    }
    for (const auto& entry : element.texts) {
        if (entry.first != ui::TextProperty::Name && node.text(entry.first) != entry.second) {
            return "text that is gone: " + entry.second;
        }
    }
    for (const auto& entry : node.numbers) {
        const auto found = element.numbers.find(entry.first);
        if (found == element.numbers.end() || found->second != entry.second) return "number";
    }
    return {};
}

} // namespace

void ModelPage::apply(const std::vector<std::uint8_t>& bytes)
{
    Bytes reader(bytes);
    while (!reader.at_end()) apply_one(*this, reader);
}

std::vector<ui::NodeId> ModelPage::reading_order() const
{
    std::vector<ui::NodeId> order;
    walk(*this, 0, order);
    return order;
}

std::string mismatch(const ModelPage& page, const ui::Tree& tree)
{
    const std::vector<ui::NodeId> order = page.reading_order();
    if (order.size() != tree.nodes.size()) {
        return std::to_string(order.size()) + " elements for " + std::to_string(tree.nodes.size()) +
               " nodes";
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const ui::Node& node = tree.nodes[i];
        if (order[i] != node.id) return "another element at place " + std::to_string(i);
        const std::string what = difference_of(page.elements.at(node.id), node);
        if (!what.empty()) return what + " of \"" + node.name + "\"";
    }
    return {};
}

} // namespace support
