// Rules, profile, clock: what a workspace goes by, and who looks at it.
#include "app/update_parts.h"

#include "store/profile_codec.h"

namespace app {

namespace {

constexpr const char* workspace_name = "claims";
constexpr std::int64_t clock_jitter_ms = 60'000; // clocks are set right by less than this

// Who one is in the demo is nobody outside it; there each role has its own person.
void remember_person(Model& model, const claims::Actor& before, Effects& effects)
{
    claims::Actor& me = model.me.actor;
    if (model.demo) {
        if (me.role != before.role && me.name == before.name) {
            me.name = name_in_demo(model, me.role);
        }
        return;
    }
    effects.push_back(Remember{.key = "role", .value = std::string(core::name_of(me.role))});
    effects.push_back(Remember{.key = "person", .value = me.name});
}

} // namespace

bool rules_are_here(const Opening& opening)
{
    return !opening.rule_texts.empty() &&
           std::none_of(opening.rule_texts.begin(), opening.rule_texts.end(),
                        [](const AssetText& asset) { return asset.text.empty(); });
}

std::optional<Book>& real_book(Model& model)
{
    return model.demo ? model.demo->book : model.book;
}

claims::Profile& real_profile(Model& model)
{
    return model.demo ? model.demo->profile : model.profile;
}

claims::Rulebook real_rulebook(Model& model)
{
    claims::Rulebook rules = rulebook_for(model.rules, real_profile(model));
    if (model.trusting.followed.trust.is_strict()) rules.trust = model.trusting.followed.trust;
    return rules;
}

void start_workspace(Model& model, const Started& started, Effects& effects)
{
    model.me.writer = {started.writer};
    ask(model, RulesListAsked{}, rules_index, effects);
    effects.push_back(OpenJournal{.workspace = workspace_name});
    effects.push_back(FindKey{});
}

void recall_person(Model& model, const SettingRecalled& setting)
{
    if (setting.key == "browser.zone") model.device_zone = setting.value;
    if (setting.key == "tenant.address") model.tenant_address = setting.value;
    if (setting.key == "person") model.me.actor.name = setting.value;
    if (setting.key == "role") {
        model.me.actor.role =
            core::named<claims::Role>(setting.value).value_or(model.me.actor.role);
    }
}

void accept_rules_list(Model& model, const std::string& text, Effects& effects)
{
    for (std::string& name : assets_listed(text)) {
        ask(model, RulesAsked{.name = name}, name, effects);
        model.opening.rule_texts.push_back({.name = std::move(name), .text = {}});
    }
}

void accept_rules(Model& model, const std::string& name, const std::string& text)
{
    for (AssetText& asset : model.opening.rule_texts) {
        if (asset.name == name) asset.text = text;
    }
    make_book(model);
}

void read_clock(Model& model, core::Instant now)
{
    const std::int64_t back_ms = model.now.utc_ms - now.utc_ms;
    if (back_ms >= 0 && back_ms < clock_jitter_ms) return;
    model.now = now;
    for (std::optional<Book>* book : {&real_book(model), &model.opening.book}) {
        if (*book) (*book)->move_to(now); // the demo's clock is moved by hand
    }
}

void read_own_profile(Model& model, const std::optional<std::string>& document)
{
    const claims::Profile first = first_profile(model.rules, model.device_zone);
    real_profile(model) = document ? store::read_profile(*document, first).profile : first;
}

bool counts_otherwise(const claims::Profile& one, const claims::Profile& other)
{
    return one.zone != other.zone || one.holiday_lists != other.holiday_lists ||
           one.days_added != other.days_added || one.days_removed != other.days_removed;
}

void change_profile(Model& model, const claims::Profile& profile, Effects& effects)
{
    if (!model.book || model.profile == profile) return;
    const bool other_days = counts_otherwise(model.profile, profile);
    model.profile = profile;
    if (other_days) {
        model.book->judge_by(model.demo ? rulebook_for(model.rules, profile)
                                        : real_rulebook(model));
    }
    if (other_days && model.demo) model.book->work_all(); // there is little
    if (other_days) catch_up(model);
    save(model, ports::Document{.name = profile_document, .text = store::write_profile(profile)},
         effects);
}

// Who stands on a first screen, or on a page that is not for the new role, comes to its own.
void become(Model& model, const screens::BecomePerson& person, Effects& effects)
{
    const claims::Actor before = model.me.actor;
    model.me.actor = {.role = person.role, .name = person.name};
    remember_person(model, before, effects);
    if (before.role == person.role) return;
    if (is_for(model.route, person.role) && !is_home(model.route, before.role)) return;
    go_to(model, home_of(person.role), ports::HistoryEntry::Add, effects);
}

} // namespace app
