#include "core/xml_text.h"

#include "core/text.h"

namespace core {

namespace {

bool may_stand_in_xml(char32_t c)
{
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

} // namespace

std::string xml_text(std::string_view text)
{
    std::string xml;
    for_each_code_point(text, [&](char32_t c) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else if (c == '"')
            xml += "&quot;";
        else if (may_stand_in_xml(c))
            append_utf8(xml, c);
    });
    return xml;
}

} // namespace core
