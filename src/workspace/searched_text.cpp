#include "workspace/searched_text.h"

#include "claims/parse.h"
#include "core/match.h"
#include "core/text.h"
#include "workspace/needle.h"

#include <algorithm>

namespace workspace {

namespace {

using namespace claims;

// A field that is already part of another adds nothing that could be found.
void add(SearchedText& text, std::string_view field)
{
    const std::string folded = core::fold_for_search(field);
    std::string& band = is_all_digits(folded) ? text.digits : text.words;
    if (has_in_it(band, folded)) return;
    band += folded;
    band += '\n';
}

void add_product(SearchedText& text, const ClaimedProduct& claimed, const Catalogue& catalogue)
{
    const auto known =
        std::find_if(catalogue.products.begin(), catalogue.products.end(),
                     [&](const Product& product) { return product.id == claimed.product; });
    if (known != catalogue.products.end()) add(text, known->name);
    add(text, claimed.product.text);
    add(text, claimed.subscription.id);
}

void add_stage(SearchedText& text, const Stage& stage)
{
    core::match(
        stage, [](const NotCreated&) {}, [](const Editing&) {}, [](const Submitted&) {},
        [&](const InReview& review) {
            for (const Hold& hold : review.holds) add(text, hold.note);
        },
        [&](const PartnerActionRequired& asked) { add(text, asked.message); },
        [&](const Approved& approved) { add(text, approved.message); },
        [&](const Rejected& rejected) { add(text, rejected.message); },
        [&](const Disputed& disputed) { add(text, disputed.justification); },
        [&](const RejectedFinal& rejected) { add(text, rejected.message); },
        [](const Discarded&) {});
}

void add_people(SearchedText& text, const Claim& claim)
{
    add(text, claim.created_by.name);
    if (claim.reviewer) add(text, claim.reviewer->name);
    for (const Comment& comment : claim.comments) add(text, comment.by.name);
    for (const Proof& proof : claim.proofs) add(text, proof.added_by.name);
}

} // namespace

SearchedText searched_text(const Claim& claim, const Catalogue& catalogue)
{
    SearchedText text;
    add(text, claim.id.text);
    for (const auto& field : core::names<Field>) add(text, text_of(claim, field.value));
    add(text, readable_domain(claim.domain_name));
    if (claim.tenant_lookup) {
        add(text, claim.tenant_lookup->domain);
        add(text, claim.tenant_lookup->tenant_id);
    }
    for (const ClaimedProduct& claimed : claim.products) add_product(text, claimed, catalogue);
    for (const Proof& proof : claim.proofs) add(text, proof.file.file_name);
    for (const Comment& comment : claim.comments) add(text, comment.text);
    for (const ChecklistEntry& entry : claim.checklist) add(text, entry.note);
    add_stage(text, claim.stage);
    add(text, claim.decline_reason);
    add_people(text, claim);
    return text;
}

bool is_all_digits(std::string_view folded)
{
    return std::all_of(folded.begin(), folded.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
               letter == '-';
    });
}

} // namespace workspace
