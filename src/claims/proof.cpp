#include "claims/proof.h"

#include <algorithm>
#include <set>

namespace claims {

namespace {

std::optional<Refusal> file_refused(const ProofFile& file)
{
    if (!is_proof_type(file.file_name)) return Refusal{.reason = RefusalReason::ProofTypeRefused};
    if (file.size_bytes <= 0) return Refusal{.reason = RefusalReason::ProofEmpty};
    if (file.size_bytes > proof_size_bytes_max) {
        return Refusal{.reason = RefusalReason::ProofTooLarge, .limit = proof_size_bytes_max};
    }
    return std::nullopt;
}

} // namespace

std::string file_type(std::string_view file_name)
{
    const std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string type(file_name.substr(dot + 1));
    for (char& letter : type) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    if (type == "jpeg") return "jpg";
    if (type == "tif") return "tiff";
    return type;
}

bool is_proof_type(std::string_view file_name)
{
    const std::string type = file_type(file_name);
    return std::find(proof_types.begin(), proof_types.end(), type) != proof_types.end();
}

std::optional<Refusal> files_refused(const Claim& claim, const std::vector<ProofFile>& files)
{
    std::set<ProofId> attached;
    for (const Proof& proof : claim.proofs) attached.insert(proof.file.id);
    for (const ProofFile& file : files) {
        if (attached.count(file.id) != 0) continue;
        if (const auto refused = file_refused(file)) return refused;
        attached.insert(file.id);
    }
    const bool grows = attached.size() > claim.proofs.size();
    if (grows && attached.size() > static_cast<std::size_t>(proofs_max)) {
        return Refusal{.reason = RefusalReason::TooManyProofs, .limit = proofs_max};
    }
    return std::nullopt;
}

CoverageMatrix coverage_matrix(const Claim& claim)
{
    CoverageMatrix matrix;
    for (const ClaimedProduct& claimed : claim.products) {
        matrix.products.push_back(claimed.product);
    }
    for (const Proof& proof : claim.proofs) {
        matrix.proofs.push_back(proof.file.id);
        for (const ProductId& product : matrix.products) {
            matrix.cells.push_back(coverage_of(claim, proof.file.id, product));
        }
    }
    return matrix;
}

Coverage coverage_of(const Claim& claim, const ProofId& proof, const ProductId& product)
{
    for (const CoverageCell& cell : claim.coverage) {
        if (cell.proof == proof && cell.product == product) return cell.coverage;
    }
    return Coverage::Unmarked;
}

std::vector<ProductId> products_without_proof(const Claim& claim)
{
    std::vector<ProductId> bare;
    for (const ClaimedProduct& claimed : claim.products) {
        const bool proved =
            std::any_of(claim.proofs.begin(), claim.proofs.end(), [&](const Proof& proof) {
                return coverage_of(claim, proof.file.id, claimed.product) == Coverage::Proves;
            });
        if (!proved) bare.push_back(claimed.product);
    }
    return bare;
}

std::vector<ChecklistEntry> checklist_of(const Claim& claim)
{
    std::vector<ChecklistEntry> entries;
    for (const auto& named : core::names<ChecklistItem>) {
        const auto marked =
            std::find_if(claim.checklist.begin(), claim.checklist.end(),
                         [&](const ChecklistEntry& entry) { return entry.item == named.value; });
        entries.push_back(marked != claim.checklist.end() ? *marked
                                                          : ChecklistEntry{.item = named.value});
    }
    return entries;
}

std::optional<InformationReason> reason_for(ChecklistItem item)
{
    switch (item) {
    case ChecklistItem::RightFile: return InformationReason::AllProofMissing;
    case ChecklistItem::CustomerSignature: return InformationReason::AcknowledgementMissing;
    case ChecklistItem::RecentDate: return InformationReason::DatesMissingOrOld;
    case ChecklistItem::SolutionDescribed: return InformationReason::SolutionMissing;
    case ChecklistItem::EveryProductNamed: return InformationReason::ProductsMissing;
    case ChecklistItem::NamesMatch: return std::nullopt; // no published reason: said in words
    }
    return std::nullopt;
}

std::vector<InformationReason> open_reasons(const Claim& claim)
{
    if (claim.proofs.empty()) return {InformationReason::AllProofMissing};
    std::vector<InformationReason> reasons;
    for (const ChecklistEntry& entry : checklist_of(claim)) {
        const std::optional<InformationReason> reason = reason_for(entry.item);
        if (entry.mark == ChecklistMark::Open && reason) reasons.push_back(*reason);
    }
    return reasons;
}

bool is_recent_enough(core::Date dated, core::Date today)
{
    return dated <= today && today <= core::plus_months(dated, proof_age_months_max);
}

} // namespace claims
