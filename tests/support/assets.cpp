#include "support/assets.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace support {

namespace {

std::string assets_folder()
{
    const std::string here = __FILE__; // <root>/tests/support/assets.cpp
    return here.substr(0, here.rfind("tests/support/")) + "assets/";
}

} // namespace

std::optional<std::string> asset_if_any(const std::string& name)
{
    const std::ifstream file(assets_folder() + name, std::ios::binary);
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
