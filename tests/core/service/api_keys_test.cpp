// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/api_keys.h"

#include "core/base/atomic_file.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class ApiKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingFileIsMadeForTheOwnerOnly()
    {
        const auto keys = ApiKeys::open(file());

        QVERIFY(keys);
        QVERIFY((*keys)->names().isEmpty());
        QCOMPARE(QFileInfo(file()).permissions() & QFile::Permissions(0x0fff),
                 QFile::ReadUser | QFile::WriteUser);
    }

    void aMadeKeyIsAcceptedAndNowhereInTheFile()
    {
        const auto keys = *ApiKeys::open(file());

        const QByteArray key = keys->create(u"desk"_s).value_or(QByteArray());

        QVERIFY(key.size() > 40);
        QVERIFY(keys->accepts(key));
        QVERIFY(!keys->accepts(key.chopped(1)));
        QVERIFY(!keys->accepts({}));
        QCOMPARE(keys->names(), QStringList{u"desk"_s});
        const QByteArray content = *readFile(file());
        QVERIFY(content.startsWith("desk:"));
        QVERIFY(!content.contains(key));
        QCOMPARE(QFileInfo(file()).permissions() & QFile::Permissions(0x0fff),
                 QFile::ReadUser | QFile::WriteUser);
    }

    void aRevokedKeyIsNoLongerAccepted()
    {
        const auto keys = *ApiKeys::open(file());
        const QByteArray first = *keys->create(u"first"_s);
        const QByteArray second = *keys->create(u"second"_s);

        QVERIFY(keys->revoke(u"first"_s));

        QVERIFY(!keys->accepts(first));
        QVERIFY(keys->accepts(second));
        QCOMPARE(keys->revoke(u"first"_s).error().code, ErrorCode::NotFound);
    }

    void whatAnotherProgramWritesIsSeen()
    {
        const auto serving = *ApiKeys::open(file());
        const auto other = *ApiKeys::open(file());
        QVERIFY(!serving->accepts("x"));

        const QByteArray key = *other->create(u"desk"_s);

        QTRY_VERIFY(serving->accepts(key));
        QVERIFY(other->revoke(u"desk"_s));
        QTRY_VERIFY(!serving->accepts(key));
    }

    void namesAreCheckedAndUnique()
    {
        const auto keys = *ApiKeys::open(file());
        QVERIFY(keys->create(u"desk"_s));

        QCOMPARE(keys->create(u"desk"_s).error().code, ErrorCode::Conflict);
        for (const QString &name : {u""_s, u"a:b"_s, u"a b"_s, u"é"_s, QString(65, u'x')}) {
            QCOMPARE(keys->create(name).error().code, ErrorCode::InvalidInput);
        }
    }

    void aSpoiltFileIsRefusedAndLaterChangesDoNotUnlock()
    {
        QVERIFY(writeFile(file(), "# made by hand\n\ndesk:abc\n"));
        const auto opened = ApiKeys::open(file());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().detail.contains("line 3"_L1));

        QVERIFY(writeFile(file(), ""));
        const auto keys = *ApiKeys::open(file());
        const QByteArray key = *keys->create(u"desk"_s);
        QVERIFY(writeFile(file(), "spoilt"));

        QVERIFY(!keys->reload());
        QVERIFY(keys->accepts(key));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"keys"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ApiKeysTest)
#include "api_keys_test.moc"
