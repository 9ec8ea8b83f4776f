# Makes C++ of the keys of flat JSON files (one `"key": value` a line). Written anew only when a file
# has changed.

# A key as a C++ name: dots and hyphens become underscores.
function(name_of_key key out)
    string(REGEX REPLACE "[.-]" "_" name "${key}")
    set(${out} "${name}" PARENT_SCOPE)
endfunction()

# The keys of FILE as names, in order, as a list in OUT.
function(json_keys file out)
    file(STRINGS "${file}" lines REGEX "^  \"[^\"]+\":")
    set(names)
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^  \"([^\"]+)\":.*" "\\1" key "${line}")
        name_of_key("${key}" name)
        list(APPEND names "${name}")
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
    file(STRINGS "${json}" lines REGEX "^  \"[^\"]+\":")
    set(table "")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^  \"([^\"]+)\":.*" "\\1" key "${line}")
        string(APPEND table "    \"${key}\",\n")
    endforeach()
    list(LENGTH lines count)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${json}")
    file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"// Made from assets/strings/en.json: the key of every text that the product says.
#pragma once

#include <array>
#include <string_view>

namespace ui {

inline constexpr std::array<std::string_view, @count@> all_text_keys{
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
