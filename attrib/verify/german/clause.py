"""German clauses: where they begin and end, what may be the subject, a verb that comes last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.main_clause import TIMES, main_subjects, over_adverbials
from attrib.verify.lists.wordlists import GERMAN_FINITE, PREPOSITIONS
from attrib.verify.subject.heads import Subject, after, opening_of, subject_of
from attrib.verify.subject.phrases import phrase_until
from attrib.verify.subject.words import Token


def clause_start(tokens: Sequence[Token], at: int) -> int:
    while at and not _ends(tokens, at - 1):
        at -= 1
    return at


def clause_end(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and not _ends(tokens, at):
        at += 1
    return at


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """A comma and the like, or a quotation that is no part of the clause."""
    if tokens[at].quoted:
        return at == 0 or not tokens[at - 1].is_word
    return tokens[at].text in ",:;–—"


def noun_phrase(subject: Subject, text: str) -> Subject:
    """The subject up to its noun: a word without a capital after it is no part of it.

    "Peter Mohr | bat Anna Lenz", "die Kritik | zurück", "er | Peter Mohr", but "der Leiter des
    Amtes".
    """
    end, noun = 0, False
    start = subject.head.start
    if opening := _LEADS_IN.match(text, start, subject.head.end):
        start = opening.end()
    words = list(_WORDS.finditer(text[start : subject.head.end]))
    for number, match in enumerate(words):
        word = match[0]
        if word[0].isupper() or word[0].isdigit():
            if number == 1 and words[0][0] in _PERSONAL:
                break
            noun = noun or number > 0 or word.lower() not in _ARTICLES
        elif noun and not (
            word in _GENITIVE
            or _joins(words, number)
            or (word in _ARTICLES and _joins(words, number - 1))
        ):
            break
        noun = noun or word in _PERSONAL
        end = match.end()
    shown = text[start : start + end]
    if not noun or start + end == subject.head.end or "\n" in shown:
        end = subject.head.end - start
        shown = text[start : subject.head.end]
    if start == subject.head.start and start + end == subject.head.end:
        return subject
    joint = subject.joint and bool(_AND.search(shown))
    head = Span(start, start + end)
    return subject._replace(head=head, text=" ".join(_WORDS.findall(shown)), joint=joint)


_LEADS_IN = regex(r"(?:Auch|Aber|Doch|Und|Denn|Selbst|Sogar|Nur)\s(?=\w)")
_PERSONAL = frozenset(["er", "sie", "ich", "wir", "man"])


def is_clean(text: str) -> bool:
    """A noun phrase and no clause: not "der Preis gehe an die Rätin", "vertreten durch Lee"."""
    words = _WORDS.findall(text)
    if len(words) < 2:
        return True  # a name, a relative pronoun
    adjective = words[0].endswith(("e", "er", "es", "en", "em")) and words[1][0].isupper()
    if words[0][0].islower() and words[0] not in _ARTICLES and not adjective:
        return False
    nouns = [
        n for n, word in enumerate(words) if word[0].isupper() and word.lower() not in _ARTICLES
    ] or [0]
    between = words[nouns[0] + 1 : nouns[-1]]
    return all(
        word[0].isupper()
        or word in _GENITIVE
        or word in _ARTICLES
        or word in ("und", "sowie")
        or word.endswith(("en", "er", "em", "es"))
        for word in between
    )


def _joins(words: list[re.Match[str]], number: int) -> bool:
    """ "und" before another noun or its article."""
    following = words[number + 1][0] if number + 1 < len(words) else ""
    return words[number][0] in ("und", "sowie", "oder") and (
        following[:1].isupper() or following in _ARTICLES
    )


_WORDS = regex(r"[^\s,„“”\"»«]+")
_AND = regex(r"\s(?:und|sowie)\s")
_ARTICLES = frozenset(
    """
    der die das des dem den ein eine einer eines einem einen dieser diese dieses sein seine seiner
    seines ihr ihre ihrer ihres kein keine jeder jede jedes
    """.split()  # noqa: SIM905
)
_GENITIVE = frozenset(["der", "des", "von", "vom", "de", "di", "da", "van", "al", "el", "bin"])


def may_be_subject(text: str) -> bool:
    """A noun or a pronoun, in no other case than the nominative: not "dazu", "am Montag"."""
    words = text.split()
    while words[1:] and words[0].lower() in _FOCUS:
        words = words[1:]  # "Auch sie"
    first = words[0].lower()
    if first in _FOCUS or first in _NO_SUBJECT or words[:2] == ["Anders", "als"]:
        return False
    if words[0] in ("Anfang", "Mitte", "Ende") and len(words) > 1 and words[1].lower() in TIMES:
        return False
    noun = next((word for word in words[1:] if word[0].isupper()), "")
    if words[0] == "der" and _FEMININE.search(noun):
        return False  # "der Rätin", "der Regierung": no nominative
    if words[0] == "Der" and words[1:] and _WEAK.fullmatch(words[1]):
        return False  # "Der neuen Werft sagte er"
    return any(word[0].isupper() or word[0].isdigit() for word in words) or bool(
        _PRONOUNS_GERMAN.intersection(map(str.lower, words))
    )


_PRONOUNS_GERMAN = frozenset(
    """
    er sie es wir ich man ihr wer der die das dieser diese dieses dies jener jene jenes welcher
    welche welches beide viele einige manche mehrere alle andere niemand jemand einer eine keiner
    keine mancher jeder letzterer letztere ersterer erstere selbige derselbe dieselbe sämtliche
    wenige etliche zwei drei vier fünf sechs
    """.split()  # noqa: SIM905
)
_OBJECT_GERMAN = frozenset(
    """
    den dem einen einem ihn ihm ihnen seinen seinem ihren ihrem meinen meinem unseren unserem
    diesen diesem jeden jedem keinen keinem
    """.split()  # noqa: SIM905
)


_WEAK = regex(r"[a-zäöüß]{3,}en")
_FEMININE = regex(r"(?:[^aeiou]in|ung|heit|keit|schaft|tion|tät|erei|izei|tei|logie)$")
_FOCUS = frozenset(["auch", "selbst", "sogar", "nur", "allein", "zumindest", "etwa"])
_NO_SUBJECT = _OBJECT_GERMAN | frozenset(
    """
    des am im beim vom zum zur ins ans an in auf bei aus von mit nach seit gegenüber unter über vor
    während wegen trotz für gegen ohne durch um als wie
    nun darin dort damals dazu dabei dann danach jetzt heute gestern morgen zudem außerdem so
    hier später zuvor bereits inzwischen allerdings jedoch noch dagegen daraufhin dafür davon daraus
    darauf darüber daran damit dadurch daher deshalb deswegen weiter weiterhin wörtlich weiters
    ferner gleichzeitig zugleich unterdessen indes mittlerweile schließlich zunächst anschließend
    angesichts bezüglich anlässlich hinsichtlich infolge seitens dank aufgrund binnen innerhalb
    außerhalb entgegen laut gemäß mithilfe zugunsten mittels statt anstatt einschließlich
    nachdem bevor seitdem wenn falls obwohl weil dass daß ob sowie
    neben hinter zwischen jenseits abseits samt nebst anhand mangels zwecks ungeachtet
    unweit wider ähnlich genau genauso ebenso gleich scharf deutlich
    kritisch ganz anders ausdrücklich öffentlich sinngemäß konkret schriftlich mündlich offiziell
    erneut ursprünglich letztlich eigentlich tatsächlich offenbar vielmehr hingegen dementsprechend
    ebenfalls überdies nunmehr kürzlich unlängst neulich jüngst vorerst einst seither soeben
    erst kaum oft häufig immer wieder mehrfach wiederholt teilweise beispielsweise möglicherweise
    normalerweise glücklicherweise bedauerlicherweise interessanterweise überraschenderweise
    """.split()  # noqa: SIM905
)


def verb_final(tokens: Sequence[Token], first: int, last: int) -> tuple[Subject, ...]:
    """Subjects of a German clause whose verb, or the last part of it, ends it.

    "weil die Ministerin die Zahlen bestritt", "am Freitag hatte der Leiter ihnen erklärt"
    """
    start = first
    while start and not _ends(tokens, start - 1) and tokens[start - 1].text != "(":
        inside = tokens[start - 1].text == ")"
        start = opening_of(tokens, start - 1) if inside else start - 1
    begin = _main_start(tokens, first)
    joined = first > 0 and tokens[first - 1].low in _JOINING
    # "er sagte, dass er kommt, und | warnte vor ...": second in a main clause, not last
    second = joined and last + 1 < len(tokens) and tokens[last + 1].low in PREPOSITIONS
    depends = _depends(tokens, start) and not second
    found: tuple[Subject, ...] = ()
    if joined and not depends:
        # "Die Rätin dankte ihnen und ergänzte", "Als Beispiel führte sie den Bau an und ergänzte"
        found = main_subjects(tokens, begin, first)
    finite = next((n for n in range(start, first) if tokens[n].low in GERMAN_FINITE), None)
    if finite is not None:
        if joined and tokens[finite].low in _REPORTED:
            return found  # "Lenz sagte, Mohr sei krank, und ging"
        return found + _beside_finite(tokens, start, finite, first)
    if start == first > 1 and tokens[start - 1].text == ",":  # "wie Lenz, die Rätin, mitteilte"
        comma = next((n for n in range(start - 2, 0, -1) if tokens[n].text == ","), 0)
        if tokens[clause_start(tokens, comma)].low in _OPENING_GERMAN - _JOINING:
            return found + _over_insertion(tokens, start - 1)
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    ends = following is None or following.low not in GERMAN_FINITE
    if not depends and start > begin and ends and _PARTICIPLE.fullmatch(tokens[last].low):
        return found + main_subjects(tokens, begin, first)  # "hat Lenz, die Rätin, … gefordert"
    if following is not None and following.is_word and following.low not in _FINALS:
        return found
    return found + _of_dependent(tokens, start, first)


def _depends(tokens: Sequence[Token], start: int) -> bool:
    """The clause from ``start`` opens as one that depends on another."""
    return start > 0 and tokens[start].low in (_OPENING_GERMAN | _RELATIVE) - _JOINING


def _beside_finite(
    tokens: Sequence[Token], start: int, finite: int, first: int
) -> tuple[Subject, ...]:
    """ "am Freitag hatte | der Leiter ihnen erklärt", "der Leiter (CDU) | hatte ihnen erklärt"."""
    found = after(tokens[:first], over_adverbials(tokens, finite + 1))
    front = finite - 1
    if front > 1 and tokens[front].text == "," and tokens[front - 1].text == ")":
        front -= 1
    if tokens[front].text == ")":
        front = opening_of(tokens, front) - 1
    elif tokens[front].text == "," and finite == start:
        return found + _over_insertion(tokens, front)
    phrase = phrase_until(tokens, front)
    return found + ((subject_of(tokens, phrase),) if phrase is not None else ())


def _of_dependent(tokens: Sequence[Token], start: int, first: int) -> tuple[Subject, ...]:
    """ "die Stimmen, die | ihm dies vorwerfen", "weil | die Rätin die Zahlen bestritt"."""
    found: tuple[Subject, ...] = ()
    if 1 < start < first and tokens[start].low in _RELATIVE and tokens[start - 1].text == ",":
        phrase = phrase_until(tokens, start - 2)
        found = (subject_of(tokens, phrase, (tokens[start].span,)),) if phrase else ()
        start += 1
    if start + 2 < first and tokens[start].low in PREPOSITIONS and tokens[start + 1].low in _IN_IT:
        start += 2  # "in dem | Lenz schrieb"
    while start < first and tokens[start].low in _OPENING_GERMAN:
        start += 1
    return found + after(tokens[:first], start)


def _main_start(tokens: Sequence[Token], at: int) -> int:
    """After the last colon or semicolon before ``at``."""
    return next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].text in ":;"), 0)


def _over_insertion(tokens: Sequence[Token], comma: int) -> tuple[Subject, ...]:
    """ "Der Leiter des Amtes, Jan Kohl, | hat gefordert"; "Lee, die dort wohnt, | hat"."""
    before = next((n for n in range(comma - 1, 0, -1) if tokens[n].text == ","), None)
    if before is None or tokens[before - 1].text in ":;":
        return ()
    end = opening_of(tokens, before - 1) - 1 if tokens[before - 1].text == ")" else before - 1
    phrase = phrase_until(tokens, end)
    if phrase is None:
        return ()
    while phrase.start + 1 < phrase.end and tokens[phrase.start].low in _OPENING_GERMAN:
        phrase = phrase._replace(start=phrase.start + 1)  # "wie | Lenz, die Rätin, mitteilte"
    apposed = phrase_until(tokens, comma - 1)
    beside = (apposed.head(tokens),) if apposed and apposed.start == before + 1 else ()
    return (subject_of(tokens, phrase, beside),)


_PARTICIPLE = regex(r"\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer)\w+(?:t|en)|\w+iert")
_JOINING = frozenset(["und", "oder", "aber"])
_IN_IT = frozenset(["dem", "der", "den", "denen", "die", "das", "welchem", "welcher", "welchen"])
_RELATIVE = frozenset(["die", "der", "das", "welche", "welcher", "welches"])
_REPORTED = frozenset(["sei", "seien", "habe", "könne", "werde", "müsse", "solle", "wolle"])
_FINALS = GERMAN_FINITE | {"und", "oder"}
_OPENING_GERMAN = frozenset(
    """
    dass daß ob wie weil da als nachdem wenn während zumal obwohl und oder aber denn damit sodass
    bevor seit seitdem indem wobei womit worauf so
    """.split()  # noqa: SIM905
)
