// An export: the events as they are kept in memory, the files one by one, and the whole once more,
// to see that it is right.
#include "app/bundle_exchange.h"

#include <algorithm>
#include <functional>

namespace app {

namespace {

using ports::StreamAnswer;
using ports::StreamFault;
using screens::ExchangeFault;

constexpr std::size_t write_bytes = std::size_t{1} << 20; // at a time, at least

ExchangeFault fault_of(StreamFault fault)
{
    return fault == StreamFault::Full ? ExchangeFault::NoRoom : ExchangeFault::Unreadable;
}

} // namespace

void BundleExchange::write(int ticket, ports::ExportOrder order)
{
    begin(ticket);
    writing_.emplace(Writing{});
    writing_->order = std::move(order);
    Writing& writing = *writing_;
    const KeptEvents* events = events_here_();
    if (events != nullptr) plan_writing(*events);
    if (events == nullptr || (writing.claims.empty() && !writing.order.profile)) {
        return fail(ExchangeFault::NothingToExport);
    }
    if (writing.files.empty())
        begin_writing();
    else
        find_kept_files([this] { begin_writing(); });
}

// Which of the files are here at all: to ask for each that is not takes longer than all the rest.
// Where that cannot be told, each is asked for.
void BundleExchange::find_kept_files(const std::function<void()>& then)
{
    const int stream = next_stream();
    await(stream, [this, stream, then](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return then();
        gather_names(stream, {}, then);
    });
    streams_.open(stream, {.kind = ports::SourceKind::KeptNames});
}

void BundleExchange::gather_names(int stream, std::string names, const std::function<void()>& then)
{
    await(stream, [this, stream, names = std::move(names), then](StreamAnswer& answer) mutable {
        if (answer.fault != StreamFault::None) return then();
        names += answer.bytes;
        if (!answer.end) return gather_names(stream, std::move(names), then);
        streams_.close(stream);
        open_.erase(stream);
        std::set<std::string_view> kept;
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find('\n', at), names.size());
            kept.insert(std::string_view(names).substr(at, end - at));
            at = end + 1;
        }
        std::erase_if(writing_->files, [&](const FileNamed& file) {
            if (kept.count(file.digest) > 0) return false;
            ++writing_->files_missing;
            writing_->bytes_due -= file.size_bytes;
            return true;
        });
        then();
    });
    streams_.read(stream);
}

void BundleExchange::begin_writing()
{
    Writing& writing = *writing_;
    writing.out = next_stream();
    writing.unwritten = writing.writer.begin({.written = writing.order.written});
    await(writing.out, [this](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
        write_claims();
    });
    streams_.create(writing.out, {.compressed = writing.order.compressed,
                                  .passphrase = writing.order.passphrase});
}

void BundleExchange::plan_writing(const KeptEvents& events)
{
    Writing& writing = *writing_;
    writing.claims = std::move(writing.order.claims);
    if (writing.order.all) {
        for (ClaimNumber claim = 0; claim < events.size(); ++claim) {
            writing.claims.push_back(events.id_of(claim).text);
        }
    }
    std::sort(writing.claims.begin(), writing.claims.end(), std::greater<>());
    std::map<std::string, std::int64_t> files;
    for (const std::string& id : writing.claims) {
        const std::optional<ClaimNumber> claim = events.find(id);
        if (!claim) continue;
        writing.bytes_due += events.bytes_of(*claim);
        if (writing.order.files) add_exported_files(events, *claim, files);
    }
    for (const auto& [digest, size] : files) {
        writing.files.push_back({.digest = digest, .size_bytes = size});
        writing.bytes_due += size;
    }
}

// As many as make a piece worth writing.
void BundleExchange::write_claims()
{
    Writing& writing = *writing_;
    const KeptEvents* events = events_here_();
    while (events != nullptr && !writing.claims.empty() && writing.unwritten.size() < write_bytes) {
        write_claim(*events, writing.claims.back());
        writing.claims.pop_back();
    }
    if (!writing.claims.empty()) {
        if (events == nullptr) return fail(ExchangeFault::NotChecked);
        return put([this](StreamAnswer&) { write_claims(); });
    }
    for (const auto& document : {writing.order.invitation, writing.order.profile}) {
        if (document) writing.unwritten += writing.writer.document(*document);
    }
    write_next_file();
}

void BundleExchange::write_claim(const KeptEvents& events, const std::string& id)
{
    const std::optional<ClaimNumber> claim = events.find(id);
    if (!claim) return;
    Writing& writing = *writing_;
    writing.bytes_done += events.bytes_of(*claim);
    const std::vector<ports::EventBytes> exported = exported_events(events, *claim);
    if (exported.empty()) return; // nothing of it can be read
    writing.unwritten += writing.writer.claim(id, exported);
    ++writing.claim_count;
}

void BundleExchange::put(Then then)
{
    Writing& writing = *writing_;
    report(writing.bytes_done, 2 * writing.bytes_due); // the other half is to check it
    await(writing.out, [this, then = std::move(then)](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
        then(answer);
    });
    streams_.write(writing.out, writing.unwritten);
    writing.unwritten.clear();
}

void BundleExchange::write_next_file()
{
    Writing& writing = *writing_;
    if (writing.files.empty()) return finish_writing();
    const FileNamed file = std::move(writing.files.front());
    writing.files.pop_front();
    const int stream = next_stream();
    await(stream, [this, stream, file](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) { // it never came to this browser, or is damaged
            ++writing_->files_missing;
            writing_->bytes_done += file.size_bytes;
            return write_next_file();
        }
        writing_->unwritten += writing_->writer.begin_file(file.digest, answer.size);
        write_file(stream, file);
    });
    streams_.open(stream, {.kind = ports::SourceKind::Kept, .name = file.digest});
}

void BundleExchange::write_file(int stream, const FileNamed& file)
{
    await(stream, [this, stream, file](StreamAnswer& answer) {
        Writing& writing = *writing_;
        if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
        writing.unpieced += answer.bytes;
        writing.bytes_done += static_cast<std::int64_t>(answer.bytes.size());
        write_pieces(answer.end);
        if (!answer.end) {
            return put([this, stream, file](StreamAnswer&) { write_file(stream, file); });
        }
        streams_.close(stream);
        open_.erase(stream);
        writing.unwritten += writing.writer.end_file();
        put([this](StreamAnswer&) { write_next_file(); });
    });
    streams_.read(stream);
}

void BundleExchange::write_pieces(bool last)
{
    Writing& writing = *writing_;
    std::size_t at = 0;
    while (writing.unpieced.size() - at >= bundle::piece_bytes ||
           (last && at < writing.unpieced.size())) {
        const std::string_view piece =
            std::string_view(writing.unpieced).substr(at, bundle::piece_bytes);
        writing.unwritten += writing.writer.piece(piece);
        at += piece.size();
    }
    writing.unpieced.erase(0, at);
}

void BundleExchange::finish_writing()
{
    writing_->unwritten += writing_->writer.end();
    put([this](StreamAnswer&) {
        await(writing_->out, [this](StreamAnswer& answer) {
            if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
            writing_->size_bytes = answer.size;
            const int stream = next_stream();
            await(stream, [this, stream](StreamAnswer& opened) {
                if (opened.fault != StreamFault::None) return fail(ExchangeFault::NotChecked);
                check(stream, {});
            });
            streams_.open(stream, {.kind = ports::SourceKind::Written,
                                   .name = std::to_string(writing_->out),
                                   .passphrase = writing_->order.passphrase});
        });
        streams_.finish(writing_->out);
    });
}

// What lies there, unsealed and unpacked, is what was written, byte for byte.
void BundleExchange::check(int stream, core::Sha256 read)
{
    await(stream, [this, stream, read](StreamAnswer& answer) mutable {
        if (answer.fault != StreamFault::None) return fail(ExchangeFault::NotChecked);
        read.update(answer.bytes);
        report(answer.size + answer.position, 2 * answer.size);
        if (!answer.end) return check(stream, read);
        if (read.digest() != writing_->writer.digest()) return fail(ExchangeFault::NotChecked);
        tell_written();
    });
    streams_.read(stream);
}

void BundleExchange::tell_written()
{
    const BundleWritten written{.ticket = ticket_,
                                .bytes = writing_->size_bytes,
                                .claims = writing_->claim_count,
                                .files = writing_->writer.counts().files,
                                .files_missing = writing_->files_missing};
    streams_.offer(writing_->out, writing_->order.name,
                   writing_->order.to_folder ? ports::HandOver::ToFolder
                                             : ports::HandOver::ToPerson);
    end();
    send_(written);
}

} // namespace app
