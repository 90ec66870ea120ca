"""What a headline is about, before its colon: "Grenfell inquiry: “…”", "Affaire Morel : « … »"."""

from __future__ import annotations

from attrib.language.names import fold, words
from attrib.language.regex import regex

_TOPIC = regex(
    r"(?:.*\s)?(?:[Ii]nquiry|[Tt]rial|[Cc]ase|[Rr]iots?|[Aa]ttacks?|[Ff]ires?|[Ss]candal|[Rr]ow|[Cc]risis|[Ww]ar|[Ss]trikes?"
    r"|[Ss]hootings?|[Ee]lections?|[Dd]ebate|[Pp]robe|[Hh]earing|[Dd]isaster|[Cc]rash|[Ff]loods?|[Pp]rotests?|[Aa]ffair"
    r"|[Rr]eferendum|[Mm]urders?|[Bb]ombings?|[Ee]arthquake|[Bb]udget|[Ii]nquest|[Vv]erdict|[Ss]iege)"
    r"|(?:.*\s)?[\wäöüß-]*(?:[Pp]rozess|[Aa]ffäre|[Ss]kandal|[Ss]treit|[Dd]ebatte|[Uu]nglück|[Aa]nschlag|[Bb]rand|[Ww]ahl"
    r"|[Kk]rise|[Kk]rieg|[Ss]treik|[Gg]ipfel|[Uu]rteil|[Vv]erfahren|[Aa]ttentat|[Hh]ochwasser|[Pp]rotest|[Rr]eform|[Mm]ord)e?"
    r"|(?:[Ff]all|[Cc]ausa)\s.+"
    r"|(?:L['’])?(?:[Aa]ffaire|[Pp]rocès|[Aa]ttentats?|[Ii]ncendie|[Gg]rève|[Gg]uerre|[Cc]rise|[Éé]lections?|[Ss]candale"
    r"|[Aa]ccident|[Rr]éforme|[Bb]udget|[Éé]meutes?|[Mm]unicipales|[Pp]résidentielle|[Ll]égislatives|[Ii]nondations?)(?:\s.+)?"
    r"|(?:[Cc]aso|[Jj]uicio|[Gg]uerra|[Cc]risis|[Hh]uelga|[Ii]ncendio|[Aa]tentado|[Ee]lecciones|[Ee]scándalo|[Aa]ccidente"
    r"|[Rr]eforma|[Oo]peración|[Mm]oción|[Tt]rama|[Dd]ana)(?:\s.+)?"
)


def is_topic(label: str) -> bool:
    """An affair, a trial, a disaster: nobody who speaks; not "Steve Case", "Eva Brand"."""
    if _TOPIC.fullmatch(label) is None:
        return False
    return fold(label.split(maxsplit=1)[0]) not in words().given_gender
