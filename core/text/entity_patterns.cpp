// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_patterns.h"

#include "core/text/byte_set.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace firstline::text {

namespace {

using namespace Qt::StringLiterals;

/// Bytes that every entity but "www." addresses has one of.
constexpr ByteSet kTelling("0123456789@_/");
constexpr std::size_t kMostMatches = 100;
constexpr std::size_t kLongestContextWord = 24;

/// What the words before a token announce.
enum class Context : std::uint8_t
{
    None,
    Error,
    Order,
    Invoice,
    Version
};

struct ContextWord
{
    std::string_view word;
    Context context;
};

/// In order.
constexpr std::array kContextWords{
    ContextWord{"auftrag", Context::Order},        ContextWord{"auftrags", Context::Order},
    ContextWord{"auftragsnummer", Context::Order}, ContextWord{"bestell", Context::Order},
    ContextWord{"bestellnr", Context::Order},      ContextWord{"bestellnummer", Context::Order},
    ContextWord{"bestellung", Context::Order},     ContextWord{"build", Context::Version},
    ContextWord{"code", Context::Error},           ContextWord{"codigo", Context::Error},
    ContextWord{"commande", Context::Order},       ContextWord{"código", Context::Error},
    ContextWord{"encomenda", Context::Order},      ContextWord{"erreur", Context::Error},
    ContextWord{"erro", Context::Error},           ContextWord{"error", Context::Error},
    ContextWord{"factura", Context::Invoice},      ContextWord{"facture", Context::Invoice},
    ContextWord{"fatura", Context::Invoice},       ContextWord{"fehler", Context::Error},
    ContextWord{"fehlercode", Context::Error},     ContextWord{"fehlernummer", Context::Error},
    ContextWord{"firmware", Context::Version},     ContextWord{"http", Context::Error},
    ContextWord{"invoice", Context::Invoice},      ContextWord{"orden", Context::Order},
    ContextWord{"order", Context::Order},          ContextWord{"pedido", Context::Order},
    ContextWord{"rechnung", Context::Invoice},     ContextWord{"rechnungs", Context::Invoice},
    ContextWord{"rechnungsnr", Context::Invoice},  ContextWord{"rechnungsnummer", Context::Invoice},
    ContextWord{"release", Context::Version},      ContextWord{"status", Context::Error},
    ContextWord{"versao", Context::Version},       ContextWord{"version", Context::Version},
    ContextWord{"versión", Context::Version},      ContextWord{"versão", Context::Version}};
static_assert(std::ranges::is_sorted(kContextWords, {}, &ContextWord::word));

constexpr std::uint64_t hashWithoutCase(std::string_view word)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : word) {
        hash = (hash ^ static_cast<unsigned char>(lowerAscii(byte))) * 0x100000001b3ULL;
    }
    return hash;
}

/// The announcing words by hash: nearly every word of a text is none, and must be told so fast.
constexpr std::size_t kContextSlots = 1'024;
constexpr auto kContextPlaces = [] {
    std::array<std::uint8_t, kContextSlots> places{}; // 0: none, else one past the number
    for (std::size_t i = 0; i < kContextWords.size(); ++i) {
        std::size_t place = hashWithoutCase(kContextWords[i].word) % kContextSlots;
        while (places[place] != 0) {
            place = (place + 1) % kContextSlots;
        }
        places[place] = static_cast<std::uint8_t>(i + 1);
    }
    return places;
}();

bool isSameWithoutCase(std::string_view word, std::string_view lower)
{
    return std::ranges::equal(word, lower, {}, lowerAscii);
}

/// What the word announces, or `None`.
Context contextOf(std::string_view word)
{
    std::size_t place = hashWithoutCase(word) % kContextSlots;
    for (; kContextPlaces[place] != 0; place = (place + 1) % kContextSlots) {
        const ContextWord &known = kContextWords[kContextPlaces[place] - 1U];
        if (isSameWithoutCase(word, known.word)) {
            return known.context;
        }
    }
    return Context::None;
}

/// Words that may stand between the announcing word and the number.
constexpr std::array<std::string_view, 21> kFillers{
    "#",  "code", "codes", "de", "del", "do",     "id",     "is",     "ist",    "lautet", "mit",
    "my", "n",    "no",    "nr", "num", "number", "numero", "nummer", "numéro", "número"};
static_assert(std::ranges::is_sorted(kFillers));

/// Codes of everyday language that name no product. In order.
constexpr std::array<std::string_view, 24> kNoProducts{
    "AES256", "B2B",    "B2C",    "BASE64", "COVID-19", "COVID19", "H264",   "HTML5",
    "HTTP2",  "IPV4",   "IPV6",   "MD5",    "MP3",      "MP4",     "OAUTH2", "S3",
    "SHA1",   "SHA256", "SHA512", "UTF-16", "UTF-8",    "UTF16",   "UTF8",   "X64"};
static_assert(std::ranges::is_sorted(kNoProducts));

/// What stands in a token, gathered in one pass.
struct Shape
{
    std::size_t digits = 0;
    std::size_t upper = 0;
    std::size_t lower = 0;
    std::size_t dots = 0;
    std::size_t hyphens = 0;
    std::size_t underscores = 0;
    std::size_t ats = 0;
    std::size_t slashes = 0;
    std::size_t others = 0; ///< other ASCII signs
};

Shape shapeOf(std::string_view token)
{
    Shape shape;
    for (const char c : token) {
        shape.digits += isAsciiDigit(c) ? 1 : 0;
        shape.upper += c >= 'A' && c <= 'Z' ? 1 : 0;
        shape.lower += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
        shape.dots += c == '.' ? 1 : 0;
        shape.hyphens += c == '-' ? 1 : 0;
        shape.underscores += c == '_' ? 1 : 0;
        shape.ats += c == '@' ? 1 : 0;
        shape.slashes += c == '/' ? 1 : 0;
    }
    shape.others = token.size() - shape.digits - shape.upper - shape.lower - shape.dots
                   - shape.hyphens - shape.underscores - shape.ats - shape.slashes;
    return shape;
}

bool startsWithAny(std::string_view token, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view s) { return token.starts_with(s); });
}

bool isUrl(std::string_view token)
{
    constexpr std::size_t kShortest = 8;
    return token.size() >= kShortest
           && startsWithAny(token, {"http://", "https://", "ftp://", "www.", "HTTP://", "HTTPS://"})
           && token.find('.') != std::string_view::npos;
}

bool isEmail(std::string_view token, const Shape &shape)
{
    if (shape.ats != 1) {
        return false;
    }
    const std::size_t at = token.find('@');
    const std::size_t dot = token.rfind('.');
    return at > 0 && dot != std::string_view::npos && dot > at + 1 && dot + 2 < token.size()
           && shape.slashes == 0 && token.find(':') == std::string_view::npos;
}

bool isHexCode(std::string_view token)
{
    return token.size() >= 6 && token.size() <= 18 && startsWithAny(token, {"0x", "0X"})
           && std::ranges::all_of(token.substr(2), isHexDigit);
}

/// "ORA-00942", "ERR_CONNECTION_RESET", "E1234", "SQL0803N", "TNS-12541".
bool hasErrorForm(std::string_view token, const Shape &shape)
{
    if (isHexCode(token)) {
        return true;
    }
    if (shape.lower > 0 || shape.others > 0 || shape.dots > 0 || shape.slashes > 0) {
        return false;
    }
    const bool isPrefixed = shape.digits >= 2
                            && startsWithAny(token,
                                             {"ORA-",
                                              "TNS-",
                                              "ERR-",
                                              "ERR_",
                                              "ERR",
                                              "ERROR-",
                                              "HTTP-",
                                              "SQL",
                                              "RC-",
                                              "WSREP-",
                                              "EVENT-"});
    const bool isNamed = shape.underscores >= 1 && shape.upper >= 6
                         && (token.find("ERR") != std::string_view::npos
                             || token.find("FAIL") != std::string_view::npos
                             || token.find("STATUS_") != std::string_view::npos);
    const bool isShort = token.size() >= 3 && token.size() <= 6 && shape.upper == 1
                         && (token[0] == 'E' || token[0] == 'F')
                         && shape.digits == token.size() - 1;
    return isPrefixed || isNamed || isShort;
}

/// A number or code behind "error": digits, or digits with a few letters.
bool isAnnouncedError(const Shape &shape, std::size_t size)
{
    return shape.digits >= 2 && size <= 12 && shape.others == 0 && shape.ats == 0
           && shape.slashes == 0 && shape.dots == 0 && shape.lower <= 2;
}

bool isNumberLike(const Shape &shape, std::size_t size)
{
    return shape.digits >= 3 && size <= 24 && shape.others == 0 && shape.ats == 0 && shape.dots == 0
           && shape.digits * 2 >= size;
}

bool isOrderForm(std::string_view token, const Shape &shape)
{
    return shape.digits >= 3 && shape.others == 0
           && startsWithAny(token, {"ORD-", "ORD", "PO-", "SO-", "ORDER-", "BST-"});
}

bool isInvoiceForm(std::string_view token, const Shape &shape)
{
    return shape.digits >= 3 && shape.others == 0
           && startsWithAny(token, {"INV-", "INV", "RE-", "RG-", "FAC-", "FA-", "FT-"});
}

/// The length of the longest piece between dots.
std::size_t longestPart(std::string_view number)
{
    std::size_t longest = 0;
    while (!number.empty()) {
        const std::size_t end = std::min(number.find('.'), number.size());
        longest = std::max(longest, end);
        number.remove_prefix(std::min(end + 1, number.size()));
    }
    return longest;
}

/// "1.2", "v2.0.1-beta", "10.0.22621"; dates ("29.10.2016") and prices have other forms.
bool isVersion(std::string_view token, const Shape &shape, Context context)
{
    const bool hasV =
        token.size() > 1 && (token[0] == 'v' || token[0] == 'V') && isAsciiDigit(token[1]);
    const std::string_view number = token.substr(hasV ? 1 : 0);
    if (number.empty() || !isAsciiDigit(number.front()) || shape.digits == 0 || shape.ats > 0
        || shape.slashes > 0 || shape.others > 1 || token.size() > 24) {
        return false;
    }
    const std::size_t firstDot = number.find('.');
    const std::size_t lastPart = number.size() - 1 - std::min(number.rfind('.'), number.size() - 1);
    const bool looksLikeDate = shape.dots == 2 && firstDot <= 2 && (lastPart == 4 || lastPart == 2)
                               && shape.lower == 0 && number.size() >= 8;
    const bool isAddress = shape.dots == 3 && longestPart(number) <= 3 && number.size() >= 9;
    if (hasV || context == Context::Version) {
        return shape.dots > 0 || shape.digits <= 4;
    }
    return shape.dots >= 2 && shape.upper == 0 && shape.lower <= 6 && !looksLikeDate && !isAddress
           && shape.others == 0;
}

/// A code that begins with a letter, has a capital and two digits and no sentence signs.
bool isProduct(std::string_view token, const Shape &shape)
{
    const bool hasForm = token.size() >= 3 && token.size() <= 16 && isAsciiLetter(token[0])
                         && shape.upper >= 1 && shape.digits >= 2 && shape.lower <= 3
                         && shape.others == 0 && shape.dots == 0 && shape.ats == 0
                         && shape.slashes == 0 && shape.underscores == 0 && shape.hyphens <= 2;
    if (!hasForm || token.starts_with("CVE-")) {
        return false;
    }
    std::array<char, 16> upper{};
    std::ranges::transform(token, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return !std::ranges::binary_search(kNoProducts, std::string_view(upper.data(), token.size()));
}

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
    /// Reads "order=4711" and "Code:1603" as two tokens, of which the first announces the second.
    void readToken(std::size_t begin, std::size_t end, bool isWorthALook)
    {
        while (isWorthALook) {
            std::string_view token = m_text.substr(begin, end - begin);
            std::size_t start = begin;
            trim(token, start);
            const std::size_t sign = isUrl(token) ? token.npos : token.find_first_of("=:");
            if (sign == token.npos) {
                break;
            }
            readPart(start, start + sign + 1, false);
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
        if (type) {
            m_matches.push_back({*type, begin, token.size()});
        } else if (!token.empty()) {
            announce(token);
        }
        // "No." and "Bestell-Nr." end no sentence.
        const auto isAbbreviation = [&] {
            return isFiller(token) || token.ends_with("nr") || token.ends_with("Nr");
        };
        if (m_context != Context::None && (type || (endsSentence && !isAbbreviation()))) {
            m_context = Context::None;
        }
    }

    static void trim(std::string_view &token, std::size_t &begin)
    {
        static constexpr ByteSet kBefore("([{<\"'#*,;:");
        static constexpr ByteSet kBehind(")]}>\"'*,;:.!?");
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
        const Shape shape = shapeOf(token);
        if (isEmail(token, shape)) {
            return EntityType::Email;
        }
        if (shape.digits + shape.underscores == 0) {
            return std::nullopt;
        }
        return codeType(token, shape, hasHash);
    }

    [[nodiscard]] std::optional<EntityType>
    codeType(std::string_view token, const Shape &shape, bool hasHash) const
    {
        if (hasErrorForm(token, shape)
            || (m_context == Context::Error && isAnnouncedError(shape, token.size()))) {
            return EntityType::ErrorCode;
        }
        const bool isNumber = isNumberLike(shape, token.size());
        if (isInvoiceForm(token, shape) || (m_context == Context::Invoice && isNumber)) {
            return EntityType::InvoiceNumber;
        }
        if (isOrderForm(token, shape) || (m_context == Context::Order && isNumber)
            || (hasHash && isNumber && shape.digits >= 5)) {
            return EntityType::OrderNumber;
        }
        if (isVersion(token, shape, m_context)) {
            return EntityType::Version;
        }
        return isProduct(token, shape) ? std::optional(EntityType::Product) : std::nullopt;
    }

    static bool isFiller(std::string_view token)
    {
        std::array<char, 8> lower{};
        if (token.empty() || token.size() > lower.size()) {
            return false;
        }
        std::ranges::transform(token, lower.begin(), lowerAscii);
        return std::ranges::binary_search(kFillers, std::string_view(lower.data(), token.size()));
    }

    /// Notes what a word announces; fillers keep it, two other words end it.
    void announce(std::string_view token)
    {
        const bool hasNumberSuffix = token.ends_with("-Nr") || token.ends_with("-nr");
        const std::string_view word = token.substr(0, token.size() - (hasNumberSuffix ? 3 : 0));
        const Context announced =
            word.size() <= kLongestContextWord ? contextOf(word) : Context::None;
        // "invoice code" stays what it is.
        const bool isCode = isSameWithoutCase(word, "code");
        if (announced != Context::None && (!isCode || m_context == Context::None)) {
            m_context = announced;
            m_tokensSince = 0;
        } else if (m_context != Context::None && !isFiller(token) && ++m_tokensSince > 1) {
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
