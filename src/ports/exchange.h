// Claims that leave as a bundle, and a bundle that comes in. Everything is answered later, as
// inputs of the app: how far it has come (ExchangeProgress), and its end: BundleWritten,
// BundleRead, BundleFilesKept or ExchangeFailed. One thing is done at a time; a new one ends the
// one before.
#pragma once

#include "ports/journal.h"

#include <optional>

namespace ports {

struct ExportOrder {
    bool all = false;                  // claims; else those that are named
    std::vector<std::string> claims{}; // ids
    bool files = true;                 // embedded
    std::optional<Document> profile{}; // goes along
    std::optional<Document> invitation{};
    bool compressed = false;
    std::string passphrase{}; // not empty: sealed
    bool to_folder = false;   // for backups; else to the person
    std::string name{};       // of the file
    std::string written{};    // the moment, as in events

    bool operator==(const ExportOrder&) const = default;
};

struct ImportSource {
    std::uint32_t handle = 0; // an offered file
    std::string address{};    // else, if not empty, from there
    std::string text{};       // else this
    std::string passphrase{};

    bool operator==(const ImportSource&) const = default;
};

class Exchange {
public:
    virtual ~Exchange() = default;

    virtual void write(int ticket, ExportOrder order) = 0;
    virtual void look(int ticket, const ImportSource& source) = 0;
    // Reads it again and keeps those of its files.
    virtual void keep_files(int ticket, const ImportSource& source,
                            const std::vector<std::string>& digests) = 0;
    virtual void stop(int ticket) = 0;
};

} // namespace ports
