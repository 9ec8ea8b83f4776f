// Whom decisions are believed of: a trust list is followed, its signed events are what it says, and
// claims are judged by it where it is strict.
#include "app/sync_text.h"
#include "app/update_parts.h"
#include "claims/parse.h"
#include "claims/trust_list.h"
#include "core/match.h"
#include "store/event_peek.h"

#include <algorithm>
#include <set>

namespace app {

namespace {

constexpr const char* trust_document = "trust";
constexpr std::size_t lists_looked_at = 8;  // of those that came from outside
constexpr std::size_t ids_an_event = 5'000; // of each kind, that an event of a list names at most

// Claims are judged anew if the list that counts says otherwise now.
void follow(Model& model, store::FollowedList followed, Effects& effects)
{
    followed.digest = store::digest_of(followed.trust);
    if (followed == model.trusting.followed) return;
    const claims::Trust before = real_rulebook(model).trust;
    model.trusting.followed = std::move(followed);
    const claims::Rulebook rules = real_rulebook(model);
    auto& book = real_book(model);
    if (book && rules.trust != before) {
        book->judge_by(rules);
        catch_up(model);
    }
    save_real(model,
              ports::Document{.name = trust_document,
                              .text = store::write_followed_list(model.trusting.followed)},
              effects);
}

void add_to_list(Model& model, const std::vector<claims::TrustChange>& changes, Effects& effects)
{
    Book& book = *model.book;
    const store::FollowedList& followed = model.trusting.followed;
    const NewEvents events =
        on_trust_list(claims::heard_of(book.trust_list(followed.list), followed.founding),
                      followed.list, changes, author(model), book.now());
    book.take(events);
    std::vector<ports::EventBytes> act;
    for (const store::StoredEvent& event : events) act.push_back({.bytes = event.bytes});
    save(model, std::move(act), effects);
}

// The list that is followed, and the first of those that came from outside.
std::vector<ClaimNumber> looked_at(const KeptEvents& events, const claims::ClaimId& followed)
{
    std::vector<ClaimNumber> numbers;
    if (const auto number = events.find(followed.text); number && !followed.text.empty()) {
        numbers.push_back(*number);
    }
    for (const ClaimNumber number : events.trust_lists()) {
        if (numbers.size() > lists_looked_at) break;
        if (events.id_of(number) != followed) numbers.push_back(number);
    }
    return numbers;
}

Trusting::Basis basis_of(const KeptEvents& events, const claims::ClaimId& followed)
{
    Trusting::Basis basis{.followed = followed};
    for (const ClaimNumber list : looked_at(events, followed)) {
        basis.events.events += events.sum_of(list).events;
        basis.events.sum += events.sum_of(list).sum;
        events.each_of(list, [&](std::uint32_t number) {
            if (events.verdict(number) == Verdict::Fits) ++basis.fitting;
            if (events.verdict(number) != Verdict::None) ++basis.judged;
        });
    }
    return basis;
}

std::string name_kept(const std::string& typed)
{
    const auto parsed = claims::parse_name(typed, claims::person_name_length);
    return parsed ? parsed.value() : std::string();
}

void found(Model& model, const screens::FoundTrustList& wish, Effects& effects)
{
    const std::string person = name_kept(wish.person);
    if (!model.trusting.followed.list.text.empty() || person.empty()) return;
    Book& book = *model.book;
    const claims::ClaimId list = new_trust_list_id(book, model.me.writer);
    const claims::ListFounded founded{.workspace = name_kept(wish.workspace), .person = person};
    const NewEvents events = on_trust_list({}, list, {founded}, author(model), book.now());
    book.take(events);
    save(model, {{.bytes = events.front().bytes}}, effects);
    follow(model, {.list = list, .founding = events.front().event.id}, effects);
}

struct SeenHere {
    claims::SeenEvents seen{};
    core::Instant latest{}; // of all that was looked at

    void look_at(const claims::History& history)
    {
        for (const claims::Event& event : history) latest = std::max(latest, event.time);
    }
};

// What is here of every claim in which something like this stands, and dated before a moment, if
// one is given.
SeenHere seen_where(const KeptEvents& events, const std::string& text,
                    const std::optional<core::Instant>& before)
{
    std::set<ClaimNumber> found;
    for (std::uint32_t number = 0; number < events.events(); ++number) {
        const std::string_view event = events.event(number);
        if (event.find(text) == std::string_view::npos) continue;
        const auto claim = events.find(store::claim_named_in(event));
        if (claim && !claims::is_trust_list(events.id_of(*claim).text)) found.insert(*claim);
    }
    SeenHere here;
    claims::SeenEvents& seen = here.seen;
    for (const ClaimNumber claim : found) {
        const claims::History history = events.history(claim).history;
        here.look_at(history);
        const claims::SeenEvents more =
            before ? claims::seen_before(history, *before) : claims::seen_of(history);
        seen.last.insert(seen.last.end(), more.last.begin(), more.last.end());
        seen.absent.insert(seen.absent.end(), more.absent.begin(), more.absent.end());
    }
    return here;
}

// One event would grow beyond what an event may be; the last of several says what all of them say.
template <class Change>
std::vector<claims::TrustChange> in_pieces(const Change& change, const claims::SeenEvents& kept)
{
    std::vector<claims::TrustChange> changes;
    const std::size_t all = std::max(kept.last.size(), kept.absent.size());
    for (std::size_t at = 0; at == 0 || at < all; at += ids_an_event) {
        Change piece = change;
        for (std::size_t i = at; i < at + ids_an_event; ++i) {
            if (i < kept.last.size()) piece.kept.last.push_back(kept.last[i]);
            if (i < kept.absent.size()) piece.kept.absent.push_back(kept.absent[i]);
        }
        changes.emplace_back(std::move(piece));
    }
    return changes;
}

void withdraw(Model& model, const screens::WithdrawKey& wish, Effects& effects)
{
    const store::FollowedList& followed = model.trusting.followed;
    if (!claims::may_withdraw(followed.trust, author(model).key, wish.key)) return;
    const Book& book = *model.book;
    std::optional<core::Instant> before;
    if (wish.last_day) {
        before = claims::end_of_day(*wish.last_day, book.rules().calendar.zone);
    }
    SeenHere kept = seen_where(book.events(), "\"key\":\"" + wish.key.text + "\"", before);
    const claims::History list =
        claims::heard_of(book.trust_list(followed.list), followed.founding);
    claims::add(kept.seen, before ? claims::seen_before(list, *before) : claims::seen_of(list));
    kept.look_at(list);
    // Without a day everything that is here stays, also what is dated ahead of this clock.
    const core::Instant after_all{.utc_ms = std::max(book.now(), kept.latest).utc_ms + 1};
    const claims::KeyWithdrawn withdrawn{.key = wish.key, .from = before.value_or(after_all)};
    add_to_list(model, in_pieces(withdrawn, kept.seen), effects);
}

// When the list begins to decide alone, what was decided before stays as it is; but only the first
// time, lest everything that was refused comes to count when somebody switches to and fro.
void choose(Model& model, const screens::ChooseStrictness& wish, Effects& effects)
{
    const claims::Trust& trust = model.trusting.followed.trust;
    if (!claims::is_admin(trust, author(model).key) || trust.strictness == wish.strictness) return;
    claims::SeenEvents kept;
    const bool first = wish.strictness == claims::Strictness::Strict && !trust.was_strict;
    if (first) {
        kept = seen_where(model.book->events(), "\"role\":\"reviewer\"", std::nullopt).seen;
    }
    add_to_list(model, in_pieces(claims::StrictnessChosen{.strictness = wish.strictness}, kept),
                effects);
}

// An admin puts anybody on the list, a reviewer another device of their own.
void trust(Model& model, const screens::TrustKey& wish, Effects& effects)
{
    const claims::Trust& trust = model.trusting.followed.trust;
    const claims::KeyId own = author(model).key;
    if (!claims::is_trusted(trust, own) || claims::find_key(trust, wish.key) != nullptr) return;
    const claims::TrustedKey& me = *claims::find_key(trust, own);
    const bool admin = claims::is_admin(trust, own);
    const std::string person = admin ? name_kept(wish.person) : me.person;
    if (person.empty()) return;
    add_to_list(
        model,
        {claims::KeyTrusted{.key = wish.key, .person = person, .as = admin ? wish.as : me.as}},
        effects);
}

void invite(Model& model, Effects& effects)
{
    if (model.trusting.followed.list.text.empty()) return;
    if (model.exchange.out.step == screens::ExportStep::Writing) return;
    if (model.exchange.in.step == screens::ImportStep::Keeping) return; // it ends soon
    if (model.exchange.in.step == screens::ImportStep::Reading) stop_import(model, effects);
    const std::string moment = core::format(model.now);
    ports::ExportOrder order{.claims = {model.trusting.followed.list.text},
                             .name = "claimdesk-invitation-" + moment.substr(0, 10) + ".json",
                             .written = moment};
    if (model.sync.host) { // where these claims are; who joins needs more than the list
        order.invitation = ports::Document{.name = invitation_document,
                                           .text = write_invitation(model.sync.host->address)};
    }
    model.exchange.out = {
        .step = screens::ExportStep::Writing, .ticket = next_ticket(model), .file = order.name};
    effects.push_back(WriteBundle{.ticket = model.exchange.out.ticket, .order = std::move(order)});
}

} // namespace

void wish_trust(Model& model, const screens::WishTrust& wish, Effects& effects)
{
    if (!model.book) return;
    const bool signs = !author(model).key.text.empty();
    core::match(
        wish.wish,
        [&](const screens::FoundTrustList& e) {
            if (signs) found(model, e, effects);
        },
        [&](const screens::FollowTrustList& e) {
            follow(model, {.list = e.list, .founding = e.founding}, effects);
        },
        [&](const screens::LeaveTrustList&) { follow(model, {}, effects); },
        [&](const screens::TrustKey& e) { trust(model, e, effects); },
        [&](const screens::WithdrawKey& e) { withdraw(model, e, effects); },
        [&](const screens::ChooseStrictness& e) { choose(model, e, effects); },
        [&](const screens::OfferInvitation&) { invite(model, effects); });
}

// From an earlier visit or from another tab, which has read the same list as this one.
void accept_followed_list(Model& model, const ports::Document& document)
{
    if (document.name != trust_document) return;
    const auto followed = store::read_followed_list(document.text);
    const store::FollowedList& here = model.trusting.followed;
    if (!followed || (followed->list == here.list && followed->founding == here.founding)) return;
    auto& book = real_book(model) ? real_book(model) : model.opening.book;
    const claims::Trust before = book ? real_rulebook(model).trust : claims::Trust{};
    model.trusting.followed = *followed;
    model.trusting.basis = {};
    if (!book) return;
    const claims::Rulebook rules = real_rulebook(model);
    if (rules.trust == before) return;
    book->judge_by(rules);
    catch_up(model);
}

void recall_trust(Model& model, Book& book)
{
    store::FollowedList& followed = model.trusting.followed;
    if (followed.list.text.empty()) return;
    claims::History list = book.trust_list(followed.list);
    for (claims::Event& event : list) {
        claims::Signing& signing = event.weight.signing;
        if (signing == claims::Signing::Unchecked) signing = claims::Signing::Good;
    }
    claims::Trust trust = claims::trust_of(list, followed.founding);
    if (store::digest_of(trust) != followed.digest) return; // it is checked again
    followed.trust = std::move(trust);
    if (followed.trust.is_strict()) book.trust(followed.trust);
}

// As soon as all of the lists' signatures have been judged.
void follow_trust(Model& model, Effects& effects)
{
    Trusting& trusting = model.trusting;
    const auto& book = real_book(model);
    if (!book || !book->is_read()) return;
    const KeptEvents& events = book->events();
    if (events.trust_lists().empty()) return;
    const Trusting::Basis basis = basis_of(events, trusting.followed.list);
    if (trusting.basis == basis) return;
    trusting.basis = basis;
    trusting.offered.clear();
    for (const ClaimNumber number : looked_at(events, trusting.followed.list)) {
        const claims::ClaimId& list = events.id_of(number);
        const claims::History history = book->trust_list(list);
        for (claims::Founding& founding : claims::foundings_in(history)) {
            if (list == trusting.followed.list && founding.event == trusting.followed.founding) {
                trusting.workspace = name_kept(founding.fact.workspace);
            } else if (trusting.offered.size() < lists_looked_at) {
                trusting.offered.push_back({.list = list,
                                            .founding = founding.event,
                                            .workspace = name_kept(founding.fact.workspace),
                                            .person = name_kept(founding.fact.person),
                                            .founder = founding.key});
            }
        }
        if (list != trusting.followed.list || !book->unchecked(list).empty()) continue;
        store::FollowedList followed = trusting.followed;
        followed.trust = claims::trust_of(history, followed.founding);
        if (followed.trust.keys.empty()) continue; // its beginning is missing here: as it was
        follow(model, std::move(followed), effects);
    }
}

std::vector<std::uint32_t> unchecked_on_lists(const Model& model)
{
    std::vector<std::uint32_t> numbers;
    const KeptEvents& events = model.book->events();
    for (const ClaimNumber number : looked_at(events, model.trusting.followed.list)) {
        const std::vector<std::uint32_t> more = model.book->unchecked(events.id_of(number));
        numbers.insert(numbers.end(), more.begin(), more.end());
    }
    return numbers;
}

screens::TrustView trust_view(const Model& model)
{
    const Trusting& trusting = model.trusting;
    return {.followed = !trusting.followed.list.text.empty(),
            .workspace = trusting.workspace,
            .trust = &trusting.followed.trust,
            .key = model.signing.key,
            .checks_signatures = !model.signing.cannot_check,
            .offered = trusting.offered};
}

} // namespace app
