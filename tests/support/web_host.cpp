#include "support/web_host.h"

namespace support {

namespace {

syncing::Verb verb_of(const ports::HostRequest& request, const std::string& path)
{
    switch (request.file) {
    case ports::HostFile::Put: return syncing::Verb::PutFile;
    case ports::HostFile::Get: return syncing::Verb::GetFile;
    case ports::HostFile::Check: return syncing::Verb::CheckFile;
    case ports::HostFile::None: break;
    }
    if (request.method == "PUT") return syncing::Verb::Put;
    if (request.method == "MKCOL") return syncing::Verb::MakeFolder;
    return request.method == "PROPFIND" || path.ends_with('/') ? syncing::Verb::List
                                                               : syncing::Verb::Get;
}

ports::HostFault fault_of(const std::optional<syncing::Fault>& fault)
{
    if (!fault) return ports::HostFault::None;
    switch (*fault) {
    case syncing::Fault::TimedOut: return ports::HostFault::TimedOut;
    case syncing::Fault::TooLarge: return ports::HostFault::TooLarge;
    case syncing::Fault::Damaged: return ports::HostFault::Damaged;
    default: return ports::HostFault::Unreachable;
    }
}

} // namespace

headless::Host::Answering answering_by(FakeHost& host,
                                       std::shared_ptr<std::map<std::string, std::string>> files,
                                       std::uint64_t seed)
{
    return [&host, files, random = Random(seed)](const ports::HostRequest& asked) mutable {
        const std::string base = std::string(host_address) + "/";
        std::string path = asked.url.starts_with(base) ? asked.url.substr(base.size()) : "nowhere";
        const syncing::Verb verb = verb_of(asked, path);
        if (path.ends_with('/')) path.pop_back();
        const syncing::Request request{
            .verb = verb,
            .path = path,
            .body = asked.body,
            .style = verb == syncing::Verb::List ? host.rules.listing : syncing::Listing::None,
            .bytes_max = static_cast<std::size_t>(asked.bytes_max)};
        syncing::Answer answer = host.answer(request, *files, random);
        return app::HostAnswered{.ticket = asked.ticket,
                                 .fault = fault_of(answer.fault),
                                 .status = answer.status,
                                 .body = std::move(answer.body),
                                 .retry_after_ms = answer.retry_after.count()};
    };
}

} // namespace support
