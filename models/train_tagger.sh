#!/usr/bin/env bash
# Trains the entity tagger that ships from made-up sentences and writes models/entity_tagger.bin.
# The same build gives the same bytes. Needs build/release with the target firstline_train_tagger;
# see docs/entities.md. The file is built into the programs: build again afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
trainer=${FIRSTLINE_TRAIN_TAGGER:-build/release/bin/firstline_train_tagger}
exec "$trainer" models/entity_tagger.bin 6000 20260101
