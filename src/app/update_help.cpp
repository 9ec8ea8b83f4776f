// The texts of Help: fetched when it is opened, in the language of everything else.
#include "app/load_help.h"
#include "app/update_parts.h"

#include <algorithm>

namespace app {

void want_help(Model& model, Effects& effects)
{
    if (!std::holds_alternative<screens::HelpScreen>(model.route)) {
        model.help.failed_for.clear(); // who comes back tries again
        return;
    }
    const std::string& language = model.words_language;
    if (language.empty() || model.help.language == language || model.help.failed_for == language)
        return;
    const bool coming = std::any_of(model.asked.begin(), model.asked.end(), [&](const auto& entry) {
        const auto* help = std::get_if<HelpAsked>(&entry.second);
        return help != nullptr && help->language == language;
    });
    if (!coming) ask(model, HelpAsked{.language = language}, "help/" + language + ".json", effects);
}

void accept_help(Model& model, const std::string& language, const std::string& text)
{
    if (language != model.words_language) return; // chosen again meanwhile
    const AssetText asset{.name = "help/" + language + ".json", .text = text};
    model.help = {.language = language, .failed_for = {}, .text = load_help(asset).value};
}

} // namespace app
