#include "app/frame.h"

#include "app/alarm.h"
#include "app/association_rows.h"
#include "app/claim_view.h"
#include "app/commands.h"
#include "app/exchange_view.h"
#include "app/suggested_name.h"
#include "app/tour.h"
#include "claims/lifecycle.h"
#include "core/match.h"
#include "screens/command_desk.h"
#include "screens/notice_toasts.h"
#include "screens/page_frame.h"

namespace app {

using ui::operator""_text;

namespace {

template <class Screen>
bool shows(const Model& model)
{
    return std::holds_alternative<Screen>(model.route);
}

std::optional<screens::ClockBar> clock_bar_of(const Model& model)
{
    if (!model.demo) return std::nullopt;
    const claims::TimeZone& zone = model.book->rules().calendar.zone;
    return screens::ClockBar{.day = model.book->workspace().today(),
                             .today = claims::local_date(demo_today(), zone),
                             .earliest = claims::local_date(demo_begins(), zone),
                             .has_deadline = after_next_deadline(*model.book).has_value()};
}

screens::RailEntry settings_entry(const Model& model)
{
    return {.key = "settings",
            .label = "nav.settings"_text,
            .icon = ui::Icon::settings,
            .href = "#/settings",
            .current =
                shows<screens::SettingsScreen>(model) || shows<screens::StorageScreen>(model)};
}

screens::RailEntry help_entry(const Model& model)
{
    return {.key = "help",
            .label = "nav.help"_text,
            .icon = ui::Icon::question,
            .href = "#/help",
            .current = shows<screens::HelpScreen>(model)};
}

// What a host that fails has not got yet: the person may have to do something about it.
std::size_t waiting_for_host(const Model& model)
{
    if (!model.sync.session) return 0;
    const syncing::Status& status = model.sync.session->status();
    return status.failures == 0 ? 0 : status.waiting + status.files_waiting;
}

void add_claims_entries(std::vector<screens::RailEntry>& entries, const Model& model)
{
    entries.push_back({.key = "claims",
                       .label = "nav.claims"_text,
                       .short_label = "nav.claims.short"_text,
                       .icon = ui::Icon::apps_list,
                       .href = "#/claims",
                       .current = shows<screens::ClaimsScreen>(model) ||
                                  shows<screens::ClaimScreen>(model) ||
                                  shows<screens::WizardScreen>(model) ||
                                  shows<screens::AssociationsScreen>(model)});
    entries.push_back({.key = "deadlines",
                       .label = "nav.deadlines"_text,
                       .icon = ui::Icon::calendar,
                       .href = "#/deadlines",
                       .current = shows<screens::DeadlinesScreen>(model)});
    entries.push_back({.key = "insights",
                       .label = "nav.insights"_text,
                       .icon = ui::Icon::data_bar,
                       .href = "#/insights",
                       .current = shows<screens::InsightsScreen>(model)});
    if (model.demo) return; // nothing of it leaves, and nothing comes in
    entries.push_back({.key = "exchange",
                       .label = "nav.exchange"_text,
                       .icon = ui::Icon::arrow_swap,
                       .href = "#/exchange",
                       .current = shows<screens::ExchangeScreen>(model),
                       .count = waiting_for_host(model)});
}

// Where each role has something to do; the first is where it begins.
std::vector<screens::RailEntry> rail_of(const Model& model, std::size_t to_review)
{
    std::vector<screens::RailEntry> entries;
    if (claims::has_right(model.me.actor.role, claims::Right::Review)) {
        entries.push_back({.key = "review",
                           .label = "nav.review"_text,
                           .short_label = "nav.review.short"_text,
                           .icon = ui::Icon::eye,
                           .href = "#/review",
                           .current = shows<screens::ReviewScreen>(model),
                           .count = to_review});
    }
    if (claims::has_right(model.me.actor.role, claims::Right::Decline)) {
        entries.push_back({.key = "consent",
                           .label = "nav.consent"_text,
                           .short_label = "nav.consent.short"_text,
                           .icon = ui::Icon::checkmark,
                           .href = "#/consent",
                           .current = shows<screens::ConsentScreen>(model)});
    } else {
        add_claims_entries(entries, model);
    }
    entries.push_back(settings_entry(model));
    entries.push_back(help_entry(model));
    return entries;
}

screens::PageFrame page_frame_of(const Model& model, ui::Size page, std::size_t to_review)
{
    return {.entries = rail_of(model, to_review),
            .bar = {.company = model.profile.company,
                    .me = model.me.actor,
                    .appearance = model.appearance,
                    .open = is_open(model) && !model.demo, // in the demo nothing is saved
                    .saving = model.saving},
            .clock = clock_bar_of(model),
            .alarm = alarm_bar(model),
            .fills =
                shows<screens::ReviewScreen>(model) && model.book && screens::review_fills(page)};
}

int count_errors(const Model& model, const claims::ClaimId& id)
{
    const claims::Claim* claim = model.book->find(id);
    if (claim == nullptr) return 0;
    const Book& book = *model.book;
    return claims::count_errors(claims::find_problems(
        *claim, book.now(), surroundings_of(book, *claim, model.profile), book.rules()));
}

// In the demo nothing is saved, so nothing may say that it is.
const screens::Saving& saving_of(const Model& model)
{
    static const screens::Saving not_kept;
    return model.demo ? not_kept : model.saving;
}

screens::WorkspaceView workspace_view(const Model& model)
{
    return {
        .claims = model.book ? &model.book->workspace() : nullptr,
        .generation = model.book ? model.book->generation() : 0,
        .me = model.me.actor,
        .profile = model.profile,
        .saving = saving_of(model),
        .saved_views = model.saved_views,
        .layout = model.layout,
        .to_claim_again = count_to_claim_again(model),
        .read_percent = read_percent(model),
        .count_errors = [&model](const claims::ClaimId& id) { return count_errors(model, id); }};
}

void show_claim(const Model& model, screens::ClaimScreen& local, ui::Ui& ui,
                const screens::Send& send)
{
    const auto view = claim_view(model, local.id);
    if (!view) {
        return claim_screen(ui, local,
                            is_open(model) ? screens::ClaimAbsence::NotHere
                                           : screens::ClaimAbsence::Opening);
    }
    if (view->state() == claims::State::NotCreated) {
        return claim_screen(ui, local, screens::ClaimAbsence::BeginningMissing);
    }
    claim_screen(ui, local, *view, send);
}

const std::vector<screens::IncomingFile>& incoming_for(const Model& model,
                                                       const claims::ClaimId& claim)
{
    static const std::vector<screens::IncomingFile> none;
    const auto found = model.incoming.find(claim);
    return found == model.incoming.end() ? none : found->second;
}

screens::TenantSearch search_for(const Model& model, const claims::ClaimId& claim)
{
    const auto found = model.tenant_searches.find(claim);
    return found == model.tenant_searches.end() ? screens::TenantSearch{} : found->second;
}

void wizard(const Model& model, screens::WizardScreen& local, ui::Ui& ui, const screens::Send& send)
{
    if (const auto view = claim_view(model, local.claim)) {
        screens::wizard_screen(ui, {.view = *view,
                                    .suggested_name = suggested_name(*model.book, view->claim),
                                    .incoming = incoming_for(model, local.claim),
                                    .search = search_for(model, local.claim),
                                    .local = local,
                                    .send = send});
        return;
    }
    screens::wizard_screen(ui, is_open(model) ? screens::WizardAbsence::NoSuchClaim
                                              : screens::WizardAbsence::Opening);
}

std::optional<screens::ClaimView> claim_for_review(const Model& model, const claims::ClaimId& id)
{
    auto view = claim_view(model, id);
    if (view && view->state() == claims::State::NotCreated) return std::nullopt;
    return view;
}

void review(const Model& model, const screens::ReviewQueue& queue, bool letters,
            screens::ReviewScreen& local, ui::Ui& ui, const screens::Send& send)
{
    const screens::WorkspaceView workspace = workspace_view(model);
    const auto look_up = [&](const claims::ClaimId& id) { return claim_for_review(model, id); };
    screens::review_screen(ui, local,
                           {.workspace = workspace,
                            .queue = queue,
                            .open = look_up(local.id),
                            .look_up = look_up,
                            .letters_are_commands = letters},
                           send);
}

void consent(const Model& model, screens::ConsentScreen& local, ui::Ui& ui,
             const screens::Send& send)
{
    const screens::WorkspaceView workspace = workspace_view(model);
    screens::consent_screen(
        ui, local, {.workspace = workspace, .open = claim_for_review(model, local.id)}, send);
}

// Reviewers are told in the rail how much waits; nobody else needs it worked out.
void follow_queue(const Model& model, const screens::WorkspaceView& view,
                  screens::ReviewQueue& queue)
{
    if (view.claims == nullptr) return;
    const bool wanted = shows<screens::ReviewScreen>(model) ||
                        claims::has_right(model.me.actor.role, claims::Right::Review);
    if (wanted) queue.follow(view, [&model] { return model.book->contested(); });
}

std::vector<screens::PageKey> page_keys_of(const Model& model)
{
    if (!shows<screens::ReviewScreen>(model)) return {};
    return screens::review_page_keys();
}

screens::SettingsView settings_view(const Model& model)
{
    return {.appearance = model.appearance,
            .installation = model.installation,
            .key = model.signing.told ? std::optional(model.signing.key) : std::nullopt,
            .trust =
                !model.demo && is_open(model) ? std::optional(trust_view(model)) : std::nullopt,
            .profile = is_open(model) ? &model.profile : nullptr, // what is changed is all of it
            .me = model.me.actor,
            .editions = model.rules.editions,
            .holidays = model.rules.holidays,
            .zones = model.rules.zones,
            .today = model.book ? model.book->workspace().today() : core::Date{}};
}

screens::HelpView help_view(const Model& model, const ui::Ui& ui)
{
    const HelpShelf& shelf = model.help;
    screens::HelpView view{.text = shelf.language.empty() ? nullptr : &shelf.text,
                           .failed = shelf.failed_for == model.words_language,
                           .editions = model.rules.editions,
                           .edition = model.profile.edition,
                           .may_open_demo = !model.demo};
    for (const screens::Shortcut& shortcut : shortcuts_of(ui.words())) {
        view.shortcuts.push_back(
            {.label = shortcut.label, .keys = screens::shortcut_words(ui, shortcut.keys)});
    }
    return view;
}

screens::AssociationsView associations_view(const Model& model)
{
    if (!is_open(model)) return {.me = model.me.actor};
    return {.profile = &model.profile,
            .rules = &model.book->rules(),
            .needed = needed_claims(model),
            .me = model.me.actor,
            .today = model.book->workspace().today()};
}

} // namespace

void frame(const Model& model, Route& scratch, ui::Ui& ui, const screens::Send& send)
{
    const screens::WorkspaceView view = workspace_view(model);
    screens::ClaimsList& list = ui.memory<screens::ClaimsList>(ui.id("claims"));
    if (view.claims != nullptr) list.follow(view, ui.words());
    screens::ReviewQueue& queue = ui.memory<screens::ReviewQueue>(ui.id("review"));
    follow_queue(model, view, queue);
    screens::CommandDesk& desk = ui.memory<screens::CommandDesk>(ui.id("commands"));
    const bool letters = screens::listens_for_letters(ui, desk);
    const screens::PageFrame around = page_frame_of(model, ui.size(), queue.waiting_for_me());
    const bool palette = screens::page_frame(ui, around, send, [&] {
        core::match(
            scratch,
            [&](screens::ClaimsScreen& local) {
                screens::claims_screen(ui, local, list, view, send);
            },
            [&](screens::ClaimScreen& local) { show_claim(model, local, ui, send); },
            [&](screens::WizardScreen& local) { wizard(model, local, ui, send); },
            [&](screens::DeadlinesScreen& local) {
                screens::deadlines_screen(ui, local, list, view, send);
            },
            [&](screens::AssociationsScreen& local) {
                screens::associations_screen(ui, local, associations_view(model), send);
            },
            [&](screens::ReviewScreen& local) { review(model, queue, letters, local, ui, send); },
            [&](screens::ConsentScreen& local) { consent(model, local, ui, send); },
            [&](screens::InsightsScreen& local) {
                screens::insights_screen(ui, local, view, send);
            },
            [&](screens::SettingsScreen& local) {
                screens::settings_screen(ui, settings_view(model), local, send);
            },
            [&](screens::HelpScreen& local) {
                screens::help_screen(ui, local, help_view(model, ui), send);
            },
            [&](screens::ExchangeScreen& local) {
                screens::exchange_screen(ui, exchange_view(model), local, send);
            },
            [&](screens::StorageScreen& local) {
                screens::storage_screen(ui, storage_view(model), local, send);
            },
            [&](screens::GalleryScreen& local) { screens::gallery_screen(ui, local); },
            [&](const screens::NotFoundScreen&) { screens::not_found_screen(ui); });
    });
    if (palette) desk.palette.open = true;
    screens::command_desk(ui, desk, commands_for(model, ui.words()), page_keys_of(model), list,
                          view, send);
    ui::Rect card{};
    if (const auto tour = tour_view(model)) card = screens::tour_card(ui, *tour, send);
    screens::NoticeDesk& notices = ui.memory<screens::NoticeDesk>(ui.id("notices"));
    screens::notice_toasts(ui, notices,
                           {.refused = model.notices, .done = model.done, .kept_clear = card}, view,
                           send);
}

} // namespace app
