// Search over all that Help says, also over what it takes from the product's own texts.
#include "core/text.h"
#include "screens/domain_words.h"
#include "screens/help_parts.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr std::size_t excerpt_code_points = 160;
constexpr std::size_t hits_most = 40;

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
    return all;
}

// Everything there is, part by part.
class Shelf {
public:
    Shelf(const ui::Words& words, const HelpText& text) : words_(words), text_(text) {}

    std::vector<HelpHit> books()
    {
        for (const HelpChapter& chapter : text_.chapters) {
            for (const HelpPart& part : chapter.parts) add_part(chapter, part);
        }
        for (const auto& field : core::names<claims::Field>) {
            const auto where = field_where(field.value);
            add(HelpTopic::Fields, std::string(field.name), field_text(field.value),
                {field_help(field.value), where.value_or(ui::Text{})});
        }
        add(HelpTopic::Fields, "subscription-id", "field.subscription-id"_text,
            {"field.subscription-id.help"_text, "field.subscription-id.where"_text});
        for (const auto& item : core::names<claims::ChecklistItem>) {
            add(HelpTopic::Proof, "checklist", checklist_text(item.value),
                {checklist_help(item.value)});
        }
        for (const auto& reason : core::names<claims::InformationReason>) {
            add(HelpTopic::Proof, "asked", reason_text(reason.value), {reason_help(reason.value)});
        }
        for (const auto& reason : core::names<claims::RejectionReason>) {
            add(HelpTopic::Proof, "rejected", reason_text(reason.value),
                {reason_help(reason.value)});
        }
        return std::move(books_);
    }

private:
    std::string chapter_title(HelpTopic topic) const
    {
        const HelpChapter* chapter = find_chapter(text_, topic);
        return chapter == nullptr ? std::string{} : chapter->title;
    }

    // Parts of a state or a role are called what it is called everywhere.
    std::string title_of(const HelpChapter& chapter, const HelpPart& part) const
    {
        if (!part.title.empty()) return part.title;
        if (const auto state = core::named<claims::State>(part.id)) {
            return std::string(words_.say(state_text(*state)));
        }
        if (const auto role = core::named<claims::Role>(part.id)) {
            return std::string(words_.say(role_text(*role)));
        }
        return chapter.title;
    }

    void add_part(const HelpChapter& chapter, const HelpPart& part)
    {
        std::string text = joined(part.text);
        if (!part.steps.empty()) text += " " + joined(part.steps);
        books_.push_back({.href = "#" + help_address(chapter.topic, part.id),
                          .title = title_of(chapter, part),
                          .where = chapter.title,
                          .text = std::move(text)});
    }

    void add(HelpTopic topic, const std::string& part, ui::Text title,
             const std::vector<ui::Text>& texts)
    {
        std::string text;
        for (const ui::Text each : texts) {
            if (each.number == 0) continue;
            text += (text.empty() ? "" : " ") + std::string(words_.say(each));
        }
        books_.push_back({.href = "#" + help_address(topic, part),
                          .title = std::string(words_.say(title)),
                          .where = chapter_title(topic),
                          .text = std::move(text)});
    }

    const ui::Words& words_;
    const HelpText& text_;
    std::vector<HelpHit> books_{};
};

std::vector<std::string> words_in(const std::string& typed)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : core::fold_for_search(typed) + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (!word.empty()) words.push_back(word);
        word.clear();
    }
    return words;
}

bool has_all(const std::string& text, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != text.npos; });
}

// From the sentence on in which the first word stands.
std::string excerpt(const std::string& text, const std::vector<std::string>& words)
{
    std::string_view rest = text;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool sentence_ends = text[at] == '.' || text.compare(at, 3, "。") == 0;
        if (!sentence_ends) continue;
        const std::string sentence = core::fold_for_search(rest.substr(from, at - from));
        if (sentence.find(words.front()) != sentence.npos) break;
        from = at + (text[at] == '.' ? 1 : 3);
    }
    if (from >= text.size()) from = 0;
    rest = core::trimmed(rest.substr(from));
    const std::string_view start = core::first_code_points(rest, excerpt_code_points);
    return std::string(start) + (start.size() < rest.size() ? "…" : "");
}

} // namespace

std::vector<HelpHit> help_search(const ui::Words& words, const HelpView& view,
                                 const std::string& typed)
{
    const std::vector<std::string> wanted = words_in(typed);
    if (wanted.empty() || view.text == nullptr) return {};
    std::vector<HelpHit> first;
    std::vector<HelpHit> second;
    for (HelpHit& book : Shelf(words, *view.text).books()) {
        const std::string title = core::fold_for_search(book.title);
        const bool in_title = has_all(title, wanted);
        if (!in_title && !has_all(title + " " + core::fold_for_search(book.text), wanted)) continue;
        book.text = excerpt(book.text, wanted);
        (in_title ? first : second).push_back(std::move(book));
    }
    first.insert(first.end(), second.begin(), second.end());
    if (first.size() > hits_most) first.resize(hits_most);
    return first;
}

} // namespace screens
