// What the app wants done outside itself, as plain data. run_effects() hands it to the ports.
#pragma once

#include "ports/page.h"

#include <string>
#include <variant>

namespace app {

struct LoadAsset {
    int ticket = 0;
    std::string name{};
    friend bool operator==(const LoadAsset&, const LoadAsset&) = default;
};
struct Remember {
    std::string key{};
    std::string value{};
    friend bool operator==(const Remember&, const Remember&) = default;
};
struct ShowTitle {
    std::string title{};
    friend bool operator==(const ShowTitle&, const ShowTitle&) = default;
};
struct ShowLanguage {
    std::string tag{};
    friend bool operator==(const ShowLanguage&, const ShowLanguage&) = default;
};
struct ShowTheme {
    std::string declarations{};
    friend bool operator==(const ShowTheme&, const ShowTheme&) = default;
};

using Effect = std::variant<LoadAsset, Remember, ShowTitle, ShowLanguage, ShowTheme>;

} // namespace app
