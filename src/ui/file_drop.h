// Where files are put: chosen with the system's own dialog, or dropped anywhere on the zone. Below
// it a row for each, with its progress while it is read and what was wrong with it.
// The surprise: this only hands over what was offered. Which files are good is for the screen to
// say, because "no" needs a reason.
#pragma once

#include "ui/field.h"

#include <optional>

namespace ui {

struct FileRow {
    std::string_view key{};
    std::string name{};
    std::int64_t size_bytes = 0;
    std::optional<int> done_percent = {}; // while it is read
    std::string error = {};
    bool opens = false; // it can be looked at
};

struct FileDrop {
    FieldAbout about{};
    std::string accept = {}; // as HTML writes it: ".pdf,.docx"
    std::string limits = {}; // the same for people: "pdf, docx … up to 25 MB each"
    std::vector<FileRow> rows = {};
};

struct FileDropMade {
    std::vector<OfferedFile> offered{};
    std::optional<std::size_t> taken_away{}; // the row: not wanted any more, read or not
    std::optional<std::size_t> opened{};     // the row: to be looked at
};

FileDropMade file_drop(Ui& ui, const FileDrop& options);

} // namespace ui
