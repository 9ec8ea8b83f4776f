// A table of drafts is read: what kind of file it is, its rows, and what its headings mean.
#include "app/drafts_parts.h"
#include "core/text.h"

#include <algorithm>

namespace app {

namespace {

using screens::DraftColumn;
using screens::DraftsState;
using screens::DraftsStep;
using screens::TableFault;

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

} // namespace

bool looks_like_table(const ui::OfferedFile& file)
{
    return has_ending(file.name, {".csv", ".tsv", ".txt"}) ||
           has_ending(file.name, workbook_endings());
}

void read_table(Model& model, const claims::Rulebook& rules)
{
    DraftsModel& drafts = model.exchange.drafts;
    const std::string text = *std::exchange(drafts.text, std::nullopt);
    if (is_workbook(drafts.state.from, text)) return fail_drafts(model, TableFault::Workbook);
    bundle::CsvTable table = bundle::read_csv(text);
    if (table.rows.empty()) return fail_drafts(model, TableFault::Empty);
    drafts.state.row_count = table.row_count - 1;
    if (drafts.state.row_count > bundle::csv_rows_max)
        return fail_drafts(model, TableFault::TooManyRows);
    drafts.broken = std::move(table.problems);
    take_rows(drafts.state, std::move(table));
    if (drafts.state.rows.empty()) return fail_drafts(model, TableFault::Empty);
    drafts.vocabulary = std::make_shared<DraftVocabulary>(vocabulary_of(model, rules));
    match_columns(drafts.state, *drafts.vocabulary);
    drafts.state.step = DraftsStep::Checking;
}

} // namespace app
