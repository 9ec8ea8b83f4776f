// The parts of the help screen.
#pragma once

#include "claims/lifecycle.h"
#include "screens/help_screen.h"

namespace screens {

struct Help {
    const HelpView& view;
    HelpScreen& local;
    const Send& send;

    const HelpText& text() const { return *view.text; }
    // Whose rules are shown: what was chosen here, else the workspace's.
    const claims::Edition* edition() const;
};

// A part with its heading and an address of its own; the page scrolls to it when it was asked for.
void help_part(ui::Ui& ui, const Help& help, const std::string& id, const std::string& title,
               const ui::Body& body);
void help_paragraphs(ui::Ui& ui, const HelpPart& part);
// Short lines of a list, each with a mark before it: "1", "•".
struct HelpLine {
    std::string mark{};
    std::string text{};
    std::string detail{}; // fainter, below
};
void help_lines(ui::Ui& ui, std::string_view key, const std::string& name,
                const std::vector<HelpLine>& lines);

// What of a chapter follows from the rules.
void help_edition(ui::Ui& ui, const Help& help, const std::function<void(const claims::Edition&)>&);
void help_life(ui::Ui& ui, const Help& help, const HelpChapter& chapter);
void help_roles(ui::Ui& ui, const Help& help, const HelpChapter& chapter);
void help_fields(ui::Ui& ui, const Help& help);
void help_proof(ui::Ui& ui, const Help& help, const HelpChapter& chapter);
void help_shortcuts(ui::Ui& ui, const Help& help);

// --- the search ---

struct HelpHit {
    std::string href{};
    std::string title{};
    std::string where{}; // of which topic
    std::string text{};
};

// Parts in which every word of it occurs, those with all of them in the title first.
std::vector<HelpHit> help_search(const ui::Words& words, const HelpView& view,
                                 const std::string& typed);

} // namespace screens
