// All that the app knows. A plain value: update() makes the next one, frame() draws it.
#pragma once

#include "app/act.h"
#include "app/action.h"
#include "app/book.h"
#include "app/demo.h"
#include "app/exchange_model.h"
#include "app/routes.h"
#include "app/rules.h"
#include "app/sync_model.h"
#include "ports/journal.h"
#include "screens/alarm.h"
#include "screens/file_texts.h"
#include "screens/help_text.h"
#include "screens/incoming_file.h"
#include "screens/notices.h"
#include "screens/tenant_search.h"
#include "screens/trust_view.h"
#include "store/trust_codec.h"
#include "ui/theme.h"
#include "ui/ui.h"
#include "ui/words.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace app {

// What stands behind a ticket that the page was given.
struct WordsAsked {
    std::string language;
};
// For a message in another language than the interface's.
struct OtherWordsAsked {
    std::string language;
};
struct ThemeAsked {
    std::string name;
};
struct RulesListAsked {};
struct RulesAsked {
    std::string name;
};
struct TenantAsked {
    claims::ClaimId claim;
    std::string domain;
};
struct HelpAsked {
    std::string language;
};
struct DemoAsked {
    std::string language;
};
using Asked = std::variant<WordsAsked, ThemeAsked, RulesListAsked, RulesAsked, TenantAsked,
                           HelpAsked, DemoAsked, OtherWordsAsked>;

// The long texts of Help, fetched when somebody opens it.
struct HelpShelf {
    std::string language{};   // of the text; empty: none yet
    std::string failed_for{}; // the language that did not arrive
    screens::HelpText text{};
};

// What was handed over to be saved, until the answer comes: nothing is forgotten before.
using Unsaved = std::variant<SharedEvents, ports::Document>;

// What this device signs with, and what it is busy with.
struct Signing {
    bool told = false; // whether there is a key is known
    claims::KeyId key{};
    std::string public_key{};      // none: nothing is signed
    std::set<int> unsigned_acts{}; // tickets of `unsaved` that wait for it
    struct Check {
        std::uint32_t event = 0; // by its number
        std::string signature{};
    };
    std::map<int, std::vector<Check>> checks{}; // by ticket
    bool cannot_check = false;                  // this browser does not
};

// Whom the workspace trusts with decisions.
struct Trusting {
    store::FollowedList followed{};
    std::string workspace{};                          // as its founder calls it
    std::vector<screens::OfferedTrustList> offered{}; // others that have arrived
    // Of which events all this was made, and of how many signatures that fit.
    struct Basis {
        claims::ClaimId followed{};
        EventsSum events{};
        std::size_t fitting = 0;
        std::size_t judged = 0; // one that does not fit may give way to another
        bool operator==(const Basis&) const = default;
    };
    Basis basis{};
};

// How the workspace comes to be open, and what came before it was.
struct Opening {
    std::vector<AssetText> rule_texts{};  // in the order of their list; empty texts have not come
    KeptEvents early{};                   // before there is a book
    std::vector<ports::KeptRow> rows{};   // the same
    std::optional<std::string> profile{}; // the document
    bool rows_are_read = false;
    bool journal_is_open = false;
    JournalReading reading{};
    std::optional<Book> book{};            // not to be shown yet
    bool done = false;                     // everything was read and derived, once
    bool rows_are_due = false;             // for the next visit: as soon as all are derived
    std::vector<std::string> left{};       // unsaved, by page loads before
    std::vector<screens::Intent> parked{}; // asked for before anything could be decided
};

// Rows are being handed over for the next visit.
struct KeepingRows {
    bool instead = false; // all of them, in the place of those from before
};

// How to take back one thing that was done, claim by claim.
struct Undoable {
    int done = 0; // the id under which the person was told; 0: not told
    std::vector<std::pair<claims::ClaimId, std::vector<claims::Command>>> back{};
};

// Many claims are on their way back, a few at a time.
struct TakingBack {
    Undoable what{};
    std::size_t next = 0;
    std::vector<claims::ClaimId> changed{};
    bool in_demo = false; // else among the real claims
};

struct Model {
    std::string address; // that the route was made from
    Route route;
    screens::Appearance appearance;
    ui::Preferences preferences;

    std::optional<ui::Words> words; // of `words_language`; the last ones stay until others arrive
    std::string words_language;
    std::map<std::string, ui::Words> other_words; // by language: for messages
    std::optional<ui::Theme> theme;               // of `theme_name`, or of the system's own colours
    std::string theme_name;

    core::Instant now{};
    std::string device_zone;
    Author me{};
    Rules rules;
    core::Digest rules_digest{}; // of the assets that they were read from
    claims::Profile profile;
    screens::SavedViews saved_views;
    std::string layout; // of the list of claims, as this device remembers it
    // Comments that are being written, by claim: a device keeps them until they are added.
    std::map<claims::ClaimId, std::string> comment_drafts;
    Opening opening;
    std::optional<Book> book;             // once there is something to show
    std::optional<KeepingRows> keeping{}; // goes on piece by piece
    std::size_t set_aside = 0;            // events that cannot be read
    int claims_begun = 0;
    ports::JournalHealth health{};
    std::vector<screens::Alarm> understood; // that are not to be said any more in this visit

    std::map<int, Unsaved> unsaved; // by ticket
    std::set<int> not_saved;        // of those, what has failed and was not tried again
    screens::Saving saving{};
    Signing signing{};
    Trusting trusting{};
    std::set<std::string> left_keys; // of the device's memory, until all that is saved
    std::vector<screens::Notice> notices;
    std::map<claims::ClaimId, std::vector<screens::IncomingFile>> incoming;
    screens::FileTexts file_texts;              // that were asked for in this visit
    std::map<int, claims::ProofId> texts_asked; // by ticket
    std::map<claims::ClaimId, screens::TenantSearch> tenant_searches;
    // Where it is asked; {domain} stands for the domain. A setting of the device may name another.
    std::string tenant_address =
        "https://login.microsoftonline.com/{domain}/v2.0/.well-known/openid-configuration";
    ExchangeModel exchange;
    SyncModel sync;
    screens::StorageState storage;
    screens::Installation installation{};
    std::vector<screens::Done> done;
    std::vector<Undoable> undoable; // of this page load, the latest last
    std::optional<TakingBack> taking_back{};

    std::map<int, Asked> asked; // by ticket
    HelpShelf help;
    std::optional<DemoWanted> demo_wanted; // until it can be opened
    std::optional<Demo> demo;              // while it is open, `book` and `profile` are the demo's
    int demo_books = 0;
    int last_ticket = 0;
    bool started = false;
    std::string trouble; // an asset that did not arrive, by name; empty: none
};

bool ready(const Model& model); // there is something to draw with

// Everything that is kept has been read: what is asked for can be decided. It stays so while other
// tabs' events or other rules are worked off.
bool is_open(const Model& model);
bool has_work(const Model& model); // for TimeToWork
// How far reading what is kept, or judging it anew, has come; nothing: to its end.
std::optional<int> read_percent(const Model& model);
// All that was ever kept; nullptr as long as some of it may be unread, or where some cannot be:
// then nothing may be removed because nobody names it.
const KeptEvents* all_events(const Model& model);
// Those of the workspace that is kept, unsaved ones too, once every file has been read.
const KeptEvents* events_to_export(const Model& model);

// The theme that the person's choice means on this system: a file in assets/theme.
std::string_view theme_for(screens::ThemeChoice choice, const ui::Preferences& preferences);

} // namespace app
