#include "shell/headless/page.h"

namespace headless {

void Page::load_asset(int ticket, std::string_view name)
{
    requests.push_back({.ticket = ticket, .name = std::string(name)});
}

void Page::remember(std::string_view key, std::string_view value)
{
    settings[std::string(key)] = value;
}

void Page::navigate(std::string_view to, ports::HistoryEntry)
{
    address = to;
}

void Page::show_title(std::string_view text)
{
    title = text;
}

void Page::show_language(std::string_view tag)
{
    language = tag;
}

void Page::show_theme(std::string_view declarations)
{
    theme = declarations;
}

} // namespace headless
