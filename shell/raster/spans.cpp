#include "shell/raster/spans.h"

#include <algorithm>

namespace raster {

namespace scalar {

void fill_span(Pixel* to, int count, Pixel colour)
{
    const unsigned alpha = alpha_of(colour);
    if (alpha == 255) {
        std::fill_n(to, count, colour);
        return;
    }
    const Lanes above = spread(colour | opaque) * alpha + half_of_255;
    const Lanes share = 255 - alpha;
    for (int i = 0; i < count; ++i) {
        to[i] = gathered(divided_by_255(above + spread(to[i]) * share));
    }
}

// Most texels of a glyph are clear, many are full; white ones need no multiplication.
void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint)
{
    const unsigned tint_alpha = alpha_of(tint);
    for (int i = 0; i < count; ++i) {
        const Pixel texel = texels[i];
        if (alpha_of(texel) == 0) continue;
        const Pixel colour = same_rgb(texel, white) ? tint : tinted(texel, tint);
        const unsigned alpha =
            tint_alpha == 255 ? alpha_of(texel) : product(alpha_of(texel), tint_alpha);
        to[i] = alpha == 255 ? colour | opaque : blended(to[i], colour, alpha);
    }
}

} // namespace scalar

void fill_span(Pixel* to, int count, Pixel colour)
{
    scalar::fill_span(to, count, colour);
}

void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint)
{
    scalar::copy_span(to, texels, count, tint);
}

} // namespace raster
