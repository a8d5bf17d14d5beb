#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test but those labelled `slow`.
#   packaging/test.sh          the release build with the console, then the headless one
#   packaging/test.sh --long   the slow tests too
set -euo pipefail
cd "$(dirname "$0")/.."

select=(-LE slow)
case "${1:-}" in
  "") ;;
  --long) select=() ;;
  *) echo "usage: packaging/test.sh [--long]" >&2; exit 2 ;;
esac

packaging/packages.sh headless desktop test
# Lets the two builds of one tree share what they compile.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# run_preset NAME [ctest options…]: configure, build and test one preset.
run_preset() {
  local preset=$1
  shift
  echo "== $preset: build"
  cmake --preset "$preset"
  cmake --build --preset "$preset"
  echo "== $preset: test"
  ctest --preset "$preset" "${select[@]}" "$@"
}

run_preset headless
run_preset release
