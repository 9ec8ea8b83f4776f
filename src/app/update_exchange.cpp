// Claims that leave as a bundle, and bundles that come in: asked for here, done by ports::Exchange,
// planned by update_planning.cpp and taken into the workspace by update_taking.cpp.
#include "app/update_parts.h"

#include "claims/lifecycle.h"
#include "store/profile_codec.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

using screens::ExportStep;
using screens::ImportStep;

constexpr std::size_t events_a_step = 200; // taken in

bool is_ours(const Model& model, int ticket)
{
    return ticket != 0 &&
           (ticket == model.exchange.out.ticket || ticket == model.exchange.in.ticket);
}

// Who may export their own claims only, exports those that they made.
std::vector<std::string> exported_ids(const Model& model, const screens::ExportBundle& order)
{
    std::vector<std::string> ids;
    const workspace::Workspace& workspace = model.book->workspace();
    const workspace::Columns& columns = workspace.columns(); // no history has to be read
    const bool any = claims::has_right(model.me.actor.role, claims::Right::ExportAll);
    const auto add = [&](workspace::Row row) {
        const bool own = columns.people.text(columns.created_by[row]) == model.me.actor.name;
        if (any || own) ids.emplace_back(columns.id[row]);
    };
    if (order.all) {
        workspace.rows().for_each(add);
    } else {
        for (const claims::ClaimId& id : order.claims) {
            if (const auto row = workspace.find(id)) add(*row);
        }
    }
    const claims::ClaimId& list = model.trusting.followed.list;
    if (!list.text.empty()) ids.push_back(list.text); // so that others can tell whom to believe
    return ids;
}

// "claimdesk-2020-06-29.json.gz.sealed"
std::string file_name(const screens::ExportBundle& order, const std::string& moment)
{
    return "claimdesk-" + moment.substr(0, 10) + ".json" + (order.compressed ? ".gz" : "") +
           (order.passphrase.empty() ? "" : ".sealed");
}

// The files of the bundle that claims name, of which some may be kept here already.
std::vector<std::string> files_named(const bundle::ImportPlan& plan)
{
    std::set<std::string> whole;
    for (const bundle::FilePart& file : plan.files) {
        if (file.whole) whole.insert(file.digest);
    }
    std::set<std::string> named;
    for (const bundle::PlannedClaim& claim : plan.claims) {
        for (const claims::ProofId& file : claim.files) {
            if (whole.count(file.text) > 0) named.insert(file.text);
        }
    }
    return {named.begin(), named.end()};
}

void read_source(Model& model, Effects& effects)
{
    screens::ImportState& in = model.exchange.in;
    in.ticket = next_ticket(model);
    in.step = ImportStep::Reading;
    in.done_percent = 0;
    forget_plan(model);
    effects.push_back(ReadBundle{.ticket = in.ticket, .source = model.exchange.source});
}

// A handle that will not be asked for again.
void forget_source(Model& model, Effects& effects)
{
    if (model.exchange.source.handle != 0) {
        effects.push_back(
            ForgetFile{.ticket = next_ticket(model), .handle = model.exchange.source.handle});
    }
    model.exchange.source = {};
}

} // namespace

const KeptEvents* events_to_export(const Model& model)
{
    const std::optional<Book>& book = model.demo ? model.demo->book : model.book;
    return book && book->is_read() ? &book->events() : nullptr;
}

void arrive_at_exchange(Model& model, Effects& effects)
{
    if (std::holds_alternative<screens::StorageScreen>(model.route)) {
        effects.push_back(AskOfStorage{});
    }
    const auto* screen = std::get_if<screens::ExchangeScreen>(&model.route);
    if (screen == nullptr || screen->asked_for.empty()) return;
    if (model.exchange.in.step == ImportStep::Reading) return;
    model.exchange.source = {.address = screen->asked_for};
    model.exchange.in = {.step = ImportStep::Asking, .from = screen->asked_for};
}

void export_bundle(Model& model, const screens::ExportBundle& order, Effects& effects)
{
    if (!model.book || model.exchange.out.step == ExportStep::Writing) return;
    if (model.exchange.in.step == ImportStep::Keeping) return; // it ends soon
    if (model.exchange.in.step == ImportStep::Reading) stop_import(model, effects);
    const std::string moment = core::format(model.now);
    ports::ExportOrder what{.claims = exported_ids(model, order),
                            .files = order.files,
                            .compressed = order.compressed,
                            .passphrase = order.passphrase,
                            .name = file_name(order, moment),
                            .written = moment};
    if (order.profile) {
        what.profile =
            ports::Document{.name = profile_document, .text = store::write_profile(model.profile)};
    }
    model.exchange.out = {
        .step = ExportStep::Writing, .ticket = next_ticket(model), .file = what.name};
    effects.push_back(WriteBundle{.ticket = model.exchange.out.ticket, .order = std::move(what)});
}

void look_into(Model& model, const screens::LookIntoBundle& look, Effects& effects)
{
    if (model.exchange.out.step == ExportStep::Writing) stop_export(model, effects);
    forget_source(model, effects);
    model.exchange.source = {
        .handle = look.file.handle, .address = look.address, .text = look.text};
    model.exchange.in = {.from = look.file.handle != 0 ? look.file.name : look.address};
    if (model.book) read_source(model, effects);
}

void look_into_waiting(Model& model, Effects& effects)
{
    const ports::ImportSource& source = model.exchange.source;
    const bool any = source.handle != 0 || !source.address.empty() || !source.text.empty();
    if (any && model.exchange.in.step == ImportStep::None) read_source(model, effects);
}

void unseal(Model& model, const std::string& passphrase, Effects& effects)
{
    if (model.exchange.in.step != ImportStep::Sealed) return;
    model.exchange.source.passphrase = passphrase;
    read_source(model, effects);
}

void import_bundle(Model& model, const screens::ImportBundle& import, Effects& effects)
{
    screens::ImportState& in = model.exchange.in;
    if (in.step != ImportStep::Planned || !model.exchange.plan) return;
    if (!claims::has_right(model.me.actor.role, claims::Right::Import)) return;
    model.exchange.with_profile = import.profile;
    in.step = ImportStep::Keeping;
    in.ticket = next_ticket(model);
    in.done_percent = 0;
    std::vector<std::string> files = files_named(*model.exchange.plan);
    if (files.empty()) return take_bundle(model, {.ticket = in.ticket}, effects);
    effects.push_back(KeepBundleFiles{
        .ticket = in.ticket, .source = model.exchange.source, .digests = std::move(files)});
}

void stop_export(Model& model, Effects& effects)
{
    if (model.exchange.out.step == ExportStep::Writing) {
        effects.push_back(StopExchange{.ticket = model.exchange.out.ticket});
    }
    model.exchange.out = {};
}

void stop_import(Model& model, Effects& effects)
{
    const ImportStep step = model.exchange.in.step;
    if (!model.exchange.in.can_be_stopped && step == ImportStep::Keeping) return; // it ends soon
    if (step == ImportStep::Reading || step == ImportStep::Keeping) {
        effects.push_back(StopExchange{.ticket = model.exchange.in.ticket});
    }
    forget_source(model, effects);
    forget_plan(model);
    model.exchange.in = {};
}

void note_exchange(Model& model, const ExchangeProgress& progress)
{
    if (!is_ours(model, progress.ticket)) return;
    if (progress.ticket == model.exchange.out.ticket)
        model.exchange.out.done_percent = progress.done_percent;
    else
        model.exchange.in.done_percent = progress.done_percent;
}

// Into the folder that the person chose, now and then.
void back_up_unasked(Model& model, Effects& effects)
{
    constexpr std::int64_t rest_ms = 10 * 60 * 1000;
    ExchangeModel& exchange = model.exchange;
    const auto& last = model.storage.backed_up;
    if (model.storage.folder != screens::BackupFolder::Active) return;
    if (events_to_export(model) == nullptr) return;
    if (!model.unsaved.empty() || (last && model.now.utc_ms - last->utc_ms < rest_ms)) return;
    const ImportStep in = exchange.in.step;
    if (exchange.out.step == ExportStep::Writing || in == ImportStep::Reading ||
        in == ImportStep::Keeping) {
        return;
    }
    model.storage.backed_up = model.now;
    exchange.backup_ticket = next_ticket(model);
    screens::ExportBundle all{.all = true, .profile = true};
    ports::ExportOrder order{
        .all = true,
        .profile =
            ports::Document{.name = profile_document, .text = store::write_profile(model.profile)},
        .compressed = true,
        .to_folder = true,
        .written = core::format(model.now)};
    order.name = file_name(all, order.written);
    effects.push_back(WriteBundle{.ticket = exchange.backup_ticket, .order = std::move(order)});
}

void note_written(Model& model, const BundleWritten& written)
{
    screens::ExportState& out = model.exchange.out;
    if (written.ticket != out.ticket) return;
    out.step = ExportStep::Done;
    out.bytes = written.bytes;
    const bool with_list = !model.trusting.followed.list.text.empty() && written.claims > 0;
    out.claims = written.claims - (with_list ? 1 : 0); // a list is written as a claim, and is none
    out.files = written.files;
    out.files_missing = written.files_missing;
    model.storage.backed_up = model.now;
}

void note_sealed(Model& model, const BundleSealed& sealed)
{
    screens::ImportState& in = model.exchange.in;
    if (sealed.ticket != in.ticket) return;
    in.step = ImportStep::Sealed;
    in.passphrase_wrong = sealed.passphrase_wrong;
}

void take_bundle(Model& model, const BundleFilesKept& kept, Effects& effects)
{
    ExchangeModel& exchange = model.exchange;
    screens::ImportState& in = exchange.in;
    if (kept.ticket != in.ticket || in.step != ImportStep::Keeping || !exchange.plan) return;
    const std::shared_ptr<bundle::ImportPlan> plan = std::exchange(exchange.plan, nullptr);
    in.imported = in.plan.to_import();
    forget_source(model, effects);
    const ports::Document* profile =
        exchange.with_profile ? plan->document(profile_document) : nullptr;
    if (plan->changes_anything())
        take_claims(model, std::move(plan->claims), effects);
    else
        in.step = ImportStep::Done;
    if (profile != nullptr) {
        change_profile(model, store::read_profile(profile->text, model.profile).profile, effects);
    }
}

bool has_bundle_to_work_on(const Model& model)
{
    return has_claims_to_plan(model) || has_claims_to_take(model);
}

void work_on_bundle(Model& model, Effects& effects)
{
    if (has_claims_to_plan(model)) plan_some_claims(model, effects);
    if (has_claims_to_take(model)) take_some_claims(model, events_a_step, effects);
}

void note_exchange_failed(Model& model, const ExchangeFailed& failed)
{
    ExchangeModel& exchange = model.exchange;
    if (!is_ours(model, failed.ticket)) return;
    if (failed.ticket == exchange.out.ticket) {
        exchange.out.step = ExportStep::Failed;
        exchange.out.fault = failed.fault;
        return;
    }
    exchange.in.step = ImportStep::Failed;
    exchange.in.fault = failed.fault;
    exchange.in.offset = failed.offset;
    forget_plan(model);
}

bool looks_like_bundle(const ui::OfferedFile& file)
{
    for (const std::string_view ending : {".json", ".json.gz", ".sealed"}) {
        if (file.name.size() > ending.size() && file.name.ends_with(ending)) return true;
    }
    return false;
}

// Whatever it is: what is no bundle is said to be none, on the page that would take one.
void take_dropped(Model& model, const std::vector<ui::OfferedFile>& files, Effects& effects)
{
    for (std::size_t i = 1; i < files.size(); ++i) {
        effects.push_back(ForgetFile{.ticket = next_ticket(model), .handle = files[i].handle});
    }
    if (files.empty()) return;
    if (!std::holds_alternative<screens::ExchangeScreen>(model.route)) {
        go_to(model, "/exchange", ports::HistoryEntry::Add, effects);
    }
    if (looks_like_table(files.front()))
        look_into(model, screens::LookIntoTable{.file = files.front()}, effects);
    else
        look_into(model, screens::LookIntoBundle{.file = files.front()}, effects);
}

} // namespace app
