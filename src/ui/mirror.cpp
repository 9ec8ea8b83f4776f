#include "ui/mirror.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

namespace ui {

namespace {

enum class Op : std::uint8_t {
    Create = 1,
    Remove,
    Move,
    Text,
    State,
    Number,
    Rectangle,
    Type,
    Focus,
    Scroll,
    Announce,
};

class Writer {
public:
    void op(Op code, NodeId id)
    {
        byte(static_cast<std::uint8_t>(code));
        word(id);
    }

    void byte(std::uint8_t value) { bytes_.push_back(value); }

    void word(std::uint32_t value)
    {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            bytes_.push_back(static_cast<std::uint8_t>(value >> shift & 0xffu));
        }
    }

    void real(float value)
    {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        word(bits);
    }

    void text(std::string_view value)
    {
        word(static_cast<std::uint32_t>(value.size()));
        bytes_.insert(bytes_.end(), value.begin(), value.end());
    }

    std::vector<std::uint8_t> take() { return std::move(bytes_); }

private:
    std::vector<std::uint8_t> bytes_;
};

using Index = std::unordered_map<NodeId, std::size_t>;

Index index_of(const Tree& tree)
{
    Index index;
    index.reserve(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) index.emplace(tree.nodes[i].id, i);
    return index;
}

// Nodes that go on living in the same element. A node lives on only if its role, hence its tag, is
// the same and nothing above it was taken away.
using Kept = std::unordered_map<NodeId, const Node*>;

// Writes one removal for each branch that goes, and answers what is left.
Kept write_removals(Writer& out, const Tree& before, const Tree& after)
{
    const Index after_index = index_of(after);
    Kept kept;
    kept.reserve(before.nodes.size());
    for (const Node& node : before.nodes) {
        if (node.parent != 0 && kept.count(node.parent) == 0) continue; // went with its parent
        const auto found = after_index.find(node.id);
        const bool same =
            found != after_index.end() && after.nodes[found->second].role == node.role;
        if (same)
            kept.emplace(node.id, &node);
        else
            out.op(Op::Remove, node.id);
    }
    return kept;
}

// Longest run of kept siblings that are in order already: those stay, the others move, so that
// what a person or a screen reader is on is not detached without need.
std::vector<bool> stays_in_place(const std::vector<std::size_t>& old_positions)
{
    std::vector<std::size_t> tails; // indices into old_positions
    std::vector<std::size_t> previous(old_positions.size(), old_positions.size());
    for (std::size_t i = 0; i < old_positions.size(); ++i) {
        const auto place = std::lower_bound(
            tails.begin(), tails.end(), old_positions[i],
            [&](std::size_t tail, std::size_t value) { return old_positions[tail] < value; });
        if (place != tails.begin()) previous[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(old_positions.size(), false);
    std::size_t at = tails.empty() ? old_positions.size() : tails.back();
    while (at < old_positions.size()) {
        stays[at] = true;
        at = previous[at];
    }
    return stays;
}

// Which kept nodes have to be moved, by their place among their siblings.
std::unordered_set<NodeId> find_moves(const Kept& kept, const Index& before_index,
                                      const Tree& after)
{
    std::unordered_map<NodeId, std::vector<NodeId>> siblings; // by parent, in the new order
    std::unordered_set<NodeId> moves;
    for (const Node& node : after.nodes) {
        const auto old = kept.find(node.id);
        if (old == kept.end()) continue;
        if (old->second->parent == node.parent)
            siblings[node.parent].push_back(node.id);
        else
            moves.insert(node.id);
    }
    for (const auto& family : siblings) {
        std::vector<std::size_t> positions;
        positions.reserve(family.second.size());
        for (const NodeId id : family.second) positions.push_back(before_index.at(id));
        const std::vector<bool> stays = stays_in_place(positions);
        for (std::size_t i = 0; i < stays.size(); ++i) {
            if (!stays[i]) moves.insert(family.second[i]);
        }
    }
    return moves;
}

std::string without_spaces(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

// Of a name broken into lines, browsers put the lines together with spaces: wrong for a script that
// has none.
bool lines_would_spoil(const Tree& tree, std::size_t index)
{
    const Node& node = tree.nodes[index];
    std::size_t lines = 0;
    std::string said; // with a space for each break, unless one is there
    for (std::size_t i = index + 1; i < tree.nodes.size(); ++i, ++lines) {
        const Node& line = tree.nodes[i];
        if (line.parent != node.id || line.role != Role::TextRun) break;
        if (lines > 0 && !said.empty() && said.back() != ' ') said += ' ';
        said += line.name;
    }
    return lines > 1 && said != node.name && without_spaces(said) == without_spaces(node.name);
}

// Paragraphs and the like have no name of their own; what is read of them is their lines.
bool may_be_named(Role role)
{
    return role != Role::Paragraph && role != Role::ListItem && role != Role::Label;
}

// What a node says in an attribute, because no text inside says it.
std::string_view said_name(const Tree& tree, std::size_t index)
{
    const Node& node = tree.nodes[index];
    const bool in_runs = names_itself(node.role) && node.role != Role::TextRun && !node.name_unseen;
    if (!in_runs) return node.name;
    return may_be_named(node.role) && lines_would_spoil(tree, index) ? std::string_view{node.name}
                                                                     : std::string_view{};
}

struct SaidNames {
    std::string_view before{};
    std::string_view now{};
};

void write_texts(Writer& out, const Node& old, const Node& node, const SaidNames& names)
{
    const auto send = [&](TextProperty property, std::string_view value) {
        out.op(Op::Text, node.id);
        out.byte(static_cast<std::uint8_t>(property));
        out.text(value);
    };
    if (names.now != names.before) send(TextProperty::Name, names.now);
    for (const auto& entry : node.texts) {
        if (old.text(entry.first) != entry.second) send(entry.first, entry.second);
    }
    for (const auto& entry : old.texts) {
        if (node.text(entry.first).empty() && !entry.second.empty()) send(entry.first, {});
    }
}

void write_numbers(Writer& out, const Node& old, const Node& node)
{
    for (const auto& entry : node.numbers) {
        if (std::find(old.numbers.begin(), old.numbers.end(), entry) != old.numbers.end()) continue;
        out.op(Op::Number, node.id);
        out.byte(static_cast<std::uint8_t>(entry.first));
        out.word(static_cast<std::uint32_t>(entry.second));
    }
}

void write_geometry(Writer& out, const Node& old, const Node& node)
{
    if (node.rect != old.rect) {
        out.op(Op::Rectangle, node.id);
        for (const float side : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) {
            out.real(side);
        }
    }
    if (node.type != old.type) {
        out.op(Op::Type, node.id);
        out.byte(node.type.face);
        out.real(node.type.size);
        out.real(node.type.line);
    }
    if (node.scroll != old.scroll) {
        out.op(Op::Scroll, node.id);
        const ScrollState& scroll = node.scroll;
        for (const float side :
             {scroll.position.x, scroll.position.y, scroll.content.width, scroll.content.height}) {
            out.real(side);
        }
    }
}

void write_properties(Writer& out, const Node& old, const Node& node, const SaidNames& names)
{
    if (node.states != old.states) {
        out.op(Op::State, node.id);
        out.word(node.states.bits());
    }
    write_texts(out, old, node, names);
    write_numbers(out, old, node);
    write_geometry(out, old, node);
}

void write_nodes(Writer& out, const Kept& kept, const Index& before_index, const Tree& before,
                 const Tree& after)
{
    const auto moves = find_moves(kept, before_index, after);
    std::unordered_map<NodeId, NodeId> last_child;
    for (std::size_t i = 0; i < after.nodes.size(); ++i) {
        const Node& node = after.nodes[i];
        const auto old = kept.find(node.id);
        const NodeId previous = last_child[node.parent];
        last_child[node.parent] = node.id;
        if (old == kept.end()) {
            out.op(Op::Create, node.id);
            out.byte(static_cast<std::uint8_t>(node.role));
            out.word(node.parent);
            out.word(previous);
        } else if (moves.count(node.id) != 0) {
            out.op(Op::Move, node.id);
            out.word(node.parent);
            out.word(previous);
        }
        SaidNames names{.now = said_name(after, i)};
        if (old != kept.end()) names.before = said_name(before, before_index.at(node.id));
        write_properties(out, old == kept.end() ? Node{} : *old->second, node, names);
    }
}

} // namespace

std::vector<std::uint8_t> difference(const Tree& before, const Tree& after)
{
    Writer out;
    const Kept kept = write_removals(out, before, after);
    write_nodes(out, kept, index_of(before), before, after);
    // What has gone since it was asked for gets no focus.
    if (find(after, after.wants_focus) != nullptr) out.op(Op::Focus, after.wants_focus);
    for (const Announcement& said : after.announcements) {
        out.op(Op::Announce, 0);
        out.byte(said.urgent ? 1 : 0);
        out.text(said.text);
    }
    return out.take();
}

} // namespace ui
