"""French and Spanish words beside a cue that another clause has: "À Lee, qui demandait si | ...".

What is judged is only where a clause begins and ends, and whose a claim or a letter is.
"""

from __future__ import annotations

import re

from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.romance.message import is_owner, leads_to
from attrib.verify.romance.speaker import is_object_after
from attrib.verify.speaker.person_names import UPPER, person_names

_THAT = regex(r"\W*\w.*(?:\b(?:que|si)|\bqu['’])\s*$", re.DOTALL)
_REPORTED_BEFORE = regex(r"(?:\bque\s|\bqu['’])[^;:]*$")
_NEXT = regex(
    r",\s+(?:et|mais|or|car|puis|tandis que|alors que|bien que|y|pero|pues|mientras(?: que)?"
    r"|aunque)\s+$"
)
_NEXT_WITHIN = regex(r"(?:et|mais|or|y|pero)\s+(?!qu)")
_CLAIM = regex(
    r"(?P<noun>[a-zà-ÿ]+)(?:\s+(?:d(?:e|u|es)\s|d['’]|del\s)\s*(?P<owner>[^,.;:«»]{2,60}?))?,?\s+"
    r"(?:selon l(?:equel|aquelle|esquel(?:le)?s)|según (?:el|la|los|las) cual(?:es)?"
    r"|de\sque\s[^.;:]{0,60}?)\s*[«“\"]?\s*$"
)
"""A noun for what is claimed, whose it is, and what tells the claim."""
_REJECTS = regex(
    r"\b(?:contest|rejet|rejett|réfut|nie|nia|nié|dément|balay|écart|récus|conteste|combat|rechaz"
    r"|neg|nieg|desmient|desmint|refut|descart|desment)\w*\s+(?:[\w’'-]+\s+){0,4}$"
)
_READ = regex(r"(?:\w+\s+)?(?:lit|lut|lu|lisait|lee|leyó|leído|leía|lire|leer)\b")
_WRITTEN = (
    r"lettre|carte|message|texte|mot|courrier|courriel|communiqué|billet|poème|discours|tweet"
    r"|testament|note|déclaration|carta|mensaje|texto|nota|correo|comunicado|poema|discurso|tuit"
    r"|testamento|declaración|postal|telegrama|télégramme|recado"
)
_LETTER = regex(
    rf"[^.;:«»“”]*?\b(?:le|la|les|l['’]|une?|el|los|las|una)\s?(?P<noun>{_WRITTEN})\s+"
    r"(?:(?:d(?:e|u|es)|del)\s|d['’]|que\s|qu['’]|laissée?\s|écrite?\s|envoyée?\s|signée?\s"
    r"|adressée?\s|reçue?\s|escrit[oa]\s|enviad[oa]\s|dejad[oa]\s|firmad[oa]\s|recibid[oa]\s)"
    r"[^.;:«»“”]*:\s*[«“\"]?\s*"
)


def _of_whom(source: Span, cue: Span, span: Span, before: str) -> tuple[str, Span] | None:
    """ "Lee renvoie à Roe, pour qui | « … »": Roe's."""
    whose = _FOR_WHOM.search(before)
    if whose is None or cue.end > span.start or source.end >= span.start - len(whose[0]):
        return None
    return "another is named right before the words", span


_FOR_WHOM = regex(
    r",?\s(?:pour|selon|d['’]après|para|según)\s(?:qui|quien(?:es)?)\s,?\s?[«“\"]?\s?$"
)


def of_other_clause(  # noqa: PLR0911 (one return for each construction)
    page: Page, cue: Span, source: Span, sentence: Span, span: Span
) -> tuple[str, Span] | None:
    """Why the words of ``span`` are not what the cue reports, and the place that shows it."""
    text = page.text
    quoted = bool(page.quotations_around(span)) or page.quoted_share(span) > 0
    before = text[sentence.start : span.start]
    named = _SOURCE_AFTER.match(text, span.end)
    if named is not None and not _goes_with(text, named, cue):
        return "another source is named right after the words", Span(*named.span())
    claim = _claimed_by(page, source, sentence, span)
    if claim is not None:
        return claim
    if quoted and _OF_QUESTION.search(before) is not None:
        return "the words are those of the question", span
    if _is_narrated_in_dialogue(page, cue, source, span):
        return "the article tells this itself, after the words that are said", span
    if is_owner(page, source, cue) and not leads_to(page, source, cue, span):
        return "the noun does not lead to these words", cue
    if quoted:
        theirs = _of_whom(source, cue, span, before)
        return theirs or _read_out(page, cue, source, span) or _cited(page, cue, source, span)
    inverted = text.startswith("-", cue.end)  # "Jamais, | insiste-t-il, …"
    follows = span.end <= cue.start and cue.end <= source.start and not inverted
    if follows and _names_subject(page, span, cue):
        return "the words name the subject of the cue", span
    if _is_narrated(page, cue, source, span):
        return "the article tells this itself, after the words that are said", span
    if is_object_after(page, source, cue, span):
        return "the words name nothing that is said", span
    if span.end <= min(cue.start, source.start) and _THAT.match(before):
        return "the words depend on what stands before them, not on the cue", cue
    if cue.end <= span.start and _REPORTED_BEFORE.search(text, cue.end, span.start):
        gap = text[cue.end : span.start]
        if _NEXT.search(gap) or (gap.endswith(", ") and _NEXT_WITHIN.match(text, span.start)):
            return "the clause of the cue has ended before the words", span
    return None


def _is_narrated(page: Page, cue: Span, source: Span, span: Span) -> bool:
    """ "« J’arrive », dit Lee|, et il posa la tasse|": what follows the tag of a quotation.

    Not "« L’usine », dit Lee|, fermera|", nor ", et qu’elle fermera".
    """
    last = max(cue.end, source.end)
    sentence = page.sentence_around(cue.start)
    if (
        sentence.start <= source.start < cue.start
        or span.start < last
        or not _TAG.search(page.text, max(cue.start - 24, 0), cue.start)
    ):
        return False
    gap = page.text[last : span.start]
    if _AND_THAT.search(gap) or _DASH_CLOSES.search(gap):
        return False
    return _GOES_ON.fullmatch(gap) is None or _TELLS_ON.match(page.text, span.start) is not None


def _is_narrated_in_dialogue(page: Page, cue: Span, source: Span, span: Span) -> bool:
    """ "— J’arrive, dit Lee, | et il posa la tasse": in a tense that nobody speaks in."""
    last = max(cue.end, source.end)
    if page.language != "fr" or span.start < last or source.start < cue.end:
        return False
    told = _PAST_HISTORIC.match(page.text, last)
    return told is not None and span.start < told.end()


_PAST_HISTORIC = regex(
    r",?\s*(?:(?:et|puis)\s)?(?:ils?|elles?)\s(?:(?:[lsmnty]|en)['’]|(?:le|la|les|lui|se)\s)*"
    r"(?:\w{2,}(?<!r)a|\w+(?:èrent|irent|urent)|\w*[fprmvt](?:ut|it|int))\b"
)
_TAG = regex(r"[»”\"—–],?\s?(?:(?:l|s|m|t)['’]|(?:le|les|se|me|nos|lui|leur|a|ha|había|avait)\s)*$")
_DASH_CLOSES = regex(r"[\w.]—[,.;:]?\s$")
""" "—Cruje —cuenta Ana Rey, vecina|—, | pero nadie escucha."."""
_AND_THAT = regex(r"\b(?:et|puis|mais|y|e|pero)\s+(?:\w+\s+)?qu(?:e\s|['’])\s*$")
_GOES_ON = regex(r"[^,.;:«»“”]{0,80},\s+")
_TELLS_ON = regex(
    r"(?:et|mais|puis|y|e|pero|tandis|alors|mientras|qui|que|dont|quien|cuando|quand|en\s\w+ant"
    r"|\w+ant|\w+[ai]e?ndo(?:l[eoa]s?|se)?|après|avant|antes|tras|después)\b"
)


_OF_QUESTION = regex(
    r"\b(?:[àÀ]|[Aa]|[Aa]nte)\s(?:la|une|cette|una|esta)\s(?:question|pregunta)\b"
    r"[^«»“”\".;:]{0,30}\s[«“\"]\s?$"
)
""" "À la question « | es-tu prêt ? | », Lee a répondu"."""
_SOURCE_AFTER = regex(
    r",?\s+(?:selon|d['’]après|según|de acuerdo con)\s+"
    r"(?!(?:lui|elle|eux|elles|él|ella|ellos|ellas|l\w*quel\w*|(?:el|la|los|las) cual)\b)"
)


def _goes_with(text: str, named: re.Match[str], cue: Span) -> bool:
    """ ", | según ha dicho": the cue is this, or stands right behind it."""
    return named.start() <= cue.start and "," not in text[named.end() : cue.start]


def _names_subject(page: Page, span: Span, cue: Span) -> bool:
    """ "| Su editora, Ana Lara |, recuerda un taller": who does it, not what is said."""
    incise = page.text[span.end : cue.start] == ", "
    speaks = _SPEAKER_AFTER.match(page.text, cue.end) if incise else None
    if incise and (_INSERTED.match(page.text, cue.end) or (speaks and _speaks(speaks))):
        return False  # "Jamais, | écrit Lee, | un ministre", "Il pleut, | avance l’archéologue"
    if (
        page.text[span.end : cue.start].strip() != ","
        or page.sentences[page.sentence_at(span.start)].start != span.start
    ):
        return False
    names = person_names(page.text, span)
    words = page.text[span.start : span.end]
    return bool(names) and words.endswith(names[-1]) and len(words.split()) <= _MOST_OF_SUBJECT


_MOST_OF_SUBJECT = 10


def _speaks(match: re.Match[str]) -> bool:
    return bool(match["name"]) or names_person(match["noun"])


_SPEAKER_AFTER = regex(
    rf"\s(?:(?:le|la|el)\s|l['’])(?P<noun>[a-zà-ÿ]+)(?P<name>\s[{UPPER}]\S+\s[{UPPER}])?"
)
_INSERTED = regex(r"\s(?:(?:le|la|el)\s|l['’])?[^,.;:«»“”]{2,60},\s[a-zà-ÿ]")


def _claimed_by(page: Page, source: Span, sentence: Span, span: Span) -> tuple[str, Span] | None:
    """ "conteste l’affirmation de Lee selon laquelle | ...": Lee’s, not who contests it."""
    claim = _CLAIM.search(page.text, sentence.start, span.start)
    if claim is None:
        return None
    noun = Span(*claim.span("noun"))
    owner = Span(*claim.span("owner")) if claim["owner"] else None
    if owner is not None and not owner.overlaps(source):
        return f"“{claim['owner']}” says whose “{claim['noun']}” it is", owner
    if owner is None and _REJECTS.search(page.text, sentence.start, noun.start):
        return f"the “{claim['noun']}” is another’s", noun
    return None


def _read_out(page: Page, cue: Span, source: Span, span: Span) -> tuple[str, Span] | None:
    """ "leyó la carta que dejó Lee: «…»": the words are those of the letter."""
    if not _READ.match(page.text, cue.start, cue.end):
        return None
    paper = _FROM_PAPER.match(page.text, max(cue.end, source.end))
    if paper is not None and source.end <= paper.start() + 1:
        return f"the words are those of the “{paper['noun']}”", Span(*paper.span("noun"))
    if cue.end > span.start or source.end > cue.start:
        return None
    letter = _LETTER.fullmatch(page.text, cue.end, span.start)
    if letter is None:
        return None
    return f"the words are those of the “{letter['noun']}” of another", Span(*letter.span("noun"))


_FROM_PAPER = regex(
    r"\s(?:dans|sur|en|de)\s(?:(?:le|la|les|une?|son|sa|el|los|las|una|su)\s|l['’])"
    r"(?P<noun>rapport|informe|livre|libro|procès-verbal|acta|dossier|expediente|journal|diario"
    r"|lettre|carta|message|mensaje|texte|texto|note|nota|communiqué|comunicado|jugement|sentencia)\b"
)
""" "a lu Lee dans | le rapport"."""
_CITES = regex(
    r"(?:\w+\s+)?(?:cit(?:e|ent|ait|a|é|ant|ó|an|ado|aba|ando)|paraphras\w+|parafrase\w+|imit\w+"
    r"|parodi\w+)",
    re.IGNORECASE,
)
_NAMED = regex(
    r"\s+(?:a(?:l|\s(?:la\s)?)?\s?)?(?:(?:le|la|les|l['’]|el|su|son|sa)\s?)?"
    r"(?P<who>[^.;:«»“”]{2,60}?)\s?:\s*[«“\"]?\s*"
)
_WORDS_OF = regex(
    r"\b(?:mots|paroles|phrase|formule|propos|slogan|devise|palabras|frase|lema)\s"
    r"(?:de\s(?:la\s)?|du\s|des\s|d['’]|del\s)(?P<who>[^.;:«»“”]{2,60}?)\s?:\s*[«“\"]?\s*$"
)


def _cited(page: Page, cue: Span, source: Span, span: Span) -> tuple[str, Span] | None:
    """ "a cité Roe : « … »", "recordó las palabras de Roe: «…»": the words are Roe’s."""
    if cue.end > span.start or source.end > cue.start:
        return None
    words = _WORDS_OF.search(page.text, cue.end, span.start)
    if words is None and _CITES.fullmatch(page.text, cue.start, cue.end):
        words = _NAMED.fullmatch(page.text, cue.end, span.start)
    if words is None:
        return None
    return f"the words are those of “{words['who']}”", Span(*words.span("who"))
