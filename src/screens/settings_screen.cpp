#include "screens/settings_screen.h"

#include "screens/settings_parts.h"
#include "ui/card.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/icon_button.h"
#include "ui/link.h"
#include "ui/text.h"

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float one_column_below = 560;
constexpr float page_width_max = 960;
constexpr float row_height = 44;

void profile_cards(ui::Ui& ui, const ProfileEditor& editor)
{
    person_settings(ui, editor);
    ui.space(ui::gap::wide);
    company_settings(ui, editor);
    ui.space(ui::gap::wide);
    edition_settings(ui, editor);
    ui.space(ui::gap::wide);
    calendar_settings(ui, editor);
    ui.space(ui::gap::wide);
}

struct RowText {
    std::string_view key{};
    std::string_view text{};
    ui::Ink ink = ui::Ink::Text;
};

void row_text(ui::Ui& ui, const ui::Rect& box, const RowText& part)
{
    ui.inside({.id = ui.id(part.key),
               .role = ui::Role::Paragraph,
               .rect = box,
               .name = std::string(part.text)},
              [&] { ui::lines_in(ui, box, part.text, ui::type::body, part.ink); });
}

} // namespace

void settings_card(ui::Ui& ui, const SettingsCard& card, const ui::Body& body)
{
    ui::card(ui, [&] {
        ui.around(
            {.id = ui.id(card.key), .role = ui::Role::Group, .name = ui.say(card.title)}, [&] {
                ui::heading(ui, "heading", 2, ui.say(card.title));
                ui.space(4);
                ui::paragraph(ui, "hint", ui.say(card.hint), ui::type::body, ui::Ink::TextSecond);
                ui.space(ui::gap::wide);
                body();
            });
    });
}

void settings_pair(ui::Ui& ui, const ui::Body& left, const ui::Body& right)
{
    if (ui.width() < one_column_below) {
        left();
        ui.space(ui::gap::wide);
        right();
        return;
    }
    ui.columns({1, 1}, 32, [&](std::size_t column) { column == 0 ? left() : right(); });
}

bool settings_row(ui::Ui& ui, const SettingsRow& row)
{
    const bool stacked = ui.width() < one_column_below && !row.detail.empty();
    const float room = ui.width() - row_height;
    const float width = (row.detail.empty() || stacked ? room : room / 2) - 8;
    const float text = ui::wrapped_height(ui, row.text, ui::type::body, width);
    const float detail = ui::wrapped_height(ui, row.detail, ui::type::body, width);
    const float words = stacked ? text + detail : std::max(text, detail);
    const ui::Rect area = ui.take(words + row_height - ui::type::body.line);
    ui.painter().line({area.x, area.bottom()}, {area.right(), area.bottom()}, ui::Ink::Line);
    bool remove = false;
    ui.inside({.id = ui.id(row.key), .role = ui::Role::ListItem, .rect = area, .name = {}}, [&] {
        const float top = area.y + (area.height - words) / 2;
        row_text(ui, {area.x, top, width, text}, {"text", row.text, ui::Ink::Text});
        if (!row.detail.empty()) {
            const ui::Rect below{area.x, top + text, width, detail};
            const ui::Rect beside{area.x + room / 2, top, width, detail};
            row_text(ui, stacked ? below : beside, {"detail", row.detail, ui::Ink::TextSecond});
        }
        if (row.remove_label.empty()) return;
        remove = ui::icon_button_in(
            ui, {area.right() - 36, area.centre().y - 16, 32, 32},
            {.key = "remove", .label = row.remove_label, .icon = ui::Icon::dismiss});
    });
    return remove;
}

void settings_screen(ui::Ui& ui, const SettingsView& view, SettingsScreen& local, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say("settings.title"_text));
    ui.space(ui::gap::wide);
    const ui::Rect rest = ui.rest();
    const ui::Rect column{rest.x, rest.y, std::min(page_width_max, rest.width), rest.height};
    const float used = ui.within(column, [&] {
        if (view.profile != nullptr) {
            profile_cards(ui, {.view = view, .local = local, .send = send});
        }
        look_settings(ui, view.appearance, send);
        ui.space(ui::gap::wide);
        signing_settings(ui, view);
        trust_settings(ui, view, local, send);
        installation_settings(ui, view.installation, send);
        ui.space(ui::gap::wide);
        settings_card(
            ui, {.key = "sync", .title = "sync.title"_text, .hint = "sync.about"_text}, [&] {
                ui::link(ui,
                         {.key = "open", .label = ui.say("sync.open"_text), .href = "#/exchange"});
            });
        ui.space(ui::gap::wide);
        settings_card(
            ui, {.key = "storage", .title = "storage.title"_text, .hint = "storage.open.hint"_text},
            [&] {
                ui::link(ui, {.key = "open",
                              .label = ui.say("storage.open"_text),
                              .href = "#/settings/storage"});
            });
    });
    ui.take(used);
}

} // namespace screens
