#include "app/views_text.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace app {

std::string write_views(const screens::SavedViews& saved)
{
    core::Json views = core::Json::array();
    for (const screens::SavedView& view : saved.views) {
        views.push_back({{"name", view.name}, {"address", view.address}});
    }
    return core::write_json({{"v", 1}, {"views", views}, {"first", saved.first}});
}

screens::SavedViews read_views(std::string_view text)
{
    screens::SavedViews saved;
    if (core::refuse_json(text)) return saved;
    const core::Json json = core::parse_json(text);
    core::Problems problems;
    const core::Reader from(json, "", problems);
    for (const core::Reader& one : from.list("views")) {
        screens::SavedView view{.name = one.text("name"), .address = one.text("address")};
        const bool good = !view.name.empty() && view.address.starts_with("/claims");
        if (good && find_view(saved, view.name) == nullptr) saved.views.push_back(std::move(view));
    }
    saved.first = from.text_if_any("first").value_or("");
    if (find_view(saved, saved.first) == nullptr) saved.first.clear();
    return saved;
}

} // namespace app
