#include "screens/help_screen.h"

#include "screens/help_parts.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/focus_ring.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/numbers.h"
#include "ui/plurals.h"
#include "ui/reveal.h"
#include "ui/text.h"
#include "ui/text_field.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

constexpr float beside_from = 1000; // widths at which the topics stand beside the text
constexpr float topics_width = 200;
constexpr float readable = 720; // of running text

void topic_links(ui::Ui& ui, const Help& help, bool with_summaries)
{
    ui.around(
        {.id = ui.id("topics"), .role = ui::Role::Navigation, .name = ui.say("help.topics"_text)},
        [&] {
            for (const HelpChapter& chapter : help.text().chapters) {
                const std::string key(core::name_of(chapter.topic));
                const bool here =
                    !with_summaries && chapter.topic == help.local.topic.value_or(HelpTopic::Start);
                ui::link(ui, {.key = key,
                              .label = chapter.title,
                              .href = "#" + help_address(chapter.topic),
                              .current = here});
                if (with_summaries) {
                    ui::paragraph(ui, key + "-about", chapter.summary, ui::type::body,
                                  ui::Ink::TextSecond);
                }
                ui.space(with_summaries ? 16.0f : 12.0f);
            }
        });
}

void plain_part(ui::Ui& ui, const Help& help, const HelpPart& part)
{
    help_part(ui, help, part.id, part.title, [&] {
        help_paragraphs(ui, part);
        std::vector<HelpLine> lines;
        for (const std::string& step : part.steps) {
            lines.push_back({.mark = std::to_string(lines.size() + 1), .text = step});
        }
        help_lines(ui, "steps", part.title, lines);
    });
}

void trouble_part(ui::Ui& ui, const Help& help, const HelpPart& part)
{
    help_part(ui, help, part.id, part.title, [&] {
        help_paragraphs(ui, part);
        const std::string way = ui.say("help.way_out"_text);
        ui::heading(ui, "way", 3, way);
        ui.space(4);
        std::vector<HelpLine> lines;
        for (const std::string& step : part.steps) lines.push_back({.mark = "•", .text = step});
        help_lines(ui, "steps", way, lines);
    });
}

void start_parts(ui::Ui& ui, const Help& help, const HelpChapter& chapter)
{
    for (const HelpPart& part : chapter.parts) plain_part(ui, help, part);
    ui::paragraph(ui, "tour-about", ui.say("tour.about"_text), ui::type::body, ui::Ink::TextSecond);
    ui.space(8);
    if (ui::button(
            ui, {.key = "tour", .label = ui.say("tour.open"_text), .icon = ui::Icon::question})) {
        help.send(WishTour{});
    }
    if (!help.view.may_open_demo) return;
    ui.space(16);
    ui::paragraph(ui, "demo-about", ui.say("demo.about"_text), ui::type::body, ui::Ink::TextSecond);
    ui.space(8);
    const bool open =
        ui::button(ui, {.key = "demo", .label = ui.say("demo.open"_text), .icon = ui::Icon::eye});
    if (open) help.send(WishDemo{});
}

void chapter_parts(ui::Ui& ui, const Help& help, const HelpChapter& chapter)
{
    switch (chapter.topic) {
    case HelpTopic::Start: start_parts(ui, help, chapter); return;
    case HelpTopic::Glossary:
    case HelpTopic::Keeping:
        for (const HelpPart& part : chapter.parts) plain_part(ui, help, part);
        return;
    case HelpTopic::Trouble:
        for (const HelpPart& part : chapter.parts) trouble_part(ui, help, part);
        return;
    case HelpTopic::Life: return help_life(ui, help, chapter);
    case HelpTopic::Roles: return help_roles(ui, help, chapter);
    case HelpTopic::Fields: return help_fields(ui, help);
    case HelpTopic::Proof:
        for (const HelpPart& part : chapter.parts) plain_part(ui, help, part);
        return help_proof(ui, help, chapter);
    case HelpTopic::Shortcuts: return help_shortcuts(ui, help);
    }
}

void draw_chapter(ui::Ui& ui, const Help& help, const HelpChapter& chapter)
{
    ui.around({.id = ui.id(core::name_of(chapter.topic)),
               .role = ui::Role::Region,
               .name = chapter.title},
              [&] {
                  ui::heading(ui, "title", 2, chapter.title);
                  ui.space(4);
                  ui::paragraph(ui, "summary", chapter.summary, ui::type::body,
                                ui::Ink::TextSecond);
                  ui.space(20);
                  chapter_parts(ui, help, chapter);
              });
}

// --- the search ---

void draw_hit(ui::Ui& ui, const HelpHit& hit, std::size_t index)
{
    ui.around({.id = ui.id(std::to_string(index)), .role = ui::Role::ListItem, .name = hit.title},
              [&] {
                  ui::link(ui, {.key = "link", .label = hit.title, .href = hit.href});
                  ui::wrapped_text(ui, hit.where, ui::type::caption, ui::Ink::TextSecond);
                  ui::wrapped_text(ui, hit.text, ui::type::body, ui::Ink::Text);
              });
    ui.space(16);
}

void draw_hits(ui::Ui& ui, const Help& help)
{
    const std::vector<HelpHit> hits = help_search(ui.words(), help.view, help.local.typed);
    const std::string found = hits.empty() ? ui.say("help.nothing"_text)
                                           : ui::counted(ui.words(), "help.found"_text,
                                                         static_cast<std::int64_t>(hits.size()));
    const ui::Rect area = ui.take(ui::type::caption.line);
    ui.inside({.id = ui.id("found"), .role = ui::Role::Status, .rect = area, .name = found},
              [&] { ui::line_in(ui, area, found, ui::type::caption, ui::Ink::TextSecond); });
    ui.space(12);
    if (hits.empty()) return;
    ui.around({.id = ui.id("hits"), .role = ui::Role::List, .name = found}, [&] {
        for (std::size_t i = 0; i < hits.size(); ++i) draw_hit(ui, hits[i], i);
    });
}

void draw_search(ui::Ui& ui, HelpScreen& local)
{
    const ui::Rect row = ui.rest();
    const float width = std::min(row.width, 460.0f);
    const float used = ui.within({row.x, row.y, width, row.height}, [&] {
        const auto typed = ui::search_field(
            ui,
            {.about = {.key = "search", .label = ui.say("help.search"_text), .label_unseen = true},
             .value = local.typed,
             .placeholder = ui.say("help.search"_text)});
        if (typed) local.typed = *typed;
    });
    ui.take(used);
    ui.space(24);
}

// --- the page ---

void draw_topic(ui::Ui& ui, const Help& help)
{
    const HelpTopic topic = help.local.topic.value_or(HelpTopic::Start);
    const HelpChapter* chapter = find_chapter(help.text(), topic);
    if (chapter != nullptr) draw_chapter(ui, help, *chapter);
}

void draw_content(ui::Ui& ui, const Help& help)
{
    if (!help.local.typed.empty()) return draw_hits(ui, help);
    if (ui.width() >= beside_from) {
        const ui::Rect row = ui.rest();
        const ui::Rect side{row.x, row.y, topics_width, row.height};
        const float links = ui.within(side, [&] { topic_links(ui, help, false); });
        const ui::Rect room{side.right() + ui::gap::page, row.y,
                            row.width - topics_width - ui::gap::page, row.height};
        const float used = ui.within(room, [&] { draw_topic(ui, help); });
        ui.take(std::max(links, used));
        return;
    }
    if (!help.local.topic) return topic_links(ui, help, true);
    ui::link(ui, {.key = "all", .label = ui.say("help.all_topics"_text), .href = "#/help"});
    ui.space(16);
    draw_topic(ui, help);
}

constexpr std::string_view folder = "/help";

} // namespace

const HelpChapter* find_chapter(const HelpText& text, HelpTopic topic)
{
    const auto found =
        std::find_if(text.chapters.begin(), text.chapters.end(),
                     [&](const HelpChapter& chapter) { return chapter.topic == topic; });
    return found == text.chapters.end() ? nullptr : &*found;
}

const HelpPart* find_part(const HelpChapter& chapter, const std::string& id)
{
    const auto found = std::find_if(chapter.parts.begin(), chapter.parts.end(),
                                    [&](const HelpPart& part) { return part.id == id; });
    return found == chapter.parts.end() ? nullptr : &*found;
}

const claims::Edition* Help::edition() const
{
    const std::string& wanted = local.edition.empty() ? view.edition.text : local.edition;
    for (const claims::Edition& edition : view.editions) {
        if (edition.id.text == wanted) return &edition;
    }
    return view.editions.empty() ? nullptr : &view.editions.front();
}

void help_part(ui::Ui& ui, const Help& help, const std::string& id, const std::string& title,
               const ui::Body& body)
{
    const ui::NodeId node = ui.id(id);
    if (!help.local.arrived && help.local.part == id) {
        help.local.arrived = ui::find(ui.shown(), node) != nullptr;
        if (help.local.arrived)
            ui::reveal(ui, node);
        else
            ui.wake_after(0);
    }
    const ui::Rect row = ui.rest();
    const float width = std::min(row.width, readable);
    const float used = ui.within({row.x, row.y, width, row.height}, [&] {
        ui.around({.id = node, .role = ui::Role::Region, .name = title}, [&] {
            ui::heading(ui, "title", 3, title);
            ui.space(6);
            body();
        });
    });
    ui.take(used);
    ui.space(20);
}

void help_paragraphs(ui::Ui& ui, const HelpPart& part)
{
    for (std::size_t i = 0; i < part.text.size(); ++i) {
        ui::paragraph(ui, "p" + std::to_string(i), part.text[i]);
        ui.space(8);
    }
}

void help_lines(ui::Ui& ui, std::string_view key, const std::string& name,
                const std::vector<HelpLine>& lines)
{
    if (lines.empty()) return;
    constexpr float mark_width = 24;
    ui.around({.id = ui.id(key), .role = ui::Role::List, .name = name}, [&] {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const HelpLine& line = lines[i];
            ui.around(
                {.id = ui.id(std::to_string(i)), .role = ui::Role::ListItem, .name = line.text},
                [&] {
                    const ui::Rect row = ui.rest();
                    ui.text_run({row.x, row.y}, line.mark, ui::type::body_strong,
                                ui::Ink::TextSecond);
                    const ui::Rect room{row.x + mark_width, row.y, row.width - mark_width,
                                        row.height};
                    ui.take(ui.within(room, [&] {
                        ui::wrapped_text(ui, line.text, ui::type::body, ui::Ink::Text);
                        ui::wrapped_text(ui, line.detail, ui::type::caption, ui::Ink::TextSecond);
                    }));
                });
            ui.space(6);
        }
    });
}

std::optional<HelpScreen> help_screen_at(std::string_view address)
{
    if (address.substr(0, folder.size()) != folder) return std::nullopt;
    address.remove_prefix(folder.size());
    if (address.empty()) return HelpScreen{};
    if (address.front() != '/') return std::nullopt;
    address.remove_prefix(1);
    const std::size_t slash = std::min(address.find('/'), address.size());
    const auto topic = core::named<HelpTopic>(address.substr(0, slash));
    if (!topic) return std::nullopt;
    HelpScreen screen{.topic = topic};
    if (slash < address.size()) screen.part = address.substr(slash + 1);
    return screen;
}

std::string help_address(HelpTopic topic, std::string_view part)
{
    std::string address = std::string(folder) + "/" + std::string(core::name_of(topic));
    if (!part.empty()) address += "/" + std::string(part);
    return address;
}

void help_screen(ui::Ui& ui, HelpScreen& local, const HelpView& view, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say("help.title"_text));
    ui.space(12);
    if (view.text == nullptr) {
        const std::string said = ui.say(view.failed ? "help.failed"_text : "help.opening"_text);
        if (view.failed)
            ui::banner(ui, {.key = "failed", .tone = ui::Tone::Amber, .title = said});
        else
            ui::paragraph(ui, "opening", said, ui::type::body, ui::Ink::TextSecond);
        return;
    }
    draw_search(ui, local);
    draw_content(ui, {.view = view, .local = local, .send = send});
}

} // namespace screens
