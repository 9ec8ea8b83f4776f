// Whether something is wrong with what is kept, and what weighs most.
#pragma once

#include "app/model.h"
#include "screens/alarm_bar.h"

namespace app {

screens::AlarmBar alarm_bar(const Model& model);

} // namespace app
