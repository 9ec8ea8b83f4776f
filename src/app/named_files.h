// Which of some attached files the histories name. Nothing is parsed: a file is named where its
// digest stands in the bytes of an event, in whatever field and of whatever version. Bit by bit,
// because there may be hundreds of megabytes.
#pragma once

#include "app/kept_events.h"

#include <map>
#include <string>
#include <vector>

namespace app {

class NamedFiles {
public:
    // Digests as 64 hexadecimal digits; any other text is named by nobody.
    explicit NamedFiles(const std::vector<std::string>& digests);

    // Looks through so many bytes, or somewhat more; false: it has come to the end of what is here.
    bool look_on(const KeptEvents& events, std::size_t bytes);
    bool is_named(std::size_t index) const { return index < named_.size() && named_[index]; }

private:
    void look_through(std::string_view bytes);

    std::map<std::string, std::size_t, std::less<>> sought_{};
    std::vector<bool> named_{};
    std::size_t chunk_ = 0;
    std::size_t offset_ = 0;
};

} // namespace app
