"""``attrib check``: labels that are an office, initials, half a name, or Q and A in court."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check.offices import holder_of, office_of
from attrib.findings import Agreement
from tests.check_runs import find

BRIEFING = """\
        REMARKS BY PRESIDENT IDA MOSS
        AND HARBOUR SECRETARY OTTO BRANDT

MR. BRANDT:  Good morning.

THE PRESIDENT:  The weir opens today.

Q    Madam President, who paid for it?

THE PRESIDENT:  Everybody did.

Q    Mr. Secretary, is that so?

MR. BRANDT:  It is.
"""
MAGAZINE = """\
**Nora Vane:** The weir is shut.

**Otto Brandt:** Since when?

**NV:** Since May.

**OB:** And the boats?

**NV:** They wait.
"""
RADIO = """\
The hosts of this programme are Wilhelmina Oyen and Bashir Kahn.

Wilhelmina: The weir is shut.

Bashir: Since when?

Wilhelmina: Since May.

Bashir: And the boats?
"""
TRIAL = """\
     MR. BRANDT:  The State calls Nora Vane.

     BY MR. BRANDT:

     Q.   Was the weir shut?

     A.   It was shut in May.

     Q.   Who shut it?

     A.   I did.

     MS. LIND:  Objection.

     THE COURT:  Overruled.

     BY MS. LIND:

     Q.   Did you see the boats?

     A.   I saw two.

     THE WITNESS:  I am sorry, Your Honor.
"""


def judged(tmp_path: Path, source: str, quote: str, speaker: str, name: str = "s.txt") -> Agreement:
    return find(tmp_path, source, quote, speaker, name).agreement


@pytest.mark.parametrize(
    ("source", "quote", "speaker", "agreement"),
    [
        (BRIEFING, "The weir opens today.", "Ida Moss", Agreement.AGREES),
        (BRIEFING, "The weir opens today.", "Otto Brandt", Agreement.DISAGREES),
        (BRIEFING, "Everybody did.", "Nora Vane", Agreement.DISAGREES),
        (BRIEFING, "who paid for it?", "Ida Moss", Agreement.DISAGREES),
        (BRIEFING, "who paid for it?", "Otto Brandt", Agreement.DISAGREES),
        (BRIEFING, "who paid for it?", "Nora Vane", Agreement.CANNOT_TELL),
        (MAGAZINE, "Since May.", "Nora Vane", Agreement.AGREES),
        (MAGAZINE, "Since May.", "Vane", Agreement.AGREES),
        (MAGAZINE, "Since May.", "N. Vane", Agreement.AGREES),
        (MAGAZINE, "The weir is shut.", "N. Vane", Agreement.AGREES),
        (MAGAZINE, "Since May.", "Otto Brandt", Agreement.DISAGREES),
        (RADIO, "Since May.", "Oyen", Agreement.AGREES),
        (RADIO, "Since May.", "Kahn", Agreement.DISAGREES),
        (RADIO, "Since when?", "Bashir Kahn", Agreement.AGREES),
        (TRIAL, "It was shut in May.", "Nora Vane", Agreement.AGREES),
        (TRIAL, "It was shut in May.", "the witness", Agreement.AGREES),
        (TRIAL, "It was shut in May.", "Mr. Brandt", Agreement.DISAGREES),
        (TRIAL, "Who shut it?", "Mr. Brandt", Agreement.AGREES),
        (TRIAL, "Who shut it?", "Ms. Lind", Agreement.DISAGREES),
        (TRIAL, "Did you see the boats?", "Ms. Lind", Agreement.AGREES),
        (TRIAL, "I am sorry", "Ms. Vane", Agreement.AGREES),
        (TRIAL.replace("BY M", "M"), "Who shut it?", "Mr. Brandt", Agreement.CANNOT_TELL),
    ],
)
def test_whom_the_source_says_that_a_label_stands_for(
    tmp_path: Path, source: str, quote: str, speaker: str, agreement: Agreement
) -> None:
    assert judged(tmp_path, source, quote, speaker) is agreement


def test_initials_that_two_have_are_nobodys(tmp_path: Path) -> None:
    source = "**Nils Voss:** I was there.\n\n**Otto Brandt:** So was I.\n\n" + MAGAZINE
    assert judged(tmp_path, source, "Since May.", "Nora Vane", "s.md") is not Agreement.AGREES


def test_a_given_name_that_two_have_is_nobodys(tmp_path: Path) -> None:
    source = RADIO + "\nBashir: My neighbour is Wilhelmina Storck.\n"
    assert judged(tmp_path, source, "Since May.", "Storck") is not Agreement.AGREES
    assert judged(tmp_path, source, "Since May.", "Wilhelmina Oyen") is Agreement.AGREES


@pytest.mark.parametrize(
    ("office", "head", "holder"),
    [
        ("president", "REMARKS BY PRESIDENT IDA MOSS ON THE WEIR", "IDA MOSS"),
        ("president", "Remarks by President Moss and Prime Minister Brandt", "Moss"),
        ("president", "President Moss and President Brandt meet the press", ""),
        ("president", "Remarks by Vice President Moss", ""),
        ("president", "Former President Moss opens the weir", ""),
        ("ministre", "Point presse de la ministre des Ports, Mme Odile Roy", "Mme Odile Roy"),
        ("ministre", "Le ministre des Ports\nParis, mardi", ""),
        ("portavoz", "Comparecen: Lidia Robles, portavoz; Saúl Ortega, consejero", "Lidia Robles"),
        ("mayor", "Present: Cllr. I. Moss (Mayor, in the chair), Cllr. O. Brandt", "Cllr. I. Moss"),
        ("mayor", "Mayor: I. Moss\nClerk: O. Brandt", "I. Moss"),
        ("présidente", "PRÉSIDENCE DE MME ODILE ROY", "MME ODILE ROY"),
        (
            "deputy spokesman",
            "Briefing by Otto Brandt, Deputy Spokesman for the Port",
            "Otto Brandt",
        ),
        ("mayor", "The mayor's brother Otto Brandt spoke first", ""),
    ],
)
def test_who_holds_an_office(office: str, head: str, holder: str) -> None:
    assert holder_of(office, head) == holder


@pytest.mark.parametrize(
    ("label", "office"),
    [
        ("THE PRESIDENT", "president"),
        ("M. le président", "président"),
        ("Mme la présidente", "présidente"),
        ("La señora MINISTRA DE PUERTOS", "ministra de puertos"),
        ("Portavoz", "portavoz"),
        ("Sra. Portavoz", "portavoz"),
        ("The Minister for Ports", "minister for ports"),
        ("MS. LEE", ""),
        ("MR. KING", ""),
        ("Q", ""),
        ("Speaker 2", ""),
        ("Nora Vane", ""),
    ],
)
def test_labels_that_are_an_office(label: str, office: str) -> None:
    assert office_of(label) == office
