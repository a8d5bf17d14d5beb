// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/search_text.h"

#include "core/domain/enum_text.h"
#include "ui/support/label_text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

/// Owns the translation context.
class SearchText
{
    Q_DECLARE_TR_FUNCTIONS(SearchText)

public:
    static QString field(QueryField field)
    {
        static const QHash<QueryField, const char *> kTexts{
            {QueryField::Words, QT_TR_NOOP("Words of the ticket")},
            {QueryField::Priority, QT_TR_NOOP("Priority that counts")},
            {QueryField::Category, QT_TR_NOOP("Category that counts")},
            {QueryField::Status, QT_TR_NOOP("Where the ticket stands")},
            {QueryField::Is, QT_TR_NOOP("State of the ticket")},
            {QueryField::Has, QT_TR_NOOP("Something the ticket has")},
            {QueryField::From, QT_TR_NOOP("Words of the sender's name")},
            {QueryField::Customer, QT_TR_NOOP("Whole name of the customer")},
            {QueryField::Channel, QT_TR_NOOP("Channel it came by")},
            {QueryField::Language, QT_TR_NOOP("Language of the message")},
            {QueryField::Tag, QT_TR_NOOP("Tag it carries")},
            {QueryField::Assignee, QT_TR_NOOP("Who it is assigned to")},
            {QueryField::Model, QT_TR_NOOP("Model that predicted it")},
            {QueryField::Id, QT_TR_NOOP("Number of the ticket")},
            {QueryField::By, QT_TR_NOOP("Who labelled it")},
            {QueryField::Confidence, QT_TR_NOOP("How sure the model is, 0 to 1")},
            {QueryField::Length, QT_TR_NOOP("Words in the message")},
            {QueryField::Due, QT_TR_NOOP("Time left for the reply")},
            {QueryField::Age, QT_TR_NOOP("Time since it was created")},
            {QueryField::Before, QT_TR_NOOP("Created before a day")},
            {QueryField::After, QT_TR_NOOP("Created after a day")},
            {QueryField::On, QT_TR_NOOP("Created on a day")},
            {QueryField::Labelled, QT_TR_NOOP("Labelled by a person on a day")}};
        return tr(kTexts.value(field));
    }

    static QString word(const QString &word)
    {
        static const QHash<QString, const char *> kTexts{
            {u"open"_s, QT_TR_NOOP("Open")},
            {u"pending"_s, QT_TR_NOOP("Waiting for the customer")},
            {u"snoozed"_s, QT_TR_NOOP("Snoozed")},
            {u"closed"_s, QT_TR_NOOP("Closed")},
            {u"bin"_s, QT_TR_NOOP("In the bin")},
            {u"review"_s, QT_TR_NOOP("The model is not sure")},
            {u"confirmed"_s, QT_TR_NOOP("A person labelled it")},
            {u"corrected"_s, QT_TR_NOOP("A person disagreed")},
            {u"unread"_s, QT_TR_NOOP("Not read yet")},
            {u"late"_s, QT_TR_NOOP("Reply is late")},
            {u"escalated"_s, QT_TR_NOOP("Escalated")},
            {u"mine"_s, QT_TR_NOOP("Assigned to me")},
            {u"history"_s, QT_TR_NOOP("People changed something")},
            {u"note"_s, QT_TR_NOOP("Note or comment")},
            {u"attachment"_s, QT_TR_NOOP("Attachment")},
            {u"me"_s, QT_TR_NOOP("Me")},
            {u"none"_s, QT_TR_NOOP("None")},
            {u"today"_s, QT_TR_NOOP("Today")},
            {u"yesterday"_s, QT_TR_NOOP("Yesterday")}};
        const char *text = kTexts.value(word, nullptr);
        return text != nullptr ? tr(text) : word;
    }

    static QString problem(const QueryProblem &problem)
    {
        const bool isField = problem.kind == QueryProblem::Kind::UnknownField;
        if (problem.suggestion.isEmpty()) {
            return isField ? tr("No field '%1'. It is searched as a word.").arg(problem.field)
                           : tr("'%1' is no value of %2. It is searched as a word.")
                                 .arg(problem.value, problem.field);
        }
        return isField
                   ? tr("No field '%1'. Did you mean %2?").arg(problem.field, problem.suggestion)
                   : tr("'%1' is no value of %2. Did you mean %3?")
                         .arg(problem.value, problem.field, problem.suggestion);
    }
};

} // namespace

QString queryFieldText(QueryField field)
{
    return SearchText::field(field);
}

QString queryValueText(QueryField field, const QString &word)
{
    if (field == QueryField::Priority) {
        if (const auto priority = priorityFromWord(word)) {
            return priorityText(*priority);
        }
    }
    return SearchText::word(word);
}

QString queryProblemText(const QueryProblem &problem)
{
    return SearchText::problem(problem);
}

} // namespace firstline::ui
