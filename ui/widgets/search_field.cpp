// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "core/service/query_completion.h"
#include "ui/support/painting.h"
#include "ui/support/search_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr int kIconSpace = 30;
constexpr int kPopupWidth = 380;
constexpr int kNameColumn = 150;

QTextCharFormat formatOf(QueryToken::Kind kind, const Theme &theme)
{
    QTextCharFormat format;
    switch (kind) {
    case QueryToken::Kind::Field:
        format.setForeground(theme.colour(Colour::Text3));
        break;
    case QueryToken::Kind::Value:
        format.setForeground(theme.colour(Colour::Accent));
        break;
    case QueryToken::Kind::Word:
        format.setForeground(theme.colour(Colour::Text));
        break;
    case QueryToken::Kind::Unknown:
        format.setForeground(theme.colour(Colour::High));
        format.setUnderlineColor(theme.colour(Colour::High));
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        break;
    }
    return format;
}

/// What a completion is, beside its text.
QString explanation(const QueryCompletion &completion)
{
    if (!completion.field) {
        return SearchField::tr("Order of the list");
    }
    if (completion.isName) {
        return queryFieldText(*completion.field);
    }
    const QString text = queryValueText(*completion.field, completion.text);
    return text == completion.text ? QString() : text;
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(0, 2, this))
    , m_popup(new QTreeView)
{
    setObjectName(u"inbox.search"_s);
    setAccessibleName(tr("Search tickets"));
    setAccessibleDescription(tr("Words, phrases and conditions such as priority:high. Key /"));
    setPlaceholderText(tr("Search or filter, such as priority:high refund"));
    setTextMargins(kIconSpace, 0, 8, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(160);
    m_popup->setObjectName(u"inbox.search.completions"_s);
    m_popup->setAccessibleName(tr("Ways to go on"));
    m_popup->setRootIsDecorated(false);
    m_popup->setHeaderHidden(true);
    m_popup->setUniformRowHeights(true);
    m_completer->setModel(m_offers);
    m_completer->setPopup(m_popup);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::apply);
    connect(this, &QLineEdit::textEdited, this, [this] {
        takeText();
        m_delay.start();
        offerCompletions();
    });
    connect(m_completer,
            qOverload<const QString &>(&QCompleter::activated),
            this,
            &SearchField::complete);
}

void SearchField::showQuery(const TicketQuery &query)
{
    m_delay.stop();
    TicketQuery typed = parseQuery(text()).query;
    typed.agent = query.agent;
    if (typed != query) {
        setText(queryText(query));
    }
    takeText();
}

void SearchField::begin(const QString &name)
{
    const QString before = text().trimmed();
    setText((before.isEmpty() ? QString() : before + u' ') + name + u':');
    setFocus(Qt::ShortcutFocusReason);
    takeText();
    offerCompletions();
}

QString SearchField::problem() const
{
    return m_parsed.problems.empty() ? QString() : queryProblemText(m_parsed.problems.front());
}

QSize SearchField::sizeHint() const
{
    return {420, themeOf(this).scaled(34)};
}

void SearchField::takeText()
{
    m_parsed = parseQuery(text());
    colour();
    setToolTip(problem());
    Q_EMIT problemChanged(problem());
}

void SearchField::apply()
{
    m_delay.stop();
    Q_EMIT queryChanged(m_parsed.query);
}

/// Formats the text where it stands, as an input method would; positions count from the cursor.
void SearchField::colour()
{
    const Theme &theme = themeOf(this);
    QList<QInputMethodEvent::Attribute> attributes;
    for (const QueryToken &token : m_parsed.tokens) {
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(token.begin) - cursorPosition(),
                           static_cast<int>(token.length),
                           formatOf(token.kind, theme)});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void SearchField::offerCompletions()
{
    const QueryCompletions found = completeQuery(text(), cursorPosition(), m_vocabulary);
    m_completedFrom = found.begin;
    m_offers->removeRows(0, m_offers->rowCount());
    for (const QueryCompletion &completion : found.items) {
        auto *meaning = new QStandardItem(explanation(completion));
        meaning->setForeground(themeOf(this).colour(Colour::Text3));
        m_offers->appendRow({new QStandardItem(completion.text), meaning});
    }
    if (found.items.empty()) {
        m_popup->hide();
        return;
    }
    const QRect place(cursorRect().left(), 0, themeOf(this).scaled(kPopupWidth), height());
    m_completer->complete(place);
    m_popup->header()->resizeSection(0, themeOf(this).scaled(kNameColumn));
}

void SearchField::complete(const QString &completion)
{
    const QString after = text().sliced(cursorPosition());
    const QString before = text().first(m_completedFrom) + completion;
    const bool isName = completion.endsWith(u':');
    const bool needsBlank = !isName && after.isEmpty();
    setText(before + (needsBlank ? u" "_s : QString()) + after);
    setCursorPosition(static_cast<int>(before.size()) + (needsBlank ? 1 : 0));
    takeText();
    if (isName) {
        offerCompletions();
    } else {
        apply();
    }
}

void SearchField::escape()
{
    if (text().isEmpty()) {
        Q_EMIT listWanted();
        return;
    }
    setText(QString()); // clear() would count as typing and offer completions
    takeText();
    apply();
}

/// Whether the list of completions wants the key; it sees every key after this field.
bool SearchField::isForCompletions(int key) const
{
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    return m_popup->isVisible()
           && (key == Qt::Key_Escape || (isReturn && m_popup->currentIndex().isValid()));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (isForCompletions(event->key())) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_popup->hide();
        apply();
        event->accept();
        return;
    case Qt::Key_Down:
        if (m_delay.isActive()) {
            apply();
        }
        Q_EMIT listWanted();
        event->accept();
        return;
    case Qt::Key_Escape:
        escape();
        event->accept();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    drawIcon(painter,
             u"search"_s,
             themeOf(this).colour(Colour::Text3),
             QRectF(4, 0, kIconSpace - 4, height()),
             16);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        colour();
        updateGeometry();
    }
}

} // namespace firstline::ui
