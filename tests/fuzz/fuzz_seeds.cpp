// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the first inputs of the fuzz targets: fuzz_seeds DIR makes DIR/model, DIR/file, DIR/text.

#include "core/base/log.h"
#include "core/classify/model.h"
#include "core/classify/model_file.h"
#include "core/service/training_service.h"
#include "tests/fuzz/packed_bytes.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cstdio>

using namespace firstline;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTicketFiles{
    "\0ticket_id,subject,message,priority,category\n1,Printer,\"on \"\"fire\"\"\nnow\",high,IT\n",
    "\0tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
    "2,7,True,Tue Oct 31 22:11:45 +0000 2017,@x hello,1,\n"
    "1,x,False,Tue Oct 31 22:12:45 +0000 2017,@7 hi,,2\n",
    "\1{\"ticket_id\":\"1\",\"message\":\"on \\u00e4 fire\",\"priority\":\"high\",\"x\":[1,2]}\n"
    "{\"message\":\"b\",\"created_at\":\"2024-02-30T10:00:00+01:00\"}\n",
};

constexpr std::array kTexts{
    "<html><body><p>Dear team,</p><br>error E-17 &amp; invoice <b>INV-2041</b></body></html>",
    "Hi,\n\nVPN is down ASAP!!! see https://a.example/x?y=1\n\n-- \nAnn\n\n"
    "On Mon, Ann wrote:\n> old text\n> more",
    "from: a@b.example\nsubject: Re: f\xc3\x83\xc2\xbcr `code` ```\nat java.lang.X(Y.java:1)\n```",
    "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e nicht zufrieden, version 2.4.1, order #77-1",
};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

std::vector<Ticket> tickets()
{
    std::vector<Ticket> made;
    for (int i = 0; i < 12; ++i) {
        const bool isOdd = i % 2 == 1;
        Ticket ticket;
        ticket.message = isOdd ? u"printer jam %1"_s.arg(i) : u"invoice lost %1"_s.arg(i);
        ticket.importedCategory = isOdd ? u"IT"_s : u"Billing"_s;
        ticket.importedPriority = isOdd ? Priority::High : Priority::Low;
        made.push_back(ticket);
    }
    return made;
}

/// A model of each algorithm, of both tasks and with one carried over.
bool writeModels(const QString &folder)
{
    bool isWritten = true;
    for (const QString &algorithm : TrainingService::algorithms().mid(1)) {
        TrainingRequest request;
        request.algorithm = algorithm;
        request.folds = 2;
        const Result<QByteArray> both = TrainingService().train(tickets(), request);
        request.tasks = {Task::Category};
        const Result<QByteArray> one = TrainingService().train(tickets(), request);
        for (const auto &[name, file] : {std::pair{u"both-"_s, both}, std::pair{u"one-"_s, one}}) {
            if (!file) {
                std::fprintf(stderr, "%s\n", qPrintable(file.error().detail));
                return false;
            }
            const QByteArray content = classify::unsealed(*file)->toByteArray();
            const QByteArray input = fuzz::packed(content);
            isWritten = isWritten && write(folder + name + algorithm, '\0' + input)
                        && write(folder + name + algorithm + u"-carried"_s, '\1' + input);
        }
    }
    return isWritten;
}

template <std::size_t size>
bool writeAll(const QString &folder, const std::array<const char *, size> &inputs)
{
    bool isWritten = true;
    for (std::size_t i = 0; i < size; ++i) {
        const bool startsWithNull = inputs[i][0] == '\0';
        QByteArray bytes(inputs[i] + (startsWithNull ? 1 : 0));
        bytes = startsWithNull ? '\0' + bytes : bytes;
        isWritten = isWritten && write(folder + QString::number(i), bytes);
    }
    return isWritten;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds DIR\n");
        return 2;
    }
    log::setUp({log::Format::Text, "off", {}});
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const bool isMade =
        folder.mkpath(u"model"_s) && folder.mkpath(u"file"_s) && folder.mkpath(u"text"_s);
    const bool isWritten = isMade && writeModels(folder.filePath(u"model/"_s))
                           && writeAll(folder.filePath(u"file/"_s), kTicketFiles)
                           && writeAll(folder.filePath(u"text/"_s), kTexts);
    return isWritten ? 0 : 1;
}
