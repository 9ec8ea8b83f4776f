#include "app/alarm.h"

#include <algorithm>

namespace app {

namespace {

using screens::Alarm;

bool is_wrong(const Model& model, Alarm alarm)
{
    const ports::JournalHealth& health = model.health;
    switch (alarm) {
    case Alarm::None: return false;
    case Alarm::NotSaved: return model.saving.failed;
    case Alarm::Lost: return health.missing > 0;
    case Alarm::Newer: return health.newer;
    case Alarm::NotKept: return health.copies == 0 && !model.demo; // nothing of a demo ever is
    case Alarm::Healed: return health.wiped && health.missing == 0;
    }
    return false;
}

} // namespace

screens::AlarmBar alarm_bar(const Model& model)
{
    screens::AlarmBar bar{.missing = static_cast<std::int64_t>(model.health.missing),
                          .saving = model.saving};
    if (!model.opening.journal_is_open) return bar; // not known yet
    for (const Alarm alarm :
         {Alarm::NotSaved, Alarm::Lost, Alarm::Newer, Alarm::NotKept, Alarm::Healed}) {
        const auto& understood = model.understood;
        const bool known =
            std::find(understood.begin(), understood.end(), alarm) != understood.end();
        if (known || !is_wrong(model, alarm)) continue;
        bar.alarm = alarm;
        break;
    }
    return bar;
}

} // namespace app
