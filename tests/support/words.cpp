#include "support/words.h"

#include "app/appearance.h"
#include "support/assets.h"

namespace support {

ui::Words words(const std::string& language)
{
    return app::words_from(asset("strings/" + language + ".json"));
}

} // namespace support
