// ports::Journal without a disk: what is saved stays in JournalFiles, which outlive the shell and
// may be shared by several, like the tabs of one browser. Tests make it fail.
#pragma once

#include "app/action.h"
#include "ports/journal.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headless {

struct JournalFiles {
    std::vector<ports::EventBytes> events;
    std::map<std::string, std::string> documents;
    std::map<std::string, std::string> files; // attached, by digest
    int writers = 0;
};

class Journal final : public ports::Journal {
public:
    explicit Journal(std::shared_ptr<JournalFiles> files);

    void open(std::string_view workspace) override;
    void append(int ticket, const std::vector<ports::EventBytes>& events) override;
    void keep(int ticket, const ports::Document& document) override;
    void accept_loss() override;

    std::string writer() const;
    const JournalFiles& files() const { return *files_; }
    std::shared_ptr<JournalFiles> share() const { return files_; }
    // Every later save is answered so, and nothing of it is kept; nothing: they succeed again.
    void fail_with(std::optional<ports::SaveFault> fault) { fault_ = fault; }
    int losses_accepted() const { return losses_accepted_; }
    // What is due since the last time it was asked.
    std::vector<app::Action> take_answers();

private:
    bool refuses(int ticket);

    std::shared_ptr<JournalFiles> files_;
    int number_ = 0;
    std::size_t read_ = 0; // events of `files_` that the app knows
    bool open_ = false;
    int losses_accepted_ = 0;
    std::optional<ports::SaveFault> fault_;
    std::vector<app::Action> answers_;
};

} // namespace headless
