#include "screens/standing_words.h"

#include "core/match.h"
#include "screens/domain_words.h"
#include "ui/dates.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::texts_of;
using ui::Words;
using workspace::ConsentState;

constexpr auto consent_texts = texts_of<ConsentState>("consent.");
constexpr auto association_texts = texts_of<AssociationState>("association.");
constexpr auto association_sentences = texts_of<AssociationState>("association.", ".sentence");
constexpr auto existing_texts = texts_of<ClaimNeed>("existing.");

ui::Blanks with_date(const Words& words, std::optional<core::Date> day)
{
    if (!day) return {};
    return {{"date", ui::date_text(words, ui::DateForm::WithWeekday, *day)}};
}

} // namespace

Text consent_text(ConsentState consent)
{
    return consent_texts[static_cast<std::size_t>(consent)];
}

Text association_text(AssociationState association)
{
    return association_texts[static_cast<std::size_t>(association)];
}

std::string consent_sentence(const Words& words, const Consent& consent, const TimeZone& zone)
{
    const auto said = [&](Text text, std::optional<core::Date> day) {
        return words.say(text, with_date(words, day));
    };
    return core::match(
        consent,
        [&](const ConsentNotStarted&) {
            return said("consent.not-started.sentence"_text, std::nullopt);
        },
        [&](const ConsentPending& c) { return said("consent.pending.sentence"_text, c.until); },
        [&](const ConsentPassed& c) { return said("consent.passed.sentence"_text, c.last_day); },
        [&](const ConsentOpen& c) { return said("consent.open.sentence"_text, c.since); },
        [&](const ConsentDeclined& c) {
            return said("consent.declined.sentence"_text, local_date(c.on, zone));
        });
}

std::string association_sentence(const Words& words, const Association& association)
{
    const bool ended = association.state == AssociationState::Ended;
    return words.say(
        association_sentences[static_cast<std::size_t>(association.state)],
        with_date(words, ended ? association.ended_after : association.official_since));
}

std::string official_since(const Words& words, core::Date day)
{
    return words.say("association.since"_text, with_date(words, day));
}

std::string payment_sentence(const Words& words, const std::vector<Programme>& programmes)
{
    std::vector<std::string> paying;
    for (const Programme& programme : programmes) {
        if (programme.is_paid) paying.push_back(programme_text(words, programme));
    }
    if (paying.empty()) return std::string(words.say("association.recognised"_text));
    return words.say("association.not-paid"_text, {{"programme", ui::listed(words, paying)}});
}

std::string existing_sentence(const Words& words, const NeededClaim& needed,
                              const std::string& claim_name)
{
    ui::Blanks blanks = with_date(words, needed.valid_until);
    blanks.emplace_back("claim", claim_name);
    return words.say(existing_texts[static_cast<std::size_t>(needed.need)], blanks);
}

} // namespace screens
