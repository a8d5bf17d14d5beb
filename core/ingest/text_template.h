// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace firstline::ingest {

/// A sentence with choices: `{a|b}` is one of the pieces, which may nest, `<name>` is filled in,
/// `\n` is a line break.
///
/// Thread safety: immutable.
class TextTemplate
{
public:
    /// Appends what belongs in place of a slot.
    using SlotFiller = std::function<void(std::string_view name, std::string &text)>;

    /// Errors: `InvalidInput` for braces or brackets that do not pair, naming the line.
    [[nodiscard]] static Result<TextTemplate> parse(std::string_view line);

    /// Appends one of the sentences that it stands for.
    void append(std::string &text, RandomSource &random, const SlotFiller &fill) const;

private:
    enum class Kind
    {
        Literal,
        Slot,
        Choice
    };
    struct Piece;
    using Pieces = std::vector<Piece>;
    struct Piece
    {
        Kind kind = Kind::Literal;
        std::string text;            ///< of a literal; name of a slot
        std::vector<Pieces> options; ///< of a choice
    };

    [[nodiscard]] static bool parsePieces(std::string_view &rest, int depth, Pieces &pieces);
    [[nodiscard]] static bool parseChoice(std::string_view &rest, int depth, Pieces &pieces);
    static void
    append(const Pieces &pieces, std::string &text, RandomSource &random, const SlotFiller &fill);

    Pieces m_pieces;
};

} // namespace firstline::ingest
