// What is due and when, over all claims: as a list day by day, and as a month. Each leads to its
// claim; all of it can be taken along to another calendar.
#pragma once

#include "screens/claims_list.h"
#include "screens/deadline_list.h"
#include "screens/intents.h"
#include "ui/table_state.h"
#include "ui/ui.h"

#include <optional>

namespace screens {

struct DeadlinesScreen {
    bool as_month = false;
    std::optional<core::Date> month{}; // its first day; nothing: the present one
    std::optional<core::Date> day{};   // whose deadlines are listed below the month
    ui::TableState table{};
    std::string address{};
};

DeadlinesScreen deadlines_screen_at(std::string_view address);

void deadlines_screen(ui::Ui& ui, DeadlinesScreen& local, ClaimsList& claims,
                      const WorkspaceView& view, const Send& send);

// The parts of it: deadlines_agenda.cpp and deadlines_month.cpp.
void deadlines_agenda(ui::Ui& ui, DeadlinesScreen& local, const DeadlineList& list,
                      const WorkspaceView& view, const Send& send);
void deadlines_month(ui::Ui& ui, DeadlinesScreen& local, const DeadlineList& list,
                     const WorkspaceView& view);

std::string deadline_kind(const ui::Words& words, claims::DeadlineKind kind);
std::string deadline_href(const WorkspaceView& view, workspace::Row row);

} // namespace screens
