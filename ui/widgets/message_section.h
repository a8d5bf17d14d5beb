// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/word_message_view.h"

#include <QWidget>

namespace firstline::ui {

class ConsoleActions;
class ElidedLabel;
class Segmented;
class WordLegend;

/// The message of a ticket, cleaned or as it came, with its legend.
class MessageSection : public QWidget
{
    Q_OBJECT

public:
    explicit MessageSection(const ConsoleActions &actions, QWidget *parent = nullptr);

    void showMessage(const QString &cleaned, const QString &original);
    /// Marks words in the text; `label` is what they point to.
    void showMarks(const QString &label, const std::vector<WordMark> &marks);
    /// What the text names, in one line; empty: nothing.
    void showNamed(const QString &sentence);
    [[nodiscard]] WordMessageView &view() { return *m_view; }

private:
    void refresh();

    QString m_cleaned;
    QString m_original;
    WordLegend *m_legend;
    Segmented *m_switch;
    WordMessageView *m_view;
    ElidedLabel *m_named;
};

} // namespace firstline::ui
