#include "ui/progress.h"

#include "ui/bar.h"
#include "ui/button.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float bar_height = 6;

} // namespace

bool progress(Ui& ui, const Progress& progress)
{
    const int percent = std::clamp(progress.done_percent, 0, 100);
    const std::string figure = std::to_string(percent) + " %";
    ui.around({.id = ui.id(progress.key),
               .role = Role::ProgressBar,
               .name = progress.label,
               .texts = {{TextProperty::Value, figure}},
               .numbers = {{NumberProperty::Minimum, 0},
                           {NumberProperty::Maximum, 100},
                           {NumberProperty::Now, percent}}},
              [&] {
                  const Rect line = ui.take(type::body.line);
                  const float right = ui.typesetter().width(figure, type::body);
                  line_in(ui, {line.x, line.y, line.width - right - 8, line.height}, progress.label,
                          type::body, Ink::Text);
                  ui.text_run({line.right() - right, line.y}, figure, type::body, Ink::TextSecond);
                  ui.space(6);
                  done_bar(ui, ui.take(bar_height), percent);
              });
    if (!progress.cancellable) return false;
    ui.space(8);
    return button(
        ui, {.key = std::string(progress.key) + ".cancel", .label = ui.say("kit.cancel"_text)});
}

} // namespace ui
