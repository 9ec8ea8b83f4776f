#include "core/json.h"

namespace core {

Json parse_json(std::string_view text)
{
    return Json::parse(text, nullptr, false);
}

std::string write_json(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace core
