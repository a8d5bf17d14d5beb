// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/ticket_scorer.h"

#include <algorithm>
#include <limits>

namespace firstline::classify {

namespace {

using features::Vocabulary;

bool isLinear(const TaskModel &task)
{
    return task.classifier->linear() != nullptr;
}

LinearScorer linearScorer(const features::FeaturePipeline &pipeline,
                          std::span<const TaskModel> tasks)
{
    if (std::all_of(tasks.begin(), tasks.end(), isLinear)) {
        return {pipeline, tasks};
    }
    std::vector<TaskModel> linear;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(linear), isLinear);
    return {pipeline, linear};
}

/// The counts of the known terms, as the count matrix of training holds them.
void collectCounts(const FoundTerms &found, features::OwnedCounts &out)
{
    constexpr std::uint32_t kLargest = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::uint64_t> sorted; // row and count in one number: sorts fast
    sorted.reserve(found.terms.size());
    for (std::size_t i = 0; i < found.terms.size(); ++i) {
        if (found.rows[i] != Vocabulary::kUnknown) {
            const std::uint64_t count = std::min(found.terms[i].count, kLargest);
            sorted.push_back((static_cast<std::uint64_t>(found.rows[i]) << 16U) | count);
        }
    }
    std::sort(sorted.begin(), sorted.end());
    out.rows.resize(sorted.size());
    out.counts.resize(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        out.rows[i] = static_cast<std::uint32_t>(sorted[i] >> 16U);
        out.counts[i] = static_cast<std::uint16_t>(sorted[i]);
    }
}

} // namespace

TicketScorer::TicketScorer(const features::FeaturePipeline &pipeline,
                           std::span<const TaskModel> tasks)
    : m_pipeline(&pipeline)
    , m_linear(linearScorer(pipeline, tasks))
{
    std::size_t linear = 0;
    for (const TaskModel &task : tasks) {
        ScoredTask scored{task.classifier, linear, {}};
        if (isLinear(task)) {
            ++linear;
        } else {
            m_hasVectors = true;
            scored.weigher.emplace(pipeline.vocabulary().wordRows(),
                                   features::TermWeights{pipeline.idf(), task.supervised},
                                   pipeline.metaScaler());
        }
        m_tasks.push_back(std::move(scored));
    }
}

void TicketScorer::score(const features::PreparedTicket &ticket, TicketScores &out) const
{
    m_linear.score(ticket, out);
    if (m_hasVectors) {
        scoreVectors(ticket, out);
    }
}

void TicketScorer::scoreVectors(const features::PreparedTicket &ticket, TicketScores &out) const
{
    out.all.terms = out.all.counter.count(ticket.tokens);
    out.all.find(m_pipeline->vocabulary());
    collectCounts(out.all, out.counts);
    const features::CountRow counts = out.counts.view();
    for (std::size_t t = 0; t < m_tasks.size(); ++t) {
        if (const auto &weigher = m_tasks[t].weigher) {
            weigher->weigh(counts, weigher->factors(counts), ticket.meta, out.vectors[t]);
            out.vectorScores[t].resize(m_tasks[t].classifier->classes());
            m_tasks[t].classifier->scores(out.vectors[t], out.vectorScores[t]);
        }
    }
}

std::span<const float> TicketScorer::ofTask(const TicketScores &out, std::size_t task) const
{
    return m_tasks[task].weigher ? std::span<const float>(out.vectorScores[task])
                                 : m_linear.ofTask(out, m_tasks[task].linear);
}

std::optional<std::size_t> TicketScorer::linearTask(std::size_t task) const
{
    return m_tasks[task].weigher ? std::nullopt : std::optional(m_tasks[task].linear);
}

} // namespace firstline::classify
