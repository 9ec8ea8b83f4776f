#include "claims/trust.h"

#include <algorithm>

namespace claims {

const TrustedKey* find_key(const Trust& trust, const KeyId& key)
{
    const auto found = std::find_if(trust.keys.begin(), trust.keys.end(),
                                    [&](const TrustedKey& known) { return known.key == key; });
    return found == trust.keys.end() || key.text.empty() ? nullptr : &*found;
}

bool is_trusted(const Trust& trust, const KeyId& key)
{
    const TrustedKey* found = find_key(trust, key);
    return found != nullptr && !found->withdrawn_from;
}

bool is_admin(const Trust& trust, const KeyId& key)
{
    return is_trusted(trust, key) && find_key(trust, key)->as == TrustedAs::Admin;
}

bool may_withdraw(const Trust& trust, const KeyId& by, const KeyId& key)
{
    const bool both = is_admin(trust, by) && is_trusted(trust, key);
    return both && find_key(trust, by) < find_key(trust, key); // they stand as they came
}

bool is_trust_list(std::string_view id)
{
    return id.starts_with(trust_list_prefix);
}

} // namespace claims
