#include "screens/proof_hints.h"

#include "screens/domain_words.h"
#include "ui/button.h"
#include "ui/heading.h"
#include "ui/plurals.h"
#include "ui/progress.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using claims::Evidence;
using claims::EvidenceHit;
using claims::EvidenceKind;
using ui::operator""_text;

namespace {

constexpr std::size_t places_shown = 3; // of each thing in each file; the rest by the search
constexpr float icon_size = 16;
constexpr float indent = icon_size + 8;

// --- What is in a file, worked out once ----------------------------------------------------------

struct FileEvidence {
    claims::ProofId proof{};
    std::string file_name{};
    TextStage stage = TextStage::Reading;
    bool asked = false;
    std::vector<Evidence> evidence{};
};

// Searching megabytes of text is not for every frame: kept until the claim or the text is another.
struct Kept {
    int claim_events = -1;
    core::Date today{};
    std::string partner{};
    const FileText* text = nullptr;
    TextStage stage = TextStage::Reading;
    std::vector<Evidence> evidence{};
};

std::string partner_of(const ClaimView& view)
{
    return view.profile.company;
}

const std::vector<Evidence>& evidence_in(Kept& kept, const ClaimView& view, const FileText& text)
{
    const std::string partner = partner_of(view);
    const bool same = kept.claim_events == view.claim.events && kept.today == view.today() &&
                      kept.partner == partner && kept.text == &text && kept.stage == text.stage;
    if (!same) {
        kept = {.claim_events = view.claim.events,
                .today = view.today(),
                .partner = partner,
                .text = &text,
                .stage = text.stage,
                .evidence = claims::find_evidence({.claim = view.claim,
                                                   .catalogue = view.rules.catalogue,
                                                   .partner = partner,
                                                   .today = view.today()},
                                                  text.text)};
    }
    return kept.evidence;
}

const FileText* text_of_file(const ClaimView& view, const claims::ProofId& proof)
{
    if (view.file_texts == nullptr) return nullptr;
    const auto found = view.file_texts->find(proof);
    return found == view.file_texts->end() ? nullptr : &found->second;
}

FileEvidence evidence_of(ui::Ui& ui, const ClaimView& view, const PreviewedFile& file)
{
    FileEvidence found{.proof = file.proof, .file_name = file.name};
    Kept& kept = ui.memory<Kept>(ui.id("evidence/" + file.proof.text));
    const FileText* text = text_of_file(view, file.proof);
    if (text == nullptr) return found;
    found.asked = true;
    found.stage = text->stage;
    if (text->stage == TextStage::Read) found.evidence = evidence_in(kept, view, *text);
    return found;
}

// --- In words -----------------------------------------------------------------------------------

std::string thing_in_words(const ui::Ui& ui, const ClaimView& view, const Evidence& evidence)
{
    const claims::Claim& claim = view.claim;
    const auto named = [&](ui::Text text, const std::string& value) {
        return ui.words().say(text, {{"value", value}});
    };
    switch (evidence.kind) {
    case EvidenceKind::Customer: return named("hints.customer"_text, claim.customer_name);
    case EvidenceKind::Domain: return named("hints.domain"_text, claim.domain_name);
    case EvidenceKind::Tenant: return named("hints.tenant"_text, claim.tenant_id);
    case EvidenceKind::Partner: return named("hints.partner"_text, partner_of(view));
    case EvidenceKind::Date: return ui.say("hints.date"_text);
    case EvidenceKind::Product:
        return named("hints.product"_text,
                     product_name(ui.words(), view.rules.catalogue, evidence.product));
    }
    return {};
}

// One thing with every file's places.
struct Thing {
    Evidence evidence{}; // without hits
    std::vector<std::pair<const FileEvidence*, const Evidence*>> in{};
    bool found = false;
    bool has_hits = false;
};

std::vector<Thing> things_in(const std::vector<FileEvidence>& files)
{
    std::vector<Thing> things;
    for (const FileEvidence& file : files) {
        for (const Evidence& evidence : file.evidence) {
            auto known = std::find_if(things.begin(), things.end(), [&](const Thing& thing) {
                return thing.evidence.kind == evidence.kind &&
                       thing.evidence.product == evidence.product;
            });
            if (known == things.end()) {
                things.push_back(
                    {.evidence = {.kind = evidence.kind, .product = evidence.product}});
                known = std::prev(things.end());
            }
            known->in.emplace_back(&file, &evidence);
            known->found = known->found || claims::is_found(evidence);
            known->has_hits = known->has_hits || !evidence.hits.empty();
        }
    }
    return things;
}

std::string verdict(const ui::Ui& ui, const Thing& thing)
{
    if (thing.found) return ui.say("hints.found"_text);
    if (thing.has_hits) return ui.say("hints.old"_text); // dates alone
    return ui.say("hints.not_found"_text);
}

std::optional<HintPlace> places(ui::Ui& ui, const Thing& thing, bool with_file)
{
    std::optional<HintPlace> wanted;
    for (const auto& [file, evidence] : thing.in) {
        const std::size_t count = std::min(places_shown, evidence->hits.size());
        for (std::size_t i = 0; i < count; ++i) {
            const EvidenceHit& hit = evidence->hits[i];
            const std::string label =
                ui.words().say(with_file ? "hints.place_in_file"_text : "hints.place"_text,
                               {{"words", hit.words},
                                {"page", std::to_string(hit.page)},
                                {"file", file->file_name}});
            if (ui::button(ui, {.key = file->proof.text + "/" + std::to_string(i),
                                .label = label,
                                .look = ui::ButtonLook::Quiet})) {
                wanted = HintPlace{.proof = file->proof, .page = hit.page, .words = hit.words};
            }
        }
        if (evidence->hits.size() > count) {
            ui::wrapped_text(ui,
                             ui::counted(ui.words(), "hints.more"_text,
                                         static_cast<std::int64_t>(evidence->hits.size() - count)),
                             ui::type::caption, ui::Ink::TextSecond);
        }
    }
    return wanted;
}

std::optional<HintPlace> thing_item(ui::Ui& ui, const ClaimView& view, const Thing& thing,
                                    bool with_file)
{
    std::optional<HintPlace> wanted;
    const std::string words = thing_in_words(ui, view, thing.evidence);
    const std::string said = verdict(ui, thing);
    const std::string key =
        std::to_string(static_cast<int>(thing.evidence.kind)) + thing.evidence.product.text;
    ui.around({.id = ui.id(key), .role = ui::Role::ListItem, .name = words + ": " + said}, [&] {
        const ui::Rect room = ui.rest();
        ui.painter().icon({room.x, room.y + 2, icon_size, icon_size},
                          thing.found ? ui::Icon::checkmark : ui::Icon::eye,
                          thing.found ? ui::Ink::TextSecond : ui::Ink::Amber);
        ui.take(ui.within({room.x + indent, room.y, room.width - indent, room.height}, [&] {
            ui::wrapped_text(ui, words, ui::type::body, ui::Ink::Text);
            ui::wrapped_text(ui, said, ui::type::caption,
                             thing.found ? ui::Ink::TextSecond : ui::Ink::Amber);
            wanted = places(ui, thing, with_file);
        }));
    });
    ui.space(10);
    return wanted;
}

// Files whose text nobody can read: pictures, scans, old formats.
void unread(ui::Ui& ui, const std::vector<FileEvidence>& files)
{
    for (const FileEvidence& file : files) {
        if (file.stage != TextStage::Unreadable) continue;
        ui::paragraph(ui, "unread/" + file.proof.text,
                      ui.words().say("hints.unreadable"_text, {{"file", file.file_name}}),
                      ui::type::caption, ui::Ink::TextSecond);
        ui.space(4);
    }
}

std::optional<HintPlace> things(ui::Ui& ui, const ClaimView& view,
                                const std::vector<FileEvidence>& files, bool with_file)
{
    std::optional<HintPlace> wanted;
    const std::vector<Thing> all = things_in(files);
    if (!all.empty()) {
        ui.around(
            {.id = ui.id("things"), .role = ui::Role::List, .name = ui.say("hints.title"_text)},
            [&] {
                for (const Thing& thing : all) {
                    if (auto place = thing_item(ui, view, thing, with_file)) wanted = place;
                }
            });
    }
    unread(ui, files);
    return wanted;
}

bool still_reading(const std::vector<FileEvidence>& files)
{
    return std::any_of(files.begin(), files.end(), [](const FileEvidence& file) {
        return file.asked && file.stage == TextStage::Reading;
    });
}

void only_help(ui::Ui& ui)
{
    ui::paragraph(ui, "only-help", ui.say("hints.only_help"_text), ui::type::caption,
                  ui::Ink::TextSecond);
    ui.space(12);
}

} // namespace

std::optional<HintPlace> hints_in_file(ui::Ui& ui, const ClaimView& view, const PreviewedFile& file,
                                       const Send& send)
{
    const std::vector<FileEvidence> files{evidence_of(ui, view, file)};
    if (!files.front().asked) send(ReadProofFile{.proof = file.proof, .name = file.name});
    ui::heading(ui, "hints-title", 3, ui.say("hints.title"_text));
    ui.space(4);
    only_help(ui);
    if (still_reading(files) || !files.front().asked) {
        ui::paragraph(ui, "reading", ui.say("hints.reading"_text), ui::type::body,
                      ui::Ink::TextSecond);
    }
    return things(ui, view, files, false);
}

std::optional<HintPlace> hints_in_proof(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    std::vector<FileEvidence> files;
    for (const claims::Proof& proof : view.claim.proofs) {
        files.push_back(
            evidence_of(ui, view, {.proof = proof.file.id, .name = proof.file.file_name}));
    }
    const bool all_asked = std::all_of(files.begin(), files.end(),
                                       [](const FileEvidence& file) { return file.asked; });
    ui::heading(ui, "hints-title", 3, ui.say("hints.title"_text));
    ui.space(4);
    only_help(ui);
    if (!all_asked && ui::button(ui, {.key = "read-all",
                                      .label = ui.say("hints.read_all"_text),
                                      .icon = ui::Icon::search})) {
        for (const FileEvidence& file : files) {
            if (!file.asked) send(ReadProofFile{.proof = file.proof, .name = file.file_name});
        }
    }
    if (still_reading(files)) {
        ui::paragraph(ui, "reading", ui.say("hints.reading"_text), ui::type::body,
                      ui::Ink::TextSecond);
    }
    return things(ui, view, files, true);
}

} // namespace screens
