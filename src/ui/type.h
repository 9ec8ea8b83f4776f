// The few sizes of text there are. Each has its line height; nothing else sets text.
#pragma once

#include "ui/glyphs.h"

namespace ui {

struct TextStyle {
    Face face = Face::Regular;
    float size = 14; // em size, CSS px
    float line = 20;

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

namespace type {

inline constexpr TextStyle caption{.face = Face::Regular, .size = 12, .line = 16};
inline constexpr TextStyle caption_strong{.face = Face::Semibold, .size = 12, .line = 16};
inline constexpr TextStyle body{.face = Face::Regular, .size = 14, .line = 20};
inline constexpr TextStyle body_strong{.face = Face::Semibold, .size = 14, .line = 20};
inline constexpr TextStyle mono{.face = Face::Mono, .size = 13, .line = 20};
inline constexpr TextStyle subtitle{.face = Face::Semibold, .size = 16, .line = 22};
inline constexpr TextStyle title{.face = Face::Semibold, .size = 20, .line = 28};
inline constexpr TextStyle display{.face = Face::Semibold, .size = 28, .line = 36};

} // namespace type

} // namespace ui
