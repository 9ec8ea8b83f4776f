#include "screens/top_bar.h"

#include "screens/domain_words.h"
#include "screens/saving_words.h"
#include "ui/button.h"
#include "ui/focus_ring.h"
#include "ui/gap.h"
#include "ui/icon_button.h"
#include "ui/languages.h"
#include "ui/menu.h"
#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace screens {

namespace {

using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::Role;
using ui::State;
using ui::Text;
using ui::operator""_text;

constexpr float side = 16;
constexpr float mark_size = 24;
constexpr float wide_from = 1100;
constexpr float words_from = 700;

enum class BarForm { Wide, Middle, Narrow };

BarForm form_of(const ui::Ui& ui)
{
    if (ui.size().width >= wide_from) return BarForm::Wide;
    return ui.size().width >= words_from ? BarForm::Middle : BarForm::Narrow;
}

// What is left of the bar, given away from both ends.
struct Room {
    float left = 0;
    float right = 0;
    float y = 0;
    float height = 0;

    float width() const { return right - left; }
    Rect from_left(float wanted)
    {
        const Rect area{left, y, std::min(wanted, width()), height};
        left = area.right() + ui::gap::hair;
        return area;
    }
    Rect from_right(float wanted)
    {
        const float taken = std::min(wanted, width());
        right -= taken + ui::gap::hair;
        return {right + ui::gap::hair, y, taken, height};
    }
};

void draw_name(ui::Ui& ui, Room& room, const TopBar& bar, BarForm form)
{
    const Rect mark{room.left, std::floor(room.y + (room.height - mark_size) / 2), mark_size,
                    mark_size};
    ui.painter().fill(mark, Ink::Accent, 5);
    const float letter = ui.typesetter().width("C", ui::type::body_strong);
    ui.painter().text({mark.centre().x - letter / 2, mark.y + 2}, "C", ui::type::body_strong,
                      Ink::OnAccent);
    room.left = mark.right() + 10;
    const std::string name = ui.say("app.name"_text);
    const float width = std::ceil(ui.typesetter().width(name, ui::type::subtitle));
    const bool only_mark = form == BarForm::Narrow;
    const Rect area = only_mark ? mark : Rect{room.left, room.y, width, room.height};
    ui.inside({.id = ui.id("name"),
               .role = Role::Paragraph,
               .rect = area,
               .name = name,
               .name_unseen = only_mark},
              [&] {
                  if (!only_mark) ui::line_in(ui, area, name, ui::type::subtitle, Ink::Text);
              });
    if (only_mark) return;
    room.left = area.right() + 16;
    if (bar.company.empty() || form != BarForm::Wide) return;
    constexpr float company_max = 260;
    const float needed = std::ceil(ui.typesetter().width(bar.company, ui::type::body));
    const Rect company = room.from_left(std::min(company_max, needed));
    ui.inside(
        {.id = ui.id("company"), .role = Role::Paragraph, .rect = company, .name = bar.company},
        [&] { ui::line_in(ui, company, bar.company, ui::type::body, Ink::TextSecond); });
    room.left += 12;
}

// --- whether everything is saved ---

struct SavingLook {
    Icon icon = Icon::checkmark;
    Ink ink = Ink::Green;
};

SavingLook saving_look(SavingState state)
{
    switch (state) {
    case SavingState::Saved: return {.icon = Icon::checkmark, .ink = Ink::Green};
    case SavingState::Saving: return {.icon = Icon::history, .ink = Ink::TextSecond};
    case SavingState::NotSaved: return {.icon = Icon::error_circle, .ink = Ink::Red};
    case SavingState::NotKept: return {.icon = Icon::warning, .ink = Ink::Amber};
    }
    return {};
}

ui::Button again_button(const ui::Ui& ui)
{
    return {.key = "again", .label = ui.say("saving.again"_text), .icon = Icon::error_circle};
}

// "Saved · 2 copies" where there is room, else "Saved".
std::string saving_shown(const ui::Ui& ui, const TopBar& bar, BarForm form)
{
    const bool whole = form == BarForm::Wide && saving_state(bar.saving) == SavingState::Saved;
    return whole ? saving_details(ui.words(), bar.saving) : saving_words(ui.words(), bar.saving);
}

float saving_width(const ui::Ui& ui, const TopBar& bar, BarForm form)
{
    if (!bar.open) return 0;
    const bool failed = saving_state(bar.saving) == SavingState::NotSaved;
    if (failed) return ui::button_width(ui, again_button(ui));
    const std::string words = saving_shown(ui, bar, form);
    return 28 + std::ceil(ui.typesetter().width(words, ui::type::caption));
}

void draw_saving(ui::Ui& ui, const Rect& area, const TopBar& bar, BarForm form, const Send& send)
{
    if (!bar.open) return;
    const SavingState state = saving_state(bar.saving);
    const std::string details = saving_details(ui.words(), bar.saving);
    if (state == SavingState::NotSaved) {
        if (ui::button_in(ui, area, again_button(ui))) send(SaveAgain{});
        ui::tooltip(ui, {.owner = ui.id("again"), .area = area, .text = details});
        return;
    }
    const std::string words = saving_shown(ui, bar, form);
    const SavingLook look = saving_look(state);
    const ui::NodeId id = ui.id("saving");
    ui.inside({.id = id,
               .role = Role::Status,
               .rect = area,
               .name = words,
               .texts = {{ui::TextProperty::Description, details}}},
              [&] {
                  ui.painter().icon({area.x, std::floor(area.centre().y - 8), 16, 16}, look.icon,
                                    look.ink);
                  const Rect text{area.x + 20, area.y, area.width - 20, area.height};
                  ui::line_in(ui, text, words, ui::type::caption, look.ink);
              });
    ui::tooltip(ui, {.owner = id, .area = area, .text = details});
}

// --- role ---

std::vector<ui::MenuEntry> role_entries(const ui::Ui& ui, const TopBar& bar)
{
    std::vector<ui::MenuEntry> entries;
    for (const auto& named : core::names<claims::Role>) {
        const bool mine = named.value == bar.me.role;
        entries.push_back({.key = std::string(named.name),
                           .label = ui.say(role_text(named.value)),
                           .icon = mine ? Icon::checkmark : Icon::person});
    }
    return entries;
}

ui::MenuButton role_button(const ui::Ui& ui, const TopBar& bar, BarForm form)
{
    const std::string role = ui.say(role_text(bar.me.role));
    const bool narrow = form == BarForm::Narrow;
    return {.key = "role",
            .label = narrow ? ui.words().say("bar.role"_text, {{"role", role}}) : role,
            .icon = Icon::person,
            .look = ui::ButtonLook::Quiet,
            .only_icon = narrow,
            .entries = role_entries(ui, bar)};
}

void draw_role(ui::Ui& ui, const Rect& area, const TopBar& bar, BarForm form, const Send& send)
{
    if (const auto chosen = ui::menu_button_in(ui, area, role_button(ui, bar, form))) {
        send(BecomePerson{.role = core::names<claims::Role>[*chosen].value, .name = bar.me.name});
    }
}

// --- language and theme ---

std::vector<ui::MenuEntry> language_entries(const TopBar& bar)
{
    std::vector<ui::MenuEntry> entries;
    for (const ui::Language& language : ui::languages) {
        const bool mine = language.tag == bar.appearance.language;
        entries.push_back({.key = std::string(language.tag),
                           .label = std::string(language.name),
                           .icon = mine ? Icon::checkmark : Icon::local_language});
    }
    return entries;
}

constexpr std::array theme_texts{"settings.theme.system"_text, "settings.theme.light"_text,
                                 "settings.theme.dark"_text, "settings.theme.contrast"_text};

std::vector<ui::MenuEntry> theme_entries(const ui::Ui& ui, const TopBar& bar)
{
    std::vector<ui::MenuEntry> entries;
    for (std::size_t i = 0; i < theme_texts.size(); ++i) {
        const bool mine = static_cast<std::size_t>(bar.appearance.theme) == i;
        entries.push_back({.key = "theme" + std::to_string(i),
                           .label = ui.say(theme_texts[i]),
                           .icon = mine ? Icon::checkmark : Icon::weather_moon});
    }
    return entries;
}

void choose(std::size_t entry, const Send& send)
{
    if (entry < ui::languages.size()) {
        send(ChooseLanguage{.tag = std::string(ui::languages[entry].tag)});
        return;
    }
    send(ChooseTheme{.theme = static_cast<ThemeChoice>(entry - ui::languages.size())});
}

void draw_menu(ui::Ui& ui, const Rect& area, ui::MenuButton button, std::size_t first,
               const Send& send)
{
    button.look = ui::ButtonLook::Quiet;
    button.only_icon = true;
    if (const auto chosen = ui::menu_button_in(ui, area, button)) choose(first + *chosen, send);
}

void draw_language(ui::Ui& ui, const Rect& area, const TopBar& bar, BarForm form, const Send& send)
{
    ui::MenuButton button{.key = "language",
                          .label = ui.say("bar.language"_text),
                          .icon = Icon::local_language,
                          .entries = language_entries(bar)};
    if (form == BarForm::Narrow) { // one menu for both
        std::vector<ui::MenuEntry> themes = theme_entries(ui, bar);
        themes.front().starts_group = true;
        button.label = ui.say("bar.more"_text);
        button.entries.insert(button.entries.end(), themes.begin(), themes.end());
    }
    draw_menu(ui, area, std::move(button), 0, send);
}

void draw_theme(ui::Ui& ui, const Rect& area, const TopBar& bar, const Send& send)
{
    draw_menu(ui, area,
              {.key = "theme",
               .label = ui.say("bar.theme"_text),
               .icon = Icon::weather_moon,
               .entries = theme_entries(ui, bar)},
              ui::languages.size(), send);
}

// --- the palette ---

// Looks like the field that it opens.
bool search_opener(ui::Ui& ui, const Rect& area)
{
    const ui::NodeId id = ui.id("search");
    const std::string label = ui.say("bar.search"_text);
    const std::string keys = ui.preferences().mac_keys ? "⌘ K" : "Ctrl K";
    const bool lit = ui.interaction().hovered(id);
    ui.painter().box(area, lit ? Ink::SurfaceHover : Ink::Page, Ink::ControlLine, 4);
    ui.inside({.id = id,
               .role = Role::Button,
               .states = ui::States{}.with(State::Focusable).with(State::HasPopup),
               .rect = area,
               .name = label,
               .texts = {{ui::TextProperty::Shortcut, "Control+K"}}},
              [&] {
                  const float top = std::floor(area.centre().y - 10);
                  ui.painter().icon({area.x + 8, top, 20, 20}, Icon::search, Ink::TextSecond);
                  const float shortcut = ui.typesetter().width(keys, ui::type::caption);
                  const float room = area.width - 36 - shortcut - 24;
                  ui::line_in(ui, {area.x + 36, area.y, room, area.height}, label, ui::type::body,
                              Ink::TextSecond);
                  ui.painter().text({area.right() - shortcut - 12, area.centre().y - 8}, keys,
                                    ui::type::caption, Ink::TextSecond);
              });
    ui::focus_ring(ui, id, area, 4);
    return ui.interaction().activated(id);
}

bool draw_search(ui::Ui& ui, const Room& room, BarForm form)
{
    constexpr float width_max = 460;
    constexpr float width_min = 180;
    const float width = std::min(width_max, room.width() - 16);
    if (form == BarForm::Narrow || width < width_min) {
        return ui::icon_button_in(
            ui, {room.right - ui.control_height(), room.y, ui.control_height(), room.height},
            {.key = "search", .label = ui.say("bar.search"_text), .icon = Icon::search});
    }
    // In the middle of the page where that is free, else in the middle of what is.
    const float middle = std::floor((ui.size().width - width) / 2);
    const float x = std::clamp(middle, room.left, room.right - 12 - width);
    return search_opener(ui, {x, room.y, width, room.height});
}

} // namespace

bool top_bar(ui::Ui& ui, const TopBar& bar, const Send& send)
{
    const Rect area{0, 0, ui.size().width, top_bar_height};
    const BarForm form = form_of(ui);
    ui.painter().fill(area, Ink::Surface);
    ui.painter().line({area.x, area.bottom() - 1}, {area.right(), area.bottom() - 1}, Ink::Line);
    bool asked = false;
    ui.inside({.id = ui.id("banner"), .role = Role::Banner, .rect = area}, [&] {
        const float height = ui.control_height();
        const float edge = form == BarForm::Narrow ? 8.0f : side;
        Room room{.left = area.x + edge,
                  .right = area.right() - edge,
                  .y = std::floor((top_bar_height - height) / 2),
                  .height = height};
        draw_name(ui, room, bar, form);
        const bool narrow = form == BarForm::Narrow;
        const Rect theme = narrow ? Rect{} : room.from_right(height);
        const Rect language = room.from_right(height);
        const Rect role = room.from_right(ui::menu_button_width(ui, role_button(ui, bar, form)));
        const Rect saving = room.from_right(saving_width(ui, bar, form));
        asked = draw_search(ui, room, form);
        draw_saving(ui, saving, bar, form, send);
        draw_role(ui, role, bar, form, send);
        draw_language(ui, language, bar, form, send);
        if (!narrow) draw_theme(ui, theme, bar, send);
    });
    return asked;
}

} // namespace screens
