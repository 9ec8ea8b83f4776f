#include "app/demo_files.h"

#include "core/text.h"

#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace app::demo {

namespace {

// Helvetica with Polish letters in the place of signs that nobody needs here; every other letter of
// the demo is Chinese, in a font that a reader of PDFs has or replaces.
constexpr std::string_view western = "/F1";
constexpr std::string_view chinese = "/F2";
constexpr int first_polish = 128;
constexpr std::u32string_view polish = U"ĄąĆćĘęŁłŃńŚśŹźŻż";
constexpr std::string_view polish_names =
    "/Aogonek/aogonek/Cacute/cacute/Eogonek/eogonek/Lslash/lslash"
    "/Nacute/nacute/Sacute/sacute/Zacute/zacute/Zdotaccent/zdotaccent";
constexpr int latin_widths = 95; // the first of Adobe's Chinese characters are half as wide

std::optional<int> western_code(char32_t letter)
{
    if ((letter >= 0x20 && letter < 0x7F) || (letter >= 0xA0 && letter <= 0xFF)) {
        return static_cast<int>(letter);
    }
    const std::size_t at = polish.find(letter);
    if (at == polish.npos) return std::nullopt;
    return first_polish + static_cast<int>(at);
}

std::string hexadecimal(int number, int digits)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%0*X", digits, static_cast<unsigned>(number));
    return text.data();
}

std::string shown(std::string_view font, int size, const std::string& codes)
{
    if (codes.empty()) return {};
    return std::string(font) + " " + std::to_string(size) + " Tf <" + codes + "> Tj\n";
}

// Each stretch of a line in the font that has its letters.
std::string line_content(const std::string& line, int size)
{
    std::string content;
    std::string codes;
    std::string_view font = western;
    core::for_each_code_point(line, [&](char32_t letter) {
        const std::optional<int> code = western_code(letter);
        const std::string_view wanted = code ? western : chinese;
        if (wanted != font) {
            content += shown(std::exchange(font, wanted), size, std::exchange(codes, {}));
        }
        codes += code ? hexadecimal(*code, 2) : hexadecimal(static_cast<int>(letter), 4);
    });
    return content + shown(font, size, codes);
}

// The first line is the title.
std::string page_content(const std::vector<std::string>& lines)
{
    std::string content = "BT\n72 770 Td\n";
    bool title = true;
    for (const std::string& line : lines) {
        content += line_content(line, title ? 18 : 11);
        content += title ? "0 -32 Td\n" : "0 -18 Td\n";
        title = false;
    }
    return content + "ET\n";
}

std::string ten_digits(std::size_t number)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%010zu", number);
    return text.data();
}

std::string joined(const std::vector<std::string>& lines, const char* end)
{
    std::string text;
    for (const std::string& line : lines) text += line + end;
    return text;
}

} // namespace

ports::File pdf_document(const std::string& name, const std::vector<std::string>& lines)
{
    const std::string content = page_content(lines);
    const std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
        "<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding"
        "/BaseEncoding/WinAnsiEncoding/Differences[" +
            std::to_string(first_polish) + std::string(polish_names) + "]>>>>",
        "<</Type/Font/Subtype/Type0/BaseFont/MSung-Light/Encoding/UniCNS-UTF16-H"
        "/DescendantFonts[7 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/MSung-Light/CIDSystemInfo<<"
        "/Registry(Adobe)/Ordering(CNS1)/Supplement 3>>/DW 1000/W[1 " +
            std::to_string(latin_widths) + " 500]/FontDescriptor 8 0 R>>",
        "<</Type/FontDescriptor/FontName/MSung-Light/Flags 4/FontBBox[0 -200 1000 900]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += ten_digits(pdf.size()) + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table_at = pdf.size();
    const std::string count = std::to_string(objects.size() + 1);
    pdf += "xref\n0 " + count + "\n" + table + "trailer\n<</Size " + count +
           "/Root 1 0 R>>\nstartxref\n" + std::to_string(table_at) + "\n%%EOF\n";
    return {.name = name, .media_type = "application/pdf", .bytes = std::move(pdf)};
}

ports::File text_document(const std::string& name, const std::vector<std::string>& lines)
{
    return {.name = name, .media_type = "text/plain", .bytes = joined(lines, "\n")};
}

ports::File mail_document(const Letter& letter)
{
    std::string bytes = "From: " + letter.from + "\r\nTo: " + letter.to +
                        "\r\nSubject: " + letter.subject + "\r\nDate: " + letter.date +
                        "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: 8bit\r\n\r\n" +
                        joined(letter.lines, "\r\n");
    return {.name = letter.name, .media_type = "message/rfc822", .bytes = std::move(bytes)};
}

} // namespace app::demo
