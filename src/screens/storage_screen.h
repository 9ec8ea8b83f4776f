// Storage, a page of Settings: what this browser keeps, in how many copies, how safe that is; the
// way to a backup and back from one; and erasing all of it.
#pragma once

#include "screens/exchange_state.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>
#include <string>

namespace screens {

enum class Persistence : std::uint8_t { Unknown, Granted, Refused, Unavailable };
enum class BackupFolder : std::uint8_t { Unavailable, None, Active, NeedsPermission };

// What the browser says of its storage.
struct StorageState {
    bool told = false;
    std::int64_t used_bytes = 0;
    std::int64_t quota_bytes = 0; // 0: it does not say
    Persistence persistence = Persistence::Unknown;
    BackupFolder folder = BackupFolder::Unavailable;
    std::string folder_name{};
    std::optional<core::Instant> backed_up{}; // in this page load
};

// How the opening of what is kept went, and how it stands.
struct KeptHealth {
    int copies = 0;
    std::int64_t healed = 0;
    std::int64_t set_aside = 0;
};

struct StorageScreen {
    bool erasing = false; // the dialog is open
    std::string typed{};
};

struct StorageView {
    const StorageState& state;
    KeptHealth health{};
    const ExportState& backup;
    std::int64_t claims = 0;
    bool may_export = true;
};

void storage_screen(ui::Ui& ui, const StorageView& view, StorageScreen& local, const Send& send);

} // namespace screens
