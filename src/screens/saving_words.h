// Whether what was done is kept, in words. It is never said to be saved before it is.
#pragma once

#include "screens/notices.h"
#include "ui/words.h"

#include <string>

namespace screens {

enum class SavingState { Saved, Saving, NotSaved, NotKept };

SavingState saving_state(const Saving& saving);
std::string saving_words(const ui::Words& words, const Saving& saving); // "Saved"
// "Saved · 2 copies"; what went wrong and what to do about it.
std::string saving_details(const ui::Words& words, const Saving& saving);

} // namespace screens
