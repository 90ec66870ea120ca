"""French and Spanish indirect content that runs on past what is said: "la piscine rouvrira | avant
de quitter la salle", "… | ; la alcaldesa lo niega".
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.page import Page

_WHO = (
    r"(?:(?:le|la|les|el|los|las|son|sa|su)\s[a-zà-ÿñ-]+|l['’][a-zà-ÿ-]+"
    r"|[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)*)"
)
_BEYOND = regex(
    r"\s(?:lors\sd['’]une|en\suna|durante\suna|pendant\sune|au\scours\sd['’]une?)\s(?:conférence|rueda|interview|entrevista|réunion"
    r"|comparecencia|point)\s?(?:de\s(?:presse|prensa))?\W*$"
    r"|[;:]\s(?:mais\s|pero\s)?"
    + _WHO
    + r"\s(?:le|la|lo|l['’])\s?(?:nie|niega|négu?e|dément|desmiente|conteste|rechaza|a\snié)\b"
    r"|,?\s(?:avant\sde\s(?:quitter|se\srétracter|s['’]en\saller|partir|rentrer)|antes\sde\s(?:marcharse|abandonar|irse|retractarse|salir))\b"
    r"|,?\sal\s(?:salir|entrar|llegar|marcharse)\sde\sl[ao]\b"
    r"|,?\s(?:et|puis|y|y\sluego|et\sensuite)\s(?:a\s(?:quitté|ajouté|claqué)|est\sparti|s['’]est\s(?:assise?|tue?|retirée?)|se\s(?:marchó|fue|sentó)"
    r"|abandonó|añadió|agregó)\b"
    r"|,\s(?:cuando|quand|lorsque)\s"
    + _WHO
    + r"\s(?:l['’]a|lo|la|le)\s(?:interrompue?|interrumpió|coupée?)\b"
    r"|,\s(?:alors\sque|tandis\sque|mientras\sque|mientras|aunque|mais|pero)\s"
    + _WHO
    + r"\s(?:l[oe]\s|l['’])?(?:affirme|assure|soutient|dit|nie|asegura|afirma|dice|niega)\b"
    r"|\s(?:et|y|pendant\sque|mientras)\s"
    + _WHO
    + r"\s(?:a\ssouri|souriait|sourit|sonrió|sonreía|applaudi\w*|aplaud\w*)\b"
    r"|,\s(?:extremo\s(?:este\s)?que\s|(?:algo|cosa|lo)\sque\s[^.;:]{2,40}\s(?:desmiente|niega|rechaza|desmintió|negó|rechazó)\W*$"
    r"|ce\sque\s[^.;:]{2,40}\s(?:dément|nie|conteste|réfute|démenti|nié|contesté)\W*$"
    r"|ce\squ['’][^.;:]{2,40}\s(?:dément|nie|conteste|réfute|démenti|nié|contesté)\W*$)"
    r"|,\s(?:afirmación|affirmation|declaración|thèse|accusation|acusación|versión|version)\sque\s"
)


def overrun_romance(page: Page, content: Sequence[Span]) -> Span | None:
    """What of content outside of quotation marks is told about it; None if all is said."""
    for span in content:
        if page.quoted_share(span):
            continue
        found = _BEYOND.search(page.text, *span)
        if found is not None:
            return Span(found.start(), span.end)
    return None
