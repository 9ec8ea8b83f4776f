// Relay only: each function passes its numbers on to the page's platform object. No logic lives
// here (web/platform holds it), and no syntax newer than 3.1.6's own minifier understands.
mergeInto(LibraryManager.library, {
  platform_font_metrics: function (face, size, out) { Module['platform'].fontMetrics(face, size, out); },
  platform_glyph_shape: function (face, size, phase, codepoint, out) { Module['platform'].glyphShape(face, size, phase, codepoint, out); },
  platform_glyph_pixels: function (out) { Module['platform'].glyphPixels(out); },
  platform_present: function (pixels, width, height, rects, count) { Module['platform'].present(pixels, width, height, rects, count); },
  platform_mirror: function (ptr, length) { Module['platform'].mirror(ptr, length); },
  platform_theme: function (ptr, length) { Module['platform'].theme(ptr, length); },
  platform_language: function (ptr, length) { Module['platform'].language(ptr, length); },
  platform_title: function (ptr, length) { Module['platform'].title(ptr, length); },
  platform_navigate: function (ptr, length, replace) { Module['platform'].navigate(ptr, length, replace); },
  platform_load_asset: function (ticket, ptr, length) { Module['platform'].loadAsset(ticket, ptr, length); },
  platform_remember: function (keyPtr, keyLength, valuePtr, valueLength) { Module['platform'].remember(keyPtr, keyLength, valuePtr, valueLength); },
  platform_wake: function () { Module['platform'].wake(); },
  platform_crash: function (ptr, length) { Module['platform'].crash(ptr, length); },
});
