// Somebody who makes a claim in the wizard, by what the page says; and how it looks from outside.
#pragma once

#include "screens/problem_words.h"
#include "shell/headless/shell.h"

#include <memory>
#include <string>

namespace support {

class Claimant {
public:
    // With a new claim under this edition's rules, in a workspace with two locations.
    explicit Claimant(const std::string& edition);
    // The same in an empty workspace.
    static Claimant first(const std::string& edition);

    headless::Shell& shell() { return *shell_; }
    const claims::ClaimId& id() const { return id_; }
    const claims::Claim& claim() const { return *shell_->model().book->find(id_); }

    // Each stops the test where there is no such control.
    void type(const std::string& field, const std::string& text);
    void press(ui::Role role, const std::string& name);
    void choose(const std::string& field, const std::string& option);
    void leave_field();                  // without going anywhere in particular
    void go_to(const std::string& step); // "products", by its address

    bool sees(ui::Role role, const std::string& name) const;
    bool says(const std::string& text) const; // anywhere, also as what is wrong with a field
    // Everything but what was saved is gone.
    void reload();
    // What the wizard makes of the problem; empty: it is not there.
    std::string problem(std::string_view id) const { return sentences(id).what; }
    screens::ProblemSentences sentences(std::string_view id) const;

private:
    Claimant(const std::string& edition, bool with_locations);

    std::unique_ptr<headless::Shell> shell_;
    claims::ClaimId id_{};
};

} // namespace support
