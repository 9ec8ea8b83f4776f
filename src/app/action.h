// Everything that can happen to the app: what a person asked for, and what the platform reports.
#pragma once

#include "screens/intents.h"
#include "ui/ui.h"

#include <string>
#include <variant>

namespace app {

struct Started {};
struct SettingRecalled { // before Started
    std::string key{};
    std::string value{};
};
struct AddressChanged {
    std::string address{};
};
struct PreferencesChanged {
    ui::Preferences preferences;
};
struct AssetArrived {
    int ticket = 0;
    std::string text{};
};
struct AssetFailed {
    int ticket = 0;
};

using Action = std::variant<Started, SettingRecalled, AddressChanged, PreferencesChanged,
                            AssetArrived, AssetFailed, screens::Intent>;

} // namespace app
