"""The mood of reported speech in German: "Die Zahlen seien falsch", "Sie rate zum Verkauf"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.page import Page

_FORMS = (
    # Of verbs that have a subjunctive of their own in both numbers, or a known one.
    "sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|möge|wisse|soll|sollen"
    "|wäre|wären|hätte|hätten|würde|würden|könnte|könnten|müsste|müssten|müßte|müßten"
    "|dürfte|dürften|gäbe|gäben|käme|kämen|ginge|wüsste|wüssten|bräuchte|bräuchten"
    "|böte|böten|brächte|brächten|läge|lägen|stünde|stünden|stände|ständen|fände|fänden"
    "|nähme|nähmen|sähe|sähen|ließe|spräche|sprächen|träte|träten|hülfe|bliebe"
    # Of verbs whose form in -e is hardly ever anything else.
    "|gebe|gehe|komme|brauche|mache|stehe|bleibe|liege|lasse|finde|nehme|sehe|halte|führe"
    "|bringe|spreche|denke|glaube|bestehe|handele|handle|gelte|trage|erhalte|bedeute|biete"
    "|fehle|laufe|drohe|verfüge|gehöre|erwarte|befürchte|fürchte|werfe|zeige|berichte|verstehe"
    "|entspreche|betrage|enthalte|verhalte|bedürfe|vermute|ermögliche|unterstütze|verstoße"
    "|rate|richte|leiste|achte|beachte|leite|betrachte|verzichte|koste|warte|streite|antworte"
)
_FIRST = "Sei|Seien|Habe|Werde|Könnten?|Müssten?|Hätten?|Wären?|Kämen?|Gäben?|Würden"
_REPORTED = regex(
    rf"\b(?:(?:be|ent|er|ge|ver|zu|an|ab|auf|aus|über|unter|vor)?(?:{_FORMS})"
    rf"|(?<=[.?!:“”\"]\s)(?:{_FIRST})|[a-zäöüß]+iere"
    r"|[a-zäöüß]{2,}[^t\W]e(?=[.;:]| sich\b|,(?!\s[a-zäöüß]+e[nrs]?\s)))\b"
)
"""Subjunctive forms; "soll": in German, others say so. Any verb that ends a clause in -e, but not
in -te, which is the past of most."""
_GOES_ON = (
    r"(?=\s+(?:d(?:er|ie|as|en|em|es)|(?:k|m|s)?ein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|dies(?:e[nmrs]?)"
    r"|es|man|er|sie|sich|nicht|auch|nur|noch|in|im|an|am|auf|aus|bei|beim|von|vom|zu|zum|zur|mit"
    r"|nach|über|unter|für|vor|um|gegen|davon|daran|darauf|damit|dafür|dazu|nun|also|immer|weiterhin"
    r"|jedoch|aber|bereits|dabei|derzeit|keine[rnms]?|\w+(?:lich|isch|falls|mals|dem|tig))\b"
    r"|\s+[„“\"»])"
)
_SECOND = regex(
    r"(?:(?:\A|\n|[.?!:;,“”\"»«]\s)(?:[Ee]r|[Ee]s|[Mm]an|[Ss]ie|[Dd]ies)\s(?:selbst\s|selber\s)?"
    rf"(?P<verb>[a-zäöüß]{{2,}}[^t\W]e)\b"
    rf"|\b[A-ZÄÖÜ][\w-]+\s(?P<late>[a-zäöüß]{{2,}}[^t\W]e){_GOES_ON})"
)
"""A verb in -e in the second place: "Er rate ...", "Dazu gehöre auch", "Das Gesetz sichere den"."""
_NO_VERBS = frozenset(
    """
    heute gerne beide alle viele eine seine ihre keine diese jede lange ohne bitte einige andere
    letzte erste zweite wenige mehrere solche manche nahe beinahe gerade ende sowie meine deine
    unsere eure jene welche solange anfange nahezu neue alte große ganze halbe eigene ehemalige
    stande beispielsweise damalige heutige gesamte sogenannte zuende zugute zunutze zugrunde
    wurde alleine vorne zufolge infolge mithilfe danke genüge
    zuhause zurande zutage zuliebe vonseiten anstelle dritte vierte fünfte einzige mittlere
    """.split()  # noqa: SIM905
)
_NO_ENDINGS = ("weise", "weile", "maße", "stande", "falle")


def is_reported(page: Page, sentence: Span) -> bool:
    """The verb of the main clause is in the subjunctive: the sentence is not the writer's own.

    "Es heißt, der Bau sei teuer" is.
    """
    verbs = subjunctives(page, sentence)
    if not verbs:
        return False
    passed = sentence.start
    for clause, mark in _clauses(page.text, sentence):
        inside = [verb for verb in verbs if clause.covers(verb)]
        if clause.start != sentence.start and _DEPENDS.match(page.text, clause.start):
            continue
        if _OPENS.match(page.text, clause.start) and (
            not inside or not any(map(str.isalnum, page.text[inside[-1].end : clause.end]))
        ):
            continue  # its verb comes last
        opens = inside and not page.text[clause.start : inside[0].start].strip(' “”„"»«')
        if opens or (inside and passed == sentence.start):
            return True
        if mark == ":" or not _is_verbless(page.text[clause.start : clause.end]):
            passed = clause.end  # a main clause of its own: only the rest of it may follow
            if mark == ":" or inside:
                return False
    return False


def clause_of(text: str, sentence: Span, word: Span) -> Span:
    """The stretch between commas that ``word`` stands in."""
    clauses = (clause for clause, _ in _clauses(text, sentence))
    return next((clause for clause in clauses if clause.covers(word)), sentence)


def depends(text: str, sentence: Span, word: Span) -> bool:
    """``word`` stands in a clause that depends on another of ``sentence``."""
    clause = clause_of(text, sentence, word)
    return clause.start != sentence.start and _DEPENDS.match(text, clause.start) is not None


def has_reported_clause(page: Page, span: Span) -> bool:
    """A clause that does not begin as one that depends on another is in the subjunctive."""
    verbs = subjunctives(page, span)
    before, main, around = "", True, True
    for clause, mark in _clauses(page.text, span):
        main = clause.start == span.start or not _DEPENDS.match(page.text, clause.start)
        if before == ")":
            main = around  # "die den Sender (NPR) | abschaffen soll"
        if mark == "(":
            around = main
        if main and any(map(clause.covers, verbs)):
            return True
        before = mark
    return False


def back_in_indicative(page: Page, cue: Span, content: Span) -> bool:
    """ "Lenz sagte, der Bau ruhe, doch | am Hafen fahren die Kräne": not what Lenz said."""
    if page.language != "de" or page.sentence_at(cue.start) != page.sentence_at(content.start):
        return False
    between = Span(cue.end, content.start)
    opened = _CONTRAST.search(page.text, *between) or _CONTRAST_FIRST.match(
        page.text, content.start
    )
    return (
        opened is not None
        and has_subjunctive(page, Span(cue.end, max(opened.start() + 1, cue.end)))
        and not has_subjunctive(page, content)
    )


_CONTRAST = regex(r",\s(?:doch|aber|denn)\s$")
_CONTRAST_FIRST = regex(r"(?:doch|aber|denn)\s")


def has_subjunctive(page: Page, span: Span) -> bool:
    """Some verb in ``span``, outside quotation marks, is in the subjunctive."""
    return bool(subjunctives(page, span))


def subjunctives(page: Page, span: Span) -> list[Span]:
    """The verbs of ``span`` outside quotation marks that are in it."""
    text = page.text
    return sorted(
        verb
        for verb in _verbs(text, span)
        if _is_verb(text[verb.start : verb.end]) and not page.quotations_around(verb)
    )


def _clauses(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Stretches between commas and the like, with the mark that ends each."""
    start = sentence.start
    for match in _MARKS.finditer(text, *sentence):
        yield Span(start, match.start()), match[0].strip()
        start = match.end()
    yield Span(start, sentence.end), ""


_MARKS = regex(r"\s[–—-]\s|[,;:](?!\d)\s*|[()]\s*")
_SUBORDINATORS = (
    "dass|daß|ob|weil|da|wenn|als|nachdem|obwohl|obgleich|während|bevor|ehe|damit|sodass|so dass"
    "|wie|wo|was|wer|wen|wem|um|ohne|statt|anstatt|indem|seit|seitdem|sobald|solange|falls|sofern"
    "|zumal|wonach|weshalb|warum|wodurch|wobei|womit|worauf|wofür|woraufhin|auch wenn|selbst wenn"
)
_DEPENDS = regex(
    rf"(?:und\s|oder\s|aber\s)?(?:{_SUBORDINATORS}|(?:(?:in|an|auf|aus|bei|mit|nach|von|zu|für|über"
    r"|unter|durch|vor|gegen)\s)?(?:d(?:er|ie|as|em|en|essen|eren|enen)|welche[rsmn]?))\s"
)
_OPENS = regex(rf"(?:{_SUBORDINATORS})\s", re.IGNORECASE)


def _is_verbless(clause: str) -> bool:
    """ "Die alten Straßen", "In der Stadt": as far as the ends of the words show."""
    words = clause.split()
    return all(
        not word[0].islower()
        or word in _SMALL
        or (word.endswith(("e", "er", "es", "em")) and word not in GERMAN_FINITE)
        or (word.endswith("en") and (before in _DETERMINING or before.endswith("en")))
        for before, word in zip(["", *words], words, strict=False)
    )


_DETERMINING = frozenset(
    """
    den die der des dem einen einer eines einem ihren seinen ihrer seiner diesen dieser
    """.split()  # noqa: SIM905
)
_SMALL = frozenset(
    """
    und oder auch in im an am auf aus bei beim mit nach von vom zu zum zur für über unter durch vor
    des das so als wie etwa nur noch rund mehr sehr selbst bereits jedoch allerdings dagegen zudem
    """.split()  # noqa: SIM905
)


def _verbs(text: str, sentence: Span) -> list[Span]:
    found = [Span(*match.span()) for match in _REPORTED.finditer(text, *sentence)]
    for match in _SECOND.finditer(text, max(sentence.start - 2, 0), sentence.end):
        found.append(Span(*match.span("verb" if match["verb"] else "late")))
    return found


def _is_verb(word: str) -> bool:
    return word not in _NO_VERBS and not word.endswith(_NO_ENDINGS)
