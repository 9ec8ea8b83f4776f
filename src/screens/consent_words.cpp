// What a partner's association means to a customer, in words that need no glossary.
#include "screens/consent_screen.h"
#include "screens/domain_words.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using claims::Activity;
using ui::operator""_text;

namespace {

constexpr auto work_texts = ui::texts_of<Activity>("consent.work.");
constexpr auto sees_texts = ui::texts_of<Activity>("consent.sees.");

bool is_ours(const ClaimView& view)
{
    const auto& all = view.profile.locations;
    return all.empty() || std::any_of(all.begin(), all.end(), [&](const auto& location) {
               return location.mpn_id == view.claim.mpn_id;
           });
}

} // namespace

std::string partner_name(const ui::Words& words, const ClaimView& view, NamePlace place)
{
    if (!view.profile.company.empty() && is_ours(view)) return view.profile.company;
    const bool begins = place == NamePlace::Beginning;
    if (view.claim.mpn_id.empty()) {
        return std::string(words.say(begins ? "consent.partner_unknown"_text
                                            : "consent.partner_unknown.within"_text));
    }
    return words.say(begins ? "consent.partner_by_number"_text
                            : "consent.partner_by_number.within"_text,
                     {{"mpn", view.claim.mpn_id}});
}

std::string work_in_words(const ui::Words& words, const ClaimView& view)
{
    std::string text;
    for (const Activity activity : view.claim.activities) {
        if (!text.empty()) text += " ";
        text += words.say(work_texts[static_cast<std::size_t>(activity)]);
    }
    return text;
}

std::vector<std::string> partner_would_see(const ui::Words& words, const ClaimView& view)
{
    std::vector<std::string> seen{std::string(words.say("consent.sees.name"_text))};
    for (const Activity activity : view.claim.activities) {
        seen.emplace_back(words.say(sees_texts[static_cast<std::size_t>(activity)]));
    }
    return seen;
}

std::vector<std::string> partner_would_not_see(const ui::Words& words, const ClaimView&)
{
    return {std::string(words.say("consent.hidden.content"_text)),
            std::string(words.say("consent.hidden.people"_text)),
            std::string(words.say("consent.hidden.access"_text))};
}

} // namespace screens
