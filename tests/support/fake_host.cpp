#include "support/fake_host.h"

#include "core/sha256.h"

namespace support {

using syncing::Answer;
using syncing::Fault;
using syncing::Request;
using syncing::Verb;

namespace {

constexpr std::string_view page_for_people =
    "<!DOCTYPE html>\n<html><title>Log in</title><p>Please log in.</p></html>";

bool changes(const Request& request)
{
    return request.verb == Verb::Put || request.verb == Verb::PutFile;
}

std::string hash_in(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

std::string folder_above(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string harmed(std::string bytes, HostMishap mishap, Random& random)
{
    if (bytes.empty()) return bytes;
    if (mishap == HostMishap::CutBody) {
        bytes.resize(random.below(bytes.size()));
    } else {
        bytes[random.below(bytes.size())] ^= static_cast<char>(1 << random.below(8));
    }
    return bytes;
}

} // namespace

std::string FakeHost::listing_of(const std::string& folder) const
{
    std::set<std::string> names;
    for (const auto& [path, bytes] : objects) {
        if (path.substr(0, folder.size() + 1) != folder + "/") continue;
        const std::string rest = path.substr(folder.size() + 1);
        names.insert(rest.substr(0, rest.find('/')));
    }
    std::string text;
    switch (rules.listing) {
    case syncing::Listing::None: break;
    case syncing::Listing::WebDav:
        text = "<D:multistatus xmlns:D=\"DAV:\">";
        for (const std::string& name : names) {
            text += "<D:response><D:href>/base/" + folder + "/" + name + "/</D:href></D:response>";
        }
        text += "</D:multistatus>";
        break;
    case syncing::Listing::Index:
        for (const std::string& name : names) {
            text += (text.empty() ? "[" : ",") + ("{\"name\":\"" + name + "\"}");
        }
        text += text.empty() ? "[]" : "]";
        break;
    case syncing::Listing::Azure:
        text = "<EnumerationResults><Blobs>";
        for (const std::string& name : names) {
            text += "<BlobPrefix><Name>" + folder + "/" + name + "/</Name></BlobPrefix>";
        }
        text += "</Blobs><NextMarker /></EnumerationResults>";
        break;
    }
    return text;
}

Answer FakeHost::put(const std::string& path, const std::string& bytes)
{
    if (!rules.writes) return {.status = 405};
    if (path.substr(0, full_below.size()) == full_below) return {.status = 507};
    if (rules.wants_folders && folders.count(folder_above(path)) == 0) return {.status = 409};
    const auto found = objects.find(path);
    if (found != objects.end()) {
        if (!rules.replaces) return {.status = 403};
        before_[path] = found->second;
    }
    objects[path] = bytes;
    return {.status = 201};
}

Answer FakeHost::right_answer(const Request& request, std::map<std::string, std::string>& files)
{
    const auto found = objects.find(request.path);
    switch (request.verb) {
    case Verb::Get:
        if (found == objects.end()) return {.status = 404};
        if (found->second.size() > request.bytes_max) return {.fault = Fault::TooLarge};
        return {.status = 200, .body = found->second};
    case Verb::Put: return put(request.path, request.body);
    case Verb::PutFile: return put(request.path, files.at(hash_in(request.path)));
    case Verb::List:
        if (rules.listing == syncing::Listing::None) return {.status = 405};
        return {.status = 200, .body = listing_of(request.path)};
    case Verb::MakeFolder: {
        if (!rules.writes) return {.status = 405};
        const std::string above = folder_above(request.path);
        if (!above.empty() && folders.count(above) == 0) return {.status = 409};
        return {.status = folders.insert(request.path).second ? 201 : 405};
    }
    case Verb::CheckFile:
    case Verb::GetFile: {
        if (found == objects.end()) return {.status = 404};
        const std::string hash = core::to_hex(core::sha256(found->second));
        if (hash != hash_in(request.path)) return {.fault = Fault::Damaged};
        if (request.verb == Verb::GetFile) files[hash] = found->second;
        return {.status = 200};
    }
    }
    return {.status = 400};
}

Answer FakeHost::answer(const Request& request, std::map<std::string, std::string>& files,
                        Random& random)
{
    constexpr std::string_view verbs[] = {"get",        "put",      "list",    "make-folder",
                                          "check-file", "put-file", "get-file"};
    seen.push_back(std::string(verbs[static_cast<std::size_t>(request.verb)]) + " " + request.path);
    HostMishap mishap = HostMishap::None;
    if (mishap_percent > 0 && random.chance(mishap_percent)) {
        mishap = static_cast<HostMishap>(random.between(1, host_mishap_kinds));
        if (mishaps_left_out.count(mishap) > 0) mishap = HostMishap::None;
    }
    if (mishap != HostMishap::None) ++mishaps;
    Answer answer;
    switch (mishap) {
    case HostMishap::None: answer = right_answer(request, files); break;
    case HostMishap::Unreachable: answer.fault = Fault::Unreachable; break;
    case HostMishap::AnswerLost:
        right_answer(request, files);
        answer.fault = random.chance(50) ? Fault::Unreachable : Fault::TimedOut;
        break;
    case HostMishap::HappensLate:
        if (request.verb == Verb::Put) late_.emplace_back(request.path, request.body);
        answer.fault = Fault::TimedOut;
        break;
    case HostMishap::Refuses:
        answer.status = std::vector{401, 403, 404, 409, 412, 302}[random.below(6)];
        break;
    case HostMishap::Turns:
        answer.status = std::vector{429, 500, 502, 503, 507}[random.below(5)];
        answer.retry_after = std::chrono::seconds{random.between(0, 30)};
        break;
    case HostMishap::CutBody:
    case HostMishap::FlippedBody:
        if (request.verb == Verb::Put) {
            answer = put(request.path, harmed(request.body, mishap, random));
        } else if (request.verb == Verb::PutFile && !rules.replaces) {
            answer.fault =
                Fault::Unreachable; // it would be broken for ever: the name says what it is
        } else if (request.verb == Verb::PutFile) {
            answer = put(request.path, harmed(files.at(hash_in(request.path)), mishap, random));
        } else if (request.verb == Verb::CheckFile || request.verb == Verb::GetFile) {
            answer.fault = Fault::Damaged;
        } else {
            answer = right_answer(request, files);
            answer.body = harmed(answer.body, mishap, random);
        }
        break;
    case HostMishap::Page:
        answer = {.status = 200, .body = std::string(page_for_people)};
        if (request.verb == Verb::CheckFile || request.verb == Verb::GetFile) {
            answer = {.fault = Fault::Damaged};
        }
        break;
    case HostMishap::TooLarge: answer.fault = Fault::TooLarge; break;
    case HostMishap::StaleBody:
        answer = right_answer(request, files);
        if (request.verb == Verb::Get && before_.count(request.path) > 0) {
            answer = {.status = 200, .body = before_.at(request.path)};
        }
        break;
    case HostMishap::Forgets:
        if (!changes(request)) objects.erase(request.path);
        answer = right_answer(request, files);
        break;
    case HostMishap::GoesBack:
        if (before_.count(request.path) > 0) objects[request.path] = before_.at(request.path);
        answer = right_answer(request, files);
        break;
    }
    answer.ticket = request.ticket;
    if (!late_.empty() && random.chance(10)) happen_at_last();
    return answer;
}

void FakeHost::happen_at_last()
{
    for (const auto& [path, bytes] : late_) put(path, bytes);
    late_.clear();
}

} // namespace support
