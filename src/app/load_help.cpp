#include "app/load_help.h"

#include "app/open_asset.h"
#include "core/json.h"
#include "core/json_reader.h"

#include <array>

namespace app {

namespace {

using core::Reader;

std::vector<std::string> texts_if_any(const Reader& reader, std::string_view key)
{
    return reader.has(key) ? reader.texts(key) : std::vector<std::string>{};
}

screens::HelpPart read_part(const Reader& reader)
{
    static constexpr std::array<std::string_view, 4> known{"id", "title", "text", "steps"};
    reader.unknown_fields(known);
    return {.id = reader.required_text("id"),
            .title = reader.text_if_any("title").value_or(""),
            .text = texts_if_any(reader, "text"),
            .steps = texts_if_any(reader, "steps")};
}

screens::HelpChapter read_chapter(const Reader& reader)
{
    static constexpr std::array<std::string_view, 4> known{"topic", "title", "summary", "parts"};
    reader.unknown_fields(known);
    screens::HelpChapter chapter{.topic = reader.word<screens::HelpTopic>("topic"),
                                 .title = reader.required_text("title"),
                                 .summary = reader.required_text("summary")};
    for (const Reader& part : reader.list("parts")) chapter.parts.push_back(read_part(part));
    return chapter;
}

} // namespace

Loaded<screens::HelpText> load_help(const AssetText& asset)
{
    Loaded<screens::HelpText> loaded;
    const core::Json json = open_asset(asset, loaded.problems);
    const Reader reader = asset_reader(json, asset, loaded.problems);
    for (const Reader& chapter : reader.list("chapters")) {
        loaded.value.chapters.push_back(read_chapter(chapter));
    }
    return loaded;
}

} // namespace app
