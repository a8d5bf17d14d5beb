#!/usr/bin/env bash
# Trains the default model that ships from made-up tickets and writes models/default.flm. The same
# build gives the same bytes. Needs build/release; see docs/models.md for what it can and cannot do.
set -euo pipefail
cd "$(dirname "$0")/.."
ctl=${FIRSTLINECTL:-build/release/bin/firstlinectl}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$ctl" generate --count 20000 --seed 20260101 --out "$scratch/tickets.csv" --quiet
"$ctl" train --data "$scratch/tickets.csv" --algorithm logistic --seed 1 --out models/default.flm
