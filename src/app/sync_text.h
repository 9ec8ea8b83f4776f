// The host of sync as a setting of this device. It has the secret in it, so it is kept where the
// settings are and goes nowhere else.
#pragma once

#include "app/sync_model.h"

#include <optional>
#include <string>
#include <string_view>

namespace app {

inline constexpr const char* sync_setting = "sync";

std::string write_sync_host(const SyncHost& host);
std::optional<SyncHost> read_sync_host(std::string_view text); // nothing: it is none

// An address as its keeper knows it: name and password may stand in it or beside it.
core::Result<syncing::Address, syncing::AddressFault>
address_of(std::string_view address, std::string_view name, std::string_view password);

// What an invitation says of the host: where it is, and no secret. Empty: nothing that can be used.
std::string write_invitation(const syncing::Address& address);
std::string invited_to(std::string_view invitation);

} // namespace app
