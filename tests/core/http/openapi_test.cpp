// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/raw_client.h"
#include "tests/core/http/running_server.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace firstline;
using namespace firstline::test;
using namespace Qt::StringLiterals;

namespace {

/// What of JSON Schema the document uses, held against a value; empty when it fits.
class SchemaCheck
{
public:
    explicit SchemaCheck(QJsonObject document)
        : m_document(std::move(document))
    {
    }

    [[nodiscard]] QString
    misfit(QJsonObject schema, const QJsonValue &value, const QString &at) const
    {
        if (schema.contains("$ref"_L1)) {
            schema = resolved(schema["$ref"_L1].toString());
        }
        if (!hasType(schema["type"_L1], value)) {
            return at + u" is of another type"_s;
        }
        const QJsonArray allowed = schema["enum"_L1].toArray();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return at + u" is not among the words"_s;
        }
        return value.isObject() ? objectMisfit(schema, value.toObject(), at)
                                : arrayMisfit(schema, value.toArray(), at);
    }

    [[nodiscard]] QJsonObject resolved(const QString &reference) const
    {
        QJsonValue found = m_document;
        for (const QString &step : reference.mid(2).split(u'/')) {
            found = found[step];
        }
        return found.toObject();
    }

private:
    [[nodiscard]] static bool hasType(const QJsonValue &type, const QJsonValue &value)
    {
        if (type.isArray()) {
            const QJsonArray types = type.toArray();
            return std::any_of(types.begin(), types.end(), [&](const QJsonValue &one) {
                return hasType(one, value);
            });
        }
        const QString word = type.toString();
        return word.isEmpty() || (word == "object"_L1 && value.isObject())
               || (word == "array"_L1 && value.isArray()) || (word == "null"_L1 && value.isNull())
               || (word == "string"_L1 && value.isString())
               || (word == "boolean"_L1 && value.isBool())
               || ((word == "number"_L1 || word == "integer"_L1) && value.isDouble());
    }

    [[nodiscard]] QString
    objectMisfit(const QJsonObject &schema, const QJsonObject &object, const QString &at) const
    {
        for (const QJsonValue &name : schema["required"_L1].toArray()) {
            if (!object.contains(name.toString())) {
                return at + u'/' + name.toString() + u" is missing"_s;
            }
        }
        const QJsonObject known = schema["properties"_L1].toObject();
        for (auto it = object.begin(); it != object.end() && !known.isEmpty(); ++it) {
            const QString where = at + u'/' + it.key();
            if (!known.contains(it.key())) {
                return where + u" is not in the document"_s;
            }
            if (QString wrong = misfit(known[it.key()].toObject(), it.value(), where);
                !wrong.isEmpty()) {
                return wrong;
            }
        }
        return {};
    }

    [[nodiscard]] QString
    arrayMisfit(const QJsonObject &schema, const QJsonArray &array, const QString &at) const
    {
        for (const QJsonValue &item : array) {
            if (QString wrong = misfit(schema["items"_L1].toObject(), item, at + u"/*"_s);
                !wrong.isEmpty()) {
                return wrong;
            }
        }
        return {};
    }

    QJsonObject m_document;
};

} // namespace

class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_running.started);
        const RawAnswer answer = ask(m_running.port(), "GET /openapi.json");
        QCOMPARE(answer.status, 200);
        m_document = answer.json();
        QVERIFY(m_document["openapi"_L1].toString().startsWith("3.1"_L1));
    }

    void listsExactlyTheRoutesOfTheServer()
    {
        QSet<QString> documented;
        const QJsonObject paths = m_document["paths"_L1].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path.value().toObject().keys()) {
                documented.insert(method.toUpper() + u' ' + path.key());
            }
        }
        QSet<QString> served;
        for (const http::Route &route : m_running.server.routes()) {
            served.insert(QString::fromLatin1(word(route.method) + ' ' + route.pattern));
        }

        QCOMPARE(documented, served);
    }

    void everyExampleIsAnsweredAsDocumented_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("operation");
        const QJsonObject paths = documentOf(m_running)["paths"_L1].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path.value().toObject();
            for (auto one = operations.begin(); one != operations.end(); ++one) {
                QTest::newRow(qPrintable(one.key() + u' ' + path.key()))
                    << one.key().toUpper() << path.key() << one.value().toObject();
            }
        }
    }
    void everyExampleIsAnsweredAsDocumented()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QJsonObject, operation);
        const QJsonValue example =
            operation["requestBody"_L1]["content"_L1]["application/json"_L1]["example"_L1];
        if (path.contains(u'{')) {
            (void)ask(m_running.port(),
                      "POST /tickets",
                      "Content-Type: application/json\r\n",
                      R"({"ticket_id":"T-1042","message":"down"})");
            path.replace(u"{id}"_s, operation["parameters"_L1][0]["example"_L1].toString());
        }
        const QByteArray body =
            example.isObject() ? QJsonDocument(example.toObject()).toJson() : QByteArray();

        const RawAnswer answer = ask(m_running.port(),
                                     (method + u' ' + path).toLatin1(),
                                     "Content-Type: application/json\r\n",
                                     body);

        const QJsonObject documented =
            operation["responses"_L1][QString::number(answer.status)].toObject();
        QVERIFY(answer.status < 300 && !documented.isEmpty());
        const QJsonObject content = documented["content"_L1]["application/json"_L1].toObject();
        const SchemaCheck check(m_document);
        const QJsonObject schema = content["schema"_L1].toObject();
        QCOMPARE(check.misfit(schema, answer.json(), {}), QString());
        if (content.contains("example"_L1)) {
            QCOMPARE(check.misfit(schema, content["example"_L1], {}), QString());
        }
    }

    void problemsAreAsDocumented()
    {
        const SchemaCheck check(m_document);
        const RawAnswer answer = ask(m_running.port(),
                                     "POST /predict-ticket",
                                     "Content-Type: application/json\r\n",
                                     R"({"message":1})");

        QCOMPARE(answer.status, 422);
        QCOMPARE(check.misfit(check.resolved(u"#/components/schemas/Problem"_s), answer.json(), {}),
                 QString());
    }

private:
    static QJsonObject documentOf(const RunningService &running)
    {
        return ask(running.port(), "GET /openapi.json").json();
    }

    RunningService m_running;
    QJsonObject m_document;
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "openapi_test.moc"
