// Search, filters, columns, and how many claims are shown.
#include "screens/claims_columns.h"
#include "screens/claims_parts.h"
#include "screens/claims_views.h"
#include "screens/domain_words.h"
#include "screens/saving_words.h"
#include "ui/button.h"
#include "ui/gap.h"
#include "ui/menu.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/table.h"
#include "ui/text.h"
#include "ui/text_field.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using ui::Text;
using ui::operator""_text;

constexpr float search_width = 280;
constexpr float views_width_max = 320;

// One value of a filter, as it is offered in a menu.
struct Choice {
    std::string key{};
    std::string label{};
    bool chosen = false;
};

// "State", or "State: 2" while two of them are chosen. Answers the choice that was pressed.
std::optional<std::size_t> filter_menu(ui::Ui& ui, Flow& flow, std::string_view key, Text label,
                                       const std::vector<Choice>& choices)
{
    const auto chosen = std::count_if(choices.begin(), choices.end(),
                                      [](const Choice& choice) { return choice.chosen; });
    std::string words = ui.say(label);
    if (chosen > 0) {
        words = ui.words().say("claims.filter_chosen"_text,
                               {{"filter", words}, {"count", std::to_string(chosen)}});
    }
    ui::MenuButton button{.key = key, .label = std::move(words)};
    for (const Choice& choice : choices) {
        button.entries.push_back(
            {.key = choice.key, .label = choice.label, .checked = choice.chosen});
    }
    const ui::Rect area = flow.place(ui::menu_button_width(ui, button));
    return ui::menu_button_in(ui, area, button);
}

template <class Value>
bool has(const std::vector<Value>& values, const Value& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

template <class Value>
void toggle(std::vector<Value>& values, const Value& value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        values.push_back(value);
    else
        values.erase(found);
}

// A menu over all values of an enumeration.
template <class Enum, class TextOf>
void enumeration_menu(ui::Ui& ui, Flow& flow, std::string_view key, Text label,
                      std::vector<Enum>& values, const std::vector<Enum>& offered,
                      const TextOf& text_of)
{
    std::vector<Choice> choices;
    for (const Enum value : offered) {
        choices.push_back({.key = std::string(core::name_of(value)),
                           .label = ui.say(text_of(value)),
                           .chosen = has(values, value)});
    }
    if (const auto pressed = filter_menu(ui, flow, key, label, choices)) {
        toggle(values, offered[*pressed]);
    }
}

template <class Enum>
std::vector<Enum> all_of()
{
    std::vector<Enum> values;
    for (const core::Named<Enum>& named : core::names<Enum>) values.push_back(named.value);
    return values;
}

std::vector<claims::State> offered_states()
{
    std::vector<claims::State> states = listed_states();
    states.push_back(claims::State::Discarded);
    return states;
}

// What some claim here has; number 0 is nothing.
std::vector<std::string> texts_of(const workspace::Dictionary& dictionary)
{
    std::vector<std::string> texts;
    for (workspace::Number i = 1; i < dictionary.size(); ++i) texts.push_back(dictionary.text(i));
    return texts;
}

void products_menu(ui::Ui& ui, Flow& flow, ClaimsQuery& query, const WorkspaceView& view)
{
    const claims::Catalogue& catalogue = view.claims->rules().catalogue;
    std::vector<Choice> choices;
    for (const std::string& id : texts_of(view.claims->columns().products)) {
        choices.push_back({.key = id,
                           .label = product_name(ui.words(), catalogue, {id}),
                           .chosen = has(query.filter.products, claims::ProductId{id})});
    }
    std::sort(choices.begin(), choices.end(),
              [](const Choice& a, const Choice& b) { return a.label < b.label; });
    const auto pressed = filter_menu(ui, flow, "products", "claims.column.products"_text, choices);
    if (pressed) toggle(query.filter.products, claims::ProductId{choices[*pressed].key});
}

std::string location_label(const WorkspaceView& view, const std::string& mpn_id)
{
    for (const claims::Location& location : view.profile.locations) {
        const bool named = location.mpn_id == mpn_id && !location.name.empty();
        if (named) return location.name + " · " + mpn_id;
    }
    return mpn_id;
}

void locations_menu(ui::Ui& ui, Flow& flow, ClaimsQuery& query, const WorkspaceView& view)
{
    std::vector<Choice> choices;
    for (const std::string& mpn_id : texts_of(view.claims->columns().locations)) {
        choices.push_back({.key = mpn_id,
                           .label = location_label(view, mpn_id),
                           .chosen = has(query.filter.locations, mpn_id)});
    }
    if (choices.size() < 2) return; // nothing to choose from
    const auto pressed = filter_menu(ui, flow, "locations", "claims.column.location"_text, choices);
    if (pressed) toggle(query.filter.locations, choices[*pressed].key);
}

void filter_menus(ui::Ui& ui, Flow& flow, ClaimsQuery& query, const WorkspaceView& view)
{
    workspace::Filter& filter = query.filter;
    const auto state = [](claims::State value) { return state_text(value); };
    const auto area = [](claims::SolutionArea value) { return area_text(value); };
    const auto activity = [](claims::Activity value) { return activity_text(value); };
    enumeration_menu(ui, flow, "states", "claims.column.state"_text, filter.states,
                     offered_states(), state);
    products_menu(ui, flow, query, view);
    enumeration_menu(ui, flow, "activities", "claims.column.activity"_text, filter.activities,
                     all_of<claims::Activity>(), activity);
    enumeration_menu(ui, flow, "areas", "claims.column.area"_text, filter.areas,
                     all_of<claims::SolutionArea>(), area);
    locations_menu(ui, flow, query, view);
}

void clear_button(ui::Ui& ui, Flow& flow, ClaimsQuery& query)
{
    if (!is_filtered(query)) return;
    const ui::Button button{.key = "clear",
                            .label = ui.say("claims.clear_filters"_text),
                            .icon = ui::Icon::dismiss,
                            .look = ui::ButtonLook::Quiet};
    if (!ui::button_in(ui, flow.place(ui::button_width(ui, button)), button)) return;
    query.search.clear();
    query.filter = {};
}

void search(ui::Ui& ui, Flow& flow, ClaimsQuery& query)
{
    const ui::Rect area = flow.place(std::min(search_width, ui.width()));
    ui.within(area, [&] {
        const auto typed = ui::search_field(ui, {.about = {.key = "search",
                                                           .label = ui.say("claims.search"_text),
                                                           .label_unseen = true},
                                                 .value = query.search,
                                                 .placeholder = ui.say("claims.search"_text)});
        if (typed) query.search = *typed;
    });
}

std::string status_words(ui::Ui& ui, ClaimsList& list, const WorkspaceView& view, std::size_t shown)
{
    const std::string count = ui.words().say(
        "claims.status"_text,
        {{"shown", ui::grouped_number(ui, static_cast<std::int64_t>(shown))},
         {"all", ui::counted(ui.words(), "claims.count"_text,
                             static_cast<std::int64_t>(std::max(shown, list.total())))}});
    return count + " · " + saving_words(ui.words(), view.saving);
}

void status_in(ui::Ui& ui, const ui::Rect& area, const std::string& words)
{
    ui.inside({.id = ui.id("status"), .role = ui::Role::Status, .rect = area, .name = words},
              [&] { ui::line_in(ui, area, words, ui::type::caption, ui::Ink::TextSecond); });
}

// The tools of the whole list: its view, its columns, its file.
struct ListTools {
    ui::MenuButton views;
    ui::Button file;
    float views_width = 0;
    float columns_width = 0;
    float file_width = 0;

    float width() const
    {
        return views_width + ui::gap::small + columns_width + ui::gap::small + file_width;
    }
};

ListTools list_tools(ui::Ui& ui, const ClaimsScreen& local, const WorkspaceView& view,
                     const ShownClaims& shown)
{
    ListTools tools{.views = views_menu(ui, local, view),
                    .file = {.key = "csv",
                             .label = ui.say("claims.csv"_text),
                             .disabled_because = shown.rows.empty()
                                                     ? ui.say("claims.csv.empty"_text)
                                                     : std::string{}}};
    tools.views_width = std::min(views_width_max, ui::menu_button_width(ui, tools.views));
    tools.columns_width = ui::columns_menu_width(ui);
    tools.file_width = ui::button_width(ui, tools.file);
    return tools;
}

// How many are shown, and at the other end of the line, where it has the room, the tools.
Flow beside_status(ui::Ui& ui, const std::string& status, float tools_width)
{
    const float words_width = std::ceil(ui.typesetter().width(status, ui::type::caption));
    const ui::Rect row = ui.rest();
    if (words_width + 2 * ui::gap::small + tools_width <= row.width) {
        status_in(ui, {row.x, row.y, words_width, ui.control_height()}, status);
        return {ui, ui::gap::small, row.width - tools_width};
    }
    status_in(ui, ui.take(ui::type::caption.line), status);
    ui.space(ui::gap::small);
    return {ui, ui::gap::small};
}

} // namespace

ui::Rect Flow::place(float width)
{
    const float height = ui_.control_height();
    const float room = ui_.width();
    width = std::min(width, room);
    if (x_ > left_ && x_ + width > left_ + room) {
        x_ = left_;
        y_ += height + gap_;
    }
    const ui::Rect area{x_, ui_.cursor() + y_, width, height};
    x_ += width + gap_;
    return area;
}

void Flow::end()
{
    ui_.take(y_ + ui_.control_height());
}

void draw_claims_tools(ui::Ui& ui, ClaimsScreen& local, ClaimsList& list, const WorkspaceView& view,
                       const ShownClaims& shown, const Send& send)
{
    Flow filters(ui, ui::gap::small);
    search(ui, filters, local.query);
    filter_menus(ui, filters, local.query, view);
    clear_button(ui, filters, local.query);
    filters.end();
    ui.space(ui::gap::small);
    const ListTools tools = list_tools(ui, local, view, shown);
    Flow flow = beside_status(ui, status_words(ui, list, view, shown.rows.size()), tools.width());
    if (const auto chosen = ui::menu_button_in(ui, flow.place(tools.views_width), tools.views)) {
        choose_in_views(local, view, tools.views.entries[*chosen].key, send);
    }
    ui::columns_menu_in(ui, flow.place(tools.columns_width), shown.table, local.query.table);
    if (ui::button_in(ui, flow.place(tools.file_width), tools.file)) {
        send(table_of({.words = ui.words(), .view = view, .list = list}, local.query.table,
                      shown.rows));
    }
    flow.end();
    ui.space(ui::gap::small);
}

OfferTable table_of(const ClaimCells& cells, const ui::TableState& state,
                    const std::vector<workspace::Row>& rows)
{
    OfferTable file{.name = std::string(cells.words.say("claims.csv.name"_text))};
    std::vector<workspace::Column> columns;
    std::vector<std::string> head;
    const std::vector<ui::TableColumn> all = columns_in(cells.words);
    for (const std::size_t index : ui::ordered(all, state)) {
        if (state.hidden.count(all[index].key) != 0) continue;
        columns.push_back(claim_columns()[index].column);
        head.push_back(all[index].label);
    }
    file.rows.push_back(std::move(head));
    for (const workspace::Row row : rows) {
        std::vector<std::string> line;
        for (const workspace::Column column : columns) line.push_back(cells.exported(row, column));
        file.rows.push_back(std::move(line));
    }
    return file;
}

} // namespace screens
