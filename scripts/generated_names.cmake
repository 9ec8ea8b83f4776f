# Makes C++ names of the keys of flat JSON files (one `"key": value` a line), so that a text or an
# icon that does not exist cannot be named. Written anew only when a file has changed.

# The keys of FILE, dots turned into underscores, in order, as a list in OUT.
function(json_keys file out)
    file(STRINGS "${file}" lines REGEX "^  \"[^\"]+\":")
    set(names)
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^  \"([^\"]+)\":.*" "\\1" key "${line}")
        string(REPLACE "." "_" key "${key}")
        list(APPEND names "${key}")
    endforeach()
    set(${out} "${names}" PARENT_SCOPE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
endfunction()

function(generate_icons json header)
    json_keys("${json}" names)
    set(body "")
    foreach(name IN LISTS names)
        if(body STREQUAL "")
            string(APPEND body "    ${name} = 0xE000,\n")
        else()
            string(APPEND body "    ${name},\n")
        endif()
    endforeach()
    file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"// Made from assets/icons/icons.json: the icons the kit draws, as code points of Face::Icons.
#pragma once

namespace ui {

enum class Icon : char32_t {
    None = 0,
@body@};

} // namespace ui
")
endfunction()

function(generate_texts json header)
    json_keys("${json}" names)
    set(body "")
    set(table "")
    foreach(name IN LISTS names)
        string(APPEND body "    ${name},\n")
    endforeach()
    file(STRINGS "${json}" lines REGEX "^  \"[^\"]+\":")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^  \"([^\"]+)\":.*" "\\1" key "${line}")
        string(APPEND table "    \"${key}\",\n")
    endforeach()
    list(LENGTH names count)
    file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"// Made from assets/strings/en.json: every text that the product says, by name.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ui {

enum class Text : std::uint16_t {
@body@};

inline constexpr std::array<std::string_view, @count@> text_keys{
@table@};

} // namespace ui
")
endfunction()

# The languages there are: a file of texts each. Adding a language is adding a file.
function(generate_languages folder header)
    file(GLOB files CONFIGURE_DEPENDS "${folder}/*.json")
    set(body "")
    foreach(file IN LISTS files)
        get_filename_component(tag "${file}" NAME_WE)
        file(STRINGS "${file}" line REGEX "^  \"language.name\":" ENCODING UTF-8)
        string(REGEX REPLACE "^  \"[^\"]+\": \"([^\"]+)\".*" "\\1" name "${line}")
        string(APPEND body "    Language{.tag = \"${tag}\", .name = \"${name}\"},\n")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    endforeach()
    list(LENGTH files count)
    file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"// Made from the files in assets/strings: the languages that the interface speaks.
#pragma once

#include <array>
#include <string_view>

namespace ui {

struct Language {
    std::string_view tag{};
    std::string_view name{}; // in the language itself
};

inline constexpr std::array<Language, @count@> languages{
@body@};

} // namespace ui
")
endfunction()
