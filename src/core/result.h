// A value, or the reason why there is none. For what a person may not do, not for damaged data
// (which yields its best effort and problems) and not for mistakes of ours (CHECK).
// The surprise: asking for what is not there stops the program.
#pragma once

#include <cstdlib>
#include <utility>
#include <variant>

namespace core {

template <class Value, class Error>
class [[nodiscard]] Result {
public:
    Result(Value value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool is_ok() const { return held_.index() == 0; }
    explicit operator bool() const { return is_ok(); }

    const Value& value() const& { return *present(std::get_if<0>(&held_)); }
    Value&& value() && { return std::move(*present(std::get_if<0>(&held_))); }
    const Error& error() const { return *present(std::get_if<1>(&held_)); }

private:
    template <class Pointer>
    static Pointer present(Pointer pointer)
    {
        if (pointer == nullptr) std::abort();
        return pointer;
    }

    std::variant<Value, Error> held_;
};

} // namespace core
