// A scanner of JSON that stops at the first thing it does not like. Every step returns whether to
// go on; the first false has noted the refusal.
#include "core/json_gate.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace core {
namespace {

constexpr std::size_t depth_ceiling = 512;
constexpr std::string_view largest_integer = "9007199254740991"; // 2^53 - 1
constexpr std::array<std::string_view, 3> forbidden_keys{"__proto__", "constructor", "prototype"};

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr int hex_value(char c)
{
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

constexpr bool is_high_surrogate(char32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

constexpr bool is_low_surrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

class Gate {
public:
    Gate(std::string_view text, const GateLimits& limits)
        : text_{text}, limits_{limits}, depth_max_{std::min(limits.depth_max, depth_ceiling)}
    {}

    std::optional<GateRefusal> run()
    {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
            refuse(GateFault::ByteOrderMark);
        } else if (value()) {
            skip_space();
            if (at_ < text_.size()) refuse(GateFault::TrailingData);
        }
        return refusal_;
    }

private:
    bool refuse_at(GateFault fault, std::size_t offset)
    {
        refusal_ = GateRefusal{.fault = fault, .offset = offset};
        return false;
    }

    bool refuse(GateFault fault) { return refuse_at(fault, at_); }

    bool refuse_here()
    {
        return refuse(at_ < text_.size() ? GateFault::UnexpectedCharacter
                                         : GateFault::UnexpectedEnd);
    }

    // The byte at the scanner, or a NUL (which no rule accepts) behind the end.
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char wanted)
    {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    void skip_space()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
    }

    bool value()
    {
        skip_space();
        if (++values_ > limits_.values_max) return refuse(GateFault::TooManyValues);
        switch (peek()) {
        case '{': return nested(&Gate::object);
        case '[': return nested(&Gate::list);
        case '"': return string(nullptr);
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return number();
        }
    }

    bool nested(bool (Gate::*inside)())
    {
        if (depth_ == depth_max_) return refuse(GateFault::TooDeep);
        ++depth_;
        ++at_;
        const bool good = (this->*inside)();
        --depth_;
        return good;
    }

    bool list()
    {
        skip_space();
        if (take(']')) return true;
        do {
            if (!value()) return false;
            skip_space();
        } while (take(','));
        return take(']') || refuse_here();
    }

    bool object()
    {
        std::set<std::string> keys;
        skip_space();
        if (take('}')) return true;
        do {
            if (!member(keys)) return false;
            skip_space();
        } while (take(','));
        return take('}') || refuse_here();
    }

    bool member(std::set<std::string>& keys)
    {
        skip_space();
        if (peek() != '"') return refuse_here();
        const std::size_t key_at = at_;
        std::string key;
        if (!string(&key)) return false;
        if (std::find(forbidden_keys.begin(), forbidden_keys.end(), key) != forbidden_keys.end()) {
            return refuse_at(GateFault::ForbiddenKey, key_at);
        }
        if (!keys.insert(std::move(key)).second) return refuse_at(GateFault::DuplicateKey, key_at);
        skip_space();
        return (take(':') || refuse_here()) && value();
    }

    bool word(std::string_view expected)
    {
        for (const char letter : expected) {
            if (!take(letter)) return refuse_here();
        }
        return true;
    }

    bool number()
    {
        const std::size_t start = at_;
        const bool negative = take('-');
        const std::size_t digits_at = at_;
        while (is_digit(peek())) ++at_;
        const std::string_view digits = text_.substr(digits_at, at_ - digits_at);
        if (digits.empty()) return refuse_here();

        const bool goes_on = peek() == '.' || peek() == 'e' || peek() == 'E';
        const bool odd_zero = digits.front() == '0' && (digits.size() > 1 || negative);
        if (goes_on || odd_zero) return refuse_at(GateFault::NumberNotAnInteger, start);
        const bool fits = digits.size() < largest_integer.size() ||
                          (digits.size() == largest_integer.size() && digits <= largest_integer);
        return fits || refuse_at(GateFault::IntegerOutOfRange, start);
    }

    // With a place to put it, the string's content is decoded: keys are compared by what they say.
    bool string(std::string* content)
    {
        const std::size_t start = at_;
        ++at_;
        while (!take('"')) {
            if (at_ - start > limits_.string_bytes_max) {
                return refuse_at(GateFault::StringTooLong, start);
            }
            if (!character(content)) return false;
        }
        return at_ - start - 2 <= limits_.string_bytes_max ||
               refuse_at(GateFault::StringTooLong, start);
    }

    bool character(std::string* content)
    {
        if (at_ >= text_.size()) return refuse(GateFault::UnexpectedEnd);
        if (text_[at_] == '\\') return escape(content);
        const DecodedCodePoint step = decode_utf8(text_, at_);
        if (!step.valid) return refuse(GateFault::InvalidUtf8);
        if (step.value < 0x20) return refuse(GateFault::ControlCharacter);
        if (content) *content += text_.substr(at_, step.size_bytes);
        at_ += step.size_bytes;
        return true;
    }

    bool escape(std::string* content)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (at_ + 1 >= text_.size()) return refuse_at(GateFault::UnexpectedEnd, text_.size());
        if (text_[at_ + 1] == 'u') return unicode_escape(content);

        const std::size_t found = letters.find(text_[at_ + 1]);
        if (found == std::string_view::npos) return refuse(GateFault::BadEscape);
        if (content) *content += meanings[found];
        at_ += 2;
        return true;
    }

    bool unicode_escape(std::string* content)
    {
        const std::size_t start = at_;
        char32_t code_point = 0;
        if (!utf16_unit(code_point)) return false;
        if (code_point == 0) return refuse_at(GateFault::NulCharacter, start);
        if (is_low_surrogate(code_point)) return refuse_at(GateFault::LoneSurrogate, start);
        if (is_high_surrogate(code_point)) {
            char32_t low = 0;
            if (text_.substr(at_, 2) != "\\u") return refuse_at(GateFault::LoneSurrogate, start);
            if (!utf16_unit(low)) return false;
            if (!is_low_surrogate(low)) return refuse_at(GateFault::LoneSurrogate, start);
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
        }
        if (content) append_utf8(*content, code_point);
        return true;
    }

    // \uXXXX
    bool utf16_unit(char32_t& unit)
    {
        if (text_.size() - at_ < 6) return refuse(GateFault::BadEscape);
        for (std::size_t i = 2; i < 6; ++i) {
            const int digit = hex_value(text_[at_ + i]);
            if (digit < 0) return refuse(GateFault::BadEscape);
            unit = unit * 16 + static_cast<char32_t>(digit);
        }
        at_ += 6;
        return true;
    }

    std::string_view text_;
    GateLimits limits_;
    std::size_t depth_max_ = 0;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t values_ = 0;
    std::optional<GateRefusal> refusal_{};
};

} // namespace

std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits)
{
    return Gate{text, limits}.run();
}

} // namespace core
