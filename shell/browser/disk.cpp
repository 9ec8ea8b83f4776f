#include "shell/browser/disk.h"

#include "shell/browser/platform.h"

#include <charconv>
#include <fcntl.h>
#include <unistd.h>

namespace browser {

namespace {

int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

// Name and version of each file, each ended by a zero byte.
std::vector<ports::DiskFile> files_in(std::string_view list)
{
    std::vector<ports::DiskFile> files;
    while (!list.empty()) {
        const std::size_t name_end = list.find('\0');
        const std::size_t end = list.find('\0', name_end + 1);
        if (name_end == std::string_view::npos || end == std::string_view::npos) break;
        const std::string_view version = list.substr(name_end + 1, end - name_end - 1);
        ports::DiskFile file{.name = std::string(list.substr(0, name_end))};
        std::from_chars(version.data(), version.data() + version.size(), file.version);
        files.push_back(std::move(file));
        list.remove_prefix(end + 1);
    }
    return files;
}

bool write_all(int file, std::string_view bytes, std::size_t offset)
{
    while (!bytes.empty()) {
        const ssize_t count =
            ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
        offset += static_cast<std::size_t>(count);
    }
    return true;
}

} // namespace

void Disk::open(int ticket, std::string_view place)
{
    mount_ = "/" + std::string(place);
    asked_[ticket] = {};
    platform_disk_open(static_cast<int>(kind_), ticket, mount_.data(), length(mount_));
}

void Disk::list(int ticket)
{
    asked_[ticket] = {.what = Asked::What::List};
    platform_disk_list(static_cast<int>(kind_), ticket);
}

void Disk::read(int ticket, std::string_view name)
{
    asked_[ticket] = {.what = Asked::What::Read, .name = std::string(name)};
    platform_disk_read(static_cast<int>(kind_), ticket, name.data(), length(name));
}

void Disk::write(int ticket, const ports::DiskWrite& write)
{
    asked_[ticket] = {};
    const bool in_mount = kind_ == DiskKind::Database && put_into_mount(write);
    const std::string_view bytes = in_mount ? std::string_view() : write.bytes;
    platform_disk_write(static_cast<int>(kind_), ticket, write.name.data(), length(write.name),
                        static_cast<int>(write.offset), bytes.data(), length(bytes),
                        write.last ? 1 : 0);
    // The page has taken it by now. Only a file that will grow is kept in memory.
    if (!in_mount) return;
    if (write.last) {
        ::unlink(path_of(write.name).c_str());
    } else if (growing_ != write.name) {
        if (!growing_.empty()) ::unlink(path_of(growing_).c_str());
        growing_ = write.name;
    }
}

void Disk::remove(int ticket, std::string_view name, std::int64_t version)
{
    asked_[ticket] = {};
    platform_disk_remove(static_cast<int>(kind_), ticket, name.data(), length(name),
                         static_cast<double>(version));
}

bool Disk::complete(ports::DiskAnswer& answer, std::string said)
{
    const auto found = asked_.find(answer.ticket);
    if (found == asked_.end()) return false;
    const Asked asked = std::move(found->second);
    asked_.erase(found);
    if (answer.fault != ports::DiskFault::None) {
        answer.reason = std::move(said);
        return true;
    }
    switch (asked.what) {
    case Asked::What::List: answer.files = files_in(said); break;
    case Asked::What::Read:
        if (kind_ == DiskKind::Database)
            take_from_mount(asked.name, answer);
        else
            answer.bytes = std::move(said);
        break;
    case Asked::What::Else: answer.reason = std::move(said); break;
    }
    return true;
}

std::string Disk::path_of(std::string_view name) const
{
    return mount_ + "/" + std::string(name);
}

bool Disk::put_into_mount(const ports::DiskWrite& write)
{
    const int flags = O_WRONLY | O_CREAT | (write.offset == 0 ? O_TRUNC : 0);
    const int file = ::open(path_of(write.name).c_str(), flags, 0644);
    if (file < 0) return false;
    const bool written =
        write_all(file, write.bytes, write.offset) &&
        ::ftruncate(file, static_cast<off_t>(write.offset + write.bytes.size())) == 0;
    ::close(file);
    return written;
}

// Memory is for what is being used: a file that was read leaves the mount, and stays in the
// database.
void Disk::take_from_mount(const std::string& name, ports::DiskAnswer& answer) const
{
    const std::string path = path_of(name);
    const int file = ::open(path.c_str(), O_RDONLY);
    const off_t size = file < 0 ? -1 : ::lseek(file, 0, SEEK_END);
    if (size < 0) {
        answer.fault = ports::DiskFault::Failed;
        return;
    }
    answer.bytes.resize(static_cast<std::size_t>(size));
    const ssize_t count = ::pread(file, answer.bytes.data(), answer.bytes.size(), 0);
    ::close(file);
    if (count != static_cast<ssize_t>(size)) answer.fault = ports::DiskFault::Failed;
    if (name != growing_) ::unlink(path.c_str());
}

} // namespace browser
