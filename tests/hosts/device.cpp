// A device that syncs, without a screen: it hears of edits and of answers a line at a time, and
// tells which requests of HTTP it wants made. Who makes them need know nothing of sync. Its clock
// stands still but for where it waits.
#include "bundle/base64.h"
#include "core/json.h"
#include "store/event_codec.h"
#include "support/event_pool.h"
#include "sync/address.h"
#include "sync/host_test.h"
#include "sync/session.h"

#include <iostream>
#include <random>
#include <sstream>

using namespace syncing;
using core::Json;

namespace {

void tell(const Json& line)
{
    std::cout << core::write_json(line) << std::endl;
}

constexpr std::size_t file_bytes_max = 1'000'000;

std::string hash_in(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

Json name_or_null(const std::optional<Fault>& fault)
{
    return fault ? Json(std::string(core::name_of(*fault))) : Json();
}

class Device final : public Holdings {
public:
    explicit Device(Address address) : address_(std::move(address)) {}

    bool has(const core::Digest& event) const override { return events_.count(event) > 0; }
    void each(const std::function<void(const core::Digest&)>& visit) const override
    {
        for (const auto& [id, event] : events_) visit(id);
    }
    ports::EventBytes event(const core::Digest& id) const override { return events_.at(id); }
    std::vector<NamedFile> files() const override
    {
        std::vector<NamedFile> files;
        for (const support::PooledEvent& event : support::event_pool()) {
            if (event.file_hash.empty() || !has(event.id)) continue;
            files.push_back({.hash = event.file_hash, .kept = files_.count(event.file_hash) > 0});
        }
        return files;
    }

    void edit(std::size_t number)
    {
        const support::PooledEvent& made = support::event_pool().at(number);
        events_[made.id] = made.event;
        if (!made.file_hash.empty()) files_[made.file_hash] = made.file;
        hear(HeldChanged{.events = 1});
    }

    void test()
    {
        test_.emplace(address_.kind, random_());
        ask(*test_->begin());
    }

    void sync(bool after_a_while)
    {
        if (after_a_while) now_ = now_ + pause_between_checks;
        hear(SyncNow{});
    }

    void answer(Answer answer)
    {
        const Request request = under_way_.at(answer.ticket);
        under_way_.erase(answer.ticket);
        const bool file = request.verb == Verb::CheckFile || request.verb == Verb::GetFile;
        if (file && !fault_of(answer)) {
            const std::string hash = core::to_hex(core::sha256(answer.body));
            if (hash != hash_in(request.path)) answer.fault = Fault::Damaged;
            if (!answer.fault && request.verb == Verb::GetFile) files_[hash] = answer.body;
            answer.body.clear();
        }
        if (test_)
            heard_of_test(answer);
        else
            hear(answer);
    }

    void tell_state() const
    {
        const Status& status = session_.status();
        Json troubles = Json::array();
        for (const Trouble& trouble : status.troubles) {
            troubles.push_back(std::string(core::name_of(trouble.fault)) + " " + trouble.object);
        }
        core::Sha256 all;
        for (const auto& [id, event] : events_) all.update(event.bytes).update(event.signature);
        for (const auto& [hash, content] : files_) all.update(hash).update(content);
        tell({{"state",
               {{"events", events_.size()},
                {"files", files_.size()},
                {"all", core::to_hex(all.digest())},
                {"waiting", status.waiting},
                {"failures", status.failures},
                {"device", session_.memory().device},
                {"troubles", std::move(troubles)}}}});
    }

private:
    void hear(const Message& message)
    {
        Outputs out =
            session_.hear(message, *this, {.now = now_, .random = {random_(), random_()}});
        for (const ports::EventBytes& event : out.received) {
            events_[store::digest_of_event(event.bytes)] = event;
        }
        for (Request& request : out.requests) ask(std::move(request));
        if (session_.status().phase == Phase::Resting || !under_way_.empty()) return;
        now_ = std::max(now_, session_.wake_at().value_or(now_));
        hear(Woken{});
    }

    void heard_of_test(const Answer& answer)
    {
        if (std::optional<Request> next = test_->hear(answer)) return ask(std::move(*next));
        const HostReport& report = test_->report();
        tell({{"report",
               {{"listing", std::string(core::name_of(report.abilities.listing))},
                {"writes", report.abilities.writes},
                {"reading", name_or_null(report.reading)},
                {"writing", name_or_null(report.writing)}}}});
        session_ = Session(session_.memory(), report.abilities);
        test_.reset();
    }

    void ask(Request request)
    {
        under_way_[request.ticket] = request;
        const bool put_file = request.verb == Verb::PutFile;
        const bool reads_file = request.verb == Verb::CheckFile || request.verb == Verb::GetFile;
        const std::string hash = hash_in(request.path);
        const std::size_t bytes_max = reads_file ? file_bytes_max : request.bytes_max;
        const int ticket = request.ticket;
        HttpRequest http = to_http(address_, std::move(request));
        Json headers = Json::object();
        for (const auto& [name, value] : http.headers) headers[name] = value;
        tell({{"ticket", ticket},
              {"method", http.method},
              {"url", http.url},
              {"headers", std::move(headers)},
              {"bytesMax", bytes_max},
              {"body", bundle::to_base64(put_file ? files_.at(hash) : http.body)}});
    }

    Address address_;
    std::map<core::Digest, ports::EventBytes> events_{};
    std::map<std::string, std::string> files_{};
    Session session_{{}, {}};
    std::optional<HostTest> test_{};
    std::map<int, Request> under_way_{};
    core::Instant now_ = core::start_of_utc_day(core::date(2020, 6, 29));
    std::mt19937_64 random_{std::random_device{}()};
};

// "answer 7 200 base64", or the name of a fault in the status's place.
Answer read_answer(std::istream& words)
{
    Answer answer;
    std::string status;
    std::string body;
    words >> answer.ticket >> status >> body;
    answer.fault = core::named<Fault>(status);
    if (!answer.fault) answer.status = std::atoi(status.c_str());
    answer.body = bundle::from_base64(body).value_or("");
    return answer;
}

} // namespace

int main(int count, char** arguments)
{
    const auto address = parse_address(count == 2 ? arguments[1] : "");
    if (!address) return 2;
    Device device(address.value());
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string word;
        words >> word;
        if (word == "test") device.test();
        if (word == "sync") device.sync(false);
        if (word == "sync-later") device.sync(true);
        if (word == "answer") device.answer(read_answer(words));
        for (std::size_t number = 0; word == "edit" && words >> number;) device.edit(number);
        device.tell_state();
    }
    return 0;
}
