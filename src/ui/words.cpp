#include "ui/words.h"

#include <algorithm>

namespace ui {

std::string filled(std::string_view text, const Blanks& blanks)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == text.npos ? 0 : open);
        if (open == text.npos || close == text.npos) break;
        const auto name = text.substr(open + 1, close - open - 1);
        const auto blank = std::find_if(blanks.begin(), blanks.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        result += text.substr(0, open);
        result += blank == blanks.end() ? std::string(text.substr(open, close - open + 1))
                                        : blank->second;
        text.remove_prefix(close + 1);
    }
    return result + std::string(text);
}

std::string Words::say(Text text, const Blanks& blanks) const
{
    return filled(say(text), blanks);
}

} // namespace ui
