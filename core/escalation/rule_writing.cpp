// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/enum_text.h"
#include "core/escalation/rule_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace firstline::escalation {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    QString out = text;
    out.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    out.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
    return u'"' + out + u'"';
}

QString quotedList(const QStringList &texts)
{
    QStringList out;
    std::transform(texts.begin(), texts.end(), std::back_inserter(out), quoted);
    return u'[' + out.join(u", "_s) + u']';
}

QString decimal(double number)
{
    return QString::number(number, 'g', 6);
}

/// Lines "key = value" of a rule; what has its default is left out.
class RuleText
{
public:
    void add(const char *key, const QString &value)
    {
        m_lines += u"%1 = %2"_s.arg(QLatin1StringView(key), value);
    }
    void add(const char *key, const QStringList &texts)
    {
        if (!texts.isEmpty()) {
            add(key, quotedList(texts));
        }
    }
    void add(const char *key, const std::optional<double> &number)
    {
        if (number) {
            add(key, decimal(*number));
        }
    }
    void add(const char *key, const std::optional<std::chrono::minutes> &time)
    {
        if (time) {
            add(key, quoted(durationText(*time)));
        }
    }
    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    QStringList m_lines;
};

QStringList words(const std::vector<Priority> &priorities)
{
    QStringList out;
    for (const Priority priority : priorities) {
        out += word(priority);
    }
    return out;
}

QStringList words(const EscalationActions &actions)
{
    QStringList out;
    out += actions.mark ? QStringList{u"mark"_s} : QStringList();
    out += actions.banner ? QStringList{u"banner"_s} : QStringList();
    out += actions.notification ? QStringList{u"notification"_s} : QStringList();
    out += actions.webhook ? QStringList{u"webhook"_s} : QStringList();
    return out;
}

QStringList linesOf(const EscalationRule &rule)
{
    RuleText text;
    text.add("name", quoted(rule.name));
    if (!rule.enabled) {
        text.add("enabled", u"false"_s);
    }
    text.add("priority", words(rule.priorities));
    if (rule.onlySure) {
        text.add("sure", u"true"_s);
    }
    text.add("confidence_at_least", rule.confidenceAtLeast);
    text.add("words", rule.words);
    text.add("sentiment_at_most", rule.sentimentAtMost);
    text.add("time_left_at_most", rule.timeLeftAtMost);
    text.add("age_at_least", rule.ageAtLeast);
    text.add("category", rule.categories);
    text.add("customer", rule.customers);
    text.add("channel", rule.channels);
    text.add("language", rule.languages);
    text.add("then", words(rule.actions));
    return text.lines();
}

/// Lines of a file that belong together: what stands before the first rule, or one rule with the
/// comments above it.
struct Block
{
    QStringList comments; ///< blank lines and comments above [[rule]]
    QStringList lines;    ///< [[rule]] and what follows; all of the head
};

bool isHeader(const QString &line)
{
    static const QRegularExpression kHeader(u"^\\s*\\[\\[\\s*rule\\s*\\]\\]"_s);
    return kHeader.match(line).hasMatch();
}

bool isSection(const QString &line)
{
    static const QRegularExpression kSection(u"^\\s*\\[[^\\[]"_s);
    return kSection.match(line).hasMatch();
}

bool isCommentOrBlank(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(u'#');
}

/// Comments at the end of the lines so far belong to the rule that begins now.
QStringList takeComments(QStringList &lines)
{
    QStringList comments;
    while (!lines.isEmpty() && isCommentOrBlank(lines.last())) {
        comments.prepend(lines.takeLast());
    }
    return comments;
}

/// The head and the rules. A section after the rules is moved into the head.
std::vector<Block> blocksOf(const QByteArray &content)
{
    std::vector<Block> blocks(1);
    std::size_t current = 0;
    QStringList lines = QString::fromUtf8(content).split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
    }
    for (const QString &line : lines) {
        if (isHeader(line)) {
            const QStringList comments = takeComments(blocks[current].lines);
            blocks.push_back({comments, {}});
            current = blocks.size() - 1;
        } else if (isSection(line)) {
            const QStringList comments = takeComments(blocks[current].lines);
            current = 0;
            blocks[0].lines += comments;
        }
        blocks[current].lines += line;
    }
    return blocks;
}

QStringList webhookLines(const WebhookSettings &webhook)
{
    return {u"url = "_s + quoted(webhook.url),
            u"secret_file = "_s + quoted(webhook.secretFile),
            u"tries = %1"_s.arg(webhook.tries),
            u"first_wait = "_s + quoted(u"%1 s"_s.arg(webhook.firstWait.count()))};
}

/// Puts `key = value` over the line of that key, keeping a comment at its end; adds it where the
/// section has none.
void setValue(QStringList &lines, const QString &section, const QString &assignment)
{
    const QString key = assignment.section(u" = "_s, 0, 0);
    const QRegularExpression keyLine(
        u"^\\s*%1\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^#\"]*?)(\\s*#.*)?$"_s.arg(key));
    qsizetype begin = section.isEmpty() ? 0 : lines.indexOf(u'[' + section + u']');
    if (begin < 0) {
        lines += {QString(), u'[' + section + u']'};
        begin = lines.size() - 1;
    }
    qsizetype at = section.isEmpty() ? 0 : begin + 1;
    for (; at < lines.size() && !isSection(lines.at(at)); ++at) {
        if (const auto match = keyLine.match(lines.at(at)); match.hasMatch()) {
            lines[at] = assignment + match.captured(1);
            return;
        }
    }
    lines.insert(section.isEmpty() ? 0 : begin + 1, assignment);
}

void updateHead(QStringList &head, const EscalationRules &before, const EscalationRules &after)
{
    if (before.backlogAfter != after.backlogAfter) {
        setValue(head,
                 QString(),
                 u"backlog_after = "_s + quoted(u"%1 h"_s.arg(after.backlogAfter.count())));
    }
    const QStringList oldLines = webhookLines(before.webhook);
    const QStringList newLines = webhookLines(after.webhook);
    for (qsizetype i = 0; i < newLines.size(); ++i) {
        if (oldLines.at(i) != newLines.at(i)) {
            setValue(head, u"webhook"_s, newLines.at(i));
        }
    }
}

} // namespace

QString durationText(std::chrono::minutes time)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(time);
    const auto rest = (time - hours).count();
    if (hours.count() == 0) {
        return u"%1 min"_s.arg(rest);
    }
    return rest == 0 ? u"%1 h"_s.arg(hours.count()) : u"%1 h %2 min"_s.arg(hours.count()).arg(rest);
}

Result<QByteArray> writtenRules(const QByteArray &content, const EscalationRules &rules)
{
    const auto before = readRules(content, u"the rule file"_s);
    if (!before) {
        return fail(before.error());
    }
    std::vector<Block> blocks = blocksOf(content);
    if (blocks.size() != before->rules.size() + 1) {
        return fail(
            ErrorCode::InvalidInput,
            u"the rule file has rules that do not begin with a line [[rule]]; write them so "
            "to change them here"_s);
    }
    updateHead(blocks[0].lines, *before, rules);
    QStringList lines = blocks[0].lines;
    for (const EscalationRule &rule : rules.rules) {
        const auto known = std::find_if(
            before->rules.begin(), before->rules.end(), [&](const EscalationRule &other) {
                return other.name.compare(rule.name, Qt::CaseInsensitive) == 0;
            });
        if (known == before->rules.end()) {
            lines += {QString(), u"[[rule]]"_s};
            lines += linesOf(rule);
            continue;
        }
        const Block &block = blocks[std::size_t(known - before->rules.begin()) + 1];
        lines += block.comments;
        lines += *known == rule ? block.lines : QStringList{u"[[rule]]"_s} + linesOf(rule);
    }
    const QByteArray written = (lines.join(u'\n') + u'\n').toUtf8();
    return readRules(written, u"the rule file"_s).map([&](const EscalationRules &) {
        return written;
    });
}

} // namespace firstline::escalation
