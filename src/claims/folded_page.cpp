#include "claims/folded_page.h"

#include "core/text.h"

namespace claims {

namespace {

// Scripts that set no spaces between words, and break lines between any two characters.
bool is_spaceless(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// The code point that ends before the place, and the one that begins at it.
char32_t before(std::string_view text, std::size_t at)
{
    std::size_t from = at;
    while (from > 0) {
        --from;
        if ((static_cast<unsigned char>(text[from]) & 0xC0u) != 0x80u) break;
    }
    return at == 0 ? U' ' : core::decode_utf8(text, from).value;
}

char32_t after(std::string_view text, std::size_t at)
{
    return at >= text.size() ? U' ' : core::decode_utf8(text, at).value;
}

// Letters of other alphabets; folding has unified case and width.
bool is_word(char32_t c)
{
    if (c < 0x80) return is_word_byte(static_cast<char>(c));
    return c >= 0xC0 && c < 0x2000 && !is_spaceless(c);
}

} // namespace

FoldedPage fold_page(std::string_view page)
{
    FoldedPage folded;
    folded.text.reserve(page.size());
    folded.from.reserve(page.size() + 1);
    bool space = false;
    char32_t last = U' ';
    for (std::size_t at = 0; at < page.size();) {
        const core::DecodedCodePoint step = core::decode_utf8(page, at);
        const bool blank = core::is_white_space(step.value) || core::is_control(step.value);
        if (blank) {
            space = !folded.text.empty();
        } else if (const std::string part = core::fold_for_search(page.substr(at, step.size_bytes));
                   !part.empty()) {
            if (space && !is_spaceless(last) && !is_spaceless(step.value)) {
                folded.text += ' ';
                folded.from.push_back(at);
            }
            folded.text += part;
            folded.from.insert(folded.from.end(), part.size(), at);
            last = step.value;
            space = false;
        }
        at += step.size_bytes;
    }
    folded.from.push_back(page.size());
    return folded;
}

bool begins_word(std::string_view text, std::size_t at)
{
    return !is_word(before(text, at)) || !is_word(after(text, at));
}

bool ends_word(std::string_view text, std::size_t at)
{
    return begins_word(text, at);
}

void each_place(std::string_view text, std::string_view words,
                const std::function<void(const Span&)>& visit)
{
    if (words.empty()) return;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const Span span{.begin = at, .end = at + words.size()};
        if (begins_word(text, span.begin) && ends_word(text, span.end)) visit(span);
    }
}

} // namespace claims
