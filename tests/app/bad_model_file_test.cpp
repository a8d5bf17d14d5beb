// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/model.h"
#include "core/classify/model_file.h"
#include "tests/support/program.h"
#include "tests/support/small_model.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace firstline::test;
using namespace Qt::StringLiterals;

/// Whatever happened to a model file, it is refused with the reason, and the old model stays.
class BadModelFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_file;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString db() const { return u"sqlite:"_s + path(u"models.db"_s); }

    /// The registry as `models list` shows it.
    [[nodiscard]] QJsonArray registered() const
    {
        return run(u"firstlinectl"_s, {u"models"_s, u"list"_s, u"--json"_s, u"--db"_s, db()})
            .json()
            .value(u"models"_s)
            .toArray();
    }

    [[nodiscard]] QByteArray flipped(qsizetype at) const
    {
        QByteArray bytes = m_file;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = smallModel({})->save();
        const QString tickets = path(u"tickets.csv"_s);
        const QList<QStringList> steps{
            {u"generate"_s, u"--count"_s, u"300"_s, u"--out"_s, tickets},
            {u"import"_s, tickets, u"--db"_s, db(), u"--no-predict"_s},
            {u"train"_s, u"--db"_s, db(), u"--algorithm"_s, u"naive-bayes"_s}};
        for (const QStringList &step : steps) {
            const ProgramRun done = run(u"firstlinectl"_s, step);
            QVERIFY2(done.exitCode == 0, done.errors.constData());
        }
    }

    void noLengthButTheWholeIsLoaded()
    {
        for (qsizetype length = 0; length < m_file.size(); length += length < 200 ? 1 : 997) {
            const auto loaded = classify::Model::load(m_file.first(length));

            QVERIFY2(!loaded, qPrintable(QString::number(length)));
            QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(!classify::Model::load(m_file + 'x'));
        QVERIFY(classify::Model::load(m_file));
    }

    void noFlippedBitIsLoaded()
    {
        for (qsizetype at = 0; at < m_file.size(); at += at < 200 ? 1 : 1'499) {
            const auto loaded = classify::Model::load(flipped(at));

            QVERIFY2(!loaded, qPrintable(QString::number(at)));
            QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
        }
    }

    void contentThatEndsEarlyIsRefusedEvenWhenItIsSealed()
    {
        const QByteArray content = classify::unsealed(m_file)->toByteArray();
        for (qsizetype length = 0; length < content.size(); length += 1 + length / 4) {
            const auto loaded = classify::Model::load(classify::sealed(content.first(length)));

            QVERIFY2(!loaded, qPrintable(QString::number(length)));
        }
    }

    void modelsThatCarryEachOtherWithoutEndAreRefused()
    {
        QByteArray file = m_file;
        for (int i = 0; i < 20; ++i) {
            ByteWriter inner;
            inner.writeBytes(file);
            file = classify::sealed(classify::unsealed(m_file)->toByteArray() + inner.bytes());
        }

        QVERIFY(!classify::Model::load(file));
    }

    void importSaysWhyAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("why");
        QByteArray newer = m_file;
        newer[8] = '\x7f';
        QTest::newRow("empty") << QByteArray() << QByteArray("not a Firstline model");
        QTest::newRow("foreign") << QByteArray("PK\x03\x04 a zip file of some length")
                                 << QByteArray("not a Firstline model");
        QTest::newRow("truncated") << m_file.first(m_file.size() / 2) << QByteArray("cut off");
        QTest::newRow("one byte short") << m_file.chopped(1) << QByteArray("cut off");
        QTest::newRow("something added") << QByteArray(m_file + "more") << QByteArray("added");
        QTest::newRow("flipped bit") << flipped(m_file.size() / 2) << QByteArray("damaged");
        QTest::newRow("newer") << newer << QByteArray("newer");
    }

    void importSaysWhyAndChangesNothing()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, why);
        const QJsonArray before = registered();
        QCOMPARE(before.size(), 1);
        const QString bad = writeTestFile(path(u"bad.flm"_s), content);

        const ProgramRun result =
            run(u"firstlinectl"_s, {u"models"_s, u"import"_s, bad, u"--db"_s, db()});

        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.contains(why), result.errors.constData());
        QVERIFY2(result.errors.contains("bad.flm"), result.errors.constData());
        QCOMPARE(registered(), before);
        const ProgramRun predicted = run(u"firstlinectl"_s,
                                         {u"predict"_s, u"--db"_s, db()},
                                         {.input = R"({"message":"the checkout is down"})"});
        QVERIFY2(predicted.output.contains("\"v1\""), predicted.errors.constData());
    }
};

QTEST_GUILESS_MAIN(BadModelFileTest)
#include "bad_model_file_test.moc"
