// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/query_text.h"

#include "core/service/query_value.h"

#include <algorithm>

namespace firstline {

using namespace Qt::StringLiterals;

namespace {

/// One value after a colon, or a word.
struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< with the quotes
    QString text;      ///< without them
    bool isQuoted = false;
};

/// A star after anything but a plain word is a letter like others.
bool isWordWithStar(const QString &text)
{
    return text.size() > 1 && text.endsWith(u'*') && text[text.size() - 2] != u'*'
           && !text.contains(u':') && !text.startsWith(u'-');
}

/// Goes through the text term by term.
class QueryParser
{
public:
    explicit QueryParser(const QString &text)
        : m_text(text)
    {
        m_parsed.query = TicketQuery::all();
    }

    ParsedQuery parse()
    {
        while (skipBlanks()) {
            readTerm();
        }
        return std::move(m_parsed);
    }

private:
    bool skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
        return m_at < m_text.size();
    }

    [[nodiscard]] bool isAt(QChar letter) const
    {
        return m_at < m_text.size() && m_text[m_at] == letter;
    }

    void readTerm()
    {
        const qsizetype begin = m_at;
        bool isNegated = false;
        if (isAt(u'-') && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            isNegated = true;
            ++m_at;
        }
        const qsizetype nameBegin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter()) {
            ++m_at;
        }
        if (m_at > nameBegin && isAt(u':')) {
            readField(begin, isNegated, QStringView(m_text).sliced(nameBegin, m_at - nameBegin));
            return;
        }
        m_at = nameBegin;
        addWord(begin, isNegated, readPiece(false));
    }

    /// Up to the next blank, or comma of a list; a quoted text up to its closing quote.
    Piece readPiece(bool isInList)
    {
        Piece piece{m_at, m_at, {}, isAt(u'"')};
        if (piece.isQuoted) {
            const qsizetype closing = m_text.indexOf(u'"', m_at + 1);
            const qsizetype end = closing < 0 ? m_text.size() : closing;
            piece.text = m_text.sliced(m_at + 1, end - m_at - 1);
            m_at = closing < 0 ? end : end + 1;
        } else {
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && !(isInList && isAt(u','))) {
                ++m_at;
            }
            takeUnquoted(piece);
        }
        piece.end = m_at;
        return piece;
    }

    /// A quote within a word parts it, as it does in the text that is searched.
    void takeUnquoted(Piece &piece)
    {
        piece.text = m_text.sliced(piece.begin, m_at - piece.begin);
        if (piece.text.contains(u'"')) {
            piece.text = piece.text.replace(u'"', u' ').simplified();
            piece.isQuoted = true;
        }
    }

    void readField(qsizetype begin, bool isNegated, QStringView name)
    {
        const qsizetype afterColon = m_at + 1;
        const bool isSort = name.compare(kSortName, Qt::CaseInsensitive) == 0;
        const QueryName *known = queryName(name);
        if (known == nullptr && !isSort) {
            readUnknownField(begin, isNegated, name);
            return;
        }
        m_at = afterColon;
        std::vector<Piece> pieces;
        do {
            pieces.push_back(readPiece(true));
        } while (isAt(u',') && ++m_at <= m_text.size());
        addToken(QueryToken::Kind::Field, begin, afterColon);
        if (isSort) {
            takeSort(pieces);
        } else {
            takeValues(*known, isNegated, begin, pieces);
        }
    }

    /// An address has a colon too; it is a word and no mistake.
    void readUnknownField(qsizetype begin, bool isNegated, QStringView name)
    {
        const QString typed = name.toString();
        const bool isAddress = QStringView(m_text).sliced(m_at + 1).startsWith(u"//");
        const qsizetype nameBegin = m_at - name.size();
        m_at = nameBegin;
        const Piece whole = readPiece(false);
        if (!isAddress) {
            m_parsed.problems.push_back({QueryProblem::Kind::UnknownField,
                                         nameBegin,
                                         typed.size(),
                                         typed,
                                         {},
                                         likelyName(typed)});
            addToken(QueryToken::Kind::Unknown, nameBegin, nameBegin + typed.size() + 1);
        }
        addWord(isAddress ? begin : nameBegin + typed.size() + 1, isNegated, whole);
    }

    void takeSort(const std::vector<Piece> &pieces)
    {
        for (const Piece &piece : pieces) {
            const auto sort = sortFromWord(piece.text);
            if (sort) {
                m_parsed.query.sort = *sort;
            } else if (!piece.text.isEmpty()) {
                addProblem(kSortName.toString(), piece, likelyWord(piece.text, sortWords()));
            }
            addToken(
                sort ? QueryToken::Kind::Value : QueryToken::Kind::Unknown, piece.begin, piece.end);
        }
    }

    void takeValues(const QueryName &name,
                    bool isNegated,
                    qsizetype begin,
                    const std::vector<Piece> &pieces)
    {
        QueryCondition condition{name.field, isNegated, {}};
        bool isWrong = false;
        for (const Piece &piece : pieces) {
            const auto value =
                piece.text.isEmpty() ? std::nullopt : queryValue(name, piece.text, piece.isQuoted);
            if (value) {
                condition.values.push_back(*value);
            } else if (!piece.text.isEmpty()) {
                addProblem(name.name.toString(), piece, likelyValue(name, piece.text));
                isWrong = true;
            }
            addToken(value ? QueryToken::Kind::Value : QueryToken::Kind::Unknown,
                     piece.begin,
                     piece.end);
        }
        if (condition.values.empty() && isWrong) {
            QString whole = m_text.sliced(begin, m_at - begin);
            whole = whole.replace(u'"', u' ').simplified(); // a quote cannot be written back
            addCondition({QueryField::Words, false, {QueryText{whole}}});
        } else {
            addCondition(std::move(condition));
        }
    }

    /// `is:open` alone is the status; so there is one way to say it.
    void addCondition(QueryCondition condition)
    {
        if (condition.field == QueryField::Is
            && condition.values == std::vector<QueryValue>{QueryText{u"open"_s}}) {
            condition.field = QueryField::Status;
        }
        if (!condition.values.empty()) {
            m_parsed.query.conditions.push_back(std::move(condition));
        }
    }

    void addWord(qsizetype begin, bool isNegated, const Piece &piece)
    {
        const bool isPrefix = !piece.isQuoted && isWordWithStar(piece.text);
        const QString text = isPrefix ? piece.text.chopped(1) : piece.text;
        addToken(QueryToken::Kind::Word, begin, piece.end);
        if (!text.trimmed().isEmpty()) {
            addCondition({QueryField::Words, isNegated, {QueryText{text, isPrefix}}});
        }
    }

    void addToken(QueryToken::Kind kind, qsizetype begin, qsizetype end)
    {
        if (end > begin) {
            m_parsed.tokens.push_back({kind, begin, end - begin});
        }
    }

    void addProblem(const QString &field, const Piece &piece, const QString &suggestion)
    {
        m_parsed.problems.push_back({QueryProblem::Kind::UnknownValue,
                                     piece.begin,
                                     piece.end - piece.begin,
                                     field,
                                     piece.text,
                                     suggestion});
    }

    const QString m_text;
    qsizetype m_at = 0;
    ParsedQuery m_parsed;
};

/// In quotes where it would not be read as one piece. A quote itself cannot be written.
QString quoted(QString text, bool isWord)
{
    text.replace(u'"', u' ');
    const bool needsQuotes =
        std::ranges::any_of(text, [](QChar letter) { return letter.isSpace(); })
        || text.endsWith(u'*')
        || (isWord ? text.contains(u':') || text.startsWith(u'-') : text.contains(u','));
    return needsQuotes ? u'"' + text + u'"' : text;
}

QString conditionText(const QueryCondition &condition)
{
    const QueryName *name = queryName(condition.field);
    QStringList values;
    for (const QueryValue &value : condition.values) {
        const auto *text = std::get_if<QueryText>(&value);
        const QString star = text != nullptr && text->isPrefix ? u"*"_s : QString();
        const QString plain = name != nullptr ? valueText(*name, value) : text->text;
        values.append(quoted(plain, name == nullptr) + star);
    }
    return (condition.isNegated ? u"-"_s : QString())
           + (name != nullptr ? name->name.toString() + u':' : QString()) + values.join(u',');
}

} // namespace

ParsedQuery parseQuery(const QString &text)
{
    return QueryParser(text).parse();
}

QString queryText(const TicketQuery &query)
{
    QStringList terms;
    for (const QueryCondition &condition : query.conditions) {
        terms.append(conditionText(condition));
    }
    if (query.sort != TicketSort::Priority) {
        terms.append(kSortName.toString() + u':' + sortWord(query.sort));
    }
    return terms.join(u' ');
}

} // namespace firstline
