#include "store/event_peek.h"

#include "store/event_codec.h"

namespace store {

namespace {

// Canonical JSON is walked as it must be: anything else ends the walk.
class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    bool eat(char wanted)
    {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    // The inside of a text as it is written; `plain` says whether it is what it means.
    std::string_view text(bool& plain)
    {
        plain = eat('"');
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\') {
                plain = false;
                ++at_;
            }
            ++at_;
        }
        if (at_ >= text_.size()) {
            plain = false;
            at_ = text_.size();
            return {};
        }
        return text_.substr(from, at_++ - from);
    }

    void skip_value()
    {
        int depth = 0;
        bool plain = true;
        do {
            if (at_ >= text_.size()) return;
            const char next = text_[at_];
            if (next == '"') {
                text(plain);
                continue;
            }
            if (next == '{' || next == '[') ++depth;
            if (next == '}' || next == ']') --depth;
            ++at_;
        } while (depth > 0 || !ends_here());
    }

private:
    bool ends_here() const
    {
        return at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '}' || text_[at_] == ']';
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::string_view claim_named_in(std::string_view event)
{
    Walk walk(event);
    if (!walk.eat('{')) return {};
    do {
        bool plain = true;
        const std::string_view key = walk.text(plain);
        if (!plain || !walk.eat(':')) return {};
        if (key == "claim") {
            const std::string_view id = walk.text(plain);
            return plain ? id : std::string_view();
        }
        walk.skip_value();
    } while (walk.eat(','));
    return {};
}

std::optional<claims::ProofFile> file_added_by(std::string_view event)
{
    if (event.find("\"proof-added\"") == std::string_view::npos) return std::nullopt;
    const ReadEvent read = read_without_id(event);
    if (!read.event) return std::nullopt;
    const auto* proof = std::get_if<claims::ProofAdded>(&read.event->fact);
    return proof == nullptr ? std::nullopt : std::optional(proof->file);
}

} // namespace store
