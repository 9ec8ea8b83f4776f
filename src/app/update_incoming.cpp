// Files on their way into the proof of a claim: looked at before they are read, read one by one,
// and attached when what is in them is known and kept.
#include "app/update_parts.h"
#include "claims/proof.h"
#include "core/sha256.h"

#include <algorithm>

namespace app {

namespace {

using claims::ClaimId;
using screens::IncomingFile;

struct Found {
    ClaimId claim{};
    IncomingFile* file = nullptr;
};

Found find_incoming(Model& model, int ticket)
{
    for (auto& [claim, files] : model.incoming) {
        for (IncomingFile& file : files) {
            if (file.ticket == ticket) return {.claim = claim, .file = &file};
        }
    }
    return {};
}

void forget(Model& model, int ticket)
{
    for (auto& [claim, files] : model.incoming) {
        std::erase_if(files, [&](const IncomingFile& file) { return file.ticket == ticket; });
    }
}

// What is wrong with it can be seen without reading it; its content stands in for by its ticket.
std::optional<claims::Refusal> objection_to(const claims::Claim& claim,
                                            const ui::OfferedFile& offered)
{
    return claims::files_refused(claim, {{.id = {"offered"},
                                          .file_name = offered.name,
                                          .size_bytes = offered.size_bytes,
                                          .media_type = offered.media_type}});
}

// Too many is too many: none of them is taken then, for nobody could say which.
std::optional<claims::Refusal> too_many(const claims::Claim& claim,
                                        const std::vector<IncomingFile>& coming, std::size_t more)
{
    const auto arriving = static_cast<std::size_t>(std::count_if(
        coming.begin(), coming.end(), [](const IncomingFile& file) { return !file.is_over(); }));
    if (claim.proofs.size() + arriving + more <= static_cast<std::size_t>(claims::proofs_max)) {
        return std::nullopt;
    }
    return claims::Refusal{.reason = claims::RefusalReason::TooManyProofs,
                           .limit = claims::proofs_max};
}

// Of a file for the demo only its name is taken: what is in it is neither read nor kept.
void add_in_demo(Model& model, const screens::AddFiles& add, Effects& effects)
{
    for (const ui::OfferedFile& offered : add.files) {
        const std::string digest =
            core::to_hex(core::sha256(offered.name + "/" + std::to_string(offered.size_bytes)));
        effects.push_back(ForgetFile{.ticket = next_ticket(model), .handle = offered.handle});
        act(model,
            screens::act_on(add.claim,
                            claims::AddProofs{.files = {{.id = {digest},
                                                         .file_name = offered.name,
                                                         .size_bytes = offered.size_bytes,
                                                         .media_type = offered.media_type}}}),
            effects);
    }
}

} // namespace

void add_files(Model& model, const screens::AddFiles& add, Effects& effects)
{
    const claims::Claim* claim = model.book ? model.book->find(add.claim) : nullptr;
    if (claim == nullptr) return;
    if (model.demo) return add_in_demo(model, add, effects);
    if (add.files.size() == 1 && looks_like_bundle(add.files.front())) {
        return take_dropped(model, add.files, effects);
    }
    std::vector<IncomingFile>& coming = model.incoming[add.claim];
    std::erase_if(coming, [](const IncomingFile& file) { return file.is_over(); });
    const auto crowded = too_many(*claim, coming, add.files.size());
    for (const ui::OfferedFile& offered : add.files) {
        IncomingFile file{.ticket = next_ticket(model),
                          .name = offered.name,
                          .size_bytes = offered.size_bytes,
                          .media_type = offered.media_type,
                          .refused = crowded ? crowded : objection_to(*claim, offered),
                          .for_dispute = add.purpose == screens::FilesFor::Dispute};
        if (file.refused)
            effects.push_back(ForgetFile{.ticket = file.ticket, .handle = offered.handle});
        else
            effects.push_back(TakeFile{.ticket = file.ticket, .handle = offered.handle});
        coming.push_back(std::move(file));
    }
}

void stop_file(Model& model, int ticket, Effects& effects)
{
    const Found found = find_incoming(model, ticket);
    if (found.file == nullptr) return;
    if (!found.file->is_over()) effects.push_back(ForgetFile{.ticket = ticket});
    forget(model, ticket);
}

void note_progress(Model& model, const FileProgress& progress)
{
    const Found found = find_incoming(model, progress.ticket);
    if (found.file != nullptr) found.file->done_percent = progress.done_percent;
}

void attach(Model& model, const FileTaken& taken, Effects& effects)
{
    const Found found = find_incoming(model, taken.ticket);
    const claims::Claim* claim =
        found.file != nullptr && model.book ? model.book->find(found.claim) : nullptr;
    if (claim == nullptr) return;
    const claims::ProofId id{taken.digest};
    if (claims::find_proof(*claim, id) != nullptr) {
        found.file->refused =
            claims::Refusal{.reason = claims::RefusalReason::ProofAlreadyAttached};
        return;
    }
    if (found.file->for_dispute) {
        found.file->digest = taken.digest;
        return;
    }
    const claims::ProofFile file{.id = id,
                                 .file_name = found.file->name,
                                 .size_bytes = found.file->size_bytes,
                                 .media_type = found.file->media_type};
    const ClaimId on = found.claim;
    forget(model, taken.ticket);
    act(model, screens::act_on(on, claims::AddProofs{.files = {file}}), effects);
}

void forget_disputed(Model& model, const ClaimId& claim)
{
    const auto found = model.incoming.find(claim);
    if (found == model.incoming.end()) return;
    std::erase_if(found->second, [](const IncomingFile& file) { return file.for_dispute; });
}

void give_up_file(Model& model, int ticket)
{
    const Found found = find_incoming(model, ticket);
    if (found.file != nullptr) found.file->unreadable = true;
}

} // namespace app
