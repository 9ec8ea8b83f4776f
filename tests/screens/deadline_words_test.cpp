#include "screens/deadline_words.h"

#include "support/shipped.h"
#include "support/words.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>

using namespace claims;
using core::date;
using workspace::NeedKind;

namespace {

// Tuesday 24 November 2026, in Warsaw; the 26th is a day off.
struct Desk {
    Edition edition = support::shipped_edition("2020");
    Calendar calendar{.holidays = {date(2026, 11, 26)}, .zone = {}};

    screens::Today today() const { return {.date = date(2026, 11, 24), .calendar = calendar}; }

    std::string left(const char* language, const screens::Due& due) const
    {
        return screens::time_left(support::words(language), due, edition, today());
    }
};

screens::Due answer_on(core::Date day, Pace pace = Pace::Running)
{
    return {.kind = DeadlineKind::PartnerAnswer, .pace = pace, .day = day};
}

screens::Due consent_on(core::Date day)
{
    return {.kind = DeadlineKind::ConsentEnd, .pace = Pace::Running, .day = day};
}

} // namespace

TEST_CASE("a deadline says how long there is in the days that its rule counts", "[words]")
{
    const Desk desk;
    CHECK(desk.left("en", answer_on(date(2026, 11, 24))) == "today");
    CHECK(desk.left("en", answer_on(date(2026, 11, 25))) == "tomorrow");
    CHECK(desk.left("en", answer_on(date(2026, 11, 30))) == "in 3 business days");
    CHECK(desk.left("en", consent_on(date(2026, 11, 30))) == "in 6 days");
    CHECK(desk.left("en", consent_on(date(2026, 11, 26))) == "in 2 days");
    CHECK(desk.left("zh-TW", answer_on(date(2026, 11, 30))) == "3 個工作天後");
    CHECK(desk.left("pl", answer_on(date(2026, 11, 30))) == "za 3 dni robocze");
    CHECK(desk.left("pl", answer_on(date(2026, 12, 2))) == "za 5 dni roboczych");
    CHECK(desk.left("pl", answer_on(date(2026, 12, 25))) == "za 22 dni robocze");
    CHECK(desk.left("pl", consent_on(date(2026, 11, 29))) == "za 5 dni");
}

TEST_CASE("a day that brings no business day is counted plainly", "[words]")
{
    const Desk desk;
    const screens::Today friday{.date = date(2026, 11, 27), .calendar = desk.calendar};
    CHECK(screens::time_left(support::words("en"), answer_on(date(2026, 11, 29)), desk.edition,
                             friday) == "in 2 days");
    const screens::Today saturday{.date = date(2026, 11, 28), .calendar = desk.calendar};
    CHECK(screens::time_left(support::words("en"), answer_on(date(2026, 11, 27), Pace::Overdue),
                             desk.edition, saturday) == "1 day late");
}

TEST_CASE("what is overdue says how late it is, what is on hold says so", "[words]")
{
    const Desk desk;
    CHECK(desk.left("en", answer_on(date(2026, 11, 23), Pace::Overdue)) == "1 business day late");
    CHECK(desk.left("pl", answer_on(date(2026, 11, 20), Pace::Overdue)) ==
          "2 dni robocze po terminie");
    CHECK(desk.left("zh-TW", answer_on(date(2026, 11, 20), Pace::Overdue)) == "逾期 2 個工作天");
    CHECK(desk.left("en", answer_on(date(2026, 11, 20), Pace::Paused)) == "on hold");
}

TEST_CASE("a deadline is said in words and figures", "[words]")
{
    const Desk desk;
    const auto said = [&](const char* language) {
        return screens::deadline_phrase(support::words(language), answer_on(date(2026, 11, 30)),
                                        desk.edition, desk.today());
    };
    CHECK(said("en") == "in 3 business days · Mon 30 Nov 2026");
    CHECK(said("zh-TW") == "3 個工作天後 · 2026/11/30（週一）");
    CHECK(said("pl") == "za 3 dni robocze · 30.11.2026 (pon.)");
    CHECK(screens::deadline_by(support::words("en"), answer_on(date(2026, 11, 30))) ==
          "answer by Mon 30 Nov 2026");
    CHECK(screens::deadline_by(support::words("zh-TW"), consent_on(date(2026, 11, 30))) ==
          "同意期至 2026/11/30（週一）");
}

TEST_CASE("each deadline is counted as its edition counts it", "[words]")
{
    const Edition edition_2019 = support::shipped_edition("2019");
    const Edition edition_2020 = support::shipped_edition("2020");
    CHECK(screens::days_of(DeadlineKind::ConsentEnd, edition_2019) == DayKind::Business);
    CHECK(screens::days_of(DeadlineKind::ConsentEnd, edition_2020) == DayKind::Calendar);
    CHECK(screens::days_of(DeadlineKind::DisputeWindow, edition_2020) == DayKind::Calendar);
    CHECK(screens::days_of(DeadlineKind::DisputeAnswer, edition_2020) == DayKind::Business);
    CHECK(screens::days_of(DeadlineKind::SubscriptionEnd, edition_2020) == DayKind::Calendar);
}

TEST_CASE("what needs somebody today is counted", "[words]")
{
    const auto said = [](const char* language, NeedKind need, int count) {
        return screens::need_count(support::words(language), need, count);
    };
    CHECK(said("en", NeedKind::AnswerReviewer, 1) == "1 question from a reviewer");
    CHECK(said("en", NeedKind::AnswerReviewer, 3) == "3 questions from reviewers");
    CHECK(said("pl", NeedKind::FinishDraft, 2) == "2 wersje robocze do dokończenia");
    CHECK(said("pl", NeedKind::FinishDraft, 5) == "5 wersji roboczych do dokończenia");
    CHECK(said("zh-TW", NeedKind::StartReview, 9) == "9 件待開始審查");
}

TEST_CASE("what comes next says by when, if that is known", "[words]")
{
    const Expectation dated{.step = Step::ReviewStart, .by = date(2026, 12, 4)};
    const Expectation undated{.step = Step::ReviewStart};
    CHECK(screens::next_sentence(support::words("en"), dated) ==
          "Next, a reviewer starts the review, by Fri 4 Dec 2026.");
    CHECK(screens::next_sentence(support::words("en"), undated) ==
          "Next, a reviewer starts the review.");
    CHECK(screens::next_sentence(support::words("zh-TW"), dated) ==
          "下一步，由審核者最晚於 2026/12/4（週五） 開始審查。");
}
