// The key with which this device signs what is done on it. It stays with the platform, which never
// hands out its secret half. Everything is answered later, as an input of the app: KeyFound,
// SignaturesMade, SignaturesChecked.
#pragma once

#include <string>
#include <vector>

namespace ports {

// All three as bytes: the public key as an uncompressed point of P-256 (65), what was signed, and
// the signature (64: r, then s).
struct SignatureToCheck {
    std::string public_key{};
    std::string text{};
    std::string proof{};

    bool operator==(const SignatureToCheck&) const = default;
};

class Signer {
public:
    virtual ~Signer() = default;

    // Makes one where there is none yet.
    virtual void find_key() = 0;
    // Precondition: a key was found. Answered in the order of asking, once for each ticket, with
    // nothing if it cannot.
    virtual void sign(int ticket, const std::vector<std::string>& texts) = 0;
    // The same; a signature that does not fit, or whose key is none, is answered with false.
    virtual void check(int ticket, const std::vector<SignatureToCheck>& signatures) = 0;
};

} // namespace ports
