#include "shell/browser/signer.h"

#include "core/check.h"
#include "shell/browser/platform.h"

#include <cstddef>

namespace browser {

namespace {

constexpr std::size_t public_key_length = 65;
constexpr std::size_t proof_length = 64;

// Parts of one length, one after the other, as the page takes them.
struct Packed {
    std::size_t each = 0;
    std::string bytes{};

    void add(const std::string& part)
    {
        if (bytes.empty()) each = part.size();
        CHECK(part.size() == each);
        bytes += part;
    }
};

int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

} // namespace

void Signer::find_key()
{
    platform_find_key();
}

void Signer::sign(int ticket, const std::vector<std::string>& texts)
{
    Packed packed;
    for (const std::string& text : texts) packed.add(text);
    platform_sign(ticket, static_cast<int>(packed.each), packed.bytes.data(), length(packed.bytes));
}

void Signer::check(int ticket, const std::vector<ports::SignatureToCheck>& signatures)
{
    Packed packed;
    for (const ports::SignatureToCheck& each : signatures) {
        CHECK(each.public_key.size() == public_key_length && each.proof.size() == proof_length);
        packed.add(each.public_key + each.text + each.proof);
    }
    platform_check_signatures(ticket, static_cast<int>(packed.each), packed.bytes.data(),
                              length(packed.bytes));
}

std::vector<std::string> proofs_in(std::string_view bytes)
{
    std::vector<std::string> proofs;
    for (std::size_t at = 0; at + proof_length <= bytes.size(); at += proof_length) {
        proofs.emplace_back(bytes.substr(at, proof_length));
    }
    return proofs;
}

std::vector<bool> fit_in(std::string_view bytes)
{
    std::vector<bool> fit;
    fit.reserve(bytes.size());
    for (const char byte : bytes) fit.push_back(byte != 0);
    return fit;
}

} // namespace browser
