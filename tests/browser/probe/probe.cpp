// The journal in a browser and nothing else: for tests of what is kept. It saves made-up events
// when it is told to, and tells its news as JSON.
#include "app/workspace_journal.h"
#include "core/json.h"
#include "core/match.h"
#include "shell/browser/disk.h"
#include "store/event_codec.h"

#include <emscripten/emscripten.h>
#include <memory>

extern "C" {
void platform_probe_news(const char* text, int length);
}

namespace {

using core::Json;

void tell(const Json& news)
{
    const std::string text = core::write_json(news);
    platform_probe_news(text.data(), static_cast<int>(text.size()));
}

// Of the page that is around it, only the memory for the witness.
class Page final : public ports::Page {
public:
    void load_asset(int, std::string_view) override {}
    void fetch_text(int, std::string_view) override {}
    void remember(std::string_view key, std::string_view value) override
    {
        tell({{"remember", std::string(key)}, {"value", std::string(value)}});
    }
    void navigate(std::string_view, ports::HistoryEntry) override {}
    void offer_file(const ports::File&) override {}
    void offer_drawing(std::string_view, std::string_view) override {}
    void install() override {}
    void show_text_size(int) override {}
    void ring_pointer(bool) override {}
    void fill_screen(bool) override {}
    void show_title(std::string_view) override {}
    void show_language(std::string_view) override {}
    void show_theme(std::string_view) override {}
};

Json ids_of(const std::vector<ports::EventBytes>& events)
{
    Json ids = Json::array();
    for (const ports::EventBytes& event : events) ids.push_back(store::id_of(event.bytes).text);
    return ids;
}

void tell_action(const app::Action& action)
{
    if (const auto* found = std::get_if<app::EventsArrived>(&action)) {
        tell({{"found", ids_of(found->events)}});
    }
    if (const auto* found = std::get_if<app::RowsArrived>(&action)) {
        Json rows = Json::array();
        for (const ports::KeptRow& row : found->rows) rows.push_back(row.bytes);
        tell({{"rows", rows}});
    }
    if (const auto* opened = std::get_if<app::JournalOpened>(&action)) {
        const ports::JournalHealth& health = opened->health;
        if (health.reading) return; // how both copies are is told when both have been read
        tell({{"opened",
               {{"copies", health.copies},
                {"wiped", health.wiped},
                {"healed", health.healed},
                {"aside", health.set_aside},
                {"missing", health.missing},
                {"newer", health.newer}}}});
    }
    if (const auto* saved = std::get_if<app::Saved>(&action)) {
        tell({{"saved", saved->ticket}, {"copies", saved->copies}});
    }
    if (const auto* failed = std::get_if<app::NotSaved>(&action)) {
        tell({{"failed", failed->ticket}, {"fault", std::string(core::name_of(failed->fault))}});
    }
    if (const auto* kept = std::get_if<app::DocumentArrived>(&action)) {
        tell({{"document", kept->document.name}, {"text", kept->document.text}});
    }
}

struct Program {
    Page page;
    browser::Disk database{browser::DiskKind::Database};
    browser::Disk folder{browser::DiskKind::Folder};
    app::WorkspaceJournal journal{{&database, &folder}, page, tell_action};
    std::vector<char> buffer;
    std::string writer;
    int made = 0;
};

Program& program()
{
    static const std::unique_ptr<Program> instance = std::make_unique<Program>();
    return *instance;
}

std::string text_in_buffer(int length)
{
    return {program().buffer.data(), static_cast<std::size_t>(length)};
}

ports::EventBytes made_event(int size)
{
    const int number = ++program().made;
    const store::StoredEvent event = store::encode(
        {.id = {},
         .claim = {"CA-" + std::to_string(number % 7)},
         .writer = {program().writer},
         .sequence = number,
         .lamport = number,
         .heads_known = {},
         .time = {},
         .actor = {.role = claims::Role::IncentivesAdmin, .name = "Rui"},
         .fact = claims::CommentAdded{.text = std::string(static_cast<std::size_t>(size), 'x')}});
    return {.bytes = event.bytes, .signature = {}};
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* shell_buffer(int bytes)
{
    program().buffer.resize(static_cast<std::size_t>(bytes < 1 ? 1 : bytes));
    return program().buffer.data();
}

EMSCRIPTEN_KEEPALIVE int shell_disk(int ticket, int fault, double version, int wiped, int length)
{
    ports::DiskAnswer answer{.ticket = ticket,
                             .fault = static_cast<ports::DiskFault>(fault),
                             .version = static_cast<std::int64_t>(version),
                             .wiped = wiped != 0};
    if (program().database.complete(answer, text_in_buffer(length)) ||
        program().folder.complete(answer, text_in_buffer(length))) {
        program().journal.answer(std::move(answer));
    }
    return 0;
}

EMSCRIPTEN_KEEPALIVE void shell_changed()
{
    program().journal.refresh();
}

EMSCRIPTEN_KEEPALIVE int shell_maintain(int begin)
{
    if (begin != 0) program().journal.maintain();
    return program().journal.is_maintaining() ? 1 : 0;
}

// Rows are kept when a test says so.
EMSCRIPTEN_KEEPALIVE int shell_rest()
{
    return 0;
}

// The probe's events name no files, and it removes none.
EMSCRIPTEN_KEEPALIVE int shell_seek_files(int)
{
    return -1;
}

// So many rows, each saying how long it is; in the place of all others, or beside them.
EMSCRIPTEN_KEEPALIVE void probe_rows(int count, int size, int instead)
{
    ports::RowsToKeep piece{.rows = {}, .last = true, .instead = instead != 0};
    for (int i = 0; i < count; ++i) {
        const std::string text = std::to_string(size + i) + " ";
        piece.rows.push_back(
            {.basis = {}, .bytes = text + std::string(static_cast<std::size_t>(size + i), 'r')});
    }
    program().journal.keep_rows(piece);
}

// buffer: this page load's writer.
EMSCRIPTEN_KEEPALIVE void probe_open(int length, int witness)
{
    program().writer = text_in_buffer(length);
    program().journal.start(program().writer);
    program().journal.recall("witness.claims", std::to_string(witness));
    program().journal.open("claims");
}

// An act of so many events, each of so many bytes.
EMSCRIPTEN_KEEPALIVE void probe_save(int ticket, int count, int size)
{
    std::vector<ports::EventBytes> events;
    for (int i = 0; i < count; ++i) events.push_back(made_event(size));
    tell({{"saving", ticket}, {"ids", ids_of(events)}});
    program().journal.append(ticket, events);
}

EMSCRIPTEN_KEEPALIVE void probe_again(int ticket)
{
    program().journal.append(ticket, {});
}

// buffer: the text of a document named "profile".
EMSCRIPTEN_KEEPALIVE void probe_keep(int ticket, int length)
{
    program().journal.keep(ticket, {.name = "profile", .text = text_in_buffer(length)});
}
}

int main()
{
    return 0;
}
