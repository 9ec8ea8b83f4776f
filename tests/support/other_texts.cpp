#include "support/other_texts.h"

#include "core/json.h"
#include "support/assets.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>

namespace support {

namespace {

constexpr std::string_view open_mark = "\u27E6";
constexpr std::string_view close_mark = "\u27E7";

bool is_letter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// Of letters that stand for the parts of a day, and of what tells numbers apart.
bool is_pattern(const std::string& key, const std::string& text)
{
    if (key.rfind("kit.number.", 0) == 0 || key == "kit.date.number_order") return true;
    return key.rfind("kit.date.", 0) == 0 && text.find_first_not_of("dMyEL ,.") == text.npos;
}

std::string accented(std::string_view text)
{
    static const std::map<char, std::string_view> letters{
        {'a', "\u00E1"}, {'e', "\u00E9"}, {'i', "\u00ED"}, {'o', "\u00F3"}, {'u', "\u00FA"},
        {'A', "\u00C1"}, {'E', "\u00C9"}, {'O', "\u00D3"}, {'c', "\u0107"}, {'n', "\u0144"},
        {'s', "\u015B"}, {'S', "\u015A"}, {'z', "\u017C"}};
    std::string result;
    bool blank = false;
    for (const char c : text) {
        blank = c == '{' || (blank && c != '}');
        const auto found = letters.find(c);
        if (blank || found == letters.end())
            result += c;
        else
            result += found->second;
    }
    return result;
}

using Change = std::function<std::string(const std::string& key, const std::string& text)>;

void change_texts(core::Json& json, const std::string& key, const Change& change)
{
    if (json.is_string()) {
        json = change(key, json.get<std::string>());
    } else if (json.is_array()) {
        for (core::Json& one : json) change_texts(one, key, change);
    } else if (json.is_object()) {
        for (const auto& [name, value] : json.items()) change_texts(json[name], name, change);
    }
}

std::optional<std::string> changed(const std::string& name, const Change& change)
{
    auto text = asset_if_any(name);
    if (!text || (name != "strings/en.json" && name != "help/en.json")) return text;
    core::Json json = core::parse_json(*text);
    change_texts(json, {}, change);
    return core::write_json(json);
}

} // namespace

std::string longer(std::string_view text)
{
    std::string result;
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == '{') {
            const std::size_t end = std::min(text.find('}', i), text.size() - 1) + 1;
            result += text.substr(i, end - i);
            i = end;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_letter(text[end])) ++end;
        const std::string_view word = text.substr(i, end - i);
        result += word;
        if (word.size() > 2) result += word.substr(word.size() - (word.size() * 2 + 4) / 5);
        i = end;
        if (i < text.size() && text[i] != '{') result += text[i++];
    }
    return result;
}

std::optional<std::string> with_longer_texts(const std::string& name)
{
    if (name != "strings/en.json") return asset_if_any(name);
    return changed(name, [](const std::string& key, const std::string& text) {
        const bool is_date = key.rfind("kit.date.", 0) == 0; // letters that stand for a day
        return is_date ? text : longer(text);
    });
}

std::string marked(std::string_view text)
{
    std::string result;
    while (true) {
        const std::size_t bar = std::min(text.find('|'), text.size());
        const std::string_view form = text.substr(0, bar);
        result += std::string(open_mark) + accented(longer(form)) + std::string(close_mark);
        if (bar == text.size()) return result;
        result += '|';
        text.remove_prefix(bar + 1);
    }
}

std::optional<std::string> with_marked_texts(const std::string& name)
{
    return changed(name, [](const std::string& key, const std::string& text) {
        const bool is_id = key == "id" || key == "topic"; // of Help's parts
        return text.empty() || is_id || is_pattern(key, text) ? text : marked(text);
    });
}

std::string unmarked_part(std::string_view text)
{
    std::string result;
    int depth = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (rest.substr(0, open_mark.size()) == open_mark) {
            ++depth;
            i += open_mark.size();
        } else if (rest.substr(0, close_mark.size()) == close_mark) {
            depth = std::max(0, depth - 1);
            result += ' ';
            i += close_mark.size();
        } else {
            if (depth == 0) result += text[i];
            ++i;
        }
    }
    return result;
}

} // namespace support
