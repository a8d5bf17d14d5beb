// SPDX-License-Identifier: GPL-3.0-or-later

// Prints precision, recall and F1 of the entity patterns, the trained tagger and both together, on
// made-up sentences that were not trained on and on 200 public tickets annotated by hand.
//
//   entity_bench [--set dev|test] [--mistakes] [--tagger FILE] [FOLDER]
//
// The development half of the tickets may be looked at (--mistakes); the other half is for figures.

#include "core/base/atomic_file.h"
#include "core/ingest/tagged_sentences.h"
#include "core/text/entity_patterns.h"
#include "core/text/entity_tagger.h"
#include "tests/bench/annotated_tickets.h"
#include "tests/support/shared_data.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace firstline;
using namespace Qt::StringLiterals;
using text::EntityMatch;
using text::EntityType;

namespace {

constexpr std::size_t kTypes = 7;
constexpr std::uint64_t kHeldOutSeed = 77; ///< another than the one that trains
constexpr std::size_t kHeldOut = 2'000;

struct Example
{
    std::string text;
    std::vector<EntityMatch> truth;
};

struct Counts
{
    std::size_t truth = 0;
    std::size_t found = 0;
    std::size_t exact = 0;
    std::size_t overlapping = 0;
};

using Finder = std::function<std::vector<EntityMatch>(std::string_view)>;

bool isSame(const EntityMatch &a, const EntityMatch &b, bool exactly)
{
    return a.type == b.type
           && (exactly ? a == b : a.begin < b.begin + b.length && b.begin < a.begin + a.length);
}

/// How many of the true ones are found, each by one match of its own.
void addHits(const std::vector<EntityMatch> &truth,
             std::vector<EntityMatch> found,
             bool exactly,
             std::array<Counts, kTypes> &counts)
{
    for (const EntityMatch &entity : truth) {
        const auto hit = std::ranges::find_if(
            found, [&](const EntityMatch &match) { return isSame(match, entity, exactly); });
        if (hit != found.end()) {
            Counts &count = counts.at(static_cast<std::size_t>(entity.type));
            ++(exactly ? count.exact : count.overlapping);
            found.erase(hit);
        }
    }
}

std::array<Counts, kTypes> count(const std::vector<Example> &examples, const Finder &find)
{
    std::array<Counts, kTypes> counts;
    for (const Example &example : examples) {
        const std::vector<EntityMatch> found = find(example.text);
        for (const EntityMatch &entity : example.truth) {
            ++counts.at(static_cast<std::size_t>(entity.type)).truth;
        }
        for (const EntityMatch &match : found) {
            ++counts.at(static_cast<std::size_t>(match.type)).found;
        }
        addHits(example.truth, found, true, counts);
        addHits(example.truth, found, false, counts);
    }
    return counts;
}

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

void print(const char *name, const std::vector<Example> &examples, const Finder &find)
{
    const std::array<Counts, kTypes> counts = count(examples, find);
    for (std::size_t type = 0; type < kTypes; ++type) {
        const Counts &c = counts.at(type);
        if (c.truth + c.found == 0) {
            continue;
        }
        const QString word = text::word(static_cast<EntityType>(type));
        std::printf("%-9s %-15s true %4zu found %4zu", name, qPrintable(word), c.truth, c.found);
        for (const std::size_t hits : {c.exact, c.overlapping}) {
            std::printf("  | P %.3f R %.3f F1 %.3f",
                        share(hits, c.found),
                        share(hits, c.truth),
                        share(2 * hits, c.found + c.truth));
        }
        std::printf("\n");
    }
}

void printMistakes(const std::vector<Example> &examples, const Finder &find)
{
    const auto show = [](const char *kind, const Example &example, const EntityMatch &match) {
        std::printf("%s %-14s %s\n",
                    kind,
                    qPrintable(text::word(match.type)),
                    example.text.substr(match.begin, match.length).c_str());
    };
    const auto has = [](const std::vector<EntityMatch> &all, const EntityMatch &match) {
        return std::ranges::find(all, match) != all.end();
    };
    for (const Example &example : examples) {
        const std::vector<EntityMatch> found = find(example.text);
        for (const EntityMatch &match : found) {
            if (!has(example.truth, match)) {
                show("wrong ", example, match);
            }
        }
        for (const EntityMatch &entity : example.truth) {
            if (!has(found, entity)) {
                show("missed", example, entity);
            }
        }
    }
}

void printSpeed(const std::vector<Example> &examples, const Finder &find)
{
    double words = 0;
    double best = 1e9;
    std::size_t matches = 0;
    for (int round = 0; round < 5; ++round) {
        words = 0;
        const auto start = std::chrono::steady_clock::now();
        for (const Example &example : examples) {
            words += static_cast<double>(std::ranges::count(example.text, ' ')) + 1;
            matches += find(example.text).size();
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    std::printf("100 words in %.1f µs (%zu matches)\n", best / words * 1e8, matches / 5);
}

std::vector<Example> heldOut(const text::EntityTagger &tagger)
{
    const auto source = ingest::TaggedSentences::load(tagger.features().productNames().names());
    std::vector<Example> examples;
    for (std::size_t i = 0; source && i < kHeldOut; ++i) {
        ingest::TaggedSentence sentence = source->make(kHeldOutSeed, i);
        examples.push_back({std::move(sentence.text), std::move(sentence.entities)});
    }
    return examples;
}

Result<text::EntityTagger> taggerFrom(const QString &path)
{
    if (path.isEmpty()) {
        return text::builtInEntityTagger();
    }
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? text::EntityTagger::load(*bytes) : fail(bytes.error());
}

QString takeValue(QStringList &arguments, QLatin1StringView option)
{
    const qsizetype at = arguments.indexOf(option);
    if (at < 0 || at + 1 >= arguments.size()) {
        return {};
    }
    const QString value = arguments[at + 1];
    arguments.remove(at, 2);
    return value;
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().sliced(1);
    const QString set = takeValue(arguments, "--set"_L1);
    const Result<text::EntityTagger> tagger = taggerFrom(takeValue(arguments, "--tagger"_L1));
    const bool showsMistakes = arguments.removeAll(u"--mistakes"_s) > 0;
    if (!tagger) {
        return complain(tagger.error());
    }
    const QString folder = arguments.isEmpty() ? test::sharedDataFolder() : arguments.first();
    const auto tickets = bench::readAnnotatedTickets(
        test::sourceFolder() + "/tests/data/entity_annotations.csv"_L1, folder);
    if (!tickets) {
        return complain(tickets.error());
    }
    std::vector<Example> chosen;
    for (const bench::AnnotatedTicket &ticket : *tickets) {
        if (set.isEmpty() || ticket.set == set) {
            chosen.push_back({ticket.text, ticket.entities});
        }
    }
    const Finder patterns = [](std::string_view text) { return text::findEntities(text); };
    const Finder trained = [&](std::string_view text) { return tagger->findTrained(text); };
    const Finder both = [&](std::string_view text) { return tagger->find(text); };
    std::printf("exact | overlapping spans\n");
    for (const auto &[name, examples] :
         {std::pair{"made-up sentences", heldOut(*tagger)}, std::pair{"tickets", chosen}}) {
        std::printf("%zu %s\n", examples.size(), name);
        print("patterns", examples, patterns);
        print("tagger", examples, trained);
        print("both", examples, both);
    }
    printSpeed(chosen, patterns);
    printSpeed(chosen, both);
    if (showsMistakes) {
        printMistakes(chosen, both);
    }
    return 0;
}
