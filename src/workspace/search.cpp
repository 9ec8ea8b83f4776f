#include "workspace/search.h"

#include "core/match.h"
#include "core/text.h"
#include "workspace/needle.h"
#include "workspace/searched_text.h"

#include <algorithm>
#include <utility>

namespace workspace {

namespace {

constexpr std::size_t steps_max = 64;

struct Shown {
    Label::Shown what{};
    std::optional<Number> edition{};
};

// One word, made ready: where it can be at all, and the labels that have it in them.
struct Wanted {
    std::string_view word{};
    bool may_be_digits = false;
    std::vector<Shown> labels{};
};

Wanted wanted(std::string_view word, const std::vector<Label>& labels, const Columns& columns)
{
    Wanted made{.word = word, .may_be_digits = is_all_digits(word), .labels = {}};
    for (const Label& label : labels) {
        if (!has_in_it(label.text, word)) continue;
        if (is_empty(label.edition)) {
            made.labels.push_back({.what = label.shown, .edition = {}});
        } else if (const std::optional<Number> edition =
                       columns.editions.find(label.edition.text)) {
            made.labels.push_back({.what = label.shown, .edition = edition});
        }
    }
    return made;
}

bool shows(const Shown& label, const Columns& columns, Row row)
{
    if (label.edition && *label.edition != columns.edition[row]) return false;
    return core::match(
        label.what,
        [&](const claims::State& state) { return columns.standing[row].state == state; },
        [&](const claims::SolutionArea& area) { return columns.area[row] == area; },
        [&](const claims::Activity& activity) {
            return (columns.activities[row] & bit_of(activity)) != 0;
        });
}

bool has(const Columns& columns, Row row, const Wanted& wanted)
{
    const auto& [words, digits] = columns.searched;
    return has_in_it(words[row], wanted.word) ||
           (wanted.may_be_digits && has_in_it(digits[row], wanted.word)) ||
           std::any_of(wanted.labels.begin(), wanted.labels.end(),
                       [&](const Shown& label) { return shows(label, columns, row); });
}

bool is_in_one_of(const std::string& word, const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& other) { return has_in_it(other, word); });
}

// Whoever has all of these words has all of those.
bool implies(const std::vector<std::string>& these, const std::vector<std::string>& those)
{
    return std::all_of(those.begin(), those.end(),
                       [&](const std::string& word) { return is_in_one_of(word, these); });
}

} // namespace

std::vector<std::string> words_of(std::string_view typed)
{
    const std::string folded = core::fold_for_search(typed);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    std::sort(words.begin(), words.end(), [](const std::string& left, const std::string& right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Search::Search(std::vector<Label> labels) : labels_(std::move(labels))
{
    for (Label& label : labels_) label.text = core::fold_for_search(label.text);
}

const RowSet& Search::matches(const Workspace& workspace, std::string_view typed)
{
    catch_up(workspace);
    std::vector<std::string> words = words_of(typed);
    step_back_to_start_of(words);
    if (steps_.back().words != words) step_forward(workspace, std::move(words));
    return steps_.back().rows;
}

void Search::catch_up(const Workspace& workspace)
{
    if (steps_.empty()) steps_.push_back({.words = {}, .rows = {}});
    const std::vector<Row> changed = workspace.changed_since(seen_);
    seen_ = workspace.revision();
    if (changed.empty()) return;
    for (Step& step : steps_) {
        std::vector<Wanted> all;
        for (const std::string& word : step.words) {
            all.push_back(wanted(word, labels_, workspace.columns()));
        }
        for (const Row row : changed) {
            const bool found = workspace.rows().has(row) &&
                               std::all_of(all.begin(), all.end(), [&](const Wanted& one) {
                                   return has(workspace.columns(), row, one);
                               });
            found ? step.rows.add(row) : step.rows.drop(row);
        }
    }
}

void Search::step_back_to_start_of(const std::vector<std::string>& words)
{
    while (!implies(words, steps_.back().words)) steps_.pop_back();
}

void Search::step_forward(const Workspace& workspace, std::vector<std::string> words)
{
    Step step{.words = std::move(words), .rows = steps_.back().rows};
    for (const std::string& word : step.words) {
        const Wanted one = wanted(word, labels_, workspace.columns());
        step.rows = step.rows.where([&](Row row) { return has(workspace.columns(), row, one); });
    }
    if (steps_.size() == steps_max) steps_.erase(steps_.begin() + 1);
    steps_.push_back(std::move(step));
}

} // namespace workspace
