#include "claims/evidence.h"

#include "claims/folded_page.h"
#include "claims/proof.h"
#include "claims/written_dates.h"
#include "core/text.h"

#include <algorithm>
#include <array>

namespace claims {

namespace {

// --- Names of companies -------------------------------------------------------------------------

// Folded; the longer before the shorter.
constexpr auto legal_forms =
    std::to_array<std::string_view>({"spolka z ograniczona odpowiedzialnoscia",
                                     "spolka akcyjna",
                                     "sp. z o.o.",
                                     "sp. z o. o.",
                                     "sp z o.o.",
                                     "sp.k.",
                                     "s.a.",
                                     "sp.j.",
                                     "co., ltd.",
                                     "co., ltd",
                                     "limited",
                                     "ltd.",
                                     "ltd",
                                     "incorporated",
                                     "inc.",
                                     "inc",
                                     "corporation",
                                     "corp.",
                                     "corp",
                                     "company",
                                     "l.l.c.",
                                     "llc",
                                     "gmbh",
                                     "plc",
                                     "ag",
                                     "b.v.",
                                     "股份有限公司",
                                     "有限公司",
                                     "公司"});

bool strip_ending(std::string& name, std::string_view ending)
{
    if (name.size() <= ending.size() || !name.ends_with(ending)) return false;
    if (!begins_word(name, name.size() - ending.size())) return false;
    name.resize(name.size() - ending.size());
    while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
    return true;
}

// As it is, and without its legal form: documents leave that out.
std::vector<std::string> company_spellings(std::string_view name)
{
    constexpr std::size_t shortest = 3; // code points; of Chinese names, two
    std::string folded = fold_page(core::trimmed(name)).text;
    std::vector<std::string> spellings{folded};
    for (const std::string_view form : legal_forms) {
        if (strip_ending(folded, form)) break;
    }
    const bool chinese = !folded.empty() && static_cast<unsigned char>(folded.front()) >= 0xE0;
    if (core::length_code_points(folded) >= (chinese ? 2 : shortest)) spellings.push_back(folded);
    return spellings;
}

// --- One page -----------------------------------------------------------------------------------

struct Page {
    int number = 1;
    std::string_view text{};
    FoldedPage folded{};
};

std::string in_one_line(std::string_view text)
{
    std::string line;
    core::for_each_code_point(text, [&](char32_t c) {
        const bool blank = core::is_white_space(c) || core::is_control(c);
        if (!blank)
            core::append_utf8(line, c);
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    });
    return line;
}

bool begins_code_point(std::string_view text, std::size_t at)
{
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

std::string around(std::string_view text, const Span& span)
{
    constexpr std::size_t beside = 60; // bytes
    std::size_t begin = span.begin > beside ? span.begin - beside : 0;
    std::size_t end = std::min(span.end + beside, text.size());
    while (!begins_code_point(text, begin)) ++begin;
    while (!begins_code_point(text, end)) --end;
    return in_one_line(text.substr(begin, end - begin));
}

Span in_page(const Page& page, const Span& folded)
{
    // The end is where the next character of the page begins.
    const std::size_t last = page.folded.from[folded.end - 1];
    const std::size_t end = last + core::decode_utf8(page.text, last).size_bytes;
    return {.begin = page.folded.from[folded.begin], .end = end};
}

void add_hit(Evidence& evidence, const Page& page, const Span& folded, bool counts = true)
{
    if (evidence.hits.size() >= evidence_hits_max) return;
    const Span span = in_page(page, folded);
    evidence.hits.push_back(
        {.page = page.number,
         .words = in_one_line(page.text.substr(span.begin, span.end - span.begin)),
         .around = around(page.text, span),
         .counts = counts});
}

// Places that lie in others are the same place.
std::vector<Span> without_contained(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) {
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<Span> kept;
    for (const Span& span : spans) {
        if (kept.empty() || span.end > kept.back().end) kept.push_back(span);
    }
    return kept;
}

void find_any(Evidence& evidence, const Page& page, const std::vector<std::string>& spellings)
{
    std::vector<Span> spans;
    for (const std::string& spelling : spellings) {
        each_place(page.folded.text, spelling, [&](const Span& span) { spans.push_back(span); });
    }
    for (const Span& span : without_contained(std::move(spans))) add_hit(evidence, page, span);
}

// --- Domain and tenant --------------------------------------------------------------------------

bool is_host_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// In an address, after an @, as a subdomain's end; not as the beginning of a longer name.
void find_domain(Evidence& evidence, const Page& page, const std::string& domain)
{
    const std::string& text = page.folded.text;
    each_place(text, domain, [&](const Span& span) {
        const bool longer_before = span.begin > 0 && text[span.begin - 1] == '-';
        const bool longer_after =
            span.end < text.size() &&
            (text[span.end] == '-' || (text[span.end] == '.' && span.end + 1 < text.size() &&
                                       is_host_byte(text[span.end + 1])));
        if (!longer_before && !longer_after) add_hit(evidence, page, span);
    });
}

bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

std::string hex_digits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (is_hex(c)) digits += c;
    }
    return digits;
}

// 32 hexadecimal digits, whatever parts them: hyphens, a line's end after one, nothing.
void find_tenant(Evidence& evidence, const Page& page, const std::string& tenant)
{
    const std::string& text = page.folded.text;
    for (std::size_t at = text.find(tenant.front()); at != text.npos;
         at = text.find(tenant.front(), at + 1)) {
        if (!begins_word(text, at)) continue;
        std::size_t matched = 0;
        std::size_t to = at;
        while (to < text.size() && matched < tenant.size()) {
            const bool gap =
                matched > 0 && (text[to] == '-' || (text[to] == ' ' && text[to - 1] == '-'));
            if (!gap && text[to] != tenant[matched]) break;
            if (!gap) ++matched;
            ++to;
        }
        if (matched == tenant.size() && ends_word(text, to)) {
            add_hit(evidence, page, {.begin = at, .end = to});
        }
    }
}

// --- Dates --------------------------------------------------------------------------------------

void find_dates(Evidence& evidence, const Page& page, core::Date today)
{
    for (const WrittenDate& date : written_dates(page.folded.text)) {
        const bool recent = std::any_of(date.days.begin(), date.days.end(), [&](core::Date day) {
            return is_recent_enough(day, today);
        });
        add_hit(evidence, page, date.span, recent);
    }
}

// --- Products -----------------------------------------------------------------------------------

struct ProductPlace {
    Span span{};
    const Product* product = nullptr;
};

// "=Teams" counts in these very letters.
bool stands_exactly(const Page& page, const Span& span, std::string_view letters)
{
    const Span place = in_page(page, span);
    return in_one_line(page.text.substr(place.begin, place.end - place.begin)) == letters;
}

void find_product_places(std::vector<ProductPlace>& places, const Page& page,
                         const Product& product)
{
    std::vector<std::string> spellings = product.spellings;
    if (spellings.empty()) spellings.push_back(product.name);
    for (const std::string& spelling : spellings) {
        const bool exact = spelling.front() == '=';
        const std::string letters = exact ? spelling.substr(1) : spelling;
        each_place(page.folded.text, fold_page(letters).text, [&](const Span& span) {
            if (exact && !stands_exactly(page, span, letters)) return;
            places.push_back({.span = span, .product = &product});
        });
    }
}

// "Teams Phone" is no mention of Teams: of names that lie in each other, the longest is meant.
bool lies_in_another(const ProductPlace& place, const std::vector<ProductPlace>& places)
{
    return std::any_of(places.begin(), places.end(), [&](const ProductPlace& other) {
        const bool longer = other.span.end - other.span.begin > place.span.end - place.span.begin;
        return longer && other.span.begin <= place.span.begin && other.span.end >= place.span.end;
    });
}

std::vector<ProductPlace> product_places(const Page& page, const Catalogue& catalogue)
{
    std::vector<ProductPlace> places;
    for (const Product& product : catalogue.products) find_product_places(places, page, product);
    std::vector<ProductPlace> meant;
    std::copy_if(places.begin(), places.end(), std::back_inserter(meant),
                 [&](const ProductPlace& place) { return !lies_in_another(place, places); });
    std::sort(meant.begin(), meant.end(), [](const ProductPlace& left, const ProductPlace& right) {
        return left.span.begin < right.span.begin;
    });
    return meant;
}

void find_products(std::vector<Evidence>& all, const Page& page, const Catalogue& catalogue)
{
    const auto places = product_places(page, catalogue);
    for (Evidence& evidence : all) {
        if (evidence.kind != EvidenceKind::Product) continue;
        for (const ProductPlace& place : places) {
            if (place.product->id == evidence.product) add_hit(evidence, page, place.span);
        }
    }
}

// --- All of it ----------------------------------------------------------------------------------

struct Names {
    std::vector<std::string> customer{};
    std::vector<std::string> partner{};
    std::string domain{};
    std::string tenant{}; // 32 digits
};

Names names_of(const EvidenceSought& sought)
{
    constexpr std::size_t guid_digits = 32;
    Names names;
    const Claim& claim = sought.claim;
    if (!core::is_blank(claim.customer_name))
        names.customer = company_spellings(claim.customer_name);
    if (!core::is_blank(sought.partner)) names.partner = company_spellings(sought.partner);
    names.domain = fold_page(core::trimmed(claim.domain_name)).text;
    names.tenant = hex_digits(core::fold_for_search(claim.tenant_id));
    if (names.tenant.size() != guid_digits) names.tenant.clear();
    return names;
}

std::vector<Evidence> all_sought(const Claim& claim, const Names& names)
{
    std::vector<Evidence> all;
    if (!names.customer.empty()) all.push_back({.kind = EvidenceKind::Customer});
    if (!names.domain.empty()) all.push_back({.kind = EvidenceKind::Domain});
    if (!names.tenant.empty()) all.push_back({.kind = EvidenceKind::Tenant});
    if (!names.partner.empty()) all.push_back({.kind = EvidenceKind::Partner});
    all.push_back({.kind = EvidenceKind::Date});
    for (const ClaimedProduct& claimed : claim.products) {
        all.push_back({.kind = EvidenceKind::Product, .product = claimed.product});
    }
    return all;
}

void search_page(std::vector<Evidence>& all, const Page& page, const Names& names,
                 const EvidenceSought& sought)
{
    for (Evidence& evidence : all) {
        switch (evidence.kind) {
        case EvidenceKind::Customer: find_any(evidence, page, names.customer); break;
        case EvidenceKind::Domain: find_domain(evidence, page, names.domain); break;
        case EvidenceKind::Tenant: find_tenant(evidence, page, names.tenant); break;
        case EvidenceKind::Partner: find_any(evidence, page, names.partner); break;
        case EvidenceKind::Date: find_dates(evidence, page, sought.today); break;
        case EvidenceKind::Product: break; // all at once
        }
    }
    find_products(all, page, sought.catalogue);
}

} // namespace

bool is_found(const Evidence& evidence)
{
    return std::any_of(evidence.hits.begin(), evidence.hits.end(),
                       [](const EvidenceHit& hit) { return hit.counts; });
}

std::vector<Evidence> find_evidence(const EvidenceSought& sought, std::string_view text)
{
    const Names names = names_of(sought);
    std::vector<Evidence> all = all_sought(sought.claim, names);
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\f'), text.size());
        const std::string_view page = text.substr(0, end);
        search_page(all, {.number = number, .text = page, .folded = fold_page(page)}, names,
                    sought);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

} // namespace claims
