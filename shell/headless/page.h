// ports::Page without a browser: assets from a folder, everything else kept to be looked at.
#pragma once

#include "ports/page.h"

#include <deque>
#include <map>
#include <string>

namespace headless {

class Page final : public ports::Page {
public:
    struct Request {
        int ticket = 0;
        std::string name;
    };

    void load_asset(int ticket, std::string_view name) override;
    void fetch_text(int ticket, std::string_view from) override;
    void remember(std::string_view key, std::string_view value) override;
    void navigate(std::string_view to, ports::HistoryEntry entry) override;
    void show_title(std::string_view text) override;
    void show_language(std::string_view tag) override;
    void show_theme(std::string_view declarations) override;
    void show_text_size(int percent) override;
    void ring_pointer(bool ringed) override;
    void fill_screen(bool fill) override;
    void offer_file(const ports::File& file) override;
    void offer_drawing(std::string_view name, std::string_view svg) override; // kept as it is
    void install() override;

    std::deque<Request> requests; // not answered yet
    std::deque<Request> fetches;  // for tests to answer
    std::map<std::string, std::string> settings;
    std::string address;
    std::string title;
    std::string language;
    std::string theme;
    int text_percent = 100;
    bool pointer_ringed = false;
    bool fills_screen = false;
    std::deque<ports::File> offered; // the latest last
    int installs_asked = 0;
};

} // namespace headless
