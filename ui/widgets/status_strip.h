// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/key_hints.h"

#include <QWidget>

namespace firstline::ui {

class ElidedLabel;
class JobStrip;

/// The bar at the foot: what is shown and how long it took; keys, or the running job.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 30;

    explicit StatusStrip(QWidget *parent = nullptr);

    void setText(const QString &text);
    void setHints(const QList<KeyHint> &hints);
    /// Shows the job in place of the keys.
    void showJob(const QString &text, double share);
    void endJob();

Q_SIGNALS:
    void jobCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_text;
    KeyHints *m_hints;
    JobStrip *m_job;
};

} // namespace firstline::ui
