#include "support/stage.h"

#include "app/appearance.h"
#include "shell/headless/focus.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace support {

using ui::Node;
using ui::Role;
using ui::State;

namespace {

constexpr int frames_max = 300; // a widget that never comes to rest is a defect

} // namespace

Stage::Stage(Screen screen, const Setting& setting)
    : screen_(std::move(screen)),
      setting_(setting),
      theme_(app::theme_from(asset("theme/" + setting.theme + ".json"))),
      words_(app::words_from(asset("strings/" + setting.language + ".json")))
{
    settle();
}

bool Stage::frame()
{
    interaction_.begin_frame(shown_);
    memory_.begin_frame(clock_ms_, setting_.preferences.reduced_motion);
    const ui::Size size = setting_.size;
    const ui::Stage stage{.size = size,
                          .theme = theme_,
                          .words = words_,
                          .preferences = setting_.preferences,
                          .painter =
                              canvas_.begin(theme_, {.device_px_per_css_px = 1,
                                                     .width_px = static_cast<int>(size.width),
                                                     .height_px = static_cast<int>(size.height)}),
                          .interaction = interaction_,
                          .memory = memory_,
                          .shown = shown_,
                          .native_text = setting_.native_text};
    ui::Ui ui(stage);
    ui.painter().fill({0, 0, size.width, size.height}, ui::Ink::Surface);
    ui.within({16, 16, size.width - 32, size.height - 32}, [&] { screen_(ui); });
    shown_ = ui.take_tree();
    focus_wish_.settle(shown_);
    interaction_.end_frame();
    const auto wake = memory_.end_frame();
    drawing_ = canvas_.end();
    for (const auto& said : shown_.announcements) said_.push_back(said.text);
    if (const auto wanted = shown_.wants_focus; wanted != 0 && wanted != focused()) {
        interaction_.feed(ui::FocusMoved{.node = wanted, .visible = true});
    }
    ++frames_;
    clock_ms_ += 16;
    return interaction_.waiting() || (wake && *wake == 0);
}

void Stage::settle()
{
    int left = frames_max;
    while (frame() && left > 0) --left;
    CHECK(left > 0);
}

const Node* Stage::usable(Role role, std::string_view name) const
{
    const Node* found = ui::find(shown_, role, name);
    if (found == nullptr || found->states.has(State::Disabled)) return nullptr;
    return ui::within_reach(shown_, found->id) ? found : nullptr;
}

const Node& Stage::node(Role role, std::string_view name) const
{
    const Node* found = ui::find(shown_, role, name);
    INFO(ui::role_word(role) << " \"" << name << "\" in\n" << describe());
    REQUIRE(found != nullptr);
    return *found;
}

bool Stage::has(Role role, std::string_view name) const
{
    return ui::find(shown_, role, name) != nullptr;
}

bool Stage::press(Role role, std::string_view name)
{
    const Node* found = usable(role, name);
    if (found == nullptr) return false;
    feed(ui::Activated{.node = found->id});
    return true;
}

bool Stage::click(Role role, std::string_view name)
{
    const Node* found = usable(role, name);
    if (found == nullptr) return false;
    const ui::NodeId id = found->id;
    const ui::Point at = found->rect.centre();
    interaction_.feed(ui::PointerMoved{.over = id, .at = at});
    interaction_.feed(ui::PointerPressed{.over = id, .at = at});
    interaction_.feed(ui::FocusMoved{.node = id});
    interaction_.feed(ui::PointerReleased{.over = id, .at = at});
    settle();
    return true;
}

bool Stage::type(Role role, std::string_view name, std::string value)
{
    const Node* found = usable(role, name);
    if (found == nullptr || found->states.has(State::ReadOnly)) return false;
    interaction_.feed(ui::FocusMoved{.node = found->id, .visible = true});
    interaction_.feed(ui::TextEdited{.node = found->id, .value = std::move(value)});
    settle();
    return true;
}

bool Stage::offer(Role role, std::string_view name, std::vector<ui::OfferedFile> files)
{
    const Node* found = usable(role, name);
    if (found == nullptr) return false;
    feed(ui::FilesOffered{.node = found->id, .files = std::move(files)});
    return true;
}

bool Stage::focus(Role role, std::string_view name)
{
    const Node* found = ui::find(shown_, role, name); // a disabled control can have the focus
    if (found == nullptr || !ui::within_reach(shown_, found->id)) return false;
    feed(ui::FocusMoved{.node = found->id, .visible = true});
    return true;
}

bool Stage::key(std::string key, ui::Modifiers modifiers)
{
    const ui::KeyPressed press{.node = focused(), .key = key, .modifiers = modifiers};
    if (interaction_.takes_key(shown_, press)) {
        feed(press);
        return true;
    }
    const Node* at = ui::find(shown_, focused());
    if (at == nullptr || !headless::presses(at->role, key)) return false;
    feed(ui::Activated{.node = at->id});
    return true;
}

bool Stage::tab()
{
    bool passed = focused() == 0;
    for (const Node& node : shown_.nodes) {
        if (passed && headless::is_stop(node) && ui::within_reach(shown_, node.id)) {
            feed(ui::FocusMoved{.node = node.id, .visible = true});
            return true;
        }
        passed = passed || node.id == focused();
    }
    return false;
}

void Stage::leave()
{
    feed(ui::FocusMoved{});
}

void Stage::click_at(ui::Point at)
{
    interaction_.feed(ui::PointerPressed{.at = at});
    interaction_.feed(ui::FocusMoved{});
    interaction_.feed(ui::PointerReleased{.at = at});
    settle();
}

void Stage::wait(double ms)
{
    clock_ms_ += ms;
    settle();
}

void Stage::feed(ui::InputEvent event)
{
    interaction_.feed(std::move(event));
    settle();
}

bool Stage::focused(Role role, std::string_view name) const
{
    const Node* found = ui::find(shown_, role, name);
    return found != nullptr && found->id == focused();
}

} // namespace support
