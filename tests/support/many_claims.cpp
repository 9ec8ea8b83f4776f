#include "support/many_claims.h"

#include "support/shipped.h"

#include <initializer_list>
#include <string>

namespace support {

namespace {

using namespace claims;

std::string hex(Random& random, std::size_t digits)
{
    std::string text;
    while (text.size() < digits) text += "0123456789abcdef"[random.below(16)];
    return text;
}

// Braces ask for one part after the other, in every compiler; + does not.
std::string joined(std::initializer_list<std::string> parts)
{
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
}

std::string guid(Random& random)
{
    return joined({hex(random, 8), "-", hex(random, 4), "-", hex(random, 4), "-", hex(random, 4),
                   "-", hex(random, 12)});
}

// --- Customers and people ------------------------------------------------------------------------

struct Customer {
    std::string name{};
    std::string domain{};
    std::string tenant_id{};
};

Customer customer(std::uint64_t number)
{
    Random random(number * 2 + 1);
    const std::vector<std::string> firsts{
        "Northwind", "Contoso",   "Fabrikam", "Tailspin", "Wingtip",   "Adventure", "Łódzkie",
        "Zażółć",    "Kraków",    "台北",     "高雄",     "Litware",   "Proseware", "Alpine",
        "Süd",       "Humongous", "Lamna",    "Trey",     "Woodgrove", "Fourth"};
    const std::vector<std::string> seconds{"Traders",    "Systems", "Works", "Zakłady", "Hospital",
                                           "University", "Energia", "銀行",  "科技",    "Logistics",
                                           "Insurance",  "Pharma",  "Foods", "Motors",  "Airlines"};
    const std::vector<std::string> hosts{"northwind", "contoso",   "fabrikam", "tailspin",
                                         "litware",   "proseware", "adatum",   "relecloud",
                                         "vanarsdel", "wwi"};
    const std::string suffix = std::to_string(number % 997);
    return {.name = joined({random.pick(firsts), " ", random.pick(seconds), " ", suffix}),
            .domain = random.pick(hosts) + suffix + ".example",
            .tenant_id = guid(random)};
}

std::string person(Random& random)
{
    const std::vector<std::string> firsts{"Anna", "Jan",  "Grażyna", "Michał", "Wei", "Mei",
                                          "John", "Mary", "Zoë",     "José",   "王",  "陳"};
    const std::vector<std::string> lasts{"Kowalska", "Nowak",  "Wójcik", "Smith", "Chen", "Lin",
                                         "García",   "Müller", "O’Neil", "小明",  "大文", "Żak"};
    return joined({random.pick(firsts), " ", random.pick(lasts)});
}

std::string email(Random& random, const std::string& domain)
{
    const std::vector<std::string> names{"anna.nowak", "j.smith", "cio", "it", "m.chen", "office"};
    return random.pick(names) + "@" + domain;
}

std::string sentence(Random& random)
{
    const std::vector<std::string> starts{"The statement of work names",
                                          "We deployed",
                                          "Klient potwierdził",
                                          "客戶已確認",
                                          "Please add",
                                          "The screenshot shows",
                                          "Brakuje podpisu pod"};
    const std::vector<std::string> ends{"all products and is signed.",
                                        "Teams for 420 users.",
                                        "zakres prac z ostatniego kwartału.",
                                        "專案範圍與日期。",
                                        "the page with the customer's signature.",
                                        "the tenant and the active usage."};
    return joined({random.pick(starts), " ", random.pick(ends)});
}

// --- One life ------------------------------------------------------------------------------------

class Writing {
public:
    Writing(Random& random, ClaimId id) : random_(random), id_(std::move(id))
    {
        const int days = static_cast<int>((claims_end - claims_begin).count()) - 90;
        now_ = core::start_of_utc_day(claims_begin) + std::chrono::days{random.between(0, days)};
        author_ = person(random);
        reviewer_ = person(random);
    }

    History history{};

    void later(int days_max)
    {
        const std::int64_t ms = static_cast<std::int64_t>(random_.below(86'400'000));
        now_ =
            now_ + std::chrono::days{random_.between(0, days_max)} + std::chrono::milliseconds{ms};
    }
    void author(const Fact& fact) { add({Role::IncentivesAdmin, author_}, fact); }
    void reviewer(const Fact& fact) { add({Role::Reviewer, reviewer_}, fact); }
    void add(const Actor& actor, const Fact& fact)
    {
        const auto number = static_cast<std::int64_t>(history.size()) + 1;
        Event event{.id = {hex(random_, 64)},
                    .claim = id_,
                    .writer = {"0123456789abcdef0123456789abcdef"},
                    .sequence = number,
                    .lamport = number,
                    .heads_known = {},
                    .time = now_,
                    .actor = actor,
                    .fact = fact};
        if (!history.empty()) event.heads_known.push_back(history.back().id);
        history.push_back(std::move(event));
    }

private:
    Random& random_;
    ClaimId id_;
    core::Instant now_{};
    std::string author_{};
    std::string reviewer_{};
};

const std::vector<std::string>& products_of(SolutionArea area)
{
    static const std::vector<std::string> modern{
        "teams",       "exchange",           "sharepoint",   "intune",
        "teams-phone", "microsoft-365-apps", "viva-insights"};
    static const std::vector<std::string> business{"sales",      "customer-service", "power-bi",
                                                   "power-apps", "field-service",    "finance"};
    return area == SolutionArea::Microsoft365 ? modern : business;
}

void choose_products(Writing& writing, Random& random)
{
    const SolutionArea area =
        random.chance(60) ? SolutionArea::Microsoft365 : SolutionArea::BusinessApplications;
    std::vector<Activity> activities{Activity::Usage};
    if (area == SolutionArea::BusinessApplications && random.chance(40)) {
        activities.push_back(Activity::PreSales);
    }
    writing.author(SolutionChosen{.area = area, .activities = activities});
    for (int i = random.between(1, 3); i > 0; --i) {
        const ProductId product{random.pick(products_of(area))};
        writing.author(ProductAdded{.product = product});
        if (area != SolutionArea::BusinessApplications) continue;
        Subscription subscription{
            .id = guid(random), .status = SubscriptionStatus::Active, .channel = Channel::Direct};
        if (random.chance(50))
            subscription.ends_on = claims_end - std::chrono::days{random.between(0, 300)};
        writing.author(SubscriptionEntered{
            .product = product, .count = SubscriptionCount::Several, .subscription = subscription});
    }
}

void fill(Writing& writing, Random& random, const MadeClaim& made)
{
    const Customer of = customer(random.below(made.customers));
    writing.author(
        FieldsEdited{.changes = {{Field::Name, of.name + " #" + std::to_string(made.number)},
                                 {Field::MpnId, std::to_string(4'000'000 + random.below(12))},
                                 {Field::CustomerName, of.name},
                                 {Field::DomainName, of.domain},
                                 {Field::TenantId, of.tenant_id}}});
    choose_products(writing, random);
    if (random.chance(10)) return;
    writing.author(
        FieldsEdited{.changes = {{Field::CustomerContactName, person(random)},
                                 {Field::CustomerContactTitle, "CIO"},
                                 {Field::CustomerContactEmail, email(random, of.domain)},
                                 {Field::OwnContactName, person(random)},
                                 {Field::OwnContactEmail, email(random, "partner.example")}}});
    writing.later(5);
    for (int i = random.between(1, 2); i > 0; --i) {
        writing.author(ProofAdded{.file = {.id = {hex(random, 64)},
                                           .file_name = "proof-" + hex(random, 4) + ".pdf",
                                           .size_bytes = random.between(10'000, 9'000'000),
                                           .media_type = "application/pdf"}});
    }
    if (random.chance(60)) writing.author(CommentAdded{.text = sentence(random)});
}

// From submission on. Where it ends is where the dice say so.
void be_reviewed(Writing& writing, Random& random)
{
    writing.author(ClaimSubmitted{});
    writing.later(7);
    if (random.chance(10)) return;
    writing.reviewer(ReviewStarted{});
    writing.later(6);
    if (random.chance(10)) return;
    if (random.chance(25)) {
        writing.reviewer(InformationRequested{.reasons = {InformationReason::DatesMissingOrOld},
                                              .message = sentence(random)});
        writing.later(9);
        if (random.chance(40)) return;
        writing.author(ClaimResubmitted{});
        writing.later(4);
        writing.reviewer(ReviewStarted{});
        writing.later(4);
    }
    if (random.chance(12)) {
        writing.reviewer(ClaimHeld{.note = sentence(random), .against = {}});
        writing.later(12);
        if (random.chance(50)) return;
        writing.reviewer(HoldReleased{});
    }
    if (random.chance(70)) {
        writing.reviewer(ClaimApproved{.message = sentence(random)});
    } else {
        writing.reviewer(
            ClaimRejected{.reason = random.pick(std::vector{RejectionReason::InsufficientProof,
                                                            RejectionReason::ProofLacksConsent,
                                                            RejectionReason::ProductsMissing}),
                          .message = sentence(random)});
    }
}

void come_to_an_end(Writing& writing, Random& random)
{
    writing.later(20);
    if (random.chance(20)) writing.author(ClaimDisputed{.justification = sentence(random)});
    writing.later(6);
    if (random.chance(15)) writing.reviewer(ClaimRejected{.message = sentence(random)});
    if (random.chance(8)) writing.author(ClaimWithdrawn{.reason = sentence(random)});
    if (random.chance(8)) {
        writing.add({Role::Customer, "Customer"}, CustomerDeclined{.reason = sentence(random)});
    }
}

ClaimId made_id(std::uint64_t number)
{
    Random random(number);
    std::string text = "CA-";
    for (int i = 0; i < 6; ++i) text += "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"[random.below(32)];
    return {text + std::to_string(number)};
}

} // namespace

Rulebook shipped_rulebook()
{
    return {.editions = {shipped_edition("2020"), shipped_edition("2019"), shipped_edition("2023")},
            .catalogue = shipped_catalogue(),
            .calendar = calendar_of({shipped_holidays("pl"), shipped_holidays("us")},
                                    shipped_zone("Europe/Warsaw"))};
}

History made_history(Random& random, const MadeClaim& made)
{
    Writing writing(random, made_id(made.number));
    writing.author(ClaimCreated{.edition = {random.pick(std::vector<std::string>{
                                    "2019", "2020", "2020", "2020", "2023"})}});
    fill(writing, random, made);
    writing.later(10);
    const int fate = random.between(0, 99);
    if (fate < 3) writing.author(ClaimDiscarded{});
    if (fate >= 20) be_reviewed(writing, random);
    if (fate >= 20) come_to_an_end(writing, random);
    return writing.history;
}

std::vector<History> many_histories(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::vector<History> histories;
    histories.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        histories.push_back(made_history(random, {.number = i, .customers = count / 4 + 1}));
    }
    return histories;
}

Event next_event(Random& random, const History& history)
{
    const std::vector<Fact> facts{ClaimSubmitted{},
                                  ReviewStarted{},
                                  InformationRequested{.reasons = {}, .message = sentence(random)},
                                  ClaimResubmitted{},
                                  ClaimHeld{.note = sentence(random), .against = {}},
                                  HoldReleased{},
                                  ClaimApproved{},
                                  ClaimRejected{.message = sentence(random)},
                                  ClaimDisputed{.justification = sentence(random)},
                                  CustomerDeclined{},
                                  ClaimDiscarded{},
                                  ClaimRestored{},
                                  CommentAdded{.text = sentence(random)},
                                  ReviewerAssigned{},
                                  FieldsEdited{.changes = {{Field::Name, sentence(random)}}},
                                  ProductRemoved{.product = {"teams"}},
                                  ProductAdded{.product = {"teams"}}};
    Event event = history.back();
    event.id = {hex(random, 64)};
    event.heads_known = {history.back().id};
    ++event.sequence;
    ++event.lamport;
    event.time = event.time + std::chrono::hours{random.between(-24, 400)};
    const bool of_reviewer = random.chance(50);
    event.actor = {.role = of_reviewer ? Role::Reviewer : Role::IncentivesAdmin,
                   .name = person(random)};
    event.fact = random.pick(facts);
    return event;
}

} // namespace support
