// ports::Storage without a browser: what a test says of it, and what it was asked for.
#pragma once

#include "app/action.h"
#include "ports/storage.h"

#include <utility>
#include <vector>

namespace headless {

class Storage final : public ports::Storage {
public:
    void ask() override { answers_.emplace_back(told); }
    void ask_to_persist() override
    {
        ++asked_to_persist;
        ask();
    }
    void choose_folder() override
    {
        told.folder = screens::BackupFolder::Active;
        told.folder_name = "Backups";
        ask();
    }
    void forget_folder() override
    {
        told.folder = screens::BackupFolder::None;
        ask();
    }
    void erase() override { ++erased; }

    app::StorageTold told{.used_bytes = 2'000'000, .quota_bytes = 10'000'000'000};
    int asked_to_persist = 0;
    int erased = 0;

    std::vector<app::Action> take_answers() { return std::exchange(answers_, {}); }

private:
    std::vector<app::Action> answers_;
};

} // namespace headless
