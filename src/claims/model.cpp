#include "claims/model.h"

#include "core/match.h"

namespace claims {

State state_of(const Stage& stage)
{
    return core::match(
        stage, [](const NotCreated&) { return State::NotCreated; },
        [](const Editing&) { return State::Editing; },
        [](const Submitted&) { return State::Submitted; },
        [](const InReview&) { return State::InReview; },
        [](const PartnerActionRequired&) { return State::PartnerActionRequired; },
        [](const Approved&) { return State::Approved; },
        [](const Rejected&) { return State::Rejected; },
        [](const Disputed&) { return State::Dispute; },
        [](const RejectedFinal&) { return State::RejectedFinal; },
        [](const Discarded&) { return State::Discarded; });
}

const std::string& text_of(const Claim& claim, Field field)
{
    switch (field) {
    case Field::Name: return claim.name;
    case Field::MpnId: return claim.mpn_id;
    case Field::CustomerName: return claim.customer_name;
    case Field::DomainName: return claim.domain_name;
    case Field::TenantId: return claim.tenant_id;
    case Field::CustomerContactName: return claim.customer_contact.name;
    case Field::CustomerContactTitle: return claim.customer_contact.title;
    case Field::CustomerContactEmail: return claim.customer_contact.email;
    case Field::TechnicalContactName: return claim.technical_contact.name;
    case Field::TechnicalContactTitle: return claim.technical_contact.title;
    case Field::TechnicalContactEmail: return claim.technical_contact.email;
    case Field::OwnContactName: return claim.own_contact.name;
    case Field::OwnContactEmail: return claim.own_contact.email;
    case Field::SolutionSeller: return claim.solution_seller;
    case Field::RevenueCustomerName: return claim.revenue_customer_name;
    case Field::IsvSolution: return claim.isv_solution;
    }
    return claim.name;
}

std::string& text_of(Claim& claim, Field field)
{
    const Claim& same = claim; // the one list of fields serves both
    return const_cast<std::string&>(text_of(same, field));
}

const ClaimedProduct* find_claimed(const Claim& claim, const ProductId& product)
{
    for (const ClaimedProduct& claimed : claim.products) {
        if (claimed.product == product) return &claimed;
    }
    return nullptr;
}

const Proof* find_proof(const Claim& claim, const ProofId& proof)
{
    for (const Proof& attached : claim.proofs) {
        if (attached.file.id == proof) return &attached;
    }
    return nullptr;
}

bool is_live(State state)
{
    switch (state) {
    case State::Editing:
    case State::Submitted:
    case State::InReview:
    case State::PartnerActionRequired:
    case State::Approved:
    case State::Dispute: return true;
    case State::NotCreated:
    case State::Rejected:
    case State::RejectedFinal:
    case State::Discarded: return false;
    }
    return false;
}

} // namespace claims
