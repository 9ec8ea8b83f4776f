#include "shell/headless/page.h"

namespace headless {

void Page::load_asset(int ticket, std::string_view name)
{
    requests.push_back({.ticket = ticket, .name = std::string(name)});
}

void Page::fetch_text(int ticket, std::string_view from)
{
    fetches.push_back({.ticket = ticket, .name = std::string(from)});
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

void Page::offer_drawing(std::string_view name, std::string_view svg)
{
    offer_file(
        {.name = std::string(name), .media_type = "image/svg+xml", .bytes = std::string(svg)});
}

void Page::show_text_size(int percent)
{
    text_percent = percent;
}

void Page::ring_pointer(bool ringed)
{
    pointer_ringed = ringed;
}

void Page::fill_screen(bool fill)
{
    fills_screen = fill;
}

void Page::offer_file(const ports::File& file)
{
    offered.push_back(file);
}

void Page::install()
{
    ++installs_asked;
}

} // namespace headless
