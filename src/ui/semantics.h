// The tree of meaning: what is on the screen, in words. Every widget adds its node as it draws.
// In the browser the tree becomes real elements over the canvas; in tests it is how a control is
// found and pressed. Nodes stand in reading order, parents before children.
#pragma once

#include "ui/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

using NodeId = std::uint32_t; // a hash of the path of keys; 0 is the root, outside the tree

// The numbers of these four lists are what crosses to the page: web/platform/vocabulary.js says
// the same words in the same order, and a test compares them.
enum class Role : std::uint8_t {
    Group,
    Banner,
    Navigation,
    Main,
    Complementary,
    Region,
    Form,
    Heading,
    Paragraph,
    TextRun,
    Image,
    List,
    ListItem,
    Separator,
    Button,
    Link,
    TextField,
    TextArea,
    SearchField,
    CheckBox,
    Radio,
    RadioGroup,
    Switch,
    ComboBox,
    ListBox,
    Option,
    Tab,
    TabList,
    TabPanel,
    Grid,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Menu,
    MenuItem,
    Dialog,
    Alert,
    Status,
    ProgressBar,
    ScrollArea,
    FileButton,
    Toolbar,
    Tooltip,
    Label,
    Document, // an attached file, shown by the page itself
};

enum class State : std::uint8_t {
    Disabled,
    Checked,
    Mixed,
    Expandable,
    Expanded,
    Selectable,
    Selected,
    Toggle,
    Pressed,
    Required,
    Invalid,
    ReadOnly,
    Busy,
    Current,
    Modal,
    HasPopup,
    Password,
    Focusable,
    Hidden,
    SpellCheck,
};

enum class TextProperty : std::uint8_t {
    Name,
    Value,
    Description,
    Error,
    Href,
    Placeholder,
    Language,
    InputMode,
    Autocomplete,
    Shortcut,
    Copy,
    Accept,
    Document, // what of which file is shown: document_view.h
};

enum class NumberProperty : std::uint8_t {
    Level,
    RowCount,
    ColumnCount,
    RowIndex,
    ColumnIndex,
    Position,
    SetSize,
    Minimum,
    Maximum,
    Now,
    Sort,
    MaxLength,
    TabIndex,
    ActiveDescendant,
    Controls,
    Inset, // of the text in a field, CSS px from the left and the right edge
    InsetEnd,
    Raised,   // lies over its siblings, as a header that stays in sight does
    LabelFor, // the field that a press on this label goes to
};

class States {
public:
    constexpr States() = default;

    constexpr States with(State state, bool on = true) const
    {
        States copy = *this;
        const auto bit = std::uint32_t{1} << static_cast<unsigned>(state);
        copy.bits_ = on ? (bits_ | bit) : (bits_ & ~bit);
        return copy;
    }

    constexpr bool has(State state) const
    {
        return (bits_ >> static_cast<unsigned>(state) & 1u) != 0;
    }

    constexpr std::uint32_t bits() const { return bits_; }
    friend constexpr bool operator==(States, States) = default;

private:
    std::uint32_t bits_ = 0;
};

// How the browser is to set text so that it lies exactly over the drawn glyphs.
struct TypeSetting {
    std::uint8_t face = 0;
    float size = 0; // 0: no text of its own
    float line = 0;

    friend bool operator==(const TypeSetting&, const TypeSetting&) = default;
};

// The position and content size of a scroll area; size 0 for every other node.
struct ScrollState {
    Point position{};
    Size content{};

    friend bool operator==(const ScrollState&, const ScrollState&) = default;
};

struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::Group;
    States states{};
    Rect rect{}; // CSS px, within the nearest scroll area's content, else within the page
    TypeSetting type{};
    ScrollState scroll{};
    std::string name{};
    bool name_unseen = false; // no text inside says the name: an icon alone
    std::vector<std::pair<TextProperty, std::string>> texts{}; // without Name
    std::vector<std::pair<NumberProperty, std::int32_t>> numbers{};

    std::string_view text(TextProperty property) const;
    friend bool operator==(const Node&, const Node&) = default;
};

struct Announcement {
    bool urgent = false;
    std::string text{};

    friend bool operator==(const Announcement&, const Announcement&) = default;
};

struct Tree {
    std::vector<Node> nodes{};
    NodeId wants_focus = 0;
    std::vector<Announcement> announcements{};
};

constexpr NodeId child_id(NodeId parent, std::string_view key)
{
    std::uint32_t hash = 2166136261u ^ parent; // FNV-1a, seeded by the parent
    for (const char c : key) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
    hash = (hash ^ 0x9e3779b9u) * 16777619u;
    return hash == 0 ? 1 : hash;
}

bool is_interactive(Role role);   // a person can act on it
bool names_itself(Role role);     // its name is the text inside it
std::string_view role_word(Role); // "button", as trees are printed

const Node* find(const Tree& tree, NodeId id);
const Node* find(const Tree& tree, Role role, std::string_view name);

// The nearest node at or above `id` that a person can act on, by its role or because it can have
// the focus; nullptr if there is none.
const Node* interactive_at_or_above(const Tree& tree, NodeId id);

// Whether no modal dialog keeps a person from the node: the last one in the tree is on top.
bool within_reach(const Tree& tree, NodeId id);

// What is wrong with a tree whatever the screen: controls without names, ids used twice.
std::vector<std::string> faults(const Tree& tree);

// One line a node, indented, without text runs: for tests to read and approve.
std::string describe(const Tree& tree);

} // namespace ui
