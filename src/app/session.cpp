#include "app/session.h"

#include "app/frame.h"
#include "app/update.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr int passes_max = 4; // a screen that asks for something each time it is drawn is a defect
constexpr ui::Size smallest{240, 160}; // what a smaller window cuts off

void carry_out(Session& session, const Action& action)
{
    Step step = update(std::move(session.model), action);
    session.model = std::move(step.model);
    run_effects(step.effects, session.world);
}

// Who goes elsewhere goes after what they did before: that has to be shown to the screen where it
// was done, or text typed in the same moment would find no field any more.
bool goes_too_soon(const Session& session, const Action& action)
{
    return std::holds_alternative<AddressChanged>(action) && ready(session.model) &&
           session.interaction.waiting();
}

void apply_actions(Session& session)
{
    if (session.address_to_come && !session.interaction.waiting()) {
        session.actions.push_front(*std::exchange(session.address_to_come, std::nullopt));
    }
    while (!session.actions.empty()) {
        Action action = std::move(session.actions.front());
        session.actions.pop_front();
        if (goes_too_soon(session, action))
            session.address_to_come = std::move(action);
        else
            carry_out(session, action);
    }
}

ui::Tree draw(Session& session)
{
    const Viewport& viewport = session.viewport;
    const ui::Stage stage{
        .size = {std::max(viewport.size.width, smallest.width),
                 std::max(viewport.size.height, smallest.height)},
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

// So that the page stays alive whatever there is to do; and so that it comes to an end where
// drawing takes long: twice the time that a frame takes for all else.
std::int64_t time_to_work_ms(const Session& session, double now_ms)
{
    constexpr double least_ms = 10;
    constexpr double most_ms = 30; // which nobody notices
    const double else_ms = now_ms - session.frame_began_ms - static_cast<double>(session.worked_ms);
    return static_cast<std::int64_t>(std::clamp(2 * else_ms, least_ms, most_ms));
}

void work_for(Session& session, std::int64_t slice_ms)
{
    const std::int64_t begin_ms = session.world.clock.now().utc_ms;
    session.worked_ms = 0;
    while (has_work(session.model)) {
        hear(session, TimeToWork{});
        session.worked_ms = session.world.clock.now().utc_ms - begin_ms;
        // The clock may have been set back.
        if (session.worked_ms < 0 || session.worked_ms >= slice_ms) return;
    }
}

void work_a_while(Session& session, double now_ms)
{
    const std::int64_t slice_ms = time_to_work_ms(session, now_ms);
    session.frame_began_ms = now_ms;
    work_for(session, slice_ms);
}

// What the first pass asked of the platform is not lost when a second one is drawn over it.
void keep_requests(const ui::Tree& first, ui::Tree& second)
{
    if (second.wants_focus == 0) second.wants_focus = first.wants_focus;
    second.announcements.insert(second.announcements.begin(), first.announcements.begin(),
                                first.announcements.end());
}

// Who is elsewhere already is not called back: what they type next would go astray.
void leave_focus_alone(const ui::Interaction& interaction, ui::Tree& tree)
{
    const ui::NodeId there = interaction.focus_on_its_way();
    if (ui::find(tree, there) != nullptr && ui::within_reach(tree, there)) tree.wants_focus = 0;
}

// On another page, who had the focus on something that is gone begins at the heading: not at
// whatever control comes next.
void lead_to_heading(Session& session, const ui::Tree& before)
{
    const std::string& address = session.model.address;
    std::string page = address.substr(0, address.find('?'));
    const bool other = page != std::exchange(session.shown_page, page);
    const ui::NodeId focused = session.interaction.focus();
    const bool lost =
        ui::find(before, focused) != nullptr && ui::find(session.shown, focused) == nullptr;
    if (!other || !lost || session.shown.wants_focus != 0) return;
    for (const ui::Node& node : session.shown.nodes) {
        const bool leads = node.role == ui::Role::Heading && node.states.has(ui::State::Focusable);
        if (!leads) continue;
        session.shown.wants_focus = node.id;
        return;
    }
}

} // namespace

bool work_unseen(Session& session)
{
    constexpr std::int64_t slice_ms = 500; // browsers let hidden pages do something once a second
    session.actions.push_front(ClockRead{.now = session.world.clock.now()});
    apply_actions(session);
    work_for(session, slice_ms);
    return has_work(session.model);
}

void hear(Session& session, Action action)
{
    session.actions.push_back(std::move(action));
    apply_actions(session);
}

Frame next_frame(Session& session, double now_ms)
{
    session.actions.push_front(ClockRead{.now = session.world.clock.now()});
    apply_actions(session);
    work_a_while(session, now_ms);
    if (!ready(session.model) || session.viewport.width_px == 0) return {};
    Frame result;
    for (int pass = 0; pass < passes_max; ++pass) {
        session.interaction.begin_frame(session.shown);
        session.memory.begin_frame(now_ms, session.model.preferences.reduced_motion);
        ui::Tree tree = draw(session);
        leave_focus_alone(session.interaction, tree);
        session.interaction.end_frame();
        result.wake_ms = session.memory.end_frame();
        result.drawing = session.canvas.end();
        if (pass > 0) keep_requests(session.shown, tree);
        std::swap(session.shown, tree);
        if (pass == 0) result.before = std::move(tree);
        if (session.actions.empty() && !session.address_to_come) break;
        apply_actions(session);
    }
    lead_to_heading(session, result.before);
    session.focus_wish.settle(session.shown);
    result.more = session.interaction.waiting() || !session.actions.empty() ||
                  session.address_to_come || has_work(session.model);
    return result;
}

} // namespace app
