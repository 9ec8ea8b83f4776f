// Claims that are after the same, side by side, so that a reviewer can decide between them.
#include "claims/calendar.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/review_parts.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/status_pill.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::Field;
using ui::operator""_text;

namespace {

constexpr float least_column = 220;

core::Instant newest_proof(const claims::Claim& claim)
{
    core::Instant newest{};
    for (const claims::Proof& proof : claim.proofs) newest = std::max(newest, proof.added_on);
    return newest;
}

std::string day_of(const ui::Words& words, const ClaimView& view, core::Instant moment)
{
    return day_in_words(words, claims::local_date(moment, view.rules.calendar.zone));
}

std::string files_of(const claims::Claim& claim)
{
    std::string names;
    for (const claims::Proof& proof : claim.proofs) {
        names += (names.empty() ? "" : ", ") + proof.file.file_name;
    }
    return names;
}

std::vector<ui::KeyValue> facts_of(const ui::Ui& ui, const ClaimView& view)
{
    const claims::Claim& claim = view.claim;
    const ui::Words& words = ui.words();
    const core::Instant proof = newest_proof(claim);
    return {
        {.key = "mpn", .name = ui.say(field_text(Field::MpnId)), .value = claim.mpn_id},
        {.key = "contact",
         .name = ui.say("review.own_contact"_text),
         .value = contact_in_words(claim, {Field::OwnContactName, Field::OwnContactEmail})},
        {.key = "state",
         .name = ui.say("claims.column.state"_text),
         .value = state_sentence(words, view.standing.stage, view.edition())},
        {.key = "submitted",
         .name = ui.say("review.submitted"_text),
         .value = claim.first_submitted_on ? day_of(words, view, *claim.first_submitted_on) : ""},
        {.key = "proof",
         .name = ui.say("review.newest_proof"_text),
         .value = claim.proofs.empty() ? "" : day_of(words, view, proof)},
        {.key = "files", .name = ui.say("claim.files"_text), .value = files_of(claim)},
        {.key = "activity",
         .name = ui.say("claim.activity"_text),
         .value = activities_text(words, claim.activities)},
        {.key = "products",
         .name = ui.say(part_text(claims::Part::Products)),
         .value = products_text(words, view.rules.catalogue, claim.products)},
        {.key = "reviewer",
         .name = ui.say("claims.column.reviewer"_text),
         .value = claim.reviewer ? person_in_words(words, *claim.reviewer) : ""}};
}

// The marks that matter between competing claims.
struct Mark {
    bool newest = false;
    bool open = false; // on the desk
};

void claim_column(const ReviewDesk& desk, const ClaimView& view, const Mark& mark)
{
    ui::Ui& ui = desk.ui;
    const claims::Claim& claim = view.claim;
    const std::string name = claim.name.empty() ? claim.id.text : claim.name;
    ui.around({.id = ui.id(claim.id.text), .role = ui::Role::Region, .name = name}, [&] {
        ui::heading(ui, "name", 3, name);
        ui.space(4);
        if (mark.newest) {
            ui::status_pill(ui, {.key = "newest",
                                 .label = ui.say("review.newest"_text),
                                 .icon = ui::Icon::checkmark,
                                 .tone = ui::Tone::Green});
        } else {
            ui.space(24);
        }
        ui.space(12);
        ui::key_value_list(ui, "facts", name, facts_of(ui, view));
        ui.space(8);
        if (mark.open) {
            ui::paragraph(ui, "open", ui.say("review.is_open"_text), ui::type::caption,
                          ui::Ink::TextSecond);
            return;
        }
        ui::link(ui, {.key = "turn",
                      .label = ui.words().say("review.turn_to"_text, {{"claim", name}}),
                      .href = "#" + review_address(claim.id, desk.local.whose)});
    });
}

std::vector<ClaimView> compared(const ReviewDesk& desk)
{
    std::vector<ClaimView> views{desk.open()};
    for (const claims::Competition& rival : desk.open().rivals) {
        if (auto other = desk.view.look_up(rival.other)) views.push_back(*std::move(other));
    }
    return views;
}

// Where two have proof of the same moment, neither is the newest.
std::optional<std::size_t> newest_of(const std::vector<ClaimView>& views)
{
    std::size_t best = 0;
    bool alone = true;
    for (std::size_t i = 1; i < views.size(); ++i) {
        const core::Instant left = newest_proof(views[best].claim);
        const core::Instant right = newest_proof(views[i].claim);
        if (left < right) {
            best = i;
            alone = true;
        } else if (left == right) {
            alone = false;
        }
    }
    if (!alone || views[best].claim.proofs.empty()) return std::nullopt;
    return best;
}

std::string stakes_in_words(const ReviewDesk& desk)
{
    std::vector<std::string> names;
    const ClaimView& view = desk.open();
    for (const claims::Competition& rival : view.rivals) {
        for (const claims::Stake& stake : rival.stakes) {
            std::string name =
                stake.subscription_id.empty()
                    ? product_name(desk.ui.words(), view.rules.catalogue, stake.product)
                    : stake.subscription_id;
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

void review_rivals(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const std::vector<ClaimView> views = compared(desk);
    const auto newest = newest_of(views);
    ui::paragraph(ui, "stakes",
                  ui.words().say("review.rivals.stakes"_text, {{"stakes", stakes_in_words(desk)}}));
    ui::paragraph(ui, "rule", ui.say("review.rivals.rule"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(16);
    const auto in_row = static_cast<std::size_t>(
        std::max(1.0f, (ui.width() + ui::gap::section) / (least_column + ui::gap::section)));
    for (std::size_t from = 0; from < views.size(); from += in_row) {
        const std::size_t count = std::min(in_row, views.size() - from);
        ui.columns(std::vector<float>(count, 1), ui::gap::section, [&](std::size_t column) {
            const std::size_t i = from + column;
            claim_column(desk, views[i], {.newest = newest == i, .open = i == 0});
        });
        ui.space(ui::gap::section);
    }
}

} // namespace screens
