#include "app/sync_text.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace app {

std::string write_sync_host(const SyncHost& host)
{
    const syncing::Address& address = host.address;
    return core::write_json(
        {{"v", 1},
         {"address", address.query.empty() ? address.base : address.base + "?" + address.query},
         {"name", address.name},
         {"password", address.password},
         {"listing", std::string(core::name_of(host.abilities.listing))},
         {"writes", host.abilities.writes}});
}

std::optional<SyncHost> read_sync_host(std::string_view text)
{
    if (text.empty() || core::refuse_json(text)) return std::nullopt;
    const core::Json json = core::parse_json(text);
    core::Problems problems;
    const core::Reader from(json, "", problems);
    const auto address = address_of(from.text("address"), from.text_if_any("name").value_or(""),
                                    from.text_if_any("password").value_or(""));
    const syncing::Abilities abilities{.listing = from.word<syncing::Listing>("listing"),
                                       .writes = from.boolean("writes")};
    if (!problems.empty() || !address) return std::nullopt;
    return SyncHost{.address = address.value(), .abilities = abilities};
}

core::Result<syncing::Address, syncing::AddressFault>
address_of(std::string_view address, std::string_view name, std::string_view password)
{
    auto parsed = syncing::parse_address(address);
    if (!parsed) return parsed.error();
    syncing::Address found = std::move(parsed).value();
    if (!name.empty()) found.name = name;
    if (!password.empty()) found.password = password;
    return found;
}

std::string write_invitation(const syncing::Address& address)
{
    return core::write_json({{"v", 1}, {"sync", address.base}});
}

std::string invited_to(std::string_view invitation)
{
    if (core::refuse_json(invitation)) return {};
    const core::Json json = core::parse_json(invitation);
    core::Problems problems;
    const auto address = address_of(core::Reader(json, "", problems).text("sync"), {}, {});
    return problems.empty() && address ? address.value().base : std::string();
}

} // namespace app
