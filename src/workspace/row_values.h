// One row of the columns on its own: what the events of a claim said, with every shared text
// spelled out, so that it can leave its workspace and come back into another. And the same as
// bytes, which README.md beside this file has part by part. The surprise: texts are views, into the
// columns or the bytes that the row was read from.
#pragma once

#include "workspace/columns.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workspace {

// Raise it whenever the same events would come out as another row: rows of other versions are not
// read, but derived anew. tests/workspace/row_values_test.cpp notices when it was forgotten.
inline constexpr int row_version = 2;

struct ProductValue {
    std::string_view product{};
    std::optional<core::Date> ends_on{};

    bool operator==(const ProductValue&) const = default;
};

struct StakeValue {
    std::array<std::uint8_t, 16> guid{};
    std::string_view product{};

    bool operator==(const StakeValue&) const = default;
};

struct RowValues {
    std::string_view id{};
    std::string_view name{};
    std::string_view customer_name{};
    std::string_view domain_name{};
    std::string_view tenant_id{};
    std::string_view edition{};
    std::string_view location{};
    std::string_view created_by{};
    std::string_view reviewer{};
    std::optional<claims::SolutionArea> area{};
    Activities activities = 0;
    core::Instant created_on{};
    core::Instant updated_on{};
    core::Instant newest_proof_on{};
    ClockCell clock{};
    std::vector<ProductValue> products{};
    std::vector<StakeValue> stakes{}; // by guid, then by product
    std::vector<HoldCell> holds{};
    std::vector<Stay> stays{};
    std::array<std::string_view, band_count> searched{};

    bool operator==(const RowValues&) const = default;
};

RowValues values_of(const Columns& columns, Row row);
void write_values(Columns& columns, Row row, const RowValues& values);

void append_bytes(std::string& bytes, const RowValues& values);
// Nothing for bytes that are no row.
std::optional<RowValues> row_in(std::string_view bytes);

} // namespace workspace
