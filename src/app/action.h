// Everything that can happen to the app: what a person asked for, and what the platform reports.
#pragma once

#include "core/date.h"
#include "ports/host.h"
#include "ports/journal.h"
#include "screens/exchange_state.h"
#include "screens/installation.h"
#include "screens/intents.h"
#include "screens/storage_screen.h"
#include "ui/ui.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace bundle {
struct Contents;
}

namespace app {

struct Started {
    std::string writer{}; // 128 random bits of this page load, 32 hexadecimal digits
};
struct SettingRecalled { // before Started
    std::string key{};
    std::string value{};
};
struct AddressChanged {
    std::string address{};
};
struct PreferencesChanged {
    ui::Preferences preferences;
};
struct AssetArrived {
    int ticket = 0;
    std::string text{};
};
struct AssetFailed {
    int ticket = 0;
};

struct ClockRead {
    core::Instant now{};
};
// What an earlier visit derived, in pieces of any size, and then that this was all.
struct RowsArrived {
    std::vector<ports::KeptRow> rows{};
};
struct RowsRead {};
struct JournalReading {
    std::size_t read = 0;
    std::size_t files = 0;
};
// What the journal holds, in pieces of any size, and later what other tabs write.
struct EventsArrived {
    std::vector<ports::EventBytes> events{};
};
struct DocumentArrived {
    ports::Document document{};
};
struct JournalOpened { // after all that was there has arrived
    ports::JournalHealth health{};
};
struct Saved {
    int ticket = 0;
    int copies = 0;
};
struct NotSaved {
    int ticket = 0;
    ports::SaveFault fault = ports::SaveFault::Broken;
};
struct FileProgress {
    int ticket = 0;
    int done_percent = 0;
};
// It is kept; the digest is that of its content.
struct FileTaken {
    int ticket = 0;
    std::string digest{};
};
struct FileNotTaken {
    int ticket = 0;
};
// The text in a kept file, pages parted by form feeds; or of an offered one, as it is.
struct FileTextRead {
    int ticket = 0;
    std::string text{};
    bool unreadable = false; // a picture, or of a kind that the page cannot read
};
// Of an export or an import (ports/exchange.h).
struct ExchangeProgress {
    int ticket = 0;
    int done_percent = 0;
};
struct BundleWritten { // and handed to the person
    int ticket = 0;
    std::int64_t bytes = 0;
    std::int64_t claims = 0;
    std::int64_t files = 0;
    std::int64_t files_missing = 0;
};
struct BundleRead {
    int ticket = 0;
    std::shared_ptr<bundle::Contents> contents{};
};
struct BundleSealed { // a passphrase is needed, or another one
    int ticket = 0;
    bool passphrase_wrong = false;
};
struct BundleFilesKept {
    int ticket = 0;
};
struct ExchangeFailed {
    int ticket = 0;
    screens::ExchangeFault fault = screens::ExchangeFault::Unreadable;
    std::int64_t offset = 0; // in a bundle, of the byte at which reading ended
};
struct StorageTold {
    std::int64_t used_bytes = 0;
    std::int64_t quota_bytes = 0; // 0: it does not say
    screens::Persistence persistence = screens::Persistence::Unknown;
    screens::BackupFolder folder = screens::BackupFolder::Unavailable;
    std::string folder_name{};
};
struct InstallationTold {
    screens::Installation installation = screens::Installation::InMenu;
};
// ports/host.h
struct SyncTurn {             // it is this page that syncs
    std::string remembered{}; // when it was last remember()ed
};
struct HostAnswered {
    int ticket = 0;
    ports::HostFault fault = ports::HostFault::None;
    int status = 0;
    std::string body{};
    std::int64_t retry_after_ms = 0;
};
struct KeptFilesListed {
    std::vector<std::string> digests{};
};
struct SyncDue {};
// ports/signer.h
struct KeyFound {
    std::string public_key{}; // empty: this browser has none
};
struct SignaturesMade {
    int ticket = 0;
    std::vector<std::string> proofs{}; // one for each text; none: it could not
};
struct SignaturesChecked {
    int ticket = 0;
    std::vector<bool> fit{}; // one for each; none: it could not
};
// Offered to the page where nothing on it takes files.
struct FilesDropped {
    std::vector<ui::OfferedFile> files{};
};
// It may be the last that is heard of the page.
struct PageHidden {};
// There is time for a bit of what is to be done besides; the shell says so while there is any.
struct TimeToWork {};
// Nothing has happened for a while: the moment for what can wait.
struct AtRest {};

using Action = std::variant<
    Started, SettingRecalled, AddressChanged, PreferencesChanged, AssetArrived, AssetFailed,
    ClockRead, RowsArrived, RowsRead, JournalReading, EventsArrived, DocumentArrived, JournalOpened,
    Saved, NotSaved, FileProgress, FileTaken, FileNotTaken, FileTextRead, PageHidden, TimeToWork,
    AtRest, screens::Intent, ExchangeProgress, BundleWritten, BundleRead, BundleSealed,
    BundleFilesKept, ExchangeFailed, StorageTold, InstallationTold, SyncTurn, HostAnswered,
    KeptFilesListed, SyncDue, FilesDropped, KeyFound, SignaturesMade, SignaturesChecked>;

} // namespace app
