// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/prediction_writer.h"

#include "core/service/json.h"
#include "tests/support/sample_tickets.h"

#include <QJsonDocument>
#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class PredictionWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheTreeFormHas_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("all members") << 0;
        QTest::newRow("one task only") << 1;
        QTest::newRow("text that must be escaped") << 2;
    }
    void writesWhatTheTreeFormHas()
    {
        QFETCH(int, which);
        Prediction prediction = test::samplePrediction(Priority::High, u"billing"_s);
        prediction.needsReview = true;
        prediction.reviewReasons = {ReviewReason::CloseCall, ReviewReason::TooShort};
        prediction.reasons = {{Task::Category, u"billing"_s, u"word:bill"_s, u"bill"_s, 0.125}};
        prediction.entities = {{u"order_number"_s, u"A-7"_s}};
        if (which == 1) {
            prediction.category.reset();
        } else if (which == 2) {
            prediction.category->label = u"a \"b\" \\ \n\t\u0001 ü \U0001F600"_s;
        }

        JsonWriter json;
        json.beginObject();
        writeMembers(json, prediction);
        json.endObject();

        QJsonParseError error;
        const QJsonDocument written = QJsonDocument::fromJson(json.bytes(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(written.object(), toJson(prediction));
    }

    void numbersThatJsonDoesNotKnowAreNull()
    {
        JsonWriter json;
        json.beginArray().number(qInf()).number(qQNaN()).number(0.1).number(std::int64_t(-7));
        json.endArray();

        QCOMPARE(json.bytes(), QByteArray("[null,null,0.1,-7]"));
    }
};

QTEST_GUILESS_MAIN(PredictionWriterTest)
#include "prediction_writer_test.moc"
