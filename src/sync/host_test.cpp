#include "sync/host_test.h"

#include "core/sha256.h"
#include "sync/head.h"
#include "sync/listing.h"

namespace syncing {

namespace {

constexpr std::string_view probe = "Claimdesk has tried whether files can be put here. ";

// What a host without folders says to a file that is put into one.
bool may_want_folders(Fault fault)
{
    return fault == Fault::Conflict || fault == Fault::Missing;
}

} // namespace

HostTest::HostTest(HostKind kind, std::uint64_t random)
    : probe_(std::string(probe) + std::to_string(random) + "\n")
{
    if (kind == HostKind::Azure)
        styles_ = {Listing::Azure};
    else
        styles_ = {Listing::WebDav, Listing::Index};
}

std::string HostTest::path_of_probe() const
{
    return file_path(core::to_hex(core::sha256(probe_)));
}

std::optional<Request> HostTest::begin()
{
    return ask(Step::Read);
}

std::optional<Request> HostTest::hear(const Answer& answer)
{
    if (report_.done || answer.ticket != ticket_) return std::nullopt;
    switch (step_) {
    case Step::Read: return heard_read(answer);
    case Step::Put:
    case Step::PutAgain: return heard_put(answer);
    case Step::MakeFolders: return heard_folder();
    case Step::ReadBack: return heard_back(answer);
    case Step::List: return heard_list(answer);
    }
    return std::nullopt;
}

std::optional<Request> HostTest::ask(Step step)
{
    step_ = step;
    Request request{.ticket = ++ticket_};
    switch (step) {
    case Step::Read:
        request.path = roster_path();
        request.bytes_max = roster_bytes_max;
        break;
    case Step::Put:
    case Step::PutAgain:
        request.verb = Verb::Put;
        request.path = path_of_probe();
        request.body = probe_;
        request.immutable = true;
        break;
    case Step::MakeFolders:
        request.verb = Verb::MakeFolder;
        request.path = folder_ == 0 ? root_folder : files_folder;
        break;
    case Step::ReadBack:
        request.path = path_of_probe();
        request.bytes_max = probe_.size() + 1;
        break;
    case Step::List:
        request.verb = Verb::List;
        request.path = root_folder;
        request.style = styles_.front();
        request.bytes_max = listing_bytes_max;
        break;
    }
    return request;
}

std::optional<Request> HostTest::list_or_end()
{
    if (!styles_.empty()) return ask(Step::List);
    report_.done = true;
    return std::nullopt;
}

std::optional<Request> HostTest::heard_read(const Answer& answer)
{
    std::optional<Fault> fault = fault_of(answer);
    if (!fault) {
        const core::Result<std::vector<std::string>, Fault> roster = read_roster(answer.body);
        // A damaged roster is no reason to leave the host; a page for people in its place is.
        if (!roster && roster.error() == Fault::WebPage) fault = Fault::WebPage;
    }
    if (fault && fault != Fault::Missing) {
        report_.reading = fault;
        report_.done = true;
        return std::nullopt;
    }
    return ask(Step::Put);
}

std::optional<Request> HostTest::heard_put(const Answer& answer)
{
    const std::optional<Fault> fault = fault_of(answer);
    // Whether it is there all the same, or its folder is not, reading it will tell.
    report_.writing = fault;
    const bool passing = fault && is_passing(*fault);
    if (passing || fault == Fault::NotAllowed || fault == Fault::LoginNeeded) return list_or_end();
    return ask(Step::ReadBack);
}

std::optional<Request> HostTest::heard_back(const Answer& answer)
{
    const std::optional<Fault> fault = fault_of(answer);
    if (!fault && answer.body == probe_) {
        report_.abilities.writes = true;
        report_.writing.reset();
        return list_or_end();
    }
    const bool folders = fault == Fault::Missing && report_.writing &&
                         may_want_folders(*report_.writing) && folder_ == 0;
    if (folders) return ask(Step::MakeFolders);
    if (!report_.writing) report_.writing = Fault::Stale;
    return list_or_end();
}

// Whether they could be made, putting the object once more will tell.
std::optional<Request> HostTest::heard_folder()
{
    if (++folder_ < 2) return ask(Step::MakeFolders);
    return ask(Step::PutAgain);
}

std::optional<Request> HostTest::heard_list(const Answer& answer)
{
    const Listing style = styles_.front();
    styles_.pop_front();
    if (!fault_of(answer) && read_listing(style, answer.body)) {
        report_.abilities.listing = style;
        report_.done = true;
        return std::nullopt;
    }
    return list_or_end();
}

} // namespace syncing
