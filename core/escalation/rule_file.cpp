// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escalation/rule_file.h"

#include "core/domain/enum_text.h"
#include "core/escalation/rule_values.h"

#define TOML_EXCEPTIONS 0
#include <QFile>
#include <QUrl>

#include <set>

#include <toml++/toml.h>

namespace firstline::escalation {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 60;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Reads the values of one table. The first mistake stays; after it everything reads as absent.
class TableReader
{
public:
    TableReader(const toml::table &table, QString file, QString where)
        : m_table(table)
        , m_file(std::move(file))
        , m_where(std::move(where))
    {
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void refuse(const char *key, const QString &allowed)
    {
        const toml::node *node = m_table.get(key);
        refuse(node ? *node : m_table, QString::fromLatin1(key), allowed);
    }

    std::optional<QString> string(const char *key)
    {
        const toml::node *node = find(key);
        if (node && !node->is_string()) {
            refuse(key, u"a text in quotes"_s);
            return std::nullopt;
        }
        return node ? std::optional(text(**node->as_string())) : std::nullopt;
    }

    std::optional<bool> flag(const char *key)
    {
        const toml::node *node = find(key);
        if (node && !node->is_boolean()) {
            refuse(key, u"true or false"_s);
            return std::nullopt;
        }
        return node ? std::optional(**node->as_boolean()) : std::nullopt;
    }

    std::optional<double> number(const char *key, double low, double high)
    {
        const toml::node *node = find(key);
        const auto value = node ? node->value<double>() : std::nullopt;
        if (node && (!node->is_number() || !value || !(*value >= low && *value <= high))) {
            refuse(key, u"a number from %1 to %2"_s.arg(low).arg(high));
            return std::nullopt;
        }
        return value;
    }

    std::optional<std::chrono::seconds> duration(const char *key, std::chrono::seconds unit)
    {
        const std::optional<QString> words = string(key);
        const auto value = words ? durationFromText(*words) : std::nullopt;
        if (words && (!value || *value % unit != std::chrono::seconds{0})) {
            refuse(key, u"a time such as \"35 min\" or \"1 h 30 min\""_s);
            return std::nullopt;
        }
        return value;
    }

    /// Texts; one text stands for a list of one.
    QStringList list(const char *key)
    {
        const toml::node *node = find(key);
        QStringList texts;
        if (!node) {
            return texts;
        }
        if (node->is_string()) {
            texts += text(**node->as_string()).trimmed();
        } else if (const toml::array *array = node->as_array();
                   array && array->is_homogeneous(toml::node_type::string)) {
            for (const toml::node &item : *array) {
                texts += text(**item.as_string()).trimmed();
            }
        }
        if (texts.isEmpty() || texts.contains(QString())) {
            refuse(key, u"a list of texts, such as [\"one\", \"two\"]"_s);
            return {};
        }
        return texts;
    }

    const toml::node *find(const char *key)
    {
        m_known.insert(key);
        return m_error ? nullptr : m_table.get(key);
    }

    /// Call it last: every key that was not asked for is a mistake.
    void refuseOthers()
    {
        for (const auto &[key, node] : m_table) {
            if (!m_known.contains(std::string(key.str()))) {
                QStringList known;
                for (const std::string &one : m_known) {
                    known += QString::fromStdString(one);
                }
                refuse(node,
                       text(key.str()),
                       u"a key of this place; there are "_s + known.join(u", "_s));
                return;
            }
        }
    }

private:
    void refuse(const toml::node &node, const QString &key, const QString &allowed)
    {
        if (!m_error) {
            m_error = Error{ErrorCode::InvalidInput,
                            u"%1, line %2: %3%4 is not %5"_s.arg(m_file)
                                .arg(node.source().begin.line)
                                .arg(m_where, key, allowed)};
        }
    }

    const toml::table &m_table;
    const QString m_file;
    const QString m_where; ///< "rule 2: " or empty
    std::optional<Error> m_error;
    std::set<std::string> m_known;
};

void readPriorities(TableReader &reader, EscalationRule &rule)
{
    for (const QString &word : reader.list("priority")) {
        const auto priority = priorityFromWord(word);
        if (!priority) {
            reader.refuse("priority", u"a list of low, medium and high"_s);
            return;
        }
        rule.priorities.push_back(*priority);
    }
}

void readActions(TableReader &reader, EscalationRule &rule)
{
    const QStringList words = reader.list("then");
    static const QSet<QString> kKnown{u"mark"_s, u"banner"_s, u"notification"_s, u"webhook"_s};
    const QSet<QString> given(words.begin(), words.end());
    if (words.isEmpty() || !kKnown.contains(given)) {
        reader.refuse("then", u"a list of mark, banner, notification and webhook"_s);
        return;
    }
    rule.actions.banner = words.contains(u"banner"_s);
    rule.actions.mark = words.contains(u"mark"_s) || rule.actions.banner;
    rule.actions.notification = words.contains(u"notification"_s);
    rule.actions.webhook = words.contains(u"webhook"_s);
}

void readName(TableReader &reader, EscalationRule &rule)
{
    rule.name = reader.string("name").value_or(QString()).trimmed();
    const bool isPrintable =
        std::all_of(rule.name.begin(), rule.name.end(), [](QChar c) { return c.isPrint(); });
    if (rule.name.isEmpty() || rule.name.size() > kLongestName || !isPrintable) {
        reader.refuse("name", u"a name of 1 to %1 characters"_s.arg(kLongestName));
    }
}

std::optional<std::chrono::minutes> minutesOf(const std::optional<std::chrono::seconds> &time)
{
    return time ? std::optional(std::chrono::duration_cast<std::chrono::minutes>(*time))
                : std::nullopt;
}

EscalationRule readRule(TableReader &reader)
{
    constexpr std::chrono::seconds kMinute{60};
    EscalationRule rule;
    readName(reader, rule);
    rule.enabled = reader.flag("enabled").value_or(true);
    readPriorities(reader, rule);
    rule.onlySure = reader.flag("sure").value_or(false);
    rule.confidenceAtLeast = reader.number("confidence_at_least", 0, 1);
    rule.words = reader.list("words");
    rule.sentimentAtMost = reader.number("sentiment_at_most", -1, 1);
    rule.timeLeftAtMost = minutesOf(reader.duration("time_left_at_most", kMinute));
    rule.ageAtLeast = minutesOf(reader.duration("age_at_least", kMinute));
    rule.categories = reader.list("category");
    rule.customers = reader.list("customer");
    rule.channels = reader.list("channel");
    rule.languages = reader.list("language");
    if (!std::all_of(rule.languages.begin(), rule.languages.end(), isLanguage)) {
        reader.refuse("language", u"a list of languages of two letters, such as [\"en\"]"_s);
    }
    readActions(reader, rule);
    reader.refuseOthers();
    return rule;
}

Result<WebhookSettings> readWebhook(const toml::table &table, const QString &file)
{
    constexpr int kMostTries = 20;
    TableReader reader(table, file, u"webhook: "_s);
    WebhookSettings webhook;
    webhook.url = reader.string("url").value_or(QString()).trimmed();
    const QUrl url(webhook.url, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!webhook.url.isEmpty() && (!url.isValid() || !isWeb || url.host().isEmpty())) {
        reader.refuse("url", u"an address that begins with https:// or http://"_s);
    }
    webhook.secretFile = reader.string("secret_file").value_or(QString()).trimmed();
    const double tries = reader.number("tries", 1, kMostTries).value_or(webhook.tries);
    webhook.tries = static_cast<int>(tries);
    if (tries != webhook.tries) {
        reader.refuse("tries", u"a whole number from 1 to %1"_s.arg(kMostTries));
    }
    webhook.firstWait =
        reader.duration("first_wait", std::chrono::seconds{1}).value_or(webhook.firstWait);
    reader.refuseOthers();
    return reader.error() ? Result<WebhookSettings>(fail(*reader.error())) : webhook;
}

Result<std::vector<EscalationRule>> readRuleList(const toml::node *node, const QString &file)
{
    std::vector<EscalationRule> rules;
    const toml::array *array = node ? node->as_array() : nullptr;
    if (node && (!array || !array->is_homogeneous(toml::node_type::table))) {
        return fail(ErrorCode::InvalidInput,
                    u"%1, line %2: begin each rule with a line [[rule]]"_s.arg(file).arg(
                        node->source().begin.line));
    }
    std::set<QString> names;
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        TableReader reader(*array->get_as<toml::table>(i), file, u"rule %1: "_s.arg(i + 1));
        EscalationRule rule = readRule(reader);
        if (!names.insert(rule.name.toCaseFolded()).second) {
            reader.refuse("name", u"unlike the name of another rule"_s);
        }
        if (reader.error()) {
            return fail(*reader.error());
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace

QByteArray shippedRuleFile()
{
    QFile file(u":/firstline/escalation/escalation.toml"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "shippedRuleFile", "the file is built in");
    return isOpen ? file.readAll() : QByteArray();
}

Result<EscalationRules> readRules(const QByteArray &content, const QString &file)
{
    const toml::parse_result parsed =
        toml::parse(std::string_view(content.constData(), std::size_t(content.size())));
    if (!parsed) {
        return fail(ErrorCode::InvalidInput,
                    u"%1, line %2: %3"_s.arg(file)
                        .arg(parsed.error().source().begin.line)
                        .arg(text(parsed.error().description())));
    }
    TableReader reader(parsed.table(), file, QString());
    EscalationRules rules;
    if (const auto backlog = reader.duration("backlog_after", std::chrono::hours{1})) {
        rules.backlogAfter = std::chrono::duration_cast<std::chrono::hours>(*backlog);
    }
    const toml::node *webhook = reader.find("webhook");
    const toml::node *list = reader.find("rule");
    reader.refuseOthers();
    if (webhook && !webhook->is_table()) {
        reader.refuse("webhook", u"a section [webhook]"_s);
    }
    if (reader.error()) {
        return fail(*reader.error());
    }
    if (webhook) {
        auto settings = readWebhook(*webhook->as_table(), file);
        if (!settings) {
            return fail(settings.error());
        }
        rules.webhook = *std::move(settings);
    }
    return readRuleList(list, file).map([&](std::vector<EscalationRule> found) {
        rules.rules = std::move(found);
        return rules;
    });
}

} // namespace firstline::escalation
