#include "core/match.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/moment_words.h"
#include "screens/wizard_steps.h"
#include "ui/dates.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

using claims::DeadlineKind;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr auto deadline_texts = ui::texts_of<DeadlineKind>("claim.due.");

Text deadline_text(DeadlineKind kind)
{
    return deadline_texts[static_cast<std::size_t>(kind)];
}

// Business days where the programme counts in them; the day itself is always told.
std::string distance(const ui::Words& words, const ClaimView& view, core::Date due)
{
    const core::Date today = view.today();
    if (due == today) return std::string(words.say("claim.due.today"_text));
    const int days = claims::business_days_between(today, due, view.rules.calendar);
    if (days > 0) return ui::counted(words, "claim.due.in"_text, days);
    if (due > today) return ui::counted(words, "claim.due.in_days"_text, (due - today).count());
    if (days == 0) return std::string(words.say("claim.due.just_over"_text));
    return ui::counted(words, "claim.due.over"_text, -days);
}

} // namespace

std::string day_in_words(const ui::Words& words, core::Date date)
{
    return ui::date_text(words, ui::DateForm::WithWeekday, date);
}

std::string moment_in_words(const ui::Words& words, const ClaimView& view, core::Instant moment)
{
    return moment_words(words, view.rules.calendar.zone, view.now, moment);
}

std::string person_in_words(const ui::Words& words, const claims::Actor& actor)
{
    return actor.name.empty() ? std::string(words.say(role_text(actor.role))) : actor.name;
}

std::string consent_in_words(const ui::Words& words, const ClaimView& view)
{
    const auto with_date = [&](Text text, core::Date date) {
        return words.say(text, {{"date", day_in_words(words, date)}});
    };
    return core::match(
        view.standing.consent,
        [&](const claims::ConsentNotStarted&) {
            return std::string(words.say("claim.consent.not_started"_text));
        },
        [&](const claims::ConsentPending& pending) {
            return with_date("claim.consent.pending"_text, pending.until);
        },
        [&](const claims::ConsentPassed& passed) {
            return with_date("claim.consent.passed"_text, passed.last_day);
        },
        [&](const claims::ConsentOpen& open) {
            return with_date("claim.consent.open"_text, open.since);
        },
        [&](const claims::ConsentDeclined& declined) {
            return with_date("claim.consent.declined"_text,
                             claims::local_date(declined.on, view.rules.calendar.zone));
        });
}

std::string deadline_in_words(const ui::Words& words, const ClaimView& view,
                              const claims::Deadline& deadline)
{
    const std::string what =
        words.say(deadline_text(deadline.kind),
                  {{"product", product_name(words, view.rules.catalogue, deadline.product)}});
    if (deadline.pace == claims::Pace::Paused) {
        return what + ": " + std::string(words.say("claim.due.held"_text));
    }
    return what + ": " + distance(words, view, deadline.due) + " \u00B7 " +
           day_in_words(words, deadline.due);
}

std::string contact_in_words(const claims::Claim& claim, const std::vector<claims::Field>& fields)
{
    std::string said;
    for (const claims::Field field : fields) {
        const std::string& part = claims::text_of(claim, field);
        if (!part.empty()) said += (said.empty() ? "" : " \u00B7 ") + part;
    }
    return said;
}

std::string mend_address(const claims::ClaimId& id, claims::Part part)
{
    return wizard_address(id, step_of(part));
}

} // namespace screens
