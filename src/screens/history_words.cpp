#include "screens/history_words.h"

#include "screens/change_values.h"
#include "screens/domain_words.h"
#include "screens/refusal_words.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::texts_of;
using ui::Words;

constexpr auto action_sentences = texts_of<Action>("history.");
constexpr auto clock_sentences = texts_of<DeadlineKind>("history.clock.");
constexpr auto aspect_texts = texts_of<Aspect>("aspect.");

std::string file_name(const ProofId& id, const HistorySubject& subject)
{
    const Proof* proof = find_proof(subject.claim, id);
    return proof == nullptr ? id.text : proof->file.file_name;
}

std::string place_text(const Words& words, const ChangePlace& place, const HistorySubject& subject)
{
    if (place.field) return std::string(words.say(field_text(*place.field)));
    if (place.checklist_item) return std::string(words.say(checklist_text(*place.checklist_item)));
    if (!place.statement.empty()) return statement_text(words, place.statement);
    return words.say(aspect_texts[static_cast<std::size_t>(place.aspect)],
                     {{"product", product_name(words, subject.rules.catalogue, place.product)},
                      {"file", file_name(place.proof, subject)}});
}

// A product or a file by its own name; of other things, where they stand.
std::string thing_changed(const Words& words, const Change& change, const HistorySubject& subject)
{
    const bool is_named =
        change.place.aspect == Aspect::Product || change.place.aspect == Aspect::Proof;
    if (!is_named) return place_text(words, change.place, subject);
    const std::string& value = change.after.empty() ? change.before : change.after;
    return change_value(words, change.place.aspect, value, subject.rules, subject.claim.edition);
}

std::string things_changed(const Words& words, const HistoryEntry& entry,
                           const HistorySubject& subject)
{
    constexpr std::size_t things_shown = 3;
    std::vector<std::string> things;
    for (const Change& change : entry.changes) {
        if (things.size() < things_shown) things.push_back(thing_changed(words, change, subject));
    }
    std::string list = ui::listed(words, things);
    const std::size_t more = entry.changes.size() - things.size();
    if (more == 0) return list;
    return ui::counted(words, "history.more"_text, static_cast<std::int64_t>(more),
                       {{"list", list}});
}

std::string name_of(const Words& words, const std::optional<Actor>& actor)
{
    const bool is_known = actor && !actor->name.empty();
    return is_known ? actor->name : std::string(words.say("history.nobody"_text));
}

// What was overtaken changed nothing: it is told without what it would have changed.
Text sentence_of(Action action, const std::string& what)
{
    const Text full = action_sentences[static_cast<std::size_t>(action)];
    if (!what.empty()) return full;
    return ui::text_named(std::string(ui::key_of(full)) + ".plain").value_or(full);
}

std::string note_on(const Words& words, const Refusal& why, const HistorySubject& subject)
{
    const Edition& edition = edition_of(subject.rules, subject.claim.edition);
    return words.say("history.overtaken"_text, {{"why", refusal_sentence(words, why, edition)}});
}

} // namespace

std::string history_sentence(const Words& words, const HistoryEntry& entry,
                             const HistorySubject& subject)
{
    if (entry.passed) {
        return std::string(words.say(clock_sentences[static_cast<std::size_t>(*entry.passed)]));
    }
    const std::string name = name_of(words, entry.by);
    if (!entry.action) return words.say("history.not-understood"_text, {{"name", name}});
    const std::string what = things_changed(words, entry, subject);
    return words.say(sentence_of(*entry.action, what), {{"name", name}, {"what", what}});
}

ChangeWords change_words(const Words& words, const Change& change, const HistorySubject& subject)
{
    const auto value = [&](const std::string& text) {
        return change_value(words, change.place.aspect, text, subject.rules, subject.claim.edition);
    };
    ChangeWords said{.place = place_text(words, change.place, subject),
                     .before = value(change.before),
                     .after = value(change.after)};
    if (change.written_unseen_over) said.note = words.say("history.unseen"_text);
    if (change.overtaken) said.note = note_on(words, *change.overtaken, subject);
    return said;
}

std::string overtaken_note(const Words& words, const HistoryEntry& entry,
                           const HistorySubject& subject)
{
    return entry.overtaken ? note_on(words, *entry.overtaken, subject) : std::string();
}

} // namespace screens
