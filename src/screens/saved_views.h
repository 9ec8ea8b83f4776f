// The list of claims as somebody wants to find it again: search, filters, order and columns under a
// name. Kept with the workspace; an address leads to each ("/claims?view=My%20work").
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

struct SavedView {
    std::string name{};
    std::string address{}; // "/claims?state=editing"

    bool operator==(const SavedView&) const = default;
};

struct SavedViews {
    std::vector<SavedView> views{};
    std::string first{}; // the one that the list opens with; empty: all claims

    bool operator==(const SavedViews&) const = default;
};

inline constexpr std::size_t view_name_length_max = 60;

inline const SavedView* find_view(const SavedViews& saved, std::string_view name)
{
    const auto found = std::find_if(saved.views.begin(), saved.views.end(),
                                    [&](const SavedView& view) { return view.name == name; });
    return found == saved.views.end() ? nullptr : &*found;
}

} // namespace screens
