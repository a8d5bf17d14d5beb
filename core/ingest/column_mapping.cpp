// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/column_mapping.h"

#include <algorithm>
#include <string_view>

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

/// Other names of each field in folded form, best first, indexed by `TicketField`.
constexpr std::array<std::u16string_view, kTicketFieldCount> kOtherNames{
    u"id ticketnumber ticketno number caseid casenumber issueid issuekey key incidentid tweetid",
    u"created createddate creationdate createdon createdtime creationtime openedat opened "
    u"submittedat reportedat datetime timestamp date",
    u"ticketchannel contactchannel",
    u"customername customerid customeremail requester requestername sender from author authorid "
    u"reporter user username email",
    u"title summary ticketsubject headline shortdescription",
    u"body text description ticketdescription messagebody ticketbody tickettext content details "
    u"longdescription comment question complaint",
    u"ticketpriority severity urgency prio",
    u"ticketcategory queue topic intent issuetype tickettype label type",
    u"lang locale languagecode ticketlanguage",
    u"productname productpurchased",
    u"ticketstatus state",
    u"firstresponseat firstrepliedat firstrespondedat",
    u"closedat solvedat resolvedon closeddate resolveddate resolutiondate",
    u"minutestoresolve minutestoresolution"};

/// Lower case without blanks, underscores, hyphens and dots.
QString folded(QStringView name)
{
    QString result;
    for (const QChar letter : name) {
        if (!letter.isSpace() && letter != u'_' && letter != u'-' && letter != u'.') {
            result.append(letter.toLower());
        }
    }
    return result;
}

QString quotedList(const QStringList &names)
{
    constexpr qsizetype kShown = 40;
    const QString list = names.mid(0, kShown).join("', '"_L1);
    return u"'%1'%2"_s.arg(list, names.size() > kShown ? ", …"_L1 : ""_L1);
}

QString fieldList()
{
    QStringList names;
    for (const QLatin1StringView name : kTicketFieldNames) {
        names.append(name);
    }
    return names.join(", "_L1);
}

std::optional<TicketField> fieldNamed(const QString &name)
{
    const QString wanted = folded(name);
    for (std::size_t i = 0; i < kTicketFieldCount; ++i) {
        if (folded(QString(kTicketFieldNames.at(i))) == wanted) {
            return static_cast<TicketField>(i);
        }
    }
    return std::nullopt;
}

/// Index of the column with this name: as it stands, else in folded form, else −1.
int columnNamed(const QStringList &names, const QString &wanted)
{
    const auto exact = names.indexOf(wanted.trimmed());
    if (exact >= 0) {
        return static_cast<int>(exact);
    }
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString &name) {
        return folded(name) == folded(wanted);
    });
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

} // namespace

Result<ColumnMapping> ColumnMapping::make(const QStringList &columns,
                                          const QMap<QString, QString> &wanted,
                                          const QString &file)
{
    ColumnMapping mapping;
    mapping.m_names = columns;
    if (auto taken = mapping.takeWanted(wanted, file); !taken) {
        return fail(taken.error());
    }
    mapping.takeKnown();
    if (mapping.column(TicketField::Message) < 0 && mapping.column(TicketField::Subject) < 0) {
        return fail(ErrorCode::InvalidInput,
                    u"%1 has no column for message or subject; its columns are %2. Name one with "
                    u"--map message=COLUMN"_s.arg(file, quotedList(columns)));
    }
    for (int i = 0; i < columns.size(); ++i) {
        if (!mapping.isTaken(i)) {
            mapping.m_extraColumns.push_back(i);
        }
    }
    return mapping;
}

ColumnMapping ColumnMapping::makePartly(const QStringList &columns,
                                        const QMap<QString, QString> &wanted)
{
    ColumnMapping mapping;
    mapping.m_names = columns;
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry) {
        // What is not there is told by the import itself.
        static_cast<void>(mapping.takeWanted({{entry.key(), entry.value()}}, QString()));
    }
    mapping.takeKnown();
    return mapping;
}

Result<void> ColumnMapping::takeWanted(const QMap<QString, QString> &wanted, const QString &file)
{
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry) {
        const auto field = fieldNamed(entry.key());
        if (!field) {
            return fail(ErrorCode::InvalidInput,
                        u"--map %1=%2: there is no field '%1'; the fields are %3"_s.arg(
                            entry.key(), entry.value(), fieldList()));
        }
        if (entry.value().isEmpty()) {
            m_isLeftOut.at(static_cast<std::size_t>(*field)) = true;
            continue;
        }
        const int found = columnNamed(m_names, entry.value());
        if (found < 0) {
            return fail(ErrorCode::InvalidInput,
                        u"--map %1=%2: %3 has no column '%2'; its columns are %4"_s.arg(
                            entry.key(), entry.value(), file, quotedList(m_names)));
        }
        take(*field, found, Source::Named);
    }
    return {};
}

void ColumnMapping::takeKnown()
{
    QStringList foldedNames;
    for (const QString &name : m_names) {
        foldedNames.append(folded(name));
    }
    const auto takeNamed = [&](TicketField field, const QString &name, Source source) {
        const auto at = static_cast<int>(foldedNames.indexOf(name));
        const bool isOpen = column(field) < 0 && !m_isLeftOut.at(static_cast<std::size_t>(field));
        if (at >= 0 && isOpen && !isTaken(at)) {
            take(field, at, source);
        }
    };
    for (std::size_t i = 0; i < kTicketFieldCount; ++i) {
        takeNamed(
            static_cast<TicketField>(i), folded(QString(kTicketFieldNames.at(i))), Source::Named);
    }
    for (std::size_t i = 0; i < kTicketFieldCount; ++i) {
        const QStringView names(kOtherNames.at(i));
        for (const QStringView name : names.split(u' ')) {
            takeNamed(static_cast<TicketField>(i), name.toString(), Source::Guessed);
        }
    }
}

void ColumnMapping::take(TicketField field, int column, Source source)
{
    m_columns.at(static_cast<std::size_t>(field)) = column;
    m_sources.at(static_cast<std::size_t>(field)) = source;
}

bool ColumnMapping::isTaken(int column) const
{
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

} // namespace firstline::ingest
