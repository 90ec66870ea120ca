"""What the clause of a cue depends on, where that leaves open or denies that anything was said.

"doubts that Lee ever said", "nobody believes Lee said", "Did Lee say ...?", "as long as Lee says",
"Tell them that ...": in each of these the article does not state that Lee says it. Verbs after
which a clause counts as true even where they are negated ("did not know that Lee had said") are
none.
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.negations import is_negation
from attrib.verify.lists.wordlists import PREPOSITIONS, REVERSALS
from attrib.verify.page import Page

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def governed(page: Page, clause: Span, source: Span | None, cue: Span, content: int) -> str | None:
    """The words that leave it open, or None.

    ``clause``: the sentence at the level of quotation of the cue; ``content``: where the content
    begins.
    """
    asked = _question(page, clause, source, cue, content)
    if asked is not None:
        return asked
    told = _IMPERATIVE.match(page.text, cue.start)
    if told is not None and told.end() >= cue.end and _opens(page.text, clause.start, cue.start):
        return told[0].strip(" ,:")
    first = source.start if source is not None and source.end <= cue.start else cue.start
    if not page.ends_in_word(clause.start, first):
        return None
    return _condition(page.text, clause.start, first) or _doubt(
        page.text, clause.start, first, page.language, before=content < 0
    )


def _opens(text: str, start: int, at: int) -> bool:
    before = text[start:at].rstrip(" “\"„«‘'¡—–-")
    return not before or before[-1] in ".!?:;" or _PLEASE.search(before) is not None


_PLEASE = regex(
    r"(?:^|[.!?:;,]\s)(?:please|just|now|then|so|well|go and|never|don['’]t|bitte|dann|nun|also"
    r"|alors|puis|pues|entonces|por favor|no),?$",
    re.IGNORECASE,
)
_IMPERATIVE = regex(
    r"(?:(?:[Tt]ell|[Rr]emind|[Ii]nform|[Aa]ssure|[Aa]sk)\s+(?:him|her|them|me|us|people|everyone"
    r"|everybody|the\s+\w+|your\s+\w+|[A-Z]\w+)|(?:[Ss]ay|[Aa]dmit|[Ww]rite|[Aa]nnounce|[Dd]eclare)"
    r"(?:\s+(?:to\s+\w+|it|only))?(?=\s+(?:that\b|[“\"]))"
    r"|(?:[Ss]agt?|[Mm]eldet?|[Ss]chreibt?|[Ee]rzählt?|[Ss]agen\s+Sie)(?:\s+(?:ihm|ihr|ihnen|mir"
    r"|uns"
    r"|euch|de[mnr]\s+\w+))?,\s*dass"
    r"|(?:[Dd]ites?|[Dd]is|[Rr]épète[sz]?|[Aa]nnonce[sz])(?:-(?:lui|leur|moi"
    r"|nous))?\s+(?:à\s+\w+\s+)?qu"
    r"|(?:[Dd]i|[Dd]iga[ns]?|[Dd]ecid)(?:les?|me|nos)?\s+(?:a\s+\w+\s+)?que)"
)


def _question(page: Page, clause: Span, source: Span | None, cue: Span, content: int) -> str | None:
    """ "Did Lee say ...?", "Hat Lee gesagt, ...?", "¿Dijo Lee que ...?", "Lee a-t-il dit ...?"."""
    text = page.text
    asks = content >= cue.start and "?" in text[cue.end : clause.end]
    start = max(cue.end, source.end if source else 0)
    end = _STOP.search(text, start, clause.end) if asks else None
    if end is None or end[0] != "?":
        return None
    first = min(source.start, cue.start) if source is not None else cue.start
    ahead = text[clause.start : first]
    match page.language:
        case "en":
            return _shown(_ASKS_ENGLISH.search(ahead))
        case "de":
            verb_first = not ahead.strip(' “"„«»') and first == cue.start
            return "?" if verb_first else _shown(_ASKS_GERMAN.search(ahead))
        case "fr":
            inverted = _ASKS_FRENCH.search(text, first, max(content, cue.end))
            return _shown(inverted or _IS_IT.search(ahead))
        case "es":
            return _shown(_ASKS_SPANISH.search(text[clause.start : cue.start]))
    return None


def _shown(found: re.Match[str] | None) -> str | None:
    return None if found is None else f"{found[0].strip()} … ?"


_STOP = regex(r"[.!?](?=[\s”\"’'»«)]|$)")
_NOUN = r"(?:(?:the|a|an|der|die|das)\s+)?(?:[\w.-]+\s+){0,2}"
_ASKS_ENGLISH = regex(
    r"(?:^|[,;:—–“\"]\s?|\b(?:and|but|so|or)\s)[“\"]?(?:Did|Does|Do|Has|Have|Had|Is|Are|Was|Were"
    r"|Will|Would|Can|Could|Should"
    rf"|Might)(?:n['’]t)?\s+{_NOUN}$",
    re.IGNORECASE,
)
""" "Why did Lee say" takes for granted that she did."""
_ASKS_GERMAN = regex(
    r"(?:^|[,;:–“„\"]\s?|\b(?:und|aber|oder)\s)[“„\"]?(?:hat|haben|hatte|hatten|habe|hätte|ist"
    r"|war|will|soll|sollte|kann"
    rf"|könnte|wird|würde|muss|darf)\s+{_NOUN}$",
    re.IGNORECASE,
)
_ASKS_FRENCH = regex(r"-t?-?(?:ils?|elles?)\b")
_IS_IT = regex(r"\best-ce qu(?:e\b|['’])(?:\s*\w+){0,3}\s*$", re.IGNORECASE)
_ASKS_SPANISH = regex(
    r"¿(?!\s*(?:por qué|cuándo|dónde|cómo|a quién|quién|qué)\b)[^?]*$", re.IGNORECASE
)


def _condition(text: str, start: int, first: int) -> str | None:
    """What makes the clause right before ``first`` one of what is only supposed."""
    found = _IF.search(text, start, first)
    return found[0].strip() if found is not None else None


_IF = regex(
    r"\b(?:if|unless|whether|provided(?:\s+that)?|supposing(?:\s+that)?|assuming(?:\s+that)?"
    r"|in case|lest"
    r"|as (?:long|soon) as|on condition that|in the event that|suppose|imagine|as if|as though"
    r"|if only"
    r"|wenn|falls|ob|sofern|soweit|solange|sobald|angenommen|vorausgesetzt|gesetzt den Fall"
    r"|es sei denn"
    r"|als ob|im Falle,? dass"
    r"|si|même si|comme si|à condition qu[e'’]|au cas où|pourvu qu[e'’]|à supposer qu[e'’]"
    r"|à moins qu[e'’]|tant qu[e'’]|dès qu[e'’]|en admettant qu[e'’]|supposons qu[e'’]"
    r"|imaginons qu[e'’]"
    r"|pour qu[e'’]|afin qu[e'’]|sans qu[e'’]|de peur qu[e'’]|jusqu['’]à ce qu[e'’]|puisse(?:nt)?"
    r"|vivement qu[e'’]|damit|ohne dass|statt dass|bis|möge|mögen"
    r"|para que|sin que|a fin de que|hasta que"
    r"|como si|ojalá|con tal de que|siempre que|a menos que|a no ser que|en caso de que|salvo que"
    r"|suponiendo que|supongamos que|imaginemos que|mientras no)"
    r"\s+(?:(?:only|ever|even|really|nur|je|jemals|wirklich|doch|jamais|seulement|vraiment"
    r"|alguna vez)\s+)?"
    r"(?:(?:the|an?|his|her|their|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|las|una)\s?)?"
    r"(?:[A-ZÄÖÜÉ]?[\w.-]+\s+){0,2}$",
    re.IGNORECASE,
)


def _doubt(text: str, start: int, first: int, language: str, *, before: bool) -> str | None:
    """The words of the governing clause that doubt or deny what its "that" begins.

    ``before``: the content stands before the cue ("a claim that | Lee disputes").
    """
    found = _THAT.search(text, start, first)
    if found is None or not _begins_clause(text[start : found.start()], found, language):
        return None
    lead = text[start : found.start()]
    lead = lead[max((m.end() for m in _BREAK.finditer(lead.rstrip(" ,"))), default=0) :]
    claimed = (found["that"] and not before) or language == "de"
    rumour = _RUMOUR.search(lead) if claimed else None
    if rumour is not None:
        return f"{rumour[0].strip()} …"
    words = _WORD.findall(lead)[-_MOST_WORDS:]
    if found["that"] is None and (not words or not _BRIDGE.fullmatch(words[-1])):
        return None
    if any(map(_FACTIVE.match, words)):
        return None
    governing = words[-_NEAR:]
    negated = any(is_negation(word.lower()) for word in words) or _FEW.search(" ".join(words))
    denied = negated and _TRUE.search(" ".join(governing))
    reversed_ = not REVERSALS.isdisjoint(word.lower() for word in governing)
    if denied or reversed_ or any(map(_OPEN.match, governing)):
        return f"{' '.join(words)} …"
    return None


def _begins_clause(lead: str, found: re.Match[str], language: str) -> bool:
    """Not "from that meeting", nor "He hoped, | he said, that ..."."""
    if not found["that"]:  # in German it is left out only after a comma
        return language not in ("en", "de") or found[0].startswith(",") == (language == "de")
    last = lead.split()[-1:]
    return not last or last[0].lower() not in PREPOSITIONS


_RUMOUR = regex(
    r"(?:\b(?:the|any|this|that|an?|such|his|her|their|of|by)(?:\s\w+)?\s(?:claims?|allegations?"
    r"|suggestions?|speculations?|accusations?|notions?|ideas?|theor(?:y|ies)|reports?"
    r"|stor(?:y|ies)|hints?|tales?)"
    r"|^[“\"]?(?:Claims|Allegations|Suggestions|Speculation|Reports|Stories|Hints|Talk)"
    r"|\b(?:Behauptung|Gerücht|Vorwurf|Unterstellung|Vermutung|Verdacht|Legende|Mär|Meldung|These)"
    r"(?:en|e)?"
    r"|\b(?:l['’]|la |le |une? |cette |les |des )(?:rumeurs?|affirmations?|accusations?|idée|thèse"
    r"|hypothèse|bruits?(?: court)?|soupçons?)"
    r"|\b(?:el |la |los |las |una? )(?:rumor(?:es)?|afirmaci(?:ón|ones)|acusaci(?:ón|ones)|idea"
    r"|tesis"
    r"|hipótesis|sospechas?|bulo)(?: de)?|\b(?:they|people|some|many) (?:also )?say|\bit (?:is"
    r"|was|has been) (?:widely )?(?:said|rumou?red"
    r"|alleged|claimed|whispered|thought|believed|understood|feared)"
    r"|\b(?:word|legend|rumou?r|gossip|talk|story)(?: (?:in|on|at|among|around|from)(?: \w+){1,3})?"
    r" (?:has it|had it|is|was|goes|went)"
    r"|\bes heißt|\bman (?:sagt|munkelt|erzählt)(?: sich)?|\bangeblich"
    r"|\bon (?:dit|raconte|prétend|murmure)|\bil (?:paraît|se dit|semble|se murmure)"
    r"|\b(?:dicen|cuentan|se (?:dice|cuenta|rumorea|comenta)|corre el rumor(?: de)?|parece)"
    r"(?:\s(?:en|dans|sur|in|im|auf|à|au|por|among|around)(?:\s\w+){1,3}?)?)\s*,?$",
    re.IGNORECASE,
)
""" "They say that Lee said": nobody is named who reports it."""
_NEAR = 4
"""Words before "that" among which the one stands that governs it."""
_MOST_WORDS = 9
_BREAK = regex(r"[.;:!?—–“”„«»\"()]|\'\'|,\s|\b(?:and|but|und|aber|et|mais|y|pero)\s")
_THAT = regex(
    r",?\s+(?P<that>that\s|dass\s|daß\s|que\s|qu['’])\s*"
    r"(?:(?:the|an?|his|her|their|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|las|una)\s?)?"
    r"(?:[\w.-]+\s+){0,3}$"
    r"|(?<=[a-z]),?\s+(?:(?:the|an?|his|her|their|der|die|das)\s+)?(?:[A-ZÄÖÜ][\w.-]+\s+){0,2}$"
)
"""A complementizer and what may stand between it and the subject; English may leave it out."""
_BRIDGE = regex(
    r"(?:doubt|believ|think|thought|sa(?:y|id)|claim|den(?:y|ie)|suppos|hop|wish|imagin|pretend"
    r"|dream|Behauptung|Gerücht|Vorwurf|Unterstellung|Vermutung|Verdacht|Legende|Meldung|heiß|sag"
    r"|glaub|bezweifel|behaupte|bestreite)(?:e|es|ed|s|d|ing|t|te|en|et)?"
)
"""Verbs, and German nouns, whose clause may begin without "that"."""
_TRUE = regex(
    r"\b(?:believ|think|thought|say|said|claim|suggest|evidence|proof|prove|sign|indicat|record"
    r"|confirm|true"
    r"|correct|the case|clear|certain|sure|possib|accept|imagin|alleg|show|establish|mean|argu"
    r"|glaub|sag|behaupt|beweis|beleg|bestätig|stimm|wahr|richtig|sicher|bekannt|heiß|denk|mein"
    r"|(?:nach|er)gewiesen|Hinweis|Anzeichen|fest"
    r"|croi|cru|pens|di(?:t|re)|affirm|prouv|preuve|vrai|établi|certain|sûr|trace|indice"
    r"|cree|crey|creo|piens|dic|dijo|afirm|prueb|cierto|verdad|consta|segur|evidencia|sost"
    r"|indicio)",
    re.IGNORECASE,
)
"""Verbs, nouns and adjectives by which something counts as so: not if they are negated."""
_OPEN = regex(
    r"(?:possib|probab|likely|plausib|conceivab|demand(?:s|ed)?$|insist(?:s|ed)?$"
    r"|möglich|denkbar|wahrscheinlich|vorstellbar"
    r"|faut|faudr|exig|veut|voul|voudr|posible|necesari|conv(?:iene|endría)|quier|quer|pid[aeió]"
    r"|doubt|disput|disbeliev|unclear|uncertain|unlikely|implausib|impossib|improbab|untrue"
    r"|false|myth|(?:alleg|presum|assum|speculat|suspect|guess|fear)(?:e|es|s|ed|ing)?$"
    r"|rumou?r|legend|gossip|hearsay|hoax|invent|dream|imagin|pretend|wish(?:es|ed)?\b|hop(?:es?"
    r"|ed|ing)\b"
    r"|den(?:y|ies|ied|ial)|reject|dismiss|disprov|debunk|refut|suppos|if\b|whether"
    r"|expect(?:s|ed|ing)?$|requir|recommend|urg(?:e|es|ed)$"
    r"|verlang|forder|geforder|erwart|dräng|beantrag|besteh(?:t|en)$|darauf$|bezweif|zweif|bestreit|bestritt|leugn|dementier|unklar|ungewiss|unwahr|falsch|Gerücht"
    r"|Legende"
    r"|Märchen|erfund|hoff|wünsch|ausgeschlossen|unmöglich|fraglich|unglaub"
    r"|dout|improbable|faux$|fausse$|rumeur|légende|mensonge|nie$|nient$|nié$|dément|contest"
    r"|réfut|ignor"
    r"|imposs|espèr|souhait"
    r"|dud[aó]|dudan|falso|falsa|rumor|leyenda|mentira|nieg|neg[óa]|desmient|desmint|imposib"
    r"|improbab|ojalá|esper|dese)",
    re.IGNORECASE,
)
"""Beginnings of verbs, nouns and adjectives that do not take for true what they govern."""
_FEW = regex(r"(?<!\ba )\b(?:few|hardly|scarcely|barely|seldom|rarely)\b", re.IGNORECASE)
""" "Few believe that Lee said", "hardly anyone thinks"."""
_FACTIVE = regex(
    r"(?:know|knew|realis|realiz|mention|forg[eo]t|notic|car(?:es?|ed)\b|mind(?:s|ed)?\b|matter"
    r"|surpris|regret"
    r"|remember|recall|wuss?te|weiß|erwähn|verg[ae]ß|vergess|bemerk|überrasch|sav|oubli|surpr"
    r"|sab|supo|olvid|sorpren|record)",
    re.IGNORECASE,
)
