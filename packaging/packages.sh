#!/usr/bin/env bash
# Installs the Debian packages that are missing: packaging/packages.sh headless|desktop|test …
# Works on Debian 12 and 13 as root or with sudo; does nothing when all are there.
set -euo pipefail

headless=(
  cmake ninja-build g++ pkg-config ccache
  qt6-base-dev qt6-httpserver-dev qt6-websockets-dev libqt6sql6-sqlite libsqlite3-dev
  libcld2-dev libgumbo-dev libspdlog-dev libexpected-dev
  libtomlplusplus-dev
  libdlib-dev libblas-dev liblapack-dev libxgboost-dev
)
desktop=(
  qt6-charts-dev qt6-svg-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6svg6
  fonts-inter fonts-jetbrains-mono
)
test=(curl tzdata xvfb python3)
# Debian 12 keeps this in a package of its own; Debian 13 has it in qt6-base-dev.
if grep -q '^VERSION_ID="\?12' /etc/os-release; then
  desktop+=(libqt6opengl6-dev)
fi

wanted=()
for group in "$@"; do
  declare -n packages=$group
  wanted+=("${packages[@]}")
done

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' \
    || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "These packages are missing and neither root nor sudo is there to install them:" >&2
    echo "  ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing ${missing[*]}" >&2
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -q --no-install-recommends "${missing[@]}"
