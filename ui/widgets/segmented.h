// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;

namespace firstline::ui {

/// A switch between a few named choices, all of them visible.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    /// Object name (last part) and text of a choice.
    struct Choice
    {
        QString name;
        QString text;
        QString key; ///< printed on the segment; empty: none
    };

    /// Segments are called `objectName`.NAME.
    Segmented(const QString &objectName, const QList<Choice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] int current() const;
    /// Does not emit `chosen`.
    void setCurrent(int index);
    /// Prints another key on a segment; an empty text: none.
    void setKey(int index, const QString &key);

Q_SIGNALS:
    /// The user chose another segment.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace firstline::ui
