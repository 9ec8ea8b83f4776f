#include "screens/reading_progress.h"

#include "ui/progress.h"

namespace screens {

using ui::operator""_text;

void draw_reading(ui::Ui& ui, const WorkspaceView& view)
{
    if (!view.read_percent) return;
    const bool nothing_to_show = view.claims == nullptr;
    ui::progress(ui,
                 {.key = "reading",
                  .label = ui.say(nothing_to_show ? "claims.loading"_text : "claims.checking"_text),
                  .done_percent = *view.read_percent});
    ui.space(20);
}

} // namespace screens
