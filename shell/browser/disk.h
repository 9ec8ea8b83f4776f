// ports::Disk, by way of the browser. The database's files are plain files under the IDBFS mount,
// which web/platform/database_disk.js flushes; the folder's are in the origin's private file
// system.
#pragma once

#include "ports/disk.h"

#include <functional>
#include <map>
#include <string>

namespace browser {

enum class DiskKind : int { Database = 0, Folder = 1 }; // the page knows them by these numbers

class Disk final : public ports::Disk {
public:
    explicit Disk(DiskKind kind) : kind_(kind) {}

    void open(int ticket, std::string_view place) override;
    void list(int ticket) override;
    void read(int ticket, std::string_view name) override;
    void write(int ticket, const ports::DiskWrite& write) override;
    void remove(int ticket, std::string_view name, std::int64_t version) override;

    // The page's answer, if the ticket is one of ours: `said` is a file, a list, or a reason.
    bool complete(ports::DiskAnswer& answer, std::string said);

private:
    struct Asked {
        enum class What { List, Read, Else } what = What::Else;
        std::string name{};
    };

    std::string path_of(std::string_view name) const;
    bool put_into_mount(const ports::DiskWrite& write);
    void take_from_mount(const std::string& name, ports::DiskAnswer& answer) const;

    DiskKind kind_;
    std::string mount_;
    std::string growing_; // the file of ours that is not written to its end yet
    std::map<int, Asked> asked_;
};

} // namespace browser
