#include "support/assets.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace support {

std::optional<std::string> asset_if_any(const std::string& name)
{
    const std::ifstream file(CLAIMDESK_ASSETS + ("/" + name), std::ios::binary); // CMake says where
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string asset(const std::string& name)
{
    auto text = asset_if_any(name);
    INFO("assets/" << name);
    REQUIRE(text.has_value());
    return std::move(*text);
}

} // namespace support
