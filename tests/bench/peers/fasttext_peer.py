#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fastText, the command line program, supervised: words 1-2, characters 2-5, 25 epochs, one thread.

Reads files that `quality_bench --folds-to DIR` wrote (rows of text, label and fold), so that both
sides see the same texts and folds. Prints accuracy and macro-F1 of the pooled out-of-fold answers,
the majority's macro-F1 beside it, and the recall of "high" where there is one. Needs the program
`fasttext` (Debian package of that name).

    fasttext_peer.py [--answers-to DIR] FILE.json...

With --answers-to the answers are kept as DIR/NAME.fasttext.json for compare.py.
"""
import re
import subprocess
import tempfile
from pathlib import Path

from out_of_fold import main

SETTINGS = "-wordNgrams 2 -minn 2 -maxn 5 -dim 50 -epoch 25 -lr 0.5 -bucket 200000 -thread 1".split()


def line_of(text):
    return " ".join(re.findall(r"\w+|[^\w\s]", text.lower())) or "."


def predict(train, test):
    names = sorted({row["label"] for row in train})
    numbers = {name: number for number, name in enumerate(names)}
    with tempfile.TemporaryDirectory() as folder:
        learned = Path(folder, "train.txt")
        asked = Path(folder, "test.txt")
        learned.write_text(
            "".join(f"__label__{numbers[row['label']]} {line_of(row['text'])}\n" for row in train),
            encoding="utf-8",
        )
        asked.write_text("".join(line_of(row["text"]) + "\n" for row in test), encoding="utf-8")
        model = Path(folder, "model")
        subprocess.run(
            ["fasttext", "supervised", "-input", learned, "-output", model, *SETTINGS],
            check=True,
            capture_output=True,
        )
        answers = subprocess.run(
            ["fasttext", "predict", f"{model}.bin", asked],
            check=True,
            capture_output=True,
            text=True,
        )
    return [names[int(label.removeprefix("__label__"))] for label in answers.stdout.split()]


if __name__ == "__main__":
    main("fasttext", predict, __doc__)
