// Several of many: the list of a select that stays open, and what is chosen below it, each to be
// taken away by a button of its own.
#pragma once

#include "ui/combo.h"

namespace ui {

struct MultiSelect {
    FieldAbout about{};
    std::vector<Option> options{};
    std::vector<bool> chosen = {}; // by option; shorter: the rest is not
    std::string placeholder = {};
};

// The option that was just put in or taken out.
std::optional<std::size_t> multi_select(Ui& ui, const MultiSelect& options);

} // namespace ui
