#include "screens/associations_screen.h"

#include "claims/lifecycle.h"
#include "screens/claim_screen.h"
#include "screens/domain_words.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/dates.h"
#include "ui/empty_state.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/status_pill.h"
#include "ui/text.h"
#include "ui/texts_of.h"

namespace screens {

using claims::ClaimNeed;
using claims::ExistingAssociation;
using ui::operator""_text;

namespace {

constexpr float beside_from = 640;
constexpr auto need_texts = ui::texts_of<ClaimNeed>("associations.need.");
constexpr auto why_texts = ui::texts_of<ClaimNeed>("associations.why.");

struct Page {
    AssociationsScreen& local;
    const AssociationsView& view;
    const Send& send;

    bool may_change() const
    {
        return claims::has_right(view.me.role, claims::Right::ChangeSettings);
    }
    bool may_claim() const
    {
        return claims::has_right(view.me.role, claims::Right::CreateAndSubmit);
    }
};

ui::StatusPill need_pill(const ui::Ui& ui, ClaimNeed need)
{
    ui::StatusPill pill{.key = "need", .label = ui.say(need_texts[static_cast<std::size_t>(need)])};
    switch (need) {
    case ClaimNeed::Now:
        pill.icon = ui::Icon::alert;
        pill.tone = ui::Tone::Amber;
        break;
    case ClaimNeed::DateNeeded:
        pill.icon = ui::Icon::question;
        pill.tone = ui::Tone::Amber;
        break;
    case ClaimNeed::Later:
        pill.icon = ui::Icon::calendar;
        pill.tone = ui::Tone::Neutral;
        break;
    case ClaimNeed::Ended:
        pill.icon = ui::Icon::prohibited;
        pill.tone = ui::Tone::Red;
        break;
    case ClaimNeed::Claimed:
        pill.icon = ui::Icon::checkmark;
        pill.tone = ui::Tone::Green;
        break;
    }
    return pill;
}

std::string why(const ui::Ui& ui, const claims::NeededClaim& needed)
{
    const std::string date =
        needed.valid_until
            ? ui::date_text(ui.words(), ui::DateForm::WithWeekday, *needed.valid_until)
            : std::string();
    return ui.words().say(why_texts[static_cast<std::size_t>(needed.need)], {{"date", date}});
}

void facts(ui::Ui& ui, const ExistingAssociation& association, const claims::NeededClaim& needed,
           const Page& page)
{
    const std::string product =
        product_name(ui.words(), page.view.rules->catalogue, association.product);
    ui::heading(ui, "title", 2, association.customer_name + ": " + product);
    ui.space(6);
    ui::status_pill(ui, need_pill(ui, needed.need));
    ui.space(6);
    ui::paragraph(ui, "why", why(ui, needed));
    ui.space(4);
    std::string ids = ui.words().say("associations.tenant"_text, {{"id", association.tenant_id}});
    if (!association.subscription_id.empty()) {
        ids += " · " + ui.words().say("associations.subscription"_text,
                                      {{"id", association.subscription_id}});
    }
    ui::paragraph(ui, "ids", ids, ui::type::caption, ui::Ink::TextSecond);
}

std::string about(const ui::Ui& ui, ui::Text text, const ExistingAssociation& association,
                  const Page& page)
{
    const std::string product =
        product_name(ui.words(), page.view.rules->catalogue, association.product);
    return ui.words().say(text, {{"what", association.customer_name + ", " + product}});
}

void remove(const Page& page, std::size_t index)
{
    claims::Profile profile = *page.view.profile;
    profile.associations.erase(profile.associations.begin() + static_cast<std::ptrdiff_t>(index));
    page.send(ChangeProfile{.profile = std::move(profile)});
}

void acts(ui::Ui& ui, std::size_t index, const claims::NeededClaim& needed, const Page& page)
{
    const ExistingAssociation& association = page.view.profile->associations[index];
    if (needed.need == ClaimNeed::Claimed) {
        ui::link(ui, {.key = "claim",
                      .label = ui.say("associations.open_claim"_text),
                      .href = "#" + claim_address(needed.claim)});
        ui.space(8);
    } else if (page.may_claim()) {
        const bool pressing = needed.need == ClaimNeed::Now || needed.need == ClaimNeed::Ended;
        const ui::Button claim{.key = "claim",
                               .label = ui.say("associations.claim"_text),
                               .look =
                                   pressing ? ui::ButtonLook::Primary : ui::ButtonLook::Standard};
        if (ui::button(ui, claim)) page.send(ClaimAgain{.association = index});
        ui.space(8);
    }
    if (!page.may_change()) return;
    const ui::Button edit{.key = "edit",
                          .label = ui.say("associations.edit.short"_text),
                          .icon = ui::Icon::edit,
                          .look = ui::ButtonLook::Quiet,
                          .name = about(ui, "associations.edit"_text, association, page)};
    const ui::Button drop{.key = "remove",
                          .label = ui.say("associations.remove.short"_text),
                          .icon = ui::Icon::dismiss,
                          .look = ui::ButtonLook::Quiet,
                          .name = about(ui, "associations.remove"_text, association, page)};
    if (ui::button(ui, edit)) {
        page.local.draft = AssociationDraft{.association = association, .replaces = index};
    }
    if (ui::button(ui, drop)) remove(page, index);
}

void draw_one(ui::Ui& ui, std::size_t index, const Page& page)
{
    const ExistingAssociation& association = page.view.profile->associations[index];
    const claims::NeededClaim needed =
        index < page.view.needed.size() ? page.view.needed[index] : claims::NeededClaim{};
    ui::card(ui, [&] {
        ui.around({.id = ui.id("a" + std::to_string(index)),
                   .role = ui::Role::Group,
                   .name = about(ui, "associations.one"_text, association, page)},
                  [&] {
                      if (ui.width() < beside_from) {
                          facts(ui, association, needed, page);
                          ui.space(12);
                          acts(ui, index, needed, page);
                          return;
                      }
                      ui.columns({5, 3}, ui::gap::large, [&](std::size_t column) {
                          if (column == 0)
                              facts(ui, association, needed, page);
                          else
                              acts(ui, index, needed, page);
                      });
                  });
    });
    ui.space(ui::gap::large);
}

void add_button(ui::Ui& ui, const Page& page)
{
    if (!page.may_change()) return;
    const ui::Button add{
        .key = "add", .label = ui.say("associations.add"_text), .icon = ui::Icon::add};
    if (ui::button(ui, add)) page.local.draft = AssociationDraft{};
}

void draw_list(ui::Ui& ui, const Page& page)
{
    const std::size_t count = page.view.profile->associations.size();
    if (count == 0) {
        ui::empty_state(ui,
                        {.key = "empty",
                         .icon = ui::Icon::clipboard_task,
                         .title = ui.say("associations.empty.title"_text),
                         .sentences = {ui.say("associations.empty.text"_text)}},
                        [&] { add_button(ui, page); });
        return;
    }
    add_button(ui, page);
    ui.space(ui::gap::large);
    for (std::size_t i = 0; i < count; ++i) draw_one(ui, i, page);
}

} // namespace

bool needs_a_person(ClaimNeed need)
{
    return need == ClaimNeed::Now || need == ClaimNeed::DateNeeded || need == ClaimNeed::Ended;
}

void associations_screen(ui::Ui& ui, AssociationsScreen& local, const AssociationsView& view,
                         const Send& send)
{
    const Page page{.local = local, .view = view, .send = send};
    ui::heading(ui, "title", 1, ui.say("associations.title"_text));
    ui.space(8);
    ui::paragraph(ui, "text", ui.say("associations.text"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(20);
    if (view.profile == nullptr) {
        ui::paragraph(ui, "loading", ui.say("claims.loading"_text));
        return;
    }
    draw_list(ui, page);
    if (local.draft && association_form(ui, *local.draft, view, send)) local.draft.reset();
}

} // namespace screens
