"""What looks like the name of a person and is none: a code, a dateline, a bank, a month."""

from __future__ import annotations

import re

from attrib.language.calendar import days
from attrib.language.regex import regex

_NAME_APPOSED = regex(r",\s[A-ZÄÖÜ][\w’-]+\s[A-ZÄÖÜ]")
_ELIDED = regex(
    r"(?:[LDCJNSMT]|Qu)['’][a-zà-ÿ]+|Jährigen?"
    r"|(?:I|You|We|They|He|She|It|That|There|What|Who|Here|Let)['’](?:ve|m|d|ll|re|s)"
    r"|\w+-(?:t-)?(?:ils?|elles?|on|ce|vous|nous|je|tu)"
    r"|(?:Vingt|Trente|Quarante|Cinquante|Soixante|Quatre)-[a-z-]+"
)
""" "L’ancien | trésorier", "I’ve", "Dira-t-elle", "Trente-deux": no name."""


def is_no_person(text: str, start: int, end: int, name: str) -> bool:
    """Whether ``name``, at ``text[start:end]``, is plainly something else."""
    elided = _ELIDED.fullmatch(name) or _NO_PERSON.match(name) or _CODE.search(name)
    if text.endswith(_BEFORE_SHORT, 0, start):
        elided = elided or _SHORT.match(text, start)
    if _MONTH.fullmatch(name) and text[max(start - 2, 0) : start].strip(" .").isdigit():
        return True  # "since 2 | May"
    if " " not in name and _FRONTED.fullmatch(name) and _FINITE.match(text, end):
        return True  # "Gezählt | hat er sie nie"
    if _HOUSE.match(name):
        return True  # "Privatbank Ahrens"
    if name in _DAYS and not re.search(rf"[A-ZÀ-Ý]\w+ {name}\b", text):
        return True  # "Mardi, devant le tribunal, …"; not where Plácido Domingo is named
    if " von " in name and name[:4].lower() in ("der ", "die ") and _NAME_APPOSED.match(text, end):
        return True  # "Der Leiter von Voltaris|, Uwe Lang"
    return elided is not None or in_dateline(text, start, end)


_SHORT = regex(
    r"[RDI]-[A-Z][a-z]+\b|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kans?|Ky|La|Mass|Md|Mich"
    r"|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wisc?|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)
""" "Boston, | Mass.", "Ann Lee (| R-Tex.)"."""
_BEFORE_SHORT = (", ", "(", "– ", "— ")
_DAYS = frozenset(day.capitalize() for day in days("en", "de", "fr", "es"))
_MONTH = regex(r"May|March|June|April|August|Mai|Juni|Juli")
_FRONTED = regex(r"Ge[a-zäöüß]+(?:t|en)")
_FINITE = regex(r"\s(?:hat|haben|hatten?|habe|ist|sind|war|waren|sei|wird|werden|wurden?|worden)\b")
_HOUSE = regex(
    r"[A-ZÄÖÜ][a-zäöüß]+(?:bank|verein|verband|gesellschaft|gruppe|konzern|agentur|versicherung|klinik"
    r"|stiftung|partei|firma|brauerei|werft|reederei|redaktion|kanzlei)\s"
)
_CODE = regex(r"\w-?\d")
""" "Kora-7b", "Boeing 737"."""
_NO_PERSON = regex(
    r"(?:Instagram|Facebook|Twitter|TikTok|YouTube|WhatsApp|Telegram|Snapchat|LinkedIn|Bluesky|Mastodon|Truth\sSocial)$|"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:ischen?|ischer|isches|lichen?|licher|tägigen?)\s[A-ZÄÖÜ]|Wer\s[A-ZÄÖÜ]"
    r"|(?:Firma|Hallig|Insel|Stadt|Gemeinde|Landkreis|Bezirk|Stiftung|Verein|Klinik|Universität|Hochschule"
    r"|Konzern|Partei|Initiative|Zeitung|Sender|Agentur|Versicherung|Genossenschaft|Schloss|Bahnhof)\s[A-ZÄÖÜ]"
    r"|(?:Solche|Manche|Viele|Einige|Mehrere|Alle|Beide|Diese|Jene)[rnms]?\s[A-ZÄÖÜ]"
    r"|(?:Medicina|Sanidad|Educación|Hacienda|Protección|Medio\sAmbiente|Obras)\s[A-ZÁ-Ú]"
    r"|Ce(?:lui|lle|ux|lles)-(?:ci|là)\b|(?:Kein|Keine|Keinen|Millionen|Milliarden|Nach Angaben)\b"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+(?:tausend|hundert|zig|zehn)|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Zwei)\s"
    r"|(?:Auf|An|In|Aus|Bei|Mit|Nach|Von|Vor|Zu|Unter|Über|Hinter|Neben|Seit|Während)\s(?:der|von)\s"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]+\s)?(?:SC|FC|FV|SV|TSV|TSG|VfB|VfL|TuS|BSC|FSV|SpVgg|HSV|CD|UD|RC|AC)\s[A-ZÁ-Ú]"
    r"|(?:Radio|Télé|Canal|Crédit|Groupe|Grupo|Caisse|Caja)\s[A-ZÁ-Ú]"
    r"|(?:(?:Le|La|El)\s|L['’])?(?:Observatoire|Observatorio|Tribunal|Congreso|Congrès|Parlement|Parlamento|Sénat"
    r"|Senado|Assemblée|Asamblea|Conseil|Consejo|Ministère|Ministerio|Institut|Instituto|Université|Universidad"
    r"|Hôpital|Agence|Agencia|Fondation|Fundación|Association|Asociación|Fédération|Federación|Confédération"
    r"|Confederación|Commission|Comisión|Diputación|Ayuntamiento|Mairie|Préfecture|Gobierno|Gouvernement"
    r"|Audiencia|Banque|Banco|Unión|Deportivo|Atlético|Olympique|Salud\sPública|TV|AS|FC)\b"
)
""" "Pädagogischen Hochschule Moll", "Achttausend Meter", "Wer Schulen" schließt, "Auf der Bank"."""


def in_dateline(text: str, start: int, end: int) -> bool:
    """ "Moll (dpa) – ", and a party or an agency in brackets: "Uwe Lang (Freie Liste)"."""
    opens = not start or text[start - 1] == "\n"
    if opens and _AGENCY.match(text, end):
        return True
    if opens and text[start:end].isupper() and _TOWN.match(text, end):
        return True
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


_TOWN = regex(r"(?:,\s[^\n.]{2,20})?\.?\s?[–—-]\s|\.\s")
""" "SAGUENAY — ", "RENNES. ", "QUITO.- "."""
_AGENCY = regex(r"(?:,\s[^\n(]{2,30})?\s\([A-Za-z/ ]{2,12}\)\s?[–—-]\s")
