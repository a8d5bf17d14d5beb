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
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from out_of_fold import main

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


if __name__ == "__main__":
    main(NAME, predict, __doc__)
