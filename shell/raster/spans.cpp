#include "shell/raster/spans.h"

#include <algorithm>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace raster {

namespace scalar {

namespace {

// In blocks of a constant size, which compilers turn into wide stores.
void set_span(Pixel* to, int count, Pixel colour)
{
    constexpr int block = 8;
    for (; count >= block; count -= block, to += block) {
        for (int i = 0; i < block; ++i) to[i] = colour;
    }
    for (int i = 0; i < count; ++i) to[i] = colour;
}

} // namespace

void fill_span(Pixel* to, int count, Pixel colour)
{
    const unsigned alpha = alpha_of(colour);
    if (alpha == 255) {
        set_span(to, count, colour);
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

#ifdef __wasm_simd128__

namespace {

constexpr int block = 4; // pixels in a vector of 16 bytes

// Eight channels, as pixel.h does it with four.
v128_t over_255(v128_t sums)
{
    const v128_t rounded = wasm_i16x8_add(sums, wasm_u16x8_const_splat(128));
    return wasm_u16x8_shr(wasm_i16x8_add(rounded, wasm_u16x8_shr(rounded, 8)), 8);
}

// Two pixels over two others; the alpha is that of `above`, and of the result 255.
v128_t blended_two(v128_t below, v128_t above)
{
    const v128_t alpha = wasm_i16x8_shuffle(above, above, 3, 3, 3, 3, 7, 7, 7, 7);
    const v128_t share = wasm_i16x8_sub(wasm_u16x8_const_splat(255), alpha);
    const v128_t source = wasm_v128_or(above, wasm_u16x8_const(0, 0, 0, 255, 0, 0, 0, 255));
    return over_255(wasm_i16x8_add(wasm_i16x8_mul(source, alpha), wasm_i16x8_mul(below, share)));
}

v128_t blended_four(v128_t below, v128_t above_low, v128_t above_high)
{
    return wasm_u8x16_narrow_i16x8(blended_two(wasm_u16x8_extend_low_u8x16(below), above_low),
                                   blended_two(wasm_u16x8_extend_high_u8x16(below), above_high));
}

} // namespace

void fill_span(Pixel* to, int count, Pixel colour)
{
    const v128_t four = wasm_i32x4_splat(static_cast<int>(colour));
    const v128_t above = wasm_u16x8_extend_low_u8x16(four);
    int done = 0;
    if (alpha_of(colour) == 255) {
        for (; done + block <= count; done += block) wasm_v128_store(to + done, four);
    } else {
        for (; done + block <= count; done += block) {
            wasm_v128_store(to + done, blended_four(wasm_v128_load(to + done), above, above));
        }
    }
    scalar::fill_span(to + done, count - done, colour);
}

void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint)
{
    const v128_t alphas = wasm_i32x4_const_splat(static_cast<int>(opaque));
    const v128_t tints = wasm_u16x8_extend_low_u8x16(wasm_i32x4_splat(static_cast<int>(tint)));
    int done = 0;
    for (; done + block <= count; done += block) {
        const v128_t four = wasm_v128_load(texels + done);
        if (!wasm_v128_any_true(wasm_v128_and(four, alphas))) continue;
        const v128_t low = over_255(wasm_i16x8_mul(wasm_u16x8_extend_low_u8x16(four), tints));
        const v128_t high = over_255(wasm_i16x8_mul(wasm_u16x8_extend_high_u8x16(four), tints));
        wasm_v128_store(to + done, blended_four(wasm_v128_load(to + done), low, high));
    }
    scalar::copy_span(to + done, texels + done, count - done, tint);
}

#else

void fill_span(Pixel* to, int count, Pixel colour)
{
    scalar::fill_span(to, count, colour);
}

void copy_span(Pixel* to, const Pixel* texels, int count, Pixel tint)
{
    scalar::copy_span(to, texels, count, tint);
}

#endif

} // namespace raster
