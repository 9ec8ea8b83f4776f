// The program's side of the contract in web/types.d.ts: what the page may call. Inputs only queue;
// everything happens in shell_frame.
#include "app/session.h"
#include "shell/browser/glyphs.h"
#include "shell/browser/page.h"
#include "shell/browser/platform.h"
#include "shell/raster/rasteriser.h"
#include "ui/mirror.h"
#include "ui/offered_files.h"

#include <emscripten/emscripten.h>
#include <imgui.h>
#include <memory>
#include <string>
#include <vector>

namespace {

struct Program {
    browser::Page page;
    app::Session session{browser::glyph_source(), page};
    raster::Rasteriser rasteriser;
    std::vector<char> buffer; // what the page writes before it calls
    bool shown_once = false;
};

// The page calls free functions, so the program has to be found from them: the one global there is.
Program& program()
{
    static const std::unique_ptr<Program> instance = std::make_unique<Program>();
    return *instance;
}

std::string text_in_buffer(int length)
{
    const auto size =
        std::min(static_cast<std::size_t>(std::max(length, 0)), program().buffer.size());
    return {program().buffer.data(), size};
}

void feed(ui::InputEvent event)
{
    program().session.interaction.feed(std::move(event));
}

void act(app::Action action)
{
    program().session.actions.push_back(std::move(action));
}

ui::Modifiers modifiers_of(int bits)
{
    return {.shift = (bits & 1) != 0,
            .control = (bits & 2) != 0,
            .alt = (bits & 4) != 0,
            .meta = (bits & 8) != 0};
}

void present(ImDrawData& drawing)
{
    const std::vector<raster::PixelRect> damaged = program().rasteriser.draw(drawing);
    if (damaged.empty()) return;
    std::vector<int> rects;
    for (const raster::PixelRect& rect : damaged) {
        rects.insert(rects.end(), {rect.x, rect.y, rect.width, rect.height});
    }
    const app::Viewport& viewport = program().session.viewport;
    platform_present(program().rasteriser.pixels(), viewport.width_px, viewport.height_px,
                     rects.data(), static_cast<int>(damaged.size()));
}

void mirror(const ui::Tree& before, const ui::Tree& after)
{
    const std::vector<std::uint8_t> bytes = ui::difference(before, after);
    if (!bytes.empty()) platform_mirror(bytes.data(), static_cast<int>(bytes.size()));
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* shell_buffer(int bytes)
{
    program().buffer.resize(static_cast<std::size_t>(std::max(bytes, 1)));
    return program().buffer.data();
}

EMSCRIPTEN_KEEPALIVE void shell_setting(int length)
{
    const std::string both = text_in_buffer(length);
    const std::size_t end = std::min(both.find('\0'), both.size());
    act(app::SettingRecalled{.key = both.substr(0, end),
                             .value = both.substr(std::min(end + 1, both.size()))});
}

EMSCRIPTEN_KEEPALIVE void shell_start()
{
    program().session.native_text = true;
    act(app::Started{});
}

EMSCRIPTEN_KEEPALIVE void shell_resize(float width, float height, float ratio, int width_px,
                                       int height_px)
{
    program().session.viewport = {.size = {width, height},
                                  .device_px_per_css_px = ratio,
                                  .width_px = width_px,
                                  .height_px = height_px};
    program().rasteriser.resize(width_px, height_px);
}

EMSCRIPTEN_KEEPALIVE void shell_preferences(int bits, float text_scale)
{
    const auto on = [bits](int bit) { return (bits & bit) != 0; };
    act(app::PreferencesChanged{.preferences = {.dark = on(1),
                                                .more_contrast = on(2),
                                                .forced_colours = on(4),
                                                .reduced_motion = on(8),
                                                .coarse_pointer = on(16),
                                                .mac_keys = on(32),
                                                .text_scale = text_scale}});
}

EMSCRIPTEN_KEEPALIVE void shell_route(int length)
{
    act(app::AddressChanged{.address = text_in_buffer(length)});
}

EMSCRIPTEN_KEEPALIVE void shell_pointer(int kind, unsigned node, float x, float y, int button,
                                        int modifiers, int pointer)
{
    const ui::Point at{x, y};
    const auto by = static_cast<ui::PointerKind>(pointer);
    switch (kind) {
    case 0: feed(ui::PointerMoved{.over = node, .at = at, .kind = by}); break;
    case 1:
        feed(ui::PointerPressed{.over = node,
                                .at = at,
                                .button = button,
                                .modifiers = modifiers_of(modifiers),
                                .kind = by});
        break;
    case 2: feed(ui::PointerReleased{.over = node, .at = at, .button = button, .kind = by}); break;
    default: feed(ui::PointerLeft{}); break;
    }
}

EMSCRIPTEN_KEEPALIVE int shell_menu(unsigned node, float x, float y)
{
    app::Session& session = program().session;
    if (!session.interaction.takes_menu(session.shown, node)) return 0;
    feed(ui::MenuAsked{.over = node, .at = {x, y}});
    return 1;
}

EMSCRIPTEN_KEEPALIVE void shell_activate(unsigned node)
{
    feed(ui::Activated{.node = node});
}

EMSCRIPTEN_KEEPALIVE void shell_focus(unsigned node, int visible)
{
    feed(ui::FocusMoved{.node = node, .visible = visible != 0});
}

EMSCRIPTEN_KEEPALIVE int shell_key(int length, int modifiers, unsigned node)
{
    const ui::KeyPressed press{
        .node = node, .key = text_in_buffer(length), .modifiers = modifiers_of(modifiers)};
    app::Session& session = program().session;
    if (!session.interaction.takes_key(session.shown, press)) return 0;
    feed(press);
    return 1;
}

EMSCRIPTEN_KEEPALIVE void shell_text(unsigned node, int length, int, int, int composing)
{
    feed(
        ui::TextEdited{.node = node, .value = text_in_buffer(length), .composing = composing != 0});
}

EMSCRIPTEN_KEEPALIVE void shell_files(unsigned node, int length)
{
    feed(ui::FilesOffered{.node = node, .files = ui::read_offered_files(text_in_buffer(length))});
}

EMSCRIPTEN_KEEPALIVE void shell_files_over(unsigned node)
{
    feed(ui::FilesHeldOver{.node = node});
}

EMSCRIPTEN_KEEPALIVE void shell_scroll(unsigned node, float x, float y)
{
    feed(ui::Scrolled{.node = node, .position = {x, y}});
}

EMSCRIPTEN_KEEPALIVE void shell_response(int ticket, int status, int length)
{
    if (status == 0)
        act(app::AssetArrived{.ticket = ticket, .text = text_in_buffer(length)});
    else
        act(app::AssetFailed{.ticket = ticket});
}

EMSCRIPTEN_KEEPALIVE void shell_redraw()
{
    const app::Viewport& viewport = program().session.viewport;
    program().session.canvas.forget_glyphs();
    program().rasteriser.resize(viewport.width_px, viewport.height_px);
}

EMSCRIPTEN_KEEPALIVE double shell_frame(double now_ms)
{
    constexpr double at_once = 0;
    constexpr double not_before_something_happens = -1;
    const app::Frame frame = app::next_frame(program().session, now_ms);
    if (frame.drawing == nullptr) return not_before_something_happens;
    present(*frame.drawing);
    mirror(frame.before, program().session.shown);
    return frame.more ? at_once : frame.wake_ms.value_or(not_before_something_happens);
}
}

int main()
{
    return 0;
}
