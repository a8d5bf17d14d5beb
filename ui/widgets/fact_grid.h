// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace firstline::ui {

/// Names and values under one another.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name;
        QString value;
        QString toolTip = {};
    };

    explicit FactGrid(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_layout;
    QList<QWidget *> m_labels;
};

} // namespace firstline::ui
