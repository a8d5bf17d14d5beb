#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mixes public ticket files into one of 50,000 different short texts with 31 categories.

For measuring the time of training only: a category is a file's name and its own category, all but
the 30 largest are "other", texts are cut at CUT characters, and made-up tickets
(`firstlinectl generate`) fill up what the files do not have.

    mixed_tickets.py OUT.csv GENERATED.csv FILE.csv...
"""
import csv
import sys
from collections import Counter
from pathlib import Path

ROWS, CATEGORIES, CUT = 50_000, 30, 240


def read(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            subject = row.get("subject") or row.get("Ticket Subject") or ""
            message = row.get("message") or row.get("body") or row.get("Ticket Description") or ""
            label = row.get("category") or row.get("Ticket Type") or ""
            yield subject, message, label


def main(out, *files):
    csv.field_size_limit(1 << 30)
    rows, seen = [], set()
    for path in files[1:] + files[:1]:
        for subject, message, label in read(path):
            text = (subject, message[:CUT])
            if label and text not in seen and len(rows) < ROWS:
                seen.add(text)
                rows.append((*text, f"{Path(path).stem}: {label}"))
    kept = {label for label, _ in Counter(row[2] for row in rows).most_common(CATEGORIES)}
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["subject", "message", "category"])
        writer.writerows((s, m, label if label in kept else "other") for s, m, label in rows)
    mean = sum(len(s) + len(m) for s, m, _ in rows) / len(rows)
    print(f"{len(rows)} tickets of {mean:.0f} characters, {len(kept) + 1} categories")


if __name__ == "__main__":
    main(*sys.argv[1:])
