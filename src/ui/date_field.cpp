#include "ui/date_field.h"

#include "core/match.h"
#include "core/text.h"
#include "ui/calendar.h"
#include "ui/dates.h"

namespace ui {

namespace {

using core::Date;

struct Typing {
    bool had_focus = false;
    bool wrong = false;                // and a person knows
    std::optional<std::string> text{}; // as typed, while it is not written out
    CalendarState calendar{};
};

struct Reading {
    std::optional<Date> date{};
    std::string problem{};
};

std::string short_text(const Ui& ui, Date date)
{
    return date_text(ui.words(), DateForm::Short, date);
}

std::string problem_text(const Ui& ui, const DateField& field, DateFault fault)
{
    const auto with_example = [&](Text text) {
        return ui.words().say(text, {{"example", short_text(ui, field.today)}});
    };
    switch (fault) {
    case DateFault::Unreadable: return with_example("kit.date.unreadable"_text);
    case DateFault::Ambiguous: return with_example("kit.date.ambiguous"_text);
    case DateFault::NoYear: return with_example("kit.date.no_year"_text);
    case DateFault::NoSuchDay: return ui.say("kit.date.no_such_day"_text);
    }
    return {};
}

Reading within_limits(const Ui& ui, const DateField& field, Date date)
{
    const auto with_date = [&](Text text, Date limit) {
        return ui.words().say(text, {{"date", short_text(ui, limit)}});
    };
    if (date < field.earliest)
        return {.problem = with_date("kit.date.too_early"_text, field.earliest)};
    if (date > field.latest) return {.problem = with_date("kit.date.too_late"_text, field.latest)};
    return {.date = date};
}

Reading reading_of(const Ui& ui, const DateField& field, const std::string& typed)
{
    if (core::is_blank(typed)) return {};
    return core::match(
        read_date(ui.words(), typed),
        [&](const Date& date) { return within_limits(ui, field, date); },
        [&](const DateFault& fault) { return Reading{.problem = problem_text(ui, field, fault)}; });
}

// What is typed counts at once; whether it is wrong is said on leaving, as for any checked field.
std::optional<DateMade> take_typing(Ui& ui, NodeId id, const DateField& field, Typing& typing)
{
    std::optional<DateMade> made;
    if (const auto typed = ui.interaction().edited(id)) {
        typing.text = typed;
        const Reading reading = reading_of(ui, field, *typed);
        if (reading.date != field.value) made = DateMade{.date = reading.date};
        typing.wrong = typing.wrong && !reading.problem.empty();
    }
    const bool focused = ui.interaction().focused(id);
    const bool left = typing.had_focus && !focused;
    typing.had_focus = focused;
    if (!left || !typing.text) return made;
    const std::string problem = reading_of(ui, field, *typing.text).problem;
    typing.wrong = !problem.empty();
    if (typing.wrong)
        ui.announce(problem);
    else
        typing.text.reset(); // from now on as the language writes it
    return made;
}

std::string shown_text(const Ui& ui, const Typing& typing, std::optional<Date> date)
{
    if (typing.text) return *typing.text;
    return date ? short_text(ui, *date) : std::string{};
}

Calendar calendar_of(const Ui& ui, const DateField& field, std::optional<Date> chosen)
{
    return {.label = filled(ui.say("kit.date.open"_text), {{"field", field.about.label}}),
            .today = field.today,
            .chosen = chosen,
            .earliest = field.earliest,
            .latest = field.latest,
            .monday_first = field.monday_first};
}

void control(Ui& ui, NodeId id, const Rect& area, const FieldAbout& about, const std::string& text)
{
    const TextStyle style = field_style(ui);
    const FieldInsets insets{.end = area.height};
    Node node = field_node(id, about, Role::TextField, area, style, insets);
    node.texts.emplace_back(TextProperty::Value, text);
    field_box(ui, id, area, about);
    field_line(ui, id, area,
               {.text = text, .style = style, .insets = insets, .enabled = !about.disabled()});
    ui.add(std::move(node));
}

// The button at the end of the field, and the calendar that it opens.
std::optional<Date> pick(Ui& ui, NodeId id, const Rect& area, const Calendar& options,
                         Typing& typing)
{
    const bool pressed =
        field_button(ui, field_button_area(area),
                     {.key = "calendar", .label = options.label, .icon = Icon::calendar});
    const bool asked =
        ui.interaction().key({.scope = id, .key = "ArrowDown", .modifiers = {.alt = true}});
    if (pressed || asked) open_calendar(options, typing.calendar);
    const bool was_open = typing.calendar.open;
    const auto picked = calendar(ui, child_id(id, "calendar"), options, typing.calendar, area);
    if (was_open && !typing.calendar.open) ui.focus(ui.id("calendar"));
    return picked;
}

} // namespace

std::optional<DateMade> date_field(Ui& ui, const DateField& field)
{
    const NodeId id = ui.id(field.about.key);
    Typing& typing = ui.memory<Typing>(id);
    FieldAbout about = field.about;
    std::optional<DateMade> made;
    if (!about.disabled()) made = take_typing(ui, id, field, typing);
    if (typing.wrong && typing.text) about.error = reading_of(ui, field, *typing.text).problem;
    const std::optional<Date> date = made ? made->date : field.value;
    field_around(ui, about, ui.control_height(), [&](const Rect& area) {
        control(ui, id, area, about, shown_text(ui, typing, date));
        if (about.disabled()) return;
        if (const auto picked = pick(ui, id, area, calendar_of(ui, field, date), typing)) {
            typing.text.reset();
            typing.wrong = false;
            made = DateMade{.date = picked};
        }
    });
    return made;
}

} // namespace ui
