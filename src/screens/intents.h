// What a person asks for on a screen. A screen only asks; app::update answers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace screens {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, Contrast };

struct ChooseLanguage {
    std::string tag{};
};
struct ChooseTheme {
    ThemeChoice theme = ThemeChoice::System;
};

using Intent = std::variant<ChooseLanguage, ChooseTheme>;
using Send = std::function<void(Intent)>;

} // namespace screens
