#include "support/monkey.h"

#include <algorithm>
#include <cmath>

namespace support {

using ui::Node;
using ui::Role;
using ui::State;

namespace {

const std::vector<std::string> keys{
    "Enter", " ",   "Escape", "ArrowDown", "ArrowUp",  "ArrowLeft", "ArrowRight",
    "Home",  "End", "Tab",    "PageUp",    "PageDown", "Delete",    "Backspace",
    "?",     "a",   "k",      "c",         "d",        "z",         "ContextMenu",
    "F2",    "F10", "[",      "\u0142",    "\u5BA2"};

const std::vector<std::string> texts{
    "",
    " ",
    "a",
    "Contoso",
    "2026-11-24",
    "31.2.2026",
    "24 lis 2026",
    "99999999999999999999",
    "user@contoso.com",
    "3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44",
    "contoso.onmicrosoft.com",
    "Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105 ja\u017A\u0144",
    "\u5BA2\u6236\u95DC\u806F",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467",
    "e\u0301\u0302\u0303",
    "\u0634\u0631\u0643\u0629",
    "line\nline\n\n\nline",
    "\t\x01\x7f",
    "{count} {text} %s",
    "\xff\xfe broken \xe5\xae"};

bool can_have_focus(const Node& node)
{
    return node.states.has(State::Focusable) && !node.states.has(State::Hidden);
}

bool acted_on(const Node& node)
{
    return ui::is_interactive(node.role) || can_have_focus(node);
}

bool is_text_entry(const Node& node)
{
    return node.role == Role::TextField || node.role == Role::TextArea ||
           node.role == Role::SearchField || node.role == Role::ComboBox;
}

bool anything(const Node&)
{
    return true;
}

// Not an act of its own, but a place to which the keyboard may come.
bool may_be_stop(Role role)
{
    return role == Role::Row || role == Role::Cell || role == Role::RowHeader ||
           role == Role::ColumnHeader || role == Role::Separator || role == Role::TabPanel ||
           role == Role::ScrollArea || role == Role::Heading || role == Role::Alert ||
           role == Role::Image || role == Role::Grid || role == Role::Group || role == Role::Region;
}

bool is_finite(const ui::Rect& rect)
{
    return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width) &&
           std::isfinite(rect.height);
}

} // namespace

const Node* Monkey::any(bool (*wanted)(const Node&))
{
    std::vector<const Node*> found;
    for (const Node& node : shell_.tree().nodes) {
        if (wanted(node)) found.push_back(&node);
    }
    random_.shuffle(found);
    const auto reached = std::find_if(found.begin(), found.end(), [&](const Node* node) {
        return ui::within_reach(shell_.tree(), node->id);
    });
    return reached == found.end() ? nullptr : *reached;
}

std::string Monkey::name_of(const Node& node) const
{
    return std::string(ui::role_word(node.role)) + " \"" + node.name + "\"";
}

std::string Monkey::act()
{
    const std::size_t dice = random_.below(100);
    if (dice < 34) return point();
    if (dice < 40) return drag();
    if (dice < 62) return press_key();
    if (dice < 70) return type();
    if (dice < 80) return move_focus();
    if (dice < 86) return scroll();
    if (dice < 90) return ask_for_menu();
    if (dice < 93) return drop_files();
    if (dice < 96) return change_page();
    return dice < 98 ? change_looks() : let_time_pass();
}

std::string Monkey::point()
{
    const Node* node = any(random_.chance(90) ? acted_on : anything);
    if (node == nullptr) return "nothing to press";
    const std::string what = name_of(*node);
    const ui::NodeId id = node->id;
    const ui::Point at{node->rect.x +
                           node->rect.width * 0.1f * static_cast<float>(random_.below(11)),
                       node->rect.centre().y};
    if (random_.chance(30)) {
        feed(ui::Activated{.node = id});
        return "press " + what;
    }
    const auto kind = static_cast<ui::PointerKind>(random_.below(3));
    const ui::Modifiers modifiers{.shift = random_.chance(15), .control = random_.chance(15)};
    feed(ui::PointerMoved{.over = id, .at = at, .kind = kind});
    feed(ui::PointerPressed{.over = id, .at = at, .modifiers = modifiers, .kind = kind});
    const Node* target = ui::interactive_at_or_above(shell_.tree(), id);
    blurred_ = target == nullptr || !can_have_focus(*target);
    feed(ui::FocusMoved{.node = blurred_ ? 0 : target->id});
    if (random_.chance(90)) feed(ui::PointerReleased{.over = id, .at = at, .kind = kind});
    return "click " + what;
}

std::string Monkey::drag()
{
    const Node* from = any(acted_on);
    if (from == nullptr) return "nothing to drag";
    const std::string what = name_of(*from);
    const ui::NodeId id = from->id;
    ui::Point at = from->rect.centre();
    feed(ui::PointerPressed{.over = id, .at = at});
    for (std::size_t i = random_.below(4); i > 0; --i) {
        at = {at.x + static_cast<float>(random_.between(-400, 400)),
              at.y + static_cast<float>(random_.between(-100, 100))};
        const Node* over = any(anything);
        feed(ui::PointerMoved{.over = over == nullptr ? 0 : over->id, .at = at});
    }
    if (random_.chance(20)) {
        feed(ui::PointerLeft{});
        return "drag away " + what;
    }
    const Node* over = any(anything);
    feed(ui::PointerReleased{.over = over == nullptr ? 0 : over->id, .at = at});
    return "drag " + what;
}

std::string Monkey::press_key()
{
    const std::string& key = random_.pick(keys);
    const ui::Modifiers modifiers{.shift = random_.chance(20),
                                  .control = random_.chance(key == "k" ? 80 : 15),
                                  .alt = random_.chance(5)};
    if (shell_.key(key, modifiers) && key == "Tab")
        blurred_ = false;
    else if (key == "Tab")
        blurred_ = true; // on to the browser's own controls
    return "key " + key + (modifiers.shift ? " with Shift" : "") +
           (modifiers.control ? " with Control" : "");
}

std::string Monkey::type()
{
    const Node* field = any(is_text_entry);
    if (field == nullptr) return "nothing to type into";
    const std::string what = name_of(*field);
    const ui::NodeId id = field->id;
    if (can_have_focus(*field)) {
        feed(ui::FocusMoved{.node = id, .visible = true});
        blurred_ = false;
    }
    std::string text = random_.pick(texts);
    if (random_.chance(3)) {
        const std::string once = text + " ";
        while (text.size() < 10'000) text += once;
    }
    feed(ui::TextEdited{.node = id, .value = text, .composing = random_.chance(20)});
    return "type " + text.substr(0, 40) + " into " + what;
}

std::string Monkey::move_focus()
{
    if (random_.chance(5)) {
        blurred_ = true;
        feed(ui::FocusMoved{});
        return "focus nothing";
    }
    const Node* node = any(can_have_focus);
    if (node == nullptr) return "nothing to focus";
    const std::string what = name_of(*node);
    blurred_ = false;
    feed(ui::FocusMoved{.node = node->id, .visible = random_.chance(70)});
    return "focus " + what;
}

std::string Monkey::scroll()
{
    const Node* area = any([](const Node& node) { return node.role == Role::ScrollArea; });
    if (area == nullptr) return "nothing to scroll";
    const ui::ScrollState scroll = area->scroll;
    const auto part = [&](float whole) {
        return whole * 0.125f * static_cast<float>(random_.between(-1, 9));
    };
    feed(ui::Scrolled{.node = area->id,
                      .position = {part(scroll.content.width), part(scroll.content.height)}});
    return "scroll";
}

std::string Monkey::ask_for_menu()
{
    const Node* node = any(anything);
    if (node == nullptr) return "nothing to ask";
    const std::string what = name_of(*node);
    feed(ui::MenuAsked{.over = node->id, .at = node->rect.centre()});
    return "context menu on " + what;
}

std::string Monkey::drop_files()
{
    const Node* zone = any([](const Node& node) { return node.role == Role::FileButton; });
    if (zone == nullptr) return "nothing takes files";
    const ui::NodeId id = zone->id;
    feed(ui::FilesHeldOver{.node = id});
    if (random_.chance(30)) return "hold files";
    std::vector<ui::OfferedFile> files;
    for (std::uint32_t i = 0; i < random_.below(4); ++i) {
        files.push_back({.name = random_.pick(texts) + ".pdf",
                         .size_bytes = random_.between(0, 1 << 30),
                         .handle = i + 1});
    }
    feed(ui::FilesOffered{.node = id, .files = files});
    feed(ui::FilesHeldOver{});
    return "drop " + std::to_string(files.size()) + " files";
}

std::string Monkey::change_page()
{
    const std::vector<ui::Size> sizes{{1440, 900}, {390, 844},   {320, 480}, {844, 390},
                                      {1024, 768}, {3840, 2160}, {700, 500}, {1, 1}};
    const ui::Size size = random_.pick(sizes);
    shell_.resize(size);
    return "resize to " + std::to_string(static_cast<int>(size.width));
}

std::string Monkey::change_looks()
{
    const std::vector<std::string> languages{"en", "pl", "zh-TW"};
    if (random_.chance(30)) {
        shell_.act(screens::Intent{screens::ChooseLanguage{.tag = random_.pick(languages)}});
        return "another language";
    }
    if (random_.chance(50)) {
        const auto theme = static_cast<screens::ThemeChoice>(random_.below(4));
        shell_.act(screens::Intent{screens::ChooseTheme{.theme = theme}});
        return "another theme";
    }
    shell_.act(app::PreferencesChanged{.preferences = {.dark = random_.chance(50),
                                                       .more_contrast = random_.chance(10),
                                                       .reduced_motion = random_.chance(80),
                                                       .coarse_pointer = random_.chance(30)}});
    return "other preferences";
}

std::string Monkey::let_time_pass()
{
    shell_.wait(random_.between(0, 20'000));
    return "wait";
}

std::vector<std::string> Monkey::complaints() const
{
    const ui::Tree& tree = shell_.tree();
    std::vector<std::string> found = ui::faults(tree);
    if (!shell_.at_rest()) found.push_back("the page never comes to rest");
    for (const Node& node : tree.nodes) {
        if (!is_finite(node.rect)) found.push_back("no place: " + name_of(node));
        if (!can_have_focus(node)) continue;
        if (!ui::is_interactive(node.role) && !may_be_stop(node.role)) {
            found.push_back("a stop of no known role: " + name_of(node));
        }
        // A cell of a table may be empty; its column's header says what is missing.
        const bool may_be_empty =
            node.role == Role::ScrollArea || node.role == Role::Row || node.role == Role::Cell;
        if (node.name.empty() && !may_be_empty) {
            found.push_back("a stop without a name: " + name_of(node));
        }
    }
    const Node* focused = ui::find(tree, shell_.focused());
    if (shell_.focused() != 0 && focused == nullptr) found.push_back("focus on what is gone");
    if (focused != nullptr && !can_have_focus(*focused)) {
        found.push_back("focus on what cannot have it: " + name_of(*focused));
    }
    if (focused != nullptr && !ui::within_reach(tree, focused->id)) {
        found.push_back("focus outside the dialog: " + name_of(*focused));
    }
    if (shell_.focused() == 0 && !blurred_) found.push_back("the focus is lost");
    return found;
}

} // namespace support
