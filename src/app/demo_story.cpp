#include "app/demo_story.h"

#include "app/act.h"
#include "app/demo_files.h"
#include "app/demo_plan.h"
#include "core/sha256.h"

#include <algorithm>

namespace app {

namespace {

using namespace demo;
using claims::Field;

constexpr std::array own_locations{"1000101", "1000202", "1000303"};
constexpr const char* other_location = "2000404"; // of another partner
constexpr std::string_view tour_edition = "2020"; // of the claim that the guided tour follows
constexpr Field tour_gap = Field::CustomerContactTitle;

// --- what is said ---

std::string identifier(const std::string& of)
{
    std::string hex = core::to_hex(core::sha256("demo/" + of)).substr(0, 32);
    for (const std::size_t dash : {20u, 16u, 12u, 8u}) hex.insert(dash, "-");
    return hex;
}

// --- playing it ---

class Stage {
public:
    Stage(const Rules& rules, const DemoTexts& texts)
        : rules_(rules),
          texts_(texts),
          story_{.profile = profile()},
          book_(rulebook_for(rules, story_.profile), demo_begins()),
          lives_(lives_of(rules, texts.customers.size(), writer_))
    {
        book_.all_is_here();
    }

    DemoStory play()
    {
        for (const Scene& scene : scenes_of(lives_, book_.rules().calendar)) {
            book_.move_to(std::max(scene.time, book_.now()));
            const Life& life = lives_[scene.life];
            if (scene.order == 0)
                make(life);
            else
                happen(life, scene);
        }
        return std::move(story_);
    }

private:
    const std::string& line(const std::string& key, std::size_t turn) const
    {
        const std::vector<std::string>& lines = texts_.lines.at(key);
        static const std::string none;
        return lines.empty() ? none : lines[turn % lines.size()];
    }

    claims::Profile profile() const
    {
        claims::Profile made{.company = texts_.company, .zone = demo_zone, .holiday_lists = {"pl"}};
        for (std::size_t i = 0; i < own_locations.size(); ++i) {
            made.locations.push_back({.mpn_id = own_locations[i], .name = line("places", i)});
        }
        made.locations.back().enrolment = claims::Enrolment::NotEnrolled;
        const std::array roles{claims::Role::IncentivesAdmin, claims::Role::IncentivesUser,
                               claims::Role::Reviewer, claims::Role::Reviewer};
        for (std::size_t i = 0; i < roles.size(); ++i) {
            made.people.push_back({.name = line("people", i),
                                   .email = "person" + std::to_string(i + 1) + "@partner.example",
                                   .role = roles[i]});
        }
        add_associations(made);
        return made;
    }

    // From before the demo's year: one to claim again, one valid for a while, one without a date.
    void add_associations(claims::Profile& made) const
    {
        const auto add = [&](std::size_t customer, const char* product,
                             std::optional<core::Date> ends) {
            made.associations.push_back(
                {.customer_name = texts_.customers[customer % texts_.customers.size()].name,
                 .tenant_id = identifier("tenant/" + std::to_string(customer)),
                 .product = {product},
                 .subscription_id = identifier(std::string("old/") + product),
                 .subscription_ends_on = ends});
        };
        if (texts_.customers.empty()) return;
        add(3, "yammer", std::nullopt);
        add(5, "marketing", core::date(2020, 11, 30));
        add(8, "supply-chain", std::nullopt);
        add(11, "project-operations", core::date(2020, 8, 31));
    }

    claims::Actor partner(const Life& life) const
    {
        const bool admin = life.number % 3 == 0;
        return {.role = admin ? claims::Role::IncentivesAdmin : claims::Role::IncentivesUser,
                .name = line("people", admin ? 0 : 1)};
    }
    claims::Actor admin() const
    {
        return {.role = claims::Role::IncentivesAdmin, .name = line("people", 0)};
    }
    claims::Actor reviewer(const Life& life) const
    {
        const claims::Claim* claim = book_.find(life.id);
        const bool disputed = claim != nullptr && claim->disputes > 0;
        return {.role = claims::Role::Reviewer,
                .name = line("people", 2 + (life.number + (disputed ? 1 : 0)) % 2)};
    }
    claims::Actor customer(const Life& life) const
    {
        return {.role = claims::Role::Customer, .name = texts_.customers[life.customer].contact};
    }

    void act(const Life& life, const claims::Actor& actor, const claims::Command& command)
    {
        const auto decided = app::decided(book_, life.id, command,
                                          {.actor = actor, .writer = writer_}, story_.profile);
        if (!decided) {
            story_.refused.push_back(life.edition.text + " " + std::string(life.course->name) +
                                     ": command " + std::to_string(command.index()) + ", reason " +
                                     std::to_string(static_cast<int>(decided.error().reason)) +
                                     ", " + std::to_string(decided.error().limit.value_or(0)));
            return;
        }
        const NewEvents& events = decided.value();
        book_.take(events);
        story_.events.insert(story_.events.end(), events.begin(), events.end());
    }

    // --- a claim is made ---

    std::string mpn_of(const Life& life) const
    {
        if (life.course->rivalry == Rivalry::Second) return other_location;
        return own_locations[life.number % 2];
    }

    std::vector<claims::FieldChange> fields(const Life& life) const
    {
        const DemoCustomer& customer = texts_.customers[life.customer];
        const claims::Person& own = story_.profile.people[life.number % 3 == 0 ? 0 : 1];
        const Package& package = package_for(life.customer, life.round);
        std::string name = customer.name + " · " + product_names(package);
        if (life.course->rivalry == Rivalry::Second) name += " (" + line("places", 3) + ")";
        std::vector<claims::FieldChange> all{
            {Field::Name, name},
            {Field::MpnId, mpn_of(life)},
            {Field::CustomerName, customer.name},
            {Field::DomainName, customer.domain},
            {Field::TenantId, identifier("tenant/" + std::to_string(life.customer))},
            {Field::CustomerContactName, customer.contact},
            {Field::CustomerContactTitle, line("titles", life.customer)},
            {Field::CustomerContactEmail, "contact@" + customer.domain},
            {Field::OwnContactName, own.name},
            {Field::OwnContactEmail, own.email}};
        if (package.area == claims::SolutionArea::BusinessApplications) {
            all.push_back({Field::TechnicalContactName, customer.technical});
            all.push_back({Field::TechnicalContactTitle, line("titles", life.customer + 1)});
            all.push_back({Field::TechnicalContactEmail, "it@" + customer.domain});
        }
        if (package.activities.front() == claims::Activity::RevenueAssociation) {
            all.push_back({Field::SolutionSeller, line("seller", 0)});
            all.push_back({Field::RevenueCustomerName, customer.name});
            all.push_back({Field::IsvSolution, line("seller", 1)});
        }
        return all;
    }

    std::string product_names(const Package& package) const
    {
        std::string names;
        for (const std::string_view id : package.products) {
            const claims::Product* product =
                claims::find_product(rules_.catalogue, {std::string(id)});
            names += (names.empty() ? "" : ", ") +
                     (product == nullptr ? std::string(id) : product->name);
        }
        return names;
    }

    // Those of other editions are complete.
    bool is_for_tour(const Life& life) const
    {
        return life.course->draft == demo::Draft::Almost && life.edition.text == tour_edition;
    }

    void leave_gap(const Life& life, std::vector<claims::FieldChange>& known)
    {
        story_.tour_claim = life.id;
        const auto gap = std::find_if(known.begin(), known.end(),
                                      [](const auto& change) { return change.field == tour_gap; });
        story_.tour_gap = *gap;
        known.erase(gap);
    }

    void make(const Life& life)
    {
        const claims::Actor who = partner(life);
        act(life, who, claims::CreateClaim{.edition = life.edition});
        std::vector<claims::FieldChange> known = fields(life);
        if (life.course->draft == demo::Draft::Begun) known.resize(3);
        if (is_for_tour(life)) leave_gap(life, known);
        act(life, who, claims::EditFields{.changes = known});
        if (life.course->draft == demo::Draft::Begun) return;
        const Package& package = package_for(life.customer, life.round);
        act(life, who,
            claims::ChooseSolution{.area = package.area, .activities = package.activities});
        for (const std::string_view product : package.products) add_product(life, product);
        for (const claims::Edition& edition : rules_.editions) {
            if (edition.id != life.edition) continue;
            for (const std::string& statement : edition.acknowledgements) {
                act(life, who, claims::ChangeAcknowledgement{.statement = statement});
            }
        }
        attach(life, statement_of_work(life));
        const bool proved = life.number % 4 != 1; // elsewhere the reviewer has something to ask
        if (proved) prove(life);
    }

    void add_product(const Life& life, std::string_view product)
    {
        const claims::Actor who = partner(life);
        act(life, who, claims::AddProduct{.product = {std::string(product)}});
        const Package& package = package_for(life.customer, life.round);
        if (package.area != claims::SolutionArea::BusinessApplications) return;
        const auto ends = last_day + std::chrono::days{20 + static_cast<int>(life.number) * 9};
        act(life, who,
            claims::EnterSubscription{
                .product = {std::string(product)},
                .subscription = {.id = identifier("subscription/" + std::string(product) + "/" +
                                                  std::to_string(life.customer)),
                                 .status = claims::SubscriptionStatus::Active,
                                 .channel = claims::Channel::Direct,
                                 .ends_on = ends}});
    }

    // --- files ---

    ports::File statement_of_work(const Life& life) const
    {
        const DemoCustomer& customer = texts_.customers[life.customer];
        const core::Date signed_on = core::utc_date(book_.now()) - std::chrono::days{12};
        return pdf_document(
            line("file", 0) + "-" + life.id.text.substr(3, 4) + ".pdf",
            {line("work", 0), line("work", 1) + customer.name, line("work", 2) + customer.domain,
             line("work", 3) + identifier("tenant/" + std::to_string(life.customer)),
             line("work", 4) + mpn_of(life),
             line("work", 5) + product_names(package_for(life.customer, life.round)),
             line("work", 6), line("work", 7) + customer.contact,
             line("work", 8) + core::format(signed_on)});
    }

    ports::File later_file(const Life& life) const
    {
        const DemoCustomer& customer = texts_.customers[life.customer];
        const std::string day = core::format(core::utc_date(book_.now()));
        if (life.number % 2 == 0) {
            return text_document(line("file", 1) + "-" + life.id.text.substr(3, 4) + ".txt",
                                 {line("meeting", 0), day, customer.name, customer.domain,
                                  product_names(package_for(life.customer, life.round)),
                                  line("meeting", 1), line("meeting", 2)});
        }
        return mail_document(
            {.name = line("file", 2) + "-" + life.id.text.substr(3, 4) + ".eml",
             .from = "contact@" + customer.domain,
             .to = story_.profile.people[0].email,
             .subject = "Acceptance",
             .date = day,
             .lines = {line("mail", 0), customer.name, line("mail", 1),
                       product_names(package_for(life.customer, life.round)), customer.contact}});
    }

    claims::ProofFile kept(ports::File file)
    {
        const std::string digest = core::to_hex(core::sha256(file.bytes));
        claims::ProofFile proof{.id = {digest},
                                .file_name = file.name,
                                .size_bytes = static_cast<std::int64_t>(file.bytes.size()),
                                .media_type = file.media_type};
        story_.files.emplace(digest, std::move(file));
        return proof;
    }

    void attach(const Life& life, ports::File file)
    {
        act(life, partner(life), claims::AddProofs{.files = {kept(std::move(file))}});
    }

    void prove(const Life& life)
    {
        const claims::Claim claim = *book_.find(life.id);
        for (const claims::ClaimedProduct& product : claim.products) {
            act(life, partner(life),
                claims::MarkCoverage{.proof = claim.proofs.back().file.id,
                                     .product = product.product,
                                     .coverage = claims::Coverage::Proves});
        }
    }

    // --- what happens to it ---

    void assess(const Life& life)
    {
        const bool good = life.course->name.find("reject") == std::string_view::npos;
        std::size_t turn = life.number;
        for (const auto& item : core::names<claims::ChecklistItem>) {
            const bool met = good || turn++ % 3 != 0;
            act(life, reviewer(life),
                claims::MarkChecklist{.item = item.value,
                                      .mark = met ? claims::ChecklistMark::Met
                                                  : claims::ChecklistMark::Open});
        }
    }

    void reject(const Life& life)
    {
        constexpr std::array reasons{
            claims::RejectionReason::InsufficientProof, claims::RejectionReason::ProofLacksConsent,
            claims::RejectionReason::ProductsMissing, claims::RejectionReason::ProofUnusable};
        const std::size_t turn = life.number % reasons.size();
        act(life, reviewer(life),
            claims::RejectClaim{.reason = reasons[turn], .message = line("rejected", turn)});
    }

    void ask(const Life& life)
    {
        const auto& reasons = core::names<claims::InformationReason>;
        const std::size_t turn = life.number % reasons.size();
        act(life, reviewer(life),
            claims::RequestInformation{.reasons = {reasons[turn].value},
                                       .message = line("asked", turn)});
    }

    void leave(const Life& life)
    {
        const std::string& reason = line("left", life.number);
        const claims::Edition& edition = claims::edition_of(book_.rules(), life.edition);
        if (edition.leaving == claims::Leaving::Withdraw)
            act(life, admin(), claims::WithdrawClaim{.reason = reason});
        else
            act(life, admin(), claims::DisassociateCustomer{.reason = reason});
    }

    void take_up(const Life& life)
    {
        act(life, reviewer(life), claims::AssignToMe{});
        act(life, reviewer(life), claims::StartReview{});
    }

    void happen(const Life& life, const Scene& scene)
    {
        const std::size_t turn = life.number + scene.order;
        switch (scene.deed) {
        case Deed::Nothing: return;
        case Deed::Submit: return act(life, partner(life), claims::SubmitClaim{});
        case Deed::Take: return take_up(life);
        case Deed::Assess: return assess(life);
        case Deed::Ask: return ask(life);
        case Deed::AddFile:
            // Not every edition lets a submitted claim be added to: then words must do.
            if (claims::edition_of(book_.rules(), life.edition).editable_in.empty()) return;
            return attach(life, later_file(life));
        case Deed::Resubmit:
            act(life, partner(life), claims::AddComment{.text = line("answer", turn)});
            return act(life, partner(life), claims::ResubmitClaim{});
        case Deed::Approve:
            return act(life, reviewer(life),
                       claims::ApproveClaim{.message = line("approved", turn)});
        case Deed::Reject: return reject(life);
        case Deed::Hold:
            return act(
                life, reviewer(life),
                claims::HoldForArbitration{.note = line("held", turn), .against = against(life)});
        case Deed::Release: return act(life, reviewer(life), claims::ReleaseHold{});
        case Deed::Dispute:
            return act(life, admin(),
                       claims::DisputeRejection{.justification = line("disputed", turn),
                                                .files = {kept(later_file(life))}});
        case Deed::Leave: return leave(life);
        case Deed::Decline:
            return act(life, customer(life),
                       claims::DeclineAssociation{.reason = line("declined", turn)});
        case Deed::Comment:
            return act(life, partner(life), claims::AddComment{.text = line("comment", turn)});
        case Deed::ReviewerComment:
            return act(life, reviewer(life), claims::AddComment{.text = line("question", turn)});
        case Deed::Discard: return act(life, partner(life), claims::DiscardClaim{});
        case Deed::Restore: return act(life, partner(life), claims::RestoreClaim{});
        }
    }

    std::vector<claims::ClaimId> against(const Life& life) const
    {
        if (life.course->rivalry == Rivalry::None) return {};
        return {lives_[life.rival].id};
    }

    const Rules& rules_;
    const DemoTexts& texts_;
    const claims::WriterId writer_{"de000000000000000000000000000000"};
    DemoStory story_;
    Book book_;
    std::vector<Life> lives_;
};

} // namespace

core::Instant demo_begins()
{
    return at_hour(first_day, 6);
}

core::Instant demo_today()
{
    return at_hour(last_day, 14);
}

DemoStory play_demo(const Rules& rules, const DemoTexts& texts)
{
    return Stage(rules, texts).play();
}

} // namespace app
