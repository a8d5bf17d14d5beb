// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_picker.h"

#include "ui/support/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kWidth = 280;
constexpr int kHeight = 320;

} // namespace

ChoicePicker::ChoicePicker(const Content &content,
                           std::function<void(const QString &)> take,
                           QWidget *parent)
    : QDialog(parent)
    , m_content(content)
    , m_take(std::move(take))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(content.objectName);
    setWindowTitle(content.title);
    setAccessibleName(content.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setObjectName(content.objectName + u".field"_s);
    m_field->setAccessibleName(content.title);
    m_field->setPlaceholderText(content.placeholder);
    m_field->installEventFilter(this);
    m_list->setObjectName(content.objectName + u".list"_s);
    m_list->setAccessibleName(content.title);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    resize(themeOf(this).scaled(kWidth), themeOf(this).scaled(kHeight));
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePicker::narrow);
    connect(m_field, &QLineEdit::returnPressed, this, &ChoicePicker::take);
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePicker::take);
    narrow();
}

void ChoicePicker::openAt(const QPoint &place)
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    const int left =
        std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width()));
    const int top =
        std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height()));
    move(left, top);
    open();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ChoicePicker::narrow()
{
    const QString typed = m_field->text().simplified();
    m_list->clear();
    if (typed.isEmpty() && !m_content.nothing.isEmpty()) {
        m_list->addItem(m_content.nothing);
        m_list->item(0)->setData(Qt::UserRole, u""_s);
    }
    const auto add = [this](const QString &label, const QString &text) {
        auto *item = new QListWidgetItem(label, m_list);
        item->setData(Qt::UserRole, text);
    };
    for (const QString &choice : std::as_const(m_content.choices)) {
        if (choice.contains(typed, Qt::CaseInsensitive)) {
            add(choice, choice);
        }
    }
    if (!typed.isEmpty() && !m_content.choices.contains(typed, Qt::CaseInsensitive)) {
        add(tr("New: %1", "a word that was not used before").arg(typed), typed);
    }
    m_list->setCurrentRow(0);
}

void ChoicePicker::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const QString text = item->data(Qt::UserRole).toString();
    const std::function<void(const QString &)> take = m_take;
    accept();
    take(text);
}

bool ChoicePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace firstline::ui
