#include "app/tour.h"

namespace app {

using screens::TourDeed;
using screens::TourStage;
using screens::TourStep;
using screens::TourWhere;

namespace {

const claims::ClaimId& tour_claim(const Model& model)
{
    return model.demo->story.tour_claim;
}

const claims::Claim* find_claim(const Model& model)
{
    return model.book->find(tour_claim(model));
}

claims::Standing standing_of(const Model& model, const claims::Claim& claim)
{
    return claims::standing_at(claim, model.book->now(), model.book->rules());
}

std::string path_of(const std::string& address)
{
    return address.substr(0, address.find('?'));
}

bool has_come(const Model& model, TourStage stage)
{
    const auto come = tour_stage(model);
    return come && *come >= stage;
}

bool is_opened_for_writing(const Model& model)
{
    const auto* wizard = std::get_if<screens::WizardScreen>(&model.route);
    return wizard != nullptr && wizard->claim == tour_claim(model);
}

bool is_on_desk(const Model& model)
{
    const auto* desk = std::get_if<screens::ReviewScreen>(&model.route);
    return desk != nullptr && desk->id == tour_claim(model);
}

bool gap_is_filled(const Model& model)
{
    const claims::Claim* claim = find_claim(model);
    return claim != nullptr && !claims::text_of(*claim, model.demo->story.tour_gap.field).empty();
}

TourWhere where_of(const Model& model, const TourStep& step)
{
    const auto come = tour_stage(model);
    if (!come && find_claim(model) != nullptr) return TourWhere::Astray;
    if (!come || *come < step.from) return TourWhere::TurnedBack;
    return is_at_tour_step(model, step) ? TourWhere::Here : TourWhere::Elsewhere;
}

std::optional<core::Date> consent_ends(const claims::Standing& standing)
{
    if (const auto* pending = std::get_if<claims::ConsentPending>(&standing.consent)) {
        return pending->until;
    }
    if (const auto* passed = std::get_if<claims::ConsentPassed>(&standing.consent)) {
        return passed->last_day;
    }
    return std::nullopt;
}

} // namespace

std::optional<TourStage> tour_stage(const Model& model)
{
    const claims::Claim* claim = find_claim(model);
    if (claim == nullptr) return std::nullopt;
    const claims::Standing standing = standing_of(model, *claim);
    const bool official = standing.association.state == claims::AssociationState::Official;
    switch (claims::state_of(standing.stage)) {
    case claims::State::Editing: return TourStage::Draft;
    case claims::State::Submitted: return TourStage::Submitted;
    case claims::State::InReview: return TourStage::InReview;
    case claims::State::Approved: return official ? TourStage::Official : TourStage::Approved;
    case claims::State::NotCreated:
    case claims::State::Discarded:
    case claims::State::PartnerActionRequired:
    case claims::State::Rejected:
    case claims::State::Dispute:
    case claims::State::RejectedFinal: return std::nullopt;
    }
    return std::nullopt;
}

bool tour_deed_is_done(const Model& model, TourDeed deed)
{
    switch (deed) {
    case TourDeed::Look: return false;
    case TourDeed::OpenDraft: return is_opened_for_writing(model);
    case TourDeed::FillIn: return gap_is_filled(model);
    case TourDeed::Submit: return has_come(model, TourStage::Submitted);
    case TourDeed::OpenDesk: return is_on_desk(model);
    case TourDeed::StartReview: return has_come(model, TourStage::InReview);
    case TourDeed::Approve: return has_come(model, TourStage::Approved);
    case TourDeed::LetTimePass: return has_come(model, TourStage::Official);
    case TourDeed::BecomeReviewer:
    case TourDeed::BecomeCustomer:
    case TourDeed::BecomePartner: return model.me.actor.role == screens::role_after(deed);
    }
    return false;
}

bool is_at_tour_step(const Model& model, const TourStep& step)
{
    if (step.as && model.me.actor.role != *step.as) return false;
    if (step.place == screens::TourPlace::Anywhere) return true;
    return path_of(address_of(model.route)) ==
           path_of(screens::tour_address(step.place, tour_claim(model)));
}

std::optional<screens::TourView> tour_view(const Model& model)
{
    if (!model.demo || !model.demo->tour.shown || !model.book) return std::nullopt;
    const Tour& tour = model.demo->tour;
    const TourStep& step = screens::tour_step(tour.stop);
    screens::TourView view{.stop = tour.stop,
                           .where = where_of(model, step),
                           .done = tour_deed_is_done(model, step.deed),
                           .calls = tour.calls,
                           .claim = tour_claim(model),
                           .role = model.me.actor.role};
    if (const claims::Claim* claim = find_claim(model)) {
        view.claim_name = claim->name;
        view.consent_ends = consent_ends(standing_of(model, *claim));
    }
    return view;
}

} // namespace app
