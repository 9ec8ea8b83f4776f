#include "screens/problem_words.h"

#include "screens/domain_words.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::Words;

constexpr auto fault_texts = ui::texts_of<ParseFault>("fault.");

// Names that are as long as their own rules say; nothing for what has a form of its own.
std::optional<LengthLimit> name_length(std::optional<Field> field)
{
    if (!field) return std::nullopt;
    switch (*field) {
    case Field::Name: return claim_name_length;
    case Field::CustomerName:
    case Field::RevenueCustomerName: return customer_name_length;
    case Field::CustomerContactTitle:
    case Field::TechnicalContactTitle: return job_title_length;
    case Field::CustomerContactName:
    case Field::TechnicalContactName:
    case Field::OwnContactName:
    case Field::SolutionSeller:
    case Field::IsvSolution: return person_name_length;
    case Field::MpnId:
    case Field::DomainName:
    case Field::TenantId:
    case Field::CustomerContactEmail:
    case Field::TechnicalContactEmail:
    case Field::OwnContactEmail: return std::nullopt;
    }
    return std::nullopt;
}

std::string length_sentence(const Words& words, ParseFault fault, std::optional<Field> field)
{
    if (field == Field::MpnId) {
        return words.say("fault.mpn-length"_text, {{"least", std::to_string(mpn_id_length.least)},
                                                   {"most", std::to_string(mpn_id_length.most)}});
    }
    const std::optional<LengthLimit> length = name_length(field);
    if (!length) return std::string(words.say("fault.address-too-long"_text));
    const std::size_t limit = fault == ParseFault::TooShort ? length->least : length->most;
    return ui::counted(words, fault_texts[static_cast<std::size_t>(fault)],
                       static_cast<std::int64_t>(limit));
}

std::string name_of_other(const ProblemSubject& subject, const ClaimId& id)
{
    for (const OtherClaim& other : subject.surroundings.others) {
        if (other.id == id && !other.name.empty()) return other.name;
    }
    return id.text;
}

std::string file_name(const ProblemSubject& subject, const ProofId& id)
{
    const Proof* proof = find_proof(subject.claim, id);
    return proof == nullptr ? id.text : proof->file.file_name;
}

std::string item_name(const Words& words, std::optional<ChecklistItem> item)
{
    return item ? std::string(words.say(checklist_text(*item))) : std::string();
}

ui::Blanks particulars(const Words& words, const Problem& problem, const ProblemSubject& subject)
{
    ui::Blanks blanks{
        {"domain", readable_domain(subject.claim.domain_name)},
        {"mpn", subject.claim.mpn_id},
        {"product", product_name(words, subject.rules.catalogue, problem.product)},
        {"file", file_name(subject, problem.proof)},
        {"claim", name_of_other(subject, problem.other)},
        {"statement", statement_text(words, problem.statement)},
        {"item", item_name(words, problem.checklist_item)},
        {"types", accepted_types(words)},
    };
    if (problem.fault) {
        blanks.emplace_back("fault", fault_sentence(words, *problem.fault, problem.field));
    }
    if (problem.limit) {
        blanks.emplace_back("limit", ui::grouped_number(words, *problem.limit));
        blanks.emplace_back("size", ui::file_size(words, *problem.limit));
    }
    return blanks;
}

std::string sentence(const Words& words, const Problem& problem, std::string_view which,
                     const ui::Blanks& blanks)
{
    const std::string key = "problem." + std::string(problem.id) + std::string(which);
    const std::optional<Text> text = ui::text_named(key);
    return text ? words.say(*text, blanks) : key;
}

} // namespace

ProblemSentences problem_sentences(const Words& words, const Problem& problem,
                                   const ProblemSubject& subject)
{
    const ui::Blanks blanks = particulars(words, problem, subject);
    return {.what = sentence(words, problem, ".what", blanks),
            .why = sentence(words, problem, ".why", blanks),
            .fix = sentence(words, problem, ".fix", blanks)};
}

std::string problem_sentence(const Words& words, const Problem& problem,
                             const ProblemSubject& subject)
{
    return sentence(words, problem, ".what", particulars(words, problem, subject));
}

std::string fault_sentence(const Words& words, ParseFault fault, std::optional<Field> field)
{
    const bool is_length = fault == ParseFault::TooShort || fault == ParseFault::TooLong;
    if (is_length) return length_sentence(words, fault, field);
    return std::string(words.say(fault_texts[static_cast<std::size_t>(fault)]));
}

} // namespace screens
