// What needs whom today: for one person in one role, what there is to do, how urgent it is, and
// with which claims to begin. Drafts count too, though nothing but their author waits for them.
#pragma once

#include "workspace/workspace.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace workspace {

struct Person {
    claims::Role role = claims::Role::IncentivesAdmin;
    std::string name{};
};

enum class NeedKind {
    FinishDraft,
    AnswerReviewer,
    ConsiderDispute,
    ClaimNewSubscription, // the one claimed ends; a new one is a new claim
    StartReview,
    DecideReview,
    AnswerDispute,
    ConsiderConsent,
};

enum class Urgency { Overdue, Today, Soon, Later, OnHold, Undated };

struct Need {
    Row row = 0;
    NeedKind kind = NeedKind::FinishDraft;
    Urgency urgency = Urgency::Undated;
    std::optional<core::Date> due{};

    bool operator==(const Need&) const = default;
};

using UrgencyCounts = std::array<std::size_t, 6>;

struct Needs {
    std::array<UrgencyCounts, 8> counts{}; // by kind, then by urgency
    std::vector<Need> first{};             // the most urgent; equal ones by due day, kind, claim
};

struct NeedLimits {
    int soon_days = 7;
    std::size_t first_max = 20;
};

// A reviewer needs not look at what another reviewer has taken.
Needs needs_of(const Workspace& workspace, const RowSet& rows, const Person& person,
               const NeedLimits& limits);

// All that waits for reviewers, whoever has taken it: the most urgent first, what is on hold last.
std::vector<Need> review_queue(const Workspace& workspace, const RowSet& rows,
                               const NeedLimits& limits);

} // namespace workspace

namespace core {

template <>
inline constexpr auto names<workspace::NeedKind> = std::to_array<Named<workspace::NeedKind>>({
    {workspace::NeedKind::FinishDraft, "finish-draft"},
    {workspace::NeedKind::AnswerReviewer, "answer-reviewer"},
    {workspace::NeedKind::ConsiderDispute, "consider-dispute"},
    {workspace::NeedKind::ClaimNewSubscription, "claim-new-subscription"},
    {workspace::NeedKind::StartReview, "start-review"},
    {workspace::NeedKind::DecideReview, "decide-review"},
    {workspace::NeedKind::AnswerDispute, "answer-dispute"},
    {workspace::NeedKind::ConsiderConsent, "consider-consent"},
});
static_assert(names_all_up_to(workspace::NeedKind::ConsiderConsent));
static_assert(names<workspace::NeedKind>.size() == decltype(workspace::Needs::counts){}.size());

template <>
inline constexpr auto names<workspace::Urgency> = std::to_array<Named<workspace::Urgency>>({
    {workspace::Urgency::Overdue, "overdue"},
    {workspace::Urgency::Today, "today"},
    {workspace::Urgency::Soon, "soon"},
    {workspace::Urgency::Later, "later"},
    {workspace::Urgency::OnHold, "on-hold"},
    {workspace::Urgency::Undated, "undated"},
});
static_assert(names_all_up_to(workspace::Urgency::Undated));
static_assert(names<workspace::Urgency>.size() == workspace::UrgencyCounts{}.size());

} // namespace core
