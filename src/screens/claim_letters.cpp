#include "screens/claim_letters.h"

#include "ui/languages.h"
#include "ui/menu.h"

#include <array>

namespace screens {

using claims::InformationReason;
using ui::Text;
using ui::operator""_text;

namespace {

// Each strings file has the letters of all languages: the reader's counts, not the writer's.
struct Letter {
    std::string_view language{};
    Text opening{};
    std::array<Text, 5> reasons{}; // in the order of InformationReason
    Text closing{};
};
static_assert(core::names<InformationReason>.size() == 5);

constexpr std::array letters{
    Letter{"en",
           "letter.en.opening"_text,
           {"letter.en.all_proof_missing"_text, "letter.en.acknowledgement_missing"_text,
            "letter.en.dates_missing_or_old"_text, "letter.en.solution_missing"_text,
            "letter.en.products_missing"_text},
           "letter.en.closing"_text},
    Letter{"zh-TW",
           "letter.zh.opening"_text,
           {"letter.zh.all_proof_missing"_text, "letter.zh.acknowledgement_missing"_text,
            "letter.zh.dates_missing_or_old"_text, "letter.zh.solution_missing"_text,
            "letter.zh.products_missing"_text},
           "letter.zh.closing"_text},
    Letter{"pl",
           "letter.pl.opening"_text,
           {"letter.pl.all_proof_missing"_text, "letter.pl.acknowledgement_missing"_text,
            "letter.pl.dates_missing_or_old"_text, "letter.pl.solution_missing"_text,
            "letter.pl.products_missing"_text},
           "letter.pl.closing"_text},
};

const Letter& letter_in(std::string_view language)
{
    for (const Letter& letter : letters) {
        if (letter.language == language) return letter;
    }
    return letters.front();
}

} // namespace

void letter_buttons(ui::Ui& ui, ClaimDeed& deed)
{
    ui::MenuButton button{.key = "letters",
                          .label = ui.say("claim.ask.letter"_text),
                          .icon = ui::Icon::local_language};
    for (const ui::Language& language : ui::languages) {
        button.entries.push_back(
            {.key = std::string(language.tag), .label = std::string(language.name)});
    }
    const auto chosen = ui::menu_button(ui, button);
    if (!chosen) return;
    if (!deed.words.empty()) deed.words += "\n\n";
    deed.words += question_letter(ui.words(), ui::languages[*chosen].tag, deed.asked_for);
}

std::string question_letter(const ui::Words& words, std::string_view language,
                            const std::set<InformationReason>& reasons)
{
    const Letter& letter = letter_in(language);
    std::string text(words.say(letter.opening));
    for (const InformationReason reason : reasons) {
        text += "\n\u2022 ";
        text += words.say(letter.reasons[static_cast<std::size_t>(reason)]);
    }
    text += "\n";
    text += words.say(letter.closing);
    return text;
}

} // namespace screens
