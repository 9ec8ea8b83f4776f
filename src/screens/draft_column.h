// What a column of a table of drafts may say: each field of a claim, and what else can be written
// in a cell. Names are a part of the format: a heading may be one.
#pragma once

#include "claims/words.h"

#include <cstdint>
#include <optional>

namespace screens {

enum class DraftColumn : std::uint8_t {
    // The fields, in their order.
    Name,
    MpnId,
    CustomerName,
    DomainName,
    TenantId,
    CustomerContactName,
    CustomerContactTitle,
    CustomerContactEmail,
    TechnicalContactName,
    TechnicalContactTitle,
    TechnicalContactEmail,
    OwnContactName,
    OwnContactEmail,
    SolutionSeller,
    RevenueCustomerName,
    IsvSolution,
    // And what is no text.
    Area,
    Activities,
    Products,
    Subscriptions,
    Comment,
};

constexpr DraftColumn column_of(claims::Field field)
{
    return static_cast<DraftColumn>(field);
}
static_assert(column_of(claims::Field::IsvSolution) == DraftColumn::IsvSolution);

constexpr std::optional<claims::Field> field_of(DraftColumn column)
{
    if (column > DraftColumn::IsvSolution) return std::nullopt;
    return static_cast<claims::Field>(column);
}

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::DraftColumn> = std::to_array<Named<screens::DraftColumn>>({
    {screens::DraftColumn::Name, "name"},
    {screens::DraftColumn::MpnId, "mpn-id"},
    {screens::DraftColumn::CustomerName, "customer-name"},
    {screens::DraftColumn::DomainName, "domain-name"},
    {screens::DraftColumn::TenantId, "tenant-id"},
    {screens::DraftColumn::CustomerContactName, "customer-contact-name"},
    {screens::DraftColumn::CustomerContactTitle, "customer-contact-title"},
    {screens::DraftColumn::CustomerContactEmail, "customer-contact-email"},
    {screens::DraftColumn::TechnicalContactName, "technical-contact-name"},
    {screens::DraftColumn::TechnicalContactTitle, "technical-contact-title"},
    {screens::DraftColumn::TechnicalContactEmail, "technical-contact-email"},
    {screens::DraftColumn::OwnContactName, "own-contact-name"},
    {screens::DraftColumn::OwnContactEmail, "own-contact-email"},
    {screens::DraftColumn::SolutionSeller, "solution-seller"},
    {screens::DraftColumn::RevenueCustomerName, "revenue-customer-name"},
    {screens::DraftColumn::IsvSolution, "isv-solution"},
    {screens::DraftColumn::Area, "area"},
    {screens::DraftColumn::Activities, "activities"},
    {screens::DraftColumn::Products, "products"},
    {screens::DraftColumn::Subscriptions, "subscriptions"},
    {screens::DraftColumn::Comment, "comment"},
});
static_assert(names_all_up_to(screens::DraftColumn::Comment));

} // namespace core
