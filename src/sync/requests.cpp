#include "sync/requests.h"

namespace syncing {

std::optional<Fault> fault_of(const Answer& answer)
{
    if (answer.fault) return answer.fault;
    const int status = answer.status;
    if (status >= 200 && status < 300) return std::nullopt;
    switch (status) {
    case 401: return Fault::LoginNeeded;
    case 403: return Fault::Forbidden;
    case 404:
    case 410: return Fault::Missing;
    case 405:
    case 501: return Fault::NotAllowed;
    case 408:
    case 504: return Fault::TimedOut;
    case 409:
    case 412: return Fault::Conflict;
    case 413: return Fault::TooLarge;
    case 429:
    case 503: return Fault::Busy;
    case 507: return Fault::Full;
    default: return status >= 500 && status < 600 ? Fault::HostFailed : Fault::Strange;
    }
}

bool is_passing(Fault fault)
{
    switch (fault) {
    case Fault::Unreachable:
    case Fault::TimedOut:
    case Fault::Busy:
    case Fault::HostFailed:
    case Fault::WebPage:
    case Fault::Damaged:
    case Fault::Stale: return true;
    case Fault::TooLarge:
    case Fault::LoginNeeded:
    case Fault::Forbidden:
    case Fault::Missing:
    case Fault::NotAllowed:
    case Fault::Conflict:
    case Fault::Full:
    case Fault::Strange:
    case Fault::Later:
    case Fault::Foreign:
    case Fault::WentBack:
    case Fault::NeedsListing:
    case Fault::Namesake:
    case Fault::OtherProgramme: return false;
    }
    return false;
}

bool is_of_host(Fault fault)
{
    switch (fault) {
    case Fault::Unreachable:
    case Fault::TimedOut:
    case Fault::LoginNeeded:
    case Fault::Forbidden:
    case Fault::Busy:
    case Fault::HostFailed:
    case Fault::Strange:
    case Fault::WebPage: return true;
    case Fault::TooLarge:
    case Fault::Missing:
    case Fault::NotAllowed:
    case Fault::Conflict:
    case Fault::Full:
    case Fault::Damaged:
    case Fault::Later:
    case Fault::Foreign:
    case Fault::WentBack:
    case Fault::Stale:
    case Fault::NeedsListing:
    case Fault::Namesake:
    case Fault::OtherProgramme: return false;
    }
    return false;
}

} // namespace syncing
