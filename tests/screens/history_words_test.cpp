#include "screens/history_words.h"

#include "support/shipped.h"
#include "support/story.h"
#include "support/words.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::Story;

namespace {

constexpr const char* far_ahead = "2020-12-01";

std::vector<std::string> told(const Story& story, const std::string& language)
{
    const Claim claim = story.claim();
    const screens::HistorySubject subject{.claim = claim, .rules = story.rules};
    const ui::Words words = support::words(language);
    std::vector<std::string> lines;
    for (const HistoryEntry& entry : history_of(story.history, at(far_ahead), story.rules)) {
        lines.push_back(screens::history_sentence(words, entry, subject));
    }
    return lines;
}

std::vector<std::string> changes_told(const Story& story, const std::string& language)
{
    const Claim claim = story.claim();
    const screens::HistorySubject subject{.claim = claim, .rules = story.rules};
    std::vector<std::string> lines;
    for (const HistoryEntry& entry : history_of(story.history, at(far_ahead), story.rules)) {
        for (const Change& change : entry.changes) {
            const auto said = screens::change_words(support::words(language), change, subject);
            lines.push_back(said.place + ": " + said.before + " -> " + said.after +
                            (said.note.empty() ? "" : " (" + said.note + ")"));
        }
    }
    return lines;
}

bool has_line(const std::vector<std::string>& lines, const std::string& wanted)
{
    for (const std::string& line : lines) {
        if (line == wanted) return true;
    }
    for (const std::string& line : lines) UNSCOPED_INFO(line);
    return false;
}

Story with_shipped_rules(Story story)
{
    story.rules.catalogue = support::shipped_catalogue();
    return story;
}

} // namespace

TEST_CASE("the history says who did what", "[words]")
{
    Story story = support::in_review("2020");
    story.happens("2020-06-04", InformationRequested{{InformationReason::DatesMissingOrOld}, ""});
    const std::string reviewer = support::reviewer().name;
    CHECK(has_line(told(story, "en"), reviewer + " asked for more information"));
    CHECK(has_line(told(story, "zh-TW"), reviewer + " 要求補充資料"));
    CHECK(has_line(told(story, "pl"), reviewer + " prosi o dodatkowe informacje"));
    CHECK(has_line(told(story, "en"), "No answer came in time: the claim was rejected"));
    CHECK(has_line(told(story, "pl"), "Odpowiedź nie nadeszła w terminie: zgłoszenie odrzucono"));
}

TEST_CASE("an edit names what was changed, the first few things by name", "[words]")
{
    Story story = with_shipped_rules(Story("2020"));
    story.happens("2020-06-02", FieldsEdited{{{Field::Name, "First"}, {Field::MpnId, "55500"}}});
    story.happens("2020-06-02", ProductAdded{{"sales"}});
    story.happens("2020-06-03", FieldsEdited{{{Field::CustomerName, "Contoso"},
                                              {Field::DomainName, "contoso.com"},
                                              {Field::OwnContactName, "Ada"},
                                              {Field::OwnContactEmail, "ada@partner.com"},
                                              {Field::IsvSolution, "Box"}}});
    const std::string name = support::partner().name;
    const auto english = told(story, "en");
    CHECK(has_line(english, name + " changed: Claim name, MPN ID (partner location)"));
    CHECK(has_line(english, name + " changed: Dynamics 365 Sales"));
    CHECK(has_line(english, name + " changed: Customer name, Domain name, Your contact: name and 2 "
                                   "more"));
    CHECK(has_line(told(story, "zh-TW"), name + " 變更：申請名稱、MPN 識別碼（合作夥伴據點）"));
}

TEST_CASE("before and after are said in words", "[words]")
{
    Story story = with_shipped_rules(Story("2023"));
    story.happens("2020-06-02", SolutionChosen{SolutionArea::BusinessApplications,
                                               {Activity::Usage, Activity::PreSales}});
    story.happens("2020-06-02", ProductAdded{{"sales"}});
    story.happens("2020-06-02", SubscriptionEntered{{"sales"},
                                                    SubscriptionCount::Several,
                                                    {.id = "3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44",
                                                     .status = SubscriptionStatus::InGrace,
                                                     .channel = Channel::Direct,
                                                     .ends_on = core::date(2021, 3, 31)}});
    story.happens("2020-06-02", ChecklistMarked{ChecklistItem::RecentDate, ChecklistMark::Met,
                                                "page 2, at the bottom"});
    story.happens("2020-06-02", AcknowledgementChanged{"acknowledgement.accurate", Tick::Ticked});
    const auto english = changes_told(story, "en");
    CHECK(has_line(english, "State: Not yet created -> Draft"));
    CHECK(has_line(english, "Activity:  -> Usage, Pre-sales"));
    CHECK(has_line(english, "Product:  -> Dynamics 365 Sales"));
    CHECK(has_line(english,
                   "Subscription of Dynamics 365 Sales:  -> 3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44, "
                   "The customer has several subscriptions of it, In grace, Bought directly from "
                   "Microsoft, 31 Mar 2021"));
    CHECK(has_line(english, "Dated, within the last 12 months:  -> Met, page 2, at the bottom"));
    CHECK(has_line(english, "Everything in this claim is true and complete, to the best of my "
                            "knowledge.:  -> confirmed"));
    CHECK(has_line(changes_told(story, "pl"), "Stan: Jeszcze nieutworzone -> Wersja robocza"));
    CHECK(has_line(changes_told(story, "zh-TW"), "活動:  -> 使用量、售前"));
}

TEST_CASE("what did not take effect says why", "[words]")
{
    Story story = support::in_review("2020");
    story.happens("2020-06-04", ClaimRejected{RejectionReason::InsufficientProof, ""});
    story.happens("2020-06-04", FieldsEdited{{{Field::OwnContactName, "Zofia"}}});
    const Claim claim = story.claim();
    const screens::HistorySubject subject{.claim = claim, .rules = story.rules};
    const auto entries = history_of(story.history, at("2020-06-05"), story.rules);
    REQUIRE(entries.back().overtaken);
    CHECK(screens::history_sentence(support::words("en"), entries.back(), subject) ==
          support::partner().name + " changed the claim");
    CHECK(screens::overtaken_note(support::words("en"), entries.back(), subject) ==
          "This did not take effect. This can no longer be changed once the claim has been "
          "submitted.");
    CHECK(screens::overtaken_note(support::words("en"), entries.front(), subject).empty());
}

TEST_CASE("every action and every time that runs out has its sentence", "[words]")
{
    const Claim claim;
    const Story story("2020");
    const screens::HistorySubject subject{.claim = claim, .rules = story.rules};
    for (const ui::Language& language : ui::languages) {
        const ui::Words words = support::words(std::string(language.tag));
        for (const auto& action : core::names<Action>) {
            INFO(language.tag << " " << action.name);
            const HistoryEntry entry{.by = Actor{.name = "Rui"}, .action = action.value};
            const std::string said = screens::history_sentence(words, entry, subject);
            CHECK(said.find("Rui") == 0);
            CHECK(said.find_first_of("{}|:") == std::string::npos);
        }
        for (const auto& kind : core::names<DeadlineKind>) {
            const HistoryEntry entry{.passed = kind.value};
            CHECK(screens::history_sentence(words, entry, subject).find_first_of("{}|") ==
                  std::string::npos);
        }
    }
}
