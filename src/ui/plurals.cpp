#include "ui/plurals.h"

#include "ui/numbers.h"

namespace ui {

namespace {

// English has one and other, Polish one, few and many, Chinese only other.
bool is_of_kind(std::string_view kind, std::int64_t count)
{
    const std::int64_t size = count < 0 ? -count : count;
    const std::int64_t tens = size % 100 / 10;
    const std::int64_t ones = size % 10;
    if (kind == "one") return size == 1;
    if (kind == "few") return ones >= 2 && ones <= 4 && tens != 1;
    return true;
}

// Takes what stands before the next bar.
std::string_view take_item(std::string_view& list)
{
    const std::size_t bar = list.find('|');
    const std::string_view item = list.substr(0, bar);
    list.remove_prefix(bar == list.npos ? list.size() : bar + 1);
    return item;
}

std::string_view form_for(const Words& words, std::string_view forms, std::int64_t count)
{
    std::string_view kinds = words.say("kit.plural"_text);
    std::string_view form;
    while (!kinds.empty() && !forms.empty()) {
        form = take_item(forms);
        if (is_of_kind(take_item(kinds), count)) break;
    }
    return form;
}

} // namespace

std::string counted(const Words& words, Text text, std::int64_t count, Blanks blanks)
{
    blanks.emplace_back("count", grouped_number(words, count));
    return filled(form_for(words, words.say(text), count), blanks);
}

std::string listed(const Words& words, const std::vector<std::string>& items)
{
    std::string list;
    for (const std::string& item : items) {
        if (!list.empty()) list += words.say("kit.list_separator"_text);
        list += item;
    }
    return list;
}

} // namespace ui
