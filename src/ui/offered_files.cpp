#include "ui/offered_files.h"

#include "core/text.h"

#include <array>
#include <charconv>
#include <optional>

namespace ui {

namespace {

// The text up to the next zero byte; nothing where there is none.
std::optional<std::string_view> next_part(std::string_view& list)
{
    const std::size_t end = list.find('\0');
    if (end == list.npos) return std::nullopt;
    const std::string_view part = list.substr(0, end);
    list.remove_prefix(end + 1);
    return part;
}

template <class Number>
std::optional<Number> number(std::string_view digits)
{
    Number value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
}

} // namespace

std::vector<OfferedFile> read_offered_files(std::string_view list)
{
    std::vector<OfferedFile> files;
    while (true) {
        std::array<std::string_view, 4> parts;
        for (std::string_view& part : parts) {
            const auto next = next_part(list);
            if (!next) return files;
            part = *next;
        }
        const auto handle = number<std::uint32_t>(parts[0]);
        const auto size = number<std::int64_t>(parts[1]);
        if (!handle || !size || *size < 0) continue;
        files.push_back({.name = core::repaired_utf8(parts[3]),
                         .size_bytes = *size,
                         .media_type = core::repaired_utf8(parts[2]),
                         .handle = *handle});
    }
}

} // namespace ui
