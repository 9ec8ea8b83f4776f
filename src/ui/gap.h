// How far things that belong together stand from each other, by how much they do.
#pragma once

namespace ui::gap {

inline constexpr float hair = 4;     // a line and what explains it
inline constexpr float small = 8;    // buttons in a row, parts of one thing
inline constexpr float medium = 12;  // things of one kind
inline constexpr float large = 16;   // fields
inline constexpr float wide = 20;    // cards
inline constexpr float section = 24; // parts of a page
inline constexpr float page = 40;    // a page's end

} // namespace ui::gap
