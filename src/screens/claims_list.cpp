#include "screens/claims_list.h"

#include "screens/domain_words.h"

namespace screens {

using ui::operator""_text;

namespace {

using claims::State;
using workspace::Filter;
using workspace::Label;
using workspace::Row;

claims::Turn turn_of(claims::Role role)
{
    switch (role) {
    case claims::Role::Reviewer: return claims::Turn::Reviewer;
    case claims::Role::Customer: return claims::Turn::Customer;
    case claims::Role::IncentivesAdmin:
    case claims::Role::IncentivesUser:
    case claims::Role::GlobalAdmin:
    case claims::Role::BillingAdmin:
    case claims::Role::Auditor: return claims::Turn::Partner;
    }
    return claims::Turn::Partner;
}

void add_edition(std::vector<Label>& labels, const ui::Words& words, const claims::Edition& edition)
{
    for (const auto& named : core::names<State>) {
        labels.push_back({.shown = named.value,
                          .edition = edition.id,
                          .text = std::string(words.say(state_text(named.value, edition)))});
    }
    for (const auto& named : core::names<claims::SolutionArea>) {
        labels.push_back({.shown = named.value,
                          .edition = edition.id,
                          .text = std::string(words.say(area_text(named.value, edition)))});
    }
}

std::vector<Label> labels_of(const ui::Words& words, const claims::Rulebook& rules)
{
    std::vector<Label> labels;
    for (const claims::Edition& edition : rules.editions) add_edition(labels, words, edition);
    for (const auto& named : core::names<claims::Activity>) {
        labels.push_back({.shown = named.value,
                          .edition = {},
                          .text = std::string(words.say(activity_text(named.value)))});
    }
    return labels;
}

Filter listed(Filter filter)
{
    if (filter.states.empty()) filter.states = listed_states();
    return filter;
}

} // namespace

const std::vector<State>& listed_states()
{
    static const std::vector<State> states = [] {
        std::vector<State> listed;
        for (const auto& named : core::names<State>) {
            const bool hidden = named.value == State::NotCreated || named.value == State::Discarded;
            if (!hidden) listed.push_back(named.value);
        }
        return listed;
    }();
    return states;
}

std::vector<ClaimsCard> cards_for(claims::Role role)
{
    return {
        {"needs", "claims.card.needs"_text, {.turns = {turn_of(role)}}},
        {"editing", "claims.card.editing"_text, {.states = {State::Editing}}},
        {"reviewers",
         "claims.card.reviewers"_text,
         {.states = {State::Submitted, State::InReview, State::Dispute}}},
        {"asked", "claims.card.asked"_text, {.states = {State::PartnerActionRequired}}},
        {"consent",
         "claims.card.consent"_text,
         {.states = {State::Approved}, .consents = {workspace::ConsentState::Pending}}},
        {"official",
         "claims.card.official"_text,
         {.associations = {claims::AssociationState::Official}}},
        {"rejected",
         "claims.card.rejected"_text,
         {.states = {State::Rejected, State::RejectedFinal}}},
    };
}

void ClaimsList::follow(const WorkspaceView& view, const ui::Words& words)
{
    const std::string language(words.say("language.tag"_text));
    if (generation_ != view.generation || claims_ == nullptr || language_ != language) {
        start_anew(view, words);
    }
    claims_ = view.claims;
    const Moment moment{.revision = claims_->revision(),
                        .today = claims_->today(),
                        .me = view.me,
                        .all_read = !view.read_percent};
    if (moment == moment_) return;
    moment_ = moment;
    total_.reset();
    figures_.clear();
    facts_.clear();
    needs_.reset();
    errors_.clear();
}

void ClaimsList::start_anew(const WorkspaceView& view, const ui::Words& words)
{
    *this = {};
    generation_ = view.generation;
    language_ = words.say("language.tag"_text);
    const std::vector<Label> labels = labels_of(words, view.claims->rules());
    listing_ = workspace::Listing(labels);
    finder_ = workspace::Listing(labels);
}

const std::vector<Row>& ClaimsList::rows(const workspace::Query& query)
{
    workspace::Query whole = query;
    whole.filter = listed(std::move(whole.filter));
    return listing_.rows(*claims_, whole);
}

std::vector<Row> ClaimsList::first_found(std::string_view text, std::size_t most)
{
    const workspace::Query query{.search = std::string(text),
                                 .filter = listed({}),
                                 .sort = {{.column = workspace::Column::Updated,
                                           .direction = workspace::Direction::Descending}}};
    const std::vector<Row>& all = finder_.rows(*claims_, query);
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    return {all.begin(), all.begin() + count};
}

std::size_t ClaimsList::total()
{
    if (!total_) total_ = workspace::filtered(*claims_, claims_->rows(), listed({})).count();
    return *total_;
}

const std::vector<std::size_t>& ClaimsList::card_figures()
{
    if (!figures_.empty()) return figures_;
    for (ClaimsCard& card : cards_for(moment_.me.role)) {
        const Filter filter = listed(std::move(card.filter));
        figures_.push_back(workspace::filtered(*claims_, claims_->rows(), filter).count());
    }
    return figures_;
}

ClaimsCardFacts ClaimsList::card_facts(std::string_view card, const WorkspaceView& view)
{
    if (const auto known = facts_.find(card); known != facts_.end()) return known->second;
    ClaimsCardFacts facts;
    for (ClaimsCard& one : cards_for(moment_.me.role)) {
        if (one.key != card || card == "needs" || card == "official") continue;
        const workspace::RowSet found =
            workspace::filtered(*claims_, claims_->rows(), listed(std::move(one.filter)));
        facts = card == "editing" ? ready_among(found, view) : next_among(found);
    }
    return facts_.emplace(card, facts).first->second;
}

ClaimsCardFacts ClaimsList::ready_among(const workspace::RowSet& rows, const WorkspaceView& view)
{
    constexpr std::size_t looked_at_max = 300; // each draft is judged by all rules
    if (rows.count() == 0 || rows.count() > looked_at_max) return {};
    std::size_t ready = 0;
    rows.for_each([&](Row row) { ready += errors_in(row, view) == 0 ? 1U : 0U; });
    return {.ready = ready};
}

ClaimsCardFacts ClaimsList::next_among(const workspace::RowSet& rows) const
{
    ClaimsCardFacts facts;
    rows.for_each([&](Row row) {
        const auto due = claims_->columns().standing[row].next_due;
        const bool sooner = due && *due >= claims_->today() && (!facts.next || *due < *facts.next);
        if (sooner) facts.next = due;
    });
    return facts;
}

const workspace::Needs& ClaimsList::needs()
{
    if (!needs_) {
        needs_ = workspace::needs_of(*claims_, claims_->rows(),
                                     {.role = moment_.me.role, .name = moment_.me.name}, {});
    }
    return *needs_;
}

int ClaimsList::errors_in(Row row, const WorkspaceView& view)
{
    const auto known = errors_.find(row);
    if (known != errors_.end()) return known->second;
    const int errors = view.count_errors(claims_->id_of(row));
    errors_.emplace(row, errors);
    return errors;
}

} // namespace screens
