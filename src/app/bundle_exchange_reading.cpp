// An import: the bundle is read once to see what is in it, and, if it is wanted, once more for its
// files.
#include "app/bundle_exchange.h"

namespace app {

namespace {

using bundle::BundleFault;
using ports::StreamAnswer;
using ports::StreamFault;
using screens::ExchangeFault;

constexpr std::size_t text_bytes = std::size_t{256} << 10; // of a pasted text, at a time

ExchangeFault fault_of(BundleFault fault)
{
    switch (fault) {
    case BundleFault::NotABundle: return ExchangeFault::NotABundle;
    case BundleFault::LaterVersion: return ExchangeFault::LaterVersion;
    case BundleFault::CutShort: return ExchangeFault::CutShort;
    case BundleFault::Broken: return ExchangeFault::Broken;
    case BundleFault::TooMuch: return ExchangeFault::TooMuch;
    case BundleFault::Changed: return ExchangeFault::Changed;
    }
    return ExchangeFault::Broken;
}

ExchangeFault fault_of(StreamFault fault)
{
    switch (fault) {
    case StreamFault::WrongPassphrase: return ExchangeFault::WrongPassphrase;
    case StreamFault::Damaged: return ExchangeFault::NotUnpacked;
    case StreamFault::Full: return ExchangeFault::NoRoom;
    case StreamFault::Unreachable: return ExchangeFault::Unreachable;
    case StreamFault::None:
    case StreamFault::Absent:
    case StreamFault::Sealed:
    case StreamFault::Failed: return ExchangeFault::Unreadable;
    }
    return ExchangeFault::Unreadable;
}

ports::StreamSource stream_for(const ports::ImportSource& source)
{
    if (source.handle != 0) {
        return {.kind = ports::SourceKind::Offered,
                .name = std::to_string(source.handle),
                .passphrase = source.passphrase};
    }
    return {.kind = ports::SourceKind::Address,
            .name = source.address,
            .passphrase = source.passphrase};
}

} // namespace

void BundleExchange::look(int ticket, const ports::ImportSource& source)
{
    begin(ticket);
    reader_.emplace();
    open_source(source, [this] { tell_read(); });
}

void BundleExchange::keep_files(int ticket, const ports::ImportSource& source,
                                const std::vector<std::string>& digests)
{
    begin(ticket);
    keeping_.emplace(Keeping{});
    keeping_->wanted.insert(digests.begin(), digests.end());
    reader_.emplace(ear_for_files());
    open_source(source, [this] {
        if (reader_->finish().refused) return fail(ExchangeFault::Changed);
        if (!keeping_->wanted.empty()) return fail(ExchangeFault::Changed); // it was another bundle
        const int done = ticket_;
        end();
        send_(BundleFilesKept{.ticket = done});
    });
}

void BundleExchange::open_source(const ports::ImportSource& source,
                                 const std::function<void()>& at_end)
{
    passphrase_ = source.passphrase;
    if (source.handle == 0 && source.address.empty()) {
        text_ = source.text;
        return read_text(0, at_end);
    }
    const int stream = next_stream();
    await(stream, [this, stream, at_end](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail_reading(answer.fault);
        read_on(stream, at_end);
    });
    streams_.open(stream, stream_for(source));
}

void BundleExchange::read_on(int stream, const std::function<void()>& at_end)
{
    await(stream, [this, stream, at_end](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail_reading(answer.fault);
        report(answer.position, answer.size);
        const bool more = reader_->feed(answer.bytes) && !answer.end;
        keep_steps([this, stream, at_end, more] { more ? read_on(stream, at_end) : at_end(); });
    });
    streams_.read(stream);
}

void BundleExchange::read_text(std::size_t at, const std::function<void()>& at_end)
{
    const bool more = reader_->feed(std::string_view(text_).substr(at, text_bytes)) &&
                      at + text_bytes < text_.size();
    keep_steps([this, at, at_end, more] { more ? read_text(at + text_bytes, at_end) : at_end(); });
}

// A seal that does not open is no failure: another passphrase may.
void BundleExchange::fail_reading(StreamFault fault)
{
    if (fault != StreamFault::Sealed && fault != StreamFault::WrongPassphrase) {
        return fail(fault_of(fault));
    }
    const BundleSealed sealed{.ticket = ticket_,
                              .passphrase_wrong = fault == StreamFault::WrongPassphrase};
    end();
    send_(sealed);
}

void BundleExchange::tell_read()
{
    auto contents = std::make_shared<bundle::Contents>(reader_->finish());
    if (contents->refused)
        return fail(fault_of(contents->refused->fault), contents->refused->offset);
    const int ticket = ticket_;
    end();
    send_(BundleRead{.ticket = ticket, .contents = std::move(contents)});
}

bundle::FileEar BundleExchange::ear_for_files()
{
    using What = Keeping::Step::What;
    return {.begins =
                [this](const bundle::FilePart& file) {
                    keeping_->listening = keeping_->wanted.count(file.digest) > 0;
                    if (keeping_->listening) keeping_->steps.push_back({.what = What::Begin});
                },
            .goes_on =
                [this](std::string_view bytes) {
                    if (!keeping_->listening) return;
                    keeping_->steps.push_back({.what = What::Bytes, .bytes = std::string(bytes)});
                },
            .ends =
                [this](const bundle::FilePart& file) {
                    if (!keeping_->listening) return;
                    keeping_->steps.push_back(
                        {.what = What::End, .bytes = file.digest, .whole = file.whole});
                }};
}

// What was heard of files is passed on, before more is read.
void BundleExchange::keep_steps(const std::function<void()>& then)
{
    if (!keeping_ || keeping_->steps.empty()) return then();
    const Keeping::Step step = std::move(keeping_->steps.front());
    keeping_->steps.pop_front();
    if (step.what == Keeping::Step::What::Begin) keeping_->file = next_stream();
    const int file = keeping_->file;
    await(file, [this, file, step, then](StreamAnswer& answer) {
        if (answer.fault != StreamFault::None) return fail(fault_of(answer.fault));
        if (step.what == Keeping::Step::What::End) {
            streams_.close(file);
            open_.erase(file);
            if (answer.bytes != step.bytes) return fail(ExchangeFault::Changed);
            keeping_->wanted.erase(step.bytes);
        }
        keep_steps(then);
    });
    switch (step.what) {
    case Keeping::Step::What::Begin: streams_.create(file, {.kept = true}); break;
    case Keeping::Step::What::Bytes: streams_.write(file, step.bytes); break;
    case Keeping::Step::What::End:
        if (!step.whole) return fail(ExchangeFault::Changed); // nothing of it is kept
        streams_.finish(file);
        break;
    }
}

} // namespace app
