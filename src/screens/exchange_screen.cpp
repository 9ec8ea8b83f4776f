#include "screens/exchange_screen.h"

#include "screens/claims_query.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/plurals.h"
#include "ui/reveal.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto fault_texts = ui::texts_of<ExchangeFault>("exchange.fault.");
constexpr float two_columns_from = 760;

std::vector<claims::ClaimId> ids_in(std::string_view list)
{
    std::vector<claims::ClaimId> ids;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        if (end > 0) ids.push_back({std::string(list.substr(0, end))});
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return ids;
}

} // namespace

std::int64_t PlanTold::count(PlanStanding standing) const
{
    return std::count_if(rows.begin(), rows.end(),
                         [&](const PlannedRow& row) { return row.standing == standing; });
}

std::int64_t PlanTold::to_import() const
{
    return std::count_if(rows.begin(), rows.end(),
                         [](const PlannedRow& row) { return row.to_add > 0; });
}

ExchangeScreen exchange_screen_at(std::string_view address)
{
    ExchangeScreen screen{.address = std::string(address)};
    for (const auto& [name, value] : parts_of_address(address)) {
        if (name == "claims") screen.chosen = ids_in(value);
        if (name == "bundle") screen.asked_for = value;
    }
    screen.all = screen.chosen.empty();
    return screen;
}

std::string exchange_fault_words(const ui::Words& words, ExchangeFault fault, std::int64_t offset)
{
    return words.say(fault_texts[static_cast<std::size_t>(fault)],
                     {{"offset", std::to_string(offset)}});
}

namespace {

// What is to be decided stands above all else, and is in sight when it has come.
void plans(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    const bool planned = view.in.step == ImportStep::Planned || view.in.step == ImportStep::Keeping;
    const bool table = view.drafts.step == DraftsStep::Checked;
    const ui::NodeId heading =
        ui::child_id(ui.id(planned ? import_plan_key : drafts_plan_key), "heading");
    if (planned) {
        exchange_plan(ui, view, local, send);
        ui.space(ui::gap::wide);
    }
    if (table) {
        drafts_plan(ui, view, local, send);
        ui.space(ui::gap::wide);
    }
    const bool any = planned || table;
    if (any && !local.plan_was_there) ui::reveal(ui, heading);
    local.plan_was_there = any;
}

} // namespace

void exchange_screen(ui::Ui& ui, const ExchangeView& view, ExchangeScreen& local, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say("exchange.title"_text));
    ui.space(4);
    ui::paragraph(ui, "about", ui.say("exchange.about"_text), ui::type::body, ui::Ink::TextSecond);
    ui.space(ui::gap::wide);
    if (view.rules == nullptr) {
        ui::paragraph(ui, "opening", ui.say("exchange.opening"_text), ui::type::body,
                      ui::Ink::TextSecond);
        return;
    }
    if (!view.may_export && !view.may_import) {
        ui::paragraph(ui, "not-yours", ui.say("exchange.not_yours"_text), ui::type::body);
        return;
    }
    plans(ui, view, local, send);
    const auto take = [&] {
        exchange_import(ui, view, local, send);
        if (!view.may_make_drafts) return;
        ui.space(ui::gap::wide);
        exchange_drafts(ui, view, send);
    };
    const auto give = [&] {
        if (view.may_export) exchange_export(ui, view, local, send);
        if (!view.may_sync) return;
        if (view.may_export) ui.space(ui::gap::wide);
        exchange_sync(ui, view, local, send);
    };
    const bool gives = view.may_export || view.may_sync;
    if (ui.width() < two_columns_from || !gives || !view.may_import) {
        if (view.may_import) take();
        if (view.may_import && gives) ui.space(ui::gap::wide);
        if (gives) give();
    } else {
        ui.columns({1, 1}, ui::gap::wide,
                   [&](std::size_t column) { column == 0 ? take() : give(); });
    }
}

} // namespace screens
