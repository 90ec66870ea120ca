"""Words right before or after a cut that turn what was kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import stated_lexicon
from attrib.language.regex import regex
from attrib.verify.cuts.of_others import compares, not_yet_so, told_by_others
from attrib.verify.cuts.weakened import perhaps, thought_once, turned_behind
from attrib.verify.lists.conditions import as_soon_as, begins_condition, has_condition
from attrib.verify.lists.documents import SETS_ASIDE
from attrib.verify.lists.negations import is_negation, negations_within
from attrib.verify.lists.wordlists import (
    GERMAN_FINITE,
    NUMBER_WORDS,
    PREPOSITIONS,
    REPORTS,
    REVERSALS,
)
from attrib.verify.words.typography import normalize

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE_END = regex(r"[,;:.!?…()\"'“”]|\s-+\s|\b(?:und|oder|aber|sondern|dass|and|or|but)\b")
_CLAUSE_GOES_ON = regex(
    r"[;.!?:]|\s-+\s|\b(?:and|but|or|so|because|und|aber|oder|denn|et|mais|ou|y|pero|o)\b"
)
_MOST_AFTER_REPORT = 5
_MOST_TO_REPORT = 4
"""Words up to the one of saying: ", or so they say"."""
_ACCORDING = frozenset(["according", "laut", "selon", "según", "secondo", "volgens"])
_LINKS = frozenset(
    "and but because who which that und aber denn der die das et mais qui que y pero e ma".split()  # noqa: SIM905
)
"""What begins another clause of the speaker's, and no remark on whose words they are."""
_OWN = regex(
    r"\b(?:i|we|let me|let us|ich|wir|je|nous|yo|as|wie|comme|como)\b"
    r"|^\s*(?:who|what|why|how)\b|j'",
    re.IGNORECASE,
)
"""Before a word of saying: the speakers themselves say or think it."""
_TOLD = regex(r"\b(?:am|was|were|been|being)\s+\S*$", re.IGNORECASE)
_REMARKS = frozenset(["falsely", "wrongly", "supposedly", "allegedly", "angeblich", "accused"])
"""Outside quotation marks these are words of the writer's."""
_NO_DENIAL = regex(
    r"\s*(?:no matter|not only|not just|nicht nur|without|ohne|sin|sans)\b", re.IGNORECASE
)
_NOT_ONLY = regex(r"\b(?:not (?:only|just)|nicht (?:nur|allein))\b", re.IGNORECASE)
_UNDONE = regex(
    r"\b(?:nicht|kaum)\s(?:näher\s)?\w*(?:ge|be|ver|er|zer|ent)\w+(?:t|en)e[nrsm]?\s(?=[A-ZÄÖÜ])"
)
""" "beklagt nicht gezahlte Löhne": the participle alone is denied."""
_DENIES_LAST = frozenset(
    ["nicht", "nie", "niemals", "keineswegs", "keinesfalls", "mitnichten", "niet", "nooit"]
)
"""A German or Dutch sentence may be denied by its last word."""
_WISHES = regex(
    r"\b(?:(?:i|we) (?:\w+ )?(?:hope|fear|wish|wonder|dream|imagine|pray)"
    r"|(?:let us |let's )?(?:imagine|suppose)|ich (?:hoffe|fürchte|wünsche|wünschte)"
    r"|wir (?:hoffen|fürchten|wünschen)|j'espère|nous espérons|je crains|je souhaite"
    r"|espero|esperamos|temo|ojalá|spero|speriamo)\b"
    r"[^,;:.!?]{0,20}(?:,? (?:that|dass|que|qu'|che))?\s*$",
    re.IGNORECASE,
)
_HOPED = regex(
    r"\b(?:he|she|they|it)\s(?:\w+ly\s|still\s|also\s)?(?:hopes?|hoped|fears?|feared|wishe[sd]|wondered"
    r"|doubt(?:s|ed)?|suspect(?:s|ed)?)(?:\sthat)?\s$",
    re.IGNORECASE,
)
""" "said she hoped | the money would last"."""
_UNTRUE_TO_SAY = regex(
    r"\b(?:wrong|unfair|absurd|false|ridiculous|premature|naive|mistaken|misleading|dishonest|mistake"
    r"|lie|too (?:early|soon|much)|an exaggeration|falsch|ungerecht|absurd|übertrieben|verfrüht"
    r"|naiv|lächerlich|verkehrt|gelogen|zu früh|injust[oae]|fals[oa]|absurd[oae]|erróneo"
    r"|exagerad[oa]|ridícul[oa]|prematur[oa]|ingenuo|un error|(?:una? )?mentira|faux|exagéré"
    r"|ridicule|prématuré|naïf|une erreur|un mensonge)\s(?:(?:to|zu|de|d')\s?)?"
    r"(?:say|claim|think|believe|suggest|conclude|assume|tell|judge|sagen|behaupten|glauben|meinen"
    r"|schließen|decir|afirmar|pensar|creer|concluir|conclure|dire|affirmer|penser|croire|prétendre)\s?,?(?:\s?(?:that|dass|que|qu'))?\s*$",
    re.IGNORECASE,
)
_PERHAPS = regex(
    r"\b(?:(?:chance|possibility|likelihood|probability|risk|danger|prospect|Möglichkeit|Gefahr"
    r"|Risiko|Wahrscheinlichkeit|possibilité|risque|posibilidad|riesgo|peligro|probabilidad)"
    r"(?: de)?,?"
    r"|(?:possible|conceivable|plausible|likely|probable|möglich|denkbar|vorstellbar|wahrscheinlich"
    r"|posible)\b[^.;:!?]{0,50}?)\s(?:that|dass|que|qu')\s?$",
    re.IGNORECASE,
)
""" "It is possible, though far from certain, that | …"."""
_WHETHER = regex(r"\b(?:whether|ob)\s[^,;:.!?]{0,40}$|\b(?:whether|ob)\s*$", re.IGNORECASE)
_ASKING = regex(
    r"\W*(?:and |but |und |aber |et |mais |y |pero )?(?:is|are|was|were|do|does|did|has|have|had"
    r"|can|could|will|would|should|who|whom|whose|what|why|how|which|isn't|aren't|don't|didn't"
    r"|ist|sind|war|hat|haben|kann|wird|soll|wer|warum|wieso|weshalb|wie|was|welche[rs]?"
    r"|est-ce|pourquoi|comment|qui|por qué|quién|cómo|perché|chi)\b",
    re.IGNORECASE,
)
_LIMITS = regex(
    r"(?<!\w)(?:(?:fewer|less|more) than|up to|at (?:least|most)|under|over|below|above|almost"
    r"|nearly|hardly|barely|not even|weniger als|mehr als|bis zu|mindestens|höchstens|wenigstens"
    r"|fast|beinahe|knapp|über|unter|moins de|plus de|jusqu'à|au (?:moins|plus)|presque"
    r"|menos de|más de|hasta|al menos|casi|meno di|più di|fino a|almeno|quasi)\s+$",
    re.IGNORECASE,
)
_NUMBER = regex(r"[$€£¥]?\d|([^\W\d_]+)")


def clause_of(left_out: str) -> int:
    """Where the clause begins that the words kept belong to: "I do not like it, but | I pay"."""
    ends = list(_OTHER_CLAUSE.finditer(left_out))
    return ends[-1].end() if ends else 0


def without_asides(left_out: str) -> str:
    """Without German clauses set off that say nothing of the words kept.

    "Nach Angaben, die niemand prüfen konnte, | ist …", "sagte, ohne Lenz zu nennen, | dass …".
    """
    return _ASIDE.sub(lambda m: m[0] if _second(m["words"]) else " ", left_out)


def without_none(left_out: str, kept: str) -> str:
    """Without a German object that is denied, where a clause of its own follows.

    "sieht | keine Gefahr, der Bau sei neu", "erwartet keinen Beschluss, weil …"; not "hat keinen
    Beweis, dass …", nor where the noun itself is a message ("glaubt keinem Bericht, …").
    """
    found = _NONE.search(left_out)
    if found is None or _DEPENDS.match(kept) or _TO.search(kept) or _RELATIVE.match(kept):
        return left_out
    if _BECAUSE.match(kept):
        return left_out[: found.start()]
    known = stated_lexicon("de").forms.get(found["noun"].lower(), ())
    if any(form.entry.group == "statement_noun" for form in known):
        return left_out
    return left_out[: found.start()]


_NONE = regex(
    r"\bkeine?[nmrs]?(?:lei)?\s(?:[a-zäöüß]+\s){0,2}(?P<noun>[A-ZÄÖÜ][\w-]+)[^,;:.!?]*,\s$"
)
_DEPENDS = regex(r"(?:dass|daß|ob|wie|was|wer|wo|wann|warum)\s")
_BECAUSE = regex(r"(?:weil|da|zumal|denn)\s")
_RELATIVE = regex(r"d(?:er|ie|as|en|em|eren|essen)\s.*\s[a-zäöüß]+e[nt]?\W*$")
_TO = regex(r"\b(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)\W*$")


def without_apposition(left_out: str) -> str:
    """Without what says, right behind the speaker's name, who that is.

    "According to Lee, who never met him, | he was ill", "…, a man of no party, | …" (English).
    """
    return _APPOSITION.sub(" ", left_out, count=1)


_APPOSITION = regex(
    r"\A,\s(?:who|whose|whom|which|an?|the|one|no|not|never|himself|herself)\s[^,;:.!?“”\"]*,(?=\s)"
)


def without_remark(left_out: str, kept: str) -> str:
    """Without what is told between the cue and "that" of how or to whom it was said (English).

    "said, without evidence, | that …", "tells voters who cannot wait | that …".
    """
    return _REMARK.sub(" ", left_out) if kept.startswith("that ") else left_out


_REMARK = regex(
    r"\A,\swithout\s[\w’'-]+(?:\s[\w’'-]+){0,3},\s\Z|\A(?:\s[\w’'-]+){1,4}\swho\s[^,;:.!?“”\"]*\Z"
)


def is_insertion(gap: str) -> bool:
    """Between two pieces: ", who never met him,", "- an outsider who is not a member -" (English).

    It says something of what stands before it, and nothing of what goes on behind it.
    """
    return _INSERTION.fullmatch(gap) is not None


_INSERTION = regex(
    r"(?P<mark>,|\s?[–—-])\s?(?:(?:an?|the|one|once|nearly|almost)\s[^,;:.!?“”\"–—]*?\s)??"
    r"(?:who|whose|whom|which|once|nearly|almost)\s"
    r"(?:(?!\b(?:if|unless|provided)\b)[^;:.!?“”\"–—])*(?P=mark)\s?"
)


def _second(words: str) -> bool:
    """A finite verb stands before the last word: "die Zahlen sind nicht gefallen", not relative."""
    return not GERMAN_FINITE.isdisjoint(words.split()[:-_VERBS])


_VERBS = 3
"""Verbs that may end a dependent clause: "geprüft werden können"."""


_ASIDE = regex(
    r"(?:\A|,)\s(?:d(?:er|ie|as|em|en)|ohne)\s(?P<words>[^,;:.!?“”„\"]*\b(?:"
    + "|".join(sorted(GERMAN_FINITE))
    + r"|zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)),(?=\s)"
)
_OTHER_CLAUSE = regex(r";\s|\b(?:but|aber|sondern|mais|pero|sino|ma)\s+$")


def is_reported(left_out: str) -> bool:
    """True for words that give what follows to somebody else: "They claim that"."""
    folded = normalize(left_out).text
    if told_by_others(folded):
        return True
    reports = [m for m in _WORD.finditer(folded) if m[0].lower() in REPORTS]
    if not reports:
        return False
    before, after = folded[: reports[-1].start()], folded[reports[-1].end() :]
    if _CLAUSE_GOES_ON.search(after) or len(after.split()) > _MOST_AFTER_REPORT:
        return False
    before = _CLAUSE_GOES_ON.split(before)[-1]
    return _TOLD.search(before) is not None or _OWN.search(before) is None


def turn_after(  # noqa: PLR0911 (by case)
    left_out: str, *, quoted: bool, unmarked: bool, kept: str = ""
) -> str:
    """What in the words that follow the cut turns the meaning; empty if nothing does.

    ``unmarked``: the words kept stand in no quotation marks. ``kept``: those words.
    """
    lead = _LEAD.match(left_out)
    if lead is None:
        return ""
    folded = normalize(left_out[lead.end() :]).text
    if quoted and (turn := turned_behind(folded)):
        return turn
    folded = _CONTRAST_ONLY.sub("", folded)
    clause = _CLAUSE_END.split(folded)[0]
    words = [word.lower() for word in _WORD.findall(clause)]
    apart = bool(lead[0].strip())
    if not apart and _DENIES_LAST & {*words[:4]} and (quoted or unmarked):
        return "hold a negation"
    if _ONLY_IF.match(folded) is not None:
        return "hold a condition"
    if not clause.strip() or not (quoted or unmarked):
        return ""
    joined = quoted or lead[0].strip(" ,") == ""  # not over a dash: that may be the writer's
    if joined and begins_condition(folded) and (not unmarked or puts_condition(folded)):
        return "hold a condition"
    if joined and as_soon_as(kept, folded):
        return "hold a condition"
    if unmarked and apart and not quoted:
        return ""
    if quoted and not apart and compares(kept, words):
        return "tell what it is compared with"
    if not apart and kept and words and words[0] in _NARROWS and _DENIES.search(kept):
        return "narrow the negation"
    if quoted and _is_reported_after(words, apart=apart) and not _OWN.search(clause):
        return "give it to somebody else"
    if (apart and len(words) > 1) or _NO_DENIAL.match(clause):
        return ""  # ", not tomorrow" denies something else, "… not" does not
    return "hold a negation" if _begins_denied(clause, words) else ""


_ONLY_IF = regex(
    r"(?:nur|erst|allein),?\s(?:wenn|falls|unter)\b|falls\b|only\sif\b|seulement\ssi\b|solo\ssi\b"
)
""" "Noch ein Opfer gibt es | nur, wenn der Vorstand zahlt"."""
_CONTRAST_ONLY = regex(
    r"^\W*(?:but\s(?=only\s)|(?:aber|mais|pero)\s(?:(?:nur|seulement|solo|sólo)\s)?"
    r"(?=(?:wenn|falls|si)\b|s['’]))",
    re.IGNORECASE,
)
""" "he would return, | but | only if there was no horse"."""
_NARROWS = frozenset(
    """
    because just only simply merely until unless solely purely weil damit bis parce uniquement
    seulement porque solo hasta when
    """.split()  # noqa: SIM905
)
_DENIES = regex(
    r"\b(?:not|never|n['’]t|\w+n['’]t|nicht|nie|kein\w*|pas|jamais|no|nunca)\b[^.;:!?]*$",
    re.IGNORECASE,
)
""" "You did not steal | because you were hungry"."""


def puts_condition(folded: str) -> bool:
    """The words begin with a condition of what was said, not "if asked", "if not thousands"."""
    return begins_condition(folded) and _NO_CONDITION.match(folded) is None


_NO_CONDITION = regex(
    r"\W*(?:if (?:asked|pressed|only|not|ever|any(?:thing)?|at all|possible|necessary|need be)"
    r"|except|excepto|außer|on (?:the )?condition (?:of|that (?:he|she|they)))\b",
    re.IGNORECASE,
)
""" "hundreds, if not thousands", "said it on condition of anonymity"."""
_LEAD = regex(r"\s*(?:[,–—-]-?\s+(?:or so )?|(?:…|\.\.\.)\s*)|\s+")
"""Between the words kept and the next one; a stop or a closing mark ends what was said."""


def _is_reported_after(words: Sequence[str], *, apart: bool) -> bool:
    """ "according to them", or apart by a comma or a dash: ", or so they say"."""
    if not words or words[0] in _ACCORDING:
        return bool(words)
    return (
        apart
        and words[0] not in _LINKS
        and not REPORTS.isdisjoint(
            word.partition("-")[0]
            for word in words[:_MOST_TO_REPORT]  # "disent-ils"
        )
    )


def _begins_denied(clause: str, words: Sequence[str]) -> bool:
    """ "not", "in no way", and what denies where vowel signs are no letters to a pattern."""
    if negations_within(" ".join(clause.split()[:2])):
        return True
    return any(map(is_negation, words[:1])) or (
        len(words) > 1 and words[0] in PREPOSITIONS and is_negation(words[1])
    )


def turn_before(left_out: str, *, quoted: bool) -> str:
    """What in the words that were left out turns the meaning; empty if nothing does."""
    folded = normalize(left_out).text.replace("sin embargo", "").replace("no obstante", "")
    told = _UNDONE.sub(" ", _NOT_ONLY.sub(" ", folded))
    words = [word.lower() for word in _WORD.findall(told)]
    if any(map(is_negation, words)) or negations_within(folded):
        return "hold a negation"
    if has_condition(folded):
        return "hold a condition"
    if any(word in REVERSALS and (quoted or word not in _REMARKS) for word in words) or (
        _UNTRUE_TO_SAY.search(folded) or not_yet_so(folded)
    ):
        return "hold a reversal"
    wished = (_WISHES if quoted else _HOPED).search(folded)
    if wished or _PERHAPS.search(folded) or (quoted and perhaps(folded)):
        return "hold a wish or a guess"
    if quoted and _WHETHER.search(folded):
        return "leave it open"
    return "tell what was thought once" if quoted and thought_once(folded) else ""


def sets_aside(cue: str, left_out: str) -> bool:
    """True for "told them to ignore the claim that | the dam leaks": nobody is to believe it.

    And for "mocked the claim that | …", but not for "denied that | …", where the cue says it.
    """
    if not left_out.endswith("that ") or len(left_out) <= _JUST_THAT:
        return False
    return _SETS_ASIDE.search(cue + _CALLED.sub(" ", left_out)) is not None


_CALLED = regex(r"\sas\s[“\"][^”\"]{1,40}[”\"],?\s")
""" "dismissed | as “fantasy” | the suggestion that"."""
_JUST_THAT = len(" that ")
_SETS_ASIDE = regex(
    rf"\b(?:(?:{SETS_ASIDE})(?:e|es|s|ed|ing|al|als)?"
    r"|question(?:s|ed|ing)"
    r"|(?:laugh|laughs|laughed|laughing|shrug|shrugs|shrugged|brush|brushed|wave|waved)\s(?:off|aside)"
    r"|against\s(?:\w+ly\s)?\w+ing)\s(?:(?!(?:and|but|or)\b)[\w’'-]+\s){0,4}that\s$",
    re.IGNORECASE,
)


def governs(lead: str) -> bool:
    """True for "It is not true that | it leaks, Lee said", "He never thought | it leaked".

    Of words outside quotation marks with which the sentence begins; not of a clause beside them.
    """
    if _SAYS_THAT.search(lead) is None:
        return False
    clause = _CLAUSE_GOES_ON.split(lead)[-1].rpartition(",")[2]
    words = [word.lower() for word in _WORD.findall(clause)]
    return any(map(is_negation, words)) or not REVERSALS.isdisjoint(words)


_SAYS_THAT = regex(
    r"(?<!\ba )(?<!\ban )(?<!\bthe )\b(?:(?:true|clear|certain|sure|evident|likely|possible|correct"
    r"|right|the case|evidence|proof|sign|indication|suggestion|question)\sthat"
    r"|(?:say|said|says|think|thinks|thought|believe|believes|believed|claim|claims|claimed|suggest"
    r"|suggests|suggested|accept|accepts|accepted|agree|agrees|agreed|mean|means|meant|imagine|imagined|false|untrue|myth|lie)(?:\sthat)?)\s$"
)
"""Not "It does not help that | …", where what follows is so."""


def asks(left_out: str, rest: str) -> bool:
    """True if the words kept are part of a question: "Is it true that | the dam is safe?"."""
    ends = rest.rstrip(" \"'”’»)").endswith("?")
    return ends and bool(left_out.strip()) and _ASKING.match(left_out.lstrip()) is not None


def limits(left_out: str, kept: str) -> bool:
    """True if the words kept begin with a number that is none: "fewer than | five boats"."""
    number = _NUMBER.match(kept)
    if number is None or (number[1] and number[1].lower() not in NUMBER_WORDS):
        return False
    return _LIMITS.search(normalize(left_out).text) is not None
