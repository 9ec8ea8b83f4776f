#include "shell/browser/page.h"

#include "shell/browser/platform.h"

namespace browser {

namespace {

int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

} // namespace

void Page::load_asset(int ticket, std::string_view name)
{
    platform_load_asset(ticket, name.data(), length(name));
}

void Page::fetch_text(int ticket, std::string_view address)
{
    platform_fetch_text(ticket, address.data(), length(address));
}

void Page::remember(std::string_view key, std::string_view value)
{
    platform_remember(key.data(), length(key), value.data(), length(value));
}

void Page::navigate(std::string_view address, ports::HistoryEntry entry)
{
    platform_navigate(address.data(), length(address),
                      entry == ports::HistoryEntry::Replace ? 1 : 0);
}

void Page::show_title(std::string_view title)
{
    platform_title(title.data(), length(title));
}

void Page::show_language(std::string_view tag)
{
    platform_language(tag.data(), length(tag));
}

void Page::show_theme(std::string_view declarations)
{
    platform_theme(declarations.data(), length(declarations));
}

void Page::show_text_size(int percent)
{
    platform_text_size(percent);
}

void Page::ring_pointer(bool ringed)
{
    platform_ring_pointer(ringed ? 1 : 0);
}

void Page::fill_screen(bool fill)
{
    platform_fill_screen(fill ? 1 : 0);
}

void Page::offer_file(const ports::File& file)
{
    platform_offer_file(file.name.data(), length(file.name), file.media_type.data(),
                        length(file.media_type), file.bytes.data(), length(file.bytes));
}

void Page::offer_drawing(std::string_view name, std::string_view svg)
{
    platform_offer_drawing(name.data(), length(name), svg.data(), length(svg));
}

void Page::install()
{
    platform_install();
}

} // namespace browser
