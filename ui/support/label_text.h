// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"
#include "core/domain/priority.h"
#include "core/domain/stored_ticket.h"

#include <QString>

namespace firstline::ui {

/// The words of the domain in the language of the screen.
[[nodiscard]] QString priorityText(Priority priority);
[[nodiscard]] QString sortText(TicketSort sort);
[[nodiscard]] QString reviewText(ReviewReason reason);
[[nodiscard]] QString channelText(const QString &channel);
[[nodiscard]] QString algorithmText(const QString &algorithm);
/// A word as it stands in the ticket, a fact about the ticket ("meta:caps_ratio") in the language
/// of the screen.
[[nodiscard]] QString reasonText(const Reason &reason);
/// What a named thing in a text is: "order number".
[[nodiscard]] QString entityText(const QString &type);
/// The name of an ISO 639-1 language in that language; empty for "und" and unknown codes.
[[nodiscard]] QString languageText(const QString &code);

/// The label of a prediction: a priority's word in the language of the screen, a category as it is.
[[nodiscard]] QString labelText(Task task, const QString &label);

/// 0.873 → "87 %".
[[nodiscard]] QString percentText(double share);
/// 0.873 → "87.3 %".
[[nodiscard]] QString finePercentText(double share);

} // namespace firstline::ui
