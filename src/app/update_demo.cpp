// Opening the demo, travelling in it, leaving it.
#include "app/update_parts.h"

#include <algorithm>

namespace app {

namespace {

constexpr int first_generation = 1'000'000; // beyond any that the real book comes to

core::Instant moment_on(const Rules& rules, core::Date day)
{
    const claims::TimeZone* zone = find_zone(rules, demo_zone);
    const core::Instant morning =
        claims::start_of_day(day, zone == nullptr ? claims::TimeZone{} : *zone) +
        std::chrono::hours{16};
    return std::max(morning, demo_begins());
}

void travel(Model& model, core::Instant moment)
{
    const core::Instant to = std::clamp(moment, demo_begins(), core::latest_instant);
    model.book.emplace(demo_book(model.rules, *model.demo, model.profile, to,
                                 first_generation + ++model.demo_books));
    model.done.clear();
    model.undoable.clear();
}

bool is_asked_for(const Model& model, const std::string& language)
{
    return std::any_of(model.asked.begin(), model.asked.end(), [&](const auto& entry) {
        const auto* texts = std::get_if<DemoAsked>(&entry.second);
        return texts != nullptr && texts->language == language;
    });
}

void play(Model& model, const std::string& language, const DemoTexts& texts, Effects& effects)
{
    model.demo->language = language;
    model.demo->story = play_demo(model.rules, texts);
    effects.push_back(TakeBackFiles{}); // of another language
    for (const auto& [digest, file] : model.demo->story.files) {
        effects.push_back(LendFile{.digest = digest, .bytes = file.bytes});
    }
    model.demo->done.clear();
    model.profile = model.demo->story.profile;
    model.me.actor.name = model.profile.people.front().name;
}

void set_role(Model& model, claims::Role role)
{
    model.me.actor = {.role = role, .name = name_in_demo(model, role)};
}

void open(Model& model, const std::string& language, const DemoTexts& texts, Effects& effects)
{
    const DemoWanted wanted = *std::exchange(model.demo_wanted, std::nullopt);
    keep_typed(model, effects); // what was being typed is the real workspace's
    const claims::Actor me = model.me.actor;
    model.demo.emplace();
    model.demo->book = std::exchange(model.book, std::nullopt);
    model.demo->profile = model.profile;
    model.demo->me = me;
    play(model, language, texts, effects);
    set_role(model, wanted.role.value_or(claims::Role::IncentivesAdmin));
    travel(model, wanted.day ? moment_on(model.rules, *wanted.day) : demo_today());
    model.notices.clear();
    if (wanted.tour) wish_tour(model, {}, effects);
}

void leave(Model& model, Effects& effects)
{
    Demo demo = *std::exchange(model.demo, std::nullopt);
    model.book = std::move(demo.book);
    model.profile = std::move(demo.profile);
    model.me.actor = std::move(demo.me);
    model.done.clear();
    model.undoable.clear();
    model.notices.clear();
    model.incoming.clear();
    effects.push_back(TakeBackFiles{});
    effects.push_back(Navigate{.address = "/claims", .query = ""});
    follow_address(model, "/claims", effects);
}

core::Date next_business_day(const Book& book)
{
    return claims::add_business_days(book.workspace().today(), 1, book.rules().calendar);
}

} // namespace

void recall_demo(Model& model, const SettingRecalled& setting)
{
    if (setting.key == "browser.query") model.demo_wanted = demo_wanted(setting.value);
}

// Its texts are those of the page; who changes the language sees it told anew.
void want_demo(Model& model, Effects& effects)
{
    const std::string& language = model.words_language;
    if (language.empty()) return;
    const bool opens = model.demo_wanted && !model.demo;
    const bool retold = model.demo && model.demo->language != language;
    if (!opens && !retold) return;
    if (!read_rules(model) || is_asked_for(model, language)) return;
    ask(model, DemoAsked{.language = language}, "demo/" + language + ".json", effects);
}

void accept_demo(Model& model, const std::string& language, const std::string& text,
                 Effects& effects)
{
    if (language != model.words_language) return; // chosen again meanwhile
    const DemoTexts texts =
        load_demo_texts({.name = "demo/" + language + ".json", .text = text}).value;
    if (texts.customers.empty()) return miss_demo(model);
    if (model.demo_wanted && !model.demo) return open(model, language, texts, effects);
    if (!model.demo) return;
    const core::Instant moment = model.book->now();
    const claims::Role role = model.me.actor.role;
    play(model, language, texts, effects);
    set_role(model, role);
    travel(model, moment);
}

void miss_demo(Model& model)
{
    model.demo_wanted.reset();
    if (model.demo) model.demo->language = model.words_language; // as it was told before
    model.done.push_back({.id = next_ticket(model), .kind = screens::DoneKind::DemoMissing});
}

void open_demo(Model& model, DemoWanted wanted, Effects& effects)
{
    if (model.demo) return;
    model.demo_wanted = wanted;
    effects.push_back(
        Navigate{.address = "/claims", .query = wanted.tour ? "?demo&tour" : "?demo"});
    follow_address(model, "/claims", effects);
}

std::string name_in_demo(const Model& model, claims::Role role)
{
    for (const claims::Person& person : model.profile.people) {
        if (person.role == role) return person.name;
    }
    return {};
}

void wish_demo(Model& model, const screens::WishDemo& wish, Effects& effects)
{
    using screens::DemoWish;
    if (wish.wish == DemoWish::Open) return open_demo(model, {}, effects);
    if (!model.demo) return;
    switch (wish.wish) {
    case DemoWish::Open: return;
    case DemoWish::Reset:
        model.demo->done.clear();
        model.profile = model.demo->story.profile;
        return travel(model, demo_today());
    case DemoWish::Leave: return leave(model, effects);
    case DemoWish::NextDeadline:
        if (const auto moment = after_next_deadline(*model.book)) travel(model, *moment);
        return;
    case DemoWish::NextDay:
        return travel(model, moment_on(model.rules, next_business_day(*model.book)));
    case DemoWish::Day: return travel(model, moment_on(model.rules, wish.day));
    case DemoWish::Today: return travel(model, demo_today());
    }
}

} // namespace app
