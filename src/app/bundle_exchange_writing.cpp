// An export: the events as they are kept, the files one by one, and the whole once more to see that
// it is right.
#include "app/bundle_exchange.h"

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
    StoredClaims::Wanted wanted = [](const claims::ClaimId&) { return true; };
    if (!order.all) {
        wanted = [ids = std::set<std::string>(order.claims.begin(), order.claims.end())](
                     const claims::ClaimId& id) { return ids.count(id.text) > 0; };
    }
    writing_->stored.emplace(std::move(wanted));
    writing_->order = std::move(order);
    const int journal = next_stream();
    await(journal, [this, journal](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return take_stored(); // what is unsaved is left
        gather(journal);
    });
    streams_.open(journal, {.kind = ports::SourceKind::Journal});
}

void BundleExchange::gather(int stream)
{
    await(stream, [this, stream](StreamAnswer& answer) {
        if (answer.fault == StreamFault::None) writing_->stored->take_segment(answer.bytes);
        if (answer.fault == StreamFault::None && !answer.end) return gather(stream);
        streams_.close(stream);
        open_.erase(stream);
        take_stored();
    });
    streams_.read(stream);
}

void BundleExchange::take_stored()
{
    Writing& writing = *writing_;
    for (const ports::EventBytes& event : writing.order.unsaved) writing.stored->take(event);
    if (writing.order.files) {
        for (const auto& [digest, size] : writing.stored->files()) {
            writing.files.push_back({.digest = digest, .size_bytes = size});
            writing.bytes_due += size;
        }
    }
    writing.claims = std::move(*writing.stored).claims();
    writing.stored.reset();
    writing.claim_count = static_cast<std::int64_t>(writing.claims.size());
    if (writing.claims.empty() && !writing.order.profile) {
        return fail(ExchangeFault::NothingToExport);
    }
    for (const auto& [id, claim] : writing.claims) {
        for (const ports::EventBytes& event : claim.events) {
            writing.bytes_due += static_cast<std::int64_t>(event.bytes.size());
        }
    }
    writing.out = next_stream();
    writing.unwritten = writing.writer.begin({.written = writing.order.written});
    await(writing.out, [this](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
        write_claims();
    });
    streams_.create(writing.out, {.compressed = writing.order.compressed,
                                  .passphrase = writing.order.passphrase});
}

// As many as make a piece worth writing.
void BundleExchange::write_claims()
{
    Writing& writing = *writing_;
    while (!writing.claims.empty() && writing.unwritten.size() < write_bytes) {
        const auto first = writing.claims.begin();
        writing.unwritten += writing.writer.claim(first->first.text, first->second.events);
        for (const ports::EventBytes& event : first->second.events) {
            writing.bytes_done += static_cast<std::int64_t>(event.bytes.size());
        }
        writing.claims.erase(first);
    }
    if (!writing.claims.empty()) {
        return put([this](StreamAnswer&) { write_claims(); });
    }
    if (writing.order.profile) writing.unwritten += writing.writer.document(*writing.order.profile);
    write_next_file();
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
            reader_.emplace();
            await(stream, [this, stream](StreamAnswer& opened) {
                if (opened.fault != StreamFault::None) return fail(ExchangeFault::NotChecked);
                check(stream);
            });
            streams_.open(stream, {.kind = ports::SourceKind::Written,
                                   .name = std::to_string(writing_->out),
                                   .passphrase = writing_->order.passphrase});
        });
        streams_.finish(writing_->out);
    });
}

void BundleExchange::check(int stream)
{
    await(stream, [this, stream](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None || !reader_->feed(answer.bytes)) {
            return fail(ExchangeFault::NotChecked);
        }
        report(answer.size + answer.position, 2 * answer.size);
        if (!answer.end) return check(stream);
        const bundle::Contents contents = reader_->finish();
        const bool right = !contents.refused && contents.damaged.empty() &&
                           contents.counts == writing_->writer.counts();
        if (!right) return fail(ExchangeFault::NotChecked);
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
