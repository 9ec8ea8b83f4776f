#include "store/trust_codec.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"
#include "core/sha256.h"

namespace store {

namespace {

using core::Json;
using core::Reader;

constexpr int followed_list_version = 1;

Json write_ids(const std::vector<claims::EventId>& ids)
{
    Json list = Json::array();
    for (const claims::EventId& id : ids) list.push_back(id.text);
    return list;
}

Json write_seen(const claims::SeenEvents& seen)
{
    return {{"last", write_ids(seen.last)}, {"absent", write_ids(seen.absent)}};
}

Json write_key(const claims::TrustedKey& key)
{
    Json json{{"key", key.key.text},
              {"person", key.person},
              {"as", std::string(core::name_of(key.as))},
              {"by", key.by.text},
              {"since", core::format(key.since)}};
    if (key.withdrawn_from) json["withdrawn_from"] = core::format(*key.withdrawn_from);
    return json;
}

claims::TrustedKey read_key(const Reader& from)
{
    claims::TrustedKey key{.key = {from.required_text("key")},
                           .person = from.text("person"),
                           .as = from.word<claims::TrustedAs>("as"),
                           .by = {from.text("by")},
                           .since = from.instant("since")};
    if (from.has("withdrawn_from")) key.withdrawn_from = from.instant("withdrawn_from");
    return key;
}

} // namespace

std::string digest_of(const claims::Trust& trust)
{
    Json keys = Json::array();
    for (const claims::TrustedKey& key : trust.keys) {
        keys.push_back({{"key", write_key(key)}, {"kept", write_seen(key.kept)}});
    }
    const std::string whole =
        core::write_json({{"strictness", std::string(core::name_of(trust.strictness))},
                          {"was_strict", trust.was_strict},
                          {"kept", write_seen(trust.kept)},
                          {"keys", keys}});
    return core::to_hex(core::sha256(whole));
}

std::string write_followed_list(const FollowedList& followed)
{
    Json keys = Json::array();
    for (const claims::TrustedKey& key : followed.trust.keys) keys.push_back(write_key(key));
    return core::write_json({{"v", followed_list_version},
                             {"list", followed.list.text},
                             {"founding", followed.founding.text},
                             {"strictness", std::string(core::name_of(followed.trust.strictness))},
                             {"was_strict", followed.trust.was_strict},
                             {"keys", keys},
                             {"digest", followed.digest}});
}

std::optional<FollowedList> read_followed_list(std::string_view text)
{
    if (core::refuse_json(text)) return std::nullopt;
    const Json json = core::parse_json(text);
    core::Problems problems;
    const Reader reader(json, "", problems);
    FollowedList followed{.list = {reader.text("list")},
                          .founding = {reader.text("founding")},
                          .trust = {.strictness = reader.word<claims::Strictness>("strictness"),
                                    .was_strict = reader.boolean("was_strict")},
                          .digest = reader.text("digest")};
    for (const Reader& key : reader.list("keys")) followed.trust.keys.push_back(read_key(key));
    if (!problems.empty()) return std::nullopt;
    return followed;
}

} // namespace store
