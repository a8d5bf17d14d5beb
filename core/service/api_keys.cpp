// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/api_keys.h"

#include "core/base/atomic_file.h"
#include "core/base/log.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 1 << 20;
constexpr qint64 kLookEveryMs = 1'000;
constexpr qsizetype kHashBytes = 32;
constexpr auto kLockWait = std::chrono::seconds(5);

QByteArray hashOf(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

/// Compares all bytes whatever the first difference, so that time tells nothing about the hash.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size()) {
        return false;
    }
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    }
    return difference == 0;
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64
           && std::all_of(name.begin(), name.end(), [](QChar c) {
                  return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"._-"_s.contains(c);
              });
}

/// 256 random bits in a form that survives shells and headers.
QByteArray makeKey()
{
    std::array<quint32, kHashBytes / 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), kHashBytes);
    return "fl_" + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<ApiKey> parseLine(const QByteArray &line, int number, const QString &file)
{
    const qsizetype colon = line.indexOf(':');
    const QString name = QString::fromUtf8(line.first(std::max<qsizetype>(colon, 0))).trimmed();
    const QByteArray hash = QByteArray::fromHex(line.sliced(colon + 1).trimmed());
    if (!isName(name) || hash.size() != kHashBytes) {
        return fail(ErrorCode::Corrupt,
                    u"line %1 of %2 is not name:sha256hex; remove it, or make a key with "
                    "\"firstlinectl keys create NAME\""_s.arg(number)
                        .arg(file));
    }
    return ApiKey{name, hash};
}

QByteArray stampOf(const QString &file)
{
    struct stat info
    {
    };
    if (::stat(file.toLocal8Bit().constData(), &info) != 0) {
        return "missing";
    }
    QByteArray stamp;
    for (const qint64 part : {qint64(info.st_ino),
                              qint64(info.st_size),
                              qint64(info.st_mtim.tv_sec),
                              qint64(info.st_mtim.tv_nsec)}) {
        stamp += QByteArray::number(part) + ' ';
    }
    return stamp;
}

Result<void> makeEmptyFile(const QString &file)
{
    const int descriptor =
        ::open(file.toLocal8Bit().constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno == EEXIST) {
            return {};
        }
        return fail(ErrorCode::Unavailable,
                    u"cannot make the key file %1: %2"_s.arg(
                        file, QString::fromLocal8Bit(std::strerror(errno))));
    }
    ::close(descriptor);
    return {};
}

qint64 steadyMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ApiKeys::ApiKeys(QString file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<ApiKeys>> ApiKeys::open(const QString &file)
{
    if (auto made = makeEmptyFile(file); !made) {
        return fail(made.error());
    }
    std::unique_ptr<ApiKeys> keys(new ApiKeys(file));
    if (auto loaded = keys->load(); !loaded) {
        return fail(loaded.error());
    }
    return keys;
}

Result<QByteArray> ApiKeys::create(const QString &name)
{
    if (!isName(name)) {
        return fail(ErrorCode::InvalidInput,
                    u"\"%1\" is no name for a key: use 1 to 64 of A-Z a-z 0-9 . _ -"_s.arg(name));
    }
    QLockFile lock(m_file + ".lock"_L1);
    if (!lock.tryLock(int(std::chrono::milliseconds(kLockWait).count()))) {
        return fail(ErrorCode::Unavailable, u"another program is writing %1"_s.arg(m_file));
    }
    if (auto loaded = load(); !loaded) {
        return fail(loaded.error());
    }
    if (names().contains(name)) {
        return fail(ErrorCode::Conflict,
                    u"there is a key \"%1\" already; revoke it or choose another name"_s.arg(name));
    }
    const QByteArray key = makeKey();
    Keys changed = *keys();
    changed.push_back({name, hashOf(key)});
    if (auto saved = save(changed); !saved) {
        return fail(saved.error());
    }
    return key;
}

QStringList ApiKeys::names() const
{
    QStringList names;
    for (const ApiKey &key : *keys()) {
        names.append(key.name);
    }
    return names;
}

Result<void> ApiKeys::revoke(const QString &name)
{
    QLockFile lock(m_file + ".lock"_L1);
    if (!lock.tryLock(int(std::chrono::milliseconds(kLockWait).count()))) {
        return fail(ErrorCode::Unavailable, u"another program is writing %1"_s.arg(m_file));
    }
    if (auto loaded = load(); !loaded) {
        return fail(loaded.error());
    }
    Keys changed = *keys();
    if (std::erase_if(changed, [&](const ApiKey &key) { return key.name == name; }) == 0) {
        return fail(ErrorCode::NotFound,
                    u"there is no key \"%1\" in %2; \"firstlinectl keys list\" shows them"_s.arg(
                        name, m_file));
    }
    return save(changed);
}

bool ApiKeys::accepts(const QByteArray &key) const
{
    reloadIfChanged();
    const QByteArray hash = hashOf(key);
    bool isKnown = false;
    for (const ApiKey &known : *keys()) {
        isKnown |= equalInConstantTime(known.sha256, hash);
    }
    return isKnown && !key.isEmpty();
}

Result<void> ApiKeys::reload()
{
    return load();
}

void ApiKeys::reloadIfChanged() const
{
    const qint64 now = steadyMilliseconds();
    qint64 due = m_nextLook.load(std::memory_order_relaxed);
    if (now < due || !m_nextLook.compare_exchange_strong(due, now + kLookEveryMs)) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (stampOf(m_file) == m_stamp) {
            return;
        }
    }
    if (auto loaded = load(); !loaded) {
        log::named("http")->error("the API keys stay as they were: {}", loaded.error().detail);
    }
}

Result<void> ApiKeys::load() const
{
    const QByteArray stamp = stampOf(m_file);
    auto content = readFile(m_file, kMaxFileBytes);
    if (!content) {
        return fail(content.error());
    }
    auto loaded = std::make_shared<Keys>();
    int number = 0;
    for (const QByteArray &raw : content->split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        auto key = parseLine(line, number, m_file);
        if (!key) {
            return fail(key.error());
        }
        loaded->push_back(std::move(*key));
    }
    const std::lock_guard lock(m_mutex);
    m_keys = std::move(loaded);
    m_stamp = stamp;
    return {};
}

Result<void> ApiKeys::save(const Keys &keys) const
{
    QByteArray content;
    for (const ApiKey &key : keys) {
        content += key.name.toUtf8() + ':' + key.sha256.toHex() + '\n';
    }
    if (auto written = writeFile(m_file, content); !written) {
        return written;
    }
    return load();
}

std::shared_ptr<const ApiKeys::Keys> ApiKeys::keys() const
{
    const std::lock_guard lock(m_mutex);
    return m_keys;
}

} // namespace firstline
