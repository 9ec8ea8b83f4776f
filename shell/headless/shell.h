// The whole app without a browser and without a screen: opened, driven and read through its tree of
// meaning, by role and name. Journeys, pictures and the random monkey are made with it.
#pragma once

#include "app/bundle_exchange.h"
#include "app/session.h"
#include "shell/headless/clock.h"
#include "shell/headless/files.h"
#include "shell/headless/focus.h"
#include "shell/headless/host.h"
#include "shell/headless/journal.h"
#include "shell/headless/page.h"
#include "shell/headless/signer.h"
#include "shell/headless/storage.h"
#include "shell/headless/streams.h"
#include "shell/raster/rasteriser.h"

#include <functional>
#include <memory>
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
    core::Instant now = {.utc_ms = 1593423000000}; // Monday 2020-06-29, 11:30 in Warsaw
    std::string zone = "Europe/Warsaw";
    std::string person = {};
    std::string query = {}; // "?demo"
    claims::Role role = claims::Role::IncentivesAdmin;
    // What a former shell left behind, or another writes at the same time; none: of its own.
    std::shared_ptr<JournalFiles> files = {};
    std::string device = "here";  // whose key signs; empty: this browser has none
    bool key_comes_later = false; // Signer::holds_back from the beginning
};

class Shell {
public:
    Shell(Assets assets, const Opening& opening);

    const ui::Tree& tree() const { return session_.shown; }
    const Page& page() const { return page_; }
    Journal& journal() { return journal_; }
    Files& files() { return files_; }
    Streams& streams() { return streams_; }
    Storage& storage() { return storage_; }
    Host& host() { return host_; }
    Signer& signer() { return signer_; }
    const app::Model& model() const { return session_.model; }
    std::string describe() const { return ui::describe(session_.shown); }

    // Each runs frames until nothing more happens. False: there is no such control, or it is
    // disabled.
    bool press(ui::Role role, std::string_view name); // as assistive technology does
    bool click(ui::Role role, std::string_view name); // as a mouse does, in the middle of it
    bool focus(ui::Role role, std::string_view name);
    bool type(ui::Role role, std::string_view name, std::string value);
    bool offer(ui::Role role, std::string_view name, std::vector<ui::OfferedFile> files);
    // What no widget takes goes the browser's way: a button is pressed, Tab goes on.
    bool key(const std::string& key, ui::Modifiers modifiers = {});
    void feed(ui::InputEvent event);               // anything a platform may report
    void feed(std::vector<ui::InputEvent> events); // all before the next frame
    bool follow(std::string_view link);            // a link, as the browser follows it
    // What was done at the same moment is not shown yet when the address is another.
    void open(std::string address, std::vector<ui::InputEvent> just_before = {});
    void resize(ui::Size size);
    void wait(double ms); // lets the clock of motions and toasts run
    void act(app::Action action);
    void act_unseen(app::Action action); // where nobody looks: no frame is drawn
    void set_clock(core::Instant now);

    ui::NodeId focused() const { return session_.interaction.focus(); }
    int frames() const { return frames_; }    // drawn since the opening
    bool at_rest() const { return at_rest_; } // false: the last act never came to an end
    const raster::Rasteriser& picture();

private:
    void settle();
    void draw_frame();
    void answer_requests();
    void answer_streams();
    const ui::Node* usable(ui::Role role, std::string_view name) const;

    Assets assets_;
    Page page_;
    Journal journal_;
    Files files_;
    Streams streams_;
    Storage storage_;
    Host host_;
    Signer signer_;
    std::deque<app::Action> told_; // by the exchange, not heard yet
    app::BundleExchange exchange_;
    Clock clock_;
    app::Session session_;
    FocusKeeper focus_keeper_;
    raster::Rasteriser rasteriser_;
    ImDrawData* drawing_ = nullptr;
    int frames_ = 0;
    bool moving_ = false; // the last frame wants another
    bool at_rest_ = true;
    double clock_ms_ = 0;
};

} // namespace headless
