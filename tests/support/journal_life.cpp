#include "support/journal_life.h"

#include "core/match.h"

namespace support {

store::StoredEvent small_event(int number, std::size_t text_bytes)
{
    std::string text = std::to_string(number) + " ";
    text.resize(std::max(text.size(), text_bytes), 'x');
    return store::encode({.id = {},
                          .claim = {"CA-" + std::to_string(number % 3)},
                          .writer = {writer_named(number % 5)},
                          .sequence = number + 1,
                          .lamport = number + 1,
                          .heads_known = {},
                          .time = {},
                          .actor = {.role = claims::Role::IncentivesAdmin, .name = "Rui"},
                          .fact = claims::CommentAdded{.text = std::move(text)}});
}

ports::EventBytes bytes_of(const store::StoredEvent& event)
{
    return {.bytes = event.bytes, .signature = event.signature};
}

std::string writer_named(int number)
{
    std::string digits = std::to_string(number);
    return std::string(32 - digits.size(), '0') + digits;
}

JournalPages::Page& JournalPages::open(store::Journal::Options options)
{
    std::vector<ports::Disk*> all;
    for (FaultDisk& disk : disks.disks) all.push_back(&disk);
    if (options.writer.empty()) options.writer = writer_named(++last_writer);
    pages.push_back(std::make_unique<Page>());
    Page& page = *pages.back();
    page.journal = std::make_unique<store::Journal>(std::move(all), std::move(options));
    in(page, [this](store::Journal& journal) { journal.open("claims", witness); });
    return page;
}

void JournalPages::in(Page& page, const std::function<void(store::Journal&)>& act)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].get() == &page) disks.user = i;
    }
    act(*page.journal);
    take_news(page);
}

bool JournalPages::step()
{
    if (!disks.power || disks.answers.empty()) return false;
    FaultDisks::Waiting waiting = disks.take_answer();
    Page& page = *pages[waiting.user];
    in(page, [&](store::Journal& journal) { journal.answer(std::move(waiting.answer)); });
    return true;
}

void JournalPages::settle()
{
    while (step()) {
    }
}

void JournalPages::power_on()
{
    disks.answers.clear();
    disks.plan.clear();
    disks.power = true;
    pages.clear();
}

void JournalPages::take_news(Page& page)
{
    for (store::JournalNews& news : page.journal->take_news()) {
        core::match(
            news,
            [&](store::EventsFound& e) {
                for (ports::EventBytes& event : e.events) {
                    const std::string id = store::id_of(event.bytes).text;
                    if (!page.signatures[id].insert(event.signature).second) page.told_twice = true;
                    page.found.emplace(id, std::move(event.bytes));
                }
            },
            [&](store::DocumentFound& e) { page.documents[e.document.name] = e.document.text; },
            [&](store::RowsFound& e) {
                page.rows.insert(page.rows.end(), e.rows.begin(), e.rows.end());
            },
            [&](store::RowsRead&) { ++page.rows_read; }, [&](store::ReadingProgress&) {},
            [&](store::RowsKept& e) { page.kept.push_back(e); },
            [&](store::JournalOpened& e) { page.opened = e.health; },
            [&](store::HealthChanged& e) {
                if (page.opened && page.opened->reading) page.opened = e.health;
            },
            [&](store::EventsSaved& e) { page.saved[e.ticket] = e.copies; },
            [&](store::SavingFailed& e) { page.failed[e.ticket] = e; },
            [&](store::WitnessChanged& e) { witness = e.events; },
            [&](store::Refreshed&) { ++page.refreshed; },
            [&](store::Maintained& e) { page.maintained = e; });
    }
}

} // namespace support
