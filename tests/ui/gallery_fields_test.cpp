#include "ui/gallery_fields.h"

#include "support/stage.h"
#include "ui/scroll_area.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;

namespace {

Stage::Screen screen(ui::FieldsGallery& local)
{
    return [&local](ui::Ui& ui) {
        ui::scroll_area(ui, "page", ui.rest(), [&] { ui::fields_gallery(ui, local); });
    };
}

} // namespace

TEST_CASE("the gallery of fields is whole in every language, theme, width and kind of pointer")
{
    for (const char* language : {"en", "pl", "zh-TW"}) {
        for (const char* theme : {"light", "dark", "contrast"}) {
            for (const float width : {320.0f, 768.0f, 1440.0f}) {
                INFO(language << " " << theme << " " << width);
                ui::FieldsGallery local;
                const Stage stage(screen(local), {.size = {width, 800},
                                                  .language = language,
                                                  .theme = theme,
                                                  .preferences = {.coarse_pointer = width < 400}});
                CHECK(ui::faults(stage.tree()) == std::vector<std::string>{});
                for (const ui::Node& node : stage.tree().nodes) {
                    INFO(ui::role_word(node.role) << " " << node.name);
                    CHECK(node.rect.x >= 0);
                    CHECK(node.rect.right() <= width - 16 + 0.5f);
                }
            }
        }
    }
}

TEST_CASE("the keyboard comes by every control of the gallery, in the order of reading")
{
    ui::FieldsGallery local;
    Stage stage(screen(local));
    std::vector<ui::NodeId> stops;
    std::size_t radio_stops = 0;
    while (stage.tab()) {
        const bool radio = ui::find(stage.tree(), stage.focused())->role == Role::Radio;
        if (radio)
            ++radio_stops;
        else
            stops.push_back(stage.focused());
    }
    std::size_t controls = 0;
    std::size_t groups = 0; // of radio buttons: one stop each
    for (const ui::Node& node : stage.tree().nodes) {
        if (node.role == Role::RadioGroup) ++groups;
        if (node.role == Role::Radio || !ui::is_interactive(node.role)) continue;
        if (node.states.has(State::Focusable)) ++controls;
    }
    CHECK(stops.size() == controls);
    CHECK(radio_stops <= groups);
    CHECK(radio_stops > 0);
    CHECK(controls > 25);
}

TEST_CASE("at rest the gallery asks for no frame")
{
    ui::FieldsGallery local;
    Stage stage(screen(local));
    const int before = stage.frames();
    stage.wait(10'000);
    CHECK(stage.frames() == before + 1);
}
