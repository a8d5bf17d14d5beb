// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ticket_reasons.h"

#include "core/train/training_run.h"
#include "tests/support/learnable_tickets.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace firstline;
using namespace Qt::StringLiterals;

class TicketReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &algorithm : {u"ensemble"_s, u"xgboost"_s, u"dnn"_s}) {
            train::TrainingPlan plan;
            plan.algorithm = algorithm;
            const auto file = train::trainModel(test::learnableTickets(200), plan, {}, {});
            QVERIFY(file);
            m_models[algorithm] = classify::Model::load(*file).value_or(nullptr);
            QVERIFY(m_models[algorithm]);
        }
        m_model = m_models[u"ensemble"_s];
    }

    void cleanup() { m_model = m_models[u"ensemble"_s]; }

    void allReasonsAndTheBiasAddUpToTheScoreOfEveryLabel_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("message");
        QTest::newRow("plain") << u"Refund"_s << u"I was charged twice, please refund"_s;
        QTest::newRow("apostrophes and hyphens")
            << QString() << u"Can't log-in; don't charge o'clock a.b.c me@x.org"_s;
        QTest::newRow("repeated words") << u"server"_s << u"server server SERVER server"_s;
        QTest::newRow("signs only") << QString() << u"?! ... !!! ##"_s;
        QTest::newRow("umlauts and ideographs") << u"Störung"_s << u"无法登录 password läuft"_s;
        QTest::newRow("nothing known") << QString() << u"qqqq wwww"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void theySumUpForTreesAndNetworksToo_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("message");
        for (const QString &algorithm : {u"xgboost"_s, u"dnn"_s}) {
            for (const QString &message : {u"I was charged twice, please refund. REFUND!"_s,
                                           u"can't log-in 无法登录"_s,
                                           u"qqqq"_s,
                                           QString()}) {
                QTest::addRow("%s: %s", qPrintable(algorithm), qPrintable(message))
                    << algorithm << message;
            }
        }
    }

    void theySumUpForTreesAndNetworksToo()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const QString, message);
        m_model = m_models[algorithm];

        checkSums(QString(), message);
    }

    void withoutAWordTheNetworkScoresWhatItsReasonSays()
    {
        m_model = m_models[u"dnn"_s];
        const QString text = u"the refund was late"_s;
        const std::vector<Reason> found =
            reasonsFor(text, u"Billing"_s, std::numeric_limits<int>::max());
        const auto refund = std::find_if(found.begin(), found.end(), [](const Reason &reason) {
            return reason.feature == u"word:refund"_s;
        });

        QVERIFY(refund != found.end());
        QVERIFY2(refund->contribution > 0.1, qPrintable(QString::number(refund->contribution)));
    }

    void theWordThatTellsTheCategoryIsTheStrongestForTrees()
    {
        m_model = m_models[u"xgboost"_s];

        const std::vector<Reason> found = reasonsFor(u"I want my REFUND now"_s, u"Billing"_s, 3);

        QCOMPARE(found.front().feature, u"word:refund"_s);
        QVERIFY(found.front().contribution > 0);
    }

    void allReasonsAndTheBiasAddUpToTheScoreOfEveryLabel()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, message);
        checkSums(subject, message);
    }

    void theWordThatTellsTheCategoryIsTheStrongestReason()
    {
        const std::vector<Reason> found = reasonsFor(u"I want my REFUND now"_s, u"Billing"_s, 3);

        QCOMPARE(found.front().feature, u"word:refund"_s);
        QCOMPARE(found.front().text, u"REFUND"_s);
        QVERIFY(found.front().contribution > 0);
    }

    void reasonsAreStrongestFirstAndNoMoreThanAsked()
    {
        const std::vector<Reason> found = reasonsFor(
            u"the invoice and the parcel about the server since again"_s, u"Billing"_s, 4);

        QCOMPARE(found.size(), std::size_t{4});
        QVERIFY(std::is_sorted(found.begin(), found.end(), [](const Reason &a, const Reason &b) {
            return std::abs(a.contribution) > std::abs(b.contribution);
        }));
    }

    void aWordThatOccursTwiceIsOneReason()
    {
        const std::vector<Reason> found =
            reasonsFor(u"refund Refund refund"_s, u"Billing"_s, std::numeric_limits<int>::max());

        const auto times = std::count_if(found.begin(), found.end(), [](const Reason &reason) {
            return reason.feature == u"word:refund"_s;
        });
        QCOMPARE(times, 1);
    }

    void wordsJoinedByAnApostropheAreOneReason()
    {
        const std::vector<Reason> found =
            reasonsFor(u"don't charge"_s, u"Billing"_s, std::numeric_limits<int>::max());

        QVERIFY(std::any_of(found.begin(), found.end(), [](const Reason &reason) {
            return reason.feature == u"word:don't"_s;
        }));
    }

private:
    void checkSums(const QString &subject, const QString &message)
    {
        Ticket ticket;
        ticket.subject = subject;
        ticket.message = message;
        features::PreparedTicket prepared;
        features::prepare(ticket, prepared);
        classify::TicketScores scores;
        m_model->scorer().score(prepared, scores);

        for (std::size_t t = 0; t < m_model->tasks().size(); ++t) {
            for (std::uint32_t c = 0; c < m_model->tasks()[t].labels.size(); ++c) {
                const explain::Question question{t, c, std::numeric_limits<int>::max()};
                const explain::TicketReasons found =
                    explain::reasons(*m_model, prepared, scores, question);
                double sum = found.bias;
                for (const Reason &reason : found.reasons) {
                    sum += reason.contribution;
                }
                const auto score = static_cast<double>(m_model->scorer().ofTask(scores, t)[c]);
                QVERIFY2(std::abs(sum - score) < 1e-5, qPrintable(u"%1 %2"_s.arg(sum).arg(score)));
            }
        }
    }

    std::vector<Reason> reasonsFor(const QString &message, const QString &category, int count)
    {
        Ticket ticket;
        ticket.message = message;
        features::PreparedTicket prepared;
        features::prepare(ticket, prepared);
        classify::TicketScores scores;
        m_model->scorer().score(prepared, scores);
        for (std::size_t t = 0; t < m_model->tasks().size(); ++t) {
            const auto &labels = m_model->tasks()[t].labels;
            const auto label = std::find(labels.begin(), labels.end(), category);
            if (label != labels.end()) {
                const auto position = static_cast<std::uint32_t>(label - labels.begin());
                return explain::reasons(*m_model, prepared, scores, {t, position, count}).reasons;
            }
        }
        return {};
    }

    std::map<QString, std::shared_ptr<const classify::Model>> m_models; ///< by algorithm
    std::shared_ptr<const classify::Model> m_model;
};

QTEST_GUILESS_MAIN(TicketReasonsTest)
#include "ticket_reasons_test.moc"
