#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints a row of docs/learnability.md for each public ticket file with labels.
#   learnability_table.sh DATA_FOLDER [FIRSTLINECTL]
set -euo pipefail
data=$1
ctl=${2:-build/release/bin/firstlinectl}

row() {
    local file=$1 task=$2
    shift 2
    "$ctl" learnability --data "$data/$file.csv" --task "$task" --json --quiet "$@" 2>/dev/null |
        jq -r --arg file "$file" '"| \($file), \(.task) | \(.n) | \(.n_effective | round) | " +
            "\(.mcc * 1000 | round / 1000) | \(.z * 10 | round / 10) | " +
            "\(if .permuted then "\(.permuted.mcc[0] * 1000 | round / 1000) to \(.permuted.mcc[1] * 1000 | round / 1000)" else "" end) | " +
            "\(.verdict) |"'
}

body=(--map message=body --map ticket_id=id)
raw=(--map "message=Ticket Description" --map "subject=Ticket Subject"
    --map "ticket_id=Ticket ID" --map "channel=Ticket Channel")
row random_labels_control priority "${raw[@]}" --map "priority=Ticket Priority" --priority-map critical=high
row random_labels_control category "${raw[@]}" --map "category=Ticket Type"
for file in endava_topic_group grp_itsm_raw banking77_train airline_negativereason nlbse24_train \
    tobi_german50 tobi_multilang germeval17_dev germeval17_test_syn hint3_curekart_train \
    hint3_powerplay11_train hint3_sofmattress_train; do
    row "$file" category "${body[@]}"
done
row tobi_german50 priority "${body[@]}" --priority-map critical=high,very_low=low
row tobi_multilang priority "${body[@]}"
row hadoop_priority priority "${body[@]}"
