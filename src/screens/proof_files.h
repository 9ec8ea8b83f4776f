// Files for a proof, wherever they are taken: what is accepted, and a row for one on its way.
#pragma once

#include "claims/editions.h"
#include "screens/incoming_file.h"
#include "ui/file_drop.h"
#include "ui/ui.h"

#include <string>
#include <string_view>

namespace screens {

std::string accepted_endings();      // ".pdf,.docx,…"
std::string file_limits(ui::Ui& ui); // the same for people, with how large and how many
ui::FileRow incoming_row(ui::Ui& ui, const IncomingFile& file, std::string_view key,
                         const claims::Edition& edition);

} // namespace screens
