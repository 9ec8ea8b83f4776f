#include "ui/gallery_display.h"

#include "ui/avatar.h"
#include "ui/banner.h"
#include "ui/card.h"
#include "ui/chart.h"
#include "ui/comment.h"
#include "ui/dialog.h"
#include "ui/empty_state.h"
#include "ui/figure_card.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/progress.h"
#include "ui/side_panel.h"
#include "ui/skeleton.h"
#include "ui/text.h"
#include "ui/timeline.h"

namespace ui {

namespace {

void group(Ui& ui, std::string_view key, const std::string& title, const Body& body)
{
    card(ui, [&] {
        ui.around({.id = ui.id(key), .role = Role::Group, .name = title}, [&] {
            heading(ui, "heading", 2, title);
            ui.space(16);
            body();
        });
    });
    ui.space(24);
}

void pills(Ui& ui)
{
    const std::vector<StatusPill> states{
        {.key = "editing", .label = "Editing", .icon = Icon::edit, .tone = Tone::Neutral},
        {.key = "submitted", .label = "Submitted", .icon = Icon::send, .tone = Tone::Paper},
        {.key = "review", .label = "In review", .icon = Icon::eye, .tone = Tone::Violet},
        {.key = "action",
         .label = "Partner action required",
         .icon = Icon::alert,
         .tone = Tone::Amber},
        {.key = "approved", .label = "Approved", .icon = Icon::checkmark, .tone = Tone::Green},
        {.key = "rejected", .label = "Rejected", .icon = Icon::dismiss, .tone = Tone::Red},
        {.key = "dispute", .label = "Dispute", .icon = Icon::scales, .tone = Tone::Orange},
    };
    for (const StatusPill& pill : states) {
        status_pill(ui, pill);
        ui.space(8);
    }
}

void figures(Ui& ui, DisplayGallery& local)
{
    const bool narrow = ui.width() < 480;
    const std::vector<FigureCard> cards{
        {.key = "needs",
         .label = "Needs you",
         .figure = "7",
         .hint = "2 due this week",
         .chosen = local.figure_chosen,
         .needs_attention = true},
        {.key = "editing", .label = "Editing", .figure = "23", .hint = "9 ready to submit"},
        {.key = "official", .label = "Official", .figure = "48", .hint = "+6 this month"},
    };
    const auto draw = [&](std::size_t i) {
        if (figure_card(ui, cards[i]) && i == 0) local.figure_chosen = !local.figure_chosen;
    };
    if (!narrow) return ui.columns({1, 1, 1}, 12, draw);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        draw(i);
        ui.space(12);
    }
}

void steps(Ui& ui)
{
    timeline(ui, "life", "The life of this claim",
             {{.key = "created", .label = "Created", .when = "2 Nov", .moment = Moment::Past},
              {.key = "submitted", .label = "Submitted", .when = "6 Nov", .moment = Moment::Past},
              {.key = "action",
               .label = "Partner action required",
               .when = "20 Nov",
               .moment = Moment::Present},
              {.key = "review", .label = "In review", .when = "by Fri 4 Dec"},
              {.key = "approved", .label = "Approved"},
              {.key = "official", .label = "Official", .when = "7 days later"}});
}

void messages(Ui& ui, DisplayGallery& local)
{
    banner(ui,
           {.key = "due",
            .tone = Tone::Amber,
            .icon = Icon::alert,
            .title = "Answer by Wed 25 Nov, in 2 business days, or the claim is rejected.",
            .sentences = {"The reviewer asks for: customer acknowledgement missing."}},
           [&] { button(ui, {.key = "answer", .label = "Answer"}); });
    ui.space(12);
    banner(ui, {.key = "failed",
                .tone = Tone::Red,
                .icon = Icon::error_circle,
                .title = "Not saved",
                .sentences = {"The disk is full. What you typed is kept here."},
                .urgent = true});
    ui.space(16);
    if (button(ui, {.key = "toast", .label = "Show a toast"})) {
        const std::string number = std::to_string(++local.toasts_so_far);
        show_toast(
            local.toasts,
            {.key = "toast" + number, .text = "Draft " + number + " discarded", .undoable = true});
    }
    const std::string undone = draw_toasts(ui, local.toasts);
    if (!undone.empty()) local.answer = "Undone: " + undone;
}

void overlays(Ui& ui, DisplayGallery& local)
{
    if (button(ui, {.key = "dialog", .label = "Open a dialog"})) local.dialog_open = true;
    ui.space(8);
    if (button(ui, {.key = "panel", .label = "Open a side panel"})) local.panel_open = true;
    ui.space(8);
    paragraph(ui, "answer", local.answer.empty() ? "Nothing chosen yet" : local.answer);
    const std::vector<Button> actions{
        {.key = "erase", .label = "Erase"},
        {.key = "keep", .label = "Keep everything", .look = ButtonLook::Primary}};
    const Body question = [&] {
        paragraph(ui, "text", "All claims of this workspace will be gone.");
    };
    const auto chosen = [&](std::size_t i) { local.answer = "Chosen: " + actions[i].label; };
    if (local.dialog_open && dialog(ui, {.key = "question", .title = "Erase everything?"}, question,
                                    actions, chosen) == DialogAnswer::Closed) {
        local.dialog_open = false;
    }
    const Body history = [&] {
        ui.around({.id = ui.id("events"), .role = Role::List, .name = "Events"}, [&] {
            comment(ui, {.key = "one",
                         .author = "Anna Kowalska",
                         .role = "incentives admin",
                         .when = "today 09:41",
                         .text = "Submitted the claim."});
        });
    };
    if (local.panel_open && side_panel(ui, {.key = "history", .title = "History"}, history)) {
        local.panel_open = false;
    }
}

void facts(Ui& ui)
{
    key_value_list(ui, "facts", "Customer",
                   {{.key = "name", .name = "Customer", .value = "Adventure Works Cycles"},
                    {.key = "tenant",
                     .name = "Tenant ID",
                     .value = "3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44",
                     .identifier = true},
                    {.key = "title", .name = "Contact title", .value = ""}});
    ui.space(8);
    ui.around({.id = ui.id("comments"), .role = Role::List, .name = "Comments"}, [&] {
        comment(ui, {.key = "first",
                     .author = "J. Moreau",
                     .role = "reviewer",
                     .when = "20 Nov 14:02",
                     .text = "Page 3 of the statement of work is not signed, and the date is from "
                             "2019. Please add a signed page dated within the last 12 months."});
        ui.space(12);
        comment(ui, {.key = "second",
                     .author = "\u738B\u5C0F\u660E",
                     .when = "today",
                     .text = "\u5DF2\u9644\u4E0A\u3002"});
    });
}

void charts(Ui& ui)
{
    const std::vector<std::string> months{"Jun", "Jul", "Aug", "Sep", "Oct", "Nov"};
    Chart sample{
        .key = "states",
        .title = "Claims by state",
        .summary = "Approved claims grew from 4 to 21 in six months",
        .categories_name = "Month",
        .form = ChartForm::StackedBars,
        .categories = months,
        .series = {{.name = "Approved", .tone = Tone::Green, .values = {4, 7, 9, 14, 18, 21}},
                   {.name = "In review", .tone = Tone::Violet, .values = {3, 3, 6, 5, 4, 7}},
                   {.name = "Rejected", .tone = Tone::Red, .values = {1, 0, 2, 1, 3, 2}}}};
    chart(ui, sample);
    ui.space(24);
    sample.key = "lines";
    sample.title = "Claims by state, as lines";
    sample.form = ChartForm::Lines;
    chart(ui, sample);
    ui.space(24);
    sample.key = "bars";
    sample.title = "Claims by state, side by side";
    sample.form = ChartForm::Bars;
    chart(ui, sample);
    ui.space(24);
    chart(ui, {.key = "rows",
               .title = "Decisions by reason",
               .summary = "Most claims were approved; most others lacked proof",
               .categories_name = "Decision",
               .form = ChartForm::Rows,
               .categories = {"Approved", "Insufficient proof of execution",
                              "The customer declined the association with this partner"},
               .series = {{.name = "Claims", .tone = Tone::Violet, .values = {21, 6, 2}}},
               .beside = {{.key = "png", .label = "Save as picture"},
                          {.key = "csv", .label = "Save as CSV"}}});
    ui.space(24);
    sample.key = "stacked-rows";
    sample.title = "Claims by state, lying";
    sample.form = ChartForm::StackedRows;
    sample.series.push_back({.name = "Rejected for good",
                             .tone = Tone::Red,
                             .hollow = true,
                             .values = {0, 1, 1, 2, 0, 3}});
    chart(ui, sample);
}

void work(Ui& ui, DisplayGallery& local)
{
    if (progress(ui, {.key = "import",
                      .label = "Importing claims",
                      .done_percent = local.progress_percent,
                      .cancellable = true})) {
        local.progress_percent = 0;
    }
}

void nothing_yet(Ui& ui)
{
    skeleton(ui, {.key = "waiting", .label = "Opening the workspace", .rows = 3});
    ui.space(16);
    empty_state(ui,
                {.key = "none",
                 .icon = Icon::clipboard_task,
                 .title = "No claims yet",
                 .sentences = {"A claim says that your company helped a customer."}},
                [&] { button(ui, {.key = "first", .label = "Begin the first one"}); });
}

} // namespace

void display_gallery(Ui& ui, DisplayGallery& local)
{
    group(ui, "pills", "Status pills", [&] { pills(ui); });
    group(ui, "figures", "Figure cards", [&] { figures(ui, local); });
    group(ui, "timeline", "Timeline", [&] { steps(ui); });
    group(ui, "messages", "Messages", [&] { messages(ui, local); });
    group(ui, "overlays", "Dialog and side panel", [&] { overlays(ui, local); });
    group(ui, "facts", "Facts and comments", [&] { facts(ui); });
    group(ui, "progress", "Progress", [&] { work(ui, local); });
    group(ui, "nothing", "Waiting, and nothing there", [&] { nothing_yet(ui); });
    group(ui, "charts", "Charts", [&] { charts(ui); });
}

} // namespace ui
