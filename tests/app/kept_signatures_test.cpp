#include "app/kept_events.h"

#include <catch2/catch.hpp>

using app::KeptEvents;
using app::Verdict;
using News = app::KeptEvents::News;

namespace {

const std::string event = R"({"claim":"CA-1"})";

} // namespace

TEST_CASE("a signature that comes later joins the event that is here")
{
    KeptEvents kept;
    CHECK(kept.take({.bytes = event, .signature = {}}).news == News::Event);
    CHECK(kept.signature(0).empty());
    CHECK(kept.take({.bytes = event, .signature = "first"}).news == News::Signature);
    CHECK(kept.signature(0) == "first");
    CHECK(kept.event(0) == event);
    CHECK(kept.verdict(0) == Verdict::None);
}

TEST_CASE("of two signatures the first one counts, until it is known not to fit")
{
    KeptEvents kept;
    kept.take({.bytes = event, .signature = "first"});
    kept.take({.bytes = event, .signature = "second"});
    CHECK(kept.signature(0) == "first");
    CHECK(kept.take({.bytes = event, .signature = "second"}).news == News::None);
    kept.judge(0, Verdict::DoesNotFit);
    CHECK(kept.signature(0) == "second"); // which had to wait
    CHECK(kept.verdict(0) == Verdict::None);
    kept.judge(0, Verdict::DoesNotFit);
    kept.take({.bytes = event, .signature = "second"}); // again: nothing new
    CHECK(kept.verdict(0) == Verdict::DoesNotFit);
    kept.take({.bytes = event, .signature = "third"});
    CHECK(kept.signature(0) == "third");
    CHECK(kept.verdict(0) == Verdict::None);
    kept.judge(0, Verdict::Fits);
    kept.take({.bytes = event, .signature = "fourth"});
    CHECK(kept.signature(0) == "third");
    CHECK(kept.verdict(0) == Verdict::Fits);
}

TEST_CASE("however many garbled signatures come first, the one that fits is found")
{
    KeptEvents kept;
    for (int i = 0; i < 20; ++i) {
        kept.take({.bytes = event, .signature = "garbled " + std::to_string(i)});
    }
    kept.take({.bytes = event, .signature = "true"});
    for (int i = 0; i < 20; ++i) {
        CHECK(kept.has_others(0));
        kept.judge(0, Verdict::DoesNotFit);
    }
    CHECK(kept.signature(0) == "true");
    CHECK_FALSE(kept.has_others(0));
}

TEST_CASE("a signature that was checked elsewhere takes the place of one that nobody has checked")
{
    KeptEvents kept;
    kept.take({.bytes = event, .signature = "garbled"});
    kept.take({.bytes = event, .signature = "worse", .fits = false});
    CHECK(kept.signature(0) == "garbled");
    CHECK_FALSE(kept.has_others(0));
    CHECK(kept.take({.bytes = event, .signature = "true", .fits = true}).news == News::Signature);
    CHECK(kept.signature(0) == "true");
    CHECK(kept.verdict(0) == Verdict::Fits);
    CHECK_FALSE(kept.wants_signature(0, "another"));
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
