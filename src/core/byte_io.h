// Plain values as bytes and back, for formats that only Claimdesk reads: whole numbers
// little-endian, texts with their length before them. Reading never fails loudly: past the end, or
// at a value that cannot be, everything is zero and `good()` says so.
#pragma once

#include "core/date.h"
#include "core/names.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace core {

template <class Number>
void put_number(std::string& bytes, Number number)
{
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xffu));
    }
}

// Precondition: the bytes are there.
template <class Number>
Number number_at(std::string_view bytes, std::size_t at)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        number |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return static_cast<Number>(number);
}

class ByteWriter {
public:
    explicit ByteWriter(std::string& bytes) : bytes_(bytes) {}

    void operator()(std::uint8_t number) { put_number(bytes_, number); }
    void operator()(std::uint32_t number) { put_number(bytes_, number); }
    void operator()(std::uint64_t number) { put_number(bytes_, number); }
    void operator()(std::int32_t number) { (*this)(static_cast<std::uint32_t>(number)); }
    void operator()(const Instant& moment) { (*this)(static_cast<std::uint64_t>(moment.utc_ms)); }
    void operator()(const Date& day)
    {
        (*this)(static_cast<std::int32_t>(day.day.time_since_epoch().count()));
    }
    void operator()(std::string_view text)
    {
        (*this)(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum value) { (*this)(static_cast<std::uint8_t>(value)); }
    template <class Value>
    void operator()(const std::optional<Value>& value)
    {
        (*this)(static_cast<std::uint8_t>(value ? 1 : 0));
        if (value) (*this)(*value);
    }

private:
    std::string& bytes_;
};

// The texts that it reads are views into the bytes.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    bool good() const { return good_; }
    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    void refuse() { good_ = false; } // what was read cannot be

    void operator()(std::uint8_t& number) { number = take<std::uint8_t>(); }
    void operator()(std::uint32_t& number) { number = take<std::uint32_t>(); }
    void operator()(std::uint64_t& number) { number = take<std::uint64_t>(); }
    void operator()(std::int32_t& number)
    {
        number = static_cast<std::int32_t>(take<std::uint32_t>());
    }
    void operator()(Instant& moment)
    {
        moment.utc_ms = static_cast<std::int64_t>(take<std::uint64_t>());
    }
    void operator()(Date& day)
    {
        day.day = std::chrono::sys_days{
            std::chrono::days{static_cast<std::int32_t>(take<std::uint32_t>())}};
    }
    void operator()(std::string_view& text)
    {
        const auto size = take<std::uint32_t>();
        if (size > rest_.size()) good_ = false;
        text = rest_.substr(0, good_ ? size : 0);
        rest_.remove_prefix(text.size());
    }
    // An enumeration whose names (core/names.h) say how many there are.
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum& value)
    {
        const auto number = take<std::uint8_t>();
        static_assert(!names<Enum>.empty());
        if (number >= names<Enum>.size()) good_ = false;
        value = good_ ? static_cast<Enum>(number) : Enum{};
    }
    template <class Value>
    void operator()(std::optional<Value>& value)
    {
        const auto there = take<std::uint8_t>();
        if (there > 1) good_ = false;
        value.reset();
        if (good_ && there == 1) (*this)(value.emplace());
    }

private:
    template <class Number>
    Number take()
    {
        if (sizeof(Number) > rest_.size()) good_ = false;
        if (!good_) return 0;
        const auto number = number_at<Number>(rest_, 0);
        rest_.remove_prefix(sizeof(Number));
        return number;
    }

    std::string_view rest_;
    bool good_ = true;
};

} // namespace core
