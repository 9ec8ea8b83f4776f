#include "shell/browser/host.h"

#include "shell/browser/platform.h"

namespace browser {

namespace {

int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

} // namespace

void Host::take_turn()
{
    platform_sync_turn(1, 0);
}

void Host::end_turn(bool forget)
{
    platform_sync_turn(0, forget ? 1 : 0);
}

void Host::remember(std::string_view bytes)
{
    platform_sync_remember(bytes.data(), length(bytes));
}

// What is said of it as one text, each part ended by a zero byte: method, address, digest, and name
// and value of each header.
void Host::ask(const ports::HostRequest& request)
{
    constexpr char end = '\0';
    std::string said = request.method + end + request.url + end + request.digest + end;
    for (const auto& [name, value] : request.headers) said += name + end + value + end;
    platform_host_ask(request.ticket, static_cast<int>(request.file),
                      static_cast<double>(request.bytes_max), said.data(), length(said),
                      request.body.data(), length(request.body));
}

void Host::list_kept_files()
{
    platform_list_kept_files();
}

void Host::wake_in(std::int64_t ms)
{
    platform_sync_wake(static_cast<double>(ms));
}

} // namespace browser
