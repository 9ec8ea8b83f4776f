#include "bundle/word_document.h"

#include "core/xml_text.h"

#include "bundle/zip.h"
#include "core/crc32.h"

#include <catch2/catch.hpp>

#include <map>

namespace {

std::size_t number_at(const std::string& bytes, std::size_t at, std::size_t size)
{
    std::size_t number = 0;
    for (std::size_t i = size; i > 0; --i) {
        number = number << 8u | static_cast<unsigned char>(bytes.at(at + i - 1));
    }
    return number;
}

// The files of an archive, read by its directory alone, each sum and size looked at.
std::map<std::string, std::string> unzipped(const std::string& zip)
{
    std::map<std::string, std::string> files;
    const std::size_t end = zip.size() - 22;
    REQUIRE(number_at(zip, end, 4) == 0x06054b50);
    std::size_t at = number_at(zip, end + 16, 4);
    for (std::size_t left = number_at(zip, end + 10, 2); left > 0; --left) {
        REQUIRE(number_at(zip, at, 4) == 0x02014b50);
        const std::size_t size = number_at(zip, at + 24, 4);
        const std::size_t name_size = number_at(zip, at + 28, 2);
        const std::string name = zip.substr(at + 46, name_size);
        const std::size_t local = number_at(zip, at + 42, 4);
        REQUIRE(number_at(zip, local, 4) == 0x04034b50);
        REQUIRE(zip.substr(local + 30, name_size) == name);
        files[name] = zip.substr(local + 30 + name_size, size);
        CHECK(core::crc32(files[name]) == number_at(zip, at + 16, 4));
        CHECK(core::crc32(files[name]) == number_at(zip, local + 14, 4));
        at += 46 + name_size;
    }
    CHECK(at == end);
    return files;
}

std::string body_of(std::vector<bundle::WordBlock> blocks)
{
    return unzipped(
               bundle::word_bytes({.title = "T", .language = "pl", .blocks = std::move(blocks)}))
        .at("word/document.xml");
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an archive holds each file under its name, whole, and is the same each time")
{
    const std::vector<bundle::ZipEntry> entries{
        {"a.txt", "one"}, {"b/客戶.bin", std::string("\0x", 2)}, {"empty", ""}};
    const auto files = unzipped(bundle::zip_bytes(entries));
    CHECK(files == std::map<std::string, std::string>{
                       {"a.txt", "one"}, {"b/客戶.bin", std::string("\0x", 2)}, {"empty", ""}});
    CHECK(bundle::zip_bytes(entries) == bundle::zip_bytes(entries));
    CHECK(unzipped(bundle::zip_bytes({})).empty());
}

TEST_CASE("a Word document has the parts that Word looks for, and names its language")
{
    const auto files = unzipped(bundle::word_bytes({.title = "A & B", .language = "zh-TW"}));
    for (const char* part :
         {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
          "word/styles.xml", "docProps/core.xml"}) {
        CHECK(files.count(part) == 1);
    }
    CHECK(has(files.at("docProps/core.xml"), "<dc:title>A &amp; B</dc:title>"));
    CHECK(has(files.at("word/styles.xml"), R"(w:eastAsia="zh-TW")"));
}

TEST_CASE("what people typed stands in the document as they typed it, and is never markup")
{
    const std::string body =
        body_of({bundle::WordParagraph{.text = "</w:t><w:evil/> \"A\" & B\x01\x0b\nnext\tcolumn"}});
    CHECK(has(body, "&lt;/w:t&gt;&lt;w:evil/&gt; &quot;A&quot; &amp; B</w:t><w:br/>"));
    CHECK(has(body, ">next</w:t><w:tab/>"));
    CHECK_FALSE(has(body, "<w:evil"));
    CHECK(core::xml_text("a\xff"
                         "b\xef\xbf\xbe") == "a\xef\xbf\xbd"
                                             "b"); // no UTF-8; U+FFFE
}

TEST_CASE("right-to-left names are runs of their own, their words in one")
{
    const std::string body = body_of({bundle::WordParagraph{.text = "Klient: חברת הדגמה, Łódź"}});
    CHECK(has(body,
              R"(<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">חברת הדגמה</w:t></w:r>)"));
    CHECK(has(body, R"(<w:r><w:t xml:space="preserve">Klient: </w:t></w:r>)"));
    CHECK_FALSE(has(body, "<w:bidi/>"));
    CHECK(has(body_of({bundle::WordParagraph{.text = "שלום"}}), "<w:bidi/>"));
}

TEST_CASE("a table has a cell in every column of every row, and repeats its head")
{
    const std::string body = body_of({bundle::WordTable{.widths_percent = {50, 50},
                                                        .head = {"Product", "ID"},
                                                        .rows = {{"Teams"}, {"Sales", "x"}}}});
    std::size_t cells = 0;
    for (std::size_t at = body.find("<w:tc>"); at != body.npos; at = body.find("<w:tc>", at + 1))
        ++cells;
    CHECK(cells == 6);
    CHECK(has(body, "<w:tblHeader/>"));
}
