#include "app/bundle_exchange.h"

namespace app {

void BundleExchange::begin(int ticket)
{
    end();
    ticket_ = ticket;
    told_percent_ = -1;
}

// Whatever is open is given up; answers that are still due find nobody.
void BundleExchange::end()
{
    for (const int stream : open_) streams_.close(stream);
    open_.clear();
    waiting_.clear();
    writing_.reset();
    keeping_.reset();
    reader_.reset();
    text_.clear();
    passphrase_.clear();
    ticket_ = 0;
}

void BundleExchange::stop(int ticket)
{
    if (ticket == ticket_) end();
}

void BundleExchange::fail(screens::ExchangeFault fault, std::int64_t offset)
{
    const int ticket = ticket_;
    end();
    send_(ExchangeFailed{.ticket = ticket, .fault = fault, .offset = offset});
}

void BundleExchange::report(std::int64_t done, std::int64_t of)
{
    constexpr int nearly = 99;
    const int percent =
        of <= 0 ? 0 : static_cast<int>(std::min<std::int64_t>(nearly, done * 100 / of));
    if (percent <= told_percent_) return;
    told_percent_ = percent;
    send_(ExchangeProgress{.ticket = ticket_, .done_percent = percent});
}

void BundleExchange::await(int stream, Then then)
{
    waiting_[stream] = std::move(then);
    open_.insert(stream);
}

void BundleExchange::answer(ports::StreamAnswer answer)
{
    const auto found = waiting_.find(answer.stream);
    if (found == waiting_.end()) return;
    const Then then = std::move(found->second);
    waiting_.erase(found);
    then(answer);
}

} // namespace app
