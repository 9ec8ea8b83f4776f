#include "app/run_effects.h"

#include "core/match.h"

namespace app {

namespace {

// As a link on the page would have it: "#/claims", "?demo#/claims", "?#/claims" for no query.
std::string reference_of(const Navigate& navigate)
{
    if (!navigate.query) return "#" + navigate.address;
    return (navigate.query->empty() ? "?" : *navigate.query) + "#" + navigate.address;
}

void ask_of(ports::Storage& storage, StorageWish wish)
{
    switch (wish) {
    case StorageWish::Tell: return storage.ask();
    case StorageWish::Persist: return storage.ask_to_persist();
    case StorageWish::ChooseFolder: return storage.choose_folder();
    case StorageWish::ForgetFolder: return storage.forget_folder();
    case StorageWish::Erase: return storage.erase();
    }
}

} // namespace

void run_effects(const std::vector<Effect>& effects, World& world)
{
    ports::Page& page = world.page;
    for (const Effect& effect : effects) {
        core::match(
            effect, [&](const LoadAsset& e) { page.load_asset(e.ticket, e.name); },
            [&](const Remember& e) { page.remember(e.key, e.value); },
            [&](const ShowTitle& e) { page.show_title(e.title); },
            [&](const ShowLanguage& e) { page.show_language(e.tag); },
            [&](const ShowTheme& e) { page.show_theme(e.declarations); },
            [&](const ShowTextSize& e) { page.show_text_size(e.percent); },
            [&](const ShowPointer& e) { page.ring_pointer(e.ringed); },
            [&](const FillScreen& e) { page.fill_screen(e.fill); },
            [&](const Navigate& e) { page.navigate(reference_of(e), e.entry); },
            [&](const OpenJournal& e) { world.journal.open(e.workspace); },
            [&](const SaveEvents& e) { world.journal.append(e.ticket, *e.events); },
            [&](const KeepDocument& e) { world.journal.keep(e.ticket, e.document); },
            [&](const KeepRows& e) { world.journal.keep_rows(e.piece); },
            [&](const OfferFile& e) { page.offer_file(e.file); },
            [&](const OfferDrawing& e) { page.offer_drawing(e.name, e.svg); },
            [&](const TakeFile& e) { world.files.take(e.ticket, e.handle); },
            [&](const ForgetFile& e) { world.files.forget(e.ticket, e.handle); },
            [&](const ReadOfferedText& e) { world.files.read_offered(e.ticket, e.handle); },
            [&](const SaveFile& e) { world.files.save(e.file); },
            [&](const ReadFileText& e) { world.files.read_text(e.ticket, e.file); },
            [&](const LendFile& e) { world.files.lend(e.digest, e.bytes); },
            [&](const TakeBackFiles&) { world.files.take_back(); },
            [&](const FetchText& e) { page.fetch_text(e.ticket, e.address); },
            [&](const WriteBundle& e) { world.exchange.write(e.ticket, e.order); },
            [&](const ReadBundle& e) { world.exchange.look(e.ticket, e.source); },
            [&](const KeepBundleFiles& e) {
                world.exchange.keep_files(e.ticket, e.source, e.digests);
            },
            [&](const StopExchange& e) { world.exchange.stop(e.ticket); },
            [&](const AskOfStorage& e) { ask_of(world.storage, e.wish); },
            [&](const TakeSyncTurn&) { world.host.take_turn(); },
            [&](const EndSyncTurn& e) { world.host.end_turn(e.forget); },
            [&](const RememberSync& e) { world.host.remember(e.bytes); },
            [&](const AskHost& e) { world.host.ask(e.request); },
            [&](const ListKeptFiles&) { world.host.list_kept_files(); },
            [&](const WakeSync& e) { world.host.wake_in(e.in_ms); },
            [&](const InstallPage&) { page.install(); },
            [&](const AcceptLoss&) { world.journal.accept_loss(); },
            [&](const FindKey&) { world.signer.find_key(); },
            [&](const SignEvents& e) { world.signer.sign(e.ticket, e.texts); },
            [&](const CheckSignatures& e) { world.signer.check(e.ticket, e.signatures); });
    }
}

} // namespace app
