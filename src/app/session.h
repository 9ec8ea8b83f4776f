// One running app: the model, what was shown last, and Dear ImGui's context. Both shells hold one
// and feed it; neither knows what happens inside.
#pragma once

#include "app/action.h"
#include "app/model.h"
#include "ports/page.h"
#include "ui/canvas.h"
#include "ui/interaction.h"

#include <deque>

struct ImDrawData;

namespace app {

struct Viewport {
    ui::Size size{}; // CSS px
    float device_px_per_css_px = 1;
    int width_px = 0;
    int height_px = 0;
};

struct Session {
    Session(ui::GlyphSource source, ports::Page& host) : canvas(std::move(source)), page(host) {}

    ui::Canvas canvas;
    ports::Page& page;
    Model model;
    ui::Interaction interaction;
    ui::Memory memory;
    ui::Tree shown; // the last frame's tree
    Viewport viewport;
    bool native_text = false;
    std::deque<Action> actions;
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

} // namespace app
