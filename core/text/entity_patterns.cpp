// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_patterns.h"

#include "core/text/byte_set.h"
#include "core/text/entity_context.h"
#include "core/text/entity_forms.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

using Context = EntityContext;

/// Bytes that every entity but "www." addresses has one of.
constexpr ByteSet kTelling("0123456789@_/");
constexpr std::size_t kMostMatches = 100;
constexpr std::size_t kLongestUrl = 2'000; ///< in which a dot must stand

/// Walks over the tokens and keeps what the words before announced.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<EntityMatch> run()
    {
        for (std::size_t at = 0; at < m_text.size() && m_matches.size() < kMostMatches;) {
            if (isBlank(m_text[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            bool isWorthALook = false;
            for (; end < m_text.size() && !isBlank(m_text[end]); ++end) {
                isWorthALook = isWorthALook || kTelling.has(m_text[end]);
            }
            readToken(at, end, isWorthALook || m_text.substr(at).starts_with("www."));
            at = end;
        }
        return std::move(m_matches);
    }

private:
    /// Takes addresses out that stand between other signs: "[page|https://x.example]".
    void readToken(std::size_t begin, std::size_t end, bool isWorthALook)
    {
        constexpr std::string_view kMark = "://";
        while (isWorthALook) {
            const std::size_t mark = m_text.substr(0, end).find(kMark, begin);
            if (mark == m_text.npos) {
                break;
            }
            std::size_t scheme = mark;
            while (scheme > begin && isAsciiLetter(m_text[scheme - 1])) {
                --scheme;
            }
            const bool isAddress =
                isUrl(m_text.substr(scheme, std::min(end - scheme, kLongestUrl)));
            const std::size_t stop = isAddress ? urlEnd(scheme, end) : mark + kMark.size();
            if (isAddress) {
                readFields(begin, scheme, true);
                readPart(scheme, stop, true);
            } else {
                readFields(begin, stop, true);
            }
            begin = stop;
        }
        readFields(begin, end, isWorthALook);
    }

    /// Where an address ends: at a sign that none has, or at the bracket that it began behind.
    [[nodiscard]] std::size_t urlEnd(std::size_t begin, std::size_t end) const
    {
        static constexpr ByteSet kNone("\"<>{}|\\^`");
        const char before = begin == 0 ? ' ' : m_text[begin - 1];
        const char bracket = before == '(' ? ')' : before == '[' ? ']' : '"';
        std::size_t at = begin;
        while (at < end && !kNone.has(m_text[at]) && m_text[at] != bracket) {
            ++at;
        }
        return at;
    }

    /// Reads "order=4711", "Code:1603" and "<version>2.1.0</version>" as several tokens, of which
    /// the first announces the second.
    void readFields(std::size_t begin, std::size_t end, bool isWorthALook)
    {
        while (isWorthALook) {
            std::string_view token = m_text.substr(begin, end - begin);
            std::size_t start = begin;
            trim(token, start);
            const std::size_t sign = isUrl(token) ? token.npos : token.find_first_of("=:<>");
            if (sign == token.npos) {
                break;
            }
            readPart(start, start + sign, token[sign] == '<');
            begin = start + sign + 1;
        }
        readPart(begin, end, isWorthALook);
    }

    void readPart(std::size_t begin, std::size_t end, bool isWorthALook)
    {
        std::string_view token = m_text.substr(begin, end - begin);
        const bool endsSentence = token.ends_with('.');
        const bool hasHash = token.find('#') < 3;
        trim(token, begin);
        const auto type = isWorthALook ? typeOf(token, hasHash) : std::nullopt;
        if (type && m_matches.size() < kMostMatches) {
            m_matches.push_back({*type, begin, token.size()});
        } else if (!token.empty()) {
            announce(token);
        }
        // "No." and "Bestell-Nr." end no sentence.
        const auto isAbbreviation = [&] {
            return isContextFiller(token) || token.ends_with("nr") || token.ends_with("Nr");
        };
        if (m_context != Context::None && (type || (endsSentence && !isAbbreviation()))) {
            m_context = Context::None;
        }
    }

    static void trim(std::string_view &token, std::size_t &begin)
    {
        static constexpr ByteSet kBefore("([{<\"'#*,;:~!|@");
        static constexpr ByteSet kBehind(")]}>\"'*,;:.!?|");
        while (!token.empty() && kBefore.has(token.front())) {
            token.remove_prefix(1);
            ++begin;
        }
        while (!token.empty() && kBehind.has(token.back())) {
            token.remove_suffix(1);
        }
    }

    [[nodiscard]] std::optional<EntityType> typeOf(std::string_view token, bool hasHash) const
    {
        if (token.size() < 2) {
            return std::nullopt;
        }
        if (isUrl(token)) {
            return EntityType::Url;
        }
        const TokenShape shape = shapeOf(token);
        if (isEmail(token, shape)) {
            return EntityType::Email;
        }
        if (shape.digits + shape.underscores == 0) {
            return std::nullopt;
        }
        return codeType(token, shape, hasHash);
    }

    [[nodiscard]] std::optional<EntityType>
    codeType(std::string_view token, const TokenShape &shape, bool hasHash) const
    {
        if (isErrorCode(token, shape, m_context)) {
            return EntityType::ErrorCode;
        }
        if (isInvoiceNumber(token, shape, m_context)) {
            return EntityType::InvoiceNumber;
        }
        if (isOrderNumber(token, shape, m_context, hasHash)) {
            return EntityType::OrderNumber;
        }
        if (isVersion(token, shape, m_context)) {
            return EntityType::Version;
        }
        return isProductCode(token, shape) ? std::optional(EntityType::Product) : std::nullopt;
    }

    /// Notes what a word announces; fillers keep it, two other words end it.
    void announce(std::string_view token)
    {
        const bool hasNumberSuffix = token.ends_with("-Nr") || token.ends_with("-nr");
        const std::string_view word = token.substr(0, token.size() - (hasNumberSuffix ? 3 : 0));
        const Context announced = entityContextOf(word);
        // "invoice code" stays what it is.
        const bool isCode = std::ranges::equal(word, std::string_view("code"), {}, lowerAscii);
        if (announced != Context::None && (!isCode || m_context == Context::None)) {
            m_context = announced;
            m_tokensSince = 0;
        } else if (m_context != Context::None && !isContextFiller(token) && ++m_tokensSince > 1) {
            m_context = Context::None;
        }
    }

    std::string_view m_text;
    std::vector<EntityMatch> m_matches;
    Context m_context = Context::None;
    std::size_t m_tokensSince = 0; ///< words since the announcing one
};

} // namespace

std::vector<EntityMatch> findEntities(std::string_view text)
{
    return Scanner(text).run();
}

QString word(EntityType type)
{
    constexpr std::array kWords{"product"_L1,
                                "error_code"_L1,
                                "order_number"_L1,
                                "invoice_number"_L1,
                                "version"_L1,
                                "url"_L1,
                                "email"_L1};
    return QString(kWords.at(static_cast<std::size_t>(type)));
}

std::vector<Entity> toEntities(std::string_view text, const std::vector<EntityMatch> &matches)
{
    std::vector<Entity> entities;
    entities.reserve(matches.size());
    for (const EntityMatch &match : matches) {
        const Entity entity{
            word(match.type),
            QString::fromUtf8(text.data() + match.begin, static_cast<qsizetype>(match.length))};
        if (std::ranges::find(entities, entity) == entities.end()) {
            entities.push_back(entity);
        }
    }
    return entities;
}

} // namespace firstline::text
