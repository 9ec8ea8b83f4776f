// Whom decisions are believed of: the trust list that this workspace follows, or the way to one.
#include "claims/calendar.h"
#include "screens/key_words.h"
#include "screens/problem_words.h"
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/checked_field.h"
#include "ui/date_field.h"
#include "ui/dates.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/radio_group.h"
#include "ui/text.h"

#include <algorithm>
#include <utility>

namespace screens {

using ui::operator""_text;

namespace {

constexpr std::size_t code_length = 32; // of a key, in hexadecimal digits

struct TrustEditor {
    const SettingsView& view;
    const TrustView& trust;
    SettingsScreen& local;
    const Send& send;

    bool is_admin() const { return claims::is_admin(*trust.trust, trust.key); }
    void wish(auto what) const { send(WishTrust{.wish = std::move(what)}); }
};

std::string as_in_words(const ui::Ui& ui, claims::TrustedAs as)
{
    return ui.say(as == claims::TrustedAs::Admin ? "trust.as.admin"_text
                                                 : "trust.as.reviewer"_text);
}

std::string name_fault(const ui::Ui& ui, std::string_view text)
{
    const auto parsed = claims::parse_name(text, claims::person_name_length);
    if (parsed) return {};
    return fault_sentence(ui.words(), parsed.error(), claims::Field::OwnContactName);
}

// The code of a key as it was sent: with or without spaces, in any case.
std::string code_in(std::string_view typed)
{
    std::string code;
    for (const char c : typed) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower != ' ' && lower != '-') code += lower;
    }
    const bool hex = std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    return hex && code.size() == code_length ? code : std::string();
}

std::string code_fault(const ui::Ui& ui, const TrustView& trust, std::string_view text)
{
    const std::string code = code_in(text);
    if (code.empty()) return ui.say("trust.code.wrong"_text);
    const claims::TrustedKey* known = claims::find_key(*trust.trust, {code});
    if (known == nullptr) return {};
    return ui.words().say("trust.code.known"_text, {{"person", known->person}});
}

// --- No list is followed -------------------------------------------------------------------------

void offered_list(ui::Ui& ui, const TrustEditor& editor, const OfferedTrustList& list)
{
    const std::string name =
        list.workspace.empty() ? ui.say("trust.nameless"_text) : list.workspace;
    ui.around({.id = ui.id(list.list.text), .role = ui::Role::Group, .name = name}, [&] {
        ui::paragraph(ui, "what",
                      ui.words().say("trust.offered.what"_text,
                                     {{"workspace", name}, {"person", list.person}}),
                      ui::type::body_strong);
        ui.space(4);
        // Names come from outside; the words stand where no name can stand for them.
        ui::paragraph(ui, "label", ui.say("trust.offered.words"_text), ui::type::caption,
                      ui::Ink::TextSecond);
        ui::paragraph(ui, "words", key_in_words(list.founder), ui::type::subtitle);
        ui.space(4);
        ui::paragraph(ui, "compare",
                      ui.words().say("trust.offered.compare"_text, {{"person", list.person}}),
                      ui::type::body, ui::Ink::TextSecond);
        ui.space(8);
        if (ui::button(ui, {.key = "follow", .label = ui.say("trust.follow"_text)})) {
            editor.wish(FollowTrustList{.list = list.list, .founding = list.founding});
        }
    });
    ui.space(ui::gap::wide);
}

void founding(ui::Ui& ui, const TrustEditor& editor)
{
    SettingsScreen& local = editor.local;
    const std::string person = local.founder.value_or(editor.view.me.name);
    ui::heading(ui, "found-title", 3, ui.say("trust.found.title"_text));
    ui.space(8);
    settings_pair(
        ui,
        [&] {
            const auto typed = ui::text_field(
                ui, {.about = {.key = "trust-workspace",
                               .label = ui.say("trust.found.workspace"_text),
                               .description = ui.say("trust.found.workspace.hint"_text)},
                     .value = local.trust_workspace,
                     .length_max = 120});
            if (typed) local.trust_workspace = *typed;
        },
        [&] {
            const auto typed = ui::checked_field(
                ui, {.field = {.about = {.key = "trust-founder",
                                         .label = ui.say("trust.found.person"_text)},
                               .value = person,
                               .autocomplete = "name"},
                     .check = [&](std::string_view text) { return name_fault(ui, text); },
                     .check_now = local.founding_tries > 0});
            if (typed) local.founder = *typed;
        });
    ui.space(ui::gap::wide);
    if (!ui::button(ui, {.key = "found", .label = ui.say("trust.found"_text)})) return;
    ++local.founding_tries;
    if (!name_fault(ui, person).empty()) return;
    editor.wish(FoundTrustList{.workspace = local.trust_workspace, .person = person});
    local.founding_tries = 0;
    local.list_founded = true;
}

void no_list(ui::Ui& ui, const TrustEditor& editor)
{
    for (const OfferedTrustList& list : editor.trust.offered) offered_list(ui, editor, list);
    if (editor.trust.key.text.empty()) {
        ui::paragraph(ui, "no-key", ui.say("trust.no_key"_text), ui::type::body);
    } else {
        ui::form(ui,
                 {.key = "found-list",
                  .label = ui.say("trust.found.title"_text),
                  .tries = editor.local.founding_tries},
                 [&] { founding(ui, editor); });
    }
}

// --- The list that is followed -------------------------------------------------------------------

claims::TimeZone zone_of(const SettingsView& view)
{
    for (const claims::TimeZone& zone : view.zones) {
        if (view.profile != nullptr && zone.name == view.profile->zone) return zone;
    }
    return {};
}

std::string detail_of(const ui::Ui& ui, const TrustEditor& editor, const claims::TrustedKey& key)
{
    std::string detail = key_in_words(key.key);
    if (key.key == editor.trust.key) detail += " · " + ui.say("trust.here"_text);
    if (!key.withdrawn_from) return detail;
    const core::Date day = claims::local_date(*key.withdrawn_from, zone_of(editor.view));
    return detail + " · " +
           ui.words().say("trust.withdrawn"_text,
                          {{"date", ui::date_text(ui.words(), ui::DateForm::Short, day)}});
}

// Where the focus goes from the button of a person on the list, and back.
struct WithdrawalFocus {
    bool begins = false;
    ui::NodeId back = 0;  // to that button
    ui::NodeId ahead = 0; // it is gone
};

void withdrawal(ui::Ui& ui, const TrustEditor& editor, const claims::TrustedKey& key,
                const WithdrawalFocus& focus)
{
    SettingsScreen& local = editor.local;
    ui.around(
        {.id = ui.id("withdrawal"),
         .role = ui::Role::Group,
         .name = ui.words().say("trust.withdraw.title"_text, {{"person", key.person}})},
        [&] {
            ui.space(8);
            ui::paragraph(ui, "title",
                          ui.words().say("trust.withdraw.title"_text, {{"person", key.person}}),
                          ui::type::body_strong);
            ui.space(4);
            ui::paragraph(ui, "about", ui.say("trust.withdraw.about"_text), ui::type::body,
                          ui::Ink::TextSecond);
            ui.space(8);
            if (focus.begins) ui.focus(ui::child_id(ui.id("until"), "all"));
            const auto until = ui::radio_group(
                ui, {.key = "until",
                     .label = ui.say("trust.withdraw.stays"_text),
                     .choices = {{.key = "all", .label = ui.say("trust.withdraw.all"_text)},
                                 {.key = "day", .label = ui.say("trust.withdraw.day"_text)}},
                     .chosen = local.until_day ? 1U : 0U});
            if (until) local.until_day = *until == 1;
            ui.space(8);
            if (local.until_day) {
                const auto made = ui::date_field(
                    ui,
                    {.about = {.key = "last-day", .label = ui.say("trust.withdraw.last_day"_text)},
                     .today = editor.view.today,
                     .value = local.last_day,
                     .latest = editor.view.today});
                if (made) local.last_day = made->date;
                ui.space(8);
            }
            const bool no_day = local.until_day && !local.last_day;
            if (ui::button(ui, {.key = "withdraw",
                                .label = ui.say("trust.withdraw"_text),
                                .look = ui::ButtonLook::Primary,
                                .disabled_because = no_day ? ui.say("trust.withdraw.day_first"_text)
                                                           : std::string()})) {
                editor.wish(WithdrawKey{
                    .key = key.key, .last_day = local.until_day ? local.last_day : std::nullopt});
                local.withdrawing = {};
                ui.focus(focus.ahead);
            }
            ui.space(8);
            if (ui::button(ui, {.key = "keep", .label = ui.say("trust.withdraw.not"_text)})) {
                local.withdrawing = {};
                ui.focus(focus.back);
            }
        });
    ui.space(ui::gap::wide);
}

void people(ui::Ui& ui, const TrustEditor& editor)
{
    const claims::Trust& trust = *editor.trust.trust;
    const ui::NodeId list = ui.id("trusted");
    bool begins = false;
    ui.around({.id = list, .role = ui::Role::List, .name = ui.say("trust.title"_text)}, [&] {
        for (const claims::TrustedKey& key : trust.keys) {
            const bool can = claims::may_withdraw(trust, editor.trust.key, key.key);
            const bool chosen =
                settings_row(ui, {.key = key.key.text,
                                  .text = key.person + " · " + as_in_words(ui, key.as),
                                  .detail = detail_of(ui, editor, key),
                                  .remove_label = can ? ui.words().say("trust.withdraw.of"_text,
                                                                       {{"person", key.person}})
                                                      : std::string()});
            if (!chosen) continue;
            editor.local.withdrawing = key.key;
            editor.local.until_day = false;
            editor.local.last_day.reset();
            begins = true;
        }
    });
    const claims::TrustedKey* key = claims::find_key(trust, editor.local.withdrawing);
    if (key != nullptr && !key->withdrawn_from) {
        withdrawal(ui, editor, *key,
                   {.begins = begins,
                    .back = ui::child_id(ui::child_id(list, key->key.text), "remove"),
                    .ahead = ui.id(editor.is_admin() ? "strictness" : "leave")});
    }
    ui.space(ui::gap::wide);
}

// A reviewer adds another device of their own; an admin anybody.
std::string add_title(const ui::Ui& ui, const TrustEditor& editor)
{
    return ui.say(editor.is_admin() ? "trust.add.title"_text : "trust.add.own"_text);
}

void trusted_code(ui::Ui& ui, const TrustEditor& editor)
{
    if (std::exchange(editor.local.list_founded, false)) ui.focus(ui.id("trusted-code"));
    const auto typed = ui::checked_field(
        ui, {.field = {.about = {.key = "trusted-code",
                                 .label = ui.say("trust.code"_text),
                                 .description = ui.say("trust.code.hint"_text)},
                       .value = editor.local.trusted_code},
             .check = [&](std::string_view text) { return code_fault(ui, editor.trust, text); },
             .check_now = editor.local.trusting_tries > 0});
    if (typed) editor.local.trusted_code = *typed;
}

void trusted_person(ui::Ui& ui, const TrustEditor& editor)
{
    const auto typed = ui::checked_field(
        ui, {.field = {.about = {.key = "trusted-person", .label = ui.say("trust.person"_text)},
                       .value = editor.local.trusted_person},
             .check = [&](std::string_view text) { return name_fault(ui, text); },
             .check_now = editor.local.trusting_tries > 0});
    if (typed) editor.local.trusted_person = *typed;
}

void trusted_as(ui::Ui& ui, const TrustEditor& editor)
{
    claims::TrustedAs& as = editor.local.trusted_as;
    const auto chosen = ui::radio_group(
        ui, {.key = "trusted-as",
             .label = ui.say("trust.as"_text),
             .choices = {{.key = "reviewer", .label = ui.say("trust.as.reviewer.what"_text)},
                         {.key = "admin", .label = ui.say("trust.as.admin.what"_text)}},
             .chosen = static_cast<std::size_t>(as)});
    if (chosen) as = static_cast<claims::TrustedAs>(*chosen);
    ui.space(ui::gap::wide);
}

void add(ui::Ui& ui, const TrustEditor& editor)
{
    SettingsScreen& local = editor.local;
    const bool admin = editor.is_admin();
    ui::heading(ui, "add-title", 3, add_title(ui, editor));
    ui.space(8);
    if (admin) {
        settings_pair(
            ui, [&] { trusted_code(ui, editor); }, [&] { trusted_person(ui, editor); });
    } else {
        trusted_code(ui, editor);
    }
    const std::string code = code_in(local.trusted_code);
    if (!code.empty()) {
        ui.space(8);
        ui::paragraph(ui, "words",
                      ui.words().say("trust.add.compare"_text, {{"device", key_in_words({code})}}),
                      ui::type::body);
    }
    ui.space(ui::gap::wide);
    if (admin) trusted_as(ui, editor);
    if (!ui::button(
            ui, {.key = "add-trusted", .label = ui.say("trust.add"_text), .icon = ui::Icon::add})) {
        return;
    }
    ++local.trusting_tries;
    if (!code_fault(ui, editor.trust, local.trusted_code).empty()) return;
    if (admin && !name_fault(ui, local.trusted_person).empty()) return;
    editor.wish(TrustKey{.key = {code}, .person = local.trusted_person, .as = local.trusted_as});
    local.trusted_code.clear();
    local.trusted_person.clear();
    local.trusting_tries = 0;
}

void strictness(ui::Ui& ui, const TrustEditor& editor)
{
    const bool strict = editor.trust.trust->is_strict();
    ui::heading(ui, "strict-title", 3, ui.say("trust.strict.title"_text));
    ui.space(4);
    ui::paragraph(ui, "strict", ui.say(strict ? "trust.strict.on"_text : "trust.strict.off"_text),
                  ui::type::body);
    ui.space(8);
    if (editor.is_admin()) {
        const bool pressed = ui::button(
            ui, {.key = "strictness",
                 .label = ui.say(strict ? "trust.strict.end"_text : "trust.strict.begin"_text)});
        if (pressed) {
            editor.wish(ChooseStrictness{.strictness = strict ? claims::Strictness::Lenient
                                                              : claims::Strictness::Strict});
        }
    }
    ui.space(ui::gap::wide);
}

void followed_list(ui::Ui& ui, const TrustEditor& editor)
{
    const TrustView& trust = editor.trust;
    if (!trust.workspace.empty()) {
        ui::paragraph(ui, "workspace", trust.workspace, ui::type::subtitle);
        ui.space(8);
    }
    if (trust.trust->keys.empty()) {
        ui::paragraph(
            ui, "unknown",
            ui.say(trust.checks_signatures ? "trust.unknown"_text : "trust.no_check"_text),
            ui::type::body);
        ui.space(ui::gap::wide);
    }
    if (!trust.trust->keys.empty()) people(ui, editor);
    strictness(ui, editor);
    if (claims::is_trusted(*trust.trust, trust.key)) {
        ui::form(ui,
                 {.key = "new-trusted",
                  .label = add_title(ui, editor),
                  .tries = editor.local.trusting_tries},
                 [&] { add(ui, editor); });
        ui.space(ui::gap::wide);
    }
    ui::heading(ui, "invite-title", 3, ui.say("trust.invite.title"_text));
    ui.space(4);
    ui::paragraph(ui, "invite-about", ui.say("trust.invite.about"_text), ui::type::body,
                  ui::Ink::TextSecond);
    ui.space(8);
    if (ui::button(ui, {.key = "invite", .label = ui.say("trust.invite"_text)})) {
        editor.wish(OfferInvitation{});
    }
    ui.space(8);
    if (ui::button(ui, {.key = "leave", .label = ui.say("trust.leave"_text)})) {
        editor.wish(LeaveTrustList{});
    }
}

} // namespace

void trust_settings(ui::Ui& ui, const SettingsView& view, SettingsScreen& local, const Send& send)
{
    if (!view.trust || !view.key) return;
    const TrustEditor editor{.view = view, .trust = *view.trust, .local = local, .send = send};
    settings_card(ui, {.key = "trust", .title = "trust.title"_text, .hint = "trust.hint"_text},
                  [&] {
                      if (editor.trust.followed)
                          followed_list(ui, editor);
                      else
                          no_list(ui, editor);
                  });
    ui.space(ui::gap::wide);
}

} // namespace screens
