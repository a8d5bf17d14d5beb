// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/column_guess.h"

#include "core/ingest/label_words.h"
#include "core/ingest/time_text.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double kNearlyAll = 0.8;
constexpr double kFewestRows = 4;       ///< fewer values tell nothing
constexpr double kLeastTextLength = 25; ///< mean characters of a message
constexpr qsizetype kLongestLabel = 40; ///< characters
constexpr double kRowsOfLabel = 4;      ///< a label comes again so often, on average
constexpr qsizetype kShortestTime = 8;  ///< "20260101" is a number as well

double meanLength(const SampledColumn &column)
{
    double sum = 0;
    for (const QString &value : column.values) {
        sum += static_cast<double>(value.size());
    }
    return column.values.isEmpty() ? 0 : sum / static_cast<double>(column.values.size());
}

template <typename Fits>
double shareThat(const SampledColumn &column, Fits fits)
{
    const auto count = std::count_if(column.values.begin(), column.values.end(), fits);
    return column.values.isEmpty() ? 0 : double(count) / double(column.values.size());
}

double timeFit(const SampledColumn &column)
{
    const double share = shareThat(column, [](const QString &value) {
        bool isNumber = false;
        value.toDouble(&isNumber);
        return !isNumber && value.size() >= kShortestTime && timeFromText(value).has_value();
    });
    return share >= kNearlyAll ? share : 0;
}

double mailFit(const SampledColumn &column)
{
    const double share = shareThat(
        column, [](const QString &value) { return value.contains(u'@') && !value.contains(u' '); });
    return share >= kNearlyAll ? share : 0;
}

double priorityFit(const SampledColumn &column)
{
    const double share =
        shareThat(column, [](const QString &value) { return usualPriority(value).has_value(); });
    return share >= kNearlyAll ? share : 0;
}

double languageFit(const SampledColumn &column)
{
    const double share =
        shareThat(column, [](const QString &value) { return !languageCode(value).isEmpty(); });
    return share >= kNearlyAll ? share : 0;
}

double messageFit(const SampledColumn &column)
{
    const double length = meanLength(column);
    return length >= kLeastTextLength ? length : 0;
}

/// How often a label comes again; 0 where values are too long or too different for labels.
double categoryFit(const SampledColumn &column)
{
    const bool isShort =
        shareThat(column,
                  [](const QString &value) {
                      return value.size() <= kLongestLabel && !value.at(0).isDigit();
                  })
        >= kNearlyAll;
    const QSet<QString> different(column.values.begin(), column.values.end());
    const double often = double(column.values.size()) / double(different.size());
    return isShort && different.size() > 1 && often >= kRowsOfLabel ? 1 / often : 0;
}

struct Guess
{
    TicketField field;
    double (*fit)(const SampledColumn &column);
};

/// The most telling first: a column that one takes is gone for the others.
constexpr std::array kGuesses{Guess{TicketField::CreatedAt, timeFit},
                              Guess{TicketField::Priority, priorityFit},
                              Guess{TicketField::Language, languageFit},
                              Guess{TicketField::Customer, mailFit},
                              Guess{TicketField::Message, messageFit},
                              Guess{TicketField::Category, categoryFit}};

} // namespace

QMap<TicketField, QString> guessByContent(const std::vector<SampledColumn> &columns,
                                          const std::vector<TicketField> &wanted)
{
    QMap<TicketField, QString> found;
    QSet<QString> taken;
    for (const Guess &guess : kGuesses) {
        if (std::find(wanted.begin(), wanted.end(), guess.field) == wanted.end()) {
            continue;
        }
        double best = 0;
        QString name;
        for (const SampledColumn &column : columns) {
            const bool isUsable =
                double(column.values.size()) >= kFewestRows && !taken.contains(column.name);
            const double fit = isUsable ? guess.fit(column) : 0;
            if (fit > best) {
                best = fit;
                name = column.name;
            }
        }
        if (best > 0) {
            found.insert(guess.field, name);
            taken.insert(name);
        }
    }
    return found;
}

} // namespace firstline::ingest
