// ports::Signer, by way of the browser: web/platform/signing.js has the key.
#pragma once

#include "ports/signer.h"

#include <string>
#include <string_view>
#include <vector>

namespace browser {

class Signer final : public ports::Signer {
public:
    void find_key() override;
    void sign(int ticket, const std::vector<std::string>& texts) override;
    void check(int ticket, const std::vector<ports::SignatureToCheck>& signatures) override;
};

// What it is answered: signatures one after the other, and a byte for each that was checked.
std::vector<std::string> proofs_in(std::string_view bytes);
std::vector<bool> fit_in(std::string_view bytes);

} // namespace browser
