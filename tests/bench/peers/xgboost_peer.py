#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""XGBoost as one would use it on text: TF-IDF of words 1-2, the 5,000 with the largest chi-squared,
100 rounds of depth 6 with balanced weights, histograms.

Reads files that `quality_bench --folds-to DIR` wrote (rows of text, label and fold), so that both
sides see the same texts and folds. Prints accuracy and macro-F1 of the pooled out-of-fold answers,
the majority's macro-F1 beside it, and the recall of "high" where there is one. Needs the Python
package `xgboost`.

    xgboost_peer.py [--answers-to DIR] FILE.json...

With --answers-to the answers are kept as DIR/NAME.xgboost-peer.json for compare.py.
"""
import xgboost
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.preprocessing import LabelEncoder
from sklearn.utils.class_weight import compute_sample_weight

from out_of_fold import main

TERMS = 5000


def predict(train, test):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    matrix = words.fit_transform([row["text"] for row in train])
    encoder = LabelEncoder()
    labels = encoder.fit_transform([row["label"] for row in train])
    best = SelectKBest(chi2, k=min(TERMS, matrix.shape[1]))
    model = xgboost.XGBClassifier(
        n_estimators=100, max_depth=6, learning_rate=0.3, tree_method="hist", n_jobs=1, seed=1
    )
    weights = compute_sample_weight("balanced", labels)
    model.fit(best.fit_transform(matrix, labels), labels, sample_weight=weights)
    held_out = words.transform([row["text"] for row in test])
    return encoder.inverse_transform(model.predict(best.transform(held_out)))


if __name__ == "__main__":
    main("xgboost-peer", predict, __doc__)
