#include "shell/headless/shell.h"

#include "shell/headless/glyphs.h"

#include <cmath>

namespace headless {

namespace {

constexpr int frames_max = 100; // for one act: a screen that never comes to rest is a defect

app::Viewport viewport_of(ui::Size size, float scale)
{
    return {.size = size,
            .device_px_per_css_px = scale,
            .width_px = static_cast<int>(std::lround(size.width * scale)),
            .height_px = static_cast<int>(std::lround(size.height * scale))};
}

} // namespace

Shell::Shell(Assets assets, const Opening& opening)
    : assets_(std::move(assets)), session_(glyph_source(), page_)
{
    session_.viewport = viewport_of(opening.size, opening.device_px_per_css_px);
    auto& actions = session_.actions;
    actions.push_back(app::SettingRecalled{.key = "browser.languages", .value = opening.languages});
    if (!opening.theme.empty()) {
        actions.push_back(app::SettingRecalled{.key = "theme", .value = opening.theme});
    }
    actions.push_back(app::PreferencesChanged{.preferences = opening.preferences});
    actions.push_back(app::AddressChanged{.address = opening.address});
    actions.push_back(app::Started{});
    settle();
}

void Shell::settle()
{
    for (int i = 0; i < frames_max; ++i) {
        const app::Frame frame = app::next_frame(session_, clock_ms_);
        clock_ms_ += 16;
        if (frame.drawing != nullptr) {
            drawing_ = frame.drawing;
            ++frames_;
        }
        // The platform moves the focus where the app wants it, as a browser would.
        if (const ui::NodeId wanted = session_.shown.wants_focus;
            wanted != 0 && wanted != focused()) {
            session_.interaction.feed(ui::FocusMoved{.node = wanted, .visible = true});
        }
        answer_requests();
        const bool moving = frame.wake_ms && *frame.wake_ms == 0;
        const bool busy = frame.more || moving || session_.interaction.waiting();
        if (!busy && session_.actions.empty()) return;
    }
}

void Shell::answer_requests()
{
    while (!page_.requests.empty()) {
        const Page::Request request = page_.requests.front();
        page_.requests.pop_front();
        if (auto text = assets_(request.name)) {
            session_.actions.push_back(
                app::AssetArrived{.ticket = request.ticket, .text = std::move(*text)});
        } else {
            session_.actions.push_back(app::AssetFailed{.ticket = request.ticket});
        }
    }
}

const ui::Node* Shell::usable(ui::Role role, std::string_view name) const
{
    const ui::Node* node = ui::find(session_.shown, role, name);
    if (node == nullptr || node->states.has(ui::State::Disabled)) return nullptr;
    return ui::within_reach(session_.shown, node->id) ? node : nullptr;
}

bool Shell::press(ui::Role role, std::string_view name)
{
    const ui::Node* node = usable(role, name);
    if (node == nullptr) return false;
    session_.interaction.feed(ui::Activated{.node = node->id});
    settle();
    return true;
}

bool Shell::click(ui::Role role, std::string_view name)
{
    const ui::Node* node = usable(role, name);
    if (node == nullptr) return false;
    const ui::NodeId id = node->id;
    const ui::Point at = node->rect.centre();
    session_.interaction.feed(ui::PointerMoved{.over = id, .at = at});
    session_.interaction.feed(ui::PointerPressed{.over = id, .at = at});
    session_.interaction.feed(ui::FocusMoved{.node = id});
    session_.interaction.feed(ui::PointerReleased{.over = id, .at = at});
    settle();
    return true;
}

bool Shell::focus(ui::Role role, std::string_view name)
{
    const ui::Node* node = usable(role, name);
    if (node == nullptr) return false;
    session_.interaction.feed(ui::FocusMoved{.node = node->id, .visible = true});
    settle();
    return true;
}

bool Shell::type(ui::Role role, std::string_view name, std::string value)
{
    const ui::Node* node = usable(role, name);
    if (node == nullptr) return false;
    session_.interaction.feed(ui::FocusMoved{.node = node->id, .visible = true});
    session_.interaction.feed(ui::TextEdited{.node = node->id, .value = std::move(value)});
    settle();
    return true;
}

bool Shell::offer(ui::Role role, std::string_view name, std::vector<ui::OfferedFile> files)
{
    const ui::Node* node = usable(role, name);
    if (node == nullptr) return false;
    session_.interaction.feed(ui::FilesOffered{.node = node->id, .files = std::move(files)});
    settle();
    return true;
}

bool Shell::key(std::string key, ui::Modifiers modifiers)
{
    const ui::KeyPressed press{.node = focused(), .key = std::move(key), .modifiers = modifiers};
    if (!session_.interaction.takes_key(session_.shown, press)) return false;
    session_.interaction.feed(press);
    settle();
    return true;
}

bool Shell::follow(std::string_view link)
{
    const ui::Node* node = usable(ui::Role::Link, link);
    if (node == nullptr) return false;
    const std::string_view href = node->text(ui::TextProperty::Href);
    if (href.empty() || href.front() != '#') return false;
    open(std::string(href.substr(1)));
    return true;
}

void Shell::open(std::string address)
{
    act(app::AddressChanged{.address = std::move(address)});
}

void Shell::resize(ui::Size size)
{
    session_.viewport = viewport_of(size, session_.viewport.device_px_per_css_px);
    settle();
}

void Shell::wait(double ms)
{
    clock_ms_ += ms;
    settle();
}

void Shell::act(app::Action action)
{
    session_.actions.push_back(std::move(action));
    settle();
}

const raster::Rasteriser& Shell::picture()
{
    const app::Viewport& viewport = session_.viewport;
    rasteriser_.resize(viewport.width_px, viewport.height_px);
    if (drawing_ != nullptr) rasteriser_.draw(*drawing_);
    return rasteriser_;
}

} // namespace headless
