// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/view_service.h"

#include "core/storage/reader.h"
#include "core/storage/writer.h"
#include "tests/support/scratch_database.h"

#include <QTest>

using namespace firstline;
using namespace Qt::StringLiterals;

class ViewServiceTest : public QObject
{
    Q_OBJECT

private:
    QStringList namesFor(const QString &person)
    {
        const std::vector<SavedView> views = m_service->visibleTo(person).result().value();
        QStringList names;
        for (const SavedView &view : views) {
            names.append(view.name);
        }
        return names;
    }

    std::unique_ptr<test::ScratchDatabase> m_scratch;
    std::unique_ptr<storage::Writer> m_writer;
    std::unique_ptr<storage::Reader> m_reader;
    std::unique_ptr<ViewService> m_service;

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<test::ScratchDatabase>();
        m_writer = storage::Writer::open(m_scratch->url()).value();
        m_reader = storage::Reader::open(m_scratch->url()).value();
        m_service = std::make_unique<ViewService>(*m_reader, *m_writer);
    }

    void cleanup()
    {
        m_service.reset();
        m_reader.reset();
        m_writer.reset();
    }

    void peopleSeeTheirOwnViewsAndSharedOnes()
    {
        const SavedView mine{0, u"Mine"_s, u"priority:high"_s, "{}", false, u"lena"_s};
        const SavedView shared{0, u"Shared"_s, u"is:late"_s, "{\"density\":1}", true, u"jan"_s};
        const SavedView other{0, u"Other"_s, u"refund"_s, "{}", false, u"jan"_s};
        for (const SavedView &view : {mine, shared, other}) {
            QVERIFY(m_service->save(view).result().has_value());
        }

        QCOMPARE(namesFor(u"lena"_s), (QStringList{u"Mine"_s, u"Shared"_s}));
        QCOMPARE(namesFor(u"jan"_s), (QStringList{u"Shared"_s, u"Other"_s}));
    }

    void aViewIsChangedAndRemoved()
    {
        SavedView view{0, u"Late"_s, u"is:late"_s, "{}", false, u"lena"_s};
        view.id = m_service->save(view).result().value();
        view.query = u"is:late priority:high"_s;

        QCOMPARE(m_service->save(view).result().value(), view.id);
        QCOMPARE(m_service->visibleTo(u"lena"_s).result().value(), std::vector<SavedView>{view});
        QVERIFY(m_service->remove(view.id).result().has_value());
        QVERIFY(m_service->remove(view.id).result().has_value());

        QVERIFY(namesFor(u"lena"_s).isEmpty());
        QCOMPARE(m_service->save(view).result().error().code, ErrorCode::NotFound);
    }

    void aViewNeedsAName()
    {
        const SavedView view{0, u" "_s, u"is:late"_s, "{}", false, u"lena"_s};

        QCOMPARE(m_service->save(view).result().error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(ViewServiceTest)
#include "view_service_test.moc"
