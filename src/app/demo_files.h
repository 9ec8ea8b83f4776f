// The documents of the demo, made on the spot: a small PDF and plain texts. What is in them follows
// from the claim alone, so that they are the same every time.
#pragma once

#include "ports/page.h"

#include <string>
#include <vector>

namespace app::demo {

// One page of lines, in the letters of the demo's languages.
ports::File pdf_document(const std::string& name, const std::vector<std::string>& lines);
ports::File text_document(const std::string& name, const std::vector<std::string>& lines);

struct Letter {
    std::string name{}; // of the file
    std::string from{};
    std::string to{};
    std::string subject{};
    std::string date{}; // as a mail writes it
    std::vector<std::string> lines{};
};
ports::File mail_document(const Letter& letter);

} // namespace app::demo
