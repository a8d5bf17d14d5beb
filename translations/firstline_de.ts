<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>Confirm</name>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
    </context>
    <context>
        <name>ConsoleActions</name>
        <message>
            <source>Next ticket</source>
            <translation>Nächstes Ticket</translation>
        </message>
        <message>
            <source>Previous ticket</source>
            <translation>Voriges Ticket</translation>
        </message>
        <message>
            <source>Priority Low</source>
            <translation>Priorität Niedrig</translation>
        </message>
        <message>
            <source>Priority Medium</source>
            <translation>Priorität Mittel</translation>
        </message>
        <message>
            <source>Priority High</source>
            <translation>Priorität Hoch</translation>
        </message>
        <message>
            <source>First category</source>
            <translation>Erste Kategorie</translation>
        </message>
        <message>
            <source>Second category</source>
            <translation>Zweite Kategorie</translation>
        </message>
        <message>
            <source>Third category</source>
            <translation>Dritte Kategorie</translation>
        </message>
        <message>
            <source>Other category</source>
            <translation>Andere Kategorie</translation>
        </message>
        <message>
            <source>Accept the prediction</source>
            <translation>Vorhersage übernehmen</translation>
        </message>
        <message>
            <source>Skip this ticket</source>
            <translation>Ticket überspringen</translation>
        </message>
        <message>
            <source>Original message</source>
            <translation>Nachricht im Original</translation>
        </message>
        <message>
            <source>Show or hide the words</source>
            <translation>Wörter zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Words of priority or of category</source>
            <translation>Wörter zu Priorität oder Kategorie</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Import tickets</source>
            <translation>Tickets importieren</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Narrow navigation</source>
            <translation>Schmale Navigation</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>Dunkel oder hell</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größere Schrift</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinere Schrift</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Normale Schriftgröße</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Escalate</source>
            <translation>Eskalieren</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Zuweisen</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <source>Close ticket</source>
            <translation>Ticket schließen</translation>
        </message>
        <message>
            <source>Move to the Bin</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message>
            <source>Mark unread</source>
            <translation>Als ungelesen markieren</translation>
        </message>
        <message>
            <source>Select for a change of many</source>
            <translation>Für mehrere auswählen</translation>
        </message>
        <message>
            <source>Extend the selection down</source>
            <translation>Auswahl nach unten erweitern</translation>
        </message>
        <message>
            <source>Extend the selection up</source>
            <translation>Auswahl nach oben erweitern</translation>
        </message>
        <message>
            <source>Select all in this view</source>
            <translation>Alle dieser Ansicht auswählen</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Priority of the selected</source>
            <translation>Priorität der Auswahl</translation>
        </message>
        <message>
            <source>Category of the selected</source>
            <translation>Kategorie der Auswahl</translation>
        </message>
        <message>
            <source>Accept the selected</source>
            <translation>Auswahl übernehmen</translation>
        </message>
        <message>
            <source>Merge into the oldest</source>
            <translation>Mit dem ältesten zusammenführen</translation>
        </message>
        <message>
            <source>My changes</source>
            <translation>Meine Änderungen</translation>
        </message>
        <message>
            <source>Empty the Bin</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>All filters</source>
            <translation>Alle Filter</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Ansicht speichern</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>This cannot be used as it is.</source>
            <translation>Das ist so nicht verwendbar.</translation>
        </message>
        <message>
            <source>This is not there any more.</source>
            <translation>Das gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Somebody else changed it in the meantime. Nothing was saved.</source>
            <translation>Jemand anderes hat es inzwischen geändert. Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <source>The data cannot be reached now. Nothing was saved.</source>
            <translation>Die Daten sind gerade nicht erreichbar. Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <source>The stored data cannot be read.</source>
            <translation>Die gespeicherten Daten sind nicht lesbar.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Nothing was saved.</source>
            <translation>Im Programm ist etwas schiefgegangen. Nichts wurde gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>ImportText</name>
        <message>
            <source>Importing %1</source>
            <translation>%1 wird importiert</translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>noch %Ln Sekunde</numerusform>
                <numerusform>noch %Ln Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 new, %3 updated, %4 known already</source>
            <translation>%1: %2 neu, %3 aktualisiert, %4 schon bekannt</translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) refused, see %1</source>
            <translation>
                <numerusform>%Ln Zeile abgelehnt, siehe %1</numerusform>
                <numerusform>%Ln Zeilen abgelehnt, siehe %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Import of %1 cancelled. Its tickets were taken back.</source>
            <translation>Import von %1 abgebrochen. Seine Tickets wurden zurückgenommen.</translation>
        </message>
        <message>
            <source>%1 was not imported. %2</source>
            <translation>%1 wurde nicht importiert. %2</translation>
        </message>
    </context>
    <context>
        <name>InsightCharts</name>
        <message>
            <source>All others</source>
            <translation>Alle übrigen</translation>
        </message>
        <message>
            <source>This chart needs tickets of 2 days.</source>
            <translation>Dieses Diagramm braucht Tickets von 2 Tagen.</translation>
        </message>
        <message>
            <source>Week from</source>
            <translation>Woche ab</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>%1 tickets from %2 to %3</source>
            <translation>%1 Tickets vom %2 bis %3</translation>
        </message>
        <message>
            <source>This chart needs tickets with a category.</source>
            <translation>Dieses Diagramm braucht Tickets mit einer Kategorie.</translation>
        </message>
        <message>
            <source>Most frequent: %1, %2 tickets</source>
            <translation>Am häufigsten: %1, %2 Tickets</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>This chart needs tickets with a priority.</source>
            <translation>Dieses Diagramm braucht Tickets mit einer Priorität.</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Share</source>
            <comment>part of all tickets</comment>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>%1 of the tickets are High</source>
            <translation>%1 der Tickets haben Priorität Hoch</translation>
        </message>
        <message>
            <source>This chart needs 30 tickets.</source>
            <translation>Dieses Diagramm braucht 30 Tickets.</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Half of the messages have fewer than %1 words</source>
            <translation>Die Hälfte der Nachrichten hat weniger als %1 Wörter</translation>
        </message>
        <message>
            <source>Not predicted</source>
            <translation>Nicht vorhergesagt</translation>
        </message>
    </context>
    <context>
        <name>LabelText</name>
        <message>
            <source>High</source>
            <comment>priority</comment>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Medium</source>
            <comment>priority</comment>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Low</source>
            <comment>priority</comment>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>Priority</source>
            <comment>order of the list</comment>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Urgency</source>
            <comment>order of the list</comment>
            <translation>Dringlichkeit</translation>
        </message>
        <message>
            <source>Score</source>
            <comment>order of the list</comment>
            <translation>Punktwert</translation>
        </message>
        <message>
            <source>Newest</source>
            <comment>order of the list</comment>
            <translation>Neueste</translation>
        </message>
        <message>
            <source>Reply due</source>
            <comment>order of the list</comment>
            <translation>Antwort fällig</translation>
        </message>
        <message>
            <source>The best answers are close together</source>
            <translation>Die besten Antworten liegen eng beieinander</translation>
        </message>
        <message>
            <source>The text is unlike what it learned from</source>
            <translation>Der Text ist anders als alles, woraus es gelernt hat</translation>
        </message>
        <message>
            <source>Too few words to tell</source>
            <translation>Zu wenige Wörter</translation>
        </message>
        <message>
            <source>Two people disagree</source>
            <translation>Zwei Personen sind uneins</translation>
        </message>
        <message>
            <source>e-mail</source>
            <comment>channel</comment>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>chat</source>
            <comment>channel</comment>
            <translation>Chat</translation>
        </message>
        <message>
            <source>phone</source>
            <comment>channel</comment>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>web form</source>
            <comment>channel</comment>
            <translation>Webformular</translation>
        </message>
        <message>
            <source>Logistic regression</source>
            <translation>Logistische Regression</translation>
        </message>
        <message>
            <source>Naive Bayes</source>
            <translation>Naiver Bayes</translation>
        </message>
        <message>
            <source>Decision tree</source>
            <translation>Entscheidungsbaum</translation>
        </message>
        <message>
            <source>Random forest</source>
            <translation>Random Forest</translation>
        </message>
        <message>
            <source>Linear support vector machine</source>
            <translation>Lineare Support-Vektor-Maschine</translation>
        </message>
        <message>
            <source>%1 %</source>
            <comment>percent with the space of the language</comment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>text length</source>
            <translation>Textlänge</translation>
        </message>
        <message>
            <source>number of words</source>
            <translation>Anzahl der Wörter</translation>
        </message>
        <message>
            <source>capital letters</source>
            <translation>Großbuchstaben</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>Satzzeichen</translation>
        </message>
        <message>
            <source>exclamation marks</source>
            <translation>Ausrufezeichen</translation>
        </message>
        <message>
            <source>question marks</source>
            <translation>Fragezeichen</translation>
        </message>
        <message>
            <source>has a subject</source>
            <translation>Betreff vorhanden</translation>
        </message>
        <message>
            <source>has a message</source>
            <translation>Nachricht vorhanden</translation>
        </message>
        <message>
            <source>time of day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <source>day or night</source>
            <translation>Tag oder Nacht</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>Wochenende</translation>
        </message>
        <message>
            <source>business hours</source>
            <translation>Geschäftszeit</translation>
        </message>
        <message>
            <source>age on arrival</source>
            <translation>Alter bei Eingang</translation>
        </message>
        <message>
            <source>came by e-mail</source>
            <translation>kam per E-Mail</translation>
        </message>
        <message>
            <source>came by chat</source>
            <translation>kam per Chat</translation>
        </message>
        <message>
            <source>came by phone</source>
            <translation>kam per Telefon</translation>
        </message>
        <message>
            <source>came by web form</source>
            <translation>kam per Webformular</translation>
        </message>
        <message>
            <source>came by social media</source>
            <translation>kam über soziale Medien</translation>
        </message>
        <message>
            <source>urgent wording</source>
            <translation>dringende Wortwahl</translation>
        </message>
        <message>
            <source>mood of the text</source>
            <translation>Stimmung des Textes</translation>
        </message>
        <message>
            <source>names an error code</source>
            <translation>nennt einen Fehlercode</translation>
        </message>
        <message>
            <source>names an order or invoice</source>
            <translation>nennt eine Bestellung oder Rechnung</translation>
        </message>
        <message>
            <source>names a web or mail address</source>
            <translation>nennt eine Web- oder E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Boosted trees</source>
            <translation>Verstärkte Bäume</translation>
        </message>
        <message>
            <source>Neural network</source>
            <translation>Neuronales Netz</translation>
        </message>
        <message>
            <source>Ensemble</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <source>product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>error code</source>
            <translation>Fehlercode</translation>
        </message>
        <message>
            <source>order number</source>
            <translation>Bestellnummer</translation>
        </message>
        <message>
            <source>invoice number</source>
            <translation>Rechnungsnummer</translation>
        </message>
        <message>
            <source>version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <source>mail address</source>
            <translation>Mailadresse</translation>
        </message>
        <message>
            <source>Oldest</source>
            <comment>order of the list</comment>
            <translation>Älteste</translation>
        </message>
        <message>
            <source>Least sure</source>
            <comment>order of the list</comment>
            <translation>Unsicherste</translation>
        </message>
    </context>
    <context>
        <name>PageTitle</name>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Review queue</source>
            <translation>Prüfliste</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Einblicke</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>TimeText</name>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
        <message>
            <source>%1 h %2</source>
            <comment>hours and minutes: 1 h 06</comment>
            <translation>%1 Std. %2</translation>
        </message>
        <message>
            <source>%1 d</source>
            <comment>days, short</comment>
            <translation>%1 T.</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>hours, short</comment>
            <translation>%1 Std.</translation>
        </message>
        <message>
            <source>Reply late by %1</source>
            <translation>Antwort überfällig seit %1</translation>
        </message>
        <message>
            <source>First reply due in %1</source>
            <translation>Erste Antwort fällig in %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ActionButton</name>
        <message>
            <source>Key %1</source>
            <translation>Taste %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ChartCard</name>
        <message>
            <source>%1 as a table</source>
            <translation>%1 als Tabelle</translation>
        </message>
        <message>
            <source>Enlarge %1</source>
            <translation>%1 vergrößern</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ChoiceRow</name>
        <message>
            <source>%1, set by a person</source>
            <translation>%1, von einem Menschen gesetzt</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>name of an answer, percent</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>Taste %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ClassMetricsModel</name>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Wert</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ConfidenceDelegate</name>
        <message>
            <source>Agent</source>
            <comment>a person confirmed it</comment>
            <translation>Agent</translation>
        </message>
        <message>
            <source>Review</source>
            <comment>a person should look</comment>
            <translation>Prüfen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::FilterRow</name>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>Reihenfolge: %1</translation>
        </message>
        <message>
            <source>Any priority</source>
            <translation>Jede Priorität</translation>
        </message>
        <message>
            <source>Any category</source>
            <translation>Jede Kategorie</translation>
        </message>
        <message>
            <source>High or medium</source>
            <translation>Hoch oder mittel</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Any confidence</source>
            <translation>Jede Sicherheit</translation>
        </message>
        <message>
            <source>Below 60 %</source>
            <translation>Unter 60 %</translation>
        </message>
        <message>
            <source>60 to 80 %</source>
            <translation>60 bis 80 %</translation>
        </message>
        <message>
            <source>Above 80 %</source>
            <translation>Über 80 %</translation>
        </message>
        <message>
            <source>Reply due</source>
            <translation>Antwort fällig</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>Jederzeit</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>Within 30 minutes</source>
            <translation>In 30 Minuten</translation>
        </message>
        <message>
            <source>Within 2 hours</source>
            <translation>In 2 Stunden</translation>
        </message>
        <message>
            <source>Within a day</source>
            <translation>In einem Tag</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Filter (%1)</source>
            <translation>Filter (%1)</translation>
        </message>
        <message>
            <source>All filters</source>
            <translation>Alle Filter</translation>
        </message>
        <message>
            <source>%1 (%2:)</source>
            <translation>%1 (%2:)</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::FirstRunPanel</name>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>Drop a CSV or JSON Lines file here</source>
            <translation>CSV- oder JSON-Lines-Datei hier ablegen</translation>
        </message>
        <message>
            <source>Nothing leaves this computer</source>
            <translation>Nichts verlässt diesen Rechner</translation>
        </message>
        <message>
            <source>No account, no telemetry. The model runs here and learns here.</source>
            <translation>Kein Konto, keine Telemetrie. Das Modell läuft hier und lernt hier.</translation>
        </message>
        <message>
            <source>No tickets yet</source>
            <translation>Noch keine Tickets</translation>
        </message>
        <message>
            <source>Bring your tickets in. The model predicts priority and category as they arrive.</source>
            <translation>Holen Sie Ihre Tickets herein. Das Modell sagt Priorität und Kategorie voraus, sobald sie eintreffen.</translation>
        </message>
        <message>
            <source>No model yet</source>
            <translation>Noch kein Modell</translation>
        </message>
        <message>
            <source>Tickets can be imported and read. They are predicted as soon as a model is trained.</source>
            <translation>Tickets können importiert und gelesen werden. Vorhergesagt werden sie, sobald ein Modell trainiert ist.</translation>
        </message>
        <message>
            <source>Model %1 is ready</source>
            <translation>Modell %1 ist bereit</translation>
        </message>
        <message>
            <source>It predicts every ticket that arrives. Correct it where it is wrong: the next model learns from that.</source>
            <translation>Es sagt jedes eintreffende Ticket voraus. Korrigieren Sie es, wo es irrt: Das nächste Modell lernt daraus.</translation>
        </message>
        <message>
            <source>Server on %1</source>
            <translation>Server auf %1</translation>
        </message>
        <message>
            <source>Other programs send tickets there by HTTP.</source>
            <translation>Andere Programme senden Tickets per HTTP dorthin.</translation>
        </message>
        <message>
            <source>Server is off</source>
            <translation>Server ist aus</translation>
        </message>
        <message>
            <source>Tickets come in by file only.</source>
            <translation>Tickets kommen nur aus Dateien.</translation>
        </message>
        <message>
            <source>Columns are matched for you and shown before anything is saved.</source>
            <translation>Spalten werden zugeordnet und gezeigt, bevor etwas gespeichert wird.</translation>
        </message>
        <message numerus="yes">
            <source>Use %Ln sample ticket(s)</source>
            <translation>
                <numerusform>%Ln Beispielticket nehmen</numerusform>
                <numerusform>%Ln Beispieltickets nehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a database…</source>
            <translation>Datenbank öffnen …</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::HistoryList</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Eingegangen</translation>
        </message>
        <message>
            <source>Received by %1</source>
            <translation>Eingegangen per %1</translation>
        </message>
        <message>
            <source>Model %1: %2</source>
            <translation>Modell %1: %2</translation>
        </message>
        <message>
            <source>%1 took it back</source>
            <translation>%1 hat es zurückgenommen</translation>
        </message>
        <message>
            <source>%1 set %2</source>
            <translation>%1 hat %2 gesetzt</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::IconButton</name>
        <message>
            <source>Key %1</source>
            <translation>Taste %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::InboxPage</name>
        <message>
            <source>Ticket alone, or with the list</source>
            <translation>Ticket allein oder mit der Liste</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öffnen</translation>
        </message>
        <message>
            <source>import</source>
            <translation>importieren</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>alle Tasten</translation>
        </message>
        <message>
            <source>move</source>
            <translation>bewegen</translation>
        </message>
        <message>
            <source>priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>accept</source>
            <translation>übernehmen</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>rückgängig</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>The list could not be read. %1</source>
            <translation>Die Liste konnte nicht gelesen werden. %1</translation>
        </message>
        <message>
            <source>No open tickets. New ones appear here as they arrive.</source>
            <translation>Keine offenen Tickets. Neue erscheinen hier, sobald sie eintreffen.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln ticket(s) · %2 ms</source>
            <translation>
                <numerusform>%1 von %Ln Ticket · %2 ms</numerusform>
                <numerusform>%1 von %Ln Tickets · %2 ms</numerusform>
            </translation>
        </message>
        <message>
            <source>select</source>
            <translation>auswählen</translation>
        </message>
        <message>
            <source>extend</source>
            <translation>erweitern</translation>
        </message>
        <message>
            <source>all in view</source>
            <translation>alle der Ansicht</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>aufheben</translation>
        </message>
        <message>
            <source>%1 of %2 selected</source>
            <translation>%1 von %2 ausgewählt</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>Beispieldaten</translation>
        </message>
        <message>
            <source>Remove the sample tickets</source>
            <translation>Die Beispieltickets entfernen</translation>
        </message>
        <message>
            <source>These tickets are made up. A click removes them.</source>
            <translation>Diese Tickets sind erfunden. Ein Klick entfernt sie.</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Nothing matches.</source>
            <translation>Nichts passt.</translation>
        </message>
        <message numerus="yes">
            <source>More than %Ln ticket(s)</source>
            <translation>
                <numerusform>Mehr als %Ln Ticket</numerusform>
                <numerusform>Mehr als %Ln Tickets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing matches. Without %1 there are %Ln ticket(s).</source>
            <translation>
                <numerusform>Nichts passt. Ohne %1 gibt es %Ln Ticket.</numerusform>
                <numerusform>Nichts passt. Ohne %1 gibt es %Ln Tickets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::InsightsPage</name>
        <message>
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 Tage</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 Tage</translation>
        </message>
        <message>
            <source>All</source>
            <comment>all tickets</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>High</source>
            <comment>share of tickets</comment>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Corrected by agents</source>
            <translation>Von Agenten korrigiert</translation>
        </message>
        <message>
            <source>Sent to review</source>
            <translation>Zu prüfen</translation>
        </message>
        <message>
            <source>Median length</source>
            <translation>Mittlere Länge</translation>
        </message>
        <message>
            <source>by priority</source>
            <translation>nach Priorität</translation>
        </message>
        <message>
            <source>Category and priority</source>
            <translation>Kategorie und Priorität</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Message length</source>
            <translation>Länge der Nachrichten</translation>
        </message>
        <message>
            <source>words, doubling bins</source>
            <translation>Wörter, sich verdoppelnde Klassen</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Wird berechnet</translation>
        </message>
        <message>
            <source>Computed in %1 ms</source>
            <translation>Berechnet in %1 ms</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>%1 confirmed</source>
            <translation>%1 bestätigt</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln Wort</numerusform>
                <numerusform>%Ln Wörter</numerusform>
            </translation>
        </message>
        <message>
            <source>Tickets over time</source>
            <translation>Tickets im Lauf der Zeit</translation>
        </message>
        <message>
            <source>by week and priority</source>
            <translation>nach Woche und Priorität</translation>
        </message>
        <message>
            <source>Not predicted</source>
            <translation>Nicht vorhergesagt</translation>
        </message>
        <message>
            <source>of %1 predicted</source>
            <translation>von %1 vorhergesagten</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::JobStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the running job</source>
            <translation>Laufende Aufgabe abbrechen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::MainWindow</name>
        <message>
            <source>Import tickets</source>
            <translation>Tickets importieren</translation>
        </message>
        <message>
            <source>Ticket files (*.csv *.jsonl *.ndjson *.json)</source>
            <translation>Ticket-Dateien (*.csv *.jsonl *.ndjson *.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln sample ticket(s) removed</source>
            <translation>
                <numerusform>%Ln Beispielticket entfernt</numerusform>
                <numerusform>%Ln Beispieltickets entfernt</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a database</source>
            <translation>Datenbank öffnen</translation>
        </message>
        <message>
            <source>Firstline databases (*.db *.sqlite)</source>
            <translation>Firstline-Datenbanken (*.db *.sqlite)</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::MessageSection</name>
        <message>
            <source>Cleaned</source>
            <translation>Bereinigt</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ModelsPage</name>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Kein Modell</translation>
        </message>
        <message>
            <source>The live model</source>
            <translation>Das aktive Modell</translation>
        </message>
        <message>
            <source>%1 is live</source>
            <translation>%1 ist aktiv</translation>
        </message>
        <message>
            <source>Model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>No model is loaded. Tickets are imported and can be read; they are predicted as soon as a model is trained: firstlinectl train --db …</source>
            <translation>Es ist kein Modell geladen. Tickets werden importiert und sind lesbar; vorhergesagt werden sie, sobald ein Modell trainiert ist: firstlinectl train --db …</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <source>Macro F1</source>
            <translation>Makro-F1</translation>
        </message>
        <message>
            <source>Mean F1 over the labels, on tickets that the model had not seen</source>
            <translation>Mittleres F1 über die Werte, auf Tickets, die das Modell nicht gesehen hatte</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <source>Calibration error</source>
            <translation>Kalibrierungsfehler</translation>
        </message>
        <message>
            <source>How far the stated probability is from the observed one on average; 0 is perfect</source>
            <translation>Wie weit die genannte Wahrscheinlichkeit im Mittel von der beobachteten abweicht; 0 ist perfekt</translation>
        </message>
        <message>
            <source>Sent to review below</source>
            <translation>Zu prüfen unter</translation>
        </message>
        <message>
            <source>Quadratic kappa</source>
            <translation>Quadratisches Kappa</translation>
        </message>
        <message>
            <source>Figures of each label</source>
            <translation>Zahlen je Wert</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Woher es kommt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>Trainingsdaten</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Merkmale</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s)</source>
            <translation>
                <numerusform>%Ln Ticket</numerusform>
                <numerusform>%Ln Tickets</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (95 % interval %2 to %3)</source>
            <translation>%1 (95-%-Intervall %2 bis %3)</translation>
        </message>
        <message>
            <source>%1, no more than chance (up to %2)</source>
            <translation>%1, nicht mehr als Zufall (bis %2)</translation>
        </message>
        <message>
            <source>%1, more than chance alone would show (up to %2)</source>
            <translation>%1, mehr als der Zufall allein zeigte (bis %2)</translation>
        </message>
        <message>
            <source>Always the most frequent label</source>
            <translation>Immer das häufigste Label</translation>
        </message>
        <message>
            <source>macro F1 %1, accuracy %2</source>
            <translation>Makro-F1 %1, Genauigkeit %2</translation>
        </message>
        <message>
            <source>High recall</source>
            <translation>Recall Hoch</translation>
        </message>
        <message>
            <source>Share of the High tickets that were found</source>
            <translation>Anteil der Tickets mit Hoch, die gefunden wurden</translation>
        </message>
        <message>
            <source>%1 in the comparison</source>
            <translation>%1 im Vergleich</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::NavFoot</name>
        <message>
            <source>No model yet</source>
            <translation>Noch kein Modell</translation>
        </message>
        <message>
            <source>Model %1 ready</source>
            <translation>Modell %1 bereit</translation>
        </message>
        <message>
            <source>Server off</source>
            <translation>Server aus</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::NavItem</name>
        <message>
            <source>Keys G %1</source>
            <translation>Tasten G %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::NavRail</name>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Analyse</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::PlaceholderPage</name>
        <message>
            <source>Drift is not measured yet</source>
            <translation>Drift wird noch nicht gemessen</translation>
        </message>
        <message>
            <source>This page will compare the tickets of the last days with those the model learned from, and tell when agents agree with it less. It needs a model and a few weeks of tickets.</source>
            <translation>Diese Seite wird die Tickets der letzten Tage mit denen vergleichen, aus denen das Modell gelernt hat, und melden, wenn Agenten ihm seltener zustimmen. Sie braucht ein Modell und Tickets einiger Wochen.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::PredictionCard</name>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>The model is not sure</source>
            <translation>Das Modell ist unsicher</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>No model has read this ticket. Set priority and category by hand.</source>
            <translation>Kein Modell hat dieses Ticket gelesen. Setzen Sie Priorität und Kategorie von Hand.</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>Modell %1</translation>
        </message>
        <message>
            <source>Words that point to %1</source>
            <translation>Wörter für %1</translation>
        </message>
        <message>
            <source>Words that point away</source>
            <translation>Wörter dagegen</translation>
        </message>
        <message>
            <source>Type to find a category</source>
            <translation>Tippen, um eine Kategorie zu finden</translation>
        </message>
        <message>
            <source>Accept this one</source>
            <translation>Dieses übernehmen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReasonList</name>
        <message>
            <source>None</source>
            <comment>no words</comment>
            <translation>Keine</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReasonRow</name>
        <message>
            <source>%1, %2</source>
            <comment>word, contribution</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 moves the score by %2. The contributions of all words and the starting value add up to the score.</source>
            <translation>%1 verschiebt den Punktwert um %2. Die Beiträge aller Wörter und der Anfangswert ergeben zusammen den Punktwert.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ServicePage</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>no request yet</source>
            <translation>noch keine Anfrage</translation>
        </message>
        <message>
            <source>Command that predicts a ticket</source>
            <translation>Befehl, der ein Ticket vorhersagt</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Predict a ticket from another program</source>
            <translation>Ein Ticket aus einem anderen Programm vorhersagen</translation>
        </message>
        <message>
            <source>The server is off</source>
            <translation>Der Server ist aus</translation>
        </message>
        <message>
            <source>The server could not start</source>
            <translation>Der Server konnte nicht starten</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Running on %1</source>
            <translation>Läuft auf %1</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Answer time, half of them under</source>
            <translation>Antwortzeit, die Hälfte unter</translation>
        </message>
        <message>
            <source>Answer time, 99 of 100 under</source>
            <translation>Antwortzeit, 99 von 100 unter</translation>
        </message>
        <message>
            <source>Port of the server</source>
            <translation>Port des Servers</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Answered requests, newest first</source>
            <translation>Beantwortete Anfragen, neueste zuerst</translation>
        </message>
        <message>
            <source>No request was answered yet</source>
            <translation>Noch keine Anfrage beantwortet</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Stop the server</source>
            <translation>Server anhalten</translation>
        </message>
        <message>
            <source>Start the server</source>
            <translation>Server starten</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 verwenden</translation>
        </message>
        <message>
            <source>Port %1 is in use by another program</source>
            <translation>Port %1 wird von einem anderen Programm verwendet</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::SettingsPage</name>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>Gebaut mit</translation>
        </message>
        <message>
            <source>Start, stop, port and requests are on the Service page. The address stands in the configuration file (server/listen).</source>
            <translation>Start, Stopp, Port und Anfragen stehen auf der Seite Dienst. Die Adresse steht in der Konfigurationsdatei (server/listen).</translation>
        </message>
        <message>
            <source>Open the Service page</source>
            <translation>Seite Dienst öffnen</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Look into the Bin</source>
            <translation>In den Papierkorb sehen</translation>
        </message>
        <message>
            <source>%1
Log: %2</source>
            <translation>%1
Protokoll: %2</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Changes hold at once</source>
            <translation>Änderungen gelten sofort</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <source>Name that is kept with your corrections</source>
            <translation>Name, der mit Ihren Korrekturen gespeichert wird</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later</source>
            <translation>Freie Software unter der GNU General Public License, Version 3 oder später</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Abschnitte der Einstellungen</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Escalation</source>
            <translation>Eskalation</translation>
        </message>
        <message>
            <source>Notifications of the desktop</source>
            <translation>Benachrichtigungen auf dem Desktop</translation>
        </message>
        <message>
            <source>Rules of escalation</source>
            <translation>Regeln der Eskalation</translation>
        </message>
        <message>
            <source>They stand in %1</source>
            <translation>Sie stehen in %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ShortcutOverlay</name>
        <message>
            <source>Move</source>
            <translation>Bewegen</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>keys rest while you type</source>
            <translation>Tasten ruhen, während Sie schreiben</translation>
        </message>
        <message>
            <source>Handle</source>
            <comment>a ticket</comment>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::TicketListView</name>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::TicketPane</name>
        <message>
            <source>Pick a ticket (J)</source>
            <translation>Wählen Sie ein Ticket (J)</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>named thing, its kind</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Named: %1</source>
            <translation>Genannt: %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::TicketTableModel</name>
        <message>
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
        <message>
            <source>Priority</source>
            <comment>column</comment>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Ticket</source>
            <comment>column</comment>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>Category</source>
            <comment>column</comment>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Confidence</source>
            <comment>column</comment>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Reply due</source>
            <comment>column</comment>
            <translation>Antwort fällig</translation>
        </message>
        <message>
            <source>No priority yet</source>
            <translation>Noch keine Priorität</translation>
        </message>
        <message>
            <source>%1, set by a person</source>
            <translation>%1, von einem Menschen gesetzt</translation>
        </message>
        <message>
            <source>%1, predicted, %2</source>
            <translation>%1, vorhergesagt, %2</translation>
        </message>
        <message>
            <source>%1, from %2</source>
            <translation>%1, von %2</translation>
        </message>
        <message>
            <source>Priority %1, category %2</source>
            <translation>Priorität %1, Kategorie %2</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::TriageDesk</name>
        <message>
            <source>Merged: %1</source>
            <comment>what was done: tickets</comment>
            <translation>Zusammengeführt: %1</translation>
        </message>
        <message>
            <source>Merged into %1</source>
            <comment>a ticket</comment>
            <translation>Zusammengeführt in %1</translation>
        </message>
        <message>
            <source>Took in %1</source>
            <comment>tickets that were merged into this one</comment>
            <translation>Hat %1 aufgenommen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::WordLegend</name>
        <message>
            <source>to %1</source>
            <translation>zu %1</translation>
        </message>
        <message>
            <source>away</source>
            <comment>of words: pointing away</comment>
            <translation>davon weg</translation>
        </message>
    </context>
    <context>
        <name>EvaluationCharts</name>
        <message>
            <source>This chart needs tickets with a label.</source>
            <translation>Dieses Diagramm braucht Tickets mit einem Label.</translation>
        </message>
        <message>
            <source>This model was measured without it. Train it anew.</source>
            <translation>Dieses Modell wurde ohne das gemessen. Trainieren Sie es neu.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln ticket(s) are answered right</source>
            <translation>
                <numerusform>%1 von %Ln Ticket richtig beantwortet</numerusform>
                <numerusform>%1 von %Ln Tickets richtig beantwortet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stated %1, right %2, %Ln ticket(s)</source>
            <translation>
                <numerusform>Angegeben %1, richtig %2, %Ln Ticket</numerusform>
                <numerusform>Angegeben %1, richtig %2, %Ln Tickets</numerusform>
            </translation>
        </message>
        <message>
            <source>stated probability</source>
            <translation>angegebene Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>Stated probability</source>
            <translation>Angegebene Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Right</source>
            <comment>share of right answers</comment>
            <translation>Richtig</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Stated and observed differ by %1 on average</source>
            <translation>Angegeben und beobachtet weichen im Mittel um %1 ab</translation>
        </message>
        <message>
            <source>The surest %1: %2 right</source>
            <translation>Die sichersten %1: %2 richtig</translation>
        </message>
        <message>
            <source>%1 right when all are answered</source>
            <translation>%1 richtig, wenn alle beantwortet werden</translation>
        </message>
        <message>
            <source>%1 right among the %2 that need no review</source>
            <translation>%1 richtig unter den %2, die keine Prüfung brauchen</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>beantwortet</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>From probability</source>
            <translation>Ab Wahrscheinlichkeit</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ConfusionMap</name>
        <message numerus="yes">
            <source>%Ln more folded</source>
            <translation>
                <numerusform>%Ln weiteres</numerusform>
                <numerusform>%Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Confusion matrix, arrow keys move through its cells</source>
            <translation>Verwechslungsmatrix, Pfeiltasten gehen durch die Zellen</translation>
        </message>
        <message>
            <source>%1, model says %2: %3 of %4 tickets, %5</source>
            <translation>%1, Modell sagt %2: %3 von %4 Tickets, %5</translation>
        </message>
        <message>
            <source>Rows: true label. Columns: the model&apos;s answer.</source>
            <translation>Zeilen: wahres Label. Spalten: Antwort des Modells.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ConfusionPairsModel</name>
        <message>
            <source>Model says</source>
            <translation>Modell sagt</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Share of the true label</source>
            <translation>Anteil am wahren Label</translation>
        </message>
        <message>
            <source>True label</source>
            <translation>Wahres Label</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EvaluationPanel</name>
        <message>
            <source>observed</source>
            <translation>beobachtet</translation>
        </message>
        <message>
            <source>perfect</source>
            <translation>perfekt</translation>
        </message>
        <message>
            <source>review threshold</source>
            <translation>Prüfschwelle</translation>
        </message>
        <message>
            <source>Confusion</source>
            <translation>Verwechslungen</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>%1, ECE %2</source>
            <translation>%1, ECE %2</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::LeaderboardCard</name>
        <message>
            <source>Methods, best first</source>
            <translation>Verfahren, bestes zuerst</translation>
        </message>
        <message>
            <source>Compare methods</source>
            <translation>Verfahren vergleichen</translation>
        </message>
        <message>
            <source>Compare the methods on the labelled tickets</source>
            <translation>Die Verfahren auf den Tickets mit Label vergleichen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the comparison</source>
            <translation>Den Vergleich abbrechen</translation>
        </message>
        <message>
            <source>Methods compared</source>
            <translation>Verfahren im Vergleich</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s) with a priority</source>
            <translation>
                <numerusform>%Ln Ticket mit Priorität</numerusform>
                <numerusform>%Ln Tickets mit Priorität</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s) with a category</source>
            <translation>
                <numerusform>%Ln Ticket mit Kategorie</numerusform>
                <numerusform>%Ln Tickets mit Kategorie</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln label(s)</source>
            <translation>
                <numerusform>%Ln Label</numerusform>
                <numerusform>%Ln Labels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fold(s), near-copies of a ticket in one of them</source>
            <translation>
                <numerusform>%n Teil, Fast-Kopien eines Tickets darin zusammen</numerusform>
                <numerusform>%n Teile, Fast-Kopien eines Tickets im selben</numerusform>
            </translation>
        </message>
        <message>
            <source>Each method learns from four fifths of the tickets and is asked about the last fifth, five times. Rows appear as they are measured.</source>
            <translation>Jedes Verfahren lernt fünfmal aus vier Fünfteln der Tickets und wird nach dem letzten Fünftel gefragt. Die Zeilen erscheinen, sobald sie gemessen sind.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing of it was kept.</source>
            <translation>Abgebrochen. Nichts davon wurde behalten.</translation>
        </message>
        <message>
            <source>This needs two labels with two tickets each. Import tickets that have labels, or correct predictions in the inbox.</source>
            <translation>Dafür braucht es zwei Labels mit je zwei Tickets. Importieren Sie Tickets mit Labels, oder korrigieren Sie Vorhersagen im Eingang.</translation>
        </message>
        <message>
            <source>Not compared yet. Every method is trained on the labelled tickets of this database and measured on tickets it has not seen. It runs in the background.</source>
            <translation>Noch nicht verglichen. Jedes Verfahren wird auf den Tickets mit Label in dieser Datenbank trainiert und auf Tickets gemessen, die es nicht gesehen hat. Das läuft im Hintergrund.</translation>
        </message>
        <message>
            <source>%1 and %2 are within noise: macro F1 differs by %3, 95 % interval %4 to %5.</source>
            <translation>%1 und %2 liegen im Rauschen: Makro-F1 weicht um %3 ab, 95-%-Intervall %4 bis %5.</translation>
        </message>
        <message>
            <source>%1 is ahead of %2: macro F1 differs by %3, 95 % interval %4 to %5.</source>
            <translation>%1 liegt vor %2: Makro-F1 weicht um %3 ab, 95-%-Intervall %4 bis %5.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::LeaderboardModel</name>
        <message>
            <source>to come</source>
            <comment>an algorithm that is not measured yet</comment>
            <translation>folgt</translation>
        </message>
        <message>
            <source>%1 · live</source>
            <translation>%1 · aktiv</translation>
        </message>
        <message>
            <source>Always the most frequent label</source>
            <translation>Immer das häufigste Label</translation>
        </message>
        <message>
            <source>%1, macro F1 %2</source>
            <translation>%1, Makro-F1 %2</translation>
        </message>
        <message>
            <source>%1, macro F1 %2, from %3 to %4, accuracy %5</source>
            <translation>%1, Makro-F1 %2, von %3 bis %4, Genauigkeit %5</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Mean F1 over the labels, with its 95 % interval; the dashed line is always answering the most frequent label</source>
            <translation>Mittleres F1 über die Labels mit 95-%-Intervall; die gestrichelte Linie ist immer das häufigste Label</translation>
        </message>
        <message>
            <source>Macro F1</source>
            <translation>Makro-F1</translation>
        </message>
        <message>
            <source>Share of right answers</source>
            <translation>Anteil richtiger Antworten</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Share of the High tickets that were found</source>
            <translation>Anteil der Tickets mit Hoch, die gefunden wurden</translation>
        </message>
        <message>
            <source>High recall</source>
            <translation>Recall Hoch</translation>
        </message>
        <message>
            <source>Agreement beyond chance; answering Low for High costs four times as much as Medium for High</source>
            <translation>Übereinstimmung über den Zufall hinaus; Niedrig statt Hoch kostet viermal so viel wie Mittel statt Hoch</translation>
        </message>
        <message>
            <source>Kappa</source>
            <translation>Kappa</translation>
        </message>
        <message>
            <source>How surprised the model is by the truth; 0 is perfect</source>
            <translation>Wie sehr die Wahrheit das Modell überrascht; 0 ist perfekt</translation>
        </message>
        <message>
            <source>Log loss</source>
            <translation>Log-Verlust</translation>
        </message>
        <message>
            <source>How far the stated probability is from the observed one on average</source>
            <translation>Wie weit die angegebene Wahrscheinlichkeit im Mittel von der beobachteten entfernt ist</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>Microseconds to score a ticket whose words are counted</source>
            <translation>Mikrosekunden, um ein Ticket mit gezählten Wörtern zu bewerten</translation>
        </message>
        <message>
            <source>µs a ticket</source>
            <translation>µs je Ticket</translation>
        </message>
        <message>
            <source>Seconds to train all folds on one core</source>
            <translation>Sekunden, um alle Teile auf einem Kern zu trainieren</translation>
        </message>
        <message>
            <source>Training, s</source>
            <translation>Training, s</translation>
        </message>
    </context>
    <context>
        <name>ChangeText</name>
        <message>
            <source>Accepted: %1</source>
            <comment>what was done: tickets</comment>
            <translation>Übernommen: %1</translation>
        </message>
        <message>
            <source>As predicted again: %1</source>
            <translation>Wieder wie vorhergesagt: %1</translation>
        </message>
        <message>
            <source>Set to %2: %1</source>
            <comment>what was done: tickets</comment>
            <translation>Auf %2 gesetzt: %1</translation>
        </message>
        <message>
            <source>Closed: %1</source>
            <comment>what was done: tickets</comment>
            <translation>Geschlossen: %1</translation>
        </message>
        <message>
            <source>Moved to the Bin: %1</source>
            <translation>In den Papierkorb gelegt: %1</translation>
        </message>
        <message>
            <source>Waiting for the customer: %1</source>
            <translation>Wartet auf den Kunden: %1</translation>
        </message>
        <message>
            <source>Opened again: %1</source>
            <translation>Wieder geöffnet: %1</translation>
        </message>
        <message>
            <source>Assigned to nobody: %1</source>
            <translation>Niemandem zugewiesen: %1</translation>
        </message>
        <message>
            <source>Assigned to %2: %1</source>
            <translation>%2 zugewiesen: %1</translation>
        </message>
        <message>
            <source>Tagged %2: %1</source>
            <translation>Mit %2 verschlagwortet: %1</translation>
        </message>
        <message>
            <source>Tag %2 removed: %1</source>
            <translation>Schlagwort %2 entfernt: %1</translation>
        </message>
        <message>
            <source>Escalated: %1</source>
            <comment>what was done: tickets</comment>
            <translation>Eskaliert: %1</translation>
        </message>
        <message>
            <source>No longer escalated: %1</source>
            <translation>Nicht mehr eskaliert: %1</translation>
        </message>
        <message>
            <source>Marked read: %1</source>
            <translation>Als gelesen markiert: %1</translation>
        </message>
        <message>
            <source>Marked unread: %1</source>
            <translation>Als ungelesen markiert: %1</translation>
        </message>
        <message>
            <source>Note added: %1</source>
            <translation>Notiz hinzugefügt: %1</translation>
        </message>
        <message>
            <source>Snoozed until %2: %1</source>
            <translation>Zurückgestellt bis %2: %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s)</source>
            <translation>
                <numerusform>%Ln Ticket</numerusform>
                <numerusform>%Ln Tickets</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone for %L1 of %L2.</source>
            <translation>Für %L1 von %L2 rückgängig gemacht.</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <source>Done again for %L1 of %L2.</source>
            <translation>Für %L1 von %L2 wiederholt.</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <source>A ticket is not there any more.</source>
            <translation>Ein Ticket ist nicht mehr da.</translation>
        </message>
        <message>
            <source>#%1 was changed by %2.</source>
            <translation>#%1 wurde von %2 geändert.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more ticket(s) changed by others.</source>
            <translation>
                <numerusform>%Ln weiteres Ticket von anderen geändert.</numerusform>
                <numerusform>%Ln weitere Tickets von anderen geändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left for review.</source>
            <translation>
                <numerusform>%Ln bleibt zu prüfen.</numerusform>
                <numerusform>%Ln bleiben zu prüfen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped; the rest is as it was.</source>
            <translation>Angehalten; der Rest ist, wie er war.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::BinSheet</name>
        <message>
            <source>Empty the Bin</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s) will be deleted for good, with all that is known about them. This cannot be undone.</source>
            <translation>
                <numerusform>%Ln Ticket wird endgültig gelöscht, mit allem, was darüber bekannt ist. Das lässt sich nicht rückgängig machen.</numerusform>
                <numerusform>%Ln Tickets werden endgültig gelöscht, mit allem, was darüber bekannt ist. Das lässt sich nicht rückgängig machen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type %1 to confirm</source>
            <translation>Zum Bestätigen %1 eingeben</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::BulkBar</name>
        <message>
            <source>Selected tickets</source>
            <translation>Ausgewählte Tickets</translation>
        </message>
        <message>
            <source>More</source>
            <comment>things to do with the selected tickets</comment>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More changes</source>
            <translation>Weitere Änderungen</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln in this view</source>
            <translation>
                <numerusform>Das eine dieser Ansicht</numerusform>
                <numerusform>Alle %Ln dieser Ansicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln ausgewählt</numerusform>
                <numerusform>%Ln ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln confirmed</source>
            <translation>
                <numerusform>%Ln bestätigt</numerusform>
                <numerusform>%Ln bestätigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln corrected</source>
            <translation>
                <numerusform>%Ln korrigiert</numerusform>
                <numerusform>%Ln korrigiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln need review</source>
            <translation>
                <numerusform>%Ln zu prüfen</numerusform>
                <numerusform>%Ln zu prüfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept %Ln</source>
            <translation>
                <numerusform>%Ln übernehmen</numerusform>
                <numerusform>%Ln übernehmen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ChangeWindows</name>
        <message>
            <source>The Bin is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln ticket(s) deleted for good.</source>
            <translation>
                <numerusform>%Ln Ticket endgültig gelöscht.</numerusform>
                <numerusform>%Ln Tickets endgültig gelöscht.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ChoicePicker</name>
        <message>
            <source>New: %1</source>
            <comment>a word that was not used before</comment>
            <translation>Neu: %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::InboxChanges</name>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Zurückstellen</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 Stunde</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <source>Category of %1</source>
            <comment>tickets</comment>
            <translation>Kategorie von %1</translation>
        </message>
        <message>
            <source>Type to find a category</source>
            <translation>Tippen, um eine Kategorie zu finden</translation>
        </message>
        <message>
            <source>Assign %1</source>
            <comment>tickets</comment>
            <translation>%1 zuweisen</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Einen Namen eingeben</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>Tag %1</source>
            <comment>tickets</comment>
            <translation>%1 verschlagworten</translation>
        </message>
        <message>
            <source>A tag to add, -tag to remove</source>
            <translation>Schlagwort; mit - davor entfernen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::JobBoard</name>
        <message numerus="yes">
            <source>Comparing methods, %Ln measured</source>
            <translation>
                <numerusform>Verfahren werden verglichen, %Ln gemessen</numerusform>
                <numerusform>Verfahren werden verglichen, %Ln gemessen</numerusform>
            </translation>
        </message>
        <message>
            <source>An import is running. If you quit now, its tickets are taken back.</source>
            <translation>Ein Import läuft. Wenn Sie jetzt beenden, werden seine Tickets zurückgenommen.</translation>
        </message>
        <message>
            <source>Cancel the import and quit</source>
            <translation>Import abbrechen und beenden</translation>
        </message>
        <message>
            <source>Many tickets are being changed. If you quit now, those done so far stay changed.</source>
            <translation>Viele Tickets werden gerade geändert. Wenn Sie jetzt beenden, bleiben die bisherigen geändert.</translation>
        </message>
        <message>
            <source>Cancel the change and quit</source>
            <translation>Änderung abbrechen und beenden</translation>
        </message>
        <message>
            <source>Methods are being compared. If you quit now, nothing of it is kept.</source>
            <translation>Verfahren werden verglichen. Wenn Sie jetzt beenden, wird nichts davon behalten.</translation>
        </message>
        <message>
            <source>Cancel the comparison and quit</source>
            <translation>Vergleich abbrechen und beenden</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::NoteSheet</name>
        <message>
            <source>Note on %1</source>
            <translation>Notiz zu %1</translation>
        </message>
        <message>
            <source>Only agents see it.</source>
            <translation>Nur Bearbeiter sehen sie.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::PastChangesModel</name>
        <message>
            <source>%1 · undone</source>
            <comment>a change</comment>
            <translation>%1 · rückgängig gemacht</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>When</source>
            <comment>column</comment>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Change</source>
            <comment>column</comment>
            <translation>Änderung</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::PastChangesSheet</name>
        <message>
            <source>My changes</source>
            <translation>Meine Änderungen</translation>
        </message>
        <message>
            <source>Nothing changed yet. Each of your changes will stand here, and can be undone.</source>
            <translation>Noch nichts geändert. Jede Ihrer Änderungen steht hier und lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Close</source>
            <comment>the window</comment>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Undo this change</source>
            <translation>Diese Änderung rückgängig machen</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::AgreementCard</name>
        <message>
            <source>Agreement with the model</source>
            <translation>Übereinstimmung mit dem Modell</translation>
        </message>
        <message>
            <source>Shown as soon as somebody confirms or corrects an answer.</source>
            <translation>Erscheint, sobald jemand eine Antwort bestätigt oder korrigiert.</translation>
        </message>
        <message numerus="yes">
            <source>People kept %1 of %Ln answer(s)</source>
            <translation>
                <numerusform>%1 von %Ln Antwort wurden behalten</numerusform>
                <numerusform>%1 von %Ln Antworten wurden behalten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message>
            <source>%1 closed it</source>
            <translation>%1 hat es geschlossen</translation>
        </message>
        <message>
            <source>%1 moved it to the Bin</source>
            <translation>%1 hat es in den Papierkorb gelegt</translation>
        </message>
        <message>
            <source>%1 set it to wait for the customer</source>
            <translation>%1 lässt es auf den Kunden warten</translation>
        </message>
        <message>
            <source>%1 snoozed it</source>
            <translation>%1 hat es zurückgestellt</translation>
        </message>
        <message>
            <source>%1 opened it again</source>
            <translation>%1 hat es wieder geöffnet</translation>
        </message>
        <message>
            <source>%1 assigned it to nobody</source>
            <translation>%1 hat es niemandem zugewiesen</translation>
        </message>
        <message>
            <source>%1 assigned it to %2</source>
            <translation>%1 hat es %2 zugewiesen</translation>
        </message>
        <message>
            <source>%1 removed all tags</source>
            <translation>%1 hat alle Schlagwörter entfernt</translation>
        </message>
        <message>
            <source>%1 set the tags %2</source>
            <translation>%1 hat die Schlagwörter %2 gesetzt</translation>
        </message>
        <message>
            <source>%1 snoozed it until %2</source>
            <translation>%1 hat es bis %2 zurückgestellt</translation>
        </message>
        <message>
            <source>%1 ended the snooze</source>
            <translation>%1 hat die Rückstellung beendet</translation>
        </message>
        <message>
            <source>%1 took a note back: %2</source>
            <translation>%1 hat eine Notiz zurückgenommen: %2</translation>
        </message>
        <message>
            <source>%1 noted: %2</source>
            <translation>%1 hat notiert: %2</translation>
        </message>
        <message>
            <source>%1 ended the escalation</source>
            <translation>%1 hat die Eskalation beendet</translation>
        </message>
        <message>
            <source>%1 escalated it</source>
            <translation>%1 hat es eskaliert</translation>
        </message>
        <message>
            <source>%1 marked it as unread</source>
            <translation>%1 hat es als ungelesen markiert</translation>
        </message>
        <message>
            <source>%1 opened it</source>
            <translation>%1 hat es geöffnet</translation>
        </message>
        <message>
            <source>Firstline</source>
            <comment>as the one who did something</comment>
            <translation>Firstline</translation>
        </message>
    </context>
    <context>
        <name>FieldText</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>First reply</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Gelöst</translation>
        </message>
        <message>
            <source>Minutes to resolve</source>
            <translation>Minuten bis zur Lösung</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ImportDialog</name>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>The first tickets of the file</source>
            <translation>Die ersten Tickets der Datei</translation>
        </message>
        <message>
            <source>Which column is what</source>
            <translation>Welche Spalte was ist</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Zeichenkodierung</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen …</translation>
        </message>
        <message>
            <source>These columns cannot be imported.</source>
            <translation>Diese Spalten lassen sich nicht importieren.</translation>
        </message>
        <message>
            <source>JSON Lines</source>
            <translation>JSON Lines</translation>
        </message>
        <message>
            <source>Conversations of customer support on Twitter</source>
            <translation>Gespräche des Kundendienstes auf Twitter</translation>
        </message>
        <message>
            <source>CSV, separated by %1</source>
            <translation>CSV, getrennt durch %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) looked at</source>
            <translation>
                <numerusform>%Ln Zeile angesehen</numerusform>
                <numerusform>%Ln Zeilen angesehen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them refused</source>
            <translation>
                <numerusform>%Ln davon abgelehnt</numerusform>
                <numerusform>%Ln davon abgelehnt</numerusform>
            </translation>
        </message>
        <message>
            <source>not in the file</source>
            <translation>nicht in der Datei</translation>
        </message>
        <message>
            <source>Guessed by what the column holds</source>
            <translation>Geraten nach dem Inhalt der Spalte</translation>
        </message>
        <message numerus="yes">
            <source>“%1” (%Ln row(s)) is</source>
            <translation>
                <numerusform>„%1“ (%Ln Zeile) ist</numerusform>
                <numerusform>„%1“ (%Ln Zeilen) ist</numerusform>
            </translation>
        </message>
        <message>
            <source>no priority</source>
            <translation>keine Priorität</translation>
        </message>
        <message>
            <source>commas</source>
            <translation>Kommas</translation>
        </message>
        <message>
            <source>semicolons</source>
            <translation>Semikolons</translation>
        </message>
        <message>
            <source>tabs</source>
            <translation>Tabulatoren</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ImportRunner</name>
        <message>
            <source>Sample tickets</source>
            <translation>Beispieltickets</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::PaneSkeleton</name>
        <message>
            <source>The ticket is being read</source>
            <translation>Das Ticket wird gelesen</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>Too few corrections to know how good this is here</source>
            <translation>Zu wenige Korrekturen, um die Güte hier zu kennen</translation>
        </message>
        <message numerus="yes">
            <source>People decided %Ln ticket(s) with a priority about as sure as this one; it takes %1.</source>
            <translation>
                <numerusform>%Ln Ticket mit einer etwa so sicheren Priorität wurde entschieden; es braucht %1.</numerusform>
                <numerusform>%Ln Tickets mit einer etwa so sicheren Priorität wurden entschieden; es braucht %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Right in %1 of %Ln ticket(s) like this</source>
            <translation>
                <numerusform>Richtig bei %1 von %Ln solchen Ticket</numerusform>
                <numerusform>Richtig bei %1 von %Ln solchen Tickets</numerusform>
            </translation>
        </message>
        <message>
            <source>How often people kept a priority about as sure as this one.</source>
            <translation>Wie oft eine etwa so sichere Priorität behalten wurde.</translation>
        </message>
        <message>
            <source>None of the answers is likely enough</source>
            <translation>Keine der Antworten ist wahrscheinlich genug</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %2 are %n point(s) apart</source>
            <translation>
                <numerusform>%1 und %2 liegen %n Punkt auseinander</numerusform>
                <numerusform>%1 und %2 liegen %n Punkte auseinander</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReviewListModel</name>
        <message numerus="yes">
            <source>Show %Ln more</source>
            <translation>
                <numerusform>%Ln weiteres zeigen</numerusform>
                <numerusform>%Ln weitere zeigen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %Ln ticket(s)</source>
            <translation>
                <numerusform>%1, %Ln Ticket</numerusform>
                <numerusform>%1, %Ln Tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ReviewPage</name>
        <message>
            <source>priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>skip</source>
            <translation>überspringen</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>rückgängig</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>alle Tasten</translation>
        </message>
        <message>
            <source>Your answer is saved as a label for the next training</source>
            <translation>Die Antwort wird als Label für das nächste Training gespeichert</translation>
        </message>
        <message>
            <source>Tickets to review</source>
            <translation>Tickets zur Prüfung</translation>
        </message>
        <message>
            <source>The list could not be read. %1</source>
            <translation>Die Liste konnte nicht gelesen werden. %1</translation>
        </message>
        <message numerus="yes">
            <source>Nothing to review. %Ln done today.</source>
            <translation>
                <numerusform>Nichts zu prüfen. Heute %Ln erledigt.</numerusform>
                <numerusform>Nichts zu prüfen. Heute %Ln erledigt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln waiting</source>
            <translation>
                <numerusform>%Ln wartet</numerusform>
                <numerusform>%Ln warten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln done today</source>
            <translation>
                <numerusform>heute %Ln erledigt</numerusform>
                <numerusform>heute %Ln erledigt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewText</name>
        <message>
            <source>%1 says %2</source>
            <translation>%1 sagt %2</translation>
        </message>
        <message>
            <source>Close call</source>
            <comment>group of tickets</comment>
            <translation>Knapp</translation>
        </message>
        <message>
            <source>New kind of ticket</source>
            <comment>group of tickets</comment>
            <translation>Neue Art von Ticket</translation>
        </message>
        <message>
            <source>Too short to tell</source>
            <comment>group of tickets</comment>
            <translation>Zu kurz für eine Aussage</translation>
        </message>
        <message>
            <source>Second opinion</source>
            <comment>group of tickets</comment>
            <translation>Zweite Meinung</translation>
        </message>
        <message>
            <source>%1 unknown words</source>
            <translation>%1 unbekannte Wörter</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln Wort</numerusform>
                <numerusform>%Ln Wörter</numerusform>
            </translation>
        </message>
        <message>
            <source>Most useful</source>
            <comment>order of the list</comment>
            <translation>Am nützlichsten</translation>
        </message>
        <message>
            <source>Least sure</source>
            <comment>order of the list</comment>
            <translation>Unsicherste</translation>
        </message>
        <message>
            <source>Reply due</source>
            <comment>order of the list</comment>
            <translation>Antwort fällig</translation>
        </message>
        <message>
            <source>Newest</source>
            <comment>order of the list</comment>
            <translation>Neueste</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::SampleData</name>
        <message>
            <source>import of the sample tickets</source>
            <translation>Import der Beispieltickets</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::SimilarList</name>
        <message>
            <source>Similar tickets</source>
            <translation>Ähnliche Tickets</translation>
        </message>
        <message>
            <source>Looking for similar tickets…</source>
            <translation>Ähnliche Tickets werden gesucht …</translation>
        </message>
        <message>
            <source>No other ticket reads like this one.</source>
            <translation>Kein anderes Ticket liest sich wie dieses.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::SimilarRow</name>
        <message>
            <source>Similar ticket</source>
            <translation>Ähnliches Ticket</translation>
        </message>
        <message>
            <source>%1, similarity %2</source>
            <comment>similar ticket</comment>
            <translation>%1, Ähnlichkeit %2</translation>
        </message>
        <message>
            <source>#%1 · %2
Enter opens it, A copies its labels.</source>
            <translation>#%1 · %2
Die Eingabetaste öffnet es, A übernimmt seine Labels.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::TicketPills</name>
        <message>
            <source>Upset</source>
            <comment>mood of a customer</comment>
            <translation>Verärgert</translation>
        </message>
        <message>
            <source>Friendly</source>
            <comment>mood of a customer</comment>
            <translation>Freundlich</translation>
        </message>
        <message>
            <source>Mood of the text: %1, from −1 (angry) to 1 (happy)</source>
            <translation>Stimmung des Textes: %1, von −1 (wütend) bis 1 (froh)</translation>
        </message>
    </context>
    <context>
        <name>SearchText</name>
        <message>
            <source>Words of the ticket</source>
            <translation>Wörter des Tickets</translation>
        </message>
        <message>
            <source>Priority that counts</source>
            <translation>Priorität, die gilt</translation>
        </message>
        <message>
            <source>Category that counts</source>
            <translation>Kategorie, die gilt</translation>
        </message>
        <message>
            <source>Where the ticket stands</source>
            <translation>Stand des Tickets</translation>
        </message>
        <message>
            <source>State of the ticket</source>
            <translation>Zustand des Tickets</translation>
        </message>
        <message>
            <source>Something the ticket has</source>
            <translation>Etwas, das das Ticket hat</translation>
        </message>
        <message>
            <source>Words of the sender&apos;s name</source>
            <translation>Wörter im Namen des Absenders</translation>
        </message>
        <message>
            <source>Whole name of the customer</source>
            <translation>Ganzer Name des Kunden</translation>
        </message>
        <message>
            <source>Channel it came by</source>
            <translation>Kanal, über den es kam</translation>
        </message>
        <message>
            <source>Language of the message</source>
            <translation>Sprache der Nachricht</translation>
        </message>
        <message>
            <source>Tag it carries</source>
            <translation>Schlagwort am Ticket</translation>
        </message>
        <message>
            <source>Who it is assigned to</source>
            <translation>Wem es zugewiesen ist</translation>
        </message>
        <message>
            <source>Model that predicted it</source>
            <translation>Modell, das es vorhergesagt hat</translation>
        </message>
        <message>
            <source>Number of the ticket</source>
            <translation>Nummer des Tickets</translation>
        </message>
        <message>
            <source>Who labelled it</source>
            <translation>Wer es eingestuft hat</translation>
        </message>
        <message>
            <source>How sure the model is, 0 to 1</source>
            <translation>Wie sicher das Modell ist, 0 bis 1</translation>
        </message>
        <message>
            <source>Words in the message</source>
            <translation>Wörter in der Nachricht</translation>
        </message>
        <message>
            <source>Time left for the reply</source>
            <translation>Zeit bis zur fälligen Antwort</translation>
        </message>
        <message>
            <source>Time since it was created</source>
            <translation>Zeit seit dem Eingang</translation>
        </message>
        <message>
            <source>Created before a day</source>
            <translation>Erstellt vor einem Tag</translation>
        </message>
        <message>
            <source>Created after a day</source>
            <translation>Erstellt nach einem Tag</translation>
        </message>
        <message>
            <source>Created on a day</source>
            <translation>Erstellt an einem Tag</translation>
        </message>
        <message>
            <source>Labelled by a person on a day</source>
            <translation>An einem Tag von Menschen eingestuft</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Waiting for the customer</source>
            <translation>Wartet auf den Kunden</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <source>In the bin</source>
            <translation>Im Papierkorb</translation>
        </message>
        <message>
            <source>The model is not sure</source>
            <translation>Das Modell ist nicht sicher</translation>
        </message>
        <message>
            <source>A person labelled it</source>
            <translation>Von einem Menschen eingestuft</translation>
        </message>
        <message>
            <source>A person disagreed</source>
            <translation>Ein Mensch war anderer Ansicht</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>Noch nicht gelesen</translation>
        </message>
        <message>
            <source>Reply is late</source>
            <translation>Antwort ist überfällig</translation>
        </message>
        <message>
            <source>Escalated</source>
            <translation>Eskaliert</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <translation>Mir zugewiesen</translation>
        </message>
        <message>
            <source>People changed something</source>
            <translation>Von Menschen geändert</translation>
        </message>
        <message>
            <source>Note or comment</source>
            <translation>Notiz oder Kommentar</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>Anhang</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Ich</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ohne</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>No field &apos;%1&apos;. It is searched as a word.</source>
            <translation>Kein Feld „%1“. Es wird als Wort gesucht.</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is no value of %2. It is searched as a word.</source>
            <translation>„%1“ ist kein Wert von %2. Es wird als Wort gesucht.</translation>
        </message>
        <message>
            <source>No field &apos;%1&apos;. Did you mean %2?</source>
            <translation>Kein Feld „%1“. Meinten Sie %2?</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is no value of %2. Did you mean %3?</source>
            <translation>„%1“ ist kein Wert von %2. Meinten Sie %3?</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::SearchField</name>
        <message>
            <source>Order of the list</source>
            <translation>Reihenfolge der Liste</translation>
        </message>
        <message>
            <source>Search tickets</source>
            <translation>Tickets suchen</translation>
        </message>
        <message>
            <source>Words, phrases and conditions such as priority:high. Key /</source>
            <translation>Wörter, Wendungen und Bedingungen wie priority:high. Taste /</translation>
        </message>
        <message>
            <source>Search or filter, such as priority:high refund</source>
            <translation>Suchen oder filtern, etwa priority:high Erstattung</translation>
        </message>
        <message>
            <source>Ways to go on</source>
            <translation>Vorschläge</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ViewBar</name>
        <message>
            <source>Name of the view</source>
            <translation>Name der Ansicht</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Ansicht speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard the changes of the view</source>
            <translation>Änderungen der Ansicht verwerfen</translation>
        </message>
        <message>
            <source>● %1 was changed</source>
            <translation>● %1 wurde geändert</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::ViewDesk</name>
        <message>
            <source>Breaching soon</source>
            <translation>Bald überfällig</translation>
        </message>
        <message>
            <source>High unconfirmed</source>
            <translation>Hoch, unbestätigt</translation>
        </message>
        <message>
            <source>My corrections today</source>
            <translation>Meine Korrekturen heute</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::DesktopNotifier</name>
        <message numerus="yes">
            <source>%Ln ticket(s) need you</source>
            <translation>
                <numerusform>%Ln Ticket braucht Sie</numerusform>
                <numerusform>%Ln Tickets brauchen Sie</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EscalationBanner</name>
        <message numerus="yes">
            <source>%Ln High ticket(s) are late</source>
            <translation>
                <numerusform>%Ln hohes Ticket ist überfällig</numerusform>
                <numerusform>%Ln hohe Tickets sind überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln escalated ticket(s) are late</source>
            <translation>
                <numerusform>%Ln eskaliertes Ticket ist überfällig</numerusform>
                <numerusform>%Ln eskalierte Tickets sind überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln escalated ticket(s) need a reply soon</source>
            <translation>
                <numerusform>%Ln eskaliertes Ticket braucht bald eine Antwort</numerusform>
                <numerusform>%Ln eskalierte Tickets brauchen bald eine Antwort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more need a reply soon</source>
            <translation>
                <numerusform>%Ln weiteres braucht bald eine Antwort</numerusform>
                <numerusform>%Ln weitere brauchen bald eine Antwort</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show the escalated tickets</source>
            <translation>Die eskalierten Tickets zeigen</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Hide this for 30 minutes, or until there is one more</source>
            <translation>30 Minuten lang ausblenden, oder bis eines dazukommt</translation>
        </message>
        <message>
            <source>Hide this until there is another ticket</source>
            <translation>Ausblenden, bis ein weiteres Ticket dazukommt</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EscalationEditor</name>
        <message>
            <source>Rules in the order of the file</source>
            <translation>Regeln in der Reihenfolge der Datei</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>Regel hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>The rule file has a mistake; the rules before it still hold. %1</source>
            <translation>Die Regeldatei enthält einen Fehler; die bisherigen Regeln gelten weiter. %1</translation>
        </message>
        <message>
            <source>Rule %1</source>
            <translation>Regel %1</translation>
        </message>
        <message>
            <source>Give the rule a name. It is not saved until then.</source>
            <translation>Geben Sie der Regel einen Namen. Bis dahin wird sie nicht gespeichert.</translation>
        </message>
        <message>
            <source>Two rules are called %1. Give one of them another name.</source>
            <translation>Zwei Regeln heißen %1. Geben Sie einer davon einen anderen Namen.</translation>
        </message>
        <message>
            <source>Languages are two letters, such as en. %1 is not.</source>
            <translation>Sprachen sind zwei Buchstaben, etwa en. %1 ist keine.</translation>
        </message>
        <message>
            <source>The rules are not saved. %1</source>
            <translation>Die Regeln sind nicht gespeichert. %1</translation>
        </message>
        <message>
            <source>With tickets in the database, this line says how many of them the rules would have escalated</source>
            <translation>Sobald Tickets in der Datenbank sind, steht hier, wie viele davon die Regeln eskaliert hätten</translation>
        </message>
        <message numerus="yes">
            <source>The rules would have escalated %1 of %Ln past ticket(s)</source>
            <translation>
                <numerusform>Die Regeln hätten %1 von %Ln früheren Ticket eskaliert</numerusform>
                <numerusform>Die Regeln hätten %1 von %Ln früheren Tickets eskaliert</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::EscalationRuleForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Only when the model is sure or a person confirmed it</source>
            <translation>Nur wenn das Modell sicher ist oder jemand es bestätigt hat</translation>
        </message>
        <message>
            <source>Time left to reply, at most</source>
            <translation>Verbleibende Antwortzeit, höchstens</translation>
        </message>
        <message>
            <source>Waiting time, at least</source>
            <translation>Wartezeit, mindestens</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Confidence, at least</source>
            <translation>Sicherheit, mindestens</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Mood, at most (−1 angry, 1 happy)</source>
            <translation>Stimmung, höchstens (−1 verärgert, 1 zufrieden)</translation>
        </message>
        <message>
            <source>Words, one of</source>
            <translation>Wörter, eines von</translation>
        </message>
        <message>
            <source>outage, refund*</source>
            <translation>Ausfall, Erstattung*</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Show it in the banner</source>
            <translation>Im Banner zeigen</translation>
        </message>
        <message>
            <source>Notify on the desktop</source>
            <translation>Auf dem Desktop benachrichtigen</translation>
        </message>
        <message>
            <source>Send it to the webhook</source>
            <translation>An den Webhook senden</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::NotificationForm</name>
        <message>
            <source>Notify me of escalated tickets</source>
            <translation>Über eskalierte Tickets benachrichtigen</translation>
        </message>
        <message>
            <source>Not between</source>
            <translation>Nicht zwischen</translation>
        </message>
        <message>
            <source>Beginning of the quiet hours</source>
            <translation>Beginn der Ruhezeit</translation>
        </message>
        <message>
            <source>End of the quiet hours</source>
            <translation>Ende der Ruhezeit</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Ruhezeit</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>Only while no window of this program is active, once a ticket, and at most every ten minutes. Rules say which tickets.</source>
            <translation>Nur solange kein Fenster dieses Programms aktiv ist, einmal je Ticket und höchstens alle zehn Minuten. Die Regeln bestimmen, welche Tickets.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::RequestLogModel</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Answer time</source>
            <translation>Antwortzeit</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>Anfrage-ID</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::KeyTableModel</name>
        <message>
            <source>Press a key</source>
            <translation>Taste drücken</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>%1 is the key of &quot;%2&quot;. Give that command another key first.</source>
            <translation>%1 ist die Taste von „%2“. Geben Sie jenem Befehl zuerst eine andere Taste.</translation>
        </message>
        <message>
            <source>%1 moves in lists and fields and stays so.</source>
            <translation>%1 bewegt in Listen und Feldern; dabei bleibt es.</translation>
        </message>
        <message>
            <source>G begins &quot;Go to&quot; and a page. Choose another key.</source>
            <translation>G leitet „Gehe zu“ und eine Seite ein. Wählen Sie eine andere Taste.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::KeyForm</name>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>Single keys: a letter alone is a command</source>
            <translation>Einzeltasten: ein Buchstabe allein ist ein Befehl</translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation>Taste ändern</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all keys</source>
            <translation>Alle Tasten zurücksetzen</translation>
        </message>
        <message>
            <source>Turn them off if speech input or a slip of the hand presses keys. Keys with Ctrl and clicks go on working.</source>
            <translation>Schalten Sie sie aus, wenn Spracheingabe oder ein Versehen Tasten drückt. Tasten mit Strg und Klicks wirken weiter.</translation>
        </message>
        <message>
            <source>Press the key for this command, or Esc to leave it as it is.</source>
            <translation>Drücken Sie die Taste für diesen Befehl oder Esc, um sie zu lassen, wie sie ist.</translation>
        </message>
        <message>
            <source>Choose a command and press Enter, then the new key.</source>
            <translation>Wählen Sie einen Befehl und drücken Sie die Eingabetaste, dann die neue Taste.</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::DatabaseForm</name>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Open another database</source>
            <translation>Andere Datenbank öffnen</translation>
        </message>
        <message>
            <source>The console starts anew on another database.</source>
            <translation>Mit einer anderen Datenbank startet die Konsole neu.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Tickets</translation>
        </message>
        <message>
            <source>Predictions</source>
            <translation>Vorhersagen</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Korrekturen</translation>
        </message>
        <message>
            <source>Model versions</source>
            <translation>Modellversionen</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>Schema</translation>
        </message>
        <message>
            <source>Backed up to %1</source>
            <translation>Gesichert nach %1</translation>
        </message>
    </context>
    <context>
        <name>firstline::ui::LlmForm</name>
        <message>
            <source>A language model may be asked</source>
            <translation>Ein Sprachmodell darf gefragt werden</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Kept for later: this version asks no language model and connects to no address. Predictions are made on this computer.</source>
            <translation>Für später gemerkt: Diese Version fragt kein Sprachmodell und verbindet sich mit keiner Adresse. Vorhersagen entstehen auf diesem Computer.</translation>
        </message>
    </context>
    <context>
        <name>SettingsText</name>
        <message>
            <source>Stored in the database: tickets as they came, predictions, corrections and other changes with the name of who made them, notes, saved views, models.</source>
            <translation>In der Datenbank gespeichert: Tickets, wie sie kamen, Vorhersagen, Korrekturen und andere Änderungen mit dem Namen dessen, der sie machte, Notizen, Ansichten, Modelle.</translation>
        </message>
        <message>
            <source>Not masked: names, addresses and numbers in tickets are stored as they came.</source>
            <translation>Nicht unkenntlich gemacht: Namen, Adressen und Nummern in Tickets werden gespeichert, wie sie kamen.</translation>
        </message>
        <message>
            <source>Logged: starts, errors, and each request to the server with its route, status, time and ticket id, without the ticket's text.</source>
            <translation>Protokolliert: Starts, Fehler und jede Anfrage an den Server mit Pfad, Status, Zeit und Ticket-ID, ohne den Text des Tickets.</translation>
        </message>
        <message>
            <source>Sent: nothing, unless a rule of escalation calls a webhook. The server answers this computer only, unless another address was configured, and then it asks for a key.</source>
            <translation>Gesendet: nichts, außer wenn eine Eskalationsregel einen Webhook aufruft. Der Server antwortet nur diesem Computer, außer wenn eine andere Adresse eingestellt wurde, und dann verlangt er einen Schlüssel.</translation>
        </message>
        <message>
            <source>Kept: until you delete it. A ticket moved to the Bin is gone when the Bin is emptied; backups keep what they hold.</source>
            <translation>Aufbewahrt: bis Sie es löschen. Ein Ticket im Papierkorb ist weg, wenn der Papierkorb geleert wird; Sicherungen behalten, was sie enthalten.</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>gemeinfrei</translation>
        </message>
        <message>
            <source>Running on %1</source>
            <translation>Läuft auf %1</translation>
        </message>
        <message>
            <source>Port %1 is in use by another program</source>
            <translation>Port %1 wird von einem anderen Programm benutzt</translation>
        </message>
        <message>
            <source>The server is off</source>
            <translation>Der Server ist aus</translation>
        </message>
        <message>
            <source>Off; it would listen on %1</source>
            <translation>Aus; er würde auf %1 lauschen</translation>
        </message>
    </context>
</TS>
