#include "app/draft_vocabulary.h"

#include "core/text.h"
#include "screens/domain_words.h"
#include "screens/drafts_words.h"

namespace app {

namespace {

using ui::Words;

// Letters and digits of any script; not what stands between them.
bool counts(char32_t code_point)
{
    constexpr char32_t ascii_end = 0x80;
    if (code_point < ascii_end) {
        const bool digit = code_point >= '0' && code_point <= '9';
        return digit || (code_point >= 'a' && code_point <= 'z');
    }
    const bool general_punctuation = code_point >= 0x2000 && code_point <= 0x206F;
    const bool chinese_punctuation = code_point >= 0x3000 && code_point <= 0x303F;
    return !general_punctuation && !chinese_punctuation;
}

void add_columns(DraftVocabulary& vocabulary, const Words& words)
{
    for (const auto& column : core::names<screens::DraftColumn>) {
        for (const std::string& heading : screens::draft_headings(words, column.value)) {
            vocabulary.headings.emplace(spelling_key(heading), column.value);
        }
    }
    for (const std::string& heading : screens::errors_headings(words)) {
        vocabulary.errors_headings.insert(spelling_key(heading));
    }
}

void add_areas(DraftVocabulary& vocabulary, const Words& words, const claims::Rulebook& rules)
{
    for (const auto& area : core::names<claims::SolutionArea>) {
        const auto add = [&](std::string_view text) {
            vocabulary.areas.emplace(spelling_key(text), area.value);
        };
        add(area.name);
        add(words.say(screens::area_text(area.value)));
        for (const claims::Edition& edition : rules.editions) {
            add(words.say(screens::area_text(area.value, edition)));
        }
    }
}

void add_activities(DraftVocabulary& vocabulary, const Words& words)
{
    for (const auto& activity : core::names<claims::Activity>) {
        const std::string_view text = words.say(screens::activity_text(activity.value));
        vocabulary.activities.emplace(spelling_key(activity.name), activity.value);
        vocabulary.activities.emplace(spelling_key(text), activity.value);
    }
}

// Ids and names first: a spelling of one product may be the name of another.
void add_products(DraftVocabulary& vocabulary, const claims::Catalogue& catalogue)
{
    for (const claims::Product& product : catalogue.products) {
        vocabulary.products.emplace(spelling_key(product.id.text), product.id);
        vocabulary.products.emplace(spelling_key(product.name), product.id);
    }
    for (const claims::Product& product : catalogue.products) {
        for (const std::string& spelling : product.spellings) {
            vocabulary.products.emplace(spelling_key(spelling), product.id);
        }
    }
}

} // namespace

std::string spelling_key(std::string_view text)
{
    std::string key;
    core::for_each_code_point(core::fold_for_search(core::repaired_utf8(text)), [&](char32_t c) {
        if (counts(c)) core::append_utf8(key, c);
    });
    return key;
}

DraftVocabulary draft_vocabulary(const std::vector<const Words*>& languages,
                                 const claims::Rulebook& rules)
{
    DraftVocabulary vocabulary;
    for (const Words* words : languages) {
        add_columns(vocabulary, *words);
        add_areas(vocabulary, *words, rules);
        add_activities(vocabulary, *words);
    }
    add_products(vocabulary, rules.catalogue);
    return vocabulary;
}

} // namespace app
