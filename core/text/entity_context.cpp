// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/entity_context.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace firstline::text {

namespace {

using Context = EntityContext;

constexpr std::size_t kLongestContextWord = 24;

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

/// Words that may stand between the announcing word and the number.
constexpr std::array<std::string_view, 21> kFillers{
    "#",  "code", "codes", "de", "del", "do",     "id",     "is",     "ist",    "lautet", "mit",
    "my", "n",    "no",    "nr", "num", "number", "numero", "nummer", "numéro", "número"};
static_assert(std::ranges::is_sorted(kFillers));

} // namespace

EntityContext entityContextOf(std::string_view word)
{
    if (word.size() > kLongestContextWord) {
        return Context::None;
    }
    std::size_t place = hashWithoutCase(word) % kContextSlots;
    for (; kContextPlaces[place] != 0; place = (place + 1) % kContextSlots) {
        const ContextWord &known = kContextWords[kContextPlaces[place] - 1U];
        if (std::ranges::equal(word, known.word, {}, lowerAscii)) {
            return known.context;
        }
    }
    return Context::None;
}

bool isContextFiller(std::string_view word)
{
    std::array<char, 8> lower{};
    if (word.empty() || word.size() > lower.size()) {
        return false;
    }
    std::ranges::transform(word, lower.begin(), lowerAscii);
    return std::ranges::binary_search(kFillers, std::string_view(lower.data(), word.size()));
}

} // namespace firstline::text
