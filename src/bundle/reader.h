// Reads a bundle as it arrives, in pieces of any size. Files in it pass through to whoever wants
// them and are not kept; all else is small and is.
// The surprise: a part that was changed costs that part, named, and the others are read. What was
// changed between the parts costs everything.
#pragma once

#include "bundle/format.h"
#include "bundle/writer.h"
#include "claims/ids.h"
#include "core/json_reader.h"
#include "core/sha256.h"
#include "store/event_codec.h"

#include <functional>
#include <optional>

namespace bundle {

struct BundleRefusal {
    BundleFault fault = BundleFault::NotABundle;
    std::int64_t offset = 0; // of the byte at which reading ended, in the unpacked text

    friend bool operator==(const BundleRefusal&, const BundleRefusal&) = default;
};

struct ClaimPart {
    claims::ClaimId claim{};
    std::vector<ports::EventBytes> events{}; // those that can be read, as they stood
};

struct FilePart {
    std::string digest{}; // and its name
    std::int64_t size_bytes = 0;
    bool whole = false;

    friend bool operator==(const FilePart&, const FilePart&) = default;
};

struct Contents {
    std::optional<BundleRefusal> refused{}; // then there is nothing else
    std::string written{};
    std::vector<ClaimPart> claims{};
    std::vector<ports::Document> documents{};
    std::vector<FilePart> files{};
    std::vector<Damage> damaged{};
    BundleCounts counts{};
};

// Hears of each file in turn. What was said of a file that then turns out not to be whole is to be
// thrown away.
struct FileEar {
    std::function<void(const FilePart&)> begins = {};
    std::function<void(std::string_view bytes)> goes_on = {};
    std::function<void(const FilePart&)> ends = {};
};

class Reader {
public:
    explicit Reader(FileEar ear = {}) : ear_(std::move(ear)) {}

    bool feed(std::string_view bytes); // false: refused, the rest need not come
    Contents finish();

private:
    enum class At : std::uint8_t {
        Header,
        ClaimsOpen,
        Claims,
        DocumentsOpen,
        Documents,
        FilesOpen,
        Files,
        Pieces,
        End,
        Done,
    };

    void refuse(BundleFault fault);
    void line(std::string_view text); // with its end
    void hashed(std::string_view text) { hash_.update(text); }
    void header(std::string_view text);
    void opening(std::string_view text, std::string_view name, At next);
    void part(std::string_view text, At next);
    void claim(std::string_view text);
    void events(const core::Reader& from, ClaimPart& part);
    void document(std::string_view text);
    void begin_file(std::string_view text);
    void piece(std::string_view text);
    void end_file();
    void end(std::string_view text);
    void damage(PartKind kind, PartFault fault, std::string name, std::int64_t event = 0);

    FileEar ear_;
    Contents contents_;
    At at_ = At::Header;
    std::string unfinished_;  // the line that has not come to its end
    std::int64_t offset_ = 0; // of the line being read
    std::int64_t line_number_ = 0;
    core::Sha256 hash_;
    BundleCounts seen_;
    bool more_expected_ = false; // a comma was the last
    bool first_in_section_ = true;

    FilePart file_;
    core::Sha256 file_hash_;
    std::int64_t file_bytes_ = 0;
    bool file_readable_ = true;
};

} // namespace bundle
