#include "screens/command_desk.h"

#include "screens/claims_cells.h"
#include "screens/domain_words.h"
#include "screens/help_screen.h"
#include "screens/state_look.h"
#include "ui/dialog.h"
#include "ui/key_value_list.h"

#include <algorithm>

namespace screens {

namespace {

using ui::operator""_text;

constexpr std::size_t claims_most = 12;
constexpr double between_keys_ms = 1500;
constexpr std::string_view claim_prefix = "claim:";

// --- the palette ---

ui::PaletteEntry entry_of(const ui::Ui& ui, const OfferedCommand& command)
{
    return {.key = command.key,
            .label = command.label,
            .shortcut = shortcut_words(ui, command.shortcut),
            .icon = command.icon,
            .group = command.group,
            .also = command.also};
}

// What was typed found the claim, perhaps by a field that is not shown: so it is among the words.
ui::PaletteEntry entry_of(const ui::Ui& ui, const ClaimCells& cells, workspace::Row row,
                          const std::string& typed)
{
    const workspace::Columns& columns = cells.view.claims->columns();
    const claims::State state = columns.standing[row].state;
    return {.key = std::string(claim_prefix) + cells.view.claims->id_of(row).text,
            .label = cells.name(row),
            .hint = std::string(columns.customer_name[row]),
            .icon = look_of(state).icon,
            .group = ui.say("palette.claims"_text),
            .also = typed};
}

std::vector<ui::PaletteEntry> entries_of(ui::Ui& ui, const std::vector<OfferedCommand>& commands,
                                         const std::string& typed, ClaimsList& list,
                                         const WorkspaceView& view)
{
    std::vector<ui::PaletteEntry> entries;
    for (const OfferedCommand& command : commands) entries.push_back(entry_of(ui, command));
    if (view.claims == nullptr) return entries;
    const ClaimCells cells{.words = ui.words(), .view = view, .list = list};
    for (const workspace::Row row : list.first_found(typed, claims_most)) {
        entries.push_back(entry_of(ui, cells, row, typed));
    }
    return entries;
}

void call(const ui::PaletteEntry& entry, const std::vector<OfferedCommand>& commands,
          const ClaimCells& cells, const Send& send)
{
    for (const OfferedCommand& command : commands) {
        if (command.key == entry.key) send(command.intent);
    }
    if (entry.key.rfind(claim_prefix, 0) != 0) return;
    const auto row = cells.view.claims->find({entry.key.substr(claim_prefix.size())});
    if (row) send(GoTo{.address = cells.href(*row).substr(1)});
}

void palette(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands,
             ClaimsList& list, const WorkspaceView& view, const Send& send)
{
    std::vector<ui::PaletteEntry> entries;
    if (desk.palette.open) {
        entries = entries_of(ui, commands, ui::palette_text(ui, desk.palette), list, view);
    }
    const auto chosen = ui::command_palette(ui, entries, desk.palette);
    if (!chosen) return;
    call(entries[*chosen], commands, {.words = ui.words(), .view = view, .list = list}, send);
}

// --- shortcuts ---

// While one types, or answers a dialog, letters are not commands.
bool listens(ui::Ui& ui)
{
    const ui::Node* focus = ui::find(ui.shown(), ui.interaction().focus());
    const bool types = focus != nullptr &&
                       (focus->role == ui::Role::TextField || focus->role == ui::Role::TextArea ||
                        focus->role == ui::Role::SearchField || focus->role == ui::Role::ComboBox);
    const auto& nodes = ui.shown().nodes;
    const bool asked = std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
        return node.states.has(ui::State::Modal) || node.role == ui::Role::Menu;
    });
    return !types && !asked;
}

bool is_sequence(const std::string& shortcut)
{
    return shortcut.size() == 3 && shortcut[1] == ' ';
}

bool pressed(ui::Ui& ui, char key)
{
    return ui.interaction().key({.key = std::string(1, key)});
}

bool pressed_with_command(ui::Ui& ui, char key)
{
    const bool mac = ui.preferences().mac_keys;
    return ui.interaction().key(
        {.key = std::string(1, key), .modifiers = {.control = !mac, .meta = mac}});
}

bool is_called(ui::Ui& ui, CommandDesk& desk, const std::string& shortcut)
{
    if (shortcut.empty()) return false;
    if (shortcut.rfind("Control+", 0) == 0) return pressed_with_command(ui, shortcut.back());
    if (!is_sequence(shortcut)) return pressed(ui, shortcut.front());
    const bool under_way =
        desk.first_key == shortcut.front() && ui.now_ms() - desk.first_key_ms < between_keys_ms;
    if (!under_way || !pressed(ui, shortcut.back())) return false;
    desk.first_key = 0;
    return true;
}

// The first keys of sequences, after the whole ones: "g" begins, "g d" goes.
void begin_sequence(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands)
{
    std::string seen;
    for (const OfferedCommand& command : commands) {
        const std::string& shortcut = command.shortcut;
        if (!is_sequence(shortcut) || seen.find(shortcut.front()) != seen.npos) continue;
        seen += shortcut.front();
        if (!pressed(ui, shortcut.front())) continue;
        desk.first_key = shortcut.front();
        desk.first_key_ms = ui.now_ms();
    }
}

void listen(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands,
            const Send& send)
{
    if (!listens(ui)) return;
    if (pressed(ui, '?')) desk.shows_shortcuts = true;
    for (const OfferedCommand& command : commands) {
        if (is_called(ui, desk, command.shortcut)) send(command.intent);
    }
    begin_sequence(ui, desk, commands);
}

std::vector<ui::KeyValue> shortcut_rows(const ui::Ui& ui,
                                        const std::vector<OfferedCommand>& commands,
                                        const std::vector<PageKey>& page_keys)
{
    std::vector<ui::KeyValue> rows;
    for (const PageKey& row : page_keys) {
        rows.push_back({.key = row.key, .name = ui.say(row.label), .value = row.key});
    }
    rows.push_back({.key = "palette",
                    .name = ui.say("bar.search"_text),
                    .value = shortcut_words(ui, "Control+k")});
    rows.push_back({.key = "shortcuts", .name = ui.say("shortcuts.title"_text), .value = "?"});
    for (const OfferedCommand& command : commands) {
        if (command.shortcut.empty()) continue;
        rows.push_back({.key = command.key,
                        .name = command.label,
                        .value = shortcut_words(ui, command.shortcut)});
    }
    return rows;
}

void draw_shortcuts(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands,
                    const std::vector<PageKey>& page_keys, const Send& send)
{
    if (!desk.shows_shortcuts) return;
    const std::vector<ui::KeyValue> rows = shortcut_rows(ui, commands, page_keys);
    const std::vector<ui::Button> ways{{.key = "close", .label = ui.say("kit.close"_text)},
                                       {.key = "help", .label = ui.say("help.learn_more"_text)}};
    const std::string title = ui.say("shortcuts.title"_text);
    const ui::DialogAnswer answer = ui::dialog(
        ui, {.key = "shortcuts", .title = title},
        [&] { ui::key_value_list(ui, "keys", title, rows); }, ways,
        [&](std::size_t way) {
            desk.shows_shortcuts = false;
            if (way == 1) send(GoTo{.address = help_address(HelpTopic::Shortcuts)});
        });
    if (answer == ui::DialogAnswer::Closed) desk.shows_shortcuts = false;
}

} // namespace

std::string shortcut_words(const ui::Ui& ui, const std::string& shortcut)
{
    const auto capital = [](char key) {
        return std::string(1, key >= 'a' && key <= 'z' ? static_cast<char>(key - 'a' + 'A') : key);
    };
    if (shortcut.empty()) return {};
    std::string last = capital(shortcut.back());
    if (shortcut.rfind("Control+", 0) == 0) {
        return (ui.preferences().mac_keys ? "⌘ " : "Ctrl ") + last;
    }
    if (!is_sequence(shortcut)) return last;
    return ui.words().say("shortcuts.then"_text,
                          {{"first", capital(shortcut.front())}, {"second", last}});
}

bool listens_for_letters(ui::Ui& ui, const CommandDesk& desk)
{
    const bool under_way = desk.first_key != 0 && ui.now_ms() - desk.first_key_ms < between_keys_ms;
    return !under_way && !desk.palette.open && !desk.shows_shortcuts && listens(ui);
}

void command_desk(ui::Ui& ui, CommandDesk& desk, const std::vector<OfferedCommand>& commands,
                  const std::vector<PageKey>& page_keys, ClaimsList& list,
                  const WorkspaceView& view, const Send& send)
{
    listen(ui, desk, commands, send);
    palette(ui, desk, commands, list, view, send);
    draw_shortcuts(ui, desk, commands, page_keys, send);
}

} // namespace screens
