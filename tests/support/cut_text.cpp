#include "support/cut_text.h"

#include <algorithm>
#include <unordered_map>

namespace support {

using ui::Node;
using ui::NodeId;
using ui::Role;

namespace {

constexpr float rounding = 0.5f; // CSS px

bool is_of_one_height(const Node& node)
{
    if (node.role == Role::Grid) return true;
    return node.role == Role::ListItem &&
           std::any_of(node.numbers.begin(), node.numbers.end(), [](const auto& number) {
               return number.first == ui::NumberProperty::SetSize;
           });
}

} // namespace

std::vector<std::string> CutText::in(const ui::Tree& tree)
{
    std::unordered_map<NodeId, bool> in_row; // parents come first
    runs_.clear();
    for (const Node& node : tree.nodes) {
        const bool is_in_row = in_row[node.parent] || is_of_one_height(node);
        in_row[node.id] = is_in_row;
        if (node.role == Role::TextRun && !is_in_row) runs_.push_back(&node);
    }
    stage_.draw();
    return cut_;
}

void CutText::measure(ui::Ui& ui)
{
    cut_.clear();
    for (const Node* run : runs_) {
        const ui::TextStyle style{.face = static_cast<ui::Face>(run->type.face),
                                  .size = run->type.size,
                                  .line = run->type.line};
        const float whole = ui.typesetter().width(run->name, style);
        if (whole > run->rect.width + rounding) cut_.push_back("“" + run->name + "”");
    }
}

} // namespace support
