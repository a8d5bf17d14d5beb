// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/label_text.h"

#include "core/domain/enum_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace firstline::ui {

namespace {

struct FactText
{
    std::string_view name;
    const char *text;
};

/// The facts about a ticket that a model may use beside its words, by the names of
/// `features::metaName`.
constexpr auto kFacts = std::to_array<FactText>({
    {"length", QT_TRANSLATE_NOOP("LabelText", "text length")},
    {"words", QT_TRANSLATE_NOOP("LabelText", "number of words")},
    {"caps_ratio", QT_TRANSLATE_NOOP("LabelText", "capital letters")},
    {"digit_ratio", QT_TRANSLATE_NOOP("LabelText", "digits")},
    {"punctuation_ratio", QT_TRANSLATE_NOOP("LabelText", "punctuation")},
    {"exclamation", QT_TRANSLATE_NOOP("LabelText", "exclamation marks")},
    {"question", QT_TRANSLATE_NOOP("LabelText", "question marks")},
    {"has_subject", QT_TRANSLATE_NOOP("LabelText", "has a subject")},
    {"has_message", QT_TRANSLATE_NOOP("LabelText", "has a message")},
    {"hour_sine", QT_TRANSLATE_NOOP("LabelText", "time of day")},
    {"hour_cosine", QT_TRANSLATE_NOOP("LabelText", "day or night")},
    {"weekend", QT_TRANSLATE_NOOP("LabelText", "weekend")},
    {"business_hours", QT_TRANSLATE_NOOP("LabelText", "business hours")},
    {"age", QT_TRANSLATE_NOOP("LabelText", "age on arrival")},
    {"channel_email", QT_TRANSLATE_NOOP("LabelText", "came by e-mail")},
    {"channel_chat", QT_TRANSLATE_NOOP("LabelText", "came by chat")},
    {"channel_phone", QT_TRANSLATE_NOOP("LabelText", "came by phone")},
    {"channel_web", QT_TRANSLATE_NOOP("LabelText", "came by web form")},
    {"channel_social", QT_TRANSLATE_NOOP("LabelText", "came by social media")},
    {"urgency", QT_TRANSLATE_NOOP("LabelText", "urgent wording")},
    {"sentiment", QT_TRANSLATE_NOOP("LabelText", "mood of the text")},
    {"has_error_code", QT_TRANSLATE_NOOP("LabelText", "names an error code")},
    {"has_order_number", QT_TRANSLATE_NOOP("LabelText", "names an order or invoice")},
    {"has_address", QT_TRANSLATE_NOOP("LabelText", "names a web or mail address")},
});

/// The kinds of named things, by the words of `Entity::type`.
constexpr auto kEntities = std::to_array<FactText>({
    {"product", QT_TRANSLATE_NOOP("LabelText", "product")},
    {"error_code", QT_TRANSLATE_NOOP("LabelText", "error code")},
    {"order_number", QT_TRANSLATE_NOOP("LabelText", "order number")},
    {"invoice_number", QT_TRANSLATE_NOOP("LabelText", "invoice number")},
    {"version", QT_TRANSLATE_NOOP("LabelText", "version")},
    {"url", QT_TRANSLATE_NOOP("LabelText", "web address")},
    {"email", QT_TRANSLATE_NOOP("LabelText", "mail address")},
});

template <std::size_t N>
const FactText *named(const std::array<FactText, N> &texts, const QString &name)
{
    const auto known = std::find_if(texts.begin(), texts.end(), [&](const FactText &fact) {
        return name == QLatin1StringView(fact.name.data(), qsizetype(fact.name.size()));
    });
    return known == texts.end() ? nullptr : &*known;
}

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
        case TicketSort::Oldest:
            return tr("Oldest", "order of the list");
        case TicketSort::Confidence:
            return tr("Least sure", "order of the list");
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
        if (word == "xgboost"_L1) {
            return tr("Boosted trees");
        }
        if (word == "dnn"_L1) {
            return tr("Neural network");
        }
        if (word == "ensemble"_L1) {
            return tr("Ensemble");
        }
        return word;
    }

    static QString fact(const QString &name)
    {
        const FactText *known = named(kFacts, name);
        return known == nullptr ? QString(name).replace(u'_', u' ') : tr(known->text);
    }

    static QString entity(const QString &type)
    {
        const FactText *known = named(kEntities, type);
        return known == nullptr ? QString(type).replace(u'_', u' ') : tr(known->text);
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

QString reasonText(const Reason &reason)
{
    constexpr auto kFact = "meta:"_L1;
    return reason.feature.startsWith(kFact) ? LabelText::fact(reason.feature.sliced(kFact.size()))
                                            : reason.text;
}

QString entityText(const QString &type)
{
    return LabelText::entity(type);
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
