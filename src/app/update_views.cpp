// How the list of claims is looked at: saved views, and the columns of this device.
#include "app/update_parts.h"
#include "app/views_text.h"

namespace app {

namespace {

constexpr const char* layout_key = "claims.columns";

} // namespace

void recall_layout(Model& model, const SettingRecalled& setting)
{
    if (setting.key == layout_key) model.layout = setting.value;
}

void keep_layout(Model& model, const std::string& layout, Effects& effects)
{
    if (model.layout == layout) return;
    model.layout = layout;
    effects.push_back(Remember{.key = layout_key, .value = layout});
}

void change_views(Model& model, const screens::SavedViews& saved, Effects& effects)
{
    if (!is_open(model) || model.saved_views == saved) return;
    model.saved_views = saved;
    save(model, ports::Document{.name = views_document, .text = write_views(saved)}, effects);
}

} // namespace app
