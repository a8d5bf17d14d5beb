#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares out-of-fold answers of two sides on the same rows and folds, by a paired bootstrap.

    compare.py --folds DIR --answers DIR [--peer sklearn-floor] [--ours logistic,ensemble] [--json]

--folds holds what `quality_bench --folds-to` wrote (NAME.TASK.json), --answers what both sides
wrote with --answers-to (NAME.TASK.ALGORITHM.json). Rows are drawn with replacement, the same for
both sides; the interval is the middle 95 % of the difference of macro-F1 over 2,000 draws. A draw
counts the labels that it holds. "above" and "below" mean that the interval leaves zero out.

Rows are drawn one by one although families of near-duplicates hang together, which makes the
intervals a little narrower than they ought to be: "below" is found rather too often than too
seldom.
"""
import argparse
import glob
import hashlib
import json
import os
import sys

import numpy as np

ROUNDS = 2000
CHUNK = 100
SEED = 1


def macro_f1(truth, hits, predicted):
    """Macro-F1 of each draw from counts [draw, label]; labels that a draw lacks do not count."""
    total = truth + predicted
    f1 = np.divide(2 * hits, total, out=np.zeros_like(total), where=total > 0)
    present = truth > 0
    return np.where(present, f1, 0).sum(axis=1) / present.sum(axis=1)


def one_hot(codes, labels):
    table = np.zeros((len(codes), labels), dtype=np.float32)
    known = codes >= 0
    table[np.arange(len(codes))[known], codes[known]] = 1
    return table


class Side:
    """The answers of one side, ready to be counted in many draws."""

    def __init__(self, truth, answers, labels):
        codes = np.array([labels.get(answer, -1) for answer in answers])
        self.predicted = one_hot(codes, len(labels))
        self.hits = one_hot(np.where(codes == truth, codes, -1), len(labels))

    def f1(self, draws, truth_counts):
        return macro_f1(truth_counts, draws @ self.hits, draws @ self.predicted)


def compare(rows, peer_answers, our_answers):
    truth_words = [row["label"] for row in rows]
    labels = {label: i for i, label in enumerate(sorted(set(truth_words)))}
    truth = np.array([labels[word] for word in truth_words])
    truth_table = one_hot(truth, len(labels))
    peer, ours = Side(truth, peer_answers, labels), Side(truth, our_answers, labels)
    n = len(rows)

    everything = np.ones((1, n), dtype=np.float32)
    counts = everything @ truth_table
    majority = Side(truth, [list(labels)[int(counts[0].argmax())]] * n, labels)

    random = np.random.default_rng(SEED)
    differences = []
    for _ in range(ROUNDS // CHUNK):
        draws = random.multinomial(n, np.full(n, 1 / n), size=CHUNK).astype(np.float32)
        drawn = draws @ truth_table
        differences.append(ours.f1(draws, drawn) - peer.f1(draws, drawn))
    low, high = np.percentile(np.concatenate(differences), [2.5, 97.5])

    peer_f1, our_f1 = peer.f1(everything, counts)[0], ours.f1(everything, counts)[0]
    result = {
        "n": n,
        "classes": len(labels),
        "majority": float(majority.f1(everything, counts)[0]),
        "peer": float(peer_f1),
        "ours": float(our_f1),
        "difference": float(our_f1 - peer_f1),
        "interval": [float(low), float(high)],
        "verdict": "above" if low > 0 else "below" if high < 0 else "level",
    }
    if "high" in labels:
        at = labels["high"]
        result["recall_high"] = {
            name: float(side.hits[:, at].sum() / truth_table[:, at].sum())
            for name, side in (("peer", peer), ("ours", ours))
        }
    return result


def answers_of(directory, name, algorithm, digest):
    path = os.path.join(directory, f"{name}.{algorithm}.json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        kept = json.load(file)
    if kept["folds_sha256"] != digest:
        sys.exit(f"{path} belongs to other rows or folds; make it again")
    return kept["answers"]


def comparisons(arguments, algorithm):
    for path in sorted(glob.glob(os.path.join(arguments.folds, "*.json"))):
        with open(path, "rb") as file:
            content = file.read()
        name = os.path.basename(path).removesuffix(".json")
        digest = hashlib.sha256(content).hexdigest()
        peer = answers_of(arguments.answers, name, arguments.peer, digest)
        ours = answers_of(arguments.answers, name, algorithm, digest)
        if peer is None or ours is None:
            print(f"{name}: no answers of {algorithm if peer else arguments.peer}", file=sys.stderr)
            continue
        file, _, task = name.rpartition(".")
        yield {"file": file, "task": task, **compare(json.loads(content), peer, ours)}


def digits(value):
    """.873, with the sign where it is negative."""
    return f"{value:.3f}".replace("0.", ".", 1)


def signed(value):
    return f"{value:+.3f}".replace("0.", ".", 1)


def print_table(algorithm, peer, results):
    print(f"\n{algorithm} against {peer}\n")
    print(f"| file | task | n | labels | majority | {peer} | {algorithm} | difference |"
          " 95 % | verdict | recall of high |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for r in results:
        recall = r.get("recall_high")
        high = f"{digits(recall['peer'])} → {digits(recall['ours'])}" if recall else ""
        low, top = r["interval"]
        print(f"| {r['file']} | {r['task']} | {r['n']} | {r['classes']} | {digits(r['majority'])} |"
              f" {digits(r['peer'])} | {digits(r['ours'])} | {signed(r['difference'])} |"
              f" {signed(low)} … {signed(top)} | {r['verdict']} | {high} |")
    if results:
        verdicts = [r["verdict"] for r in results]
        mean = sum(r["difference"] for r in results) / len(results)
        print(f"\n{len(results)} rows, mean difference {mean:+.4f}; {verdicts.count('above')} above,"
              f" {verdicts.count('level')} level, {verdicts.count('below')} below")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", required=True, metavar="DIR")
    parser.add_argument("--answers", required=True, metavar="DIR")
    parser.add_argument("--peer", default="sklearn-floor", metavar="NAME")
    parser.add_argument("--ours", default="logistic", metavar="NAME,NAME")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    for ours_name in wanted.ours.split(","):
        found = list(comparisons(wanted, ours_name))
        if wanted.json:
            print(json.dumps({"ours": ours_name, "peer": wanted.peer, "files": found}))
        else:
            print_table(ours_name, wanted.peer, found)
