#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor: TF-IDF of words 1-2 and characters within words 2-5, sublinear, LinearSVC C 0.5 balanced.

Reads files that `quality_bench --folds-to DIR` wrote (rows of text, label and fold), so that both
sides see the same texts and folds. Prints accuracy and macro-F1 of the pooled out-of-fold answers,
the majority's macro-F1 beside it, and the recall of "high" where there is one.

    sklearn_floor.py [--answers-to DIR] FILE.json...

With --answers-to the answers are kept as DIR/NAME.sklearn-floor.json for compare.py. Answers that
are there already for the same rows and folds are not computed again.
"""
import argparse
import hashlib
import json
import os
import time
from collections import Counter

from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.svm import LinearSVC

NAME = "sklearn-floor"


def predict(train, test):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    texts = [row["text"] for row in train]
    matrix = hstack([words.fit_transform(texts), characters.fit_transform(texts)]).tocsr()
    model = LinearSVC(C=0.5, class_weight="balanced")
    model.fit(matrix, [row["label"] for row in train])
    held_out = [row["text"] for row in test]
    return model.predict(hstack([words.transform(held_out), characters.transform(held_out)]))


def out_of_fold(rows):
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


def measure(path, answers_to):
    with open(path, "rb") as file:
        content = file.read()
    rows = json.loads(content)
    digest = hashlib.sha256(content).hexdigest()
    name = os.path.basename(path).removesuffix(".json")
    keep = os.path.join(answers_to, f"{name}.{NAME}.json") if answers_to else None
    start = time.time()
    answers = kept_answers(keep, digest)
    took = "kept"
    if answers is None:
        answers = out_of_fold(rows)
        took = f"{time.time() - start:.1f} s"
        if keep:
            with open(keep, "w", encoding="utf-8") as file:
                json.dump({"algorithm": NAME, "folds_sha256": digest, "answers": answers}, file)
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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--answers-to", metavar="DIR")
    parser.add_argument("files", nargs="+", metavar="FILE.json")
    arguments = parser.parse_args()
    for name in arguments.files:
        measure(name, arguments.answers_to)
