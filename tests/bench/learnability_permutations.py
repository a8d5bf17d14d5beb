#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Permutes the labels of a ticket file and counts how often `learnability` believes in them.

  learnability_permutations.py --ctl build/release/bin/firstlinectl --task category
                               [--runs 20] FILE.csv [-- OPTIONS OF firstlinectl]

Labels are shuffled over all labelled rows, near-duplicates or not: at most one run in twenty should
be called learnable.
"""

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile

csv.field_size_limit(1 << 30)


def shuffled(rows, column, seed):
    labelled = [row for row in rows if row[column].strip()]
    labels = [row[column] for row in labelled]
    random.Random(seed).shuffle(labels)
    for row, label in zip(labelled, labels):
        row = dict(row)
        row[column] = label
        yield row


def verdict(ctl, path, task, options):
    command = [ctl, "learnability", "--data", path, "--task", task, "--json", "--quiet", *options]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--task", required=True)
    parser.add_argument("--column", help="of the labels; default: the task")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("file")
    parser.add_argument("options", nargs="*")
    arguments = parser.parse_args()
    with open(arguments.file, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    believed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "permuted.csv")
        for seed in range(1, arguments.runs + 1):
            with open(path, "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, fieldnames=rows[0].keys())
                writer.writeheader()
                writer.writerows(shuffled(rows, arguments.column or arguments.task, seed))
            report = verdict(arguments.ctl, path, arguments.task, arguments.options)
            believed += report["learnable"]
            print(f"{seed:3d} {report['verdict']:20s} z {report['z']:6.2f} mcc {report['mcc']:7.4f}"
                  f" permuted z up to {report.get('permuted', {}).get('high_z', 0):.2f}", flush=True)
    print(f"{believed} of {arguments.runs} permutations called learnable")
    return 0 if believed <= max(1, arguments.runs // 20) else 1


if __name__ == "__main__":
    sys.exit(main())
