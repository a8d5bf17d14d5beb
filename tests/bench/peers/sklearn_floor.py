#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor: TF-IDF of words 1-2 and characters within words 2-5, sublinear, LinearSVC C 0.5 balanced.

Reads files that `quality_bench --folds-to DIR` wrote (rows of text, label and fold), so that both
sides see the same texts and folds. Prints accuracy and macro-F1 of the pooled out-of-fold answers,
the majority's macro-F1 beside it, and the recall of "high" where there is one.

    sklearn_floor.py FILE.json...
"""
import json
import sys
import time
from collections import Counter

from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import accuracy_score, f1_score, recall_score
from sklearn.svm import LinearSVC


def predict(train, test):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    texts = [row["text"] for row in train]
    matrix = hstack([words.fit_transform(texts), characters.fit_transform(texts)]).tocsr()
    model = LinearSVC(C=0.5, class_weight="balanced")
    model.fit(matrix, [row["label"] for row in train])
    held_out = [row["text"] for row in test]
    return model.predict(hstack([words.transform(held_out), characters.transform(held_out)]))


def measure(path):
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    start = time.time()
    truth, answers = [], []
    for fold in range(1 + max(row["fold"] for row in rows)):
        test = [row for row in rows if row["fold"] == fold]
        answers += list(predict([row for row in rows if row["fold"] != fold], test))
        truth += [row["label"] for row in test]
    majority = Counter(truth).most_common(1)[0][0]
    line = (
        f"{path.split('/')[-1]:40s} n {len(rows):5d} acc {accuracy_score(truth, answers):.4f}"
        f" F1 {f1_score(truth, answers, average='macro'):.4f}"
        f" maj {f1_score(truth, [majority] * len(truth), average='macro', zero_division=0):.4f}"
    )
    if "high" in truth:
        high = recall_score(truth, answers, labels=["high"], average="macro")
        line += f" high {high:.3f}"
    print(f"{line} {time.time() - start:.1f} s", flush=True)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        measure(name)
