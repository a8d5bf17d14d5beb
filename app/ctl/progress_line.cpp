// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progress_line.h"

#include <QElapsedTimer>

#include <cstdio>
#include <memory>
#include <mutex>
#include <string>

#include <unistd.h>

namespace firstline::ctl {

namespace {

/// Draws one step at a time; workers of several threads may report.
class Line
{
public:
    Line() { m_sinceDrawn.start(); }

    ~Line()
    {
        if (m_isTerminal && m_hasDrawn) {
            std::fputc('\n', stderr);
        }
    }

    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    void show(const ProgressUpdate &update)
    {
        const std::lock_guard lock(m_mutex);
        const bool isFinished = update.total > 0 && update.done >= update.total;
        const bool isNewEnd = isFinished && m_finishedStep != update.step;
        if (!isNewEnd && m_sinceDrawn.elapsed() < (m_isTerminal ? 100 : 5'000)) {
            return;
        }
        if (isFinished) {
            if (!isNewEnd) {
                return;
            }
            m_finishedStep = update.step;
        }
        m_sinceDrawn.restart();
        draw(update);
    }

private:
    void draw(const ProgressUpdate &update)
    {
        m_hasDrawn = true;
        std::fputs(m_isTerminal ? "\r\033[K" : "", stderr);
        const std::string step(update.step);
        if (update.total > 0) {
            std::fprintf(stderr,
                         "%s: %lld %%",
                         step.c_str(),
                         static_cast<long long>(update.done * 100 / update.total));
        } else {
            std::fprintf(stderr, "%s: %lld", step.c_str(), static_cast<long long>(update.done));
        }
        std::fputs(m_isTerminal ? "" : "\n", stderr);
        std::fflush(stderr);
    }

    std::mutex m_mutex;
    QElapsedTimer m_sinceDrawn;
    std::string m_finishedStep;
    bool m_isTerminal = isatty(STDERR_FILENO) != 0;
    bool m_hasDrawn = false;
};

} // namespace

Progress progressLine()
{
    return [line = std::make_shared<Line>()](const ProgressUpdate &update) { line->show(update); };
}

} // namespace firstline::ctl
