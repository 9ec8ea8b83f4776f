#include "screens/saving_words.h"

#include "ui/plurals.h"

namespace screens {

using ui::operator""_text;

SavingState saving_state(const Saving& saving)
{
    if (saving.failed) return SavingState::NotSaved;
    if (saving.waiting > 0 || saving.more) return SavingState::Saving;
    return saving.copies == 0 ? SavingState::NotKept : SavingState::Saved;
}

std::string saving_words(const ui::Words& words, const Saving& saving)
{
    switch (saving_state(saving)) {
    case SavingState::Saved: return std::string(words.say("saving.saved"_text));
    case SavingState::Saving: return std::string(words.say("saving.saving"_text));
    case SavingState::NotSaved: return std::string(words.say("saving.not_saved"_text));
    case SavingState::NotKept: return std::string(words.say("saving.not_kept"_text));
    }
    return {};
}

std::string saving_details(const ui::Words& words, const Saving& saving)
{
    switch (saving_state(saving)) {
    case SavingState::Saved: return ui::counted(words, "saving.copies"_text, saving.copies);
    case SavingState::Saving: return std::string(words.say("saving.saving_help"_text));
    case SavingState::NotKept: return std::string(words.say("saving.not_kept_help"_text));
    case SavingState::NotSaved: break;
    }
    const auto why = ui::text_named("saving.fault." + saving.failure);
    return std::string(words.say(why.value_or("saving.fault.broken"_text)));
}

} // namespace screens
