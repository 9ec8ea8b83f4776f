#include "screens/problem_words.h"
#include "screens/refusal_words.h"
#include "support/shipped.h"
#include "support/story.h"
#include "support/words.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

// A claim about which every kind of problem has something to name.
struct Desk {
    Claim claim{};
    Surroundings surroundings{.locations = {},
                              .others = {{.id = {"CA-OTHER"}, .name = "Contoso evaluation"}}};
    Rulebook rules = support::rulebook();

    Desk()
    {
        claim.domain_name = "contoso.com";
        claim.mpn_id = "4712233";
        claim.proofs = {{.file = {.id = {"proof"}, .file_name = "offer.exe", .size_bytes = 1}}};
        rules.catalogue = support::shipped_catalogue();
    }

    screens::ProblemSubject subject() const
    {
        return {.claim = claim, .surroundings = surroundings, .rules = rules};
    }
};

Problem with_everything(std::string_view id)
{
    return {.id = id,
            .field = Field::Name,
            .product = {"sales"},
            .proof = {"proof"},
            .statement = "acknowledgement.accurate",
            .checklist_item = ChecklistItem::RecentDate,
            .fault = ParseFault::TooLong,
            .other = {"CA-OTHER"},
            .limit = 25 * 1024 * 1024,
            .date = core::date(2026, 11, 25)};
}

Refusal with_everything(RefusalReason reason)
{
    return {.reason = reason,
            .state = State::Approved,
            .part = Part::Products,
            .date = core::date(2026, 11, 25),
            .limit = 5};
}

void check_sentence(const std::string& sentence, const std::string& full_stops)
{
    INFO(sentence);
    CHECK(sentence.find_first_of("{}|") == std::string::npos);
    CHECK(sentence.find("  ") == std::string::npos);
    CHECK(sentence.size() > full_stops.size());
    const bool quotes = sentence.find("“") != std::string::npos ||
                        sentence.find("「") != std::string::npos ||
                        sentence.find("„") != std::string::npos;
    const bool ends = sentence.size() >= full_stops.size() &&
                      sentence.substr(sentence.size() - full_stops.size()) == full_stops;
    CHECK((ends || quotes));
}

std::string full_stop(std::string_view language)
{
    return language == "zh-TW" ? "。" : ".";
}

std::string refused(const char* language, const Refusal& refusal)
{
    return screens::refusal_sentence(support::words(language), refusal,
                                     support::shipped_edition("2020"));
}

} // namespace

TEST_CASE("every problem says what it is, why it matters and how to put it right", "[words]")
{
    const Desk desk;
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        for (const std::string_view id : problem_ids()) {
            INFO(language.tag << " " << id);
            const auto said =
                screens::problem_sentences(words, with_everything(id), desk.subject());
            for (const std::string& sentence : {said.what, said.why, said.fix}) {
                CHECK(sentence.find("problem.") == std::string::npos);
                check_sentence(sentence, full_stop(language.tag));
            }
        }
    }
}

TEST_CASE("a problem names what it is about", "[words]")
{
    const Desk desk;
    const auto said = [&](const char* language, const Problem& problem) {
        return screens::problem_sentence(support::words(language), problem, desk.subject());
    };
    CHECK(said("en",
               {.id = "competing.other-partner", .product = {"sales"}, .other = {"CA-OTHER"}}) ==
          "Another partner claims Dynamics 365 Sales for this customer, in “Contoso evaluation”.");
    CHECK(said("zh-TW", {.id = "proof.too-large", .proof = {"proof"}, .limit = 25 * 1024 * 1024}) ==
          "檔案「offer.exe」太大：最大 25 MB。");
    CHECK(said("pl", {.id = "tenant-id.mismatch"}) ==
          "Ten identyfikator dzierżawy nie należy do domeny contoso.com.");
    CHECK(said("en", {.id = "customer-name.invalid",
                      .field = Field::CustomerName,
                      .fault = ParseFault::TooLong}) ==
          "The customer’s name cannot be right. It is too long: at most 120 characters.");
    CHECK(said("en", {.id = "subscription.invalid",
                      .product = {"sales"},
                      .fault = ParseFault::GuidDashes}) ==
          "What stands for Dynamics 365 Sales is not a subscription ID. The dashes stand in the "
          "wrong places. The groups have 8, 4, 4, 4 and 12 characters.");
}

TEST_CASE("every fault of every field is a sentence", "[words]")
{
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        for (const auto& fault : core::names<ParseFault>) {
            for (const auto& field : core::names<Field>) {
                INFO(language.tag << " " << fault.name << " " << field.name);
                check_sentence(screens::fault_sentence(words, fault.value, field.value),
                               full_stop(language.tag));
            }
            check_sentence(screens::fault_sentence(words, fault.value, std::nullopt),
                           full_stop(language.tag));
        }
    }
    const ui::Words words = support::words("en");
    CHECK(screens::fault_sentence(words, ParseFault::TooShort, Field::MpnId) ==
          "An MPN ID has 4 to 10 digits.");
    CHECK(screens::fault_sentence(words, ParseFault::TooLong, Field::DomainName) ==
          "It is longer than any such address can be.");
}

TEST_CASE("every refusal is a sentence, with or without particulars", "[words]")
{
    const Edition edition = support::shipped_edition("2020");
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        for (const auto& reason : core::names<RefusalReason>) {
            INFO(language.tag << " " << reason.name);
            check_sentence(screens::refusal_sentence(words, with_everything(reason.value), edition),
                           full_stop(language.tag));
        }
    }
}

TEST_CASE("a refusal says the date, the state, the part or the number behind it", "[words]")
{
    const core::Date day = core::date(2020, 7, 29);
    CHECK(refused("en", {.reason = RefusalReason::DisputeWindowOver, .date = day}) ==
          "The time to dispute ended on 29 Jul 2020. You can make a new claim with newer proof.");
    CHECK(refused("zh-TW", {.reason = RefusalReason::AnsweredTooLate, .date = day}) ==
          "回覆期限已於 2020/7/29 截止，申請已遭拒絕。");
    CHECK(refused("pl", {.reason = RefusalReason::ConsentOver, .date = day}) ==
          "Klient mógł odmówić powiązania do 29.07.2020. Ten termin minął.");
    CHECK(refused("en", {.reason = RefusalReason::NotInThisState, .state = State::Approved}) ==
          "This cannot be done while the claim is in the state “Approved”.");
    CHECK(refused("pl", {.reason = RefusalReason::PartLocked, .part = Part::Products}) ==
          "Po wysłaniu zgłoszenia nie można już zmienić części „Produkty”.");
    CHECK(refused("en", {.reason = RefusalReason::PartLocked}) ==
          "This can no longer be changed once the claim has been submitted.");
    CHECK(refused("en", {.reason = RefusalReason::DisputedBefore, .limit = 1}) ==
          "This claim has been disputed before; its rules allow that only once.");
    CHECK(refused("en", {.reason = RefusalReason::ProofTooLarge, .limit = 25 * 1024 * 1024}) ==
          "A file is larger than 25 MB. Nothing was added.");
    CHECK(refused("en", {.reason = RefusalReason::TextTooLong, .limit = 2000}) ==
          "The text is too long: at most 2,000 characters.");
    CHECK(refused("pl", {.reason = RefusalReason::TooManyProofs, .limit = 40}) ==
          "Zgłoszenie mieści najwyżej 40 plików.");
}
