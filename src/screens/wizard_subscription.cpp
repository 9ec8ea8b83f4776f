#include "screens/wizard_subscription.h"

#include "claims/calendar.h"
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "ui/choice.h"
#include "ui/date_field.h"
#include "ui/gap.h"
#include "ui/select.h"

namespace screens {

using claims::ClaimedProduct;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float indent = 28; // under the name of the product
constexpr float side_by_side_from = 520;

claims::EnterSubscription entered(const ClaimedProduct& claimed)
{
    return with_id(claimed, claimed.subscription.id);
}

std::string closed(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed)
{
    return closed_because(ui, wizard,
                          claims::SubscriptionEntered{.product = claimed.product,
                                                      .count = claimed.count,
                                                      .subscription = claimed.subscription});
}

std::string label_for(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed, Text label)
{
    return ui.words().say(label, {{"product", product_name(ui.words(), wizard.view.rules.catalogue,
                                                           claimed.product)}});
}

claims::Claim with_typed(const Wizard& wizard, const ClaimedProduct& claimed,
                         const std::string& typed)
{
    claims::Claim claim = wizard.view.claim;
    const claims::Parsed parsed = claims::parse_guid(typed);
    for (ClaimedProduct& one : claim.products) {
        if (one.product == claimed.product) {
            one.subscription.id = parsed ? parsed.value() : typed;
        }
    }
    return claim;
}

void id_field(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
              const std::string& disabled)
{
    const std::string place = subscription_place(claimed.product);
    const ui::NodeId id = ui.id(place);
    arrive(ui, wizard, place, id);
    const TypedShown shown =
        typed_at(ui, wizard, place, id, claimed.subscription.id,
                 [&](std::string text) { act(wizard, with_id(claimed, std::move(text))); });
    const WizardNote note =
        note_at(ui, wizard, place, with_typed(wizard, claimed, shown.text), shown);
    ui::text_field(
        ui,
        {.about = {.key = place,
                   .label = label_for(ui, wizard, claimed, "wizard.subscription.id"_text),
                   .error = note.error,
                   .disabled_because = disabled,
                   .required = claims::is_required(claimed, wizard.view.claim, wizard.view.rules)},
         .value = shown.text,
         .kind = ui::TextKind::Identifier,
         .length_max = 1000});
    where_is_it(ui, wizard, place, "field.subscription-id.where"_text);
}

void several(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
             const std::string& disabled)
{
    const bool now = claimed.count == claims::SubscriptionCount::Several;
    const auto set = ui::check_box(
        ui, {.about = {.key = "several/" + claimed.product.text,
                       .label = label_for(ui, wizard, claimed, "wizard.subscription.several"_text),
                       .disabled_because = disabled},
             .checked = now ? ui::Checked::Yes : ui::Checked::No});
    if (!set) return;
    claims::EnterSubscription enter = entered(claimed);
    enter.count = *set ? claims::SubscriptionCount::Several : claims::SubscriptionCount::One;
    act(wizard, std::move(enter));
}

void status_choice(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
                   const std::string& disabled)
{
    const std::string place = "status/" + claimed.product.text;
    arrive(ui, wizard, place, ui.id(place));
    const WizardNote note = note_at(ui, wizard, place);
    ui::Select choice{
        .about = {.key = place,
                  .label = label_for(ui, wizard, claimed, "wizard.subscription.status"_text),
                  .error = note.error,
                  .disabled_because = disabled},
        .chosen = static_cast<std::size_t>(claimed.subscription.status),
        .searchable = false};
    for (const auto& named : core::names<claims::SubscriptionStatus>) {
        choice.options.push_back(
            {.key = named.name, .label = ui.say(subscription_status_text(named.value))});
    }
    if (const auto made = ui::select(ui, choice)) {
        claims::EnterSubscription enter = entered(claimed);
        enter.subscription.status = core::names<claims::SubscriptionStatus>[*made].value;
        act(wizard, std::move(enter));
    }
    warnings(ui, note);
}

void channel_choice(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
                    const std::string& disabled)
{
    const std::string place = "channel/" + claimed.product.text;
    arrive(ui, wizard, place, ui.id(place));
    ui::Select choice{
        .about = {.key = place,
                  .label = label_for(ui, wizard, claimed, "wizard.subscription.channel"_text),
                  .error = note_at(ui, wizard, place).error,
                  .disabled_because = disabled},
        .chosen = static_cast<std::size_t>(claimed.subscription.channel),
        .searchable = false};
    for (const auto& named : core::names<claims::Channel>) {
        choice.options.push_back({.key = named.name, .label = ui.say(channel_text(named.value))});
    }
    if (const auto made = ui::select(ui, choice)) {
        claims::EnterSubscription enter = entered(claimed);
        enter.subscription.channel = core::names<claims::Channel>[*made].value;
        act(wizard, std::move(enter));
    }
}

void end_field(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
               const std::string& disabled)
{
    const core::Date today = claims::local_date(wizard.view.now, wizard.view.rules.calendar.zone);
    const std::string key = "ends/" + claimed.product.text;
    const ui::DateField field{
        .about = {.key = key,
                  .label = label_for(ui, wizard, claimed, "wizard.subscription.end"_text),
                  .disabled_because = disabled},
        .today = today,
        .value = claimed.subscription.ends_on};
    const auto made = ui::date_field(ui, field);
    if (!made || made->date == claimed.subscription.ends_on) return;
    claims::EnterSubscription enter = entered(claimed);
    enter.subscription.ends_on = made->date;
    act(wizard, std::move(enter));
}

void standing(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed,
              const std::string& disabled)
{
    const auto part = [&](std::size_t column) {
        if (column == 0) status_choice(ui, wizard, claimed, disabled);
        if (column == 1) channel_choice(ui, wizard, claimed, disabled);
        if (column == 2) end_field(ui, wizard, claimed, disabled);
    };
    if (ui.width() >= side_by_side_from) {
        ui.columns({4, 5, 4}, ui::gap::medium, part);
        return;
    }
    for (std::size_t column = 0; column < 3; ++column) {
        if (column > 0) ui.space(ui::gap::medium);
        part(column);
    }
}

} // namespace

void wizard_subscription(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed)
{
    const std::string disabled = closed(ui, wizard, claimed);
    const ui::Rect from = ui.rest();
    ui.space(ui.within({from.x + indent, from.y, from.width - indent, from.height}, [&] {
        if (wizard.view.edition().subscription_id == claims::SubscriptionRule::WhenSeveral) {
            several(ui, wizard, claimed, disabled);
        }
        id_field(ui, wizard, claimed, disabled);
        ui.space(ui::gap::medium);
        standing(ui, wizard, claimed, disabled);
        ui.space(8);
    }));
}

} // namespace screens
