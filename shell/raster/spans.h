// The inner loops: runs of pixels in one row. Where WebAssembly has SIMD, four pixels at a time;
// the scalar loops are its twins and give the same pixels.
#pragma once

#include "shell/raster/pixel.h"

namespace raster {

// One colour over all of them.
void fill_span(Pixel* to, int count, Pixel colour);
// Each texel, tinted, over the pixel of the same place.
void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint);

namespace scalar {

void fill_span(Pixel* to, int count, Pixel colour);
void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint);

} // namespace scalar

} // namespace raster
