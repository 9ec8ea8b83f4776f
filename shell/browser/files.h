// Files stay with the page: web/platform/attachments.js reads, names and keeps them.
#pragma once

#include "ports/files.h"
#include "shell/browser/platform.h"

namespace browser {

class Files final : public ports::Files {
public:
    void take(int ticket, std::uint32_t handle) override { platform_take_file(ticket, handle); }
    void forget(int ticket, std::uint32_t handle) override { platform_forget_file(ticket, handle); }
    void read_offered(int ticket, std::uint32_t handle) override
    {
        platform_read_offered(ticket, handle);
    }
    void save(const ports::KeptFile& file) override
    {
        platform_save_file(file.digest.data(), length(file.digest), file.name.data(),
                           length(file.name));
    }
    void read_text(int ticket, const ports::KeptFile& file) override
    {
        platform_read_file_text(ticket, file.digest.data(), length(file.digest), file.name.data(),
                                length(file.name));
    }
    void lend(const std::string& digest, const std::string& bytes) override
    {
        platform_lend_file(digest.data(), length(digest), bytes.data(), length(bytes));
    }
    void take_back() override { platform_take_back_files(); }

private:
    static int length(const std::string& text) { return static_cast<int>(text.size()); }
};

} // namespace browser
