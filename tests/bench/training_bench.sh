#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Trains our calibrated logistic regression and scikit-learn's LinearSVC on the same file, in turn,
# and prints seconds by the clock, CPU seconds and peak memory of each whole process.
#
#   training_bench.sh [FILE.csv] [plain|calibrated|both] [REPEATS]
#
# Without a file, 50,000 made-up tickets. Ours uses all cores; the peer uses one, as it does by
# default. Needs GNU time. PYTHON and FIRSTLINECTL name other programs than python3 and the release build.
set -euo pipefail
cd "$(dirname "$0")/../.."
ctl=${FIRSTLINECTL:-build/release/bin/firstlinectl}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${1:-}
if [ -z "$data" ]; then
    data=$work/tickets.csv
    "$ctl" generate --count 50000 --out "$data" --quiet
fi
case ${2:-both} in both) variants="plain calibrated" ;; *) variants=$2 ;; esac

# measured NAME COMMAND…: "NAME seconds cpu peak_mb", the command's own output aside
measured() {
    local name=$1
    shift
    /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" >"$work/out" 2>"$work/log" \
        || { cat "$work/log" >&2; exit 1; }
    awk -v name="$name" '{ printf "%s %.1f %.1f %.0f\n", name, $1, $2 + $3, $4 / 1024 }' \
        "$work/time" | tee -a "$work/figures"
}

echo "what seconds cpu_seconds peak_mb"
for _ in $(seq "${3:-1}"); do
    measured firstline "$ctl" train --data "$data" --task category --algorithm logistic \
        --out "$work/model.flm" --json
    for variant in $variants; do
        measured "sklearn-$variant" "$python" tests/bench/peers/sklearn_training.py \
            "$variant" "$data"
        cat "$work/out"
    done
done
awk '{ if (!($1 in s) || $2 < s[$1]) s[$1] = $2; if ($4 > m[$1]) m[$1] = $4 }
     END { for (peer in s) if (peer != "firstline")
         printf "%s: %.1f x the time, %.1f x the memory of firstline\n",
             peer, s[peer] / s["firstline"], m[peer] / m["firstline"] }' "$work/figures"
