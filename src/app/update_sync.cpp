// A host that claims are synced with: tried, begun, ended; and between the session, which says what
// to do next, and everything else.
#include "app/sync_text.h"
#include "app/update_parts.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t bytes_a_slice = std::size_t{1} << 20; // some milliseconds
constexpr std::size_t all_of_it = ~std::size_t{0};
constexpr std::int64_t file_bytes_max = std::int64_t{1} << 30; // whatever later rules may allow
constexpr int steps_max = 1000; // without an answer from outside: more is a defect

std::array<std::uint64_t, 2> random_numbers(Model& model)
{
    const core::Digest digest =
        core::sha256(model.me.writer.text + " " + std::to_string(++model.sync.dice));
    std::array<std::uint64_t, 2> numbers{};
    for (std::size_t i = 0; i < 16; ++i) numbers[i / 8] = numbers[i / 8] << 8 | digest[i];
    return numbers;
}

std::string digest_in(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

ports::HostFile file_of(syncing::Verb verb)
{
    switch (verb) {
    case syncing::Verb::PutFile: return ports::HostFile::Put;
    case syncing::Verb::GetFile: return ports::HostFile::Get;
    case syncing::Verb::CheckFile: return ports::HostFile::Check;
    case syncing::Verb::Get:
    case syncing::Verb::Put:
    case syncing::Verb::List:
    case syncing::Verb::MakeFolder: break;
    }
    return ports::HostFile::None;
}

std::optional<syncing::Fault> fault_of(ports::HostFault fault)
{
    switch (fault) {
    case ports::HostFault::None: break;
    case ports::HostFault::Unreachable: return syncing::Fault::Unreachable;
    case ports::HostFault::TimedOut: return syncing::Fault::TimedOut;
    case ports::HostFault::TooLarge: return syncing::Fault::TooLarge;
    case ports::HostFault::Damaged: return syncing::Fault::Damaged;
    }
    return std::nullopt;
}

void ask_host(Model& model, const syncing::Address& address, syncing::Request request, bool of_test,
              Effects& effects)
{
    const int ticket = next_ticket(model);
    SyncModel::Asked asked{
        .of_test = of_test, .ticket = request.ticket, .file = file_of(request.verb)};
    const bool reads_file =
        asked.file == ports::HostFile::Get || asked.file == ports::HostFile::Check;
    if (asked.file != ports::HostFile::None) asked.digest = digest_in(request.path);
    const auto bytes_max =
        reads_file ? file_bytes_max : static_cast<std::int64_t>(request.bytes_max);
    syncing::HttpRequest http = syncing::to_http(address, std::move(request));
    effects.push_back(AskHost{.request = {.ticket = ticket,
                                          .method = std::move(http.method),
                                          .url = std::move(http.url),
                                          .headers = std::move(http.headers),
                                          .body = std::move(http.body),
                                          .bytes_max = bytes_max,
                                          .file = asked.file,
                                          .digest = asked.digest}});
    model.sync.asked.emplace(ticket, std::move(asked));
}

void forget_requests(SyncModel& sync, bool of_test)
{
    std::erase_if(sync.asked, [&](const auto& asked) { return asked.second.of_test == of_test; });
}

// A memory is of one host: that of another says nothing.
std::string mark_of(const syncing::Address& address)
{
    return core::to_hex(core::sha256(address.base)) + "\n";
}

syncing::Memory memory_in(const std::string& remembered, const syncing::Address& address)
{
    const std::string mark = mark_of(address);
    if (!remembered.starts_with(mark)) return {};
    const std::string_view rest = std::string_view(remembered).substr(mark.size());
    return syncing::decode_memory(rest).value_or(syncing::Memory{});
}

const KeptEvents* events_of(Model& model)
{
    const auto& book = real_book(model);
    const bool all = model.opening.done && book && book->is_read() && !model.health.newer;
    return all ? &book->events() : nullptr;
}

void list_files(SyncModel& sync, Effects& effects)
{
    sync.listed_for = sync.index.files().size();
    effects.push_back(ListKeptFiles{});
}

void hear(Model& model, const syncing::Message& message, Effects& effects)
{
    SyncModel& sync = model.sync;
    const KeptEvents* events = events_of(model);
    if (!sync.session || events == nullptr) return;
    syncing::Outputs out = sync.session->hear(
        message,
        SyncHoldings(*events, sync.index, sync.kept_files, model.trusting.followed.founding.text),
        {.now = sync.now, .random = random_numbers(model)});
    if (!out.received.empty()) {
        accept_from_others(model, out.received);
        if (is_all_signed(model)) sync.index.go_on(*events_of(model), all_of_it);
        save_real(model,
                  std::make_shared<const std::vector<ports::EventBytes>>(std::move(out.received)),
                  effects);
    }
    for (syncing::Request& request : out.requests) {
        ask_host(model, sync.host->address, std::move(request), false, effects);
    }
    if (!out.remember) return;
    effects.push_back(RememberSync{.bytes = mark_of(sync.host->address) +
                                            syncing::encode_memory(sync.session->memory())});
}

// What is kept is gone through before the first round; after that, what is new at once. False: it
// goes on later. What is done here leaves with its signature, or not at all.
bool index_events(Model& model, const KeptEvents& events, Effects& effects)
{
    SyncModel& sync = model.sync;
    if (!sync.index.has_all(events)) {
        if (!is_all_signed(model)) return sync.indexed;
        const std::size_t before = sync.index.size();
        const bool more = sync.index.go_on(events, sync.indexed ? all_of_it : bytes_a_slice);
        if (more) {
            effects.push_back(WakeSync{.in_ms = 0});
            return false;
        }
        if (sync.indexed) {
            hear(model, syncing::HeldChanged{.events = sync.index.size() - before}, effects);
        }
    }
    sync.indexed = true;
    if (sync.index.files().size() > sync.listed_for) list_files(sync, effects);
    return true;
}

void stop(Model& model, bool forget, Effects& effects)
{
    SyncModel& sync = model.sync;
    if (sync.turn_asked) effects.push_back(EndSyncTurn{.forget = forget});
    sync.host.reset();
    sync.session.reset();
    sync.turn_asked = false;
    sync.files_are_listed = false;
    sync.woken_at.reset();
    forget_requests(sync, false);
}

} // namespace

// Told again when another page of this browser has changed it.
void recall_sync(Model& model, const SettingRecalled& setting, Effects& effects)
{
    if (setting.key != sync_setting) return;
    const std::optional<SyncHost> host = read_sync_host(setting.value);
    if (host == model.sync.host) return;
    if (model.sync.host) stop(model, !host, effects);
    model.sync.host = host;
}

void try_host(Model& model, const screens::TryHost& wish, Effects& effects)
{
    SyncModel& sync = model.sync;
    forget_trial(model);
    const auto address = address_of(wish.address, wish.name, wish.password);
    if (!address) {
        sync.address_fault = address.error();
        return;
    }
    sync.tried = address.value();
    sync.test.emplace(sync.tried->kind, random_numbers(model)[0]);
    if (auto request = sync.test->begin()) {
        ask_host(model, *sync.tried, std::move(*request), true, effects);
    }
}

void forget_trial(Model& model)
{
    SyncModel& sync = model.sync;
    sync.tried.reset();
    sync.test.reset();
    sync.address_fault.reset();
    forget_requests(sync, true);
}

void begin_sync(Model& model, Effects& effects)
{
    SyncModel& sync = model.sync;
    const bool tried = sync.test && sync.test->report().done && !sync.test->report().reading;
    if (!tried || !sync.tried) return;
    const SyncHost host{.address = *sync.tried, .abilities = sync.test->report().abilities};
    if (sync.host) stop(model, false, effects);
    forget_trial(model);
    sync.host = host;
    effects.push_back(Remember{.key = sync_setting, .value = write_sync_host(host)});
}

void end_sync(Model& model, Effects& effects)
{
    stop(model, true, effects);
    effects.push_back(Remember{.key = sync_setting, .value = {}});
}

void sync_now(Model& model, Effects& effects)
{
    hear(model, syncing::SyncNow{}, effects);
}

void have_turn(Model& model, const SyncTurn& turn, Effects& effects)
{
    SyncModel& sync = model.sync;
    if (!sync.host || !sync.turn_asked) return;
    sync.session.emplace(memory_in(turn.remembered, sync.host->address), sync.host->abilities);
    list_files(sync, effects);
}

void hear_host(Model& model, const HostAnswered& answered, Effects& effects)
{
    SyncModel& sync = model.sync;
    const auto found = sync.asked.find(answered.ticket);
    if (found == sync.asked.end()) return;
    const SyncModel::Asked asked = std::move(found->second);
    sync.asked.erase(found);
    const syncing::Answer answer{.ticket = asked.ticket,
                                 .fault = fault_of(answered.fault),
                                 .status = answered.status,
                                 .body = answered.body,
                                 .retry_after = std::chrono::milliseconds{answered.retry_after_ms}};
    if (asked.of_test) {
        if (!sync.test || !sync.tried) return;
        if (auto request = sync.test->hear(answer)) {
            ask_host(model, *sync.tried, std::move(*request), true, effects);
        }
        return;
    }
    if (asked.file == ports::HostFile::Get && !syncing::fault_of(answer)) {
        sync.kept_files.insert(asked.digest);
    }
    hear(model, answer, effects);
}

void note_kept_files(Model& model, const KeptFilesListed& listed, Effects& effects)
{
    SyncModel& sync = model.sync;
    const std::size_t before = sync.kept_files.size();
    sync.kept_files.insert(listed.digests.begin(), listed.digests.end());
    sync.files_are_listed = true;
    if (sync.kept_files.size() > before && sync.indexed) {
        hear(model, syncing::HeldChanged{}, effects);
    }
}

void note_kept_file(Model& model, const std::string& digest, Effects& effects)
{
    if (!model.sync.session || !model.sync.kept_files.insert(digest).second) return;
    hear(model, syncing::HeldChanged{}, effects);
}

void wake_sync(Model& model)
{
    model.sync.woken_at.reset(); // whatever is due, drive_sync() does
}

void drive_sync(Model& model, Effects& effects)
{
    SyncModel& sync = model.sync;
    if (!sync.host) return;
    const KeptEvents* events = events_of(model);
    if (events == nullptr) return;
    if (!std::exchange(sync.turn_asked, true)) {
        effects.push_back(TakeSyncTurn{});
        return;
    }
    if (!sync.session || !sync.files_are_listed || !index_events(model, *events, effects)) return;
    for (int step = 0; step < steps_max; ++step) {
        const std::optional<core::Instant> due = sync.session->wake_at();
        if (!due || *due > sync.now) break;
        hear(model, syncing::Woken{}, effects);
    }
    const std::optional<core::Instant> next = sync.session->wake_at();
    if (!next || next == sync.woken_at) return;
    sync.woken_at = next;
    effects.push_back(WakeSync{.in_ms = std::max<std::int64_t>(0, (*next - sync.now).count())});
}

} // namespace app
