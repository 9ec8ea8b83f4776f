// ports::Files without files: what lies behind a handle is made up, each different.
#pragma once

#include "app/action.h"
#include "ports/files.h"
#include "shell/headless/journal.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace headless {

class Files final : public ports::Files {
public:
    explicit Files(std::shared_ptr<JournalFiles> kept) : kept_(std::move(kept)) {}

    // What lies behind a handle; another content is another digest.
    void offer(std::uint32_t handle, std::string content)
    {
        contents_[handle] = std::move(content);
    }
    // Files are read no further until they may again; each is then taken whole.
    void pause(bool paused) { paused_ = paused; }
    void fail(bool fails) { fails_ = fails; }

    void take(int ticket, std::uint32_t handle) override;
    void forget(int ticket, std::uint32_t handle) override;
    void save(const ports::KeptFile& file) override { saved.push_back(file); }
    void read_offered(int ticket, std::uint32_t handle) override;
    void read_text(int ticket, const ports::KeptFile& file) override;
    void lend(const std::string& digest, const std::string& bytes) override
    {
        lent[digest] = bytes;
    }
    void take_back() override { lent.clear(); }
    std::string content(std::uint32_t handle) const;
    std::vector<app::Action> take_answers();

    std::vector<ports::KeptFile> saved; // handed to the person, the latest last
    std::map<std::string, std::string> lent;

private:
    app::FileTextRead text_of(int ticket, const std::string& digest) const;

    std::shared_ptr<JournalFiles> kept_;
    std::map<std::uint32_t, std::string> contents_;
    std::map<int, std::uint32_t> reading_;
    std::map<int, std::string> texts_asked_; // digests
    std::map<int, std::uint32_t> offered_asked_;
    std::set<int> told_; // tickets whose progress was told
    bool paused_ = false;
    bool fails_ = false;
};

} // namespace headless
