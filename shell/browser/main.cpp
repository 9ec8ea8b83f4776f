// The program's side of the contract in web/types.d.ts: what the page may call. Inputs only queue;
// everything happens in shell_frame.
#include "app/bundle_exchange.h"
#include "app/named_files.h"
#include "app/session.h"
#include "app/workspace_journal.h"
#include "shell/browser/clock.h"
#include "shell/browser/disk.h"
#include "shell/browser/files.h"
#include "shell/browser/glyphs.h"
#include "shell/browser/host.h"
#include "shell/browser/metrics.h"
#include "shell/browser/page.h"
#include "shell/browser/platform.h"
#include "shell/browser/screen.h"
#include "shell/browser/signer.h"
#include "shell/browser/storage.h"
#include "shell/browser/streams.h"
#include "ui/mirror.h"
#include "ui/offered_files.h"

#include <emscripten/emscripten.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

void act(app::Action action);

struct Program {
    browser::Page page;
    browser::Disk database{browser::DiskKind::Database};
    browser::Disk folder{browser::DiskKind::Folder};
    app::WorkspaceJournal journal{{&database, &folder}, page, act};
    browser::Files files;
    browser::Streams streams;
    app::BundleExchange exchange{streams, [this] { return app::events_to_export(session.model); },
                                 act};
    browser::Storage storage;
    browser::Host host;
    browser::Signer signer;
    browser::Clock clock;
    app::Session session{browser::glyph_source(),
                         {.page = page,
                          .journal = journal,
                          .files = files,
                          .exchange = exchange,
                          .storage = storage,
                          .host = host,
                          .signer = signer,
                          .clock = clock}};
    browser::Screen screen;
    browser::Metrics metrics;
    std::optional<app::NamedFiles> named_files; // that the page last asked for
    std::vector<char> buffer;                   // what the page writes before it calls
    double now_ms = 0;                          // of the last frame
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

// "a\0b"
std::vector<std::string> parts_of(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\0', from), text.size());
        parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

void feed(ui::InputEvent event)
{
    program().session.interaction.feed(std::move(event));
}

void act(app::Action action)
{
    program().session.actions.push_back(std::move(action));
}

// Sync goes on while nobody looks at the page, and so does saving, which waits for signatures: then
// there are no frames.
void hear_at_once(app::Action action)
{
    Program& running = program();
    running.session.actions.push_back(app::ClockRead{.now = running.clock.now()});
    app::hear(running.session, std::move(action));
}

ui::Modifiers modifiers_of(int bits)
{
    return {.shift = (bits & 1) != 0,
            .control = (bits & 2) != 0,
            .alt = (bits & 4) != 0,
            .meta = (bits & 8) != 0};
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
    std::string key = both.substr(0, end);
    std::string value = both.substr(std::min(end + 1, both.size()));
    program().journal.recall(key, value);
    act(app::SettingRecalled{.key = std::move(key), .value = std::move(value)});
}

EMSCRIPTEN_KEEPALIVE void shell_start(int length)
{
    program().session.native_text = true;
    program().journal.start(text_in_buffer(length));
    act(app::Started{.writer = text_in_buffer(length)});
}

EMSCRIPTEN_KEEPALIVE void shell_resize(float width, float height, float ratio, int width_px,
                                       int height_px)
{
    program().session.viewport = {.size = {width, height},
                                  .device_px_per_css_px = ratio,
                                  .width_px = width_px,
                                  .height_px = height_px};
    program().screen.resize(width_px, height_px);
}

EMSCRIPTEN_KEEPALIVE void shell_preferences(int bits, int length)
{
    const auto on = [bits](int bit) { return (bits & bit) != 0; };
    act(app::PreferencesChanged{
        .preferences = {.dark = on(1),
                        .more_contrast = on(2),
                        .reduced_motion = on(4),
                        .coarse_pointer = on(8),
                        .mac_keys = on(16),
                        .printing = on(32),
                        .can_fill_screen = on(64),
                        .full_screen = on(128),
                        .forced_colours = ui::read_system_colours(text_in_buffer(length))}});
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
    std::vector<ui::OfferedFile> files = ui::read_offered_files(text_in_buffer(length));
    if (node == 0)
        act(app::FilesDropped{.files = std::move(files)});
    else
        feed(ui::FilesOffered{.node = node, .files = std::move(files)});
}

EMSCRIPTEN_KEEPALIVE void shell_files_over(unsigned node)
{
    feed(ui::FilesHeldOver{.node = node});
}

EMSCRIPTEN_KEEPALIVE void shell_document(unsigned node, int state, int pages, int page, int zoom,
                                         int hits, int hit)
{
    feed(ui::DocumentTold{.node = node,
                          .state = static_cast<ui::DocumentState>(state),
                          .pages = pages,
                          .page = page,
                          .zoom_percent = zoom,
                          .hits = hits,
                          .hit = hit});
}

EMSCRIPTEN_KEEPALIVE void shell_document_zoomed(unsigned node, int zoom)
{
    feed(ui::DocumentZoomed{.node = node, .zoom_percent = zoom});
}

EMSCRIPTEN_KEEPALIVE void shell_file_text(int ticket, int status, int length)
{
    if (status == 0)
        act(app::FileTextRead{.ticket = ticket, .text = text_in_buffer(length)});
    else
        act(app::FileTextRead{.ticket = ticket, .unreadable = true});
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

EMSCRIPTEN_KEEPALIVE int shell_disk(int ticket, int fault, double version, int wiped, int length)
{
    ports::DiskAnswer answer{.ticket = ticket,
                             .fault = static_cast<ports::DiskFault>(fault),
                             .version = static_cast<std::int64_t>(version),
                             .wiped = wiped != 0};
    std::string said = text_in_buffer(length);
    Program& running = program();
    if (running.database.complete(answer, std::move(said)) ||
        running.folder.complete(answer, text_in_buffer(length))) {
        running.journal.answer(std::move(answer));
    }
    return running.session.actions.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void shell_changed()
{
    program().journal.refresh();
}

EMSCRIPTEN_KEEPALIVE int shell_seek_files(int length)
{
    constexpr std::size_t bytes_at_once = std::size_t{2} << 20; // some milliseconds
    std::optional<app::NamedFiles>& named = program().named_files;
    if (length > 0) named.emplace(parts_of(text_in_buffer(length)));
    const app::KeptEvents* events = app::all_events(program().session.model);
    if (events == nullptr || !named) return -1;
    return named->look_on(*events, bytes_at_once) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int shell_is_named(int index)
{
    const std::optional<app::NamedFiles>& named = program().named_files;
    return named && named->is_named(static_cast<std::size_t>(std::max(index, 0))) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int shell_rest()
{
    app::hear(program().session, app::AtRest{});
    return app::has_work(program().session.model) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int shell_maintain(int begin)
{
    if (begin != 0) program().journal.maintain();
    return program().journal.is_maintaining() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void shell_file(int ticket, int status, int number)
{
    switch (status) {
    case 0: act(app::FileProgress{.ticket = ticket, .done_percent = number}); break;
    case 1: act(app::FileTaken{.ticket = ticket, .digest = text_in_buffer(number)}); break;
    default: act(app::FileNotTaken{.ticket = ticket}); break;
    }
}

EMSCRIPTEN_KEEPALIVE int shell_stream(int stream, int fault, double position, double size, int end,
                                      int length)
{
    program().exchange.answer({.stream = stream,
                               .fault = static_cast<ports::StreamFault>(fault),
                               .bytes = text_in_buffer(length),
                               .position = static_cast<std::int64_t>(position),
                               .size = static_cast<std::int64_t>(size),
                               .end = end != 0});
    return program().session.actions.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void shell_storage(double used, double quota, int persistence, int folder,
                                        int length)
{
    act(app::StorageTold{.used_bytes = static_cast<std::int64_t>(used),
                         .quota_bytes = static_cast<std::int64_t>(quota),
                         .persistence = static_cast<screens::Persistence>(persistence),
                         .folder = static_cast<screens::BackupFolder>(folder),
                         .folder_name = text_in_buffer(length)});
}

EMSCRIPTEN_KEEPALIVE void shell_installation(int installation)
{
    act(app::InstallationTold{.installation = static_cast<screens::Installation>(installation)});
}

EMSCRIPTEN_KEEPALIVE void shell_sync_turn(int length)
{
    hear_at_once(app::SyncTurn{.remembered = text_in_buffer(length)});
}

EMSCRIPTEN_KEEPALIVE void shell_sync_due()
{
    hear_at_once(app::SyncDue{});
}

EMSCRIPTEN_KEEPALIVE void shell_host(int ticket, int fault, int status, double retry_after_ms,
                                     int length)
{
    hear_at_once(app::HostAnswered{.ticket = ticket,
                                   .fault = static_cast<ports::HostFault>(fault),
                                   .status = status,
                                   .body = text_in_buffer(length),
                                   .retry_after_ms = static_cast<std::int64_t>(retry_after_ms)});
}

EMSCRIPTEN_KEEPALIVE void shell_kept_files(int length)
{
    app::KeptFilesListed listed;
    for (std::string& digest : parts_of(text_in_buffer(length))) {
        if (!digest.empty()) listed.digests.push_back(std::move(digest));
    }
    hear_at_once(std::move(listed));
}

EMSCRIPTEN_KEEPALIVE void shell_key_found(int length)
{
    hear_at_once(app::KeyFound{.public_key = text_in_buffer(length)});
}

EMSCRIPTEN_KEEPALIVE void shell_signatures_made(int ticket, int length)
{
    hear_at_once(app::SignaturesMade{.ticket = ticket,
                                     .proofs = browser::proofs_in(text_in_buffer(length))});
}

EMSCRIPTEN_KEEPALIVE void shell_signatures_checked(int ticket, int length)
{
    hear_at_once(
        app::SignaturesChecked{.ticket = ticket, .fit = browser::fit_in(text_in_buffer(length))});
}

EMSCRIPTEN_KEEPALIVE void shell_redraw()
{
    const app::Viewport& viewport = program().session.viewport;
    program().session.canvas.forget_glyphs();
    program().screen.resize(viewport.width_px, viewport.height_px);
}

EMSCRIPTEN_KEEPALIVE void shell_renderer(int which)
{
    program().screen.use(which == 1 ? browser::Renderer::WebGl : browser::Renderer::Raster);
}

EMSCRIPTEN_KEEPALIVE double* shell_metrics()
{
    return program().metrics.numbers();
}

EMSCRIPTEN_KEEPALIVE double shell_frame(double now_ms)
{
    constexpr double at_once = 0;
    constexpr double not_before_something_happens = -1;
    browser::Metrics& metrics = program().metrics;
    program().now_ms = now_ms;
    metrics.begin();
    const app::Frame frame = app::next_frame(program().session, now_ms);
    if (frame.drawing == nullptr) return not_before_something_happens;
    metrics.screens_done();
    program().screen.show(*frame.drawing);
    metrics.drawing_done(*frame.drawing);
    mirror(frame.before, program().session.shown);
    metrics.mirror_done(program().session.shown);
    return frame.more ? at_once : frame.wake_ms.value_or(not_before_something_happens);
}

EMSCRIPTEN_KEEPALIVE int shell_work_unseen()
{
    return app::work_unseen(program().session) ? 1 : 0;
}

// The keys that were typed last may not have been drawn yet; no frame comes after this.
EMSCRIPTEN_KEEPALIVE void shell_hidden()
{
    constexpr int frames_max = 200;
    for (int i = 0; i < frames_max; ++i) {
        if (shell_frame(program().now_ms) != 0) break;
    }
    app::hear(program().session, app::PageHidden{});
}
}

int main()
{
    return 0;
}
