// What widgets remember between frames: whether a menu is open, how far a panel has slid. Kept by
// node id and forgotten when the node is no longer drawn. Never saved, never part of the model.
#pragma once

#include "ui/semantics.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace ui {

class Memory {
public:
    // The value that belongs to the node; made on first use. One kind of value per node and kind.
    template <class Value>
    Value& of(NodeId id)
    {
        Slot& slot = slots_[{id, kind<Value>()}];
        slot.used = true;
        if (!slot.value) slot.value = std::make_shared<Value>();
        return *static_cast<Value*>(slot.value.get());
    }

    // A number on its way to the target, eased; at once where nothing should move. The first time
    // it is there already.
    float eased(NodeId id, float target, float duration_ms);

    void begin_frame(double now_ms, bool still);
    // Milliseconds until another frame is wanted: 0 while something moves; nothing at rest.
    std::optional<double> end_frame();
    double now_ms() const { return now_ms_; }
    void wake_after(double ms) { wake_ms_ = std::min(wake_ms_.value_or(ms), ms); }

private:
    struct Slot {
        std::shared_ptr<void> value;
        bool used = false;
    };

    template <class Value>
    static const void* kind()
    {
        static constexpr char address = 0;
        return &address;
    }

    std::map<std::pair<NodeId, const void*>, Slot> slots_;
    double now_ms_ = 0;
    bool still_ = false;
    std::optional<double> wake_ms_;
};

} // namespace ui
