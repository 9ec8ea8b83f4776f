// ports::Signer without cryptography: a proof that anybody could make, and that fits nothing but
// its text and its key. Devices of one browser share a key; tests make it fail.
#pragma once

#include "app/action.h"
#include "core/sha256.h"
#include "ports/signer.h"

#include <string>
#include <utility>
#include <vector>

namespace headless {

class Signer final : public ports::Signer {
public:
    explicit Signer(std::string device) : device_(std::move(device)) {}

    void find_key() override { answers_.emplace_back(app::KeyFound{.public_key = public_key()}); }
    void sign(int ticket, const std::vector<std::string>& texts) override
    {
        app::SignaturesMade made{.ticket = ticket};
        for (const std::string& text : texts) {
            if (!fails) made.proofs.push_back(proof_of(public_key(), text));
        }
        answers_.emplace_back(std::move(made));
    }
    void check(int ticket, const std::vector<ports::SignatureToCheck>& signatures) override
    {
        app::SignaturesChecked checked{.ticket = ticket};
        if (device_.empty()) return void(answers_.emplace_back(std::move(checked))); // it cannot
        for (const ports::SignatureToCheck& one : signatures) {
            checked.fit.push_back(one.proof == proof_of(one.public_key, one.text));
        }
        answers_.emplace_back(std::move(checked));
    }

    std::string public_key() const
    {
        return device_.empty() ? std::string() : "\x04" + twice("key " + device_);
    }
    static std::string proof_of(const std::string& public_key, const std::string& text)
    {
        return twice(public_key + text);
    }

    bool fails = false;
    bool holds_back = false; // answers nothing for now

    std::vector<app::Action> take_answers()
    {
        return holds_back ? std::vector<app::Action>{} : std::exchange(answers_, {});
    }

private:
    static std::string twice(const std::string& text)
    {
        const core::Digest digest = core::sha256(text);
        const std::string bytes(digest.begin(), digest.end());
        return bytes + bytes;
    }

    std::string device_; // empty: this browser has no key
    std::vector<app::Action> answers_;
};

} // namespace headless
