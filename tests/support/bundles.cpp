#include "support/bundles.h"

#include "store/event_codec.h"

namespace support {

std::vector<ports::EventBytes> bytes_of(const claims::History& history)
{
    std::vector<ports::EventBytes> bytes;
    for (const claims::Event& event : history)
        bytes.push_back({.bytes = store::encode(event).bytes});
    return bytes;
}

std::string bundle_of(const BundleParts& parts)
{
    bundle::Writer writer;
    std::string text = writer.begin({.written = "2020-06-29T12:30:00.000Z"});
    for (const claims::History& history : parts.histories) {
        text += writer.claim(history.front().claim.text, bytes_of(history));
    }
    for (const ports::Document& document : parts.documents) text += writer.document(document);
    for (const std::string& file : parts.files) {
        text += writer.begin_file(core::to_hex(core::sha256(file)),
                                  static_cast<std::int64_t>(file.size()));
        for (std::size_t at = 0; at < file.size(); at += bundle::piece_bytes) {
            text += writer.piece(std::string_view(file).substr(at, bundle::piece_bytes));
        }
        text += writer.end_file();
    }
    return text + writer.end();
}

bundle::Contents read_bundle(const std::string& text, std::size_t at_a_time, bundle::FileEar ear)
{
    bundle::Reader reader(std::move(ear));
    for (std::size_t at = 0; at < text.size(); at += at_a_time) {
        if (!reader.feed(std::string_view(text).substr(at, at_a_time))) break;
    }
    return reader.finish();
}

claims::History written(const std::string& claim, char writer, const claims::History& after,
                        const std::vector<claims::Fact>& facts, const std::string& day)
{
    claims::History history = after;
    const claims::WriterId id{std::string(32, writer)};
    for (const claims::Fact& fact : facts) {
        claims::Place place = claims::next_place(history, id);
        claims::Event event{.claim = {claim},
                            .writer = id,
                            .sequence = place.sequence,
                            .lamport = place.lamport,
                            .heads_known = std::move(place.heads_known),
                            .time = at(day),
                            .actor = partner(),
                            .fact = fact};
        history.push_back(store::encode(event).event);
    }
    return claims::ordered(std::move(history));
}

} // namespace support
