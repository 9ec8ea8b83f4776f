// What the list of claims is asked for, as a value and as an address:
// "/claims?q=contoso&state=approved,rejected&sort=-updated". Values that no list knows are passed
// over, so that an address from another version still opens.
#pragma once

#include "ui/table_state.h"
#include "workspace/listing.h"

#include <string>
#include <string_view>

namespace screens {

struct ClaimsQuery {
    std::string search{};
    workspace::Filter filter{};
    ui::TableState table{}; // order, columns, widths
};

ClaimsQuery claims_query(std::string_view address);
std::string claims_address(const ClaimsQuery& query);

// The columns and their widths alone: "?columns=name,state"; empty: as they are at first.
std::string layout_of(const ui::TableState& table);
void read_layout(std::string_view layout, ui::TableState& table);
bool says_layout(std::string_view address);

// The same address with the name of a view, and the name in one.
std::string with_view(std::string_view address, std::string_view view);
std::string view_in(std::string_view address);

// What stands behind the "?", as pairs; "%20" is a space. Also for other screens.
using AddressParts = std::vector<std::pair<std::string, std::string>>;
AddressParts parts_of_address(std::string_view address);
std::string address_with(std::string_view path, const AddressParts& parts);

} // namespace screens
