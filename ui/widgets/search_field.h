// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query_vocabulary.h"
#include "core/service/query_text.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;
class QTreeView;

namespace firstline::ui {

/// The search of the inbox: text that is a query, coloured as it is understood, with completion of
/// its last word. It never refuses a text.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int kDelayMilliseconds = 150; ///< from the last key to the query

    explicit SearchField(QWidget *parent = nullptr);

    /// Shows a query that came from elsewhere; does not answer with `queryChanged`. A text that
    /// already says the same stays as it was typed.
    void showQuery(const TicketQuery &query);
    void setVocabulary(const QueryVocabulary &vocabulary) { m_vocabulary = vocabulary; }
    /// Begins a condition at the end of the text and offers its values: "category:".
    void begin(const QString &name);
    /// What was not understood, for people; empty when all was.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void queryChanged(const firstline::TicketQuery &query);
    /// The person wants to go on in the list.
    void listWanted();
    void problemChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeText();
    void apply();
    void colour();
    void offerCompletions();
    void complete(const QString &text);
    void escape();
    [[nodiscard]] bool isForCompletions(int key) const;

    QTimer m_delay;
    ParsedQuery m_parsed;
    QueryVocabulary m_vocabulary;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    QTreeView *m_popup;
    qsizetype m_completedFrom = 0;
};

} // namespace firstline::ui
