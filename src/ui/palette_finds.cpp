// What the command palette finds. No drawing here.
#include "core/text.h"
#include "ui/command_palette.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t finds_max = 50; // more is not a find but a list

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    const std::string folded = core::fold_for_search(text) + " ";
    std::size_t begin = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] != ' ') continue;
        if (i > begin) words.push_back(folded.substr(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

// How well: 0 not at all, 3 where the label begins with it.
int fitness(const PaletteEntry& entry, const std::vector<std::string>& words)
{
    const std::string label = core::fold_for_search(entry.label);
    const std::string all = label + " " + core::fold_for_search(entry.hint + " " + entry.also);
    const auto in = [&](const std::string& where) {
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return where.find(word) != where.npos; });
    };
    if (!in(all)) return 0;
    if (label.compare(0, words.front().size(), words.front()) == 0) return 3;
    return in(label) ? 2 : 1;
}

std::size_t place_among_recent(const PaletteState& state, const std::string& key)
{
    const auto found = std::find(state.recent.begin(), state.recent.end(), key);
    return static_cast<std::size_t>(found - state.recent.begin());
}

std::vector<std::size_t> recent_first(const std::vector<PaletteEntry>& entries,
                                      const PaletteState& state)
{
    std::vector<std::size_t> finds;
    for (std::size_t i = 0; i < entries.size(); ++i) finds.push_back(i);
    std::stable_sort(finds.begin(), finds.end(), [&](std::size_t a, std::size_t b) {
        return place_among_recent(state, entries[a].key) <
               place_among_recent(state, entries[b].key);
    });
    return finds;
}

} // namespace

std::vector<std::size_t> palette_finds(const std::vector<PaletteEntry>& entries,
                                       const PaletteState& state)
{
    const std::vector<std::string> words = words_of(state.text);
    std::vector<std::size_t> finds = recent_first(entries, state);
    if (!words.empty()) {
        std::vector<int> fits(entries.size());
        for (const std::size_t i : finds) fits[i] = fitness(entries[i], words);
        finds.erase(
            std::remove_if(finds.begin(), finds.end(), [&](std::size_t i) { return fits[i] == 0; }),
            finds.end());
        std::stable_sort(finds.begin(), finds.end(),
                         [&](std::size_t a, std::size_t b) { return fits[a] > fits[b]; });
    }
    if (finds.size() > finds_max) finds.resize(finds_max);
    return finds;
}

} // namespace ui
