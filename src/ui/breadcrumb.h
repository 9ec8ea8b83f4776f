// Where a page stands: links to what it is part of, and its own name. Wraps where it is too narrow.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Crumb {
    std::string key{};
    std::string label{};
    std::string href = {};        // empty: the page itself
    TextStyle style = type::body; // mono for identifiers
};

struct Breadcrumb {
    std::string_view key{};
    std::vector<Crumb> crumbs = {};
};

void breadcrumb(Ui& ui, const Breadcrumb& breadcrumb);

} // namespace ui
