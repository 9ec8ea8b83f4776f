#include "shell/headless/files.h"

#include "core/sha256.h"

namespace headless {

namespace {

constexpr int half = 50;

} // namespace

void Files::take(int ticket, std::uint32_t handle)
{
    reading_[ticket] = handle;
}

void Files::forget(int ticket, std::uint32_t)
{
    reading_.erase(ticket);
}

void Files::read_offered(int ticket, std::uint32_t handle)
{
    offered_asked_[ticket] = handle;
}

void Files::read_text(int ticket, const ports::KeptFile& file)
{
    texts_asked_[ticket] = file.digest;
}

std::string Files::content(std::uint32_t handle) const
{
    const auto known = contents_.find(handle);
    return known == contents_.end() ? "file " + std::to_string(handle) : known->second;
}

app::FileTextRead Files::text_of(int ticket, const std::string& digest) const
{
    const auto& files = lent.count(digest) != 0 ? lent : kept_->files;
    const auto found = files.find(digest);
    if (found == files.end()) return {.ticket = ticket, .unreadable = true};
    return {.ticket = ticket, .text = found->second};
}

std::vector<app::Action> Files::take_answers()
{
    std::vector<app::Action> answers;
    for (const auto& [ticket, handle] : reading_) {
        if (paused_) {
            if (told_.insert(ticket).second) {
                answers.emplace_back(app::FileProgress{.ticket = ticket, .done_percent = half});
            }
        } else if (fails_) {
            answers.emplace_back(app::FileNotTaken{.ticket = ticket});
        } else {
            const std::string bytes = content(handle);
            const std::string digest = core::to_hex(core::sha256(bytes));
            kept_->files[digest] = bytes;
            answers.emplace_back(app::FileTaken{.ticket = ticket, .digest = digest});
        }
    }
    if (!paused_) reading_.clear();
    for (const auto& [ticket, digest] : texts_asked_) {
        answers.emplace_back(text_of(ticket, digest));
    }
    texts_asked_.clear();
    for (const auto& [ticket, handle] : offered_asked_) {
        answers.emplace_back(fails_ ? app::FileTextRead{.ticket = ticket, .unreadable = true}
                                    : app::FileTextRead{.ticket = ticket, .text = content(handle)});
    }
    offered_asked_.clear();
    return answers;
}

} // namespace headless
