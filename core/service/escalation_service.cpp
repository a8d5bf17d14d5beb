// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/escalation_service.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/classify/model.h"
#include "core/domain/business_calendar.h"
#include "core/escalation/evaluation.h"
#include "core/service/escalation_delivery.h"
#include "core/service/escalation_keeping.h"
#include "core/service/escalation_look.h"
#include "core/service/escalation_rule_source.h"
#include "core/service/triage_service.h"
#include "core/storage/reader.h"
#include "core/storage/writer.h"

#include <QFutureWatcher>
#include <QMutex>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>

namespace firstline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSoon = 250ms;      ///< changes within it are looked at together
constexpr auto kDataInterval = 2s; ///< how soon another program's change is seen
constexpr auto kLongestSleep = 1h; ///< a clock that is set is seen after that
constexpr auto kRetry = 30s;       ///< after a look that failed

using Notices = std::vector<EscalationNotice>;

double reviewThreshold(const TriageService &triage)
{
    if (const auto model = triage.model()) {
        for (const classify::TaskModel &task : model->tasks()) {
            if (task.task == Task::Priority) {
                return static_cast<double>(task.reviewThreshold);
            }
        }
    }
    return 0;
}

} // namespace

class EscalationService::Private
{
public:
    Private(EscalationService &service,
            storage::Reader &theReader,
            storage::Writer &theWriter,
            const TriageService &theTriage,
            const Clock &theClock,
            const ReplyRules &theReplies,
            QString file)
        : q(service)
        , reader(theReader)
        , writer(theWriter)
        , triage(theTriage)
        , clock(theClock)
        , replies(theReplies)
        , ruleFile(std::move(file))
        , delivery(theReader, theWriter, theClock)
    {
        soon.setSingleShot(true);
        later.setSingleShot(true);
        connect(&soon, &QTimer::timeout, &q, [this] { look(); });
        connect(&later, &QTimer::timeout, &q, [this] { look(); });
        connect(&lookWatcher, &QFutureWatcherBase::finished, &q, [this] { finishLook(); });
        connect(&keepWatcher, &QFutureWatcherBase::finished, &q, [this] { finishKeeping(); });
    }

    void start()
    {
        isStarted = true;
        connect(&writer, &storage::Writer::committed, &q, [this] { lookSoon(); });
        foreign.setInterval(kDataInterval);
        connect(&foreign, &QTimer::timeout, &q, [this] { askForChanges(); });
        connect(&versionWatcher, &QFutureWatcherBase::finished, &q, [this] { compareVersion(); });
        foreign.start();
        delivery.resume();
        look();
    }

    void lookSoon()
    {
        if (isStarted && !soon.isActive()) {
            soon.start(kSoon);
        }
    }

    void askForChanges()
    {
        if (!versionWatcher.isRunning()) {
            versionWatcher.setFuture(reader.submit([](storage::Database &database) {
                return database.number(u"PRAGMA data_version"_s);
            }));
        }
    }

    void compareVersion()
    {
        const Result<qint64> version = versionWatcher.result();
        if (version && std::exchange(lastVersion, *version) != *version) {
            lookSoon();
        }
    }

    void look()
    {
        if (lookWatcher.isRunning() || keepWatcher.isRunning()) {
            isAskedAgain = true;
            return;
        }
        const EscalationLens lens{currentRules(), replies, reviewThreshold(triage), clock.now()};
        lookRules = lens.rules;
        lookWatcher.setFuture(reader.submit(
            [lens, from = progress](storage::Database &database) {
                return lookForEscalations(database, lens, from);
            },
            storage::Depth::Long));
    }

    void finishLook()
    {
        Result<EscalationLook> outcome = lookWatcher.future().result();
        if (!outcome) {
            if (outcome.error().code != ErrorCode::Cancelled) {
                log::named("escalation")
                    ->error("cannot look for tickets: {}", outcome.error().detail);
            }
            later.start(kRetry);
            return;
        }
        if (lookRules == currentRules()) { // else the next look begins anew
            nextProgress = outcome->progress;
        }
        isAskedAgain = isAskedAgain || outcome->isMore;
        sleepUntil(outcome->nextAt);
        if (outcome->found.empty()) {
            finishRound();
            return;
        }
        keepWatcher.setFuture(writer.submit(
            [found = std::move(outcome->found), isOn = !lookRules->webhook.url.isEmpty()](
                storage::Database &database) { return keepNotices(database, found, isOn); }));
    }

    void finishKeeping()
    {
        const Result<Notices> kept = keepWatcher.future().result();
        if (!kept) {
            log::named("escalation")->error("cannot keep escalations: {}", kept.error().detail);
            nextProgress.reset();
            later.start(kRetry);
            return;
        }
        for (const EscalationNotice &notice : *kept) {
            count(notice.verdict.rule);
            log::named("escalation")
                ->info("ticket {} by rule {} {}",
                       notice.ticketId,
                       notice.verdict.rule,
                       notice.verdict.reason);
            if (notice.verdict.actions.webhook && !lookRules->webhook.url.isEmpty()) {
                delivery.send(notice);
            }
        }
        finishRound();
        if (!kept->empty()) {
            Q_EMIT q.escalated(*kept);
        }
    }

    void finishRound()
    {
        if (nextProgress) {
            progress = *std::exchange(nextProgress, std::nullopt);
        }
        if (std::exchange(isAskedAgain, false)) {
            lookSoon();
        }
    }

    void sleepUntil(const std::optional<QDateTime> &at)
    {
        std::chrono::milliseconds wait = kLongestSleep;
        if (at) {
            wait = std::clamp(std::chrono::milliseconds(clock.now().msecsTo(*at) + 1),
                              std::chrono::milliseconds(kSoon),
                              wait);
        }
        later.start(wait);
    }

    void adopt(const RuleSource &source)
    {
        delivery.setTarget(source.rules.webhook, source.secret);
        {
            const QMutexLocker lock(&mutex);
            rules = std::make_shared<const EscalationRules>(source.rules);
            for (const EscalationRule &rule : source.rules.rules) {
                counts.insert(rule.name, counts.value(rule.name));
            }
        }
        progress = EscalationProgress();
        problem.clear();
        Q_EMIT q.rulesChanged();
        lookSoon();
    }

    [[nodiscard]] std::shared_ptr<const EscalationRules> currentRules() const
    {
        const QMutexLocker lock(&mutex);
        return rules;
    }

    void count(const QString &rule)
    {
        const QMutexLocker lock(&mutex);
        ++counts[rule];
    }

    EscalationService &q;
    storage::Reader &reader;
    storage::Writer &writer;
    const TriageService &triage;
    const Clock &clock;
    const ReplyRules &replies;
    const QString ruleFile;

    mutable QMutex mutex; ///< over `rules` and `counts`
    std::shared_ptr<const EscalationRules> rules = std::make_shared<const EscalationRules>();
    QMap<QString, qint64> counts;

    QString problem;
    EscalationDelivery delivery;
    QTimer soon;
    QTimer later;   ///< until the next rule begins to hold by itself
    QTimer foreign; ///< asks whether another program changed something
    QFutureWatcher<Result<qint64>> versionWatcher;
    QFutureWatcher<Result<EscalationLook>> lookWatcher;
    QFutureWatcher<Result<Notices>> keepWatcher;
    std::shared_ptr<const EscalationRules> lookRules; ///< of the look under way
    EscalationProgress progress;
    std::optional<EscalationProgress> nextProgress; ///< once what was found is kept
    qint64 lastVersion = 0;
    bool isStarted = false;
    bool isAskedAgain = false;
};

EscalationService::EscalationService(storage::Reader &reader,
                                     storage::Writer &writer,
                                     const TriageService &triage,
                                     const Clock &clock,
                                     const ReplyRules &replies,
                                     const QString &ruleFile,
                                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, reader, writer, triage, clock, replies, ruleFile))
{
    if (const auto read = reload(); !read) {
        log::named("escalation")->error("the shipped rules hold: {}", read.error().detail);
        const QString problem = read.error().detail;
        if (const auto shipped = readRuleSource(QString())) {
            d->adopt(*shipped);
        }
        d->problem = problem;
    }
}

EscalationService::~EscalationService() = default;

void EscalationService::start()
{
    d->start();
}

void EscalationService::look()
{
    d->look();
}

std::shared_ptr<const EscalationRules> EscalationService::rules() const
{
    return d->currentRules();
}

QString EscalationService::ruleFile() const
{
    return d->ruleFile;
}

QString EscalationService::problem() const
{
    return d->problem;
}

Result<void> EscalationService::reload()
{
    const auto source = readRuleSource(d->ruleFile);
    if (!source) {
        d->problem = source.error().detail;
        return fail(source.error());
    }
    d->adopt(*source);
    return {};
}

QFuture<Result<void>> EscalationService::save(const EscalationRules &rules)
{
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().result()) {
            const auto read = reload();
            Q_UNUSED(read)
        }
    });
    const QFuture<Result<void>> saving =
        QtConcurrent::run([rules, file = d->ruleFile] { return writeRuleSource(file, rules); });
    watcher->setFuture(saving);
    return saving;
}

QFuture<Result<EscalationDryRun>> EscalationService::dryRun(const EscalationRules &rules,
                                                            qint64 limit)
{
    const EscalationLens lens{std::make_shared<const EscalationRules>(rules),
                              d->replies,
                              reviewThreshold(d->triage),
                              d->clock.now()};
    return d->reader.submitNewest(
        this,
        [lens, limit](storage::Database &database) {
            return dryRunEscalations(database, lens, limit);
        },
        storage::Depth::Long);
}

QFuture<Result<EscalationSummary>> EscalationService::summary()
{
    return d->reader.submit([now = d->clock.now()](storage::Database &database) {
        return storage::EscalationStore(database, 0).summary(now);
    });
}

std::vector<EscalationVerdict> EscalationService::judge(const Ticket &ticket,
                                                        const Prediction &prediction) const
{
    EscalationFacts facts;
    facts.priority = prediction.topPriority();
    facts.confidence = prediction.priority ? prediction.priority->confidence : 0;
    facts.isSure = prediction.priority && facts.confidence >= reviewThreshold(d->triage);
    facts.text = ticket.subject + u'\n' + ticket.message;
    facts.sentiment = prediction.sentiment;
    facts.category = prediction.category ? prediction.category->label : QString();
    facts.customer = ticket.customer;
    facts.channel = ticket.channel;
    facts.language = ticket.language.isEmpty() ? prediction.language : ticket.language;
    facts.replyDueAt = replyDueAt(
        ticket.createdAt, ticket.receivedAt, facts.priority.value_or(Priority::Low), d->replies);
    return escalation::verdicts(*d->currentRules(), facts, d->clock.now(), d->replies);
}

QMap<QString, qint64> EscalationService::counts() const
{
    const QMutexLocker lock(&d->mutex);
    return d->counts;
}

} // namespace firstline
