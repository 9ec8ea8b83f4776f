// Each mistake that there is: it is told where it is made, with what is wrong, why it matters and
// how it is mended; and is gone once mended.
#include "support/claimant.h"

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace std::string_view_literals;
using support::Claimant;
using ui::Role;

namespace {

constexpr const char* tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
constexpr const char* subscription = "3f2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d44";
constexpr const char* other_subscription = "9d2a9c1e-77b0-4d0e-9a51-0c8e2f6b1d99";
const std::string too_long(130, 'x');
constexpr const char* id_of_sales = "Subscription ID of Dynamics 365 Sales";
constexpr const char* state_of_sales = "State of the Dynamics 365 Sales subscription";

using Act = std::function<void(Claimant&)>;

struct Mistake {
    std::string_view problem{};
    std::string edition = "2020";
    std::string step{};
    Act make{};
    Act mend{};
};

Act types(std::string field, std::string text)
{
    return [field = std::move(field), text = std::move(text)](Claimant& person) {
        person.type(field, text);
        person.leave_field();
    };
}

Act presses(Role role, std::string name)
{
    return [role, name = std::move(name)](Claimant& person) { person.press(role, name); };
}

Act chooses(std::string field, std::string option)
{
    return [field = std::move(field), option = std::move(option)](Claimant& person) {
        person.choose(field, option);
    };
}

// As somebody else's change does, which came with a bundle.
Act acts(claims::Command command)
{
    return [command = std::move(command)](Claimant& person) {
        person.shell().act(screens::act_on(person.id(), command));
    };
}

Act offers(std::string name, unsigned handle)
{
    return [name = std::move(name), handle](Claimant& person) {
        REQUIRE(person.shell().offer(Role::FileButton, "Files that prove the work",
                                     {{.name = name, .size_bytes = 12, .handle = handle}}));
    };
}

// A claim in which nothing is wrong yet: revenue association or pre-sales of Dynamics 365 Sales.
void fill(Claimant& person, const std::string& activity)
{
    const auto edit = [&](claims::Field field, std::string value) {
        person.shell().act(screens::act_on(
            person.id(),
            claims::EditFields{.changes = {{.field = field, .value = std::move(value)}}}));
    };
    for (const auto& named : core::names<claims::Field>) edit(named.value, "Contoso");
    edit(claims::Field::MpnId, "4712233");
    edit(claims::Field::DomainName, "contoso.com");
    edit(claims::Field::TenantId, tenant);
    edit(claims::Field::CustomerContactEmail, "anna@contoso.com");
    edit(claims::Field::TechnicalContactEmail, "jan@contoso.com");
    edit(claims::Field::OwnContactEmail, "ola@northwind.example");
    person.go_to("solution");
    person.press(Role::Radio, "Business Applications");
    person.press(Role::CheckBox, activity);
    person.go_to("products");
    person.press(Role::CheckBox, "Dynamics 365 Sales");
    types(id_of_sales, subscription)(person);
    person.go_to("proof");
    offers("SOW.pdf", 1)(person);
    person.press(Role::CheckBox, "SOW.pdf, Dynamics 365 Sales");
}

void check(const Mistake& mistake, const std::string& activity = "Pre-sales")
{
    INFO(mistake.problem);
    Claimant person(mistake.edition);
    fill(person, activity);
    person.go_to(mistake.step);
    INFO(person.shell().describe());
    CHECK(person.problem(mistake.problem).empty());
    mistake.make(person);
    person.press(Role::Button, "Continue"); // what is only missing is told once one goes on
    person.go_to(mistake.step);
    const screens::ProblemSentences said = person.sentences(mistake.problem);
    REQUIRE_FALSE(said.what.empty());
    CHECK(person.says(said.what + " " + said.why + " " + said.fix));
    mistake.mend(person);
    CHECK(person.problem(mistake.problem).empty());
    CHECK_FALSE(person.says(said.what));
}

struct TypedField {
    std::string key{};
    std::string label{};
    std::string step{};
    std::string wrong{};
    std::string right{};
};

const std::vector<TypedField>& typed_fields()
{
    static const std::vector<TypedField> fields{
        {"name", "Claim name", "customer", too_long, "Contoso D365"},
        {"customer-name", "Customer name", "partner", too_long, "Contoso"},
        {"domain-name", "Domain name", "partner", "contoso", "contoso.com"},
        {"tenant-id", "Directory (tenant) ID", "partner", "1234", tenant},
        {"customer-contact-name", "Customer contact: name", "contacts", too_long, "Anna"},
        {"customer-contact-title", "Customer contact: title", "contacts", too_long, "CIO"},
        {"customer-contact-email", "Customer contact: e-mail", "contacts", "anna", "a@contoso.com"},
        {"technical-contact-name", "Technical contact: name", "contacts", too_long, "Jan"},
        {"technical-contact-title", "Technical contact: title", "contacts", too_long, "Admin"},
        {"technical-contact-email", "Technical contact: e-mail", "contacts", "jan",
         "j@contoso.com"},
        {"own-contact-name", "Your contact: name", "contacts", too_long, "Ola"},
        {"own-contact-email", "Your contact: e-mail", "contacts", "ola", "ola@northwind.example"},
    };
    return fields;
}

std::vector<Mistake> with_subscriptions()
{
    const Act to_active = chooses(state_of_sales, "Active");
    return {
        {.problem = "subscription.invalid",
         .step = "products",
         .make = types(id_of_sales, "8d11-44"),
         .mend = types(id_of_sales, subscription)},
        {.problem = "subscription.is-tenant",
         .step = "products",
         .make = types(id_of_sales, tenant),
         .mend = types(id_of_sales, other_subscription)},
        {.problem = "subscription.missing",
         .edition = "2023",
         .step = "products",
         .make = types(id_of_sales, ""),
         .mend = types(id_of_sales, subscription)},
        {.problem = "subscription.from-csp",
         .step = "products",
         .make = chooses("How Dynamics 365 Sales was bought",
                         "Bought through a Cloud Solution Provider (CSP)"),
         .mend = chooses("How Dynamics 365 Sales was bought", "Bought directly from Microsoft")},
        {.problem = "subscription.ended",
         .step = "products",
         .make = chooses(state_of_sales, "Ended"),
         .mend = to_active},
        {.problem = "subscription.in-grace",
         .step = "products",
         .make = chooses(state_of_sales, "In grace"),
         .mend = to_active},
        {.problem = "subscription.not-provisioned",
         .step = "products",
         .make = chooses(state_of_sales, "Not provisioned yet"),
         .mend = to_active}};
}

std::vector<Mistake> with_choices()
{
    return {{.problem = "activity.missing",
             .step = "solution",
             .make = presses(Role::CheckBox, "Pre-sales"),
             .mend = presses(Role::CheckBox, "Usage")},
            {.problem = "products.missing",
             .step = "products",
             .make = presses(Role::CheckBox, "Dynamics 365 Sales"),
             .mend = presses(Role::CheckBox, "Dynamics 365 Sales")},
            {.problem = "product.not-in-area",
             .step = "products",
             .make =
                 [](Claimant& person) {
                     person.go_to("solution");
                     person.press(Role::Radio, "Microsoft 365");
                 },
             .mend = presses(Role::CheckBox, "Dynamics 365 Sales")},
            {.problem = "mpn-id.not-enrolled",
             .step = "partner",
             .make = chooses("MPN ID (partner location)", "1234567 · Gdańsk"),
             .mend = chooses("MPN ID (partner location)", "4712233 · Warsaw")},
            {.problem = "customer-contact-email.outside",
             .step = "contacts",
             .make = types("Customer contact: e-mail", "anna@fabrikam.example"),
             .mend = types("Customer contact: e-mail", "anna@contoso.com")}};
}

std::vector<Mistake> of_others()
{
    const auto mpn_becomes = [](std::string value) {
        return acts(claims::EditFields{
            .changes = {{.field = claims::Field::MpnId, .value = std::move(value)}}});
    };
    const Act to_warsaw = chooses("MPN ID (partner location)", "4712233 · Warsaw");
    return {{.problem = "mpn-id.invalid",
             .step = "partner",
             .make = mpn_becomes("12"),
             .mend = to_warsaw},
            {.problem = "mpn-id.not-listed",
             .step = "partner",
             .make = mpn_becomes("9999999"),
             .mend = to_warsaw},
            {.problem = "tenant-id.mismatch",
             .step = "partner",
             .make = acts(claims::RecordTenantLookup{
                 .answer = {.domain = "contoso.com", .tenant_id = other_subscription}}),
             .mend = presses(Role::Button, "Use this tenant ID")},
            {.problem = "activity.not-in-area",
             .step = "solution",
             .make = acts(claims::ChooseSolution{.area = claims::SolutionArea::Microsoft365,
                                                 .activities = {claims::Activity::PreSales}}),
             .mend = presses(Role::CheckBox, "Usage")},
            {.problem = "activity.revenue-alone",
             .step = "solution",
             .make = acts(claims::ChooseSolution{
                 .area = claims::SolutionArea::BusinessApplications,
                 .activities = {claims::Activity::PreSales, claims::Activity::RevenueAssociation}}),
             .mend = presses(Role::CheckBox, "Revenue association")}};
}

std::vector<Mistake> with_names()
{
    return {{.problem = "name.taken",
             .step = "customer",
             .make =
                 [](Claimant& person) {
                     const std::string address = person.shell().model().address;
                     person.shell().act(screens::BeginClaim{});
                     const std::string other = person.shell().model().address;
                     const std::size_t from = other.find("CA-");
                     person.shell().act(screens::act_on(
                         {other.substr(from, other.find('/', from) - from)},
                         claims::EditFields{
                             .changes = {{.field = claims::Field::Name, .value = "Northwind"}}}));
                     person.shell().open(address);
                     types("Claim name", "Northwind")(person);
                 },
             .mend = types("Claim name", "Northwind 2")}};
}

std::vector<Mistake> with_proof()
{
    return {{.problem = "proof.checklist-open",
             .step = "proof",
             .make = acts(claims::MarkChecklist{.item = claims::ChecklistItem::RightFile,
                                                .mark = claims::ChecklistMark::Open}),
             .mend = acts(claims::MarkChecklist{.item = claims::ChecklistItem::RightFile,
                                                .mark = claims::ChecklistMark::Met})},
            {.problem = "proof.missing",
             .step = "proof",
             .make = presses(Role::Button, "Remove SOW.pdf"),
             .mend = offers("SOW.pdf", 2)},
            {.problem = "proof.product-not-proved",
             .step = "proof",
             .make = presses(Role::CheckBox, "SOW.pdf, Dynamics 365 Sales"), // yes, then no
             .mend = [](Claimant& person) {
                 person.press(Role::CheckBox, "SOW.pdf, Dynamics 365 Sales");
                 person.press(Role::CheckBox, "SOW.pdf, Dynamics 365 Sales");
             }}};
}

std::vector<Mistake> with_revenue()
{
    std::vector<Mistake> mistakes;
    const auto too_long_in = [&](std::string_view problem, const std::string& label) {
        mistakes.push_back({.problem = problem,
                            .step = "customer",
                            .make = types(label, too_long),
                            .mend = types(label, "Trey Research")});
    };
    too_long_in("solution-seller.invalid", "Dynamics solution seller name");
    too_long_in("revenue-customer-name.invalid", "Customer name (revenue association)");
    too_long_in("isv-solution.invalid", "ISV product/solution");
    return mistakes;
}

// Told by tests of their own below.
constexpr std::array told_elsewhere{"mpn-id.missing"sv,          "area.missing"sv,
                                    "solution-seller.missing"sv, "revenue-customer-name.missing"sv,
                                    "isv-solution.missing"sv,    "acknowledgement.missing"sv,
                                    "competing.same-partner"sv,  "competing.other-partner"sv};
// The wizard and decide() refuse it before it is there; only a foreign bundle can bring it.
constexpr std::array refused_before{"product.unknown"sv, "product.not-for-activity"sv,
                                    "proof.too-many"sv, "proof.too-large"sv, "proof.wrong-type"sv};

} // namespace

TEST_CASE("what is typed wrong is told at its field", "[wizard]")
{
    for (const TypedField& field : typed_fields()) {
        const std::string id = field.key + ".invalid";
        check({.problem = id,
               .step = field.step,
               .make = types(field.label, field.wrong),
               .mend = types(field.label, field.right)});
    }
}

TEST_CASE("what is left blank is named, and leads to its field", "[wizard]")
{
    for (const TypedField& field : typed_fields()) {
        INFO(field.key);
        Claimant person("2020");
        fill(person, "Pre-sales");
        person.go_to(field.step);
        types(field.label, "")(person);
        CHECK_FALSE(person.problem(field.key + ".missing").empty());
        person.press(Role::Button, field.label); // in the list of what is missing
        const ui::Node* control = ui::find(person.shell().tree(), Role::TextField, field.label);
        REQUIRE(control != nullptr);
        CHECK(person.shell().focused() == control->id);
        types(field.label, field.right)(person);
        CHECK(person.problem(field.key + ".missing").empty());
    }
}

TEST_CASE("a revenue association asks for three answers more", "[wizard]")
{
    for (const Mistake& mistake : with_revenue()) check(mistake, "Revenue association");
    for (const std::string& label : {std::string("Dynamics solution seller name"),
                                     std::string("Customer name (revenue association)"),
                                     std::string("ISV product/solution")}) {
        Claimant person("2020");
        fill(person, "Revenue association");
        person.go_to("customer");
        types(label, "")(person);
        CHECK(person.sees(Role::Button, label));
        types(label, "Trey Research")(person);
        CHECK_FALSE(person.sees(Role::Button, label));
    }
}

TEST_CASE("mistakes with subscriptions are told at the product", "[wizard]")
{
    for (const Mistake& mistake : with_subscriptions()) check(mistake);
}

TEST_CASE("mistakes with the choice of work, products and location are told", "[wizard]")
{
    for (const Mistake& mistake : with_choices()) check(mistake);
}

TEST_CASE("what somebody else's change left wrong is told, and is mended here", "[wizard]")
{
    for (const Mistake& mistake : of_others()) check(mistake);
}

TEST_CASE("a name that another claim has is told", "[wizard]")
{
    for (const Mistake& mistake : with_names()) check(mistake);
}

TEST_CASE("what was not chosen yet is told once one goes on", "[wizard]")
{
    struct NotChosen {
        std::string_view problem{};
        std::string step{};
    };
    for (const NotChosen& each :
         {NotChosen{"mpn-id.missing", "partner"}, NotChosen{"area.missing", "solution"}}) {
        INFO(each.problem);
        Claimant person("2020");
        person.go_to(each.step);
        const screens::ProblemSentences said = person.sentences(each.problem);
        REQUIRE_FALSE(said.what.empty());
        CHECK_FALSE(person.says(said.why));
        person.press(Role::Button, "Continue");
        person.go_to(each.step);
        CHECK(person.says(said.what + " " + said.why + " " + said.fix));
    }
}

TEST_CASE("mistakes with the proof are told", "[wizard]")
{
    for (const Mistake& mistake : with_proof()) check(mistake);
}

TEST_CASE("each statement has to be confirmed where the edition asks for it", "[wizard]")
{
    Claimant person("2023");
    fill(person, "Pre-sales");
    person.go_to("review");
    CHECK_FALSE(person.problem("acknowledgement.missing").empty());
    person.press(Role::Button, "Submit claim");
    CHECK(claims::state_of(person.claim().stage) == claims::State::Editing);
    CHECK(person.says("3 things keep you from submitting"));
}

TEST_CASE("whoever claims the same is told as soon as the product is picked", "[wizard]")
{
    Claimant person("2020");
    fill(person, "Pre-sales");
    const claims::ClaimId first = person.id();
    person.shell().act(screens::BeginClaim{});
    const std::string& address = person.shell().model().address;
    const std::size_t from = address.find("CA-");
    const claims::ClaimId second{address.substr(from, address.find('/', from) - from)};
    REQUIRE(second != first);
    person.shell().act(screens::act_on(
        second,
        claims::EditFields{.changes = {{.field = claims::Field::TenantId, .value = tenant},
                                       {.field = claims::Field::MpnId, .value = "4712233"}}}));
    person.shell().open("/claims/" + second.text + "/edit/solution");
    person.press(Role::Radio, "Business Applications");
    person.press(Role::CheckBox, "Pre-sales");
    person.shell().open("/claims/" + second.text + "/edit/products");
    person.press(Role::CheckBox, "Dynamics 365 Sales");
    CHECK(person.sees(Role::Alert, "You claim this already"));
    CHECK(person.sees(Role::Link, "Show “Contoso”"));
    person.press(Role::CheckBox, "Dynamics 365 Sales");
    CHECK_FALSE(person.sees(Role::Alert, "You claim this already"));
}

TEST_CASE("no problem of the rule table is left out here", "[wizard]")
{
    std::set<std::string> here(told_elsewhere.begin(), told_elsewhere.end());
    here.insert(refused_before.begin(), refused_before.end());
    for (const TypedField& field : typed_fields()) {
        here.insert(field.key + ".invalid");
        here.insert(field.key + ".missing");
    }
    for (const auto& group : {with_subscriptions(), with_choices(), of_others(), with_names(),
                              with_proof(), with_revenue()}) {
        for (const Mistake& mistake : group) here.insert(std::string(mistake.problem));
    }
    const std::vector<std::string_view> all = claims::problem_ids();
    CHECK(here == std::set<std::string>(all.begin(), all.end()));
}
