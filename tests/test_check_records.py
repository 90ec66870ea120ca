"""``attrib check``: labels as parliaments, courts, press offices and broadcasters write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.findings import Agreement
from attrib.verify.labels import Labels
from tests.check_runs import find

COMMONS = """\
Nora Vane (Upper Marden) (Ind): The weir has been shut since May.

The Parliamentary Under-Secretary of State for Harbours and Coastal Erosion (Mr Otto Brandt):
I thank my hon. Friend. The weir opens in June.

The Secretary of State for Foreign, Commonwealth and
Harbour Affairs (Dame Ida Moss): I have nothing to add.

Nora Vane: Then I have nothing to ask.

Mr Brandt: I am glad of it.
"""
CHAMBER = """\
M. le président. La parole est à Mme Odile Marchetti.

Mme Odile Marchetti, rapporteure de la commission des digues. Le texte est court. (Sourires.)

M. Basile Quentin (NI). Trop court !

M. Basile Quentin. Et trop tard.

M. le président. Monsieur Quentin, vous n'avez pas la parole.
"""
CORTES = """\
El señor PRESIDENTE: Tiene la palabra la señora Olmedo.

La señora OLMEDO FUENTES: Gracias. El puerto está cerrado desde mayo.

La señora VICEPRESIDENTA SEGUNDA DEL GOBIERNO Y MINISTRA DE PUERTOS Y COSTAS (Arjona Lis): Abrirá en
junio, señoría.

El señor PRESIDENTE: Gracias.

La señora OLMEDO FUENTES: En junio de qué año.
"""
PRESS_OFFICE = """\
Comparecen: Lidia Robles, portavoz; Saúl Ortega, consejero de Puertos

Portavoz.- Buenas tardes. El puerto abre mañana.

Pregunta.- ¿A qué hora?

Consejero.- A las siete, si el mar lo permite.

Pregunta.- ¿Y los barcos?

Portavoz.- Los barcos esperan fuera.

Consejero.- No todos.
"""
HEARING = """\
STATEMENT OF DR. NORA VANE, DIRECTOR, OFFICE OF WEIRS

    Mr. Brandt. The committee will come to order. I wrote to
Mr. Lind last week. He did not come.
    Dr. Vane. Thank you. The weirs are old.
    Mr. Brandt. How old?
    Dr. Vane. Older than this committee.
    Mr. Lind of Ohio. I object.
"""
PLENARY = """\
Präsidentin Ida Moos:
Das Wort hat der Kollege Otto Brand.

Otto Brand (FDP):
Frau Präsidentin! Das Wehr ist zu.
(Nora Feld [SPD]: Seit wann denn
eigentlich?)
– Seit Mai, Frau Kollegin.
(Beifall beim Zentrum – Lachen bei der SPD – Udo Lenz
[AfD]: Und wer zahlt das?)
Wir alle zahlen.

Präsidentin Ida Moos:
Vielen Dank.

Nora Feld (SPD):
Ich frage noch einmal.

Otto Brand (FDP):
Nein.
"""
FILM = """\
1
00:00:01,000 --> 00:00:03,000
(Erzählerin) Der Hafen schlief noch.

2
00:00:03,500 --> 00:00:05,000
OTTO: Ich war schon wach.

3
00:00:05,500 --> 00:00:07,000
IDA: Ich auch.

4
00:00:07,500 --> 00:00:09,000
OTTO: Das Meer war still.

5
00:00:09,500 --> 00:00:11,000
[Erzählerin] Es blieb nicht still.

6
00:00:11,500 --> 00:00:13,000
IDA: Nein.
"""
NO_BREAK = """\
LA MAIRESSE : Le pont est ouvert.

QUESTION (Le Phare)\xa0: Depuis quand ?

LA MAIRESSE\xa0: Depuis mardi.

QUESTION (Radio Sud)\u202f: Pour qui ?

LA MAIRESSE : Pour tous.
"""

TELEVISION = """\
NORA VANE, HARBOUR NEWS HOST AND CHIEF CORRESPONDENT FOR THE COAST: The weir is shut tonight.

VANE: Senator, who shut it?

SEN. OTTO BRANDT (D), OHIO: The engineers did.

VANE: And who asked them to?

BRANDT: Nobody had to.
"""
STRASBOURG = """\
President. – The next item is the weir.

Ida Moos, rapporteur. – (DE) The file took four years.

Otto Brandt (ABC). – It took too long.

Ida Moos, rapporteur. – It took what it took.

President. – The debate is closed.
"""
ROME = """\
PRESIDENTE. Ha facoltà di parlare la relatrice.

IDA MORO, Relatrice. Grazie, Presidente. La diga è chiusa.

OTTO BRUNI (ABC). Da quando?

IDA MORO, Relatrice. Da maggio.

PRESIDENTE. Grazie.
"""
COUNCIL = """\
President:   Mrs. Ida Moos . . . . . . . . . (Norway)

The President: I give the floor to the members.

Mr. Brandt (Brazil): The lake is dry.

Ms. Vane (Nigeria) (spoke in French): Le lac est mort.

The President (spoke in Spanish): Gracias.

Mr. Lind (Iceland): It will rain.
"""
VIENNA = """\
Präsident Mag. Otto Brand: Zu Wort gelangt Abgeordnete Moos.

Abgeordnete Mag. Ida Moos (ABC): Das Wehr ist zu. (Beifall bei der ABC. – Abg. Lenz:
Na geh!) Macht es auf.

Bundesministerin für Klimaschutz, Umwelt, Energie, Mobilität und Häfen Nora Feld, BA: Im Juni.

Abgeordnete Mag. Ida Moos (ABC): In welchem?

Präsident Mag. Otto Brand: Danke.
"""
BANK = """\
Question: Will the rates rise?

Moos: They will stay. Mr de la Vega may add something.

de la Vega: I will not.

Question: Why not?

de la Vega: Because they will stay.
"""


@pytest.mark.parametrize(
    ("source", "quote", "label"),
    [
        (
            COMMONS,
            "The weir opens in June.",
            "The Parliamentary Under-Secretary of State for Harbours and Coastal Erosion",
        ),
        (
            COMMONS,
            "I have nothing to add.",
            "The Secretary of State for Foreign, Commonwealth and Harbour Affairs",
        ),
        (COMMONS, "I am glad of it.", "Mr Brandt"),
        (CHAMBER, "Le texte est court.", "Mme Odile Marchetti"),
        (CHAMBER, "Trop court !", "M. Basile Quentin"),
        (CHAMBER, "vous n'avez pas la parole", "M. le président"),
        (CORTES, "El puerto está cerrado", "La señora OLMEDO FUENTES"),
        (PRESS_OFFICE, "A las siete", "Consejero"),
        (PRESS_OFFICE, "¿A qué hora?", "Pregunta"),
        (HEARING, "The weirs are old.", "Dr. Vane"),
        (HEARING, "He did not come.", "Mr. Brandt"),
        (HEARING, "I object.", "Mr. Lind of Ohio"),
        (PLENARY, "Seit Mai, Frau Kollegin.", "Otto Brand"),
        (PLENARY, "Wir alle zahlen.", "Otto Brand"),
        (TELEVISION, "The weir is shut tonight.", "NORA VANE"),
        (TELEVISION, "The engineers did.", "SEN. OTTO BRANDT"),
        (STRASBOURG, "The file took four years.", "Ida Moos"),
        (STRASBOURG, "It took too long.", "Otto Brandt"),
        (ROME, "La diga è chiusa.", "IDA MORO"),
        (ROME, "Da quando?", "OTTO BRUNI"),
        (COUNCIL, "Le lac est mort.", "Ms. Vane"),
        (COUNCIL, "Gracias.", "The President"),
        (VIENNA, "Macht es auf.", "Abgeordnete Mag. Ida Moos"),
        (VIENNA, "Na geh!", "Lenz"),
        (BANK, "I will not.", "de la Vega"),
        (NO_BREAK, "Depuis quand ?", "QUESTION"),
        (NO_BREAK, "Depuis mardi.", "LA MAIRESSE"),
        (NO_BREAK, "Pour qui ?", "QUESTION"),
    ],
)
def test_the_label_of_a_record_holds(tmp_path: Path, source: str, quote: str, label: str) -> None:
    assert find(tmp_path, source, quote, "").label == label


@pytest.mark.parametrize(
    ("source", "quote", "speaker", "agreement"),
    [
        (COMMONS, "The weir opens in June.", "Otto Brandt", Agreement.AGREES),
        (COMMONS, "The weir opens in June.", "Nora Vane MP", Agreement.DISAGREES),
        (COMMONS, "I have nothing to add.", "Ida Moss", Agreement.AGREES),
        (CHAMBER, "Trop court !", "Odile Marchetti", Agreement.DISAGREES),
        (CORTES, "Abrirá en junio", "Carmen Arjona", Agreement.AGREES),
        (CORTES, "Abrirá en junio", "Arjona Lis", Agreement.AGREES),
        (CORTES, "Abrirá en junio", "Rosa Olmedo", Agreement.DISAGREES),
        (CORTES, "En junio de qué año.", "Rosa Olmedo", Agreement.AGREES),
        (CORTES, "En junio de qué año.", "Fuentes", Agreement.CANNOT_TELL),
        (PRESS_OFFICE, "A las siete", "Saúl Ortega", Agreement.AGREES),
        (PRESS_OFFICE, "A las siete", "Lidia Robles", Agreement.DISAGREES),
        (PRESS_OFFICE, "¿A qué hora?", "Lidia Robles", Agreement.DISAGREES),
        (HEARING, "Older than this committee.", "Nora Vane", Agreement.AGREES),
        (TELEVISION, "The engineers did.", "Senator Brandt", Agreement.AGREES),
        (TELEVISION, "The engineers did.", "Nora Vane", Agreement.DISAGREES),
        (COUNCIL, "Gracias.", "Ida Moos", Agreement.AGREES),
        (COUNCIL, "Gracias.", "Mr. Lind", Agreement.DISAGREES),
        (VIENNA, "Im Juni.", "Nora Feld", Agreement.AGREES),
        (VIENNA, "Im Juni.", "Ida Moos", Agreement.DISAGREES),
        (BANK, "Because they will stay.", "Inés de la Vega", Agreement.AGREES),
    ],
)
def test_whom_the_record_names(
    tmp_path: Path, source: str, quote: str, speaker: str, agreement: Agreement
) -> None:
    finding = find(tmp_path, source, quote, speaker)
    assert finding.agreement is agreement, finding.reason


@pytest.mark.parametrize(
    ("quote", "heckler"),
    [("Seit wann denn eigentlich?", "Nora Feld"), ("Und wer zahlt das?", "Udo Lenz")],
)
def test_a_heckler_in_brackets_is_a_speaker(tmp_path: Path, quote: str, heckler: str) -> None:
    assert find(tmp_path, PLENARY, quote, heckler).agreement is Agreement.AGREES
    accused = find(tmp_path, PLENARY, quote, "Otto Brand")
    assert (accused.label, accused.agreement) == (heckler, Agreement.DISAGREES)


def test_a_narrator_in_brackets_is_not_the_one_before(tmp_path: Path) -> None:
    finding = find(tmp_path, FILM, "Es blieb nicht still.", "Otto", "s.srt")
    assert (finding.label, finding.agreement) == ("Erzählerin", Agreement.DISAGREES)
    assert find(tmp_path, FILM, "Das Meer war still.", "Otto", "s.srt").label == "OTTO"


@pytest.mark.parametrize(
    "text",
    [
        "El señor Olmedo llegó tarde. La señora Vane: nada.\n",
        "Portavoz.- Buenos días.\n\nNo vino nadie más.\n",
        "Présents : M. Paul Roy, maire, Mme Ida Moos, adjointe, et M. Otto Brand.\n",
        "    Mr. Lind came late. He left early.\n    Mr. Brandt was there.\n",
        "(Erzählerin) Der Hafen schlief noch.\n\nEs war still.\n",
        "President Ann Lee told reporters in the old town hall on Monday: it is shut.\nHe left.\n",
        "ANN LEE, the mayor. She left.\nOTTO BRANDT, the clerk. He left.\n",
        "The meeting (Ann Lee): see below.\n\nOther business: none.\n",
    ],
)
def test_what_only_looks_like_a_record_has_no_labels(text: str) -> None:
    assert Labels(text).all == []


def test_a_time_at_the_end_is_no_label() -> None:
    text = (
        "LEE:  It is shut.\n\nROE:  Since when?\n\nLEE:  Since May.\n\n   END        11:21 A.M.\n"
    )
    assert [label.name for label in Labels(text).all] == ["LEE", "ROE", "LEE"]


def test_a_record_with_the_surname_first(tmp_path: Path) -> None:
    source = (
        "Moos Ida (S, BE): Das Wehr ist zu.\n\nBrandli Otto, Bundesrat: Es geht im Juni auf.\n\n"
        "Moos Ida (S, BE): In welchem Jahr?\n\nBrandli Otto, Bundesrat: In diesem.\n"
    )
    assert find(tmp_path, source, "In welchem Jahr?", "Ida Moos").agreement is Agreement.AGREES
    assert find(tmp_path, source, "In diesem.", "Otto Brandli").agreement is Agreement.AGREES
    assert find(tmp_path, source, "In diesem.", "Ida Moos").agreement is Agreement.DISAGREES
