#include "shell/browser/gl_frame.h"

#include <cstdint>
#include <imgui.h>
#include <utility>

namespace browser {

namespace {

int address(const void* memory)
{
    return static_cast<int>(reinterpret_cast<std::intptr_t>(memory));
}

class FrameWriter {
public:
    explicit FrameWriter(const GlSheet& sheet)
        : height_(static_cast<float>(sheet.height_px)), all_(sheet.textures == TexturesSent::All)
    {
        put(sheet.width_px, sheet.height_px);
    }

    void textures(ImDrawData& drawing)
    {
        const std::size_t count_at = begin_list();
        for (ImTextureData* texture : *drawing.Textures) put_texture(*texture);
        end_list(count_at, texture_words);
    }

    void lists(const ImDrawData& drawing)
    {
        put(drawing.CmdLists.Size);
        for (const ImDrawList* list : drawing.CmdLists) put_list(*list);
    }

    std::vector<int> words;

private:
    static constexpr int texture_words = 8;
    static constexpr int command_words = 8;

    template <class... Numbers>
    void put(Numbers... numbers)
    {
        (words.push_back(static_cast<int>(numbers)), ...);
    }

    std::size_t begin_list()
    {
        put(0);
        return words.size() - 1;
    }

    void end_list(std::size_t count_at, int words_each)
    {
        words[count_at] = static_cast<int>(words.size() - count_at - 1) / words_each;
    }

    void put_texture(ImTextureData& texture)
    {
        const ImTextureStatus status = texture.Status;
        if (status == ImTextureStatus_WantDestroy) {
            put_part(texture, {});
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
            return;
        }
        if (status == ImTextureStatus_Destroyed) return;
        if (all_ || status == ImTextureStatus_WantCreate)
            put_whole(texture);
        else if (status == ImTextureStatus_WantUpdates)
            for (const ImTextureRect& part : texture.Updates) put_part(texture, part);
        texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID) + 1); // any: it is not none
        texture.SetStatus(ImTextureStatus_OK);
    }

    void put_whole(ImTextureData& texture)
    {
        put_part(texture, {.x = 0,
                           .y = 0,
                           .w = static_cast<unsigned short>(texture.Width),
                           .h = static_cast<unsigned short>(texture.Height)});
    }

    // A part without size: the texture is no longer needed.
    void put_part(ImTextureData& texture, const ImTextureRect& part)
    {
        const void* texels = part.w > 0 ? texture.GetPixelsAt(part.x, part.y) : nullptr;
        put(texture.UniqueID, texture.Width, texture.Height, part.x, part.y, part.w, part.h,
            address(texels));
    }

    void put_list(const ImDrawList& list)
    {
        put(address(list.VtxBuffer.Data), list.VtxBuffer.size_in_bytes());
        put(address(list.IdxBuffer.Data), list.IdxBuffer.size_in_bytes());
        const std::size_t count_at = begin_list();
        for (const ImDrawCmd& command : list.CmdBuffer) put_command(command);
        end_list(count_at, command_words);
    }

    // Clips are counted from the bottom, as WebGL does, and cut to whole pixels.
    void put_command(const ImDrawCmd& command)
    {
        const ImVec4& clip = command.ClipRect;
        const ImTextureData* texture = command.TexRef._TexData;
        const bool visible = clip.z > clip.x && clip.w > clip.y && command.ElemCount > 0;
        if (!visible || texture == nullptr || command.UserCallback != nullptr) return;
        put(texture->UniqueID, clip.x, height_ - clip.w, clip.z - clip.x, clip.w - clip.y,
            command.ElemCount, command.IdxOffset * sizeof(ImDrawIdx),
            command.VtxOffset * sizeof(ImDrawVert));
    }

    float height_;
    bool all_;
};

} // namespace

std::vector<int> gl_frame(ImDrawData& drawing, const GlSheet& sheet)
{
    FrameWriter writer(sheet);
    writer.textures(drawing);
    writer.lists(drawing);
    return std::move(writer.words);
}

} // namespace browser
