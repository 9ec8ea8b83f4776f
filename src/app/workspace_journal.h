// ports::Journal over store::Journal: opens the journal of a workspace on the disks that a shell
// has, and turns its news into actions. A shell feeds it the disks' answers.
#pragma once

#include "app/action.h"
#include "ports/disk.h"
#include "ports/page.h"
#include "store/journal.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class WorkspaceJournal final : public ports::Journal {
public:
    using Send = std::function<void(Action)>;

    // The disks outlive it. `page` remembers how many events there are, so that a disk that was
    // wiped is told from one that is new.
    WorkspaceJournal(std::vector<ports::Disk*> disks, ports::Page& page, Send send);

    // Before open(): this page load's writer, and what the page remembers.
    void start(std::string_view writer);
    void recall(std::string_view key, std::string_view value);

    void open(std::string_view workspace) override;
    void append(int ticket, const std::vector<ports::EventBytes>& events) override;
    void keep(int ticket, const ports::Document& document) override;
    void keep_rows(const ports::RowsToKeep& piece) override;

    void answer(ports::DiskAnswer answer);
    void refresh();  // another tab has written, or this one was away
    void maintain(); // when there is nothing else to do
    bool is_maintaining() const { return maintaining_; }
    // A person has been told of what is missing; from now on what is there is all.
    void accept_loss() override;

    // Everything that is known about the copies, for the page that shows it.
    const store::JournalHealth* health() const;

private:
    void tell();
    void tell(store::JournalNews& news);

    std::vector<ports::Disk*> disks_;
    ports::Page& page_;
    Send send_;
    std::string writer_;
    std::string workspace_;
    std::map<std::string, std::size_t> witnesses_; // by workspace
    std::unique_ptr<store::Journal> journal_;
    bool maintaining_ = false;
};

} // namespace app
