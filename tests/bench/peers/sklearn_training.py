#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains what a data scientist would reach for, and says what each step took.

TF-IDF of words 1-2 and characters within words 2-5, sublinear, then LinearSVC C 0.5 balanced, plain
or in CalibratedClassifierCV(cv=5), on the category of a ticket file. Prints JSON: seconds of each
step, of the whole process since it could first look at its clock, and its peak memory.

    sklearn_training.py plain|calibrated FILE.csv
"""
import time

START = time.time()

import csv
import json
import resource
import sys

import numpy as np
from scipy.sparse import hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC


def read(path):
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["category"].strip()]
    return [f"{r['subject']}\n{r['message']}" for r in rows], [r["category"] for r in rows]


def vectorise(texts):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    return hstack([words.fit_transform(texts), characters.fit_transform(texts)]).tocsr()


def main(variant, path):
    seconds, last = {}, START

    def done(step):
        nonlocal last
        seconds[step], last = round(time.time() - last, 2), time.time()

    done("import")
    texts, labels = read(path)
    done("read")
    matrix = vectorise(texts)
    done("vectorise")
    model = LinearSVC(C=0.5, class_weight="balanced")
    if variant == "calibrated":
        model = CalibratedClassifierCV(model, cv=5)
    model.fit(matrix, np.array(labels))
    done("fit")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    report = {"variant": variant, "rows": len(labels), "classes": len(set(labels))}
    report |= {"features": matrix.shape[1], "values": matrix.nnz, "seconds": seconds}
    report |= {"total": round(time.time() - START, 2), "peak_mb": round(peak)}
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
