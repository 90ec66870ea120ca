"""Whose view something is, where no verb says so: "to many farmers", "in Ann Lee's eyes"."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page
from attrib.verify.subject.words import is_person_word

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def view_of(  # noqa: PLR0911 (one return for each construction)
    page: Page, words: list[str], cue: Span, source: Span, content: list[Span]
) -> str | None:
    """What shows that the preposition names whose view the content is; None if nothing does."""
    if len(words) != 1 or not beside(page, cue, source):
        return None
    given = page.text[source.start : source.end]
    if words[0] in _IN_MIND and _MIND.search(given):
        return f"“{given}” says whose view it is"
    if words[0] not in _TO_WHOM:
        return None
    leads = _FOLLOWS.fullmatch(page.text, source.end, content[0].start) is not None
    if not (leads or beside(page, content[-1], cue)):
        return None
    if words[0] != "among" and not leads:
        return None  # "The dam is a gift to many": who gets it
    if leads and _opens(page, cue) and any(map(page.quoted_share, content)):
        return f"“{words[0]}” says whose words these are"  # "For Lee, the tax is “a plaster”"
    alone = (
        words[0] == "to"
        and _opens(page, cue)
        and page.text[source.end - 1 : source.end + 1].find(",") >= 0
    )
    judged = _JUDGED.search(page.text, content[0].start, content[0].end)
    if not judged or not (alone or _are_several(given)):
        return None
    return f"“{words[0]}” says whose view it is"


_FOLLOWS = regex(r"(?:, (?:though|however|too))?\W{0,4}")
_TO_WHOM = frozenset(["to", "for", "among"])
_IN_MIND = frozenset(["in", "by", "to", "from"])
_MIND = regex(
    r"(?:\b(?:his|her|their|its|our|my|some|any|most|many|all|popular|general|official)|['’]s?)"
    r"\s(?:own\s)?(?:minds?|eyes?|view|opinion|telling|reckoning|estimation|judge?ment|account"
    r"|argument|admission|logic|thinking|measures?|accounts|standards|perspective|point of view)$"
)
""" "In Ann Lee's mind", "by some measures": a noun for a view, and whose."""


def seems_to(page: Page, source: Span, cue: Span) -> str | None:
    """Whose view it is that something seems so: "To | Ann Lee |, it | seemed", "seems clear to"."""
    if page.language != "en":
        return None
    text = page.text
    if source.end > cue.start:
        lead = text[cue.start : source.start]
        return "the cue says whose view it is" if _TO_SOMEBODY.search(lead) else None
    if not _SEEMS.search(text, cue.start, cue.end):
        return None
    sentence = page.sentence_around(cue.start)
    lead = text[sentence.start : source.start]
    opens = _FRONTED.fullmatch(lead) or (not lead.strip() and _WITH_FRONT.match(text, source.start))
    if opens and "," in text[source.end - 1 : source.end + 8]:
        return "the sentence says whose view it is"
    return None


_FRONTED = regex(r"\W*(?:(?:And|But|Yet|Still|So),?\s)?(?:To|For|Among)\s(?:the\s)?")
_WITH_FRONT = regex(r"(?:To|For|Among)\s")
_SEEMS = regex(
    r"\b(?:seem\w*|appear\w*|looks?|looked|sounds?|sounded|feels?|felt"
    r"|(?:interpreted|regarded|considered|seen|viewed|taken)\sas)\b"
)
_TO_SOMEBODY = regex(
    r"(?<!made )(?<!make )(?<!made it )(?<!make it )(?<!making it )"
    r"\b(?:seem\w*|appear\w*|sound\w*|known|unknown|familiar|clear|obvious|evident|credible"
    r"|appealing|acceptable|unacceptable|unthinkable|unimaginable|inconceivable|popular|unpopular"
    r"|welcome|anathema|resonat\w+|considered)\b"
    r"(?:\s(?!to\s)[\w-]+){0,3}?(?:\sto\sbe\s\w+)?(?:,?\s?[—–-]?\s?(?:at\sleast|particularly"
    r"|especially))?\s(?:to|among|with|inside|within)\s+(?:the\s+)?$"
)


def _opens(page: Page, cue: Span) -> bool:
    """The cue is the first word of its sentence, or of a clause after "but" and the like."""
    sentence = page.sentence_around(cue.start)
    before = page.text[sentence.start : cue.start].rsplit(",", 1)[-1].split()
    return not before or (len(before) == 1 and before[0].lower() in _JOINING)


_JOINING = frozenset(["but", "and", "yet", "because", "so", "now", "though", "while"])


def _are_several(given: str) -> bool:
    """Of one person alone it may as well be told what was done for him or her."""
    words = [match[0].lower() for match in _WORD.finditer(given)]
    if not words:
        return False
    phrase = words[: next((n for n, word in enumerate(words) if n and word in _AFTER), None)]
    last = phrase[-1]
    people = last.endswith("s") and (is_person_word(last) or _PEOPLE.search(last) is not None)
    return words[0] in _SEVERAL or people or last == "people"


_AFTER = frozenset(["who", "that", "which", "of", "in", "from", "on", "at", "with", "for", "like"])
_PEOPLE = regex(r"(?:ers|ors|ists|ians|cans|crats|dents|nents|tants|tives|lots)$")
_SEVERAL = frozenset(
    """
    many some most all several few others those critics anyone everyone both them
    """.split()  # noqa: SIM905
)
_JUDGED = regex(
    r"\b(?:(?:is|are|was|were|be|been|remains?)(?:n['’]t)?\s+(?!\w+(?:ed|ing|ilt|old|ut)\b)\w"
    r"|(?:it|that|there|he|she)['’]s\s|seems?\b|means?\b|meant\b|marks\b|signals\b|comes as\b"
    r"|represents\b|marked\s+an?\b|poses?\b|is\s+(?:surprising|disappointing|infuriating|puzzling|frustrating)\b)"
)
""" "is a lifeline", "is already clear", but not "was closed in 1990"."""


def beside(page: Page, first: Span, second: Span) -> bool:
    """``second`` follows right on ``first``."""
    gap = page.text[first.end : second.start] if first.end <= second.start else "x"
    return not any(map(str.isalnum, gap)) and len(gap) <= 4
