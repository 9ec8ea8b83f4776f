#include "ui/toast.h"

#include "ui/button.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float width_most = 420;
constexpr float margin = 16;
constexpr float padding = 12;
constexpr std::size_t shown_most = 3;

Button undo_button(const Ui& ui)
{
    return {.key = "undo", .label = ui.say("kit.undo"_text), .look = ButtonLook::Quiet};
}

bool is_looked_at(Ui& ui, NodeId toast)
{
    for (const Node* node = find(ui.shown(), ui.interaction().focus()); node != nullptr;
         node = find(ui.shown(), node->parent)) {
        if (node->id == toast) return true;
    }
    const Node* shown = find(ui.shown(), toast);
    return shown != nullptr && shown->rect.contains(ui.interaction().pointer());
}

struct Room {
    float words = 0; // width
    float height = 0;
};

// Long words go on in further lines: what was refused is worth reading whole.
Room room_of(const Ui& ui, const Toast& toast, float width)
{
    Room room{.words = width - 2 * padding};
    if (toast.undoable) room.words -= button_width(ui, undo_button(ui)) + padding;
    const auto lines = ui.typesetter().wrap(toast.text, type::body, room.words).size();
    const float text = static_cast<float>(lines) * type::body.line;
    room.height = std::max(ui.control_height(), text) + 16;
    return room;
}

// True: undo was pressed.
bool draw_toast(Ui& ui, const Rect& area, NodeId id, const Toast& toast)
{
    ui.painter().soft_shadow(area, 8);
    ui.painter().box(area, Ink::Surface, Ink::ControlLine, 8);
    bool undo = false;
    ui.inside({.id = id, .role = Role::Region, .rect = area, .name = toast.text}, [&] {
        const float words = room_of(ui, toast, area.width).words;
        const auto lines = ui.typesetter().wrap(toast.text, type::body, words).size();
        const float text = static_cast<float>(lines) * type::body.line;
        const Rect room{area.x + padding, area.centre().y - text / 2, words, text};
        ui.within(room, [&] { wrapped_text(ui, toast.text, type::body, Ink::Text); });
        if (toast.undoable) {
            const float width = button_width(ui, undo_button(ui));
            const float height = ui.control_height();
            const Rect place{area.right() - padding - width, area.centre().y - height / 2, width,
                             height};
            undo = button_in(ui, place, undo_button(ui));
        }
    });
    return undo;
}

} // namespace

void show_toast(Toasts& toasts, Toast toast)
{
    toasts.shown.push_back(std::move(toast));
    if (toasts.shown.size() > shown_most) toasts.shown.pop_front();
}

std::string draw_toasts(Ui& ui, Toasts& toasts, const Rect& kept_clear)
{
    const auto expired = [&](const Toast& toast) {
        return toast.until_ms != 0 && ui.now_ms() >= toast.until_ms;
    };
    std::erase_if(toasts.shown, expired);
    std::string undone;
    ui.over_page(Layer::Toast, [&] {
        const float width = std::min(width_most, ui.size().width - 2 * margin);
        float y = ui.size().height - margin;
        for (Toast& toast : toasts.shown) {
            const NodeId id = ui.id(toast.key);
            if (toast.until_ms == 0) ui.announce(toast.text);
            if (toast.until_ms == 0 || is_looked_at(ui, id)) {
                toast.until_ms = ui.now_ms() + toast_stays_ms;
            }
            const float height = room_of(ui, toast, width).height;
            y -= height;
            Rect area{ui.size().width - margin - width, y, width, height};
            if (!area.intersected(kept_clear).empty()) y = area.y = kept_clear.y - 8 - height;
            if (draw_toast(ui, area, id, toast)) undone = toast.key;
            ui.wake_after(std::max(1.0, toast.until_ms - ui.now_ms()));
            y -= 8;
        }
    });
    std::erase_if(toasts.shown, [&](const Toast& toast) { return toast.key == undone; });
    return undone;
}

} // namespace ui
