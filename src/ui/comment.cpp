#include "ui/comment.h"

#include "ui/avatar.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float avatar_size = 28;
constexpr float gap = 12;

void heading_line(Ui& ui, const Comment& comment)
{
    const std::string who =
        comment.role.empty() ? comment.author : comment.author + " \u00B7 " + comment.role;
    const float room = ui.width();
    const float when = ui.typesetter().width(comment.when, type::caption);
    const float wide = std::min(ui.typesetter().width(who, type::body_strong), room);
    const Rect line = ui.take(wrapped_height(ui, who, type::body_strong, wide));
    ui.within(line, [&] { wrapped_text(ui, who, type::body_strong, Ink::Text); });
    const bool beside = wide + 8 + when <= room;
    const Rect place =
        beside ? Rect{line.x + wide + 8, line.y, when, line.height} : ui.take(type::caption.line);
    line_in(ui, place, comment.when, type::caption, Ink::TextSecond);
}

} // namespace

void comment(Ui& ui, const Comment& comment)
{
    const std::string name = comment.author + ", " + comment.when + ": " + comment.text;
    ui.around({.id = ui.id(comment.key), .role = Role::ListItem, .name = name}, [&] {
        const Rect column = ui.rest();
        avatar(ui, {column.x, column.y, avatar_size, avatar_size}, comment.author);
        const float indent = avatar_size + gap;
        const float used =
            ui.within({column.x + indent, column.y, column.width - indent, column.height}, [&] {
                heading_line(ui, comment);
                wrapped_text(ui, comment.text, type::body, Ink::Text);
            });
        ui.take(std::max(avatar_size, used));
    });
}

} // namespace ui
