#include "screens/file_preview.h"

#include "screens/proof_hints.h"
#include "ui/button.h"
#include "ui/document_view.h"
#include "ui/gap.h"
#include "ui/icon_button.h"
#include "ui/page_sheet.h"
#include "ui/scroll_area.h"
#include "ui/text.h"
#include "ui/text_field.h"
#include "ui/toolbar.h"

#include <algorithm>
#include <array>

namespace screens {

using ui::DocumentState;
using ui::Icon;
using ui::operator""_text;

namespace {

constexpr float search_width = 220;
constexpr float one_row_from = 720;
constexpr float hints_beside_from = 900;
constexpr float hints_width = 320;
constexpr std::size_t tool_count = 6;

struct Shown {
    FilePreview& preview;
    const PreviewedFile& file;
    const ui::DocumentTold& told;
    const Send& send;
};

// --- Sizes --------------------------------------------------------------------------------------

constexpr std::array zooms{25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400};

int larger(int percent)
{
    for (const int zoom : zooms) {
        if (zoom > percent) return zoom;
    }
    return zooms.back();
}

int smaller(int percent)
{
    for (auto zoom = zooms.rbegin(); zoom != zooms.rend(); ++zoom) {
        if (*zoom < percent) return *zoom;
    }
    return zooms.front();
}

// --- What can be done ---------------------------------------------------------------------------

enum class Tool : std::uint8_t { PageBefore, PageAfter, Smaller, Larger, FitWidth, Save };

void use(Tool tool, const Shown& shown)
{
    FilePreview& preview = shown.preview;
    switch (tool) {
    case Tool::PageBefore: go_to_page(preview, std::max(1, shown.told.page - 1)); break;
    case Tool::PageAfter:
        go_to_page(preview, std::min(shown.told.pages, shown.told.page + 1));
        break;
    case Tool::Smaller: preview.zoom_percent = smaller(shown.told.zoom_percent); break;
    case Tool::Larger: preview.zoom_percent = larger(shown.told.zoom_percent); break;
    case Tool::FitWidth: preview.zoom_percent = 0; break;
    case Tool::Save:
        shown.send(SaveProofFile{.proof = shown.file.proof, .name = shown.file.name});
        break;
    }
}

std::vector<ui::Tool> tools_of(ui::Ui& ui, const Shown& shown)
{
    const ui::DocumentTold& told = shown.told;
    const bool open = told.state == DocumentState::Shown;
    const std::string closed = open ? "" : ui.say("preview.not_open"_text);
    const auto unless = [&](bool end, ui::Text why) { return end && open ? ui.say(why) : closed; };
    const auto tool = [&](const char* key, ui::Text label, Icon icon, std::string disabled) {
        return ui::Tool{.key = key,
                        .label = ui.say(label),
                        .icon = icon,
                        .only_icon = true,
                        .disabled_because = std::move(disabled)};
    };
    return {tool("page-before", "preview.page_before"_text, Icon::chevron_up,
                 unless(told.page <= 1, "preview.first_page"_text)),
            tool("page-after", "preview.page_after"_text, Icon::chevron_down,
                 unless(told.page >= told.pages, "preview.last_page"_text)),
            tool("smaller", "preview.smaller"_text, Icon::subtract, closed),
            tool("larger", "preview.larger"_text, Icon::add, closed),
            tool("fit", "preview.fit"_text, Icon::auto_fit_width, closed),
            tool("save", "preview.save"_text, Icon::arrow_download, "")};
}

std::string where(const ui::Ui& ui, const Shown& shown)
{
    if (shown.told.state != DocumentState::Shown) return {};
    return ui.words().say("preview.where"_text,
                          {{"page", std::to_string(shown.told.page)},
                           {"pages", std::to_string(shown.told.pages)},
                           {"zoom", std::to_string(shown.told.zoom_percent)}});
}

void tools(ui::Ui& ui, const ui::Rect& row, const Shown& shown)
{
    const float side = ui.control_height();
    const auto bar_width = static_cast<float>(tool_count) * (side + 4);
    const ui::Rect bar{row.x, row.y, std::min(bar_width, row.width), side};
    ui.within(bar, [&] {
        const auto used = ui::toolbar(
            ui,
            {.key = "tools", .label = ui.say("preview.tools"_text), .tools = tools_of(ui, shown)});
        if (used) use(static_cast<Tool>(*used), shown);
    });
    const ui::Rect words{bar.right() + ui::gap::small, row.y,
                         row.right() - bar.right() - ui::gap::small, side};
    if (words.width < 60) return;
    ui::line_in(ui, words, where(ui, shown), ui::type::caption, ui::Ink::TextSecond);
}

// --- Looking for words --------------------------------------------------------------------------

void seek(FilePreview& preview, const ui::DocumentTold& told, int step)
{
    if (told.hits == 0) return;
    const int from = told.hit == 0 && step < 0 ? 1 : told.hit;
    preview.hit = (from - 1 + step + told.hits) % told.hits + 1;
    ++preview.wish;
}

std::string hits_in_words(const ui::Ui& ui, const Shown& shown)
{
    if (shown.preview.sought.empty() || shown.told.state != DocumentState::Shown) return {};
    if (shown.told.hits == 0) return ui.say("preview.no_hits"_text);
    return ui.words().say("preview.hits"_text, {{"hit", std::to_string(shown.told.hit)},
                                                {"hits", std::to_string(shown.told.hits)}});
}

void hit_buttons(ui::Ui& ui, const ui::Rect& row, const Shown& shown)
{
    const float side = ui.control_height();
    const std::string none = shown.told.hits == 0 ? ui.say("preview.no_hits"_text) : "";
    const ui::Rect before{row.right() - 2 * side, row.y, side, side};
    const ui::Rect after{row.right() - side, row.y, side, side};
    if (ui::icon_button_in(ui, before,
                           {.key = "hit-before",
                            .label = ui.say("preview.hit_before"_text),
                            .icon = Icon::chevron_left,
                            .disabled_because = none})) {
        seek(shown.preview, shown.told, -1);
    }
    if (ui::icon_button_in(ui, after,
                           {.key = "hit-after",
                            .label = ui.say("preview.hit_after"_text),
                            .icon = Icon::chevron_right,
                            .disabled_because = none})) {
        seek(shown.preview, shown.told, 1);
    }
}

void search(ui::Ui& ui, const ui::Rect& row, const Shown& shown)
{
    const float side = ui.control_height();
    constexpr float count_width = 64;
    const ui::NodeId scope = ui.id("search");
    ui.inside({.id = scope, .role = ui::Role::Group, .rect = row}, [&] {
        hit_buttons(ui, row, shown);
        const std::string words = hits_in_words(ui, shown);
        const ui::Rect count{row.right() - 2 * side - count_width, row.y, count_width, side};
        if (!words.empty()) {
            ui.inside(
                {.id = ui.id("count"), .role = ui::Role::Status, .rect = count, .name = words},
                [&] { ui::line_in(ui, count, words, ui::type::caption, ui::Ink::TextSecond); });
        }
        const ui::Rect field{row.x, row.y, row.width - 2 * side - count_width - ui::gap::small,
                             side};
        ui.within(field, [&] {
            const auto typed =
                ui::search_field(ui, {.about = {.key = "sought",
                                                .label = ui.say("preview.search"_text),
                                                .label_unseen = true},
                                      .value = shown.preview.sought,
                                      .placeholder = ui.say("preview.search"_text)});
            if (typed) {
                shown.preview.sought = *typed;
                shown.preview.page = std::max(1, shown.told.page);
                shown.preview.hit = 0;
                ++shown.preview.wish;
            }
        });
        if (ui.interaction().key({.scope = scope, .key = "Enter"})) {
            seek(shown.preview, shown.told, 1);
        }
        if (ui.interaction().key({.scope = scope, .key = "Enter", .modifiers = {.shift = true}})) {
            seek(shown.preview, shown.told, -1);
        }
    });
}

// --- The file itself ----------------------------------------------------------------------------

void keys(ui::Ui& ui, ui::NodeId scope, const Shown& shown)
{
    const auto pressed = [&](const char* key) {
        return ui.interaction().key({.scope = scope, .key = key});
    };
    if (pressed("+") || pressed("=")) use(Tool::Larger, shown);
    if (pressed("-")) use(Tool::Smaller, shown);
    if (pressed("0")) use(Tool::FitWidth, shown);
}

void cannot_be_shown(ui::Ui& ui, const ui::Rect& area, const Shown& shown)
{
    const bool missing = shown.told.state == DocumentState::Missing;
    ui.within(area.inset(24), [&] {
        ui.around({.id = ui.id("sorry"), .role = ui::Role::Status}, [&] {
            ui::wrapped_text(ui,
                             ui.say(missing ? "preview.missing"_text : "preview.not_showable"_text),
                             ui::type::body, ui::Ink::Text);
        });
        ui.space(16);
        if (!missing && ui::button(ui, {.key = "save-it",
                                        .label = ui.say("preview.save"_text),
                                        .icon = Icon::arrow_download})) {
            use(Tool::Save, shown);
        }
    });
}

std::string label_of(const ui::Ui& ui, const PreviewedFile& file)
{
    return ui.words().say("preview.of"_text, {{"name", file.name}});
}

ui::DocumentView view_of(const ui::Ui& ui, const FilePreview& preview, const PreviewedFile& file)
{
    return {.key = "file",
            .label = label_of(ui, file),
            .file = file.proof.text,
            .name = file.name,
            .zoom_percent = preview.zoom_percent,
            .sought = preview.sought,
            .wish = preview.wish,
            .page = preview.page,
            .hit = preview.hit};
}

// The same words go on being sought in the next file.
void turn_to(FilePreview& preview, const claims::ProofId& proof)
{
    if (preview.proof == proof) return;
    preview = {.proof = proof, .zoom_percent = preview.zoom_percent, .wish = preview.wish + 1};
}

void bars(ui::Ui& ui, const ui::Rect& area, bool beside, const Shown& shown)
{
    const float side = ui.control_height();
    if (!beside) {
        tools(ui, {area.x, area.y, area.width, side}, shown);
        search(ui, {area.x, area.y + side + ui::gap::small, area.width, side}, shown);
        return;
    }
    const float width = search_width + 2 * side + 64 + ui::gap::small;
    tools(ui, {area.x, area.y, area.width - width - ui::gap::small, side}, shown);
    search(ui, {area.right() - width, area.y, width, side}, shown);
}

} // namespace

void file_preview(ui::Ui& ui, FilePreview& preview, const PreviewedFile& file, const ui::Rect& area,
                  const Send& send)
{
    turn_to(preview, file.proof);
    const ui::NodeId id = ui.id("preview/" + file.proof.text);
    ui.inside({.id = id, .role = ui::Role::Region, .rect = area, .name = label_of(ui, file)}, [&] {
        const bool beside = area.width >= one_row_from;
        const float side = ui.control_height();
        const float top = beside ? side + ui::gap::small : 2 * (side + ui::gap::small);
        const ui::Rect rest{area.x, area.y + top, area.width, std::max(0.0f, area.height - top)};
        const ui::NodeId document = ui.id("file");
        const ui::DocumentTold told = ui.interaction().document(document);
        const Shown shown{.preview = preview, .file = file, .told = told, .send = send};
        if (const auto zoom = ui.interaction().document_zoomed(document)) {
            preview.zoom_percent = *zoom;
        }
        bars(ui, area, beside, shown);
        keys(ui, document, shown);
        const bool sorry =
            told.state == DocumentState::NotShowable || told.state == DocumentState::Missing;
        ui::document_view(ui, rest, view_of(ui, preview, file));
        if (sorry) cannot_be_shown(ui, rest, shown);
    });
}

void file_preview_sheet(ui::Ui& ui, OpenedFile& opened, const ClaimView& view, const Send& send)
{
    const claims::Proof* proof = claims::find_proof(view.claim, opened.proof);
    if (proof == nullptr) {
        opened.proof = {};
        return;
    }
    const PreviewedFile file{.proof = proof->file.id, .name = proof->file.file_name};
    const auto body = [&](const ui::Rect& area) {
        const bool beside = area.width >= hints_beside_from;
        ui::Rect document = area;
        if (beside) document.width -= hints_width + 20;
        file_preview(ui, opened.preview, file, document, send);
        if (!beside) return;
        const ui::Rect side{area.right() - hints_width, area.y, hints_width, area.height};
        ui::scroll_area(ui, "hints", side, [&] {
            if (const auto place = hints_in_file(ui, view, file, send)) {
                show_words(opened.preview, place->page, place->words);
            }
        });
    };
    if (ui::page_sheet(ui, {.key = "file-sheet", .title = file.name}, body)) opened.proof = {};
}

void show_words(FilePreview& preview, int page, std::string words)
{
    preview.sought = std::move(words);
    preview.page = page;
    preview.hit = 0;
    ++preview.wish;
}

void go_to_page(FilePreview& preview, int page)
{
    preview.page = page;
    preview.hit = 0;
    ++preview.wish;
}

} // namespace screens
