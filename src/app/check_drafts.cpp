// A row of a table of drafts is checked: the claim that it would make is made, looked at as a claim
// of the workspace would be, and forgotten.
#include "app/drafts_parts.h"
#include "core/text.h"

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

constexpr std::size_t text_told_max = 80; // code points of a cell

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

int number_in_file(const claims::ClaimId& id)
{
    constexpr std::string_view prefix = "row-";
    if (id.text.substr(0, prefix.size()) != prefix) return 0;
    return std::atoi(id.text.c_str() + prefix.size());
}

// The other claims of the workspace and the rows before that share its name or a stake.
claims::Surroundings neighbours_of(const DraftsDesk& desk, const claims::Claim& claim)
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

} // namespace

DraftsDesk drafts_desk(Model& model, const Book& book)
{
    return {.book = book,
            .profile = real_profile(model),
            .drafts = model.exchange.drafts,
            .person = model.me.actor};
}

AskedByRow asked_by_row(const DraftsDesk& desk, const FileRow& row)
{
    return asked_by(meant_cells(desk.drafts.state, row),
                    {.vocabulary = *desk.drafts.vocabulary,
                     .catalogue = desk.book.rules().catalogue,
                     .edition = desk.profile.edition,
                     .known = known_fields(desk.profile, desk.person)});
}

Draft draft_of(const DraftsDesk& desk, const claims::ClaimId& id, const AskedByRow& asked)
{
    return drafted(id, asked.commands, desk.person, desk.book.now(), desk.book.rules());
}

claims::ClaimId id_in_file(const FileRow& row)
{
    return {"row-" + std::to_string(row.number)};
}

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

void check_row(Model& model, const Book& book, std::size_t index)
{
    DraftsModel& drafts = model.exchange.drafts;
    FileRow& row = drafts.state.rows[index];
    row.says_nothing = says_nothing(meant_cells(drafts.state, row));
    Findings findings(drafts.state, index);
    check_form(drafts, headings_in(drafts.state), row, findings);
    if (row.says_nothing) return;
    const DraftsDesk desk = drafts_desk(model, book);
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

claims::Claim draft_of_row(const Model& model, std::size_t row)
{
    const DraftsModel& drafts = model.exchange.drafts;
    if (!model.book || !drafts.vocabulary || row >= drafts.state.rows.size()) return {};
    const DraftsDesk desk{
        .book = *model.book, .profile = model.profile, .drafts = drafts, .person = model.me.actor};
    const FileRow& cells = drafts.state.rows[row];
    return draft_of(desk, id_in_file(cells), asked_by_row(desk, cells)).claim;
}

} // namespace app
