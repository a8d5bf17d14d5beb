// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "core/service/api_keys.h"

#include <QJsonArray>

namespace firstline::ctl {

namespace {

using namespace Qt::StringLiterals;

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ACTION"_s,
                                 u"create NAME, list, or revoke NAME."_s,
                                 u"create NAME | list | revoke NAME"_s);
    parser.addOption({u"keys-file"_s,
                      u"File of API keys; FIRSTLINE_API_KEYS_FILE where it is not given."_s,
                      u"FILE"_s});
}

Outcome create(ApiKeys &keys, const QString &name, const Invocation &invocation)
{
    const auto key = keys.create(name);
    if (!key) {
        return failed(key.error());
    }
    if (invocation.json) {
        print(QJsonObject{{u"name"_s, name}, {u"key"_s, QString::fromLatin1(*key)}});
    } else {
        print(*key + '\n');
        printError(u"This is the only time that the key of \"%1\" is shown."_s.arg(name));
    }
    return ExitCode::Done;
}

Outcome list(const ApiKeys &keys, const Invocation &invocation)
{
    if (invocation.json) {
        print(QJsonObject{{u"keys"_s, QJsonArray::fromStringList(keys.names())}});
        return ExitCode::Done;
    }
    for (const QString &name : keys.names()) {
        print(name + u'\n');
    }
    return ExitCode::Done;
}

Outcome revoke(ApiKeys &keys, const QString &name)
{
    const auto revoked = keys.revoke(name);
    return revoked ? Outcome(ExitCode::Done) : failed(revoked.error());
}

Outcome run(const Invocation &invocation)
{
    const QStringList words = invocation.options.positionalArguments();
    const QString action = words.value(0);
    const bool needsName = action == "create"_L1 || action == "revoke"_L1;
    if ((!needsName && action != "list"_L1) || words.size() != (needsName ? 2 : 1)) {
        return wrongUsage(u"say create NAME, list, or revoke NAME"_s);
    }
    const QString file = invocation.isSet("keys-file") ? invocation.value("keys-file")
                                                       : invocation.settings.apiKeysFile;
    if (file.isEmpty()) {
        return wrongUsage(u"name the key file: --keys-file FILE or FIRSTLINE_API_KEYS_FILE"_s);
    }
    const auto keys = ApiKeys::open(file);
    if (!keys) {
        return failed(keys.error());
    }
    if (action == "create"_L1) {
        return create(**keys, words[1], invocation);
    }
    return action == "list"_L1 ? list(**keys, invocation) : revoke(**keys, words[1]);
}

} // namespace

const Command kKeysCommand{"keys", "makes, lists and revokes API keys", describe, run};

} // namespace firstline::ctl
