// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peer_files.h"

#include "core/service/ticket_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace firstline::bench {

using namespace Qt::StringLiterals;

FileJob FileJob::parse(const QString &text)
{
    const QStringList parts = text.split(u':');
    FileJob job{parts[0], Task::Category, {}};
    if (parts.size() > 1 && parts[1] == "priority"_L1) {
        job.task = Task::Priority;
    }
    if (parts.size() > 2) {
        job.top = parts[2].toInt();
    }
    return job;
}

QString FileJob::name() const
{
    const QString taskWord = task == Task::Priority ? u"priority"_s : u"category"_s;
    return QFileInfo(file).completeBaseName() + u'.' + taskWord;
}

Result<std::vector<Ticket>> readTickets(const FileJob &job)
{
    ImportRequest request;
    request.file = job.file;
    request.columns = {{u"message"_s, u"body"_s}, {u"ticket_id"_s, u"id"_s}};
    return readTicketFile(request).map([](TicketFile file) { return std::move(file.tickets); });
}

QByteArray foldsJson(const std::vector<Ticket> &tickets, const train::FoldedTask &task)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < task.folds.size(); ++i) {
        const Ticket &ticket = tickets[task.labels.tickets[i]];
        rows.append(QJsonObject{{u"text"_s, QString(ticket.subject + u'\n' + ticket.message)},
                                {u"label"_s, task.labels.labels[task.labels.classes[i]]},
                                {u"fold"_s, static_cast<int>(task.folds[i])}});
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

QByteArray answersJson(const train::FoldedTask &task,
                       const QString &algorithm,
                       std::span<const int> answers,
                       const QByteArray &folds)
{
    QJsonArray labels;
    for (const int answer : answers) {
        labels.append(task.labels.labels[static_cast<std::size_t>(answer)]);
    }
    const QByteArray hash = QCryptographicHash::hash(folds, QCryptographicHash::Sha256).toHex();
    return QJsonDocument(QJsonObject{{u"algorithm"_s, algorithm},
                                     {u"folds_sha256"_s, QString::fromLatin1(hash)},
                                     {u"answers"_s, labels}})
        .toJson(QJsonDocument::Compact);
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()) {
        return true;
    }
    std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return false;
}

} // namespace firstline::bench
