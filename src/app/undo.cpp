#include "app/undo.h"

#include <algorithm>

namespace app {

namespace {

using namespace claims;
using Commands = std::vector<Command>;

Commands back_to_fields(const Claim& before, const EditFields& edit)
{
    EditFields back;
    for (const FieldChange& change : edit.changes) {
        back.changes.push_back({.field = change.field, .value = text_of(before, change.field)});
    }
    return {back};
}

Commands back_to_product(const Claim& before, const ProductId& product)
{
    const ClaimedProduct* claimed = find_claimed(before, product);
    if (claimed == nullptr) return {RemoveProduct{.product = product}};
    return {AddProduct{.product = product},
            EnterSubscription{.product = product,
                              .count = claimed->count,
                              .subscription = claimed->subscription}};
}

Commands back_to_tick(const Claim& before, const ChangeAcknowledgement& change)
{
    const auto& ticked = before.acknowledged;
    const bool was = std::find(ticked.begin(), ticked.end(), change.statement) != ticked.end();
    return {ChangeAcknowledgement{.statement = change.statement,
                                  .tick = was ? Tick::Ticked : Tick::Unticked}};
}

} // namespace

Commands undoing(const Claim& before, const Command& command)
{
    if (const auto* edit = std::get_if<EditFields>(&command)) return back_to_fields(before, *edit);
    if (const auto* added = std::get_if<AddProduct>(&command)) {
        return back_to_product(before, added->product);
    }
    if (const auto* removed = std::get_if<RemoveProduct>(&command)) {
        return back_to_product(before, removed->product);
    }
    if (const auto* entered = std::get_if<EnterSubscription>(&command)) {
        return find_claimed(before, entered->product) == nullptr
                   ? Commands{}
                   : back_to_product(before, entered->product);
    }
    if (const auto* change = std::get_if<ChangeAcknowledgement>(&command)) {
        return back_to_tick(before, *change);
    }
    if (std::holds_alternative<ChooseSolution>(command)) {
        return {ChooseSolution{.area = before.area, .activities = before.activities}};
    }
    if (std::holds_alternative<ChoosePayments>(command)) {
        return {ChoosePayments{.payments = before.payments_opted_out ? Payments::OptedOut
                                                                     : Payments::Wanted}};
    }
    if (std::holds_alternative<DiscardClaim>(command)) return {RestoreClaim{}};
    if (std::holds_alternative<RestoreClaim>(command)) return {DiscardClaim{}};
    return {};
}

} // namespace app
