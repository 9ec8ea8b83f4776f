// Every page in a language that marks each text of the assets: whatever stands on it without a mark
// is data, or a text that forgot to come from the assets.
#include "claims/parse.h"
#include "core/json.h"
#include "screens/key_words.h"
#include "shell/headless/shell.h"
#include "support/assets.h"
#include "support/other_texts.h"
#include "support/places.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using claims::State;
using headless::Shell;
using ui::Role;
using ui::TextProperty;

namespace {

bool belongs_to_word(unsigned char c)
{
    return std::isalpha(c) != 0 || c >= 0x80;
}

// Of letters; a name with a digit in it is somebody's identifier.
std::vector<std::string> words_in(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool has_letter = false;
    bool has_digit = false;
    const auto end = [&] {
        if (has_letter && !has_digit && word.size() > 1) words.push_back(word);
        word.clear();
        has_letter = has_digit = false;
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isdigit(byte) != 0) {
            word += c;
            has_digit = true;
        } else if (belongs_to_word(byte)) {
            word += c;
            has_letter = has_letter || std::isalpha(byte) != 0;
        } else {
            end();
        }
    }
    end();
    return words;
}

using Vocabulary = std::set<std::string>;

void learn(Vocabulary& known, std::string_view text)
{
    for (std::string& word : words_in(text)) known.insert(std::move(word));
}

void learn_all(Vocabulary& known, const core::Json& json)
{
    if (json.is_string()) return learn(known, json.get<std::string>());
    for (const core::Json& one : json) {
        if (one.is_structured() || one.is_string()) learn_all(known, one);
    }
}

// What claims, people, products, files and editions of the demo are called and say; names of
// languages; and of keys, which are printed on them.
Vocabulary vocabulary(const Shell& demo)
{
    Vocabulary known;
    for (const char* name :
         {"demo/en.json", "catalogue/business-applications.json", "catalogue/modern-work.json",
          "catalogue/security.json", "catalogue/programmes.json", "editions/2019.json",
          "editions/2020.json", "editions/2023.json", "zones.json"}) {
        learn_all(known, core::parse_json(support::asset(name)));
    }
    for (const claims::HolidayList& list : demo.model().rules.holidays) {
        for (const claims::Holiday& day : list.days) learn(known, day.name);
    }
    for (const store::StoredEvent& one : demo.model().demo->story.events) {
        learn(known, one.event.claim.text);
    }
    for (const auto& [digest, file] : demo.model().demo->story.files) learn(known, file.name);
    for (const claims::Person& person : demo.model().profile.people) learn(known, person.email);
    learn(known, "contact it example"); // of made-up addresses
    learn(known, "English Polski Ctrl");
    learn(known, screens::key_in_words(demo.model().me.key));
    return known;
}

struct Finding {
    std::string where{};
    std::string text{};
    friend bool operator<(const Finding& a, const Finding& b) { return a.text < b.text; }
};

void look_at(std::set<Finding>& found, const Vocabulary& known, const std::string& where,
             std::string_view text)
{
    if (claims::parse_guid(text)) return;
    for (const std::string& word : words_in(support::unmarked_part(text))) {
        if (known.count(word) == 0) found.insert({where, word + ": " + std::string(text)});
    }
}

// The lines of one text stand one below the other: the mark begins in one and ends in another.
std::map<ui::NodeId, std::string> texts_by_parent(const ui::Tree& tree)
{
    std::map<ui::NodeId, std::string> texts;
    for (const ui::Node& node : tree.nodes) {
        if (node.role == Role::TextRun) texts[node.parent] += node.name + " ";
    }
    return texts;
}

void look_at_page(std::set<Finding>& found, const Vocabulary& known, const std::string& where,
                  const ui::Tree& tree)
{
    constexpr std::array said{TextProperty::Value, TextProperty::Description, TextProperty::Error,
                              TextProperty::Placeholder};
    for (const ui::Node& node : tree.nodes) {
        if (node.role == Role::TextRun) continue;
        look_at(found, known, where, node.name);
        for (const TextProperty property : said) look_at(found, known, where, node.text(property));
    }
    for (const auto& [parent, text] : texts_by_parent(tree)) look_at(found, known, where, text);
}

std::set<Finding> look_at_all_pages()
{
    std::set<Finding> found;
    std::map<std::string, Shell> shells;
    const auto opened = [&](const std::string& query) -> Shell& {
        return shells
            .try_emplace(query, support::with_marked_texts, headless::Opening{.query = query})
            .first->second;
    };
    const Vocabulary known = vocabulary(opened("?demo"));
    for (const support::Page& page : support::pages_of(
             opened("?demo"), {State::Editing, State::Discarded, State::Submitted, State::InReview,
                               State::PartnerActionRequired, State::Approved, State::Rejected,
                               State::Dispute, State::RejectedFinal})) {
        if (page.address == "/gallery") continue; // the kit's own samples
        Shell& shell = opened(page.query);
        shell.open(page.address);
        for (const float width : {1440.0f, 390.0f}) {
            shell.resize({width, 900});
            const std::string where =
                page.query + page.address + " " + std::to_string(static_cast<int>(width));
            look_at_page(found, known, where, shell.tree());
        }
    }
    return found;
}

} // namespace

TEST_CASE("marked texts keep what is filled in, and what stands outside of them is found", "[room]")
{
    CHECK(support::marked("Save {name}|no") ==
          "\u27E6\u015A\u00E1v\u00E9v\u00E9 {name}\u27E7|\u27E6\u0144\u00F3\u27E7");
    CHECK(support::unmarked_part("one \u27E6two \u27E6three\u27E7 four\u27E7 five") ==
          "one    five");
    CHECK(words_in("CA-7 x Contoso, \u00A79") == std::vector<std::string>{"CA", "Contoso"});
}

TEST_CASE("every word on every page comes from the assets or from the data", "[room]")
{
    const std::set<Finding> found = look_at_all_pages();
    for (const Finding& one : found) UNSCOPED_INFO(one.where << ": " << one.text);
    CHECK(found.empty());
}
