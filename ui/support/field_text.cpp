// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/field_text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct FieldName
{
    const char *field;
    const char *text;
};

constexpr std::array kFields{
    FieldName{"ticket_id", QT_TRANSLATE_NOOP("FieldText", "Number")},
    FieldName{"created_at", QT_TRANSLATE_NOOP("FieldText", "Created")},
    FieldName{"channel", QT_TRANSLATE_NOOP("FieldText", "Channel")},
    FieldName{"customer", QT_TRANSLATE_NOOP("FieldText", "Customer")},
    FieldName{"subject", QT_TRANSLATE_NOOP("FieldText", "Subject")},
    FieldName{"message", QT_TRANSLATE_NOOP("FieldText", "Message")},
    FieldName{"priority", QT_TRANSLATE_NOOP("FieldText", "Priority")},
    FieldName{"category", QT_TRANSLATE_NOOP("FieldText", "Category")},
    FieldName{"language", QT_TRANSLATE_NOOP("FieldText", "Language")},
    FieldName{"product", QT_TRANSLATE_NOOP("FieldText", "Product")},
    FieldName{"status", QT_TRANSLATE_NOOP("FieldText", "Status")},
    FieldName{"first_reply_at", QT_TRANSLATE_NOOP("FieldText", "First reply")},
    FieldName{"resolved_at", QT_TRANSLATE_NOOP("FieldText", "Resolved")},
    FieldName{"resolution_minutes", QT_TRANSLATE_NOOP("FieldText", "Minutes to resolve")},
};

} // namespace

QString fieldText(const QString &field)
{
    for (const FieldName &name : kFields) {
        if (field == QLatin1StringView(name.field)) {
            return QCoreApplication::translate("FieldText", name.text);
        }
    }
    return field;
}

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16Le:
        return u"UTF-16 LE"_s;
    case TextEncoding::Utf16Be:
        return u"UTF-16 BE"_s;
    case TextEncoding::Windows1252:
        break;
    }
    return u"Windows-1252"_s;
}

} // namespace firstline::ui
