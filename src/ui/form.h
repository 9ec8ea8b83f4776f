// Fields that belong together, and a summary of what is wrong in them that leads to each.
// The surprise: nobody lists the errors. The summary is read from what the fields of the form say
// of themselves, so it can neither miss one nor name one that is gone.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Form {
    std::string_view key{};
    std::string label{};
    // How often a person wanted to go on. Each time it grows, the summary of what is still wrong
    // gets the focus; 0: nobody asked yet, and nothing is summed up.
    int tries = 0;
};

void form(Ui& ui, const Form& form, const Body& fields);

// Fields under a name of their own, such as the parts of an address.
struct Fieldset {
    std::string_view key{};
    std::string label{};
    std::string description = {};
    std::string error = {}; // of all of them together
};

void fieldset(Ui& ui, const Fieldset& set, const Body& fields);

} // namespace ui
