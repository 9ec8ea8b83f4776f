// From what the journal tells to a book: rows that an earlier visit kept are shown at once, the
// events come after them, and what is still to be derived is worked off a little at a time.
#include "app/update_parts.h"
#include "app/views_text.h"

#include "store/profile_codec.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t claims_at_once = 32; // derived without anybody noticing a pause
constexpr std::size_t claims_a_step = 4;
constexpr std::size_t rows_a_step = 256;

// Of the texts and not of the values: a rule of which this knows nothing counts, too.
core::Digest digest_of(const std::vector<AssetText>& assets)
{
    core::Sha256 hash;
    for (const AssetText& asset : assets) {
        hash.update(asset.name).update(std::string_view("\0", 1)).update(asset.text);
    }
    return hash.digest();
}

// Everything besides its events that a row depends on. Rows are the real workspace's, whatever is
// on the screen.
core::Digest rows_basis(Model& model)
{
    const claims::Profile& profile = real_profile(model);
    const claims::Profile counting{.zone = profile.zone,
                                   .holiday_lists = profile.holiday_lists,
                                   .days_added = profile.days_added,
                                   .days_removed = profile.days_removed};
    const core::Digest& rules = model.rules_digest;
    core::Sha256 hash;
    hash.update("claimdesk-rows-" + std::to_string(workspace::row_version));
    hash.update({reinterpret_cast<const char*>(rules.data()), rules.size()});
    hash.update(store::write_profile(counting));
    if (const store::FollowedList& followed = model.trusting.followed; followed.trust.is_strict()) {
        hash.update(followed.list.text).update(followed.digest);
    }
    return hash.digest();
}

Book* any_book(Model& model)
{
    if (auto& book = real_book(model)) return &*book;
    return model.opening.book ? &*model.opening.book : nullptr;
}

// That all of it is here, and derived.
bool all_is_known(Model& model)
{
    const auto& book = real_book(model);
    return book && book->is_whole();
}

void show_rows(Book& book, const std::vector<ports::KeptRow>& rows, const core::Digest& basis)
{
    for (const ports::KeptRow& row : rows) {
        if (row.basis == basis)
            book.show(row.bytes);
        else
            book.distrust_files();
    }
}

void show_if_whole(Model& model)
{
    Opening& opening = model.opening;
    const Book* book = any_book(model);
    if (book == nullptr || !book->is_whole()) return;
    model.set_aside = book->set_aside();
    opening.done = true;
    if (opening.book) {
        real_book(model) = std::move(*opening.book);
        opening.book.reset();
    }
    if (opening.rows_are_due) begin_keeping_rows(model);
}

void give_rows(Model& model, std::size_t rows_max, Effects& effects)
{
    Book& book = *real_book(model);
    const core::Digest basis = rows_basis(model);
    ports::RowsToKeep piece{.rows = {}, .last = false, .instead = model.keeping->instead};
    for (std::string& bytes : book.take_rows_to_keep(rows_max)) {
        piece.rows.push_back({.basis = basis, .bytes = std::move(bytes)});
    }
    piece.last = book.rows_to_keep() == 0;
    if (piece.last) model.keeping.reset();
    effects.push_back(KeepRows{.piece = std::move(piece)});
}

} // namespace

bool read_rules(Model& model)
{
    if (!model.rules.editions.empty()) return true;
    if (!rules_are_here(model.opening)) return false;
    model.rules = load_rules(model.opening.rule_texts).value;
    model.rules_digest = digest_of(model.opening.rule_texts);
    return true;
}

bool is_open(const Model& model)
{
    return model.book && (model.demo || model.opening.done);
}

bool has_work(const Model& model)
{
    const auto& real = model.demo ? model.demo->book : model.book;
    const auto& made = model.opening.book;
    return (real && real->has_work()) || (made && made->has_work()) || model.keeping ||
           has_bundle_to_work_on(model) || has_drafts_to_work_on(model) || is_taking_back(model);
}

const KeptEvents* all_events(const Model& model)
{
    const auto& book = model.demo ? model.demo->book : model.book;
    const ports::JournalHealth& health = model.health;
    const bool all = book && book->is_whole() && health.copies > 0 && health.missing == 0 &&
                     health.set_aside + model.set_aside == 0 && !health.newer && !health.reading;
    return all ? &book->events() : nullptr;
}

std::optional<int> read_percent(const Model& model)
{
    const Opening& opening = model.opening;
    const Book* book = model.book ? &*model.book : opening.book ? &*opening.book : nullptr;
    if (model.book && book->is_whole()) return std::nullopt;
    const auto percent = [](std::size_t done, std::size_t all) {
        return all == 0 ? 0 : static_cast<int>(std::min(done, all) * 100 / all);
    };
    const bool reading = book == nullptr || !book->is_read();
    const int part = reading ? percent(opening.reading.read, opening.reading.files)
                             : percent(book->claims() - book->claims_left(), book->claims());
    if (model.book) return part; // the other part is done, or does not count
    return reading ? part / 2 : 50 + part / 2;
}

void make_book(Model& model)
{
    Opening& opening = model.opening;
    if (any_book(model) != nullptr) return;
    if (!opening.journal_is_open && !opening.rows_are_read) return;
    if (!read_rules(model)) return;
    read_own_profile(model, opening.profile);
    const core::Digest basis = rows_basis(model);
    const auto can_be_shown = [&](const ports::KeptRow& row) { return row.basis == basis; };
    const bool shown = std::any_of(opening.rows.begin(), opening.rows.end(), can_be_shown);
    if (!shown && !opening.journal_is_open) return; // by which rules, is not known yet
    Book book(real_rulebook(model), model.now, std::exchange(opening.early, {}));
    show_rows(book, std::exchange(opening.rows, {}), basis);
    opening.rule_texts.clear();
    if (opening.journal_is_open) {
        recall_trust(model, book);
        book.all_is_here();
    }
    (shown ? real_book(model) : opening.book).emplace(std::move(book));
    catch_up(model);
}

void catch_up(Model& model)
{
    Book* book = any_book(model);
    if (book == nullptr) return;
    book->work(claims_at_once);
    show_if_whole(model);
}

void work(Model& model, Effects& effects)
{
    if (is_taking_back(model)) return take_back_some(model, effects);
    Book* book = any_book(model);
    if (book == nullptr) return;
    if (book->has_work()) {
        book->work(claims_a_step);
        show_if_whole(model);
    } else if (has_bundle_to_work_on(model)) {
        work_on_bundle(model, effects);
    } else if (has_drafts_to_work_on(model)) {
        work_on_drafts(model, effects);
    } else if (model.keeping) {
        give_rows(model, rows_a_step, effects);
    }
}

// The disks may be at rest long before all is derived, and are not heard of again after that.
void begin_keeping_rows(Model& model)
{
    model.opening.rows_are_due = !all_is_known(model);
    if (model.opening.rows_are_due || !model.unsaved.empty() || model.keeping) return;
    Book& book = *real_book(model);
    const bool all = book.should_keep_all();
    if (all) book.keep_all();
    if (all || book.rows_to_keep() > 0) model.keeping = KeepingRows{.instead = all};
}

// What the shell has no time for any more is derived at the next opening.
void keep_last_rows(Model& model, Effects& effects)
{
    if (model.keeping || !all_is_known(model) || !model.unsaved.empty()) return;
    const std::size_t rows = real_book(model)->rows_to_keep();
    if (rows == 0 || rows > rows_a_step) return;
    model.keeping = KeepingRows{};
    give_rows(model, rows, effects);
}

void accept_rows(Model& model, const std::vector<ports::KeptRow>& rows)
{
    if (any_book(model) != nullptr) return; // the events came first
    model.opening.rows.insert(model.opening.rows.end(), rows.begin(), rows.end());
}

void note_rows_read(Model& model)
{
    model.opening.rows_are_read = true;
    make_book(model);
}

void accept_events(Model& model, std::span<const ports::EventBytes> events)
{
    Book* book = any_book(model);
    if (book == nullptr) {
        for (const ports::EventBytes& event : events) model.opening.early.take(event);
        return;
    }
    book->take(events);
    catch_up(model);
}

void accept_from_others(Model& model, std::vector<ports::EventBytes>& events)
{
    Book* book = any_book(model);
    if (book == nullptr) return accept_events(model, events);
    const std::vector<KeptEvents::News> news = book->take(events);
    catch_up(model);
    std::vector<ports::EventBytes> kept;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (news[i] == KeptEvents::News::None) continue;
        events[i].again = news[i] == KeptEvents::News::Signature;
        kept.push_back(std::move(events[i]));
    }
    events = std::move(kept);
}

void accept_document(Model& model, const ports::Document& document)
{
    if (document.name == views_document) model.saved_views = read_views(document.text);
    accept_followed_list(model, document);
    if (document.name != profile_document) return;
    Book* book = any_book(model);
    if (book == nullptr) {
        model.opening.profile = document.text;
        return;
    }
    const claims::Profile before = real_profile(model);
    read_own_profile(model, document.text);
    if (!counts_otherwise(before, real_profile(model))) return;
    book->judge_by(real_rulebook(model));
    catch_up(model);
}

void open_journal(Model& model, const ports::JournalHealth& health)
{
    model.health = health;
    model.saving.copies = health.copies;
    model.opening.journal_is_open = true;
    if (Book* book = any_book(model)) {
        recall_trust(model, *book);
        book->all_is_here();
        catch_up(model);
    } else {
        make_book(model);
    }
}

} // namespace app
