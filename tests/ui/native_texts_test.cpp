// No language is left half in English: words in Latin letters in the Chinese texts are names, and a
// Polish text that is the same as the English one is made of names.
#include "support/words.h"

#include <catch2/catch.hpp>
#include <set>

using ui::Text;

namespace {

// Names of products and programmes, terms that the languages take over, examples, marks.
const std::set<std::string> names_everywhere{
    "Claimdesk", "Microsoft",  "Azure",    "Active",     "Directory", "Entra",    "Partner",
    "Center",    "Dynamics",   "Modern",   "Work",       "Security",  "Business", "Applications",
    "Customer",  "Engagement", "Finance",  "Operations", "Teams",     "Phone",    "Online",
    "Services",  "Usage",      "Advisory", "Sell",       "OSU",       "OSA",      "MPN",
    "Surface",   "Co",         "op",       "SOW",        "ISV",       "CSP",      "Cloud",
    "Solution",  "Provider",   "PDF",      "KB",         "MB",        "GB",       "IP",
    "ID",        "IT",         "xn",       "a",          "f",         "contoso",  "com",
    "anna",      "XML",        "JSON",     "CSV",        "Ctrl",      "K",        "Word",
    "ics",       "Outlook",    "Google",   "Apple",      "Enter",     "CPOR",     "eml",
    "json",      "gz",         "sealed",   "recovery",   "html",      "Excel",    "LibreOffice",
    "UTF",       "csv",        "tsv",      "txt",        "claimdesk", "Dock",     "https",
    "T",         "WebDAV",     "Azure",    "CORS",       "files",     "example",  "claims",
    "roster"};

// Keys whose values are patterns or marks of the language, not sentences; and letters, which are in
// the language of who will read them.
bool is_pattern(std::string_view key)
{
    return key.substr(0, 7) == "letter." || key.substr(0, 9) == "kit.date." ||
           key.substr(0, 9) == "language." || key == "kit.plural" ||
           key.substr(0, 11) == "kit.number." || key == "csv.separator" ||
           key.substr(0, 15) == "drafts.example.";
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Of a word with letters of another alphabet ("hasło") there is no Latin word.
bool is_other_letter(char c)
{
    return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC5;
}

// Without what is filled in later, and without IDs given as examples.
std::string plain(std::string_view text)
{
    std::string result;
    bool in_blank = false;
    for (const char c : text) {
        in_blank = (in_blank || c == '{') && c != '}';
        if (!in_blank && c != '}') result += c;
    }
    const std::string example = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    for (std::size_t at = result.find(example); at != std::string::npos;
         at = result.find(example)) {
        result.erase(at, example.size());
    }
    return result;
}

std::set<std::string> latin_words(std::string_view text)
{
    std::set<std::string> words;
    std::string word;
    bool is_foreign = false;
    const std::string all = plain(text) + " ";
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_letter(all[i])) {
            word += all[i];
        } else if (is_other_letter(all[i])) {
            is_foreign = true;
            ++i;
        } else {
            if (!word.empty() && !is_foreign) words.insert(word);
            word.clear();
            is_foreign = false;
        }
    }
    return words;
}

std::string first_stranger(std::string_view text)
{
    for (const std::string& word : latin_words(text)) {
        if (names_everywhere.count(word) == 0) return word;
    }
    return {};
}

} // namespace

TEST_CASE("Latin letters in Chinese texts are names", "[words]")
{
    const ui::Words words = support::words("zh-TW");
    for (std::size_t i = 0; i < ui::text_keys().size(); ++i) {
        if (is_pattern(ui::text_keys()[i])) continue;
        INFO(ui::text_keys()[i] << ": " << words.texts[i]);
        CHECK(first_stranger(words.texts[i]).empty());
    }
}

TEST_CASE("a Polish text that is the same as the English is made of names", "[words]")
{
    const ui::Words english = support::words("en");
    const ui::Words polish = support::words("pl");
    const std::set<std::string_view> same_word{"settings.language.en",  "right.import",
                                               "settings.people.email", "insights.limit",
                                               "exchange.import",       "template.partner_email"};
    for (std::size_t i = 0; i < ui::text_keys().size(); ++i) {
        const std::string_view key = ui::text_keys()[i];
        if (is_pattern(key) || same_word.count(key) != 0) continue;
        if (polish.texts[i] != english.texts[i]) continue;
        INFO(key << ": " << polish.texts[i]);
        CHECK(first_stranger(polish.texts[i]).empty());
    }
}

TEST_CASE("no Polish text has an English sentence in it", "[words]")
{
    const std::set<std::string> telltale{"the", "and", "of",    "is",  "this", "that", "with",
                                         "not", "has", "claim", "are", "was",  "your", "it"};
    const ui::Words polish = support::words("pl");
    for (std::size_t i = 0; i < ui::text_keys().size(); ++i) {
        if (is_pattern(ui::text_keys()[i])) continue;
        INFO(ui::text_keys()[i] << ": " << polish.texts[i]);
        for (const std::string& word : latin_words(polish.texts[i])) {
            CHECK(telltale.count(word) == 0);
        }
    }
}
