# firstline_add_test(core/text/text_cleaner LABEL unit LIBS firstline_core) builds and registers
# tests/<path>_test.cpp as the CTest test <path>. Call it from tests/CMakeLists.txt's folders with
# the path below tests/. Tests labelled `slow` take over 30 s.
function(firstline_add_test path)
  cmake_parse_arguments(T "" "LABEL;TIMEOUT" "LIBS" ${ARGN})
  if(NOT T_LABEL)
    set(T_LABEL unit)
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 60)
  endif()
  string(REPLACE "/" "_" target "${path}_test")
  add_executable(${target} ${CMAKE_SOURCE_DIR}/tests/${path}_test.cpp)
  target_link_libraries(${target}
    PRIVATE ${T_LIBS} firstline_test_support Qt6::Test firstline_options)
  set_target_properties(${target} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${path} COMMAND ${target})
  set_tests_properties(${path} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;FIRSTLINE_SOURCE_DIR=${CMAKE_SOURCE_DIR};FIRSTLINE_BIN_DIR=${CMAKE_BINARY_DIR}/bin")
endfunction()
