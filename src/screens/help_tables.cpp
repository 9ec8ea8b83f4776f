// Chapters that follow from the domain's tables: rights, fields, reasons, shortcuts.
#include "screens/domain_words.h"
#include "screens/help_parts.h"
#include "screens/rule_words.h"
#include "ui/key_value_list.h"
#include "ui/plurals.h"
#include "ui/tabs.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::EditionRule;
using claims::Field;
using ui::operator""_text;

namespace {

// The rule of the edition that says whether the field is needed; the others always are.
std::optional<EditionRule> rule_about(Field field)
{
    switch (field) {
    case Field::DomainName: return EditionRule::DomainName;
    case Field::TechnicalContactName:
    case Field::TechnicalContactTitle:
    case Field::TechnicalContactEmail: return EditionRule::TechnicalContact;
    case Field::Name:
    case Field::MpnId:
    case Field::CustomerName:
    case Field::TenantId:
    case Field::CustomerContactName:
    case Field::CustomerContactTitle:
    case Field::CustomerContactEmail:
    case Field::OwnContactName:
    case Field::OwnContactEmail:
    case Field::SolutionSeller:
    case Field::RevenueCustomerName:
    case Field::IsvSolution: return std::nullopt;
    }
    return std::nullopt;
}

bool only_for_revenue(Field field)
{
    return claims::part_of(field) == claims::Part::Revenue;
}

struct FieldWords {
    std::string id{};
    std::string title{};
    std::string help{};
    std::string where{};
    std::string needed{};
    std::string source{};
};

FieldWords words_of(const ui::Words& words, Field field, const claims::Edition& edition)
{
    FieldWords said{.id = std::string(core::name_of(field)),
                    .title = std::string(words.say(field_text(field))),
                    .help = std::string(words.say(field_help(field)))};
    if (const auto where = field_where(field)) said.where = words.say(*where);
    if (const auto rule = rule_about(field)) {
        said.needed =
            words.say("help.fields.edition"_text,
                      {{"edition", edition.id.text}, {"value", rule_value(words, *rule, edition)}});
        said.source = rule_source(words, *rule, edition);
        return said;
    }
    said.needed =
        words.say(only_for_revenue(field) ? "help.fields.revenue"_text : "help.fields.always"_text);
    return said;
}

FieldWords subscription_words(const ui::Words& words, const claims::Edition& edition)
{
    const EditionRule rule = EditionRule::SubscriptionId;
    return {.id = "subscription-id",
            .title = std::string(words.say("field.subscription-id"_text)),
            .help = std::string(words.say("field.subscription-id.help"_text)),
            .where = std::string(words.say("field.subscription-id.where"_text)),
            .needed = words.say(
                "help.fields.edition"_text,
                {{"edition", edition.id.text}, {"value", rule_value(words, rule, edition)}}),
            .source = rule_source(words, rule, edition)};
}

void draw_field(ui::Ui& ui, const Help& help, const FieldWords& said)
{
    help_part(ui, help, said.id, said.title, [&] {
        ui::paragraph(ui, "help", said.help);
        ui.space(4);
        if (!said.where.empty()) {
            ui::paragraph(ui, "where", ui.say("field.where"_text) + " " + said.where);
            ui.space(4);
        }
        ui::paragraph(ui, "needed", said.needed, ui::type::body, ui::Ink::TextSecond);
        if (!said.source.empty()) {
            ui::paragraph(ui, "source", said.source, ui::type::caption, ui::Ink::TextSecond);
        }
    });
}

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

template <class Enum, class TextOf, class HelpOf>
void reasons(ui::Ui& ui, const Help& help, const std::string& id, ui::Text title,
             const TextOf& text_of, const HelpOf& help_of)
{
    help_part(ui, help, id, ui.say(title), [&] {
        std::vector<HelpLine> lines;
        for (const auto& named : core::names<Enum>) {
            lines.push_back({.mark = "•",
                             .text = capital(ui.say(text_of(named.value))),
                             .detail = ui.say(help_of(named.value))});
        }
        help_lines(ui, "list", ui.say(title), lines);
    });
}

} // namespace

void help_edition(ui::Ui& ui, const Help& help,
                  const std::function<void(const claims::Edition&)>& body)
{
    const claims::Edition* shown = help.edition();
    if (shown == nullptr) {
        ui::paragraph(ui, "rules-opening", ui.say("help.opening"_text));
        return;
    }
    ui::Tabs tabs{.key = "editions", .label = ui.say("help.editions"_text)};
    for (const claims::Edition& edition : help.view.editions) {
        if (&edition == shown) tabs.chosen = tabs.items.size();
        tabs.items.push_back(
            {.key = edition.id.text, .label = edition_name(ui.words(), edition.id)});
    }
    const auto chosen = ui::tabs(ui, tabs, [&] {
        ui.space(16);
        body(*shown);
    });
    if (!chosen) return;
    help.local.edition = help.view.editions[*chosen].id.text;
    help.local.state.reset();
}

void help_roles(ui::Ui& ui, const Help& help, const HelpChapter& chapter)
{
    for (const auto& role : core::names<claims::Role>) {
        const std::string id(role.name);
        help_part(ui, help, id, ui.say(role_text(role.value)), [&] {
            if (const HelpPart* part = find_part(chapter, id)) help_paragraphs(ui, *part);
            std::vector<std::string> rights;
            for (const claims::Right right : claims::rights_of(role.value)) {
                rights.push_back(ui.say(right_text(right)));
            }
            const std::string may =
                rights.empty() ? ui.say("help.roles.only_read"_text)
                               : ui.words().say("help.roles.may"_text,
                                                {{"rights", ui::listed(ui.words(), rights)}});
            ui::paragraph(ui, "may", may, ui::type::body, ui::Ink::TextSecond);
        });
    }
}

void help_fields(ui::Ui& ui, const Help& help)
{
    help_edition(ui, help, [&](const claims::Edition& edition) {
        for (const auto& field : core::names<Field>) {
            draw_field(ui, help, words_of(ui.words(), field.value, edition));
            if (field.value == Field::TenantId) {
                draw_field(ui, help, subscription_words(ui.words(), edition));
            }
        }
    });
}

void help_proof(ui::Ui& ui, const Help& help, const HelpChapter&)
{
    reasons<claims::ChecklistItem>(ui, help, "checklist", "help.proof.checklist"_text,
                                   checklist_text, checklist_help);
    const auto asked = [](claims::InformationReason reason) { return reason_text(reason); };
    const auto asked_help = [](claims::InformationReason reason) { return reason_help(reason); };
    reasons<claims::InformationReason>(ui, help, "asked", "help.proof.asked"_text, asked,
                                       asked_help);
    const auto rejected = [](claims::RejectionReason reason) { return reason_text(reason); };
    const auto rejected_help = [](claims::RejectionReason reason) { return reason_help(reason); };
    reasons<claims::RejectionReason>(ui, help, "rejected", "help.proof.rejected"_text, rejected,
                                     rejected_help);
}

void help_shortcuts(ui::Ui& ui, const Help& help)
{
    std::vector<ui::KeyValue> rows;
    std::vector<std::string> keys;
    keys.reserve(help.view.shortcuts.size());
    for (const HelpKeys& shortcut : help.view.shortcuts) {
        keys.push_back("k" + std::to_string(keys.size()));
        rows.push_back({.key = keys.back(), .name = shortcut.label, .value = shortcut.keys});
    }
    ui::key_value_list(ui, "keys", ui.say("shortcuts.title"_text), rows);
}

} // namespace screens
