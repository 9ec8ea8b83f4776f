#include "screens/claims_query.h"

#include "core/percent.h"
#include "screens/claims_columns.h"

#include <algorithm>
#include <charconv>

namespace screens {

namespace {

using workspace::Filter;

std::vector<std::string> split(std::string_view list)
{
    std::vector<std::string> items;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (comma > 0) items.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return items;
}

std::string joined(const std::vector<std::string>& items)
{
    std::string list;
    for (const std::string& item : items) list += (list.empty() ? "" : ",") + item;
    return list;
}

// --- one filter each: enumerations by their storage names, ids by their texts ---

template <class Enum>
std::string write(const std::vector<Enum>& values)
{
    std::vector<std::string> names;
    for (const Enum value : values) names.emplace_back(core::name_of(value));
    return joined(names);
}

template <class Tag>
std::string write(const std::vector<core::Id<Tag>>& ids)
{
    std::vector<std::string> texts;
    for (const core::Id<Tag>& id : ids) texts.push_back(id.text);
    return joined(texts);
}

std::string write(const std::vector<std::string>& texts)
{
    return joined(texts);
}

template <class Enum>
void read(std::string_view list, std::vector<Enum>& values)
{
    for (const std::string& name : split(list)) {
        if (const auto value = core::named<Enum>(name)) values.push_back(*value);
    }
}

template <class Tag>
void read(std::string_view list, std::vector<core::Id<Tag>>& ids)
{
    for (std::string& text : split(list)) ids.push_back({std::move(text)});
}

void read(std::string_view list, std::vector<std::string>& texts)
{
    texts = split(list);
}

// Every filter with its word in the address.
template <class Each>
void each_filter(Filter& filter, const Each& each)
{
    each("state", filter.states);
    each("area", filter.areas);
    each("activity", filter.activities);
    each("product", filter.products);
    each("location", filter.locations);
    each("edition", filter.editions);
    each("turn", filter.turns);
    each("consent", filter.consents);
    each("association", filter.associations);
    each("pace", filter.paces);
}

// --- columns ---

constexpr std::string_view unsorted = "none";

// Nothing: as the list is sorted anyway.
std::string write_sort(const std::vector<ui::SortKey>& keys)
{
    if (keys == first_table_state().sort) return {};
    if (keys.empty()) return std::string(unsorted);
    std::vector<std::string> items;
    for (const ui::SortKey& key : keys) {
        const bool down = key.direction == ui::SortDirection::Descending;
        items.push_back((down ? "-" : "") + key.column);
    }
    return joined(items);
}

std::vector<ui::SortKey> read_sort(std::string_view list)
{
    std::vector<ui::SortKey> keys;
    for (const std::string& item : split(list)) {
        const bool down = item.front() == '-';
        const std::string column = item.substr(down ? 1 : 0);
        if (find_column(column) == nullptr) continue;
        keys.push_back(
            {.column = column,
             .direction = down ? ui::SortDirection::Descending : ui::SortDirection::Ascending});
    }
    return keys;
}

bool is_as_first(const ui::TableState& table)
{
    const ui::TableState first = first_table_state();
    return table.order.empty() && table.hidden == first.hidden;
}

// The columns in sight, in their order.
std::string write_columns(const ui::TableState& table)
{
    std::vector<std::string> keys;
    const std::vector<ui::TableColumn> all = column_keys();
    for (const std::size_t index : ui::ordered(all, table)) {
        if (table.hidden.count(all[index].key) == 0) keys.push_back(all[index].key);
    }
    return joined(keys);
}

void read_columns(std::string_view list, ui::TableState& table)
{
    table.hidden.clear();
    for (const ui::TableColumn& column : column_keys()) table.hidden.insert(column.key);
    for (std::string& key : split(list)) {
        if (find_column(key) == nullptr) continue;
        table.hidden.erase(key);
        table.order.push_back(std::move(key));
    }
}

std::string write_widths(const ui::TableState& table)
{
    std::vector<std::string> items;
    for (const auto& [key, width] : table.widths) {
        items.push_back(key + ":" + std::to_string(static_cast<int>(width)));
    }
    return joined(items);
}

void read_widths(std::string_view list, ui::TableState& table)
{
    for (const std::string& item : split(list)) {
        const std::size_t colon = item.find(':');
        if (colon == item.npos || find_column(item.substr(0, colon)) == nullptr) continue;
        int width = 0;
        const char* end = item.data() + item.size();
        const auto read = std::from_chars(item.data() + colon + 1, end, width);
        constexpr int width_max = 1200;
        if (read.ptr != end || width < 1 || width > width_max) continue;
        table.widths[item.substr(0, colon)] = static_cast<float>(width);
    }
}

// --- texts in an address ---

// As short as it may be: lists and orders are full of these.
std::string escaped(std::string_view text)
{
    return core::percent_encoded(text, ",:");
}

std::string unescaped(std::string_view text)
{
    std::string blanks(text);
    std::replace(blanks.begin(), blanks.end(), '+', ' ');
    return core::percent_decoded(blanks);
}

} // namespace

AddressParts parts_of_address(std::string_view address)
{
    AddressParts parts;
    const std::size_t from = address.find('?');
    if (from == address.npos) return parts;
    std::string_view rest = address.substr(from + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view part = rest.substr(0, end);
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        parts.emplace_back(unescaped(part.substr(0, equals)), unescaped(value));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return parts;
}

std::string address_with(std::string_view path, const AddressParts& parts)
{
    std::string address(path);
    char before = '?';
    for (const auto& [key, value] : parts) {
        if (value.empty()) continue;
        address += before + escaped(key) + "=" + escaped(value);
        before = '&';
    }
    return address;
}

ClaimsQuery claims_query(std::string_view address)
{
    ClaimsQuery query{.table = first_table_state()};
    for (const auto& [key, value] : parts_of_address(address)) {
        if (key == "q") query.search = value;
        if (key == "sort") query.table.sort = read_sort(value);
        if (key == "columns") read_columns(value, query.table);
        if (key == "widths") read_widths(value, query.table);
        each_filter(query.filter, [&, name = key, list = value](const char* word, auto& values) {
            if (name == word) read(list, values);
        });
    }
    return query;
}

std::string claims_address(const ClaimsQuery& query)
{
    AddressParts parts{{"q", query.search}};
    Filter filter = query.filter;
    each_filter(filter,
                [&](const char* word, auto& values) { parts.emplace_back(word, write(values)); });
    parts.emplace_back("sort", write_sort(query.table.sort));
    if (!is_as_first(query.table)) parts.emplace_back("columns", write_columns(query.table));
    parts.emplace_back("widths", write_widths(query.table));
    return address_with("/claims", parts);
}

std::string layout_of(const ui::TableState& table)
{
    AddressParts parts;
    if (!is_as_first(table)) parts.emplace_back("columns", write_columns(table));
    parts.emplace_back("widths", write_widths(table));
    return address_with("", parts);
}

void read_layout(std::string_view layout, ui::TableState& table)
{
    for (const auto& [key, value] : parts_of_address(layout)) {
        if (key == "columns") read_columns(value, table);
        if (key == "widths") read_widths(value, table);
    }
}

bool says_layout(std::string_view address)
{
    const AddressParts parts = parts_of_address(address);
    return std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return part.first == "columns" || part.first == "widths";
    });
}

std::string with_view(std::string_view address, std::string_view view)
{
    std::string whole(address);
    whole += whole.find('?') == whole.npos ? '?' : '&';
    return whole + "view=" + escaped(view);
}

std::string view_in(std::string_view address)
{
    for (auto& [key, value] : parts_of_address(address)) {
        if (key == "view") return value;
    }
    return {};
}

} // namespace screens
