// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace firstline::ui {

class ActionButton;
class TextLabel;
class ViewDesk;

/// The line under the filters that says that a view was changed, or asks for the name of a new one.
/// Hidden when there is neither to say.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit ViewBar(ViewDesk &desk, QWidget *parent = nullptr);

    /// Keeps the query: in the open view, else under a name that is asked for here.
    void save();

Q_SIGNALS:
    /// The name was given or given up.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void accept();
    void cancel();

    ViewDesk &m_desk;
    TextLabel *m_text;
    QLineEdit *m_name;
    ActionButton *m_save;
    ActionButton *m_discard;
    bool m_isNaming = false;
};

} // namespace firstline::ui
