// A scanner of JSON that stops at the first thing it does not like. Every step returns whether to
// go on; the first false has noted the refusal.
#include "core/json_gate.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <string>
#include <vector>

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

constexpr std::array<bool, 256> plain_characters()
{
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}

constexpr std::array<bool, 256> is_plain = plain_characters();

// The keys of one object. While each is greater than the one before it, as write_json() puts them,
// none can be there twice; from the first that is not, each is compared with all of them.
class Keys {
public:
    explicit Keys(std::vector<std::string_view>& stack) : stack_(stack), base_(stack.size()) {}
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;
    ~Keys() { stack_.resize(base_); }

    bool add(std::string_view key) // false: it is there already
    {
        if (are_sorted()) {
            if (stack_.size() == base_ || stack_.back() < key) {
                stack_.push_back(key);
                return true;
            }
            all_.emplace(stack_.begin() + static_cast<std::ptrdiff_t>(base_), stack_.end());
        }
        return all_->insert(key).second;
    }

    bool are_sorted() const { return !all_; }

private:
    std::vector<std::string_view>& stack_;
    std::size_t base_ = 0;
    std::optional<std::set<std::string_view>> all_{};
};

class Gate {
public:
    Gate(std::string_view text, const GateLimits& limits, JsonParts* parts)
        : text_{text},
          limits_{limits},
          parts_{parts},
          depth_max_{std::min(limits.depth_max, depth_ceiling)}
    {}

    std::optional<GateRefusal> run()
    {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
            refuse(GateFault::ByteOrderMark);
        } else if (value({})) {
            skip_space();
            if (at_ < text_.size()) refuse(GateFault::TrailingData);
        }
        return refusal_ ? refusal_ : odd_spelling_;
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

    // Something else may be wrong with it behind here, and counts more.
    void note_odd_spelling(std::size_t offset)
    {
        if (limits_.spelling == Spelling::Any || odd_spelling_) return;
        odd_spelling_ = GateRefusal{.fault = GateFault::NotCanonical, .offset = offset};
    }

    // The byte at the scanner, or a NUL (which no rule accepts) behind the end.
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char wanted)
    {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    void skip_space()
    {
        if (at_ >= text_.size() || !is_space(text_[at_])) return;
        note_odd_spelling(at_);
        while (is_space(peek())) ++at_;
    }

    // With the key that it has within an object.
    bool value(std::string_view key)
    {
        skip_space();
        if (++values_ > limits_.values_max) return refuse(GateFault::TooManyValues);
        if (parts_ == nullptr) return any_kind();
        const std::size_t number = parts_->parts.size();
        parts_->parts.push_back({.key = key, .kind = kind_of(peek())});
        const std::size_t start = at_;
        if (!any_kind()) return false;
        JsonParts::Part& part = parts_->parts[number];
        part.next = static_cast<std::uint32_t>(parts_->parts.size());
        if (part.kind == JsonParts::Kind::Integer) part.text = text_.substr(start, at_ - start);
        if (part.kind == JsonParts::Kind::Text) {
            part.text = text_.substr(start + 1, at_ - start - 2);
            part.escaped = part.text.find('\\') != std::string_view::npos;
        }
        return true;
    }

    static JsonParts::Kind kind_of(char first)
    {
        switch (first) {
        case '{': return JsonParts::Kind::Object;
        case '[': return JsonParts::Kind::List;
        case '"': return JsonParts::Kind::Text;
        case 't': return JsonParts::Kind::True;
        case 'f': return JsonParts::Kind::False;
        case 'n': return JsonParts::Kind::Null;
        default: return JsonParts::Kind::Integer;
        }
    }

    bool any_kind()
    {
        switch (peek()) {
        case '{': return nested(&Gate::object);
        case '[': return nested(&Gate::list);
        case '"': return string();
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
            if (!value({})) return false;
            skip_space();
        } while (take(','));
        return take(']') || refuse_here();
    }

    bool object()
    {
        Keys keys(keys_);
        skip_space();
        if (take('}')) return true;
        do {
            if (!member(keys)) return false;
            skip_space();
        } while (take(','));
        return take('}') || refuse_here();
    }

    bool member(Keys& keys)
    {
        skip_space();
        if (peek() != '"') return refuse_here();
        const std::size_t key_at = at_;
        std::string_view key;
        if (!this->key(key)) return false;
        if (std::find(forbidden_keys.begin(), forbidden_keys.end(), key) != forbidden_keys.end()) {
            return refuse_at(GateFault::ForbiddenKey, key_at);
        }
        if (!keys.add(key)) return refuse_at(GateFault::DuplicateKey, key_at);
        if (!keys.are_sorted()) note_odd_spelling(key_at);
        skip_space();
        return (take(':') || refuse_here()) && value(key);
    }

    // What a key says, which is nearly always what is written.
    bool key(std::string_view& meaning)
    {
        const std::size_t start = at_ + 1;
        if (!string()) return false;
        meaning = text_.substr(start, at_ - start - 1);
        if (meaning.find('\\') == std::string_view::npos) return true;
        meaning = (parts_ ? parts_->keys : decoded_keys_).emplace_back(unescaped(meaning));
        return true;
    }

    // Past the characters of ASCII that are written as they are.
    std::size_t end_of_plain(std::size_t at) const
    {
        while (at < text_.size() && is_plain[static_cast<unsigned char>(text_[at])]) ++at;
        return at;
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

    bool string()
    {
        const std::size_t start = at_;
        ++at_;
        for (;;) {
            at_ = end_of_plain(at_);
            if (take('"')) break;
            if (at_ - start > limits_.string_bytes_max) {
                return refuse_at(GateFault::StringTooLong, start);
            }
            if (!character()) return false;
        }
        return at_ - start - 2 <= limits_.string_bytes_max ||
               refuse_at(GateFault::StringTooLong, start);
    }

    bool character()
    {
        if (at_ >= text_.size()) return refuse(GateFault::UnexpectedEnd);
        if (text_[at_] == '\\') return escape();
        const DecodedCodePoint step = decode_utf8(text_, at_);
        if (!step.valid) return refuse(GateFault::InvalidUtf8);
        if (step.value < 0x20) return refuse(GateFault::ControlCharacter);
        at_ += step.size_bytes;
        return true;
    }

    bool escape()
    {
        if (at_ + 1 >= text_.size()) return refuse_at(GateFault::UnexpectedEnd, text_.size());
        if (text_[at_ + 1] == 'u') return unicode_escape();

        const char letter = text_[at_ + 1];
        if (escape_letters.find(letter) == std::string_view::npos) {
            return refuse(GateFault::BadEscape);
        }
        if (letter == '/') note_odd_spelling(at_);
        at_ += 2;
        return true;
    }

    bool unicode_escape()
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
        if (!is_needed(text_.substr(start, at_ - start), code_point)) note_odd_spelling(start);
        return true;
    }

    // \u00xx, in small digits, for what may not stand there as it is and has no letter.
    static bool is_needed(std::string_view escape, char32_t code_point)
    {
        constexpr std::string_view lettered = "\b\f\n\r\t";
        if (code_point >= 0x20) return false;
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'F'; };
        return lettered.find(static_cast<char>(code_point)) == std::string_view::npos &&
               std::none_of(escape.begin(), escape.end(), is_capital);
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
    JsonParts* parts_ = nullptr;
    std::size_t depth_max_ = 0;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t values_ = 0;
    std::vector<std::string_view> keys_{}; // of the objects that are open, the inmost behind
    std::deque<std::string> decoded_keys_{};
    std::optional<GateRefusal> refusal_{};
    std::optional<GateRefusal> odd_spelling_{};
};

} // namespace

std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits)
{
    return Gate{text, limits, nullptr}.run();
}

std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits,
                                       JsonParts& parts)
{
    parts.parts.clear();
    parts.keys.clear();
    return Gate{text, limits, &parts}.run();
}

} // namespace core
