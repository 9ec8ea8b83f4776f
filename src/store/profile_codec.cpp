#include "store/profile_codec.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"
#include "core/names.h"

namespace store {

namespace {

using core::Json;
using core::Reader;

constexpr int profile_version = 1;

template <class Item, class Write>
Json list_of(const std::vector<Item>& items, const Write& write)
{
    Json list = Json::array();
    for (const Item& item : items) list.push_back(write(item));
    return list;
}

template <class Enum>
std::string word(Enum value)
{
    return std::string(core::name_of(value));
}

Json write_location(const claims::Location& location)
{
    return {{"mpn_id", location.mpn_id},
            {"name", location.name},
            {"enrolled", location.enrolment == claims::Enrolment::Enrolled}};
}

Json write_person(const claims::Person& person)
{
    return {{"name", person.name}, {"email", person.email}, {"role", word(person.role)}};
}

Json write_holiday(const claims::Holiday& holiday)
{
    return {{"day", core::format(holiday.day)}, {"name", holiday.name}};
}

Json write_association(const claims::ExistingAssociation& association)
{
    Json json{{"customer", association.customer_name},
              {"tenant", association.tenant_id},
              {"product", association.product.text},
              {"subscription", association.subscription_id}};
    if (association.subscription_ends_on)
        json["ends"] = core::format(*association.subscription_ends_on);
    return json;
}

claims::Location read_location(const Reader& reader)
{
    return {.mpn_id = reader.text("mpn_id"),
            .name = reader.text("name"),
            .enrolment = reader.boolean("enrolled") ? claims::Enrolment::Enrolled
                                                    : claims::Enrolment::NotEnrolled};
}

claims::Person read_person(const Reader& reader)
{
    return {.name = reader.text("name"),
            .email = reader.text("email"),
            .role = reader.word<claims::Role>("role")};
}

claims::Holiday read_holiday(const Reader& reader)
{
    return {.day = reader.date("day"), .name = reader.text("name")};
}

claims::ExistingAssociation read_association(const Reader& reader)
{
    return {.customer_name = reader.text("customer"),
            .tenant_id = reader.text("tenant"),
            .product = {reader.text("product")},
            .subscription_id = reader.text("subscription"),
            .subscription_ends_on = reader.date_if_any("ends")};
}

template <class Item, class Read>
void read_list(const Reader& reader, std::string_view key, std::vector<Item>& into,
               const Read& read)
{
    if (!reader.has(key)) return;
    into.clear();
    for (const Reader& element : reader.list(key)) into.push_back(read(element));
}

void read_text(const Reader& reader, std::string_view key, std::string& into)
{
    if (const auto text = reader.text_if_any(key)) into = *text;
}

core::Date read_day(const Reader& reader)
{
    const auto day = core::parse_date(reader.own_text());
    if (!day) reader.note_self(core::Fault::ExpectedDate);
    return day.value_or(core::Date{});
}

} // namespace

std::string write_profile(const claims::Profile& profile)
{
    return core::write_json(
        {{"v", profile_version},
         {"company", profile.company},
         {"locations", list_of(profile.locations, write_location)},
         {"people", list_of(profile.people, write_person)},
         {"edition", profile.edition.text},
         {"zone", profile.zone},
         {"holiday_lists", profile.holiday_lists},
         {"days_added", list_of(profile.days_added, write_holiday)},
         {"days_removed",
          list_of(profile.days_removed, [](core::Date day) { return core::format(day); })},
         {"associations", list_of(profile.associations, write_association)}});
}

ReadProfile read_profile(std::string_view text, const claims::Profile& fallback)
{
    ReadProfile result{.profile = fallback, .problems = {}};
    if (core::refuse_json(text)) {
        result.problems.push_back({.path = "", .fault = core::Fault::NotJson});
        return result;
    }
    const Json json = core::parse_json(text);
    const Reader reader(json, "", result.problems);
    claims::Profile& profile = result.profile;
    read_text(reader, "company", profile.company);
    read_text(reader, "edition", profile.edition.text);
    read_text(reader, "zone", profile.zone);
    read_list(reader, "locations", profile.locations, read_location);
    read_list(reader, "people", profile.people, read_person);
    read_list(reader, "holiday_lists", profile.holiday_lists,
              [](const Reader& element) { return element.own_text(); });
    read_list(reader, "days_added", profile.days_added, read_holiday);
    read_list(reader, "days_removed", profile.days_removed, read_day);
    read_list(reader, "associations", profile.associations, read_association);
    return result;
}

} // namespace store
