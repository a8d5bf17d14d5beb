// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace firstline::ui {

/// A page that cannot show anything yet and says what it needs for that.
class PlaceholderPage : public Page
{
    Q_OBJECT

public:
    struct Content
    {
        QString objectName;
        QString iconName;
        QString title;    ///< of the page
        QString headline; ///< what is missing
        QString text;     ///< what will be here and what it needs
        QString button;   ///< what can be done now; empty: nothing
    };

    explicit PlaceholderPage(const Content &content, QWidget *parent = nullptr);

Q_SIGNALS:
    void buttonClicked();
};

/// The drift page until it is there.
[[nodiscard]] PlaceholderPage *makeDriftPage();

} // namespace firstline::ui
