#include "support/places.h"

namespace support {

std::vector<Page> pages_of(const headless::Shell& demo, const std::set<claims::State>& states)
{
    std::vector<Page> pages{{"", "/claims"},
                            {"", "/exchange"},
                            {"", "/settings/storage"},
                            {"", "/gallery"},
                            {"?demo", "/claims"},
                            {"?demo", "/deadlines"},
                            {"?demo", "/deadlines?view=month"},
                            {"?demo", "/insights"},
                            {"?demo", "/associations"},
                            {"?demo", "/settings"},
                            {"?demo", "/help"},
                            {"?demo&as=reviewer", "/review"},
                            {"?demo&as=customer", "/consent"}};
    const workspace::Workspace& claims = demo.model().book->workspace();
    std::set<claims::State> seen;
    for (std::size_t i = 0; i < claims.columns().standing.size(); ++i) {
        const auto row = static_cast<workspace::Row>(i);
        const claims::State state = claims.columns().standing[row].state;
        if (states.count(state) == 0 || !seen.insert(state).second) continue;
        const std::string id = claims.id_of(row).text;
        pages.push_back({"?demo", "/claims/" + id});
        pages.push_back({"?demo", "/claims/" + id + "/history"});
        pages.push_back({"?demo&as=reviewer", "/review/" + id});
        pages.push_back({"?demo&as=customer", "/consent/" + id});
        if (state != claims::State::Editing) continue;
        for (const auto& step : core::names<screens::WizardStep>) {
            pages.push_back({"?demo", "/claims/" + id + "/edit/" + std::string(step.name)});
        }
    }
    return pages;
}

} // namespace support
