#include "ui/memory.h"

namespace ui {

namespace {

struct Journey {
    float from = 0;
    float to = 0;
    double since_ms = 0;
    bool started = false;
};

float ease_out(float share)
{
    const float left = 1 - share;
    return 1 - left * left * left;
}

} // namespace

float Memory::eased(NodeId id, float target, float duration_ms)
{
    Journey& journey = of<Journey>(id);
    const auto position = [&] {
        const auto share = static_cast<float>((now_ms_ - journey.since_ms) / duration_ms);
        if (share >= 1) return journey.to;
        return journey.from + (journey.to - journey.from) * ease_out(std::max(0.0f, share));
    };
    if (!journey.started || still_) {
        journey = {.from = target, .to = target, .since_ms = now_ms_, .started = true};
    }
    if (journey.to != target) {
        journey = {.from = position(), .to = target, .since_ms = now_ms_, .started = true};
    }
    const float here = position();
    if (here != journey.to) wake_after(0);
    return here;
}

void Memory::begin_frame(double now_ms, bool still)
{
    now_ms_ = now_ms;
    still_ = still;
    wake_ms_.reset();
    for (auto& slot : slots_) slot.second.used = false;
}

std::optional<double> Memory::end_frame()
{
    for (auto slot = slots_.begin(); slot != slots_.end();) {
        slot = slot->second.used ? std::next(slot) : slots_.erase(slot);
    }
    return wake_ms_;
}

} // namespace ui
