// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace firstline::ui {

/// A small quiet table of figures; Ctrl C copies the selected cells as tab-separated text.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    DataTable(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Makes the table as high as its rows, up to `mostRows`.
    void fitHeight(int mostRows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adoptTheme();
    void copySelection() const;
};

} // namespace firstline::ui
