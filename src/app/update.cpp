#include "app/update.h"

#include "app/appearance.h"
#include "app/update_parts.h"
#include "core/match.h"

#include <algorithm>

namespace app {

namespace {

void start(Model& model, const Started& started, Effects& effects)
{
    start_look(model, effects);
    start_workspace(model, started, effects);
    begin_at_home(model);
}

void accept_asset(Model& model, const AssetArrived& arrived, Effects& effects)
{
    const auto found = model.asked.find(arrived.ticket);
    if (found == model.asked.end()) return;
    const Asked asked = found->second;
    model.asked.erase(found);
    core::match(
        asked, [&](const WordsAsked& e) { accept_words(model, e.language, arrived.text, effects); },
        [&](const OtherWordsAsked& e) {
            model.other_words.insert_or_assign(e.language, words_from(arrived.text));
        },
        [&](const ThemeAsked& e) { accept_theme(model, e.name, arrived.text, effects); },
        [&](const RulesListAsked&) { accept_rules_list(model, arrived.text, effects); },
        [&](const RulesAsked& e) { accept_rules(model, e.name, arrived.text); },
        [&](const TenantAsked& e) { accept_tenant(model, e, arrived.text, effects); },
        [&](const HelpAsked& e) { accept_help(model, e.language, arrived.text); },
        [&](const DemoAsked& e) { accept_demo(model, e.language, arrived.text, effects); });
}

// What is on the screen stays; the choice goes back to what can be shown.
void give_up_asset(Model& model, const AssetFailed& failed)
{
    const auto found = model.asked.find(failed.ticket);
    if (found == model.asked.end()) return;
    core::match(
        found->second,
        [&](const WordsAsked& e) {
            model.trouble = "strings/" + e.language;
            if (!model.words_language.empty()) model.appearance.language = model.words_language;
        },
        [&](const OtherWordsAsked& e) { model.trouble = "strings/" + e.language; },
        [&](const ThemeAsked& e) { model.trouble = "theme/" + e.name; },
        [&](const RulesListAsked&) { model.trouble = rules_index; },
        [&](const RulesAsked& e) { model.trouble = e.name; },
        [&](const TenantAsked& e) { miss_tenant(model, e); },
        [&](const HelpAsked& e) { model.help.failed_for = e.language; },
        [&](const DemoAsked&) { miss_demo(model); });
    model.asked.erase(found);
}

// The demo is nowhere kept, so nothing of it leaves, and what is kept is not touched from within
// it.
bool is_of_what_is_kept(const screens::Intent& intent)
{
    return std::holds_alternative<screens::ExportBundle>(intent) ||
           std::holds_alternative<screens::LookIntoBundle>(intent) ||
           std::holds_alternative<screens::ImportBundle>(intent) ||
           std::holds_alternative<screens::LookIntoTable>(intent) ||
           std::holds_alternative<screens::MakeDrafts>(intent) ||
           std::holds_alternative<screens::ChangeViews>(intent) ||
           std::holds_alternative<screens::TryHost>(intent) ||
           std::holds_alternative<screens::BeginSync>(intent) ||
           std::holds_alternative<screens::EndSync>(intent) ||
           std::holds_alternative<screens::WishTrust>(intent) ||
           std::holds_alternative<screens::EraseWorkspace>(intent);
}

// What changes claims, or the rules by which they are judged, waits until all of them are known; so
// does what would leave with half of them.
bool has_to_wait(const Model& model, const screens::Intent& intent)
{
    const bool changes = std::holds_alternative<screens::Act>(intent) ||
                         std::holds_alternative<screens::BeginClaim>(intent) ||
                         std::holds_alternative<screens::DuplicateClaim>(intent) ||
                         std::holds_alternative<screens::ClaimAgain>(intent) ||
                         std::holds_alternative<screens::ChangeProfile>(intent) ||
                         std::holds_alternative<screens::WishTrust>(intent) ||
                         std::holds_alternative<screens::ExportBundle>(intent) ||
                         std::holds_alternative<screens::LookIntoBundle>(intent) ||
                         std::holds_alternative<screens::ImportBundle>(intent) ||
                         std::holds_alternative<screens::LookIntoTable>(intent) ||
                         std::holds_alternative<screens::MakeDrafts>(intent) ||
                         std::holds_alternative<screens::LookUpTenant>(intent) ||
                         std::holds_alternative<screens::Undo>(intent);
    const bool by_no_key_yet = !model.demo && !model.signing.told;
    const bool leaves = std::holds_alternative<screens::ExportBundle>(intent) ||
                        std::holds_alternative<screens::WishTrust>(intent);
    const bool unsigned_yet = leaves && !is_all_signed(model);
    return changes && (!is_open(model) || by_no_key_yet || unsigned_yet);
}

void answer(Model& model, const screens::Intent& intent, Effects& effects)
{
    core::match(
        intent, [&](const screens::ChooseLanguage& e) { choose(model, e, effects); },
        [&](const screens::ChooseTheme& e) { choose(model, e, effects); },
        [&](const screens::ChooseTextSize& e) { choose(model, e, effects); },
        [&](const screens::ChoosePointer& e) { choose(model, e, effects); },
        [&](const screens::TurnFullScreen&) {
            effects.push_back(FillScreen{.fill = !model.preferences.full_screen});
        },
        [&](const screens::Act& e) { act(model, e, effects); },
        [&](const screens::BeginClaim&) { begin_claim(model, effects); },
        [&](const screens::DuplicateClaim& e) { duplicate_claim(model, e.claim, effects); },
        [&](const screens::ChangeProfile& e) { change_profile(model, e.profile, effects); },
        [&](const screens::BecomePerson& e) { become(model, e, effects); },
        [&](const screens::WishTrust& e) { wish_trust(model, e, effects); },
        [&](const screens::GoTo& e) { go_to(model, e.address, ports::HistoryEntry::Add, effects); },
        [&](const screens::DismissNotice& e) {
            std::erase_if(model.notices,
                          [&](const screens::Notice& notice) { return notice.id == e.notice; });
            std::erase_if(model.done,
                          [&](const screens::Done& done) { return done.id == e.notice; });
        },
        [&](const screens::SaveAgain&) { save_again(model, effects); },
        [&](const screens::KeepAddress& e) { keep_address(model, e.address, effects); },
        [&](const screens::OfferTable& e) { offer_table(model, e, effects); },
        [&](const screens::OfferPicture& e) {
            effects.push_back(OfferDrawing{.name = e.name, .svg = e.svg});
        },
        [&](const screens::AddFiles& e) { add_files(model, e, effects); },
        [&](const screens::StopFile& e) { stop_file(model, e.ticket, effects); },
        [&](const screens::LookUpTenant& e) { look_up_tenant(model, e.claim, effects); },
        [&](const screens::OfferCalendar& e) { offer_calendar(model, e, effects); },
        [&](const screens::OfferMail& e) { offer_mail(model, e, effects); },
        [&](const screens::WantLanguage& e) { want_other_words(model, e.tag, effects); },
        [&](const screens::Undo& e) { undo(model, e, effects); },
        [&](const screens::SaveProofFile& e) { save_proof_file(e, effects); },
        [&](const screens::ReadProofFile& e) { read_proof_file(model, e, effects); },
        [&](const screens::OfferTemplate& e) { offer_template(model, e.claim, effects); },
        [&](const screens::WishDemo& e) { wish_demo(model, e, effects); },
        [&](const screens::WishTour& e) { wish_tour(model, e, effects); },
        [&](const screens::ChangeViews& e) { change_views(model, e.saved, effects); },
        [&](const screens::KeepLayout& e) { keep_layout(model, e.layout, effects); },
        [&](const screens::ClaimAgain& e) { claim_again(model, e.association, effects); },
        [&](const screens::ExportBundle& e) { export_bundle(model, e, effects); },
        [&](const screens::LookIntoBundle& e) { look_into(model, e, effects); },
        [&](const screens::UnsealBundle& e) { unseal(model, e.passphrase, effects); },
        [&](const screens::ImportBundle& e) { import_bundle(model, e, effects); },
        [&](const screens::StopExport&) { stop_export(model, effects); },
        [&](const screens::StopImport&) { stop_import(model, effects); },
        [&](const screens::LookIntoTable& e) { look_into(model, e, effects); },
        [&](const screens::MatchColumn& e) { match_column(model, e); },
        [&](const screens::MakeDrafts&) { make_drafts(model); },
        [&](const screens::StopDrafts&) { stop_drafts(model); },
        [&](const screens::TryHost& e) { try_host(model, e, effects); },
        [&](const screens::ForgetTrial&) { forget_trial(model); },
        [&](const screens::BeginSync&) { begin_sync(model, effects); },
        [&](const screens::EndSync&) { end_sync(model, effects); },
        [&](const screens::SyncNow&) { sync_now(model, effects); },
        [&](const screens::AskStorage&) { effects.push_back(AskOfStorage{}); },
        [&](const screens::AskToPersist&) {
            effects.push_back(AskOfStorage{.wish = StorageWish::Persist});
        },
        [&](const screens::ChooseBackupFolder&) {
            effects.push_back(AskOfStorage{.wish = StorageWish::ChooseFolder});
        },
        [&](const screens::ForgetBackupFolder&) {
            effects.push_back(AskOfStorage{.wish = StorageWish::ForgetFolder});
        },
        [&](const screens::EraseWorkspace&) {
            effects.push_back(AskOfStorage{.wish = StorageWish::Erase});
        },
        [&](const screens::InstallPage&) { effects.push_back(InstallPage{}); },
        [&](const screens::UnderstandAlarm& e) {
            if (e.alarm == screens::Alarm::Lost)
                effects.push_back(AcceptLoss{});
            else
                model.understood.push_back(e.alarm);
        });
}

void answer_or_park(Model& model, const screens::Intent& intent, Effects& effects)
{
    if (model.demo && is_of_what_is_kept(intent)) return;
    if (has_to_wait(model, intent))
        model.opening.parked.push_back(intent);
    else
        answer(model, intent, effects);
}

// Of a new claim, which is begun, with the list behind it.
void arrive(Model& model, const std::string& address, Effects& effects)
{
    if (address != new_claim_address) return follow_address(model, address, effects);
    go_to(model, "/claims", ports::HistoryEntry::Replace, effects);
    answer_or_park(model, screens::BeginClaim{}, effects);
}

// They are the real workspace's: the demo is always open.
void answer_parked(Model& model, Effects& effects)
{
    if (model.demo) return;
    for (const screens::Intent& intent : std::exchange(model.opening.parked, {})) {
        answer_or_park(model, intent, effects);
    }
}

} // namespace

int next_ticket(Model& model)
{
    return ++model.last_ticket;
}

void ask(Model& model, Asked what, std::string name, Effects& effects)
{
    const int ticket = next_ticket(model);
    model.asked.emplace(ticket, std::move(what));
    effects.push_back(LoadAsset{.ticket = ticket, .name = std::move(name)});
}

Step update(Model model, const Action& action)
{
    Effects effects;
    core::match(
        action, [&](const Started& e) { start(model, e, effects); },
        [&](const SettingRecalled& e) {
            recall_look(model, e);
            recall_person(model, e);
            recall_left(model, e);
            recall_demo(model, e);
            recall_comments(model, e);
            recall_layout(model, e);
            recall_sync(model, e, effects);
        },
        [&](const AddressChanged& e) { arrive(model, e.address, effects); },
        [&](const PreferencesChanged& e) { change_preferences(model, e.preferences, effects); },
        [&](const AssetArrived& e) { accept_asset(model, e, effects); },
        [&](const AssetFailed& e) { give_up_asset(model, e); },
        [&](const ClockRead& e) {
            model.sync.now = e.now;
            read_clock(model, e.now);
        },
        [&](const RowsArrived& e) { accept_rows(model, e.rows); },
        [&](const RowsRead&) { note_rows_read(model); },
        [&](const JournalReading& e) { model.opening.reading = e; },
        [&](const EventsArrived& e) { accept_events(model, e.events); },
        [&](const DocumentArrived& e) { accept_document(model, e.document); },
        [&](const JournalOpened& e) {
            open_journal(model, e.health);
            effects.push_back(AskOfStorage{});
        },
        [&](const Saved& e) {
            note_saved(model, e);
            back_up_unasked(model, effects);
        },
        [&](const NotSaved& e) { note_not_saved(model, e); },
        [&](const FileProgress& e) { note_progress(model, e); },
        [&](const FileTaken& e) {
            attach(model, e, effects);
            note_kept_file(model, e.digest, effects);
        },
        [&](const FileNotTaken& e) { give_up_file(model, e.ticket); },
        [&](const FileTextRead& e) {
            accept_file_text(model, e);
            accept_table(model, e);
        },
        [&](const PageHidden&) {
            if (model.book && model.book->is_read()) {
                model.signing.told = true; // there is no time to wait for a key
                answer_parked(model, effects);
            }
            keep_typed(model, effects);
            leave_unsaved(model, effects);
            keep_comment(model, effects);
            keep_last_rows(model, effects);
        },
        [&](const TimeToWork&) { work(model, effects); },
        [&](const AtRest&) { begin_keeping_rows(model); },
        [&](const ExchangeProgress& e) { note_exchange(model, e); },
        [&](const BundleWritten& e) { note_written(model, e); },
        [&](const BundleRead& e) { plan_bundle(model, e, effects); },
        [&](const BundleSealed& e) { note_sealed(model, e); },
        [&](const BundleFilesKept& e) { take_bundle(model, e, effects); },
        [&](const ExchangeFailed& e) { note_exchange_failed(model, e); },
        [&](const StorageTold& e) {
            model.storage = {.told = true,
                             .used_bytes = e.used_bytes,
                             .quota_bytes = e.quota_bytes,
                             .persistence = e.persistence,
                             .folder = e.folder,
                             .folder_name = e.folder_name,
                             .backed_up = model.storage.backed_up};
        },
        [&](const SyncTurn& e) { have_turn(model, e, effects); },
        [&](const HostAnswered& e) { hear_host(model, e, effects); },
        [&](const KeptFilesListed& e) { note_kept_files(model, e, effects); },
        [&](const SyncDue&) { wake_sync(model); }, [&](const KeyFound& e) { accept_key(model, e); },
        [&](const SignaturesMade& e) { accept_signatures(model, e, effects); },
        [&](const SignaturesChecked& e) { note_checked(model, e, effects); },
        [&](const InstallationTold& e) { model.installation = e.installation; },
        [&](const FilesDropped& e) { take_dropped(model, e.files, effects); },
        [&](const screens::Intent& e) { answer_or_park(model, e, effects); });
    if (!model.demo && is_open(model) && model.signing.told) {
        answer_parked(model, effects);
        look_into_waiting(model, effects);
        if (!model.opening.left.empty()) take_up_left(model, effects);
    }
    read_table_if_ready(model);
    if (model.unsaved.empty() && model.opening.parked.empty()) forget_left(model, effects);
    want_help(model, effects);
    want_demo(model, effects);
    follow_tour(model, effects);
    drive_sync(model, effects);
    check_signatures(model, effects);
    follow_trust(model, effects);
    return {.model = std::move(model), .effects = std::move(effects)};
}

} // namespace app
