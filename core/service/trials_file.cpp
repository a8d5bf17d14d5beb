// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/trials_file.h"

#include "core/base/atomic_file.h"
#include "core/service/json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <utility>

namespace firstline {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kKindKey = "firstline_trials"_L1;
constexpr int kVersion = 1;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString text(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

/// The first key in which two headers differ, in words.
QString difference(const QJsonObject &there, const QJsonObject &here)
{
    QStringList keys = here.keys() + there.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (there.value(key) != here.value(key)) {
            return u"%1 is %2 there and %3 here"_s.arg(
                key, text(there.value(key)), text(here.value(key)));
        }
    }
    return {};
}

std::optional<Trial> parseTrial(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject values = object.value(u"values"_s).toObject();
    if (!object.value(u"number"_s).isDouble() || !object.value(u"macro_f1"_s).isDouble()
        || values.isEmpty()) {
        return std::nullopt;
    }
    Trial trial;
    trial.number = object.value(u"number"_s).toInt();
    for (auto value = values.begin(); value != values.end(); ++value) {
        trial.values[value.key()] = value.value().toDouble();
    }
    trial.macroF1 = object.value(u"macro_f1"_s).toDouble();
    trial.accuracy = object.value(u"accuracy"_s).toDouble();
    trial.logLoss = object.value(u"log_loss"_s).toDouble();
    trial.seconds = object.value(u"seconds"_s).toDouble();
    return trial;
}

Result<std::vector<Trial>> parseTrials(const QList<QByteArray> &lines, const QString &path)
{
    std::vector<Trial> trials;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].isEmpty()) {
            continue;
        }
        const std::optional<Trial> trial = parseTrial(lines[i]);
        if (!trial || trial->number != static_cast<int>(trials.size())) {
            return fail(
                ErrorCode::Corrupt,
                u"line %1 of %2 is not the next trial; --restart begins the file anew"_s.arg(i + 1)
                    .arg(path));
        }
        trials.push_back(*trial);
    }
    return trials;
}

/// The lines of a file of trials of any search. Errors: `InvalidInput` for another kind of file.
Result<QList<QByteArray>> linesOf(const QString &path)
{
    const Result<QByteArray> content = readFile(path);
    if (!content) {
        return fail(content.error());
    }
    const QList<QByteArray> lines = content->split('\n');
    const QJsonObject header = QJsonDocument::fromJson(lines.front()).object();
    if (!header.contains(kKindKey)) {
        return fail(
            ErrorCode::InvalidInput,
            u"%1 is not a file of trials and is left alone; name another one with --out"_s.arg(
                path));
    }
    return lines;
}

} // namespace

Result<TrialsFile> TrialsFile::open(const QString &path, const QJsonObject &header, Resume resume)
{
    QJsonObject whole = header;
    whole[kKindKey] = kVersion;
    TrialsFile file(path, line(whole));
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        return writeFile(path, file.m_content).map([&] { return std::move(file); });
    }
    const Result<QList<QByteArray>> lines = linesOf(path);
    if (!lines) {
        return fail(lines.error());
    }
    if (resume == Resume::No) {
        return writeFile(path, file.m_content).map([&] { return std::move(file); });
    }
    const QJsonObject there = QJsonDocument::fromJson(lines->front()).object();
    if (const QString differs = difference(there, whole); !differs.isEmpty()) {
        return fail(
            ErrorCode::Conflict,
            u"%1 holds trials of another search: %2; name another file with --out, or begin this "
            "one anew with --restart"_s.arg(path, differs));
    }
    Result<std::vector<Trial>> trials = parseTrials(*lines, path);
    if (!trials) {
        return fail(trials.error());
    }
    file.m_content = lines->join('\n');
    file.m_trials = std::move(*trials);
    return file;
}

Result<void> TrialsFile::add(const Trial &trial)
{
    const QByteArray longer = m_content + line(toJson(trial));
    Result<void> written = writeFile(m_path, longer);
    if (written) {
        m_content = longer;
        m_trials.push_back(trial);
    }
    return written;
}

} // namespace firstline
