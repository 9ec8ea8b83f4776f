// A plain Word document (.docx): headings, paragraphs, tables; A4, in any script, with
// right-to-left text marked as such. Opens in Word and LibreOffice. The same document gives the
// same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace bundle {

struct WordHeading {
    int level = 1; // 1 is the document's title
    std::string text{};
};
enum class WordLook : std::uint8_t { Normal, Small };
struct WordParagraph {
    std::string text{}; // lines may be broken by \n
    WordLook look = WordLook::Normal;
};
struct WordTable {
    std::vector<int> widths_percent{}; // of each column; together 100
    std::vector<std::string> head{};   // empty: none; then the first column is the head of its row
    std::vector<std::vector<std::string>> rows{};
    int row_height_mm = 0; // at least; 0: as high as its text
};
using WordBlock = std::variant<WordHeading, WordParagraph, WordTable>;

struct WordDocument {
    std::string title{};
    std::string language{}; // "zh-TW"
    std::vector<WordBlock> blocks{};
};

std::string word_bytes(const WordDocument& document);

} // namespace bundle
