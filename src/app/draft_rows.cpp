#include "app/draft_rows.h"

#include "claims/problems.h"
#include "core/text.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using claims::ProductId;
using screens::CellFault;
using screens::DraftColumn;

// What parts the things that share a cell.
constexpr std::array between{std::string_view(","),      std::string_view(";"),
                             std::string_view("|"),      std::string_view("\n"),
                             std::string_view("\r"),     std::string_view("\u3001"),
                             std::string_view("\uFF0C"), std::string_view("\uFF1B")};
constexpr std::array before_id{std::string_view(":"), std::string_view("="),
                               std::string_view("\uFF1A"), std::string_view("\uFF1D")};

struct Place {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

template <std::size_t count>
Place first_of(std::string_view text, const std::array<std::string_view, count>& marks)
{
    Place first;
    for (const std::string_view mark : marks) {
        const std::size_t at = text.find(mark);
        if (at < first.at) first = {.at = at, .size = mark.size()};
    }
    return first;
}

std::vector<std::string> parts_in(std::string_view cell)
{
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const Place end = first_of(cell, between);
        const std::string_view part = core::trimmed(cell.substr(0, end.at));
        if (!part.empty()) parts.emplace_back(part);
        if (end.at == cell.npos) break;
        cell.remove_prefix(end.at + end.size);
    }
    return parts;
}

class Row {
public:
    Row(const MeantCells& cells, const RowReading& reading) : cells_(cells), reading_(reading) {}

    AskedByRow read()
    {
        ask(claims::CreateClaim{.edition = reading_.edition}, std::nullopt);
        read_fields();
        read_products();
        read_solution();
        for (const ProductId& product : products_) {
            ask(claims::AddProduct{.product = product}, DraftColumn::Products);
        }
        read_subscriptions();
        const std::string comment = cell(DraftColumn::Comment);
        if (!comment.empty()) ask(claims::AddComment{.text = comment}, DraftColumn::Comment);
        return std::move(asked_);
    }

private:
    std::string cell(DraftColumn column) const
    {
        const auto found = cells_.find(column);
        if (found == cells_.end()) return {};
        return std::string(core::trimmed(found->second));
    }

    void ask(claims::Command command, std::optional<DraftColumn> from)
    {
        asked_.commands.push_back(std::move(command));
        asked_.from.push_back(from);
    }

    void find(CellFault fault, DraftColumn column, std::string text)
    {
        asked_.findings.push_back({.meaning = column, .trouble = fault, .text = std::move(text)});
    }

    // All in one; but what cannot be read alone, so that a refusal concerns nothing else.
    void read_fields()
    {
        claims::EditFields readable;
        for (const auto& field : core::names<claims::Field>) {
            const DraftColumn column = screens::column_of(field.value);
            std::string text = cell(column);
            for (const claims::FieldChange& known : reading_.known) {
                if (text.empty() && known.field == field.value) text = known.value;
            }
            if (text.empty()) continue;
            const bool is_readable = claims::parse_field(field.value, text).is_ok();
            const claims::FieldChange change{.field = field.value, .value = std::move(text)};
            if (is_readable)
                readable.changes.push_back(change);
            else
                ask(claims::EditFields{.changes = {change}}, column);
        }
        if (!readable.changes.empty()) ask(std::move(readable), std::nullopt);
    }

    void read_products()
    {
        for (const std::string& part : parts_in(cell(DraftColumn::Products))) {
            const auto product = meant_by(part, reading_.vocabulary.products);
            if (!product)
                find(CellFault::UnknownProduct, DraftColumn::Products, part);
            else if (std::find(products_.begin(), products_.end(), *product) == products_.end())
                products_.push_back(*product);
        }
    }

    // Where the row does not say, the products do, if they are all of one area.
    std::optional<claims::SolutionArea> area_of_products() const
    {
        std::optional<claims::SolutionArea> area;
        for (const ProductId& id : products_) {
            const claims::Product* product = claims::find_product(reading_.catalogue, id);
            if (product == nullptr || (area && *area != product->area)) return std::nullopt;
            area = product->area;
        }
        return area;
    }

    void read_solution()
    {
        claims::ChooseSolution chosen;
        const std::string area = cell(DraftColumn::Area);
        if (area.empty())
            chosen.area = area_of_products();
        else
            chosen.area = meant_by(area, reading_.vocabulary.areas);
        if (!area.empty() && !chosen.area) find(CellFault::UnknownArea, DraftColumn::Area, area);
        for (const std::string& part : parts_in(cell(DraftColumn::Activities))) {
            const auto activity = meant_by(part, reading_.vocabulary.activities);
            if (activity)
                chosen.activities.push_back(*activity);
            else
                find(CellFault::UnknownActivity, DraftColumn::Activities, part);
        }
        if (!chosen.area && chosen.activities.empty()) return;
        ask(std::move(chosen), DraftColumn::Area);
    }

    void enter(const ProductId& product, std::string id)
    {
        ask(claims::EnterSubscription{.product = product, .subscription = {.id = std::move(id)}},
            DraftColumn::Subscriptions);
    }

    // "Sales: 72f9…; Finance: 1b2c…", or as many ids as there are products, in the same order.
    void read_subscriptions()
    {
        std::vector<std::string> bare;
        for (const std::string& part : parts_in(cell(DraftColumn::Subscriptions))) {
            const Place mark = first_of(part, before_id);
            const std::string named(core::trimmed(std::string_view(part).substr(0, mark.at)));
            if (mark.at == std::string::npos) {
                bare.push_back(part);
                continue;
            }
            const auto product = meant_by(named, reading_.vocabulary.products);
            const bool claimed = product && std::find(products_.begin(), products_.end(),
                                                      *product) != products_.end();
            if (claimed)
                enter(*product, std::string(core::trimmed(
                                    std::string_view(part).substr(mark.at + mark.size))));
            else
                find(CellFault::SubscriptionOfNone, DraftColumn::Subscriptions, named);
        }
        if (bare.empty()) return;
        if (bare.size() != products_.size()) {
            find(CellFault::SubscriptionsUnsorted, DraftColumn::Subscriptions, bare.front());
            return;
        }
        for (std::size_t i = 0; i < bare.size(); ++i) enter(products_[i], bare[i]);
    }

    const MeantCells& cells_;
    const RowReading& reading_;
    std::vector<ProductId> products_{};
    AskedByRow asked_{};
};

} // namespace

AskedByRow asked_by(const MeantCells& cells, const RowReading& reading)
{
    return Row(cells, reading).read();
}

} // namespace app
