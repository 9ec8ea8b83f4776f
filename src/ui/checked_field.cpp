#include "ui/checked_field.h"

namespace ui {

namespace {

struct Checking {
    bool had_focus = false;
    bool touched = false; // was typed into since it came up
    bool wrong = false;   // and a person knows
};

// A focus that only passes through an empty field is no reason to complain.
bool left_with_something(Checking& checking, bool focused, bool blank)
{
    const bool left = checking.had_focus && !focused;
    checking.had_focus = focused;
    return left && (checking.touched || !blank);
}

} // namespace

std::optional<std::string> checked_field(Ui& ui, CheckedField field)
{
    const NodeId id = ui.id(field.field.about.key);
    auto made = field.field.about.disabled() ? std::nullopt : ui.interaction().edited(id);
    Checking& checking = ui.memory<Checking>(id);
    checking.touched = checking.touched || made.has_value();
    std::string value = made ? *made : std::string(field.field.value);
    const bool left = left_with_something(checking, ui.interaction().focused(id), value.empty());
    if (left && field.tidied) {
        const std::string tidied = field.tidied(value);
        if (tidied != value) made = value = tidied;
    }
    const std::string problem = field.check(value);
    if (left && !problem.empty() && !checking.wrong) ui.announce(problem);
    if (left) checking.wrong = true;
    checking.wrong = checking.wrong && !problem.empty();
    if (checking.wrong || field.check_now) field.field.about.error = problem;
    field.field.value = value;
    text_field(ui, field.field);
    return made;
}

} // namespace ui
