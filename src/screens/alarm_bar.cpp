#include "screens/alarm_bar.h"

#include "screens/saving_words.h"
#include "ui/banner.h"
#include "ui/link.h"
#include "ui/plurals.h"

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float side = 16;
constexpr float above = 8;
constexpr std::string_view to_storage = "#/settings/storage";

struct AlarmLook {
    ui::Tone tone = ui::Tone::Red;
    ui::Icon icon = ui::Icon::error_circle;
    Text title{};
    Text sentence{};
    Text link{};
    std::string_view href{};
    bool dismissed = true; // by the person
};

AlarmLook look_of(Alarm alarm)
{
    switch (alarm) {
    case Alarm::None: break;
    case Alarm::NotSaved:
        return {.title = "saving.not_saved"_text,
                .link = "storage.open"_text,
                .href = to_storage,
                .dismissed = false};
    case Alarm::Lost:
        return {.title = "storage.lost"_text,
                .sentence = "storage.lost.text"_text,
                .link = "storage.restore"_text,
                .href = "#/exchange"};
    case Alarm::Newer:
        return {.title = "storage.newer"_text,
                .sentence = "storage.newer.text"_text,
                .link = "storage.open"_text,
                .href = to_storage,
                .dismissed = false};
    case Alarm::NotKept:
        return {.title = "storage.none"_text,
                .sentence = "storage.none.text"_text,
                .link = "storage.open"_text,
                .href = to_storage};
    case Alarm::Healed:
        return {.tone = ui::Tone::Amber,
                .icon = ui::Icon::warning,
                .title = "storage.wiped"_text,
                .sentence = "storage.wiped.text"_text,
                .link = "storage.open"_text,
                .href = to_storage};
    }
    return {};
}

std::string sentence_of(const ui::Ui& ui, const AlarmBar& bar, const AlarmLook& look)
{
    if (bar.alarm == Alarm::NotSaved) return saving_details(ui.words(), bar.saving);
    if (bar.alarm == Alarm::Lost) return ui::counted(ui.words(), look.sentence, bar.missing);
    return ui.say(look.sentence);
}

void actions(ui::Ui& ui, const AlarmBar& bar, const AlarmLook& look, const Send& send)
{
    ui::link(ui, {.key = "way", .label = ui.say(look.link), .href = std::string(look.href)});
    if (!look.dismissed) return;
    ui.space(8);
    if (ui::button(ui, {.key = "understood", .label = ui.say("alarm.understood"_text)})) {
        send(UnderstandAlarm{.alarm = bar.alarm});
    }
}

} // namespace

float alarm_bar(ui::Ui& ui, float top, const AlarmBar& bar, const Send& send)
{
    if (bar.alarm == Alarm::None) return 0;
    const AlarmLook look = look_of(bar.alarm);
    const ui::Rect area{side, top + above, ui.size().width - 2 * side, ui.size().height};
    const float used = ui.within(area, [&] {
        ui::banner(ui,
                   {.key = "alarm",
                    .tone = look.tone,
                    .icon = look.icon,
                    .title = ui.say(look.title),
                    .sentences = {sentence_of(ui, bar, look)},
                    .urgent = bar.alarm != Alarm::Healed},
                   [&] { actions(ui, bar, look, send); });
    });
    return above + used;
}

} // namespace screens
