// A bundle comes in as acts, one after the other: so many claims at a time, and no more than that
// in memory until they are saved.
#include "app/update.h"
#include "app/update_parts.h"
#include "screens/saving_words.h"
#include "support/story.h"
#include "support/visit.h"

#include <catch2/catch.hpp>

using app::Model;

namespace {

constexpr std::size_t a_claim_each = 1; // bytes of an act: one claim is more

bundle::PlannedClaim planned(const std::string& id)
{
    bundle::PlannedClaim claim{.claim = {id}};
    claims::EventId last;
    for (claims::Event event : support::drafted().history) {
        event.claim = {id};
        event.writer = {std::string(32, '0')};
        event.heads_known.clear();
        if (!last.text.empty()) event.heads_known.push_back(last);
        const store::StoredEvent stored = store::encode(event);
        last = stored.event.id;
        claim.to_add.push_back({.bytes = stored.bytes, .signature = {}});
    }
    return claim;
}

// An empty workspace, in which an import has come so far that its claims are taken.
struct Import {
    support::FaultDisks disks{2, 1};
    headless::Page page;
    support::Visit visit{disks, page};
    Model model{};
    app::Effects effects{};

    explicit Import(const std::vector<std::string>& ids)
    {
        visit.settle();
        model = visit.model();
        REQUIRE(model.book);
        REQUIRE(model.book->is_read());
        model.exchange.in.step = screens::ImportStep::Keeping;
        std::vector<bundle::PlannedClaim> claims;
        for (const std::string& id : ids) claims.push_back(planned(id));
        app::take_claims(model, std::move(claims), effects, a_claim_each);
        work();
    }

    void work()
    {
        while (app::has_work(model)) hear(app::TimeToWork{});
    }
    void hear(app::Action action)
    {
        app::Step step = app::update(std::move(model), std::move(action));
        model = std::move(step.model);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    }
    // The tickets with which events were handed over to be saved.
    std::vector<int> tickets() const
    {
        std::vector<int> tickets;
        for (const app::Effect& effect : effects) {
            if (const auto* save = std::get_if<app::SaveEvents>(&effect)) {
                tickets.push_back(save->ticket);
            }
        }
        return tickets;
    }
    std::size_t claims_here() const { return model.book->workspace().size(); }
};

} // namespace

TEST_CASE("a large import is saved one act after the other, each of whole claims")
{
    Import import({"CA-1", "CA-2", "CA-3"});
    for (std::size_t acts = 1; acts <= 3; ++acts) {
        REQUIRE(import.tickets().size() == acts); // the next one waits until this one is saved
        CHECK(import.claims_here() == acts);
        import.hear(app::Saved{.ticket = import.tickets().back(), .copies = 1});
        import.work();
    }
    CHECK(import.model.exchange.in.step == screens::ImportStep::Done);
    CHECK(import.model.unsaved.empty());
}

TEST_CASE("an import goes on where nothing can be saved, and says so")
{
    Import import({"CA-1", "CA-2"});
    import.hear(app::NotSaved{.ticket = import.tickets().back(), .fault = ports::SaveFault::Full});
    import.work();
    CHECK(import.claims_here() == 2);
    CHECK(import.model.saving.failed);
    CHECK(import.model.unsaved.size() == 2);
}

TEST_CASE("an import of which nothing can be saved stops before it fills the memory")
{
    Import import({"CA-1", "CA-2", "CA-3", "CA-4", "CA-5", "CA-6"});
    for (int i = 0; i < 6; ++i) {
        import.hear(
            app::NotSaved{.ticket = import.tickets().back(), .fault = ports::SaveFault::Full});
        import.work();
    }
    CHECK(import.tickets().size() == 4);
    for (const int ticket : import.tickets())
        import.hear(app::Saved{.ticket = ticket, .copies = 1});
    import.work();
    CHECK(import.tickets().size() == 5); // and goes on once there is room
}

TEST_CASE("that something else could not be saved does not hurry an import")
{
    Import import({"CA-1", "CA-2"});
    import.model.unsaved.emplace(-1, ports::Document{});
    import.hear(app::NotSaved{.ticket = -1, .fault = ports::SaveFault::TimedOut});
    import.work();
    CHECK(import.tickets().size() == 1);
}

TEST_CASE("while an import comes piece by piece, nothing is called saved")
{
    Import import({"CA-1", "CA-2"});
    import.hear(app::Saved{.ticket = import.tickets().back(), .copies = 1});
    CHECK(import.model.unsaved.empty());
    CHECK(screens::saving_state(import.model.saving) == screens::SavingState::Saving);
    import.work();
    import.hear(app::Saved{.ticket = import.tickets().back(), .copies = 1});
    CHECK(screens::saving_state(import.model.saving) == screens::SavingState::Saved);
}

TEST_CASE("a failure that is told again is counted once")
{
    Import import({"CA-1", "CA-2"});
    const auto fails = [&](int ticket) {
        import.hear(app::NotSaved{.ticket = ticket, .fault = ports::SaveFault::Full});
    };
    fails(import.tickets()[0]);
    import.work();
    REQUIRE(import.tickets().size() == 2);
    for (const int ticket : import.tickets()) fails(ticket);
    CHECK(import.model.saving.waiting == 0);
    for (const int ticket : import.tickets())
        import.hear(app::Saved{.ticket = ticket, .copies = 1});
    CHECK(import.model.saving.waiting == 0);
    CHECK_FALSE(import.model.saving.failed);
}

TEST_CASE("the end of one import is not the end of another whose files are being kept")
{
    Import import({"CA-1", "CA-2"});
    import.model.exchange.in = {.step = screens::ImportStep::Keeping, .ticket = 99};
    import.model.exchange.plan = std::make_shared<bundle::ImportPlan>();
    import.model.exchange.plan->claims.push_back(planned("CA-3"));
    for (int i = 0; i < 2; ++i) {
        import.hear(app::Saved{.ticket = import.tickets().back(), .copies = 1});
        import.work();
    }
    CHECK(import.model.exchange.in.step == screens::ImportStep::Keeping);
    import.hear(app::BundleFilesKept{.ticket = 99});
    import.work();
    CHECK(import.claims_here() == 3);
    CHECK(import.model.exchange.in.step == screens::ImportStep::Done);
}

TEST_CASE("an import that is being saved is not called off, and nothing of another is lost by it")
{
    Import import({"CA-1", "CA-2"});
    CHECK_FALSE(import.model.exchange.in.can_be_stopped);
    import.hear(screens::Intent{screens::StopImport {}});
    CHECK(import.model.exchange.in.step == screens::ImportStep::Keeping);

    std::vector<bundle::PlannedClaim> more;
    more.push_back(planned("CA-3"));
    app::take_claims(import.model, std::move(more), import.effects, a_claim_each);
    for (int i = 0; i < 3; ++i) {
        import.hear(app::Saved{.ticket = import.tickets().back(), .copies = 1});
        import.work();
    }
    CHECK(import.claims_here() == 3);
}
