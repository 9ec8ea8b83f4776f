// A message as a file (.eml, RFC 5322 with MIME) that every mail program opens, unsent and ready to
// be looked over. Names and texts come from people and other programs: whatever they hold, they
// stay within their header or the body.
#pragma once

#include "core/date.h"

#include <string>
#include <vector>

namespace bundle {

struct MailAddress {
    std::string name{};
    std::string email{};
};

struct Mail {
    MailAddress from{};
    std::vector<MailAddress> to{};
    std::string subject{};
    std::string text{};     // paragraphs, lines ended by \n
    std::string language{}; // "zh-TW"
    std::string id{};       // the same message, offered again, is the same
    core::Instant written_on{};
};

// An address that cannot be written as one is left out: the person fills it in.
std::string mail_text(const Mail& mail);

// Whether it can stand in a header: one @, no blanks, no signs that would end or extend it.
bool is_mailable(const std::string& email);

} // namespace bundle
