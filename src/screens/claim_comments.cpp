// What was said about the claim, oldest first, and room to say more.
#include "claims/parse.h"
#include "core/text.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "ui/button.h"
#include "ui/comment.h"
#include "ui/text.h"
#include "ui/text_area.h"

namespace screens {

using ui::operator""_text;

namespace {

void list_of(ui::Ui& ui, const ClaimView& view)
{
    const auto& comments = view.claim.comments;
    ui.around(
        {.id = ui.id("list"), .role = ui::Role::List, .name = ui.say("claim.comments"_text)}, [&] {
            for (const claims::Comment& comment : comments) {
                ui::comment(
                    ui, {.key = comment.event.text,
                         .author = person_in_words(ui.words(), comment.by),
                         .role = comment.by.name.empty() ? "" : ui.say(role_text(comment.by.role)),
                         .when = moment_in_words(ui.words(), view, comment.on),
                         .text = comment.text});
                ui.space(16);
            }
        });
}

bool is_sendable(const std::string& text)
{
    return !core::trimmed(text).empty() &&
           core::length_code_points(text) <= claims::comment_length.most;
}

void writing(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    const bool reviewing = view.me.role == claims::Role::Reviewer;
    const auto typed =
        ui::text_area(ui, {.about = {.key = "comment",
                                     .label = ui.say("field.comment"_text),
                                     .description = ui.say("claim.comment.stays"_text)},
                           .value = local.comment,
                           .placeholder = ui.say(reviewing ? "claim.comment.to_partner"_text
                                                           : "claim.comment.to_reviewer"_text),
                           .length_max = static_cast<int>(claims::comment_length.most)});
    if (typed) local.comment = *typed;
    ui.space(8);
    const bool ready = is_sendable(local.comment);
    const ui::Button add{.key = "add",
                         .label = ui.say(action_text(claims::Action::Comment)),
                         .disabled_because = ready ? "" : ui.say("claim.comment.empty"_text)};
    if (!ui::button(ui, add) || !ready) return;
    send(act_on(view.claim.id, claims::AddComment{.text = local.comment}));
    local.comment.clear();
    ui.announce(ui.say("claim.comment.added"_text));
}

} // namespace

void claim_comments(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    claim_section(ui, "comments", ui.say("claim.comments"_text), [&] {
        if (view.claim.comments.empty()) {
            ui::paragraph(ui, "none", ui.say("claim.comments.none"_text), ui::type::body,
                          ui::Ink::TextSecond);
            ui.space(16);
        }
        list_of(ui, view);
        if (can(view, claims::Action::Comment)) writing(ui, local, view, send);
    });
}

} // namespace screens
