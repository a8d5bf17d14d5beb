// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/key_hints.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace firstline::ui {

class TextLabel;

/// A page of the console: a top bar with title, meta text and actions over its content.
class Page : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kTopBarHeight = 56;

    Page(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    /// What the page shows, for the status bar.
    [[nodiscard]] QString statusText() const { return m_statusText; }
    [[nodiscard]] QList<KeyHint> keyHints() const { return m_keyHints; }

    /// Called when the page comes into view.
    virtual void enter() {}

Q_SIGNALS:
    void statusChanged();

protected:
    void setMeta(const QString &text);
    void setStatusText(const QString &text);
    void setKeyHints(const QList<KeyHint> &hints);
    /// Adds a control at the right of the top bar.
    void addToTopBar(QWidget *widget);
    /// Where the page puts its content.
    [[nodiscard]] QVBoxLayout &body() { return *m_body; }

    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_topBar;
    QVBoxLayout *m_body;
    TextLabel *m_meta;
    QString m_statusText;
    QList<KeyHint> m_keyHints;
};

} // namespace firstline::ui
