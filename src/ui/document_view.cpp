#include "ui/document_view.h"

#include "core/percent.h"
#include "ui/focus_ring.h"

namespace ui {

std::string document_wish(const DocumentView& view)
{
    return "file=" + core::percent_encoded(view.file) +
           "&name=" + core::percent_encoded(view.name) +
           "&zoom=" + std::to_string(view.zoom_percent) +
           "&sought=" + core::percent_encoded(view.sought) + "&wish=" + std::to_string(view.wish) +
           "&page=" + std::to_string(view.page) + "&hit=" + std::to_string(view.hit);
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
