#include "support/partner_year.h"

#include "app/update.h"
#include "store/document_codec.h"
#include "store/event_codec.h"
#include "store/segment.h"
#include "support/assets.h"
#include "support/story.h"

#include <catch2/catch.hpp>

namespace support {

using namespace claims;

namespace {

const Actor anna{.role = Role::IncentivesAdmin, .name = "Anna Kowalska"};
const Actor wei{.role = Role::IncentivesUser, .name = "王小明"};
const Actor moreau{.role = Role::Reviewer, .name = "J. Moreau"};
const Actor cleo{.role = Role::Customer, .name = "Cleo"};

// --- What a claim says ---------------------------------------------------------------------------

struct Said {
    std::string name{};
    std::string customer{};
    std::string domain{};
    SolutionArea area = SolutionArea::Microsoft365;
    std::vector<Activity> activities{Activity::Usage};
    std::vector<std::string> products{};
    std::string edition = "2020";
};

struct Step {
    std::string day{}; // "11-06"
    Actor by{};
    Command command{};
};

enum class Draft { Complete, Begun };

struct Life {
    Said said{};
    std::string begun{}; // "11-02"
    Actor by = anna;
    std::vector<Step> steps{};
    Draft draft = Draft::Complete;
};

Said work(std::string name, std::string customer, std::string domain,
          std::vector<std::string> products, std::string edition = "2020")
{
    return {.name = std::move(name),
            .customer = std::move(customer),
            .domain = std::move(domain),
            .products = std::move(products),
            .edition = std::move(edition)};
}

Said business(Said said, std::vector<Activity> activities)
{
    said.area = SolutionArea::BusinessApplications;
    said.activities = std::move(activities);
    return said;
}

// --- What happened to it -------------------------------------------------------------------------

Step submits(std::string day)
{
    return {std::move(day), anna, SubmitClaim{}};
}
Step starts(std::string day)
{
    return {std::move(day), moreau, StartReview{}};
}
Step asks(std::string day)
{
    return {std::move(day), moreau,
            RequestInformation{
                .reasons = {InformationReason::AcknowledgementMissing,
                            InformationReason::DatesMissingOrOld},
                .message = "Page 3 of the statement of work is not signed, and the date is from "
                           "2019. Please add a signed page dated within the last 12 months."}};
}
Step approves(std::string day)
{
    return {std::move(day), moreau, ApproveClaim{.message = "Complete and signed. Thank you."}};
}
Step rejects(std::string day, RejectionReason reason = RejectionReason::InsufficientProof)
{
    return {std::move(day), moreau,
            RejectClaim{.reason = reason, .message = "The files name another tenant."}};
}
Step disputes(std::string day)
{
    return {std::move(day), anna,
            DisputeRejection{.justification = "The statement of work names the tenant on page 7; "
                                              "the first upload had the pages in another order."}};
}
Step says(std::string day, Actor by, std::string text)
{
    return {std::move(day), std::move(by), AddComment{.text = std::move(text)}};
}

std::vector<Life> open_lives()
{
    const std::vector<Activity> both{Activity::Usage, Activity::PreSales};
    return {
        {work("Adventure Works: Teams Phone rollout", "Adventure Works Cycles",
              "adventure-works.com", {"teams-phone"}),
         "11-02",
         anna,
         {submits("11-06"), starts("11-12"), asks("11-20"),
          says("11-21", anna,
               "The customer signed the acknowledgement today; attached. The statement of work "
               "stays as evidence of the scope.")}},
        {business(work("Contoso D365 Sales 2026", "Contoso Pharma", "contoso.com", {"sales"}),
                  {Activity::PreSales}),
         "11-04",
         anna,
         {submits("11-10"), starts("11-17")}},
        {work("Fabrikam Viva Insights", "Fabrikam Ltd", "fabrikam.com", {"viva-insights"}),
         "11-19",
         wei,
         {},
         Draft::Begun},
        {business(work("Łódź Meble: Business Central", "Łódź Meble Sp. z o.o.", "lodzmeble.pl",
                       {"business-central"}),
                  both),
         "11-16",
         anna,
         {submits("11-20")}},
        {work("Alpine Ski House Teams", "Alpine Ski House", "alpineskihouse.com",
              {"teams", "teams-meetings"}),
         "10-26",
         anna,
         {submits("11-02"), starts("11-09")}},
        {business(work("Relecloud Customer Insights", "Relecloud", "relecloud.com",
                       {"customer-insights"}),
                  {Activity::PreSales}),
         "11-12",
         anna,
         {submits("11-19")}},
        {work("Lucerne Publishing: Exchange and SharePoint", "Lucerne Publishing",
              "lucernepublishing.com", {"exchange", "sharepoint"}),
         "11-20",
         anna,
         {}},
        {work("Margie’s Travel Intune", "Margie’s Travel", "margiestravel.com", {"intune"}),
         "11-22",
         wei,
         {},
         Draft::Begun},
        {work("東方精密：Teams 採用", "東方精密工業股份有限公司", "dongfang.example.tw", {"teams"},
              "2023"),
         "11-11",
         wei,
         {submits("11-13"), starts("11-16"), asks("11-17")}},
        {work("Wide World Importers: all of Viva", "Wide World Importers", "wideworldimporters.com",
              {"viva-insights", "viva-topics", "viva-learning", "viva-connections"}),
         "11-05",
         anna,
         {submits("11-09"),
          starts("11-13"),
          {"11-18", moreau,
           HoldForArbitration{.note = "Another partner claims Viva Insights for this tenant."}}}},
        {business(work("Graphic Design Institute: Power BI", "Graphic Design Institute",
                       "graphicdesigninstitute.com", {"power-bi", "power-apps"}),
                  {Activity::Usage}),
         "11-18",
         anna,
         {}},
        {work("Old rules: VanArsdel Exchange", "VanArsdel, Ltd.", "vanarsdelltd.com", {"exchange"},
              "2019"),
         "11-10",
         anna,
         {submits("11-17"), starts("11-19")}},
    };
}

std::vector<Life> decided_lives()
{
    return {
        {work("東方精密：SharePoint 採用", "東方精密工業股份有限公司", "dongfang.example.tw",
              {"sharepoint", "teams-platform"}),
         "11-02",
         wei,
         {submits("11-06"), starts("11-12"), approves("11-18")}},
        {work("Tailspin Toys Intune", "Tailspin Toys", "tailspintoys.com", {"intune"}),
         "10-19",
         anna,
         {submits("10-22"), starts("10-27"), rejects("11-03")}},
        {business(
             work("Woodgrove Bank Finance", "Woodgrove Bank", "woodgrovebank.com", {"finance"}),
             {Activity::RevenueAssociation}),
         "10-12",
         anna,
         {submits("10-15"), starts("10-20"), rejects("10-27"), disputes("11-19")}},
        {business(work("Litware Power Platform", "Litware Inc.", "litwareinc.com",
                       {"power-apps", "power-automate"}),
                  {Activity::Usage}),
         "10-05",
         anna,
         {submits("10-12"), starts("10-16"), approves("10-26")}},
        {work("Proseware Defender", "Proseware GmbH", "proseware.de",
              {"defender-for-endpoint", "defender-for-identity", "defender-for-office-365"}),
         "09-21",
         anna,
         {submits("10-06"), starts("10-12"), approves("10-20")}},
        {work("Trey Research: Teams Phone calling", "Trey Research", "treyresearch.net",
              {"teams-phone-calling"}),
         "11-03",
         anna,
         {submits("11-05"), starts("11-10"), approves("11-19")}},
        {work("Coho Vineyard Exchange", "Coho Vineyard", "cohovineyard.com", {"exchange"}),
         "10-01",
         anna,
         {submits("10-05"),
          starts("10-08"),
          approves("10-14"),
          {"10-16", cleo, DeclineAssociation{.reason = "We work with another partner."}}}},
        {work("Fourth Coffee Microsoft 365 Apps", "Fourth Coffee", "fourthcoffee.com",
              {"microsoft-365-apps"}),
         "09-07",
         anna,
         {submits("09-10"), starts("09-16"), asks("09-18")}},
        {work("Humongous Insurance: Information Protection", "Humongous Insurance",
              "humongousinsurance.com", {"information-protection"}, "2023"),
         "09-14",
         anna,
         {submits("09-17"), starts("09-22"), rejects("09-30"), disputes("10-09"),
          rejects("10-14", RejectionReason::ProofUnusable)}},
        {work("Blue Yonder: Teams", "Blue Yonder Airlines", "blueyonderairlines.com", {"teams"}),
         "10-08",
         anna,
         {submits("10-12"),
          {"10-13", anna, WithdrawClaim{.reason = "Filed under the wrong location."}}}},
        {work("A draft that nobody needs", "Contoso Suites", "contososuites.com", {"teams"}),
         "11-09",
         anna,
         {{"11-10", anna, DiscardClaim{}}},
         Draft::Begun},
        {business(work("Kraków Szpital: Field Service i Power Automate",
                       "Szpital Uniwersytecki w "
                       "Krakowie",
                       "szpital.krakow.pl", {"field-service", "power-automate"}, "2023"),
                  {Activity::Usage}),
         "10-28",
         anna,
         {submits("11-02"), starts("11-05"), approves("11-13")}},
        {work("Southridge Video: Yammer", "Southridge Video", "southridgevideo.com", {"yammer"},
              "2019"),
         "10-12",
         anna,
         {submits("10-14"), starts("10-19"), approves("10-23")}},
    };
}

// --- Playing it ----------------------------------------------------------------------------------

std::string guid(std::size_t number)
{
    const std::string digits = std::to_string(1000 + number);
    return "72f988bf-86f1-41af-91ab-2d7cd011" + digits;
}

std::vector<FieldChange> fields_of(const Life& life, std::size_t number)
{
    const Said& said = life.said;
    std::vector<FieldChange> fields{{Field::Name, said.name},
                                    {Field::CustomerName, said.customer},
                                    {Field::DomainName, said.domain}};
    if (life.draft == Draft::Begun) return fields;
    const auto add = [&](Field field, std::string text) {
        fields.push_back({.field = field, .value = std::move(text)});
    };
    add(Field::MpnId, number % 3 == 0 ? "5120984" : "4712233");
    add(Field::TenantId, guid(number));
    add(Field::CustomerContactName, "Jordan Lee");
    add(Field::CustomerContactTitle, "Head of IT");
    add(Field::CustomerContactEmail, "jordan.lee@" + said.domain);
    add(Field::OwnContactName, life.by.name);
    add(Field::OwnContactEmail, "incentives@northwind.example");
    if (said.area == SolutionArea::Microsoft365) return fields;
    add(Field::TechnicalContactName, "Sam Rivera");
    add(Field::TechnicalContactTitle, "Solution architect");
    add(Field::TechnicalContactEmail, "sam.rivera@" + said.domain);
    if (said.activities.front() != Activity::RevenueAssociation) return fields;
    add(Field::SolutionSeller, "Maria Nowak");
    add(Field::RevenueCustomerName, said.customer);
    add(Field::IsvSolution, "Treasury for Finance");
    return fields;
}

std::vector<ProofFile> files_of(const Said& said, std::size_t number)
{
    const std::string first = said.customer.substr(0, said.customer.find(' '));
    const std::string n = std::to_string(number);
    return {
        {.id = {"proof-" + n + "-1"},
         .file_name = "SOW " + first + ".pdf",
         .size_bytes = 1'234'567,
         .media_type = "application/pdf"},
        {.id = {"proof-" + n + "-2"},
         .file_name = "Adoption report Q3.docx",
         .size_bytes = 348'160,
         .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};
}

class Telling {
public:
    explicit Telling(headless::Shell& shell) : shell_(shell) {}

    void tell(const Life& life)
    {
        ++number_;
        INFO(life.said.name);
        sit(life.begun, life.by);
        begin(life);
        for (const Step& step : life.steps) {
            sit(step.day, step.by);
            act(step.command);
        }
    }

private:
    void sit(const std::string& day, const Actor& actor)
    {
        shell_.set_clock(at("2026-" + day + "T10:" + std::to_string(10 + number_)));
        shell_.act(screens::BecomePerson{.role = actor.role, .name = actor.name});
    }

    void act(Command command)
    {
        shell_.act(screens::act_on(claim_, std::move(command)));
        INFO(shell_.model().notices.size());
        REQUIRE(shell_.model().notices.empty());
    }

    void begin(const Life& life)
    {
        Profile profile = shell_.model().profile;
        profile.edition = {life.said.edition};
        shell_.act(screens::ChangeProfile{.profile = profile});
        shell_.act(screens::BeginClaim{});
        const std::string& address = shell_.model().address;
        const std::size_t from = address.find("CA-");
        claim_ = {address.substr(from, address.find('/', from) - from)};
        act(EditFields{.changes = fields_of(life, number_)});
        if (life.draft == Draft::Begun) return;
        fill(life.said);
    }

    void fill(const Said& said)
    {
        act(ChooseSolution{.area = said.area, .activities = said.activities});
        std::size_t subscription = number_ * 10;
        for (const std::string& product : said.products) {
            act(AddProduct{.product = {product}});
            if (said.area == SolutionArea::Microsoft365) continue;
            act(EnterSubscription{.product = {product},
                                  .count = SubscriptionCount::One,
                                  .subscription = {.id = guid(++subscription),
                                                   .status = SubscriptionStatus::Active,
                                                   .channel = Channel::Direct}});
        }
        const std::vector<ProofFile> files = files_of(said, number_);
        act(AddProofs{.files = files});
        for (const std::string& product : said.products) {
            act(MarkCoverage{
                .proof = files[0].id, .product = {product}, .coverage = Coverage::Proves});
        }
        const auto& rules = shell_.model().book->rules();
        for (const std::string& statement : edition_of(rules, {said.edition}).acknowledgements) {
            act(ChangeAcknowledgement{.statement = statement});
        }
    }

    headless::Shell& shell_;
    claims::ClaimId claim_{};
    std::size_t number_ = 0;
};

Profile northwind(Profile profile)
{
    profile.company = "Northwind Consulting";
    profile.locations = {
        {.mpn_id = "4712233", .name = "Kraków"},
        {.mpn_id = "5120984", .name = "台北"},
        {.mpn_id = "6233100", .name = "Gdańsk", .enrolment = Enrolment::NotEnrolled}};
    profile.people = {{.name = anna.name, .email = "anna@northwind.example", .role = anna.role},
                      {.name = wei.name, .email = "wei@northwind.example", .role = wei.role}};
    profile.holiday_lists = {"pl"};
    profile.zone = "Europe/Warsaw";
    profile.associations = {{.customer_name = "Wingtip Toys",
                             .tenant_id = "5f3c0a1e-0d5e-4c0a-8b1f-6d2f0c9a7e11",
                             .product = {"teams"}},
                            {.customer_name = "Woodgrove Bank",
                             .tenant_id = guid(15),
                             .product = {"customer-service"},
                             .subscription_id = "0e8f7a6b-5c4d-4e3f-a2b1-9c8d7e6f5a4b",
                             .subscription_ends_on = core::date(2027, 3, 31)},
                            {.customer_name = "Lamna Healthcare",
                             .tenant_id = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
                             .product = {"power-bi"},
                             .subscription_id = "1d2c3b4a-5f6e-4d7c-8b9a-0f1e2d3c4b5a"},
                            {.customer_name = "Proseware GmbH",
                             .tenant_id = guid(17),
                             .product = {"defender-for-endpoint"}},
                            {.customer_name = "Bellows College",
                             .tenant_id = "4c3b2a19-8d7e-4f6a-9b5c-4d3e2f1a0b9c",
                             .product = {"sales"},
                             .subscription_id = "2e3d4c5b-6a7f-4e8d-9cab-1f2e3d4c5b6a",
                             .subscription_ends_on = core::date(2026, 10, 31)}};
    return profile;
}

} // namespace

std::unique_ptr<headless::Shell> partner_year()
{
    auto opened = std::make_unique<headless::Shell>(
        asset_if_any, headless::Opening{.now = at("2026-09-01"), .person = anna.name});
    headless::Shell& shell = *opened;
    shell.act(screens::ChangeProfile{.profile = northwind(shell.model().profile)});
    Telling telling(shell);
    for (const Life& life : open_lives()) telling.tell(life);
    for (const Life& life : decided_lives()) telling.tell(life);
    Profile profile = shell.model().profile;
    profile.edition = {"2020"};
    shell.act(screens::ChangeProfile{.profile = profile});
    shell.act(screens::BecomePerson{.role = anna.role, .name = anna.name});
    shell.set_clock(at(partner_year_today));
    return opened;
}

SegmentFile segment_of(const headless::JournalFiles& files)
{
    const store::SegmentName name{.writer = std::string(31, '0') + "1", .number = 1};
    SegmentFile file{.name = store::file_name(name), .bytes = store::segment_header(name)};
    for (const ports::EventBytes& event : files.events) {
        store::append_record(file.bytes,
                             {.kind = store::RecordKind::Event,
                              .bytes = event.bytes,
                              .signature = event.signature,
                              .id = store::digest_of_event(event.bytes)},
                             0);
    }
    for (const auto& [document, text] : files.documents) {
        const std::string bytes =
            store::encode_document({.document = {.name = document, .text = text}, .lamport = 1});
        store::append_record(file.bytes,
                             {.kind = store::RecordKind::Document,
                              .bytes = bytes,
                              .id = store::digest_of_document(bytes)},
                             0);
    }
    return file;
}

} // namespace support
