// The parts of the list of claims, from top to bottom. Only for claims_*.cpp.
#pragma once

#include "claims/lifecycle.h"
#include "screens/claims_cells.h"
#include "screens/claims_screen.h"
#include "screens/intents.h"

namespace screens {

// What cannot wait: nothing where nothing is overdue or due within the week.
void draw_needs(ui::Ui& ui, ClaimsList& list, const WorkspaceView& view);

// Figures that filter the table when they are pressed, and let everything through when pressed
// again.
void draw_cards(ui::Ui& ui, ClaimsQuery& query, ClaimsList& list, const WorkspaceView& view);

void draw_claims_table(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                       const Send& send);

// Search, filters, columns, and how many claims are shown.
struct ShownClaims {
    const ui::Table& table;
    const std::vector<workspace::Row>& rows;
};
void draw_claims_tools(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                       const ShownClaims& shown, const Send& send);

bool is_filtered(const ClaimsQuery& query);

// Things side by side that go on in a next line where the first one is full.
class Flow {
public:
    // The first line begins `aside` px from the left.
    Flow(ui::Ui& ui, float gap, float aside = 0)
        : ui_(ui), gap_(gap), left_(ui.rest().x), x_(left_ + aside)
    {}
    ui::Rect place(float width);
    void end(); // takes the height of all lines

private:
    ui::Ui& ui_;
    float gap_;
    float left_;
    float x_;
    float y_ = 0;
};

// Everything listed of what is shown, as a file for other programs.
OfferTable table_of(const ClaimCells& cells, const ui::TableState& state,
                    const std::vector<workspace::Row>& rows);

} // namespace screens
