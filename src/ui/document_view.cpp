#include "ui/document_view.h"

#include "ui/focus_ring.h"

namespace ui {

namespace {

bool stands_for_itself(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '.';
}

std::string in_address(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string coded;
    for (const char c : text) {
        if (stands_for_itself(c)) {
            coded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        coded += '%';
        coded += digits[byte >> 4u];
        coded += digits[byte & 15u];
    }
    return coded;
}

} // namespace

std::string document_wish(const DocumentView& view)
{
    return "file=" + in_address(view.file) + "&name=" + in_address(view.name) +
           "&zoom=" + std::to_string(view.zoom_percent) + "&sought=" + in_address(view.sought) +
           "&wish=" + std::to_string(view.wish) + "&page=" + std::to_string(view.page) +
           "&hit=" + std::to_string(view.hit);
}

DocumentTold document_view(Ui& ui, const Rect& area, const DocumentView& view)
{
    const NodeId id = ui.id(view.key);
    DocumentTold told = ui.interaction().document(id);
    ui.painter().box(area, Ink::SurfaceHover, Ink::Line, 4);
    focus_ring(ui, id, area, 4);
    ui.add({.id = id,
            .role = Role::Document,
            .states = States{}
                          .with(State::Focusable)
                          .with(State::Busy, told.state == DocumentState::Opening),
            .rect = area.inset(1),
            .name = view.label,
            .texts = {{TextProperty::Document, document_wish(view)}}});
    return told;
}

} // namespace ui
