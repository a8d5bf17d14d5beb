// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/synthetic_generator.h"

#include "core/ingest/customer.h"
#include "core/ingest/message_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double kFlippedLabels = 0.02; ///< of each task
constexpr double kUndecided = 0.12;     ///< spread of what else decides on the priority
constexpr double kNeverAnswered = 0.015;

struct Language
{
    QLatin1StringView code;
    double share;
};

constexpr std::array kLanguages{Language{"en"_L1, 0.60},
                                Language{"de"_L1, 0.16},
                                Language{"es"_L1, 0.08},
                                Language{"fr"_L1, 0.08},
                                Language{"pt"_L1, 0.08}};

constexpr std::array<QLatin1StringView, 5> kChannelNames{
    "email"_L1, "web"_L1, "chat"_L1, "phone"_L1, "twitter"_L1};

using TopicWeights = std::array<double, kTopicCount>;

/// Shares of the categories, indexed by `Topic`: usual, in an incident, and after a drift.
constexpr TopicWeights kUsualTopics{.07, .17, .14, .10, .14, .10, .12, .10, .06};
constexpr TopicWeights kIncidentTopics{.60, .03, .15, .02, .03, .02, .12, .02, .01};
constexpr TopicWeights kDriftedTopics{.12, .12, .20, .08, .22, .12, .09, .03, .02};

/// How likely a product is what a category is about: devices break, services do not arrive.
constexpr std::array<TopicWeights, Customer::kProducts + 1> kProductTopics{
    TopicWeights{1.6, .7, .6, .5, 1.0, 2.0, 1.0, 1.2, .8},
    TopicWeights{1.8, 1.2, 1.6, 1.4, .1, .1, 1.4, 1.2, 1.0},
    TopicWeights{.5, .6, .4, .4, 1.6, 2.2, 1.0, 1.2, .8},
    TopicWeights{1.0, .9, 1.4, 1.2, .1, .1, 2.0, 1.4, 1.6},
    TopicWeights{1.6, 2.4, 1.0, 1.2, .4, .4, 1.0, .8, .6},
    TopicWeights{.8, .6, 1.0, .6, 1.4, 1.6, 1.2, 1.2, 1.0},
    TopicWeights{.5, .8, .8, .8, 1.6, 2.0, 1.2, 1.0, 1.2},
    TopicWeights{.3, .8, .3, .6, 2.2, 1.8, .6, .8, 1.2},
    TopicWeights{1.2, 1.0, 1.4, 1.0, 1.4, 1.4, 1.4, 1.2, 1.0}};

constexpr std::size_t kNewProduct = Customer::kProducts;

/// Minutes to the first reply and to the resolution, half of the tickets take less; by priority.
constexpr std::array<double, 3> kReplyMinutes{420, 150, 30};
constexpr std::array<double, 3> kResolutionMinutes{2600, 1100, 260};

/// How much longer a category takes, indexed by `Topic`.
constexpr TopicWeights kEffort{.5, 1.0, .5, .8, 1.6, 1.9, 1.4, .5, .7};

template <typename Weights>
std::size_t weighted(const Weights &weights, RandomSource &random)
{
    double sum = 0;
    for (const double weight : weights) {
        sum += weight;
    }
    double left = random.uniform() * sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0) {
            return i;
        }
    }
    return weights.size() - 1;
}

/// Nearly normal: the sum of twelve uniform draws has variance 1.
double normal(RandomSource &random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i) {
        sum += random.uniform();
    }
    return sum;
}

double driftAt(Drift drift, double progress)
{
    switch (drift) {
    case Drift::None:
        return 0;
    case Drift::Gradual:
        return std::clamp((progress - 1.0 / 3) * 1.5, 0.0, 1.0);
    case Drift::Sudden:
        return progress < 2.0 / 3 ? 0 : 1;
    }
    Q_UNREACHABLE();
}

Topic chooseTopic(const ArrivalTimes::Arrival &arrival, double drift, RandomSource &random)
{
    const bool isDrifted = random.chance(drift);
    const TopicWeights &usual = isDrifted ? kDriftedTopics : kUsualTopics;
    return static_cast<Topic>(weighted(arrival.isIncident ? kIncidentTopics : usual, random));
}

std::size_t chooseProduct(const Customer &customer, Topic topic, double drift, RandomSource &random)
{
    if (random.chance(0.35 * drift)) {
        return kNewProduct;
    }
    std::array<double, Customer::kProducts> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights.at(i) = kProductTopics.at(i).at(static_cast<std::size_t>(topic))
                        * (i == customer.product ? 6 : 1);
    }
    return weighted(weights, random);
}

/// Where the case of the customer stands between "can wait" (0) and "much is at stake" (2).
std::size_t chooseImpact(int severity, RandomSource &random)
{
    constexpr std::array<std::array<double, 3>, 3> kImpacts{
        {{.30, .48, .22}, {.15, .56, .29}, {.05, .35, .60}}};
    return weighted(kImpacts.at(static_cast<std::size_t>(severity)), random);
}

/// What the text says of the impact; people are mostly, not always, frank.
std::optional<std::size_t> saidOf(std::size_t impact, RandomSource &random)
{
    const double draw = random.uniform();
    if (draw < 0.88) {
        return impact == 1 && draw < 0.3 ? std::nullopt : std::optional(impact);
    }
    return draw < 0.96 ? std::nullopt : std::optional<std::size_t>(random.below(3));
}

Priority choosePriority(int severity, std::size_t impact, RandomSource &random)
{
    constexpr double kLow = 0.45;
    constexpr double kHigh = 1.3;
    const double score =
        0.9 * severity + 0.75 * (static_cast<double>(impact) - 1) + kUndecided * normal(random);
    if (score < kLow) {
        return Priority::Low;
    }
    return score < kHigh ? Priority::Medium : Priority::High;
}

/// What somebody who was in a hurry wrote down instead.
Priority labelOf(Priority priority, RandomSource &random)
{
    if (!random.chance(kFlippedLabels)) {
        return priority;
    }
    return priority == Priority::Medium && random.chance(0.5) ? Priority::High
           : priority == Priority::Medium                     ? Priority::Low
                                                              : Priority::Medium;
}

Topic labelOf(Topic topic, RandomSource &random)
{
    return random.chance(kFlippedLabels) ? static_cast<Topic>(random.below(kTopicCount)) : topic;
}

Channel chooseChannel(const Customer &customer, double drift, RandomSource &random)
{
    if (random.chance(0.4 * drift)) {
        return Channel::Chat;
    }
    return random.chance(0.8) ? customer.channel : static_cast<Channel>(random.below(3));
}

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Sets when support answered and solved the ticket, and from that its status.
void setAnswers(Ticket &ticket, Topic topic, qint64 end, RandomSource &random)
{
    const auto priority = static_cast<std::size_t>(*ticket.importedPriority);
    const double effort = kEffort.at(static_cast<std::size_t>(topic));
    const double solved =
        std::max(4.0, kResolutionMinutes.at(priority) * effort * std::exp(0.8 * normal(random)));
    const double replied = std::min(
        0.9 * solved, std::max(2.0, kReplyMinutes.at(priority) * std::exp(0.7 * normal(random))));
    const bool isForgotten = random.chance(kNeverAnswered);
    const qint64 begin = ticket.createdAt.toSecsSinceEpoch();
    const qint64 replyAt = begin + static_cast<qint64>(replied * 60);
    const qint64 solvedAt = begin + static_cast<qint64>(solved) * 60;
    if (!isForgotten && replyAt < end) {
        ticket.firstReplyAt = QDateTime::fromSecsSinceEpoch(replyAt, Qt::UTC);
        ticket.status = random.chance(0.5) ? TicketStatus::Pending : TicketStatus::Open;
    }
    if (!isForgotten && solvedAt < end) {
        ticket.resolvedAt = QDateTime::fromSecsSinceEpoch(solvedAt, Qt::UTC);
        ticket.resolutionMinutes = std::floor(solved);
        ticket.status = TicketStatus::Closed;
    }
}

Result<void> check(const SyntheticOptions &options)
{
    const QStringList known = SyntheticGenerator::languages();
    for (const QString &language : options.languages) {
        if (!known.contains(language)) {
            return fail(ErrorCode::InvalidInput,
                        u"There is no language '%1'; the languages are %2"_s.arg(
                            language, known.join(", "_L1)));
        }
    }
    if (options.languages.isEmpty() || options.count < 1) {
        return fail(ErrorCode::InvalidInput, u"At least one language and one ticket are needed"_s);
    }
    constexpr qint64 kMaxDays = 36'600;
    const bool areDays = options.from.isValid() && options.to.isValid();
    if (!areDays || options.from > options.to || options.from.daysTo(options.to) > kMaxDays) {
        return fail(ErrorCode::InvalidInput,
                    u"The first day must not be after the last, nor a century before it"_s);
    }
    return {};
}

} // namespace

QStringList SyntheticGenerator::languages()
{
    QStringList codes;
    for (const Language &language : kLanguages) {
        codes.append(language.code);
    }
    return codes;
}

Result<SyntheticGenerator> SyntheticGenerator::make(const SyntheticOptions &options)
{
    SyntheticOptions wanted = options;
    wanted.languages.removeDuplicates();
    if (auto checked = check(wanted); !checked) {
        return fail(checked.error());
    }
    std::vector<PhraseBook> books;
    for (const QString &language : wanted.languages) {
        auto book = PhraseBook::load(language);
        if (!book) {
            return fail(book.error());
        }
        books.push_back(std::move(*book));
    }
    return SyntheticGenerator(wanted, std::move(books));
}

SyntheticGenerator::SyntheticGenerator(const SyntheticOptions &options,
                                       std::vector<PhraseBook> books)
    : m_options(options)
    , m_books(std::move(books))
    , m_arrivals(options.from, options.to, RandomSource(options.seed).child(0))
{
    for (const QString &wanted : m_options.languages) {
        for (const Language &language : kLanguages) {
            if (language.code == wanted) {
                m_shares.push_back(language.share);
            }
        }
    }
}

Ticket SyntheticGenerator::ticket(qint64 index) const
{
    const RandomSource root(m_options.seed);
    RandomSource random = root.child(1).child(static_cast<std::uint64_t>(index));
    const auto arrival = m_arrivals.at((static_cast<double>(index) + random.uniform())
                                       / static_cast<double>(m_options.count));
    const double drift = driftAt(m_options.drift, arrival.progress);

    // Few customers write often, many once: the square of a uniform draw.
    const double draw = random.uniform();
    const double people = static_cast<double>(m_options.count) / 3 + 20;
    RandomSource person = root.child(2).child(static_cast<std::uint64_t>(draw * draw * people));
    const std::size_t language = weighted(m_shares, person);
    const Customer customer = Customer::make(language, m_books[language], person);

    const Topic topic = chooseTopic(arrival, drift, random);
    const Channel channel = chooseChannel(customer, drift, random);
    const std::size_t product = chooseProduct(customer, topic, drift, random);
    const PhraseBook *const other = m_books.size() > 1 && language != 0 ? &m_books[0] : nullptr;
    MessageWriter writer({m_books[language], other, customer, channel, topic, product, drift},
                         random.child(3));
    const std::size_t impact = chooseImpact(writer.severity(), random);
    writer.sayConsequence(saidOf(impact, random));

    Ticket ticket;
    ticket.ticketId = u"S%1-%2"_s.arg(m_options.seed).arg(index + 1, 6, 10, QChar(u'0'));
    ticket.createdAt = QDateTime::fromSecsSinceEpoch(arrival.seconds, Qt::UTC);
    ticket.channel = kChannelNames.at(static_cast<std::size_t>(channel));
    ticket.customer = text(customer.style % 3 == 0 ? customer.mail : customer.name);
    ticket.subject = text(writer.subject());
    ticket.message = text(writer.message());
    ticket.importedPriority = labelOf(choosePriority(writer.severity(), impact, random), random);
    ticket.importedCategory =
        QString::fromLatin1(kTopicNames.at(static_cast<std::size_t>(labelOf(topic, random))));
    ticket.language =
        random.chance(0.95) ? m_options.languages[static_cast<qsizetype>(language)] : QString();
    ticket.product =
        random.chance(0.7) ? QString::fromLatin1(kProductNames.at(product)) : QString();
    const qint64 end = QDateTime(m_options.to.addDays(1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    setAnswers(ticket, topic, end, random);
    return ticket;
}

} // namespace firstline::ingest
