#include "bundle/writer.h"

#include "bundle/base64.h"
#include "bundle/digested.h"
#include "core/json.h"

#include <algorithm>

namespace bundle {

namespace {

using core::Json;

// One after the other, each in quotes.
template <class TextOf>
void append_list(std::string& line, std::string_view name,
                 std::span<const ports::EventBytes> events, const TextOf& text_of)
{
    line += ",\"";
    line += name;
    line += "\":[";
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i > 0) line += ',';
        core::append_json_text(line, text_of(events[i]));
    }
    line += ']';
}

std::string claim_line(const std::string& id, std::span<const ports::EventBytes> events)
{
    using Event = ports::EventBytes;
    std::string line = "{\"claim\":";
    core::append_json_text(line, id);
    append_list(line, "events", events, [](const Event& event) { return event.bytes; });
    const bool any_signed = std::any_of(
        events.begin(), events.end(), [](const Event& event) { return !event.signature.empty(); });
    if (any_signed) {
        append_list(line, "signatures", events,
                    [](const Event& event) { return to_base64(event.signature); });
    }
    return with_digest(line + "}");
}

// How many of the events go into one line.
std::size_t count_for_line(std::span<const ports::EventBytes> events)
{
    std::size_t bytes = 0;
    std::size_t count = 0;
    while (count < events.size() && count < events_in_line_max && bytes < claim_line_bytes) {
        bytes += events[count].bytes.size() + events[count].signature.size();
        ++count;
    }
    return count;
}

constexpr std::string_view section_names[] = {"claims", "documents", "files"};

} // namespace

std::string Writer::told(std::string text)
{
    hash_.update(text);
    return text;
}

std::string Writer::begin(const Header& header)
{
    // The digest of the header is that of the object it is; the object goes on behind it.
    std::string line = with_digest(R"({"format":")" + std::string(format_name) + R"(","version":)" +
                                   std::to_string(format_version) + R"(,"written":)" +
                                   core::write_json(Json(header.written)) + "}");
    line.pop_back();
    return told(line + ",\n\"claims\":[");
}

std::string Writer::before_part(Section section)
{
    std::string text;
    while (section_ != section) {
        section_ = static_cast<Section>(static_cast<int>(section_) + 1);
        text += "\n],\n\"";
        text += section_names[static_cast<std::size_t>(section_)];
        text += "\":[";
        first_in_section_ = true;
    }
    text += first_in_section_ ? "\n" : ",\n";
    first_in_section_ = false;
    return text;
}

std::string Writer::claim(const std::string& id, std::span<const ports::EventBytes> events)
{
    std::string text;
    while (!events.empty()) {
        const std::size_t count = count_for_line(events);
        text += before_part(Section::Claims) + claim_line(id, events.first(count));
        events = events.subspan(count);
        counts_.events += static_cast<std::int64_t>(count);
        ++counts_.claims;
    }
    return told(std::move(text));
}

std::string Writer::document(const ports::Document& document)
{
    ++counts_.documents;
    const Json line{{"name", document.name}, {"text", document.text}};
    return told(before_part(Section::Documents) + with_digest(core::write_json(line)));
}

std::string Writer::begin_file(std::string_view digest, std::int64_t size_bytes)
{
    ++counts_.files;
    first_piece_ = true;
    return told(before_part(Section::Files) + R"({"file":")" + std::string(digest) +
                R"(","size":)" + std::to_string(size_bytes) + R"(,"pieces":[)");
}

std::string Writer::piece(std::string_view bytes)
{
    const std::string before = first_piece_ ? "\n" : ",\n";
    first_piece_ = false;
    return told(before + "\"" + to_base64(bytes) + "\"");
}

std::string Writer::end_file()
{
    return told("\n]}");
}

std::string Writer::end()
{
    std::string text;
    if (section_ != Section::Files) {
        text = before_part(Section::Files);
        text.pop_back(); // there is no part
    }
    text += "\n],\n\"end\":" + core::write_json(Json{{"claims", counts_.claims},
                                                     {"documents", counts_.documents},
                                                     {"events", counts_.events},
                                                     {"files", counts_.files}});
    text.pop_back();
    hash_.update(text);
    const std::string last = R"(,"digest":")" + core::to_hex(hash_.digest()) + "\"}}\n";
    hash_.update(last);
    return text + last;
}

} // namespace bundle
