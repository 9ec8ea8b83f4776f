// A table of drafts: read, matched by its headings, checked row by row without anything being kept,
// and then made drafts of, all at once. Rows are worked on a few at a time, between frames.
#include "app/drafts_parts.h"
#include "claims/lifecycle.h"
#include "ui/languages.h"

#include <algorithm>

namespace app {

namespace {

using screens::DraftsState;
using screens::DraftsStep;
using screens::FileRow;
using screens::TableFault;

constexpr std::int64_t table_bytes_max = std::int64_t{64} << 20;
constexpr std::size_t rows_a_step = 4;
constexpr std::size_t events_a_step = 256;

bool awaits_words(const Model& model)
{
    return std::any_of(model.asked.begin(), model.asked.end(), [](const auto& entry) {
        return std::holds_alternative<OtherWordsAsked>(entry.second);
    });
}

void make_row(Model& model, const Book& book, const FileRow& row)
{
    DraftsModel& drafts = model.exchange.drafts;
    const claims::ClaimId id = new_claim_id(model.me.writer, ++model.claims_begun);
    const DraftsDesk desk = drafts_desk(model, book);
    const Draft draft = draft_of(desk, id, asked_by_row(desk, row));
    for (store::StoredEvent& stored : first_events(draft, author(model), book.now())) {
        drafts.events.push_back(
            {.bytes = std::move(stored.bytes), .signature = std::move(stored.signature)});
    }
    drafts.made.push_back(id);
}

// Into the book a few at a time, and to the journal all at once: all of them are kept or none.
void take_made(Model& model, Book& book, Effects& effects)
{
    DraftsModel& drafts = model.exchange.drafts;
    const std::size_t end = std::min(drafts.taken + events_a_step, drafts.events.size());
    book.take(std::span(drafts.events).subspan(drafts.taken, end - drafts.taken));
    drafts.taken = end;
    if (drafts.taken < drafts.events.size()) return;
    save(model, std::exchange(drafts.events, {}), effects);
    drafts.state.drafts = drafts.made.size();
    drafts.state.done = tell_drafts_made(model, std::exchange(drafts.made, {}));
    drafts.state.step = DraftsStep::Done;
}

void make_some(Model& model, Book& book, Effects& effects)
{
    DraftsModel& drafts = model.exchange.drafts;
    DraftsState& state = drafts.state;
    if (state.made == state.rows.size()) return take_made(model, book, effects);
    for (std::size_t i = 0; i < rows_a_step && state.made < state.rows.size(); ++i) {
        const FileRow& row = state.rows[state.made++];
        if (row.makes_draft()) make_row(model, book, row);
    }
}

} // namespace

void fail_drafts(Model& model, TableFault fault)
{
    model.exchange.drafts.state.step = DraftsStep::Failed;
    model.exchange.drafts.state.fault = fault;
}

bool may_make_drafts(const Model& model)
{
    const claims::Role role = model.me.actor.role;
    return !model.demo && claims::has_right(role, claims::Right::Import) &&
           claims::has_right(role, claims::Right::CreateAndSubmit);
}

void look_into(Model& model, const screens::LookIntoTable& look, Effects& effects)
{
    if (!may_make_drafts(model) || model.exchange.drafts.state.step == DraftsStep::Making) {
        effects.push_back(ForgetFile{.ticket = next_ticket(model), .handle = look.file.handle});
        return;
    }
    model.exchange.drafts = {};
    DraftsState& state = model.exchange.drafts.state;
    state.from = look.file.name;
    state.ticket = next_ticket(model);
    if (look.file.size_bytes > table_bytes_max) {
        effects.push_back(ForgetFile{.ticket = state.ticket, .handle = look.file.handle});
        return fail_drafts(model, TableFault::TooLarge);
    }
    state.step = DraftsStep::Reading;
    effects.push_back(ReadOfferedText{.ticket = state.ticket, .handle = look.file.handle});
    for (const ui::Language& language : ui::languages) {
        want_other_words(model, std::string(language.tag), effects);
    }
}

void accept_table(Model& model, const FileTextRead& read)
{
    DraftsModel& drafts = model.exchange.drafts;
    if (drafts.state.step != DraftsStep::Reading || read.ticket != drafts.state.ticket) return;
    if (read.unreadable) return fail_drafts(model, TableFault::Unreadable);
    drafts.text = read.text;
}

void read_table_if_ready(Model& model)
{
    const DraftsModel& drafts = model.exchange.drafts;
    if (drafts.state.step != DraftsStep::Reading || !drafts.text || awaits_words(model)) return;
    const auto& book = real_book(model);
    if (book && book->is_whole()) read_table(model, book->rules());
}

// Two columns cannot say the same: the one that said it so far is left out.
void match_column(Model& model, const screens::MatchColumn& match)
{
    DraftsModel& drafts = model.exchange.drafts;
    DraftsState& state = drafts.state;
    const bool can_be = state.step == DraftsStep::Checking || state.step == DraftsStep::Checked;
    if (!can_be || match.column >= state.columns.size()) return;
    for (screens::FileColumn& column : state.columns) {
        if (match.meaning && column.meaning == match.meaning) column.meaning.reset();
    }
    screens::FileColumn& column = state.columns[match.column];
    column.meaning = match.meaning;
    column.recognised =
        match.meaning && meant_by(column.heading, drafts.vocabulary->headings) == match.meaning;
    if (state.errors_column == match.column && match.meaning) state.errors_column.reset();
    check_anew(drafts);
}

void make_drafts(Model& model)
{
    DraftsModel& drafts = model.exchange.drafts;
    if (drafts.state.step != DraftsStep::Checked || drafts.state.good() == 0) return;
    if (!may_make_drafts(model)) return;
    drafts.state.step = DraftsStep::Making;
}

// Once the first of the drafts is in the book the others follow, at once.
void stop_drafts(Model& model)
{
    DraftsModel& drafts = model.exchange.drafts;
    if (drafts.taken > 0 && drafts.state.step == DraftsStep::Making) return;
    drafts = {};
}

bool has_drafts_to_work_on(const Model& model)
{
    if (model.demo) return false; // they go on when one is back
    const DraftsStep step = model.exchange.drafts.state.step;
    return step == DraftsStep::Checking || step == DraftsStep::Making;
}

void work_on_drafts(Model& model, Effects& effects)
{
    auto& book = real_book(model);
    if (!book) return;
    DraftsState& state = model.exchange.drafts.state;
    if (state.step == DraftsStep::Making) return make_some(model, *book, effects);
    for (std::size_t i = 0; i < rows_a_step && state.checked < state.rows.size(); ++i) {
        check_row(model, *book, state.checked++);
    }
    if (state.checked == state.rows.size()) state.step = DraftsStep::Checked;
}

} // namespace app
