// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/similar_ticket.h"
#include "ui/support/person_labels.h"

#include <QAbstractButton>

#include <array>
#include <vector>

namespace firstline::ui {

class TextLabel;

/// A ticket that reads like the one in the pane: a click or Enter opens it, A copies its labels.
class SimilarRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SimilarRow(QWidget *parent = nullptr);

    void setTicket(const SimilarTicket &ticket);
    [[nodiscard]] const SimilarTicket &ticket() const { return m_ticket; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Its labels are to be those of the ticket in the pane too.
    void copied();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    SimilarTicket m_ticket;
};

/// Tickets like the one in the pane, most alike first.
class SimilarList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kRows = 5;

    explicit SimilarList(QWidget *parent = nullptr);

    void showLoading();
    void showTickets(const std::vector<SimilarTicket> &tickets);
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void ticketWanted(qint64 rowId);
    void labelsCopied(const firstline::ui::PersonLabels &labels);

private:
    void showNote(const QString &note);

    TextLabel *m_note;
    std::array<SimilarRow *, kRows> m_rows{};
};

} // namespace firstline::ui
