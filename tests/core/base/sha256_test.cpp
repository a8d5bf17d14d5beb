// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace firstline;

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashOfAKnownTextIsThatOfTheStandard()
    {
        QCOMPARE(sha256("abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void everyLengthGivesTheHashThatQtGives()
    {
        QByteArray bytes;
        for (int size = 0; size < 300; ++size) {
            QCOMPARE(sha256(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            bytes.append(static_cast<char>(size * 7 + 3));
        }
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "sha256_test.moc"
