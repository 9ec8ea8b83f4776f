// What a person does, as the platform reports it. Nothing here is about pixels or claims.
#pragma once

#include "ui/geometry.h"
#include "ui/semantics.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ui {

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool meta = false;

    friend bool operator==(const Modifiers&, const Modifiers&) = default;
};

enum class PointerKind : std::uint8_t { Mouse, Touch, Pen };

// `over` is the node under the pointer, found by whoever can: the browser, or the headless shell.
struct PointerMoved {
    NodeId over = 0;
    Point at{};
    PointerKind kind = PointerKind::Mouse;
};
struct PointerPressed {
    NodeId over = 0;
    Point at{};
    int button = 0;
    Modifiers modifiers{};
    PointerKind kind = PointerKind::Mouse;
};
struct PointerReleased {
    NodeId over = 0;
    Point at{};
    int button = 0;
    PointerKind kind = PointerKind::Mouse;
};
struct MenuAsked { // right button, long press, menu key
    NodeId over = 0;
    Point at{};
};
struct PointerLeft {}; // also: the platform took the pointer for a scroll

struct Activated { // pressed without a pointer: keyboard, screen reader, voice, a test
    NodeId node = 0;
};
struct FocusMoved {
    NodeId node = 0;
    bool visible = false; // show the ring
};
struct KeyPressed {
    NodeId node = 0;   // where the focus is
    std::string key{}; // as the browser names it: "ArrowDown", "k"
    Modifiers modifiers{};
};
struct TextEdited {
    NodeId node = 0;
    std::string value{}; // the whole of it
    bool composing = false;
};
struct Scrolled {
    NodeId node = 0;
    Point position{};
};

// A file that a person chose or dropped. Its content stays with the platform, under the handle.
struct OfferedFile {
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string media_type{}; // as the platform guesses it; may be empty
    std::uint32_t handle = 0;

    friend bool operator==(const OfferedFile&, const OfferedFile&) = default;
};
struct FilesOffered {
    NodeId node = 0;
    std::vector<OfferedFile> files{};
};
struct FilesHeldOver { // dragged, not dropped yet; 0: over nothing that takes files
    NodeId node = 0;
};

// What the page says of an attached file that it shows (Role::Document).
enum class DocumentState : std::uint8_t { Opening, Shown, NotShowable, Missing };
struct DocumentTold {
    NodeId node = 0;
    DocumentState state = DocumentState::Opening;
    int pages = 0; // of a text its parts
    int page = 1;  // at the top of what is seen
    int zoom_percent = 100;
    int hits = 0; // of what is sought, in the whole file
    int hit = 0;  // the one that is marked, from 1

    friend bool operator==(const DocumentTold&, const DocumentTold&) = default;
};
// Zoomed by Control and wheel, or by two fingers.
struct DocumentZoomed {
    NodeId node = 0;
    int zoom_percent = 100;
};

using InputEvent = std::variant<PointerMoved, PointerPressed, PointerReleased, PointerLeft,
                                MenuAsked, Activated, FocusMoved, KeyPressed, TextEdited, Scrolled,
                                FilesOffered, FilesHeldOver, DocumentTold, DocumentZoomed>;

} // namespace ui
