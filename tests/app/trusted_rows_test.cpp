// Where only trusted reviewers decide, the rows that an earlier visit kept carry what it had
// checked, and nothing that it had not.
#include "app/book.h"

#include "claims/trust_list.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

constexpr std::size_t all = 1000;
const KeyId rita{std::string(32, '7')};

Trust trust_in_rita()
{
    return {.strictness = Strictness::Strict,
            .was_strict = true,
            .keys = {{.key = {std::string(32, '1')}, .person = "Ada", .as = TrustedAs::Admin},
                     {.key = rita, .person = "Rita"}}};
}

Rulebook rules()
{
    Rulebook rules = support::in_review().rules;
    rules.trust = trust_in_rita();
    return rules;
}

// A claim that was approved, its review signed by Rita: whether truly, the book is told.
std::vector<ports::EventBytes> approved_claim()
{
    support::Story story = support::in_review();
    story.happens("2020-06-04", support::reviewer(), ClaimApproved{});
    story.happens("2020-06-05", CommentAdded{.text = "Thank you."});
    std::vector<ports::EventBytes> events;
    EventId last;
    for (Event event : story.history) {
        event.claim = {"CA-1"};
        event.writer = {std::string(32, '0')};
        event.heads_known.clear();
        if (!last.text.empty()) event.heads_known.push_back(last);
        if (event.actor.role == Role::Reviewer) event.key = rita;
        const store::StoredEvent stored = store::encode(event);
        last = stored.event.id;
        events.push_back(
            {.bytes = stored.bytes, .signature = event.key.text.empty() ? "" : "a signature"});
    }
    return events;
}

app::Book opened(std::span<const ports::EventBytes> events, const std::vector<std::string>& rows)
{
    app::Book book(rules(), support::at("2020-06-10"));
    for (const std::string& row : rows) book.show(row);
    book.take(events);
    book.all_is_here();
    book.work_all();
    return book;
}

State state_in(const app::Book& book)
{
    return state_of(book.find({"CA-1"})->stage);
}

State state_of_row(const app::Book& book)
{
    const workspace::Workspace& all_rows = book.workspace();
    return workspace::values_of(all_rows.columns(), *all_rows.find({"CA-1"})).stays.back().state;
}

void judge_all(app::Book& book, app::Verdict verdict)
{
    for (const std::uint32_t number : book.take_to_check()) {
        book.judge(number, book.events().signature(number), verdict);
    }
    book.work_all();
}

} // namespace

TEST_CASE("kept rows: a decision counts once it is checked, and its row is kept only then",
          "[trust]")
{
    const auto events = approved_claim();
    app::Book book = opened(events, {});
    CHECK(state_in(book) == State::Submitted);
    CHECK(book.take_rows_to_keep(all).empty());
    judge_all(book, app::Verdict::Fits);
    CHECK(state_in(book) == State::Approved);
    CHECK(state_of_row(book) == State::Approved);
    CHECK(book.take_rows_to_keep(all).size() == 1);
}

TEST_CASE("kept rows: what does not fit has no effect, and its row is not kept", "[trust]")
{
    const auto events = approved_claim();
    app::Book book = opened(events, {});
    judge_all(book, app::Verdict::DoesNotFit);
    CHECK(state_in(book) == State::Submitted);
    CHECK(book.take_rows_to_keep(all).empty());
    CHECK(book.take_to_check().empty()); // it was judged
}

TEST_CASE("kept rows: the next visit need not check anything, also when more arrives", "[trust]")
{
    const auto events = approved_claim();
    app::Book before = opened(std::span(events).first(events.size() - 1), {});
    judge_all(before, app::Verdict::Fits);
    const auto rows = before.take_rows_to_keep(all);

    app::Book book = opened(std::span(events).first(events.size() - 1), rows);
    CHECK(state_in(book) == State::Approved);
    CHECK(state_of_row(book) == State::Approved);
    CHECK(book.take_to_check().empty());
    book.take(std::span(events).last(1)); // the comment
    book.work_all();
    CHECK(state_in(book) == State::Approved);
    CHECK(book.take_to_check().empty());
}

TEST_CASE("kept rows: a row says nothing of events that joined its claim since", "[trust]")
{
    const auto events = approved_claim();
    app::Book before = opened(std::span(events).first(events.size() - 2), {});
    judge_all(before, app::Verdict::Fits);
    REQUIRE(state_in(before) == State::InReview);
    const auto rows = before.take_rows_to_keep(all);

    app::Book book = opened(std::span(events).first(events.size() - 2), rows);
    book.take(std::span(events).last(2)); // the approval, which nobody has checked
    book.work_all();
    CHECK(state_in(book) == State::InReview);
    judge_all(book, app::Verdict::Fits);
    CHECK(state_in(book) == State::Approved);
}

TEST_CASE("kept rows: a signature that is found wrong later undoes what was shown", "[trust]")
{
    const auto events = approved_claim();
    app::Book before = opened(events, {});
    judge_all(before, app::Verdict::Fits);
    app::Book book = opened(events, before.take_rows_to_keep(all));
    REQUIRE(state_in(book) == State::Approved);
    for (const std::uint32_t number : book.unchecked({"CA-1"})) {
        book.judge(number, book.events().signature(number), app::Verdict::DoesNotFit);
    }
    book.work_all();
    CHECK(state_in(book) == State::Submitted);
    CHECK(state_of_row(book) == State::Submitted);
}

TEST_CASE("kept rows: who joins the list is believed only after a check, others stay", "[trust]")
{
    const auto events = approved_claim();
    app::Book book = opened(events, {});
    judge_all(book, app::Verdict::Fits);
    app::Book again = opened(events, book.take_rows_to_keep(all));
    Rulebook more = rules();
    more.trust.keys.push_back({.key = {std::string(32, '8')}, .person = "Bob"});
    again.judge_by(more);
    again.work_all();
    CHECK(state_in(again) == State::Approved); // Rita's word was checked before

    Rulebook others = rules();
    others.trust.keys.front().key = {std::string(32, '9')}; // another list
    again = opened(events, {});
    judge_all(again, app::Verdict::Fits);
    app::Book third = opened(events, again.take_rows_to_keep(all));
    third.judge_by(others);
    third.work_all();
    CHECK(state_in(third) == State::Submitted); // until it is checked
    judge_all(third, app::Verdict::Fits);
    CHECK(state_in(third) == State::Approved);
}
