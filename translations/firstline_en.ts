<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ImportText</name>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>%Ln second left</numerusform>
                <numerusform>%Ln seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) refused, see %1</source>
            <translation>
                <numerusform>%Ln row refused, see %1</numerusform>
                <numerusform>%Ln rows refused, see %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::InboxPage</name>
        <message numerus="yes">
            <source>%1 of %Ln ticket(s) · %2 ms</source>
            <translation>
                <numerusform>%1 of %Ln ticket · %2 ms</numerusform>
                <numerusform>%1 of %Ln tickets · %2 ms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>More than %Ln ticket(s)</source>
            <translation>
                <numerusform>More than %Ln ticket</numerusform>
                <numerusform>More than %Ln tickets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing matches. Without %1 there are %Ln ticket(s).</source>
            <translation>
                <numerusform>Nothing matches. Without %1 there is %Ln ticket.</numerusform>
                <numerusform>Nothing matches. Without %1 there are %Ln tickets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::InsightsPage</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ModelsPage</name>
        <message numerus="yes">
            <source>%Ln ticket(s)</source>
            <translation>
                <numerusform>%Ln ticket</numerusform>
                <numerusform>%Ln tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EvaluationCharts</name>
        <message numerus="yes">
            <source>%1 of %Ln ticket(s) are answered right</source>
            <translation>
                <numerusform>%1 of %Ln ticket is answered right</numerusform>
                <numerusform>%1 of %Ln tickets are answered right</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stated %1, right %2, %Ln ticket(s)</source>
            <translation>
                <numerusform>Stated %1, right %2, %Ln ticket</numerusform>
                <numerusform>Stated %1, right %2, %Ln tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ConfusionMap</name>
        <message numerus="yes">
            <source>%Ln more folded</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::LeaderboardCard</name>
        <message numerus="yes">
            <source>%Ln ticket(s) with a priority</source>
            <translation>
                <numerusform>%Ln ticket with a priority</numerusform>
                <numerusform>%Ln tickets with a priority</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s) with a category</source>
            <translation>
                <numerusform>%Ln ticket with a category</numerusform>
                <numerusform>%Ln tickets with a category</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln label(s)</source>
            <translation>
                <numerusform>%Ln label</numerusform>
                <numerusform>%Ln labels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fold(s), near-copies of a ticket in one of them</source>
            <translation>
                <numerusform>%n fold, near-copies of a ticket in it</numerusform>
                <numerusform>%n folds, near-copies of a ticket in one of them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::MainWindow</name>
        <message numerus="yes">
            <source>Comparing methods, %Ln measured</source>
            <translation>
                <numerusform>Comparing methods, %Ln measured</numerusform>
                <numerusform>Comparing methods, %Ln measured</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sample ticket(s) removed</source>
            <translation>
                <numerusform>%Ln sample ticket removed</numerusform>
                <numerusform>%Ln sample tickets removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::AgreementCard</name>
        <message numerus="yes">
            <source>People kept %1 of %Ln answer(s)</source>
            <translation>
                <numerusform>People kept %1 of %Ln answer</numerusform>
                <numerusform>People kept %1 of %Ln answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::FirstRunPanel</name>
        <message numerus="yes">
            <source>Use %Ln sample ticket(s)</source>
            <translation>
                <numerusform>Use %Ln sample ticket</numerusform>
                <numerusform>Use %Ln sample tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ImportDialog</name>
        <message numerus="yes">
            <source>%Ln row(s) looked at</source>
            <translation>
                <numerusform>%Ln row looked at</numerusform>
                <numerusform>%Ln rows looked at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them refused</source>
            <translation>
                <numerusform>%Ln of them refused</numerusform>
                <numerusform>%Ln of them refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” (%Ln row(s)) is</source>
            <translation>
                <numerusform>“%1” (%Ln row) is</numerusform>
                <numerusform>“%1” (%Ln rows) is</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message numerus="yes">
            <source>People decided %Ln ticket(s) with a priority about as sure as this one; it takes %1.</source>
            <translation>
                <numerusform>People decided %Ln ticket with a priority about as sure as this one; it takes %1.</numerusform>
                <numerusform>People decided %Ln tickets with a priority about as sure as this one; it takes %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Right in %1 of %Ln ticket(s) like this</source>
            <translation>
                <numerusform>Right in %1 of %Ln ticket like this</numerusform>
                <numerusform>Right in %1 of %Ln tickets like this</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %2 are %n point(s) apart</source>
            <translation>
                <numerusform>%1 and %2 are %n point apart</numerusform>
                <numerusform>%1 and %2 are %n points apart</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReviewListModel</name>
        <message numerus="yes">
            <source>Show %Ln more</source>
            <translation>
                <numerusform>Show %Ln more</numerusform>
                <numerusform>Show %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %Ln ticket(s)</source>
            <translation>
                <numerusform>%1, %Ln ticket</numerusform>
                <numerusform>%1, %Ln tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReviewPage</name>
        <message numerus="yes">
            <source>Nothing to review. %Ln done today.</source>
            <translation>
                <numerusform>Nothing to review. %Ln done today.</numerusform>
                <numerusform>Nothing to review. %Ln done today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln waiting</source>
            <translation>
                <numerusform>%Ln waiting</numerusform>
                <numerusform>%Ln waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln done today</source>
            <translation>
                <numerusform>%Ln done today</numerusform>
                <numerusform>%Ln done today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewText</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangeText</name>
        <message numerus="yes">
            <source>%Ln ticket(s)</source>
            <translation>
                <numerusform>%Ln ticket</numerusform>
                <numerusform>%Ln tickets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more ticket(s) changed by others.</source>
            <translation>
                <numerusform>%Ln more ticket changed by others.</numerusform>
                <numerusform>%Ln more tickets changed by others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left for review.</source>
            <translation>
                <numerusform>%Ln left for review.</numerusform>
                <numerusform>%Ln left for review.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::BinSheet</name>
        <message numerus="yes">
            <source>%Ln ticket(s) will be deleted for good, with all that is known about them. This cannot be undone.</source>
            <translation>
                <numerusform>%Ln ticket will be deleted for good, with all that is known about it. This cannot be undone.</numerusform>
                <numerusform>%Ln tickets will be deleted for good, with all that is known about them. This cannot be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::BulkBar</name>
        <message numerus="yes">
            <source>All %Ln in this view</source>
            <translation>
                <numerusform>The %Ln in this view</numerusform>
                <numerusform>All %Ln in this view</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln confirmed</source>
            <translation>
                <numerusform>%Ln confirmed</numerusform>
                <numerusform>%Ln confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln corrected</source>
            <translation>
                <numerusform>%Ln corrected</numerusform>
                <numerusform>%Ln corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln need review</source>
            <translation>
                <numerusform>%Ln needs review</numerusform>
                <numerusform>%Ln need review</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln</source>
            <translation>
                <numerusform>Accept %Ln</numerusform>
                <numerusform>Accept %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ChangeWindows</name>
        <message numerus="yes">
            <source>%Ln ticket(s) deleted for good.</source>
            <translation>
                <numerusform>%Ln ticket deleted for good.</numerusform>
                <numerusform>%Ln tickets deleted for good.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::JobBoard</name>
        <message numerus="yes">
            <source>Comparing methods, %Ln measured</source>
            <translation>
                <numerusform>Comparing methods, %Ln measured</numerusform>
                <numerusform>Comparing methods, %Ln measured</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::DesktopNotifier</name>
        <message numerus="yes">
            <source>%Ln ticket(s) need you</source>
            <translation>
                <numerusform>%Ln ticket needs you</numerusform>
                <numerusform>%Ln tickets need you</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EscalationBanner</name>
        <message numerus="yes">
            <source>%Ln High ticket(s) are late</source>
            <translation>
                <numerusform>%Ln High ticket is late</numerusform>
                <numerusform>%Ln High tickets are late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln escalated ticket(s) are late</source>
            <translation>
                <numerusform>%Ln escalated ticket is late</numerusform>
                <numerusform>%Ln escalated tickets are late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln escalated ticket(s) need a reply soon</source>
            <translation>
                <numerusform>%Ln escalated ticket needs a reply soon</numerusform>
                <numerusform>%Ln escalated tickets need a reply soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more need a reply soon</source>
            <translation>
                <numerusform>%Ln more needs a reply soon</numerusform>
                <numerusform>%Ln more need a reply soon</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EscalationEditor</name>
        <message numerus="yes">
            <source>The rules would have escalated %1 of %Ln past ticket(s)</source>
            <translation>
                <numerusform>The rules would have escalated %1 of %Ln past ticket</numerusform>
                <numerusform>The rules would have escalated %1 of %Ln past tickets</numerusform>
            </translation>
        </message>
    </context>
</TS>
