// A widget alone on a page: a lambda is the whole screen, driven by role and name as a person, a
// keyboard or assistive technology would. The real app is driven by headless::Shell; this is for
// one widget. Keys go the browser's way: what no widget claims, a button or a link gets as a press.
#pragma once

#include "shell/headless/glyphs.h"
#include "ui/canvas.h"
#include "ui/focus_wish.h"
#include "ui/interaction.h"
#include "ui/ui.h"

#include <functional>
#include <string>
#include <string_view>

namespace support {

struct Setting {
    ui::Size size = {800, 600};
    std::string language = "en";
    std::string theme = "light";
    ui::Preferences preferences = {};
    bool native_text = false; // the platform paints the field that has focus
};

class Stage {
public:
    using Screen = std::function<void(ui::Ui&)>;

    explicit Stage(Screen screen, const Setting& setting = {});
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    const ui::Tree& tree() const { return shown_; }
    std::string describe() const { return ui::describe(shown_); }
    // Stops the test where there is no such node.
    const ui::Node& node(ui::Role role, std::string_view name) const;
    bool has(ui::Role role, std::string_view name) const;

    // Each runs frames until nothing more happens. False: there is no such control, it is disabled,
    // or a dialog keeps a person from it.
    bool press(ui::Role role, std::string_view name); // as assistive technology does
    bool click(ui::Role role, std::string_view name); // as a mouse does, in its middle
    bool type(ui::Role role, std::string_view name, std::string value);
    bool focus(ui::Role role, std::string_view name);
    bool key(std::string key, ui::Modifiers modifiers = {}); // where the focus is
    bool offer(ui::Role role, std::string_view name, std::vector<ui::OfferedFile> files);
    bool tab();                  // to the next stop; false: no more
    void leave();                // the focus goes to nothing
    void click_at(ui::Point at); // beside every control
    void wait(double ms);
    void feed(ui::InputEvent event);
    void draw() { settle(); }

    ui::NodeId focused() const { return interaction_.focus(); }
    bool focused(ui::Role role, std::string_view name) const;
    // What was said through the live regions so far.
    const std::vector<std::string>& said() const { return said_; }
    int frames() const { return frames_; }
    ImDrawData* drawing() const { return drawing_; } // of the last frame

private:
    void settle();
    bool frame(); // true: another is wanted at once
    const ui::Node* usable(ui::Role role, std::string_view name) const;

    Screen screen_;
    Setting setting_;
    ui::Theme theme_;
    ui::Words words_;
    ui::Canvas canvas_{headless::glyph_source()};
    ui::Interaction interaction_;
    ui::Memory memory_;
    ui::FocusWish focus_wish_;
    ui::Tree shown_;
    ImDrawData* drawing_ = nullptr;
    std::vector<std::string> said_;
    int frames_ = 0;
    double clock_ms_ = 0;
};

} // namespace support
