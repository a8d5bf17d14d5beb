// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page_id.h"
#include "ui/server_state.h"

#include <QWidget>

#include <array>
#include <utility>

class QMenu;
class QVBoxLayout;

namespace firstline::ui {

class ConsoleActions;
class IconButton;
class NavFoot;
class NavItem;
class TextLabel;

/// The pages on the left, and below them what the model and the server are doing.
class NavRail : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWide = 208;
    static constexpr int kNarrow = 56;

    /// `menu` opens at the button beside the name of the program.
    NavRail(const ConsoleActions &actions, QMenu *menu, QWidget *parent = nullptr);

    void setCurrent(PageId id);
    void setCount(PageId id, const QString &count);
    /// Lists the saved views with their counts; the first nine have keys.
    void setViews(const QList<std::pair<QString, QString>> &namesAndCounts);
    void setNarrow(bool isNarrow);
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }
    void showLetters(bool shows);
    void showServer(const ServerState &state);
    void showModel(const QString &version);
    void showAgent(const QString &agent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(firstline::ui::PageId id);
    /// The place of the view in the list, from 0.
    void viewChosen(int number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addItem(QVBoxLayout &layout, PageId id);
    void addSection(QVBoxLayout &layout, const QString &title);
    void adoptWidth();
    [[nodiscard]] NavItem *item(PageId id) const
    {
        return m_items.at(static_cast<std::size_t>(id));
    }

    std::array<NavItem *, kPageCount> m_items{};
    QWidget *m_viewList = nullptr;
    QList<NavItem *> m_views;
    QList<QWidget *> m_wideOnly;
    NavFoot *m_foot = nullptr;
    bool m_isNarrow = false;
};

} // namespace firstline::ui
