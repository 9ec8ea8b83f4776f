// An attached file, shown by the page itself over the area: real elements with real text, in a
// scroll container of their own. The program says which file, how large, what is sought and where
// to go; the page says back how many pages there are, which one is seen, what was found. The
// surprise: nothing is drawn here but the ground. What overlays cover the page cuts out of it.
#pragma once

#include "ui/ui.h"

namespace ui {

struct DocumentView {
    std::string_view key{};
    std::string label{};  // "Preview of SOW.pdf"
    std::string file{};   // its digest
    std::string name{};   // as it was attached; the ending says what kind it is
    int zoom_percent = 0; // 0: as wide as the area
    std::string sought = {};
    // Where to go. Another `wish` is another time: then it goes there, else it stays where it is.
    int wish = 0;
    int page = 1;
    int hit = 0; // of what is sought, from 1; 0: the page
};

// In the area; answers what the page says of it.
DocumentTold document_view(Ui& ui, const Rect& area, const DocumentView& view);

// What the page reads: "file=…&name=…&zoom=0&sought=…&wish=2&page=1&hit=0".
std::string document_wish(const DocumentView& view);

} // namespace ui
