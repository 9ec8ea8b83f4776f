#include "screens/insights_screen.h"

#include "screens/claims_query.h"
#include "screens/domain_words.h"
#include "screens/insights_charts.h"
#include "screens/reading_progress.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chart_drawing.h"
#include "ui/empty_state.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/select.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto period_texts = ui::texts_of<InsightsPeriod>("insights.period.");
constexpr float beside_from = 1000; // two charts in a row

// --- what is asked -------------------------------------------------------------------------------

struct Offered {
    std::vector<std::string> values{}; // the first: all
    std::vector<ui::Option> options{};
};

void offer(Offered& offered, const std::string& value, std::string label)
{
    offered.values.push_back(value);
    offered.options.push_back({.key = {}, .label = std::move(label)});
}

// Every value that some claim has.
Offered values_of(const ui::Ui& ui, const workspace::Dictionary& dictionary,
                  const std::function<std::string(const std::string&)>& label)
{
    Offered offered;
    offer(offered, "", ui.say("insights.all"_text));
    for (workspace::Number i = 1; i < dictionary.size(); ++i) {
        offer(offered, dictionary.text(i), label(dictionary.text(i)));
    }
    for (std::size_t i = 0; i < offered.values.size(); ++i) {
        offered.options[i].key = offered.values[i];
    }
    return offered;
}

void choose(ui::Ui& ui, std::string_view key, ui::Text label, const Offered& offered,
            std::string& chosen)
{
    const auto at = std::find(offered.values.begin(), offered.values.end(), chosen);
    const auto index = at == offered.values.end()
                           ? std::size_t{0}
                           : static_cast<std::size_t>(at - offered.values.begin());
    const auto made = ui::select(ui, {.about = {.key = key, .label = ui.say(label)},
                                      .options = offered.options,
                                      .chosen = index});
    if (made) chosen = offered.values[*made];
}

void choose_period(ui::Ui& ui, InsightsQuestion& question)
{
    ui::Select select{.about = {.key = "period", .label = ui.say("insights.period"_text)},
                      .chosen = static_cast<std::size_t>(question.period),
                      .searchable = false};
    for (const auto& named : core::names<InsightsPeriod>) {
        select.options.push_back(
            {.key = named.name,
             .label = ui.say(period_texts[static_cast<std::size_t>(named.value)])});
    }
    if (const auto made = ui::select(ui, select)) {
        question.period = core::names<InsightsPeriod>[*made].value;
    }
}

void choose_area(ui::Ui& ui, InsightsQuestion& question)
{
    Offered offered;
    offer(offered, "", ui.say("insights.all"_text));
    for (const auto& named : core::names<claims::SolutionArea>) {
        offer(offered, std::string(named.name), ui.say(area_text(named.value)));
    }
    for (std::size_t i = 0; i < offered.values.size(); ++i) {
        offered.options[i].key = offered.values[i];
    }
    std::string chosen = question.area ? std::string(core::name_of(*question.area)) : "";
    choose(ui, "area", "claims.column.area"_text, offered, chosen);
    question.area = core::named<claims::SolutionArea>(chosen);
}

void choose_product(ui::Ui& ui, InsightsQuestion& question, const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const auto label = [&](const std::string& id) {
        return product_name(ui.words(), view.claims->rules().catalogue, {id});
    };
    choose(ui, "product", "claims.column.products"_text, values_of(ui, columns.products, label),
           question.product);
}

void choose_location(ui::Ui& ui, InsightsQuestion& question, const WorkspaceView& view)
{
    const auto label = [&](const std::string& mpn_id) {
        for (const claims::Location& location : view.profile.locations) {
            const bool named = location.mpn_id == mpn_id && !location.name.empty();
            if (named) return location.name + " \u00B7 " + mpn_id;
        }
        return mpn_id;
    };
    choose(ui, "location", "claims.column.location"_text,
           values_of(ui, view.claims->columns().locations, label), question.location);
}

void filters(ui::Ui& ui, InsightsQuestion& question, const WorkspaceView& view)
{
    const auto each = [&](std::size_t column) {
        if (column == 0) choose_period(ui, question);
        if (column == 1) choose_area(ui, question);
        if (column == 2) choose_product(ui, question, view);
        if (column == 3) choose_location(ui, question, view);
    };
    const std::size_t in_row = ui.width() >= 760 ? 4 : ui.width() >= 420 ? 2 : 1;
    for (std::size_t from = 0; from < 4; from += in_row) {
        ui.columns(std::vector<float>(in_row, 1), ui::gap::large,
                   [&](std::size_t column) { each(from + column); });
        ui.space(12);
    }
}

// --- what is answered ----------------------------------------------------------------------------

OfferTable table_of(const ui::Chart& chart)
{
    OfferTable table{.name = chart.title, .rows = {{chart.categories_name}}};
    for (const ui::ChartSeries& series : chart.series) table.rows[0].push_back(series.name);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<std::string> row{chart.categories[i]};
        for (const ui::ChartSeries& series : chart.series) {
            row.push_back(std::to_string(series.values[i]));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void draw_chart(ui::Ui& ui, ui::Chart chart, const Send& send)
{
    enum { Picture, Csv };
    chart.beside = {{.key = "png",
                     .label = ui.say("insights.picture"_text),
                     .name = ui.words().say("insights.picture.of"_text, {{"chart", chart.title}})},
                    {.key = "csv",
                     .label = ui.say("claims.csv"_text),
                     .name = ui.words().say("insights.csv"_text, {{"chart", chart.title}})}};
    ui::card(ui, [&] {
        const auto pressed = ui::chart(ui, chart);
        if (pressed == Csv) send(table_of(chart));
        if (pressed == Picture) {
            send(OfferPicture{.name = chart.title, .svg = ui::chart_drawing(chart, ui.theme())});
        }
    });
}

// Days that a state took longest, with the claim that took them.
void slowest(ui::Ui& ui, const InsightsFigures& figures, const WorkspaceView& view)
{
    ui::card(ui, [&] {
        const std::string title = ui.say("insights.slowest"_text);
        ui.around({.id = ui.id("slowest"), .role = ui::Role::Region, .name = title}, [&] {
            ui::heading(ui, "title", 2, title);
            ui.space(8);
            for (const workspace::StayFigures& stay : figures.stays()) {
                const auto row = view.claims->find(stay.worst);
                if (!row) continue;
                const claims::Edition& edition =
                    claims::edition_of(view.claims->rules(), stay.edition);
                const std::string name(view.claims->columns().name[*row]);
                ui::link(ui, {.key = "worst-" + stay.edition.text +
                                     std::string(core::name_of(stay.state)),
                              .label = name.empty() ? stay.worst.text : name,
                              .href = "#/claims/" + stay.worst.text});
                ui::paragraph(ui,
                              "days-" + stay.edition.text + std::string(core::name_of(stay.state)),
                              ui::counted(ui.words(), "insights.slowest.days"_text, stay.worst_days,
                                          {{"state", ui.say(state_text(stay.state, edition))}}),
                              ui::type::caption, ui::Ink::TextSecond);
                ui.space(8);
            }
        });
    });
}

void charts(ui::Ui& ui, const InsightsFigures& figures, const WorkspaceView& view, const Send& send)
{
    const std::vector<ui::Chart> all =
        insights_charts({.words = ui.words(), .view = view, .figures = figures});
    const std::size_t in_row = ui.width() >= beside_from ? 2 : 1;
    for (std::size_t from = 0; from < all.size(); from += in_row) {
        const std::size_t count = std::min(in_row, all.size() - from);
        ui.columns(std::vector<float>(in_row, 1), ui::gap::large, [&](std::size_t column) {
            if (column < count) draw_chart(ui, all[from + column], send);
        });
        ui.space(ui::gap::large);
    }
    if (!figures.stays().empty()) slowest(ui, figures, view);
}

void nothing_yet(ui::Ui& ui)
{
    ui::empty_state(
        ui,
        {.key = "empty",
         .icon = ui::Icon::data_bar,
         .title = ui.say("insights.empty.title"_text),
         .sentences = {ui.say("insights.empty.text"_text)}},
        [&] {
            ui::link(ui,
                     {.key = "claims", .label = ui.say("not_found.back"_text), .href = "#/claims"});
        });
}

} // namespace

InsightsScreen insights_screen_at(std::string_view address)
{
    InsightsScreen local;
    for (const auto& [key, value] : parts_of_address(address)) {
        if (key == "period") {
            local.question.period =
                core::named<InsightsPeriod>(value).value_or(InsightsPeriod::Quarter);
        }
        if (key == "location") local.question.location = value;
        if (key == "product") local.question.product = value;
        if (key == "area") local.question.area = core::named<claims::SolutionArea>(value);
    }
    local.address = insights_address(local.question);
    return local;
}

std::string insights_address(const InsightsQuestion& question)
{
    AddressParts parts;
    if (question.period != InsightsPeriod::Quarter) {
        parts.emplace_back("period", std::string(core::name_of(question.period)));
    }
    if (!question.location.empty()) parts.emplace_back("location", question.location);
    if (!question.product.empty()) parts.emplace_back("product", question.product);
    if (question.area) parts.emplace_back("area", std::string(core::name_of(*question.area)));
    return address_with("/insights", parts);
}

void insights_screen(ui::Ui& ui, InsightsScreen& local, const WorkspaceView& view, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say("insights.title"_text));
    ui.space(16);
    draw_reading(ui, view);
    if (view.claims == nullptr) return;
    if (view.claims->size() == 0 && !view.read_percent) return nothing_yet(ui);
    filters(ui, local.question, view);
    InsightsFigures& figures = ui.memory<InsightsFigures>(ui.id("figures"));
    figures.follow(view, local.question);
    const std::string status = ui::counted(ui.words(), "insights.status"_text,
                                           static_cast<std::int64_t>(figures.claims()));
    const ui::Rect line = ui.take(ui::type::caption.line);
    ui.inside({.id = ui.id("status"), .role = ui::Role::Status, .rect = line, .name = status},
              [&] { ui::line_in(ui, line, status, ui::type::caption, ui::Ink::TextSecond); });
    ui.space(12);
    charts(ui, figures, view, send);
    std::string address = insights_address(local.question);
    if (address == local.address) return;
    local.address = address;
    send(KeepAddress{.address = std::move(address)});
}

} // namespace screens
