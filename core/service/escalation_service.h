// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/escalation.h"
#include "core/domain/prediction.h"
#include "core/domain/ticket.h"

#include <QFuture>
#include <QMap>
#include <QObject>

#include <memory>
#include <vector>

namespace firstline::storage {
class Reader;
class Writer;
} // namespace firstline::storage

namespace firstline {

class Clock;
class TriageService;
struct ReplyRules;

/// Escalates tickets by rules; people do it through `ChangeService`. Finds them before the breach,
/// keeps an audit, marks them and sends webhook messages. Windows listen to `escalated` for banner
/// and notification.
///
/// Nothing is asked again and again: the next look comes when something in the database changes, or
/// at the moment at which the next rule begins to hold. A ticket is escalated by a rule once.
///
/// Thread safety: `judge`, `rules` and `counts` may be called from any thread; all else on the
/// thread of this object, which needs an event loop.
class EscalationService : public QObject
{
    Q_OBJECT

public:
    /// The references are kept and must outlive this object. `ruleFile` need not exist: then the
    /// shipped rules hold until `save` makes it.
    EscalationService(storage::Reader &reader,
                      storage::Writer &writer,
                      const TriageService &triage,
                      const Clock &clock,
                      const ReplyRules &replies,
                      const QString &ruleFile,
                      QObject *parent = nullptr);
    ~EscalationService() override;

    /// Begins to watch, and goes on with messages that a former run did not deliver.
    void start();
    /// Looks now. Changes and the passing of time are seen without it.
    void look();

    /// The rules that hold; never null.
    [[nodiscard]] std::shared_ptr<const EscalationRules> rules() const;
    [[nodiscard]] QString ruleFile() const;
    /// Why the rule file does not hold: what `reload` said. Empty: it holds.
    [[nodiscard]] QString problem() const;
    /// Reads the file again. Errors: as `readRules`; the rules stay as they were.
    [[nodiscard]] Result<void> reload();
    /// Writes the rules into the file, keeping what did not change as it is written, and makes them
    /// hold. Errors: `InvalidInput` naming the mistake; `Unavailable` when it cannot be written.
    [[nodiscard]] QFuture<Result<void>> save(const EscalationRules &rules);

    /// What rules would have done with the newest `limit` tickets. A newer call makes an older one
    /// that has not begun answer `Cancelled`.
    [[nodiscard]] QFuture<Result<EscalationDryRun>> dryRun(const EscalationRules &rules,
                                                           qint64 limit);
    [[nodiscard]] QFuture<Result<EscalationSummary>> summary();

    /// The rules that hold for a ticket that is predicted but not stored.
    [[nodiscard]] std::vector<EscalationVerdict> judge(const Ticket &ticket,
                                                       const Prediction &prediction) const;
    /// Escalations of this run by rule; every rule of the file is there.
    [[nodiscard]] QMap<QString, qint64> counts() const;

Q_SIGNALS:
    /// Tickets were escalated by this program. One signal may hold many.
    void escalated(const std::vector<firstline::EscalationNotice> &notices);
    void rulesChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline
