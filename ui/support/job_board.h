// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace firstline::ui {

class ComparisonRunner;
class ImportRunner;
class StatusStrip;
class TriageDesk;

/// Shows the long work of the window in its status bar, one at a time, and cancels it: an import,
/// else a change of many tickets, else a comparison of methods.
class JobBoard : public QObject
{
    Q_OBJECT

public:
    /// What is to be asked before the window closes.
    struct Question
    {
        QString text;
        QString act;
    };

    /// The references are kept.
    JobBoard(ImportRunner &imports,
             ComparisonRunner &comparisons,
             TriageDesk &desk,
             QObject *parent = nullptr);

    /// Where the work is shown; call it for every new status bar.
    void showIn(StatusStrip *strip);

    /// None while nothing runs that would be lost.
    [[nodiscard]] std::optional<Question> closingQuestion() const;
    void cancelAll();

Q_SIGNALS:
    /// Work began or ended.
    void changed();

private:
    void connectRunners();
    void cancelShown();
    void show(const QString &text, double share);
    void end();

    ImportRunner &m_imports;
    ComparisonRunner &m_comparisons;
    TriageDesk &m_desk;
    StatusStrip *m_strip = nullptr;
};

} // namespace firstline::ui
