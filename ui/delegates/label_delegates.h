// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/ticket_delegate.h"

namespace firstline::ui {

/// Priority as a chip: tinted when the model says so, with a tick when a person did, dashed with a
/// question mark when the model is not sure.
class PriorityDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

/// Subject over sender, age and first words.
class SubjectDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

/// Category as a word; with a tick when a person said it, dashed when the model is not sure.
class CategoryDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

/// How sure the model is, that a person should look, or that a person did.
class ConfidenceDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

/// The reply clock.
class DueDelegate final : public TicketDelegate
{
    Q_OBJECT

public:
    using TicketDelegate::TicketDelegate;

protected:
    void paintCell(QPainter &painter, const CellContext &cell, const TicketRow &row) const override;
};

} // namespace firstline::ui
