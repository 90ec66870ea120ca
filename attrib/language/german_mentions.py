"""What is no more of a German mention of somebody."""

from __future__ import annotations

from attrib.language.regex import regex

BEYOND_NAME = regex(
    r"(?<=[a-zäöüß])\s(?:(?:trotzdem|schon|auch|noch|jetzt|dann|dagegen|allerdings|jedoch|aber|zudem"
    r"|erneut|später|zuvor|heute|gestern|[a-zäöüß]{3,}end|[a-zäöüß]{3,}lich)"
    r"|(?:den|einen)\s[A-ZÄÖÜ]\S*(?:\s[a-zäöüß]+)*)$"
)
""" "Lang | ausweichend", "die Jugendlichen | den Schrank schon": more than who speaks."""

TOLD_OUTLET = regex(
    r"\sder\s(?:„[A-ZÄÖÜ][^“]*“|»[A-ZÄÖÜ][^«]*«|(?:[A-ZÄÖÜ][\w-]+\s){0,2}?(?:[A-ZÄÖÜ]?[\w-]*(?:[Zz]eitung|[Aa]gentur|[Rr]undschau"
    r"|[Pp]resse|[Pp]ost|[Ii]llustrierten|Allgemeinen|Nachrichten|Woche|Welt)|FAZ|F\.A\.Z\.|SZ|taz|ARD|dpa|AFP|dapd|BBC)(?!\w))"
)
""" "sagte Kern | der Süddeutschen Zeitung": whom he told."""
