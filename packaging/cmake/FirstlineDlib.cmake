# firstline_dlib is dlib linked statically: Debian's shared library brings 97 MB of data with it.
find_path(FIRSTLINE_DLIB_INCLUDE dlib/config.h REQUIRED)
find_library(FIRSTLINE_DLIB_ARCHIVE libdlib.a REQUIRED)
if(NOT BLA_VENDOR)
  set(BLA_VENDOR Generic) # libblas.so.3, whichever the system has chosen for it
endif()
find_package(BLAS REQUIRED)
find_package(LAPACK REQUIRED)
find_package(Threads REQUIRED)
add_library(firstline_dlib INTERFACE)
target_include_directories(firstline_dlib SYSTEM INTERFACE ${FIRSTLINE_DLIB_INCLUDE})
target_link_libraries(firstline_dlib INTERFACE
  ${FIRSTLINE_DLIB_ARCHIVE} LAPACK::LAPACK BLAS::BLAS Threads::Threads)
