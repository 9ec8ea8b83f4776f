#include "bundle/word_document.h"

#include "bundle/zip.h"
#include "core/match.h"
#include "core/text.h"
#include "core/xml_text.h"

namespace bundle {

namespace {

constexpr std::string_view xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                                      "\n";
constexpr std::string_view word_space =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(</Types>)";

constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(</Relationships>)";

// A4, margins of 20 mm; in twentieths of a point.
constexpr std::string_view section =
    R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>)"
    R"(<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>)";
constexpr int text_width = 11906 - 2 * 1134;

// --- Text ---------------------------------------------------------------------------------------

// Hebrew, Arabic and their like.
bool is_right_to_left(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

bool has_no_direction(char32_t c)
{
    return c == ' ' || c == '-' || c == '.' || c == ',' || c == '\'' || c == '"';
}

struct Run {
    std::string text{};
    bool right_to_left = false;
};

// Word wants to be told which way each run goes; between two runs of one way, so do the spaces.
std::vector<Run> runs_of(std::string_view text)
{
    std::vector<Run> runs;
    std::string undecided;
    core::for_each_code_point(text, [&](char32_t c) {
        if (has_no_direction(c)) return core::append_utf8(undecided, c);
        const bool rtl = is_right_to_left(c);
        if (runs.empty() || runs.back().right_to_left != rtl) {
            if (!runs.empty()) {
                // What stands between belongs to the text that reads left to right.
                if (!runs.back().right_to_left) runs.back().text += std::exchange(undecided, {});
            }
            runs.push_back({.right_to_left = rtl});
        }
        runs.back().text += std::exchange(undecided, {});
        core::append_utf8(runs.back().text, c);
    });
    if (!undecided.empty()) {
        if (runs.empty()) runs.push_back({});
        runs.back().text += undecided;
    }
    return runs;
}

std::string run_xml(const Run& run)
{
    std::string xml = "<w:r>";
    if (run.right_to_left) xml += "<w:rPr><w:rtl/></w:rPr>";
    std::string_view rest = run.text;
    while (true) {
        const std::size_t end = rest.find_first_of("\n\t");
        xml += R"(<w:t xml:space="preserve">)" + core::xml_text(rest.substr(0, end)) + "</w:t>";
        if (end == rest.npos) break;
        xml += rest[end] == '\n' ? "<w:br/>" : "<w:tab/>";
        rest.remove_prefix(end + 1);
    }
    return xml + "</w:r>";
}

std::string paragraph_xml(std::string_view text, std::string_view style)
{
    std::string xml = R"(<w:p><w:pPr><w:pStyle w:val=")" + std::string(style) + R"("/>)";
    const std::vector<Run> runs = runs_of(text);
    if (!runs.empty() && runs.front().right_to_left) xml += "<w:bidi/>";
    xml += "</w:pPr>";
    for (const Run& run : runs) xml += run_xml(run);
    return xml + "</w:p>";
}

// --- Tables -------------------------------------------------------------------------------------

constexpr std::string_view table_look =
    R"(<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>)"
    R"(<w:top w:val="single" w:sz="4" w:color="8A8A8A"/><w:left w:val="single" w:sz="4" w:color="8A8A8A"/>)"
    R"(<w:bottom w:val="single" w:sz="4" w:color="8A8A8A"/><w:right w:val="single" w:sz="4" w:color="8A8A8A"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:color="C8C8C8"/><w:insideV w:val="single" w:sz="4" w:color="C8C8C8"/>)"
    R"(</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>)";

std::string width_of(const WordTable& table, std::size_t column)
{
    const int percent = column < table.widths_percent.size() ? table.widths_percent[column] : 0;
    return std::to_string(text_width * percent / 100);
}

struct Cell {
    std::string_view text{};
    std::string width{};
    bool is_head = false;
};

std::string cell_xml(const Cell& cell)
{
    const std::string shade =
        cell.is_head ? R"(<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>)" : "";
    return R"(<w:tc><w:tcPr><w:tcW w:w=")" + cell.width + R"(" w:type="dxa"/>)" + shade +
           "</w:tcPr>" + paragraph_xml(cell.text, cell.is_head ? "CellHead" : "Cell") + "</w:tc>";
}

enum class RowKind : std::uint8_t { Head, Body };

std::string row_xml(const WordTable& table, const std::vector<std::string>& cells, RowKind kind)
{
    constexpr int twentieths_per_mm = 57;
    std::string look = "<w:cantSplit/>";
    if (kind == RowKind::Body && table.row_height_mm > 0) {
        look += R"(<w:trHeight w:val=")" + std::to_string(table.row_height_mm * twentieths_per_mm) +
                R"(" w:hRule="atLeast"/>)";
    }
    if (kind == RowKind::Head) look += "<w:tblHeader/>";
    std::string xml = "<w:tr><w:trPr>" + look + "</w:trPr>";
    for (std::size_t column = 0; column < table.widths_percent.size(); ++column) {
        const bool head = kind == RowKind::Head || (table.head.empty() && column == 0);
        xml += cell_xml({.text = column < cells.size() ? std::string_view{cells[column]} : "",
                         .width = width_of(table, column),
                         .is_head = head});
    }
    return xml + "</w:tr>";
}

std::string table_xml(const WordTable& table)
{
    std::string xml = "<w:tbl>" + std::string(table_look) + "<w:tblGrid>";
    for (std::size_t column = 0; column < table.widths_percent.size(); ++column) {
        xml += R"(<w:gridCol w:w=")" + width_of(table, column) + R"("/>)";
    }
    xml += "</w:tblGrid>";
    if (!table.head.empty()) xml += row_xml(table, table.head, RowKind::Head);
    for (const auto& row : table.rows) xml += row_xml(table, row, RowKind::Body);
    return xml + "</w:tbl>";
}

// --- Parts of the package -----------------------------------------------------------------------

std::string block_xml(const WordBlock& block)
{
    return core::match(
        block,
        [](const WordHeading& heading) {
            return paragraph_xml(heading.text, heading.level == 1 ? "Title" : "Heading1");
        },
        [](const WordParagraph& paragraph) {
            return paragraph_xml(paragraph.text,
                                 paragraph.look == WordLook::Small ? "Small" : "Normal");
        },
        // Word wants a paragraph after a table.
        [](const WordTable& table) { return table_xml(table) + paragraph_xml("", "Small"); });
}

std::string document_part(const WordDocument& document)
{
    std::string xml =
        std::string(xml_head) + "<w:document " + std::string(word_space) + "><w:body>";
    for (const WordBlock& block : document.blocks) xml += block_xml(block);
    return xml + std::string(section) + "</w:body></w:document>";
}

struct Style {
    std::string_view id;
    std::string_view name;
    std::string_view paragraph;
    std::string_view run;
};

constexpr Style styles[] = {
    {"Normal", "Normal", R"(<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>)", ""},
    {"Title", "Title", R"(<w:keepNext/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/>)"},
    {"Heading1", "heading 1",
     R"(<w:keepNext/><w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    {"Small", "Small", R"(<w:spacing w:after="80"/>)",
     R"(<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"Cell", "Cell", R"(<w:spacing w:before="60" w:after="60"/>)", ""},
    {"CellHead", "Cell head", R"(<w:spacing w:before="60" w:after="60"/>)", "<w:b/><w:bCs/>"},
};

// A Latin font before any Chinese one, as on the screen.
std::string fonts_for(std::string_view language)
{
    const std::string_view asian = language.starts_with("zh") ? "Microsoft JhengHei" : "Calibri";
    return R"(<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia=")" +
           std::string(asian) + R"("/>)";
}

std::string styles_part(const WordDocument& document)
{
    const std::string language = core::xml_text(document.language);
    std::string xml = std::string(xml_head) + "<w:styles " + std::string(word_space) +
                      "><w:docDefaults><w:rPrDefault><w:rPr>" + fonts_for(document.language) +
                      R"(<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val=")" + language +
                      R"(" w:eastAsia=")" + language +
                      R"("/></w:rPr></w:rPrDefault></w:docDefaults>)";
    for (const Style& style : styles) {
        const std::string first = style.id == "Normal" ? R"( w:default="1")" : "";
        const std::string based = style.id == "Normal" ? "" : R"(<w:basedOn w:val="Normal"/>)";
        xml.append(R"(<w:style w:type="paragraph")").append(first).append(R"( w:styleId=")");
        xml.append(style.id).append(R"("><w:name w:val=")").append(style.name).append(R"("/>)");
        xml.append(based).append("<w:pPr>").append(style.paragraph).append("</w:pPr><w:rPr>");
        xml.append(style.run).append("</w:rPr></w:style>");
    }
    return xml + "</w:styles>";
}

std::string properties_part(const WordDocument& document)
{
    return std::string(xml_head) +
           R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
           core::xml_text(document.title) + "</dc:title><dc:language>" +
           core::xml_text(document.language) + "</dc:language></cp:coreProperties>";
}

} // namespace

std::string word_bytes(const WordDocument& document)
{
    const auto part = [](std::string_view body) {
        return std::string(xml_head) + std::string(body);
    };
    return zip_bytes({{"[Content_Types].xml", part(content_types)},
                      {"_rels/.rels", part(package_relations)},
                      {"word/document.xml", document_part(document)},
                      {"word/_rels/document.xml.rels", part(document_relations)},
                      {"word/styles.xml", styles_part(document)},
                      {"docProps/core.xml", properties_part(document)}});
}

} // namespace bundle
