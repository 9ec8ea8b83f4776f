// The programme edition of new claims, with what it means and the page that says so.
#include "screens/rule_words.h"
#include "screens/settings_parts.h"
#include "ui/radio_group.h"
#include "ui/simple_table.h"

#include <array>

namespace screens {

using ui::operator""_text;

namespace {

// Those that a person plans by; the rest is told where it matters.
constexpr std::array shown_rules{
    claims::EditionRule::ReviewStart,    claims::EditionRule::ReviewDecision,
    claims::EditionRule::PartnerAnswer,  claims::EditionRule::DecisionTarget,
    claims::EditionRule::CustomerOptOut, claims::EditionRule::EditableAfterSubmission,
    claims::EditionRule::Dispute,        claims::EditionRule::Leaving,
    claims::EditionRule::DomainName,     claims::EditionRule::TechnicalContact,
    claims::EditionRule::SubscriptionId, claims::EditionRule::Acknowledgements,
};

void rules_table(ui::Ui& ui, const claims::Edition& edition)
{
    ui::SimpleTable table{.key = "rules",
                          .name = edition_name(ui.words(), edition.id),
                          .columns = {ui.say("settings.edition.rule"_text),
                                      ui.say("settings.edition.means"_text),
                                      ui.say("settings.edition.source"_text)},
                          .rows = {},
                          .shares = {3, 3, 5},
                          .words = true};
    for (const claims::EditionRule rule : shown_rules) {
        table.rows.push_back({ui.say(rule_text(rule)), rule_value(ui.words(), rule, edition),
                              rule_source(ui.words(), rule, edition)});
    }
    ui::simple_table(ui, table);
}

} // namespace

void edition_settings(ui::Ui& ui, const ProfileEditor& editor)
{
    const std::vector<claims::Edition>& editions = editor.view.editions;
    settings_card(
        ui,
        {.key = "edition", .title = "settings.edition"_text, .hint = "settings.edition.hint"_text},
        [&] {
            ui::RadioGroup group{.key = "edition", .label = ui.say("settings.edition.new"_text)};
            for (const claims::Edition& edition : editions) {
                if (edition.id == editor.profile().edition) group.chosen = group.choices.size();
                group.choices.push_back(
                    {.key = edition.id.text, .label = edition_name(ui.words(), edition.id)});
            }
            if (const auto made = ui::radio_group(ui, group)) {
                editor.change(
                    [&](claims::Profile& profile) { profile.edition = editions[*made].id; });
            }
            if (editions.empty()) return;
            ui.space(20);
            rules_table(ui, editions[group.chosen]);
        });
}

} // namespace screens
