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
</TS>
