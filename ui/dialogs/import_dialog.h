// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_preview.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QGridLayout;
class QLabel;

namespace firstline::ui {

class ActionButton;
class DataTable;
class PreviewModel;
class TextLabel;

/// Shows what a file would give as tickets before anything is stored: which column is what, which
/// words are which priority, what is refused. All of it can be changed.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const QString &file, QWidget *parent = nullptr);

    /// What to import, as it was chosen.
    [[nodiscard]] ImportRequest request() const;

private:
    void buildLayout();
    QWidget *buildFields();
    QLayout *buildHead();
    QLayout *buildFoot();
    void read();
    void showPreview(const ImportPreview &preview);
    void showFailure(const Error &error);
    void fillFields();
    void fillPriorities();
    [[nodiscard]] QString separatorText() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] ImportRequest wanted() const;

    QString m_file;
    ImportPreview m_preview;
    QMap<QString, QString> m_columns;     ///< chosen by the person; an empty column: none
    QMap<QString, Priority> m_priorities; ///< chosen by the person
    std::optional<TextEncoding> m_encoding;
    int m_reading = 0; ///< the newest reading counts

    TextLabel *m_summary = nullptr;
    TextLabel *m_refused = nullptr;
    QComboBox *m_encodings = nullptr;
    QHash<QString, QComboBox *> m_fields;
    QGridLayout *m_words = nullptr;
    QWidget *m_wordsBox = nullptr;
    PreviewModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    ActionButton *m_import = nullptr;
};

} // namespace firstline::ui
