// The second step: solution area and activity.
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "ui/choice.h"
#include "ui/form.h"
#include "ui/radio_group.h"
#include "ui/text.h"

#include <algorithm>
#include <array>

namespace screens {

using claims::Activity;
using claims::SolutionArea;
using ui::operator""_text;

namespace {

constexpr std::array areas{SolutionArea::Microsoft365, SolutionArea::BusinessApplications};

bool contains(const std::vector<Activity>& activities, Activity activity)
{
    return std::find(activities.begin(), activities.end(), activity) != activities.end();
}

// Of an area with one activity there is nothing to choose.
void choose_area(const Wizard& wizard, SolutionArea area)
{
    std::vector<Activity> known = claims::activities_of(wizard.view.rules.catalogue, area);
    if (known.size() > 1) known.clear();
    act(wizard, claims::ChooseSolution{.area = area, .activities = known});
}

// Revenue association excludes the others: choosing one gives up what does not go with it, and what
// is not known here, which somebody else's change may have left.
void change_activity(const Wizard& wizard, Activity activity, bool wanted)
{
    const claims::Claim& claim = wizard.view.claim;
    const std::vector<Activity> here =
        claims::activities_of(wizard.view.rules.catalogue, *claim.area);
    std::vector<Activity> activities = claim.activities;
    std::erase_if(activities, [&](Activity known) {
        const bool alone =
            known == Activity::RevenueAssociation || activity == Activity::RevenueAssociation;
        return known == activity || (wanted && alone) || !contains(here, known);
    });
    if (wanted) activities.push_back(activity);
    act(wizard, claims::ChooseSolution{.area = wizard.view.claim.area, .activities = activities});
}

std::string closed(ui::Ui& ui, const Wizard& wizard)
{
    return closed_because(ui, wizard,
                          claims::SolutionChosen{.area = wizard.view.claim.area,
                                                 .activities = wizard.view.claim.activities});
}

void area_choice(ui::Ui& ui, const Wizard& wizard, const std::string& closed)
{
    arrive(ui, wizard, "area", ui::child_id(ui.id("area"), core::name_of(areas.front())));
    ui::RadioGroup group{.key = "area",
                         .label = ui.say("wizard.solution.area"_text),
                         .chosen = areas.size(),
                         .error = note_at(ui, wizard, "area").error,
                         .disabled_because = closed,
                         .required = true};
    for (const SolutionArea area : areas) {
        if (wizard.view.claim.area == area) group.chosen = group.choices.size();
        group.choices.push_back(
            {.key = core::name_of(area), .label = ui.say(area_text(area, wizard.view.edition()))});
    }
    if (const auto made = ui::radio_group(ui, group)) choose_area(wizard, areas[*made]);
}

void activity_choice(ui::Ui& ui, const Wizard& wizard, const std::string& closed)
{
    if (!wizard.view.claim.area) return;
    ui.space(wizard_field_gap);
    const WizardNote note = note_at(ui, wizard, "activity");
    const std::vector<Activity> known =
        claims::activities_of(wizard.view.rules.catalogue, *wizard.view.claim.area);
    const ui::Fieldset set{
        .key = "activity", .label = ui.say("wizard.solution.activity"_text), .error = note.error};
    ui::fieldset(ui, set, [&] {
        for (const Activity activity : known) {
            const std::string key(core::name_of(activity));
            if (activity == known.front()) arrive(ui, wizard, "activity", ui.id(key));
            const bool chosen = contains(wizard.view.claim.activities, activity);
            const auto made =
                ui::check_box(ui, {.about = {.key = key,
                                             .label = ui.say(activity_text(activity)),
                                             .description = ui.say(activity_help(activity)),
                                             .disabled_because = closed},
                                   .checked = chosen ? ui::Checked::Yes : ui::Checked::No});
            if (made) change_activity(wizard, activity, *made);
            ui.space(4);
        }
    });
}

} // namespace

void wizard_solution(ui::Ui& ui, const Wizard& wizard)
{
    const std::string reason = closed(ui, wizard);
    area_choice(ui, wizard, reason);
    activity_choice(ui, wizard, reason);
    const claims::Claim& claim = wizard.view.claim;
    if (!claim.area || claim.activities.empty()) return;
    ui.space(wizard_field_gap);
    for (const claims::Programme& programme :
         claims::programmes_for(wizard.view.rules.catalogue, *claim.area, claim.activities)) {
        ui::paragraph(ui, "feeds/" + programme.key,
                      ui.words().say("wizard.solution.feeds"_text,
                                     {{"programme", programme_text(ui.words(), programme)}}),
                      ui::type::caption, ui::Ink::TextSecond);
    }
}

} // namespace screens
