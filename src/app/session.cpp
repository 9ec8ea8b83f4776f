#include "app/session.h"

#include "app/frame.h"
#include "app/run_effects.h"
#include "app/update.h"

namespace app {

namespace {

constexpr int passes_max = 4; // a screen that asks for something each time it is drawn is a defect

void apply_actions(Session& session)
{
    while (!session.actions.empty()) {
        const Action action = std::move(session.actions.front());
        session.actions.pop_front();
        Step step = update(std::move(session.model), action);
        session.model = std::move(step.model);
        run_effects(step.effects, session.page);
    }
}

ui::Tree draw(Session& session)
{
    const Viewport& viewport = session.viewport;
    const ui::Stage stage{
        .size = viewport.size,
        .theme = *session.model.theme,
        .words = *session.model.words,
        .preferences = session.model.preferences,
        .painter = session.canvas.begin(*session.model.theme,
                                        {.device_px_per_css_px = viewport.device_px_per_css_px,
                                         .width_px = viewport.width_px,
                                         .height_px = viewport.height_px}),
        .interaction = session.interaction,
        .memory = session.memory,
        .shown = session.shown,
        .native_text = session.native_text};
    ui::Ui ui(stage);
    frame(session.model, session.model.route, ui,
          [&](screens::Intent intent) { session.actions.emplace_back(std::move(intent)); });
    return ui.take_tree();
}

// What the first pass asked of the platform is not lost when a second one is drawn over it.
void keep_requests(const ui::Tree& first, ui::Tree& second)
{
    if (second.wants_focus == 0) second.wants_focus = first.wants_focus;
    second.announcements.insert(second.announcements.begin(), first.announcements.begin(),
                                first.announcements.end());
}

} // namespace

Frame next_frame(Session& session, double now_ms)
{
    apply_actions(session);
    if (!ready(session.model) || session.viewport.width_px == 0) return {};
    Frame result{.before = session.shown};
    for (int pass = 0; pass < passes_max; ++pass) {
        session.interaction.begin_frame(session.shown);
        session.memory.begin_frame(now_ms, session.model.preferences.reduced_motion);
        ui::Tree tree = draw(session);
        session.interaction.end_frame();
        result.wake_ms = session.memory.end_frame();
        result.drawing = session.canvas.end();
        if (pass > 0) keep_requests(session.shown, tree);
        session.shown = std::move(tree);
        if (session.actions.empty()) break;
        apply_actions(session);
    }
    result.more = session.interaction.waiting() || !session.actions.empty();
    return result;
}

} // namespace app
