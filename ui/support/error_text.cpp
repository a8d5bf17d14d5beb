// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString sentence(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidInput:
            return tr("This cannot be used as it is.");
        case ErrorCode::NotFound:
            return tr("This is not there any more.");
        case ErrorCode::Conflict:
            return tr("Somebody else changed it in the meantime. Nothing was saved.");
        case ErrorCode::Unavailable:
            return tr("The data cannot be reached now. Nothing was saved.");
        case ErrorCode::Corrupt:
            return tr("The stored data cannot be read.");
        case ErrorCode::Cancelled:
            return tr("Cancelled.");
        case ErrorCode::Internal:
            break;
        }
        return tr("Something went wrong inside the program. Nothing was saved.");
    }
};

} // namespace

QString errorText(const Error &error)
{
    const QString sentence = ErrorText::sentence(error.code);
    return error.detail.isEmpty() ? sentence : u"%1 %2"_s.arg(sentence, error.detail);
}

} // namespace firstline::ui
