// The parts of taking drafts from a table: reading it, checking its rows, making drafts of them.
#pragma once

#include "app/update_parts.h"

namespace app {

void fail_drafts(Model& model, screens::TableFault fault);

// --- read_drafts.cpp ---
void read_table(Model& model, const claims::Rulebook& rules);

// --- check_drafts.cpp ---
// What the rows are read by.
struct DraftsDesk {
    const Book& book;
    const claims::Profile& profile;
    const DraftsModel& drafts;
    const claims::Actor& person;
};

DraftsDesk drafts_desk(Model& model, const Book& book);
AskedByRow asked_by_row(const DraftsDesk& desk, const screens::FileRow& row);
Draft draft_of(const DraftsDesk& desk, const claims::ClaimId& id, const AskedByRow& asked);
// Its place in the file stands for the id that it has not got yet.
claims::ClaimId id_in_file(const screens::FileRow& row);
void check_anew(DraftsModel& drafts);
void check_row(Model& model, const Book& book, std::size_t index);

} // namespace app
