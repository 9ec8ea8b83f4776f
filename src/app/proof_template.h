// The template of a proof of execution, filled with what the claim says: who the partner and the
// customer are, what the customer acknowledges, what was done, for which products. What nobody has
// entered is an empty line to write on.
#pragma once

#include "bundle/word_document.h"
#include "claims/model.h"
#include "claims/profile.h"
#include "claims/rulebook.h"
#include "ui/words.h"

#include <string>

namespace app {

struct NamedDocument {
    std::string name{}; // of the file, without its ending
    bundle::WordDocument document{};
};

struct TemplateFor {
    const claims::Claim& claim;
    const claims::Rulebook& rules;
    const claims::Profile& profile;
    const ui::Words& words;
    std::string language{}; // of the words: "zh-TW"
};

NamedDocument proof_template(const TemplateFor& wanted);

} // namespace app
