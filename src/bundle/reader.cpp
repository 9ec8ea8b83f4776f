#include "bundle/reader.h"

#include "bundle/base64.h"
#include "bundle/digested.h"
#include "core/json_gate.h"

#include <algorithm>
#include <utility>

namespace bundle {

namespace {

constexpr std::string_view beginning = R"({"format":"claimdesk-bundle",)";
constexpr std::size_t told_name_max = 64;

constexpr core::GateLimits line_limits{.depth_max = 4,
                                       .values_max = 2 * events_in_line_max + 16,
                                       .string_bytes_max = 2 * store::event_bytes_max};

std::string_view without_end(std::string_view line)
{
    if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
    return line;
}

// An object that passed the gate, taken apart where it stands.
std::optional<core::JsonParts> gated(std::string_view text)
{
    core::JsonParts parts;
    if (core::refuse_json(text, line_limits, parts)) return std::nullopt;
    if (!core::JsonValue(parts).is_object()) return std::nullopt;
    return parts;
}

// What a damaged part seems to call itself, if that can be shown to anybody.
std::string name_in(std::string_view text, std::string_view member)
{
    const std::string begin = "{\"" + std::string(member) + "\":\"";
    if (text.substr(0, begin.size()) != begin) return {};
    text.remove_prefix(begin.size());
    const std::string_view name = text.substr(0, text.find('"'));
    const auto plain = [](char c) { return c > ' ' && c < 0x7F && c != '\\'; };
    if (name.size() > told_name_max || !std::all_of(name.begin(), name.end(), plain)) return {};
    return std::string(name);
}

bool is_digest(std::string_view text)
{
    return core::digest_from_hex(text).has_value();
}

} // namespace

void Reader::refuse(BundleFault fault)
{
    if (!contents_.refused) contents_.refused = BundleRefusal{.fault = fault, .offset = offset_};
}

bool Reader::feed(std::string_view bytes)
{
    while (!bytes.empty() && !contents_.refused) {
        const std::size_t end = bytes.find('\n');
        const bool whole = end != std::string_view::npos;
        const std::string_view taken = bytes.substr(0, whole ? end + 1 : bytes.size());
        bytes.remove_prefix(taken.size());
        if (unfinished_.size() + taken.size() > line_bytes_max) {
            refuse(at_ == At::Header ? BundleFault::NotABundle : BundleFault::TooMuch);
        } else if (!whole) {
            unfinished_ += taken;
        } else if (unfinished_.empty()) {
            line(taken);
        } else {
            unfinished_ += taken;
            line(std::exchange(unfinished_, {}));
        }
    }
    return !contents_.refused;
}

Contents Reader::finish()
{
    if (!unfinished_.empty() && !contents_.refused) line(std::exchange(unfinished_, {}));
    if (at_ != At::Done)
        refuse(at_ == At::Header ? BundleFault::NotABundle : BundleFault::CutShort);
    if (contents_.refused) return {.refused = contents_.refused};
    contents_.counts = seen_;
    return std::move(contents_);
}

void Reader::line(std::string_view text)
{
    ++line_number_;
    const std::string_view bare = without_end(text);
    if (at_ != At::End) hashed(text);
    switch (at_) {
    case At::Header: header(bare); break;
    case At::ClaimsOpen: opening(bare, "\"claims\":[", At::Claims); break;
    case At::Claims: part(bare, At::DocumentsOpen); break;
    case At::DocumentsOpen: opening(bare, "\"documents\":[", At::Documents); break;
    case At::Documents: part(bare, At::FilesOpen); break;
    case At::FilesOpen: opening(bare, "\"files\":[", At::Files); break;
    case At::Files: part(bare, At::End); break;
    case At::Pieces: piece(bare); break;
    case At::End: end(text); break;
    case At::Done: refuse(BundleFault::Broken); break; // there must be nothing behind the end
    }
    if (contents_.refused) return; // the offset stays where it went wrong
    offset_ += static_cast<std::int64_t>(text.size());
    if (offset_ > bundle_bytes_max) refuse(BundleFault::TooMuch);
}

void Reader::header(std::string_view text)
{
    if (text.substr(0, beginning.size()) != beginning || text.back() != ',') {
        return refuse(BundleFault::NotABundle);
    }
    const std::string object = std::string(text.substr(0, text.size() - 1)) + "}";
    const std::optional<core::JsonParts> parsed = gated(object);
    if (!parsed) return refuse(BundleFault::Broken);
    core::Problems problems;
    const core::Reader from(*parsed, "", problems);
    const std::int64_t version =
        from.integer("version", {.least = 1, .most = core::any_integer.most});
    contents_.written = from.text("written");
    if (version > format_version) return refuse(BundleFault::LaterVersion);
    if (!problems.empty()) return refuse(BundleFault::Broken);
    if (!is_as_written(object)) return refuse(BundleFault::Changed);
    at_ = At::ClaimsOpen;
}

void Reader::opening(std::string_view text, std::string_view name, At next)
{
    if (text != name) return refuse(BundleFault::Broken);
    at_ = next;
    first_in_section_ = true;
    more_expected_ = false;
}

// A line of a section: a part of it, or its end.
void Reader::part(std::string_view text, At next)
{
    if (text == "],") {
        if (more_expected_) return refuse(BundleFault::Broken);
        at_ = next;
        return;
    }
    if (!first_in_section_ && !more_expected_) return refuse(BundleFault::Broken);
    first_in_section_ = false;
    if (at_ == At::Files) return begin_file(text);
    more_expected_ = !text.empty() && text.back() == ',';
    if (more_expected_) text.remove_suffix(1);
    if (at_ == At::Claims)
        claim(text);
    else
        document(text);
}

void Reader::claim(std::string_view text)
{
    ++seen_.claims;
    const std::optional<core::JsonParts> parsed = is_as_written(text) ? gated(text) : std::nullopt;
    if (!parsed) return damage(PartKind::Claim, PartFault::Changed, name_in(text, "claim"));
    core::Problems problems;
    const core::Reader from(*parsed, "", problems);
    ClaimPart part{.claim = {from.required_text("claim")}, .events = {}};
    events(from, part);
    if (!problems.empty()) {
        return damage(PartKind::Claim, PartFault::Unreadable, name_in(text, "claim"));
    }
    contents_.claims.push_back(std::move(part));
}

void Reader::events(const core::Reader& from, ClaimPart& part)
{
    std::vector<std::string> texts = from.texts("events");
    std::vector<std::string> signatures;
    if (from.has("signatures")) signatures = from.texts("signatures");
    if (!signatures.empty() && signatures.size() != texts.size()) {
        from.note("signatures", core::Fault::OutOfRange);
    }
    seen_.events += static_cast<std::int64_t>(texts.size());
    if (seen_.events > static_cast<std::int64_t>(events_max)) return refuse(BundleFault::TooMuch);
    part.events.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const store::ReadEvent read = store::read_without_id(texts[i]);
        std::optional<std::string> signature =
            i < signatures.size() ? from_base64(signatures[i]) : std::optional(std::string());
        const bool readable = read.event && signature && signature->size() <= signature_bytes_max;
        const bool own = readable && read.event->claim == part.claim;
        if (!own) {
            damage(PartKind::Event, readable ? PartFault::Foreign : PartFault::Unreadable,
                   part.claim.text, static_cast<std::int64_t>(i) + 1);
            continue;
        }
        part.events.push_back({.bytes = std::move(texts[i]), .signature = std::move(*signature)});
    }
}

void Reader::document(std::string_view text)
{
    ++seen_.documents;
    const std::optional<core::JsonParts> parsed = is_as_written(text) ? gated(text) : std::nullopt;
    if (!parsed) return damage(PartKind::Document, PartFault::Changed, name_in(text, "name"));
    core::Problems problems;
    const core::Reader from(*parsed, "", problems);
    ports::Document document{.name = from.required_text("name"), .text = from.text("text")};
    if (!problems.empty() || document.text.size() > document_bytes_max) {
        return damage(PartKind::Document, PartFault::Unreadable, name_in(text, "name"));
    }
    contents_.documents.push_back(std::move(document));
}

void Reader::begin_file(std::string_view text)
{
    const std::string whole = std::string(text) + "]}";
    const std::optional<core::JsonParts> parsed = gated(whole);
    if (!parsed) return refuse(BundleFault::Broken);
    core::Problems problems;
    const core::Reader from(*parsed, "", problems);
    file_ = {.digest = from.text("file"),
             .size_bytes = from.integer("size", {.least = 0, .most = file_bytes_max})};
    if (!from.list("pieces").empty() || !problems.empty() || !is_digest(file_.digest)) {
        return refuse(BundleFault::Broken);
    }
    if (++seen_.files > static_cast<std::int64_t>(files_max)) return refuse(BundleFault::TooMuch);
    file_hash_ = {};
    file_bytes_ = 0;
    file_readable_ = true;
    more_expected_ = false;
    at_ = At::Pieces;
    if (ear_.begins) ear_.begins(file_);
}

void Reader::piece(std::string_view text)
{
    if (text == "]}" || text == "]},") {
        end_file();
        more_expected_ = text.back() == ',';
        at_ = At::Files;
        return;
    }
    if (!text.empty() && text.back() == ',') text.remove_suffix(1);
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    const std::optional<std::string> bytes =
        quoted ? from_base64(text.substr(1, text.size() - 2)) : std::nullopt;
    if (!bytes || bytes->size() > piece_bytes) {
        file_readable_ = false;
        return;
    }
    file_hash_.update(*bytes);
    file_bytes_ += static_cast<std::int64_t>(bytes->size());
    if (file_bytes_ > file_.size_bytes) file_readable_ = false;
    if (file_readable_ && ear_.goes_on) ear_.goes_on(*bytes);
}

void Reader::end_file()
{
    const bool same = file_readable_ && core::to_hex(file_hash_.digest()) == file_.digest;
    file_.whole = same && file_bytes_ == file_.size_bytes;
    if (!file_.whole) {
        const bool other_size = file_bytes_ != file_.size_bytes;
        damage(PartKind::File, other_size ? PartFault::Incomplete : PartFault::Changed,
               file_.digest);
    }
    if (ear_.ends) ear_.ends(file_);
    contents_.files.push_back(file_);
}

void Reader::end(std::string_view text)
{
    const std::string_view bare = without_end(text);
    constexpr std::string_view name = "\"end\":";
    const bool named = bare.substr(0, name.size()) == name && bare.size() > name.size() + 1;
    if (!named || bare.back() != '}') return refuse(BundleFault::Broken);
    const std::string_view object = bare.substr(name.size(), bare.size() - name.size() - 1);
    const std::optional<core::JsonParts> parsed = gated(object);
    const std::optional<std::size_t> digest = digest_at(object);
    if (!parsed || !digest) return refuse(BundleFault::Broken);
    hashed(text.substr(0, name.size() + *digest));
    core::Problems problems;
    const core::Reader from(*parsed, "", problems);
    const BundleCounts told{.claims = from.integer("claims"),
                            .events = from.integer("events"),
                            .documents = from.integer("documents"),
                            .files = from.integer("files")};
    const bool same = object.substr(*digest + digest_member.size(), digest_hex_digits) ==
                      core::to_hex(hash_.digest());
    // Where a part is damaged the whole is another, and that is said already.
    const bool explained = !contents_.damaged.empty();
    if (!problems.empty()) return refuse(BundleFault::Broken);
    if (!same && !explained) return refuse(BundleFault::Changed);
    if (told != seen_ && !explained) return refuse(BundleFault::Changed);
    at_ = At::Done;
}

void Reader::damage(PartKind kind, PartFault fault, std::string name, std::int64_t event)
{
    contents_.damaged.push_back({.kind = kind,
                                 .fault = fault,
                                 .name = std::move(name),
                                 .line = line_number_,
                                 .event = event});
}

} // namespace bundle
