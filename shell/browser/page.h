// ports::Page, by way of the browser.
#pragma once

#include "ports/page.h"

namespace browser {

class Page final : public ports::Page {
public:
    void load_asset(int ticket, std::string_view name) override;
    void fetch_text(int ticket, std::string_view address) override;
    void remember(std::string_view key, std::string_view value) override;
    void navigate(std::string_view address, ports::HistoryEntry entry) override;
    void show_title(std::string_view title) override;
    void show_language(std::string_view tag) override;
    void show_theme(std::string_view declarations) override;
    void show_text_size(int percent) override;
    void ring_pointer(bool ringed) override;
    void fill_screen(bool fill) override;
    void offer_file(const ports::File& file) override;
    void offer_drawing(std::string_view name, std::string_view svg) override;
    void install() override;
};

} // namespace browser
