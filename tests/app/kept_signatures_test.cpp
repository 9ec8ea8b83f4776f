#include "app/kept_events.h"

#include "store/event_codec.h"
#include "store/signature.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using app::KeptEvents;
using app::Verdict;
using News = app::KeptEvents::News;

namespace {

const std::string public_key = "\x04" + std::string(store::public_key_length - 1, 'k');

// Of the right form; which of them is true, nobody here can tell.
std::string numbered(int number)
{
    const std::string text = std::to_string(number);
    return store::write_signature(public_key,
                                  text + std::string(store::proof_length - text.size(), 'p'));
}

const std::string first = numbered(1);
const std::string second = numbered(2);
const std::string third = numbered(3);

std::string event()
{
    claims::Event made = support::drafted().history.front();
    made.claim = {"CA-1"};
    made.writer = {std::string(32, '0')};
    made.key = store::key_id_of(public_key);
    return store::encode(made).bytes;
}

} // namespace

TEST_CASE("a signature that comes later joins the event that is here")
{
    KeptEvents kept;
    CHECK(kept.take({.bytes = event(), .signature = {}}).news == News::Event);
    CHECK(kept.signature(0).empty());
    CHECK(kept.take({.bytes = event(), .signature = first}).news == News::Signature);
    CHECK(kept.signature(0) == first);
    CHECK(kept.event(0) == event());
    CHECK(kept.verdict(0) == Verdict::None);
}

TEST_CASE("of two signatures the first one counts, until it is known not to fit")
{
    KeptEvents kept;
    kept.take({.bytes = event(), .signature = first});
    CHECK(kept.take({.bytes = event(), .signature = second}).news == News::Signature);
    CHECK(kept.signature(0) == first);
    CHECK(kept.others(0) == std::vector<std::string>{second});
    CHECK(kept.take({.bytes = event(), .signature = second}).news == News::None);
    kept.judge(0, first, Verdict::DoesNotFit);
    CHECK(kept.signature(0) == second); // which had to wait
    CHECK(kept.verdict(0) == Verdict::None);
    kept.judge(0, first, Verdict::DoesNotFit); // an answer that comes once more
    CHECK(kept.verdict(0) == Verdict::None);
    kept.judge(0, second, Verdict::DoesNotFit);
    for (const std::string& tried : {first, second}) { // again: nothing new
        CHECK(kept.take({.bytes = event(), .signature = tried}).news == News::None);
    }
    CHECK(kept.verdict(0) == Verdict::DoesNotFit);
    CHECK(kept.take({.bytes = event(), .signature = third}).news == News::Signature);
    CHECK(kept.signature(0) == third);
    CHECK(kept.verdict(0) == Verdict::None);
    kept.judge(0, third, Verdict::Fits);
    CHECK(kept.take({.bytes = event(), .signature = numbered(4)}).news == News::None);
    CHECK(kept.signature(0) == third);
    CHECK(kept.verdict(0) == Verdict::Fits);
}

TEST_CASE("however many garbled signatures come first, the one that fits is found")
{
    KeptEvents kept;
    for (int i = 0; i < 20; ++i) kept.take({.bytes = event(), .signature = numbered(i)});
    kept.take({.bytes = event(), .signature = numbered(99)});
    CHECK(kept.undecided(10) == std::vector<std::uint32_t>{0});
    CHECK(kept.others(0).size() == 20);
    for (int i = 1; i < 20; ++i) kept.judge(0, numbered(i), Verdict::DoesNotFit);
    CHECK(kept.signature(0) == numbered(0)); // of which nobody has said anything
    kept.judge(0, numbered(99), Verdict::Fits);
    CHECK(kept.signature(0) == numbered(99));
    CHECK(kept.verdict(0) == Verdict::Fits);
    kept.judge(0, numbered(0), Verdict::DoesNotFit); // an answer that comes late
    CHECK(kept.verdict(0) == Verdict::Fits);
    CHECK(kept.undecided(10).empty());
}

TEST_CASE("what has not even the form of a signature by the event's key is not kept beside another")
{
    KeptEvents kept;
    kept.take({.bytes = event(), .signature = first});
    const std::string other_key = "\x04" + std::string(store::public_key_length - 1, 'o');
    const std::string foreign =
        store::write_signature(other_key, std::string(store::proof_length, 'p'));
    for (const std::string& useless : {std::string("short"), foreign, std::string()}) {
        CHECK(kept.take({.bytes = event(), .signature = useless}).news == News::None);
    }
    CHECK_FALSE(kept.has_others(0));
}

TEST_CASE("a signature that was checked elsewhere takes the place of one that nobody has checked")
{
    KeptEvents kept;
    kept.take({.bytes = event(), .signature = first});
    kept.take({.bytes = event(), .signature = second, .fits = false});
    CHECK(kept.signature(0) == first);
    CHECK_FALSE(kept.has_others(0));
    kept.take({.bytes = event(), .signature = third});
    CHECK(kept.take({.bytes = event(), .signature = third, .fits = true}).news == News::Signature);
    CHECK(kept.signature(0) == third);
    CHECK(kept.verdict(0) == Verdict::Fits);
    CHECK_FALSE(kept.wants_signature(0, {.bytes = event(), .signature = second}));
}

TEST_CASE("each event has its own signature, or none")
{
    KeptEvents kept;
    for (int i = 0; i < 100; ++i) {
        kept.take({.bytes = R"({"claim":"CA-)" + std::to_string(i % 7) + R"(","n":)" +
                            std::to_string(i) + "}",
                   .signature = i % 3 == 0 ? std::to_string(i) : ""});
    }
    for (std::uint32_t i = 0; i < 100; ++i) {
        CHECK(kept.signature(i) == (i % 3 == 0 ? std::to_string(i) : ""));
    }
}
