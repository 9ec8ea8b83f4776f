// The part of the gallery that shows text, numbers, choices: everything a person fills in.
#pragma once

#include "ui/choice.h"
#include "ui/date_field.h"
#include "ui/file_drop.h"
#include "ui/radio_group.h"

#include <optional>
#include <vector>

namespace ui {

struct SampleFile {
    std::string key{};
    std::string name{};
    std::int64_t size_bytes = 0;
    std::optional<int> done_percent = {};
    std::string error{};
};

// What was filled in so far.
struct FieldsGallery {
    std::string name = "Contoso D365 Sales 2021";
    std::string subscription = "8d11-44";
    std::string mail{};
    std::string domain = "adventure-works.com";
    std::string search = "sales";
    std::string secret = "correct horse";
    std::string comment{};
    Checked all = Checked::Some;
    bool signed_by_customer = true;
    bool notify = true;
    std::size_t proof = 0;
    int refreshed = 0;
    std::optional<std::size_t> product = {};
    std::optional<std::size_t> activity = 1;
    std::vector<bool> products{};
    std::optional<core::Date> signed_on = core::date(2026, 11, 12);
    std::optional<core::Date> starts_on = {};
    std::vector<SampleFile> files{
        {.key = "sow",
         .name = "SOW Adventure Works.pdf",
         .size_bytes = 1'258'291,
         .done_percent = 64},
        {.key = "report", .name = "Adoption report Q3.docx", .size_bytes = 348'160},
        {.key = "setup",
         .name = "setup.exe",
         .size_bytes = 52'428'800,
         .error = "Programs are not taken as proof."}};
    int files_so_far = 0; // offered; two files may have one name
    int tries = 0;
};

void fields_gallery(Ui& ui, FieldsGallery& local);

} // namespace ui
