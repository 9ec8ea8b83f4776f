// The domain's closed sets of words as texts that people read: roles, states, activities, reasons,
// fields, actions. Sentences that carry particulars are in problem_words.h, refusal_words.h,
// deadline_words.h and history_words.h.
#pragma once

#include "claims/history.h"
#include "claims/problems.h"
#include "ui/words.h"

#include <optional>
#include <string>

namespace screens {

// What an edition calls it: "Editing" or "Draft".
ui::Text state_text(claims::State state, const claims::Edition& edition);
ui::Text area_text(claims::SolutionArea area, const claims::Edition& edition);
// Where no single edition is meant, as over a list of claims of several years.
ui::Text state_text(claims::State state);
ui::Text area_text(claims::SolutionArea area);

// The state with what kind of it: "Rejected: customer declined".
std::string state_sentence(const ui::Words& words, const claims::Stage& stage,
                           const claims::Edition& edition);

ui::Text group_text(claims::ProductGroup group);
ui::Text activity_text(claims::Activity activity);
ui::Text activity_help(claims::Activity activity);
std::string activities_text(const ui::Words& words,
                            const std::vector<claims::Activity>& activities);
ui::Text role_text(claims::Role role);
ui::Text action_text(claims::Action action); // as on a button
ui::Text part_text(claims::Part part);

ui::Text field_text(claims::Field field);
ui::Text field_help(claims::Field field);
std::optional<ui::Text> field_where(claims::Field field); // "Where do I find this?"

// Both begin small in the languages that tell: they stand after a colon or in a list.
ui::Text reason_text(claims::RejectionReason reason);
ui::Text reason_text(claims::InformationReason reason);
ui::Text reason_help(claims::RejectionReason reason);
ui::Text reason_help(claims::InformationReason reason);
std::string reasons_text(const ui::Words& words,
                         const std::vector<claims::InformationReason>& reasons);

ui::Text checklist_text(claims::ChecklistItem item);
ui::Text checklist_help(claims::ChecklistItem item);
ui::Text mark_text(claims::ChecklistMark mark);
ui::Text coverage_text(claims::Coverage coverage);
ui::Text subscription_status_text(claims::SubscriptionStatus status);
ui::Text channel_text(claims::Channel channel);
ui::Text subscription_count_text(claims::SubscriptionCount count);

// "Dynamics 365 Sales", "Teams"; of a product that the catalogue does not have, its id.
std::string product_name(const ui::Words& words, const claims::Catalogue& catalogue,
                         const claims::ProductId& product);
std::string products_text(const ui::Words& words, const claims::Catalogue& catalogue,
                          const std::vector<claims::ClaimedProduct>& products);

// The file types that are taken as proof.
std::string accepted_types(const ui::Words& words);

// Of a key that comes from data. A key that nobody has written a text for shows itself.
std::string programme_text(const ui::Words& words, const claims::Programme& programme);
std::string statement_text(const ui::Words& words, const std::string& statement);

} // namespace screens
