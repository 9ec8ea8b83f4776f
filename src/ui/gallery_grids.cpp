#include "ui/gallery_grids.h"

#include "ui/link.h"
#include "ui/status_pill.h"
#include "ui/table.h"
#include "ui/text.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

enum class SampleState : std::uint8_t { Editing, Submitted, InReview, ActionRequired, Approved };

struct SampleClaim {
    const char* key = "";
    const char* name = "";
    const char* customer = "";
    const char* products = "";
    const char* activity = "";
    SampleState state = SampleState::Editing;
    const char* deadline = "";
};

constexpr std::array claims{
    SampleClaim{"c1", "Adventure Works: Teams Phone rollout", "Adventure Works Cycles",
                "Teams Phone", "Usage", SampleState::ActionRequired,
                "in 2 business days · Wed 25 Nov"},
    SampleClaim{"c2", "Contoso D365 Sales 2021", "Contoso Pharma",
                "Dynamics 365 Sales, Customer Service", "Pre-sales", SampleState::InReview,
                "in 4 business days · Fri 27 Nov"},
    SampleClaim{"c3", "Fabrikam Viva Insights", "Fabrikam Ltd", "Viva Insights", "Usage",
                SampleState::Editing, "3 things missing"},
    SampleClaim{"c4", "Łódź Meble: Business Central", "Łódź Meble Sp. z o.o.", "Business Central",
                "Usage, Pre-sales", SampleState::Submitted, "review starts by Mon 30 Nov"},
    SampleClaim{"c5", "東方精密：SharePoint 採用", "東方精密工業股份有限公司", "SharePoint, Teams",
                "Usage", SampleState::Approved, "consent until Sat 28 Nov"},
    SampleClaim{"c6", "Litware Power Platform", "Litware Inc.", "Power Apps, Power Automate",
                "Usage", SampleState::Approved, "official since 3 Nov"},
    SampleClaim{"c7", "Alpine Ski House Teams", "Alpine Ski House", "Teams, Teams Phone", "Usage",
                SampleState::InReview, "1 day late"},
};

// In the order of SampleState.
const std::array looks{
    StatusPill{.key = "state", .label = "Editing", .icon = Icon::edit, .tone = Tone::Neutral},
    StatusPill{.key = "state", .label = "Submitted", .icon = Icon::send, .tone = Tone::Paper},
    StatusPill{.key = "state", .label = "In review", .icon = Icon::eye, .tone = Tone::Violet},
    StatusPill{.key = "state",
               .label = "Partner action required",
               .icon = Icon::alert,
               .tone = Tone::Amber},
    StatusPill{.key = "state", .label = "Approved", .icon = Icon::checkmark, .tone = Tone::Green},
};

TableCell claim_cell(const SampleClaim& claim, std::size_t column)
{
    const StatusPill& look = looks[static_cast<std::size_t>(claim.state)];
    switch (column) {
    case 0: return {.text = claim.name, .href = "#/gallery", .style = type::body_strong};
    case 1: return {.text = claim.customer};
    case 2: return {.text = claim.products, .ink = Ink::TextSecond};
    case 3: return {.text = claim.activity, .ink = Ink::TextSecond};
    case 4:
        return {.text = look.label,
                .draw = [&look](Ui& ui, const Rect& room) { status_pill_in(ui, room, look); },
                .draw_width = 190};
    default: return {.text = claim.deadline};
    }
}

std::vector<TableColumn> claim_columns()
{
    return {{.key = "claim", .label = "Claim", .width = 240},
            {.key = "customer", .label = "Customer", .width = 170},
            {.key = "products", .label = "Products", .width = 130},
            {.key = "activity", .label = "Activity", .width = 110},
            {.key = "state", .label = "State", .width = 200},
            {.key = "deadline", .label = "Next deadline", .width = 180, .sortable = false}};
}

bool before(const SampleClaim& a, const SampleClaim& b, const TableState& state)
{
    const std::vector<TableColumn> columns = claim_columns();
    for (const SortKey& key : state.sort) {
        std::size_t column = 0;
        while (column < columns.size() && columns[column].key != key.column) ++column;
        const std::string left = claim_cell(a, column).text;
        const std::string right = claim_cell(b, column).text;
        if (left == right) continue;
        return (left < right) == (key.direction == SortDirection::Ascending);
    }
    return false;
}

std::vector<SampleClaim> sorted_claims(const TableState& state)
{
    std::vector<SampleClaim> rows(claims.begin(), claims.end());
    std::stable_sort(rows.begin(), rows.end(), [&](const SampleClaim& a, const SampleClaim& b) {
        return before(a, b, state);
    });
    return rows;
}

std::vector<MenuEntry> claim_menu(const SampleClaim& claim)
{
    const bool editing = claim.state == SampleState::Editing;
    return {{.key = "open", .label = "Open", .icon = Icon::folder_open},
            {.key = "history", .label = "History", .icon = Icon::history},
            {.key = "delete",
             .label = "Delete draft",
             .icon = Icon::dismiss,
             .disabled_because = editing ? "" : "Only a claim in editing can be deleted",
             .starts_group = true}};
}

void tools(Ui& ui, const Table& options, TableState& state)
{
    const Rect row = ui.take(ui.control_height());
    const float width = columns_menu_width(ui);
    columns_menu_in(ui, {row.right() - width, row.y, width, row.height}, options, state);
    ui.space(8);
    selection_bar(ui, "selection", state, [] {});
    if (!state.selected.empty()) ui.space(8);
}

} // namespace

void claims_sample(Ui& ui, TablesGallery& local)
{
    const std::vector<SampleClaim> rows = sorted_claims(local.claims);
    const Table options{
        .key = "claims",
        .label = "Claims",
        .columns = claim_columns(),
        .row_count = rows.size(),
        .row_key = [&](std::size_t row) { return std::string(rows[row].key); },
        .cell = [&](std::size_t row, std::size_t column) { return claim_cell(rows[row], column); },
        .selectable = true,
        .row_menu = [&](std::size_t row) { return claim_menu(rows[row]); }};
    tools(ui, options, local.claims);
    const TableAnswer answer = table(ui, options, local.claims);
    if (answer.act) local.last_act = answer.act->entry + ": " + rows[answer.act->row].name;
    if (answer.opened) local.last_act = std::string("opened: ") + rows[*answer.opened].name;
    ui.space(8);
    if (!local.last_act.empty()) {
        paragraph(ui, "act", local.last_act, type::caption, Ink::TextSecond);
    }
}

void many_sample(Ui& ui, TablesGallery& local)
{
    const Table options{
        .key = "many",
        .label = "Many rows",
        .columns = {{.key = "number", .label = "Row", .width = 120},
                    {.key = "square", .label = "Square", .width = 160, .side = ColumnSide::End},
                    {.key = "words", .label = "In words", .width = 400}},
        .row_count = 100'000,
        .row_key = [](std::size_t row) { return std::to_string(row); },
        .cell =
            [](std::size_t row, std::size_t column) {
                const auto number = static_cast<std::uint64_t>(row) + 1;
                if (column == 0) return TableCell{.text = std::to_string(number)};
                if (column == 1) {
                    return TableCell{.text = std::to_string(number * number)};
                }
                return TableCell{.text = "the square of " + std::to_string(number),
                                 .ink = Ink::TextSecond};
            },
        .density = RowDensity::Compact,
        .height_max = 320};
    table(ui, options, local.many);
}

void empty_sample(Ui& ui, TablesGallery&)
{
    TableState state; // nothing to keep
    table(
        ui,
        {.key = "none",
         .label = "No claims",
         .columns = {{.key = "claim", .label = "Claim"}, {.key = "customer", .label = "Customer"}},
         .row_key = [](std::size_t) { return std::string(); },
         .cell = [](std::size_t, std::size_t) { return TableCell{}; },
         .when_empty =
             [&] {
                 paragraph(ui, "none", "No claim matches the filter.", type::body, Ink::TextSecond);
                 ui.space(8);
                 link(ui, {.key = "all", .label = "Show all claims", .href = "#/gallery"});
             }},
        state);
}

} // namespace ui
