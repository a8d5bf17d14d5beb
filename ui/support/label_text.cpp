// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/label_text.h"

#include "core/domain/enum_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(LabelText)

public:
    static QString priority(Priority priority)
    {
        switch (priority) {
        case Priority::High:
            return tr("High", "priority");
        case Priority::Medium:
            return tr("Medium", "priority");
        case Priority::Low:
            break;
        }
        return tr("Low", "priority");
    }

    static QString sort(TicketSort sort)
    {
        switch (sort) {
        case TicketSort::Priority:
            return tr("Priority", "order of the list");
        case TicketSort::Urgency:
            return tr("Urgency", "order of the list");
        case TicketSort::Score:
            return tr("Score", "order of the list");
        case TicketSort::Newest:
            return tr("Newest", "order of the list");
        case TicketSort::Due:
            break;
        }
        return tr("Reply due", "order of the list");
    }

    static QString review(ReviewReason reason)
    {
        switch (reason) {
        case ReviewReason::CloseCall:
            return tr("The best answers are close together");
        case ReviewReason::Unfamiliar:
            return tr("The text is unlike what it learned from");
        case ReviewReason::TooShort:
            return tr("Too few words to tell");
        case ReviewReason::SecondOpinion:
            break;
        }
        return tr("Two people disagree");
    }

    static QString channel(const QString &word)
    {
        if (word == "email"_L1) {
            return tr("e-mail", "channel");
        }
        if (word == "chat"_L1) {
            return tr("chat", "channel");
        }
        if (word == "phone"_L1) {
            return tr("phone", "channel");
        }
        if (word == "web"_L1) {
            return tr("web form", "channel");
        }
        return word;
    }

    static QString algorithm(const QString &word)
    {
        if (word == "logistic"_L1) {
            return tr("Logistic regression");
        }
        if (word == "naive-bayes"_L1) {
            return tr("Naive Bayes");
        }
        if (word == "decision-tree"_L1) {
            return tr("Decision tree");
        }
        if (word == "random-forest"_L1) {
            return tr("Random forest");
        }
        if (word == "linear-svm"_L1) {
            return tr("Linear support vector machine");
        }
        return word;
    }

    static QString percent(const QString &number)
    {
        return tr("%1 %", "percent with the space of the language").arg(number);
    }
};

} // namespace

QString priorityText(Priority priority)
{
    return LabelText::priority(priority);
}

QString sortText(TicketSort sort)
{
    return LabelText::sort(sort);
}

QString reviewText(ReviewReason reason)
{
    return LabelText::review(reason);
}

QString channelText(const QString &channel)
{
    return LabelText::channel(channel);
}

QString algorithmText(const QString &algorithm)
{
    return LabelText::algorithm(algorithm);
}

QString languageText(const QString &code)
{
    if (code.isEmpty() || code == "und"_L1) {
        return {};
    }
    const QLocale locale(code);
    if (locale.language() == QLocale::C) {
        return {};
    }
    if (locale.language() == QLocale::English) {
        return u"English"_s; // the native name of the default region is "American English"
    }
    QString name = locale.nativeLanguageName();
    return name.isEmpty() ? name : name.left(1).toUpper() + name.mid(1);
}

QString labelText(Task task, const QString &label)
{
    const std::optional<Priority> priority =
        task == Task::Priority ? priorityFromWord(label) : std::nullopt;
    return priority ? priorityText(*priority) : label;
}

QString percentText(double share)
{
    return LabelText::percent(QLocale().toString(qRound(share * 100)));
}

QString finePercentText(double share)
{
    return LabelText::percent(QLocale().toString(share * 100, 'f', 1));
}

} // namespace firstline::ui
