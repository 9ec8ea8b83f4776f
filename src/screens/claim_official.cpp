// An official claim: approved is not paid. Which programme assesses it, and the IDs by which it is
// found in the earnings and payout report.
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "ui/button.h"
#include "ui/key_value_list.h"
#include "ui/text.h"

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

std::vector<ui::KeyValue> ids_of(const ui::Ui& ui, const ClaimView& view)
{
    std::vector<ui::KeyValue> ids{{.key = "tenant",
                                   .name = ui.say(field_text(claims::Field::TenantId)),
                                   .value = view.claim.tenant_id,
                                   .identifier = true}};
    for (const claims::ClaimedProduct& claimed : view.claim.products) {
        if (claimed.subscription.id.empty()) continue;
        ids.push_back({.key = claimed.product.text,
                       .name = product_name(ui.words(), view.rules.catalogue, claimed.product),
                       .value = claimed.subscription.id,
                       .identifier = true});
    }
    return ids;
}

std::string lines_of(const std::vector<ui::KeyValue>& ids)
{
    std::string lines;
    for (const ui::KeyValue& id : ids) lines += id.name + "\t" + id.value + "\n";
    return lines;
}

void programmes(ui::Ui& ui, const ClaimView& view)
{
    if (!view.claim.area) return;
    for (const claims::Programme& programme :
         claims::programmes_for(view.rules.catalogue, *view.claim.area, view.claim.activities)) {
        const Text text =
            programme.is_paid ? "claim.official.programme"_text : "claim.official.recognised"_text;
        ui::paragraph(ui, programme.key,
                      ui.words().say(text, {{"programme", programme_text(ui.words(), programme)}}));
    }
}

} // namespace

void claim_official(ui::Ui& ui, const ClaimView& view)
{
    if (view.standing.association.state != claims::AssociationState::Official) return;
    claim_section(ui, "official", ui.say("claim.official"_text), [&] {
        ui::paragraph(ui, "not-paid", ui.say("claim.official.not_paid"_text));
        programmes(ui, view);
        ui.space(12);
        const std::vector<ui::KeyValue> ids = ids_of(ui, view);
        ui::paragraph(ui, "ids-hint", ui.say("claim.official.ids"_text), ui::type::caption,
                      ui::Ink::TextSecond);
        ui.space(8);
        ui::key_value_list(ui, "ids", ui.say("claim.ids"_text), ids);
        ui.space(12);
        ui::button(ui, {.key = "copy",
                        .label = ui.say("claim.copy_ids"_text),
                        .icon = ui::Icon::copy,
                        .copies = lines_of(ids)});
    });
    ui.space(16);
}

} // namespace screens
