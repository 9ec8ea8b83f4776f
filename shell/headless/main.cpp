// The app without a browser, from the command line: prints what a page says, and takes its picture.
//
//   claimdesk_headless [ADDRESS] [--language pl] [--theme dark] [--size 390x844] [--ratio 2]
//                      [--assets FOLDER] [--picture FILE.png]
#include "shell/headless/shell.h"
#include "shell/raster/png.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

struct Arguments {
    headless::Opening opening{};
    std::string assets = "assets";
    std::string picture{};
    std::string unknown{};
};

ui::Size size_of(const std::string& text)
{
    const std::size_t cross = text.find('x');
    const auto number = [](const std::string& part) {
        return std::max(1.0f, std::strtof(part.c_str(), nullptr));
    };
    return {number(text), number(cross == text.npos ? "900" : text.substr(cross + 1))};
}

void take(Arguments& arguments, const std::string& option, const std::string& value)
{
    headless::Opening& opening = arguments.opening;
    if (option == "--language")
        opening.languages = value;
    else if (option == "--theme")
        opening.theme = value;
    else if (option == "--size")
        opening.size = size_of(value);
    else if (option == "--ratio")
        opening.device_px_per_css_px = size_of(value).width;
    else if (option == "--assets")
        arguments.assets = value;
    else if (option == "--picture")
        arguments.picture = value;
    else
        arguments.unknown = option;
}

Arguments read_arguments(const std::vector<std::string>& words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool option = words[i].rfind("--", 0) == 0;
        if (!option)
            arguments.opening.address = words[i];
        else if (i + 1 < words.size())
            take(arguments, words[i], words[i + 1]), ++i;
        else
            arguments.unknown = words[i];
    }
    return arguments;
}

std::optional<std::string> read_file(const std::string& path)
{
    const std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool write_picture(headless::Shell& shell, const std::string& path)
{
    const raster::Rasteriser& frame = shell.picture();
    const auto bytes = raster::write_png(frame.pixels(), frame.width(), frame.height());
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    return file.good();
}

} // namespace

int main(int count, char** words)
{
    const Arguments arguments = read_arguments({words + 1, words + count});
    if (!arguments.unknown.empty()) {
        std::cerr << "unknown option, or one without its value: " << arguments.unknown << "\n";
        return 2;
    }
    headless::Shell shell(
        [&](const std::string& name) { return read_file(arguments.assets + "/" + name); },
        arguments.opening);
    if (shell.tree().nodes.empty()) {
        std::cerr << "no page: is " << arguments.assets << " the folder of assets?\n";
        return 1;
    }
    std::cout << shell.page().title << "\n" << shell.describe();
    if (arguments.picture.empty()) return 0;
    return write_picture(shell, arguments.picture) ? 0 : 1;
}
