#include "app/proof_template.h"

#include "core/text.h"
#include "screens/domain_words.h"

#include <algorithm>

namespace app {

using bundle::WordDocument;
using bundle::WordHeading;
using bundle::WordLook;
using bundle::WordParagraph;
using bundle::WordTable;
using claims::Field;
using ui::operator""_text;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string say(const TemplateFor& wanted, ui::Text text)
{
    return std::string(wanted.words.say(text));
}

void heading(WordDocument& document, std::string text, int level = 2)
{
    document.blocks.emplace_back(WordHeading{.level = level, .text = std::move(text)});
}

void paragraph(WordDocument& document, std::string text, WordLook look = WordLook::Normal)
{
    document.blocks.emplace_back(WordParagraph{.text = std::move(text), .look = look});
}

// What it is, and what the claim says; a blank is to be filled in by hand.
void facts(WordDocument& document, Rows rows, int row_height_mm = 0)
{
    document.blocks.emplace_back(WordTable{
        .widths_percent = {35, 65}, .rows = std::move(rows), .row_height_mm = row_height_mm});
}

std::vector<std::string> field_row(const TemplateFor& wanted, Field field)
{
    return {say(wanted, screens::field_text(field)), claims::text_of(wanted.claim, field)};
}

std::string location_of(const TemplateFor& wanted)
{
    const auto& locations = wanted.profile.locations;
    const auto found =
        std::find_if(locations.begin(), locations.end(), [&](const claims::Location& location) {
            return location.mpn_id == wanted.claim.mpn_id;
        });
    if (found == locations.end() || found->name.empty()) return wanted.claim.mpn_id;
    return wanted.claim.mpn_id + " (" + found->name + ")";
}

// (1)
void who(WordDocument& document, const TemplateFor& wanted)
{
    const claims::Claim& claim = wanted.claim;
    heading(document, say(wanted, "template.who"_text));
    Rows rows{{say(wanted, "template.partner"_text), wanted.profile.company},
              {say(wanted, screens::field_text(Field::MpnId)), location_of(wanted)},
              {say(wanted, "template.partner_contact"_text), claim.own_contact.name},
              {say(wanted, "template.partner_email"_text), claim.own_contact.email},
              {say(wanted, "template.customer"_text), claim.customer_name},
              field_row(wanted, Field::DomainName),
              field_row(wanted, Field::TenantId),
              {say(wanted, "template.project"_text), ""},
              {say(wanted, "template.project_from"_text), ""},
              {say(wanted, "template.project_until"_text), ""}};
    for (const Field field :
         {Field::SolutionSeller, Field::RevenueCustomerName, Field::IsvSolution}) {
        if (!core::is_blank(claims::text_of(wanted.claim, field))) {
            rows.push_back(field_row(wanted, field));
        }
    }
    facts(document, std::move(rows));
}

std::string or_blank(const std::string& text)
{
    return core::is_blank(text) ? "____________________" : text;
}

// (2)
void acknowledgement(WordDocument& document, const TemplateFor& wanted)
{
    constexpr int room_to_sign_mm = 14;
    heading(document, say(wanted, "template.acknowledgement"_text));
    paragraph(document, wanted.words.say("template.acknowledgement.text"_text,
                                         {{"customer", or_blank(wanted.claim.customer_name)},
                                          {"partner", or_blank(wanted.profile.company)}}));
    const claims::Contact& contact = wanted.claim.customer_contact;
    facts(document,
          {{say(wanted, "template.signer"_text), contact.name},
           {say(wanted, "template.signer_title"_text), contact.title},
           {say(wanted, "template.signature"_text), ""},
           {say(wanted, "template.date"_text), ""}},
          room_to_sign_mm);
    paragraph(document, say(wanted, "template.date.hint"_text), WordLook::Small);
}

// (3)
void activities(WordDocument& document, const TemplateFor& wanted)
{
    constexpr int room_to_write_mm = 24;
    heading(document, say(wanted, "template.activities"_text));
    paragraph(document, say(wanted, "template.activities.hint"_text), WordLook::Small);
    WordTable table{.widths_percent = {30, 46, 12, 12},
                    .head = {say(wanted, "template.activity"_text),
                             say(wanted, "template.activity.done"_text),
                             say(wanted, "template.activity.from"_text),
                             say(wanted, "template.activity.until"_text)},
                    .row_height_mm = room_to_write_mm};
    for (const claims::Activity activity : wanted.claim.activities) {
        table.rows.push_back({say(wanted, screens::activity_text(activity))});
    }
    if (table.rows.empty()) table.rows.push_back({""});
    document.blocks.emplace_back(std::move(table));
}

// (4)
void products(WordDocument& document, const TemplateFor& wanted)
{
    constexpr int room_to_write_mm = 12;
    heading(document, say(wanted, "template.products"_text));
    paragraph(document, say(wanted, "template.products.hint"_text), WordLook::Small);
    WordTable table{.widths_percent = {30, 38, 32},
                    .head = {say(wanted, "template.product"_text),
                             say(wanted, "template.subscription"_text),
                             say(wanted, "template.product.done"_text)},
                    .row_height_mm = room_to_write_mm};
    for (const claims::ClaimedProduct& claimed : wanted.claim.products) {
        table.rows.push_back(
            {screens::product_name(wanted.words, wanted.rules.catalogue, claimed.product),
             claimed.subscription.id, ""});
    }
    if (table.rows.empty()) table.rows.push_back({""});
    document.blocks.emplace_back(std::move(table));
}

// What file systems do not take becomes a hyphen.
std::string as_file_name(std::string_view text)
{
    constexpr std::string_view refused = "\\/:*?\"<>|";
    std::string name;
    core::for_each_code_point(core::first_code_points(core::trimmed(text), 80), [&](char32_t c) {
        const bool bad =
            core::is_control(c) || (c < 0x80 && refused.find(static_cast<char>(c)) != refused.npos);
        core::append_utf8(name, bad ? U'-' : c);
    });
    while (!name.empty() && (name.back() == '.' || name.back() == ' ')) name.pop_back();
    return name;
}

} // namespace

NamedDocument proof_template(const TemplateFor& wanted)
{
    const std::string& customer = wanted.claim.customer_name;
    NamedDocument made{
        .name = as_file_name(wanted.words.say(
            "template.file_name"_text,
            {{"customer", core::is_blank(customer) ? wanted.claim.id.text : customer}})),
        .document = {.title = say(wanted, "template.title"_text), .language = wanted.language}};
    heading(made.document, made.document.title, 1);
    paragraph(made.document, say(wanted, "template.intro"_text), WordLook::Small);
    who(made.document, wanted);
    acknowledgement(made.document, wanted);
    activities(made.document, wanted);
    products(made.document, wanted);
    return made;
}

} // namespace app
