// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/agreement.h"
#include "ui/support/prediction_view.h"

#include <QString>

namespace firstline::ui {

/// What is said about how good an answer is here, and what it is counted from.
struct RecordText
{
    QString text;
    QString hint;
};

/// The record of answers that are about as sure as one.
[[nodiscard]] RecordText recordText(const AgreementCount &count);

/// Why the model doubts a ticket, with the two answers where they are close. Requires: it doubts.
[[nodiscard]] QString closeText(const PredictionView &view, const Prediction &prediction);

} // namespace firstline::ui
