// What is wrong or missing, who else is after the same, and what was done in vain: each with the
// way out.
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/help_places.h"
#include "screens/problem_words.h"
#include "screens/refusal_words.h"
#include "ui/link.h"
#include "ui/plurals.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float icon_size = 20;
constexpr float icon_gap = 10;

// An icon, and beside it whatever the body says.
void with_icon(ui::Ui& ui, ui::Icon icon, ui::Ink ink, const ui::Body& body)
{
    const ui::Rect row = ui.rest();
    ui.painter().icon({row.x, row.y, icon_size, icon_size}, icon, ink);
    const float aside = icon_size + icon_gap;
    const float used = ui.within({row.x + aside, row.y, row.width - aside, row.height}, body);
    ui.take(std::max(icon_size, used));
}

void problem(ui::Ui& ui, const ClaimView& view, const claims::Problem& problem, std::size_t index)
{
    const bool error = problem.severity == claims::Severity::Error;
    const ProblemSentences said =
        problem_sentences(ui.words(), problem,
                          {.claim = view.claim, .surroundings = view.around, .rules = view.rules});
    ui.around(
        {.id = ui.id(std::to_string(index)), .role = ui::Role::ListItem, .name = said.what}, [&] {
            const ui::Icon icon = error ? ui::Icon::error_circle : ui::Icon::warning;
            with_icon(ui, icon, error ? ui::Ink::Red : ui::Ink::Amber, [&] {
                ui::wrapped_text(ui, said.what, ui::type::body_strong, ui::Ink::Text);
                ui::wrapped_text(ui, said.why + " " + said.fix, ui::type::body,
                                 ui::Ink::TextSecond);
                learn_more(ui, "help", said.what, help_about(problem));
                if (locked(view, problem.part)) return;
                ui::link(ui, {.key = "mend",
                              .label = ui.words().say("claim.mend"_text,
                                                      {{"part", ui.say(part_text(problem.part))}}),
                              .href = "#" + mend_address(view.claim.id, problem.part)});
            });
        });
    ui.space(12);
}

std::string rival_title(const ui::Words& words, const ClaimView& view,
                        const claims::Competition& rival)
{
    const claims::OtherClaim* other = find_other(view, rival.other);
    const bool same = rival.rival == claims::Rival::SamePartner;
    return words.say(same ? "claim.rival.same"_text : "claim.rival.other"_text,
                     {{"mpn", other == nullptr ? "" : other->mpn_id}});
}

// What both are after, by name.
std::string rival_stakes(const ui::Words& words, const ClaimView& view,
                         const claims::Competition& rival)
{
    std::string stakes;
    for (const claims::Stake& stake : rival.stakes) {
        const std::string name = stake.subscription_id.empty()
                                     ? product_name(words, view.rules.catalogue, stake.product)
                                     : stake.subscription_id;
        stakes += (stakes.empty() ? "" : ", ") + name;
    }
    return words.say("claim.rival.stakes"_text, {{"stakes", stakes}});
}

std::string rival_proof(const ui::Words& words, const ClaimView& view,
                        const claims::Competition& rival)
{
    if (rival.newest_proof_on.utc_ms == 0)
        return std::string(words.say("claim.rival.no_proof"_text));
    return words.say("claim.rival.proof"_text,
                     {{"date", day_in_words(words, claims::local_date(rival.newest_proof_on,
                                                                      view.rules.calendar.zone))}});
}

void rival(ui::Ui& ui, const ClaimView& view, const claims::Competition& rival)
{
    const claims::OtherClaim* other = find_other(view, rival.other);
    const std::string name =
        other == nullptr || other->name.empty() ? rival.other.text : other->name;
    ui.around({.id = ui.id(rival.other.text), .role = ui::Role::ListItem, .name = name}, [&] {
        with_icon(ui, ui::Icon::scales, ui::Ink::Orange, [&] {
            ui::link(ui, {.key = "open", .label = name, .href = "#" + claim_address(rival.other)});
            ui::wrapped_text(ui, rival_title(ui.words(), view, rival), ui::type::body,
                             ui::Ink::Text);
            ui::wrapped_text(ui, rival_stakes(ui.words(), view, rival), ui::type::body,
                             ui::Ink::TextSecond);
            ui::wrapped_text(ui, rival_proof(ui.words(), view, rival), ui::type::body,
                             ui::Ink::TextSecond);
        });
    });
    ui.space(12);
}

void overtaken(ui::Ui& ui, const ClaimView& view, const claims::Overtaken& done, std::size_t index)
{
    const std::string what = ui.words().say(
        "claim.overtaken.act"_text,
        {{"action", ui.say(done.field ? field_text(*done.field) : action_text(done.action))},
         {"who", person_in_words(ui.words(), done.by)},
         {"when", moment_in_words(ui.words(), view, done.on)}});
    ui.around({.id = ui.id(std::to_string(index)), .role = ui::Role::ListItem, .name = what}, [&] {
        with_icon(ui, ui::Icon::history, ui::Ink::TextSecond, [&] {
            ui::wrapped_text(ui, what, ui::type::body, ui::Ink::Text);
            ui::wrapped_text(ui, refusal_sentence(ui.words(), done.why, view.edition()),
                             ui::type::body, ui::Ink::TextSecond);
        });
    });
    ui.space(12);
}

// Errors first; what lies with others to mend is told to those who can.
std::vector<claims::Problem> shown_problems(const ClaimView& view)
{
    if (find_offer(view, claims::Action::Edit) == nullptr) return {};
    std::vector<claims::Problem> shown;
    for (const claims::Problem& found : view.problems) {
        if (find_other(view, found.other) == nullptr) shown.push_back(found);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const auto& left, const auto& right) {
        return left.severity < right.severity;
    });
    return shown;
}

void list(ui::Ui& ui, std::string_view key, Text title, std::size_t count,
          const std::function<void(std::size_t)>& item)
{
    if (count == 0) return;
    claim_section(ui, key, ui.say(title), [&] {
        ui.around({.id = ui.id("list"), .role = ui::Role::List, .name = ui.say(title)}, [&] {
            for (std::size_t i = 0; i < count; ++i) item(i);
        });
    });
    ui.space(16);
}

} // namespace

void claim_doubts(ui::Ui& ui, const ClaimView& view)
{
    const auto doubtful =
        std::count_if(view.signings.begin(), view.signings.end(),
                      [](const auto& one) { return claims::is_doubtful(one.second); });
    if (doubtful == 0) return;
    claim_section(ui, "doubts", ui.say("claim.doubts"_text), [&] {
        with_icon(ui, ui::Icon::warning, ui::Ink::Amber, [&] {
            ui::paragraph(ui, "text", ui::counted(ui.words(), "claim.doubts.text"_text, doubtful));
            ui::link(ui, {.key = "open",
                          .label = ui.say("claim.doubts.open"_text),
                          .href = "#" + claim_address(view.claim.id, ClaimPanel::History)});
        });
    });
    ui.space(16);
}

void claim_problems(ui::Ui& ui, const ClaimView& view)
{
    const std::vector<claims::Problem> shown = shown_problems(view);
    list(ui, "problems", "claim.problems"_text, shown.size(),
         [&](std::size_t i) { problem(ui, view, shown[i], i); });
}

void claim_rivals(ui::Ui& ui, const ClaimView& view)
{
    list(ui, "rivals", "claim.rivals"_text, view.rivals.size(),
         [&](std::size_t i) { rival(ui, view, view.rivals[i]); });
}

void claim_overtaken(ui::Ui& ui, const ClaimView& view)
{
    const auto& all = view.claim.overtaken;
    list(ui, "overtaken", "claim.overtaken"_text, all.size(),
         [&](std::size_t i) { overtaken(ui, view, all[i], i); });
}

} // namespace screens
