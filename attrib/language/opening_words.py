"""Words with a capital that only open a sentence: "When | Lee spoke", "Auch der | Richter kam".

Prepositions, conjunctions and adverbs; none that is a given name, or a part of surnames ("Von").
"""

from __future__ import annotations

from attrib.language.guess import is_function_word
from attrib.language.regex import regex

_ENGLISH = """
    About Above Absent According Across After Against Along Alongside Also Although Amid Among And
    Around As At Because Before Behind Below Beneath Beside Besides Between Beyond Both But By
    Despite During Either Even Except Following For From How However If In Including Inside Instead
    Into Like Maybe Meanwhile Near Neither Nor Of Off On Once Only Onto Or Outside Over Perhaps
    Regarding Since Then Though Through Throughout To Toward Towards Under Unless Unlike Until
    Upon What When Where Whereas Whether While Why With Within Without Yet
"""
_GERMAN = """
    Ab Aber Aktuell Allerdings Als Am Angesichts Anstelle Auch Auf Aufgrund Aus Außer Außerdem
    Außerhalb Bei Beim Bereits Besonders Bevor Bis Bisher Bislang Dafür Dagegen Damals Damit
    Danach Dann Dass Demgegenüber Demnach Derzeit Deshalb Doch Dort Durch Ebenso Entgegen Erstmals
    Falls Für Gegen Gegenüber Gemäß Gestern Heute Hier Hinter Im Infolge Innerhalb Insbesondere
    Jedoch Laut Lediglich Meistens Mit Momentan Nach Nachdem Neben Noch Nun Nur Ob Obwohl Oder
    Offenbar Offensichtlich Ohne Schon Seit Sobald Sogar Solange Sowohl Statt Trotz Trotzdem Über
    Um Und Unter Vor Wann Warum Was Wegen Weil Wenn Wer Weshalb Wie Wieso Wo Woher Wohin Während
    Zudem Zugleich Zum Zur Zurzeit Zwar Zwischen
"""
_FRENCH = """
    À Alors Après Au Aucun Aucune Aussi Autre Autres Aux Avant Avec Bien Chez Comme Contrairement
    Contre Dans Depuis Derrière Deuxième Devant Dès Environ Et Finalement Hormis Leurs Lorsque
    Mais Malgré Mes Mon Même Nos Outre Parmi Pendant Pour Premièrement Presque Prochain Prochaine
    Puis Quand Sans Sauf Selon Ses Seules Seuls Sous Sur Vers Vos
"""
_SPANISH = """
    Además Alguna Algunas Alguno Algunos Allí Ante Aquel Aquella Aquí Aun Aún Aunque Bajo Cerca Como
    Con Contra Cuando Dentro Desde En Entre Esas Esos Fuera Hacia Hasta Hay Incluso Lejos Mientras
    Nada Nadie Ni Otra Otras Otro Otros Para Pero Poco Pocos Por Quien Quienes Según Sí Sin Sobre
    También Tampoco Toda Todas Todo Todos Tras Una Uno
"""
_NUMBERS = """
    Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Thirty
    Forty Fifty Sixty Hundreds Thousands Dozens Millions
"""
OPENING = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH} {_NUMBERS}".split())
_OPENING = regex(
    rf"(?:(?:{'|'.join(sorted(OPENING))})\s+)+"
    r"(?:(?:der|die|das|den|dem|des)\s+)?(?=\S)"
)


def behind_opening(text: str, start: int, end: int) -> int:
    """Where a name in ``text[start:end]`` begins, in code points: behind such words."""
    found = _OPENING.match(text, start, end)
    return start if found is None else found.end()


def opens_only(word: str) -> bool:
    """The word is one of these, or another function word: "The"."""
    return word in OPENING or is_function_word(word)
