#include "app/workspace_journal.h"

#include "core/match.h"

#include <charconv>

namespace app {

namespace {

constexpr std::string_view witness_key = "witness.";

ports::SaveFault fault_of(ports::DiskFault fault)
{
    switch (fault) {
    case ports::DiskFault::Forbidden: return ports::SaveFault::NoStorage;
    case ports::DiskFault::Full: return ports::SaveFault::Full;
    case ports::DiskFault::Newer: return ports::SaveFault::Damaged;
    case ports::DiskFault::Slow: return ports::SaveFault::TimedOut;
    case ports::DiskFault::None:
    case ports::DiskFault::Absent:
    case ports::DiskFault::Exists:
    case ports::DiskFault::Changed:
    case ports::DiskFault::Lost:
    case ports::DiskFault::Failed: return ports::SaveFault::Broken;
    }
    return ports::SaveFault::Broken;
}

ports::JournalHealth health_of(const store::JournalHealth& health)
{
    ports::JournalHealth told{.copies = static_cast<int>(health.working()),
                              .wiped = health.wiped(),
                              .set_aside = health.quarantined.size(),
                              .missing = health.missing,
                              .newer = health.newer_files > 0,
                              .reading = health.reading};
    for (const store::CopyHealth& copy : health.copies) {
        told.wiped = told.wiped || copy.wiped;
        told.healed += copy.lacking;
        if (copy.fault == ports::DiskFault::Newer) told.newer = true;
    }
    return told;
}

} // namespace

WorkspaceJournal::WorkspaceJournal(std::vector<ports::Disk*> disks, ports::Page& page, Send send)
    : disks_(std::move(disks)), page_(page), send_(std::move(send))
{}

void WorkspaceJournal::start(std::string_view writer)
{
    writer_ = writer;
}

void WorkspaceJournal::recall(std::string_view key, std::string_view value)
{
    if (!key.starts_with(witness_key)) return;
    std::size_t events = 0;
    std::from_chars(value.data(), value.data() + value.size(), events);
    witnesses_[std::string(key.substr(witness_key.size()))] = events;
}

void WorkspaceJournal::open(std::string_view workspace)
{
    const int after = journal_ ? journal_->last_ticket() : 0;
    workspace_ = workspace;
    journal_ = std::make_unique<store::Journal>(
        disks_, store::Journal::Options{
                    .writer = writer_, .first_ticket = after, .first_read = disks_.size() - 1});
    journal_->open(workspace_, witnesses_[workspace_]);
    tell();
}

void WorkspaceJournal::append(int ticket, const std::vector<ports::EventBytes>& events)
{
    journal_->save(ticket, events);
    tell();
}

void WorkspaceJournal::keep(int ticket, const ports::Document& document)
{
    journal_->keep(ticket, document);
    tell();
}

void WorkspaceJournal::keep_rows(const ports::RowsToKeep& piece)
{
    journal_->keep_rows(piece);
    tell();
}

void WorkspaceJournal::answer(ports::DiskAnswer answer)
{
    if (!journal_) return;
    journal_->answer(std::move(answer));
    tell();
}

void WorkspaceJournal::refresh()
{
    if (!journal_) return;
    journal_->refresh();
    tell();
}

void WorkspaceJournal::maintain()
{
    if (!journal_) return;
    maintaining_ = true;
    journal_->maintain();
    tell();
}

void WorkspaceJournal::accept_loss()
{
    if (!journal_) return;
    journal_->accept_loss();
    tell();
}

const store::JournalHealth* WorkspaceJournal::health() const
{
    return journal_ ? &journal_->health() : nullptr;
}

void WorkspaceJournal::tell()
{
    for (store::JournalNews& news : journal_->take_news()) tell(news);
}

void WorkspaceJournal::tell(store::JournalNews& news)
{
    core::match(
        news, [&](store::EventsFound& e) { send_(EventsArrived{.events = std::move(e.events)}); },
        [&](store::DocumentFound& e) { send_(DocumentArrived{.document = std::move(e.document)}); },
        [&](store::RowsFound& e) { send_(RowsArrived{.rows = std::move(e.rows)}); },
        [&](const store::RowsRead&) { send_(RowsRead{}); },
        [&](const store::ReadingProgress& e) {
            send_(JournalReading{.read = e.read, .files = e.files});
        },
        [&](const store::JournalOpened& e) { send_(JournalOpened{.health = health_of(e.health)}); },
        [&](const store::HealthChanged& e) { send_(JournalOpened{.health = health_of(e.health)}); },
        [&](const store::EventsSaved& e) {
            send_(Saved{.ticket = e.ticket, .copies = static_cast<int>(e.copies)});
        },
        [&](const store::SavingFailed& e) {
            send_(NotSaved{.ticket = e.ticket, .fault = fault_of(e.fault)});
        },
        [&](const store::WitnessChanged& e) {
            witnesses_[workspace_] = e.events;
            page_.remember(std::string(witness_key) + workspace_, std::to_string(e.events));
        },
        [](const store::Refreshed&) {}, [&](const store::Maintained&) { maintaining_ = false; },
        [](const store::RowsKept&) {});
}

} // namespace app
