// What the Exchange screen is told of a table of drafts: its columns and what they are taken for,
// its rows, and what was found in them. Plain values; app/update_drafts makes them.
#pragma once

#include "claims/problems.h"
#include "claims/refusal.h"
#include "screens/draft_column.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace screens {

enum class DraftsStep : std::uint8_t {
    None,
    Reading,  // the file
    Checking, // its rows, as long as `checked` is less than there are
    Checked,
    Making, // drafts of them; nothing is kept before all are made
    Done,
    Failed,
};

// Why the file as a whole is not taken.
enum class TableFault : std::uint8_t { Unreadable, Workbook, Empty, TooLarge, TooManyRows };

// What is wrong in a cell before it says anything of a claim.
enum class CellFault : std::uint8_t {
    UnknownArea,
    UnknownActivity,
    UnknownProduct,
    SubscriptionOfNone,    // of a product that the row does not claim
    SubscriptionsUnsorted, // which belongs to which product
    NameTwice,             // in the file
    ExtraCell,             // beyond the headings
    UnclosedQuote,
    TextAfterQuote,
    CellTooLong,
};

// A rule that is broken, a fault of the cell, or what a draft refuses.
using CellTrouble = std::variant<claims::Problem, CellFault, claims::Refusal>;

struct CellFinding {
    std::size_t row = 0;                 // among the rows
    std::optional<std::size_t> column{}; // of the file; nothing: the file has none for it
    std::optional<DraftColumn> meaning{};
    claims::Severity severity = claims::Severity::Error;
    CellTrouble trouble{};
    std::string text{};        // what is meant of the cell
    std::string other_claim{}; // the name of another one that is concerned
    int other_row = 0;         // its number, where it is in the file
};

struct FileColumn {
    std::string heading{};
    std::string sample{}; // the first cell that says something
    std::optional<DraftColumn> meaning{};
    bool recognised = false; // by its heading, as what it means
};

struct FileRow {
    int number = 0; // as a spreadsheet shows it
    std::vector<std::string> cells{};
    bool says_nothing = false; // in any column that means something
    int errors = 0;
    std::vector<std::string_view> missing{}; // ids of problems: what a claim needs, not the row has

    bool makes_draft() const { return errors == 0 && !says_nothing; }
};

struct DraftsState {
    DraftsStep step = DraftsStep::None;
    int ticket = 0;
    std::string from{}; // the file's name
    TableFault fault = TableFault::Unreadable;
    std::size_t row_count = 0; // that the file has, below its headings
    std::vector<FileColumn> columns{};
    std::optional<std::size_t> errors_column{}; // from an earlier import: replaced
    std::vector<FileRow> rows{};                // those that say anything
    std::vector<CellFinding> findings{};        // in the order of the rows
    std::size_t checked = 0;                    // rows
    std::size_t made = 0;                       // rows gone through, while drafts are made
    std::size_t drafts = 0;                     // that were made
    int done = 0;                               // under which that can be undone

    std::size_t good() const; // rows that make a draft
    std::size_t bad() const;  // rows with an error
    int done_percent() const;
};

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::TableFault> = std::to_array<Named<screens::TableFault>>({
    {screens::TableFault::Unreadable, "unreadable"},
    {screens::TableFault::Workbook, "workbook"},
    {screens::TableFault::Empty, "empty"},
    {screens::TableFault::TooLarge, "too_large"},
    {screens::TableFault::TooManyRows, "too_many_rows"},
});
static_assert(names_all_up_to(screens::TableFault::TooManyRows));

template <>
inline constexpr auto names<screens::CellFault> = std::to_array<Named<screens::CellFault>>({
    {screens::CellFault::UnknownArea, "unknown_area"},
    {screens::CellFault::UnknownActivity, "unknown_activity"},
    {screens::CellFault::UnknownProduct, "unknown_product"},
    {screens::CellFault::SubscriptionOfNone, "subscription_of_none"},
    {screens::CellFault::SubscriptionsUnsorted, "subscriptions_unsorted"},
    {screens::CellFault::NameTwice, "name_twice"},
    {screens::CellFault::ExtraCell, "extra_cell"},
    {screens::CellFault::UnclosedQuote, "unclosed_quote"},
    {screens::CellFault::TextAfterQuote, "text_after_quote"},
    {screens::CellFault::CellTooLong, "cell_too_long"},
});
static_assert(names_all_up_to(screens::CellFault::CellTooLong));

} // namespace core
