#include "app/run_effects.h"

#include "core/match.h"

namespace app {

void run_effects(const std::vector<Effect>& effects, ports::Page& page)
{
    for (const Effect& effect : effects) {
        core::match(
            effect, [&](const LoadAsset& e) { page.load_asset(e.ticket, e.name); },
            [&](const Remember& e) { page.remember(e.key, e.value); },
            [&](const ShowTitle& e) { page.show_title(e.title); },
            [&](const ShowLanguage& e) { page.show_language(e.tag); },
            [&](const ShowTheme& e) { page.show_theme(e.declarations); });
    }
}

} // namespace app
