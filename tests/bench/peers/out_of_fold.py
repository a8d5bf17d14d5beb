# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers of the quality benchmark share: reading folds, asking a peer, printing a line."""
import argparse
import hashlib
import json
import os
import time
from collections import Counter

from sklearn.metrics import accuracy_score, f1_score, recall_score


def out_of_fold(rows, predict):
    """One answer a row, each from a model that did not see the row's fold."""
    answers = [None] * len(rows)
    for fold in sorted({row["fold"] for row in rows}):
        at = [i for i, row in enumerate(rows) if row["fold"] == fold]
        train = [row for row in rows if row["fold"] != fold]
        for i, answer in zip(at, predict(train, [rows[i] for i in at])):
            answers[i] = str(answer)
    return answers


def kept_answers(path, digest):
    """The answers of an earlier run on the same rows and folds, or None."""
    if path is None or not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        kept = json.load(file)
    return kept["answers"] if kept["folds_sha256"] == digest else None


def measure(path, answers_to, peer, predict):
    with open(path, "rb") as file:
        content = file.read()
    rows = json.loads(content)
    digest = hashlib.sha256(content).hexdigest()
    name = os.path.basename(path).removesuffix(".json")
    keep = os.path.join(answers_to, f"{name}.{peer}.json") if answers_to else None
    start = time.time()
    answers = kept_answers(keep, digest)
    took = "kept"
    if answers is None:
        answers = out_of_fold(rows, predict)
        took = f"{time.time() - start:.1f} s"
        if keep:
            with open(keep, "w", encoding="utf-8") as file:
                json.dump({"algorithm": peer, "folds_sha256": digest, "answers": answers}, file)
    truth = [row["label"] for row in rows]
    majority = Counter(truth).most_common(1)[0][0]
    line = (
        f"{name:40s} n {len(rows):5d} acc {accuracy_score(truth, answers):.4f}"
        f" F1 {f1_score(truth, answers, average='macro'):.4f}"
        f" maj {f1_score(truth, [majority] * len(truth), average='macro', zero_division=0):.4f}"
    )
    if "high" in truth:
        high = recall_score(truth, answers, labels=["high"], average="macro")
        line += f" high {high:.3f}"
    print(f"{line} {took}", flush=True)


def main(peer, predict, description):
    """Measures `predict(train, test)`, which answers a label for each row of `test`."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--answers-to", metavar="DIR")
    parser.add_argument("files", nargs="+", metavar="FILE.json")
    arguments = parser.parse_args()
    for path in arguments.files:
        measure(path, arguments.answers_to, peer, predict)
