#!/usr/bin/env bash
# From nothing to a working Firstline: installs what is missing, builds, fills a demo workspace and
# opens the console; without a display it serves on 127.0.0.1:8080.
#   packaging/run.sh                                  10,000 made-up tickets
#   packaging/run.sh --data FILE.csv [--map F=C …]    your own tickets
# The workspace is in build/workspace (or $FIRSTLINE_WORKSPACE); remove it to begin again.
set -euo pipefail
cd "$(dirname "$0")/.."

data=
mapping=()
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=${2:?--data takes a file}; shift 2 ;;
    --map | --priority-map | --format) mapping+=("$1" "${2:?$1 takes a value}"); shift 2 ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "run.sh: unknown option $1; see packaging/run.sh --help" >&2; exit 2 ;;
  esac
done
[ -z "$data" ] || [ -f "$data" ] || { echo "run.sh: there is no file $data" >&2; exit 1; }
[ -z "$data" ] || data=$(realpath "$data")

has_display=
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && has_display=yes
if [ -n "$has_display" ]; then
  preset=release
  packaging/packages.sh headless desktop
else
  preset=headless
  packaging/packages.sh headless
fi
if [ -x build/release/bin/firstline ]; then
  preset=release
fi
cmake --preset $preset -DFIRSTLINE_BUILD_TESTS=OFF >/dev/null
cmake --build --preset $preset
bin=$PWD/build/$preset/bin

workspace=${FIRSTLINE_WORKSPACE:-$PWD/build/workspace}
mkdir -p "$workspace"
db=sqlite:$workspace/firstline.db
ctl=$bin/firstlinectl
if [ -n "$data" ]; then
  "$ctl" import "$data" "${mapping[@]}" --db "$db" --data-dir "$workspace" --no-predict
  "$ctl" train --db "$db" --data-dir "$workspace" \
    || echo "Nothing to learn from in these tickets: the default model predicts them." >&2
elif [ ! -f "$workspace/.ready" ]; then
  "$ctl" generate --count 10000 --out "$workspace/demo-tickets.csv" \
    --from "$(date -u -d '-60 days' +%F)" --to "$(date -u +%F)"
  "$ctl" import "$workspace/demo-tickets.csv" --db "$db" --data-dir "$workspace"
  "$ctl" train --db "$db" --data-dir "$workspace" --algorithm logistic
  touch "$workspace/.ready"
fi

if [ -n "$has_display" ]; then
  exec "$bin/firstline" --db "$db" --data-dir "$workspace"
fi
cat <<'TEXT'

No display here, so the service starts on 127.0.0.1:8080. Ask it from another terminal:

  curl -s http://127.0.0.1:8080/predict-ticket -H 'Content-Type: application/json' \
    -d '{"subject":"Checkout is down","message":"Since 08:10 nobody can pay, please help now."}'

TEXT
exec "$bin/firstlined" --db "$db" --data-dir "$workspace"
