// One running app: the model, what was shown last, and Dear ImGui's context. Both shells hold one
// and feed it; neither knows what happens inside.
#pragma once

#include "app/action.h"
#include "app/model.h"
#include "app/run_effects.h"
#include "ui/canvas.h"
#include "ui/focus_wish.h"
#include "ui/interaction.h"

#include <deque>
#include <optional>

struct ImDrawData;

namespace app {

struct Viewport {
    ui::Size size{}; // CSS px
    float device_px_per_css_px = 1;
    int width_px = 0;
    int height_px = 0;
};

struct Session {
    Session(ui::GlyphSource source, World host) : canvas(std::move(source)), world(host) {}

    ui::Canvas canvas;
    World world;
    Model model;
    ui::Interaction interaction;
    ui::Memory memory;
    ui::FocusWish focus_wish;
    ui::Tree shown;         // the last frame's tree
    std::string shown_page; // the path of its address
    Viewport viewport;
    bool native_text = false;
    std::deque<Action> actions;
    double frame_began_ms = 0;             // the last one
    std::int64_t worked_ms = 0;            // in it, on what there is to work off
    std::optional<Action> address_to_come; // once what was done before it has been shown
};

struct Frame {
    ImDrawData* drawing = nullptr;   // nullptr: nothing to show yet
    ui::Tree before{};               // so that the shell can send the difference
    bool more = false;               // another frame is wanted at once
    std::optional<double> wake_ms{}; // or in so many milliseconds
};

// Applies what waits, draws, applies what that asked for, and draws again if it asked for anything,
// so that the frame put on the screen always shows the answer to the last act.
Frame next_frame(Session& session, double now_ms);
// Where no frame comes because nobody looks: what has come is heard, and what there is to do goes
// on for a while. True: there is more.
bool work_unseen(Session& session);

// Something that cannot wait for a frame: there may be none any more.
void hear(Session& session, Action action);

} // namespace app
