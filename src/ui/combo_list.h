// The open list of a field: a sheet of rows over the page. Part of combo.h.
#pragma once

#include "ui/combo.h"

namespace ui {

NodeId combo_list_id(NodeId field);
NodeId combo_option_id(NodeId field, std::string_view key);

// Answers the option whose row was pressed.
std::optional<std::size_t> option_list(Ui& ui, const Combo& combo, ComboState& state,
                                       const std::vector<std::size_t>& matches, const Rect& field);

} // namespace ui
