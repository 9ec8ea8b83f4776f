// The parts of update(), each for one concern. Each changes the model and says what is to be done.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"

#include <span>
#include <string>
#include <vector>

namespace app {

using Effects = std::vector<Effect>;

int next_ticket(Model& model);
void ask(Model& model, Asked what, std::string name, Effects& effects);

// --- language and theme: update_look.cpp ---
void start_look(Model& model, Effects& effects);
void recall_look(Model& model, const SettingRecalled& setting);
void change_preferences(Model& model, const ui::Preferences& preferences, Effects& effects);
void choose(Model& model, const screens::ChooseLanguage& choice, Effects& effects);
void choose(Model& model, const screens::ChooseTheme& choice, Effects& effects);
void choose(Model& model, const screens::ChooseTextSize& choice, Effects& effects);
void choose(Model& model, const screens::ChoosePointer& choice, Effects& effects);
void want_other_words(Model& model, const std::string& language, Effects& effects);
void accept_words(Model& model, const std::string& language, const std::string& text,
                  Effects& effects);
void accept_theme(Model& model, const std::string& name, const std::string& text, Effects& effects);

// --- where the person is: update_route.cpp ---
void show_title(const Model& model, Effects& effects);
void go_to(Model& model, const std::string& address, ports::HistoryEntry entry, Effects& effects);
void follow_address(Model& model, const std::string& address, Effects& effects);
void begin_at_home(Model& model); // where no page was asked for
// The screen that is open says it otherwise; it goes on as it is.
void keep_address(Model& model, const std::string& address, Effects& effects);

// --- rules, journal, profile: update_workspace.cpp ---
void start_workspace(Model& model, const Started& started, Effects& effects);
void recall_person(Model& model, const SettingRecalled& setting);
void accept_rules_list(Model& model, const std::string& text, Effects& effects);
void accept_rules(Model& model, const std::string& name, const std::string& text);
void read_clock(Model& model, core::Instant now);
void change_profile(Model& model, const claims::Profile& profile, Effects& effects);
void become(Model& model, const screens::BecomePerson& person, Effects& effects);
void read_own_profile(Model& model, const std::optional<std::string>& document);
// By which the real workspace is judged: its days, and whom it trusts.
claims::Rulebook real_rulebook(Model& model);
// Everything that is counted in days would come out differently.
bool counts_otherwise(const claims::Profile& one, const claims::Profile& other);

// --- what the journal holds, and the book that is made of it: update_opening.cpp ---
void accept_rows(Model& model, const std::vector<ports::KeptRow>& rows);
void note_rows_read(Model& model);
void accept_events(Model& model, std::span<const ports::EventBytes> events);
void accept_document(Model& model, const ports::Document& document);
void open_journal(Model& model, const ports::JournalHealth& health);
// Known once the list of rules and each of them have come, whether the journal is open or not.
bool read_rules(Model& model);
void make_book(Model& model);              // once everything that it is made of is here
void catch_up(Model& model);               // a little, at once: all of it where there is little
void work(Model& model, Effects& effects); // as much as fits between two frames
void begin_keeping_rows(Model& model);
void keep_last_rows(Model& model, Effects& effects); // the page may go away

// --- what is done to claims: update_claims.cpp ---
void act(Model& model, const screens::Act& act, Effects& effects);
void undo(Model& model, const screens::Undo& asked, Effects& effects);
bool is_taking_back(const Model& model);
void take_back_some(Model& model, Effects& effects);
void begin_claim(Model& model, Effects& effects);
void duplicate_claim(Model& model, const claims::ClaimId& of, Effects& effects);
void claim_again(Model& model, std::size_t association, Effects& effects);
// What the workspace knows already need not be typed again.
std::vector<claims::FieldChange> known_fields(const claims::Profile& profile,
                                              const claims::Actor& person);
// Drafts that were made together can be discarded together; answers under which id.
int tell_drafts_made(Model& model, const std::vector<claims::ClaimId>& drafts);

// --- how the list is looked at: update_views.cpp ---
void recall_layout(Model& model, const SettingRecalled& setting);
void keep_layout(Model& model, const std::string& layout, Effects& effects);
void change_views(Model& model, const screens::SavedViews& saved, Effects& effects);

// --- which tenant a domain belongs to: update_tenant.cpp ---
void look_up_tenant(Model& model, const claims::ClaimId& id, Effects& effects);
void accept_tenant(Model& model, const TenantAsked& asked, const std::string& text,
                   Effects& effects);
void miss_tenant(Model& model, const TenantAsked& asked);

// --- the texts of Help, once it is opened: update_help.cpp ---
void want_help(Model& model, Effects& effects);
void accept_help(Model& model, const std::string& language, const std::string& text);

// --- the demo: update_demo.cpp ---
void recall_demo(Model& model, const SettingRecalled& setting);
void want_demo(Model& model, Effects& effects);
void accept_demo(Model& model, const std::string& language, const std::string& text,
                 Effects& effects);
void miss_demo(Model& model);
void wish_demo(Model& model, const screens::WishDemo& wish, Effects& effects);
void open_demo(Model& model, DemoWanted wanted, Effects& effects); // once its texts are here
// Of the demo's people, the one who has the role.
std::string name_in_demo(const Model& model, claims::Role role);
bool rules_are_here(const Opening& opening);
// Where what the journal tells belongs, also while the demo is open.
std::optional<Book>& real_book(Model& model);
claims::Profile& real_profile(Model& model);

// --- the guided tour of it: update_tour.cpp ---
void wish_tour(Model& model, const screens::WishTour& wish, Effects& effects);
void follow_tour(Model& model, Effects& effects); // after whatever was done

// --- files on their way into a proof: update_incoming.cpp ---
void add_files(Model& model, const screens::AddFiles& add, Effects& effects);
void stop_file(Model& model, int ticket, Effects& effects);
void note_progress(Model& model, const FileProgress& progress);
void attach(Model& model, const FileTaken& taken, Effects& effects);
void give_up_file(Model& model, int ticket);
void forget_disputed(Model& model, const claims::ClaimId& claim); // they went with the dispute

// --- what is in the files of a proof: update_proof_files.cpp ---
void save_proof_file(const screens::SaveProofFile& save, Effects& effects);
void read_proof_file(Model& model, const screens::ReadProofFile& read, Effects& effects);
void accept_file_text(Model& model, const FileTextRead& read);
void offer_template(const Model& model, const claims::ClaimId& id, Effects& effects);

// --- what is still being typed when a screen is left: update_typed.cpp ---
void keep_typed(Model& model, Effects& effects);
// Comments that are being written; and those of a screen that has just been opened.
void keep_comment(Model& model, Effects& effects);
void recall_comments(Model& model, const SettingRecalled& setting);
void take_up_comment(const Model& model, Route& route);

// --- what is not saved yet when the page is left: update_left.cpp ---
void leave_unsaved(Model& model, Effects& effects);
void recall_left(Model& model, const SettingRecalled& setting);
void take_up_left(Model& model, Effects& effects); // once the workspace is open
void forget_left(Model& model, Effects& effects);  // once it is saved

// --- whether it is kept: update_saving.cpp ---
void save(Model& model, Unsaved what, Effects& effects);
void save(Model& model, std::vector<ports::EventBytes> events, Effects& effects); // as one act
// Of the real workspace, also while the demo is open.
int save_real(Model& model, Unsaved what, Effects& effects); // the ticket
void save_again(Model& model, Effects& effects);
void note_saved(Model& model, const Saved& saved);
void note_not_saved(Model& model, const NotSaved& not_saved);

// --- who says so: update_signing.cpp ---
Author author(const Model& model); // of what is done now
void accept_key(Model& model, const KeyFound& found);
// Nothing that was done here waits for its signature: until then it goes nowhere.
bool is_all_signed(const Model& model);
// What is to be signed of an act before it is saved; nothing is.
std::vector<std::string> texts_to_sign(const Model& model,
                                       const std::vector<ports::EventBytes>& act);
void accept_signatures(Model& model, const SignaturesMade& made, Effects& effects);
void check_signatures(Model& model, Effects& effects); // of the claim that is shown
void note_checked(Model& model, const SignaturesChecked& checked, Effects& effects);

// --- a host that claims are synced with: update_sync.cpp ---
void recall_sync(Model& model, const SettingRecalled& setting, Effects& effects);
void try_host(Model& model, const screens::TryHost& wish, Effects& effects);
void forget_trial(Model& model);
void begin_sync(Model& model, Effects& effects); // with the host that was tried
void end_sync(Model& model, Effects& effects);
void sync_now(Model& model, Effects& effects);
void have_turn(Model& model, const SyncTurn& turn, Effects& effects);
void hear_host(Model& model, const HostAnswered& answered, Effects& effects);
void note_kept_files(Model& model, const KeptFilesListed& listed, Effects& effects);
void note_kept_file(Model& model, const std::string& digest, Effects& effects);
void wake_sync(Model& model);
void drive_sync(Model& model, Effects& effects); // after whatever was done

// --- whom decisions are believed of: update_trust.cpp ---
void wish_trust(Model& model, const screens::WishTrust& wish, Effects& effects);
void accept_followed_list(Model& model, const ports::Document& document);
// All that is kept is about to be there: the list as it was when it was last checked, if it still
// is.
void recall_trust(Model& model, Book& book);
void follow_trust(Model& model, Effects& effects); // after whatever was done
std::vector<std::uint32_t> unchecked_on_lists(const Model& model);
screens::TrustView trust_view(const Model& model);

// --- files for other programs: update_files.cpp ---
void offer_table(const Model& model, const screens::OfferTable& table, Effects& effects);
void offer_mail(const Model& model, const screens::OfferMail& mail, Effects& effects);
void offer_calendar(const Model& model, const screens::OfferCalendar& calendar, Effects& effects);

// --- claims as bundles: update_exchange.cpp ---
inline constexpr const char* invitation_document = "invitation";
inline constexpr const char* profile_document = "profile";
void arrive_at_exchange(Model& model, Effects& effects); // or anywhere else
bool has_bundle_to_work_on(const Model& model);          // for TimeToWork
void work_on_bundle(Model& model, Effects& effects);
void export_bundle(Model& model, const screens::ExportBundle& order, Effects& effects);
void look_into(Model& model, const screens::LookIntoBundle& look, Effects& effects);
void look_into_waiting(Model& model, Effects& effects); // what came while the workspace opened
void unseal(Model& model, const std::string& passphrase, Effects& effects);
void import_bundle(Model& model, const screens::ImportBundle& import, Effects& effects);
void stop_export(Model& model, Effects& effects);
void stop_import(Model& model, Effects& effects);
void note_exchange(Model& model, const ExchangeProgress& progress);
void note_written(Model& model, const BundleWritten& written);
// And notes of each whether only its signature is news; what is none is left out.
void accept_from_others(Model& model, std::vector<ports::EventBytes>& events);
void plan_bundle(Model& model, const BundleRead& read, Effects& effects);
void forget_plan(Model& model);
bool has_claims_to_plan(const Model& model);
void plan_some_claims(Model& model, Effects& effects);
// False: it is not of the plan that these were checked.
bool note_plan_checked(Model& model, const SignaturesChecked& checked, Effects& effects);
void note_sealed(Model& model, const BundleSealed& sealed);
void take_bundle(Model& model, const BundleFilesKept& kept, Effects& effects);
void note_exchange_failed(Model& model, const ExchangeFailed& failed);
void back_up_unasked(Model& model, Effects& effects); // once all is saved
void take_dropped(Model& model, const std::vector<ui::OfferedFile>& files, Effects& effects);
bool looks_like_bundle(const ui::OfferedFile& file);

// --- claims of a bundle into the journal and the book: update_taking.cpp ---
inline constexpr std::size_t import_act_bytes = std::size_t{32} << 20; // some 7,500 claims
void take_claims(Model& model, std::vector<bundle::PlannedClaim> claims, Effects& effects,
                 std::size_t act_bytes = import_act_bytes);
bool has_claims_to_take(const Model& model);
void take_some_claims(Model& model, std::size_t events_max, Effects& effects);

// --- a table of drafts: update_drafts.cpp, and what it is made of in drafts_parts.h ---
void look_into(Model& model, const screens::LookIntoTable& look, Effects& effects);
void accept_table(Model& model, const FileTextRead& read);
void read_table_if_ready(Model& model); // once the words of every language are here, too
void match_column(Model& model, const screens::MatchColumn& match);
void make_drafts(Model& model);
void stop_drafts(Model& model);
bool has_drafts_to_work_on(const Model& model);
void work_on_drafts(Model& model, Effects& effects); // a few rows
bool may_make_drafts(const Model& model);
claims::Claim draft_of_row(const Model& model, std::size_t row);
bool looks_like_table(const ui::OfferedFile& file);

} // namespace app
