// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace firstline::ui {

/// A small window with a field over a list: typing narrows the list, Enter takes the marked line,
/// Esc leaves. A word that is not in the list can be taken too.
class ChoicePicker : public QDialog
{
    Q_OBJECT

public:
    struct Content
    {
        QString objectName; ///< of the window; field and list are `.field` and `.list`
        QString title;
        QString placeholder; ///< of the field
        QStringList choices;
        QString nothing; ///< a first line that takes the empty text; empty: there is none
    };

    /// Calls `take` with the chosen text; not at all when the person leaves.
    ChoicePicker(const Content &content,
                 std::function<void(const QString &)> take,
                 QWidget *parent);

    /// Opens at a place of the screen, within the screen.
    void openAt(const QPoint &place);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void take();

    Content m_content;
    std::function<void(const QString &)> m_take;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace firstline::ui
