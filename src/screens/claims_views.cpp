#include "screens/claims_views.h"

#include "claims/parse.h"
#include "ui/dialog.h"
#include "ui/menu.h"
#include "ui/text.h"
#include "ui/text_field.h"

namespace screens {

using ui::operator""_text;

namespace {

constexpr std::string_view every_claim = "~"; // in an address: no view, although one opens first
constexpr std::string_view view_prefix = "view:";

void show(ClaimsScreen& local, const SavedView& view)
{
    local.query = claims_query(view.address);
    local.view = view.name;
}

void show_all(ClaimsScreen& local, const WorkspaceView& view)
{
    local.query = claims_query("/claims");
    read_layout(view.layout, local.query.table);
    local.view.clear();
}

bool is_changed(const ClaimsScreen& local, const SavedViews& saved)
{
    const SavedView* view = find_view(saved, local.view);
    return view != nullptr && claims_address(local.query) != view->address;
}

// --- The menu ------------------------------------------------------------------------------------

ui::MenuEntry choice(std::string key, std::string label, bool chosen)
{
    return {.key = std::move(key),
            .label = std::move(label),
            .icon = chosen ? ui::Icon::checkmark : ui::Icon::None};
}

void add_changes(ui::Ui& ui, std::vector<ui::MenuEntry>& entries, const ClaimsScreen& local,
                 const SavedViews& saved)
{
    const ui::Blanks name{{"view", local.view}};
    if (is_changed(local, saved)) {
        entries.push_back({.key = "keep", .label = ui.words().say("claims.view.keep"_text, name)});
    }
    const bool first = saved.first == local.view;
    entries.push_back(
        {.key = first ? "not-first" : "first",
         .label = ui.say(first ? "claims.view.not_first"_text : "claims.view.first"_text)});
    entries.push_back({.key = "rename", .label = ui.say("claims.view.rename"_text)});
    entries.push_back({.key = "delete", .label = ui.say("claims.view.delete"_text)});
}

// --- What is asked -------------------------------------------------------------------------------

std::string name_fault(const ui::Ui& ui, const ViewsScratch& scratch, const ClaimsScreen& local,
                       const SavedViews& saved)
{
    const auto parsed =
        claims::parse_name(scratch.name, {.least = 1, .most = view_name_length_max});
    if (!parsed) {
        return ui.say(parsed.error() == claims::ParseFault::TooLong ? "claims.view.too_long"_text
                                                                    : "claims.view.no_name"_text);
    }
    const bool own = scratch.asking == ViewQuestion::Rename && parsed.value() == local.view;
    const bool taken = !own && find_view(saved, parsed.value()) != nullptr;
    return taken || parsed.value() == every_claim ? ui.say("claims.view.taken"_text) : "";
}

void save_under(ClaimsScreen& local, SavedViews saved, const std::string& name, const Send& send)
{
    if (local.views.asking == ViewQuestion::Rename) {
        for (SavedView& view : saved.views) {
            if (view.name == local.view) view.name = name;
        }
        if (saved.first == local.view) saved.first = name;
    } else {
        saved.views.push_back({.name = name, .address = claims_address(local.query)});
    }
    local.view = name;
    local.views = {};
    send(ChangeViews{.saved = std::move(saved)});
}

void draw_naming(ui::Ui& ui, ClaimsScreen& local, const WorkspaceView& view, const Send& send)
{
    ViewsScratch& scratch = local.views;
    const SavedViews& saved = view.saved_views;
    const std::string fault = name_fault(ui, scratch, local, saved);
    bool entered = false;
    const bool renaming = scratch.asking == ViewQuestion::Rename;
    const auto content = [&] {
        const auto typed =
            ui::text_field(ui, {.about = {.key = "name",
                                          .label = ui.say("claims.view.name"_text),
                                          .description = ui.say("claims.view.name.hint"_text),
                                          .error = scratch.tries > 0 ? fault : std::string(),
                                          .required = true},
                                .value = scratch.name,
                                .length_max = static_cast<int>(view_name_length_max)});
        if (typed) scratch.name = *typed;
        entered = ui.interaction().key({.scope = ui.id("name"), .key = "Enter"});
    };
    std::optional<std::size_t> pressed;
    const ui::DialogAnswer answer = ui::dialog(
        ui,
        {.key = "view-name",
         .title = ui.say(renaming ? "claims.view.rename.title"_text : "claims.view.new.title"_text),
         .first = "name"},
        content,
        {{.key = "cancel", .label = ui.say("kit.cancel"_text)},
         {.key = "save",
          .label = ui.say("claims.view.save"_text),
          .look = ui::ButtonLook::Primary}},
        [&](std::size_t action) { pressed = action; });
    const bool save = entered || pressed == std::size_t{1};
    if (save && fault.empty()) {
        const std::string name =
            claims::parse_name(scratch.name, {.least = 1, .most = view_name_length_max}).value();
        save_under(local, saved, name, send);
    } else if (save) {
        ++scratch.tries;
    } else if (answer == ui::DialogAnswer::Closed) {
        scratch = {};
    }
}

void draw_deleting(ui::Ui& ui, ClaimsScreen& local, const WorkspaceView& view, const Send& send)
{
    std::optional<std::size_t> pressed;
    const ui::DialogAnswer answer = ui::dialog(
        ui,
        {.key = "view-delete",
         .title = ui.words().say("claims.view.delete.title"_text, {{"view", local.view}})},
        [&] { ui::paragraph(ui, "text", ui.say("claims.view.delete.text"_text)); },
        {{.key = "delete", .label = ui.say("claims.view.delete"_text)},
         {.key = "cancel", .label = ui.say("kit.cancel"_text), .look = ui::ButtonLook::Primary}},
        [&](std::size_t action) { pressed = action; });
    if (answer != ui::DialogAnswer::Closed) return;
    local.views = {};
    if (pressed != std::size_t{0}) return;
    SavedViews saved = view.saved_views;
    std::erase_if(saved.views, [&](const SavedView& one) { return one.name == local.view; });
    if (saved.first == local.view) saved.first.clear();
    local.view.clear();
    send(ChangeViews{.saved = std::move(saved)});
}

} // namespace

void settle_view(ClaimsScreen& local, const WorkspaceView& view)
{
    if (local.settled) return;
    local.settled = true;
    const bool asks_nothing = claims_address(local.query) == "/claims";
    if (!asks_nothing) {
        if (!local.brings_layout && local.view.empty()) {
            read_layout(view.layout, local.query.table);
        }
        if (find_view(view.saved_views, local.view) == nullptr) local.view.clear();
        return;
    }
    const std::string name = local.view.empty() ? view.saved_views.first : local.view;
    if (const SavedView* saved = find_view(view.saved_views, name))
        show(local, *saved);
    else
        show_all(local, view);
}

std::string address_of(const ClaimsScreen& local, const SavedViews& saved)
{
    const std::string address = claims_address(local.query);
    const SavedView* view = find_view(saved, local.view);
    if (view != nullptr) {
        return with_view(view->address == address ? "/claims" : address, view->name);
    }
    const bool would_open_another = address == "/claims" && !saved.first.empty();
    return would_open_another ? with_view(address, every_claim) : address;
}

ui::MenuButton views_menu(ui::Ui& ui, const ClaimsScreen& local, const WorkspaceView& view)
{
    const SavedViews& saved = view.saved_views;
    const std::string all = ui.say("claims.view.all"_text);
    const bool changed = is_changed(local, saved);
    const std::string name = local.view.empty() ? all : local.view;
    ui::MenuButton menu{.key = "views",
                        .label = ui.words().say(changed ? "claims.view.button_changed"_text
                                                        : "claims.view.button"_text,
                                                {{"view", name}})};
    menu.entries.push_back(choice("all", all, local.view.empty()));
    for (const SavedView& one : saved.views) {
        menu.entries.push_back(
            choice(std::string(view_prefix) + one.name, one.name, local.view == one.name));
    }
    if (view.read_percent) return menu;
    menu.entries.push_back(
        {.key = "new", .label = ui.say("claims.view.new"_text), .starts_group = true});
    if (find_view(saved, local.view) != nullptr) add_changes(ui, menu.entries, local, saved);
    return menu;
}

void choose_in_views(ClaimsScreen& local, const WorkspaceView& view, const std::string& entry,
                     const Send& send)
{
    SavedViews saved = view.saved_views;
    if (entry == "all") show_all(local, view);
    if (entry == "new") local.views = {.asking = ViewQuestion::New};
    if (entry == "rename") local.views = {.asking = ViewQuestion::Rename, .name = local.view};
    if (entry == "delete") local.views = {.asking = ViewQuestion::Delete};
    if (entry.starts_with(view_prefix)) {
        const SavedView* chosen = find_view(saved, entry.substr(view_prefix.size()));
        if (chosen != nullptr) show(local, *chosen);
    }
    if (entry == "keep") {
        for (SavedView& one : saved.views) {
            if (one.name == local.view) one.address = claims_address(local.query);
        }
    }
    if (entry == "first") saved.first = local.view;
    if (entry == "not-first") saved.first.clear();
    if (saved != view.saved_views) send(ChangeViews{.saved = std::move(saved)});
}

void draw_view_dialogs(ui::Ui& ui, ClaimsScreen& local, const WorkspaceView& view, const Send& send)
{
    switch (local.views.asking) {
    case ViewQuestion::None: return;
    case ViewQuestion::New:
    case ViewQuestion::Rename: return draw_naming(ui, local, view, send);
    case ViewQuestion::Delete: return draw_deleting(ui, local, view, send);
    }
}

} // namespace screens
