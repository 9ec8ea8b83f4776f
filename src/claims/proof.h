// Proof of execution: which files are taken, what each proves, and what reviewers will look for.
// The file's content is elsewhere; here it is a name, a size, a type and a hash.
#pragma once

#include "claims/model.h"
#include "claims/refusal.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

// Ours: Microsoft's pages give no limits.
inline constexpr std::int64_t proof_size_bytes_max = 25 * 1024 * 1024;
inline constexpr int proofs_max = 40;
inline constexpr int proof_age_months_max = 12;

// By the file name's ending, since browsers disagree on media types.
inline constexpr auto proof_types = std::to_array<std::string_view>(
    {"pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "csv", "txt", "rtf", "msg", "eml", "png",
     "jpg", "gif", "tiff", "webp"});

// The ending in lower case, without the dot, "jpeg" and "tif" as "jpg" and "tiff"; empty if there
// is none.
std::string file_type(std::string_view file_name);
bool is_proof_type(std::string_view file_name);

// Why these files may not be attached to the claim; all are taken or none. The same content that is
// attached already is no objection: it is one file.
std::optional<Refusal> files_refused(const Claim& claim, const std::vector<ProofFile>& files);

// Products across, files down: what the claim's files prove.
struct CoverageMatrix {
    std::vector<ProductId> products{};
    std::vector<ProofId> proofs{};
    std::vector<Coverage> cells{}; // row by row: proofs.size() × products.size()

    bool operator==(const CoverageMatrix&) const = default;
};

CoverageMatrix coverage_matrix(const Claim& claim);
Coverage coverage_of(const Claim& claim, const ProofId& proof, const ProductId& product);
std::vector<ProductId> products_without_proof(const Claim& claim);

// One entry for each item, in order; unmarked where nobody has looked.
std::vector<ChecklistEntry> checklist_of(const Claim& claim);

// What is open, as the reasons that a reviewer would give: ready to ask for information with.
std::vector<InformationReason> open_reasons(const Claim& claim);
std::optional<InformationReason> reason_for(ChecklistItem item);

// A proof may be as old as this on the day it is judged.
bool is_recent_enough(core::Date dated, core::Date today);

} // namespace claims
