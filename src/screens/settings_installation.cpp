// Claimdesk as an app of its own; and, where the page is one file, what a browser keeps from it.
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/gap.h"
#include "ui/text.h"

#include <array>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

// What is different in one file, in the order in which it matters.
constexpr std::array<Text, 5> limits_of_one_file{
    "settings.installation.file.storage"_text, "settings.installation.file.shared"_text,
    "settings.installation.file.install"_text, "settings.installation.file.update"_text,
    "settings.installation.file.pdf"_text};

void one_file(ui::Ui& ui)
{
    ui.around({.id = ui.id("limits"),
               .role = ui::Role::List,
               .name = ui.say("settings.installation.file"_text)},
              [&] {
                  for (std::size_t i = 0; i < limits_of_one_file.size(); ++i) {
                      if (i > 0) ui.space(8);
                      ui.around({.id = ui.id(std::to_string(i)), .role = ui::Role::ListItem}, [&] {
                          ui::paragraph(ui, "limit", ui.say(limits_of_one_file[i]), ui::type::body);
                      });
                  }
              });
}

void explained(ui::Ui& ui, Text text)
{
    ui::paragraph(ui, "how", ui.say(text), ui::type::body);
}

void offered(ui::Ui& ui, const Send& send)
{
    explained(ui, "settings.installation.offered"_text);
    ui.space(ui::gap::wide);
    if (ui::button(ui, {.key = "install", .label = ui.say("settings.installation.install"_text)})) {
        send(InstallPage{});
    }
}

} // namespace

void installation_settings(ui::Ui& ui, Installation installation, const Send& send)
{
    const bool file = installation == Installation::OneFile;
    settings_card(
        ui,
        {.key = "installation",
         .title = file ? "settings.installation.file"_text : "settings.installation"_text,
         .hint = file ? "settings.installation.file.hint"_text : "settings.installation.hint"_text},
        [&] {
            switch (installation) {
            case Installation::InMenu: return explained(ui, "settings.installation.menu"_text);
            case Installation::Offered: return offered(ui, send);
            case Installation::Installed:
                return explained(ui, "settings.installation.installed"_text);
            case Installation::OneFile: return one_file(ui);
            case Installation::Insecure:
                return explained(ui, "settings.installation.insecure"_text);
            }
        });
}

} // namespace screens
