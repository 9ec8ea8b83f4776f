// The demo while it is open: its story, what was done in it, and the real workspace, which waits
// untouched meanwhile. Nothing of the demo is ever handed to the journal, to the device's memory
// or to the place where files are kept: leaving it forgets it.
#pragma once

#include "app/act.h"
#include "app/book.h"
#include "app/demo_story.h"
#include "claims/profile.h"
#include "screens/tour_steps.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// What somebody wants to see: `?demo&as=reviewer&on=2020-09-11`.
struct DemoWanted {
    std::optional<claims::Role> role{};
    std::optional<core::Date> day{};
    bool tour = false; // it begins at once
};

// "?demo&as=…&on=…&tour"; nothing if the page was not opened for the demo.
std::optional<DemoWanted> demo_wanted(std::string_view query);

// How far somebody has come on the guided tour. It lasts as long as the demo is open.
struct Tour {
    screens::TourStop stop{};
    bool shown = false;    // left, it waits here
    bool was_done = false; // what the step asks for had been done before one came to it
    int calls = 0;         // how often it was asked for
};

struct Demo {
    std::string language{};
    DemoStory story{};
    NewEvents done{}; // by the person who looks at it
    Tour tour{};

    // The real workspace.
    std::optional<Book> book{};
    claims::Profile profile{};
    claims::Actor me{};
};

// What was known in the demo at a moment. Every book has a generation of its own, so that the
// screens see that it is another.
Book demo_book(const Rules& rules, const Demo& demo, const claims::Profile& profile,
               core::Instant moment, int generation);

// The first moment after the next deadline; nothing if none is due any more.
std::optional<core::Instant> after_next_deadline(const Book& book);

} // namespace app
