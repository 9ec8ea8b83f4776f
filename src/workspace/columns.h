// What the workspace knows of its claims, column by column: the cells of one claim stand at the
// same row everywhere. The first part is what the events said, the second follows from it for the
// present moment. Cells are plain values and texts in one piece of memory, so that a query is a
// pass over arrays.
// The surprise: a row may be free. Workspace::rows() says which are claims.
#pragma once

#include "claims/competing.h"
#include "claims/standing.h"
#include "workspace/dictionary.h"
#include "workspace/life.h"
#include "workspace/span_column.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace workspace {

using Activities = std::uint8_t; // one bit each

constexpr Activities bit_of(claims::Activity activity)
{
    return static_cast<Activities>(1u << static_cast<unsigned>(activity));
}

struct ProductCell {
    Number product = 0;
    std::optional<core::Date> ends_on{}; // its subscription

    bool operator==(const ProductCell&) const = default;
};

struct HoldCell {
    core::Instant since{};
    std::optional<core::Instant> until{};

    bool operator==(const HoldCell&) const = default;
};

// claims::Stake in 20 bytes.
struct StakeCell {
    std::array<std::uint8_t, 16> guid{}; // of the tenant, or of the subscription
    Number product = 0;                  // none: it is a subscription

    bool operator==(const StakeCell&) const = default;
    bool operator<(const StakeCell& other) const
    {
        return guid != other.guid ? guid < other.guid : product < other.product;
    }
};

struct DeadlineCell {
    claims::DeadlineKind kind = claims::DeadlineKind::ReviewStart;
    claims::Turn turn = claims::Turn::Nobody;
    claims::Pace pace = claims::Pace::Running;
    core::Date due{};
    Number product = 0;

    bool operator==(const DeadlineCell&) const = default;
};

// What of a claim the clock acts on: enough for claims::standing_at, without its texts.
struct ClockCell {
    claims::State state = claims::State::NotCreated;
    core::Instant since{};
    claims::RejectionReason reason = claims::RejectionReason::InsufficientProof;
    std::optional<core::Instant> first_submitted_on{};
    std::optional<core::Instant> approved_on{};
    std::optional<core::Instant> declined_on{};
    int disputes = 0;

    bool operator==(const ClockCell&) const = default;
};

// In the order of the alternatives of claims::Consent.
enum class ConsentState { NotStarted, Pending, Passed, Open, Declined };

// The earliest in order, passed or not. The overall target is nobody's task of its own: it counts
// only where nothing else is due. Nothing: none.
const DeadlineCell* next_deadline(std::span<const DeadlineCell> deadlines);

struct StandingCell {
    claims::State state = claims::State::NotCreated;
    ConsentState consent = ConsentState::NotStarted;
    claims::AssociationState association = claims::AssociationState::None;
    claims::Turn turn = claims::Turn::Nobody;
    std::optional<core::Date> next_due{}; // of next_deadline(), passed or not
    std::optional<core::Instant> timed_out_on{};
    std::optional<core::Instant> holds_until{};

    bool operator==(const StandingCell&) const = default;
};

// Folded texts that search looks through; see searched_text.h.
enum class Band { Words, Digits };
inline constexpr std::size_t band_count = 2;

struct Columns {
    Dictionary editions{};
    Dictionary locations{}; // by MPN ID
    Dictionary people{};
    Dictionary products{};

    // Said by events.
    TextColumn id{};
    TextColumn name{};
    TextColumn customer_name{};
    TextColumn domain_name{};
    TextColumn tenant_id{};
    std::vector<Number> edition{};
    std::vector<Number> location{};
    std::vector<Number> created_by{};
    std::vector<Number> reviewer{};
    std::vector<std::optional<claims::SolutionArea>> area{};
    std::vector<Activities> activities{};
    SpanColumn<ProductCell> product_cells{};
    std::vector<core::Instant> created_on{};
    std::vector<core::Instant> updated_on{};
    std::vector<core::Instant> newest_proof_on{};
    std::vector<std::uint64_t> name_hash{};
    SpanColumn<StakeCell> stakes{}; // sorted, each once
    std::vector<ClockCell> clock{};
    SpanColumn<HoldCell> holds{};
    SpanColumn<Stay> stays{};
    std::array<TextColumn, band_count> searched{};

    // For the present moment.
    std::vector<StandingCell> standing{};
    SpanColumn<DeadlineCell> deadlines{}; // by due day, then kind
};

void resize(Columns& columns, std::size_t rows);

// The first part of a row. The second: evaluate.
void write_life(Columns& columns, Row row, const Life& life, const claims::Rulebook& rules);
void erase(Columns& columns, Row row);

// The second part of a row, for a moment.
void evaluate(Columns& columns, Row row, core::Instant now, const claims::Rulebook& rules);

claims::Stake stake_of(const StakeCell& cell, const Columns& columns);
// Nothing for a product that no claim here has ever had.
std::optional<StakeCell> find_cell(const claims::Stake& stake, const Columns& columns);

// What one claim may know of another.
claims::OtherClaim other_claim(const Columns& columns, Row row);

} // namespace workspace

namespace core {

template <>
inline constexpr auto
    names<workspace::ConsentState> = std::to_array<Named<workspace::ConsentState>>({
        {workspace::ConsentState::NotStarted, "not-started"},
        {workspace::ConsentState::Pending, "pending"},
        {workspace::ConsentState::Passed, "passed"},
        {workspace::ConsentState::Open, "open"},
        {workspace::ConsentState::Declined, "declined"},
    });
static_assert(names_all_up_to(workspace::ConsentState::Declined));

} // namespace core
