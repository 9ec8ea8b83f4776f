#include "screens/notice_toasts.h"

#include "screens/claims_cells.h"
#include "screens/refusal_words.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace screens {

namespace {

using ui::operator""_text;

constexpr auto done_texts = ui::texts_of<DoneKind>("done.");
constexpr auto many_texts = ui::texts_of<DoneKind>("done.", ".many");
constexpr std::string_view done_prefix = "done:";

// Of a claim that is not here, its id.
std::string name_of(const claims::ClaimId& id, const WorkspaceView& view)
{
    const auto row = view.claims->find(id);
    return row ? name_or_id(view.claims->columns(), *row) : id.text;
}

const claims::Edition& edition_of(const claims::ClaimId& id, const WorkspaceView& view)
{
    const workspace::Columns& columns = view.claims->columns();
    const auto row = view.claims->find(id);
    const std::string edition = row ? columns.editions.text(columns.edition[*row]) : std::string{};
    return claims::edition_of(view.claims->rules(), {edition});
}

void show(NoticeDesk& desk, ui::Toast toast, std::vector<int> ids)
{
    for (const int id : ids) desk.last_told = std::max(desk.last_told, id);
    desk.told[toast.key] = std::move(ids);
    ui::show_toast(desk.toasts, std::move(toast));
}

// One toast for all that was refused together: who acts on many claims wants no storm.
void tell_refused(ui::Ui& ui, NoticeDesk& desk, const std::vector<Notice>& refused,
                  const WorkspaceView& view)
{
    std::vector<int> ids;
    const Notice* first = nullptr;
    for (const Notice& notice : refused) {
        if (notice.id <= desk.last_told) continue;
        if (first == nullptr) first = &notice;
        ids.push_back(notice.id);
    }
    if (first == nullptr) return;
    const std::string reason =
        refusal_sentence(ui.words(), first->refusal, edition_of(first->claim, view));
    const ui::Blanks blanks{{"claim", name_of(first->claim, view)}, {"reason", reason}};
    const auto count = static_cast<std::int64_t>(ids.size());
    std::string text = count == 1
                           ? ui.words().say("notice.refused"_text, blanks)
                           : ui::counted(ui.words(), "notice.refused_many"_text, count, blanks);
    show(desk, {.key = "refused:" + std::to_string(first->id), .text = std::move(text)},
         std::move(ids));
}

void tell_done(ui::Ui& ui, NoticeDesk& desk, const Done& done, const WorkspaceView& view)
{
    const auto kind = static_cast<std::size_t>(done.kind);
    std::string text =
        done.count == 1 ? ui.words().say(done_texts[kind], {{"claim", name_of(done.first, view)}})
                        : ui::counted(ui.words(), many_texts[kind], done.count);
    show(desk,
         {.key = std::string(done_prefix) + std::to_string(done.id),
          .text = std::move(text),
          .undoable = done.undoable},
         {done.id});
}

// What is not shown any more needs not be remembered by the app either.
void dismiss_gone(NoticeDesk& desk, const Send& send)
{
    for (auto told = desk.told.begin(); told != desk.told.end();) {
        const auto& shown = desk.toasts.shown;
        const bool here = std::any_of(shown.begin(), shown.end(), [&](const ui::Toast& toast) {
            return toast.key == told->first;
        });
        if (!here) {
            for (const int id : told->second) send(DismissNotice{.notice = id});
        }
        told = here ? std::next(told) : desk.told.erase(told);
    }
}

void undo(const std::string& key, const Send& send)
{
    if (key.rfind(done_prefix, 0) != 0) return;
    int done = 0;
    std::from_chars(key.data() + done_prefix.size(), key.data() + key.size(), done);
    send(Undo{.done = done});
}

} // namespace

void notice_toasts(ui::Ui& ui, NoticeDesk& desk, const Told& told, const WorkspaceView& view,
                   const Send& send)
{
    if (view.claims != nullptr) {
        const int before = desk.last_told;
        for (const Done& done : told.done) {
            if (done.id > before) tell_done(ui, desk, done, view);
        }
        const int done_told = std::exchange(desk.last_told, before);
        tell_refused(ui, desk, told.refused, view);
        desk.last_told = std::max(desk.last_told, done_told);
    }
    undo(ui::draw_toasts(ui, desk.toasts, told.kept_clear), send);
    dismiss_gone(desk, send);
}

} // namespace screens
