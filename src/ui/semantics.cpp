#include "ui/semantics.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace ui {

namespace {

struct RoleFacts {
    std::string_view word;
    bool interactive = false;
    bool names_itself = false;
};

// In the order of Role.
constexpr std::array role_facts{
    RoleFacts{"group"},
    RoleFacts{"banner"},
    RoleFacts{"navigation"},
    RoleFacts{"main"},
    RoleFacts{"complementary"},
    RoleFacts{"region"},
    RoleFacts{"form"},
    RoleFacts{"heading", false, true},
    RoleFacts{"paragraph", false, true},
    RoleFacts{"text", false, true},
    RoleFacts{"image"},
    RoleFacts{"list"},
    RoleFacts{"listitem", false, true},
    RoleFacts{"separator"},
    RoleFacts{"button", true, true},
    RoleFacts{"link", true, true},
    RoleFacts{"textbox", true},
    RoleFacts{"textarea", true},
    RoleFacts{"searchbox", true},
    RoleFacts{"checkbox", true},
    RoleFacts{"radio", true},
    RoleFacts{"radiogroup"},
    RoleFacts{"switch", true},
    RoleFacts{"combobox", true},
    RoleFacts{"listbox"},
    RoleFacts{"option", true, true},
    RoleFacts{"tab", true, true},
    RoleFacts{"tablist"},
    RoleFacts{"tabpanel"},
    RoleFacts{"grid"},
    RoleFacts{"row"},
    RoleFacts{"columnheader", false, true},
    RoleFacts{"rowheader", false, true},
    RoleFacts{"cell", false, true},
    RoleFacts{"menu"},
    RoleFacts{"menuitem", true, true},
    RoleFacts{"dialog"},
    RoleFacts{"alert", false, true},
    RoleFacts{"status", false, true},
    RoleFacts{"progressbar"},
    RoleFacts{"scrollarea"},
    RoleFacts{"filebutton", true},
    RoleFacts{"toolbar"},
    RoleFacts{"tooltip", false, true},
    RoleFacts{"label", false, true},
    RoleFacts{"document"},
};
static_assert(role_facts.size() == static_cast<std::size_t>(Role::Document) + 1);

const RoleFacts& facts(Role role)
{
    return role_facts[static_cast<std::size_t>(role)];
}

constexpr std::array state_words{"disabled",   "checked",   "mixed",     "expandable", "expanded",
                                 "selectable", "selected",  "toggle",    "pressed",    "required",
                                 "invalid",    "read-only", "busy",      "current",    "modal",
                                 "popup",      "password",  "focusable", "hidden",     "spelling"};
static_assert(state_words.size() == static_cast<std::size_t>(State::SpellCheck) + 1);

// Said by the role already, or of interest to the browser only.
bool goes_without_saying(State state)
{
    return state == State::Focusable || state == State::Toggle || state == State::Selectable ||
           state == State::Expandable || state == State::SpellCheck;
}

void describe_states(std::string& line, States states)
{
    for (std::size_t i = 0; i < state_words.size(); ++i) {
        const auto state = static_cast<State>(i);
        if (!states.has(state) || goes_without_saying(state)) continue;
        line += "  ";
        line += state_words[i];
    }
}

std::string describe_node(const Node& node, std::size_t depth)
{
    std::string line(depth * 2, ' ');
    line += role_word(node.role);
    if (!node.name.empty()) line += " \"" + node.name + "\"";
    if (const auto value = node.text(TextProperty::Value); !value.empty()) {
        line += "  value \"" + std::string(value) + "\"";
    }
    if (const auto error = node.text(TextProperty::Error); !error.empty()) {
        line += "  error \"" + std::string(error) + "\"";
    }
    describe_states(line, node.states);
    return line + "\n";
}

} // namespace

std::string_view Node::text(TextProperty property) const
{
    if (property == TextProperty::Name) return name;
    for (const auto& entry : texts) {
        if (entry.first == property) return entry.second;
    }
    return {};
}

bool is_interactive(Role role)
{
    return facts(role).interactive;
}

bool names_itself(Role role)
{
    return facts(role).names_itself;
}

std::string_view role_word(Role role)
{
    return facts(role).word;
}

const Node* find(const Tree& tree, NodeId id)
{
    const auto found = std::find_if(tree.nodes.begin(), tree.nodes.end(),
                                    [&](const Node& node) { return node.id == id; });
    return found == tree.nodes.end() ? nullptr : &*found;
}

const Node* find(const Tree& tree, Role role, std::string_view name)
{
    const auto found = std::find_if(tree.nodes.begin(), tree.nodes.end(), [&](const Node& node) {
        return node.role == role && node.name == name;
    });
    return found == tree.nodes.end() ? nullptr : &*found;
}

const Node* interactive_at_or_above(const Tree& tree, NodeId id)
{
    const auto acted_on = [](const Node& node) {
        return is_interactive(node.role) || node.states.has(State::Focusable);
    };
    const Node* node = find(tree, id);
    while (node != nullptr && !acted_on(*node)) node = find(tree, node->parent);
    return node;
}

bool within_reach(const Tree& tree, NodeId id)
{
    const auto modal = std::find_if(tree.nodes.rbegin(), tree.nodes.rend(),
                                    [](const Node& node) { return node.states.has(State::Modal); });
    if (modal == tree.nodes.rend()) return true;
    const auto index = static_cast<std::size_t>(std::distance(modal, tree.nodes.rend())) - 1;
    for (const Node* node = find(tree, id); node != nullptr; node = find(tree, node->parent)) {
        if (node->id == modal->id) return true;
        // Popups and toasts are drawn at the root, after the dialog they belong to or lie over.
        if (node->parent == 0) return static_cast<std::size_t>(node - tree.nodes.data()) > index;
    }
    return false;
}

std::vector<std::string> faults(const Tree& tree)
{
    std::vector<std::string> found;
    std::unordered_set<NodeId> seen;
    for (const Node& node : tree.nodes) {
        const std::string what = std::string(role_word(node.role)) + " \"" + node.name + "\"";
        if (!seen.insert(node.id).second) found.push_back("id used twice: " + what);
        if (node.parent != 0 && seen.count(node.parent) == 0) {
            found.push_back("parent unknown: " + what);
        }
        if (is_interactive(node.role) && node.name.empty()) {
            found.push_back("no name: " + what);
        }
        if (is_interactive(node.role) && node.rect.empty()) found.push_back("no area: " + what);
    }
    return found;
}

std::string describe(const Tree& tree)
{
    std::unordered_map<NodeId, std::size_t> depth{{0, 0}};
    std::string text;
    for (const Node& node : tree.nodes) {
        const auto above = depth.find(node.parent);
        const std::size_t level = above == depth.end() ? 0 : above->second;
        depth[node.id] = level + 1;
        if (node.role != Role::TextRun) text += describe_node(node, level);
    }
    return text;
}

} // namespace ui
