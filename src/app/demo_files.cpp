#include "app/demo_files.h"

#include <array>
#include <cstdio>

namespace app::demo {

namespace {

std::string plain(const std::string& text)
{
    std::string shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 && byte < 0xC0) continue; // the rest of a letter
        const bool escaped = c == '(' || c == ')' || c == '\\';
        if (escaped) shown += '\\';
        shown += byte < 0x20 || byte > 0x7E ? '?' : c;
    }
    return shown;
}

// The first line is the title.
std::string page_content(const std::vector<std::string>& lines)
{
    std::string content = "BT\n/F1 18 Tf\n72 770 Td\n";
    bool title = true;
    for (const std::string& line : lines) {
        content += "(" + plain(line) + ") Tj\n";
        content += title ? "/F1 11 Tf\n0 -32 Td\n" : "0 -18 Td\n";
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
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
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
