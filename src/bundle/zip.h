// A zip archive of a few small files, stored as they are: what Word's documents are made of. The
// same files give the same bytes. Not a reader, no compression, no archives over 4 GB.
#pragma once

#include <string>
#include <vector>

namespace bundle {

struct ZipEntry {
    std::string name{}; // "word/document.xml"
    std::string bytes{};
};

std::string zip_bytes(const std::vector<ZipEntry>& entries);

} // namespace bundle
