// What a person asks for on a screen. A screen only asks; app::update answers.
#pragma once

#include "claims/commands.h"
#include "claims/profile.h"
#include "claims/trust.h"
#include "screens/alarm.h"
#include "screens/draft_column.h"
#include "screens/saved_views.h"
#include "ui/input.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace screens {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, Contrast };

struct ChooseLanguage {
    std::string tag{};
};
struct ChooseTheme {
    ThemeChoice theme = ThemeChoice::System;
};
// For those who show Claimdesk to others: how large everything is, and a ring around the pointer.
struct ChooseTextSize {
    int percent = 100;
};
enum class PointerLook : std::uint8_t { Plain, Ringed };
struct ChoosePointer {
    PointerLook look = PointerLook::Plain;
};
// The whole screen, or a window again.
struct TurnFullScreen {};

// The same for each of the claims. What cannot be done to one does not hinder the others.
struct Act {
    std::vector<claims::ClaimId> on{};
    claims::Command command{};
};
// A new draft, opened for editing.
struct BeginClaim {};
// A new draft that says the same, without its proof, opened for editing.
struct DuplicateClaim {
    claims::ClaimId claim{};
};
struct ChangeProfile {
    claims::Profile profile{};
};
// Who sits before the screen from now on.
struct BecomePerson {
    claims::Role role = claims::Role::IncentivesAdmin;
    std::string name{};
};
// Whom decisions are believed of: the list that this workspace follows.
struct FoundTrustList { // one's own, and follow it
    std::string workspace{};
    std::string person{};
};
struct FollowTrustList { // somebody else's, that has arrived
    claims::ClaimId list{};
    claims::EventId founding{};
};
struct LeaveTrustList {};
struct TrustKey {
    claims::KeyId key{};
    std::string person{};
    claims::TrustedAs as = claims::TrustedAs::Reviewer;
};
struct WithdrawKey {
    claims::KeyId key{};
    std::optional<core::Date> last_day{}; // on which it was in good hands; nothing: until now
};
struct ChooseStrictness {
    claims::Strictness strictness = claims::Strictness::Strict;
};
struct OfferInvitation {}; // the list as a file, for others to follow
struct WishTrust {
    std::variant<FoundTrustList, FollowTrustList, LeaveTrustList, TrustKey, WithdrawKey,
                 ChooseStrictness, OfferInvitation>
        wish{};
};
struct GoTo {
    std::string address{}; // "/claims"
};
// Nothing more to say about it.
struct DismissNotice {
    int notice = 0;
};
// What could not be saved, once more.
struct SaveAgain {};
// It need not be said any more. What is lost is not said at the next opening either.
struct UnderstandAlarm {
    Alarm alarm = Alarm::None;
};
// The page asks itself another question (search, filter, sort): reload and back find it again.
struct KeepAddress {
    std::string address{};
};
// A table as a file for other programs; the first row names the columns.
struct OfferTable {
    std::string name{}; // without its ending
    std::vector<std::vector<std::string>> rows{};
};
// A picture for reports and slides, drawn as SVG.
struct OfferPicture {
    std::string name{}; // without its ending
    std::string svg{};
};
// A day for other calendars. The same entry always has the same id.
struct CalendarEntry {
    std::string id{};
    core::Date day{};
    std::string title{};
    std::string text{};
};
struct OfferCalendar {
    std::string name{}; // without its ending
    std::vector<CalendarEntry> entries{};
};
// The saved views of the list of claims, all of them.
struct ChangeViews {
    SavedViews saved{};
};
// How this device shows the columns of the list from now on.
struct KeepLayout {
    std::string layout{};
};
// A draft for an association from before, by its place in the profile; opened for editing.
struct ClaimAgain {
    std::size_t association = 0;
};
// A message as a file that a mail program opens.
struct OfferMail {
    std::string name{}; // without its ending
    std::string from_name{};
    std::string from_email{};
    std::string to_name{};
    std::string to_email{};
    std::string subject{};
    std::string text{};
    std::string language{};
};
// The words of another language than the interface's are wanted too, for a message in it.
struct WantLanguage {
    std::string tag{};
};
// Takes back what was done, by doing the opposite; the history shows both.
struct Undo {
    int done = 0; // the id of a Done; 0: the latest
};

// The demo: a workspace of made-up claims, with a clock that travels.
enum class DemoWish : std::uint8_t {
    Open,
    Reset,
    Leave,
    NextDeadline,
    NextDay, // the next business day
    Day,
    Today,
};
struct WishDemo {
    DemoWish wish = DemoWish::Open;
    core::Date day{}; // of Day
};

// The guided tour, which goes through the demo.
enum class TourWish : std::uint8_t {
    Begin, // or goes on where it was; while it is there, it gets the focus
    Again, // from its first step, with the demo as it was
    Next,  // and does what the step asks for, where nobody has yet
    Back,
    There, // to the page and the role of the step
    Leave,
};
struct WishTour {
    TourWish wish = TourWish::Begin;
};

// For a dispute, which brings them along when it is sent; nothing is attached before.
enum class FilesFor : std::uint8_t { Proof, Dispute };
// Into the proof of a claim: those that may be are read, kept and attached.
struct AddFiles {
    claims::ClaimId claim{};
    std::vector<ui::OfferedFile> files{};
    FilesFor purpose = FilesFor::Proof;
};
// Which tenant answers for the claim's domain: asked of Microsoft's public sign-in address.
struct LookUpTenant {
    claims::ClaimId claim{};
};
// Not wanted any more, on its way or turned away.
struct StopFile {
    int ticket = 0;
};

// A kept file of the claim's proof, to be saved where the person likes.
struct SaveProofFile {
    claims::ProofId proof{};
    std::string name{};
};
// The text in a kept file is wanted, for what it says of the claim. Asking again costs nothing.
struct ReadProofFile {
    claims::ProofId proof{};
    std::string name{};
};
// A Word document to be filled in and signed, with what the claim says already.
struct OfferTemplate {
    claims::ClaimId claim{};
};

// Claims as a bundle: a file to take along, to send, or to keep as a backup.
struct ExportBundle {
    bool all = false;
    std::vector<claims::ClaimId> claims{}; // else these
    bool files = true;
    bool profile = false;
    bool compressed = true;
    std::string passphrase{}; // not empty: sealed
};
// What is in a bundle, and what importing it would do: an offered file, or an address, or a text.
struct LookIntoBundle {
    ui::OfferedFile file{}; // handle 0: none
    std::string address{};
    std::string text{};
};
struct UnsealBundle { // the one that is looked into
    std::string passphrase{};
};
// All of what the plan says.
struct ImportBundle {
    bool profile = false;
};
// A table of drafts: what is in it, and what taking it would do.
struct LookIntoTable {
    ui::OfferedFile file{};
};
// The column of the file says this; nothing: it is left out.
struct MatchColumn {
    std::size_t column = 0;
    std::optional<DraftColumn> meaning{};
};
struct MakeDrafts {}; // of the rows without an error
struct StopDrafts {};
// A host to sync with: what it can do is found out by trying. Name and password may be in the
// address already.
struct TryHost {
    std::string address{};
    std::string name{};
    std::string password{};
};
struct ForgetTrial {};
struct BeginSync {}; // with the host that was tried
struct EndSync {};   // and forget the address
struct SyncNow {};
// What the browser says of its storage, anew; and what it is asked for.
struct AskStorage {};
struct AskToPersist {};
struct ChooseBackupFolder {};
struct ForgetBackupFolder {};
// Everything that this browser keeps of the workspace.
struct EraseWorkspace {};
// The page as an app of its own: the browser asks the person.
struct InstallPage {};
struct StopExport {};
struct StopImport {};

using AnyIntent =
    std::variant<ChooseLanguage, ChooseTheme, Act, BeginClaim, DuplicateClaim, ChangeProfile,
                 BecomePerson, WishTrust, GoTo, DismissNotice, SaveAgain, KeepAddress, OfferTable,
                 OfferPicture, AddFiles, StopFile, LookUpTenant, OfferCalendar, Undo, SaveProofFile,
                 ReadProofFile, OfferTemplate, WishDemo, ChangeViews, KeepLayout, ClaimAgain,
                 OfferMail, WantLanguage, ExportBundle, LookIntoBundle, UnsealBundle, ImportBundle,
                 StopExport, StopImport, LookIntoTable, MatchColumn, MakeDrafts, StopDrafts,
                 AskStorage, AskToPersist, ChooseBackupFolder, ForgetBackupFolder, EraseWorkspace,
                 UnderstandAlarm, WishTour, ChooseTextSize, ChoosePointer, TurnFullScreen,
                 InstallPage, TryHost, ForgetTrial, BeginSync, EndSync, SyncNow>;

// What copies, moves, compares and destroys so many alternatives is compiled once, not in every
// file.
struct Intent : AnyIntent {
    using AnyIntent::variant;

    Intent();
    Intent(const Intent& other);
    Intent(Intent&& other) noexcept;
    Intent& operator=(const Intent& other);
    Intent& operator=(Intent&& other) noexcept;
    ~Intent();
};
using Send = std::function<void(Intent)>;

inline Act act_on(const claims::ClaimId& claim, claims::Command command)
{
    return {.on = {claim}, .command = std::move(command)};
}

} // namespace screens
