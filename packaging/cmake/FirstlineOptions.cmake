# firstline_options carries the warnings, definitions and sanitizers of every target of ours.
add_library(firstline_options INTERFACE)
target_compile_definitions(firstline_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING)
# -ffp-contract=off: a fused multiply-add would make a model's bytes depend on the processor.
target_compile_options(firstline_options INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(firstline_options INTERFACE -Wno-restrict) # false alarms on std::string
endif()
target_link_options(firstline_options INTERFACE -Wl,--as-needed)
target_include_directories(firstline_options INTERFACE ${CMAKE_SOURCE_DIR})

if(FIRSTLINE_SANITIZE)
  target_compile_options(firstline_options INTERFACE
    -fsanitize=${FIRSTLINE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(firstline_options INTERFACE -fsanitize=${FIRSTLINE_SANITIZE})
endif()
