#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Macro-F1 of our algorithms beside the scikit-learn floor, on every public file with real labels.
#
#   tests/bench/quality.sh OUT_DIR [ALGORITHM,ALGORITHM]
#
# The ticket files are looked for in FIRSTLINE_TEST_DATA, else in ../shared/data/public; the build in
# FIRSTLINE_BUILD, else in build/release. OUT_DIR keeps folds and answers: the floor is slow and
# runs again only for files whose rows or folds changed. Needs python3-sklearn.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$1
algorithms=${2:-auto}
data=${FIRSTLINE_TEST_DATA:-$root/../shared/data/public}
bench=${FIRSTLINE_BUILD:-$root/build/release}/bin/quality_bench
peers=$root/tests/bench/peers

mkdir -p "$out/folds" "$out/answers"
set --
for job in endava_topic_group grp_itsm_raw:category:10 banking77_train airline_negativereason \
    nlbse24_train tobi_german50 tobi_german50:priority tobi_multilang tobi_multilang:priority \
    hadoop_priority:priority germeval17_dev germeval17_test_syn hint3_curekart_train \
    hint3_powerplay11_train hint3_sofmattress_train; do
    case $job in
    *:*) set -- "$@" "$data/${job%%:*}.csv:${job#*:}" ;;
    *) set -- "$@" "$data/$job.csv" ;;
    esac
done
"$bench" --algorithms "$algorithms" --folds-to "$out/folds" --answers-to "$out/answers" "$@"
/usr/bin/python3 "$peers/sklearn_floor.py" --answers-to "$out/answers" "$out/folds"/*.json
/usr/bin/python3 "$peers/compare.py" --folds "$out/folds" --answers "$out/answers" \
    --ours "$algorithms"
