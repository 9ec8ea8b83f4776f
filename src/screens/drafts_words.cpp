#include "screens/drafts_words.h"

#include "core/match.h"
#include "core/text.h"
#include "screens/domain_words.h"
#include "screens/problem_words.h"
#include "screens/refusal_words.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

namespace {

using ui::Text;
using ui::operator""_text;
using ui::Words;

constexpr auto also_texts = ui::texts_of<DraftColumn>("drafts.also.");
constexpr auto example_texts = ui::texts_of<DraftColumn>("drafts.example.");
constexpr auto what_texts = ui::texts_of<CellFault>("drafts.cell.", ".what");
constexpr auto fix_texts = ui::texts_of<CellFault>("drafts.cell.", ".fix");

Text heading_text(DraftColumn column)
{
    if (const auto field = field_of(column)) return field_text(*field);
    if (column == DraftColumn::Area) return "claims.column.area"_text;
    if (column == DraftColumn::Activities) return "claims.column.activity"_text;
    if (column == DraftColumn::Products) return "claims.column.products"_text;
    return column == DraftColumn::Subscriptions ? "field.subscription-id"_text
                                                : "field.comment"_text;
}

// As the list of claims, whose table a person may have, heads the same.
struct ListedAs {
    DraftColumn column = DraftColumn::Name;
    Text text{};
};
constexpr std::array listed_as{ListedAs{DraftColumn::Name, "claims.column.name"_text},
                               ListedAs{DraftColumn::CustomerName, "claims.column.customer"_text},
                               ListedAs{DraftColumn::DomainName, "claims.column.domain"_text},
                               ListedAs{DraftColumn::TenantId, "claims.column.tenant"_text},
                               ListedAs{DraftColumn::MpnId, "claims.column.location"_text}};

// "one; another"
std::vector<std::string> parts_of(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        parts.emplace_back(core::trimmed(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

// "A" to "Z", "AA" …
std::string letters_of(std::size_t column)
{
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / letters) {
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
    }
    return name;
}

// The other claim, and where it stands if it is in the file.
std::string name_of_other(const Words& words, const CellFinding& finding)
{
    if (finding.other_row == 0) return finding.other_claim;
    return words.say("drafts.other_in_file"_text,
                     {{"claim", finding.other_claim}, {"row", std::to_string(finding.other_row)}});
}

CellSentences sentences_of(const Words& words, const claims::Problem& problem,
                           const CellFinding& finding, const CellSubject& subject)
{
    const claims::Surroundings around{
        .others = {{.id = problem.other, .name = name_of_other(words, finding)}}};
    ProblemSentences said = problem_sentences(
        words, problem, {.claim = subject.claim, .surroundings = around, .rules = subject.rules});
    return {.what = std::move(said.what), .why = std::move(said.why), .fix = std::move(said.fix)};
}

CellSentences sentences_of(const Words& words, CellFault fault, const CellFinding& finding)
{
    const auto index = static_cast<std::size_t>(fault);
    const ui::Blanks blanks{{"text", finding.text}, {"row", std::to_string(finding.other_row)}};
    return {.what = words.say(what_texts[index], blanks),
            .why = {},
            .fix = words.say(fix_texts[index], blanks)};
}

// What is wrong in the row, a line for each cell.
std::string errors_of(const Words& words, const DraftsState& state,
                      const std::vector<const CellFinding*>& findings, const CellSubject& subject)
{
    std::string text;
    for (const CellFinding* finding : findings) {
        const CellSentences said = cell_sentences(words, *finding, subject);
        if (!text.empty()) text += '\n';
        text += words.say(
            "drafts.error_line"_text,
            {{"column", place_of(words, state, *finding)}, {"what", said.what}, {"fix", said.fix}});
    }
    return text;
}

// So that it is recognised where a person had to say what it is.
std::string heading_to_return(const Words& words, const FileColumn& column)
{
    const bool by_hand = column.meaning && !column.recognised;
    return by_hand ? draft_heading(words, *column.meaning) : column.heading;
}

std::vector<std::string> without(std::vector<std::string> cells, std::optional<std::size_t> column)
{
    if (column && *column < cells.size()) {
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(*column));
    }
    return cells;
}

} // namespace

std::string draft_heading(const Words& words, DraftColumn column)
{
    return std::string(words.say(heading_text(column)));
}

std::vector<std::string> draft_headings(const Words& words, DraftColumn column)
{
    std::vector<std::string> headings =
        parts_of(words.say(also_texts[static_cast<std::size_t>(column)]));
    headings.push_back(draft_heading(words, column));
    headings.emplace_back(core::name_of(column));
    for (const ListedAs& listed : listed_as) {
        if (listed.column == column) headings.emplace_back(words.say(listed.text));
    }
    return headings;
}

std::vector<std::string> errors_headings(const Words& words)
{
    return {std::string(words.say("drafts.errors"_text))};
}

std::string file_heading(const Words& words, const DraftsState& state, std::size_t column)
{
    const std::string& heading = state.columns[column].heading;
    if (!core::is_blank(heading)) return heading;
    return words.say("drafts.column_nameless"_text, {{"letter", letters_of(column)}});
}

std::string place_of(const Words& words, const DraftsState& state, const CellFinding& finding)
{
    if (finding.column) return file_heading(words, state, *finding.column);
    return finding.meaning ? draft_heading(words, *finding.meaning) : std::string();
}

std::string missing_headings(const Words& words, const FileRow& row)
{
    std::vector<std::string> headings;
    for (const std::string_view id : row.missing) {
        const std::string_view what = id.substr(0, id.find('.'));
        auto column = core::named<DraftColumn>(what);
        if (what == "activity") column = DraftColumn::Activities;
        if (what == "subscription") column = DraftColumn::Subscriptions;
        if (column) headings.push_back(draft_heading(words, *column));
    }
    return ui::listed(words, headings);
}

CellSentences cell_sentences(const Words& words, const CellFinding& finding,
                             const CellSubject& subject)
{
    return core::match(
        finding.trouble,
        [&](const claims::Problem& e) { return sentences_of(words, e, finding, subject); },
        [&](const CellFault& e) { return sentences_of(words, e, finding); },
        [&](const claims::Refusal& e) {
            return CellSentences{
                .what = refusal_sentence(words, e,
                                         claims::edition_of(subject.rules, subject.claim.edition)),
                .fix = std::string(words.say("drafts.refused.fix"_text))};
        });
}

OfferTable drafts_template(const Words& words)
{
    std::vector<std::string> headings;
    std::vector<std::string> example;
    for (const auto& column : core::names<DraftColumn>) {
        headings.push_back(draft_heading(words, column.value));
        example.emplace_back(words.say(example_texts[static_cast<std::size_t>(column.value)]));
    }
    return {.name = std::string(words.say("drafts.template.name"_text)),
            .rows = {std::move(headings), std::move(example)}};
}

OfferTable rows_with_errors(const Words& words, const DraftsState& state,
                            const claims::Rulebook& rules, const DraftOf& draft_of)
{
    std::vector<std::vector<const CellFinding*>> by_row(state.rows.size());
    for (const CellFinding& finding : state.findings) {
        if (finding.severity == claims::Severity::Error) by_row[finding.row].push_back(&finding);
    }
    std::vector<std::string> headings;
    for (const FileColumn& column : state.columns) {
        headings.push_back(heading_to_return(words, column));
    }
    headings = without(std::move(headings), state.errors_column);
    headings.emplace_back(words.say("drafts.errors"_text));
    OfferTable table{.name = std::string(words.say("drafts.bad.name"_text)),
                     .rows = {std::move(headings)}};
    for (std::size_t row = 0; row < by_row.size(); ++row) {
        if (by_row[row].empty()) continue;
        std::vector<std::string> cells = state.rows[row].cells;
        cells.resize(state.columns.size());
        cells = without(std::move(cells), state.errors_column);
        const claims::Claim draft = draft_of(row);
        cells.push_back(errors_of(words, state, by_row[row], {.claim = draft, .rules = rules}));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace screens
