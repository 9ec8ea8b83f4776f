// What Help says, in one language: topics of parts of paragraphs. The long texts are an asset of
// their own, fetched when Help is opened first. What follows from the rules (the drawing, the
// rights, the fields) is not here: the screens derive it.
#pragma once

#include "core/names.h"

#include <cstdint>
#include <string>
#include <vector>

namespace screens {

enum class HelpTopic : std::uint8_t {
    Start,
    Life,
    Roles,
    Fields,
    Proof,
    Trouble,
    Glossary,
    Shortcuts,
    Keeping,
};

struct HelpPart {
    std::string id{}; // stands in the address: "#/help/trouble/csp"
    std::string title{};
    std::vector<std::string> text{};  // paragraphs; of a case of trouble: why it is so
    std::vector<std::string> steps{}; // one after the other; of a case of trouble: the way out
};

struct HelpChapter {
    HelpTopic topic = HelpTopic::Start;
    std::string title{};
    std::string summary{};
    std::vector<HelpPart> parts{};
};

struct HelpText {
    std::vector<HelpChapter> chapters{}; // one for each topic, in their order
};

const HelpChapter* find_chapter(const HelpText& text, HelpTopic topic);
const HelpPart* find_part(const HelpChapter& chapter, const std::string& id);

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::HelpTopic> = std::to_array<Named<screens::HelpTopic>>({
    {screens::HelpTopic::Start, "start"},
    {screens::HelpTopic::Life, "life"},
    {screens::HelpTopic::Roles, "roles"},
    {screens::HelpTopic::Fields, "fields"},
    {screens::HelpTopic::Proof, "proof"},
    {screens::HelpTopic::Trouble, "trouble"},
    {screens::HelpTopic::Glossary, "glossary"},
    {screens::HelpTopic::Shortcuts, "shortcuts"},
    {screens::HelpTopic::Keeping, "keeping"},
});
static_assert(names_all_up_to(screens::HelpTopic::Keeping));

} // namespace core
