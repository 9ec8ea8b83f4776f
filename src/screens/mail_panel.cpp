#include "screens/mail_panel.h"

#include "screens/claim_parts.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/key_value_list.h"
#include "ui/languages.h"
#include "ui/menu.h"
#include "ui/radio_group.h"
#include "ui/select.h"
#include "ui/side_panel.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr auto kind_texts = ui::texts_of<MailKind>("mail.", ".kind");
constexpr float panel_width = 560;

std::string kind_text(const ui::Ui& ui, MailKind kind)
{
    return ui.say(kind_texts[static_cast<std::size_t>(kind)]);
}

void choose_kind(ui::Ui& ui, OpenMail& open, const std::vector<MailKind>& kinds)
{
    ui::Select select{.about = {.key = "kind", .label = ui.say("mail.which"_text)},
                      .searchable = false};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        select.options.push_back(
            {.key = core::name_of(kinds[i]), .label = kind_text(ui, kinds[i])});
        if (kinds[i] == open.kind) select.chosen = i;
    }
    if (const auto chosen = ui::select(ui, select)) open.kind = kinds[*chosen];
}

void choose_language(ui::Ui& ui, OpenMail& open, const Send& send)
{
    ui::RadioGroup group{
        .key = "language", .label = ui.say("mail.language"_text), .chosen = ui::languages.size()};
    for (std::size_t i = 0; i < ui::languages.size(); ++i) {
        const ui::Language& language = ui::languages[i];
        if (language.tag == open.language) group.chosen = i;
        group.choices.push_back(
            {.key = language.tag, .label = std::string(language.name), .language = language.tag});
    }
    if (const auto chosen = ui::radio_group(ui, group)) {
        open.language = std::string(ui::languages[*chosen].tag);
        send(WantLanguage{.tag = open.language});
    }
}

std::string shown(const ui::Ui& ui, const MailPerson& person)
{
    if (person.email.empty()) return ui.say("mail.no_address"_text);
    return person.name.empty() ? person.email : person.name + " <" + person.email + ">";
}

// As it will be read: one paragraph after the other.
void preview(ui::Ui& ui, const WrittenMail& mail)
{
    ui::card(ui, {.ground = ui::Ink::Page, .shadow = false}, [&] {
        ui::paragraph(ui, "subject", mail.subject, ui::type::body_strong);
        std::size_t from = 0;
        for (int line = 0; from <= mail.text.size(); ++line) {
            const std::size_t end = std::min(mail.text.find('\n', from), mail.text.size());
            const std::string text = mail.text.substr(from, end - from);
            if (text.empty())
                ui.space(10);
            else
                ui::paragraph(ui, "line" + std::to_string(line), text);
            from = end + 1;
        }
    });
}

OfferMail file_of(const WrittenMail& mail, const OpenMail& open, const ClaimView& view)
{
    const MailPerson writer = writer_of(view);
    const std::string kind(core::name_of(open.kind));
    return {.name = view.claim.id.text + "-" + kind,
            .from_name = writer.name,
            .from_email = writer.email,
            .to_name = mail.to.name,
            .to_email = mail.to.email,
            .subject = mail.subject,
            .text = mail.text,
            .language = open.language};
}

void take_along(ui::Ui& ui, const WrittenMail& mail, const OpenMail& open, const ClaimView& view,
                const Send& send)
{
    if (ui::button(ui, {.key = "file",
                        .label = ui.say("mail.file"_text),
                        .icon = ui::Icon::send,
                        .look = ui::ButtonLook::Primary})) {
        send(file_of(mail, open, view));
    }
    ui.space(8);
    ui::button(ui, {.key = "copy",
                    .label = ui.say("mail.copy"_text),
                    .icon = ui::Icon::copy,
                    .copies = mail.subject + "\n\n" + mail.text});
    ui.space(8);
    ui::paragraph(ui, "not-sent", ui.say("mail.not_sent"_text), ui::type::caption,
                  ui::Ink::TextSecond);
}

void content(ui::Ui& ui, OpenMail& open, const std::vector<MailKind>& kinds, const ClaimView& view,
             const Send& send)
{
    choose_kind(ui, open, kinds);
    ui.space(16);
    choose_language(ui, open, send);
    ui.space(16);
    const ui::Words* words = view.words_in ? view.words_in(open.language) : nullptr;
    if (words == nullptr) {
        ui::paragraph(ui, "coming", ui.say("claims.loading"_text));
        return;
    }
    const WrittenMail mail = written_mail(*words, view, open.kind);
    ui::key_value_list(
        ui, "head", ui.say("mail.title"_text),
        {{.key = "to", .name = ui.say("mail.to"_text), .value = shown(ui, mail.to)}});
    ui.space(12);
    preview(ui, mail);
    ui.space(16);
    take_along(ui, mail, open, view, send);
}

} // namespace

void mail_button(ui::Ui& ui, std::optional<OpenMail>& open, const ClaimView& view)
{
    const std::vector<MailKind> kinds = mails_for(view);
    if (kinds.empty()) return;
    ui::MenuButton button{
        .key = "mail", .label = ui.say("mail.write"_text), .icon = ui::Icon::send};
    for (const MailKind kind : kinds) {
        button.entries.push_back(
            {.key = std::string(core::name_of(kind)), .label = kind_text(ui, kind)});
    }
    if (const auto chosen = ui::menu_button(ui, button)) open = OpenMail{.kind = kinds[*chosen]};
}

void mail_panel(ui::Ui& ui, std::optional<OpenMail>& open, const ClaimView& view, const Send& send)
{
    if (!open) return;
    const std::vector<MailKind> kinds = mails_for(view);
    if (kinds.empty()) {
        open.reset();
        return;
    }
    // The clock or another tab may have changed what there is to say.
    if (std::find(kinds.begin(), kinds.end(), open->kind) == kinds.end()) {
        open->kind = kinds.front();
    }
    if (open->language.empty()) open->language = ui.say("language.tag"_text);
    const bool closed = ui::side_panel(
        ui, {.key = "mail-panel", .title = ui.say("mail.title"_text), .width = panel_width},
        [&] { content(ui, *open, kinds, view, send); });
    if (closed) open.reset();
}

} // namespace screens
