#include "screens/claim_dispute.h"

#include "screens/proof_files.h"

namespace screens {

using ui::operator""_text;

void dispute_files(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    std::vector<const IncomingFile*> files;
    std::vector<std::string> keys;
    for (const IncomingFile& file : view.incoming) {
        if (!file.for_dispute) continue;
        files.push_back(&file);
        keys.push_back("incoming/" + std::to_string(file.ticket));
    }
    ui::FileDrop drop{.about = {.key = "dispute-files",
                                .label = ui.say("claim.dispute.files"_text),
                                .description = ui.say("claim.dispute.files.hint"_text)},
                      .accept = accepted_endings(),
                      .limits = file_limits(ui)};
    for (std::size_t i = 0; i < files.size(); ++i) {
        drop.rows.push_back(incoming_row(ui, *files[i], keys[i], view.edition()));
    }
    ui.space(16);
    ui::FileDropMade made = ui::file_drop(ui, drop);
    if (!made.offered.empty()) {
        send(AddFiles{.claim = view.claim.id,
                      .files = std::move(made.offered),
                      .purpose = FilesFor::Dispute});
    }
    if (made.taken_away) send(StopFile{.ticket = files[*made.taken_away]->ticket});
}

} // namespace screens
