"""Sentences in which the cue stands beside a name and its subject is somebody else."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.links import candidate, verify

SAID = "The bridge is doomed"


@pytest.mark.parametrize(
    ("sentence", "who", "cue", "hers"),
    [
        ("Ann Lee, whose aide said “{}”, left.", "Ann Lee", "said", False),
        ("Ann Lee, whose party said “{}”, left.", "Ann Lee", "said", False),
        ("Ann Lee, whose aide quit, said “{}”.", "Ann Lee", "said", True),
        ("“{},” said a man Ann Lee had hired.", "Ann Lee", "said", False),
        ("“{},” said someone Ann Lee knew.", "Ann Lee", "said", False),
        ("“{},” said the singer Ann Lee.", "Ann Lee", "said", True),
        ("Ann Lee and not Bob Roe said “{}”.", "Bob Roe", "said", False),
        ("Ana Ruiz y no Luis Gil dijo: «{}»", "Luis Gil", "dijo", False),
        ("Ann Lee liked a post saying “{}”.", "Ann Lee", "saying", False),
        ("Ann Lee found a note that read “{}”.", "Ann Lee", "found", False),
        ("Ann Lee wrote a note that read “{}”.", "Ann Lee", "wrote", True),
        ("Bob Roe joked that Ann Lee said “{}”.", "Ann Lee", "said", False),
        ("Ann Lee did everything but say “{}”.", "Ann Lee", "say", False),
        ("Ann Lee laughed at “{}”.", "Ann Lee", "laughed", False),
        ("Ann Lee hates the phrase “{}”.", "Ann Lee", "hates", False),
        ("Ann Lee winced at Bob Roe’s “{}”.", "Ann Lee", "winced", False),
        ("Ann Lee answered Roe’s question “{}”.", "Ann Lee", "answered", False),
        ("Ann Lee answered Roe: “{}”.", "Ann Lee", "answered", True),
        ("Ann Lee, playing a duchess, says “{}”.", "Ann Lee", "says", False),
    ],
)
def test_a_name_beside_the_cue_need_not_be_its_subject(
    sentence: str, who: str, cue: str, hers: bool
) -> None:
    (got,) = verify(sentence.format(SAID), candidate(SAID, who, cue, [who]))
    assert (got.grade is Grade.VERIFIED) is hers


WORDS = {
    "en": "The bridge is doomed",
    "de": "Die Brücke ist verloren",
    "fr": "Le pont est perdu",
    "es": "El puente está perdido",
}
CLAUSES = {
    "said": ("en", "The town met. Ann Lee danced {} Bob Roe said “{}”.", "Ann Lee"),
    "sagte": ("de", "Der Rat tagte. Eva Kern tanzte {} Uwe Lang sagte: „{}“.", "Eva Kern"),
    "a dit": ("fr", "Le conseil a siégé. Anne Roy danse {} Luc Gil a dit « {} ».", "Anne Roy"),
    "dijo": ("es", "La junta se reunió. Ana Ruiz bailó {} Luis Gil dijo «{}».", "Ana Ruiz"),
}


@pytest.mark.parametrize(
    ("cue", "joint"),
    [
        ("said", "and"),
        ("said", "when"),
        ("sagte", "und"),
        ("a dit", "et"),
        ("a dit", "quand"),
        ("dijo", "y"),
        ("dijo", "cuando"),
        ("dijo", "mientras"),
        ("dijo", "porque"),
    ],
)
def test_the_clause_of_the_cue_may_begin_behind_the_name(cue: str, joint: str) -> None:
    lang, text, who = CLAUSES[cue]
    said = WORDS[lang]
    (got,) = verify(text.format(joint, said), candidate(said, who, cue, [who]))
    assert got.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("lang", "sentence", "who", "cue"),
    [
        ("en", "Ann Lee danced and said “{}”.", "Ann Lee", "said"),
        ("de", "Eva Kern tanzte und sagte: „{}“.", "Eva Kern", "sagte"),
        ("de", "Eva Kern und Uwe Lang sagten: „{}“.", "Eva Kern und Uwe Lang", "sagten"),
        ("fr", "La ministre Anne Roy a dit « {} ».", "La ministre Anne Roy", "a dit"),
        ("es", "Ana Ruiz y Luis Gil dijeron «{}».", "Ana Ruiz y Luis Gil", "dijeron"),
    ],
)
def test_one_subject_has_two_verbs_or_one_verb_two_subjects(
    lang: str, sentence: str, who: str, cue: str
) -> None:
    (got,) = verify(sentence.format(WORDS[lang]), candidate(WORDS[lang], who, cue, [who]))
    assert got.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("lang", "sentence", "who", "cue"),
    [
        ("de", "Eva Kern hasst den Satz „{}“.", "Eva Kern", "hasst"),
        ("de", "Eva Kern antwortete auf Uwe Langs Frage „{}“.", "Eva Kern", "antwortete"),
        ("de", "Eva Kern versprach, nie zu sagen: „{}“.", "Eva Kern", "versprach"),
        ("fr", "Anne Roy a répondu à la question de Luc Gil « {} ».", "Anne Roy", "a répondu"),
        ("fr", "Pour Anne Roy, « {} » est une blague.", "Anne Roy", "Pour"),
        ("es", "Ana Ruiz se rió de «{}».", "Ana Ruiz", "se rió"),
    ],
)
def test_what_one_meets_is_not_what_one_says(lang: str, sentence: str, who: str, cue: str) -> None:
    (got,) = verify(sentence.format(WORDS[lang]), candidate(WORDS[lang], who, cue, [who]))
    assert got.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "mention", "name", "hers"),
    [
        ("Ann Lee came. Ann Roe did, too. Ann said “{}”.", "Ann", "Ann Lee", False),
        ("Ann Lee came. Ann said “{}”.", "Ann", "Ann Lee", True),
        ("Lee said “{}”. Ann Lee and Tom Lee came.", "Lee", "Ann Lee", False),
        ("Lee said “{}”. Ann Lee came.", "Lee", "Ann Lee", True),
        ("Ann Lee, 52, came. The 53-year-old said “{}”.", "The 53-year-old", "Ann Lee", False),
        ("Ann Lee, 52, came. The 52-year-old said “{}”.", "The 52-year-old", "Ann Lee", True),
    ],
)
def test_a_mention_that_may_be_somebody_else_gets_no_name(
    text: str, mention: str, name: str, hers: bool
) -> None:
    (got,) = verify(text.format(SAID), candidate(SAID, mention, "said", [name]))
    assert (got.grade is Grade.VERIFIED) is hers


@pytest.mark.parametrize(
    ("lang", "text", "mention", "cue", "name", "hers"),
    [
        ("de", "Eva Kern (52) kam. Die 53-Jährige sagte: „{}“.", "Die 53-Jährige", "sagte",
         "Eva Kern", False),
        ("de", "Eva Kern (52) kam. Die 52-Jährige sagte: „{}“.", "Die 52-Jährige", "sagte",
         "Eva Kern", True),
        ("de", "Vizepräsidentin Eva Kern kam. Die Präsidentin sagte: „{}“.", "Die Präsidentin",
         "sagte", "Eva Kern", False),
        ("de", "Die frühere Ministerin Eva Kern kam. Die Ministerin sagte: „{}“.",
         "Die Ministerin", "sagte", "Eva Kern", False),
        ("de", "Ministerin Eva Kern kam. Die Ministerin sagte: „{}“.", "Die Ministerin", "sagte",
         "Eva Kern", True),
        ("fr", "Luc Gil a vu le maire. Il a dit « {} ».", "Il", "a dit", "Luc Gil", False),
        ("es", "Luis Gil vio al alcalde. Él dijo «{}».", "Él", "dijo", "Luis Gil", False),
    ],
)  # fmt: skip
def test_an_age_an_office_or_a_pronoun_may_be_another(
    lang: str, text: str, mention: str, cue: str, name: str, hers: bool
) -> None:
    (got,) = verify(text.format(WORDS[lang]), candidate(WORDS[lang], mention, cue, [name]))
    assert (got.grade is Grade.VERIFIED) is hers
