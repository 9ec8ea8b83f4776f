// The part of the gallery that shows text, numbers, choices: everything a person fills in.
#pragma once

#include "ui/choice.h"
#include "ui/date_field.h"
#include "ui/file_drop.h"

#include <optional>
#include <vector>

namespace ui {

// What was filled in so far.
struct FieldsGallery {
    std::string name = "Contoso D365 Sales 2021";
    std::string subscription = "8d11-44";
    std::string mail{};
    std::string domain = "adventure-works.com";
    std::string search = "sales";
    std::string comment{};
    Checked all = Checked::Some;
    bool signed_by_customer = true;
    bool notify = true;
    std::optional<std::size_t> product = {};
    std::optional<std::size_t> activity = 1;
    std::vector<bool> products{};
    std::optional<core::Date> signed_on = core::date(2026, 11, 12);
    std::optional<core::Date> starts_on = {};
    std::vector<std::string> files{};
    int tries = 0;
};

void fields_gallery(Ui& ui, FieldsGallery& local);

} // namespace ui
