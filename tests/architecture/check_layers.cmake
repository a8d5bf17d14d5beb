# Fails when a file includes something that its layer must not see.
# Run by CTest: cmake -DROOT=<source dir> -P check_layers.cmake
set(rules
  # folder      what an #include line in it must not match
  "core/text"   "\"core/(features|classify|train|evaluate|explain|insight|monitor|escalation|storage|broker|llm|http|service|ingest)/|\"(ui|app)/|<QSql|<QHttp|<QNetwork"
  "core"        "\"(ui|app)/|<(QtWidgets|QtCharts|QtGui)/|<Q(Widget|Dialog|MessageBox|Application|MainWindow|Chart|Pixmap|Icon|Color)>"
  "ui"          "\"app/|\"core/(ingest|text|features|classify|train|evaluate|explain|insight|monitor|escalation|storage|broker|llm|http)/|<QSql|<QHttp|<dlib/"
)   # one line per row of the table in ARCHITECTURE.md
set(failures "")
list(LENGTH rules count)
math(EXPR last "${count} - 1")
foreach(i RANGE 0 ${last} 2)
  math(EXPR j "${i} + 1")
  list(GET rules ${i} folder)
  list(GET rules ${j} forbidden)
  file(GLOB_RECURSE files "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
  foreach(file IN LISTS files)
    file(STRINGS "${file}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
      if(line MATCHES "${forbidden}")
        file(RELATIVE_PATH shown "${ROOT}" "${file}")
        string(APPEND failures "\n  ${shown}: ${line}   (not allowed in ${folder})")
      endif()
    endforeach()
  endforeach()
endforeach()
if(failures)
  message(FATAL_ERROR "Layer rule broken:${failures}")
endif()
