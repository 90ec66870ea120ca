"""The words of an answered cue that are the cue: "Tess | called", "to | say", "dijo | la".

Of what stands beside its verb only that is left to the text which names somebody, or leads to who
is named next: he may be another subject or the listener. What denies the verb or makes it a plan
stays, since it shows there ("is expected to say", "never said"), and so does its object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from attrib.language.cues import (
    LANGUAGES,
    TOKEN,
    Form,
    Lexicon,
    best_form,
    lexicon,
    lookup_stated,
)
from attrib.language.guess import is_function_word
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span

_LEADS = frozenset("to zu de d' d’ à y et und and".split())  # noqa: SIM905
"""Before the verb alone they say nothing of it: "| to | say"."""
_TO = frozenset(["to"])
_PERFECT = frozenset(["haber", "avoir", "haben", "having", "d'avoir", "d’avoir"])
_RELATIVES = frozenset(["that", "which", "who", "whom", "qui"])
_SPANISH = frozenset(["a"])
_FROM = frozenset(["by", "from", "von", "par", "por"])
_PASSIVE = frozenset(
    """
    been being is are was were am worden wird werden wurde wurden été est sont était étaient être
    sido fue fueron es son
    """.split()  # noqa: SIM905
)
"""Before a verb of telling: "| was | assured", who is told."""
_TO_SOMEBODY = frozenset(
    """
    to by from with at for of against by an von vom bei mit zu zum zur gegenüber durch à au aux par
    chez de du des avec devant a al por con ante del
    """.split()  # noqa: SIM905
)
_WHEN = frozenset(["as", "when", "while", "where", "because", "after", "before"])
_SUBJECTS = {
    "en": frozenset("he she they who i we".split()),  # noqa: SIM905
    "de": frozenset("er sie wir man ich".split()),  # noqa: SIM905
    "fr": frozenset("il elle ils elles on je nous".split()),  # noqa: SIM905
    "es": frozenset("él ella ellos ellas yo".split()),  # noqa: SIM905
}
_DETERMINERS = frozenset(
    """
    the a an his her their its der die das ein eine sein seine ihr ihre le la les un une sa son
    ses l' l’ el los las una su sus
    """.split()  # noqa: SIM905
)
_TELLS = frozenset(["told"])
_READS = frozenset(
    """
    read quote cite share recite leer citar lire citer zitieren vorlesen verlesen
    """.split()  # noqa: SIM905
)
"""What stands behind such a verb may be whose words they are: "read | a letter from Roe"."""


class _Answer(NamedTuple):
    """An answered cue: its words in the text, and those by which it is one."""

    text: str
    marks: list[re.Match[str]]
    known: Lexicon
    form: Form | None
    first: int
    last: int
    """Numbers of the first word of the form, and of the one behind its last."""

    def low(self, at: int) -> str:
        return self.marks[at][0].lower()

    @property
    def is_noun(self) -> bool:
        """Or a verb by its form alone: "drew | praise"."""
        if self.form is None or self.form.entry.category == "noun":
            return self.form is not None
        bare = self.form.tense == "base" and self.first > 0
        bare = bare and self.form.entry.lemma not in _NO_NOUNS
        return bare and not (
            self.known.skips(self.low(self.first - 1)) or self.low(self.first - 1) in _TO
        )

    @property
    def is_verb(self) -> bool:
        return self.form is not None and self.form.entry.category == "verb" and not self.is_noun


def core_of(
    text: str, cue: Span, language: str, source: Span | None, content: Sequence[Span]
) -> Span:
    """The cue at ``cue`` without the words of the text that were answered with it.

    ``source``: the mention of the speaker, who may stand in the cue if not before it.
    """
    if language not in LANGUAGES:
        return cue
    marks, known = list(TOKEN.finditer(text, *cue)), lexicon(language)
    if not marks:
        return cue
    best = best_form([mark[0].lower() for mark in marks], known)
    if best is None or best.end - best.start != len(best.form.words):
        answer = _Answer(text, marks, known, None, len(marks) - 1, 1)
    else:
        answer = _Answer(text, marks, known, best.form, best.start, best.end)
    if answer.form is None and lookup_stated(text[cue.start : cue.end], language) is not None:
        return cue
    start, end = _start(answer, cue, source), _end(answer, cue, source, content)
    return Span(marks[start].start(), marks[end - 1].end()) if start < end else cue


def _start(answer: _Answer, cue: Span, source: Span | None) -> int:
    """The number of the first word that is kept."""
    if answer.form is None:
        noun = answer.known.language in _ROMANCE and answer.low(0) in _DETERMINERS - {"a"}
        return int(len(answer.marks) > 1 and (noun or _opens_with_subject(answer)))
    start, leads = 0, _DETERMINERS if answer.known.language != "en" else frozenset()
    if answer.is_verb:
        start = _first_of_group(answer)
        leads = _LEADS | (_SPANISH if answer.known.language == "es" else frozenset())
        if source is None or answer.text[source.end : cue.start].strip(" ,\n"):
            leads |= _RELATIVES
        else:
            leads -= _TO  # "asked Ann Lee | to say": right behind the speaker it is of him
    while start < answer.first and (
        answer.low(start) in leads or _OWNER.fullmatch(answer.marks[start][0])
    ):
        start += 1  # "Roe’s | claim": whose it is the text shows
    if answer.is_verb and start == answer.first - 1 and answer.low(start) in _PERFECT:
        start += 1
    before = map(answer.low, range(start, answer.first))
    told = _TELLS & answer.form.entry.frames and _PASSIVE.issuperset(before)
    return answer.first if told else start


_OWNER = regex(r"[A-Z][\w.-]*['’]s")


def _opens_with_subject(answer: _Answer) -> bool:
    """ "Er | beschuldigte", "Roe | warf"."""
    if answer.low(0) in _SUBJECTS[answer.known.language]:
        return True
    verb = len(answer.marks) == _NAME_AND_VERB and answer.marks[1][0].islower()
    verb = verb and answer.low(1) not in _BEHIND_NOUN
    return answer.known.language == "de" and verb and _names(answer.marks[0], answer.known)


_NAME_AND_VERB = 2
_ROMANCE = frozenset(["fr", "es"])
_BEHIND_NOUN = frozenset(["nach", "zufolge", "gemäß"])


def _first_of_group(answer: _Answer) -> int:
    """Behind who is named right before the verb and its adverbs: "Roe | has said", "a man | said".

    Before a finite English verb without an auxiliary stands no other verb, but its subject: "he
    hired | said", "a sign | says".
    """
    at, helped = answer.first, False
    subjects = _SUBJECTS[answer.known.language]
    while at and answer.known.skips(answer.low(at - 1)) and answer.low(at - 1) not in subjects:
        at -= 1
        helped = helped or answer.low(at) in answer.known.auxiliaries
    if at == 0:
        return 0
    if at > 1 and (answer.low(at - 1) in _RELATIVES or answer.low(at - 2) in _WHEN):
        return 0  # "released a video | that said", "spoke | as he thanked"
    german = answer.known.language == "de" and _NAME(answer.marks[at - 1][0]) is not None
    if german or _names(answer.marks[at - 1], answer.known):
        inside = answer.known.language == "de" and any(
            answer.low(n) in answer.known.auxiliaries for n in range(at - 1)
        )
        return 0 if inside else at  # "haben Minister Moll | geschrieben"
    subject = answer.known.language == "en" and not helped and answer.low(at - 1) not in _LEADS
    form = answer.form
    finite = form is not None and (
        form.tense == "past" or (form.tense in _PRESENT and form.entry.lemma in _NO_NOUNS)
    )
    return at if subject and finite else 0


_PRESENT = frozenset(["base", "third"])
_NO_NOUNS = frozenset(
    ["say", "tell", "think", "believe", "insist", "argue", "deny", "admit", "write", "describe"]
)
"""Verbs of which no form is a noun, as in "made | comments"."""


def _end(answer: _Answer, cue: Span, source: Span | None, content: Sequence[Span]) -> int:
    """The number of the first word behind those that are kept."""
    end, text = len(answer.marks), answer.text
    ahead = source is not None and source.start < cue.start
    if answer.form is not None and answer.form.entry.lemma.split()[0] in _READS:
        end = answer.last
    elif answer.form is not None and not answer.is_noun:
        beside = any(not text[cue.end : piece.start].strip(_BETWEEN) for piece in content)
        object_ = ahead and answer.known.language == "en" and beside
        for at in range(answer.last, end):
            origin = answer.low(at - 1) in _FROM and at - 1 == answer.last
            if answer.known.language == "de" and at > answer.last:
                break  # an object: "nannte | das Verhalten"
            mark = answer.marks[at]
            said_by = _names(mark, answer.known) or (
                answer.known.language == "de" and _NAME(mark[0])
            )
            if said_by and (origin or not object_):
                end = at
                break
    while end > max(answer.last, 1) and (
        answer.low(end - 1) in _DETERMINERS or _leads_on(answer, end - 1, cue, source)
    ):
        end -= 1
    return end


def _leads_on(answer: _Answer, at: int, cue: Span, source: Span | None) -> bool:
    """ "a warning | to | Roe", who is answered for the speaker; "informed | by | the bank"."""
    word = answer.marks[at]
    beside = source is not None and word.end() <= source.start
    if beside and source is not None and not answer.text[word.end() : source.start].strip():
        agent = answer.low(at) in _BY and not answer.is_noun  # "accused | by | Roe"
        return agent or answer.low(at) in _ABOUT  # not "praise from | Roe"
    if answer.is_noun:
        led = _BY
    elif answer.is_verb or (answer.form is None and answer.known.language in _ROMANCE):
        ahead = source is not None and source.start < cue.start
        led = _TO_SOMEBODY
        if ahead and answer.known.language == "en":  # not "drew praise | from | Roe"
            led = _FROM if at == answer.last == answer.first + 1 else frozenset()
    else:
        led = _FROM
    return answer.low(at) in led and _somebody(answer.text, word.end())


_BY = frozenset(["by", "von", "par", "por"])
_ABOUT = frozenset(
    """
    to about over on against with an gegenüber über gegen mit à au aux sur contre a al ante sobre
    contra con
    """.split()  # noqa: SIM905
)
_NAME = regex(r"[A-ZÄÖÜ][a-zäöüß]+").fullmatch
""" "sagte | Lenz", right behind the verb, with no article."""
_BETWEEN = " \n,:“”„\"«»‘’'"


def _names(mark: re.Match[str], known: Lexicon) -> bool:
    """A name, a pronoun that can be a subject, or a word for somebody."""
    low = mark[0].lower()
    if low in _SUBJECTS[known.language]:
        return True
    bare = _ELISION.sub("", mark[0])
    if names_person(bare.lower()):
        return True
    named = bare[0].isupper() and len(bare) > 1 and not known.skips(low)
    return named and (known.language != "de" or _is_german_name(mark.string, bare))


def _is_german_name(text: str, word: str) -> bool:
    """Where every noun has a capital: behind a given name somewhere, "Uwe | Lang"."""
    before = re.findall(rf"\b([A-ZÄÖÜ][a-zäöüß]+) {re.escape(word)}\b", text)
    return any(one.lower() not in _DETERMINERS and not is_function_word(one) for one in before)


_ELISION = regex(r"^[ldLD]['’](?=\w)")


def _somebody(text: str, at: int) -> bool:
    """What follows begins with a name or a determiner, or with what he is told."""
    words = text[at : at + 40].split()
    return bool(words) and (words[0][0].isupper() or words[0].lower() in {*_DETERMINERS, "que"})
