// Files that a person offered, and what is kept of them. A file is named by its content: the same
// twice is one. Everything is answered later, as an input of the app: how far it has come
// (FileProgress), that it is kept and under which name (FileTaken), or that it is not
// (FileNotTaken).
#pragma once

#include <cstdint>
#include <string>

namespace ports {

struct KeptFile {
    std::string digest{};
    std::string name{}; // its ending says what kind of file it is

    bool operator==(const KeptFile&) const = default;
};

class Files {
public:
    virtual ~Files() = default;

    virtual void take(int ticket, std::uint32_t handle) = 0;
    // Stops what is under way for the ticket, and gives the handle up.
    virtual void forget(int ticket, std::uint32_t handle) = 0;
    // Hands a kept file to the person, who saves it where they like.
    virtual void save(const KeptFile& file) = 0;
    // The text of an offered file, in whatever encoding it was written (FileTextRead); the handle
    // is given up.
    virtual void read_offered(int ticket, std::uint32_t handle) = 0;
    // The text in a kept file, pages parted by form feeds (FileTextRead).
    virtual void read_text(int ticket, const KeptFile& file) = 0;
    // Files of the demo: saved and read as kept ones until they are taken back, and kept nowhere.
    virtual void lend(const std::string& digest, const std::string& bytes) = 0;
    virtual void take_back() = 0;
};

} // namespace ports
