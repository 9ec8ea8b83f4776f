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
    : assets_(std::move(assets)),
      journal_(opening.files),
      files_(journal_.share()),
      streams_(journal_.share(), [this](std::uint32_t handle) { return files_.content(handle); }),
      signer_(opening.device),
      exchange_(
          streams_, [this] { return app::events_to_export(session_.model); },
          [this](app::Action action) { told_.push_back(std::move(action)); }),
      session_(glyph_source(), {.page = page_,
                                .journal = journal_,
                                .files = files_,
                                .exchange = exchange_,
                                .storage = storage_,
                                .host = host_,
                                .signer = signer_,
                                .clock = clock_})
{
    clock_.moment = opening.now;
    signer_.holds_back = opening.key_comes_later;
    session_.viewport = viewport_of(opening.size, opening.device_px_per_css_px);
    auto& actions = session_.actions;
    actions.push_back(app::SettingRecalled{.key = "browser.languages", .value = opening.languages});
    if (!opening.theme.empty()) {
        actions.push_back(app::SettingRecalled{.key = "theme", .value = opening.theme});
    }
    actions.push_back(app::PreferencesChanged{.preferences = opening.preferences});
    actions.push_back(app::AddressChanged{.address = opening.address});
    actions.push_back(app::SettingRecalled{.key = "browser.zone", .value = opening.zone});
    actions.push_back(app::SettingRecalled{.key = "browser.query", .value = opening.query});
    actions.push_back(app::SettingRecalled{.key = "person", .value = opening.person});
    actions.push_back(
        app::SettingRecalled{.key = "role", .value = std::string(core::name_of(opening.role))});
    actions.push_back(app::Started{.writer = journal_.writer()});
    settle();
}

void Shell::settle()
{
    at_rest_ = false;
    for (int i = 0; i < frames_max && !at_rest_; ++i) {
        draw_frame();
        answer_requests();
        at_rest_ = !moving_ && !session_.interaction.waiting() && session_.actions.empty();
    }
}

void Shell::draw_frame()
{
    const app::Frame frame = app::next_frame(session_, clock_ms_);
    clock_ms_ += 16;
    moving_ = frame.more || (frame.wake_ms && *frame.wake_ms == 0);
    if (frame.drawing == nullptr) return;
    drawing_ = frame.drawing;
    ++frames_;
    const ui::NodeId now = focus_keeper_.after_change(frame.before, session_.shown, focused());
    if (now != focused()) session_.interaction.feed(ui::FocusMoved{.node = now, .visible = true});
}

void Shell::answer_requests()
{
    for (app::Action& answer : journal_.take_answers()) {
        session_.actions.push_back(std::move(answer));
    }
    for (app::Action& answer : files_.take_answers()) {
        session_.actions.push_back(std::move(answer));
    }
    answer_streams();
    for (app::Action& answer : storage_.take_answers()) {
        session_.actions.push_back(std::move(answer));
    }
    for (app::Action& answer : host_.take_answers()) {
        session_.actions.push_back(std::move(answer));
    }
    for (app::Action& answer : signer_.take_answers()) {
        session_.actions.push_back(std::move(answer));
    }
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

// Each answer leads to the next request: to the end, as between two frames of a browser.
void Shell::answer_streams()
{
    std::vector<ports::StreamAnswer> answers = streams_.take_answers();
    while (!answers.empty()) {
        for (ports::StreamAnswer& answer : answers) exchange_.answer(std::move(answer));
        answers = streams_.take_answers();
    }
    while (!told_.empty()) {
        session_.actions.push_back(std::move(told_.front()));
        told_.pop_front();
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

bool Shell::key(const std::string& key, ui::Modifiers modifiers)
{
    const ui::KeyPressed press{.node = focused(), .key = key, .modifiers = modifiers};
    if (session_.interaction.takes_key(session_.shown, press)) {
        feed(press);
        return true;
    }
    if (key == "Tab") {
        const ui::Tree& tree = session_.shown;
        feed(ui::FocusMoved{.node = modifiers.shift ? stop_before(tree, focused())
                                                    : stop_after(tree, focused()),
                            .visible = true});
        return focused() != 0;
    }
    const ui::Node* at = ui::find(session_.shown, focused());
    if (at == nullptr || !presses(at->role, key)) return false;
    feed(ui::Activated{.node = at->id});
    return true;
}

void Shell::feed(ui::InputEvent event)
{
    session_.interaction.feed(std::move(event));
    settle();
}

void Shell::feed(std::vector<ui::InputEvent> events)
{
    for (ui::InputEvent& event : events) session_.interaction.feed(std::move(event));
    settle();
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

void Shell::open(std::string address, std::vector<ui::InputEvent> just_before)
{
    for (ui::InputEvent& event : just_before) session_.interaction.feed(std::move(event));
    page_.address = "#" + address; // as the bar of a browser shows it
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

void Shell::act_unseen(app::Action action)
{
    session_.actions.push_back(std::move(action));
    for (int i = 0; i < frames_max; ++i) {
        const bool more = app::work_unseen(session_);
        answer_requests();
        if (!more && session_.actions.empty()) return;
    }
}

void Shell::set_clock(core::Instant now)
{
    clock_.moment = now;
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
