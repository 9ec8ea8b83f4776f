// What an import would do, told before it is done.
#include "bundle/plan.h"

#include "support/bundles.h"

#include <catch2/catch.hpp>
#include <map>

using namespace support;
using bundle::Standing;
using claims::Field;
using claims::FieldsEdited;
using claims::History;

namespace {

using Here = std::map<claims::ClaimId, History>;

bundle::ImportPlan plan_of(const std::string& text, const Here& here)
{
    static const History none;
    return bundle::plan_import(read_bundle(text),
                               {.history = [&](const claims::ClaimId& id) -> const History& {
                                    const auto found = here.find(id);
                                    return found == here.end() ? none : found->second;
                                },
                                .now = at("2020-07-01"),
                                .rules = rulebook()});
}

History begun()
{
    return written("CA-1", 'a', {}, {claims::ClaimCreated{.edition = {"2020"}}}, "2020-06-29");
}

History edited(char writer, const History& after, Field field, const std::string& value)
{
    return written("CA-1", writer, after, {FieldsEdited{.changes = {{field, value}}}},
                   "2020-06-30");
}

Standing standing_of(const History& there, const History& here)
{
    const bundle::ImportPlan plan = plan_of(bundle_of({.histories = {there}}), {{{"CA-1"}, here}});
    REQUIRE(plan.claims.size() == 1);
    return plan.claims[0].standing;
}

} // namespace

TEST_CASE("a claim that is not here is new", "[bundle]")
{
    const bundle::ImportPlan plan = plan_of(bundle_of({.histories = {begun()}}), {});
    REQUIRE(plan.claims.size() == 1);
    CHECK(plan.claims[0].standing == Standing::New);
    CHECK(plan.claims[0].to_add == bytes_of(begun()));
    CHECK(plan.changes_anything());
}

TEST_CASE("what goes on from what is here is newer, and what is here already the same", "[bundle]")
{
    const History here = begun();
    const History there = edited('b', here, Field::Name, "Contoso");
    CHECK(standing_of(there, here) == Standing::Newer);
    CHECK(standing_of(here, here) == Standing::Same);
    CHECK(standing_of(here, there) == Standing::Same); // an old bundle over newer state
    const bundle::ImportPlan plan = plan_of(bundle_of({.histories = {here}}), {{{"CA-1"}, there}});
    CHECK(plan.claims[0].only_here == 1);
    CHECK_FALSE(plan.changes_anything());
}

TEST_CASE("two people's changes of different fields are no conflict, of one field they are",
          "[bundle]")
{
    const History both = begun();
    const History here = edited('a', both, Field::CustomerName, "Contoso");
    CHECK(standing_of(edited('b', both, Field::Name, "Teams"), here) == Standing::Newer);
    CHECK(standing_of(edited('b', both, Field::CustomerName, "Fabrikam"), here) ==
          Standing::Conflict);
}

TEST_CASE("one writer who says two things in one place makes a conflict, and both are kept",
          "[bundle]")
{
    const History both = begun();
    const History here = edited('a', both, Field::Name, "Teams");
    const History there = edited('a', both, Field::CustomerName, "Contoso"); // a copied device
    const bundle::ImportPlan plan = plan_of(bundle_of({.histories = {there}}), {{{"CA-1"}, here}});
    REQUIRE(plan.claims.size() == 1);
    CHECK(plan.claims[0].standing == Standing::Conflict);
    CHECK(plan.claims[0].conflicts == 1);
    CHECK(bundle::merged(plan.claims[0], here).size() == 3);
}

TEST_CASE("an event that the bundle's own follow, and nobody has, is waited for", "[bundle]")
{
    History there = edited('b', begun(), Field::Name, "Contoso");
    there = edited('b', there, Field::Name, "Fabrikam");
    there.erase(there.begin() + 1);
    const bundle::ImportPlan plan = plan_of(bundle_of({.histories = {there}}), {});
    CHECK(plan.claims[0].waiting == 1);
    CHECK(plan.claims[0].standing == Standing::New);
}

TEST_CASE("files that are named, and not in the bundle, are told", "[bundle]")
{
    const std::string content = "signed statement of work";
    const claims::ProofId id{core::to_hex(core::sha256(content))};
    const History there =
        written("CA-1", 'a', begun(),
                {claims::ProofAdded{.file = {.id = id, .file_name = "sow.pdf", .size_bytes = 24}}},
                "2020-06-30");
    CHECK(plan_of(bundle_of({.histories = {there}}), {}).files_missing ==
          std::vector<claims::ProofId>{id});
    const bundle::ImportPlan with =
        plan_of(bundle_of({.histories = {there}, .files = {content}}), {});
    CHECK(with.files_missing.empty());
    CHECK(with.files ==
          std::vector<bundle::FilePart>{{.digest = id.text, .size_bytes = 24, .whole = true}});
}

TEST_CASE("a damaged claim is in the plan under its name, and adds nothing", "[bundle]")
{
    std::string text = bundle_of({.histories = {begun()}});
    text.replace(text.find("2020-06-29T12:00"), 16, "2020-06-29T12:01");
    const bundle::ImportPlan plan = plan_of(text, {});
    REQUIRE(plan.claims.size() == 1);
    CHECK(plan.claims[0].claim.text == "CA-1");
    CHECK(plan.claims[0].standing == Standing::Damaged);
    CHECK_FALSE(plan.changes_anything());
}
