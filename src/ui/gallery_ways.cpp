#include "ui/gallery_ways.h"

#include "ui/breadcrumb.h"
#include "ui/menu.h"
#include "ui/stepper.h"
#include "ui/tabs.h"
#include "ui/text.h"
#include "ui/toolbar.h"

#include <array>

namespace ui {

namespace {

constexpr std::array step_labels{"Partner and customer",
                                 "Solution area and activity",
                                 "Associate customer",
                                 "Products",
                                 "Contacts",
                                 "Proof of execution",
                                 "Review and submit"};

// Done before the present one, but for one that needs attention; the last cannot be gone to yet.
StepStage stage_of(std::size_t step, std::size_t current)
{
    if (step == current) return StepStage::Current;
    if (step > current) return StepStage::ToCome;
    return step == 1 ? StepStage::Wrong : StepStage::Done;
}

std::vector<Tool> tools_of(const TablesGallery& local)
{
    return {{.key = "add", .label = "Add files", .icon = Icon::attach},
            {.key = "edit", .label = "Rename", .icon = Icon::edit},
            {.key = "pin", .label = "Keep in sight", .icon = Icon::eye, .pressed = local.pinned},
            {.key = "send",
             .label = "Send",
             .icon = Icon::send,
             .disabled_because = "Three things are missing"},
            {.key = "history", .label = "History", .icon = Icon::history, .only_icon = true}};
}

std::vector<PaletteEntry> palette_entries()
{
    return {{.key = "new",
             .label = "New customer association",
             .shortcut = "N",
             .icon = Icon::add,
             .group = "Actions"},
            {.key = "settings",
             .label = "Settings",
             .shortcut = "G S",
             .icon = Icon::settings,
             .group = "Go to"},
            {.key = "claims",
             .label = "Customer associations",
             .shortcut = "G D",
             .icon = Icon::apps_list,
             .group = "Go to"},
            {.key = "adventure",
             .label = "Adventure Works: Teams Phone rollout",
             .hint = "Partner action required",
             .icon = Icon::document,
             .group = "Claims"},
            {.key = "lodz",
             .label = "Łódź Meble: Business Central",
             .hint = "Submitted",
             .icon = Icon::document,
             .group = "Claims"}};
}

} // namespace

void tabs_sample(Ui& ui, TablesGallery& local)
{
    const Tabs options{.key = "tabs",
                       .label = "Parts of a claim",
                       .items = {{.key = "overview", .label = "Overview"},
                                 {.key = "files", .label = "Files", .count = "3"},
                                 {.key = "comments", .label = "Comments", .count = "12"},
                                 {.key = "dispute",
                                  .label = "Dispute",
                                  .disabled_because = "Only a rejected claim can be disputed"}},
                       .chosen = local.tab};
    const auto made = tabs(ui, options, [&] {
        paragraph(ui, "text", "This is the part called " + options.items[local.tab].label + ".");
    });
    if (made) local.tab = *made;
}

void steps_sample(Ui& ui, TablesGallery& local)
{
    Stepper options{.key = "steps", .label = "Steps of the claim"};
    for (std::size_t i = 0; i < step_labels.size(); ++i) {
        const bool last = i + 1 == step_labels.size();
        options.steps.push_back(
            {.key = "step" + std::to_string(i),
             .label = step_labels[i],
             .stage = stage_of(i, local.step),
             .disabled_because = last ? "Three things are missing before this step" : ""});
    }
    Rect area = ui.rest();
    area.width = std::min(area.width, ui.size().width < 700 ? area.width : 256.0f);
    const float used = ui.within(area, [&] {
        if (const auto made = stepper(ui, options)) local.step = *made;
    });
    ui.space(used);
}

void menus_sample(Ui& ui, TablesGallery& local)
{
    const auto chosen =
        menu_button(ui, {.key = "view",
                         .label = "View: My work",
                         .entries = {{.key = "mine", .label = "My work", .checked = true},
                                     {.key = "all", .label = "All claims", .checked = false},
                                     {.key = "save",
                                      .label = "Save this view",
                                      .shortcut = "Ctrl S",
                                      .disabled_because = "Nothing has changed",
                                      .starts_group = true}}});
    if (chosen) local.last_act = "menu entry " + std::to_string(*chosen + 1);
    ui.space(8);
    menu_button(ui, {.key = "locked",
                     .label = "Locked menu",
                     .icon = Icon::settings,
                     .disabled_because = "Only administrators change this"});
    ui.space(8);
    const auto used =
        toolbar(ui, {.key = "tools", .label = "File tools", .tools = tools_of(local)});
    if (used == 2u) local.pinned = !local.pinned;
}

void breadcrumb_sample(Ui& ui)
{
    breadcrumb(
        ui,
        {.key = "crumbs",
         .crumbs = {
             {.key = "claims", .label = "Customer associations", .href = "#/claims"},
             {.key = "claim", .label = "Adventure Works: Teams Phone rollout", .href = "#/gallery"},
             {.key = "id", .label = "CA-7F3K-29QX", .style = type::mono}}});
}

void matrix_sample(Ui& ui, TablesGallery& local)
{
    Matrix options{.key = "matrix",
                   .label = "What the files prove",
                   .corner = "File",
                   .questions = {{.key = "phone", .label = "Teams Phone"},
                                 {.key = "signature", .label = "Signature"},
                                 {.key = "date", .label = "Date"}},
                   .subjects = {{.key = "sow", .label = "SOW Adventure Works.pdf"},
                                {.key = "report", .label = "Adoption report Q3.docx"},
                                {.key = "signed", .label = "Signed acknowledgement.pdf"}},
                   .mark = [&](std::size_t file, std::size_t question) {
                       return local.marks[file * 3 + question];
                   }};
    if (const auto given = matrix(ui, options)) {
        local.marks[given->subject * 3 + given->question] = given->mark;
    }
    ui.space(16);
    options.key = "locked_matrix";
    options.label = "What the files prove, decided";
    options.disabled_because = "The claim is in review";
    matrix(ui, options);
}

void palette_sample(Ui& ui, TablesGallery& local)
{
    if (button(ui, {.key = "open", .label = "Search claims and actions", .icon = Icon::search})) {
        local.palette.open = true;
    }
    const std::vector<PaletteEntry> entries = palette_entries();
    if (const auto chosen = command_palette(ui, entries, local.palette)) {
        local.last_act = entries[*chosen].label;
    }
}

} // namespace ui
