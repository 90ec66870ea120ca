"""What beside the speaker says that something was not said: "refused to say", "if Lee says",
"nobody says", "far from saying".
"""

from __future__ import annotations

import re

from attrib.language.cues import lookup
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.negations import NOT_ALL, is_negation
from attrib.verify.page import Page
from attrib.verify.place import Placed


def unsaid(  # noqa: PLR0911 (one return for each reason)
    page: Page, placed: Placed, source: Span, span: Span, sentence: int
) -> str | None:
    """What turns the cue and stands beside the speaker: "if Lee says", "Lee refused to say"."""
    found = page.text[span.start : span.end]
    between = page.text[source.end : span.start]
    declined = _DECLINED.search(between) if len(between) > _LEAST else None
    if declined and not (page.language == "de" and _is_finite(page, span)):
        return f"the cue is negated: “{declined[0].strip()} {found}”"
    ahead = page.text[sentence : source.start].rstrip()
    fronted = _NEVER.match(page.text, sentence, source.start) if ahead.endswith(_BEFORE) else None
    if fronted:
        return f"the cue is negated: “{fronted[1]} … {found}”"
    lead = page.text[max(source.start - 40, sentence) : source.start].split()
    if lead:
        yet = lead[-1].lower() in _YET and _is_to_come(page, span)
        asked = lead[-1] in _ASKING and page.text[page.sentence_around(span.start).end - 1] == "?"
        if yet or asked:
            return f"the cue does not report: “{lead[-1]} … {found}”"
        nor = lead[0] in _NOR and "," not in "".join(lead)
        last = lead[-1]
        if nor or last in _INVERTED or last.lower().strip("“\"„«‘',") in _SUPPOSING:
            return f"the cue does not report: “{last} … {found}”"
    if _denied_as_said(page, placed, source):
        return "“not …, as they said” may deny what they said"
    subject = page.text[source.start : source.end].lower()
    if subject.startswith(("no ", "nobody", "none ", "neither ", "niemand", "nadie")):
        return f"the cue is negated: “{subject} {found}”"
    ahead = page.text[max(source.start - 24, 0) : source.start]
    not_all = NOT_ALL.search(page.text, max(source.start - 16, 0), source.end)
    if not_all and not_all.start() < source.start:  # else the sheet shows it
        return f"the cue is negated: “{not_all[0]} {found}”"
    if _NO_ONE.search(ahead) and not _BUT.search(ahead):
        return "the cue is negated: nobody is said to say it"
    return None


def no_such(page: Page, source: Span) -> str:
    """The speaker with the word before it by which it is nobody, or not that one: "No | minister
    said", "Lee and not | Roe | said".
    """
    given = page.text[source.start : source.end]
    instead = _AND_NOT.search(page.text, max(source.start - 16, 0), source.start)
    if instead is not None:
        return f"{instead[0]}{given}"
    if page.language != "de" and given[:1].isupper():
        return ""
    found = _NO_SUCH.search(page.text, max(source.start - 24, 0), source.start)
    return f"{found[0]}{given}" if found is not None else ""


def far_from(page: Page, cue: Span) -> str:
    """ "Far from | believing it, Lee left": words before a participle that opens the sentence."""
    fronted = _FAR_FROM.fullmatch(page.text, page.sentence_around(cue.start).start, cue.start)
    return fronted[1] if fronted is not None else ""


_FAR_FROM = regex(
    r"\W*((?:far from|instead of|rather than|without|short of)(?: ever)?)\s", re.IGNORECASE
)


def _denied_as_said(page: Page, placed: Placed, source: Span) -> bool:
    """True for "Not the clerk, as Lee said": the content before is denied, and by whom is open."""
    ended = [piece for piece in placed.content_spans if piece.end <= source.start]
    if not ended or not _AS.fullmatch(page.text, ended[-1].end, source.start):
        return False
    if _CONFIRMS.search(page.text, source.end, page.sentence_around(source.start).end):
        return False  # "Niemand wurde verletzt, wie | die Polizei | mitteilte"
    said = page.text[ended[-1].start : ended[-1].end]
    clause = [word.lower() for word in _WORD.findall(_CLAUSE_START.split(said)[-1])]
    return any(map(is_negation, clause))


_CONFIRMS = regex(
    r"\b(?:mitteilte|mitteilt|mitgeteilt|berichtete?n?|bestätigte?n?|meldete?n?|bekannt\s?gab|verlautete?|ankündigte"
    r"|confirmed|reported|announced|a\s(?:confirmé|annoncé|indiqué|précisé)|confirmó|informó|anunció)\b"
)
_AS = regex(r"[”’\"'»]?\s*[,–—-]\s*(?:as|wie|comme|como)\s+", re.IGNORECASE)
_CLAUSE_START = regex(r"[.;:!?]\s")
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DECLINED = regex(
    r"\b(?:(?:refused|refuses|declined|declines|failed|fails|unable|forgot|omitted|neglected|loath)\s+to"
    r"|(?:not|n['’]t)\s+go(?:ne)?\s+(?:so|as|that)\s+far\s+as(?:\s+to)?"
    r"|no\s+(?:llegó|llegaron|quiso|quisieron|pudo|pudieron|alcanzó)(?:\s+a)?|declin(?:ó|aron)"
    r"|(?:stop(?:s|ped)?|fell|falls?)\s+short\s+of|(?:refrain(?:s|ed)?\s+from|far\s+from|instead\s+of|without"
    r"|rather\s+than|avoid(?:s|ed)?|stop(?:s|ped)?|ceas(?:es|ed)|gave\s+up|den(?:y|ies|ied)|ruled\s+out)(?:\s+(?:ever|having|even))*"
    r"|(?:(?:ni(?:e|é|ait|ent|a|èrent)|dément\w*|contest\w+|réfut\w+)(?:\s+\w+ment)?\s+"
    r"|défend(?:ent|u|ait|it)?\s+d['’])avoir(?:\s+jamais)?"
    r"|(?:nieg\w+|neg(?:ó|aron|aba|aban|ado)|desm(?:ient|int|ent)\w+|rechaz\w+"
    r"|refut\w+)(?:\s+\w+mente)?"
    r"\s+haber(?:\s+(?:jamás|nunca))?)\s+$"
    r"|\b(?:bestr[ei]\w*t\w*|leugne\w*|dementier\w*|vernein\w*|(?:streitet"
    r"|stritt)\b.*\bab"
    r"|(?:weist|wies)\b.*\bzurück)[^.;:]*?,[^.;:,]*$"
    r"|\b(?:weiger\w*\s+sich|vermied\w*|vermeide\w*|scheut\w*\s+sich)[^.;:]*\bzu\s+$"
)


def _is_finite(page: Page, cue: Span) -> bool:
    """ "bestritt die Tat, | sagte | aber, …"; not "bestritt, | gesagt | zu haben"."""
    text = page.text
    first = _WORD.match(text, cue.start, cue.end)
    return first is not None and not (
        _PARTICIPLE.fullmatch(first[0]) or _TO_DO.match(text, cue.start)
    )


_PARTICIPLE = regex(r"(?:\w{2,4})?ge\w+(?:t|en)")
_TO_DO = regex(r"[^,.;:]{0,60}?\bzu\s(?:haben|sein)\b|zu\s|[^,.;:]{0,60}?\b\w+zu\w+en\b")
_LEAST = 4
"""Characters between speaker and cue that hold none of these: "deny " is the shortest."""
_BEFORE = (
    *("did", "do", "does", "has", "have", "had", "hat", "haben", "hatte", "habe", "Nunca"),
    *("would", "could", "will"),
    *("Jamás", "the", "der", "die", "das"),
)
"""What stands before the speaker where such a word opens the sentence."""
_NEVER = regex(
    r"[“\"‘„«]?(?:[^.;:,]*?\bthat\s)?((?i:at no) (?:point|time|stage|moment)|Not once|Never"
    r"|Nowhere|Under no circumstances"
    r"|On no occasion|In no way|By no means|No longer"
    r"|Nie|Niemals|Nirgends|Keineswegs|Zu keinem Zeitpunkt"
    r"|Nunca|Jamás|Jamais)\b[^.;:]*?(?:\b(?:did|do|does|has|have|had|would|could|will|hat|haben|hatte|habe)|Nunca"
    r"|Jamás)"
    r"\s+(?:the\s+|der\s+|die\s+|das\s+)?$"
)
_YET = frozenset(["until", "before", "once", "when"])
_ASKING = frozenset(["Does", "Do", "Did", "Has", "Have", "Is", "Was", "Will", "Would", "Could"])


def _is_to_come(page: Page, cue: Span) -> bool:
    """ "Until she | says that …, they will wait": it has not been said."""
    known = lookup(page.text[cue.start : cue.end])
    said = page.text[cue.start : cue.end]
    present = known is not None and said.endswith("s") and said != known.lemma
    sentence = page.sentence_around(cue.start)
    return present and _WILL.search(page.text, *sentence) is not None


_WILL = regex(r"\b(?:will|won['’]t)\b|['’]ll\b")
_NOR = frozenset(["Nor", "Neither", "Rarely", "Seldom", "Hardly", "Scarcely", "Little"])
""" "Nor did | he | say that …"."""
_INVERTED = frozenset(
    ["Had", "Should", "Were", "Hätte", "Hätten", "Würde", "Würden", "Sollte", "Sollten"]
)
_SUPPOSING = frozenset(
    """
    if unless whether wish wishes wished imagine suppose supposing pretend wenn falls ob sofern
    angenommen gesetzt si aunque ojalá
    """.split()  # noqa: SIM905
)
_NO_SUCH = regex(
    r"\b(?:[Nn]o|[Nn]either|[Nn]ot\s(?:an?|one)|[Kk]eine?[rsnm]?|[Aa]ucune?|[Nn]ing(?:ún|una)|[Pp]as\sune?"
    r"|(?<![Aa] )(?<![Tt]he )[Ff]ew|[Ww]enige|[Pp]eu\sde|(?<!os )[Pp]oc[oa]s)\s"
    r"(?:(?!doubt|longer|wonder|matter|more|less|later|sooner|solo|sólo|lo|la|el|que)[a-zäöüßà-ÿ-]+\s)?$"
)
""" "No | minister said", "Kein | Minister sagte"."""
_AND_NOT = regex(
    r"\b(?:and|but|y|und|et)\s(?:not|no|nicht|non|pas)\s(?:(?:the|el|la|der|die|le)\s)?$"
)
_BUT = regex(r"\b(?:but|except|other than|apart from) (?:the )?$")
_NO_ONE = regex(
    # A class of characters first, which makes the search several times as fast.
    r"[nwpNWPR](?<=\b.)(?:(?i:(?<=n)(?:o one|obody|one|either|ot (?:a word|even|one)|iemand|i|adie)"
    r"|(?<=w)eder|(?<=p)ersonne)|(?<=N)(?:othing|ichts|ada)|(?<=R)ien)\b[^.,;]*$"
)
