#include "sync/format.h"

#include <algorithm>

namespace syncing {

namespace {

bool is_hex(std::string_view text, std::size_t digits)
{
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == digits && std::all_of(text.begin(), text.end(), is_digit);
}

std::string joined(std::string_view folder, std::string_view name)
{
    std::string path(folder);
    path += '/';
    path += name;
    return path;
}

} // namespace

bool is_device(std::string_view name)
{
    return is_hex(name, 32);
}

bool is_hash(std::string_view name)
{
    return is_hex(name, 64);
}

std::string folder_of(std::string_view device)
{
    return joined(devices_folder, device);
}

std::string head_path(std::string_view device)
{
    return joined(folder_of(device), "head.json");
}

std::string pack_path(std::string_view hash)
{
    return joined(packs_folder, hash) + ".json";
}

std::string file_path(std::string_view hash)
{
    return joined(files_folder, hash);
}

std::string roster_path()
{
    return joined(root_folder, "roster.json");
}

} // namespace syncing
