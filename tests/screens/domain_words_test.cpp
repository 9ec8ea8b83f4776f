#include "screens/domain_words.h"

#include "screens/state_look.h"
#include "support/shipped.h"
#include "support/words.h"
#include "ui/languages.h"

#include <catch2/catch.hpp>
#include <set>

using namespace claims;
using ui::operator""_text;

namespace {

std::string state_in(const std::string& language, State state, const std::string& edition)
{
    return std::string(support::words(language).say(
        screens::state_text(state, support::shipped_edition(edition))));
}

} // namespace

TEST_CASE("a state is called what its edition calls it", "[words]")
{
    CHECK(state_in("en", State::Editing, "2019") == "Editing");
    CHECK(state_in("en", State::Editing, "2020") == "Editing");
    CHECK(state_in("en", State::Editing, "2023") == "Draft");
    CHECK(state_in("zh-TW", State::Editing, "2020") == "編輯中");
    CHECK(state_in("zh-TW", State::Editing, "2023") == "草稿");
    CHECK(state_in("pl", State::Editing, "2023") == "Wersja robocza");
    CHECK(state_in("en", State::Dispute, "2020") == "Rejected, disputed");
    CHECK(state_in("en", State::Dispute, "2023") == "Dispute");
    CHECK(state_in("pl", State::PartnerActionRequired, "2020") == "Wymagane działanie partnera");
}

TEST_CASE("every name that the rules as shipped give to a state, an area, a programme or a "
          "statement is a text",
          "[words]")
{
    for (const std::string id : {"2019", "2020", "2023"}) {
        const Edition edition = support::shipped_edition(id);
        for (const StateName& name : edition.state_names) CHECK(ui::text_named(name.key));
        for (const AreaName& name : edition.area_names) CHECK(ui::text_named(name.key));
        for (const std::string& statement : edition.acknowledgements) {
            INFO(statement);
            CHECK(ui::text_named(statement));
        }
    }
    for (const Programme& programme : support::shipped_catalogue().programmes) {
        INFO(programme.key);
        CHECK(ui::text_named(programme.key));
    }
}

TEST_CASE("a key that nobody has written a text for shows itself", "[words]")
{
    const ui::Words words = support::words("en");
    CHECK(screens::statement_text(words, "acknowledgement.of-tomorrow") ==
          "acknowledgement.of-tomorrow");
    Edition edition = support::shipped_edition("2020");
    for (StateName& name : edition.state_names) name.key = "state.of-tomorrow";
    CHECK(screens::state_text(State::Approved, edition) == "state.approved"_text);
}

TEST_CASE("a rejection says its kind", "[words]")
{
    const Stage declined = Rejected{.reason = RejectionReason::CustomerDeclined};
    const Stage left = RejectedFinal{.reason = RejectionReason::PartnerRequest};
    const Edition edition = support::shipped_edition("2023");
    CHECK(screens::state_sentence(support::words("en"), declined, edition) ==
          "Rejected: customer declined");
    CHECK(screens::state_sentence(support::words("zh-TW"), declined, edition) ==
          "已拒絕：客戶拒絕");
    CHECK(screens::state_sentence(support::words("pl"), left, edition) ==
          "Ostatecznie odrzucone: na prośbę partnera");
    CHECK(screens::state_sentence(support::words("en"), Submitted{}, edition) == "Submitted");
}

TEST_CASE("no two states look the same, even without colour", "[words]")
{
    std::set<ui::Icon> icons;
    for (const auto& state : core::names<State>) {
        INFO(state.name);
        const ui::Icon icon = screens::look_of(state.value).icon;
        CHECK(icon != ui::Icon::None);
        CHECK(icons.insert(icon).second);
    }
    const ui::StatusPill pill = screens::state_pill("state", support::words("pl"), State::Submitted,
                                                    support::shipped_edition("2020"));
    CHECK(pill.label == "Przesłane");
    CHECK(pill.icon == ui::Icon::send);
    CHECK(pill.tone == ui::Tone::Paper);
}

TEST_CASE("a product is called by its full name", "[words]")
{
    const Catalogue catalogue = support::shipped_catalogue();
    const auto name = [&](const char* language, const char* id) {
        return screens::product_name(support::words(language), catalogue, {id});
    };
    CHECK(name("en", "sales") == "Dynamics 365 Sales");
    CHECK(name("pl", "customer-engagement-bundle") == "Pakiet Dynamics 365 Customer Engagement");
    CHECK(name("zh-TW", "teams") == "Teams");
    CHECK(name("zh-TW", "teams-phone-calling") == "Teams Phone 通話");
    CHECK(name("en", "from-tomorrow") == "from-tomorrow");
    CHECK(screens::products_text(support::words("zh-TW"), catalogue,
                                 {{.product = {"teams"}}, {.product = {"sales"}}}) ==
          "Teams、Dynamics 365 Sales");
}

TEST_CASE("the fields that are hard to find say where", "[words]")
{
    CHECK(screens::field_where(Field::TenantId) == "field.tenant-id.where"_text);
    CHECK(screens::field_where(Field::DomainName) == "field.domain-name.where"_text);
    CHECK(screens::field_where(Field::MpnId) == "field.mpn-id.where"_text);
    CHECK_FALSE(screens::field_where(Field::Name));
}

TEST_CASE("activities and reasons are listed in words", "[words]")
{
    CHECK(screens::activities_text(support::words("en"), {Activity::Usage, Activity::PreSales}) ==
          "Usage, Pre-sales");
    CHECK(screens::reasons_text(support::words("zh-TW"), {InformationReason::AcknowledgementMissing,
                                                          InformationReason::DatesMissingOrOld}) ==
          "缺少客戶確認、日期缺少或過舊");
}
