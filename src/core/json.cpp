#include "core/json.h"

#include "core/json_parts.h"
#include "core/text.h"

namespace core {

namespace {

constexpr bool is_plain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void append_escape(std::string& json, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    json += '\\';
    const std::size_t found = escape_meanings.find(c);
    if (found != std::string_view::npos) {
        json += escape_letters[found];
        return;
    }
    json += "u00";
    json += digits[static_cast<unsigned char>(c) >> 4];
    json += digits[static_cast<unsigned char>(c) & 0xf];
}

} // namespace

Json parse_json(std::string_view text)
{
    return Json::parse(text, nullptr, false);
}

std::string write_json(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_json_text(std::string& json, std::string_view text)
{
    if (!is_valid_utf8(text)) {
        json += write_json(Json(std::string(text)));
        return;
    }
    json += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && is_plain(text[plain])) ++plain;
        json += text.substr(0, plain);
        if (plain == text.size()) break;
        append_escape(json, text[plain]);
        text.remove_prefix(plain + 1);
    }
    json += '"';
}

} // namespace core
