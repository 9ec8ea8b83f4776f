// An attached file, to be read in its place: its pages, its size, a search in its text, a way to
// save it. For the claim page, the wizard and the review desk alike. How to use it:
//
//     struct MyScreen { FilePreview preview{}; … };                // in the screen's scratch
//     file_preview(ui, local.preview, {.proof = file.id, .name = file.file_name}, area, send);
//
// draws it in any rectangle of at least 280 × 240 (its own scroll container: do not put it in a
// column that is as high as its content, give it a height). Another file in the same FilePreview
// begins at its first page. show_words() leads to a place. file_preview_sheet() is the same over
// the whole page, with what the file says of the claim beside. The surprise: the file is drawn by
// the page (ui/document_view.h), never by the program.
#pragma once

#include "claims/evidence.h"
#include "screens/claim_view.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <string>

namespace screens {

struct FilePreview {
    claims::ProofId proof{}; // that the rest is about
    int zoom_percent = 0;    // 0: as wide as there is room
    std::string sought{};
    int wish = 0; // grows with each place to go to
    int page = 1;
    int hit = 0;
};

struct PreviewedFile {
    claims::ProofId proof{};
    std::string name{};
};

// A file that lies open over the page, or none.
struct OpenedFile {
    claims::ProofId proof{}; // empty: none
    FilePreview preview{};
};

void file_preview(ui::Ui& ui, FilePreview& preview, const PreviewedFile& file, const ui::Rect& area,
                  const Send& send);

// The file that is open, over the whole page; draws nothing where none is, or the claim has lost
// it.
void file_preview_sheet(ui::Ui& ui, OpenedFile& opened, const ClaimView& view, const Send& send);

// Marks the words on that page, and goes there.
void show_words(FilePreview& preview, int page, std::string words);
void go_to_page(FilePreview& preview, int page);

} // namespace screens
