#include "bundle/digested.h"

#include "core/sha256.h"

namespace bundle {

std::string with_digest(std::string object)
{
    object.pop_back();
    const std::string digest = core::to_hex(core::sha256(object));
    object += digest_member;
    return object + digest + "\"}";
}

std::optional<std::size_t> digest_at(std::string_view object)
{
    const std::size_t tail = digest_member.size() + digest_hex_digits + 2;
    if (object.size() < tail + 1) return std::nullopt;
    const std::size_t at = object.size() - tail;
    if (object.substr(at, digest_member.size()) != digest_member) return std::nullopt;
    if (object.substr(object.size() - 2) != "\"}") return std::nullopt;
    return at;
}

bool is_as_written(std::string_view object)
{
    const std::optional<std::size_t> at = digest_at(object);
    if (!at) return false;
    return object.substr(*at + digest_member.size(), digest_hex_digits) ==
           core::to_hex(core::sha256(object.substr(0, *at)));
}

} // namespace bundle
