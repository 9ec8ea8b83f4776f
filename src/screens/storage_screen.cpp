#include "screens/storage_screen.h"

#include "screens/exchange_screen.h"
#include "screens/settings_parts.h"
#include "ui/dialog.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float page_width_max = 960;

std::string copies_words(const ui::Ui& ui, const KeptHealth& health)
{
    if (health.copies == 0) return ui.say("storage.copies.none"_text);
    return ui::counted(ui.words(), "storage.copies.count"_text, health.copies);
}

std::string used_words(const ui::Ui& ui, const StorageState& state)
{
    if (!state.told) return {};
    std::string used = ui::file_size(ui, state.used_bytes);
    if (state.quota_bytes <= 0) return used;
    return ui.words().say("storage.used.of"_text,
                          {{"used", used}, {"quota", ui::file_size(ui, state.quota_bytes)}});
}

Text persistence_text(Persistence persistence)
{
    switch (persistence) {
    case Persistence::Unknown: return "storage.persistence.unknown"_text;
    case Persistence::Granted: return "storage.persistence.granted"_text;
    case Persistence::Refused: return "storage.persistence.refused"_text;
    case Persistence::Unavailable: return "storage.persistence.unavailable"_text;
    }
    return "storage.persistence.unknown"_text;
}

void kept(ui::Ui& ui, const StorageView& view, const Send& send)
{
    settings_card(
        ui, {.key = "kept", .title = "storage.kept"_text, .hint = "storage.kept.about"_text}, [&] {
            const KeptHealth& health = view.health;
            ui::key_value_list(ui, "facts", ui.say("storage.kept"_text),
                               {{.key = "claims",
                                 .name = ui.say("storage.claims"_text),
                                 .value = ui::grouped_number(ui, view.claims)},
                                {.key = "copies",
                                 .name = ui.say("storage.copies"_text),
                                 .value = copies_words(ui, health)},
                                {.key = "healed",
                                 .name = ui.say("storage.healed"_text),
                                 .value = ui::grouped_number(ui, health.healed)},
                                {.key = "aside",
                                 .name = ui.say("storage.aside"_text),
                                 .value = ui::grouped_number(ui, health.set_aside)},
                                {.key = "used",
                                 .name = ui.say("storage.used"_text),
                                 .value = used_words(ui, view.state)},
                                {.key = "persistence",
                                 .name = ui.say("storage.persistence"_text),
                                 .value = ui.say(persistence_text(view.state.persistence))}});
            if (view.state.persistence == Persistence::Refused) {
                ui.space(ui::gap::wide);
                ui::paragraph(ui, "persist-help", ui.say("storage.persist.help"_text),
                              ui::type::body, ui::Ink::TextSecond);
                ui.space(8);
                if (ui::button(ui, {.key = "persist", .label = ui.say("storage.persist"_text)})) {
                    send(AskToPersist{});
                }
            }
            if (health.set_aside > 0) {
                ui.space(ui::gap::wide);
                ui::paragraph(ui, "aside-help", ui.say("storage.aside.help"_text), ui::type::body);
            }
        });
}

void folder(ui::Ui& ui, const StorageState& state, const Send& send)
{
    ui::heading(ui, "folder-title", 3, ui.say("storage.folder"_text));
    ui.space(4);
    if (state.folder == BackupFolder::Unavailable) {
        ui::paragraph(ui, "folder-none", ui.say("storage.folder.unavailable"_text), ui::type::body,
                      ui::Ink::TextSecond);
        return;
    }
    const ui::Blanks blanks{{"folder", state.folder_name}};
    std::string words = ui.say("storage.folder.about"_text);
    if (state.folder == BackupFolder::Active) {
        words = ui.words().say("storage.folder.active"_text, blanks);
    } else if (state.folder == BackupFolder::NeedsPermission) {
        words = ui.words().say("storage.folder.asks"_text, blanks);
    }
    ui::paragraph(ui, "folder-about", words, ui::type::body, ui::Ink::TextSecond);
    ui.space(8);
    const bool none = state.folder == BackupFolder::None;
    const Text label = none                                   ? "storage.folder.choose"_text
                       : state.folder == BackupFolder::Active ? "storage.folder.other"_text
                                                              : "storage.folder.allow"_text;
    if (ui::button(ui, {.key = "folder", .label = ui.say(label)})) send(ChooseBackupFolder{});
    if (none) return;
    ui.space(8);
    if (ui::button(ui, {.key = "no-folder", .label = ui.say("storage.folder.stop"_text)})) {
        send(ForgetBackupFolder{});
    }
}

void backup(ui::Ui& ui, const StorageView& view, const Send& send)
{
    settings_card(
        ui, {.key = "backup", .title = "storage.backup"_text, .hint = "storage.backup.about"_text},
        [&] {
            if (view.backup.step != ExportStep::None) {
                export_outcome(ui, view.backup, send);
            } else if (ui::button(ui,
                                  {.key = "back-up",
                                   .label = ui.say("storage.backup.do"_text),
                                   .icon = ui::Icon::arrow_down,
                                   .look = ui::ButtonLook::Primary,
                                   .disabled_because = view.claims == 0 || !view.may_export
                                                           ? ui.say("storage.backup.nothing"_text)
                                                           : std::string{}})) {
                send(ExportBundle{.all = true, .profile = true});
            }
            ui.space(ui::gap::wide);
            ui::link(
                ui,
                {.key = "restore", .label = ui.say("storage.restore"_text), .href = "#/exchange"});
            ui.space(ui::gap::wide);
            folder(ui, view.state, send);
        });
}

void erase_dialog(ui::Ui& ui, const StorageView& view, StorageScreen& local, const Send& send)
{
    const std::string word = ui.say("storage.erase.word"_text);
    const bool right = local.typed == word;
    const auto answer = ui::dialog(
        ui, {.key = "erase-dialog", .title = ui.say("storage.erase.title"_text)},
        [&] {
            ui::paragraph(ui, "what",
                          ui::counted(ui.words(), "storage.erase.what"_text, view.claims),
                          ui::type::body);
            ui.space(ui::gap::wide);
            const auto typed = ui::text_field(
                ui,
                {.about = {.key = "word",
                           .label = ui.words().say("storage.erase.type"_text, {{"word", word}})},
                 .value = local.typed,
                 .kind = ui::TextKind::Identifier,
                 .autocomplete = "off"});
            if (typed) local.typed = *typed;
        },
        {{.key = "do-erase",
          .label = ui.say("storage.erase.do"_text),
          .look = ui::ButtonLook::Primary,
          .disabled_because =
              right ? std::string{} : ui.words().say("storage.erase.type"_text, {{"word", word}})},
         {.key = "keep", .label = ui.say("kit.cancel"_text)}},
        [&](std::size_t chosen) {
            if (chosen == 0) send(EraseWorkspace{});
            local = {};
        });
    if (answer == ui::DialogAnswer::Closed) local = {};
}

void erase(ui::Ui& ui, const StorageView& view, StorageScreen& local, const Send& send)
{
    settings_card(
        ui, {.key = "erase", .title = "storage.erase"_text, .hint = "storage.erase.about"_text},
        [&] {
            if (ui::button(ui, {.key = "erase-all", .label = ui.say("storage.erase.open"_text)})) {
                local.erasing = true;
            }
        });
    if (local.erasing) erase_dialog(ui, view, local, send);
}

} // namespace

void storage_screen(ui::Ui& ui, const StorageView& view, StorageScreen& local, const Send& send)
{
    const ui::Rect rest = ui.rest();
    const float width = std::min(page_width_max, rest.width);
    ui.take(ui.within({rest.x, rest.y, width, rest.height}, [&] {
        ui::link(ui, {.key = "back", .label = ui.say("settings.title"_text), .href = "#/settings"});
        ui.space(8);
        ui::heading(ui, "title", 1, ui.say("storage.title"_text));
        ui.space(ui::gap::wide);
        kept(ui, view, send);
        ui.space(ui::gap::wide);
        backup(ui, view, send);
        ui.space(ui::gap::wide);
        erase(ui, view, local, send);
    }));
}

} // namespace screens
