// One of many, chosen from a list that opens below the field. With `searchable`, typing narrows the
// list; without, letters jump.
#pragma once

#include "ui/combo.h"

namespace ui {

struct Select {
    FieldAbout about{};
    std::vector<Option> options{};
    std::optional<std::size_t> chosen = {};
    std::string placeholder = {};
    bool searchable = true;
};

// The option that was just chosen.
std::optional<std::size_t> select(Ui& ui, const Select& options);

} // namespace ui
