// A disputed claim: the first decision and what has come since, side by side, and who had better
// judge it.
#include "claims/dispute.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/review_parts.h"
#include "ui/banner.h"
#include "ui/comment.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/numbers.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::DisputeCase;
using ui::operator""_text;

namespace {

constexpr float side_by_side_from = 520;

std::optional<DisputeCase> case_of(const ClaimView& view)
{
    return claims::dispute_case(view.history, view.now, view.rules);
}

std::string decider(const ui::Words& words, const DisputeCase& found)
{
    return found.decided_by ? person_in_words(words, *found.decided_by)
                            : std::string(words.say("review.dispute.clock"_text));
}

void quote(ui::Ui& ui, std::string_view key, const std::string& text)
{
    if (text.empty()) return;
    ui.space(8);
    ui::paragraph(ui, key, ui.words().say("claim.quote"_text, {{"text", text}}));
}

void points(ui::Ui& ui, const DisputeCase& found)
{
    for (const claims::ChecklistEntry& entry : found.before.checklist) {
        if (entry.mark != claims::ChecklistMark::Open) continue;
        std::string text = ui.say(checklist_text(entry.item));
        if (!entry.note.empty()) text += ": " + entry.note;
        ui.space(4);
        ui::paragraph(ui, core::name_of(entry.item), "\u2022 " + text);
    }
}

void first_decision(const ReviewDesk& desk, const DisputeCase& found)
{
    ui::Ui& ui = desk.ui;
    const std::string title = ui.say("review.dispute.first"_text);
    ui.around({.id = ui.id("first"), .role = ui::Role::Region, .name = title}, [&] {
        ui::heading(ui, "title", 3, title);
        ui.space(8);
        ui::paragraph(ui, "reason",
                      state_sentence(ui.words(), found.rejection, desk.open().edition()),
                      ui::type::body_strong);
        ui::paragraph(ui, "who",
                      decider(ui.words(), found) + " \u00B7 " +
                          moment_in_words(ui.words(), desk.open(), found.rejection.on),
                      ui::type::caption, ui::Ink::TextSecond);
        quote(ui, "message", found.rejection.message);
        points(ui, found);
    });
}

void new_files(const ReviewDesk& desk, const DisputeCase& found)
{
    ui::Ui& ui = desk.ui;
    if (found.new_proofs.empty()) {
        ui.space(8);
        ui::paragraph(ui, "no-files", ui.say("review.dispute.no_files"_text), ui::type::body,
                      ui::Ink::TextSecond);
    }
    for (const claims::Proof& proof : found.new_proofs) {
        ui.space(8);
        if (ui::button(ui, {.key = proof.file.id.text,
                            .label = proof.file.file_name,
                            .icon = ui::Icon::document})) {
            desk.local.file = proof.file.id;
            desk.local.side = ReviewSide::Proof;
            desk.local.side_chosen = true;
        }
        ui::paragraph(ui, "about-" + proof.file.id.text,
                      ui::file_size(ui, proof.file.size_bytes) + " \u00B7 " +
                          moment_in_words(ui.words(), desk.open(), proof.added_on),
                      ui::type::caption, ui::Ink::TextSecond);
    }
}

void since_then(const ReviewDesk& desk, const DisputeCase& found, const claims::Disputed& dispute)
{
    ui::Ui& ui = desk.ui;
    const std::string title = ui.say("review.dispute.since"_text);
    ui.around({.id = ui.id("since"), .role = ui::Role::Region, .name = title}, [&] {
        ui::heading(ui, "title", 3, title);
        ui.space(8);
        ui::paragraph(
            ui, "when",
            ui.words().say("review.dispute.on"_text,
                           {{"when", moment_in_words(ui.words(), desk.open(), dispute.since)}}),
            ui::type::body_strong);
        quote(ui, "justification", dispute.justification);
        new_files(desk, found);
        for (const claims::Comment& comment : found.new_comments) {
            ui.space(12);
            ui::comment(ui, {.key = comment.event.text,
                             .author = person_in_words(ui.words(), comment.by),
                             .when = moment_in_words(ui.words(), desk.open(), comment.on),
                             .text = comment.text});
        }
    });
}

// Everybody who reviews here, but the one who decided first.
std::string others_who_review(const ClaimView& view, const std::string& first)
{
    std::string names;
    for (const claims::Person& person : view.profile.people) {
        if (person.role != claims::Role::Reviewer || person.name == first) continue;
        if (!person.name.empty()) names += (names.empty() ? "" : ", ") + person.name;
    }
    return names;
}

} // namespace

bool has_side(const ClaimView& view, ReviewSide side)
{
    switch (side) {
    case ReviewSide::Proof: return true;
    case ReviewSide::Rivals: return !view.rivals.empty();
    case ReviewSide::Dispute: return view.state() == claims::State::Dispute;
    }
    return false;
}

void review_dispute(const ReviewDesk& desk)
{
    const auto found = case_of(desk.open());
    const auto* dispute = std::get_if<claims::Disputed>(&desk.open().standing.stage);
    if (!found || dispute == nullptr) return;
    ui::Ui& ui = desk.ui;
    if (ui.width() < side_by_side_from) {
        first_decision(desk, *found);
        ui.space(ui::gap::section);
        since_then(desk, *found, *dispute);
        return;
    }
    ui.columns({1, 1}, ui::gap::section, [&](std::size_t column) {
        if (column == 0)
            first_decision(desk, *found);
        else
            since_then(desk, *found, *dispute);
    });
}

void review_dispute_advice(const ReviewDesk& desk)
{
    const auto found = case_of(desk.open());
    if (!found || !found->decided_by) return;
    if (found->decided_by->role != claims::Role::Reviewer) return;
    const ClaimView& view = desk.open();
    const std::string& first = found->decided_by->name;
    const bool mine = first == view.me.name;
    const std::string others = others_who_review(view, first);
    ui::Ui& ui = desk.ui;
    std::vector<std::string> sentences;
    if (mine) sentences.push_back(ui.say("review.dispute.not_you"_text));
    if (!others.empty()) {
        sentences.push_back(ui.words().say("review.dispute.others"_text, {{"names", others}}));
    }
    ui::banner(ui, {.key = "advice",
                    .tone = ui::Tone::Orange,
                    .icon = ui::Icon::scales,
                    .title = ui.words().say(
                        mine ? "review.dispute.yours"_text : "review.dispute.theirs"_text,
                        {{"name", person_in_words(ui.words(), *found->decided_by)}}),
                    .sentences = std::move(sentences)});
}

} // namespace screens
