// The messages that a claim gives rise to, filled with what it says, in any of the languages.
#pragma once

#include "core/names.h"
#include "screens/claim_view.h"
#include "ui/words.h"

#include <string>
#include <vector>

namespace screens {

enum class MailKind : std::uint8_t {
    Consent,
    Submitted,
    InformationNeeded,
    Approved,
    Rejected,
    Reminder,
};

struct MailPerson {
    std::string name{};
    std::string email{};
};

struct WrittenMail {
    MailPerson to{};
    std::string subject{};
    std::string text{}; // paragraphs
};

// Those that fit how the claim stands, what one came for first.
std::vector<MailKind> mails_for(const ClaimView& view);
WrittenMail written_mail(const ui::Words& words, const ClaimView& view, MailKind kind);
// Who writes: whoever sits here; where no address is known, the contact of the partner.
MailPerson writer_of(const ClaimView& view);

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::MailKind> = std::to_array<Named<screens::MailKind>>({
    {screens::MailKind::Consent, "consent"},
    {screens::MailKind::Submitted, "submitted"},
    {screens::MailKind::InformationNeeded, "information-needed"},
    {screens::MailKind::Approved, "approved"},
    {screens::MailKind::Rejected, "rejected"},
    {screens::MailKind::Reminder, "reminder"},
});
static_assert(names_all_up_to(screens::MailKind::Reminder));

} // namespace core
