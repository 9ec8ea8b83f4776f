// A claim on the screen, without a browser: opened by whoever is to act on it, and pressed through.
#pragma once

#include "shell/headless/shell.h"
#include "support/story.h"

#include <string>
#include <string_view>

namespace support {

class Desk {
public:
    // A complete draft of the edition, begun by the partner; its page is open.
    explicit Desk(const std::string& edition = "2020", const std::string& language = "en");

    headless::Shell& shell() { return shell_; }
    const claims::ClaimId& claim() const { return claim_; }

    // Another person sits down before the same page.
    Desk& as(const claims::Actor& actor);
    Desk& on(const std::string& time); // "2020-06-29"
    Desk& opens(const std::string& below = "");
    Desk& presses(std::string_view button);
    Desk& writes(std::string_view field, std::string text);
    Desk& ticks(std::string_view box);
    Desk& chooses(std::string_view radio);
    // The button of the act, what it asks for, and its confirmation.
    Desk& does(std::string_view action) { return presses(action); }
    Desk& confirms() { return presses("Confirm"); }

    // From a complete draft, by the buttons: until the state is reached.
    Desk& submitted();
    Desk& in_review();
    Desk& rejected();
    Desk& approved();

    // Another complete claim, submitted by another partner: for the same tenant and products, or
    // for those of another tenant. The page stays where it is.
    struct Another {
        std::string name{};
        std::string mpn_id = "5820011";
        std::string tenant_id = {}; // empty: the same
    };
    claims::ClaimId also_submitted(const Another& another);
    Desk& opens_review(const std::string& below = "");
    Desk& keys(std::string_view letters); // one after the other, where the focus is

    claims::State state() const;
    claims::State state_of(const claims::ClaimId& id) const;
    // Whether something on the page says so, anywhere.
    bool says(std::string_view text) const;
    bool offers(std::string_view button) const; // it can be pressed
    std::string
    refuses(std::string_view button) const; // why it cannot; empty: it can, or is not there

private:
    headless::Shell shell_;
    claims::ClaimId claim_{};
};

} // namespace support
