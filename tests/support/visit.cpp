#include "support/visit.h"

#include "app/run_effects.h"
#include "app/update.h"
#include "support/assets.h"
#include "support/journal_life.h"

namespace support {

namespace {

std::string next_writer(headless::Page& page)
{
    std::string& count = page.settings["test.visits"];
    count = std::to_string(count.empty() ? 1 : std::stoi(count) + 1);
    return writer_named(std::stoi(count));
}

} // namespace

Visit::Visit(FaultDisks& disks, headless::Page& page)
    : disks_(disks),
      page_(page),
      files_(std::make_shared<headless::JournalFiles>()),
      streams_(std::make_shared<headless::JournalFiles>(),
               [this](std::uint32_t handle) { return files_.content(handle); }),
      exchange_(
          streams_, [this] { return app::events_to_export(model_); },
          [this](app::Action action) { actions_.push_back(std::move(action)); }),
      journal_({&disks.disks[0], &disks.disks[1]}, page,
               [this](app::Action action) { actions_.push_back(std::move(action)); })
{
    disks.answers.clear(); // nobody hears what was answered to the visit before
    clock_.moment = {.utc_ms = 1593423000000};
    const std::string writer = next_writer(page);
    journal_.start(writer);
    for (const auto& [key, value] : page.settings) journal_.recall(key, value);
    hear(app::ClockRead{.now = clock_.moment});
    hear(app::SettingRecalled{.key = "browser.zone", .value = "Europe/Warsaw"});
    hear(app::Started{.writer = writer});
}

void Visit::hear(app::Action action)
{
    actions_.push_back(std::move(action));
    act_on_what_waits();
}

void Visit::act_on_what_waits()
{
    app::World world{.page = page_,
                     .journal = journal_,
                     .files = files_,
                     .exchange = exchange_,
                     .storage = storage_,
                     .host = host_,
                     .signer = signer_,
                     .clock = clock_};
    while (!actions_.empty() || !page_.requests.empty()) {
        while (!page_.requests.empty()) {
            const headless::Page::Request request = page_.requests.front();
            page_.requests.pop_front();
            actions_.emplace_back(
                app::AssetArrived{.ticket = request.ticket, .text = asset(request.name)});
        }
        const app::Action action = std::move(actions_.front());
        actions_.pop_front();
        app::Step step = app::update(std::move(model_), action);
        model_ = std::move(step.model);
        app::run_effects(step.effects, world);
        for (app::Action& answer : signer_.take_answers()) actions_.push_back(std::move(answer));
    }
}

bool Visit::step()
{
    if (disks_.answers.empty()) return false;
    journal_.answer(disks_.take_answer().answer);
    act_on_what_waits();
    return true;
}

void Visit::settle()
{
    for (;;) {
        if (step()) continue;
        if (!app::has_work(model_)) return;
        hear(app::TimeToWork{});
    }
}

void Visit::rest()
{
    hear(app::AtRest{});
    settle();
}

std::string Visit::name_of(const claims::ClaimId& id) const
{
    if (!model_.book) return {};
    const auto row = model_.book->workspace().find(id);
    return row ? std::string(model_.book->workspace().columns().name[*row]) : std::string();
}

} // namespace support
