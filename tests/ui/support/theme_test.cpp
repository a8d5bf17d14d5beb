// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QTest>

#include <array>
#include <cmath>

namespace firstline::ui {

namespace {

/// Relative luminance of WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

constexpr double kText = 4.5;
constexpr double kMark = 3.0;

constexpr std::array kGrounds{Colour::Window,
                              Colour::Nav,
                              Colour::Surface,
                              Colour::Sunken,
                              Colour::Hover,
                              Colour::Selected,
                              Colour::Raised};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private:
    static void compare(Colour ink, Colour ground, double needed)
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Theme theme(scheme);
            const double ratio = contrast(theme.colour(ink), theme.colour(ground));
            QVERIFY2(ratio >= needed,
                     qPrintable(QStringLiteral("%1 on %2 in scheme %3: %4")
                                    .arg(int(ink))
                                    .arg(int(ground))
                                    .arg(int(scheme))
                                    .arg(ratio)));
        }
    }

private Q_SLOTS:
    void textCanBeReadOnEveryGround()
    {
        for (const Colour ink : {Colour::Text, Colour::Text2, Colour::Text3, Colour::Accent}) {
            for (const Colour ground : kGrounds) {
                compare(ink, ground, kText);
            }
        }
    }

    void labelsCanBeReadOnTheirChipsAndOnRows()
    {
        for (const Priority priority : kPriorities) {
            const PriorityColours colours = coloursOf(priority);
            compare(colours.text, colours.background, kText);
            for (const Colour ground : {Colour::Surface, Colour::Selected, Colour::Hover}) {
                compare(colours.text, ground, kText);
            }
        }
        compare(Colour::Ok, Colour::OkBg, kText);
        compare(Colour::Plum, Colour::PlumBg, kText);
        compare(Colour::OnAccent, Colour::AccentFill, kText);
        compare(Colour::OnAccent, Colour::AccentHover, kText);
    }

    void marksStandOutFromTheirGround()
    {
        for (const Colour mark : {Colour::HighMark,
                                  Colour::MediumMark,
                                  Colour::LowMark,
                                  Colour::OkMark,
                                  Colour::PlumMark,
                                  Colour::Series1,
                                  Colour::Series2,
                                  Colour::Series3,
                                  Colour::Series4,
                                  Colour::Neutral,
                                  Colour::LineStrong}) {
            for (const Colour ground : {Colour::Surface, Colour::Window, Colour::Selected}) {
                compare(mark, ground, kMark);
            }
        }
    }

    void textSizesFollowThePercentage_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("pixels");
        QTest::newRow("smallest") << 90 << 12;
        QTest::newRow("usual") << 100 << 13;
        QTest::newRow("largest") << 130 << 17;
        QTest::newRow("too small is the smallest") << 10 << 12;
        QTest::newRow("too large is the largest") << 400 << 17;
    }

    void textSizesFollowThePercentage()
    {
        QFETCH(const int, percent);
        QFETCH(const int, pixels);

        QCOMPARE(Typography(percent).font(TextRole::Body).pixelSize(), pixels);
    }
};

} // namespace firstline::ui

QTEST_MAIN(firstline::ui::ThemeTest)
#include "theme_test.moc"
