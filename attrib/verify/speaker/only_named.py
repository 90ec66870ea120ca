"""Quotation marks around a name: a nickname, a campaign, a sign, and nothing that anybody says.

"Sam “The Wall” Cole", "the “We Won” podcast", "das Bündnis „Rettet den Park“", "alias « Polo »".
"""

from __future__ import annotations

import re

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_FIRST_NAME = regex(r"(?:^|[^\w.])[A-ZÄÖÜÀ-Ý][a-zà-ÿß]+\s$")
_SURNAME = regex(r"\s[A-ZÄÖÜÀ-Ý][a-zà-ÿß]+")
_THING = regex(
    r"\s(?:podcast|campaign|album|film|song|movie|show|tour|emoji|hashtag|banners?|signs?|posters?|buttons?|stickers?"
    r"|T-shirts?|brand|billboards?|placards?)\b"
    r"|-(?:Rufe|Plakat|Schild|Kampagne|Album|Film|Podcast|Banner|Transparent|Sticker|Tour|Gesetz)\w*"
    r"|\s(?:has\s\w+\sletters|comes\sfrom|venait\sdu|vient\sdu|viene\sdel|stammt\saus)\b"
)
_NAMED = regex(
    r"(?:,\s(?:also\sknown\sas|a\.?k\.?a\.?|nicknamed|known\sas|genannt|alias|surnommée?|dite?|apodad[oa]|conocid[oa]\scomo)"
    r"|\b(?:se\sfait\sappeler|se\shace\sllamar)"
    r"|\b(?:Initiative|Kampagne|Verein|Bündnis|Aktion|Band|collectif|association|mouvement|liste|journal|groupe|colectivo"
    r"|asociación|movimiento|programa|periódico|grupo|estreno\sde|micro\sde)"
    r"|\b(?:his|her|their|its|seinen?|ihren?)\s(?:dog|cat|horse|boat|shop|band|Hund|Katze|Boot|Laden|Band))\s$"
)
_PLACE = regex(
    r"\b(?:\w*(?:[Rr]esidenz|[Hh]eim|[Hh]aus|[Hh]otel|[Kk]neipe|[Gg]asthof|[Rr]estaurant|[Cc]afé|[Bb]ar|[CcKk]lub"
    r"|[Dd]isko|[Dd]iskothek|[Ss]chule|[Kk]ita|[Kk]indergarten|[Ss]chiff|[Ff]rachter|[Kk]utter|[Ff]ähre|[Tt]anker"
    r"|[Yy]acht|[Hh]ütte|[Pp]artei|[Pp]rojekt|[Ss]tiftung|[Ss]iedlung|[Ff]estival|[Ll]aden|[Zz]entrum|[Kk]linik)"
    r"|home|house|hotel|inn|pub|bar|restaurant|caf[eé]|(?:night)?club|school|nursery|ship|ferry|trawler|tanker|boat"
    r"|yacht|freighter|residence|estate|shop|party|project|foundation|festival|clinic"
    r"|résidence|maison|hôtel|auberge|discothèque|école|crèche|navire|chalutier|pétrolier|bateau|cargo|parti"
    r"|projet|fondation|domaine|boutique|clinique|bistrot"
    r"|residencia|casa|hostal|restaurante|cafetería|discoteca|escuela|guardería|colegio|buque|barco|ferri|pesquero"
    r"|petrolero|yate|carguero|partido|proyecto|fundación|finca|tienda|clínica|barrio)\s$"
)
""" "in the care home | “Evening Star”": what it is called, where nobody calls it something."""
_CALLS = regex(
    r"\b(?:nann?te?n?|nenn\w*|genannt|bezeichn\w*|tauf\w*|call\w*|dub\w*|label\w*|branded|describ\w*|deem\w*"
    r"|appel\w*|qualifi\w*|trait\w*|jug\w*|llam\w*|calific\w*|tild\w*|tach\w*)\b",
    re.IGNORECASE,
)
_CALLED = regex(r"\s(?:genannt|bezeichnet|getauft)\b")
_MOST_WORDS = 4
_LONGEST = 60
"""Code points."""


def only_named(page: Page, content: Span) -> bool:
    """Whether all of a quotation, of a few words, is but a name by the words around it."""
    text = page.text
    if content.end - content.start > _LONGEST or text[content.end - 1] in ".!?,":
        return False
    if text.count(" ", *content) >= _MOST_WORDS:
        return False
    around = page.outer_quotations(content)
    if not around or around[0].inner != content or not around[0].closed:
        return False
    whole = around[0].span
    first = max(whole.start - 40, 0)
    if _NAMED.search(text, first, whole.start) or _THING.match(text, whole.end):
        return True
    if text[content.start].isupper() and _PLACE.search(text, first, whole.start):
        sentence = page.sentence_around(content.start)
        return not (
            _CALLS.search(text, sentence.start, whole.start) or _CALLED.match(text, whole.end)
        )
    given = _FIRST_NAME.search(text, first, whole.start)
    return given is not None and _SURNAME.match(text, whole.end) is not None
