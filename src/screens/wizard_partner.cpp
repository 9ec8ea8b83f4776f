// The first step: which location of the company, which customer.
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "ui/banner.h"
#include "ui/select.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::Field;
using claims::Location;
using ui::operator""_text;

namespace {

constexpr std::string_view place = "mpn-id";

std::vector<ui::Option> location_options(ui::Ui& ui, const ClaimView& view)
{
    std::vector<ui::Option> options;
    for (const Location& location : view.profile.locations) {
        const bool enrolled = location.enrolment == claims::Enrolment::Enrolled;
        options.push_back({.key = location.mpn_id,
                           .label = location.name.empty() ? location.mpn_id
                                                          : location.mpn_id + " · " + location.name,
                           .detail = enrolled ? "" : ui.say("wizard.partner.not_enrolled"_text)});
    }
    const std::string& own = view.claim.mpn_id; // of a location that is not on the list
    const bool listed = std::any_of(options.begin(), options.end(),
                                    [&](const ui::Option& option) { return option.key == own; });
    if (!own.empty() && !listed) options.push_back({.key = own, .label = own});
    return options;
}

void choose_location(const Wizard& wizard, std::string mpn_id)
{
    act(wizard,
        claims::EditFields{.changes = {{.field = Field::MpnId, .value = std::move(mpn_id)}}});
}

void location_choice(ui::Ui& ui, const Wizard& wizard)
{
    arrive(ui, wizard, place, ui.id(place));
    const WizardNote note = note_at(ui, wizard, std::string(place));
    const std::vector<ui::Option> options = location_options(ui, wizard.view);
    ui::Select choice{.about = {.key = place,
                                .label = ui.say(field_text(Field::MpnId)),
                                .description = ui.say(field_help(Field::MpnId)),
                                .error = note.error,
                                .disabled_because = closed_because(ui, wizard, Field::MpnId),
                                .required = true},
                      .options = options,
                      .placeholder = ui.say("wizard.partner.choose"_text)};
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].key == wizard.view.claim.mpn_id) choice.chosen = i;
    }
    if (const auto made = ui::select(ui, choice)) {
        choose_location(wizard, std::string(options[*made].key));
    }
    warnings(ui, note);
    where_is_it(ui, wizard, place, *field_where(Field::MpnId));
}

// --- A location that is not on the list yet -----------------------------------------------------

std::string mpn_fault(ui::Ui& ui, const Wizard& wizard)
{
    const PartnerScratch& local = wizard.local.partner;
    const claims::Parsed parsed = claims::parse_mpn_id(local.mpn_id);
    if (!parsed) return ui.say("wizard.partner.bad_id"_text);
    const auto& known = wizard.view.profile.locations;
    const bool listed = std::any_of(known.begin(), known.end(), [&](const Location& location) {
        return location.mpn_id == parsed.value();
    });
    return listed ? ui.say("wizard.partner.known_id"_text) : std::string();
}

void add_location(const Wizard& wizard, const std::string& fault)
{
    PartnerScratch& local = wizard.local.partner;
    local.tried = true;
    if (!fault.empty()) return;
    const std::string mpn_id = claims::parse_mpn_id(local.mpn_id).value();
    claims::Profile profile = wizard.view.profile;
    profile.locations.push_back({.mpn_id = mpn_id, .name = local.place});
    wizard.send(ChangeProfile{.profile = std::move(profile)});
    choose_location(wizard, mpn_id);
    local = {};
}

void new_location_fields(ui::Ui& ui, PartnerScratch& local, const std::string& fault)
{
    if (auto typed = ui::text_field(ui, {.about = {.key = "new-mpn-id",
                                                   .label = ui.say("wizard.partner.new_id"_text),
                                                   .error = local.tried ? fault : std::string(),
                                                   .required = true},
                                         .value = local.mpn_id,
                                         .kind = ui::TextKind::Digits})) {
        local.mpn_id = std::move(*typed);
    }
    ui.space(12);
    if (auto typed = ui::text_field(
            ui, {.about = {.key = "new-place", .label = ui.say("wizard.partner.new_place"_text)},
                 .value = local.place})) {
        local.place = std::move(*typed);
    }
}

void new_location(ui::Ui& ui, const Wizard& wizard)
{
    PartnerScratch& local = wizard.local.partner;
    if (!closed_because(ui, wizard, Field::MpnId).empty()) return;
    ui.space(8);
    if (!local.adding) {
        if (ui::button(ui, {.key = "add-location",
                            .label = ui.say("wizard.partner.add"_text),
                            .icon = ui::Icon::add,
                            .look = ui::ButtonLook::Quiet})) {
            local.adding = true;
            wizard.local.wanted = "new-mpn-id";
            ui.wake_after(0);
        }
        return;
    }
    arrive(ui, wizard, "new-mpn-id", ui.id("new-mpn-id"));
    const std::string fault = mpn_fault(ui, wizard);
    new_location_fields(ui, local, fault);
    ui.space(12);
    if (ui::button(ui, {.key = "keep-location", .label = ui.say("wizard.partner.keep"_text)})) {
        add_location(wizard, fault);
        if (!local.adding) ui.focus(ui.id(place));
    }
}

// --- The tenant of a domain ----------------------------------------------------------------------

void take_tenant(ui::Ui& ui, const Wizard& wizard, const claims::TenantLookup& answer)
{
    ui::paragraph(ui, "tenant-found",
                  ui.words().say("wizard.tenant.found"_text,
                                 {{"domain", claims::readable_domain(answer.domain)},
                                  {"tenant", answer.tenant_id}}),
                  ui::type::caption);
    const bool taken = answer.tenant_id == wizard.view.claim.tenant_id;
    if (taken || !closed_because(ui, wizard, Field::TenantId).empty()) return;
    ui.space(4);
    if (!ui::button(ui, {.key = "take-tenant", .label = ui.say("wizard.tenant.use"_text)})) return;
    wizard.local.typed.erase("tenant-id");
    act(wizard,
        claims::EditFields{.changes = {{.field = Field::TenantId, .value = answer.tenant_id}}});
    ui.focus(ui.id("tenant-id")); // the button goes away
}

void ask_for_tenant(ui::Ui& ui, const Wizard& wizard, const std::string& domain)
{
    const ui::Blanks blanks{{"domain", claims::readable_domain(domain)}};
    if (wizard.search.domain == domain && wizard.search.stage == TenantSearch::Stage::Asking) {
        ui::paragraph(ui, "asking", ui.words().say("wizard.tenant.looking"_text, blanks),
                      ui::type::caption);
        return;
    }
    if (ui::button(ui, {.key = "look-up",
                        .label = ui.words().say("wizard.tenant.look_up"_text, blanks),
                        .icon = ui::Icon::search,
                        .look = ui::ButtonLook::Quiet})) {
        wizard.send(LookUpTenant{.claim = wizard.view.claim.id});
    }
    ui::paragraph(ui, "about-look-up", ui.say("wizard.tenant.about"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    if (wizard.search.domain != domain) return;
    ui.space(4);
    ui::paragraph(ui, "no-answer", ui.words().say("wizard.tenant.failed"_text, blanks),
                  ui::type::caption);
}

void tenant_of_domain(ui::Ui& ui, const Wizard& wizard)
{
    const claims::Claim& claim = wizard.view.claim;
    const claims::Parsed domain = claims::parse_domain(claim.domain_name);
    if (!domain || !closed_because(ui, wizard, Field::TenantId).empty()) return;
    ui.space(8);
    if (claim.tenant_lookup && claim.tenant_lookup->domain == claim.domain_name)
        take_tenant(ui, wizard, *claim.tenant_lookup);
    else
        ask_for_tenant(ui, wizard, domain.value());
}

} // namespace

void wizard_partner(ui::Ui& ui, const Wizard& wizard)
{
    location_choice(ui, wizard);
    new_location(ui, wizard);
    ui.space(wizard_field_gap);
    wizard_field(ui, wizard, {.field = Field::CustomerName, .autocomplete = "off"});
    ui.space(wizard_field_gap);
    wizard_field(ui, wizard, {.field = Field::DomainName, .kind = ui::TextKind::Domain});
    rule_source(ui, wizard, claims::EditionRule::DomainName);
    ui.space(wizard_field_gap);
    wizard_field(ui, wizard, {.field = Field::TenantId, .kind = ui::TextKind::Identifier});
    tenant_of_domain(ui, wizard);
    ui.space(wizard_field_gap);
    ui::banner(ui, {.key = "elsewhere",
                    .title = ui.say("wizard.partner.elsewhere"_text),
                    .sentences = {ui.say("wizard.partner.elsewhere.text"_text)}});
}

} // namespace screens
