"""Somebody within what is reported whose words are quoted: "Lee recalled that her son came in
shouting: “…”".
"""

from __future__ import annotations

from attrib.language.cues import lookup, lookup_stated
from attrib.language.names import gender_of
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Span
from attrib.verify.page import Page


def inner_report(page: Page, source: Span, cue: Span, content: Span) -> Span | None:
    """The verb of that somebody, between the stated cue and the quotation."""
    pattern, around = _INNER.get(page.language), page.quotations_around(content)
    if pattern is None or not around or cue.end > around[0].span.start:
        return None
    if page.sentence_around(content.start).start > cue.start:
        return None
    end = around[0].span.start
    answered = _ANSWERED[page.language].search(page.text, cue.end, end)
    if answered is not None:
        gender, given = gender_of(answered["who"]), gender_of(page.text[source.start : source.end])
        return Span(*answered.span("verb")) if gender != given else None
    found = pattern.search(page.text, cue.end, end) or _LEFT.search(page.text, cue.end, end)
    lead = page.text[page.sentence_around(cue.start).start : min(source.start, cue.start)].split()
    if found is None and (told := _WHO_LEFT.match(page.text, cue.end, end)):
        found = told if told["who"] in lead else None
    if found is None or Span(*found.span("who")).overlaps(source):
        return None
    return Span(*found.span("verb" if found["verb"] else "says"))


def told_by_another(page: Page, source: Span, content: Span) -> Span | None:
    """ "Im Mai habe | Lang | ihr versichert, ⟦…⟧", "ihm hätten | Jäger | erzählt, ⟦…⟧"."""
    if page.language != "de":
        return None
    start = page.sentence_around(content.start).start
    relative = _WHO_HAD_SAID.search(page.text, max(start, source.end), content.start)
    if relative is not None and relative.start() >= source.end:
        return Span(*relative.span("verb"))
    found = _HAS_TOLD.search(page.text, start, content.start)
    found = found or _THEY_HAVE_TOLD.match(page.text, start, content.start)
    if found is None:
        return None
    if start <= source.start < found.start() and "," not in page.text[
        source.end : found.start()
    ].strip(", "):
        return None  # "Lang | hat den Rat gebeten, ⟦…⟧"
    who = Span(*found.span("who"))
    entry = lookup(found["verb"], "de") or lookup_stated(found["verb"], "de")
    if entry is None or entry.category != "verb" or who.overlaps(source):
        return None
    return None if same_person(found["who"], page.text[source.start : source.end]) else who


_WHO_HAD_SAID = regex(
    r",\s(?:der|die|das)\s(?:[^,.;:„“]*\s)?"
    r"(?P<verb>(?:gesagt|behauptet|erklärt|versichert|gemeint|geschrieben|betont|angekündigt))\s"
    r"(?:hatten?|hat|haben|habe|hätten?),\s(?:dass\s)?$"
)
""" "Lang widersprach Roth, der | gesagt | hatte, ⟦…⟧": Roth says it."""
_HAS_TOLD = regex(
    r"(?<!\ber\s)(?<!\bsie\s)(?<!\bes\s)(?<!\bich\s)(?<!\bman\s)\b(?:habe|hätten?|haben|hat|hatten?)\s"
    r"(?P<who>(?:(?:der|die|das|eine?|seine?|ihre?)\s)?(?:[A-ZÄÖÜ][\wäöüß-]+\s){0,2}[A-ZÄÖÜ][\wäöüß-]+)\s"
    r"(?:[^,.;:„“]*\s)?(?P<verb>[a-zäöüß]+(?:t|en)),\s(?:dass\s)?$"
)


_THEY_HAVE_TOLD = regex(
    r"[„“\"\s]*(?P<who>(?:(?:Der|Die|Das|Eine?|Seine?|Ihre?)\s)?(?:[A-ZÄÖÜ][\wäöüß-]+\s?){1,3})\s(?:habe|hätten?|haben|hat|hatten?)\s"
    r"(?:ihm|ihr|ihnen|ihn|sie|erst|zuerst|zunächst|sofort|gleich|selbst|noch|immer|nur)\s(?:[^,.;:„“]*\s)?(?P<verb>[a-zäöüß]+(?:t|en)),\s(?:dass\s)?(?:$|(?=\Z))"
)
""" "Kollegen hätten ihr | vorgehalten|, ⟦…⟧, erzählt sie"."""


def _who(articles: str) -> str:
    return rf"(?P<who>(?:(?:{articles})\s?)?[^\W\d_][\w’'-]+)"


_LEFT = regex(
    r"(?:\s(?:that\s)?|,\s|\squ(?:e\s|['’]))(?!(?:he|she|they|it|I|er|sie|ils?|elles?|él|ella)\s)"
    r"(?P<who>(?:(?:the|an?|his|her|their|die|der|das|eine?|les?|la|los|las|el)\s)?[^\W\d_][\w’'-]+)\s"
    r"(?=[^.;:“”«»„\"]*\b(?:left|pinned|hung|sent|scrawled|hinterlass\w*|geschickt|gehängt|laissé\w*"
    r"|envoyé\w*|accroché\w*|dej(?:aron|ó|ado)|envi(?:aron|ó|ado)|colg(?:aron|ó|ado))\b)"
    r"[^.;:“”«»„\"]*?\b(?P<verb>note|letter|message|sign|card|Zettel|Brief|Nachricht|mot|lettre|billet|nota|carta"
    r"|mensaje|cartel)\b[^.;:“”«»„\"]*:\s$"
)
""" "said | the thieves left a note|: “…”": the note says it."""
_WHO_LEFT = regex(
    r",\s(?P<who>he|she|they)\s(?P<says>(?P<verb>left|sent|wrote|pinned|gave|handed))\s[^.;:“”\"]{2,60}:\s$"
)
""" "When he retired, Lee recalls, | he left a note: “…”": whom the sentence began with."""
_INNER = {
    "en": regex(
        r"\sthat\s" + _who("the|an?|his|her|their") + r"\s[^.;:“”\"]*?"
        r"(?P<verb>(?:shout|cry|yell|scream|say|call|whisper|ask)ing)[,:]\s$"
    ),
    "de": regex(
        r",\s(?P<relative>die|der|das)\s[^.;:„“]*\b(?P<says>(?:sag|ruf|rief|frag|schrei|schrie|klag|mein)\w*)(?:\swie)?:\s$"
        r"|,\s(?:(?:dass|wie)\s|(?!dass\s|wie\s))(?!er\s|sie\s|ich\s|wir\s)"
        + _who("der|die|das|eine?|seine?|ihre?")
        + r"\s[^.;:„“]*?"
        r"(?=[^.;:„“]*\b(?:(?:habe|hätten?|haben|seien?)\s|(?:hat|hatte|habe|haben|hätten?):))"
        r"[^.;:„“]*?(?P<verb>[a-zäöüß]*ge[a-zäöüß]+(?:t|en))(?:\s(?:hat|hatte|habe|haben|hätten?))?:\s$"
    ),
    "fr": regex(
        r"\squ(?:e\s|['’])(?!ils?\s|elles?\s|on\s)"
        + _who("le|la|les|l['’]|une?|sa|son|ses|leurs?")
        + r"\s[^.;:«»]*?"
        r"(?P<verb>en\s[a-zà-ÿ]+ant|(?:a|ont|avait|avaient)\s(?:[a-zà-ÿ]+(?:é|i|u|t)(?=\s?:)"
        r"|(?:dit|crié|lancé|répondu|demandé|soufflé|glissé|hurlé|répliqué|confié|écrit)(?=\s)))"
        r"[^.;:«»,]{0,25}?\s?:\s$"
    ),
    "es": regex(
        r"\sque\s(?!él\s|ella\s)" + _who("el|la|los|las|una?|sus?") + r"\s[^.;:«»“”]*?"
        r"(?P<verb>[a-zá-ú]+(?:ando|iendo)|le\s(?:dijo|gritó|respondió|contestó|preguntó)[^.;:«»“”]{0,20}):\s$"
    ),
}
_ANSWERED = {
    "en": regex(
        r"\b(?P<who>he|she)\s(?:had\s)?(?P<verb>(?:answered|replied|retorted|said|told|shouted))\s?"
        r"(?:to\s)?(?:him|her|them)?[:,]\s$"
    ),
    "de": regex(
        r",\s(?:dass\s)?(?P<who>er|sie)\s(?:(?:habe|hat)\s)?(?:ihr|ihm)\s[^.;:„“]*?"
        r"(?P<verb>geantwortet|gesagt|erwidert|entgegnet|zugerufen)(?:\s(?:habe|hat|hätte))?:\s$"
    ),
    "fr": regex(
        r"\bqu['’](?P<who>il|elle)\s(?:lui\s|leur\s|l['’])(?:a|avait)\s"
        r"(?P<verb>répondu|dit|crié|lancé|rétorqué|répliqué)\s?:\s$"
    ),
    "es": regex(
        r"\bque\s(?P<who>él|ella)\sles?\s(?P<verb>dijo|gritó|respondió|contestó|replicó|preguntó):\s$"
    ),
}
""" "Miren Lee tells that | he | answered | her: “…”": not she."""
