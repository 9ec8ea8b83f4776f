// What the app asks of the page around it: its assets, its address, its title, its small memory.
// Answers to load_asset come back later as an input with the same ticket.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ports {

enum class HistoryEntry : std::uint8_t { Add, Replace };

struct File {
    std::string name{}; // "claims.csv"
    std::string media_type{};
    std::string bytes{};

    bool operator==(const File&) const = default;
};

class Page {
public:
    virtual ~Page() = default;

    virtual void load_asset(int ticket, std::string_view name) = 0;
    // A text from elsewhere on the network, answered in the same way.
    virtual void fetch_text(int ticket, std::string_view address) = 0;
    // A small setting of this device. Its loss is harmless.
    virtual void remember(std::string_view key, std::string_view value) = 0;
    virtual void navigate(std::string_view address, HistoryEntry entry) = 0;
    virtual void show_title(std::string_view title) = 0;
    virtual void show_language(std::string_view tag) = 0;
    virtual void show_theme(std::string_view declarations) = 0;
    // How large everything is, beside what the person has set in the browser.
    virtual void show_text_size(int percent) = 0;
    // A ring around the pointer, for those who look on.
    virtual void ring_pointer(bool ringed) = 0;
    // The whole screen, or a window again; the preferences tell when it has come to be.
    virtual void fill_screen(bool fill) = 0;
    // Handed to the person, who saves it where they like.
    virtual void offer_file(const File& file) = 0;
    // A drawing (SVG) handed over as the picture (PNG) that it is, sharp enough for print.
    virtual void offer_drawing(std::string_view name, std::string_view svg) = 0;
    // As an app of its own: the browser asks the person, where it can.
    virtual void install() = 0;
};

} // namespace ports
