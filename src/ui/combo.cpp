#include "ui/combo.h"

#include "core/text.h"
#include "ui/combo_list.h"
#include "ui/numbers.h"

namespace ui {

namespace {

using Matches = std::vector<std::size_t>;

constexpr std::size_t page_rows = 8;

std::vector<std::string> words_of(std::string_view folded)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.emplace_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

void open(const Combo& combo, ComboState& state, Ui& ui)
{
    state = {.open = true, .had_focus = ui.interaction().focused(combo.id), .follow = true};
    for (std::size_t i = 0; i < combo.chosen.size(); ++i) {
        if (!combo.chosen[i]) continue;
        state.active = i;
        break;
    }
    ui.focus(combo.id);
}

// The next frame claims other keys: Escape is no longer ours.
void close(Ui& ui, ComboState& state)
{
    state = {};
    ui.wake_after(0);
}

// What was typed is the whole content of the field: without what stood there before.
std::string typed_part(const std::string& whole, std::string_view closed_text)
{
    const bool added = !closed_text.empty() && whole.size() > closed_text.size() &&
                       std::string_view(whole).substr(0, closed_text.size()) == closed_text;
    return added ? whole.substr(closed_text.size()) : whole;
}

void take_typing(Ui& ui, const Combo& combo, ComboState& state, std::string_view closed_text)
{
    if (!combo.searchable) return;
    const auto typed = ui.interaction().edited(combo.id);
    if (!typed) return;
    const std::string query = state.open ? *typed : typed_part(*typed, closed_text);
    if (!state.open) open(combo, state, ui);
    state.query = query;
    state.active = 0;
    state.follow = true;
    const std::size_t count = matching(*combo.options, query).size();
    ui.announce(filled(ui.say("kit.select.matches"_text),
                       {{"count", grouped_number(ui, static_cast<std::int64_t>(count))}}));
}

// Pressing the field opens the list; pressing it again closes it, unless that is for typing.
void take_presses(Ui& ui, const Combo& combo, ComboState& state)
{
    Interaction& interaction = ui.interaction();
    const NodeId list = combo_list_id(combo.id);
    if (interaction.activated(combo.id)) {
        if (!state.open)
            open(combo, state, ui);
        else if (!combo.searchable)
            close(ui, state);
        return;
    }
    if (!state.open) return;
    if (interaction.pressed_outside(ui.shown(), combo.id) &&
        interaction.pressed_outside(ui.shown(), list)) {
        close(ui, state);
    }
}

// Going on with Tab closes the list.
void take_focus(Ui& ui, const Combo& combo, ComboState& state)
{
    const NodeId focus = ui.interaction().focus();
    if (!state.open || focus == combo.id) {
        state.had_focus = state.open;
        return;
    }
    const bool elsewhere = focus != 0 && !ui.interaction().focus_within(combo_list_id(combo.id));
    if (state.had_focus && elsewhere) close(ui, state);
}

struct Step {
    const char* key = "";
    int by = 0; // rows; beyond the ends: to the end
};

constexpr int to_the_end = 1 << 20;
constexpr Step steps[] = {{"ArrowDown", 1},
                          {"ArrowUp", -1},
                          {"PageDown", static_cast<int>(page_rows)},
                          {"PageUp", -static_cast<int>(page_rows)},
                          {"Home", -to_the_end},
                          {"End", to_the_end}};

void move(Ui& ui, const Combo& combo, ComboState& state, std::size_t rows)
{
    for (const Step& step : steps) {
        if (!ui.interaction().key({.scope = combo.id, .key = step.key}) || rows == 0) continue;
        const auto target = static_cast<int>(state.active) + step.by;
        state.active = static_cast<std::size_t>(std::clamp(target, 0, static_cast<int>(rows) - 1));
        state.follow = true;
    }
}

bool opening_key(Ui& ui, const Combo& combo)
{
    const auto pressed = [&](const char* key, Modifiers modifiers = {}) {
        return ui.interaction().key({.scope = combo.id, .key = key, .modifiers = modifiers});
    };
    bool opens = pressed("ArrowDown");
    opens = pressed("ArrowUp") || opens;
    opens = pressed("ArrowDown", {.alt = true}) || opens;
    opens = pressed("Enter") || opens;
    return (!combo.searchable && pressed(" ")) || opens;
}

// In a field that is not for typing, a letter goes to the next option that begins with it.
void jump_by_letter(Ui& ui, const Combo& combo, ComboState& state)
{
    const std::vector<Option>& options = *combo.options;
    const std::size_t from = state.open ? state.active + 1 : 0;
    std::string asked;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::size_t at = (from + i) % options.size();
        const std::string label = core::fold_for_search(options[at].label);
        const std::string letter(core::first_code_points(label, 1));
        if (letter.empty() || asked.find(letter) != asked.npos) continue;
        asked += letter;
        if (!ui.interaction().key({.scope = combo.id, .key = letter})) continue;
        if (!state.open) open(combo, state, ui);
        state.active = at;
        state.follow = true;
    }
}

// Enter takes the active row. Space does too where it is not for typing.
bool choosing_key(Ui& ui, const Combo& combo)
{
    const bool enter = ui.interaction().key({.scope = combo.id, .key = "Enter"});
    const bool space = !combo.searchable && ui.interaction().key({.scope = combo.id, .key = " "});
    return enter || space;
}

} // namespace

std::vector<std::size_t> matching(const std::vector<Option>& options, std::string_view query)
{
    const std::vector<std::string> words = words_of(core::fold_for_search(query));
    Matches matches;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::string text = core::fold_for_search(options[i].label + " " + options[i].detail);
        const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return text.find(word) != text.npos;
        });
        if (all) matches.push_back(i);
    }
    return matches;
}

std::optional<std::size_t> combo_input(Ui& ui, const Combo& combo, std::string_view closed_text)
{
    ComboState& state = ui.memory<ComboState>(combo.id);
    take_presses(ui, combo, state);
    take_focus(ui, combo, state);
    take_typing(ui, combo, state, closed_text);
    if (!combo.searchable) jump_by_letter(ui, combo, state);
    if (!state.open && opening_key(ui, combo)) open(combo, state, ui);
    if (!state.open) return std::nullopt;
    const Matches matches = matching(*combo.options, state.query);
    move(ui, combo, state, matches.size());
    if (ui.interaction().key({.scope = combo.id, .key = "Escape"})) {
        close(ui, state);
        return std::nullopt;
    }
    if (!choosing_key(ui, combo) || state.active >= matches.size()) return std::nullopt;
    const std::size_t made = matches[state.active];
    if (!combo.stays_open) close(ui, state);
    return made;
}

Node combo_node(Ui& ui, const Combo& combo, const FieldAbout& about, const Rect& area,
                FieldInsets insets)
{
    const ComboState& state = ui.memory<ComboState>(combo.id);
    Node node = field_node(combo.id, about, Role::ComboBox, area, field_style(ui), insets);
    node.states = node.states.with(State::HasPopup)
                      .with(State::Expandable)
                      .with(State::Expanded, state.open)
                      .with(State::ReadOnly, !combo.searchable);
    NodeId active = 0;
    if (state.open) {
        const Matches matches = matching(*combo.options, state.query);
        if (state.active < matches.size()) {
            active = combo_option_id(combo.id, (*combo.options)[matches[state.active]].key);
        }
    }
    const NodeId list = state.open ? combo_list_id(combo.id) : 0;
    node.numbers.insert(node.numbers.end(),
                        {{NumberProperty::ActiveDescendant, static_cast<std::int32_t>(active)},
                         {NumberProperty::Controls, static_cast<std::int32_t>(list)}});
    return node;
}

std::optional<std::size_t> combo_list(Ui& ui, const Combo& combo, const Rect& field)
{
    ComboState& state = ui.memory<ComboState>(combo.id);
    if (!state.open) return std::nullopt;
    const auto made = option_list(ui, combo, state, matching(*combo.options, state.query), field);
    if (!made) return std::nullopt;
    ui.focus(combo.id);
    if (!combo.stays_open) close(ui, state);
    return made;
}

} // namespace ui
