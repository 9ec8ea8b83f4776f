// The published vectors of FIPS 180-4 and NIST CAVP, and hexadecimal forms.
#include "core/sha256.h"

#include <catch2/catch.hpp>

namespace {

void check_digest(const std::string& message, const std::string& expected)
{
    INFO(message.size() << " bytes");
    CHECK(core::to_hex(core::sha256(message)) == expected);
}

} // namespace

TEST_CASE("the published vectors give the published digests", "[sha256]")
{
    check_digest("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    check_digest("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    check_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    check_digest("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                 "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                 "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    check_digest(std::string(1'000'000, 'a'),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    check_digest("\xd3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
    check_digest("\x11\xaf", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98");
}

TEST_CASE("a digest may be taken midway, and feeding goes on", "[sha256]")
{
    core::Sha256 hash;
    CHECK(hash.update("a").digest() == core::sha256("a"));
    CHECK(hash.update("bc").digest() == core::sha256("abc"));
}

TEST_CASE("every length around a block's end is padded rightly", "[sha256]")
{
    // The digest of the digests of 'x' * n for n = 0 to 200, as given by Python's hashlib.
    core::Sha256 all;
    for (std::size_t n = 0; n <= 200; ++n)
        all.update(core::to_hex(core::sha256(std::string(n, 'x'))));
    CHECK(core::to_hex(all.digest()) ==
          "75013a3fd49991ead9d8a57ea80485c088443c3406a0e8fa003ed57144041eb4");
}

TEST_CASE("a digest is read only from 64 lower-case hexadecimal digits", "[sha256]")
{
    const core::Digest digest = core::sha256("abc");
    const std::string hex = core::to_hex(digest);
    CHECK(core::digest_from_hex(hex) == digest);
    CHECK_FALSE(core::digest_from_hex(hex.substr(1)));
    CHECK_FALSE(core::digest_from_hex(hex + "0"));
    CHECK_FALSE(core::digest_from_hex("B" + hex.substr(1)));
    CHECK_FALSE(core::digest_from_hex("g" + hex.substr(1)));
    CHECK_FALSE(core::digest_from_hex(""));
}
