#include "shell/headless/journal.h"

#include <algorithm>

namespace headless {

namespace {

constexpr int copies = 2;

} // namespace

Journal::Journal(std::shared_ptr<JournalFiles> files)
    : files_(files ? std::move(files) : std::make_shared<JournalFiles>()),
      number_(++files_->writers)
{}

std::string Journal::writer() const
{
    const std::string number = std::to_string(number_);
    return std::string(32 - number.size(), '0') + number;
}

void Journal::open(std::string_view)
{
    for (const auto& [name, text] : files_->documents) {
        answers_.emplace_back(app::DocumentArrived{.document = {.name = name, .text = text}});
    }
    open_ = true;
    if (!files_->events.empty())
        answers_.emplace_back(app::EventsArrived{.events = files_->events});
    read_ = files_->events.size();
    answers_.emplace_back(app::JournalOpened{.health = {.copies = copies}});
}

bool Journal::refuses(int ticket)
{
    if (fault_) answers_.emplace_back(app::NotSaved{.ticket = ticket, .fault = *fault_});
    return fault_.has_value();
}

void Journal::append(int ticket, const std::vector<ports::EventBytes>& events)
{
    if (refuses(ticket)) return;
    for (const ports::EventBytes& event : events) {
        const auto is_same = [&](const auto& one) { return one.bytes == event.bytes; };
        const bool known = std::any_of(files_->events.begin(), files_->events.end(), is_same);
        if (known && !event.again) continue; // as the real one, which knows events by their ids
        files_->events.push_back(event);
    }
    answers_.emplace_back(app::Saved{.ticket = ticket, .copies = copies});
}

void Journal::keep(int ticket, const ports::Document& document)
{
    if (refuses(ticket)) return;
    files_->documents[document.name] = document.text;
    answers_.emplace_back(app::Saved{.ticket = ticket, .copies = copies});
}

void Journal::accept_loss()
{
    ++losses_accepted_;
    answers_.emplace_back(app::JournalOpened{.health = {.copies = copies}});
}

std::vector<app::Action> Journal::take_answers()
{
    if (open_ && read_ < files_->events.size()) {
        const auto from = files_->events.begin() + static_cast<std::ptrdiff_t>(read_);
        answers_.emplace_back(app::EventsArrived{.events = {from, files_->events.end()}});
        read_ = files_->events.size();
    }
    return std::exchange(answers_, {});
}

} // namespace headless
