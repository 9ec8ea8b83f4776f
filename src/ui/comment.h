// One comment: who, in which role, when, what.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Comment {
    std::string_view key{};
    std::string author{};
    std::string role = {};
    std::string when{};
    std::string text{};
};

void comment(Ui& ui, const Comment& comment);

} // namespace ui
