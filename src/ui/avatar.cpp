#include "ui/avatar.h"

#include "core/text.h"

#include <vector>

namespace ui {

namespace {

constexpr char32_t first_ideograph = 0x2E80;

std::vector<std::u32string> words_of(std::string_view name)
{
    std::vector<std::u32string> words(1);
    core::for_each_code_point(name, [&](char32_t c) {
        if (!core::is_white_space(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    });
    if (words.back().empty()) words.pop_back();
    return words;
}

} // namespace

std::string initials(std::string_view name)
{
    const auto words = words_of(name);
    std::u32string letters;
    if (!words.empty() && words.front().front() >= first_ideograph) {
        const std::u32string& word = words.front();
        letters = word.substr(word.size() > 2 ? word.size() - 2 : 0);
    } else if (!words.empty()) {
        letters += words.front().front();
        if (words.size() > 1) letters += words.back().front();
    }
    std::string text;
    for (const char32_t letter : letters) core::append_utf8(text, letter);
    return text;
}

void avatar(Ui& ui, const Rect& square, std::string_view name)
{
    ui.painter().disc(square.centre(), square.width / 2, Ink::VioletTint);
    const std::string text = initials(name);
    const float width = ui.typesetter().width(text, type::caption_strong);
    const Point centre = square.centre();
    ui.painter().text({centre.x - width / 2, centre.y - type::caption_strong.line / 2}, text,
                      type::caption_strong, Ink::Violet);
}

} // namespace ui
