// Files that a person takes along to other programs.
#include "app/update_parts.h"

#include "bundle/calendar_file.h"
#include "bundle/csv.h"
#include "bundle/mail_file.h"

namespace app {

using ui::operator""_text;

namespace {

// As a spreadsheet in the person's language expects it.
bundle::CsvSeparator separator_in(const Model& model)
{
    const bool semicolon = model.words && model.words->say("csv.separator"_text) == ";";
    return semicolon ? bundle::CsvSeparator::Semicolon : bundle::CsvSeparator::Comma;
}

} // namespace

void offer_table(const Model& model, const screens::OfferTable& table, Effects& effects)
{
    effects.push_back(
        OfferFile{.file = {.name = table.name + ".csv",
                           .media_type = "text/csv;charset=utf-8",
                           .bytes = bundle::csv_text(table.rows, separator_in(model))}});
}

void offer_calendar(const Model& model, const screens::OfferCalendar& calendar, Effects& effects)
{
    std::vector<bundle::CalendarEntry> entries;
    for (const screens::CalendarEntry& entry : calendar.entries) {
        entries.push_back(
            {.id = entry.id, .day = entry.day, .title = entry.title, .text = entry.text});
    }
    effects.push_back(OfferFile{.file = {.name = calendar.name + ".ics",
                                         .media_type = "text/calendar;charset=utf-8",
                                         .bytes = bundle::calendar_text(entries, model.now)}});
}

void offer_mail(const Model& model, const screens::OfferMail& mail, Effects& effects)
{
    const bundle::Mail file{.from = {.name = mail.from_name, .email = mail.from_email},
                            .to = {{.name = mail.to_name, .email = mail.to_email}},
                            .subject = mail.subject,
                            .text = mail.text,
                            .language = mail.language,
                            .id = mail.name + "-" + mail.language,
                            .written_on = model.now};
    effects.push_back(OfferFile{.file = {.name = mail.name + ".eml",
                                         .media_type = "message/rfc822",
                                         .bytes = bundle::mail_text(file)}});
}

} // namespace app
