// ports::Storage, by way of the browser: web/platform/place.js answers.
#pragma once

#include "ports/storage.h"
#include "shell/browser/platform.h"

namespace browser {

class Storage final : public ports::Storage {
public:
    void ask() override { platform_storage(0); }
    void ask_to_persist() override { platform_storage(1); }
    void choose_folder() override { platform_storage(2); }
    void forget_folder() override { platform_storage(3); }
    void erase() override { platform_storage(4); }
};

} // namespace browser
