// Somebody who knows nothing and does anything: random acts on whatever page a headless shell
// shows, and what must hold after each of them.
#pragma once

#include "shell/headless/shell.h"
#include "support/random.h"

#include <string>
#include <vector>

namespace support {

class Monkey {
public:
    Monkey(headless::Shell& shell, Random& random) : shell_(shell), random_(random) {}

    // Does one thing; says what, for a failing test to tell.
    std::string act();

    // What is wrong now, one line each.
    std::vector<std::string> complaints() const;

private:
    std::string point();
    std::string drag();
    std::string press_key();
    std::string type();
    std::string move_focus();
    std::string scroll();
    std::string ask_for_menu();
    std::string drop_files();
    std::string change_page();
    std::string change_looks();
    std::string let_time_pass();

    const ui::Node* any(bool (*wanted)(const ui::Node&));
    std::string name_of(const ui::Node& node) const;
    void feed(ui::InputEvent event) { shell_.feed(std::move(event)); }

    headless::Shell& shell_;
    Random& random_;
    bool blurred_ = true; // the last thing that moved the focus took it from everything
};

} // namespace support
