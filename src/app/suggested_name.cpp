#include "app/suggested_name.h"

#include "claims/suggestions.h"

namespace app {

namespace {

bool is_taken(const Book& book, claims::Claim claim, const std::string& name)
{
    claim.name = name;
    for (const claims::OtherClaim& other : book.others_for(claim)) {
        if (other.id != claim.id && other.name == name) return true;
    }
    return false;
}

} // namespace

// Only the few that were tried are looked up, never all.
std::string suggested_name(const Book& book, const claims::Claim& claim)
{
    std::vector<std::string> taken;
    std::string name = claims::suggested_name(claim, book.rules().catalogue, taken);
    while (!name.empty() && is_taken(book, claim, name)) {
        taken.push_back(name);
        name = claims::suggested_name(claim, book.rules().catalogue, taken);
    }
    return name;
}

} // namespace app
