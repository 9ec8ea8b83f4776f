#include "screens/proof_files.h"

#include "claims/proof.h"
#include "screens/domain_words.h"
#include "screens/refusal_words.h"
#include "ui/numbers.h"

namespace screens {

using ui::operator""_text;

std::string accepted_endings()
{
    std::string list;
    for (const std::string_view type : claims::proof_types) {
        if (!list.empty()) list += ",";
        list += ".";
        list += type;
    }
    return list + ",.jpeg,.tif";
}

std::string file_limits(ui::Ui& ui)
{
    return ui.words().say("wizard.proof.limits"_text,
                          {{"types", accepted_types(ui.words())},
                           {"size", ui::file_size(ui.words(), claims::proof_size_bytes_max)},
                           {"count", std::to_string(claims::proofs_max)}});
}

ui::FileRow incoming_row(ui::Ui& ui, const IncomingFile& file, std::string_view key,
                         const claims::Edition& edition)
{
    ui::FileRow row{.key = key, .name = file.name, .size_bytes = file.size_bytes};
    if (file.unreadable) row.error = ui.say("wizard.proof.unreadable"_text);
    if (file.refused) row.error = refusal_sentence(ui.words(), *file.refused, edition);
    if (!file.is_over() && file.digest.empty()) row.done_percent = file.done_percent;
    return row;
}

} // namespace screens
