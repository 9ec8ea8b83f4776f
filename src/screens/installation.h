// Whether Claimdesk is, or can become, an app of its own on this device.
#pragma once

#include <cstdint>

namespace screens {

enum class Installation : std::uint8_t {
    InMenu,    // the browser may offer it in its menu; a page cannot know
    Offered,   // the browser lets the page ask
    Installed, // it runs as an app
    OneFile,   // the page is one file, opened from a disk
    Insecure,  // its address is not a secure one
};

} // namespace screens
