"""Words given as the source that name nobody who could say anything.

"Last week | proved", "The debate | promised to be", "Britain's | emotionally charged", "Look | :",
and "you" in somebody's speech, who is whoever listens.
"""

from __future__ import annotations

import re

from attrib.language.cues import CueEntry, lexicon
from attrib.language.german_mentions import BEYOND_NAME
from attrib.language.names import names_person
from attrib.language.regex import regex
from attrib.verify.lists.wordlists import TIMES, listed

_ADDRESSED = frozenset(
    ["you", "ya", "y'all", "du", "tu", "vous", "tú", "vos", "usted", "ustedes", "vosotros"]
)
_OPEN_END = listed(
    """
    the a an this these those my your his her its our their every no and or but nor
    of in on at by for from with to about than as
    """
) - {"these", "those", "her", "to"}
"""No noun phrase ends so."""
_ADJECTIVE = regex(r"[a-z]+ly\s[a-z]+ed")
""" "Britain's | emotionally charged" vote."""
_NOBODY = frozenset(["niemand", "keiner", "nobody", "personne", "nadie", "ninguno", "ninguna"])
_RELATIVES = frozenset(["who", "whom", "which", "that"])
_NO_BEGINNING = frozenset(
    ["when", "if", "because", "although", "unless", "until", "him", "them", "me", "us"]
)
_ASKED = frozenset(["wer", "wem", "wen", "was"])
"""Who is asked for, and not named: "| Wer | hat das gesagt?"."""
_GERMAN_ADVERBS = frozenset(
    """
    dabei zudem außerdem ferner weiterhin dagegen dennoch jedoch allerdings zugleich
    gleichzeitig hierzu dazu damit somit daher deshalb dafür inzwischen unterdessen
    schließlich zuletzt zunächst ebenfalls hingegen vielmehr und aber oder denn sondern doch auch
    angeblich offenbar vermutlich wahrscheinlich vielleicht möglicherweise mutmaßlich anscheinend
    womöglich überraschend tatsächlich eigentlich übrigens immerhin
    ergänzend relativierend abschließend einschränkend erläuternd begründend bestätigend
    """.split()  # noqa: SIM905
)
""" "Relativierend | fügt Gall hinzu"; not "Demnach", which points to who said so."""
_ATTRIBUTE = regex(r"\b[a-zäöüß]+(?:nde|te|ene)[rnms]?\s„?[A-ZÄÖÜ]")
""" "die den Sozialdemokraten | nahestehende Zeitung": no relative clause."""
_NO_GERMAN_NOUN = regex(
    r"(?:der|die|das)\s(?:sich|dem|den|ihm|ihnen|ihn|er|sie|es|nicht)\b|(?:passend|bezogen)\s"
    rf"|(?:{'|'.join(listed('{months} mai', 'de'))})\s\d{{4}}"
)
""" "Stimmen, | die dem Kardinal vorwerfen"; "| Passend zum Eis | warnte Kern"; a date."""
_GERMAN_CLAUSE = regex(
    r"(?:Ob|Wenn|Dass|Weil|Falls|Sobald|Obwohl|Nachdem|Bevor|Warum|Weshalb|Solange|Sofern|Indem)\s"
    r"|(?:der|die|das|den|dem|denen)\s(?:zur|zum|vom|als|in|im|mit|von|für|auf|an|am|bei|nach|seit|aus|durch"
    r"|über|unter|um|jede[rs]?|einst|heute|früher|damals|bisher|zuletzt|zuvor|noch|schon|bereits)\s"
    r"|[^,„“]*\s(?:sei|seien|habe|hätten?|ist|sind|hat|haben|wird|werden|wurden?|waren?)\b"
)
""" "Lang, | der zur Zeit den Vorsitz | hat", "Der Ort sei den Helfern zu Dank"."""
_ADJECTIVAL = regex(r"\b[a-zäöüß-]{4,}e[rnms]?\s„?[A-ZÄÖÜ]")
""" "der für Moll | zuständige Rat"."""
_GOES_ON = regex(
    r"(?!(?:D(?:er|ie|as|en|em)|Eine?)\s)[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*\s(?!(?:selbst|allein|persönlich|junior|senior|jun|sen|jr|und|von|zu)\b)"
    r"[a-zäöüß]+"
)
""" "Ole Hinz | dem", "Karla Veit | lobte": the name and a word of the clause."""
_NONE_OF_THEM = regex(r"(?:neither|weder|ni)\s.*\s(?:nor|noch|ni)\s")
""" "Neither Lee nor Roe": of neither is it told."""
_HOLDS_WORDS = regex(r"[“\"][a-z][^”\"]*\s[^”\"]*[”\"]$")
""" "said | the landlord “owed money to everyone”": a clause."""
_EXPLETIVE = frozenset(["there", "here"])
_DATE = regex(
    rf"(?:(?:{'|'.join(listed('{months} march', 'en'))})\.?\s\d{{1,2}}(?:,\s\d{{4}})?"
    r"|(?:two|three|four|five|six|several|many|few|\d+)\s(?:days|weeks|months|years|decades)"
    r"|(?:[\w-]+\s){0,4}(?:century|centuries|decades?))"
)
""" "since | June 1 attacking", "which in the first | half of the century supported"."""
_OCCASIONS = listed(
    """
    race primary primaries election elections contest contests debate debates parade match game
    games season tournament ceremony vote caucus caucuses fight battle war crisis storm
    """
)
"""What happens, and promises or makes clear nothing in words."""
_FEW = 4
"""Words of a phrase whose last one is its head."""
_PROMISING = frozenset(
    ["promise", "threaten", "make clear", "make it clear", "begin", "say", "go on", "continue"]
)
_LABELS = regex(
    r"(?:look|wow|wait|watch|listen|note|nb|update|updated|breaking(?:\snews)?|live|video|photos?"
    r"|pictures?|opinion|exclusive|corrections?|clarification|editor['’]?s\snote|the\slatest|related"
    r"|read\smore|see\salso|fact[\s-]check|analysis|spoiler(?:\salert)?|hint|tip|ps|p\.s|oops|yes|no"
    r"|ok|okay|remember|reminder|surprise|bottom\sline|in\sshort|in\sother\swords|for\sexample"
    r"|interview|profile|obituary|review|feature|conclusion|result|translation|caption|headline|source|sources|credit|via)",
    re.IGNORECASE,
)


def nobody(  # noqa: PLR0911, PLR0912 (one return for each reason)
    given: str, cue: str, entry: CueEntry | None, language: str, *, spoken: bool
) -> str | None:
    """Why the source can be nobody who speaks, or None. English but for "you".

    ``spoken``: it stands in somebody's speech.
    """
    low = given.lower().strip(" \"“”‘’'")
    if spoken and low in _ADDRESSED:
        return f"“{given}” is whoever is spoken to"
    words = low.split()
    if words[-1:] and (words[-1] in _NOBODY or _NONE_OF_THEM.match(low)):
        return f"“{given}” is nobody"
    if language == "de" and (
        low in _GERMAN_ADVERBS
        or (_NO_GERMAN_NOUN.match(low) and not _ATTRIBUTE.search(given))
        or (_GERMAN_CLAUSE.match(given) and not _ADJECTIVAL.search(given))
        or BEYOND_NAME.search(given)
        or _GOES_ON.fullmatch(given)
        or low in _ASKED
    ):
        return f"“{given}” is not a name or noun"
    if language in ("fr", "es") and len(words) == 1 and given.islower() and _says(low, language):
        return f"“{given}” is a verb"  # "Según | cuenta"
    if language != "en" or not words:
        return None
    verb = entry is not None and entry.category == "verb"
    if cue.strip() == ":":
        return f"“{given}” before a colon names nobody" if _LABELS.fullmatch(low) else None
    whole = _RELATIVES.isdisjoint(words)  # not "the man whom they deal with"
    open_end = len(words) > 1 and whole and words[-1] in _OPEN_END
    if open_end or (verb and low.endswith(("'s", "’s")) and _ADJECTIVE.fullmatch(cue)):
        return f"“{given}” is not the whole of a name or noun"
    if low in _EXPLETIVE:
        return f"“{given}” is nobody"
    if whole and "who" not in words and _HOLDS_WORDS.search(given):
        return f"“{given}” is more than a name or noun"
    if len(words) > 1 and words[0] in _NO_BEGINNING and not given.startswith("US "):
        return f"“{given}” is not a name or noun"
    if _DATE.fullmatch(low):
        return f"“{given}” says when, not who"
    if words[-1] in TIMES and len(words) <= _FEW and _is_time(words):
        return f"“{given}” says when, not who"
    if low.startswith("$"):
        return f"“{given}” is an amount"
    lemma = entry.lemma if entry is not None else ""
    if words[-1] in _OCCASIONS and lemma in _PROMISING and len(words) <= _FEW:
        return f"“{given}” happens, and says nothing"
    return None


_AUXILIARIES = frozenset("avez avons ont avait êtes sommes suis habéis hemos han había".split())  # noqa: SIM905


def _says(word: str, language: str) -> bool:
    forms = lexicon(language).forms.get(word, ())
    if word in _AUXILIARIES:
        return True
    verb = any(form.tense != "participle" and form.entry.category == "verb" for form in forms)
    return verb and not names_person(word)


def _is_time(words: list[str]) -> bool:
    """ "the day", "last week", "Monday", "two weeks", not "Ruth May", "the Sunday"."""
    if len(words) == 1:
        return words[0] not in _ALSO_OTHER
    units = words[0] == "the" and words[-1] not in _DAYS
    return units or (words[0] in _SAYING_WHEN and words[-1] not in _PAPERS)


_ALSO_OTHER = frozenset(["march", "spring", "summer", "winter"])
_DAYS = listed("{days} {months} march", "en")
_SAYING_WHEN = listed(
    """
    last next this that one past every each early late two three four five six several many few
    yesterday today tomorrow
    """
)
_PAPERS = frozenset(["march", "may", "sunday"])
