#include "ui/avatar.h"

#include "core/text.h"
#include "ui/status_pill.h"

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

namespace {

// Two ideographs are wider than a small disc.
std::string last_of(std::string_view letters)
{
    char32_t last = 0;
    core::for_each_code_point(letters, [&](char32_t c) { last = c; });
    std::string text;
    core::append_utf8(text, last);
    return text;
}

} // namespace

void avatar(Ui& ui, const Rect& square, std::string_view name)
{
    const Point centre = square.centre();
    ui.painter().disc(centre, square.width / 2, edge_of(ui.theme(), Tone::Violet));
    ui.painter().disc(centre, square.width / 2 - 1, Ink::VioletTint);
    std::string text = initials(name);
    if (ui.typesetter().width(text, type::caption_strong) > square.width - 6) text = last_of(text);
    const float width = ui.typesetter().width(text, type::caption_strong);
    ui.painter().text({centre.x - width / 2, centre.y - type::caption_strong.line / 2}, text,
                      type::caption_strong, Ink::Violet);
}

} // namespace ui
