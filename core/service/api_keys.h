// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace firstline {

/// One line of a key file. The key itself is nowhere; it was shown once.
struct ApiKey
{
    QString name;
    QByteArray sha256; ///< of the key's bytes, 32 bytes
};

/// The file of API keys: one `name:sha256hex` a line; empty lines and lines with `#` are comments.
///
/// The file is looked at again when it has changed, at most once a second, so that a key made by
/// another program works without a restart.
///
/// Thread safety: every function may be called from any thread. Programs that write the same file
/// at the same time wait for each other.
class ApiKeys
{
public:
    /// Opens a key file; a missing one is made, empty, readable by the owner only.
    ///
    /// Errors: `Corrupt`, naming the line; `Unavailable` when it cannot be read or made.
    [[nodiscard]] static Result<std::unique_ptr<ApiKeys>> open(const QString &file);

    /// Makes a key and gives it; it cannot be shown again.
    ///
    /// Errors: `InvalidInput` for a name that is not 1 to 64 of `A-Z a-z 0-9 . _ -`; `Conflict`
    /// when the name is taken; `Unavailable` when the file cannot be written.
    [[nodiscard]] Result<QByteArray> create(const QString &name);

    /// The names, in the file's order.
    [[nodiscard]] QStringList names() const;

    /// Makes a key useless. Errors: `NotFound`; `Unavailable` when the file cannot be written.
    [[nodiscard]] Result<void> revoke(const QString &name);

    /// Whether someone owns the key. Takes the same time wherever the difference is.
    [[nodiscard]] bool accepts(const QByteArray &key) const;

    /// Reads the file again now. Errors: as `open`; the keys stay as they were.
    [[nodiscard]] Result<void> reload();

private:
    using Keys = std::vector<ApiKey>;

    explicit ApiKeys(QString file);
    void reloadIfChanged() const;
    [[nodiscard]] Result<void> load() const;
    [[nodiscard]] Result<void> save(const Keys &keys) const;
    [[nodiscard]] std::shared_ptr<const Keys> keys() const;

    QString m_file;
    mutable std::mutex m_mutex; ///< of `m_keys`, `m_stamp`
    mutable std::shared_ptr<const Keys> m_keys = std::make_shared<const Keys>();
    mutable QByteArray m_stamp;                ///< tells one state of the file from another
    mutable std::atomic<qint64> m_nextLook{0}; ///< steady clock, milliseconds
};

} // namespace firstline
