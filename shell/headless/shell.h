// The whole app without a browser and without a screen: opened, driven and read through its tree of
// meaning, by role and name. Journeys, pictures and the random monkey are made with it.
#pragma once

#include "app/session.h"
#include "shell/headless/page.h"
#include "shell/raster/rasteriser.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headless {

// The text of an asset ("strings/en.json"), or nothing where there is none.
using Assets = std::function<std::optional<std::string>(const std::string& name)>;

struct Opening {
    std::string address = {};     // "/settings"
    std::string languages = "en"; // as the browser would list them
    std::string theme = {};       // as the device would remember it
    ui::Size size = {1440, 900};
    float device_px_per_css_px = 1;
    ui::Preferences preferences = {};
};

class Shell {
public:
    Shell(Assets assets, const Opening& opening);

    const ui::Tree& tree() const { return session_.shown; }
    const Page& page() const { return page_; }
    const app::Model& model() const { return session_.model; }
    std::string describe() const { return ui::describe(session_.shown); }

    // Each runs frames until nothing more happens. False: there is no such control, or it is
    // disabled.
    bool press(ui::Role role, std::string_view name); // as assistive technology does
    bool click(ui::Role role, std::string_view name); // as a mouse does, in the middle of it
    bool focus(ui::Role role, std::string_view name);
    bool type(ui::Role role, std::string_view name, std::string value);
    bool offer(ui::Role role, std::string_view name, std::vector<ui::OfferedFile> files);
    bool key(std::string key, ui::Modifiers modifiers = {});
    bool follow(std::string_view link); // a link, as the browser follows it
    void open(std::string address);
    void resize(ui::Size size);
    void wait(double ms); // lets the clock of motions and toasts run
    void act(app::Action action);

    ui::NodeId focused() const { return session_.interaction.focus(); }
    int frames() const { return frames_; } // drawn since the opening
    const raster::Rasteriser& picture();

private:
    void settle();
    void answer_requests();
    const ui::Node* usable(ui::Role role, std::string_view name) const;

    Assets assets_;
    Page page_;
    app::Session session_;
    raster::Rasteriser rasteriser_;
    ImDrawData* drawing_ = nullptr;
    int frames_ = 0;
    double clock_ms_ = 0;
};

} // namespace headless
