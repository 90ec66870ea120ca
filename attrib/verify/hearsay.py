"""The verb group of a cue by which an article says that it was perhaps, or will yet be, said.

German puts hearsay into a modal verb ("soll gesagt haben"), French and Spanish into the conditional
("aurait dit", "habría dicho"), English into a passive ("is said to have told"), all into adverbs
("allegedly"). What is only wished, planned or to come has forms of its own ("dira", "dijera", "will
sagen", "is expected to say"). Where the stated cue holds the form itself, it is for review too: the
article does not say that these words were said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrib.language.cues import lexicon, lookup
from attrib.model import Span
from attrib.verify.mood import clause_of
from attrib.verify.page import Page
from attrib.verify.wordlists import PREPOSITIONS


def hearsay(page: Page, clause: Span, source: Span | None, cue: Span, after: int) -> str | None:
    """Words that show it, or None; ``clause`` begins where the verb group may at the earliest.

    ``after``: where the content begins after the cue, or the cue's end.
    """
    find = _BY_LANGUAGE.get(page.language)
    found = find(page, clause, source, cue) if find is not None else None
    if found is not None:
        return found
    adverb = _ADVERBS.get(page.language)
    if adverb is None:
        return None
    near = page.ends_in_word(clause.start, cue.start)
    before = adverb.search(page.text, clause.start, cue.start) if near else None
    if before is not None and _BESIDE.fullmatch(page.text, before.end(), cue.start):
        return before[0]
    if source is not None and source.end <= cue.start:
        sentence = page.sentence_around(source.start)
        start = max(clause.start - _REACH, sentence.start)
        near = page.ends_in_word(start, source.start)
        ahead = adverb.search(page.text, start, source.start) if near else None
        if ahead is not None and _OPENS.fullmatch(page.text, ahead.end(), source.start):
            return ahead[0]
    behind = adverb.match(page.text, cue.end + 1) if page.language != "en" else None
    return behind[0] if behind is not None and behind.end() <= after else None


_REACH = 40
_ADVERBS = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in {
        "en": "allegedly|reportedly|supposedly|purportedly|ostensibly|perhaps|maybe|probably"
        "|possibly|presumably|almost|nearly|all but",
        "de": "angeblich|vermeintlich|mutmaßlich|vermutlich|vielleicht|womöglich|möglicherweise"
        "|wahrscheinlich|vorgeblich|gerüchteweise|dem Vernehmen nach",
        "fr": "prétendument|soi-disant|peut-être|probablement|vraisemblablement|sans doute"
        "|apparemment|paraît-il|dit-on|presque",
        "es": "supuestamente|presuntamente|presumiblemente|quizás?|tal vez|acaso|probablemente"
        "|posiblemente|al parecer|aparentemente|dicen que|por poco|casi",
    }.items()
}
_BESIDE = re.compile(r"[,)]?(?:\s+(?:also|once|even|had|has|have|auch|einmal|ha|han|a|ont))*\s+")
_OPENS = re.compile(r"\s+(?:(?:the|der|die|das|le|la|les|el|los|las)\s+)?(?:[\w.-]+\s+)?")


def _english(  # noqa: PLR0911 (one return for each construction)
    page: Page, clause: Span, source: Span | None, cue: Span
) -> str | None:
    """ "is said to have told", "is expected to say", "was asked to say"."""
    found = (
        _TO_SAY.search(page.text, clause.start, cue.start)
        or _SHORT_OF.search(page.text, clause.start, cue.start)
        or _TO_SAY_IN_CUE.match(page.text, cue.start, cue.end)
    )
    if found is not None:
        return found[0].strip()
    blamed = _BLAMED.search(page.text, max(cue.start - 2 * _REACH, 0), cue.end)
    if blamed is not None:
        return blamed[0].strip()
    ascribed = _ASCRIBES.match(page.text, cue.start, cue.end)
    if ascribed is not None:
        wrongly = _WRONGLY.search(page.text, max(cue.start - _REACH, 0), cue.start)
        if wrongly is not None:
            return f"{wrongly[0]}{ascribed[0]}"
    if source is not None and _is_made_to(page, source, cue):
        return "made to"
    if source is not None and _WHO.match(page.text, source.end, cue.end):
        cleft = _NOT_THEY.search(page.text, max(source.start - _REACH, 0), source.start)
        if cleft is not None:
            return cleft[0].strip()
    to = source is not None and _TO.match(page.text, source.end, cue.end)
    if source is None or not to:
        return None
    bidden = _BIDDEN.search(page.text, max(source.start - _REACH, 0), source.start)
    if bidden is None or (to.end() > cue.start and bidden[0].startswith(_LETTING)):
        return None
    return bidden[0].strip()


_LETTING = ("allow", "permit")
""" "allows them | to say": the stated cue is what they may do."""


_OPEN = (
    "expected|likely|unlikely|set|due|about|scheduled|slated|poised|willing|unwilling|reluctant"
    "|planning|plans?|planned|intend(?:s|ed)?|intending|hop(?:es?|ed|ing)|want(?:s|ed)?|wanting"
    "|wish(?:es|ed)?|expects?|needs?|ought|supposed|meant|threaten(?:s|ed)?|aims?|aimed|tempted"
    "|claims?|bound|free|is|are|was|were|be|yet|hesitat(?:es?|ed)"
    "|(?:is|are|was|were|be|been)(?: \\w+ly)? (?:said|alleged|reported|believed|thought|understood"
    "|rumou?red|claimed|asked|told|ordered|urged|advised|invited|forbidden|instructed)"
)
"""Before "to say": it leaves open whether it was said ("managed to say", "had to admit" do not)."""
_TO_SAY = re.compile(
    rf"\b(?:{_OPEN})(?:\s+\w+ly)?(?:\s+by\s[^.,;:]{{2,60}}?)?\s+to(?:\s+have(?:\s+been)?|\s+be)?(?:\s+\w+ly|\s+once"
    rf"|\s+even)*\s+$"
)
_TO_SAY_IN_CUE = re.compile(rf"(?:(?:is|are|was|were|has|have|had)\s+)?(?:{_OPEN})\s+to\s")
_SHORT_OF = re.compile(
    r"\b(?:c[ao]me(?:s)? (?:very )?close to|on the (?:verge|brink|point) of|thought about"
    r"|consider(?:s|ed)?"
    r"|contemplat(?:es|ed)|dream(?:s|ed)? of|talk(?:s|ed)? of|close to|tired of|afraid of)\s+$"
)
""" "came close to | saying", where one did not."""
_ASCRIBES = re.compile(
    r"(?:mis)?(?:quoted|credited|attributed|ascribed|cited|reported|translated)\b"
)
_BLAMED = re.compile(
    r"\bmis(?:quoted|translated|reported|represented|heard)\s+as\s"
    r"|\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s+\w+ed\s+as\s"
    r"|\b(?:accused|suspected)\s+of\s(?=\w*$|\w*\s?saying)"
    r"|\b(?:accus|suspect)(?:es|ed|s|ing)\s+(?:(?!\sof\s)[^.;:“”\"]){2,60}\sof\s(?:having\s)?(?=\w*$)"
)
""" "was misquoted as | saying", "accused Lee of | saying"."""
_WRONGLY = re.compile(r"\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s+$")


def _is_made_to(page: Page, source: Span, cue: Span) -> bool:
    """ "has Lee | say", "let Lee | tell them": a bare verb after somebody else's."""
    word = page.text[cue.start : cue.end].split()[0]
    base = any(f.tense == "base" and f.words[0] == word for f in lexicon("en").forms.get(word, ()))
    if not base or page.text[source.end : cue.start] != " ":
        return False
    return _MAKES.search(page.text, max(source.start - _REACH, 0), source.start) is not None


_MAKES = re.compile(
    r"\b(?:ha(?:s|d|ve|ving)|ma(?:kes?|de|king)|lets?|letting|imagin\w+|pictur\w+"
    r"|(?:almost|nearly|could|can|would) hear)\s+(?:(?:the|an?|his|her|their)\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_WHO = re.compile(r"\s(?:who|that)\s")
_NOT_THEY = re.compile(
    r"\b[Ii]t\s+(?:was|is)(?:n['’]t|\s+not)\s(?!only\b|just\b|merely\b|alone\b)(?:[\w.-]+\s)*$"
)
""" "It was not | Ann Lee who said"."""
_TO = re.compile(r"\s+to\s+(?:have\s+)?")
_BIDDEN = re.compile(
    r"\b(?:want|ask|urg|tell|told|order|beg|expect|advis|invit|forbid|forbad|push|press|need|allow"
    r"|permit|instruct|implor|challeng|tempt)(?:e|es|ed|s|ing|ade)?\s+(?:(?:the|an?|his|her"
    r"|their)\s+)?"
    r"(?:[A-Za-z]+\s+){0,2}$|\b(?:call(?:s|ed)? (?:up)?on|would like|plead(?:s|ed)? with)\s+\w*\s*$"
    r"|\b(?:wait|call|long|push|plead|pray)(?:s|ed|ing)?\sfor\s(?:\w+\s){0,2}$"
)


def _german(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "soll gesagt haben", "der es gesagt haben will", "wird sagen", "hätte gesagt"."""
    sentence = page.sentence_at_level(cue)
    last = clause_of(page.text, sentence, Span(cue.end - 1, cue.end))
    first = clause_of(page.text, sentence, Span(cue.start, cue.start + 1))
    stretch = Span(first.start, last.end)  # "wie Lenz, der Rat, ausführte"
    quoted = [q.span.end for q in page.outer_quotations(stretch) if q.span.end <= cue.start]
    stretch = Span(max(stretch.start, *quoted), stretch.end) if quoted else stretch
    words = page.text[stretch.start : stretch.end]
    said = page.text[cue.start : cue.end].lower().split()
    if "wissen" in said and _asks(page.text, cue):
        return None
    if _PERFECT.search(page.text, cue.start, stretch.end):
        modal = _MODAL.search(words) or (
            None
            if _DEPENDS.match(words)
            else _MODAL.search(page.text, sentence.start, stretch.start)
        )
        return modal[0] if modal is not None else None
    entry = lookup(" ".join(said), "de")
    if entry is not None and entry.lemma in said:  # an infinitive
        modal = _MODAL.search(words) or _FUTURE.search(words)
        return modal[0] if modal is not None else None
    unreal = _UNREAL.search(words)
    return unreal[0] if unreal is not None and entry is not None else None


def _asks(text: str, cue: Span) -> bool:
    """ "„Wo ist er?“, wollte Lenz | wissen", "wollte | wissen, ob": it was asked."""
    return "?" in text[max(cue.start - 4, 0) : cue.start] or bool(_ASKED.match(text, cue.end))


_ASKED = re.compile(r",\s(?:ob|w(?:er|en|em|as|ann|ie|o|arum|eshalb|ieso|oher|ohin))\b")
_PERFECT = re.compile(r"(?<!zu )\bhaben\b(?=[^\w]*$|\s(?:soll|will|woll|könn|müss|dürf|mag|mög))")
"""The last verb of a clause: "gesagt haben", mostly with a modal verb before it or after."""
_DEPENDS = re.compile(
    r"(?:dass|daß|weil|da|wenn|als|wie|was|ob|die|der|das|welche\w?)\s", re.IGNORECASE
)
_MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|woll(?:en|te|ten)|möchten?|kann|könn(?:en|te|ten)|darf"
    r"|dürf(?:en|te|ten)|mag|mögen|muss|muß|müss(?:en|te|ten)|würden?)\b"
)
""" "musste einräumen", "konnte bestätigen" say that it was done."""
_FUTURE = re.compile(r"\b(?:wird|werden)\b")
_UNREAL = re.compile(r"\b(?:hätten?|wären?)\b")


def _french(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "aurait dit", "dirait", "va dire", "dira", "ait dit"."""
    return _romance(page, clause, source, cue, _FRENCH, "fr")


def _spanish(page: Page, clause: Span, source: Span | None, cue: Span) -> str | None:
    """ "habría dicho", "diría", "va a decir", "dirá", "dijera", "haya dicho"."""
    return _romance(page, clause, source, cue, _SPANISH, "es")


class _Romance(NamedTuple):
    auxiliary: re.Pattern[str]
    """Of a participle: conditional, future or subjunctive."""
    modal: re.Pattern[str]
    """Of an infinitive."""
    infinitive: re.Pattern[str]
    filling: re.Pattern[str]
    """Words that may stand between it and the cue."""
    ending: re.Pattern[str]
    """Of a finite verb in one of these moods, if the lexicon does not know the form as another."""
    short_of: re.Pattern[str]
    """Of an infinitive that was not done: "s’est gardé de dire", "evitó decir"."""
    subjunctive: re.Pattern[str]
    """Forms of the present that are nothing else."""
    factive: re.Pattern[str]
    """What a subjunctive may depend on although it was said: "bien que", "después de que"."""


_FRENCH = _Romance(
    re.compile(
        r"\b(?:au(?:rai(?:t|ent|s)|ra|ront)|se serai(?:t|ent)|ai(?:t|ent)|eût|eussent)\b"
        r"(?:-t)?(?:-\w+)?"
    ),
    re.compile(
        r"\b(?:veu(?:t|lent)|voulai(?:t|ent)|voudrai(?:t|ent)|doi(?:t|vent)|dev(?:r)?ai(?:t|ent)"
        r"|peu(?:t|vent)|pourrai(?:t|ent)|vont|va|allai(?:t|ent)|compte(?:nt)?|entend(?:ent)?"
        r"|souhaite"
        r"(?:nt)?|censée?s? (?:le |la )?)\b"
    ),
    re.compile(r"\w+(?:er|ir|re)"),
    re.compile(
        r"(?:\s+(?:\w+ment|pas|jamais|plus|bien|aussi|déjà|encore|toujours|même|alors|ensuite|donc"
        r"|pourtant|y|lui|leur|en|nous|vous|tout|le|la|se|un|jour|d['’]abord|en|privé|à|part|osé"
        r"|fini|par|allée?|jusqu['’]à)"
        r"|\s+(?=[sl]['’]))*\s+(?:[sl]['’])?"
    ),
    re.compile(r"\w*r(?:ai(?:t|ent)|a|ont)"),
    re.compile(
        r"(?:\b(?:(?:gard|évit|refus|abst|omi|oubli|néglig|nég|envisag|menac|projet|renonc|hésit"
        r"|craign|craint)"
        r"[\wé]*|interdit|empêch\w*|faute|au lieu|loin|plutôt que|de peur|sur le point"
        r"|à deux doigts)"
        r"\s+(?:bien\s+)?(?:d(?:e\s|['’])|à\s)|\bfaill\w*\s|\bsans\s)\s*$"
    ),
    re.compile(
        r"(?:dis|admett|promett|reconnaiss|répond|soutienn|prétend|écriv|croi|sach|convienn)(?:e|ent)"
    ),
    re.compile(
        r"\b(?:bien qu|quoiqu|encore qu|après qu|le fait qu|regrett|déplor|surpris|étonn|heureu"
        r"|conten"
        r"|dommage|scandal|indign)",
        re.IGNORECASE,
    ),
)
_SPANISH = _Romance(
    re.compile(r"\b(?:habr(?:ían?|án?)|hubier(?:an?)|hubies(?:en?)|hayan?)\b"),
    re.compile(
        r"\b(?:quieren?|quer(?:r)?ían?|deben?|deberían?|pueden?|podrían?|(?:va|van|iba|iban) a"
        r"|piensan?"
        r"|planean?|esperan?|prevén?|desean?|pretenden?|ten(?:dría|ía|drán?)n? que|tienen? que)\b"
    ),
    re.compile(r"\w+[aei]r(?:le|les|lo|nos|me|se)?"),
    re.compile(
        r"(?:\s+(?:\w+mente|también|ya|nunca|jamás|no|se|le|les|lo|nos|me|luego|después|incluso"
        r"|hasta"
        r"|alguna|vez|un|día|en|privado|de|llegado|acabado|osado|a|por))*\s+"
    ),
    re.compile(r"\w+(?:[aeid]r(?:ían?|án?)|(?:a|ie|je|e|i)(?:ra|se)n?)"),
    re.compile(
        r"\b(?:evit\w+|rehús\w+|rehus\w+|(?:nieg\w+|neg\w+)\s+a|abst\w+\s+de|(?:cuid\w+"
        r"|guard\w+)(?:\s+"
        r"(?:mucho|bien))?\s+de|olvid\w+|dej\w+\s+de|renunci\w+\s+a|sin|en\s+(?:vez|lugar)\s+de"
        r"|lejos\s+de"
        r"|a\s+punto\s+de|a\s+falta\s+de|^De)\s+(?:haber\s+)?$"
    ),
    re.compile(
        r"(?:dig|admit|sosteng|adviert|reconozc|repit|escrib|respond|cre|propong|expong|sugier|pid|niegu"
        r"|confies)(?:a|an|e|en)"
    ),
    re.compile(
        r"\b(?:(?:después|luego|el hecho|a pesar) de que|tras que|desde que|aunque|pese a que"
        r"|lament"
        r"|sorprend|alegr|celebr)",
        re.IGNORECASE,
    ),
)


def _romance(  # noqa: PLR0911, PLR0912 (one return for each construction)
    page: Page, clause: Span, source: Span | None, cue: Span, forms: _Romance, language: str
) -> str | None:
    text = page.text
    said = text[cue.start : cue.end].lower()
    whole = page.sentence_around(cue.start)
    sentence = whole.start
    told = _told_by(text, whole, source, cue) or _ACCUSED.search(text, sentence, cue.start)
    if told is not None:
        return told[0].strip(" ,.")
    known = lookup(said, language)
    if forms.factive.search(text, sentence, cue.start) or (known and known.lemma in _LEGIBLE):
        return None
    held = forms.auxiliary.match(said) or (
        forms.modal.match(said) if forms.infinitive.search(said) else None
    )
    if held is not None:
        return held[0]
    for word in said.split():
        if word in PREPOSITIONS:
            continue
        that = _THAT.search(text[sentence : cue.start]) is not None
        if that and forms.subjunctive.fullmatch(word):
            return word
        if forms.ending.fullmatch(word) and not _is_known(word, language):
            return word
    patterns = [forms.auxiliary]
    avoided = forms.short_of.search(text[clause.start : cue.start])
    if avoided is not None:
        return avoided[0].strip()
    if any(map(forms.infinitive.fullmatch, said.split())):
        patterns.append(forms.modal)
    start = clause.start
    if source is not None and source.end == start:
        start = source.start  # "Un témoin aurait pourtant" may be given as who speaks
    for pattern in patterns:
        for found in pattern.finditer(text, start, cue.start):
            if forms.filling.fullmatch(_INSERTED.sub("", text[found.end() : cue.start])):
                return found[0]
    return None


_INSERTED = re.compile(r",[^,.;:«»“”]{1,60},")
""" "aurait, selon nos informations, | dit"."""
_THAT = re.compile(r"\b(?:[Qq]ue\b|[Qq]u['’])[^.;:]*$")
_ACCUSED = re.compile(
    r"\b(?:accus|soupçonn|suspect|acus|sospech|incrimin)\w*\b[^.;:«»“”]{0,80}?\bd(?:e\s+|['’])$",
    re.IGNORECASE,
)
""" "est accusé d’ | avoir dit", "acusa a Lee de | haber dicho"."""


def _told_by(text: str, sentence: Span, source: Span | None, cue: Span) -> re.Match[str] | None:
    """ "Selon deux témoins, Lee a dit", "Lee dijo ..., según Roe": another tells of it."""
    if source is None:
        return None
    first = min(source.start, cue.start)
    lead = _ACCORDING.match(text, sentence.start, first)
    if lead is None:
        lead = _ACCORDING_LAST.search(text, max(source.end, cue.end), sentence.end)
    return None if lead is None or _RECORD.search(lead[0]) else lead


_SOURCE_OF = (
    r"(?:selon|d['’]après|aux? dires? d(?:e|u|es)|según|de acuerdo con|a decir de)\s+"
    r"(?!l\w+quel|qui\b|quien|(?:el|la|los|las) cual|ce qu|lo que)"
)
_ACCORDING = re.compile(rf"[«“\"\s]*{_SOURCE_OF}[^,.;:!?«»“”]{{2,80}},\s", re.IGNORECASE)
_ACCORDING_LAST = re.compile(rf",\s+{_SOURCE_OF}[^,.;:!?«»“”]{{2,80}}[.!?]?\s*$", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:communiqué|comunicado|nota|note|compte[ -]rendu|acta|actas|procès-verbal|transcript\w*"
    r"|transcripción|texte|texto|lui|elle|él|ella|intéressée?|propi[oa])\b",
    re.IGNORECASE,
)
"""What only hands on the words, and who speaks himself."""
_LEGIBLE = frozenset(["lire", "leer"])
""" "peut-on lire": it does stand there."""


def _is_known(word: str, language: str) -> bool:
    """The lexicon has the form ("déclarait"), or the verb of an imperfect ("sugería")."""
    known = lexicon(language)
    if word in known.forms:
        return True
    lemmas = {form.entry.lemma for forms in known.forms.values() for form in forms}
    stem = word.removesuffix("n").removesuffix("ía")
    return language == "es" and stem != word and not lemmas.isdisjoint((stem + "er", stem + "ir"))


_BY_LANGUAGE = {"en": _english, "de": _german, "fr": _french, "es": _spanish}
