// The guided tour: from step to step, by what the person does or by the tour itself.
#include "app/tour.h"
#include "app/update_parts.h"

namespace app {

using screens::TourDeed;
using screens::TourStage;
using screens::TourStep;
using screens::TourStop;
using screens::TourWish;

namespace {

Tour& tour_of(Model& model)
{
    return model.demo->tour;
}

const TourStep& present_step(const Model& model)
{
    return screens::tour_step(model.demo->tour.stop);
}

void stand_at(Model& model, TourStop stop)
{
    Tour& tour = tour_of(model);
    tour.stop = stop;
    tour.was_done = tour_deed_is_done(model, screens::tour_step(stop).deed);
}

void become_in_demo(Model& model, claims::Role role, Effects& effects)
{
    if (model.me.actor.role == role) return;
    become(model, {.role = role, .name = model.me.actor.name}, effects);
}

// To the page and the role of the step. A list is asked for as the step wants it, also from itself.
void go_along(Model& model, Effects& effects)
{
    const TourStep& step = present_step(model);
    if (step.as) become_in_demo(model, *step.as, effects);
    const std::string address = screens::tour_address(step.place, model.demo->story.tour_claim);
    const bool asks = address.find('?') != address.npos;
    const bool there = asks ? model.address == address : is_at_tour_step(model, step);
    if (!there) go_to(model, address, ports::HistoryEntry::Add, effects);
}

void close_tour(Model& model)
{
    tour_of(model) = {.calls = tour_of(model).calls};
}

void go_on(Model& model, Effects& effects)
{
    const TourStop stop = tour_of(model).stop;
    if (stop == TourStop::End) return close_tour(model);
    stand_at(model, static_cast<TourStop>(static_cast<int>(stop) + 1));
    go_along(model, effects);
}

// The first step that is for a claim which has come so far.
TourStop stop_for(TourStage stage)
{
    if (stage == TourStage::Draft) return TourStop::Draft;
    for (const TourStep& step : screens::tour_steps()) {
        if (step.from == stage) return step.stop;
    }
    return TourStop::Welcome;
}

void let_consent_pass(Model& model, Effects& effects)
{
    const auto view = tour_view(model);
    if (!view || !view->consent_ends) return;
    wish_demo(model,
              {.wish = screens::DemoWish::Day, .day = *view->consent_ends + std::chrono::days{1}},
              effects);
}

// What the step asks for, done as the person would.
void do_deed(Model& model, TourDeed deed, Effects& effects)
{
    const DemoStory& story = model.demo->story;
    const auto act_on_claim = [&](claims::Command command) {
        act(model, screens::act_on(story.tour_claim, std::move(command)), effects);
    };
    switch (deed) {
    case TourDeed::Look: return;
    case TourDeed::OpenDraft:
        return go_to(model, screens::tour_address(screens::TourPlace::Contacts, story.tour_claim),
                     ports::HistoryEntry::Add, effects);
    case TourDeed::FillIn: return act_on_claim(claims::EditFields{.changes = {story.tour_gap}});
    case TourDeed::Submit: return act_on_claim(claims::SubmitClaim{});
    case TourDeed::OpenDesk:
        return go_to(model, screens::tour_address(screens::TourPlace::Desk, story.tour_claim),
                     ports::HistoryEntry::Add, effects);
    case TourDeed::StartReview: return act_on_claim(claims::StartReview{});
    case TourDeed::Approve: return act_on_claim(claims::ApproveClaim{});
    case TourDeed::LetTimePass: return let_consent_pass(model, effects);
    case TourDeed::BecomeReviewer:
    case TourDeed::BecomeCustomer:
    case TourDeed::BecomePartner: return become_in_demo(model, *screens::role_after(deed), effects);
    }
}

void begin_anew(Model& model, Effects& effects)
{
    if (tour_stage(model) != TourStage::Draft) {
        wish_demo(model, {.wish = screens::DemoWish::Reset}, effects);
    }
    stand_at(model, TourStop::Welcome);
    go_along(model, effects);
}

void begin(Model& model, Effects& effects)
{
    Tour& tour = tour_of(model);
    const bool first = !tour.shown && tour.stop == TourStop::Welcome;
    tour.shown = true;
    ++tour.calls;
    if (first) begin_anew(model, effects);
}

void next(Model& model, Effects& effects)
{
    const TourDeed deed = present_step(model).deed;
    const bool asks = deed != TourDeed::Look && !tour_deed_is_done(model, deed);
    if (!asks) return go_on(model, effects);
    do_deed(model, deed, effects);
    if (tour_deed_is_done(model, deed)) go_on(model, effects);
}

void back(Model& model, Effects& effects)
{
    const TourStop stop = tour_of(model).stop;
    if (stop == TourStop::Welcome) return;
    stand_at(model, static_cast<TourStop>(static_cast<int>(stop) - 1));
    go_along(model, effects);
}

// Where the claim is not so far, to the step that takes it on from where it is.
void go_there(Model& model, Effects& effects)
{
    const auto stage = tour_stage(model);
    if (!stage) return begin_anew(model, effects);
    if (*stage < present_step(model).from) stand_at(model, stop_for(*stage));
    go_along(model, effects);
}

void leave(Model& model)
{
    tour_of(model).shown = false;
    model.done.push_back({.id = next_ticket(model), .kind = screens::DoneKind::TourLeft});
}

} // namespace

void wish_tour(Model& model, const screens::WishTour& wish, Effects& effects)
{
    if (!model.demo) {
        if (wish.wish == TourWish::Begin) open_demo(model, {.tour = true}, effects);
        return;
    }
    switch (wish.wish) {
    case TourWish::Begin: return begin(model, effects);
    case TourWish::Again: return begin_anew(model, effects);
    case TourWish::Next: return next(model, effects);
    case TourWish::Back: return back(model, effects);
    case TourWish::There: return go_there(model, effects);
    case TourWish::Leave: return leave(model);
    }
}

// What a step asks for was done: the tour goes on by itself. Who has just typed something is left
// where they are.
void follow_tour(Model& model, Effects& effects)
{
    if (!model.demo || !model.demo->tour.shown || !model.book) return;
    const TourStep& step = present_step(model);
    const bool done = tour_deed_is_done(model, step.deed);
    if (!done) tour_of(model).was_done = false;
    if (!done || tour_of(model).was_done) return;
    const bool typed = step.deed == TourDeed::FillIn;
    if (!typed) return go_on(model, effects);
    stand_at(model, static_cast<TourStop>(static_cast<int>(step.stop) + 1));
}

} // namespace app
