// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/models/preview_model.h"
#include "ui/support/error_text.h"
#include "ui/support/field_text.h"
#include "ui/support/label_text.h"
#include "ui/support/theme.h"
#include "ui/support/when_ready.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

constexpr QSize kSize{940, 660};
constexpr int kFieldColumns = 3;
constexpr std::size_t kMostWords = 8; ///< of the priority column that can be folded here
constexpr int kWordColumns = 4;
constexpr std::array kEncodings{
    TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be};
/// Of the preview's columns at 100 % text size; the message takes what is left.
constexpr std::array kWidths{76, 132, 118, 170, 0, 72, 84, 76};
constexpr std::array kPriorities{Priority::High, Priority::Medium, Priority::Low};

QComboBox *comboBox(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

ImportDialog::ImportDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
{
    setObjectName(u"import"_s);
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(kSize.boundedTo(parent != nullptr ? parent->size() : kSize));
    buildLayout();
    read();
}

void ImportDialog::buildLayout()
{
    m_model = new PreviewModel(this);
    m_table = new DataTable(u"import.preview"_s, tr("The first tickets of the file"), this);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(PreviewModel::MessageColumn,
                                                      QHeaderView::Stretch);
    for (int column = 0; column < PreviewModel::ColumnCount; ++column) {
        m_table->setColumnWidth(column,
                                themeOf(this).scaled(kWidths.at(static_cast<std::size_t>(column))));
    }
    m_refused = new TextLabel(QString(), TextRole::Small, Colour::High, this);
    m_refused->setObjectName(u"import.refused"_s);
    m_refused->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(buildHead());
    layout->addWidget(
        new TextLabel(tr("Which column is what"), TextRole::BodyStrong, Colour::Text, this));
    layout->addWidget(buildFields());
    m_wordsBox = new QWidget(this);
    m_words = new QGridLayout(m_wordsBox);
    m_words->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_wordsBox);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_refused);
    layout->addLayout(buildFoot());
}

QLayout *ImportDialog::buildHead()
{
    m_summary = new TextLabel(QString(), TextRole::Body, Colour::Text2, this);
    m_summary->setObjectName(u"import.summary"_s);
    m_summary->setWordWrap(true);
    m_encodings = comboBox(u"import.encoding"_s, tr("Encoding"), this);
    for (const TextEncoding encoding : kEncodings) {
        m_encodings->addItem(encodingText(encoding));
    }
    connect(m_encodings, &QComboBox::activated, this, [this](int index) {
        m_encoding = kEncodings.at(static_cast<std::size_t>(index));
        read();
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_summary, 1);
    head->addWidget(m_encodings);
    return head;
}

QWidget *ImportDialog::buildFields()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    int place = 0;
    for (const QString &field : ticketFieldNames()) {
        auto *columns = comboBox(u"import.field."_s + field, fieldText(field), box);
        connect(columns, &QComboBox::activated, this, [this, field, columns](int index) {
            m_columns.insert(field, index == 0 ? u""_s : columns->itemText(index));
            read();
        });
        m_fields.insert(field, columns);
        const int column = place % kFieldColumns * 2;
        grid->addWidget(new TextLabel(fieldText(field), TextRole::Small, Colour::Text2, box),
                        place / kFieldColumns,
                        column);
        grid->addWidget(columns, place / kFieldColumns, column + 1);
        grid->setColumnStretch(column + 1, 1);
        ++place;
    }
    return box;
}

QLayout *ImportDialog::buildFoot()
{
    auto *cancel = new ActionButton(ButtonLook::Normal, this);
    cancel->setObjectName(u"import.cancel"_s);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    m_import = new ActionButton(ButtonLook::Primary, this);
    m_import->setObjectName(u"import.start"_s);
    m_import->setText(tr("Import"));
    m_import->setAccessibleName(tr("Import"));
    m_import->setDefault(true);
    connect(m_import, &QAbstractButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    return foot;
}

ImportRequest ImportDialog::wanted() const
{
    ImportRequest request;
    request.file = m_file;
    request.columns = m_columns;
    request.priorities = m_priorities;
    request.encoding = m_encoding;
    return request;
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request = wanted();
    request.format = m_preview.format;
    request.encoding = m_preview.encoding;
    for (auto entry = m_preview.matched.begin(); entry != m_preview.matched.end(); ++entry) {
        request.columns.insert(entry.key(), entry.value());
    }
    return request;
}

void ImportDialog::read()
{
    const int reading = ++m_reading;
    m_import->setEnabled(false);
    m_summary->setText(tr("Reading %1…").arg(QFileInfo(m_file).fileName()));
    whenReady(this, startPreview(wanted()), [this, reading](const Result<ImportPreview> &preview) {
        if (reading != m_reading) {
            return;
        }
        if (preview) {
            showPreview(*preview);
        } else {
            showFailure(preview.error());
        }
    });
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_summary->setText(summary());
    m_encodings->setCurrentIndex(static_cast<int>(
        std::find(kEncodings.begin(), kEncodings.end(), preview.encoding) - kEncodings.begin()));
    fillFields();
    fillPriorities();
    m_model->setTickets(preview.tickets);
    m_refused->setText(preview.badExamples.join(u'\n'));
    m_refused->setVisible(!preview.badExamples.isEmpty());
    m_import->setEnabled(!preview.tickets.empty());
    m_import->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showFailure(const Error &error)
{
    m_summary->setText(tr("These columns cannot be imported."));
    m_refused->setText(errorText(error));
    m_refused->show();
    m_model->setTickets({});
}

QString ImportDialog::separatorText() const
{
    if (m_preview.separator == ","_L1) {
        return tr("commas");
    }
    return m_preview.separator == ";"_L1 ? tr("semicolons") : tr("tabs");
}

QString ImportDialog::summary() const
{
    QStringList parts;
    if (m_preview.format == TicketFileFormat::JsonLines) {
        parts.append(tr("JSON Lines"));
    } else if (m_preview.format == TicketFileFormat::TwitterSupport) {
        parts.append(tr("Conversations of customer support on Twitter"));
    } else {
        parts.append(tr("CSV, separated by %1").arg(separatorText()));
    }
    parts.append(encodingText(m_preview.encoding));
    parts.append(tr("%Ln row(s) looked at", nullptr, static_cast<int>(m_preview.rows)));
    parts.append(tr("%Ln of them refused", nullptr, static_cast<int>(m_preview.badRows)));
    return parts.join(u" · "_s);
}

void ImportDialog::fillFields()
{
    for (auto entry = m_fields.begin(); entry != m_fields.end(); ++entry) {
        QComboBox *box = entry.value();
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItem(tr("not in the file"));
        box->addItems(m_preview.columns);
        const QString column = m_preview.matched.value(entry.key());
        box->setCurrentIndex(column.isEmpty() ? 0 : box->findText(column));
        const bool isGuess = m_preview.guessed.contains(entry.key());
        box->setToolTip(isGuess ? tr("Guessed by what the column holds") : QString());
        box->setEnabled(m_preview.format != TicketFileFormat::TwitterSupport);
    }
}

void ImportDialog::fillPriorities()
{
    while (QLayoutItem *item = m_words->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_wordsBox->setVisible(!m_preview.priorities.empty());
    for (std::size_t i = 0; i < std::min(kMostWords, m_preview.priorities.size()); ++i) {
        const PriorityWord &entry = m_preview.priorities[i];
        const QString name =
            tr("“%1” (%Ln row(s)) is", nullptr, static_cast<int>(entry.rows)).arg(entry.word);
        auto *box = comboBox(u"import.priority.%1"_s.arg(i + 1), name, m_wordsBox);
        if (!entry.priority || m_priorities.contains(entry.word)) {
            box->addItem(tr("no priority")); // a usual word has one unless another is chosen
        }
        for (const Priority priority : kPriorities) {
            box->addItem(priorityText(priority), static_cast<int>(priority));
            if (entry.priority == priority) {
                box->setCurrentIndex(box->count() - 1);
            }
        }
        connect(box, &QComboBox::activated, this, [this, box, word = entry.word](int index) {
            const QVariant chosen = box->itemData(index);
            if (chosen.isValid()) {
                m_priorities.insert(word, static_cast<Priority>(chosen.toInt()));
            } else {
                m_priorities.remove(word);
            }
            read();
        });
        const int row = static_cast<int>(i) / kWordColumns;
        const int column = static_cast<int>(i) % kWordColumns * 2;
        m_words->addWidget(
            new TextLabel(name, TextRole::Small, Colour::Text2, m_wordsBox), row, column);
        m_words->addWidget(box, row, column + 1);
    }
}

} // namespace firstline::ui
