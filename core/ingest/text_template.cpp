// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/text_template.h"

namespace firstline::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxDepth = 4;

} // namespace

Result<TextTemplate> TextTemplate::parse(std::string_view line)
{
    TextTemplate result;
    std::string_view rest = line;
    if (!parsePieces(rest, 0, result.m_pieces) || !rest.empty()) {
        return fail(ErrorCode::InvalidInput,
                    u"Braces or brackets do not pair: %1"_s.arg(
                        QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()))));
    }
    return result;
}

/// Reads up to the end or, inside a choice, to its next "|" or "}".
bool TextTemplate::parsePieces(std::string_view &rest, int depth, Pieces &pieces)
{
    constexpr std::string_view kSpecial = "{}|<>\\";
    while (!rest.empty()) {
        const std::size_t special = std::min(rest.find_first_of(kSpecial), rest.size());
        if (special > 0) {
            pieces.push_back({Kind::Literal, std::string(rest.substr(0, special)), {}});
            rest.remove_prefix(special);
            continue;
        }
        if (rest.front() == '{') {
            if (!parseChoice(rest, depth, pieces)) {
                return false;
            }
        } else if (rest.front() == '<' && rest.find('>') != std::string_view::npos) {
            const std::size_t end = rest.find('>');
            pieces.push_back({Kind::Slot, std::string(rest.substr(1, end - 1)), {}});
            rest.remove_prefix(end + 1);
        } else if (rest.starts_with("\\n")) {
            pieces.push_back({Kind::Literal, "\n", {}});
            rest.remove_prefix(2);
        } else if (rest.front() == '>') {
            pieces.push_back({Kind::Literal, ">", {}});
            rest.remove_prefix(1);
        } else {
            return depth > 0 && rest.front() != '<' && rest.front() != '\\';
        }
    }
    return depth == 0;
}

bool TextTemplate::parseChoice(std::string_view &rest, int depth, Pieces &pieces)
{
    Piece choice{Kind::Choice, {}, {}};
    do {
        rest.remove_prefix(1);
        choice.options.emplace_back();
        if (depth == kMaxDepth || !parsePieces(rest, depth + 1, choice.options.back())) {
            return false;
        }
    } while (rest.front() == '|');
    rest.remove_prefix(1);
    pieces.push_back(std::move(choice));
    return true;
}

void TextTemplate::append(std::string &text, RandomSource &random, const SlotFiller &fill) const
{
    append(m_pieces, text, random, fill);
}

void TextTemplate::append(const Pieces &pieces,
                          std::string &text,
                          RandomSource &random,
                          const SlotFiller &fill)
{
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Kind::Literal:
            text += piece.text;
            break;
        case Kind::Slot:
            fill(piece.text, text);
            break;
        case Kind::Choice:
            append(piece.options[random.below(piece.options.size())], text, random, fill);
            break;
        }
    }
}

} // namespace firstline::ingest
