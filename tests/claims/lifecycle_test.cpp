// The life-cycle table, cell by cell, written out a second time as the product describes it, and
// played through decide and fold. Adding a state, an action, a role or an edition without its
// rows here fails.
#include "claims/lifecycle.h"

#include "claims/decide.h"
#include "support/story.h"

#include <catch2/catch.hpp>
#include <map>
#include <sstream>

using namespace claims;

namespace {

// Columns in the order of State. A cell is
//   a state's first two letters: leads there        =  allowed, the state stays
//   ?  shown, but not yet                            .  not shown
//   ~  not shown; asking for it is no mistake, since it is so already
struct Grid {
    const char* edition;
    const char* rows;
};

constexpr const char* columns = "no Ed Su In Pa Ap Re Di Fi De";

constexpr Grid grids[] = {
    {"2019", R"(
create              Ed ~  ~  ~  ~  ~  ~  ~  ~  ~
edit                .  =  .  .  .  .  .  .  .  .
add-proof           .  =  .  .  .  .  .  .  .  .
remove-proof        .  =  .  .  .  .  .  .  .  .
mark-proof          .  =  .  .  .  .  .  .  .  .
comment             .  =  =  =  =  =  =  .  .  .
submit              .  Su ~  .  .  .  .  .  .  .
discard             .  De .  .  .  .  .  .  .  ~
restore             .  ~  .  .  .  .  .  .  .  Ed
resubmit            .  .  ?  ?  Su .  .  .  .  .
dispute             .  .  .  .  .  .  .  .  .  .
withdraw            .  .  Re Re Re Re .  .  .  .
disassociate        .  .  .  .  .  .  .  .  .  .
assign              .  .  =  =  =  .  .  .  .  .
start               .  .  In .  ?  .  .  .  .  .
assess              .  .  ?  =  ?  .  .  .  .  .
ask-for-information .  .  ?  Pa ?  .  .  .  .  .
approve             .  .  ?  Ap ?  ~  .  .  .  .
reject              .  .  ?  Re ?  .  .  .  .  .
hold                .  .  ?  =  ?  .  .  .  .  .
release             .  .  .  =  .  .  .  .  .  .
decline             .  .  Re Re Re Re .  .  .  .
)"},
    {"2020", R"(
create              Ed ~  ~  ~  ~  ~  ~  ~  ~  ~
edit                .  =  =  ?  =  .  .  .  .  .
add-proof           .  =  =  ?  =  .  .  =  .  .
remove-proof        .  =  .  .  .  .  .  .  .  .
mark-proof          .  =  =  ?  =  .  .  =  .  .
comment             .  =  =  =  =  =  =  =  .  .
submit              .  Su ~  .  .  .  .  .  .  .
discard             .  De .  .  .  .  .  .  .  ~
restore             .  ~  .  .  .  .  .  .  .  Ed
resubmit            .  .  ?  ?  Su .  .  .  .  .
dispute             .  .  ?  ?  ?  .  Di .  .  .
withdraw            .  .  Re Re Re Re .  Re .  .
disassociate        .  .  .  .  .  .  .  .  .  .
assign              .  .  =  =  =  .  .  =  .  .
start               .  .  In .  ?  .  .  .  .  .
assess              .  .  ?  =  ?  .  .  =  .  .
ask-for-information .  .  ?  Pa ?  .  .  .  .  .
approve             .  .  ?  Ap ?  ~  .  Ap .  .
reject              .  .  ?  Re ?  .  .  Re .  .
hold                .  .  ?  =  ?  .  .  .  .  .
release             .  .  .  =  .  .  .  .  .  .
decline             .  .  ?  ?  ?  Re .  .  .  .
)"},
    {"2023", R"(
create              Ed ~  ~  ~  ~  ~  ~  ~  ~  ~
edit                .  =  ?  ?  =  .  .  .  .  .
add-proof           .  =  ?  ?  =  .  .  =  .  .
remove-proof        .  =  .  .  .  .  .  .  .  .
mark-proof          .  =  ?  ?  =  .  .  =  .  .
comment             .  =  =  =  =  =  =  =  =  .
submit              .  Su ~  .  .  .  .  .  .  .
discard             .  De .  .  .  .  .  .  .  ~
restore             .  ~  .  .  .  .  .  .  .  Ed
resubmit            .  .  ?  ?  Su .  .  .  .  .
dispute             .  .  ?  ?  ?  .  Di .  .  .
withdraw            .  .  .  .  .  .  .  .  .  .
disassociate        .  .  Fi Fi Fi Fi .  Fi .  .
assign              .  .  =  =  =  .  .  =  .  .
start               .  .  In .  ?  .  .  .  .  .
assess              .  .  ?  =  ?  .  .  =  .  .
ask-for-information .  .  ?  Pa ?  .  .  .  .  .
approve             .  .  ?  Ap ?  ~  .  Ap .  .
reject              .  .  ?  Re ?  .  .  Fi .  .
hold                .  .  ?  =  ?  .  .  .  .  .
release             .  .  .  =  .  .  .  .  .  .
decline             .  .  ?  ?  ?  Re .  .  .  .
)"},
};

// Who may: columns in the order of Role.
constexpr const char* role_grid = R"(
                    incentives-admin incentives-user global-admin billing-admin reviewer customer auditor
create              x                x               .            .             .        .        .
edit                x                x               x            x             .        .        .
add-proof           x                x               x            x             .        .        .
remove-proof        x                x               x            x             .        .        .
mark-proof          x                x               x            x             .        .        .
comment             x                x               x            x             x        .        .
submit              x                x               .            .             .        .        .
discard             x                x               .            .             .        .        .
restore             x                x               .            .             .        .        .
resubmit            x                x               x            x             .        .        .
dispute             x                .               x            x             .        .        .
withdraw            x                .               x            x             .        .        .
disassociate        x                .               x            x             .        .        .
assign              .                .               .            .             x        .        .
start               .                .               .            .             x        .        .
assess              .                .               .            .             x        .        .
ask-for-information .                .               .            .             x        .        .
approve             .                .               .            .             x        .        .
reject              .                .               .            .             x        .        .
hold                .                .               .            .             x        .        .
release             .                .               .            .             x        .        .
decline             .                .               .            .             .        x        .
)";

std::vector<std::vector<std::string>> rows_of(const std::string& text)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::vector<std::string> row;
        for (std::string word; words >> word;) row.push_back(word);
        if (!row.empty()) rows.push_back(row);
    }
    return rows;
}

std::string code_of(State state)
{
    std::istringstream words(columns);
    std::string word;
    for (int i = 0; i <= static_cast<int>(state); ++i) words >> word;
    return word;
}

// "." or "~": the table does not know what is so already, decide does.
std::string word_of(const Cell& cell, State state)
{
    switch (cell.answer) {
    case Answer::No: return ".";
    case Answer::NotYet: return "?";
    case Answer::Allowed: return cell.to == state ? "=" : code_of(cell.to);
    }
    return {};
}

constexpr core::Instant now = core::start_of_utc_day(core::date(2020, 6, 5));
constexpr core::Instant yesterday = core::start_of_utc_day(core::date(2020, 6, 4));

Stage stage_of(State state)
{
    switch (state) {
    case State::NotCreated: return NotCreated{};
    case State::Editing: return Editing{};
    case State::Submitted: return Submitted{.on = yesterday};
    case State::InReview: return InReview{.since = yesterday};
    case State::PartnerActionRequired: return PartnerActionRequired{.since = yesterday};
    case State::Approved: return Approved{.on = yesterday};
    case State::Rejected: return Rejected{.on = yesterday};
    case State::Dispute: return Disputed{.since = yesterday};
    case State::RejectedFinal: return RejectedFinal{.on = yesterday};
    case State::Discarded: return Discarded{.on = yesterday};
    }
    return NotCreated{};
}

Claim claim_in(State state, Action action, const std::string& edition)
{
    Claim claim = support::drafted(edition).claim();
    claim.stage = stage_of(state);
    if (state > State::Editing && state != State::Discarded) claim.first_submitted_on = yesterday;
    if (state == State::Approved) claim.approved_on = yesterday;
    if (state == State::InReview && action == Action::Release) {
        std::get<InReview>(claim.stage).holds.push_back({.since = yesterday});
    }
    return claim;
}

Command command_for(Action action, const std::string& edition)
{
    const ProofFile file{.id = {"p2"}, .file_name = "mail.eml", .size_bytes = 5};
    switch (action) {
    case Action::Create: return CreateClaim{.edition = {edition}};
    case Action::Edit: return EditFields{.changes = {{Field::MpnId, "1234567"}}};
    case Action::AddProof: return AddProofs{.files = {file}};
    case Action::RemoveProof: return RemoveProof{.proof = {"p1"}};
    case Action::MarkProof:
    case Action::Assess:
        return MarkCoverage{
            .proof = {"p1"}, .product = {"teams"}, .coverage = Coverage::DoesNotProve};
    case Action::Comment: return AddComment{.text = "Please look at page 2."};
    case Action::Submit: return SubmitClaim{};
    case Action::Discard: return DiscardClaim{};
    case Action::Restore: return RestoreClaim{};
    case Action::Resubmit: return ResubmitClaim{};
    case Action::Dispute: return DisputeRejection{.justification = "The signature is on page 3."};
    case Action::Withdraw: return WithdrawClaim{.reason = "wrong MPN ID"};
    case Action::Disassociate: return DisassociateCustomer{.reason = "contract ended"};
    case Action::Assign: return AssignToMe{};
    case Action::Start: return StartReview{};
    case Action::AskForInformation:
        return RequestInformation{.reasons = {InformationReason::DatesMissingOrOld}};
    case Action::Approve: return ApproveClaim{};
    case Action::Reject: return RejectClaim{.reason = RejectionReason::ProofUnusable};
    case Action::Hold: return HoldForArbitration{.note = "two partners"};
    case Action::Release: return ReleaseHold{};
    case Action::Decline: return DeclineAssociation{.reason = "not our partner"};
    }
    return SubmitClaim{};
}

// What decide and fold make of it: the same words as in the grid, without "?".
std::string played(State state, Action action, const Actor& actor, const std::string& edition)
{
    const Rulebook rules = support::rulebook();
    const Claim claim = claim_in(state, action, edition);
    const Occasion occasion{.actor = actor, .time = now};
    const Decision decision = decide(claim, command_for(action, edition), occasion, {}, rules);
    if (!decision) {
        const Cell cell = claims::cell(action, state, actor.role, edition_of(rules, {edition}));
        CHECK(core::name_of(decision.error().reason) == core::name_of(cell.why.reason));
        return ".";
    }
    if (decision.value().empty()) return "~";
    Claim after = claim;
    for (const Fact& fact : decision.value()) {
        Event event{.id = {"new"}, .claim = {"CA-1"}, .time = now, .actor = actor, .fact = fact};
        after = evolve(std::move(after), event, rules);
    }
    CHECK(after.overtaken.empty());
    const State to = state_of(after.stage);
    return to == state ? "=" : code_of(to);
}

void check_cell(const Grid& grid, State state, Action action, const std::string& expected)
{
    const Edition edition = edition_of(support::rulebook(), {grid.edition});
    INFO(grid.edition << ": " << core::name_of(action) << " in " << core::name_of(state));
    CHECK(word_of(cell(action, state, edition), state) == (expected == "~" ? "." : expected));
    const std::string happens = played(state, action, support::actor_for(action), grid.edition);
    CHECK(happens == (expected == "?" ? "." : expected));
}

} // namespace

TEST_CASE("every action in every state of every edition leads where the product says",
          "[lifecycle]")
{
    CHECK(std::size(grids) == support::rulebook().editions.size());
    for (const Grid& grid : grids) {
        const auto rows = rows_of(grid.rows);
        REQUIRE(rows.size() == core::names<Action>.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            REQUIRE(rows[i].front() == core::names<Action>[i].name);
            REQUIRE(rows[i].size() == core::names<State>.size() + 1);
            for (const auto& state : core::names<State>) {
                const auto column = static_cast<std::size_t>(state.value);
                check_cell(grid, state.value, core::names<Action>[i].value, rows[i][column + 1]);
            }
        }
    }
}

TEST_CASE("every role may do what its row says, in every edition and state", "[lifecycle]")
{
    const auto rows = rows_of(role_grid);
    REQUIRE(rows.size() == core::names<Action>.size() + 1);
    REQUIRE(rows.front().size() == core::names<Role>.size());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Action action = core::names<Action>[i - 1].value;
        REQUIRE(rows[i].front() == core::name_of(action));
        REQUIRE(rows[i].size() == core::names<Role>.size() + 1);
        for (const auto& role : core::names<Role>) {
            const auto column = static_cast<std::size_t>(role.value);
            REQUIRE(rows.front()[column] == role.name);
            const bool expected = rows[i][column + 1] == "x";
            for (const Edition& edition : support::rulebook().editions) {
                for (const auto& state : core::names<State>) {
                    INFO(edition.id.text << " " << role.name << " " << rows[i].front());
                    const Cell without = cell(action, state.value, edition);
                    const Cell with = cell(action, state.value, role.value, edition);
                    CHECK((with == without) ==
                          (expected || without.why.reason == RefusalReason::NotYourRole));
                    if (!expected) CHECK(with.why.reason == RefusalReason::NotYourRole);
                }
            }
        }
    }
}

TEST_CASE("a role that may not is refused by decide in every state, whatever it asks",
          "[lifecycle]")
{
    const auto rows = rows_of(role_grid);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Action action = core::names<Action>[i - 1].value;
        for (const auto& role : core::names<Role>) {
            if (rows[i][static_cast<std::size_t>(role.value) + 1] == "x") continue;
            // A partner's and a reviewer's marks are two actions behind one command.
            if (action == Action::MarkProof && role.value == Role::Reviewer) continue;
            if (action == Action::Assess && role.value != Role::Reviewer) continue;
            for (const auto& state : core::names<State>) {
                const Actor actor{.role = role.value, .name = "somebody"};
                INFO(role.name << " " << core::name_of(action) << " in " << state.name);
                const Decision decision =
                    decide(claim_in(state.value, action, "2020"), command_for(action, "2020"),
                           {.actor = actor, .time = now}, {}, support::rulebook());
                REQUIRE(!decision.is_ok());
                CHECK(decision.error().reason == RefusalReason::NotYourRole);
            }
        }
    }
}

TEST_CASE("who may create is the edition's to say, within the rights of the role", "[lifecycle]")
{
    Edition edition = support::edition_2020();
    edition.may_create = {Role::IncentivesAdmin, Role::Reviewer};
    const auto may = [&](Role role) {
        return cell(Action::Create, State::NotCreated, role, edition).answer == Answer::Allowed;
    };
    CHECK(may(Role::IncentivesAdmin));
    CHECK(!may(Role::IncentivesUser));
    CHECK(!may(Role::Reviewer));
}

TEST_CASE("the rights beyond a single claim are those of the product's table", "[lifecycle]")
{
    const std::map<Role, std::string> expected{
        {Role::IncentivesAdmin, "import export-all export-own change-settings"},
        {Role::IncentivesUser, "export-own"},
        {Role::GlobalAdmin, "import export-all export-own change-settings"},
        {Role::BillingAdmin, "export-all export-own"},
        {Role::Reviewer, ""},
        {Role::Customer, ""},
        {Role::Auditor, "export-all export-own"},
    };
    REQUIRE(expected.size() == core::names<Role>.size());
    for (const auto& [role, rights] : expected) {
        std::string found;
        for (const Right right : rights_of(role)) {
            if (right != Right::Import && right != Right::ExportAll && right != Right::ExportOwn &&
                right != Right::ChangeSettings) {
                continue;
            }
            found += (found.empty() ? "" : " ") + std::string(core::name_of(right));
        }
        INFO(core::name_of(role));
        CHECK(found == rights);
    }
}

TEST_CASE("the drawing of a claim's life has the moves of its edition", "[lifecycle]")
{
    const auto drawn = [](const Edition& edition) {
        std::string text;
        for (const Move& move : moves_of(edition)) {
            text += code_of(move.from) + " " + std::string(core::name_of(move.action)) + " " +
                    code_of(move.to) + "\n";
        }
        for (const ClockMove& move : clock_moves_of(edition)) {
            text += code_of(move.from) + " (" + std::string(core::name_of(move.kind)) + ") " +
                    code_of(move.to) + "\n";
        }
        return text;
    };
    CHECK(drawn(support::edition_2020()) == "no create Ed\n"
                                            "Ed submit Su\n"
                                            "Ed discard De\n"
                                            "Su withdraw Re\n"
                                            "Su start In\n"
                                            "In withdraw Re\n"
                                            "In ask-for-information Pa\n"
                                            "In approve Ap\n"
                                            "In reject Re\n"
                                            "Pa resubmit Su\n"
                                            "Pa withdraw Re\n"
                                            "Ap withdraw Re\n"
                                            "Ap decline Re\n"
                                            "Re dispute Di\n"
                                            "Di withdraw Re\n"
                                            "Di approve Ap\n"
                                            "Di reject Re\n"
                                            "De restore Ed\n"
                                            "Pa (partner-answer) Re\n"
                                            "Ap (consent-end) Ap\n");
    CHECK(clock_moves_of(support::edition_2023()).size() == 1); // consent never ends there
}
