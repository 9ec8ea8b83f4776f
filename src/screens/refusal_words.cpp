#include "screens/refusal_words.h"

#include "screens/domain_words.h"
#include "ui/dates.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::Words;

constexpr auto refusal_texts = ui::texts_of<RefusalReason>("refusal.");

Text text_of(const Refusal& refusal)
{
    const bool of_no_part = refusal.reason == RefusalReason::PartLocked && !refusal.part;
    return of_no_part ? "refusal.claim-locked"_text
                      : refusal_texts[static_cast<std::size_t>(refusal.reason)];
}

} // namespace

std::string refusal_sentence(const Words& words, const Refusal& refusal, const Edition& edition)
{
    ui::Blanks blanks{{"types", accepted_types(words)}};
    if (refusal.state) {
        blanks.emplace_back("state", words.say(state_text(*refusal.state, edition)));
    }
    if (refusal.part) blanks.emplace_back("part", words.say(part_text(*refusal.part)));
    if (refusal.date) {
        blanks.emplace_back("date", ui::date_text(words, ui::DateForm::Short, *refusal.date));
    }
    if (!refusal.limit) return words.say(text_of(refusal), blanks);
    blanks.emplace_back("size", ui::file_size(words, *refusal.limit));
    return ui::counted(words, text_of(refusal), *refusal.limit, blanks);
}

} // namespace screens
