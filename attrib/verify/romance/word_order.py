"""Who speaks in French and Spanish where the subject does not stand right before its verb.

"comme l’a rappelé Lee", "lo que dijo Lee", "fue Lee quien dijo", "Lee est venu et a dit",
"« … », raconte aujourd’hui Lee": as far as word order and function words show it.
"""

from __future__ import annotations

import re

from attrib.language.cues import find_cues, lookup
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.romance.after_cue import after_cue
from attrib.verify.romance.dropped_subject import dropped_subject
from attrib.verify.romance.message import is_owner
from attrib.verify.romance.postponed import is_read_in, is_subject_after
from attrib.verify.romance.set_in import is_set_in
from attrib.verify.romance.shared_subject import (
    CLITIC,
    QUOTED,
    SHARES,
    WHEN,
    goes_on,
    says_both,
    shares,
)
from attrib.verify.speaker.person_names import person_names

_RELATIVE = regex(
    rf"(?:\s\([^()]{{1,40}}\)(?=,\s(?:qui|quien)))?(?:,\s[^,;:—–()«»“”]{{2,60}}(?=,\s(?:qui|quien)))?,?\s+(?:qui|(?P<object>que)|quien(?:es)?)\s+{CLITIC}"
)
_INVERTS = regex(
    r"(?:\b(?:comme|ainsi que|que|où|selon ce que|d['’]après ce que|à ce que|como|según|lo que"
    r"|cuando|tal y como)"
    rf"|\bqu['’])\s*{CLITIC}$",
    re.IGNORECASE,
)
_SET_OFF = regex(
    r"(?:,\s[^,;:—–()«»“”]{2,60})?,\s(?:cuy[oa]s?|dont|qui|que|quien(?:es)?|où|donde|(?:à|a|de|con|avec)\s(?:qui|quien))\s"
    rf"[^;:—–()]*,\s+{CLITIC}"
)
""" "El acusado|, cuya abogada, Ana Lee, no vino,| dijo"."""


def is_plain_subject(page: Page, source: Span, cue: Span) -> bool:
    """All that stands before the verb, "| La carta enviada a Lee | afirma"; the agent of a passive,
    "fue acusado ayer por | Lee |"; or behind a verb with its object, "lo reconoció | Lee |".
    """
    text = page.text
    if is_set_in(text, source, cue):
        return True
    if source.start >= cue.end:
        passive = _BEING.search(text, max(cue.start - 16, 0), cue.start)
        if passive is None and _OBJECT_BEFORE.search(text, max(cue.start - 12, 0), cue.start):
            part = page.once(after_cue, cue).part(source)
            return part is not None and part.role in ("subject", "apposed", "open")
        return passive is not None and _BY.fullmatch(text, cue.end, source.start) is not None
    sentence = page.sentence_around(cue.start)
    given = text[source.start : source.end]
    return (
        not text[sentence.start : source.start].strip()
        and _AUXILIARY.fullmatch(text, source.end, cue.start) is not None
        and given.split(maxsplit=1)[0].lower() in _ARTICLES_OF_SUBJECT
        and not _NO_PHRASE.search(given)
    )


_NO_PHRASE = regex(r"[;:«»“”]|,(?!\s[A-ZÀ-Ý])")
_OBJECT_BEFORE = regex(r"(?:^|\s)(?:[Ll]o\s(?:ha(?:n|bía|bían)?\s)?|l['’](?:a(?:vait)?|ont)\s)$")
""" "Que llueve lo | reconoció el alcalde": what stands before the verb is its object."""
_BEING = regex(
    r"\b(?:été|est|sont|fut|furent|était|étaient|sido|es|son|fue|fueron|era|eran)\s(?:\w+\s)?$"
)
_BY = regex(r"\s(?:\w+\s)?(?:par|por)\s(?:(?:le|la|les|une?|el|los|las|una)\s|l['’])?")
_AUXILIARY = regex(r"\s+(?:(?:a|ont|avait|ha|han|había|habían)\s+)?")
_ARTICLES_OF_SUBJECT = frozenset(
    """
    le la les un une ce cette ces son sa ses mon ma mes lui eux el los las una su sus mi mis este
    esta
    """.split()  # noqa: SIM905
)
_OF_WHOM = regex(r"\s(?:d(?:el?|u|es)\s)?(?:(?:l[ae]s?|los|el|un[ae]?)\s|l['’])?|\sd['’]")
_FRONTED_PHRASE = regex(
    r"(?:devant|dans|lors|après|avant|depuis|pendant|selon|à|en|ante|en|tras|durante|según|desde)\s"
    r"[^,;:.«»“”]{2,60},",
    re.IGNORECASE,
)
_IS_RELATIVE = regex(rf"(?:qui|quien(?:es)?)\s+{CLITIC}")
_JUST_DONE = regex(
    r",?\s(?:que|qui)\s(?:acaba(?:n|ba|ban)?\sde|v(?:ient|enait|iennent|enaient)\sd(?:e\s|['’]))\s?"
)
_THE_ONE_WHO = regex(
    rf",\s(?:(?:le|la|une?|el|una)\s|l['’])[a-zà-ÿ]+(?:\s[a-zà-ÿ]+)?\s(?:qui|que)\s{CLITIC}"
)
""" "Lee|, el hombre que | dijo"."""
_ITS_DESCRIPTION = regex(
    r"(?:Le|La|L['’]|El|Su|Son|Sa)\s?(?:nuev[oa]\s|nouve(?:au|lle)\s)?[a-zà-ÿñ-]+"
    r"(?:\s(?!que\b|qui\b)[\w’'-]+){0,7},"
)
_NOMINATIVE = regex(r"(?:[Ii]ls?|[Ee]lles?|[Oo]n) (?!et |ou |mais |puis )")
"""French pronouns with a verb behind them, not "pour elle | et"."""
_TITLED = regex(r"l['’][a-zà-ÿ]|(?:Me|M\.|Mme|Mlle|Mgr|Dr|D\.|Sr\.|Sra\.)\s[^\W\d_a-zà-ÿ]")
_TO_TITLED = regex(r"(?:pour|selon|d['’]après|para|según)\s", re.IGNORECASE)
_INSERTED = regex(rf"[,»”\"–—]\s*{CLITIC}$")
_TO_PERSONS = frozenset(["praise", "claim", "ask", "demand"])
"""Groups of verbs whose object may be a person: ", salue Lee"."""
_LEADS_ON = regex(r"[^.;:!?«»“”]{0,80}:")
""" ", critique | Lee | : «": the verb leads to the quotation and has an object."""
_TITLE = regex(rf"(?:{WHEN})?\s+(?:(?:le|la|les|l['’]|el|los|las|un|une|una)\s?)?")


def romance_subject(  # noqa: PLR0911, PLR0912 (one return for each order of words)
    page: Page, source: Span, cue: Span
) -> str | None:
    """Why the source is the subject of the cue, or None."""
    text = page.text
    sentence = page.sentence_around(cue.start)
    if not sentence.covers(source):
        return dropped_subject(page, source, cue)
    if _is_claim_of(text, source, cue) or is_owner(page, source, cue):
        return "the claim is the speaker’s"
    if source.end <= cue.start:
        if _IS_RELATIVE.fullmatch(text, source.start, cue.start):
            return "the clause of the cue is about the speaker"
        if _JUST_DONE.fullmatch(text, source.end, cue.start):
            return "the clause of the cue is about the speaker"
        relative = _RELATIVE.fullmatch(text, source.end, cue.start)
        if relative is not None and not (relative["object"] and _is_object(page, cue)):
            return "the clause of the cue is about the speaker"
        lead = text[sentence.start : source.start].strip(' «“"—–-')
        between = QUOTED.sub("", text[source.end : cue.start])
        if _NOMINATIVE.match(text, source.start) and text[source.end] == " ":
            lead = ""
        if between.startswith(",") and _ITS_DESCRIPTION.fullmatch(lead):
            lead, between = "", f" {between[1:].lstrip()}"  # "La alcaldesa, | Ana Lee|, criticó"
        fronted = not lead or _FRONTED_PHRASE.fullmatch(lead) is not None
        if fronted and shares(between, text[cue.start : cue.end], page.language):
            return "the cue shares its subject with the verb before it"
        if not lead and (_RESTRICTED.fullmatch(between) or _is_restricted(text, source, cue)):
            return "only a clause about the speaker stands between"
        if _BEFORE_SAYING.search(between) and _is_spoken(page, source, sentence):
            return "the infinitive has the subject of the verb before it"
        if not lead and _AL_SAYING.fullmatch(between) and _INFINITIVE.match(text, cue.start):
            return "the infinitive has the subject of the sentence"
        if not lead and _GERUND.search(text, source.end, cue.end):
            return "the gerund has the subject of the sentence"
        if not lead and _SET_OFF.fullmatch(between):
            return "only a clause about the speaker stands between"
        if SHARES.search(between) and goes_on(page, source, Span(sentence.start, cue.start)):
            return "the cue shares its subject with the one before it"
        if _THE_ONE_WHO.fullmatch(between):
            return "the clause of the cue is about the speaker"
        if not lead and says_both(page, source, cue):
            return "the cue shares its subject with the verb of saying before it"
        apposed = between.startswith(", ") and "," in text[source.start : source.end]
        beside = _BESIDE.fullmatch(between) or (
            apposed and (_SHADED.fullmatch(between[1:]) or _HAS_TOLD_ME.fullmatch(between))
        )
        if beside and (not lead or lead.endswith(",")):
            return "only a phrase stands between the speaker and the cue"
        return None
    if cue.start == sentence.start and _FRONTED.match(text, cue.start):
        if _MAIN_CLAUSE.fullmatch(text, cue.end, source.start):
            return "the gerund has the subject of the sentence"
        return None
    known = lookup(text[cue.start : cue.end], page.language)
    view = known is not None and known.category == "phrase"
    if view and _OF_WHOM.fullmatch(text, cue.end, source.start):
        return "the cue names whose view it is"
    if _TITLED.match(text, source.start) and _TO_TITLED.fullmatch(text, cue.start, source.start):
        return "the cue names whose view it is"
    if is_read_in(page, source, cue):
        return "the cue says where it stands"
    if _INVERTS.search(text[sentence.start : cue.start]) and (
        _TITLE.fullmatch(text, cue.end, source.start) or is_subject_after(page, source, cue)
    ):
        return "the subject follows in a clause that turns the order"
    if _TO_SOMEBODY.fullmatch(text, sentence.start, cue.start) and _DIRECTLY.fullmatch(
        text, cue.end, source.start
    ):
        return "the subject follows the cue after whom it is said to"
    inserted = _INSERTED.search(text, sentence.start, cue.start)
    opens = max(text.rfind(mark, sentence.start, cue.start) for mark in '»”"–—')
    nearer = find_cues(text, Span(max(opens, sentence.start), cue.start), page.language)
    if inserted is not None and not nearer:
        entry = lookup(text[cue.start : cue.end], page.language)
        spoken = entry is not None and not (
            entry.group in _TO_PERSONS
            or (entry.group == "deny" and _LEADS_ON.match(text, source.end))
        )
        if spoken and is_subject_after(page, source, cue):
            return "the subject follows the cue in an insertion"
    ahead = text[sentence.start : cue.start].rstrip(" ,")
    ahead = _SHADED.sub("", ahead + " ") if _INFINITIVE.match(text, cue.start) else ahead
    ahead = re.sub(rf",?\s*{CLITIC}$", "", ahead + " ").rstrip(" ,")
    if ahead.endswith(("»", "”", '"')) and is_subject_after(page, source, cue):
        return "the subject follows the cue at the end of the clause"
    return None


def shades(page: Page, verb: Span, cue: Span) -> bool:
    """ "quiso | precisar": the verb goes with the infinitive that is the cue."""
    return (
        page.language in ("fr", "es")
        and verb.end <= cue.start
        and _INFINITIVE.match(page.text, cue.start) is not None
        and _LINKED.fullmatch(page.text, verb.end, cue.start) is not None
    )


_LINKED = regex(r"\s(?:(?:à|de|a|por|par|que)\s)?(?:[ldmst]['’])?")
_INFINITIVE = regex(r"\w+(?:er|ir|re|ar)(?:l[eoa]s?|se)?\b")
_SHADED = regex(
    r"\s(?:(?:a|ont|avait|ha|han|había)\s)?(?:ten(?:u|ait) à|tient à|tiennent à|voulu|dû|fini par"
    r"|préféré|choisi de|osé|cru bon de|vient de|continue (?:de|à)|quiso|quisieron|querido|tuvo que"
    r"|tenido que|tuvieron que|debió|llegó a|(?:se\s)?(?:limitó|apresuró) a"
    r"|s['’]est\s(?:born|content|limit)ée?\s(?:à|de)|se\s(?:borne|contente|limite)\s(?:à|de)"
    r"|volvió a|vuelto a|acabó por|terminó por|prefirió|preferido|acaba de|alcanzó a|pudo|supo)"
    r"\s+(?:[ldmst]['’])?$"
)
""" "« … », a tenu à | préciser": what a verb before the infinitive adds, and it was said."""
_RESTRICTED = regex(
    rf"\s+(?:qui|que)\s+(?!(?:le|la|les|el|los|las|une?|una|su|sus|son|sa|ses)\b){CLITIC}"
    rf"(?:(?!que\b|qu['’]|si\b|quand\b|cuando\b|et\b|y\b)[^\s,.;:!?«»“”]+\s+)+?{CLITIC}"
)
"""A clause without commas between a subject and its verb: "L’homme | qui a vu Lee | a dit"."""
_HEAD = regex(
    r"(?:(?:le|la|les|une?|des|ce|cet|cette|el|los|las|una|est[ea]|unos|unas)\s|l['’])[\w-]+"
    r"(?:\s[\w-]+)?(?=\s)",
    re.IGNORECASE,
)


def _is_restricted(text: str, source: Span, cue: Span) -> bool:
    """The same with the clause in the mention: "L’homme qui a vu Lee | a dit"."""
    head = _HEAD.match(text, source.start, source.end)
    if head is None or not re.fullmatch(rf"\s+{CLITIC}", text[source.end : cue.start]):
        return False
    words = head[0]
    for end in (head.end(), source.start + words.rfind(" ")):
        if end > source.start and _RESTRICTED.fullmatch(text, end, cue.start):
            return True
    return False


_AL_SAYING = regex(r",?\s(?:(?![^\W\d_a-zà-ÿ])[^,.;:!?«»“”])*\sal\s")
""" "Lee fue más crudo al | opinar"."""
_BEFORE_SAYING = regex(r"^[^.;:!?]*,?\s(?:avant|antes)\s(?:de\s|d['’])$")


def _is_spoken(page: Page, source: Span, sentence: Span) -> bool:
    """A cue stands right before or after the source: "a-t-elle glissé, avant d’ | ajouter"."""
    text = page.text
    nobody = not person_names(text, Span(source.end, sentence.end))
    cues = find_cues(text, Span(source.end, sentence.end), page.language)
    after = bool(cues) and len(text[source.end : cues[0].span.start].split()) <= 1
    before = find_cues(text, Span(sentence.start, source.start), page.language)
    ahead = bool(before) and text[before[-1].span.end : source.start] in (" ", "-", "-t-")
    return nobody and (after or ahead)


_GERUND = regex(r",\s+(?:(?:(?:tout\s+)?en\s+)?\w+ant|(?:\w+)(?:ando|iendo))$|\sen\s+\w+ant$")
""" "Lee a accepté, tout en | admettant"."""
_FRONTED = regex(r"(?:Tout en |En )?\w+(?:ant|[ai]e?ndo)\b")
_MAIN_CLAUSE = regex(
    r"[^,;:]*[»”\"][^,.;:«»“”]{0,60},\s(?:(?:le|la|les|une?|el|los|las|una)\s|l['’])?$"
)
""" "Évoquant « un drame », | Lee a demandé": it opens the sentence, with its quotation."""
_BESIDE = regex(
    rf",?\s+{CLITIC}(?:[ap]our\s|de\s|por\s|à\s|a\s)(?:son|sa|leur|su)\s(?:côté|part|tour|lado|parte"
    rf"|vez)\s{CLITIC}|,?\s+(?:quant à (?:lui|elle|eux|elles)|lui aussi|elle aussi|en revanche"
    rf"|en cambio|sin embargo|par ailleurs|por otra parte),?\s+{CLITIC}"
    rf"|,?\s+{CLITIC}(?:pourtant|cependant|toutefois|d['’]ailleurs|finalement|longtemps|récemment"
    rf"|sin embargo|finalmente|por fin|de nouveau|de nuevo)\s{CLITIC}"
)
""" "Lee a de son côté | jugé", "Lee avait pourtant | promis"."""
_HAS_TOLD_ME = regex(
    r",\s(?:(?:[mtl]['’]|nous\s|vous\s|lui\s|leur\s)(?:a|avait)|(?:me|nos|le|les)(?:\s(?:ha|había))?)\s"
)
""" "Un voisin, Luc Roux|, m’a | écrit"."""
_TO_SOMEBODY = regex(
    r"(?:À|A|Al|Aux?|Ante|Devant)\s[^,.;:«»“”]{2,60}?,?\s+(?:le|les|lui|leur|nous|nos|me)\s+"
    r"(?:a\s+|ha\s+|había\s+|avait\s+)?",
)
""" "A Roe le | respondió Lee"."""
_DIRECTLY = regex(r"\s+")
_CLAIM_OF = regex(
    r"\s+(?:d(?:e|u|es)\s+(?:la\s+|l['’])?|d['’]|del?\s+(?:la\s+|los\s+|las\s+)?)(?:[a-zà-ÿ-]+\s+){0,4}"
)
_TOLD_IN = regex(
    r",?\s+(?:selon\sl(?:equel|aquelle|esquel(?:le)?s)|según\s(?:el|la|los|las)\scual(?:es)?)\b"
)


def _is_claim_of(text: str, source: Span, cue: Span) -> bool:
    """ "l’| aveu | de | Lee |, selon lequel", "Lee, | selon qui"."""
    if source.start >= cue.end:
        return bool(
            _CLAIM_OF.fullmatch(text, cue.end, source.start) and _TOLD_IN.match(text, source.end)
        )
    said = text[cue.start : cue.end].lower()
    relative = re.fullmatch(r"selon (?:qui|lequel|laquelle)|según (?:quien|el cual|la cual)", said)
    return relative is not None and text[source.end : cue.start].strip() == ","


def inserted_in_quotation(page: Page, source: Span, cue: Span) -> bool:
    """ "« Je pars, dit | Lee. Venez. »": French sets the cue inside the marks.

    Not where the whole quotation has a cue of its own before or after it.
    """
    text = page.text
    around = page.quotations_around(cue)
    if not around or not around[-1].inner.covers(source):
        return False
    if page.language == "es":
        return _DASHED.match(text, max(cue.end, source.end)) is not None and text.endswith(
            ("—", "— "), 0, cue.start
        )
    within = around[-1].span
    first = min(source.start - len("a-t-") if source.start < cue.start else cue.start, cue.start)
    if page.language != "fr" or not _BEFORE_INCISE.search(text, within.start, first):
        return False
    gap = text[cue.end : source.start]
    turned = _TURNED.fullmatch(text, source.start - len("a-t-"), cue.start) is not None
    clitic = gap in ("-", "-t-") or cue.covers(source) or turned
    if not clitic and (source.start < cue.end or gap != " "):
        return False
    if not _AFTER_INCISE.match(text, max(cue.end, source.end)):
        return False
    alone = text[within.end : within.end + 12].lstrip()
    return (
        not alone.startswith(",")
        and not alone[:1].islower()
        and not text[: within.start].rstrip().endswith(":")
    )


_TURNED = regex(r"a-t-(?:il|elle|on)\s")
""" "Venez, a-t-| il | ajouté |"."""
_DASHED = regex(r"(?:,\s[^—.;:«»]{1,60})?—")
""" "«Me voy —se queja | Lee, panadero—. Adiós»"."""
_BEFORE_INCISE = regex(r"[,?!…]\s+$")
_AFTER_INCISE = regex(r"[,.]\s|\s?[»”]|,?\s[^.;:«»]{1,60}[,.]\s")


def _is_object(page: Page, cue: Span) -> bool:
    """ "Un argument que rejette le docteur Lee": French "que" is no subject, Spanish may be."""
    if page.language == "fr":
        return True
    after = _UP_TO_STOP.match(page.text, cue.end)
    assert after is not None
    words = re.findall(r"[^\W\d_]+", after[0])[:4]
    return any(map(names_person, words)) or bool(person_names(page.text, Span(*after.span())))


_UP_TO_STOP = regex(r"(?!\s+(?:que|a|al)\b)[^.,;:«»“”]{0,40}|")
