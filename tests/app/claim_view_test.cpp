#include "app/claim_view.h"

#include "shell/headless/shell.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using claims::Action;
using claims::RefusalReason;
using headless::Shell;

namespace {

claims::ClaimId begun(Shell& shell)
{
    shell.act(screens::BeginClaim{});
    const workspace::Workspace& all = shell.model().book->workspace();
    claims::ClaimId last;
    all.rows().for_each([&](workspace::Row row) { last = all.id_of(row); });
    return last;
}

} // namespace

TEST_CASE("a draft's view says what is missing, what may be done, and what not yet")
{
    Shell shell(support::asset_if_any, {.person = "Ola"});
    const claims::ClaimId id = begun(shell);
    const auto view = app::claim_view(shell.model(), id);
    REQUIRE(view);
    CHECK(view->state() == claims::State::Editing);
    CHECK(view->me.name == "Ola");
    CHECK(claims::count_errors(view->problems) > 0);
    CHECK(screens::can(*view, Action::Discard));
    CHECK_FALSE(screens::can(*view, Action::Submit));
    REQUIRE(screens::find_offer(*view, Action::Submit) != nullptr);
    CHECK(screens::find_offer(*view, Action::Submit)->not_yet->reason ==
          RefusalReason::ProblemsRemain);
    CHECK(screens::find_offer(*view, Action::Approve) == nullptr);
    CHECK_FALSE(screens::locked(*view, claims::Part::Products));
}

TEST_CASE("there is no view of a claim that is not here")
{
    const Shell shell(support::asset_if_any, {});
    CHECK_FALSE(app::claim_view(shell.model(), {"CA-NOBODY"}));
}

TEST_CASE("what follows an act is known before it is done")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId id = begun(shell);
    const auto view = app::claim_view(shell.model(), id);
    REQUIRE(view);
    const claims::Standing after = screens::standing_after(*view, claims::ClaimSubmitted{});
    const auto* due = screens::find_deadline(after, claims::DeadlineKind::ReviewStart);
    REQUIRE(due != nullptr);
    CHECK(core::format(due->due) == "2020-07-06"); // five business days after Monday the 29th
    CHECK(view->state() == claims::State::Editing);
}

TEST_CASE("what may not be edited any more says why")
{
    Shell shell(support::asset_if_any, {});
    const claims::ClaimId id = begun(shell);
    shell.act(screens::act_on(id, claims::DiscardClaim{}));
    const auto view = app::claim_view(shell.model(), id);
    REQUIRE(view);
    const auto why = screens::locked(*view, claims::Part::Contacts);
    REQUIRE(why);
    CHECK(why->reason == RefusalReason::ClaimDiscarded);
    CHECK(screens::locked(*view, claims::Part::Proof));
}
