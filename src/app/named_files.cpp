#include "app/named_files.h"

namespace app {

namespace {

constexpr std::size_t digest_digits = 64;

bool is_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

NamedFiles::NamedFiles(const std::vector<std::string>& digests) : named_(digests.size())
{
    for (std::size_t i = 0; i < digests.size(); ++i) sought_.emplace(digests[i], i);
}

// A piece may end inside an event: the next begins with that event's last digits once more.
bool NamedFiles::look_on(const KeptEvents& events, std::size_t bytes)
{
    std::size_t done = 0;
    while (chunk_ < events.chunks() && done < bytes) {
        const std::string_view rest = events.chunk(chunk_).substr(offset_);
        const std::string_view piece = rest.substr(0, bytes + digest_digits);
        look_through(piece);
        done += piece.size();
        if (piece.size() < rest.size()) {
            offset_ += piece.size() - digest_digits;
        } else if (chunk_ + 1 < events.chunks()) {
            ++chunk_;
            offset_ = 0;
        } else { // more may be added to the last one
            offset_ += piece.size();
            return false;
        }
    }
    return chunk_ < events.chunks();
}

void NamedFiles::look_through(std::string_view bytes)
{
    std::size_t from = 0;
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
        if (at < bytes.size() && is_digit(bytes[at])) continue;
        if (at - from == digest_digits) {
            const auto sought = sought_.find(bytes.substr(from, digest_digits));
            if (sought != sought_.end()) named_[sought->second] = true;
        }
        from = at + 1;
    }
}

} // namespace app
