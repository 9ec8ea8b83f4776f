// fold_for_search and its tables: what each code point becomes. The tables are Unicode 14's
// compatibility decomposition without combining marks and in lower case, where letters that do not
// decompose (đ ħ ł ø ŧ ƀ …) go to the letter that they are drawn from.
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {
namespace {

// In a block's table each code point stands at its place. * holds the place of one in `specials`.

// U+00A0 to U+02AF
constexpr std::u32string_view latin_folded = U"\u00A0¡¢£¤¥¦§¨©a«¬\u00AD®¯°±23´μ¶·¸1o»***¿"
                                             U"aaaaaa*ceeeeiiiidnooooo×ouuuuy**"
                                             U"aaaaaa*ceeeeiiiidnooooo÷ouuuuy*y"
                                             U"aaaaaaccccccccddddeeeeeeeeeegggg"
                                             U"gggghhhhiiiiiiiiii**jjkkklllllll"
                                             U"lllnnnnnnnnnoooooo**rrrrrrssssss"
                                             U"ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
                                             U"bbbbƅƅɔccddddƍǝəɛffgɣƕɩikklƛɯnno"
                                             U"ooƣƣppʀƨƨʃƪttttuuʊvyyzzʒƹƹƺƻƽƽƾƿ"
                                             U"ǀǁǂǃ*********aaiioouuuuuuuuuuǝaa"
                                             U"aa**ggggkkooooʒʒj***ggƕƿnnaa**oo"
                                             U"aaaaeeeeiiiioooorrrruuuussttȝȝhh"
                                             U"ndȣȣzzaaeeooooooooyylntjȸȹacclts"
                                             U"zɂɂbʉʌeejjqqrryyɐɑɒbɔcddɘəɚɛɜɝɞj"
                                             U"gɡɢɣɤɥhɧiɩɪlllɮɯɰmnnɴɵɶɷɸɹɺɻrrrɿ"
                                             U"ʀʁsʃjʅʆʇtʉʊvʌʍʎʏzzʒʓʔʕʖʗʘʙʚʛʜjʞʟ"
                                             U"qʡʢʣʤʥʦʧʨʩʪʫʬʭʮʯ";

// U+1E00 to U+1EFF
constexpr std::u32string_view latin_additional_folded = U"aabbbbbbccddddddddddeeeeeeeeeeff"
                                                        U"gghhhhhhhhhhiiiikkkkkkllllllllmm"
                                                        U"mmmmnnnnnnnnoooooooopppprrrrrrrr"
                                                        U"ssssssssssttttttttuuuuuuuuuuvvvv"
                                                        U"wwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝ*ẟ"
                                                        U"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                                        U"eeeeeeeeiiiioooooooooooooooooooo"
                                                        U"oooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽyy";

// U+0386 to U+03CE
constexpr std::u32string_view greek_folded = U"α·εηι\u038Bο\u038Dυωιαβγδεζηθικλμνξοπρ\u03A2στυ"
                                             U"φχψωιυαεηιυαβγδεζηθικλμνξοπρσστυ"
                                             U"φχψωιυουω";

// U+0400 to U+045F
constexpr std::u32string_view cyrillic_folded = U"ееђгєѕііјљњћкиуџабвгдежзииклмноп"
                                                U"рстуфхцчшщъыьэюяабвгдежзииклмноп"
                                                U"рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";

// U+FF61 to U+FF9F, the half-width forms
constexpr std::u32string_view katakana_folded =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタ"
    U"チツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

struct Block {
    char32_t first = 0;
    std::u32string_view folded{};
};

constexpr std::array blocks{Block{0x00A0, latin_folded}, Block{0x0386, greek_folded},
                            Block{0x0400, cyrillic_folded}, Block{0x1E00, latin_additional_folded},
                            Block{0xFF61, katakana_folded}};

static_assert(latin_folded.size() == 0x02B0 - 0x00A0);
static_assert(greek_folded.size() == 0x03CF - 0x0386);
static_assert(cyrillic_folded.size() == 0x0460 - 0x0400);
static_assert(latin_additional_folded.size() == 0x1F00 - 0x1E00);
static_assert(katakana_folded.size() == 0xFFA0 - 0xFF61);

// Code points that become several, or stand alone. In the order of code points.
struct Special {
    char32_t code_point = 0;
    std::string_view folded{};
};

constexpr std::array specials{
    Special{0x00BC, "1/4"}, Special{0x00BD, "1/2"}, Special{0x00BE, "3/4"}, Special{0x00C6, "ae"},
    Special{0x00DE, "th"},  Special{0x00DF, "ss"},  Special{0x00E6, "ae"},  Special{0x00FE, "th"},
    Special{0x0132, "ij"},  Special{0x0133, "ij"},  Special{0x0152, "oe"},  Special{0x0153, "oe"},
    Special{0x01C4, "dz"},  Special{0x01C5, "dz"},  Special{0x01C6, "dz"},  Special{0x01C7, "lj"},
    Special{0x01C8, "lj"},  Special{0x01C9, "lj"},  Special{0x01CA, "nj"},  Special{0x01CB, "nj"},
    Special{0x01CC, "nj"},  Special{0x01E2, "ae"},  Special{0x01E3, "ae"},  Special{0x01F1, "dz"},
    Special{0x01F2, "dz"},  Special{0x01F3, "dz"},  Special{0x01FC, "ae"},  Special{0x01FD, "ae"},
    Special{0x1E9E, "ss"},  Special{0x2010, "-"},   Special{0x2011, "-"},   Special{0x2012, "-"},
    Special{0x2013, "-"},   Special{0x2014, "-"},   Special{0x2015, "-"},   Special{0x2018, "'"},
    Special{0x2019, "'"},   Special{0x201A, "'"},   Special{0x201B, "'"},   Special{0x201C, "\""},
    Special{0x201D, "\""},  Special{0x201E, "\""},  Special{0x201F, "\""},  Special{0x2026, "..."},
    Special{0x212A, "k"},   Special{0x212B, "a"},   Special{0x2212, "-"},   Special{0x2C65, "a"},
    Special{0x2C66, "t"},   Special{0x2C6F, "a"},   Special{0xFB00, "ff"},  Special{0xFB01, "fi"},
    Special{0xFB02, "fl"},  Special{0xFB03, "ffi"}, Special{0xFB04, "ffl"}, Special{0xFB05, "st"},
    Special{0xFB06, "st"}};

// Ranges that move by a distance: every code point, or every second one (capitals that alternate
// with their small letters).
struct Shift {
    char32_t first = 0;
    char32_t last = 0;
    char32_t every = 1;
    std::int32_t by = 0;
};

constexpr std::array shifts{
    Shift{.first = U'A', .last = U'Z', .every = 1, .by = 32},
    Shift{.first = 0x0460, .last = 0x0480, .every = 2, .by = 1}, // Cyrillic
    Shift{.first = 0x048A, .last = 0x04BE, .every = 2, .by = 1},
    Shift{.first = 0x04C0, .last = 0x04C0, .every = 1, .by = 15},
    Shift{.first = 0x04C1, .last = 0x04CD, .every = 2, .by = 1},
    Shift{.first = 0x04D0, .last = 0x052E, .every = 2, .by = 1},
    Shift{.first = 0x0531, .last = 0x0556, .every = 1, .by = 48},      // Armenian
    Shift{.first = 0xFF01, .last = 0xFF20, .every = 1, .by = -0xFEE0}, // full-width ! to @
    Shift{.first = 0xFF21, .last = 0xFF3A, .every = 1, .by = -0xFEC0}, // full-width A to Z
    Shift{.first = 0xFF3B, .last = 0xFF5E, .every = 1, .by = -0xFEE0}, // full-width [ to ~
};

constexpr bool is_combining_mark(char32_t code_point)
{
    return code_point >= 0x0300 && code_point <= 0x036F;
}

char32_t shifted(char32_t code_point)
{
    for (const Shift& shift : shifts) {
        if (code_point < shift.first || code_point > shift.last) continue;
        if ((code_point - shift.first) % shift.every != 0) continue;
        return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + shift.by);
    }
    return code_point;
}

char32_t folded_in_block(char32_t code_point)
{
    for (const Block& block : blocks) {
        if (code_point < block.first || code_point - block.first >= block.folded.size()) continue;
        return block.folded[code_point - block.first];
    }
    return shifted(code_point);
}

const Special* special_of(char32_t code_point)
{
    const auto found = std::lower_bound(
        specials.begin(), specials.end(), code_point,
        [](const Special& special, char32_t wanted) { return special.code_point < wanted; });
    return found != specials.end() && found->code_point == code_point ? &*found : nullptr;
}

void append_folded(std::string& text, char32_t code_point)
{
    if (is_white_space(code_point)) {
        text += ' ';
        return;
    }
    if (is_combining_mark(code_point) || is_invisible(code_point)) return;
    if (const Special* special = special_of(code_point)) {
        text += special->folded;
        return;
    }
    append_utf8(text, folded_in_block(code_point));
}

} // namespace

std::string fold_for_search(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for_each_code_point(text, [&folded](char32_t code_point) {
        if (code_point > ' ' && code_point < 0x7F) { // most text, on the way of every key stroke
            folded += static_cast<char>(shifted(code_point));
        } else {
            append_folded(folded, code_point);
        }
    });
    return folded;
}

} // namespace core
