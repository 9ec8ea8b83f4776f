// The catalogue that ships: which products, in which group, for which activity, and what they feed.
#include "app/load_assets.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

#include <set>

using claims::Activity;
using claims::Catalogue;
using claims::Product;
using claims::ProductGroup;
using claims::SolutionArea;

namespace {

std::string names_in(const Catalogue& catalogue, ProductGroup group)
{
    std::string names;
    for (const Product& product : catalogue.products) {
        const bool inside =
            std::find(product.groups.begin(), product.groups.end(), group) != product.groups.end();
        if (inside) names += (names.empty() ? "" : ", ") + product.name;
    }
    return names;
}

std::vector<std::string> problems_of(const std::vector<std::string>& texts)
{
    std::vector<app::AssetText> assets;
    for (const std::string& text : texts) {
        assets.push_back({.name = std::to_string(assets.size()), .text = text});
    }
    std::vector<std::string> told;
    for (const core::Problem& problem : app::load_catalogue(assets).problems) {
        told.push_back(problem.path + " " + std::string{core::name_of(problem.fault)});
    }
    return told;
}

std::string product_list(const std::string& products, const std::string& group = "security")
{
    return R"({"group":")" + group +
           R"(","area":"microsoft-365","activities":["usage"],"source":"s","products":)" +
           products + "}";
}

constexpr const char* programmes =
    R"({"source":"s","programmes":[{"area":"microsoft-365","activity":"usage","name":"p","paid":true}]})";

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("the products that can be claimed are those of the published lists", "[catalogue]")
{
    const Catalogue catalogue = support::shipped_catalogue();
    CHECK(names_in(catalogue, ProductGroup::ModernWork) ==
          "Intune, Exchange, Microsoft 365 Apps, SharePoint, Teams, Teams Meetings, Teams Phone, "
          "Teams Phone calling, Teams Platform, Yammer, Viva Insights, Viva Topics, Viva Learning, "
          "Viva Connections");
    CHECK(names_in(catalogue, ProductGroup::Security) ==
          "Intune, Azure AD Premium, Defender for Office 365, Defender for Endpoint, Defender for "
          "Identity, Information Protection");
    CHECK(names_in(catalogue, ProductGroup::BusinessApplications) ==
          "Business Central, Commerce, Customer Insights, Customer Service, Customer Engagement "
          "bundle, Finance & Operations bundle, Field Service, Finance, Fraud Protection, Human "
          "Resources, Intelligent Order Management, Marketing, Mixed Reality, Power Apps, Power "
          "Automate, Power BI, Power Pages, Power Virtual Agents, AI Builder, Project Operations, "
          "Sales, Supply Chain");
    CHECK(catalogue.sources.size() == 3);
}

TEST_CASE("every product has an id of its own, and is where its groups are", "[catalogue]")
{
    const Catalogue catalogue = support::shipped_catalogue();
    std::set<std::string> ids;
    for (const Product& product : catalogue.products) {
        INFO(product.id.text);
        CHECK(ids.insert(product.id.text).second);
        CHECK(product.id.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
              std::string::npos);
        CHECK(claims::find_product(catalogue, product.id) == &product);
        for (const ProductGroup group : product.groups) {
            CHECK((group == ProductGroup::BusinessApplications) ==
                  (product.area == SolutionArea::BusinessApplications));
        }
    }
    CHECK(claims::find_product(catalogue, {.text = "teams-phone"})->name == "Teams Phone");
    CHECK(claims::find_product(catalogue, {.text = "clippy"}) == nullptr);
}

TEST_CASE("the Power Platform is no Dynamics 365, the rest of Business Applications is",
          "[catalogue]")
{
    std::string others;
    for (const Product& product : support::shipped_catalogue().products) {
        if (product.area == SolutionArea::BusinessApplications && !product.is_dynamics_365) {
            others += product.id.text + " ";
        }
        if (product.area == SolutionArea::Microsoft365) CHECK_FALSE(product.is_dynamics_365);
    }
    CHECK(others ==
          "power-apps power-automate power-bi power-pages power-virtual-agents ai-builder ");
}

TEST_CASE("an activity narrows the products, and says which programme a claim feeds", "[catalogue]")
{
    const Catalogue catalogue = support::shipped_catalogue();
    constexpr auto m365 = SolutionArea::Microsoft365;
    constexpr auto business = SolutionArea::BusinessApplications;
    CHECK(claims::activities_of(catalogue, m365) == std::vector{Activity::Usage});
    CHECK(claims::activities_of(catalogue, business) ==
          std::vector{Activity::Usage, Activity::PreSales, Activity::RevenueAssociation});
    CHECK(claims::products_for(catalogue, m365, {Activity::Usage}).size() == 19);
    CHECK(claims::products_for(catalogue, m365, {Activity::PreSales}).empty());
    CHECK(claims::products_for(catalogue, business, {Activity::Usage, Activity::PreSales}).size() ==
          22);

    const auto programme = [&](SolutionArea area, Activity activity) {
        const auto found = claims::programmes_for(catalogue, area, {activity});
        REQUIRE(found.size() == 1);
        return found.front().key + (found.front().is_paid ? " paid" : " not paid");
    };
    CHECK(programme(m365, Activity::Usage) == "programme.osu-microsoft-365 paid");
    CHECK(programme(business, Activity::Usage) == "programme.osu-business-applications paid");
    CHECK(programme(business, Activity::PreSales) == "programme.osa-sell paid");
    CHECK(programme(business, Activity::RevenueAssociation) ==
          "programme.revenue-recognition not paid");
    CHECK(
        claims::programmes_for(catalogue, business, {Activity::Usage, Activity::PreSales}).size() ==
        2);
}

TEST_CASE("a damaged catalogue is read as far as it goes, and told about", "[catalogue]")
{
    const std::string one = R"([{"id":"a","name":"A","dynamics_365":false}])";
    const std::string other = R"([{"id":"a","name":"B","dynamics_365":false}])";
    CHECK(problems_of({product_list(one), programmes}).empty());
    CHECK(problems_of({product_list(one), product_list(one, "modern-work"), programmes}).empty());
    CHECK(problems_of({product_list(one), product_list(one), programmes}) ==
          Told{"1#/products/0/id repeated"});
    CHECK(problems_of({product_list(one), product_list(other, "modern-work"), programmes}) ==
          Told{"1#/products/0/id repeated"});
    CHECK(problems_of({product_list(one)}) ==
          Told{"catalogue#/programmes/microsoft-365/usage nothing-named"});
    CHECK(problems_of({product_list(R"([{"id":"","name":"A","x":1}])"), programmes}) ==
          Told{"0#/products/0/x unknown-field", "0#/products/0/id out-of-range",
               "0#/products/0/dynamics_365 expected-boolean"});
    CHECK(problems_of({product_list(one, "toys"), programmes}) == Told{"0#/group unknown-word"});
    CHECK(problems_of({"[1.5]"}).front() == "0#1 not-json");
}
