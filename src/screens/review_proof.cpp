// The files of the claim that is open, one at a time, beside it.
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/proof_hints.h"
#include "screens/review_parts.h"
#include "ui/empty_state.h"
#include "ui/gap.h"
#include "ui/icon_button.h"
#include "ui/numbers.h"
#include "ui/select.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using ui::Rect;
using ui::operator""_text;

namespace {

constexpr float select_width_max = 360;
constexpr float preview_height_min = 260;

const std::vector<claims::Proof>& proofs_of(const ReviewDesk& desk)
{
    return desk.open().claim.proofs;
}

// The file that was chosen; if it is gone, or none was, the first.
std::size_t file_index(const ReviewDesk& desk)
{
    const auto& proofs = proofs_of(desk);
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        if (proofs[i].file.id == desk.local.file) return i;
    }
    return 0;
}

void turn_button(const ReviewDesk& desk, const Rect& area, Direction direction)
{
    const bool next = direction == Direction::Next;
    const bool turned = ui::icon_button_in(
        desk.ui, area,
        {.key = next ? "next" : "previous",
         .label = desk.ui.say(next ? "review.key.next_file"_text : "review.key.previous_file"_text),
         .icon = next ? ui::Icon::chevron_right : ui::Icon::chevron_left});
    if (turned) turn_file(desk, direction);
}

void file_bar(const ReviewDesk& desk, std::size_t chosen)
{
    ui::Ui& ui = desk.ui;
    const auto& proofs = proofs_of(desk);
    const float height = ui.control_height();
    const Rect row = ui.take(height);
    const float buttons = proofs.size() > 1 ? 2 * (height + ui::gap::small) : 0;
    const Rect field{row.x, row.y, std::min(select_width_max, row.width - buttons), height};
    ui.within(field, [&] {
        ui::Select select{
            .about = {.key = "file", .label = ui.say("claim.file"_text), .label_unseen = true},
            .chosen = chosen,
            .searchable = false};
        for (const claims::Proof& proof : proofs) {
            select.options.push_back({.key = proof.file.id.text, .label = proof.file.file_name});
        }
        if (const auto other = ui::select(ui, select)) desk.local.file = proofs[*other].file.id;
    });
    if (proofs.size() < 2) return;
    turn_button(desk, {field.right() + ui::gap::small, row.y, height, height}, Direction::Previous);
    turn_button(desk, {field.right() + 2 * ui::gap::small + height, row.y, height, height},
                Direction::Next);
}

std::string about(const ReviewDesk& desk, const claims::Proof& proof)
{
    const ui::Words& words = desk.ui.words();
    return words.say("claim.file_about"_text,
                     {{"size", ui::file_size(desk.ui, proof.file.size_bytes)},
                      {"when", moment_in_words(words, desk.open(), proof.added_on)},
                      {"who", person_in_words(words, proof.added_by)}});
}

// Down to the end of the pane; on a page that scrolls, a good part of the screen.
void draw_file(const ReviewDesk& desk, const claims::Proof& proof)
{
    ui::Ui& ui = desk.ui;
    const float room = review_fills(ui.size()) ? ui.rest().height : ui.size().height * 0.75f;
    const Rect area = ui.take(std::max(preview_height_min, room));
    file_preview(ui, desk.local.preview, {.proof = proof.file.id, .name = proof.file.file_name},
                 area, desk.send);
}

} // namespace

void review_proof(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    if (proofs_of(desk).empty()) {
        ui::empty_state(ui,
                        {.key = "no-proof",
                         .icon = ui::Icon::document,
                         .title = ui.say("claim.proof.none"_text),
                         .sentences = {ui.say("review.no_proof.text"_text)}},
                        [] {});
        return;
    }
    const std::size_t chosen = file_index(desk);
    const claims::Proof& proof = proofs_of(desk)[chosen];
    file_bar(desk, chosen);
    ui.space(4);
    ui::paragraph(ui, "file-about", about(desk, proof), ui::type::caption, ui::Ink::TextSecond);
    ui.space(8);
    draw_file(desk, proof);
}

void review_hints(const ReviewDesk& desk)
{
    if (proofs_of(desk).empty()) return;
    const claims::ProofFile& file = proofs_of(desk)[file_index(desk)].file;
    const auto place =
        hints_in_file(desk.ui, desk.open(), {.proof = file.id, .name = file.file_name}, desk.send);
    if (!place) return;
    desk.local.file = place->proof;
    desk.local.side = ReviewSide::Proof;
    desk.local.side_chosen = true;
    desk.local.preview.proof = place->proof;
    show_words(desk.local.preview, place->page, place->words);
}

void turn_file(const ReviewDesk& desk, Direction direction)
{
    const auto& proofs = proofs_of(desk);
    if (proofs.empty()) return;
    const std::size_t step = direction == Direction::Next ? 1 : proofs.size() - 1;
    const std::size_t to = (file_index(desk) + step) % proofs.size();
    desk.local.file = proofs[to].file.id;
    desk.ui.announce(proofs[to].file.file_name);
}

} // namespace screens
