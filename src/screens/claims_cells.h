// What the list of claims says of one claim, column by column: as a cell to look at, and as plain
// text for a file.
#pragma once

#include "screens/claims_list.h"
#include "ui/table.h"

#include <string>

namespace screens {

struct ClaimCells {
    const ui::Words& words;
    const WorkspaceView& view;
    ClaimsList& list;

    ui::TableCell cell(workspace::Row row, workspace::Column column) const;
    // Dates as 2026-11-25, which every program reads alike.
    std::string exported(workspace::Row row, workspace::Column column) const;

    std::string name(workspace::Row row) const;
    std::string href(workspace::Row row) const; // drafts open for editing
    // "3 things missing", "in 3 business days · Wed 25 Nov 2026", "official".
    std::string next_step(workspace::Row row) const;
    ui::Ink next_step_ink(workspace::Row row) const;

private:
    std::string text(workspace::Row row, workspace::Column column) const;
    std::string products(workspace::Row row) const;
    std::string activities(workspace::Row row) const;
    std::string draft_step(workspace::Row row) const;
    std::string day(std::optional<core::Date> date) const;
    std::string moment(core::Instant moment) const;
    const claims::Edition& edition(workspace::Row row) const;
    const workspace::Columns& columns() const { return view.claims->columns(); }
};

// "CA-1A2B3C4D5E": by what a claim without a name is called.
std::string name_or_id(const workspace::Columns& columns, workspace::Row row);

// Until when, as people say it.
std::string deadline_words(const ui::Words& words, const workspace::DeadlineCell& deadline,
                           const workspace::Workspace& claims);

} // namespace screens
