// What needs the person, and the figures above the list.
#include "screens/claims_parts.h"
#include "screens/domain_words.h"
#include "ui/card.h"
#include "ui/dates.h"
#include "ui/figure_card.h"
#include "ui/focus_ring.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/text.h"
#include "ui/texts_of.h"
#include "ui/toolbar.h"

namespace screens {

namespace {

using ui::operator""_text;
using workspace::Need;
using workspace::Urgency;

constexpr auto need_texts = ui::texts_of<workspace::NeedKind>("claims.need.");
constexpr std::size_t needs_shown = 3;
constexpr float card_width = 148;
constexpr float phone = 600;

bool is_pressing(const Need& need)
{
    return need.urgency == Urgency::Overdue || need.urgency == Urgency::Today ||
           need.urgency == Urgency::Soon;
}

std::size_t count_pressing(const workspace::Needs& needs)
{
    std::size_t count = 0;
    for (const workspace::UrgencyCounts& kind : needs.counts) {
        for (const Urgency urgency : {Urgency::Overdue, Urgency::Today, Urgency::Soon}) {
            count += kind[static_cast<std::size_t>(urgency)];
        }
    }
    return count;
}

// On phones as many lines as it takes, and until when below.
void draw_need_narrow(ui::Ui& ui, ui::NodeId id, const Need& need, const ClaimCells& cells,
                      const std::string& label)
{
    const std::string due = cells.next_step(need.row);
    const ui::Rect from = ui.rest();
    ui.around({.id = id,
               .role = ui::Role::Link,
               .states = ui::States{}.with(ui::State::Focusable),
               .name = label,
               .texts = {{ui::TextProperty::Href, cells.href(need.row)},
                         {ui::TextProperty::Description, due}}},
              [&] {
                  ui.space(6);
                  ui::wrapped_text(ui, label, ui::type::body_strong, ui::Ink::Link);
                  if (!due.empty()) {
                      ui::wrapped_text(ui, due, ui::type::caption, cells.next_step_ink(need.row));
                  }
                  ui.space(6);
              });
    ui::focus_ring(ui, id, {from.x, from.y, from.width, ui.rest().y - from.y}, 2);
}

// "Answer the reviewer: Contoso, Teams", and at the end until when.
void draw_need(ui::Ui& ui, const Need& need, const ClaimCells& cells)
{
    const std::string name = cells.name(need.row);
    const std::string label =
        ui.words().say(need_texts[static_cast<std::size_t>(need.kind)], {{"claim", name}});
    const std::string due = cells.next_step(need.row);
    const ui::NodeId id = ui.id(cells.view.claims->id_of(need.row).text + "/" +
                                std::string(core::name_of(need.kind)));
    if (ui.width() < phone) {
        draw_need_narrow(ui, id, need, cells, label);
        return;
    }
    const ui::Rect area = ui.take(std::max(28.0f, ui.control_height() - 4));
    const float due_width = std::min(area.width / 2, ui.typesetter().width(due, ui::type::body));
    const float room = area.width - due_width - 16;
    const float width = std::min(room, ui.typesetter().width(label, ui::type::body_strong));
    const ui::Rect link{area.x, area.y, width, area.height};
    ui.inside({.id = id,
               .role = ui::Role::Link,
               .states = ui::States{}.with(ui::State::Focusable),
               .rect = link,
               .name = label,
               .texts = {{ui::TextProperty::Href, cells.href(need.row)},
                         {ui::TextProperty::Description, due}}},
              [&] { ui::line_in(ui, link, label, ui::type::body_strong, ui::Ink::Link); });
    ui::focus_ring(ui, id, link, 2);
    const ui::Rect end{area.right() - due_width, area.y, due_width, area.height};
    ui::line_in(ui, end, due, ui::type::body, cells.next_step_ink(need.row));
}

struct Figure {
    std::size_t count = 0;
    std::string hint{};
};

// What is worth knowing of the claims of a card besides how many there are.
std::string hint_of(ui::Ui& ui, const ClaimsCard& card, ClaimsList& list, const WorkspaceView& view)
{
    const ClaimsCardFacts facts = list.card_facts(card.key, view);
    if (facts.ready) {
        return ui::counted(ui.words(), "claims.card.ready"_text,
                           static_cast<std::int64_t>(*facts.ready));
    }
    if (!facts.next) return {};
    const std::string day = ui::date_text(ui.words(), ui::DateForm::Near, *facts.next);
    const bool disputes = card.key == "rejected";
    return ui.words().say(disputes ? "claims.card.dispute_until"_text : "claims.card.next"_text,
                          {{"date", day}});
}

Figure figure_of(ui::Ui& ui, const ClaimsCard& card, std::size_t count, ClaimsList& list,
                 const WorkspaceView& view)
{
    Figure figure{.count = count};
    if (card.key != "needs") {
        figure.hint = hint_of(ui, card, list, view);
        return figure;
    }
    const std::size_t pressing = count_pressing(list.needs());
    figure.hint = pressing == 0 ? ui.say("claims.card.nothing_due"_text)
                                : ui::counted(ui.words(), "claims.card.due_soon"_text,
                                              static_cast<std::int64_t>(pressing));
    return figure;
}

void press(ClaimsQuery& query, const ClaimsCard& card)
{
    if (query.filter == card.filter)
        query.filter = {};
    else
        query.filter = card.filter;
}

// On phones the figures are a row of small buttons, and what does not fit is in their menu.
void draw_small(ui::Ui& ui, ClaimsQuery& query, const std::vector<ClaimsCard>& cards,
                ClaimsList& list)
{
    std::vector<ui::Tool> tools;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto count = static_cast<std::int64_t>(list.card_figures()[i]);
        tools.push_back({.key = std::string(cards[i].key),
                         .label = ui.say(cards[i].label) + " " + ui::grouped_number(ui, count),
                         .pressed = query.filter == cards[i].filter});
    }
    const auto used = ui::toolbar(
        ui, {.key = "figures", .label = ui.say("claims.cards"_text), .tools = std::move(tools)});
    if (used) press(query, cards[*used]);
    ui.space(12);
}

std::vector<ui::FigureCard> figure_cards(ui::Ui& ui, const ClaimsQuery& query,
                                         const std::vector<ClaimsCard>& cards, ClaimsList& list,
                                         const WorkspaceView& view)
{
    std::vector<ui::FigureCard> figures;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const ClaimsCard& card = cards[i];
        const Figure figure = figure_of(ui, card, list.card_figures()[i], list, view);
        figures.push_back(
            {.key = card.key,
             .label = ui.say(card.label),
             .figure = ui::grouped_number(ui, static_cast<std::int64_t>(figure.count)),
             .hint = figure.hint,
             .chosen = query.filter == card.filter,
             .needs_attention = card.key == "needs" && count_pressing(list.needs()) > 0});
    }
    return figures;
}

// In as few rows as there is room for, all of one width and height.
struct CardRows {
    std::size_t per_row = 1;
    std::size_t hint_lines = 1;
};

CardRows rows_for(const ui::Ui& ui, const std::vector<ui::FigureCard>& figures)
{
    float least = card_width;
    for (const ui::FigureCard& figure : figures) {
        least = std::max(least, ui::figure_card_width(ui, figure));
    }
    const auto fits = std::max<std::size_t>(
        1, static_cast<std::size_t>((ui.width() + ui::gap::medium) / (least + ui::gap::medium)));
    const std::size_t rows = (figures.size() + fits - 1) / fits;
    CardRows result{.per_row = (figures.size() + rows - 1) / rows};
    const auto in_row = static_cast<float>(result.per_row);
    const float width = (ui.width() - ui::gap::medium * (in_row - 1)) / in_row;
    for (const ui::FigureCard& figure : figures) {
        result.hint_lines = std::max(result.hint_lines, ui::figure_hint_lines(ui, figure, width));
    }
    return result;
}

// Whether the same is needed of the same claim by one of those before.
bool is_told(const std::vector<Need>& needs, std::size_t index)
{
    const auto end = needs.begin() + static_cast<std::ptrdiff_t>(index);
    return std::any_of(needs.begin(), end, [&](const Need& other) {
        return other.row == needs[index].row && other.kind == needs[index].kind;
    });
}

void draw_more_needs(ui::Ui& ui, std::size_t pressing, const WorkspaceView& view)
{
    if (pressing > needs_shown) {
        const auto more = static_cast<std::int64_t>(pressing - needs_shown);
        ui::paragraph(ui, "more", ui::counted(ui.words(), "claims.needs.more"_text, more),
                      ui::type::body, ui::Ink::TextSecond);
    }
    if (view.to_claim_again == 0) return;
    ui.space(4);
    ui::link(ui, {.key = "associations",
                  .label = ui::counted(ui.words(), "claims.needs.associations"_text,
                                       static_cast<std::int64_t>(view.to_claim_again)),
                  .href = "#/associations"});
}

} // namespace

void draw_needs(ui::Ui& ui, ClaimsList& list, const WorkspaceView& view)
{
    const workspace::Needs& needs = list.needs();
    const std::size_t pressing =
        needs.first.empty() || !is_pressing(needs.first.front()) ? 0 : count_pressing(needs);
    if (pressing == 0 && view.to_claim_again == 0) return;
    const ClaimCells cells{.words = ui.words(), .view = view, .list = list};
    ui::card(ui, {.ground = ui::Ink::AmberTint, .line = ui::Ink::AmberTint, .shadow = false}, [&] {
        const std::string title = ui.say("claims.needs.title"_text);
        ui.around({.id = ui.id("needs"), .role = ui::Role::Region, .name = title}, [&] {
            ui::heading(ui, "title", 2, title);
            ui.space(4);
            for (std::size_t i = 0; i < needs.first.size() && i < needs_shown; ++i) {
                const Need& need = needs.first[i];
                const bool told = is_told(needs.first, i); // of another subscription
                if (is_pressing(need) && !told) draw_need(ui, need, cells);
            }
            draw_more_needs(ui, pressing, view);
        });
    });
    ui.space(16);
}

void draw_cards(ui::Ui& ui, ClaimsQuery& query, ClaimsList& list, const WorkspaceView& view)
{
    const std::vector<ClaimsCard> cards = cards_for(view.me.role);
    if (ui.width() < phone) {
        draw_small(ui, query, cards, list);
        return;
    }
    std::vector<ui::FigureCard> figures = figure_cards(ui, query, cards, list, view);
    const CardRows rows = rows_for(ui, figures);
    const auto draw_row = [&](std::size_t first) {
        ui.columns(std::vector<float>(rows.per_row, 1), ui::gap::medium, [&](std::size_t column) {
            const std::size_t at = first + column;
            if (at >= figures.size()) return;
            figures[at].hint_lines = rows.hint_lines;
            if (ui::figure_card(ui, figures[at])) press(query, cards[at]);
        });
        ui.space(ui::gap::medium);
    };
    ui.around(
        {.id = ui.id("figures"), .role = ui::Role::Group, .name = ui.say("claims.cards"_text)},
        [&] {
            for (std::size_t i = 0; i < figures.size(); i += rows.per_row) draw_row(i);
        });
    ui.space(8);
}

} // namespace screens
