// Exchange: claims leave as a bundle, and a bundle comes in. What an import would do is told claim
// by claim before anything is done.
#pragma once

#include "claims/history.h"
#include "claims/rulebook.h"
#include "screens/drafts_state.h"
#include "screens/exchange_state.h"
#include "screens/intents.h"
#include "screens/sync_state.h"
#include "ui/table_state.h"
#include "ui/ui.h"

#include <functional>
#include <optional>
#include <string>

namespace screens {

struct ExchangeScreen {
    std::vector<claims::ClaimId> chosen{}; // by the address; none: all of them
    std::string asked_for{};               // an address to fetch a bundle from
    bool all = true;
    bool files = true;
    bool profile = false;
    bool compressed = true;
    std::string passphrase{};

    std::string pasted{};
    std::string seal{}; // the passphrase of what comes in
    bool take_profile = false;
    bool plan_was_there = false; // of an import or a table, when it was drawn last
    ui::TableState table{};
    std::optional<std::size_t> shown{}; // the row whose changes are shown
    std::size_t drafts_part = 0;        // of what a table would come to: findings, drafts
    ui::TableState findings{};
    ui::TableState good{};
    std::size_t finding = 0; // that is shown in full
    std::string address{};

    std::string host{}; // to sync with
    std::string host_name{};
    std::string host_password{};
    bool invited = false;     // the address has just come from an invitation
    bool trying = false;      // the outcome is to have the focus
    bool ending_sync = false; // it is being asked whether to
};

ExchangeScreen exchange_screen_at(std::string_view address);

// What the import would add to one claim.
struct RowNews {
    claims::Claim claim{}; // as it would be
    std::vector<claims::HistoryEntry> entries{};
};

struct ExchangeView {
    const ExportState& out;
    const ImportState& in;
    const DraftsState& drafts;
    const claims::Rulebook* rules = nullptr; // still being read
    std::int64_t claims = 0;                 // in the workspace
    bool may_export = true;
    bool own_only = false; // of what is exported
    bool may_import = true;
    bool may_make_drafts = true;
    std::int64_t table_rows_max = 0;
    bool may_sync = true;
    SyncState sync{};
    core::Instant now{};
    std::function<RowNews(std::size_t row)> news{};
    std::function<claims::Claim(std::size_t row)> draft{}; // that the row of a table would become
};

void exchange_screen(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);

// Its parts, a file each.
void exchange_export(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);
void exchange_import(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);
void exchange_sync(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);
inline constexpr std::string_view import_plan_key = "plan-card";
inline constexpr std::string_view drafts_plan_key = "drafts-plan";
void exchange_plan(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);

void exchange_drafts(ui::Ui& ui, const ExchangeView& view, const Send& send);
void drafts_plan(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send);

// Offered wherever there are any.
void save_rows_with_errors(ui::Ui& ui, const ExchangeView& view, const Send& send);

// What became of an export, also where a backup was made.
void export_outcome(ui::Ui& ui, const ExportState& state, const Send& send);
std::string exchange_fault_words(const ui::Words& words, ExchangeFault fault, std::int64_t offset);

} // namespace screens
