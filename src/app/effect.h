// What the app wants done outside itself, as plain data. run_effects() hands it to the ports.
#pragma once

#include "ports/exchange.h"
#include "ports/files.h"
#include "ports/host.h"
#include "ports/journal.h"
#include "ports/page.h"
#include "ports/signer.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct LoadAsset {
    int ticket = 0;
    std::string name{};
    friend bool operator==(const LoadAsset&, const LoadAsset&) = default;
};
struct Remember {
    std::string key{};
    std::string value{};
    friend bool operator==(const Remember&, const Remember&) = default;
};
struct ShowTitle {
    std::string title{};
    friend bool operator==(const ShowTitle&, const ShowTitle&) = default;
};
struct ShowLanguage {
    std::string tag{};
    friend bool operator==(const ShowLanguage&, const ShowLanguage&) = default;
};
struct ShowTheme {
    std::string declarations{};
    friend bool operator==(const ShowTheme&, const ShowTheme&) = default;
};
struct ShowTextSize {
    int percent = 100;
    friend bool operator==(const ShowTextSize&, const ShowTextSize&) = default;
};
struct ShowPointer {
    bool ringed = false;
    friend bool operator==(const ShowPointer&, const ShowPointer&) = default;
};
struct FillScreen {
    bool fill = true; // or a window again
    friend bool operator==(const FillScreen&, const FillScreen&) = default;
};

struct Navigate {
    std::string address{};
    ports::HistoryEntry entry = ports::HistoryEntry::Add;
    std::optional<std::string> query = {}; // "?demo", or "" for none; nothing: as it is
    friend bool operator==(const Navigate&, const Navigate&) = default;
};
struct OpenJournal {
    std::string workspace{};
    friend bool operator==(const OpenJournal&, const OpenJournal&) = default;
};
// They are kept until they are saved, and a workspace may come in at once: one copy is enough.
using SharedEvents = std::shared_ptr<const std::vector<ports::EventBytes>>;

struct SaveEvents {
    int ticket = 0;
    SharedEvents events{};
    friend bool operator==(const SaveEvents&, const SaveEvents&) = default;
};
// ports/signer.h
struct FindKey {
    friend bool operator==(const FindKey&, const FindKey&) = default;
};
struct SignEvents {
    int ticket = 0; // of their saving, which comes after it
    std::vector<std::string> texts{};
    friend bool operator==(const SignEvents&, const SignEvents&) = default;
};
struct CheckSignatures {
    int ticket = 0;
    std::vector<ports::SignatureToCheck> signatures{};
    friend bool operator==(const CheckSignatures&, const CheckSignatures&) = default;
};
struct KeepDocument {
    int ticket = 0;
    ports::Document document{};
    friend bool operator==(const KeepDocument&, const KeepDocument&) = default;
};
// For the next opening to show.
struct KeepRows {
    ports::RowsToKeep piece{};
    friend bool operator==(const KeepRows&, const KeepRows&) = default;
};
// The person knows what is missing.
struct AcceptLoss {
    friend bool operator==(const AcceptLoss&, const AcceptLoss&) = default;
};
// A file that a person offered: to be read and kept, or not wanted any more.
struct TakeFile {
    int ticket = 0;
    std::uint32_t handle = 0;
    friend bool operator==(const TakeFile&, const TakeFile&) = default;
};
struct ForgetFile {
    int ticket = 0;
    std::uint32_t handle = 0;
    friend bool operator==(const ForgetFile&, const ForgetFile&) = default;
};
struct ReadOfferedText {
    int ticket = 0;
    std::uint32_t handle = 0;
    friend bool operator==(const ReadOfferedText&, const ReadOfferedText&) = default;
};
struct SaveFile {
    ports::KeptFile file{};
    friend bool operator==(const SaveFile&, const SaveFile&) = default;
};
struct ReadFileText {
    int ticket = 0;
    ports::KeptFile file{};
    friend bool operator==(const ReadFileText&, const ReadFileText&) = default;
};
// ports/files.h
struct LendFile {
    std::string digest{};
    std::string bytes{};
    friend bool operator==(const LendFile&, const LendFile&) = default;
};
struct TakeBackFiles {
    friend bool operator==(const TakeBackFiles&, const TakeBackFiles&) = default;
};
struct FetchText {
    int ticket = 0;
    std::string address{};
    friend bool operator==(const FetchText&, const FetchText&) = default;
};

// A file that the person may save or open with another program.
struct OfferFile {
    ports::File file{};
    friend bool operator==(const OfferFile&, const OfferFile&) = default;
};

// A drawing (SVG) that the person gets as a picture.
struct OfferDrawing {
    std::string name{}; // without its ending
    std::string svg{};
    friend bool operator==(const OfferDrawing&, const OfferDrawing&) = default;
};

struct WriteBundle {
    int ticket = 0;
    ports::ExportOrder order{};
    friend bool operator==(const WriteBundle&, const WriteBundle&) = default;
};
struct ReadBundle {
    int ticket = 0;
    ports::ImportSource source{};
    friend bool operator==(const ReadBundle&, const ReadBundle&) = default;
};
struct KeepBundleFiles {
    int ticket = 0;
    ports::ImportSource source{};
    std::vector<std::string> digests{};
    friend bool operator==(const KeepBundleFiles&, const KeepBundleFiles&) = default;
};
struct StopExchange {
    int ticket = 0;
    friend bool operator==(const StopExchange&, const StopExchange&) = default;
};

// ports/storage.h
enum class StorageWish { Tell, Persist, ChooseFolder, ForgetFolder, Erase };
struct AskOfStorage {
    StorageWish wish = StorageWish::Tell;
    friend bool operator==(const AskOfStorage&, const AskOfStorage&) = default;
};

// ports/host.h
struct TakeSyncTurn {
    friend bool operator==(const TakeSyncTurn&, const TakeSyncTurn&) = default;
};
struct EndSyncTurn {
    bool forget = false;
    friend bool operator==(const EndSyncTurn&, const EndSyncTurn&) = default;
};
struct RememberSync {
    std::string bytes{};
    friend bool operator==(const RememberSync&, const RememberSync&) = default;
};
struct AskHost {
    ports::HostRequest request{};
    friend bool operator==(const AskHost&, const AskHost&) = default;
};
struct ListKeptFiles {
    friend bool operator==(const ListKeptFiles&, const ListKeptFiles&) = default;
};
struct WakeSync {
    std::int64_t in_ms = 0;
    friend bool operator==(const WakeSync&, const WakeSync&) = default;
};

struct InstallPage {
    friend bool operator==(const InstallPage&, const InstallPage&) = default;
};

using Effect =
    std::variant<LoadAsset, Remember, ShowTitle, ShowLanguage, ShowTheme, Navigate, OpenJournal,
                 SaveEvents, KeepDocument, KeepRows, OfferFile, OfferDrawing, TakeFile, ForgetFile,
                 ReadOfferedText, SaveFile, ReadFileText, LendFile, TakeBackFiles, FetchText,
                 WriteBundle, ReadBundle, KeepBundleFiles, StopExchange, AskOfStorage, InstallPage,
                 AcceptLoss, ShowTextSize, ShowPointer, FillScreen, TakeSyncTurn, EndSyncTurn,
                 RememberSync, AskHost, ListKeptFiles, WakeSync, FindKey, SignEvents,
                 CheckSignatures>;

} // namespace app
