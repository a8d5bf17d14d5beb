# Fails when a file includes something that its module must not see, as the table "Who may use
# whom" in docs/architecture.md says. Run by CTest:
#   cmake -DROOT=<source dir> -P check_layers.cmake
# The self-test plants forbidden lines in a scratch tree and expects each to be named:
#   cmake -DROOT=<source dir> -DSELF_TEST=<scratch dir> -P check_layers.cmake

cmake_minimum_required(VERSION 3.25)

# module | project modules it may include | library headers it may include besides Qt Core
set(everywhere "core/base|core/domain")
set(table
  "core/base|-|spdlog"
  "core/domain|-|-"
  "core/ingest|core/text|GMime"
  "core/text|-|CLD2,Stemmer,Gumbo,Dlib"
  "core/features|core/text|-"
  "core/classify|core/text,core/features|Dlib,XGBoost"
  "core/evaluate|-|-"
  "core/train|core/text,core/features,core/classify,core/evaluate|Dlib,XGBoost,Concurrent"
  "core/explain|core/text,core/features,core/classify|-"
  "core/insight|core/text|-"
  "core/monitor|core/text,core/features,core/classify,core/evaluate|-"
  "core/escalation|-|Network,Toml"
  "core/storage|-|Sql"
  "core/broker|-|RabbitMQ"
  "core/llm|-|Network"
  "core/service|core/ingest,core/text,core/features,core/classify,core/evaluate,core/train,core/explain,core/insight,core/monitor,core/escalation,core/storage,core/broker,core/llm|Concurrent"
  "core/http|core/service|HttpServer,Network,Prometheus,spdlog"
  "ui|core/service|Widgets,Charts,Svg"
  "app|ui,core/http,core/service|Widgets,Network"
)
# The one place that creates everything may also see the stores.
set(context_files "app/application_context.h;app/application_context.cpp")
set(context_extra "core/storage|core/broker|core/llm")

# library | what an #include line of it looks like
set(libraries
  "spdlog|<spdlog/" "GMime|<gmime/" "CLD2|<cld2/" "Stemmer|<libstemmer" "Gumbo|<gumbo"
  "Dlib|<dlib/" "XGBoost|<xgboost/" "RabbitMQ|<(rabbitmq-c/|amqp)" "Toml|<toml" "Prometheus|<prometheus/"
  "Concurrent|<(QtConcurrent|QFutureSynchronizer)"
  "Sql|<(QtSql/|QSql)" "HttpServer|<(QtHttpServer/|QHttpServer|QAbstractHttpServer)"
  "Network|<(QtNetwork/|QTcp|QUdp|QHost|QNetwork|QSsl|QAbstractSocket|QLocalS)"
  "Charts|<(QtCharts/|Q[A-Za-z]*(Chart|Series|Axis|BarSet|BoxSet)[A-Za-z]*>)"
  "Svg|<(QtSvg/|QSvg)"
  "Widgets|<(QtWidgets/|QtGui/|Q(Widget|Dialog|MessageBox|Application|MainWindow|Pixmap|Icon|Color|Painter|Palette|Font|Label|Action)>)"
)
set(header_only_forbidden "Toml|Dlib|Gumbo|CLD2|Stemmer|XGBoost|GMime|RabbitMQ")

function(allowed_modules row out)
  string(REPLACE "|" ";" cells "${row}")
  list(GET cells 0 module)
  list(GET cells 1 others)
  string(REPLACE "," "|" others "${others}")
  set(${out} "${module}|${everywhere}|${others}" PARENT_SCOPE)
endfunction()

function(check_file file shown module modules libs out)
  file(STRINGS "${file}" includes REGEX "^[ \t]*#[ \t]*include")
  set(found "")
  foreach(line IN LISTS includes)
    if(line MATCHES "\"([a-z_]+/)" AND NOT line MATCHES "\"(${modules})/[a-z_0-9/]+\\.(h|moc)\"")
      string(APPEND found "\n  ${shown}: ${line}   (not allowed in ${module})")
    endif()
    foreach(entry IN LISTS libraries)
      string(FIND "${entry}" "|" bar)
      string(SUBSTRING "${entry}" 0 ${bar} library)
      math(EXPR bar "${bar} + 1")
      string(SUBSTRING "${entry}" ${bar} -1 pattern)
      if(line MATCHES "${pattern}")
        if(NOT library IN_LIST libs)
          string(APPEND found "\n  ${shown}: ${line}   (${library} is not for ${module})")
        elseif(shown MATCHES "\\.h$" AND library MATCHES "^(${header_only_forbidden})$")
          string(APPEND found "\n  ${shown}: ${line}   (${library} only in .cpp files)")
        endif()
      endif()
    endforeach()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(check_tree root out)
  set(failures "")
  set(known "")
  foreach(row IN LISTS table)
    string(REPLACE "|" ";" cells "${row}")
    list(GET cells 0 module)
    list(GET cells 2 libs)
    string(REPLACE "," ";" libs "${libs}")
    list(APPEND known ${module})
    allowed_modules("${row}" modules)
    file(GLOB_RECURSE files "${root}/${module}/*.h" "${root}/${module}/*.cpp")
    foreach(file IN LISTS files)
      file(RELATIVE_PATH shown "${root}" "${file}")
      set(here "${modules}")
      if(shown IN_LIST context_files)
        string(APPEND here "|${context_extra}")
      endif()
      check_file("${file}" "${shown}" "${module}" "${here}" "${libs}" found)
      string(APPEND failures "${found}")
    endforeach()
  endforeach()
  file(GLOB folders RELATIVE "${root}" "${root}/core/*")
  foreach(folder IN LISTS folders)
    if(IS_DIRECTORY "${root}/${folder}" AND NOT folder IN_LIST known)
      string(APPEND failures "\n  ${folder}: has no row in the table of check_layers.cmake")
    endif()
  endforeach()
  set(${out} "${failures}" PARENT_SCOPE)
endfunction()

function(self_test scratch)
  file(REMOVE_RECURSE "${scratch}")
  set(planted
    "core/text/a.cpp|#include \"core/storage/b.h\""
    "core/text/a.h|#include <gumbo.h>"
    "core/storage/a.h|#include \"ui/page.h\""
    "core/storage/b.cpp|#include <QtWidgets/QLabel>"
    "core/features/a.cpp|#include <QSqlQuery>"
    "core/service/a.cpp|#include <QHttpServer>"
    "ui/a.cpp|#include \"core/storage/database.h\""
    "ui/b.cpp|#include \"core/http/server.h\""
    "app/ctl/a.cpp|#include \"core/storage/database.h\""
    "core/domain/a.h|#include <dlib/matrix.h>")
  foreach(plant IN LISTS planted)
    string(FIND "${plant}" "|" bar)
    string(SUBSTRING "${plant}" 0 ${bar} name)
    math(EXPR bar "${bar} + 1")
    string(SUBSTRING "${plant}" ${bar} -1 line)
    file(WRITE "${scratch}/${name}" "${line}\n")
  endforeach()
  check_tree("${scratch}" failures)
  foreach(plant IN LISTS planted)
    string(FIND "${plant}" "|" bar)
    string(SUBSTRING "${plant}" 0 ${bar} name)
    string(FIND "${failures}" "\n  ${name}: " at)
    if(at EQUAL -1)
      message(FATAL_ERROR "The layer test does not see the forbidden line in ${name}")
    endif()
  endforeach()
  file(REMOVE_RECURSE "${scratch}")
endfunction()

if(SELF_TEST)
  self_test("${SELF_TEST}")
else()
  check_tree("${ROOT}" failures)
  if(failures)
    message(FATAL_ERROR "Layer rule broken:${failures}")
  endif()
endif()
