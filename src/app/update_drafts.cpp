// A table of drafts: read, matched by its headings, checked row by row without anything being kept,
// and then made drafts of, all at once. Rows are worked on a few at a time, between frames.
#include "app/update_parts.h"

#include "claims/lifecycle.h"
#include "core/text.h"
#include "ui/languages.h"

#include <algorithm>

namespace app {

namespace {

using claims::Problem;
using screens::CellFault;
using screens::CellFinding;
using screens::DraftColumn;
using screens::DraftsState;
using screens::DraftsStep;
using screens::FileRow;
using screens::TableFault;

constexpr std::int64_t table_bytes_max = std::int64_t{64} << 20;
constexpr std::size_t rows_a_step = 4;
constexpr std::size_t events_a_step = 256;
constexpr std::size_t text_told_max = 80; // code points of a cell

void fail(Model& model, TableFault fault)
{
    model.exchange.drafts.state.step = DraftsStep::Failed;
    model.exchange.drafts.state.fault = fault;
}

// --- Reading ------------------------------------------------------------------------------------

bool awaits_words(const Model& model)
{
    return std::any_of(model.asked.begin(), model.asked.end(), [](const auto& entry) {
        return std::holds_alternative<OtherWordsAsked>(entry.second);
    });
}

bool has_ending(std::string_view name, const std::vector<std::string_view>& endings)
{
    const std::string folded = core::fold_for_search(name);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return folded.size() > ending.size() && folded.ends_with(ending);
    });
}

const std::vector<std::string_view>& workbook_endings()
{
    static const std::vector<std::string_view> endings{".xlsx", ".xls", ".ods"};
    return endings;
}

// As Excel and LibreOffice save their own: a zip, whatever its name; or told by the name.
bool is_workbook(std::string_view name, std::string_view text)
{
    return text.substr(0, 4) == "PK\x03\x04" || has_ending(name, workbook_endings());
}

DraftVocabulary vocabulary_of(const Model& model, const claims::Rulebook& rules)
{
    std::vector<const ui::Words*> languages;
    if (model.words) languages.push_back(&*model.words);
    for (const auto& [tag, words] : model.other_words) languages.push_back(&words);
    return draft_vocabulary(languages, rules);
}

void match_columns(DraftsState& state, const DraftVocabulary& vocabulary)
{
    std::set<DraftColumn> matched;
    for (std::size_t i = 0; i < state.columns.size(); ++i) {
        screens::FileColumn& column = state.columns[i];
        if (vocabulary.errors_headings.count(spelling_key(column.heading)) != 0) {
            state.errors_column = i;
            continue;
        }
        const auto meaning = meant_by(column.heading, vocabulary.headings);
        if (!meaning || !matched.insert(*meaning).second) continue;
        column.meaning = meaning;
        column.recognised = true;
    }
}

void take_rows(DraftsState& state, bundle::CsvTable table)
{
    std::size_t columns = 0;
    for (const bundle::CsvRow& row : table.rows) columns = std::max(columns, row.size());
    state.columns.resize(columns);
    for (std::size_t i = 0; i < table.rows.front().size(); ++i) {
        state.columns[i].heading = core::trimmed(core::repaired_utf8(table.rows.front()[i]));
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        bundle::CsvRow& cells = table.rows[i];
        for (std::string& cell : cells) cell = core::repaired_utf8(cell);
        if (std::all_of(cells.begin(), cells.end(), core::is_blank)) continue;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (state.columns[c].sample.empty()) state.columns[c].sample = core::trimmed(cells[c]);
        }
        state.rows.push_back({.number = static_cast<int>(i) + 1, .cells = std::move(cells)});
    }
    state.row_count = table.row_count - 1;
}

void read_table(Model& model, const claims::Rulebook& rules)
{
    DraftsModel& drafts = model.exchange.drafts;
    const std::string text = *std::exchange(drafts.text, std::nullopt);
    if (is_workbook(drafts.state.from, text)) return fail(model, TableFault::Workbook);
    bundle::CsvTable table = bundle::read_csv(text);
    if (table.rows.empty()) return fail(model, TableFault::Empty);
    drafts.state.row_count = table.row_count - 1;
    if (drafts.state.row_count > bundle::csv_rows_max) return fail(model, TableFault::TooManyRows);
    drafts.broken = std::move(table.problems);
    take_rows(drafts.state, std::move(table));
    if (drafts.state.rows.empty()) return fail(model, TableFault::Empty);
    drafts.vocabulary = std::make_shared<DraftVocabulary>(vocabulary_of(model, rules));
    match_columns(drafts.state, *drafts.vocabulary);
    drafts.state.step = DraftsStep::Checking;
}

// --- Checking -----------------------------------------------------------------------------------

void check_anew(DraftsModel& drafts)
{
    DraftsState& state = drafts.state;
    state.findings.clear();
    for (FileRow& row : state.rows) {
        row.says_nothing = false;
        row.errors = 0;
        row.missing.clear();
    }
    state.checked = 0;
    state.step = DraftsStep::Checking;
    drafts.others.clear();
    drafts.by_name.clear();
    drafts.by_stake.clear();
}

MeantCells meant_cells(const DraftsState& state, const FileRow& row)
{
    MeantCells cells;
    for (std::size_t i = 0; i < std::min(row.cells.size(), state.columns.size()); ++i) {
        if (state.columns[i].meaning) cells[*state.columns[i].meaning] = row.cells[i];
    }
    return cells;
}

bool says_nothing(const MeantCells& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const auto& cell) { return core::is_blank(cell.second); });
}

// What the rows are read by.
struct Desk {
    const Book& book;
    const claims::Profile& profile;
    const DraftsModel& drafts;
    const claims::Actor& person;
};

AskedByRow asked_by_row(const Desk& desk, const FileRow& row)
{
    return asked_by(meant_cells(desk.drafts.state, row),
                    {.vocabulary = *desk.drafts.vocabulary,
                     .catalogue = desk.book.rules().catalogue,
                     .edition = desk.profile.edition,
                     .known = known_fields(desk.profile, desk.person)});
}

Draft draft_of(const Desk& desk, const claims::ClaimId& id, const AskedByRow& asked)
{
    return drafted(id, asked.commands, desk.person, desk.book.now(), desk.book.rules());
}

Desk desk_of(Model& model, const Book& book)
{
    return {.book = book,
            .profile = real_profile(model),
            .drafts = model.exchange.drafts,
            .person = model.me.actor};
}

// Its place in the file stands for the id that it has not got yet.
claims::ClaimId id_in_file(const FileRow& row)
{
    return {"row-" + std::to_string(row.number)};
}

int number_in_file(const claims::ClaimId& id)
{
    constexpr std::string_view prefix = "row-";
    if (id.text.substr(0, prefix.size()) != prefix) return 0;
    return std::atoi(id.text.c_str() + prefix.size());
}

// The other claims of the workspace and the rows before that share its name or a stake.
claims::Surroundings neighbours_of(const Desk& desk, const claims::Claim& claim)
{
    const DraftsModel& drafts = desk.drafts;
    claims::Surroundings around = surroundings_of(desk.book, claim, desk.profile);
    std::set<std::size_t> before;
    const auto namesake = drafts.by_name.find(claim.name);
    if (namesake != drafts.by_name.end()) before.insert(namesake->second);
    for (const claims::Stake& stake : claims::stakes_of(claim)) {
        const auto rivals = drafts.by_stake.find(stake);
        if (rivals == drafts.by_stake.end()) continue;
        before.insert(rivals->second.begin(), rivals->second.end());
    }
    for (const std::size_t index : before) around.others.push_back(drafts.others[index]);
    return around;
}

void remember(DraftsModel& drafts, const claims::Claim& claim)
{
    const std::size_t index = drafts.others.size();
    drafts.others.push_back(claims::seen_by_others(claim, claims::State::Editing));
    if (!claim.name.empty()) drafts.by_name.emplace(claim.name, index);
    for (const claims::Stake& stake : drafts.others.back().stakes) {
        drafts.by_stake[stake].push_back(index);
    }
}

DraftColumn column_of(const Problem& problem)
{
    if (problem.field) return screens::column_of(*problem.field);
    if (problem.part == claims::Part::Products) {
        const bool subscription = problem.id.substr(0, 13) == "subscription.";
        return subscription ? DraftColumn::Subscriptions : DraftColumn::Products;
    }
    return problem.id.substr(0, 5) == "area." ? DraftColumn::Area : DraftColumn::Activities;
}

// A row cannot bring these along.
bool is_of_a_later_step(const Problem& problem)
{
    return problem.part == claims::Part::Proof || problem.part == claims::Part::Acknowledgements ||
           problem.part == claims::Part::Payments;
}

bool is_missing(const Problem& problem)
{
    constexpr std::string_view ending = ".missing";
    return problem.id.size() > ending.size() &&
           problem.id.substr(problem.id.size() - ending.size()) == ending;
}

const claims::OtherClaim* other_of(const claims::Surroundings& around, const claims::ClaimId& id)
{
    for (const claims::OtherClaim& other : around.others) {
        if (other.id == id) return &other;
    }
    return nullptr;
}

// What was found in one row, put where the file has it.
class Findings {
public:
    Findings(DraftsState& state, std::size_t row) : state_(state), row_(row) {}

    void add(CellFinding finding)
    {
        finding.row = row_;
        if (!finding.column && finding.meaning) finding.column = place_of(*finding.meaning);
        if (finding.text.empty() && finding.column) finding.text = cell(*finding.column);
        finding.text = core::first_code_points(finding.text, text_told_max);
        if (finding.severity == claims::Severity::Error) ++state_.rows[row_].errors;
        state_.findings.push_back(std::move(finding));
    }

    void add(const Problem& problem, const claims::Surroundings& around)
    {
        if (is_of_a_later_step(problem)) return;
        if (is_missing(problem)) {
            state_.rows[row_].missing.push_back(problem.id);
            return;
        }
        CellFinding finding{.meaning = column_of(problem),
                            .severity = problem.severity,
                            .trouble = problem,
                            .other_row = number_in_file(problem.other)};
        const claims::OtherClaim* other = other_of(around, problem.other);
        if (other != nullptr) finding.other_claim = other->name;
        const bool same_name = problem.field == claims::Field::Name && finding.other_row > 0;
        if (same_name) finding.trouble = CellFault::NameTwice;
        add(std::move(finding));
    }

private:
    std::optional<std::size_t> place_of(DraftColumn meaning) const
    {
        for (std::size_t i = 0; i < state_.columns.size(); ++i) {
            if (state_.columns[i].meaning == meaning) return i;
        }
        return std::nullopt;
    }

    std::string cell(std::size_t column) const
    {
        const auto& cells = state_.rows[row_].cells;
        return column < cells.size() ? std::string(core::trimmed(cells[column])) : std::string();
    }

    DraftsState& state_;
    std::size_t row_ = 0;
};

CellFault fault_of(bundle::CsvFault fault)
{
    switch (fault) {
    case bundle::CsvFault::UnclosedQuote: return CellFault::UnclosedQuote;
    case bundle::CsvFault::TextAfterQuote: return CellFault::TextAfterQuote;
    case bundle::CsvFault::CellTooLong: return CellFault::CellTooLong;
    case bundle::CsvFault::TooManyColumns: return CellFault::ExtraCell;
    }
    return CellFault::ExtraCell;
}

// Where the file itself is not right, what it says there may not be what was meant.
void check_form(const DraftsModel& drafts, std::size_t headings, const FileRow& row,
                Findings& findings)
{
    const auto number = static_cast<std::size_t>(row.number) - 1;
    const auto before = [](const bundle::CsvProblem& problem, std::size_t wanted) {
        return problem.row < wanted;
    };
    auto problem = std::lower_bound(drafts.broken.begin(), drafts.broken.end(), number, before);
    for (; problem != drafts.broken.end() && problem->row == number; ++problem) {
        const std::size_t last = drafts.state.columns.size() - 1;
        findings.add(
            {.column = std::min(problem->column, last), .trouble = fault_of(problem->fault)});
    }
    for (std::size_t i = headings; i < row.cells.size(); ++i) {
        if (core::is_blank(row.cells[i])) continue;
        findings.add({.column = i, .trouble = CellFault::ExtraCell});
        return;
    }
}

// Behind the last column that has a heading.
std::size_t headings_in(const DraftsState& state)
{
    std::size_t headings = state.columns.size();
    while (headings > 0 && state.columns[headings - 1].heading.empty() &&
           !state.columns[headings - 1].meaning) {
        --headings;
    }
    return headings;
}

void check_row(Model& model, const Book& book, std::size_t index)
{
    DraftsModel& drafts = model.exchange.drafts;
    FileRow& row = drafts.state.rows[index];
    row.says_nothing = says_nothing(meant_cells(drafts.state, row));
    Findings findings(drafts.state, index);
    check_form(drafts, headings_in(drafts.state), row, findings);
    if (row.says_nothing) return;
    const Desk desk = desk_of(model, book);
    const AskedByRow asked = asked_by_row(desk, row);
    for (const CellFinding& finding : asked.findings) findings.add(finding);
    const Draft draft = draft_of(desk, id_in_file(row), asked);
    for (const auto& [command, refusal] : draft.refused) {
        findings.add({.meaning = asked.from[command], .trouble = refusal});
    }
    const claims::Surroundings others = neighbours_of(desk, draft.claim);
    for (const Problem& problem :
         claims::find_problems(draft.claim, book.now(), others, book.rules())) {
        findings.add(problem, others);
    }
    if (row.makes_draft()) remember(drafts, draft.claim);
}

// --- Making -------------------------------------------------------------------------------------

void make_row(Model& model, const Book& book, const FileRow& row)
{
    DraftsModel& drafts = model.exchange.drafts;
    const claims::ClaimId id = new_claim_id(model.me.writer, ++model.claims_begun);
    const Desk desk = desk_of(model, book);
    const Draft draft = draft_of(desk, id, asked_by_row(desk, row));
    for (store::StoredEvent& stored : first_events(draft, model.me, book.now())) {
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
    book.take(std::vector<ports::EventBytes>(
        drafts.events.begin() + static_cast<std::ptrdiff_t>(drafts.taken),
        drafts.events.begin() + static_cast<std::ptrdiff_t>(end)));
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

bool may_make_drafts(const Model& model)
{
    const claims::Role role = model.me.actor.role;
    return !model.demo && claims::has_right(role, claims::Right::Import) &&
           claims::has_right(role, claims::Right::CreateAndSubmit);
}

bool looks_like_table(const ui::OfferedFile& file)
{
    return has_ending(file.name, {".csv", ".tsv", ".txt"}) ||
           has_ending(file.name, workbook_endings());
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
        return fail(model, TableFault::TooLarge);
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
    if (read.unreadable) return fail(model, TableFault::Unreadable);
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

claims::Claim draft_of_row(const Model& model, std::size_t row)
{
    const DraftsModel& drafts = model.exchange.drafts;
    if (!model.book || !drafts.vocabulary || row >= drafts.state.rows.size()) return {};
    const Desk desk{
        .book = *model.book, .profile = model.profile, .drafts = drafts, .person = model.me.actor};
    const FileRow& cells = drafts.state.rows[row];
    return draft_of(desk, id_in_file(cells), asked_by_row(desk, cells)).claim;
}

} // namespace app
