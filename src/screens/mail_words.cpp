#include "screens/mail_words.h"

#include "core/match.h"
#include "screens/claim_parts.h"
#include "screens/consent_screen.h"
#include "screens/domain_words.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using claims::DeadlineKind;
using claims::State;
using claims::Turn;
using ui::Text;
using ui::operator""_text;

namespace {

struct Mail {
    const ui::Words& words;
    const ClaimView& view;
    std::string paragraphs{};
};

// What every sentence may name.
ui::Blanks blanks_of(const Mail& mail, core::Date day = {})
{
    const claims::Claim& claim = mail.view.claim;
    return {{"claim", claim.name.empty() ? claim.id.text : claim.name},
            {"customer", claim.customer_name},
            {"partner", partner_name(mail.words, mail.view)},
            {"products", products_text(mail.words, mail.view.rules.catalogue, claim.products)},
            {"date", day_in_words(mail.words, day)}};
}

std::string said(const Mail& mail, Text text, core::Date day = {})
{
    return mail.words.say(text, blanks_of(mail, day));
}

void add(Mail& mail, const std::string& paragraph)
{
    if (paragraph.empty()) return;
    if (!mail.paragraphs.empty()) mail.paragraphs += "\n\n";
    mail.paragraphs += paragraph;
}

void add_list(Mail& mail, Text title, const std::vector<std::string>& items)
{
    std::string text = said(mail, title);
    for (const std::string& item : items) text += "\n\u2022 " + item;
    add(mail, text);
}

void add_quote(Mail& mail, const std::string& text)
{
    if (!text.empty()) add(mail, mail.words.say("claim.quote"_text, {{"text", text}}));
}

core::Date day_of(const Mail& mail, core::Instant moment)
{
    return claims::local_date(moment, mail.view.rules.calendar.zone);
}

void add_due(Mail& mail, DeadlineKind kind, Text text)
{
    const claims::Deadline* due = find_deadline(mail.view.standing, kind);
    if (due != nullptr) add(mail, said(mail, text, due->due));
}

// --- the customer's consent ----------------------------------------------------------------------

void add_until_when(Mail& mail)
{
    core::match(
        mail.view.standing.consent, [](const claims::ConsentNotStarted&) {},
        [&](const claims::ConsentPending& pending) {
            add(mail, said(mail, "mail.consent.pending"_text, pending.until));
        },
        [&](const claims::ConsentPassed& passed) {
            add(mail, said(mail, "mail.consent.passed"_text, passed.last_day));
        },
        [&](const claims::ConsentOpen& open) {
            add(mail, said(mail, "mail.consent.open"_text, open.since));
        },
        [&](const claims::ConsentDeclined& declined) {
            add(mail, said(mail, "mail.consent.declined"_text, day_of(mail, declined.on)));
        });
}

void write_consent(Mail& mail)
{
    add(mail, said(mail, "mail.consent.ask"_text));
    add_list(mail, "mail.consent.sees"_text, partner_would_see(mail.words, mail.view));
    add_list(mail, "mail.consent.hidden"_text, partner_would_not_see(mail.words, mail.view));
    add_until_when(mail);
}

// --- the partner ---------------------------------------------------------------------------------

void write_submitted(Mail& mail)
{
    const auto& on = mail.view.claim.first_submitted_on;
    if (on) add(mail, said(mail, "mail.submitted.text"_text, day_of(mail, *on)));
    add_due(mail, DeadlineKind::ReviewStart, "mail.submitted.review"_text);
}

void write_question(Mail& mail)
{
    const auto* asked = std::get_if<claims::PartnerActionRequired>(&mail.view.standing.stage);
    if (asked == nullptr) return;
    add(mail, said(mail, "mail.information.text"_text));
    std::vector<std::string> reasons;
    for (const claims::InformationReason reason : asked->reasons) {
        reasons.push_back(std::string(mail.words.say(reason_text(reason))) + ". " +
                          std::string(mail.words.say(reason_help(reason))));
    }
    if (!reasons.empty()) add_list(mail, "mail.information.missing"_text, reasons);
    add_quote(mail, asked->message);
    add_due(mail, DeadlineKind::PartnerAnswer, "mail.information.due"_text);
}

void write_approval(Mail& mail)
{
    const auto* approved = std::get_if<claims::Approved>(&mail.view.standing.stage);
    if (approved == nullptr) return;
    add(mail, said(mail, "mail.approved.text"_text, day_of(mail, approved->on)));
    add_quote(mail, approved->message);
    add(mail, consent_in_words(mail.words, mail.view) + ".");
    add(mail, said(mail, "mail.approved.not_paid"_text));
}

void write_rejection(Mail& mail)
{
    add(mail, said(mail, "mail.rejected.text"_text));
    add(mail, state_sentence(mail.words, mail.view.standing.stage, mail.view.edition()) + ".");
    if (const auto* rejected = std::get_if<claims::Rejected>(&mail.view.standing.stage)) {
        add_quote(mail, rejected->message);
    }
    if (const auto* final = std::get_if<claims::RejectedFinal>(&mail.view.standing.stage)) {
        add_quote(mail, final->message);
    }
    add_due(mail, DeadlineKind::DisputeWindow, "mail.rejected.dispute"_text);
}

// --- whoever's turn it is ------------------------------------------------------------------------

// The deadline that somebody can do something about; a target is not theirs alone.
const claims::Deadline* pressing(const ClaimView& view)
{
    for (const claims::Deadline& deadline : view.standing.deadlines) {
        const bool counts = deadline.pace != claims::Pace::Paused &&
                            deadline.turn != Turn::Nobody &&
                            deadline.kind != DeadlineKind::OverallDecision &&
                            deadline.kind != DeadlineKind::SubscriptionEnd;
        if (counts) return &deadline;
    }
    return nullptr;
}

void write_reminder(Mail& mail)
{
    const claims::Deadline* due = pressing(mail.view);
    if (due == nullptr) return;
    add(mail, said(mail, "mail.reminder.text"_text));
    add(mail, deadline_in_words(mail.words, mail.view, *due) + ".");
    if (due->kind == DeadlineKind::PartnerAnswer) {
        add_due(mail, DeadlineKind::PartnerAnswer, "mail.information.due"_text);
    }
    if (due->turn == Turn::Customer) add_until_when(mail);
}

// --- people --------------------------------------------------------------------------------------

MailPerson customer_of(const ClaimView& view)
{
    const claims::Contact& contact = view.claim.customer_contact;
    return {.name = contact.name, .email = contact.email};
}

MailPerson partner_of(const ClaimView& view)
{
    const claims::OwnContact& contact = view.claim.own_contact;
    return {.name = contact.name, .email = contact.email};
}

MailPerson person_named(const ClaimView& view, const std::string& name)
{
    for (const claims::Person& person : view.profile.people) {
        if (person.name == name) return {.name = name, .email = person.email};
    }
    return {.name = name};
}

MailPerson reader_of(const ClaimView& view, MailKind kind)
{
    if (kind == MailKind::Consent) return customer_of(view);
    const claims::Deadline* due = kind == MailKind::Reminder ? pressing(view) : nullptr;
    if (due == nullptr || due->turn == Turn::Partner) return partner_of(view);
    if (due->turn == Turn::Customer) return customer_of(view);
    return view.claim.reviewer ? person_named(view, view.claim.reviewer->name) : MailPerson{};
}

// --- the whole -----------------------------------------------------------------------------------

constexpr auto subjects = ui::texts_of<MailKind>("mail.", ".subject");

void write_body(Mail& mail, MailKind kind)
{
    switch (kind) {
    case MailKind::Consent: return write_consent(mail);
    case MailKind::Submitted: return write_submitted(mail);
    case MailKind::InformationNeeded: return write_question(mail);
    case MailKind::Approved: return write_approval(mail);
    case MailKind::Rejected: return write_rejection(mail);
    case MailKind::Reminder: return write_reminder(mail);
    }
}

core::Date subject_day(const ClaimView& view, MailKind kind)
{
    if (kind == MailKind::InformationNeeded) {
        const claims::Deadline* due = find_deadline(view.standing, DeadlineKind::PartnerAnswer);
        return due == nullptr ? core::Date{} : due->due;
    }
    const claims::Deadline* due = pressing(view);
    return due == nullptr ? core::Date{} : due->due;
}

} // namespace

std::vector<MailKind> mails_for(const ClaimView& view)
{
    const State state = view.state();
    const bool told = !std::holds_alternative<claims::ConsentNotStarted>(view.standing.consent);
    std::vector<MailKind> kinds;
    if (state == State::Submitted) kinds.push_back(MailKind::Submitted);
    if (state == State::PartnerActionRequired) kinds.push_back(MailKind::InformationNeeded);
    if (told && claims::is_live(state)) kinds.push_back(MailKind::Consent);
    if (state == State::Approved) kinds.push_back(MailKind::Approved);
    if (state == State::Rejected || state == State::RejectedFinal) {
        kinds.push_back(MailKind::Rejected);
    }
    if (pressing(view) != nullptr) kinds.push_back(MailKind::Reminder);
    return kinds;
}

WrittenMail written_mail(const ui::Words& words, const ClaimView& view, MailKind kind)
{
    Mail mail{.words = words, .view = view};
    const MailPerson reader = reader_of(view, kind);
    add(mail, reader.name.empty() ? std::string(words.say("mail.greeting_nobody"_text))
                                  : words.say("mail.greeting"_text, {{"name", reader.name}}));
    write_body(mail, kind);
    add(mail, std::string(words.say("mail.closing"_text)) + "\n" + writer_of(view).name +
                  (view.profile.company.empty() ? "" : "\n" + view.profile.company));
    return {.to = reader,
            .subject =
                said(mail, subjects[static_cast<std::size_t>(kind)], subject_day(view, kind)),
            .text = mail.paragraphs};
}

MailPerson writer_of(const ClaimView& view)
{
    MailPerson me = person_named(view, view.me.name);
    MailPerson partner = partner_of(view);
    if (!me.email.empty() || partner.email.empty()) return me;
    const bool is_partner = view.me.role != claims::Role::Reviewer;
    return is_partner && (me.name.empty() || me.name == partner.name) ? partner : me;
}

} // namespace screens
