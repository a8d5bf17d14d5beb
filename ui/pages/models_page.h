// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model_card.h"
#include "ui/pages/page.h"

namespace firstline {
class TriageService;
}

namespace firstline::ui {

/// The model that predicts now: what it is, what it learned from and what it is worth.
class ModelsPage : public Page
{
    Q_OBJECT

public:
    /// The reference is kept and must outlive this object.
    explicit ModelsPage(const TriageService &triage, QWidget *parent = nullptr);

    /// Reads the published model's card anew.
    void refresh();

private:
    QWidget *buildTask(const TaskCard &task);
    QWidget *buildOrigin(const ModelCard &card);
    QWidget *buildNothing();

    const TriageService &m_triage;
    QWidget *m_content = nullptr;
};

} // namespace firstline::ui
